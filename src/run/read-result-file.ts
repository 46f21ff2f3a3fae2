import { open } from "node:fs/promises";

import { messageOf, RampaError } from "../errors.ts";
import { parseResultFile } from "../report/parse-result-file.ts";
import type { ResultFile } from "../report/result-file.ts";
import { RESULT_LIMITS } from "../report/result-leaves.ts";

/**
 * Reads a `result.json`, perhaps one from a stranger: never more than its limit of bytes, and strictly.
 *
 * @throws {@link RampaError} `result_invalid`, also for a file that cannot be read.
 */
export async function readResultFile(path: string, name: string): Promise<ResultFile> {
  return parseResultFile(await readBounded(path, name), name);
}

async function readBounded(path: string, name: string): Promise<string> {
  try {
    const file = await open(path, "r");
    try {
      // One byte more than allowed, so that the reader sees that there is more.
      const stream = file.createReadStream({ encoding: "utf8", end: RESULT_LIMITS.file, autoClose: false });
      let text = "";
      for await (const part of stream) text += String(part);
      return text;
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
