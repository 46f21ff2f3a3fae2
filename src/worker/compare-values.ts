import type { JsonValue } from "../config/check-expression.ts";

/** Whether two values are the same, types and all; members of a map in any order. */
export function isSame(a: JsonValue | undefined, b: JsonValue): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const entries = Object.entries<JsonValue>(a);
  if (entries.length !== Object.keys(b).length) return false;
  return entries.every(
    ([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, JsonValue>)[key] ?? null),
  );
}

/**
 * The same for a variable, which has often lost its type on the way: a text from a header or a CSV file
 * is also the same as the number or word that it spells.
 */
export function isSameText(a: JsonValue | undefined, b: JsonValue): boolean {
  if (isSame(a, b)) return true;
  if (typeof a !== "string") return false;
  if (typeof b === "number") return a.trim() !== "" && Number(a) === b;
  return typeof b === "boolean" && a === String(b);
}
