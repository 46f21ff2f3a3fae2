import { renderReportPage } from "../report/html/report-page.ts";
import { renderJunit } from "../report/junit/junit.ts";
import { renderComment } from "../report/markdown/comment.ts";
import { renderSummary } from "../report/markdown/summary.ts";
import type { ReportModel } from "../report/model.ts";
import type { RunRequest } from "./run-request.ts";

/** The files that are rendered from `result.json`: name → text. */
export function renderedFiles(
  model: ReportModel,
  comment: RunRequest["comment"] = {},
): Readonly<{
  "report.html": string;
  "summary.md": string;
  "comment.md": string;
  "junit.xml": string;
}> {
  return {
    "report.html": renderReportPage(model),
    "summary.md": renderSummary(model),
    "comment.md": renderComment(model, { ...comment }),
    "junit.xml": renderJunit(model),
  };
}
