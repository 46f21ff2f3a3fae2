import { formatValue, NO_VALUE } from "../../metrics/format-value.ts";
import { formatCount, plural } from "../numbers.ts";
import { shardCountText, type ShardRow } from "../shard-rows.ts";
import { markdownText } from "./escape.ts";
import { type Block, filledBlocks } from "./fit.ts";
import type { Elsewhere } from "./sections.ts";
import { left, right, tableHead, tableRow } from "./table.ts";

const COLUMNS = [
  right("Shard"),
  left("State"),
  right("Requests"),
  right("Iterations"),
  right("Began"),
  right("Load"),
  left("Load generator"),
  left("Machine"),
];

/** The machines that shared the load; collapsed unless one of them is not in the figures. */
export function shardBlocks(
  rows: readonly ShardRow[],
  elsewhere: Elsewhere,
  priority: number,
): readonly Block[] {
  const isWhole = rows.every((row) => row.isWhole);
  const title = `Load made by ${shardCountText(rows)}`;
  return filledBlocks({
    head: [
      ...(isWhole ? [`<details><summary>${title}</summary>`] : [`### ${title}`]),
      "",
      ...tableHead(COLUMNS),
    ],
    rows: rows.map(shardRow),
    tail: isWhole ? ["", "</details>"] : [],
    omission: (missing) => `*${plural(missing, "more shard")} in ${elsewhere}.*`,
    priority,
  });
}

function shardRow(row: ShardRow): string {
  return tableRow([
    formatCount(row.index),
    `${row.isWhole ? "✅" : "❌"} ${row.state}`,
    formatCount(row.requests),
    formatCount(row.iterations),
    row.offsetText,
    row.durationS === null ? NO_VALUE : formatValue(row.durationS * 1000, "ms"),
    row.generator ?? NO_VALUE,
    row.machine === null ? NO_VALUE : markdownText(row.machine, 80),
  ]);
}
