import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { STARTER_WORKFLOW } from "../../../src/cli/starter-files.ts";

/** Owner/name of each action that a workflow uses → its major version. */
function majorsOf(workflow: string): ReadonlyMap<string, string> {
  const uses = workflow.matchAll(/uses: (actions\/[\w-]+)@(?:v(\d+)|[0-9a-f]{40} # v(\d+))/g);
  return new Map([...uses].map(([, action = "", major, pinned]) => [action, major ?? pinned ?? ""]));
}

test("the starter workflow uses the same versions as this repository and its examples", () => {
  const folders = [".github/workflows", "examples/workflows"];
  const starter = majorsOf(STARTER_WORKFLOW);
  expect([...starter.keys()]).toContain("actions/checkout");
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      for (const [action, major] of majorsOf(readFileSync(join(folder, name), "utf8"))) {
        expect([name, action, starter.get(action) ?? major]).toEqual([name, action, major]);
      }
    }
  }
});
