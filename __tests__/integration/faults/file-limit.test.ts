import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { parseResultFile } from "../../../src/report/parse-result-file.ts";
import { startHttpTarget } from "../../support/http-target.ts";

const CLI = join(import.meta.dirname, "..", "..", "..", "src", "cli", "main.ts");

test("a process that may open too few files counts what it could not send, and still writes its results", async () => {
  await using target = await startHttpTarget((_, response) => setTimeout(() => response.end("ok"), 20));
  const folder = mkdtempSync(join(tmpdir(), "rampa-files-"));
  const config = join(folder, "rampa.yml");
  writeFileSync(
    config,
    `base_url: ${target.origin}
options: { vus: 100, iterations: 300, steps: [{ get: / }] }
thresholds: { http_req_failed: ["rate<=1"] }
`,
  );
  const command = 'ulimit -n 60 && exec "$0" "$@"';
  const program = [process.execPath, CLI, "run", config, "--out", join(folder, "out")];
  await promisify(execFile)("sh", ["-c", command, ...program]);
  const result = parseResultFile(readFileSync(join(folder, "out", "result.json"), "utf8"));
  rmSync(folder, { recursive: true });

  expect(result.status).toBe("passed");
  const [error, ...others] = result.errors;
  expect(others).toEqual([]);
  expect(error).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("this machine has nothing left for it: connect EMFILE") as string,
  });
  expect(target.requestCount).toBeGreaterThan(0);
  expect((error?.count ?? 0) + target.requestCount).toBe(300);
  expect(result.metrics.http_reqs?.stats.count).toBe(300);
});
