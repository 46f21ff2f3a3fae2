import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { messageOf } from "../errors.ts";
import type { UnwrittenFile } from "./run-request.ts";

/**
 * Writes files into a folder, which is made if need be. A reader never sees half a file: each is
 * written beside its place and then renamed. One that cannot be written does not stop the others.
 *
 * @returns those that could not be written, with the reason.
 */
export async function writeResults(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly UnwrittenFile[]> {
  const paths = Object.keys(files).map((name) => join(folder, name));
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return paths.map((path) => ({ path, reason: messageOf(error) }));
  }
  const failures = await Promise.all(
    Object.entries(files).map(async ([name, content]) => writeWhole(join(folder, name), content)),
  );
  return failures.filter((failure) => failure !== null);
}

async function writeWhole(path: string, content: string): Promise<UnwrittenFile | null> {
  const temporary = join(path, "..", `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(temporary, content, { flag: "wx" });
    await rename(temporary, path);
    return null;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { path, reason: messageOf(error) };
  }
}
