import { formatValue } from "../../metrics/format-value.ts";
import { figureName, figurePhrase, quantityForFigure } from "../comparison/figure-name.ts";
import { signedPercent } from "../comparison/signed-percent.ts";
import type { HistoryBlock } from "../history-block.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { plainLine } from "../plain-text.ts";
import type { ResultFile } from "../result-file.ts";
import { runText } from "./run-text.ts";

type Change = HistoryBlock["changes"][number];

/**
 * What changed, by how much and in which commits: `p95 of all requests rose by 11 % (200 ms → 222 ms) with the
 * run of 2026-03-04 at 4f1c0de4f1; the change is among the commits 0a1b2c3d4e..4f1c0de4f1`.
 */
export function changeSentence(change: Change, { runs }: HistoryBlock, result: ResultFile): Phrase {
  const quantity = quantityForFigure(change, result);
  const { before, after } = change;
  const percent = before === 0 ? null : (100 * (after - before)) / before;
  const way = after >= before ? "rose" : "fell";
  const by = percent === null ? "" : ` by ${signedPercent(percent).replace(/^[+\u2212]/, "")}`;
  const first = runs.find(({ run_id: runId }) => runId === change.run_id);
  const since = first === undefined ? "" : ` with the run of ${runText(first)}`;
  const values = `(${formatValue(before, quantity)} → ${formatValue(after, quantity)})`;
  return phrase`${figurePhrase(figureName(change))} ${way}${by} ${values}${since}${commitsText(change, runs)}`;
}

/** The commits that came after the last run that was surely before the change. */
function commitsText(change: Change, runs: HistoryBlock["runs"]): string {
  const indexOf = (id: string): number => runs.findIndex(({ run_id: runId }) => runId === id);
  const last = runs[indexOf(change.latest_run_id)]?.sha;
  const before = runs[indexOf(change.earliest_run_id) - 1]?.sha;
  if (last === undefined || before === undefined) return "";
  const short = (sha: string): string => plainLine(sha).slice(0, 10);
  return last === before
    ? `; the commit was ${short(last)} before and after, so it is not the code`
    : `; it is among the commits ${short(before)}..${short(last)}`;
}
