import type { Side } from "./round.ts";

const BASE_FIRST = Object.freeze(["base", "head"] as const);
const HEAD_FIRST = Object.freeze(["head", "base"] as const);

/**
 * Who comes first in the k-th pair of rounds, from 0: the sequence of Thue and Morse, so that the rounds
 * read ABBA BAAB BAAB ABBA. Any steady drift cancels, and no periodic disturbance keeps step with it.
 */
export function roundOrder(k: number): readonly [Side, Side] {
  let ones = 0;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones % 2 === 0 ? BASE_FIRST : HEAD_FIRST;
}
