import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

import { QUICKSTART } from "../../../src/cli/quickstart.ts";

test("the demo runs the very example that the repository shows", async () => {
  expect(QUICKSTART).toBe(await readFile("examples/quickstart.yml", "utf8"));
});
