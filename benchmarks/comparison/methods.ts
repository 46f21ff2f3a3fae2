import type { ComparedRow } from "../../src/compare/compared-row.ts";
import { signedRankShift } from "../../src/compare/signed-rank.ts";
import { studentBound } from "../../src/compare/student-t.ts";
import { rowUnits } from "../../src/compare/units.ts";
import { NoisyMachine } from "./noisy-machine.ts";
import { type Random, seeded } from "./random.ts";
import { NOISES, SERVICE } from "./scenes.ts";

type Interval = readonly [low: number, high: number];
type Method = (differences: readonly number[], alpha: number, random: Random) => Interval | null;

const signedRank =
  (cap: number): Method =>
  (differences, alpha) => {
    const shift = signedRankShift(differences, alpha, cap);
    return shift === null ? null : [shift.low, shift.high];
  };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const pairedT: Method = (differences, alpha) => {
  const n = differences.length;
  const middle = mean(differences);
  const variance = differences.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1);
  const margin = studentBound(alpha, n - 1) * Math.sqrt(variance / n);
  return [middle - margin, middle + margin];
};

const RESAMPLES = 1000;

const bootstrap: Method = (differences, alpha, random) => {
  const pick = (): number => differences[Math.floor(random() * differences.length)] ?? 0;
  const means = Array.from({ length: RESAMPLES }, () => mean(differences.map(pick))).sort((a, b) => a - b);
  const rank = Math.max(0, Math.floor((RESAMPLES * alpha) / 2) - 1);
  return [means[rank] ?? 0, means[RESAMPLES - 1 - rank] ?? 0];
};

const METHODS: Readonly<Record<string, Method>> = {
  "signed ranks, cap 1/4": signedRank(1 / 4),
  "signed ranks, cap 1/2": signedRank(1 / 2),
  "signed ranks (Wilcoxon)": signedRank(1),
  "signs (median)": signedRank(0),
  "paired t": pairedT,
  "bootstrap of the mean": bootstrap,
};

const ROW: ComparedRow = {
  metric: "http_req_duration",
  name: null,
  aggregation: "p(95)",
  better: "lower",
  isPrimary: true,
  mustBeClear: true,
  limits: [],
};

/**
 * Intervals of p(95) for one build against itself: how often each method misses the truth, at 99 %, and how
 * wide it is at the level of one row of a whole comparison.
 */
export function methodRows(pairs: number, runs: number): readonly (readonly string[])[] {
  const strict = 0.001;
  return Object.entries(NOISES).flatMap(([noiseName, noise]) => {
    const scene = { ...SERVICE, noise, names: ["home"], users: 4, roundS: 1 };
    const samples = Array.from({ length: runs }, (_, run) => {
      const machine = new NoisyMachine(scene, seeded(run));
      const { units } = rowUnits(ROW, machine.pairs(pairs + 3).slice(3));
      return units.map(({ base, head }) => Math.log(head / base));
    });
    return Object.entries(METHODS).map(([methodName, method]) => {
      const random = seeded(1);
      const misses = samples.filter((differences) => {
        const interval = method(differences, 0.01, random);
        return interval !== null && (interval[0] > 0 || interval[1] < 0);
      }).length;
      const widths = samples
        .map((differences) => method(differences, strict, random))
        .flatMap((interval) => (interval === null ? [] : [100 * (interval[1] - interval[0])]))
        .sort((a, b) => a - b);
      const width = widths[widths.length >> 1];
      return [noiseName, String(pairs), methodName, share(misses, runs), width?.toFixed(1) ?? "none"];
    });
  });
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
