import type { ReportModel } from "../model.ts";
import { warmUpText } from "../warm-up-text.ts";
import { comparisonBlocks, comparisonLines } from "./comparison.ts";
import { configBlocks, environmentBlock, hasThinTrend, metricBlocks, scenarioBlocks } from "./details.ts";
import { markdownText } from "./escape.ts";
import { filledBlocks, fitBlocks, fixedBlocks } from "./fit.ts";
import { responseTimesBlock } from "./response-times.ts";
import {
  checksBlock,
  errorsBlock,
  generatorLines,
  requestsBlock,
  thresholdsBlock,
  warningsBlock,
} from "./sections.ts";
import { shardBlocks } from "./shards.ts";
import { hasThinRow, thinNoteBlocks } from "./thin-note.ts";
import { timelineBlocks } from "./timeline-charts.ts";
import { newChangeLines, trendBlocks } from "./trend.ts";
import { headingLine, totalsLine, verdictDetails, verdictLine } from "./verdict-lines.ts";

/** GitHub drops a step's summary whole beyond 1 MiB; some of it is left to lines added later. */
const SUMMARY_LIMIT_BYTES = 1_000_000;

/** What a summary takes beside the report. */
export interface SummaryOptions {
  /** Most bytes of UTF-8; default 1,000,000. */
  readonly limit?: number;
  /** Lines below the verdict, such as what could not be published. */
  readonly notes?: readonly string[];
}

/** The job summary: GitHub's Markdown, whole rows only, never longer than the limit. */
export function renderSummary(model: ReportModel, options: SummaryOptions = {}): string {
  const elsewhere = "result.json";
  const blocks = [
    ...fixedBlocks([headingLine(model, "##")]),
    ...fixedBlocks([verdictLine(model)]),
    ...comparisonLines(model),
    ...newChangeLines(model),
    ...fixedBlocks([verdictDetails(model)]),
    ...fixedBlocks([totalsLine(model)]),
    ...fixedBlocks([warmUpText(model)]),
    ...fixedBlocks((options.notes ?? []).map((note) => `- ${markdownText(note)}`)),
    ...filledBlocks(warningsBlock(model.warnings, elsewhere, 70)),
    ...filledBlocks(thresholdsBlock(model.thresholds, elsewhere, 100)),
    ...comparisonBlocks(model, elsewhere, { priority: 95 }),
    ...trendBlocks(model, elsewhere, { priority: 92 }),
    ...fixedBlocks(generatorLines(model)),
    ...timelineBlocks(model),
    ...filledBlocks(requestsBlock("Requests", model, elsewhere, 80)),
    ...filledBlocks(checksBlock(model.checks, elsewhere, 60)),
    ...filledBlocks(errorsBlock(model.errors, elsewhere, 90)),
    ...filledBlocks(responseTimesBlock(model, 65)),
    ...thinNoteBlocks(hasThinRow(model) || hasThinTrend(model)),
    ...shardBlocks(model.shards, elsewhere, 55),
    ...metricBlocks(model, [30, 20]),
    ...scenarioBlocks(model, 50),
    ...configBlocks(model, 10),
    environmentBlock(model, 40),
  ];
  return fitBlocks(blocks, options.limit ?? SUMMARY_LIMIT_BYTES, (text) => Buffer.byteLength(text, "utf8"));
}
