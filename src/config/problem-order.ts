import type { Problem } from "../errors.ts";

/**
 * Each problem once, file by file and from top to bottom.
 *
 * @param first Files that come before others; else they come as they are met.
 */
export function inOrder(problems: readonly Problem[], first: readonly string[] = []): readonly Problem[] {
  // Inputs have no file, and come before all files.
  const files = [...new Set([undefined, ...first, ...problems.map(({ file }) => file)])];
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
