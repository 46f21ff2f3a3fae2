import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { exponential, normal, seeded } from "../../benchmarks/comparison/random.ts";
import { changePoints } from "../../src/compare/change-points.ts";
import { compareRounds } from "../../src/compare/compare-rounds.ts";
import { standardRows } from "../../src/compare/compared-row.ts";
import type { ChangeVerdict, Effect } from "../../src/compare/effect.ts";
import type { RoundPair } from "../../src/compare/round.ts";
import { signedRankShift } from "../../src/compare/signed-rank.ts";
import { exchanged, roundSide } from "../support/round-pairs.ts";

const SEED = { seed: 20_240_611, numRuns: 60 };

const differences = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 12, maxLength: 30 });

describe("the interval of paired differences", () => {
  test("holds the estimate, and narrows as it may miss more often", () => {
    fc.assert(
      fc.property(differences, (values) => {
        const [strict, loose] = [signedRankShift(values, 0.001), signedRankShift(values, 0.05)];
        expect(strict?.low).toBeLessThanOrEqual(loose?.low ?? NaN);
        expect(loose?.low).toBeLessThanOrEqual(loose?.estimate ?? NaN);
        expect(loose?.estimate).toBeLessThanOrEqual(loose?.high ?? NaN);
        expect(loose?.high).toBeLessThanOrEqual(strict?.high ?? NaN);
      }),
      SEED,
    );
  });

  test("is mirrored by exchanging the sides, and moves with a shift", () => {
    fc.assert(
      fc.property(differences, fc.integer({ min: -5, max: 5 }), (values, by) => {
        const shift = signedRankShift(values, 0.01);
        const negated = values.map((value) => -value);
        const mirrored = signedRankShift(negated, 0.01);
        expect(mirrored?.low).toBeCloseTo(-(shift?.high ?? NaN), 12);
        expect(mirrored?.estimate).toBeCloseTo(-(shift?.estimate ?? NaN), 12);
        const moved = values.map((value) => value + by);
        expect(signedRankShift(moved, 0.01)?.low).toBeCloseTo((shift?.low ?? NaN) + by, 9);
      }),
      SEED,
    );
  });

  // Of 500 intervals at 90 % 50 may miss; 70 is three standard deviations more.
  test.each([
    ["normal noise", (random: () => number) => normal(random)],
    ["heavy tails", (random: () => number) => normal(random) / Math.max(0.01, random())],
    ["noise in steps", (random: () => number) => Math.round(2 * normal(random)) / 2],
    [
      "bursts that hit one side of a pair",
      (random: () => number) =>
        0.01 * normal(random) + (random() < 0.2 ? Math.sign(random() - 0.5) * exponential(random, 1) : 0),
    ],
  ])("holds the truth as often as it says: %s", (_, noise) => {
    const random = seeded(11);
    let missed = 0;
    for (let run = 0; run < 500; run++) {
      const values = Array.from({ length: 6 + (run % 10) }, () => 0.5 + noise(random));
      const shift = signedRankShift(values, 0.1);
      if (shift === null || shift.low > 0.5 || shift.high < 0.5) missed++;
    }
    expect(missed).toBeLessThanOrEqual(70);
  });
});

const OPPOSITE: Readonly<Record<ChangeVerdict, ChangeVerdict>> = {
  regression: "improvement",
  improvement: "regression",
  "no change": "no change",
  inconclusive: "inconclusive",
};

function effectsOf(pairs: readonly RoundPair[]): readonly Effect[] {
  const budget = { leastPairs: 1, mostPairs: pairs.length };
  return compareRounds({ pairs, rows: standardRows(["home"]), confidence: 0.95, budget }).effects;
}

/** Pairs of rounds with response times of many shapes, scaled by a power of two so that buckets scale too. */
function pairsOf(seed: number, headFactor: number, scale = 1): readonly RoundPair[] {
  const random = seeded(seed);
  const side = (factor: number): RoundPair["base"] => {
    const level = scale * factor * Math.exp(0.1 * normal(random));
    const times = Array.from({ length: 110 }, () => level * (16 + exponential(random, 4)));
    return roundSide({ times: { home: times }, failed: Math.floor(3 * random()) });
  };
  return Array.from({ length: 16 }, () => ({ base: side(1), head: side(headFactor) }));
}

const machine = fc.record({
  seed: fc.integer({ min: 0, max: 1000 }),
  headFactor: fc.constantFrom(0.6, 0.9, 1, 1.15, 2),
});

test("exchanging the sides of all pairs mirrors every effect", () => {
  fc.assert(
    fc.property(machine, ({ seed, headFactor }) => {
      const pairs = pairsOf(seed, headFactor);
      const mirrored = effectsOf(exchanged(pairs));
      effectsOf(pairs).forEach((effect, index) => {
        const other = mirrored[index];
        expect(other).toMatchObject({ base: effect.head, head: effect.base, doubt: effect.doubt });
        expect(other?.verdict).toBe(OPPOSITE[effect.verdict]);
        if (effect.metric === "http_req_failed" || effect.change === null) return;
        const product =
          (1 + effect.change.lowPercent / 100) * (1 + (other?.change?.highPercent ?? NaN) / 100);
        expect(product).toBeCloseTo(1, 9);
      });
    }),
    { ...SEED, numRuns: 6 },
  );
});

test("the unit of time plays no part", () => {
  fc.assert(
    fc.property(machine, ({ seed, headFactor }) => {
      const scaled = effectsOf(pairsOf(seed, headFactor, 8));
      effectsOf(pairsOf(seed, headFactor)).forEach((effect, index) => {
        expect(scaled[index]?.verdict).toBe(effect.verdict);
        const [one, other] = [effect.change?.changePercent, scaled[index]?.change?.changePercent];
        if (one !== undefined && Number.isFinite(one))
          expect(Math.abs(one - (other ?? NaN))).toBeLessThan(0.2);
      });
    }),
    { ...SEED, numRuns: 6 },
  );
});

test("a side that is compared with itself differs by nothing", () => {
  fc.assert(
    fc.property(machine, ({ seed, headFactor }) => {
      const same = pairsOf(seed, headFactor).map(({ head }) => ({ base: head, head }));
      for (const { change, verdict } of effectsOf(same)) {
        if (change !== null) expect(change).toEqual({ changePercent: 0, lowPercent: 0, highPercent: 0 });
        expect(verdict).toBe(change === null ? "inconclusive" : "no change");
      }
    }),
    { ...SEED, numRuns: 5 },
  );
});

test("change points are ascending, lie within their ranges, and do not depend on the unit", () => {
  const series = fc.array(fc.integer({ min: 90, max: 130 }), { maxLength: 30 });
  fc.assert(
    fc.property(series, (values) => {
      const points = changePoints(values, seeded(5));
      points.forEach(({ index, earliest, latest }, order) => {
        expect(index).toBeGreaterThan(points[order - 1]?.index ?? 0);
        expect(earliest).toBeLessThanOrEqual(index);
        expect(latest).toBeGreaterThanOrEqual(index);
        expect(latest).toBeLessThan(values.length);
      });
      const scaled = changePoints(
        values.map((value) => 4 * value),
        seeded(5),
      );
      expect(scaled.map(({ index }) => index)).toEqual(points.map(({ index }) => index));
    }),
    SEED,
  );
});
