import { expect, test } from "vitest";

import { HTTP_DEFAULTS } from "../../../src/config/http-schema.ts";
import type { Plan } from "../../../src/config/plan.ts";
import type { RunResult } from "../../../src/engine/run-result.ts";
import { WHOLE } from "../../../src/executors/segment.ts";
import type { VirtualUser } from "../../../src/executors/virtual-user.ts";
import { SegmentRun } from "../../../src/threads/segment-run.ts";
import type { Worker } from "../../../src/worker/worker.ts";
import { CountingClock } from "../../support/counting-clock.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { ManualClock } from "../../support/manual-clock.ts";
import { startRun } from "../../support/run-test-plan.ts";

const VUS = 4;

interface Counted {
  readonly result: RunResult;
  readonly requests: number;
  readonly connections: number;
  readonly timers: number;
}

const WAYS = {
  steps: { steps: [{ get: "/", checks: ["status == 200", "body == ok"] }, { get: "/b" }] },
  script: {},
};

async function visit(worker: Worker): Promise<void> {
  const response = await worker.http.get("/");
  worker.check(response, { ok: (r) => r.status === 200, body: (r) => r.text() === "ok" });
  await worker.http.get("/b");
}

/** Two requests and two checks in each iteration. */
async function count(way: keyof typeof WAYS, iterations: number): Promise<Counted> {
  await using target = await startHttpTarget();
  const clock = new CountingClock();
  const load = { executor: "per-vu-iterations" as const, vus: VUS, iterations, ...WAYS[way] };
  const parts = { config: { base_url: target.origin, scenarios: { load } }, functions: { default: visit } };
  const result = await startRun(parts, { clock }).wait();
  return {
    result,
    requests: target.requestCount,
    connections: target.connectionCount,
    timers: clock.armed,
  };
}

/** Samples of each metric: a counter's are its count, as each of these adds 1. */
function samples({ metrics }: RunResult): Record<string, number | undefined> {
  const counted = metrics.filter(({ unit, name }) => unit !== "bytes" && !name.startsWith("vus"));
  return Object.fromEntries(
    counted.map(({ name, stats }) => [name, stats.count ?? (stats.passes ?? 0) + (stats.fails ?? 0)]),
  );
}

test.each(["steps", "script"] as const)("a plan of %s does exactly what it says", async (way) => {
  const { result, requests, connections } = await count(way, 25);
  const iterations = VUS * 25;
  expect(result.status).toBe("passed");
  expect({ requests, connections }).toEqual({ requests: 2 * iterations, connections: VUS });
  const perRequest = Object.fromEntries(
    [
      "http_reqs",
      "http_req_duration",
      "http_req_blocked",
      "http_req_connecting",
      "http_req_tls_handshaking",
      "http_req_sending",
      "http_req_waiting",
      "http_req_receiving",
      "http_req_failed",
      "generator_uncertainty",
    ].map((name) => [name, 2 * iterations]),
  );
  expect(samples(result)).toMatchObject({
    ...perRequest,
    checks: 2 * iterations,
    iterations,
    iteration_duration: iterations,
  });
});

test.each(["steps", "script"] as const)("ten times the iterations of %s arm no more timers", async (way) => {
  const few = await count(way, 5);
  const many = await count(way, 50);
  expect([few.requests, many.requests]).toEqual([2 * VUS * 5, 2 * VUS * 50]);
  expect(many.timers).toBe(few.timers);
});

/** A thousand arrivals in a second, by a machine whose timers come up to 10 ms late. */
test("arrivals that are due together share one timer", async () => {
  const RATE = 1000;
  const LATE_MS = 10;
  const clock = new ManualClock();
  const exact = clock.at.bind(clock);
  let armed = 0;
  clock.at = (atMs, callback) => {
    armed += 1;
    return exact(Math.ceil(atMs / LATE_MS) * LATE_MS, callback);
  };
  let dispatches = 0;
  const run = new SegmentRun({
    plan: arrivalPlan(RATE),
    clock,
    segment: WHOLE,
    usersOf:
      () =>
      (id): VirtualUser => ({
        id,
        iterate: (_, done) => {
          dispatches += 1;
          done("completed");
        },
        interrupt: () => undefined,
        connect: () => Promise.resolve(),
        close: () => Promise.resolve(),
      }),
  });
  const over = run.run();
  await clock.advance(1200);
  await over;
  expect(dispatches).toBe(RATE);
  expect(run.tallies[0]).toMatchObject({ started: RATE, dropped: 0 });
  // One for each wake-up; the end of the schedule, that of its grace, and two looks at the users.
  expect(armed).toBe(RATE / LATE_MS + 2 + 2);
});

function arrivalPlan(rate: number): Plan {
  return {
    scenarios: [
      {
        name: "arrivals",
        executor: {
          kind: "constant-arrival-rate",
          rate,
          timeUnitMs: 1000,
          durationMs: 1000,
          preAllocatedVus: 20,
          maxVus: 20,
        },
        startTimeMs: 0,
        gracefulStopMs: 100,
        work: { kind: "function", name: "default" },
        tags: {},
        env: {},
      },
    ],
    thresholds: [],
    validity: "fail",
    notes: [],
    http: HTTP_DEFAULTS,
    folder: ".",
    keepsCookies: false,
    maxRequestsPerSecond: null,
    setupTimeoutMs: 1000,
    teardownTimeoutMs: 1000,
    env: {},
  };
}
