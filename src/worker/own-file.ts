import { basename, dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** This file, as stacks name it: as a path, and as the path of a URL. */
const HERE = [fileURLToPath(import.meta.url), new URL(import.meta.url).pathname];

/** Not in a bundle, where this code lies in the program's file or in a chunk beside it. */
const IS_UNBUNDLED = /^own-file\.[jt]s$/.test(basename(HERE[0] ?? ""));

/**
 * Whether a file is rampa's own and not the user's: any of `src` or `lib`, or a file of the bundle.
 *
 * @param file A path, or the path of a file URL.
 */
export function isOwnFile(file: string): boolean {
  const folder = dirname(file);
  return HERE.some((own) =>
    IS_UNBUNDLED
      ? file.startsWith(dirname(dirname(own)) + sep)
      : folder === dirname(own) && /^(?:\d+\.)?index\.js$/.test(basename(file)),
  );
}
