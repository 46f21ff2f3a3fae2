import { readJsonPath } from "./json-path.ts";
import type { Complaint } from "./complaint.ts";

/** Where a variable's value comes from. Frozen plain data. */
export type Extraction =
  | { readonly kind: "json"; readonly path: string }
  /** Name in lower case. */
  | { readonly kind: "header"; readonly name: string }
  | { readonly kind: "cookie"; readonly name: string }
  /** The first group that took part, or the whole match. */
  | { readonly kind: "regex"; readonly pattern: string; readonly flags: string }
  | { readonly kind: "status" }
  | { readonly kind: "body" };

const HINT = "Write json PATH, header NAME, cookie NAME, regex /…(…)…/, status or body";

const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/;

function readRegex(source: string): Extraction | Complaint {
  const end = source.lastIndexOf("/");
  if (!source.startsWith("/") || end < 2) {
    return {
      message: "no pattern after regex",
      hint: 'Write one between slashes: regex /name="csrf" value="([^"]+)"/',
    };
  }
  const [pattern, flags] = [source.slice(1, end), source.slice(end + 1)];
  if (!/^[imsu]{0,4}$/.test(flags)) {
    return {
      message: `flags "${flags.slice(0, 20)}" after the pattern`,
      hint: "Write /…/ with flags of i, m, s, u",
    };
  }
  try {
    new RegExp(pattern, flags);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : "invalid regular expression";
    return { message, hint: "Write a JavaScript regular expression, with \\/ for a slash inside it" };
  }
  return Object.freeze({ kind: "regex", pattern, flags });
}

function readNamed(kind: "header" | "cookie", rest: string): Extraction | Complaint {
  if (!TOKEN.test(rest)) return { message: `no ${kind} name after ${kind}`, hint: HINT };
  return Object.freeze({ kind, name: kind === "header" ? rest.toLowerCase() : rest });
}

/** Reads what stands at a variable of `extract`, such as `json $.token`. */
export function readExtraction(text: string): Extraction | Complaint {
  const trimmed = text.trim();
  const word = /^[a-z]{0,16}/.exec(trimmed)?.[0] ?? "";
  const rest = trimmed.slice(word.length).trimStart();
  switch (word) {
    case "json": {
      const read = readJsonPath(rest);
      return "message" in read ? read : Object.freeze({ kind: "json", path: rest });
    }
    case "header":
    case "cookie":
      return readNamed(word, rest);
    case "regex":
      return readRegex(rest);
    case "status":
    case "body":
      return rest === ""
        ? Object.freeze({ kind: word })
        : { message: `text after "${word}"`, hint: "End the value there" };
    default:
      return { message: `nothing can be extracted by ${JSON.stringify(text.slice(0, 80))}`, hint: HINT };
  }
}
