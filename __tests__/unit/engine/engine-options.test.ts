import { expect, test } from "vitest";

import { completeEngineOptions, DEFAULT_ENGINE_OPTIONS } from "../../../src/engine/engine-options.ts";
import { RampaError } from "../../../src/errors.ts";

test("what is not given, or undefined, has its default", () => {
  const given = { runId: "abc", clock: undefined } as object;
  expect(completeEngineOptions(given)).toEqual({ ...DEFAULT_ENGINE_OPTIONS, runId: "abc" });
});

test.each([
  ["metricFlushIntervalMs", 0],
  ["metricFlushIntervalMs", NaN],
  ["liveThresholdIntervalMs", -5],
  ["eventQueueCapacity", 0],
  ["eventQueueCapacity", Infinity],
  ["teardownAfterStopMs", -1],
])("%s of %d is refused by its name", (name, value) => {
  const complete = (): unknown => completeEngineOptions({ [name]: value });
  expect(complete).toThrow(RampaError);
  expect(complete).toThrow(`${name} is ${value}; it must be a number from `);
});

test("teardown may get no time after a stop", () => {
  expect(completeEngineOptions({ teardownAfterStopMs: 0 }).teardownAfterStopMs).toBe(0);
});
