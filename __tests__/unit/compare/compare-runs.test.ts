import { expect, test } from "vitest";

import { compareRuns, type RunMeasures } from "../../../src/compare/compare-runs.ts";
import { standardRows } from "../../../src/compare/compared-row.ts";
import type { Effect } from "../../../src/compare/effect.ts";
import { measureKey } from "../../../src/compare/round.ts";

function run(p95: number, failed = 0, rate = 100): RunMeasures {
  return new Map([
    [measureKey("http_req_duration", null), { kind: "trend", stats: { med: p95 / 2, "p(95)": p95 } }],
    [measureKey("http_reqs", null), { kind: "counter", stats: { rate } }],
    [measureKey("http_req_failed", null), { kind: "rate", stats: { rate: failed } }],
  ] as const);
}

function effects(
  base: RunMeasures,
  head: RunMeasures,
  past: readonly RunMeasures[] = [base],
): readonly Effect[] {
  return compareRuns({ base, head, past, rows: standardRows(["home"]), confidence: 0.99 });
}

const p95 = (list: readonly Effect[]): Effect | undefined =>
  list.find(({ aggregation }) => aggregation === "p(95)");

test("without a history twice the time is no regression yet", () => {
  const effect = p95(effects(run(100), run(200)));
  expect(effect).toMatchObject({ base: 100, head: 200, verdict: "inconclusive", doubt: "too_few_runs" });
  expect(effect?.change?.changePercent).toBeCloseTo(100, 9);
});

test("without a history five times the time is one", () => {
  expect(p95(effects(run(100), run(500)))?.verdict).toBe("regression");
});

test("with a history of runs that are alike half as much again is one", () => {
  const past = Array.from({ length: 20 }, (_, k) => run(100 * (1 + 0.02 * ((k % 3) - 1))));
  const list = effects(run(100), run(150), past);
  expect(p95(list)).toMatchObject({ verdict: "regression", doubt: null });
  expect(p95(effects(run(100), run(120), past))).toMatchObject({
    verdict: "inconclusive",
    doubt: "too_noisy",
  });
});

test("a history of runs that differ widely makes the interval wider", () => {
  const past = Array.from({ length: 20 }, (_, k) => run(k % 2 === 0 ? 80 : 130));
  expect(p95(effects(run(100), run(150), past))).toMatchObject({
    verdict: "inconclusive",
    doubt: "too_noisy",
  });
});

test("failures are compared by their share", () => {
  const rate = effects(run(100, 0), run(100, 0.2)).find(({ metric }) => metric === "http_req_failed");
  expect(rate).toMatchObject({ base: 0, head: 0.2, verdict: "regression" });
  const few = effects(run(100, 0), run(100, 0.01)).find(({ metric }) => metric === "http_req_failed");
  expect(few?.verdict).toBe("inconclusive");
});

test("a value that one run does not have is no data", () => {
  const p99 = effects(run(100), run(100)).find(({ aggregation }) => aggregation === "p(99)");
  expect(p99).toMatchObject({
    base: null,
    head: null,
    change: null,
    verdict: "inconclusive",
    doubt: "no_data",
  });
});

test("exchanging the runs mirrors the change", () => {
  const [one, other] = [p95(effects(run(100), run(500))), p95(effects(run(500), run(100)))];
  expect(other?.verdict).toBe("improvement");
  const mirrored = 1 / (1 + (one?.change?.lowPercent ?? 0) / 100);
  expect(1 + (other?.change?.highPercent ?? 0) / 100).toBeCloseTo(mirrored, 9);
});
