import { expect, test } from "vitest";

import { workspacePath } from "../../../src/action/workspace-path.ts";

const paths = { workspace: "/repo", workingDirectory: "/repo/services/shop" };

test.each([
  ["rampa.yml", "services/shop/rampa.yml"],
  ["./load/../rampa.yml", "services/shop/rampa.yml"],
  ["../other/rampa.yml", "services/other/rampa.yml"],
  ["/repo/rampa.yml", "rampa.yml"],
  ["..config.yml", "services/shop/..config.yml"],
])("%s is annotated as %s", (file, expected) => {
  expect(workspacePath(file, paths)).toBe(expected);
});

test.each(["../../../elsewhere.yml", "/etc/rampa.yml"])(
  "%s, outside the repository, keeps its name",
  (file) => {
    expect(workspacePath(file, paths)).toBe(file);
  },
);
