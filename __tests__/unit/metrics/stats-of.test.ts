import { expect, test } from "vitest";

import { CounterSink } from "../../../src/metrics/counter-sink.ts";
import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";
import { statsOf } from "../../../src/metrics/stats-of.ts";

test("adds the percentiles that were asked for to those of format", () => {
  const sink = new HdrTrendSink();
  for (let value = 1; value <= 100; value++) sink.add(value / 100);
  const stats = statsOf(sink, 1, [99.99, 75, 95]);
  expect(stats).toEqual({ ...sink.format(1), "p(75)": 0.75, "p(99.99)": 1 });
});

test("invents nothing for an empty trend or another kind", () => {
  expect(statsOf(new HdrTrendSink(), 1, [75])).toEqual({});
  expect(statsOf(new CounterSink(), 1, [75])).toEqual({ count: 0, rate: 0 });
});
