import { describe, expect, test } from "vitest";

import { leastDifferences, median, signedRankShift } from "../../../src/compare/signed-rank.ts";

describe("the interval by hand", () => {
  // Six differences have the scores 1, 2, 2, 2, 2, 2. Of 64 choices of signs one sums to 11, one to 10.
  const alpha = 2 * (2 / 64);

  test("ends where the test just does not reject", () => {
    expect(signedRankShift([1, 2, 3, 4, 5, 6], alpha)).toEqual({ estimate: 3.5, low: 1.5, high: 5.5 });
  });

  test("with half the chance it reaches from the least to the greatest", () => {
    expect(signedRankShift([6, 1, 5, 2, 4, 3], alpha / 2)).toEqual({ estimate: 3.5, low: 1, high: 6 });
  });

  test("with less there is none", () => {
    expect(signedRankShift([1, 2, 3, 4, 5, 6], alpha / 2 - 1e-9)).toBeNull();
  });

  test("a wild difference moves neither the estimate far nor the other end", () => {
    const shift = signedRankShift([1, 2, 3, 4, 5, 6000], alpha);
    expect(shift?.low).toBe(1.5);
    expect(shift?.estimate).toBeLessThan(5);
  });

  test("equal differences leave no doubt", () => {
    expect(signedRankShift(Array(12).fill(0.1) as number[], 0.001)).toEqual({
      estimate: 0.1,
      low: 0.1,
      high: 0.1,
    });
  });
});

test("eight differences are the fewest for 99 %", () => {
  expect(leastDifferences(0.01)).toBe(8);
  expect(signedRankShift([1, 2, 3, 4, 5, 6, 7], 0.01)).toBeNull();
  expect(signedRankShift([1, 2, 3, 4, 5, 6, 7, 8], 0.01)).toMatchObject({ low: 1, high: 8 });
});

test("no difference is no shift", () => {
  expect(signedRankShift([], 0.5)).toBeNull();
});

test("the median of an even number of values lies between the middle two", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
});
