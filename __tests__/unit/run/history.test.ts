import { expect, test } from "vitest";

import { standardRows } from "../../../src/compare/compared-row.ts";
import { compareResults } from "../../../src/run/compare-results.ts";
import { nextHistory, pastMeasures } from "../../../src/run/history.ts";
import { nightLevel, nightlyResult, nights, seededNumbers } from "../../support/nightly-results.ts";
import { sampleThreshold } from "../../support/sample-result.ts";

const rows = standardRows(["list orders", "POST /login"]);

test("each run is appended with its figures, and the oldest go", () => {
  const { last } = nights([1, 2, 3, 4], 3);
  expect(last.history?.runs.map(({ run_id: id }) => id)).toEqual(["night-1", "night-2", "night-3"]);
  const p95 = last.history?.series.find(({ name, aggregation }) => name === null && aggregation === "p(95)");
  expect(p95?.values).toEqual([425, 637.5, 850]);
});

test("a run that measured nothing to rely on hands on what it was given", () => {
  const { last } = nights([1, 1.1]);
  const history = last.history ?? null;
  const stopped = { ...nightlyResult(2, 5), status: "stopped" as const };
  expect(nextHistory(history, stopped, rows, 50)).toEqual(history);
});

test("a figure that is new, or gone, has no value in the other runs", () => {
  const first = nightlyResult(0, 1);
  const renamed = { ...nightlyResult(1, 1), requests: nightlyResult(1, 1).requests.slice(1) };
  const one = nextHistory(null, first, rows, 50);
  const two = nextHistory(one, renamed, standardRows(["POST /login", "cart"]), 50);
  const valuesOf = (name: string): unknown =>
    two.series.find((series) => series.name === name && series.aggregation === "med")?.values;
  expect(valuesOf("list orders")).toEqual([31.2, null]);
  expect(valuesOf("POST /login")).toEqual([85.1, 85.1]);
  expect(valuesOf("cart")).toBeUndefined();
});

/** Nights with a spread of 3 %, five in a hundred bad by up to half. */
function series(seed: number, step: number, from: number): readonly number[] {
  const random = seededNumbers(7919 * seed + 13);
  return Array.from({ length: 50 }, (_, night) => nightLevel(random, 0.03) * (night >= from ? step : 1));
}

test("a step of a tenth is found within three runs of where it came, in at least 18 of 20 series", () => {
  const found = Array.from({ length: 20 }, (_, seed) => seed).filter((seed) => {
    const { last } = nightsAtOnce(series(seed, 1.1, 30));
    return last.some((index) => Math.abs(index - 30) <= 3);
  });
  expect(found.length).toBeGreaterThanOrEqual(18);
});

test("of 20 series without a step at most one has an alarm", () => {
  const alarms = Array.from({ length: 20 }, (_, seed) => seed).filter(
    (seed) => nightsAtOnce(series(seed, 1, 0)).last.length > 0,
  );
  expect(alarms.length).toBeLessThanOrEqual(1);
});

/** The last night's search, without those before: the runs are put into one history. */
function nightsAtOnce(levels: readonly number[]): { last: readonly number[] } {
  const before = nights(levels.slice(0, 1)).last.history ?? null;
  if (before === null) throw new Error("no history");
  const results = levels.map((level, night) => nightlyResult(night, level));
  const past = results.slice(0, -1);
  const history = {
    ...before,
    runs: past.map(({ run_id: id, started_at: at }) => ({
      run_id: id,
      started_at: at,
      status: "passed" as const,
    })),
    series: before.series.map((one) => ({
      ...one,
      values: levels.slice(0, -1).map((level) => (one.values[0] ?? 0) * (level / (levels[0] ?? 1))),
    })),
  };
  const last = results.at(-1);
  if (last === undefined) throw new Error("no night");
  const { changes, runs } = nextHistory(history, last, standardRows([]), 50);
  const ofAll = changes.filter(({ metric, name }) => metric === "http_req_duration" && name === null);
  return { last: ofAll.map((change) => runs.findIndex(({ run_id: id }) => id === change.run_id)) };
}

test("a change is told once, in the first figure that shows it, and kept as known", () => {
  const random = seededNumbers(5);
  const levels = Array.from({ length: 20 }, (_, night) => nightLevel(random, 0.02) * (night >= 12 ? 1.3 : 1));
  const { last, news } = nights(levels);
  expect(news).toEqual([{ night: 15, runId: "night-12" }]);
  expect(last.history?.told).toEqual(["night-12"]);
  expect(new Set(last.history?.changes.map((change) => change.run_id))).toEqual(new Set(["night-12"]));
  expect(last.history?.changes.some((change) => change.is_new)).toBe(false);
});

test("only runs since the last change say how much runs of one build differ", () => {
  const random = seededNumbers(5);
  const levels = Array.from({ length: 20 }, (_, night) => nightLevel(random, 0.02) * (night >= 12 ? 1.3 : 1));
  const { last } = nights(levels);
  expect(last.history === undefined ? 0 : pastMeasures(last.history).length).toBe(8);
});

test("with a history a change of half is told from noise, without one it is not", () => {
  const random = seededNumbers(3);
  const { last } = nights(Array.from({ length: 30 }, () => nightLevel(random, 0.01)));
  const slow = nightlyResult(30, 1.5);
  const p95Of = (base: typeof last): string | undefined =>
    compareResults({ name: "a", result: base }, { name: "b", result: slow }).comparison?.effects.find(
      ({ name, aggregation }) => name === null && aggregation === "p(95)",
    )?.verdict;
  const alone = nightlyResult(29, 1);
  expect([p95Of(last), p95Of(alone)]).toEqual(["regression", "inconclusive"]);
});

test("relative thresholds are judged by the comparison, and fail only what is told from noise", () => {
  const limit = sampleThreshold({ source: "p(95)<+10%", outcome: "inconclusive", observed: null, limit: 10 });
  const statusAt = (level: number): string => {
    const head = { ...nightlyResult(1, level), thresholds: [limit] };
    return compareResults({ name: "a", result: nightlyResult(0, 1) }, { name: "b", result: head }).status;
  };
  expect([statusAt(1.5), statusAt(8)]).toEqual(["passed", "threshold_failed"]);
});

test.each([
  [
    "another config",
    { config_digest: "sha256:other" },
    "a and b ran different configs, so that their figures say nothing about each other",
  ],
  [
    "a run that was stopped",
    { status: "stopped" as const },
    "b ended with stopped: its figures are not those of the whole load",
  ],
  ["one part of a load", { shard: { index: 1, count: 2 } }, "b holds one part of a load, not the whole"],
])("%s is refused", (_, parts, message) => {
  const head = { ...nightlyResult(1, 1), ...parts };
  expect(() =>
    compareResults({ name: "a", result: nightlyResult(0, 1) }, { name: "b", result: head }),
  ).toThrow(message);
});
