import { describe, expect, test } from "vitest";

import type { ThresholdPlan } from "../../../src/config/threshold-plan.ts";
import type { GeneratorReadings } from "../../../src/engine/generator-readings.ts";
import { judgeValidity, type FailedThreshold, type Validity } from "../../../src/engine/validity.ts";
import { BUILTIN_METRICS } from "../../../src/metrics/builtins.ts";
import type { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";
import type { Metric } from "../../../src/metrics/metric.ts";
import { calmReadings, delays, trendWith } from "../../support/generator-readings.ts";
import { planThreshold } from "../../support/plan-threshold.ts";

/** A thread that had its core half of the time: a tenth of what was ready waited 40 ms. */
const STARVED = calmReadings({
  peakStarved: 0.5,
  loopDelayP99Ms: 40,
  loopDelays: delays([0.3, 90], [40, 10]),
});

interface Case {
  readonly readings?: GeneratorReadings;
  readonly failed?: readonly FailedThreshold[];
  readonly waits?: number;
  readonly lag?: HdrTrendSink;
}

function judged({ readings = calmReadings(), failed = [], waits = 1, lag }: Case): Validity {
  return judgeValidity({
    readings,
    deliveries: [],
    thresholds: failed.map(({ threshold }) => threshold),
    failed,
    iteration: { waits, lag: lag ?? null },
    durationP99Ms: 100,
  });
}

function missed(
  source: string,
  sink: HdrTrendSink,
  metric: Metric = BUILTIN_METRICS.http_req_duration,
): FailedThreshold {
  const threshold: ThresholdPlan = planThreshold(metric.name, source);
  return { threshold, missed: { threshold, metric, sink } };
}

/** A rule on something that is no time. */
const ERRORS: FailedThreshold = { threshold: planThreshold("http_req_failed", "rate<0.05"), missed: null };

/** Times whose p(95) is 110 ms, of which 89 % are 60 ms. */
const SLIGHTLY_OVER = trendWith([60, 89], [110, 11]);
/** The same with half of all above 300 ms. */
const FAR_OVER = trendWith([60, 50], [300, 50]);

test("a calm generator is sound, whatever the thresholds say", () => {
  expect(judged({})).toEqual({ kind: "sound" });
  expect(judged({ failed: [missed("p(95)<100", SLIGHTLY_OVER)] })).toEqual({ kind: "sound" });
});

describe("a busy generator", () => {
  test("that let everything pass makes the figures upper bounds", () => {
    expect(judged({ readings: STARVED })).toEqual({
      kind: "upper_bounds",
      reasons: [
        "the load generator was busy (other work kept it from its core for 50 % of its worst second), " +
          "so response times are upper bounds: the system may be faster",
      ],
      remedies: [
        "Use a bigger runner, move other work (the system under test, too) off the generator's cores, or lower the load.",
      ],
    });
  });

  test("whose delay may be all of the excess makes the run invalid", () => {
    expect(judged({ readings: STARVED, failed: [missed("p(95)<100", SLIGHTLY_OVER)] })).toMatchObject({
      kind: "invalid",
      code: "generator_overloaded",
      reasons: [
        "the threshold http_req_duration p(95)<100 failed by no more than the load generator's own delay, " +
          "so nobody can tell whose it is: other work kept it from its core for 50 % of its worst second",
      ],
    });
  });

  test("cannot have made an excess far beyond its delay", () => {
    expect(judged({ readings: STARVED, failed: [missed("p(95)<100", FAR_OVER)] }).kind).toBe("upper_bounds");
  });

  test("changes no verdict that has a reason of its own", () => {
    const failed = [missed("p(95)<100", SLIGHTLY_OVER), ERRORS];
    expect(judged({ readings: STARVED, failed }).kind).toBe("upper_bounds");
    const beside = [missed("p(95)<100", SLIGHTLY_OVER), missed("med<100", trendWith([300, 100]))];
    expect(judged({ readings: STARVED, failed: beside }).kind).toBe("upper_bounds");
  });

  test("has no part in a limit without samples", () => {
    const threshold = planThreshold("http_req_duration{name:x}", "p(95)<100");
    expect(judged({ readings: STARVED, failed: [{ threshold, missed: null }] }).kind).toBe("upper_bounds");
  });
});

describe("the generator's part in a missed limit", () => {
  const kindOf = (failure: FailedThreshold, parts: Omit<Case, "failed" | "readings"> = {}): string =>
    judged({ ...parts, readings: STARVED, failed: [failure] }).kind;

  test.each([
    // The mean delay is about 4.3 ms.
    ["avg<100", trendWith([104, 100]), "invalid"],
    ["avg<100", trendWith([105, 100]), "upper_bounds"],
    // Half of the delays are shorter than 0.4 ms.
    ["med<100", trendWith([100.2, 100]), "invalid"],
    ["med<100", trendWith([102, 100]), "upper_bounds"],
    ["max<100", trendWith([1, 99], [139, 1]), "invalid"],
    ["max<100", trendWith([1, 99], [143, 1]), "upper_bounds"],
    // For the smallest to be late, all have to be.
    ["min<100", trendWith([100.2, 100]), "invalid"],
    ["min<100", trendWith([101, 100]), "upper_bounds"],
  ])("%s", (source, sink, kind) => {
    expect(kindOf(missed(source, sink))).toBe(kind);
  });

  test.each(["p(95)>200", "count<5", "p(95)==100"])("is none in %s", (source) => {
    expect(kindOf(missed(source, SLIGHTLY_OVER))).toBe("upper_bounds");
  });

  test("is none where the user limits the generator itself", () => {
    expect(kindOf(missed("p(95)<100", SLIGHTLY_OVER, BUILTIN_METRICS.iteration_lag))).toBe("upper_bounds");
  });

  test("counts each wait of an iteration", () => {
    const failure = missed("p(95)<100", trendWith([150, 100]), BUILTIN_METRICS.iteration_duration);
    expect(kindOf(failure, { waits: 1 })).toBe("upper_bounds");
    expect(
      kindOf(missed("max<100", trendWith([150, 1]), BUILTIN_METRICS.iteration_duration), { waits: 2 }),
    ).toBe("invalid");
  });

  test("is also the lateness of an iteration, from its planned start on", () => {
    const failure = missed("max<100", trendWith([200, 1]), BUILTIN_METRICS.iteration_response_time);
    expect(kindOf(failure)).toBe("upper_bounds");
    expect(kindOf(failure, { lag: trendWith([80, 1]) })).toBe("invalid");
  });

  test("in a trend of a script needs a limit in a unit of time", () => {
    const custom: Metric = { name: "cart_size", kind: "trend", unit: "", isBuiltin: false };
    expect(kindOf(missed("p(95)<100", SLIGHTLY_OVER, custom))).toBe("upper_bounds");
    expect(kindOf(missed("p(95)<100ms", SLIGHTLY_OVER, custom))).toBe("invalid");
  });
});

describe("a generator is busy", () => {
  test.each<[string, Partial<GeneratorReadings>]>([
    ["other work kept it from its core for 30 % of its worst second", { peakStarved: 0.3 }],
    ["its event loop worked for 90 % of its busiest second", { peakUtilization: 0.9 }],
    ["its event loop came late by 6 ms (p99)", { loopDelayP99Ms: 6 }],
    ["responses may have waited 11 ms (p99) for it", { uncertaintyP99Ms: 11 }],
  ])("when %s", (sign, parts) => {
    expect(judged({ readings: calmReadings(parts) })).toMatchObject({
      kind: "upper_bounds",
      reasons: [
        `the load generator was busy (${sign}), so response times are upper bounds: the system may be faster`,
      ],
    });
  });

  test.each<Partial<GeneratorReadings>>([
    { peakStarved: 0.25 },
    { peakUtilization: 0.85 },
    { loopDelayP99Ms: 5 },
    { uncertaintyP99Ms: 10 },
    { uncertaintyP99Ms: null, loopDelayP99Ms: null, peakUtilization: null, peakStarved: null },
  ])("not with %o", (parts) => {
    expect(judged({ readings: calmReadings(parts) })).toEqual({ kind: "sound" });
  });
});
