import { expect, test } from "vitest";

import type { RoundPair } from "../../../src/compare/round.ts";
import type { ComparePlan } from "../../../src/config/plan.ts";
import { createTestPlan } from "../../../src/loader/create-test-plan.ts";
import { RoundDecision, type RoundsEnd } from "../../../src/threads/round-decision.ts";
import { roundPlan } from "../../../src/threads/round-plan.ts";
import { roundSide, timesAround } from "../../support/round-pairs.ts";

const functions = { default: () => undefined };

test.each([
  ["10s", "auto", 250],
  ["16s", "auto", 400],
  ["1m", "auto", 500],
  ["10s", 50, 200],
] as const)("a steady load of %s in %s rounds is cut every %s ms", (duration, rounds, roundMs) => {
  const { plan } = createTestPlan({ config: { options: { duration }, compare: { rounds } }, functions });
  expect(roundPlan(plan)).toMatchObject({ kind: "cut", roundMs });
});

const steady = { executor: "constant-vus", duration: "10s" } as const;

test.each([
  ["the same time", { a: steady, b: { ...steady, vus: 3 } }, "cut"],
  ["another time", { a: steady, b: { ...steady, duration: "5s" } }, "whole"],
  ["a later start", { a: steady, b: { ...steady, start_time: "1s" } }, "whole"],
  ["a load that is not steady", { a: steady, b: { executor: "shared-iterations" } }, "whole"],
] as const)("beside a steady scenario one of %s makes the rounds %3$s", (_, scenarios, kind) => {
  const { plan } = createTestPlan({ config: { scenarios }, functions });
  expect(roundPlan(plan).kind).toBe(kind);
});

function pair(baseMs: number, headMs: number, durationS = 0.5): RoundPair {
  return {
    base: { ...roundSide({ times: { a: timesAround(baseMs, 120) }, durationS }), names: ["a"] },
    head: { ...roundSide({ times: { a: timesAround(headMs, 120) }, durationS }), names: ["a"] },
  };
}

/** Adds rounds of half a second each until it is decided. */
function decide(
  compare: Partial<ComparePlan>,
  leastMs: number,
  next: (k: number) => RoundPair,
): { readonly end: RoundsEnd; readonly decision: RoundDecision } {
  const full: ComparePlan = { confidence: 0.99, maxDurationMs: 60_000, rounds: "auto", ...compare };
  const decision = new RoundDecision({ compare: full, limits: [], leastMs });
  for (let k = 0; ; k++) {
    const end = decision.add(next(k), (k + 1) * 1000);
    if (end !== null) return { end, decision };
  }
}

test("rounds end when every question has its answer, but not before each side has had its time", () => {
  const clear = (): RoundPair => pair(20, 30);
  const early = decide({}, 0, clear);
  expect([early.end, early.decision.pairs.length]).toEqual(["clear", 18]);
  const later = decide({}, 20_000, clear);
  expect([later.end, later.decision.pairs.length]).toEqual(["clear", 40]);
  const med = later.decision.comparison()?.effects.find(({ aggregation }) => aggregation === "med");
  expect(med?.verdict).toBe("regression");
});

test("rounds end with the time, when noise hides the answer", () => {
  const noisy = (k: number): RoundPair => pair(20, k % 2 === 0 ? 14 : 30);
  const { end, decision } = decide({ maxDurationMs: 30_000 }, 5_000, noisy);
  expect([end, decision.pairs.length]).toEqual(["time", 30]);
});

test.each(["base", "head"] as const)(
  "rounds in which nothing works on the side of the %s end when each side has had its time",
  (side) => {
    const refusing = (failed: number): RoundPair => ({
      ...pair(20, 30),
      [side]: { ...roundSide({ times: { a: timesAround(1, 120) }, failed, durationS: 0.5 }), names: ["a"] },
    });
    const dead = decide({}, 5_000, () => refusing(120));
    expect([dead.end, dead.decision.pairs.length]).toEqual(["ended", 10]);
    const late = decide({}, 5_000, (k) => refusing(k < 9 ? 120 : 0));
    expect([late.end, late.decision.pairs.length]).toEqual(["time", 60]);
  },
);

test("so many rounds as were asked for, or as there is time for", () => {
  const clear = (): RoundPair => pair(20, 30);
  const asked = decide({ rounds: 12 }, 5_000, clear);
  expect([asked.end, asked.decision.pairs.length]).toEqual(["planned", 12]);
  const short = decide({ rounds: 12, maxDurationMs: 8_000 }, 5_000, clear);
  expect([short.end, short.decision.pairs.length]).toEqual(["time", 8]);
});

test("a name that comes too seldom for an answer is not waited for", () => {
  const { end, decision } = decide({}, 5_000, () => {
    const both = pair(20, 30);
    const rare = { times: { a: timesAround(20, 120), rare: [20] } };
    return {
      base: { ...roundSide({ ...rare, durationS: 0.5 }), names: ["a", "rare"] },
      head: { ...both.head, names: ["a"] },
    };
  });
  expect(end).toBe("clear");
  expect(decision.comparison()?.effects.map(({ name }) => name)).toContain("rare");
});
