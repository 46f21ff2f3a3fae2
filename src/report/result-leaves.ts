import { z } from "zod";

/** Limits of what is read: a result file may come from an untrusted run. */
export const RESULT_LIMITS = {
  /** Characters of one text. */
  text: 16_384,
  /** Characters of one encoded histogram. */
  histogram: 1_000_000,
  /** Characters of what a shard hands over to the merge. */
  mergeData: 32 * 1024 * 1024,
  /** Machines that share a load. */
  shards: 1_000,
  /** Entries of one list or table. */
  rows: 10_000,
  /** Characters of the whole file. */
  file: 64 * 1024 * 1024,
  /** Lists and objects inside each other. */
  depth: 64,
} as const;

/** A text of bounded length. */
export const text = z.string().max(RESULT_LIMITS.text);

/** A whole number from 0. */
export const count = z.number().int().nonnegative();

/** A number that JSON can hold. */
export const finite = z.number();

const BASE64 = "^[A-Za-z0-9+/]*={0,2}$";
const EQUALS = 61;
const BASE64_UNITS = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[A-Za-z0-9+/]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Bytes in base64. */
export function base64(maxCharacters: number): z.ZodString {
  return z.string().max(maxCharacters).refine(isBase64, "expected base64").meta({ pattern: BASE64 });
}

/** As {@link BASE64} says, several times faster: the texts are megabytes. */
function isBase64(value: string): boolean {
  let end = value.length;
  while (end > value.length - 2 && value.charCodeAt(end - 1) === EQUALS) end--;
  for (let at = 0; at < end; at++) {
    if (BASE64_UNITS[value.charCodeAt(at)] !== 1) return false;
  }
  return true;
}

/** Rows by name, of bounded number. */
export function table<Row extends z.ZodType>(row: Row): z.ZodRecord<z.ZodString, Row> {
  return z
    .record(text, row)
    .refine(
      (rows) => Object.keys(rows).length <= RESULT_LIMITS.rows,
      `at most ${RESULT_LIMITS.rows} entries`,
    );
}

/** Aggregation → value, such as `{"avg": 12.5, "p(95)": 31.2}`; one without a value is left out. */
export const stats = table(finite);
