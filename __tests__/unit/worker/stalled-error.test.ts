import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import { createTestPlan } from "../../../src/index.ts";
import { stalledError, withScenarios, type StallFrame } from "../../../src/worker/stalled-error.ts";

const { plan } = createTestPlan({
  config: {
    base_url: "http://127.0.0.1:9",
    scenarios: {
      browse: { executor: "constant-vus", duration: "1s", exec_fn: "browse" },
      buy: { executor: "constant-vus", duration: "1s", exec_fn: "buy" },
      calls: { executor: "constant-vus", duration: "1s", steps: [{ repeat: 2, steps: [{ call: "tidy" }] }] },
      plain: { executor: "constant-vus", duration: "1s", steps: [{ get: "/" }] },
    },
  },
  functions: { browse: () => undefined, buy: () => undefined, tidy: () => undefined },
});

function frame(functionName: string, file = "/repo/load/shop.mjs"): StallFrame {
  return { functionName, url: pathToFileURL(file).href, line: 12, column: 5 };
}

const OWN = frame("iterate", join(import.meta.dirname, "..", "..", "..", "src", "worker", "worker.ts"));

function said(frames: readonly StallFrame[]): string {
  return withScenarios(stalledError({ frames, seconds: 10 }), plan);
}

const busy = (what: string): string => `${what} kept its thread busy for 10 s without ever waiting`;

test.each([
  ["its function", [frame("browse"), OWN], "scenario browse: ", "browse"],
  ["what its function calls", [OWN, frame("hash"), frame("buy"), OWN], "scenario buy: ", "hash"],
  ["a call step", [frame("tidy")], "scenario calls: ", "tidy"],
  [
    "a function that is no scenario's own",
    [frame("helper")],
    "one of the scenarios browse, buy, calls: ",
    "helper",
  ],
  ["setup", [frame("load"), frame("setup")], "setup: ", "load"],
])("the scenario of %s is named", (_, frames, scenario, name) => {
  expect(said(frames)).toBe(`${scenario}${busy(`the function ${name}`)} (shop.mjs:12:5)`);
});

test("a stack without user code names nothing", () => {
  const error = stalledError({ frames: [OWN, { ...frame("x"), url: "node:internal/timers" }], seconds: 10 });
  expect(error.message).toBe(busy("the script, or a regular expression of the config,"));
  expect(withScenarios(error, null)).toBe(busy("the script, or a regular expression of the config,"));
});
