import { formatValue } from "../../metrics/format-value.ts";
import type { ReportModel } from "../model.ts";
import { formatElapsed, plural } from "../numbers.ts";
import type { Verdict } from "../verdict.ts";
import { markdownCode, markdownPhrase } from "./escape.ts";

const VERDICT_ICONS: Readonly<Record<Verdict["outcome"], string>> = {
  passed: "✅",
  failed: "❌",
  undecided: "⚠️",
};

/** What was tested. */
export function headingLine({ configFile }: ReportModel, level: "##" | "###"): string {
  return configFile === null ? `${level} Load test` : `${level} Load test ${markdownCode(configFile)}`;
}

/** One line: how the run ended and why. */
export function verdictLine({ verdict }: ReportModel): string {
  return `${VERDICT_ICONS[verdict.outcome]} **${verdict.word}** – ${markdownPhrase(verdict.headline)}.`;
}

/** What else the verdict says, as one paragraph; empty when there is nothing. */
export function verdictDetails({ verdict }: ReportModel): string {
  return verdict.details.map(markdownPhrase).join("  \n");
}

/** One line of sums: requests, iterations, virtual users. */
export function totalsLine({ totals, durationS }: ReportModel): string {
  const parts: string[] = [];
  if (totals.requests > 0) {
    const rate = durationS > 0 ? ` (${formatValue(totals.requests / durationS, "per_second")})` : "";
    const failed = formatValue(totals.failedRequests / totals.requests, "ratio");
    parts.push(`${plural(totals.requests, "request")}${rate}`, `${failed} failed`);
  }
  if (totals.iterations > 0) parts.push(plural(totals.iterations, "iteration"));
  if (totals.maxVus !== null && totals.maxVus > 0)
    parts.push(`up to ${plural(totals.maxVus, "virtual user")}`);
  if (durationS > 0) parts.push(`${formatElapsed(durationS)} of load`);
  return parts.join(" · ");
}
