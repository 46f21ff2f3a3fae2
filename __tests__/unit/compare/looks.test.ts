import { expect, test } from "vitest";

import { earlyLooks, LAST_SHARE } from "../../../src/compare/looks.ts";

test("looks come at growing distances, until the budget ends", () => {
  expect(earlyLooks({ leastPairs: 1, mostPairs: 90 }).map(({ pairs }) => pairs)).toEqual([18, 27, 41, 62]);
});

test("no look comes before the least number of pairs", () => {
  expect(earlyLooks({ leastPairs: 30, mostPairs: 90 }).map(({ pairs }) => pairs)).toEqual([30, 45, 68]);
});

test("a small budget has no look but the last", () => {
  expect(earlyLooks({ leastPairs: 1, mostPairs: 18 })).toEqual([]);
});

test.each([19, 30, 90, 500])("all looks of %i pairs together cost no more than one", (mostPairs) => {
  const early = earlyLooks({ leastPairs: 1, mostPairs }).reduce((sum, { share }) => sum + share, 0);
  expect(early + LAST_SHARE).toBeCloseTo(1, 12);
});
