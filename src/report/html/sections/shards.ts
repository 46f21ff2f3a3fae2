import { formatValue, NO_VALUE } from "../../../metrics/format-value.ts";
import type { ReportModel } from "../../model.ts";
import { shardCountText, type ShardRow } from "../../shard-rows.ts";
import { html, type Html, NO_HTML } from "../html.ts";
import { type Cell, cell, numberCell, table } from "../table.ts";
import { countCell, textHtml } from "../text.ts";

/** The machines that shared the load. */
export function shardsSection({ shards }: ReportModel): Html {
  if (shards.length === 0) return NO_HTML;
  return html`<section aria-labelledby="shards"><h2 id="shards">Load made by ${shardCountText(shards)}</h2>
${table({
  caption: "Shards",
  isSortable: true,
  columns: [
    { title: "Shard", isNumber: true },
    { title: "State" },
    { title: "Requests", isNumber: true },
    { title: "Iterations", isNumber: true },
    { title: "Began", isNumber: true },
    { title: "Load", isNumber: true },
    { title: "Load generator" },
    { title: "Machine" },
  ],
  rows: shards.map(shardCells),
})}</section>`;
}

function shardCells(row: ShardRow): readonly Cell[] {
  const durationMs = row.durationS === null ? null : row.durationS * 1000;
  return [
    countCell(row.index),
    cell(
      html`<span class="outcome ${row.isWhole ? "good" : "bad"}">${row.isWhole ? "✓" : "✗"} ${row.state}</span>`,
    ),
    countCell(row.requests),
    countCell(row.iterations),
    numberCell(row.offsetText, row.offsetMs),
    numberCell(formatValue(durationMs, "ms"), durationMs),
    cell(row.generator ?? NO_VALUE),
    cell(row.machine === null ? NO_VALUE : textHtml(row.machine)),
  ];
}
