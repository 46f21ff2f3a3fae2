import { expect, test } from "vitest";

import { readConfigText } from "../../../src/config/layer.ts";
import { scriptPathOf } from "../../../src/config/script-path.ts";
import { formatProblem } from "../../../src/errors.ts";

test.each([
  ["", null, []],
  ["script: ./load.ts", "./load.ts", []],
  ["script: '${env.DIR}/load.mjs'", "tests/load.mjs", []],
  ["script: 5", null, ["load.yml:1:9 script: expected the path of an ES module, got 5"]],
  [
    "script: '${env.NOPE}/a.ts'",
    null,
    [
      'load.yml:1:9 script: the environment variable "NOPE" is not set. Set it, or write a default: ${env.NOPE:-value}',
    ],
  ],
  [
    "script: load.py",
    null,
    [
      'load.yml:1:9 script: expected the path of an ES module, got "load.py". A script is a file that ends with .js, .mjs, .ts, .mts',
    ],
  ],
])("%j names the script %j", (text, script, problems) => {
  const result = scriptPathOf(readConfigText(text, "load.yml").layer!, { DIR: "tests" });
  expect(result.script).toBe(script);
  expect(result.problems.map(formatProblem)).toEqual(problems);
});
