import type { Quantity } from "../../metrics/aggregations.ts";
import { formatValue } from "../../metrics/format-value.ts";
import { formatCount } from "../numbers.ts";
import type { Percentile } from "../percentile.ts";
import type { Phrase, Segment } from "../phrase.ts";
import { CELL_LENGTH, plainLine, PROSE_LENGTH } from "../plain-text.ts";
import { html, type Html, NO_HTML } from "./html.ts";
import { type Cell, numberCell } from "./table.ts";

/** A name or an expression. */
export function codeHtml(text: string, maxLength = CELL_LENGTH): Html {
  const line = plainLine(text, maxLength);
  return line === "" ? html`<em>empty</em>` : html`<code>${line}</code>`;
}

/** Words that somebody wrote, on one line. */
export function textHtml(text: string, maxLength = PROSE_LENGTH): Html {
  return html`<bdi>${plainLine(text, maxLength)}</bdi>`;
}

/** A sentence. */
export function phraseHtml(segments: Phrase): Html {
  return html`${segments.map(segmentHtml)}`;
}

function segmentHtml({ kind, text }: Segment): Html {
  switch (kind) {
    case "text":
      return html`${spaced(text)}`;
    case "code":
      return codeHtml(text);
    case "strong":
      return html`<strong>${plainLine(text, PROSE_LENGTH)}</strong>`;
    default:
      return kind satisfies never;
  }
}

/** Pieces of a sentence begin and end with the spaces between them. */
function spaced(text: string): string {
  const line = plainLine(text, PROSE_LENGTH);
  if (line === "") return text === "" ? "" : " ";
  return `${text.startsWith(" ") ? " " : ""}${line}${text.endsWith(" ") ? " " : ""}`;
}

/** The mark of a percentile that few samples carry. */
export function thinMark({ isThin }: { readonly isThin: boolean }): Html {
  return isThin
    ? html`<sup class="thin" title="fewer than ten samples lie beyond this percentile: mostly chance">¹</sup>`
    : NO_HTML;
}

/** A percentile, marked when it rests on few samples. */
export function percentileCell(percentile: Percentile, quantity: Quantity = "ms"): Cell {
  const { value } = percentile;
  return numberCell(html`${formatValue(value, quantity)}${thinMark(percentile)}`, value);
}

/** A whole number. */
export function countCell(value: number | null): Cell {
  return numberCell(formatCount(value), value);
}

/** How many of how many failed. */
export function failedCell(failed: number, count: number): Cell {
  if (failed === 0 || count === 0) return numberCell(formatCount(failed), failed);
  const share = formatValue(failed / count, "ratio");
  return numberCell(html`<span class="bad">${formatCount(failed)}</span> <small>(${share})</small>`, failed);
}
