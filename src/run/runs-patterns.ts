import type { Plan } from "../config/plan.ts";

/** Whether steps match text of a server with a regular expression of the user's, which may take for ever. */
export function runsPatterns({ scenarios }: Plan): boolean {
  return scenarios.some(({ work }) => hasPattern(work));
}

function hasPattern(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { kind, path } = value as { readonly kind?: unknown; readonly path?: unknown };
  if (kind === "regex" || kind === "matches") return true;
  // Functions of JSONPath with a regular expression.
  if (typeof path === "string" && /\b(?:match|search)\s*\(/.test(path)) return true;
  return Object.values(value).some(hasPattern);
}
