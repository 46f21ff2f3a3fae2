import type { ReportModel } from "./model.ts";
import { plural } from "./numbers.ts";
import { phraseText } from "./phrase.ts";
import { plainLine, PROSE_LENGTH } from "./plain-text.ts";
import { isFailedRow, type ThresholdRow } from "./threshold-rows.ts";
import { thresholdSentence } from "./threshold-sentence.ts";

/** More than ten of a kind vanish without a word. */
const MAX_ANNOTATIONS = 10;

/** A remark on a line of the config; plain text on one line, to be escaped by who writes it. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  /** As the user named it; absent where nothing is written that could be pointed at. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly title: string;
  readonly message: string;
}

/**
 * What ended the run, one annotation for each failed threshold, and the warnings that are not about the load
 * generator (a busy one is no fault of a line), and what is new among the last runs: at most ten, of which the
 * last says how many are missing.
 */
export function annotationsOf(model: ReportModel): readonly Annotation[] {
  const failed = model.thresholds.filter(isFailedRow);
  const all = [
    ...verdictAnnotations(model),
    ...failed.map((row) => thresholdAnnotation(row, model)),
    ...model.runWarnings.map((warning) => warningAnnotation(warning, model)),
    ...changeAnnotations(model),
  ];
  if (all.length <= MAX_ANNOTATIONS) return all;
  const shown = all.slice(0, MAX_ANNOTATIONS - 1);
  const rest = all.slice(MAX_ANNOTATIONS - 1);
  const level = rest.some((annotation) => annotation.level === "error") ? "error" : "warning";
  const message = `${plural(rest.length, "more remark")} in the job summary.`;
  return [...shown, { level, ...fileOf(model), title: "Load test: there is more", message }];
}

/** Statuses that no threshold explains. */
function verdictAnnotations(model: ReportModel): readonly Annotation[] {
  if (model.status === "passed" || model.status === "threshold_failed") return [];
  const { word, headline } = model.verdict;
  const title = `Load test: ${word.toLowerCase()}`;
  return [
    { level: "error", ...fileOf(model), title, message: `${plainLine(phraseText(headline), PROSE_LENGTH)}.` },
  ];
}

function thresholdAnnotation(row: ThresholdRow, model: ReportModel): Annotation {
  const place = row.file === null ? fileOf(model) : { file: plainLine(row.file, PROSE_LENGTH) };
  return {
    level: "error",
    ...place,
    ...(row.line === null ? {} : { line: row.line }),
    ...(row.line === null || row.column === null ? {} : { column: row.column }),
    title: `Threshold failed: ${plainLine(`${row.metric} ${row.source}`)}`,
    message: `${plainLine(phraseText(thresholdSentence(row)), PROSE_LENGTH)}.`,
  };
}

function warningAnnotation(warning: string, model: ReportModel): Annotation {
  return {
    level: "warning",
    ...fileOf(model),
    title: "Load test",
    message: plainLine(warning, PROSE_LENGTH),
  };
}

/** Changes among the last runs that no run before has told of. */
function changeAnnotations(model: ReportModel): readonly Annotation[] {
  const news = model.trend?.changes.filter(({ isNew }) => isNew) ?? [];
  return news.map(({ sentence }) => ({
    level: "notice",
    ...fileOf(model),
    title: "Load test: a change among the last runs",
    message: `${plainLine(phraseText(sentence), PROSE_LENGTH)}.`,
  }));
}

function fileOf({ configFile }: ReportModel): { readonly file?: string } {
  return configFile === null ? {} : { file: plainLine(configFile, PROSE_LENGTH) };
}
