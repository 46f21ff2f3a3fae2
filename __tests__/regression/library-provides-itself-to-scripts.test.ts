import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { expect, test } from "vitest";

const LIBRARY = pathToFileURL(resolve("src/index.ts")).href;

test("a program's loadTest runs a script that imports rampa from where it is not installed", async () => {
  const root = await mkdtemp(join(tmpdir(), "rampa-program-"));
  try {
    await mkdir(join(root, "other"));
    await writeFile(
      join(root, "other/script.ts"),
      `import { RampaError, scenario, type Worker } from "rampa";
export { RampaError };
export const load = scenario({ executor: "per-vu-iterations" }, (worker: Worker) => worker.counter("ran"));
export const errorClass = () => RampaError;
`,
    );
    await writeFile(
      join(root, "program.mjs"),
      `import { Engine, loadTest, RampaError } from ${JSON.stringify(LIBRARY)};
const test = await loadTest("other/script.ts");
const result = await new Engine(test).start().wait();
const isSame = test.functions.get("errorClass")() === RampaError;
console.log(JSON.stringify([result.status, result.snapshot.values.ran.count, isSame]));
`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, ["program.mjs"], {
      cwd: root,
      timeout: 20_000,
    });
    expect(JSON.parse(stdout)).toEqual(["passed", 1, true]);
  } finally {
    await rm(root, { recursive: true });
  }
});
