import type { CheckExpression, CheckSubject, CheckTest } from "./check-expression.ts";
import { complain, isNumeric, readList, readNumber, readText, readValue } from "./check-value.ts";
import { closest } from "./did-you-mean.ts";

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
