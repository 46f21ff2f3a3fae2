import { expect, test } from "vitest";

import type { RoundPair } from "../../../src/compare/round.ts";
import { warmUpPairs } from "../../../src/compare/warm-up.ts";
import { exchanged, roundSide, timesAround } from "../../support/round-pairs.ts";

function pairsAt(levels: readonly number[], headFactor = 1): readonly RoundPair[] {
  return levels.map((level) => ({
    base: roundSide({ times: { home: timesAround(level) } }),
    head: roundSide({ times: { home: timesAround(level * headFactor) } }),
  }));
}

const settled = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, k) => 20 + 0.1 * (k % 3));

test("the first pair is always warm-up", () => {
  expect(warmUpPairs(pairsAt(settled(12)))).toBe(1);
});

test("pairs are dropped until the response time is like the later ones", () => {
  expect(warmUpPairs(pairsAt([40, 30, 25, ...settled(13)]))).toBe(3);
});

test("at most a quarter is dropped", () => {
  expect(warmUpPairs(pairsAt([90, 80, 70, 60, 50, 40, ...settled(10)]))).toBe(4);
});

test("which side is slower plays no part", () => {
  const pairs = pairsAt([40, 30, ...settled(14)], 1.3);
  expect(warmUpPairs(pairs)).toBe(2);
  expect(warmUpPairs(exchanged(pairs))).toBe(2);
});

test("without response times only the first pair is dropped", () => {
  const side = { durationS: 1, measures: new Map() };
  expect(warmUpPairs([])).toBe(0);
  expect(warmUpPairs(Array(12).fill({ base: side, head: side }) as RoundPair[])).toBe(1);
});
