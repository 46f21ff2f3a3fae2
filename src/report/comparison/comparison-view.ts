import type { ResultFile } from "../result-file.ts";
import type { Phrase } from "../phrase.ts";
import { comparisonConditions, comparisonHeadline } from "./comparison-words.ts";
import { type ChangeVerdict, effectRow, type EffectRow } from "./effect-row.ts";

/** What a comparison with a baseline showed. */
export interface ComparisonView {
  /** Of all its rows together. */
  readonly verdict: ChangeVerdict;
  /** A few words: `Slower than the baseline`. */
  readonly word: string;
  /** One sentence without its full stop: by how much, and how sure that is. */
  readonly headline: Phrase;
  /** What was compared, how, and what could have been seen. */
  readonly conditions: readonly Phrase[];
  /** What got worse first, then what got better, then the rest with all requests before single ones; none when nothing could be compared. */
  readonly rows: readonly EffectRow[];
  /** Where an interval plot ends, on either side. */
  readonly scalePercent: number;
  readonly confidence: number;
}

/** Null for a result without a comparison. */
export function comparisonView(result: ResultFile): ComparisonView | null {
  const { comparison } = result;
  if (comparison === undefined) return null;
  // Of a baseline of which nothing works no figure says anything.
  const effects = comparison.failure === undefined ? comparison.effects : [];
  const rows = effects.map((effect) => effectRow(effect, result)).toSorted(byImportance);
  const verdict = comparison.failure === undefined ? overallVerdict(rows) : "inconclusive";
  return Object.freeze({
    verdict,
    ...comparisonHeadline(verdict, rows, comparison),
    conditions: comparisonConditions(comparison, rows, result.started_at),
    rows,
    scalePercent: scaleOf(rows),
    confidence: comparison.confidence,
  });
}

const RANKS: Readonly<Record<ChangeVerdict, number>> = {
  regression: 0,
  improvement: 1,
  inconclusive: 2,
  "no change": 2,
};

function byImportance(a: EffectRow, b: EffectRow): number {
  const rank = RANKS[a.verdict] - RANKS[b.verdict];
  if (rank !== 0) return rank;
  if (RANKS[a.verdict] < 2) return leads(b) - leads(a) || b.size - a.size;
  return Number(a.subject !== null) - Number(b.subject !== null);
}

/** Response times say most about a change. */
function leads({ topic }: EffectRow): number {
  return Number(topic === "time");
}

/** The figures that decide whether nothing changed; tails and single names seldom have an answer. */
const DECISIVE = new Set(["median", "p95"]);

function overallVerdict(rows: readonly EffectRow[]): ChangeVerdict {
  const has = (verdict: ChangeVerdict): boolean => rows.some((row) => row.verdict === verdict);
  if (has("regression")) return "regression";
  if (has("improvement")) return "improvement";
  const times = rows.filter(
    ({ topic, subject, figure }) => topic === "time" && subject === null && DECISIVE.has(figure),
  );
  const decisive = times.length > 0 ? times : rows;
  const isSame = decisive.length > 0 && decisive.every(({ verdict }) => verdict === "no change");
  return isSame ? "no change" : "inconclusive";
}

const LEAST_SCALE = 5;
const MOST_SCALE = 100;
/** Of changes that are sure. */
const MOST_ANSWERED = 300;

/** All intervals with an answer fit; those without one may be so wide that nothing else could be seen. */
function scaleOf(rows: readonly EffectRow[]): number {
  const reach = (some: readonly EffectRow[]): number =>
    Math.max(
      0,
      ...some.flatMap(({ interval }) =>
        interval === null ? [] : [Math.abs(interval.lowPercent), Math.abs(interval.highPercent)],
      ),
    );
  const answered = reach(rows.filter(({ verdict }) => verdict !== "inconclusive"));
  const widest = answered > 0 ? Math.min(answered * 1.1, MOST_ANSWERED) : Math.min(reach(rows), MOST_SCALE);
  return niceAbove(Math.max(widest, LEAST_SCALE));
}

function niceAbove(value: number): number {
  return [5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200].find((nice) => nice >= value) ?? MOST_ANSWERED;
}
