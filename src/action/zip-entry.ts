import { inflateRawSync } from "node:zlib";

import { messageOf } from "../errors.ts";

/** A file out of a zip, or why there is none; nothing in a zip is trusted. */
export type ZipEntry =
  | { readonly kind: "found"; readonly data: Buffer }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** What APPNOTE.TXT of PKWARE calls 4.3.16, 4.3.12 and 4.3.7. */
const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const DIRECTORY = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x1;

/** An archive of results has a handful. */
const MOST_ENTRIES = 1000;

interface Listed {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly compressedSize: number;
  readonly localOffset: number;
}

/**
 * The file with that name, in whatever folder; the one nearest to the root when there are several. Never makes
 * more than `maxBytes` of it.
 */
export function zipEntry(zip: Buffer, fileName: string, maxBytes: number): ZipEntry {
  try {
    const depth = ({ path }: Listed): number => path.split("/").length;
    const named = listEntries(zip).filter(({ path }) => path.split("/").at(-1) === fileName);
    const entry = named.toSorted((a, b) => depth(a) - depth(b))[0];
    return entry === undefined
      ? { kind: "absent" }
      : { kind: "found", data: contentOf(zip, entry, maxBytes) };
  } catch (thrown) {
    return { kind: "unreadable", reason: reasonOf(thrown) };
  }
}

function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "ERR_BUFFER_TOO_LARGE") return "the file in it is too large";
  // Reading beyond the end.
  return code === "ERR_OUT_OF_RANGE" || code === "ERR_BUFFER_OUT_OF_BOUNDS"
    ? "it ends too early"
    : messageOf(thrown);
}

function listEntries(zip: Buffer): readonly Listed[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) throw new RangeError(`it has more than ${MOST_ENTRIES} files`);
  const entries: Listed[] = [];
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== DIRECTORY.signature) throw new RangeError("its directory is broken");
    const nameLength = zip.readUInt16LE(at + 28);
    const start = at + DIRECTORY.size;
    entries.push({
      path: zip.toString("utf8", start, start + nameLength),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      compressedSize: zip.readUInt32LE(at + 20),
      localOffset: zip.readUInt32LE(at + 42),
    });
    at = start + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the end record begins; a comment may follow it. */
function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END.size - END.longestComment);
  for (let at = zip.length - END.size; at >= first; at--) {
    if (zip.readUInt32LE(at) === END.signature) return at;
  }
  throw new RangeError("it is no zip");
}

function contentOf(zip: Buffer, entry: Listed, maxBytes: number): Buffer {
  const { localOffset, compressedSize, method, flags } = entry;
  if ((flags & ENCRYPTED) !== 0) throw new RangeError("it is encrypted");
  if (zip.readUInt32LE(localOffset) !== LOCAL.signature) throw new RangeError("its directory is broken");
  const lengths = zip.readUInt16LE(localOffset + 26) + zip.readUInt16LE(localOffset + 28);
  const start = localOffset + LOCAL.size + lengths;
  if (start + compressedSize > zip.length) throw new RangeError("it ends too early");
  const content = zip.subarray(start, start + compressedSize);
  if (method === STORED) {
    if (content.length > maxBytes) throw new RangeError("the file in it is too large");
    return content;
  }
  if (method !== DEFLATED) throw new RangeError("it is compressed in a way that is not known");
  return inflateRawSync(content, { maxOutputLength: maxBytes });
}
