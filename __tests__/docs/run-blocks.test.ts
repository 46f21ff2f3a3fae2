import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type CountingServer, startCountingServer } from "../support/counting-server.ts";
import { codeBlocksOf, exampleBlocksOfLibrary } from "../support/documents.ts";
import { withExpectations } from "../support/value-comments.ts";

const CONFIG = `base_url: http://127.0.0.1:3000
options:
  iterations: 2
  steps:
    - get: /orders
`;

const blocks = [
  ...codeBlocksOf("docs/library.md", "ts"),
  ...codeBlocksOf("docs/scripts.md", "ts"),
  ...exampleBlocksOfLibrary(),
].map((block, index) => ({ ...block, file: `block-${String(index).padStart(2, "0")}.ts` }));

let folder = "";
let server: CountingServer;
let report: { readonly failures: Readonly<Record<string, string | null>>; readonly expectations: number };
let stated = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rampa-examples-"));
  server = await startCountingServer((request, response) => {
    response.writeHead(request.method === "POST" ? 201 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify([{ id: 1, total: 10 }]));
  });
  const atServer = (text: string): string => text.replaceAll("http://127.0.0.1:3000", server.origin);
  for (const { text, file } of blocks) {
    const { text: code, count } = withExpectations(atServer(text));
    stated += count;
    writeFileSync(join(folder, file), code);
  }
  writeFileSync(join(folder, "rampa.yml"), atServer(CONFIG));
  writeFileSync(
    join(folder, "base.yml"),
    `base_url: ${server.origin}
`,
  );
  const runner = fileURLToPath(new URL("../support/run-examples.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [runner, folder], {
    timeout: 25_000,
    env: {},
  });
  report = JSON.parse(stdout) as typeof report;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("TypeScript in the docs and in the library's comments", () => {
  test.each(blocks.map(({ place, file }) => [place, file] as const))("%s runs", (_, file) => {
    expect(report.failures[file]).toBeNull();
  });

  test("each stated value was compared, and the requests reached the server", () => {
    expect(stated).toBeGreaterThan(25);
    expect(report.expectations).toBeGreaterThanOrEqual(stated);
    expect(server.count).toBeGreaterThan(20);
  });
});
