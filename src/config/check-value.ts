import { RampaError } from "../errors.ts";
import type { CheckSubject, CheckTest, CheckValue } from "./check-expression.ts";

/** Units of a numeric subject's value, and what one of them is in the subject's own unit. */
const UNITS: Readonly<Record<"status" | "duration" | "size", Readonly<Record<string, number>>>> = {
  status: {},
  duration: { ms: 1, s: 1_000 },
  size: { B: 1, kB: 1_000, MB: 1_000_000 },
};

/** The error for a check, as its words. */
export function complain(check: string, found: string, hint: string): RampaError {
  const shown = JSON.stringify(check.length > 200 ? `${check.slice(0, 200)}…` : check);
  return new RampaError("check_invalid", `${found} in the check ${shown}`, { hint });
}

/** Whether a subject is a number; the others are texts. */
export function isNumeric(kind: CheckSubject["kind"]): kind is "status" | "duration" | "size" {
  return kind === "status" || kind === "duration" || kind === "size";
}

/** A quoted text, or the whole of what is left. */
export function readText(check: string, source: string): string {
  const quote = source.charAt(0);
  if (quote !== '"' && quote !== "'") return source;
  let value = "";
  let at = 1;
  for (; at < source.length && source.charAt(at) !== quote; at += 1) {
    if (source.charAt(at) === "\\" && at + 1 < source.length) at += 1;
    value += source.charAt(at);
  }
  if (at === source.length - 1) return value;
  throw complain(
    check,
    at >= source.length ? `missing ${quote}` : "text after the closing quote",
    `Quote the whole value, with \\${quote} for a quote inside it, or write it without quotes`,
  );
}

/** A number with the subject's units, in its own unit. */
export function readNumber(check: string, subject: CheckSubject, source: string): number {
  const match = /^([+-]?\d{1,15}(?:\.\d{1,15})?) {0,8}([A-Za-z%]{0,8})$/.exec(source);
  const [, digits = "", unit = ""] = match ?? [];
  const units = isNumeric(subject.kind) ? UNITS[subject.kind] : {};
  if (match !== null && unit === "") return Number(digits);
  if (match !== null && Object.hasOwn(units, unit)) {
    // Decimal shift in place of a product: 1.1s is 1100 ms, not 1100.0000000000002.
    return Number(`${digits}e${Math.log10(units[unit] ?? 1)}`);
  }
  const names = Object.keys(units);
  const guess = names.find((name) => name.toLowerCase() === unit.toLowerCase());
  const hint = names.length === 0 ? "Write a number" : `Write a number, with ${names.join(", ")} if you like`;
  throw complain(
    check,
    source === "" ? "no value" : `expected a number, got ${JSON.stringify(source.slice(0, 100))}`,
    match !== null && guess !== undefined ? `Write ${digits}${guess}` : `${hint}; one check per line`,
  );
}

/** What a subject is compared with. */
export function readValue(check: string, subject: CheckSubject, source: string): CheckValue {
  return isNumeric(subject.kind) ? readNumber(check, subject, source) : readText(check, source);
}

/** Splits at commas that stand outside quotes. */
function splitList(source: string): readonly string[] {
  const items: string[] = [];
  let start = 0;
  let quote = "";
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
    } else if (character === ",") {
      items.push(source.slice(start, at).trim());
      start = at + 1;
    } else if ((character === '"' || character === "'") && source.slice(start, at).trim() === "") {
      quote = character;
    }
  }
  items.push(source.slice(start).trim());
  return items;
}

/** The values of `in [a, b]`. */
export function readList(check: string, subject: CheckSubject, source: string): CheckTest {
  if (!source.startsWith("[") || !source.endsWith("]")) {
    throw complain(check, 'no list after "in"', "Write the values in brackets: in [200, 304]");
  }
  const items = splitList(source.slice(1, -1));
  if (items.includes(""))
    throw complain(check, "an empty value in the list", "Write the values as [200, 304]");
  return { kind: "in", values: Object.freeze(items.map((item) => readValue(check, subject, item))) };
}
