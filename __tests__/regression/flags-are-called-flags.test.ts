import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { cli } from "../support/cli-session.ts";

const STEPS = "steps: [{ get: /a }]";
const TWO = `base_url: http://127.0.0.1:1
scenarios:
  a: { executor: shared-iterations, ${STEPS} }
  b: { executor: shared-iterations, ${STEPS} }
`;

test.each([
  [
    "a flag that fits no single scenario",
    TWO,
    ["--vus", "5"],
    "--vus: vus cannot be said of 2 scenarios (a, b). Select one with --scenarios, or change the file\n",
  ],
  [
    "a scenario that nobody has",
    TWO,
    ["--scenarios", "c"],
    '--scenarios: there is no scenario "c". The config has a, b\n',
  ],
  [
    "a value that the config refuses",
    `base_url: http://127.0.0.1:1\noptions: { ${STEPS} }\n`,
    ["--vus", "5"],
    "--vus: vus alone does not say how long the load lasts. Add duration, iterations or stages\n",
  ],
])("the command line says of %s what a user of it can do", async (_, config, flags, message) => {
  const cwd = await mkdtemp(join(tmpdir(), "rampa-flags-"));
  try {
    await writeFile(join(cwd, "rampa.yml"), config);
    const { code, stdout, stderr } = await cli(["check", ...flags], { cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: "", stderr: message });
  } finally {
    await rm(cwd, { recursive: true });
  }
});
