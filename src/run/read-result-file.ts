import { Buffer } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";

import { encodingComplaint } from "../config/text-encoding.ts";
import { messageOf, RampaError } from "../errors.ts";
import { parseResultFile } from "../report/parse-result-file.ts";
import type { ResultFile } from "../report/result-file.ts";
import { RESULT_LIMITS } from "../report/result-leaves.ts";

const MIN_GROWN_BYTES = 64 * 1024;

/**
 * Reads a `result.json`, perhaps one from a stranger: never more than its limit of bytes, and strictly.
 *
 * @throws {@link RampaError} `result_invalid`, also for a file that cannot be read.
 */
export async function readResultFile(path: string, name: string): Promise<ResultFile> {
  return parseResultFile(await readBounded(path, name), name);
}

/**
 * The text of a result file, which a reader refuses when it is longer than the limit.
 *
 * @throws {@link RampaError} `result_invalid`.
 */
export async function readBounded(path: string, name: string): Promise<string> {
  const bytes = await readBytes(path, name);
  const complaint = bytes.length > RESULT_LIMITS.file ? null : encodingComplaint(bytes);
  if (complaint === null) return bytes.toString("utf8");
  const { message, ...hint } = complaint;
  throw new RampaError("result_invalid", `${name} cannot be read: ${message}`, hint);
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      return await bytesOf(file);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new RampaError("result_invalid", `${name} cannot be read: ${messageOf(cause)}`, {
      hint: "Give the path of a result.json that rampa wrote.",
      cause,
    });
  }
}

/** At most one byte more than allowed, so that the reader sees that there is more. */
async function bytesOf(file: FileHandle): Promise<Buffer> {
  const most = RESULT_LIMITS.file + 1;
  // A pipe does not tell its size.
  let buffer = Buffer.allocUnsafe(Math.min((await file.stat()).size + 1, most));
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length);
    length += bytesRead;
    if (bytesRead === 0 || length === most) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const grown = Buffer.allocUnsafe(Math.min(Math.max(2 * length, MIN_GROWN_BYTES), most));
      buffer.copy(grown);
      buffer = grown;
    }
  }
}
