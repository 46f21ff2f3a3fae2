import { RampaError } from "../errors.ts";
import { closest } from "./did-you-mean.ts";

/** What a check looks at. `duration` is in milliseconds, `size` in bytes of the body. */
export type CheckSubject =
  | { readonly kind: "status" }
  | { readonly kind: "duration" }
  | { readonly kind: "size" }
  | { readonly kind: "body" }
  /** Name in lower case. */
  | { readonly kind: "header"; readonly name: string };

/** For `status`, `duration` and `size` always a number, for `body` and `header` always text. */
export type CheckValue = string | number;

/** What must hold of the subject. `!=` is a negated `equals`. */
export type CheckTest =
  | { readonly kind: "equals"; readonly value: CheckValue }
  /** A text is compared as the number it spells; one that spells none fulfils nothing. */
  | { readonly kind: "compare"; readonly operator: "<" | "<=" | ">" | ">="; readonly value: number }
  | { readonly kind: "contains"; readonly text: string }
  /** A valid pattern; flags are some of `imsu`. */
  | { readonly kind: "matches"; readonly pattern: string; readonly flags: string }
  | { readonly kind: "in"; readonly values: readonly CheckValue[] }
  /** The header was sent; the body is not empty. */
  | { readonly kind: "exists" };

/** `SUBJECT [not] OPERATOR [VALUE]`, read. Frozen. */
export interface CheckExpression {
  readonly subject: CheckSubject;
  /** The check passes when the test does not hold. */
  readonly negated: boolean;
  readonly test: CheckTest;
}

type SubjectKind = CheckSubject["kind"];

/** Longer text is refused unread. */
const MAX_LENGTH = 10_000;

const SUBJECTS = ["status", "duration", "size", "body", "header"] as const satisfies readonly SubjectKind[];

/** Of the check language, but not of this version. */
const LATER_SUBJECTS: readonly string[] = ["json", "cookie"];

const SYMBOLS = ["==", "!=", "<=", ">=", "<", ">"] as const;

const WORDS = ["contains", "matches", "in", "exists"] as const;

type Operator = (typeof SYMBOLS)[number] | (typeof WORDS)[number];

const OPERATORS: readonly string[] = [...SYMBOLS, ...WORDS];

/** Units of a numeric subject's value, and what one of them is in the subject's own unit. */
const UNITS: Readonly<Record<"status" | "duration" | "size", Readonly<Record<string, number>>>> = {
  status: {},
  duration: { ms: 1, s: 1_000 },
  size: { B: 1, kB: 1_000, MB: 1_000_000 },
};

function complain(check: string, found: string, hint: string): RampaError {
  const shown = JSON.stringify(check.length > 200 ? `${check.slice(0, 200)}…` : check);
  return new RampaError("check_invalid", `${found} in the check ${shown}`, { hint });
}

function isNumeric(kind: SubjectKind): kind is "status" | "duration" | "size" {
  return kind === "status" || kind === "duration" || kind === "size";
}

function subjectHint(word: string): string {
  const guess = closest(word, SUBJECTS);
  const list = "Checks begin with status, duration, size, body or header NAME";
  return guess === null ? list : `Did you mean "${guess}"? ${list}`;
}

function readSubject(check: string): { readonly subject: CheckSubject; readonly rest: string } {
  const word = /^[\p{L}\p{N}_$.-]{0,64}/u.exec(check)?.[0] ?? "";
  const kind = SUBJECTS.find((candidate) => candidate === word);
  const rest = check.slice(word.length).trimStart();
  if (kind === undefined) {
    if (LATER_SUBJECTS.includes(word)) {
      throw complain(check, `"${word}" is not available`, subjectHint(""));
    }
    throw complain(check, word === "" ? "no subject" : `unknown subject "${word}"`, subjectHint(word));
  }
  if (kind !== "header") return { subject: { kind }, rest };
  const name = /^[A-Za-z0-9_.-]{1,256}/.exec(rest)?.[0];
  if (name === undefined || OPERATORS.includes(name)) {
    throw complain(check, "no header name", 'Write header NAME, such as "header content-type contains json"');
  }
  return { subject: { kind, name: name.toLowerCase() }, rest: rest.slice(name.length).trimStart() };
}

function operatorHint(subject: CheckSubject): string {
  return isNumeric(subject.kind)
    ? `Write one of ${SYMBOLS.join(" ")} or in [a, b] after ${subject.kind}`
    : `Write one of ${OPERATORS.join(" ")} after ${subject.kind === "header" ? "the header's name" : subject.kind}`;
}

function readOperator(
  check: string,
  subject: CheckSubject,
  text: string,
): { readonly operator: Operator; readonly rest: string } {
  const symbols = /^[<>=!~]{1,4}/.exec(text)?.[0];
  const word = symbols ?? /^\p{L}{0,64}/u.exec(text)?.[0] ?? "";
  const operator = [...SYMBOLS, ...WORDS].find((candidate) => candidate === word);
  if (operator === undefined) {
    const guess =
      { "=": "==", "===": "==", "!==": "!=", "=<": "<=", "=>": ">=", "=~": "matches", "~": "matches" }[
        word
      ] ?? closest(word, WORDS);
    const found = word === "" ? "no operator" : `unknown operator "${word}"`;
    throw complain(check, found, guess === null ? operatorHint(subject) : `Write ${guess}`);
  }
  if (
    isNumeric(subject.kind) &&
    (operator === "contains" || operator === "matches" || operator === "exists")
  ) {
    throw complain(check, `"${operator}" does not apply to ${subject.kind}`, operatorHint(subject));
  }
  return { operator, rest: text.slice(word.length).trimStart() };
}

/** A quoted text, or the whole of what is left. */
function readText(check: string, source: string): string {
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

function readNumber(check: string, subject: CheckSubject, source: string): number {
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

function readValue(check: string, subject: CheckSubject, source: string): CheckValue {
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

function readList(check: string, subject: CheckSubject, source: string): CheckTest {
  if (!source.startsWith("[") || !source.endsWith("]")) {
    throw complain(check, 'no list after "in"', "Write the values in brackets: in [200, 304]");
  }
  const items = splitList(source.slice(1, -1));
  if (items.includes(""))
    throw complain(check, "an empty value in the list", "Write the values as [200, 304]");
  return { kind: "in", values: Object.freeze(items.map((item) => readValue(check, subject, item))) };
}

function readPattern(check: string, source: string): CheckTest {
  const end = source.lastIndexOf("/");
  if (!source.startsWith("/") || end < 1) {
    throw complain(
      check,
      "no pattern",
      'Write a regular expression between slashes: body matches /"id":\\d+/',
    );
  }
  const [pattern, flags] = [source.slice(1, end), source.slice(end + 1)];
  if (!/^[imsu]{0,4}$/.test(flags) || pattern === "") {
    throw complain(
      check,
      pattern === "" ? "an empty pattern" : `flags "${flags}"`,
      "Write /…/ with flags of i, m, s, u",
    );
  }
  try {
    new RegExp(pattern, flags);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "invalid regular expression";
    throw complain(check, reason, "Write a JavaScript regular expression, with \\/ for a slash inside it");
  }
  return { kind: "matches", pattern, flags };
}

function readTest(check: string, subject: CheckSubject, operator: Operator, rest: string): CheckTest {
  if (operator === "exists") {
    if (rest === "") return { kind: "exists" };
    throw complain(check, `text after "exists"`, "End the check there");
  }
  if (rest === "") throw complain(check, "no value", `Write what to compare with after ${operator}`);
  switch (operator) {
    case "==":
    case "!=":
      return { kind: "equals", value: readValue(check, subject, rest) };
    case "<":
    case "<=":
    case ">":
    case ">=":
      return { kind: "compare", operator, value: readNumber(check, subject, rest) };
    case "contains":
      return { kind: "contains", text: readText(check, rest) };
    case "matches":
      return readPattern(check, rest);
    case "in":
      return readList(check, subject, rest);
  }
}

/**
 * Reads a check: `SUBJECT [not] OPERATOR [VALUE]`.
 *
 * @throws RampaError `check_invalid`.
 */
export function parseCheck(text: string): CheckExpression {
  const check = text.trim();
  if (check.length > MAX_LENGTH) throw complain(check, `more than ${MAX_LENGTH} characters`, "Shorten it");
  const { subject, rest: afterSubject } = readSubject(check);
  const hasNot = /^not(?![\p{L}\p{N}_])/u.test(afterSubject);
  const { operator, rest } = readOperator(
    check,
    subject,
    hasNot ? afterSubject.slice("not".length).trimStart() : afterSubject,
  );
  return Object.freeze({
    subject: Object.freeze(subject),
    negated: hasNot !== (operator === "!="),
    test: Object.freeze(readTest(check, subject, operator, rest)),
  });
}
