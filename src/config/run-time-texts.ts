import type { Reading } from "./interpolate.ts";
import type { ConfigPath } from "./place.ts";
import { HTTP_METHODS } from "./step-plan.ts";

/** Keys of a step whose texts are read anew for each iteration. */
export const RUN_TIME_KEYS: ReadonlySet<string> = new Set([
  ...HTTP_METHODS,
  "headers",
  "cookies",
  "auth",
  "query",
  "json",
  "form",
  "multipart",
  "body",
  "checks",
  "when",
]);

/** Keys of a step that hold steps. */
export const NESTING_KEYS: ReadonlySet<string> = new Set(["steps", "parallel"]);

/** Whether the text at a path may use variables: it stands in a step, at a key that can. */
export function readingOf(path: ConfigPath): Reading {
  let at = path[0] === "options" ? 1 : path[0] === "scenarios" ? 2 : path.length;
  if (path[at] !== "steps") return "load";
  // From a list of steps to the key of the innermost one.
  while (NESTING_KEYS.has(String(path[at]))) at += 2;
  const key = String(path[at]);
  // Names are tags; what describes a file is read with the config.
  if (key === "checks" && path[at + 2] === "name") return "load";
  if (key === "multipart" && path.length > at + 2 && typeof path[at + 2] === "string") return "load";
  return RUN_TIME_KEYS.has(key) ? "run" : "load";
}
