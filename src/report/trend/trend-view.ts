import { formatValue } from "../../metrics/format-value.ts";
import { figureName, type FigureName, quantityForFigure } from "../comparison/figure-name.ts";
import type { HistoryBlock } from "../history-block.ts";
import type { Phrase } from "../phrase.ts";
import type { ResultFile } from "../result-file.ts";
import { changeSentence } from "./change-sentence.ts";
import { runText } from "./run-text.ts";

type Series = HistoryBlock["series"][number];

/** One run of a series. */
export interface TrendPoint {
  readonly value: number;
  readonly text: string;
  /** `2026-03-04 at 4f1c0de4f1`. */
  readonly run: string;
  /** Median of the runs between the changes around it. */
  readonly level: number;
  /** The first run after a change. */
  readonly isChange: boolean;
}

/** A figure over the last runs. */
export interface TrendSeries {
  readonly of: FigureName;
  readonly quantity: ReturnType<typeof quantityForFigure>;
  /** Oldest first; runs that did not measure it are left out. */
  readonly points: readonly TrendPoint[];
  readonly rangeText: string;
}

interface TrendChange {
  /** Without a full stop. */
  readonly sentence: Phrase;
  readonly isNew: boolean;
}

/** How the figures came to be what they are. */
export interface TrendView {
  readonly runs: number;
  /** What a reader looks at first: all requests, then what changed. */
  readonly series: readonly TrendSeries[];
  /** The latest first, those of all requests before single ones. */
  readonly changes: readonly TrendChange[];
}

const ALWAYS: readonly Pick<Series, "metric" | "name" | "aggregation">[] = [
  { metric: "http_req_duration", name: null, aggregation: "p(95)" },
  { metric: "http_req_duration", name: null, aggregation: "med" },
  { metric: "http_reqs", name: null, aggregation: "rate" },
  { metric: "http_req_failed", name: null, aggregation: "rate" },
];

const MOST_SERIES = 12;

/** Null for a result without a history. */
export function trendView(result: ResultFile): TrendView | null {
  const { history } = result;
  if (history === undefined || history.runs.length === 0) return null;
  const changed = new Set(history.changes.map(keyOf));
  const always = new Map(ALWAYS.map((figure, rank) => [keyOf(figure), rank]));
  const rankOf = (one: Series): number => always.get(keyOf(one)) ?? ALWAYS.length;
  const shown = history.series
    .filter((one) => always.has(keyOf(one)) || changed.has(keyOf(one)))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_SERIES);
  const order = new Map(history.runs.map(({ run_id: runId }, index) => [runId, index]));
  const place = (change: { readonly run_id: string }): number => order.get(change.run_id) ?? 0;
  return Object.freeze({
    runs: history.runs.length,
    series: shown.map((one) => seriesOf(one, history, result)),
    changes: history.changes
      .toSorted((a, b) => place(b) - place(a))
      .map((change) => ({ sentence: changeSentence(change, history, result), isNew: change.is_new })),
  });
}

function keyOf({ metric, name, aggregation }: Pick<Series, "metric" | "name" | "aggregation">): string {
  return JSON.stringify([metric, name, aggregation]);
}

function seriesOf(series: Series, { runs, changes }: HistoryBlock, result: ResultFile): TrendSeries {
  const quantity = quantityForFigure(series, result);
  const own = changes.filter((change) => keyOf(change) === keyOf(series));
  const starts = new Set(own.map((change) => change.run_id));
  const measured = series.values.flatMap((value, index) => {
    const run = runs[index];
    return value === null || run === undefined ? [] : [{ value, run }];
  });
  const levels = levelsOf(
    measured.map(({ value }) => value),
    measured.map(({ run }) => starts.has(run.run_id)),
  );
  const values = measured.map(({ value }) => value);
  const bound = (pick: (a: number, b: number) => number): string =>
    formatValue(values.length === 0 ? null : values.reduce(pick), quantity);
  return {
    of: figureName(series),
    quantity,
    points: measured.map(({ value, run }, index) => ({
      value,
      text: formatValue(value, quantity),
      run: runText(run),
      level: levels[index] ?? value,
      isChange: starts.has(run.run_id),
    })),
    rangeText: `${bound((a, b) => Math.min(a, b))} … ${bound((a, b) => Math.max(a, b))}`,
  };
}

/** The median between two changes, for each value. */
function levelsOf(values: readonly number[], isStart: readonly boolean[]): readonly number[] {
  const levels: number[] = [];
  let start = 0;
  for (let end = 1; end <= values.length; end++) {
    if (end < values.length && isStart[end] !== true) continue;
    const part = values.slice(start, end).toSorted((a, b) => a - b);
    const middle = (part[(part.length - 1) >> 1] ?? 0) / 2 + (part[part.length >> 1] ?? 0) / 2;
    levels.push(...part.map(() => middle));
    start = end;
  }
  return levels;
}
