import { describe, expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import { crashError } from "../../../src/run/crash-error.ts";
import { interruptionOf, notStarted, withFailure } from "../../../src/run/interruption.ts";

const identity = { runId: "r", startedAtMs: 0 };
const error = { code: "target_failed", message: "the system under test exited with code 1" };

describe("interruptionOf", () => {
  test("nothing was interrupted", () => {
    expect(interruptionOf(new AbortController().signal)).toBeNull();
  });

  test("words are a wish of the user", () => {
    expect(interruptionOf(AbortSignal.abort("enough"))).toEqual({ kind: "stopped", reason: "enough" });
  });

  test("an abort without a reason is a wish as well", () => {
    expect(interruptionOf(AbortSignal.abort())).toMatchObject({ kind: "stopped" });
  });

  test("an error is a failure", () => {
    const reason = new RampaError("execution_failed", "broken", { hint: "mend it" });
    expect(interruptionOf(AbortSignal.abort(reason))).toEqual({
      kind: "failed",
      error: { code: "execution_failed", message: "broken", hint: "mend it" },
    });
  });
});

describe("withFailure", () => {
  test.each([
    "stopped",
    "invalid",
    "threshold_failed",
    "teardown_failed",
    "passed",
    "execution_failed",
  ] as const)("a run that was %s is execution_failed", (status) => {
    const result = withFailure(notStarted(identity, { status, stopReason: "so that it ends" }), error);
    expect([result.status, result.error, result.stopReason]).toEqual(["execution_failed", error, undefined]);
  });

  test("a setup that failed stays the reason", () => {
    const setup = { code: "setup_failed", message: "no test data" };
    const result = withFailure(notStarted(identity, { status: "setup_failed", error: setup }), error);
    expect([result.status, result.error, result.warnings]).toEqual(["setup_failed", setup, [error.message]]);
  });
});

describe("crashError", () => {
  test("names the place in user code, not in Node", () => {
    const thrown = new Error("boom");
    thrown.stack = "Error: boom\n    at node:internal/process/x:1:2\n    at buy (file:///repo/load.ts:3:4)";
    expect(crashError(thrown)).toMatchObject({
      code: "execution_failed",
      message: "an error that nobody caught: boom (at buy (file:///repo/load.ts:3:4))",
      cause: thrown,
    });
  });

  test.each([
    ["a string", "a string"],
    [undefined, "undefined"],
    [{ status: 1 }, '{"status":1}'],
  ])("takes anything that was thrown: %j", (thrown, text) => {
    expect(crashError(thrown).message).toBe(`an error that nobody caught: ${text}`);
  });
});
