import type { CheckExpression, CheckSubject, CheckTest } from "./check-expression.ts";
import { complain, isNumeric, readCheckTemplate, readList, readNumber, readValue } from "./check-value.ts";
import { closest } from "./did-you-mean.ts";
import { lengthOfJsonPath, readJsonPath } from "./json-path.ts";
import { readExpression } from "./expression.ts";
import { splitTemplate } from "./split-template.ts";

type SubjectKind = CheckSubject["kind"];

/** Longer text is refused unread. */
const MAX_LENGTH = 10_000;

const SUBJECTS = [
  "status",
  "duration",
  "size",
  "body",
  "header",
  "cookie",
  "json",
] as const satisfies readonly SubjectKind[];

const SYMBOLS = ["==", "!=", "<=", ">=", "<", ">"] as const;

const WORDS = ["contains", "matches", "in", "exists"] as const;

type Operator = (typeof SYMBOLS)[number] | (typeof WORDS)[number];

const OPERATORS: readonly string[] = [...SYMBOLS, ...WORDS];

function subjectHint(word: string): string {
  const guess = closest(word, SUBJECTS);
  const list =
    "Checks begin with status, duration, size, body, header NAME, cookie NAME, json PATH or ${variable}";
  return guess === null ? list : `Did you mean "${guess}"? ${list}`;
}

interface ReadSubject {
  readonly subject: CheckSubject;
  readonly rest: string;
}

function readSubject(check: string): ReadSubject {
  if (check.startsWith("${")) return readVariable(check);
  const word = /^[\p{L}\p{N}_$.-]{0,64}/u.exec(check)?.[0] ?? "";
  const kind = SUBJECTS.find((candidate) => candidate === word);
  const rest = check.slice(word.length).trimStart();
  switch (kind) {
    case undefined:
      throw complain(check, word === "" ? "no subject" : `unknown subject "${word}"`, subjectHint(word));
    case "json":
      return readPath(check, rest);
    case "header":
    case "cookie":
      return readNamed(check, kind, rest);
    case "status":
    case "duration":
    case "size":
    case "body":
      return { subject: { kind }, rest };
  }
}

function readNamed(check: string, kind: "header" | "cookie", rest: string): ReadSubject {
  const pattern = kind === "header" ? /^[A-Za-z0-9_.-]{1,256}/ : /^[A-Za-z0-9#$%&'*+.^_`|~-]{1,256}/;
  const name = pattern.exec(rest)?.[0];
  if (name === undefined || OPERATORS.includes(name)) {
    const example = kind === "header" ? "header content-type contains json" : "cookie session exists";
    throw complain(check, `no ${kind} name`, `Write ${kind} NAME, such as "${example}"`);
  }
  const subject = { kind, name: kind === "header" ? name.toLowerCase() : name };
  return { subject, rest: rest.slice(name.length).trimStart() };
}

function readPath(check: string, rest: string): ReadSubject {
  const path = rest.slice(0, lengthOfJsonPath(rest));
  if (!path.startsWith("$")) {
    throw complain(check, "no JSONPath", 'Write a path that begins with $, such as "json $.token exists"');
  }
  const read = readJsonPath(path);
  if ("message" in read) throw complain(check, read.message, read.hint ?? "Correct the path");
  return { subject: { kind: "json", path }, rest: rest.slice(path.length).trimStart() };
}

function readVariable(check: string): ReadSubject {
  const [first] = splitTemplate(check);
  if (first?.kind !== "expression") {
    throw complain(check, '"${" is never closed', "Close it with }");
  }
  const expression = readExpression(first.source);
  if ("message" in expression) {
    throw complain(check, expression.message, expression.hint ?? "Correct the expression");
  }
  const rest = check.slice("${}".length + first.source.length).trimStart();
  return { subject: { kind: "variable", expression }, rest };
}

function operatorHint({ kind }: CheckSubject): string {
  if (isNumeric(kind)) return `Write one of ${SYMBOLS.join(" ")} or in [a, b] after ${kind}`;
  const places = {
    body: "body",
    header: "the header's name",
    cookie: "the cookie's name",
    json: "the path",
    variable: "}",
  };
  return `Write one of ${OPERATORS.join(" ")} after ${places[kind]}`;
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
      {
        "=": "==",
        "===": "==",
        "!==": "!=",
        "=<": "<=",
        "=>": ">=",
        "=~": "matches",
        "~": "matches",
        is: "==",
      }[word] ?? closest(word, WORDS);
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
  const [written, flags] = [source.slice(1, end), source.slice(end + 1)];
  const pattern = readCheckTemplate(check, written);
  if (!/^[imsu]{0,4}$/.test(flags) || pattern === "") {
    throw complain(
      check,
      pattern === "" ? "an empty pattern" : `flags "${flags}"`,
      "Write /…/ with flags of i, m, s, u",
    );
  }
  try {
    // In place of an expression any character: what it gives is put in escaped.
    const parts = typeof pattern === "string" ? [pattern] : pattern.parts;
    new RegExp(parts.map((part) => (typeof part === "string" ? part : "x")).join(""), flags);
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
      return { kind: "contains", value: readValue(check, subject, rest) };
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
