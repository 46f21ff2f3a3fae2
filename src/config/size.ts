import { RampaError } from "../errors.ts";
import type { Complaint } from "./complaint.ts";
import { show } from "./show-value.ts";

/** As HTTP and disks count: powers of 1000. */
const BYTES_OF_UNIT: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** More than a process can hold in one piece. */
const MAX_BYTES = 2 * 1e9;

/** How a size is written, for a JSON Schema. */
export const SIZE_PATTERN = "^\\d{1,12}(\\.\\d{1,6})?(B|kB|MB|GB)$";

/** Reads a size such as `16MB` as bytes, or says what is wrong with it. */
export function readSize(value: unknown): number | Complaint {
  const match = typeof value === "string" ? /^(\d{1,12}(?:\.\d{1,6})?)(B|kB|MB|GB)$/.exec(value) : null;
  const [, amount = "", unit = ""] = match ?? [];
  const bytes = Math.round(Number(amount) * (BYTES_OF_UNIT[unit] ?? 0));
  if (match !== null && bytes >= 1 && bytes <= MAX_BYTES) return bytes;
  const message = `expected a size such as "16MB", got ${show(value)}`;
  if (match !== null) return { message, hint: "Sizes lie between 1B and 2GB" };
  if (typeof value === "number" && value >= 1) return { message, hint: `Write "${value}B"` };
  return { message, hint: "Write a number with B, kB, MB or GB, such as 16MB" };
}

/**
 * Reads a size such as `16MB` as bytes.
 *
 * @throws RampaError `usage_invalid`.
 */
export function parseSize(text: string): number {
  const read = readSize(text);
  if (typeof read === "number") return read;
  throw new RampaError("usage_invalid", read.message, read.hint === undefined ? {} : { hint: read.hint });
}
