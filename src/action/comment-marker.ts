import { createHash } from "node:crypto";
import { posix } from "node:path";

/** What tells one comment of a pull request from another. */
export interface CommentIdentity {
  /** The user's own key; it replaces all the others. */
  readonly key: string | undefined;
  readonly workflow: string;
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

/** A hidden Markdown comment by which the action finds its own comment again. */
export function commentMarker(identity: CommentIdentity): string {
  const { key, workflow, job, matrix, configPath } = identity;
  const path = posix.normalize(configPath.replaceAll("\\", "/"));
  const parts = key === undefined ? [workflow, job, canonicalJson(matrix), path] : [key];
  // Hashed, so that no text of a user can end the hidden comment or reveal a matrix.
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
  return `<!-- rampa:comment ${digest} -->`;
}
