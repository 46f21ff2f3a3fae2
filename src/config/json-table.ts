import { columnComplaints, failedTable, type ReadTable } from "./csv-table.ts";
import { isFields, type Fields } from "./config-tree.ts";
import type { Complaint } from "./complaint.ts";

const HINT = 'Write a list of objects: [{ "name": "ada" }, { "name": "bob" }]';

/** Of rows that are wrong, as many are told of. */
const MAX_TOLD = 3;

/** Reads a JSON list of objects that have the same members. Each row is kept as its own text. */
export function readJsonTable(bytes: Uint8Array): ReadTable {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes.slice()));
  } catch (error) {
    return failedTable({
      message: `it is no JSON: ${error instanceof Error ? error.message : ""}`,
      hint: HINT,
    });
  }
  if (!Array.isArray(value)) return failedTable({ message: "it is no list", hint: HINT });
  const rows: readonly unknown[] = value;
  const [first] = rows;
  if (first === undefined) return failedTable({ message: "it is empty", hint: HINT });
  const columns = isFields(first) ? Object.keys(first) : [];
  const known = new Set(columns);
  const complaints = rows.flatMap((row, index) => rowComplaints(row, index, columns, known));
  if (complaints.length > 0) return failedTable(...complaints.slice(0, MAX_TOLD));
  if (columns.length === 0) return failedTable({ message: "its rows have no members", hint: HINT });
  const names = columnComplaints(columns);
  return names.length > 0 ? failedTable(...names) : packed(rows, columns);
}

function rowComplaints(
  row: unknown,
  index: number,
  columns: readonly string[],
  known: ReadonlySet<string>,
): readonly Complaint[] {
  if (!isFields(row)) return [{ message: `row ${index + 1} is no object`, hint: HINT }];
  const missing = columns.find((column) => !Object.hasOwn(row, column));
  const surplus = Object.keys(row).find((column) => !known.has(column));
  if (missing === undefined && surplus === undefined) return [];
  const found = missing === undefined ? `has "${surplus ?? ""}"` : `has no "${missing}"`;
  const message = `row ${index + 1} ${found}, unlike the first`;
  return [{ message, hint: "Give all rows the same members; null stands for none" }];
}

function packed(rows: readonly unknown[], columns: readonly string[]): ReadTable {
  const texts = rows.map((row) => Buffer.from(JSON.stringify(row as Fields)));
  const bytes = new Uint8Array(new SharedArrayBuffer(texts.reduce((sum, text) => sum + text.length, 0)));
  const size = rows.length * Uint32Array.BYTES_PER_ELEMENT;
  const starts = new Uint32Array(new SharedArrayBuffer(size));
  const ends = new Uint32Array(new SharedArrayBuffer(size));
  let at = 0;
  texts.forEach((text, index) => {
    bytes.set(text, at);
    starts[index] = at;
    at += text.length;
    ends[index] = at;
  });
  const table = {
    format: "json" as const,
    columns: Object.freeze(columns),
    rowCount: rows.length,
    bytes,
    starts,
    ends,
  };
  return { kind: "read", table: Object.freeze(table) };
}
