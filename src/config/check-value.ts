import { RampaError } from "../errors.ts";
import type { CheckOperand, CheckSubject, CheckTest, JsonValue } from "./check-expression.ts";
import { readLiteral } from "./expression.ts";
import { isQuoted, splitAtCommas, unquote } from "./split-template.ts";
import { readTemplate, type Template } from "./template.ts";

type UnitTable = Readonly<Record<string, number>>;

const TIME: UnitTable = { ms: 1, s: 1_000 };
const BYTES: UnitTable = { B: 1, kB: 1_000, MB: 1_000_000 };

/** Units of a subject's value, and what one of them is in the subject's own unit. */
function unitsOf({ kind }: CheckSubject): UnitTable {
  if (kind === "status") return {};
  if (kind === "duration") return TIME;
  return kind === "size" ? BYTES : { ...TIME, ...BYTES };
}

/** The error for a check, as its words. */
export function complain(check: string, found: string, hint: string): RampaError {
  const shown = JSON.stringify(check.length > 200 ? `${check.slice(0, 200)}…` : check);
  return new RampaError("check_invalid", `${found} in the check ${shown}`, { hint });
}

/** Whether a subject is a number. */
export function isNumeric(kind: CheckSubject["kind"]): kind is "status" | "duration" | "size" {
  return kind === "status" || kind === "duration" || kind === "size";
}

/** Whether a subject has a type of its own; the others are numbers or texts. */
function isTyped(kind: CheckSubject["kind"]): boolean {
  return kind === "json" || kind === "variable";
}

/** The text of a value: what the quotes hold, or the whole of what is left. */
function textOf(check: string, source: string): string {
  if (!isQuoted(source)) return source;
  const value = unquote(source);
  if (value !== null) return value;
  const quote = source.charAt(0);
  const isOpen = !source.slice(1).replaceAll(/\\./gs, "").includes(quote);
  throw complain(
    check,
    isOpen ? `missing ${quote}` : "text after the closing quote",
    `Quote the whole value, with \\${quote} for a quote inside it, or write it without quotes`,
  );
}

/** Reads the `${…}` of a text in a check. */
export function readCheckTemplate(check: string, text: string): string | Template {
  const { template, complaints } = readTemplate(text);
  const [complaint] = complaints;
  if (complaint !== undefined) throw complain(check, complaint.message, complaint.hint ?? "Correct it");
  return template;
}

function constant(value: JsonValue): CheckOperand {
  return Object.freeze({ kind: "constant", value });
}

/** What a source becomes when it has expressions; else `read` makes a constant of its text. */
function operand(check: string, source: string, read: (text: string) => JsonValue): CheckOperand {
  const template = readCheckTemplate(check, textOf(check, source));
  if (typeof template === "string") return constant(read(template));
  return Object.freeze({ kind: "template", template, isText: isQuoted(source) });
}

interface WrittenNumber {
  readonly digits: string;
  readonly unit: string;
}

function splitNumber(source: string): WrittenNumber | null {
  const [, digits, unit = ""] = /^([+-]?\d{1,15}(?:\.\d{1,15})?) {0,8}([A-Za-z%]{0,8})$/.exec(source) ?? [];
  return digits === undefined ? null : { digits, unit };
}

/** The number in the subject's own unit; null when it is none. */
function inOwnUnit({ digits, unit }: WrittenNumber, units: UnitTable): number | null {
  if (unit === "") return Number(digits);
  if (!Object.hasOwn(units, unit)) return null;
  // Decimal shift in place of a product: 1.1s is 1100 ms, not 1100.0000000000002.
  return Number(`${digits}e${Math.log10(units[unit] ?? 1)}`);
}

function toNumber(check: string, subject: CheckSubject, source: string): number {
  const units = unitsOf(subject);
  const written = splitNumber(source);
  const value = written === null ? null : inOwnUnit(written, units);
  if (value !== null) return value;
  const names = Object.keys(units);
  const guess = names.find((name) => name.toLowerCase() === written?.unit.toLowerCase());
  const hint = names.length === 0 ? "Write a number" : `Write a number, with ${names.join(", ")} if you like`;
  throw complain(
    check,
    source === "" ? "no value" : `expected a number, got ${JSON.stringify(source.slice(0, 100))}`,
    written !== null && guess !== undefined
      ? `Write ${written.digits}${guess}`
      : `${hint}; one check per line`,
  );
}

/** A number with the subject's units, in its own unit. */
export function readNumber(check: string, subject: CheckSubject, source: string): CheckOperand {
  return operand(check, source, () => toNumber(check, subject, source));
}

/** A list or map in the spelling of JSON; null for anything else. */
function readJson(text: string): { readonly value: JsonValue } | null {
  if (!/^[[{]/.test(text)) return null;
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return null;
  }
}

function toTyped(subject: CheckSubject, source: string, text: string): JsonValue {
  if (isQuoted(source)) return text;
  const json = readJson(text);
  if (json !== null) return json.value;
  const literal = readLiteral(text)?.value ?? null;
  if (typeof literal !== "string") return literal;
  const written = splitNumber(text);
  const hasUnit = written !== null && written.unit !== "" && /^-?(?:0|[1-9])/.test(written.digits);
  return (hasUnit ? inOwnUnit(written, unitsOf(subject)) : null) ?? literal;
}

/** What a subject is compared with. */
export function readValue(check: string, subject: CheckSubject, source: string): CheckOperand {
  if (isNumeric(subject.kind)) return readNumber(check, subject, source);
  return operand(check, source, (text) => (isTyped(subject.kind) ? toTyped(subject, source, text) : text));
}

/** The values of `in [a, b]`. */
export function readList(check: string, subject: CheckSubject, source: string): CheckTest {
  if (!source.startsWith("[") || !source.endsWith("]")) {
    throw complain(check, 'no list after "in"', "Write the values in brackets: in [200, 304]");
  }
  const items = splitAtCommas(source.slice(1, -1));
  if (items.includes(""))
    throw complain(check, "an empty value in the list", "Write the values as [200, 304]");
  return { kind: "in", values: Object.freeze(items.map((item) => readValue(check, subject, item))) };
}
