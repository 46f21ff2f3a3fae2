import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { RampaError } from "../../src/errors.ts";
import { registerBuiltins } from "../../src/metrics/builtins.ts";
import { HdrCounts } from "../../src/metrics/hdr-counts.ts";
import { HdrTrendSink } from "../../src/metrics/hdr-trend-sink.ts";
import { MergedTimeline } from "../../src/metrics/merged-timeline.ts";
import { mostBytesOf, PagedCounts } from "../../src/metrics/paged-counts.ts";
import { MetricRegistry } from "../../src/metrics/registry.ts";
import { Timeline } from "../../src/metrics/timeline.ts";
import { PairsReader, PairsWriter, totalOfPairs } from "../../src/run/shards/pairs.ts";

const SEED = { seed: 20_260_131, numRuns: 60 };
const durations = fc.array(fc.double({ min: 0, max: 60_000, noNaN: true }), { maxLength: 200 });

function packed(histograms: readonly Uint32Array[]): { reader: PairsReader; starts: readonly number[] } {
  const writer = new PairsWriter();
  const starts = histograms.map((pairs) => writer.write(pairs));
  return { reader: new PairsReader(writer.bytes()), starts };
}

function expectBack(histograms: readonly Uint32Array[]): void {
  const { reader, starts } = packed(histograms);
  expect(starts.map((start) => reader.pairsAt(start))).toEqual(histograms);
  reader.startGroup();
  expect(starts.map((start) => reader.nextAt(start))).toEqual(histograms);
}

function samples(values: readonly number[]): Uint32Array {
  const sink = new HdrTrendSink();
  for (const value of values) sink.add(value);
  return sink.countsSince(null);
}

describe("packed histograms", () => {
  test("read back are the same, one by one and all in a group", () => {
    fc.assert(
      fc.property(fc.array(durations, { maxLength: 5 }), (loads) => {
        expectBack(loads.map(samples));
        expect(loads.map((values) => totalOfPairs(samples(values)))).toEqual(
          loads.map(({ length }) => length),
        );
      }),
      SEED,
    );
  });

  test("hold all counts and buckets that there are", () => {
    const { lastBucket } = HdrCounts;
    const counts = [1, 2, 7, 8, 9, 0xffffffff].map((count) => new Uint32Array([0, count, lastBucket, count]));
    const full = Uint32Array.from({ length: 2 * (lastBucket + 1) }, (_, at) =>
      at % 2 === 0 ? at / 2 : 1 + (at % 1_000) * 1_000,
    );
    expectBack([...counts, full, full, full]);
  });

  test("of anything at all are histograms or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        let pairs: Uint32Array;
        try {
          pairs = new PairsReader(bytes).pairsAt(0);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(RampaError);
          return;
        }
        const buckets = [...pairs].filter((_, index) => index % 2 === 0);
        expect(buckets).toEqual([...new Set(buckets)].sort((a, b) => a - b));
        expect([...pairs].filter((count, index) => index % 2 === 1 && count === 0)).toEqual([]);
      }),
      SEED,
    );
  });

  test.each([
    ["one that is cut off", [0x01, 0x81]],
    ["fewer pairs than it says", [0x02, 0x00]],
    ["a long count that is not there", [0x01, 0x07]],
    ["a count of more than 32 bits", [0x01, 0x07, 0xf8, 0xff, 0xff, 0xff, 0x0f]],
    ["a number of more than five bytes", [0x01, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00]],
    ["a bucket that no histogram has", [0x01, 0xf8, 0xff, 0xff, 0x01]],
    ["more pairs than there are buckets", [0xff, 0xff, 0xff, 0xff, 0x7f]],
  ])("refuse %s", (_, bytes) => {
    expect(() => new PairsReader(new Uint8Array(bytes)).pairsAt(0)).toThrow("its histograms are none");
  });

  test("refuse more than a shard has, though it be the same again and again", () => {
    const writer = new PairsWriter();
    writer.write(new Uint32Array([1, 1, 2, 1]));
    const reader = new PairsReader(writer.bytes(), 5);
    expect([reader.nextAt(0).length, reader.nextAt(0).length]).toEqual([4, 4]);
    expect(() => reader.nextAt(0)).toThrow("its histograms are none");
  });
});

test("counts in pages are the counts of a histogram", () => {
  const loads = fc.array(durations, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(loads, loads, (some, others) => {
      const [whole, one, other] = [new HdrTrendSink(), new PagedCounts(), new PagedCounts()];
      const absorb = (values: readonly number[], counts: PagedCounts): void => {
        for (const value of values) whole.add(value);
        counts.absorb(samples(values));
        expect(mostBytesOf(samples(values))).toBeLessThanOrEqual(1024 * values.length);
      };
      for (const values of some) absorb(values, one);
      for (const values of others) absorb(values, other);
      one.add(other);
      const percentiles = [0, 1, 50, 95, 99.9, 100];
      expect(one.total()).toBe(whole.count);
      expect(whole.percentilesOf(one, percentiles)).toEqual(whole.percentilesSince(null, percentiles));
    }),
    SEED,
  );
});

/** One second after the other, with the durations of its requests. */
function measured(seconds: readonly (readonly number[])[], keepsCounts: boolean) {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const timeline = new Timeline({ registry, plannedDurationS: 10, keepsCounts });
  seconds.forEach((values, second) => {
    for (const value of values) {
      registry.getSink("http_reqs")?.add(1);
      registry.getSink("http_req_failed")?.add(value > 1 ? 1 : 0);
      registry.getSink("http_req_duration")?.add(value);
    }
    timeline.tick(second + 1, 1);
  });
  timeline.finish(seconds.length, 1);
  return { registry, timeline };
}

test("the timelines of shards are the timeline of one load that had all of their samples", () => {
  // Each in a bucket of its own, so that percentiles are exact.
  const microseconds = fc.integer({ min: 0, max: 2_000 }).map((count) => count / 1_000);
  const load = fc.array(fc.array(microseconds, { maxLength: 20 }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(load, { minLength: 1, maxLength: 4 }), (shards) => {
      const seconds = [0, 1, 2, 3].map((second) => shards.flatMap((shard) => shard[second] ?? []));
      const whole = measured(seconds, false);
      const merged = new MergedTimeline({
        durations: () => whole.registry.getSink("http_req_duration"),
        watched: [],
      });
      for (const shard of shards) {
        const { timeline } = measured(shard, true);
        merged.add({ intervalS: timeline.intervalS, intervals: timeline.intervals() });
      }
      const expected = whole.timeline.points().map((point) => ({ ...point, vus: shards.length }));
      expect(merged.points()).toEqual(expected);
    }),
    SEED,
  );
});

test("intervals that have doubled in some shards are merged by the longer ones", () => {
  const { registry, timeline } = measured([[1], [1.2], [1.4], [1.6]], true);
  const merged = new MergedTimeline({ durations: () => registry.getSink("http_req_duration"), watched: [] });
  merged.add({ intervalS: 1, intervals: timeline.intervals() });
  const twice = [timeline.intervals().slice(0, 2), timeline.intervals().slice(2)].map((pair, index) => ({
    tS: 2 * (index + 1),
    vus: 3,
    requests: pair.length,
    failed: 0,
    durations: new Uint32Array(),
    watched: [],
  }));
  merged.add({ intervalS: 2, intervals: twice });
  expect(merged.points()).toMatchObject([
    { tS: 2, vus: 4, rate: 2, p99: 1.2 },
    { tS: 4, vus: 4, rate: 2, p99: 1.6 },
  ]);
});
