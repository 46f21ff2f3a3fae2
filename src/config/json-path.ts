import { JSONPathEnvironment, type JSONPathQuery } from "json-p3";

import { messageOf } from "../errors.ts";
import type { JsonValue } from "./check-expression.ts";
import type { Complaint } from "./complaint.ts";

/** A path that can be asked: RFC 9535, and `.length` of a list or text that has no member of that name. */
export interface JsonPath {
  /** The first match, undefined when there is none; null when the document is nested too deeply to be searched. */
  first(document: unknown): { readonly value: JsonValue | undefined } | null;
}

const LENGTH = ".length";

/** Levels that `..` descends. The library's own limit, 50, is one that real documents reach. */
const MAX_LEVELS = 500;

const environment = new JSONPathEnvironment({ maxRecursionDepth: MAX_LEVELS });

/** Reads a path; a complaint when it is none. */
export function readJsonPath(text: string): JsonPath | Complaint {
  let query: JSONPathQuery;
  let owner: JSONPathQuery | null;
  try {
    query = environment.compile(text);
    owner = text.endsWith(LENGTH) ? environment.compile(text.slice(0, -LENGTH.length)) : null;
  } catch (error) {
    const message = `${JSON.stringify(text.slice(0, 200))} is no JSONPath: ${messageOf(error)}`;
    return { message, hint: "Write one such as $.token, $.items[0].id or $.items[?@.id == 7].name" };
  }
  return {
    first(document) {
      // The document comes from a server: what the query makes of it must not end the run.
      try {
        return { value: firstOf(query, owner, document) };
      } catch {
        return null;
      }
    },
  };
}

function firstOf(
  query: JSONPathQuery,
  owner: JSONPathQuery | null,
  document: unknown,
): JsonValue | undefined {
  const node = query.match(document as never);
  if (node !== undefined || owner === null) return node?.value as JsonValue | undefined;
  const value = owner.match(document as never)?.value;
  return Array.isArray(value) || typeof value === "string" ? value.length : undefined;
}

/** How much of a text is the path that it begins with: to the first space outside brackets and quotes. */
export function lengthOfJsonPath(text: string): number {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
    } else if (depth > 0 && (character === '"' || character === "'")) {
      quote = character;
    } else if (character === "[" || character === "(") {
      depth += 1;
    } else if (character === "]" || character === ")") {
      depth -= 1;
    } else if (depth <= 0 && /[\s=!<>]/.test(character)) {
      return at;
    }
  }
  return text.length;
}
