import { median } from "./signed-rank.ts";

/** Where a series changed for good. */
export interface ChangePoint {
  /** Of the first value after the change, from 0. */
  readonly index: number;
  /** The change came right before one of the values from `earliest` to `latest`; `index` fits best. */
  readonly earliest: number;
  readonly latest: number;
  /** Medians of the values between this change and its neighbours. */
  readonly before: number;
  readonly after: number;
  /** Chance of a change as clear as this in a series that has none. */
  readonly pValue: number;
}

/** Fewer values are no level of their own: one bad night, or two, is no change. */
const LEAST_SEGMENT = 3;

/** Values further from the median of their segment than so many usual deviations count as that far. */
const REACH = 2.5;

/** From the median of absolute deviations to the standard deviation of a normal distribution. */
const NORMAL = 1.4826;

/** Of each of the two tests of a split. */
const SIGNIFICANCE = 0.005;

/** Of so many permutations of a significant split, at most, are the sides as unlike as they were found. */
const MOST_HITS = 4;

/** Of the logarithm of the likelihood: positions within it of the best hold the true one nearly always. */
const LIKELY = 3;

interface Split {
  /** Of the first value after it. */
  readonly at: number;
  /** How unlike both sides are: the energy distance of Székely and Rizzo, weighted by their lengths. */
  readonly energy: number;
}

/**
 * The change points of a series by E-divisive (Matteson and James, 2014): the split with the greatest
 * energy distance is tested by permuting the values within their segments, and while it is significant
 * its two sides are searched in turn. Ascending.
 *
 * A split is first taken between all values before it and all after it, which finds a change a few values
 * after it came. Where that shows nothing, the later values may end early: else a change that was taken
 * back would hide itself.
 *
 * A bad night is no more than far away: else one of them among few values is as unlike as a whole step, and a
 * step of few nights cannot be told from it.
 *
 * @param random Numbers from 0 to below 1, for the permutations.
 * @param significance Of each test; less where many series are searched at once.
 */
export function changePoints(
  values: readonly number[],
  random: () => number,
  significance = SIGNIFICANCE,
): readonly ChangePoint[] {
  const found = new Map<number, number>();
  for (;;) {
    const segments = segmentsOf(values, [...found.keys()]);
    const test: Test = { significance, random };
    const split = significant(segments, "to the end", test) ?? significant(segments, "any", test);
    if (split === null) break;
    found.set(split.at, split.pValue);
  }
  const indices = [...found.keys()].sort((a, b) => a - b);
  return indices.map((index, order) => {
    const start = indices[order - 1] ?? 0;
    const around = values.slice(start, indices[order + 1] ?? values.length);
    const [earliest, latest] = likelyRange(around, index - start);
    return Object.freeze({
      index,
      earliest: start + earliest,
      latest: start + latest,
      before: median(around.slice(0, index - start)),
      after: median(around.slice(index - start)),
      pValue: found.get(index) ?? 1,
    });
  });
}

/**
 * The change points that nobody was told of yet.
 *
 * @param runIds Of the series' values.
 * @param toldRunIds First runs after the changes that were told earlier.
 */
export function newChangePoints(
  points: readonly ChangePoint[],
  runIds: readonly string[],
  toldRunIds: ReadonlySet<string>,
): readonly ChangePoint[] {
  return points.filter(({ earliest, latest }) =>
    runIds.slice(earliest, latest + 1).every((runId) => !toldRunIds.has(runId)),
  );
}

interface Segment {
  readonly start: number;
  /** Within reach of their median. */
  readonly values: readonly number[];
}

function segmentsOf(values: readonly number[], splits: readonly number[]): readonly Segment[] {
  const starts = [0, ...splits].sort((a, b) => a - b);
  return starts.map((start, order) => ({
    start,
    values: withinReach(values.slice(start, starts[order + 1])),
  }));
}

/** The bounds are the same for every order of the values, so that a permutation test of them holds its promise. */
function withinReach(values: readonly number[]): readonly number[] {
  const middle = median(values);
  const reach = REACH * NORMAL * median(values.map((value) => Math.abs(value - middle)));
  // Where most values are the same, how far the others are from them says how unlike they are.
  if (reach === 0) return values;
  return values.map((value) => Math.min(Math.max(value, middle - reach), middle + reach));
}

interface Test {
  readonly significance: number;
  readonly random: () => number;
}

/** Which values after a split are compared with those before it. */
type Later = "to the end" | "any";

function significant(
  segments: readonly Segment[],
  later: Later,
  test: Test,
): (Split & { readonly pValue: number }) | null {
  const split = bestOf(segments, later);
  if (split === null) return null;
  const pValue = permutationP(segments, split.energy, later, test);
  return pValue > test.significance ? null : { ...split, pValue };
}

function bestOf(segments: readonly Segment[], later: Later): Split | null {
  let best: Split | null = null;
  for (const { start, values } of segments) {
    const split = bestSplit(values, later);
    if (split !== null && (best === null || split.energy > best.energy)) {
      best = { at: start + split.at, energy: split.energy };
    }
  }
  return best;
}

function bestSplit(values: readonly number[], later: Later): Split | null {
  const n = values.length;
  const sums = distanceSums(values);
  let best: Split | null = null;
  for (let at = LEAST_SEGMENT; at <= n - LEAST_SEGMENT; at++) {
    const left = sumWithin(sums, n, 0, at);
    for (let end = later === "any" ? at + LEAST_SEGMENT : n; end <= n; end++) {
      const right = sumWithin(sums, n, at, end);
      // Each pair within a side was counted twice, each across them too.
      const across = sumWithin(sums, n, 0, end) - left - right;
      const [a, b] = [at, end - at];
      const distance = across / (a * b) - left / (a * (a - 1)) - right / (b * (b - 1));
      const energy = ((a * b) / (a + b)) * distance;
      if (best === null || energy > best.energy) best = { at, energy };
    }
  }
  return best;
}

/** Sums of the distances of all pairs of values up to a row and a column, so that any square is looked up. */
function distanceSums(values: readonly number[]): Float64Array {
  const width = values.length + 1;
  const sums = new Float64Array(width * width);
  for (let row = 1; row < width; row++) {
    const value = values[row - 1] ?? 0;
    let inRow = 0;
    for (let column = 1; column < width; column++) {
      inRow += Math.abs(value - (values[column - 1] ?? 0));
      sums[row * width + column] = inRow + (sums[(row - 1) * width + column] ?? 0);
    }
  }
  return sums;
}

/** Over all ordered pairs of the values from `start` to before `end`. */
function sumWithin(sums: Float64Array, n: number, start: number, end: number): number {
  const at = (row: number, column: number): number => sums[row * (n + 1) + column] ?? 0;
  return at(end, end) - at(start, end) - at(end, start) + at(start, start);
}

function permutationP(
  segments: readonly Segment[],
  energy: number,
  later: Later,
  { significance, random }: Test,
): number {
  const permutations = Math.ceil((MOST_HITS + 1) / significance) - 1;
  let hits = 0;
  let drawn = 0;
  // Nothing more is asked of a p-value once it is too great.
  while (drawn < permutations && hits <= MOST_HITS) {
    const shuffled = segments.map(({ start, values }) => ({ start, values: shuffle(values, random) }));
    if ((bestOf(shuffled, later)?.energy ?? 0) >= energy * (1 - 1e-12)) hits++;
    drawn++;
  }
  return (hits + 1) / (drawn + 1);
}

function shuffle(values: readonly number[], random: () => number): readonly number[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] ?? 0, shuffled[last] ?? 0];
  }
  return shuffled;
}

/** Where a step fits about as well as at `index`, by the absolute deviations from the medians of its sides. */
function likelyRange(values: readonly number[], index: number): readonly [number, number] {
  const misfit = (at: number): number => deviations(values.slice(0, at)) + deviations(values.slice(at));
  const positions = Array.from({ length: values.length - 1 }, (_, before) => before + 1);
  const misfits = positions.map(misfit);
  const limit = Math.min(...misfits) * Math.exp(LIKELY / values.length);
  const likely = positions.filter((at, order) => at === index || (misfits[order] ?? Infinity) <= limit);
  return [Math.min(...likely), Math.max(...likely)];
}

function deviations(values: readonly number[]): number {
  const middle = median(values);
  return values.reduce((sum, value) => sum + Math.abs(value - middle), 0);
}
