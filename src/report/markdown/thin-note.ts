import type { Quantity } from "../../metrics/aggregations.ts";
import { formatValue } from "../../metrics/format-value.ts";
import type { ReportModel } from "../model.ts";
import type { Percentile } from "../percentile.ts";
import { type Block, fixedBlocks } from "./fit.ts";

/** The mark of a percentile that few samples carry. */
export function thinMark({ isThin }: { readonly isThin: boolean }): string {
  return isThin ? " ¹" : "";
}

/** A percentile with its mark. */
export function percentileCell(percentile: Percentile, quantity: Quantity = "ms"): string {
  return `${formatValue(percentile.value, quantity)}${thinMark(percentile)}`;
}

/** True when a threshold, or one of the first `maxRequests` requests, has the mark. */
export function hasThinRow(
  { thresholds, requests, allRequests }: ReportModel,
  maxRequests = requests.length,
): boolean {
  const shown = [...requests.slice(0, maxRequests), ...(allRequests === null ? [] : [allRequests])];
  return (
    thresholds.some((row) => row.isThin) ||
    shown.some((row) => row.p50.isThin || row.p95.isThin || row.p99.isThin)
  );
}

/** Explains the mark, where it is used. */
export function thinNoteBlocks(isUsed: boolean): readonly Block[] {
  return fixedBlocks(
    isUsed ? ["<sub>¹ fewer than ten samples lie beyond this percentile: mostly chance.</sub>"] : [],
  );
}
