/** What dist/ was built from and what it holds, as digests: a change of either is seen without building again. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** Everything that decides what the bundles are, from the root of the repository. */
const SOURCES = [
  "src",
  "scripts/build.ts",
  "scripts/licenses.ts",
  "scripts/page-assets.ts",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
];

/** Where a build leaves its record, in dist/. */
export const RECORD_FILE = "record.json";

interface DistRecord {
  readonly sources: string;
  readonly bundles: string;
}

/** The record of a folder of bundles as it is now, with the sources as they are now. */
export function recordOf(dist: string): DistRecord {
  const sources = SOURCES.flatMap((name) => filesIn(join(root, name)));
  const bundles = filesIn(dist).filter((path) => path !== join(dist, RECORD_FILE));
  return { sources: digestOf(sources, root), bundles: digestOf(bundles, dist) };
}

function filesIn(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function digestOf(files: readonly string[], base: string): string {
  const hash = createHash("sha256");
  const names = new Map(files.map((file) => [relative(base, file).replaceAll(sep, "/"), file] as const));
  for (const name of [...names.keys()].sort()) {
    const content = readFileSync(names.get(name) ?? "");
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}
