import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { runBundledCli } from "../../support/bundled-cli.ts";
import { startCountingServer } from "../../support/counting-server.ts";

/**
 * V8 says what it chooses, and would choose what a request runs through at a tenth of the usual calls.
 * It says so to a file: of what it writes to a pipe it loses what the reader does not take at once.
 */
const FLAGS = [
  "--trace-opt",
  "--redirect-code-traces",
  "--redirect-code-traces-to=chosen.txt",
  "--invocation-count-for-turbofan=200",
];

/** Steps of Node's HTTP parser: they run once for each response, in the self-warm-up as well. */
const STEPS_OF_A_RESPONSE = /JSFunction wasm_on_(status|headers_complete|message_complete)/;

test("a load that leaves most of a core free is made without V8's best compiler, from the self-warm-up on", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rampa-compiler-"));
  const server = await startCountingServer();
  // Shorter than the second that a load has to take most of a core for, however slow the machine is.
  await writeFile(
    join(folder, "rampa.yml"),
    `base_url: ${server.origin}
validity: warn
scenarios:
  open:
    executor: constant-arrival-rate
    rate: 300
    duration: 700ms
    pre_allocated_vus: 10
    max_vus: 210
    steps: [{ get: / }]
`,
  );
  const { code, stderr } = await runBundledCli(folder, ["run", "--threads", "1"], {}, FLAGS);
  await server.close();
  const said = await readFile(join(folder, "chosen.txt"), "utf8");
  await rm(folder, { recursive: true });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(server.count).toBe(210);
  const chosen = said.split("\n").filter((line) => STEPS_OF_A_RESPONSE.test(line));
  expect(chosen.filter((line) => /marking .*MAGLEV/.test(line))).not.toEqual([]);
  expect(chosen.filter((line) => /marking .*TURBOFAN/.test(line))).toEqual([]);
});
