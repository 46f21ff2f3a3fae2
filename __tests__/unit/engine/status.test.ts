import { describe, expect, test } from "vitest";

import { decideStatus, type LoadFacts, type RunFacts } from "../../../src/engine/status.ts";

const load: LoadFacts = {
  started: 10,
  completed: 10,
  failed: 0,
  interrupted: 0,
  dropped: 0,
  requests: 10,
  expectedResponses: 10,
  seen: [],
};
const good: RunFacts = {
  setupError: null,
  defect: null,
  load,
  isStopped: false,
  isAborted: false,
  isShard: false,
  invalidity: null,
  hasFailedThreshold: false,
  teardownError: null,
};
const error = (code: string): { code: string; message: string } => ({ code, message: code });
const nothingExpected = { ...load, expectedResponses: 0 };
const nothingEnded = { ...load, completed: 0, interrupted: 10, requests: 0, expectedResponses: 0 };

describe("the highest status that applies", () => {
  test.each<[expected: string, what: string, facts: Partial<RunFacts>]>([
    ["passed", "all went well", {}],
    ["passed", "a test without requests", { load: { ...load, requests: 0, expectedResponses: 0 } }],
    ["passed", "some iterations failed and no threshold minds", { load: { ...load, failed: 9 } }],
    ["passed", "one expected answer among many", { load: { ...load, expectedResponses: 1 } }],
    ["teardown_failed", "teardown failed", { teardownError: error("teardown_failed") }],
    ["threshold_failed", "a threshold failed", { hasFailedThreshold: true }],
    [
      "threshold_failed",
      "over teardown",
      { hasFailedThreshold: true, teardownError: error("teardown_failed") },
    ],
    ["threshold_failed", "aborted, though nothing is failed at the end", { isAborted: true }],
    ["threshold_failed", "aborted before an iteration ended", { isAborted: true, load: nothingEnded }],
    ["invalid", "the load was not delivered", { invalidity: error("load_not_delivered") }],
    [
      "invalid",
      "over a failed threshold and teardown",
      {
        invalidity: error("load_not_delivered"),
        hasFailedThreshold: true,
        teardownError: error("teardown_failed"),
      },
    ],
    [
      "threshold_failed",
      "aborted, over invalid",
      { invalidity: error("load_not_delivered"), isAborted: true },
    ],
    [
      "invalid",
      "aborted by what may be the generator's own delay",
      { invalidity: error("generator_overloaded"), isAborted: true, hasFailedThreshold: true },
    ],
    ["stopped", "over invalid", { invalidity: error("load_not_delivered"), isStopped: true }],
    [
      "execution_failed",
      "over invalid",
      { invalidity: error("load_not_delivered"), load: { ...load, failed: 10 } },
    ],
    ["stopped", "stopped", { isStopped: true }],
    ["stopped", "over a failed threshold", { isStopped: true, hasFailedThreshold: true }],
    ["stopped", "before the load began", { isStopped: true, load: null }],
    ["stopped", "before an iteration ended", { isStopped: true, load: nothingEnded }],
    [
      "stopped",
      "before an iteration ended, requests cut off",
      { isStopped: true, load: { ...nothingEnded, requests: 3 } },
    ],
    [
      "execution_failed",
      "no iteration was started",
      { load: { ...load, started: 0, completed: 0, requests: 0 } },
    ],
    ["execution_failed", "every iteration failed", { load: { ...load, failed: 10 } }],
    ["execution_failed", "every iteration was interrupted at the end", { load: nothingEnded }],
    ["execution_failed", "no expected answer", { load: nothingExpected }],
    ["execution_failed", "over stopped", { isStopped: true, load: nothingExpected }],
    ["execution_failed", "over an abort", { isAborted: true, load: nothingExpected }],
    ["execution_failed", "over failed thresholds", { hasFailedThreshold: true, load: nothingExpected }],
    [
      "execution_failed",
      "every iteration failed until it was stopped",
      { isStopped: true, load: { ...load, failed: 10 } },
    ],
    ["execution_failed", "a defect", { defect: error("internal") }],
    ["setup_failed", "setup failed", { setupError: error("setup_failed"), load: null }],
    ["setup_failed", "over stopped", { setupError: error("setup_failed"), load: null, isStopped: true }],
  ])("%s: %s", (expected, _what, facts) => {
    expect(decideStatus({ ...good, ...facts }).status).toBe(expected);
  });
});

describe("the error says in one sentence what happened", () => {
  test.each<[what: string, message: string, facts: Partial<RunFacts>]>([
    [
      "no expected answer",
      "none of 10 requests got an expected status (seen: status 500, refused)",
      { load: { ...nothingExpected, seen: ["status 500", "refused"] } },
    ],
    [
      "one request",
      "the only request did not get an expected status",
      { load: { ...nothingExpected, requests: 1 } },
    ],
    [
      "errors",
      "none of the iterations ended without an error (10 failed, 2 interrupted); the most frequent error: x is not defined",
      { load: { ...load, started: 12, failed: 10, interrupted: 2, firstError: "x is not defined" } },
    ],
    ["nothing started", "no iteration was started", { load: { ...load, started: 0, completed: 0 } }],
    [
      "all dropped",
      "all 7 iterations were dropped",
      { load: { ...load, started: 0, completed: 0, dropped: 7 } },
    ],
  ])("%s", (_what, message, facts) => {
    const { error: found } = decideStatus({ ...good, ...facts });
    expect(found).toMatchObject({ code: "execution_failed", message });
    expect(found?.hint).toMatch(/\.$/);
  });

  test("a failed teardown is told beside a higher status", () => {
    const verdict = decideStatus({ ...good, isStopped: true, teardownError: error("teardown_timeout") });
    expect(verdict).toEqual({ status: "stopped", error: error("teardown_timeout") });
  });
});
