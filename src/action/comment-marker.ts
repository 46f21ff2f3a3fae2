import { createHash } from "node:crypto";
import { posix } from "node:path";

/** What tells the comments of one workflow from each other. */
export interface CellIdentity {
  readonly job: string;
  /** JSON of the matrix cell, or `null`. */
  readonly matrix: string;
  /** Relative to the repository's root. */
  readonly configPath: string;
}

/** The same cell always gives the same text, however a runner lays it out. */
function canonicalJson(text: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, member]) => [key, sorted(member)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  try {
    return JSON.stringify(sorted(JSON.parse(text)));
  } catch {
    return text;
  }
}

/**
 * What a result file says of its comment, so that another workflow can find it: a digest, which a stranger's
 * file cannot use for anything but another comment of the same workflow.
 */
export function commentCell({ job, matrix, configPath }: CellIdentity): string {
  const path = posix.normalize(configPath.replaceAll("\\", "/"));
  return digestOf([job, canonicalJson(matrix), path]);
}

/**
 * A hidden Markdown comment by which the action finds its own comment again.
 *
 * @param key The user's own; it replaces all the others.
 * @param cell Of {@link commentCell}.
 */
export function markerOf(key: string | undefined, workflow: string, cell: string): string {
  // Hashed, so that no text of a user can end the hidden comment or reveal a matrix.
  const digest = digestOf(key === undefined ? [workflow, cell] : [key]).slice(0, 32);
  return `<!-- rampa:comment ${digest} -->`;
}

function digestOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
