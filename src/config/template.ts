import { closest } from "./did-you-mean.ts";
import type { Complaint } from "./complaint.ts";

/** A value that can be written down in an expression. */
export type Literal = string | number | boolean | null;

export const TEMPLATE_FUNCTIONS = ["uuid", "randomInt", "randomItem", "timestamp", "isoDate"] as const;

/** What `${name()}` can call. */
type TemplateFunction = (typeof TEMPLATE_FUNCTIONS)[number];

/** What stands between `${` and `}`. */
export type Expression =
  /** `token`, `users.name`, `iteration`: what the first part is depends on the config. */
  | { readonly kind: "variable"; readonly path: readonly [string, ...string[]] }
  | { readonly kind: "call"; readonly name: TemplateFunction; readonly args: readonly Literal[] }
  | { readonly kind: "literal"; readonly value: string };

/** A text with expressions in it; plain data. */
export interface Template {
  readonly parts: readonly (string | Expression)[];
}

/** A text cut at its `${…}`. `unclosed`: a `${` without its `}`. */
export type TextPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "expression"; readonly source: string }
  | { readonly kind: "unclosed" };

const QUOTES = "\"'";

/** Index of the `}` that ends an expression which begins at `from`, or -1. A `}` in quotes ends nothing. */
function endOfExpression(text: string, from: number): number {
  if (text.startsWith("env.", from) || text.startsWith("{", from)) return text.indexOf("}", from);
  let quote = "";
  let canQuote = true;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
    } else if (character === "}") {
      return at;
    } else if (canQuote && QUOTES.includes(character)) {
      quote = character;
    }
    if (character.trim() !== "") canQuote = character === "(" || character === ",";
  }
  return -1;
}

/** Cuts a text at its expressions; `$${` becomes the text `${`. */
export function splitTemplate(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let literal = "";
  let from = 0;
  for (;;) {
    const at = text.indexOf("${", from);
    if (at < 0) break;
    if (at > from && text.charAt(at - 1) === "$") {
      literal += `${text.slice(from, at - 1)}\${`;
      from = at + 2;
      continue;
    }
    literal += text.slice(from, at);
    if (literal !== "") pieces.push({ kind: "text", text: literal });
    literal = "";
    const end = endOfExpression(text, at + 2);
    if (end < 0) {
      pieces.push({ kind: "unclosed" });
      return pieces;
    }
    pieces.push({ kind: "expression", source: text.slice(at + 2, end) });
    from = end + 1;
  }
  literal += text.slice(from);
  if (literal !== "") pieces.push({ kind: "text", text: literal });
  return pieces;
}

/** The template that stands for a text as it is. */
export function escapeTemplate(text: string): string {
  return text.split("${").join("$${");
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,127}$/u;
const MEMBER = /^[^\s.{}()"'$](?:[^.{}()"'$]{0,254}[^\s.{}()"'$])?$/u;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const CALL = /^([\p{L}_][\p{L}\p{N}_]{0,127})\s{0,8}\(([\s\S]*)\)$/u;
const WORDS: Readonly<Record<string, Literal>> = { true: true, false: false, null: null };

/** Whether a variable can have this name. */
export function isVariableName(name: string): boolean {
  return NAME.test(name) && name !== "__proto__";
}

/** Splits at commas that stand outside quotes and expressions. */
export function splitAtCommas(source: string): readonly string[] {
  const items: string[] = [];
  let start = 0;
  let quote = "";
  let isBegin = true;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
      continue;
    }
    if (source.startsWith("${", at)) {
      const end = endOfExpression(source, at + 2);
      at = end < 0 ? source.length : end;
    } else if (character === ",") {
      items.push(source.slice(start, at).trim());
      start = at + 1;
    } else if (isBegin && QUOTES.includes(character)) {
      quote = character;
    }
    if (character.trim() !== "") isBegin = character === ",";
  }
  items.push(source.slice(start).trim());
  return items;
}

/** The text in quotes, with `\` before what stands for itself; null when it is not all in one pair. */
export function unquote(source: string): string | null {
  const quote = source.charAt(0);
  let value = "";
  let at = 1;
  for (; at < source.length && source.charAt(at) !== quote; at += 1) {
    if (source.charAt(at) === "\\" && at + 1 < source.length) at += 1;
    value += source.charAt(at);
  }
  return at === source.length - 1 ? value : null;
}

export function isQuoted(source: string): boolean {
  return source !== "" && QUOTES.includes(source.charAt(0));
}

/** A number, `true`, `false`, `null`, a quoted text, or the text itself. Null when a quote is never closed. */
export function readLiteral(source: string): { readonly value: Literal } | null {
  if (isQuoted(source)) {
    const value = unquote(source);
    return value === null ? null : { value };
  }
  if (Object.hasOwn(WORDS, source)) return { value: WORDS[source] ?? null };
  return { value: NUMBER.test(source) ? Number(source) : source };
}

/** As much of an expression as a message shows. */
function shown(source: string): string {
  return `"\${${source.length > 80 ? `${source.slice(0, 80)}…` : source}}"`;
}

function readCall(name: string, inner: string, source: string): Expression | Complaint {
  const known = TEMPLATE_FUNCTIONS.find((candidate) => candidate === name);
  if (known === undefined) {
    const guess = closest(name, TEMPLATE_FUNCTIONS);
    const list = `Functions are ${TEMPLATE_FUNCTIONS.map((each) => `${each}()`).join(", ")}`;
    return {
      message: `there is no function ${shown(source)}`,
      hint: guess === null ? list : `Did you mean "${guess}"? ${list}`,
    };
  }
  const items = inner.trim() === "" ? [] : splitAtCommas(inner);
  const args: Literal[] = [];
  for (const item of items) {
    const literal = item === "" ? null : readLiteral(item);
    if (literal === null) {
      return {
        message: `an empty or unclosed value in ${shown(source)}`,
        hint: "Separate values with commas",
      };
    }
    args.push(literal.value);
  }
  return argumentComplaint(known, args, source) ?? { kind: "call", name: known, args: Object.freeze(args) };
}

function argumentComplaint(
  name: TemplateFunction,
  args: readonly Literal[],
  source: string,
): Complaint | null {
  if (name === "randomItem") {
    if (args.length > 0) return null;
    return {
      message: `${shown(source)} has nothing to choose from`,
      hint: "Write ${randomItem(red, green)}",
    };
  }
  if (name === "randomInt") {
    const [least, most] = args;
    const areWhole = args.length === 2 && Number.isSafeInteger(least) && Number.isSafeInteger(most);
    if (areWhole && Number(least) <= Number(most)) return null;
    return {
      message: `${shown(source)} does not say a range of whole numbers`,
      hint: "Write ${randomInt(1, 9)}: the least and the greatest, both included",
    };
  }
  if (args.length === 0) return null;
  return { message: `${shown(source)} takes nothing between its brackets`, hint: `Write \${${name}()}` };
}

/** Reads what stands between `${` and `}`. */
export function readExpression(source: string): Expression | Complaint {
  const text = source.trim();
  if (isQuoted(text)) {
    const value = unquote(text);
    if (value !== null) return { kind: "literal", value };
  }
  const [, called, inner] = CALL.exec(text) ?? [];
  if (called !== undefined) return readCall(called, inner ?? "", source);
  if (text.startsWith("{")) {
    const hint =
      "Expressions of GitHub are not evaluated here: pass the value in the input env, and write ${env.NAME}";
    return { message: `"\${${source.slice(0, 80)}}" is an expression of a workflow`, hint };
  }
  const [name = "", ...members] = text.split(".");
  if (isVariableName(name) && members.every((member) => MEMBER.test(member))) {
    return { kind: "variable", path: Object.freeze([name, ...members] as const) };
  }
  return {
    message: `${shown(source)} cannot be read`,
    hint: "Write ${name}, ${data.column} or ${function()}; write $${ for a literal ${",
  };
}

/** A text that was read: without expressions a plain text. */
export interface ReadTemplate {
  readonly template: string | Template;
  readonly complaints: readonly Complaint[];
}

/** Reads a text with `${…}`. Linear in its length. */
export function readTemplate(text: string): ReadTemplate {
  if (!text.includes("${")) return { template: text, complaints: [] };
  const complaints: Complaint[] = [];
  const parts = splitTemplate(text).flatMap((piece): (string | Expression)[] => {
    if (piece.kind === "text") return [piece.text];
    const read: Expression | Complaint =
      piece.kind === "unclosed"
        ? { message: '"${" is never closed', hint: "Close it with }, or write $${ for a literal ${" }
        : readExpression(piece.source);
    if ("kind" in read) return [read];
    complaints.push(read);
    return [];
  });
  if (parts.every((part) => typeof part === "string")) return { template: parts.join(""), complaints };
  return { template: Object.freeze({ parts: Object.freeze(parts) }), complaints };
}

/** The expressions of a text, as far as they can be read. */
export function expressionsIn({ template }: ReadTemplate): readonly Expression[] {
  return typeof template === "string" ? [] : template.parts.filter((part) => typeof part !== "string");
}
