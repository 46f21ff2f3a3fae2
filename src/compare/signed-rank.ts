/** A shift with the interval that holds it at the confidence asked for. */
export interface Shift {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Ranks above this share of all count no more than it, so that a few wild pairs cannot blur the rest. */
const CAP = 1 / 4;

/**
 * By how much paired values differ: the shift that Wilcoxon's signed-rank test with capped ranks supports
 * most, and all that it does not reject (Policello and Hettmansperger, 1976). It asks only that differences
 * lie evenly around the shift, and is exact however few there are.
 *
 * @param alpha Chance, at most, that the interval misses the shift.
 * @param cap From 0, which is the sign test, to 1, which is Wilcoxon's.
 * @returns Null when so few differences cannot give an interval at that confidence.
 */
export function signedRankShift(differences: readonly number[], alpha: number, cap = CAP): Shift | null {
  const scores = cappedRanks(differences.length, cap);
  const critical = criticalSum(scores, alpha / 2);
  if (critical === null) return null;
  const half = scores.reduce((sum, score) => sum + score, 0) / 2;
  const up = { differences, means: pairwiseMeans(differences) };
  const down = {
    differences: differences.map((difference) => -difference),
    means: up.means.map((mean) => -mean).reverse(),
  };
  return {
    estimate: (firstBelow(up, scores, half + 0.5) - firstBelow(down, scores, half + 0.5)) / 2,
    low: firstBelow(up, scores, critical),
    high: 0 - firstBelow(down, scores, critical),
  };
}

/** The least number of differences that can give an interval at that confidence: 2^(1−n) ≤ alpha. */
export function leastDifferences(alpha: number): number {
  return Math.ceil(1 - Math.log2(alpha));
}

/** The middle value, or the mean of both; NaN without any. */
export function median(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

function cappedRanks(n: number, cap: number): readonly number[] {
  const most = Math.max(1, Math.ceil(n * cap));
  return Array.from({ length: n }, (_, index) => Math.min(index + 1, most));
}

/** The least sum of scores that is reached with a chance of at most `alpha`; null when none is. */
function criticalSum(scores: readonly number[], alpha: number): number | null {
  const top = scores.reduce((sum, score) => sum + score, 0);
  // Chance of each sum, when every score is in it or not like the toss of a coin.
  const chance = new Float64Array(top + 1);
  chance[0] = 1;
  let reach = 0;
  for (const score of scores) {
    reach += score;
    for (let sum = reach; sum >= 0; sum--) {
      chance[sum] = ((chance[sum] ?? 0) + (sum >= score ? (chance[sum - score] ?? 0) : 0)) / 2;
    }
  }
  let above = 0;
  for (let sum = top; sum >= 0; sum--) {
    above += chance[sum] ?? 0;
    if (above > alpha) return sum === top ? null : sum + 1;
  }
  return 0;
}

interface Paired {
  readonly differences: readonly number[];
  /** Of all pairs of differences. */
  readonly means: readonly number[];
}

/**
 * The least shift above which the scores of the differences beyond it sum to less than `limit`. The sum
 * never grows with the shift, and changes only at means of two differences.
 */
function firstBelow({ differences, means }: Paired, scores: readonly number[], limit: number): number {
  let low = 0;
  let high = means.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const between = ((means[middle] ?? 0) + (means[middle + 1] ?? 0)) / 2;
    if (sumBeyond(differences, scores, between) < limit) high = middle;
    else low = middle + 1;
  }
  return means[low] ?? 0;
}

/** The sum of the scores, by distance from the shift, of the differences above it. */
function sumBeyond(differences: readonly number[], scores: readonly number[], shift: number): number {
  const distances = Float64Array.from(differences, (difference) => difference - shift);
  distances.sort((a, b) => Math.abs(a) - Math.abs(b));
  let sum = 0;
  distances.forEach((distance, index) => {
    if (distance > 0) sum += scores[index] ?? 0;
  });
  return sum;
}

/** The distinct means of all pairs of values, each with itself included, ascending. */
function pairwiseMeans(values: readonly number[]): readonly number[] {
  const means = new Float64Array((values.length * (values.length + 1)) / 2);
  let at = 0;
  values.forEach((a, index) => {
    for (let other = index; other < values.length; other++) means[at++] = (a + (values[other] ?? 0)) / 2;
  });
  return [...new Set(means.sort())];
}
