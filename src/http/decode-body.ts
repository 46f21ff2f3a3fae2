import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";

import { messageOf } from "../errors.ts";
import type { RequestFailure } from "./request-failure.ts";

/** What requests ask for. */
export const ACCEPTED_ENCODINGS = "gzip, br, zstd, deflate";

/** A body without its content codings, or why there is none. */
export type DecodedBody =
  | { readonly kind: "decoded"; readonly bytes: Buffer }
  | { readonly kind: "failed"; readonly failure: RequestFailure };

type Decoder = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
  // By the standard with a zlib header, by some servers without.
  deflate: (bytes, options) =>
    ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options),
};

/** As curl has it: more than anybody uses, and too few to keep a process busy. */
const MAX_CODINGS = 5;

/**
 * Undoes the codings of a `content-encoding` header, the last one first. Stops as soon as there are more
 * than `maxBytes`, so that a small body cannot fill the memory.
 */
export function decodeBody(body: Buffer, contentEncoding: string, maxBytes: number): DecodedBody {
  const codings = contentEncoding
    .split(",")
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > MAX_CODINGS) {
    return failed("protocol", `the body has ${codings.length} encodings, more than ${MAX_CODINGS}`);
  }
  let bytes = body;
  for (const coding of codings.reverse()) {
    const decoder = DECODERS[coding];
    if (decoder === undefined) return failed("protocol", `the body has an unknown encoding, "${coding}"`);
    try {
      bytes = decoder(bytes, { maxOutputLength: maxBytes });
    } catch (error) {
      return isTooLarge(error)
        ? { kind: "failed", failure: tooLarge(maxBytes) }
        : failed("protocol", `the body is no valid ${coding}: ${messageOf(error)}`);
    }
  }
  return { kind: "decoded", bytes };
}

/** The failure of a body of which more than `maxBytes` would have to be kept. */
export function tooLarge(maxBytes: number): RequestFailure {
  return { kind: "body_too_large", message: `the body is larger than ${maxBytes} bytes` };
}

function failed(kind: "protocol", message: string): DecodedBody {
  return { kind: "failed", failure: { kind, message } };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
