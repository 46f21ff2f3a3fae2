import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { messageOf } from "../errors.ts";
import type { UnwrittenFile } from "./run-request.ts";

type Files = Readonly<Record<string, string>>;

/**
 * Writes files into a folder, which is made if need be. A reader never sees half a file: each is
 * written beside its place and then renamed. One that cannot be written does not stop the others.
 *
 * @returns those that could not be written, with the reason.
 */
export async function writeResults(folder: string, files: Files): Promise<readonly UnwrittenFile[]> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return allUnwritten(folder, files, error);
  }
  const failures = await Promise.all(
    Object.entries(files).map(async ([name, content]) => writeWhole(join(folder, name), content)),
  );
  return failures.filter((failure) => failure !== null);
}

/** The same for a thread in which nothing that waits goes on. */
export function writeResultsAtOnce(folder: string, files: Files): readonly UnwrittenFile[] {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return allUnwritten(folder, files, error);
  }
  return Object.entries(files).flatMap(([name, content]) => writeWholeAtOnce(join(folder, name), content));
}

function allUnwritten(folder: string, files: Files, error: unknown): readonly UnwrittenFile[] {
  return Object.keys(files).map((name) => ({ path: join(folder, name), reason: messageOf(error) }));
}

function besideOf(path: string): string {
  return join(path, "..", `.${basename(path)}.${randomUUID()}`);
}

async function writeWhole(path: string, content: string): Promise<UnwrittenFile | null> {
  const temporary = besideOf(path);
  try {
    await writeFile(temporary, content, { flag: "wx" });
    await rename(temporary, path);
    return null;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { path, reason: messageOf(error) };
  }
}

function writeWholeAtOnce(path: string, content: string): UnwrittenFile[] {
  const temporary = besideOf(path);
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    renameSync(temporary, path);
    return [];
  } catch (error) {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // What is left of it says more than this.
    }
    return [{ path, reason: messageOf(error) }];
  }
}
