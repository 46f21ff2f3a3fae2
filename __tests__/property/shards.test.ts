import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { registerBuiltins } from "../../src/metrics/builtins.ts";
import { HdrTrendSink } from "../../src/metrics/hdr-trend-sink.ts";
import { MergedTimeline } from "../../src/metrics/merged-timeline.ts";
import { MetricRegistry } from "../../src/metrics/registry.ts";
import { Timeline } from "../../src/metrics/timeline.ts";
import { decodePairs, encodePairs, totalOfPairs } from "../../src/run/shards/pairs.ts";

const SEED = { seed: 20_260_131, numRuns: 60 };
const durations = fc.array(fc.double({ min: 0, max: 60_000, noNaN: true }), { maxLength: 200 });

describe("the counts of a histogram as text", () => {
  test("read back are the same", () => {
    fc.assert(
      fc.property(durations, (values) => {
        const sink = new HdrTrendSink();
        for (const value of values) sink.add(value);
        const pairs = sink.countsSince(null);
        expect(decodePairs(encodePairs(pairs))).toEqual(pairs);
        expect(totalOfPairs(pairs)).toBe(values.length);
      }),
      SEED,
    );
  });

  test("of anything at all are counts or nothing", () => {
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        const pairs = decodePairs(text);
        if (pairs === null) return;
        const buckets = [...pairs].filter((_, index) => index % 2 === 0);
        expect(buckets).toEqual([...buckets].sort((a, b) => a - b));
        expect(new Set(buckets).size).toBe(buckets.length);
      }),
      SEED,
    );
  });

  test.each([
    ["one that is cut off", [0x81]],
    ["a bucket without its count", [0x01]],
    ["a count of nothing", [0x01, 0x00]],
    ["a number of more than 32 bits", [0x01, 0xff, 0xff, 0xff, 0xff, 0x7f]],
    ["a bucket that no histogram has", [0xff, 0xff, 0x7f, 0x01]],
  ])("refuse %s", (_, bytes) => {
    expect(decodePairs(Buffer.from(bytes).toString("base64"))).toBeNull();
  });
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
