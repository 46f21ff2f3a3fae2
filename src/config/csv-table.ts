import type { DataTable } from "./data-plan.ts";
import { readCsvFields } from "./csv-rows.ts";
import type { Complaint } from "./complaint.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Of rows that are wrong in the same way, as many are told of. */
const MAX_TOLD = 3;

/** A table, or everything that is wrong with its text. */
export type ReadTable =
  | { readonly kind: "read"; readonly table: DataTable }
  | { readonly kind: "failed"; readonly complaints: readonly Complaint[] };

/** A file that cannot be read as a table. */
export function failedTable(...complaints: readonly Complaint[]): ReadTable {
  return { kind: "failed", complaints };
}

/** Where a row lies, how many fields it has and on which line of the file it begins. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly fields: number;
  readonly line: number;
  readonly fault: "unclosed" | "text after quote" | null;
}

/** Rows that have anything in them, one after the other. */
function* rowsOf(bytes: Uint8Array, from: number): Generator<Row> {
  let line = 1;
  let at = from;
  while (at < bytes.length) {
    const row = readRow(bytes, at, line);
    if (row.end > row.start) yield row;
    line += 1;
    for (let index = row.start; index < row.end; index += 1) if (bytes[index] === LINE_FEED) line += 1;
    at = row.end + 1;
    if (bytes[row.end] === CARRIAGE_RETURN) at += 1;
  }
}

function readRow(bytes: Uint8Array, start: number, line: number): Row {
  let fields = 1;
  let fault: Row["fault"] = null;
  let at = start;
  let isFieldBegin = true;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE && isFieldBegin) {
      const end = endOfQuoted(bytes, at + 1);
      if (end < 0) return { start, end: bytes.length, fields, line, fault: "unclosed" };
      at = end;
      const next = bytes[at];
      const isEnd = next === undefined || next === COMMA || next === LINE_FEED || isLineEnd(bytes, at);
      if (!isEnd) fault = "text after quote";
      isFieldBegin = false;
      continue;
    }
    if (byte === LINE_FEED || isLineEnd(bytes, at)) break;
    isFieldBegin = byte === COMMA;
    if (isFieldBegin) fields += 1;
    at += 1;
  }
  return { start, end: at, fields, line, fault };
}

function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === CARRIAGE_RETURN && (at + 1 === bytes.length || bytes[at + 1] === LINE_FEED);
}

/** Index after the closing quote, or -1. */
function endOfQuoted(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const quote = bytes.indexOf(QUOTE, at);
    if (quote < 0) return -1;
    if (bytes[quote + 1] !== QUOTE) return quote + 1;
    at = quote + 2;
  }
}

/** Room for every line of a file. */
function offsetsFor(bytes: Uint8Array): Uint32Array {
  let lines = 1;
  for (const byte of bytes) if (byte === LINE_FEED) lines += 1;
  return new Uint32Array(new SharedArrayBuffer(lines * Uint32Array.BYTES_PER_ELEMENT));
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Reads CSV (RFC 4180, UTF-8) whose first row names the columns. Rows stay where they are in `bytes`. */
export function readCsvTable(bytes: Uint8Array): ReadTable {
  const begin = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  const rows = rowsOf(bytes, begin);
  const head = rows.next();
  if (head.done === true)
    return failedTable({ message: "it is empty", hint: "Write a row of column names first" });
  const columns = readCsvFields(new TextDecoder().decode(bytes.slice(head.value.start, head.value.end)));
  const complaints = [...columnComplaints(columns), ...faultComplaints(head.value)];
  const starts = offsetsFor(bytes);
  const ends = new Uint32Array(new SharedArrayBuffer(starts.byteLength));
  let rowCount = 0;
  let told = 0;
  for (const row of rows) {
    const own = [...faultComplaints(row), ...widthComplaints(row, columns.length)];
    if (own.length > 0 && told < MAX_TOLD) complaints.push(...own);
    if (own.length > 0) told += 1;
    starts[rowCount] = row.start;
    ends[rowCount] = row.end;
    rowCount += 1;
  }
  if (told > MAX_TOLD) complaints.push({ message: `${told - MAX_TOLD} more of its rows are wrong` });
  if (rowCount === 0 && complaints.length === 0) {
    complaints.push({ message: "it has column names, but no rows", hint: "Add rows below the first" });
  }
  if (complaints.length > 0) return failedTable(...complaints);
  const table = { format: "csv" as const, columns: Object.freeze(columns), rowCount, bytes, starts, ends };
  return { kind: "read", table: Object.freeze(table) };
}

/** What is wrong with the names of columns: the first few complaints. */
export function columnComplaints(columns: readonly string[]): readonly Complaint[] {
  const complaints: Complaint[] = [];
  const seen = new Set<string>();
  for (const [index, column] of columns.entries()) {
    if (complaints.length === MAX_TOLD) break;
    if (column.trim() === "") {
      complaints.push({
        message: `its column ${index + 1} has no name`,
        hint: "Name every column in the first row",
      });
    } else if (seen.has(column)) {
      complaints.push({ message: `it has two columns "${column}"`, hint: "Rename one of them" });
    }
    seen.add(column);
  }
  return complaints;
}

function faultComplaints({ fault, line }: Row): readonly Complaint[] {
  if (fault === null) return [];
  return fault === "unclosed"
    ? [{ message: `line ${line}: a quote is never closed`, hint: 'Write "" for a quote inside quotes' }]
    : [
        {
          message: `line ${line}: text after a closing quote`,
          hint: 'Quote the whole value, with "" for a quote inside',
        },
      ];
}

function widthComplaints({ fields, line, fault }: Row, columns: number): readonly Complaint[] {
  if (fields === columns || fault !== null) return [];
  const message = `line ${line} has ${fields} ${fields === 1 ? "value" : "values"}, but there are ${columns} columns`;
  return [{ message, hint: "Quote a value that has a comma in it" }];
}
