import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { FileReading, FileSource } from "../config/file-source.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  EISDIR: "is a folder",
  EACCES: "may not be read",
};

function read(path: string): FileReading {
  try {
    const bytes = readFileSync(path);
    // Shared, so that other threads use the same memory.
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return { kind: "read", bytes: shared };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return { kind: "failed", reason: REASONS[code] ?? `cannot be read (${code})` };
  }
}

/** Reads files below a folder, each once. */
export function filesFrom(folder: string): FileSource {
  const known = new Map<string, FileReading>();
  return (path) => {
    const absolute = resolve(folder, path);
    let reading = known.get(absolute);
    if (reading === undefined) {
      reading = read(absolute);
      known.set(absolute, reading);
    }
    return reading;
  };
}
