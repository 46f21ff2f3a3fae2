import { type BenchReport, type Finding, type Table, isMet } from "./findings.ts";

/** Findings, then tables, then notes, as plain text. */
export function renderReport({ name, findings, tables, notes }: BenchReport): string {
  const lines = [`== ${name} ==`, ...aligned(findings.map(findingCells)).map((line) => `  ${line}`)];
  for (const table of tables) lines.push("", ...renderTable(table));
  if (notes.length > 0) lines.push("", ...notes.map((note) => `  note: ${note}`));
  return `${lines.join("\n")}\n`;
}

function findingCells(finding: Finding): string[] {
  const { label, value, unit, atLeast, atMost } = finding;
  const met = isMet(finding);
  const limit = atLeast === undefined ? `<= ${atMost ?? ""}` : `>= ${atLeast}`;
  const verdict = met === null ? "" : `${met ? "ok    " : "MISSED"} (${limit} ${unit})`;
  return [label, `${show(value)} ${unit}`, verdict];
}

function renderTable({ title, columns, rows }: Table): string[] {
  const cells = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === "number" ? show(cell) : cell)),
  );
  return [`  ${title}`, ...aligned(cells).map((line) => `    ${line}`)];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  }
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** Three significant digits; whole from 100 on. */
function show(value: number): string {
  if (!Number.isFinite(value)) return "-";
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return value.toPrecision(3);
}
