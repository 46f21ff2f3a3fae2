import { describe, expect, test } from "vitest";

import type { ComparedRow } from "../../../src/compare/compared-row.ts";
import { measureKey, type RoundPair } from "../../../src/compare/round.ts";
import { rowUnits } from "../../../src/compare/units.ts";
import { roundSide } from "../../support/round-pairs.ts";

const row = (metric: string, aggregation: string): ComparedRow => ({
  metric,
  name: null,
  aggregation,
  better: "lower",
  isPrimary: true,
  mustBeClear: true,
  limits: [],
});

const pair = (base: readonly number[], head: readonly number[]): RoundPair => ({
  base: roundSide({ times: { home: base } }),
  head: roundSide({ times: { home: head }, durationS: 2 }),
});

const times = (count: number, value: number): readonly number[] => Array(count).fill(value) as number[];

describe("a percentile rests on five samples beyond it", () => {
  test("a round with enough of them stands for itself", () => {
    const { units } = rowUnits(row("http_req_duration", "p(95)"), [
      pair(times(100, 1), times(100, 2)),
      pair(times(100, 3), times(200, 4)),
    ]);
    expect(units).toEqual([
      { base: 1, head: 2 },
      { base: 3, head: 4 },
    ]);
  });

  test("rounds with fewer are taken together, and what is left over joins the last", () => {
    const pairs = [1, 2, 3, 4, 5].map((value) => pair(times(50, value), times(60, 10 * value)));
    expect(rowUnits(row("http_req_duration", "p(95)"), pairs).units).toEqual([
      { base: 2, head: 20 },
      { base: 5, head: 50 },
    ]);
  });

  test("without enough in all rounds there is no value, but what all say together", () => {
    const measured = rowUnits(row("http_req_duration", "p(99)"), [pair(times(99, 1), times(99, 2))]);
    expect(measured).toMatchObject({ units: [], whole: { base: 1, head: 2 }, pairs: 1 });
  });
});

test.each([
  ["http_req_duration", "avg", { base: 0.5, head: 1 }],
  ["http_req_duration", "min", { base: 0.25, head: 0.5 }],
  ["http_req_duration", "max", { base: 0.75, head: 1.5 }],
  ["http_req_duration", "med", { base: 0.5, head: 1 }],
  ["http_req_duration", "count", { base: 12, head: 12 }],
  ["http_reqs", "count", { base: 12, head: 12 }],
  ["http_reqs", "rate", { base: 12, head: 6 }],
  ["http_req_failed", "fails", { base: 12, head: 12 }],
  ["http_req_failed", "passes", { base: 0, head: 0 }],
])("%s %s of a round", (metric, aggregation, unit) => {
  const base = [...times(4, 0.25), ...times(4, 0.5), ...times(4, 0.75)];
  const rounds = [
    pair(
      base,
      base.map((value) => 2 * value),
    ),
  ];
  const { units, isShare } = rowUnits(row(metric, aggregation), rounds);
  expect(units).toEqual([unit]);
  expect(isShare).toBe(false);
});

test("a share is known as one", () => {
  const side = roundSide({ times: { home: times(20, 1) }, failed: 5 });
  expect(rowUnits(row("http_req_failed", "rate"), [{ base: side, head: side }])).toMatchObject({
    isShare: true,
    units: [{ base: 0.25, head: 0.25 }],
  });
});

test("an aggregation that the metric does not have, and a metric of one side, have no value", () => {
  const pairs = [pair(times(20, 1), times(20, 1))];
  expect(rowUnits(row("http_reqs", "med"), pairs)).toMatchObject({ units: [], whole: null });
  const oneSided = pairs.map(({ base, head }) => ({
    base,
    head: {
      ...head,
      measures: new Map([...head.measures].filter(([key]) => key !== measureKey("http_reqs", null))),
    },
  }));
  expect(rowUnits(row("http_reqs", "rate"), oneSided)).toMatchObject({ units: [], whole: null });
});
