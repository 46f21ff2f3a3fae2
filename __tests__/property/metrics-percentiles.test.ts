import fc from "fast-check";
import { decodeFromCompressedBase64, encodeIntoCompressedBase64, Int32Histogram } from "hdr-histogram-js";
import { expect, test } from "vitest";

import { HdrTrendSink } from "../../src/metrics/hdr-trend-sink.ts";
import { TrendSink } from "../../src/metrics/trend-sink.ts";
import { payloadOf } from "../support/histogram-payload.ts";

const SEED = { seed: 20_240_608, numRuns: 300 };

/** From below a microsecond to years, in milliseconds. */
const magnitude = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -5, max: 11 }))
  .map(([digits, exponent]) => digits * 10 ** exponent);
const sample = fc.oneof(
  { weight: 6, arbitrary: magnitude },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: magnitude.map((size) => -size) },
);
const samples = fc.array(sample, { minLength: 1, maxLength: 80 });
const percentile = fc.oneof(
  fc.constantFrom(0, 50, 90, 95, 99, 99.9, 100),
  fc.double({ min: 0, max: 100, noNaN: true }),
);

function filled<S extends { add(value: number): void }>(sink: S, values: readonly number[]): S {
  for (const value of values) sink.add(value);
  return sink;
}

/** The sample of the rank that a percentile means; both neighbours when rounding could decide. */
function truths(values: readonly number[], p: number): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const exact = (p / 100) * sorted.length;
  const ranks = [exact - 1e-9, exact + 1e-9].map((rank) =>
    Math.min(Math.max(Math.ceil(rank), 1), sorted.length),
  );
  return ranks.map((rank) => sorted[rank - 1] ?? NaN);
}

test("a histogram's percentile is within its precision of the sorted truth", () => {
  fc.assert(
    fc.property(samples, percentile, (values, p) => {
      const found = filled(new HdrTrendSink(), values).percentile(p) ?? NaN;
      const near = truths(values, p).some(
        (truth) => Math.abs(found - truth) <= Math.abs(truth) / 1024 + 0.0005 * (1 + 1e-6),
      );
      expect(near).toBe(true);
    }),
    SEED,
  );
});

test("a histogram's percentiles lie between its exact least and greatest value, and ascend", () => {
  fc.assert(
    fc.property(samples, percentile, percentile, (values, p, q) => {
      const sink = filled(new HdrTrendSink(), values);
      const [low, high] = [Math.min(p, q), Math.max(p, q)].map((n) => sink.percentile(n) ?? NaN);
      const ascending = [Math.min(...values), low, high, Math.max(...values)];
      expect([...ascending].sort((a = NaN, b = NaN) => a - b)).toEqual(ascending);
      expect(sink.percentile(0)).toBe(Math.min(...values));
      expect(sink.percentile(100)).toBe(Math.max(...values));
    }),
    SEED,
  );
});

test("a histogram encodes exactly what hdr-histogram-js would record", () => {
  const units = fc.array(fc.oneof(fc.nat(5000), fc.integer({ min: 0, max: 2 ** 32 - 1 })), { maxLength: 80 });
  fc.assert(
    fc.property(units, (values) => {
      const reference = new Int32Histogram(1, 2 ** 32 - 1, 3);
      for (const value of values) reference.recordValue(value);
      const encoded = filled(
        new HdrTrendSink(),
        values.map((value) => value / 1000),
      ).encode();
      expect(decodeFromCompressedBase64(encoded).totalCount).toBe(values.length);
      expect(payloadOf(encoded)).toEqual(payloadOf(encodeIntoCompressedBase64(reference)));
    }),
    { ...SEED, numRuns: 60 },
  );
});

test("a histogram gives the percentiles of what came after a mark as if it had been alone", () => {
  fc.assert(
    fc.property(fc.array(magnitude), fc.array(magnitude, { minLength: 1 }), (before, after) => {
      const sink = filled(new HdrTrendSink(), before);
      const mark = sink.mark();
      filled(sink, after);
      const alone = filled(new HdrTrendSink(), after);
      const [p50 = null, p99 = null] = sink.percentilesSince(mark, [50, 99]);
      for (const [found, expected] of [
        [p50, alone.percentile(50)],
        [p99, alone.percentile(99)],
      ]) {
        const gap = Math.abs((found ?? NaN) - (expected ?? NaN));
        expect(gap).toBeLessThanOrEqual((expected ?? 0) / 1000 + 0.001);
      }
    }),
    SEED,
  );
});

test("an exact trend's percentiles ascend from the least to the greatest sample", () => {
  fc.assert(
    fc.property(samples, percentile, percentile, (values, p, q) => {
      const sink = filled(new TrendSink(), values);
      const [low = NaN, high = NaN] = [Math.min(p, q), Math.max(p, q)].map((n) => sink.percentile(n) ?? NaN);
      const slack = 1e-12 * Math.max(...values.map(Math.abs));
      expect(low).toBeLessThanOrEqual(high + slack);
      expect(sink.percentile(0)).toBe(Math.min(...values));
      expect(sink.percentile(100)).toBe(Math.max(...values));
    }),
    SEED,
  );
});
