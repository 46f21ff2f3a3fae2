import { Buffer, isUtf8 } from "node:buffer";

import type { Complaint } from "./complaint.ts";

const LINE_FEED = 0x0a;

/** The first bytes of a text in another encoding; 32 bits before the 16 that they begin with. */
const MARKS: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: "UTF-32 (little endian)", bytes: [0xff, 0xfe, 0, 0] },
  { name: "UTF-32 (big endian)", bytes: [0, 0, 0xfe, 0xff] },
  { name: "UTF-16 (little endian)", bytes: [0xff, 0xfe] },
  { name: "UTF-16 (big endian)", bytes: [0xfe, 0xff] },
];

const HINT =
  'Save it as UTF-8: with "Save as" in an editor, or with `-Encoding utf8` where PowerShell writes it';

/** What is wrong with the encoding of a text; null when it is UTF-8. */
export function encodingComplaint(bytes: Uint8Array): Complaint | null {
  const encoding = foreignEncoding(bytes);
  if (encoding !== null) return { message: `expected UTF-8, got ${encoding}`, hint: HINT };
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(view)) return null;
  return { message: `expected UTF-8, got other bytes on line ${firstBadLine(view)}`, hint: HINT };
}

function foreignEncoding(bytes: Uint8Array): string | null {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return mark.name;
  // Without a mark: no text begins with a NUL, and what people write begins with ASCII.
  const [first, second] = bytes;
  if (first !== 0 && second === 0) return "UTF-16 (little endian)";
  return first === 0 && second !== undefined && second !== 0 ? "UTF-16 (big endian)" : null;
}

/** Counts from 1. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end;
  }
  return line;
}
