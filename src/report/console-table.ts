import { terminalWidth } from "./terminal-text.ts";

/** Rows as lines with aligned columns, two spaces apart, without spaces at the end. */
export function alignedLines(
  rows: readonly (readonly string[])[],
  alignments: readonly ("left" | "right")[],
): readonly string[] {
  const widths = alignments.map((_, column) =>
    rows.reduce((width, row) => Math.max(width, terminalWidth(row[column] ?? "")), 0),
  );
  return rows.map((row) =>
    alignments
      .map((alignment, column) => padded(row[column] ?? "", widths[column] ?? 0, alignment))
      .join("  ")
      .trimEnd(),
  );
}

function padded(text: string, width: number, alignment: "left" | "right"): string {
  const padding = " ".repeat(Math.max(width - terminalWidth(text), 0));
  return alignment === "left" ? text + padding : padding + text;
}
