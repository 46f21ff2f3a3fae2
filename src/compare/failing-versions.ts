import type { Effect } from "./effect.ts";
import { measureKey, type RoundPair, type Side } from "./round.ts";

/** From this share of failed requests on, times are those of the failure. */
const MOSTLY = 0.5;

/** Nothing works there, or nobody listens: then no failures are fewer, either. */
const WHOLLY = 1 - 1e-9;

/** Of what requests take and how many there are in a time. */
const FIGURES: ReadonlySet<string> = new Set([
  "http_req_duration",
  "http_req_sending",
  "http_req_waiting",
  "http_req_receiving",
  "http_reqs",
  "iteration_duration",
  "iterations",
]);

/** Share of failed requests of one side, of all or of those of a name; 0 without a request. */
export type FailedShare = (side: Side, name: string | null) => number;

/**
 * Leaves open what is no fair question: a version that mostly fails is not faster or slower than the other,
 * however fast it fails. That it fails is an effect of its own, but no version is better, nor worse, than a
 * baseline of which nothing works.
 */
export function withoutFailing(effects: readonly Effect[], failedShare: FailedShare): readonly Effect[] {
  const known = new Map<string | null, boolean>();
  const isBaseUseless = nothingWorks("base", failedShare);
  return effects.map((effect) => {
    const { metric, name } = effect;
    if (isBaseUseless) return leftOpen(effect);
    if (effect.change === null) return effect;
    if (metric === "http_req_failed") return failedShare("base", name) < WHOLLY ? effect : leftOpen(effect);
    if (!FIGURES.has(metric)) return effect;
    const isFailing =
      known.get(name) ?? (failedShare("base", name) >= MOSTLY || failedShare("head", name) >= MOSTLY);
    known.set(name, isFailing);
    return isFailing ? leftOpen(effect) : effect;
  });
}

/** Whether every request of a side failed; false when there was none. */
export function nothingWorks(side: Side, failedShare: FailedShare): boolean {
  return failedShare(side, null) >= WHOLLY;
}

function leftOpen(effect: Effect): Effect {
  return Object.freeze({ ...effect, change: null, verdict: "inconclusive", doubt: "mostly_failed" } as const);
}

/** Of all rounds together. */
export function failedShareOf(pairs: readonly RoundPair[]): FailedShare {
  return (side, name) => {
    let [failed, all] = [0, 0];
    for (const pair of pairs) {
      const measure = pair[side].measures.get(measureKey("http_req_failed", name));
      if (measure?.kind !== "rate") continue;
      failed += measure.passes;
      all += measure.passes + measure.fails;
    }
    return all === 0 ? 0 : failed / all;
  };
}
