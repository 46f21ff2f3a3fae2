import { expect, test } from "vitest";

import { callUserFunction, type CallOutcome } from "../../../src/engine/user-call.ts";
import { ManualClock } from "../../support/manual-clock.ts";

function call(
  fn: () => unknown,
  afterStopMs = 0,
): { clock: ManualClock; stop: AbortController; outcome: Promise<CallOutcome> } {
  const clock = new ManualClock();
  const stop = new AbortController();
  const outcome = callUserFunction(fn, { clock, timeoutMs: 1000, stopping: stop.signal, afterStopMs });
  return { clock, stop, outcome };
}

const never = (): Promise<never> => new Promise(() => undefined);

test("hands out what was returned or resolved", async () => {
  expect(await call(() => 1).outcome).toEqual({ kind: "returned", value: 1 });
  expect(await call(() => Promise.resolve(2)).outcome).toEqual({ kind: "returned", value: 2 });
});

test("a throw and a rejection are the same", async () => {
  const error = new Error("no");
  const thrown = call(() => {
    throw error;
  });
  expect(await thrown.outcome).toEqual({ kind: "threw", error });
  expect(await call(() => Promise.reject(error)).outcome).toEqual({ kind: "threw", error });
});

test("gives up at its timeout and leaves no timer", async () => {
  const { clock, outcome } = call(never);
  await clock.advance(999);
  expect(clock.pending).toBe(1);
  await clock.advance(1);
  expect(await outcome).toEqual({ kind: "timed_out" });
  expect(clock.pending).toBe(0);
});

test("a stop cuts it at once, or after the time it is left", async () => {
  const setup = call(never);
  setup.stop.abort();
  expect(await setup.outcome).toEqual({ kind: "cut" });
  expect(setup.clock.pending).toBe(0);

  const teardown = call(never, 300);
  teardown.stop.abort();
  await teardown.clock.advance(299);
  expect(teardown.clock.pending).toBe(2);
  await teardown.clock.advance(1);
  expect(await teardown.outcome).toEqual({ kind: "cut" });
  expect(teardown.clock.pending).toBe(0);
});

test("is not called at all when the run is stopped and it would get no time", async () => {
  const stop = new AbortController();
  stop.abort();
  const clock = new ManualClock();
  let calls = 0;
  const outcome = callUserFunction(() => (calls += 1), {
    clock,
    timeoutMs: 10,
    stopping: stop.signal,
    afterStopMs: 0,
  });
  expect(await outcome).toEqual({ kind: "cut" });
  expect(calls).toBe(0);
});
