import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { CounterSink } from "../../src/metrics/counter-sink.ts";
import { GaugeSink } from "../../src/metrics/gauge-sink.ts";
import { HdrTrendSink } from "../../src/metrics/hdr-trend-sink.ts";
import { RateSink } from "../../src/metrics/rate-sink.ts";
import { TrendSink } from "../../src/metrics/trend-sink.ts";

const SEED = { seed: 20_240_607, numRuns: 100 };

interface Sample {
  readonly value: number;
  readonly atMs: number;
}

interface Mergeable<S> {
  add(value: number, atMs: number): void;
  merge(other: S): void;
  format(durationSeconds: number): Record<string, number>;
  readonly isEmpty: boolean;
}

/** Eighths, so that sums are exact and their order cannot matter. */
const value = fc.oneof(
  fc.integer({ min: -8_000, max: 80_000 }).map((eighths) => eighths / 8),
  fc.integer({ min: -8, max: 2 ** 40 }).map((eighths) => eighths / 8),
);

/** Three parts of a run, each sample with a time of its own. */
const parts = fc
  .uniqueArray(fc.nat(10_000), { maxLength: 60 })
  .chain((times) => fc.tuple(...times.map((atMs) => fc.tuple(value, fc.constant(atMs), fc.nat(2)))))
  .map((samples) =>
    [0, 1, 2].map((part) =>
      samples.filter((sample) => sample[2] === part).map(([v, atMs]) => ({ value: v, atMs })),
    ),
  );

function lawsOf<S extends Mergeable<S>>(create: () => S): void {
  const filled = (...lists: readonly (readonly Sample[])[]): S => {
    const sink = create();
    for (const sample of lists.flat()) sink.add(sample.value, sample.atMs);
    return sink;
  };
  const merged = (first: S, second: S): S => {
    first.merge(second);
    return first;
  };
  const seen = (sink: S): unknown => [sink.isEmpty, sink.format(7)];

  test("in two groupings is the same", () => {
    fc.assert(
      fc.property(parts, ([a = [], b = [], c = []]) => {
        const left = merged(merged(filled(a), filled(b)), filled(c));
        const right = merged(filled(a), merged(filled(b), filled(c)));
        expect(seen(left)).toEqual(seen(right));
      }),
      SEED,
    );
  });

  test("in any order is the same", () => {
    fc.assert(
      fc.property(parts, ([a = [], b = []]) => {
        expect(seen(merged(filled(a), filled(b)))).toEqual(seen(merged(filled(b), filled(a))));
      }),
      SEED,
    );
  });

  test("equals aggregating once", () => {
    fc.assert(
      fc.property(parts, ([a = [], b = [], c = []]) => {
        const whole = merged(merged(filled(a), filled(b)), filled(c));
        expect(seen(whole)).toEqual(seen(filled(a, b, c)));
      }),
      SEED,
    );
  });

  test("with nothing changes nothing, and leaves the other as it was", () => {
    fc.assert(
      fc.property(parts, ([a = [], b = []]) => {
        expect(seen(merged(filled(a), create()))).toEqual(seen(filled(a)));
        expect(seen(merged(create(), filled(a)))).toEqual(seen(filled(a)));
        const other = filled(b);
        filled(a).merge(other);
        expect(seen(other)).toEqual(seen(filled(b)));
      }),
      SEED,
    );
  });
}

describe("merging counters", () => lawsOf(() => new CounterSink()));
describe("merging gauges", () => lawsOf(() => new GaugeSink()));
describe("merging rates", () => lawsOf(() => new RateSink()));
describe("merging exact trends", () => lawsOf(() => new TrendSink()));
describe("merging trends", () => lawsOf(() => new HdrTrendSink()));
