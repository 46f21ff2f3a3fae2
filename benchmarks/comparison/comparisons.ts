import { compareRounds, needsMoreRounds, type RoundsState } from "../../src/compare/compare-rounds.ts";
import { standardRows } from "../../src/compare/compared-row.ts";
import type { RoundPair } from "../../src/compare/round.ts";
import { judgeChange } from "../../src/thresholds/judge-change.ts";
import { parseRelativeThreshold } from "../../src/thresholds/parse-relative.ts";
import { NoisyMachine, type Scene } from "./noisy-machine.ts";
import { seeded } from "./random.ts";
import { NOISES, SERVICE } from "./scenes.ts";

interface Outcome {
  readonly seconds: number;
  /** Any row. */
  readonly hasRegression: boolean;
  /** By aggregation, of the response time of all requests. */
  readonly verdicts: Readonly<Record<string, string>>;
  readonly floorPercent: number;
  readonly failsLimit: boolean;
}

const LIMITS = ["med < +10%", "p(95) < +10%"].map(parseRelativeThreshold);

/** One comparison as a run does it: rounds until the answer is clear or the budget ends. */
function compareOnce(scene: Scene, budgetS: number, seed: number): Outcome {
  const machine = new NoisyMachine(scene, seeded(seed));
  const pairs: RoundPair[] = [];
  const mostPairs = Math.floor(budgetS / (2 * scene.roundS));
  const rows = standardRows(scene.names);
  const state: RoundsState = { pairs, rows, confidence: 0.99, budget: { leastPairs: 1, mostPairs } };
  do pairs.push(machine.pair(pairs.length));
  while (needsMoreRounds(state));
  const { effects, noiseFloorPercent } = compareRounds(state);
  const times = effects.filter(({ metric, name }) => metric === "http_req_duration" && name === null);
  return {
    seconds: 2 * scene.roundS * pairs.length,
    hasRegression: effects.some(({ verdict }) => verdict === "regression"),
    verdicts: Object.fromEntries(times.map(({ aggregation, verdict }) => [aggregation, verdict])),
    floorPercent: noiseFloorPercent ?? Infinity,
    failsLimit: times.some(({ aggregation, change }) =>
      LIMITS.some((limit) => limit.aggregation === aggregation && judgeChange(limit, change) === "failed"),
    ),
  };
}

interface Series {
  /** A name of `NOISES`. */
  readonly noise: string;
  readonly slowdown: number;
  readonly runs: number;
  readonly budgetS: number;
  readonly roundS: number;
  readonly firstSeed: number;
}

/** What came of many comparisons, as one row of a table. */
export function comparisonRow(series: Series): readonly string[] {
  const { slowdown, runs, budgetS, roundS, firstSeed } = series;
  const noise = NOISES[series.noise];
  if (noise === undefined) throw new RangeError(`no noise is called ${series.noise}`);
  const scene = { ...SERVICE, noise, slowdown, roundS };
  const outcomes = Array.from({ length: runs }, (_, run) =>
    compareOnce(scene, budgetS, 7919 * (firstSeed + run) + 1),
  );
  const count = (is: (outcome: Outcome) => boolean): string => `${outcomes.filter(is).length}/${runs}`;
  const middle = (value: (outcome: Outcome) => number): number =>
    outcomes.map(value).sort((a, b) => a - b)[runs >> 1] ?? NaN;
  return [
    series.noise,
    `${((slowdown - 1) * 100).toFixed(0)} %`,
    count(({ hasRegression }) => hasRegression),
    count(({ verdicts }) => verdicts.med === "regression"),
    count(({ verdicts }) => verdicts["p(95)"] === "regression"),
    count(({ verdicts }) => verdicts.med === "no change"),
    count(({ failsLimit }) => failsLimit),
    `${middle(({ floorPercent }) => floorPercent).toFixed(1)} %`,
    middle(({ seconds }) => seconds).toFixed(0),
  ];
}
