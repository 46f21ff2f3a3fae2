import { expect, test } from "vitest";

import { compareRounds } from "../../../src/compare/compare-rounds.ts";
import { standardRows } from "../../../src/compare/compared-row.ts";
import { failedShareOf, withoutFailing } from "../../../src/compare/failing-versions.ts";
import { roundSide, timesAround } from "../../support/round-pairs.ts";

test.each(["base", "head"] as const)("a %s that mostly fails is neither faster nor slower", (side) => {
  const well = { times: { a: timesAround(20) } };
  const broken = { times: { a: timesAround(2) }, failed: 30 };
  const [base, head] = side === "base" ? [broken, well] : [well, broken];
  const pairs = Array.from({ length: 40 }, () => ({ base: roundSide(base), head: roundSide(head) }));
  const budget = { leastPairs: 40, mostPairs: 40 };
  const { effects } = compareRounds({ pairs, rows: standardRows(["a"]), confidence: 0.99, budget });
  expect(effects.find(({ aggregation }) => aggregation === "med")?.change).not.toBeNull();
  const told = withoutFailing(effects, failedShareOf(pairs));
  expect(told.filter(({ metric }) => metric !== "http_req_failed").map(({ verdict }) => verdict)).toEqual(
    effects.filter(({ metric }) => metric !== "http_req_failed").map(() => "inconclusive"),
  );
  expect(told.find(({ aggregation }) => aggregation === "med")).toMatchObject({
    change: null,
    doubt: "mostly_failed",
  });
  const failures = told.find(({ metric }) => metric === "http_req_failed");
  expect(failures?.verdict).toBe(side === "base" ? "improvement" : "regression");
});

test("no version fails less than a baseline of which nothing works", () => {
  const pairs = Array.from({ length: 40 }, () => ({
    base: roundSide({ times: { a: timesAround(2) }, failed: timesAround(2).length }),
    head: roundSide({ times: { a: timesAround(20) } }),
  }));
  const budget = { leastPairs: 40, mostPairs: 40 };
  const { effects } = compareRounds({ pairs, rows: standardRows(["a"]), confidence: 0.99, budget });
  const told = withoutFailing(effects, failedShareOf(pairs));
  expect(new Set(told.map(({ verdict }) => verdict))).toEqual(new Set(["inconclusive"]));
  expect(told.find(({ metric }) => metric === "http_req_failed")?.doubt).toBe("mostly_failed");
});
