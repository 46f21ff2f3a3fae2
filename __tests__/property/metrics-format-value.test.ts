import fc from "fast-check";
import { expect, test } from "vitest";

import type { Quantity } from "../../src/metrics/aggregations.ts";
import { formatLimit, formatObserved, formatValue } from "../../src/metrics/format-value.ts";

const SEED = { seed: 20_240_610, numRuns: 500 };

const quantity = fc.constantFrom<Quantity>("", "ms", "bytes", "ratio", "per_second", "bytes_per_second");

test("any number at all becomes a short text without NaN, Infinity or undefined", () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), quantity, (value, limit, unit) => {
      for (const text of [
        formatValue(value, unit),
        formatLimit(value, unit),
        ...(Number.isFinite(limit) ? [formatObserved(value, limit, unit)] : []),
      ]) {
        expect(text).toMatch(/^(–|-?\d[\d,]*(\.\d+)?(e[+-]?\d+)?)(| (ms|s|min|h|%|[kMGT]?B(\/s)?)|\/s)$/);
        expect(text.length).toBeLessThan(40);
      }
    }),
    SEED,
  );
});

test("an observed value never looks like a limit that it is not", () => {
  const ordinary = fc.integer({ min: 1, max: 10 ** 9 }).map((millis) => millis / 1000);
  fc.assert(
    fc.property(ordinary, fc.integer({ min: -50, max: 50 }), quantity, (limit, offset, unit) => {
      const observed = limit * (1 + offset / 10_000);
      if (Number(observed.toPrecision(15)) === limit) return;
      expect(formatObserved(observed, limit, unit)).not.toBe(formatLimit(limit, unit));
    }),
    SEED,
  );
});
