import { describe, expect, test } from "vitest";

import type { ExecutorPlan } from "../../../src/config/executor-plan.ts";
import type { ScenarioPlan } from "../../../src/config/plan.ts";
import { shortfalls, type Delivery } from "../../../src/engine/delivery.ts";
import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";
import { planThreshold } from "../../support/plan-threshold.ts";

const rate: ExecutorPlan = {
  kind: "constant-arrival-rate",
  rate: 100,
  timeUnitMs: 1000,
  durationMs: 10_000,
  preAllocatedVus: 5,
  maxVus: 10,
};

const STRAIN = { sign: "its event loop had no rest", remedy: "Use more threads." };

function scenario(executor: ExecutorPlan = rate): ScenarioPlan {
  const work = { kind: "function", name: "default" } as const;
  return { name: "a", executor, work, startTimeMs: 0, gracefulStopMs: 0, tags: {}, env: {} };
}

function delivery(parts: Partial<Delivery>): Delivery {
  return {
    scenario: scenario(),
    started: 1000,
    dropped: 0,
    unreached: 0,
    exhaustedAtS: null,
    lag: null,
    duration: null,
    p95AtExhaustionMs: null,
    ...parts,
  };
}

/** A lag in which every tenth arrival is that late. */
function lagOf(lateMs: number, everyNth = 10): HdrTrendSink {
  const lag = new HdrTrendSink();
  for (let arrival = 0; arrival < 1000; arrival += 1) lag.add(arrival % everyNth === 0 ? lateMs : 1);
  return lag;
}

describe("dropped arrivals", () => {
  test("1 % is a delivered load, more is not", () => {
    expect(shortfalls([delivery({ started: 990, dropped: 10 })], [], null)).toEqual([]);
    const busy = delivery({ started: 989, dropped: 11, exhaustedAtS: 3.2, p95AtExhaustionMs: 840 });
    expect(shortfalls([busy], [], null)).toEqual([
      {
        reason:
          "the scenario a dropped 11 of 1000 iterations (1.1 %), because all of its 10 virtual users were busy " +
          "when they were due, first after 3.2 s, when p(95) of http_req_duration was 840 ms",
        remedy: "Raise max_vus above 10 if the system may need that long for an answer, else lower the rate.",
      },
    ]);
  });

  test("an only virtual user is not called all of them", () => {
    const single = delivery({ scenario: scenario({ ...rate, maxVus: 1 }), started: 500, dropped: 500 });
    expect(shortfalls([single], [], null)[0]?.reason).toBe(
      "the scenario a dropped 500 of 1000 iterations (50 %), " +
        "because its only virtual user was busy when they were due",
    );
  });

  test("that a starved generator never came to are not put down to max_vus", () => {
    const starved = delivery({ started: 500, dropped: 500, unreached: 400 });
    expect(shortfalls([starved], [], STRAIN)).toEqual([
      {
        reason:
          "the scenario a dropped 500 of 1000 iterations (50 %), " +
          "because the load generator did not come to them in time",
        remedy: "Use more threads.",
      },
    ]);
  });

  test("while the generator was busy itself name both", () => {
    const [both] = shortfalls([delivery({ started: 500, dropped: 500, exhaustedAtS: 1 })], [], STRAIN);
    expect(both?.reason).toContain("the load generator itself was busy: its event loop had no rest");
    expect(both?.remedy).toBe("Use more threads. If that changes nothing, raise max_vus above 10.");
  });

  test("that so few virtual users could never have made are not put down to a busy generator", () => {
    const remedyAt = (fastestMs: number): string | undefined => {
      const duration = new HdrTrendSink();
      for (const sample of [fastestMs, 900]) duration.add(sample);
      const parts = { started: 500, dropped: 500, duration };
      return shortfalls([delivery(parts)], [], STRAIN)[0]?.remedy;
    };
    expect(remedyAt(99)).toBe("Use more threads. If that changes nothing, raise max_vus above 10.");
    expect(remedyAt(105)).toBe(
      "Raise max_vus above 10 if the system may need that long for an answer, else lower the rate.",
    );
  });

  test("of the scenario that missed most come first", () => {
    const deliveries = [
      delivery({ started: 900, dropped: 100 }),
      delivery({ scenario: { ...scenario(), name: "b" }, started: 500, dropped: 500 }),
    ];
    const reasons = shortfalls(deliveries, [], null).map(({ reason }) => reason.slice(0, 14));
    expect(reasons).toEqual(["the scenario b", "the scenario a"]);
  });

  test("of a load without a rate break no promise", () => {
    const shared = scenario({ kind: "shared-iterations", vus: 1, iterations: 100, maxDurationMs: 1000 });
    expect(shortfalls([delivery({ scenario: shared, started: 10, dropped: 90 })], [], null)).toEqual([]);
  });

  test.each([
    ["dropped_iterations", 0],
    ["dropped_iterations{scenario:a}", 0],
    ["dropped_iterations{scenario:b}", 1],
    ["iterations", 1],
  ])("with a threshold of the user's own on %s: %d", (metric, count) => {
    const thresholds = [planThreshold(metric, "count<900")];
    expect(shortfalls([delivery({ started: 500, dropped: 500 })], thresholds, null)).toHaveLength(count);
  });
});

describe("late arrivals", () => {
  test("5 % that start more than 500 ms late are no delivered load", () => {
    expect(shortfalls([delivery({ lag: lagOf(499) })], [], null)).toEqual([]);
    expect(shortfalls([delivery({ lag: lagOf(750) })], [], STRAIN)).toEqual([
      {
        reason:
          "the scenario a started 5 % of its iterations more than 750 ms late, because the load generator " +
          "did not come to them in time: its event loop had no rest",
        remedy: "Use more threads.",
      },
    ]);
  });

  test("a few late ones, as after one stall, are", () => {
    expect(shortfalls([delivery({ lag: lagOf(900, 50) })], [], null)).toEqual([]);
  });

  test("are late by more than the time between two arrivals", () => {
    const slow = scenario({ ...rate, rate: 1 });
    expect(shortfalls([delivery({ scenario: slow, lag: lagOf(950) })], [], null)).toEqual([]);
    expect(shortfalls([delivery({ scenario: slow, lag: lagOf(1050) })], [], null)).toHaveLength(1);
  });

  test("of a ramping rate have the mean time between arrivals", () => {
    const ramping = scenario({
      kind: "ramping-arrival-rate",
      startRate: 0,
      timeUnitMs: 1000,
      stages: [{ durationMs: 10_000, target: 2 }],
      preAllocatedVus: 5,
      maxVus: 10,
    });
    // 10 arrivals in 10 s.
    expect(shortfalls([delivery({ scenario: ramping, lag: lagOf(950) })], [], null)).toEqual([]);
    expect(shortfalls([delivery({ scenario: ramping, lag: lagOf(1050) })], [], null)).toHaveLength(1);
  });

  test("are judged by a threshold of the user's own on iteration_lag", () => {
    const thresholds = [planThreshold("iteration_lag", "p(99)<1s")];
    expect(shortfalls([delivery({ lag: lagOf(900) })], thresholds, null)).toEqual([]);
  });
});
