/** When the rounds so far are looked at, and how much of the chance of a false alarm that may cost. */
export interface Look {
  /** Pairs of rounds measured by then. */
  readonly pairs: number;
  /** Of the whole chance. */
  readonly share: number;
}

/** How many pairs of rounds there can be. */
export interface RoundBudget {
  /** Fewer pairs are never enough. */
  readonly leastPairs: number;
  /** There is no time for more. */
  readonly mostPairs: number;
}

/** With fewer pairs hardly any row could be clear at 99 %, even if all pairs agreed. */
const FIRST_LOOK = 18;

const GROWTH = 1.5;

/** What the looks before the last may cost together. */
const EARLY_SHARE = 0.3;

/** Of the whole chance, what the last look has, whenever it comes. */
export const LAST_SHARE = 1 - EARLY_SHARE;

/**
 * The looks before the budget ends, in order. Each look has its own share of the chance of a false alarm,
 * so that looking repeatedly does not raise it, however the looks depend on each other.
 */
export function earlyLooks({ leastPairs, mostPairs }: RoundBudget): readonly Look[] {
  const counts: number[] = [];
  for (let pairs = Math.max(FIRST_LOOK, leastPairs); pairs < mostPairs; pairs = Math.ceil(pairs * GROWTH)) {
    counts.push(pairs);
  }
  return counts.map((pairs) => ({ pairs, share: EARLY_SHARE / counts.length }));
}
