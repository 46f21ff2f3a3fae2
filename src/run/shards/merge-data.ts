import { Buffer } from "node:buffer";
import { gunzipSync, gzipSync } from "node:zlib";

import type { LoadPart } from "../../engine/load-part.ts";
import { messageOf, RampaError } from "../../errors.ts";
import { VERSION } from "../../version.ts";
import type { Write } from "../result-rows.ts";
import { MergeData } from "./merge-data-schema.ts";
import { PairsReader, PairsWriter } from "./pairs.ts";
import { partOf } from "./part-of.ts";
import { plainPart } from "./plain-part.ts";

/** Most that is unpacked of one file, and how much of it at a time. */
const MAX_BYTES = 32 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** Of the number that says how long the JSON is. */
const LENGTH_BYTES = 4;

/**
 * What a shard measured, as its result file carries it. It is base64 of gzip of three parts: the length of
 * a JSON, the JSON, and the histograms, of which it tells where they begin.
 *
 * @param write Masks and shortens what a user or the network wrote.
 */
export function encodeMergeData(part: LoadPart, write: Write): string {
  const histograms = new PairsWriter();
  const json = Buffer.from(JSON.stringify({ version: VERSION, ...plainPart(part, write, histograms) }));
  const length = Buffer.allocUnsafe(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  return gzipSync(Buffer.concat([length, json, histograms.bytes()]), { level: 6 }).toString("base64");
}

/**
 * Reads what {@link encodeMergeData} wrote, perhaps a stranger. The histograms of the timeline are unpacked
 * when they are asked for: they are most of it.
 *
 * @param name Of the file, for the message.
 * @throws RampaError `result_invalid`.
 */
export function decodeMergeData(text: string, name: string): LoadPart {
  const { json, histograms } = unpacked(text, name);
  const version = typeof json === "object" && json !== null && "version" in json ? json.version : null;
  if (typeof version === "string" && version !== VERSION) {
    const found = JSON.stringify(version.slice(0, 20));
    throw invalid(`${name} was written by version ${found} of rampa, this is ${VERSION}`);
  }
  const parsed = MergeData.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.map(String).join(".").slice(0, 200) ?? "";
    throw unreadable(name, `${place}: ${issue?.message.slice(0, 200) ?? ""}`);
  }
  try {
    return partOf(parsed.data, new PairsReader(histograms));
  } catch (cause) {
    throw unreadable(name, messageOf(cause), cause);
  }
}

function unpacked(text: string, name: string): { readonly json: unknown; readonly histograms: Uint8Array } {
  try {
    const limits = { maxOutputLength: MAX_BYTES, chunkSize: CHUNK_BYTES };
    const bytes = gunzipSync(Buffer.from(text, "base64"), limits);
    const end = LENGTH_BYTES + bytes.readUInt32BE();
    const json = JSON.parse(bytes.toString("utf8", LENGTH_BYTES, end)) as unknown;
    return { json, histograms: bytes.subarray(end) };
  } catch (cause) {
    throw invalid(`${name} carries samples that cannot be unpacked`, cause);
  }
}

function unreadable(name: string, why: string, cause?: unknown): RampaError {
  return invalid(`${name} carries samples that cannot be read: ${why}`, cause);
}

function invalid(message: string, cause?: unknown): RampaError {
  const hint = "Give the result.json of a shard as this version of rampa wrote it.";
  return new RampaError("result_invalid", message, { hint, cause });
}
