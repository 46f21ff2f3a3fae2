import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  countDelay,
  delayAt,
  emptyDelayCounts,
  meanDelayMs,
  mergeDelayCounts,
  shareLonger,
} from "../../../src/threads/delay-counts.ts";

function counted(...delaysMs: number[]): number[] {
  const counts = emptyDelayCounts();
  for (const delayMs of delaysMs) countDelay(counts, delayMs, 1_000_000);
  return counts;
}

describe("counts of delays", () => {
  test("have no value before the first", () => {
    expect(delayAt(emptyDelayCounts(), 0.99)).toBeNull();
    expect(meanDelayMs(emptyDelayCounts())).toBeNull();
    expect(shareLonger(emptyDelayCounts(), 1)).toBe(0);
  });

  test("count a timer's long delay also for the ticks that it could not make", () => {
    const counts = emptyDelayCounts();
    countDelay(counts, 35, 10);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(shareLonger(counts, 20)).toBe(0.5);
  });

  test("keep a delay within 4.4 %", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.25, max: 16_000, noNaN: true }), (delayMs) => {
        const seen = delayAt(counted(delayMs), 0.99) ?? 0;
        expect(seen).toBeGreaterThanOrEqual(delayMs * (1 - 1e-9));
        expect(seen).toBeLessThanOrEqual(delayMs * 2 ** (1 / 16) * (1 + 1e-9));
      }),
      { seed: 1 },
    );
  });

  test("merge to what one counter would have", () => {
    const delays = [0, 0.3, 4, 4, 90, 20_000];
    const halves = [counted(...delays.slice(0, 3)), counted(...delays.slice(3))];
    expect(mergeDelayCounts(halves)).toEqual(counted(...delays));
  });

  test("tell the share of longer delays", () => {
    const counts = counted(...Array.from({ length: 99 }, () => 1), 40);
    expect(shareLonger(counts, 2)).toBe(0.01);
    expect(shareLonger(counts, 41)).toBe(0);
    expect(delayAt(counts, 0.98)).toBeCloseTo(1, 9);
  });
});
