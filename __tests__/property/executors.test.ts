import fc from "fast-check";
import { expect, test } from "vitest";

import type { StagePlan } from "../../src/config/executor-plan.ts";
import { constantArrivals } from "../../src/executors/constant-arrival-rate.ts";
import { rampingArrivals, type RampingArrivalRatePlan } from "../../src/executors/ramping-arrival-rate.ts";
import { stagesDurationMs, vuChanges, type RampingVusPlan } from "../../src/executors/ramping-vus.ts";
import { globalIndex, shareOf } from "../../src/executors/segment.ts";
import { ExecutorBench } from "../support/executor-bench.ts";

const SEED = 20_261_122;

const stages = (maxTarget: number, isWhole: boolean): fc.Arbitrary<StagePlan[]> =>
  fc.array(
    fc.record({
      durationMs: fc.oneof(
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 20_000 }) },
      ),
      target: isWhole
        ? fc.nat(maxTarget)
        : fc.oneof(fc.nat(maxTarget), fc.double({ min: 0, max: maxTarget, noNaN: true })),
    }),
    { minLength: 1, maxLength: 6 },
  );

const rampingRate: fc.Arbitrary<RampingArrivalRatePlan> = fc
  .record({
    startRate: fc.nat(30),
    stages: stages(40, false),
    timeUnitMs: fc.constantFrom(500, 1000, 60_000),
  })
  .map((plan) => ({ kind: "ramping-arrival-rate", preAllocatedVus: 1, maxVus: 1, ...plan }));

const rampingVus: fc.Arbitrary<RampingVusPlan> = fc
  .record({ startVus: fc.nat(12), stages: stages(12, true) })
  .map((plan) => ({ kind: "ramping-vus", gracefulRampDownMs: 0, ...plan }));

/** Area under the rate from 0 to t, summed up piece by piece: the definition, not the formula. */
function areaUntil({ startRate, stages: parts, timeUnitMs }: RampingArrivalRatePlan, tMs: number): number {
  let area = 0;
  let from = startRate;
  let startMs = 0;
  for (const { durationMs, target } of parts) {
    const part = Math.min(Math.max(tMs - startMs, 0), durationMs);
    if (part > 0) {
      const reached = from + ((target - from) * part) / durationMs;
      area += (((from + reached) / 2) * part) / timeUnitMs;
    }
    from = target;
    startMs += durationMs;
  }
  return area;
}

/** The planned users at a moment, from the line itself. */
function plannedAt({ startVus, stages: parts }: RampingVusPlan, tMs: number): number {
  let from = startVus;
  let startMs = 0;
  for (const { durationMs, target } of parts) {
    if (tMs < startMs + durationMs) {
      const line = from + ((target - from) * (tMs - startMs)) / durationMs;
      return target > from ? Math.floor(line + 1e-9) : Math.ceil(line - 1e-9) + 0;
    }
    from = target;
    startMs += durationMs;
  }
  return from;
}

test("the n-th arrival of a ramping rate lies where the area under the rate is n", () => {
  fc.assert(
    fc.property(rampingRate, (plan) => {
      const arrivals = rampingArrivals(plan);
      expect(arrivals.count).toBeGreaterThanOrEqual(Math.floor(areaUntil(plan, Infinity)));
      expect(arrivals.count).toBeLessThanOrEqual(areaUntil(plan, Infinity) + 1e-5);
      for (let index = 0; index < Math.min(arrivals.count, 300); index += 1) {
        expect(areaUntil(plan, arrivals.atMs(index))).toBeCloseTo(index + 1, 5);
      }
    }),
    { seed: SEED },
  );
});

test("arrivals never go back in time and stay within the plan", () => {
  fc.assert(
    fc.property(rampingRate, (plan) => {
      const arrivals = rampingArrivals(plan);
      const { count, durationMs } = arrivals;
      let last = 0;
      for (let index = 0; index < Math.min(count, 500); index += 1) {
        expect(arrivals.atMs(index)).toBeGreaterThanOrEqual(last - 1e-6);
        last = arrivals.atMs(index);
      }
      if (count > 0) expect(arrivals.atMs(count - 1)).toBeLessThanOrEqual(durationMs + 1e-6);
    }),
    { seed: SEED },
  );
});

test("a constant rate is the ramping rate without a ramp, one arrival earlier", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 3000 }), (rate, durationMs) => {
      const common = { timeUnitMs: 1000, preAllocatedVus: 1, maxVus: 1 };
      const constant = constantArrivals({ kind: "constant-arrival-rate", rate, durationMs, ...common });
      const ramping = rampingArrivals({
        kind: "ramping-arrival-rate",
        startRate: rate,
        stages: [{ durationMs, target: rate }],
        ...common,
      });
      expect(constant.count).toBe(Math.ceil((rate * durationMs) / 1000));
      for (let index = 0; index < ramping.count; index += 1) {
        expect(ramping.atMs(index)).toBeCloseTo((1000 * (index + 1)) / rate, 6);
        if (index > 0) expect(constant.atMs(index)).toBeCloseTo(ramping.atMs(index - 1), 6);
      }
    }),
    { seed: SEED, numRuns: 50 },
  );
});

test("between two changes the planned users are those of the line", () => {
  fc.assert(
    fc.property(rampingVus, (plan) => {
      const changes = [...vuChanges(plan)];
      const endMs = stagesDurationMs(plan.stages);
      for (const [position, { atMs, vus }] of changes.entries()) {
        const until = changes[position + 1]?.atMs ?? endMs;
        if (until - atMs < 1e-3) continue;
        expect(plannedAt(plan, atMs + (until - atMs) / 2)).toBe(vus);
        expect(plannedAt(plan, atMs)).toBe(vus);
      }
      for (let position = 1; position < changes.length; position += 1) {
        expect(changes[position]!.atMs).toBeGreaterThan(changes[position - 1]!.atMs);
        expect(changes[position]!.vus).not.toBe(changes[position - 1]!.vus);
      }
    }),
    { seed: SEED },
  );
});

test("segments deal every item exactly once", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 12 }), (total, count) => {
      const dealt = Array.from({ length: count }, (_, index) => {
        const segment = { index, count };
        return Array.from({ length: shareOf(total, segment) }, (_item, local) => globalIndex(local, segment));
      }).flat();
      expect(dealt.sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, index) => index));
    }),
    { seed: SEED },
  );
});

test("the union of all segments of any executor is the whole plan", async () => {
  const small = { timeUnitMs: 1000, preAllocatedVus: 2, maxVus: 5 };
  const plans = fc.oneof(
    fc
      .record({ vus: fc.integer({ min: 1, max: 9 }), iterations: fc.integer({ min: 1, max: 30 }) })
      .chain((sizes) =>
        fc.constantFrom(
          { kind: "shared-iterations" as const, maxDurationMs: 60_000, ...sizes },
          { kind: "per-vu-iterations" as const, maxDurationMs: 60_000, ...sizes },
        ),
      ),
    fc
      .record({ rate: fc.integer({ min: 1, max: 30 }), durationMs: fc.integer({ min: 1, max: 2000 }) })
      .map((load) => ({ kind: "constant-arrival-rate" as const, ...small, ...load })),
    fc
      .record({ startRate: fc.nat(9), target: fc.nat(20), durationMs: fc.integer({ min: 1, max: 3000 }) })
      .map(({ startRate, target, durationMs }) => ({
        kind: "ramping-arrival-rate" as const,
        startRate,
        stages: [{ durationMs, target }],
        ...small,
      })),
  );
  await fc.assert(
    fc.asyncProperty(plans, fc.integer({ min: 2, max: 4 }), async (plan, count) => {
      const whole = new ExecutorBench({ plan, takesMs: 1, gracefulStopMs: 1000 });
      const parts = Array.from(
        { length: count },
        (_, index) =>
          new ExecutorBench({ plan, takesMs: 1, gracefulStopMs: 1000, segment: { index, count } }),
      );
      await Promise.all([whole, ...parts].map((bench) => bench.run(60_000)));
      const numbers = (benches: readonly ExecutorBench[]): number[] =>
        benches.flatMap((bench) => bench.iterations.map(({ iteration }) => iteration)).sort((a, b) => a - b);
      expect(numbers(parts)).toEqual(numbers([whole]));
      if (!plan.kind.endsWith("arrival-rate")) return;
      const starts = (benches: readonly ExecutorBench[]): number[] =>
        benches.flatMap((bench) => bench.startsMs).sort((a, b) => a - b);
      expect(starts(parts)).toEqual(starts([whole]));
    }),
    { seed: SEED, numRuns: 25 },
  );
});

test("at every moment the users of all segments of ramping-vus are those of the whole plan", async () => {
  await fc.assert(
    fc.asyncProperty(rampingVus, fc.integer({ min: 2, max: 4 }), async (drawn, count) => {
      const plan = {
        ...drawn,
        stages: drawn.stages.map((stage) => ({ ...stage, durationMs: Math.ceil(stage.durationMs / 20) })),
      };
      const parts = Array.from(
        { length: count },
        (_, index) => new ExecutorBench({ plan, takesMs: 100_000, segment: { index, count } }),
      );
      for (const part of parts) part.start();
      const endMs = stagesDurationMs(plan.stages);
      for (let tMs = 0.5; tMs < endMs; tMs += Math.max(7, endMs / 20)) {
        for (const part of parts) await part.clock.advanceTo(tMs);
        const running = parts.reduce((sum, part) => sum + part.running, 0);
        expect(running).toBe(plannedAt(plan, tMs));
      }
    }),
    { seed: SEED, numRuns: 15 },
  );
});
