import { describe, expect, test } from "vitest";

import { seeded } from "../../../benchmarks/comparison/random.ts";
import { compareRounds, needsMoreRounds, type RoundsState } from "../../../src/compare/compare-rounds.ts";
import { standardRows } from "../../../src/compare/compared-row.ts";
import type { Effect } from "../../../src/compare/effect.ts";
import type { RoundPair } from "../../../src/compare/round.ts";
import { parseRelativeThreshold } from "../../../src/thresholds/parse-relative.ts";
import { type RoundSample, roundSide, timesAround } from "../../support/round-pairs.ts";

const BUDGET = { leastPairs: 4, mostPairs: 40 };
const NAMES = ["cart", "home"];

type Times = RoundSample["times"];

/** Rounds that wander by ±1 %, each side for itself. */
function rounds(
  count: number,
  base: Times,
  head: Times,
  failed = { base: 0, head: 0 },
): readonly RoundPair[] {
  const random = seeded(7);
  const wander = (times: Times): Times => {
    const level = 0.99 + 0.02 * random();
    return Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, list.map((ms) => ms * level)]),
    );
  };
  return Array.from({ length: count }, () => ({
    base: roundSide({ times: wander(base), failed: failed.base }),
    head: roundSide({ times: wander(head), failed: failed.head }),
  }));
}

function stateOf(pairs: readonly RoundPair[], names: readonly string[] = ["home"]): RoundsState {
  return { pairs, rows: standardRows(names), confidence: 0.99, budget: BUDGET };
}

function find(effects: readonly Effect[], name: string | null, metric: string, aggregation: string): Effect {
  const effect = effects.find((e) => e.name === name && e.metric === metric && e.aggregation === aggregation);
  if (effect === undefined) throw new Error("no such row");
  return effect;
}

const usual = timesAround(20, 120);
const slower = timesAround(22, 120);

test("sides that are the same differ by nothing", () => {
  const side = roundSide({ times: { home: usual } });
  const { effects, noiseFloorPercent } = compareRounds(
    stateOf(Array(20).fill({ base: side, head: side }) as RoundPair[]),
  );
  const nothing = { changePercent: 0, lowPercent: 0, highPercent: 0 };
  for (const aggregation of ["med", "p(95)"]) {
    const effect = find(effects, null, "http_req_duration", aggregation);
    expect(effect).toMatchObject({ change: nothing, verdict: "no change", doubt: null });
  }
  expect(find(effects, null, "http_req_failed", "rate")).toMatchObject({ base: 0, change: nothing });
  expect(noiseFloorPercent).toBeCloseTo(2, 9);
});

test("a head that is 10 % slower is a regression, with an interval that holds the 10 %", () => {
  const { effects, pairs, warmUpPairs } = compareRounds(
    stateOf(rounds(20, { home: usual }, { home: slower })),
  );
  expect([pairs, warmUpPairs]).toEqual([19, 1]);
  const { verdict, change, base, head } = find(effects, null, "http_req_duration", "med");
  expect(verdict).toBe("regression");
  expect(change?.lowPercent).toBeLessThan(10);
  expect(change?.highPercent).toBeGreaterThan(10);
  expect(change?.lowPercent).toBeGreaterThan(8.5);
  expect([base, head].map((ms) => Math.round(ms ?? 0))).toEqual([20, 22]);
});

test("faster is an improvement, and so is more throughput", () => {
  const more = timesAround(18, 150);
  const { effects } = compareRounds(stateOf(rounds(20, { home: usual }, { home: more })));
  expect(find(effects, null, "http_req_duration", "med").verdict).toBe("improvement");
  expect(find(effects, null, "http_reqs", "rate")).toMatchObject({
    base: 120,
    head: 150,
    verdict: "improvement",
  });
});

test("less throughput is a regression", () => {
  const { effects } = compareRounds(stateOf(rounds(20, { home: usual }, { home: timesAround(20, 100) })));
  expect(find(effects, null, "http_reqs", "rate").verdict).toBe("regression");
});

test("more failures are a regression, also from none", () => {
  const { effects } = compareRounds(
    stateOf(rounds(20, { home: usual }, { home: usual }, { base: 0, head: 3 })),
  );
  expect(find(effects, null, "http_req_failed", "rate")).toMatchObject({
    base: 0,
    head: 0.025,
    change: { changePercent: Infinity, lowPercent: Infinity, highPercent: Infinity },
    verdict: "regression",
  });
});

test("one slower request of two is named, the other is not", () => {
  const pairs = rounds(24, { home: usual, cart: usual }, { home: usual, cart: slower });
  const { effects } = compareRounds(stateOf(pairs, NAMES));
  expect(find(effects, "cart", "http_req_duration", "med").verdict).toBe("regression");
  expect(find(effects, "home", "http_req_duration", "med").verdict).toBe("no change");
});

describe("an answer that cannot be given says why", () => {
  test("too few rounds", () => {
    const { effects, noiseFloorPercent } = compareRounds(
      stateOf(rounds(8, { home: usual }, { home: slower })),
    );
    const effect = find(effects, null, "http_req_duration", "med");
    expect(effect).toMatchObject({ change: null, verdict: "inconclusive", doubt: "too_few_rounds" });
    expect(noiseFloorPercent).toBeNull();
  });

  test("too few samples", () => {
    const { effects } = compareRounds(stateOf(rounds(20, { home: usual }, { home: usual })));
    expect(find(effects, null, "http_req_duration", "p(99)")).toMatchObject({
      change: null,
      verdict: "inconclusive",
      doubt: "too_few_samples",
    });
  });

  test("too noisy", () => {
    const wild = (k: number): number => (k % 2 === 0 ? 1.3 : 0.8);
    const pairs = rounds(20, { home: usual }, { home: usual }).map((pair, k) => ({
      ...pair,
      head: roundSide({ times: { home: timesAround(20 * wild(k), 120) } }),
    }));
    expect(find(compareRounds(stateOf(pairs)).effects, null, "http_req_duration", "med")).toMatchObject({
      verdict: "inconclusive",
      doubt: "too_noisy",
    });
  });

  test("some rounds very unlike the others", () => {
    const pairs = rounds(38, { home: usual }, { home: usual }).map((pair, k) =>
      k % 12 === 3 ? { ...pair, head: roundSide({ times: { home: timesAround(90, 120) } }) } : pair,
    );
    expect(find(compareRounds(stateOf(pairs)).effects, null, "http_req_duration", "p(95)")).toMatchObject({
      verdict: "inconclusive",
      doubt: "uneven_rounds",
    });
  });

  test("a request that only one side has", () => {
    const pairs = rounds(20, { home: usual }, { home: usual, cart: usual });
    const { effects } = compareRounds(stateOf(pairs, NAMES));
    expect(find(effects, "cart", "http_req_duration", "med")).toMatchObject({
      base: null,
      head: null,
      change: null,
      doubt: "no_data",
    });
  });
});

describe("rounds are added", () => {
  const clear = rounds(40, { home: usual }, { home: slower });

  test("until the least number is there", () => {
    expect(
      needsMoreRounds({ ...stateOf(clear.slice(0, 17)), budget: { leastPairs: 18, mostPairs: 18 } }),
    ).toBe(true);
  });

  test("until a look shows a clear answer", () => {
    expect(needsMoreRounds(stateOf(clear.slice(0, 17)))).toBe(true);
    expect(needsMoreRounds(stateOf(clear.slice(0, 18)))).toBe(false);
  });

  test("while a relative threshold on the row is not decided", () => {
    const state = stateOf(clear.slice(0, 18));
    const { change } = find(compareRounds(state).effects, null, "http_req_duration", "med");
    const limits = [parseRelativeThreshold(`med < +${((change?.highPercent ?? 0) - 0.01).toFixed(2)}%`)];
    const rows = state.rows.map((row) => (row.aggregation === "med" ? { ...row, limits } : row));
    expect(needsMoreRounds({ ...state, rows })).toBe(true);
  });

  test("not between two looks: the answer is looked for at the next", () => {
    expect(needsMoreRounds(stateOf(clear.slice(0, 19)))).toBe(true);
  });

  test("no more when the budget ends", () => {
    const wild = rounds(40, { home: usual }, { home: usual }).map((pair, k) =>
      k % 2 === 0 ? pair : { ...pair, head: roundSide({ times: { home: timesAround(30, 120) } }) },
    );
    expect(needsMoreRounds(stateOf(wild.slice(0, 39)))).toBe(true);
    expect(needsMoreRounds(stateOf(wild))).toBe(false);
  });
});

test("an early answer is the one that ended the rounds, and it is the more careful one", () => {
  const clear = rounds(18, { home: usual }, { home: slower });
  const early = find(compareRounds(stateOf(clear)).effects, null, "http_req_duration", "med").change;
  const only = compareRounds({ ...stateOf(clear), budget: { leastPairs: 18, mostPairs: 18 } });
  const last = find(only.effects, null, "http_req_duration", "med").change;
  expect(early?.lowPercent).toBeLessThan(last?.lowPercent ?? 0);
});
