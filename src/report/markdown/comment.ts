import type { ReportModel } from "../model.ts";
import { comparisonBlocks, comparisonLines } from "./comparison.ts";
import { markdownCode, markdownLink, markdownText } from "./escape.ts";
import { filledBlocks, fitBlocks, fixedBlocks } from "./fit.ts";
import {
  checksBlock,
  errorsBlock,
  generatorNote,
  requestsBlock,
  thresholdsBlock,
  warningsBlock,
} from "./sections.ts";
import { shardBlocks } from "./shards.ts";
import { hasThinRow, thinNoteBlocks } from "./thin-note.ts";
import { newChangeLines } from "./trend.ts";
import { headingLine, totalsLine, verdictDetails, verdictLine } from "./verdict-lines.ts";

/** GitHub refuses a longer comment. UTF-16 units are never fewer than the characters it counts. */
const COMMENT_LIMIT = 65_536;

const WORST_REQUESTS = 5;
const MOST_CHECKS = 10;
const MOST_ERRORS = 5;
const MOST_EFFECTS = 10;
const MOST_WARNINGS = 5;
const MOST_SHARDS = 5;

/** What a comment takes beside the report. */
export interface CommentOptions {
  /** The first line, by which the comment is found again: an HTML comment. */
  readonly marker?: string | undefined;
  /** Where the whole report is, such as the run's page. */
  readonly summaryUrl?: string | undefined;
  /** Most UTF-16 units; default 65,536. */
  readonly limit?: number | undefined;
  /** Lines below the verdict. */
  readonly notes?: readonly string[] | undefined;
}

/** The pull-request comment: GitHub's Markdown, whole rows only, never longer than the limit. */
export function renderComment(model: ReportModel, options: CommentOptions = {}): string {
  const elsewhere = "the summary";
  const failing = model.checks.filter((check) => check.fails > 0);
  const isCut = model.requests.length > WORST_REQUESTS;
  const requests = requestsBlock(isCut ? "The five worst requests" : "Requests", model, elsewhere, 110);
  const blocks = [
    ...fixedBlocks([...(options.marker === undefined ? [] : [options.marker]), headingLine(model, "###")]),
    ...fixedBlocks([verdictLine(model)]),
    ...comparisonLines(model),
    ...newChangeLines(model),
    ...fixedBlocks([verdictDetails(model)]),
    ...fixedBlocks([totalsLine(model)]),
    ...fixedBlocks((options.notes ?? []).map((note) => `- ${markdownText(note)}`)),
    ...filledBlocks({ ...warningsBlock(model.warnings, elsewhere, 50), maxRows: MOST_WARNINGS }),
    ...filledBlocks(thresholdsBlock(model.thresholds, elsewhere, 100)),
    ...comparisonBlocks(model, elsewhere, { priority: 95, maxRows: MOST_EFFECTS }),
    ...filledBlocks({ ...requests, maxRows: WORST_REQUESTS }),
    ...filledBlocks({ ...checksBlock(failing, elsewhere, 60), maxRows: MOST_CHECKS }),
    ...filledBlocks({ ...errorsBlock(model.errors, elsewhere, 70), maxRows: MOST_ERRORS }),
    ...fixedBlocks([generatorNote(model)]),
    ...shardBlocks(model.shards, elsewhere, 55).map((block) => ({ ...block, maxRows: MOST_SHARDS })),
    ...thinNoteBlocks(hasThinRow(model, WORST_REQUESTS)),
    ...fixedBlocks([footer(model, options.summaryUrl)]),
  ];
  return fitBlocks(blocks, options.limit ?? COMMENT_LIMIT, (text) => text.length);
}

function footer({ git, runId }: ReportModel, summaryUrl: string | undefined): string {
  const report = summaryUrl === undefined ? [] : [markdownLink("Whole report", summaryUrl)];
  const commit = git.sha === undefined ? [] : [`commit ${markdownCode(git.sha.slice(0, 10))}`];
  return [...report, ...commit, `run ${markdownCode(runId)}`].join(" · ");
}
