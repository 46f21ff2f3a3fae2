import type { Complaint } from "./complaint.ts";
import { closest } from "./did-you-mean.ts";
import { isQuoted, splitAtCommas, unquote } from "./split-template.ts";

/** A value that can be written down in an expression. */
export type Literal = string | number | boolean | null;

/** The functions that an expression can call. */
export const TEMPLATE_FUNCTIONS = ["uuid", "randomInt", "randomItem", "timestamp", "isoDate"] as const;

/** What `${name()}` can call. */
type TemplateFunction = (typeof TEMPLATE_FUNCTIONS)[number];

/** What stands between `${` and `}`. */
export type Expression =
  /** `token`, `users.name`, `iteration`: what the first part is depends on the config. */
  | { readonly kind: "variable"; readonly path: readonly [string, ...string[]] }
  | { readonly kind: "call"; readonly name: TemplateFunction; readonly args: readonly Literal[] }
  | { readonly kind: "literal"; readonly value: string };

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,127}$/u;
const MEMBER = /^[^\s.{}()"'$](?:[^.{}()"'$]{0,254}[^\s.{}()"'$])?$/u;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const CALL = /^([\p{L}_][\p{L}\p{N}_]{0,127})\s{0,8}\(([\s\S]*)\)$/u;
const WORDS: Readonly<Record<string, Literal>> = { true: true, false: false, null: null };

/** Whether a variable can have this name. */
export function isVariableName(name: string): boolean {
  return NAME.test(name) && name !== "__proto__";
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
