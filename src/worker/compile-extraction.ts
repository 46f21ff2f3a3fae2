import type { ExtractPlan } from "../config/step-plan.ts";
import { readJsonPath } from "../config/json-path.ts";
import { cutText } from "../metrics/cut-text.ts";
import type { CheckedResponse } from "./checked-response.ts";

/** A variable's value, or what there was in its place. */
type Extracted =
  | { readonly kind: "found"; readonly value: unknown }
  | { readonly kind: "missing"; readonly instead: string };

/** A variable and how a response gives its value. */
export interface CompiledExtraction {
  readonly name: string;
  /** As written. */
  readonly source: string;
  /** Whether it looks at the body, which is then kept. */
  readonly needsBody: boolean;
  read(response: CheckedResponse): Extracted;
}

type Read = (response: CheckedResponse) => Extracted;

/** Makes an extraction ready to be read from responses. */
export function compileExtraction({ name, source, from }: ExtractPlan): CompiledExtraction {
  const needsBody = from.kind === "json" || from.kind === "regex" || from.kind === "body";
  const read = compileRead(from);
  return {
    name,
    source,
    needsBody,
    read: (response) => {
      if (from.kind === "status" || response.run.status !== 0) return read(response);
      const reason = response.run.failure?.message ?? "no reason known";
      return { kind: "missing", instead: `no response (${reason})` };
    },
  };
}

function compileRead(from: ExtractPlan["from"]): Read {
  switch (from.kind) {
    case "status":
      return ({ run }) => ({ kind: "found", value: run.status });
    case "header":
      return (response) => foundOr(response.header(from.name), () => headersOf(response));
    case "cookie":
      return (response) => foundOr(response.cookie(from.name), () => cookiesOf(response));
    case "body":
      return (response) => foundOr(response.body, () => bodyOf(response));
    case "regex":
      return compileRegex(from);
    case "json": {
      const path = readJsonPath(from.path);
      if ("message" in path) throw new TypeError(path.message);
      return (response) => {
        const found = response.json === null ? { value: undefined } : path.first(response.json.value);
        if (found === null || isNestedTooDeeply(found.value)) {
          return { kind: "missing", instead: tooDeep(response) };
        }
        return foundOr(found.value, () => (found.value === null ? nullOf(response) : jsonOf(response)));
      };
    }
  }
}

/** Levels of a value that a variable can hold: everything that walks it, such as writing it as JSON, is recursive. */
const MAX_LEVELS = 500;

function isNestedTooDeeply(root: unknown): boolean {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_LEVELS) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return false;
}

function tooDeep({ run }: CheckedResponse): string {
  return `status ${run.status} and a value of more than ${MAX_LEVELS} levels`;
}

function compileRegex({ pattern, flags }: { readonly pattern: string; readonly flags: string }): Read {
  const expression = new RegExp(pattern, flags);
  return (response) => {
    const match = expression.exec(response.body ?? "");
    // The groups of the other branches of an alternative are undefined.
    const group = match?.slice(1).find((text: string | undefined) => text !== undefined);
    return foundOr(match === null ? null : (group ?? match[0]), () => bodyOf(response));
  };
}

function foundOr(value: unknown, instead: () => string): Extracted {
  return value === null || value === undefined
    ? { kind: "missing", instead: instead() }
    : { kind: "found", value };
}

const MAX_NAMES = 10;

function namesOf(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const more = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : "";
  return names.slice(0, MAX_NAMES).join(", ") + more;
}

function headersOf({ run }: CheckedResponse): string {
  return `status ${run.status} with the headers ${namesOf(Object.keys(run.headers ?? {}))}`;
}

function cookiesOf({ run, cookieNames }: CheckedResponse): string {
  return `status ${run.status}, which sets the cookies ${namesOf(cookieNames)}`;
}

/** The kind of a body and its beginning. */
function bodyOf(response: CheckedResponse): string {
  const { run, body } = response;
  if (body === null) return `status ${run.status}, and ${run.failure?.message ?? "a body that was not kept"}`;
  if (body === "") return `status ${run.status} and an empty body`;
  const type = response.header("content-type") ?? "no content type";
  return `status ${run.status} and a body (${type}) that begins with ${JSON.stringify(cutText(body, 40))}`;
}

function nullOf({ run }: CheckedResponse): string {
  return `status ${run.status} and null there`;
}

/** Names of members alone: values of a JSON body may be anybody's secrets. */
function jsonOf(response: CheckedResponse): string {
  const { json, run } = response;
  if (json === null) return bodyOf(response);
  const { value } = json;
  if (Array.isArray(value)) return `status ${run.status} and a list of ${value.length}`;
  if (typeof value !== "object" || value === null) return `status ${run.status} and ${JSON.stringify(value)}`;
  return `status ${run.status} and an object with the members ${namesOf(Object.keys(value))}`;
}
