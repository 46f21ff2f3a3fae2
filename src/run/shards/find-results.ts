import { existsSync, realpathSync } from "node:fs";
import { glob } from "node:fs/promises";
import { relative, resolve } from "node:path";

/** A result file that somebody asked for. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** As a reader of messages knows it. */
  readonly name: string;
}

/** More than there can be shards: beyond it a pattern is a slip. */
const MAX_FILES = 2_000;

/**
 * The files that paths and globs name, each once, in the order of their names.
 *
 * @returns also the patterns that no file matches.
 */
export async function findResults(
  patterns: readonly string[],
  cwd: string,
): Promise<{ readonly files: readonly FoundFile[]; readonly unmatched: readonly string[] }> {
  const files = new Map<string, FoundFile>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    const paths = await pathsOf(pattern, cwd);
    if (paths.length === 0) unmatched.push(pattern);
    for (const path of paths) {
      const real = realpathSync(path);
      if (!files.has(real)) files.set(real, { path, name: shown(path, cwd) });
    }
  }
  const ordered = [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: ordered.slice(0, MAX_FILES), unmatched };
}

async function pathsOf(pattern: string, cwd: string): Promise<readonly string[]> {
  const literal = resolve(cwd, pattern);
  // A path may hold what a pattern would mean something else by.
  if (existsSync(literal)) return [literal];
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd, exclude: (name) => isApart(name) })) {
    found.push(resolve(cwd, path));
    if (found.length === MAX_FILES) break;
  }
  return found;
}

/** Folders that hold no results, and many files. */
function isApart(path: string): boolean {
  return /(?:^|[/\\])(?:node_modules|\.git)$/.test(path);
}

function shown(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === "" || short.startsWith("..") ? path : short;
}
