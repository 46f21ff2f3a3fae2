import type {
  CheckExpression,
  CheckOperand,
  CheckSubject,
  CheckTest,
  JsonValue,
} from "../config/check-expression.ts";
import { readJsonPath } from "../config/json-path.ts";
import type { CheckedResponse } from "./checked-response.ts";
import { isSame, isSameText } from "./compare-values.ts";
import { compileExpression, compileTemplateText, compileTemplateValue, textOf } from "./compile-template.ts";
import { MissingValue } from "./missing-value.ts";
import type { Scope } from "./scope.ts";

/** A check, ready to be asked. */
export interface CompiledCheck {
  readonly name: string;
  /** Whether it looks at the body, which is then kept. */
  readonly needsBody: boolean;
  /** Whether it looks at the body's size, which is that of the decoded one. */
  readonly needsSize: boolean;
  /** Whether it uses variables, and needs a scope. */
  readonly needsScope: boolean;
  /** `response` is null for a condition, which looks at variables only. */
  holds(response: CheckedResponse | null, scope: Scope | null): boolean;
}

/** What a subject is in a response; undefined when there is nothing that could be true or false. */
type Found = { readonly value: JsonValue | undefined } | undefined;
type Subject = (response: CheckedResponse | null, scope: Scope | null) => Found;
type Test = (value: JsonValue | undefined, scope: Scope | null) => boolean;

/**
 * Without a response only `status` has a value, which is 0, and the same goes for the members of a body
 * that is no JSON. Every other check fails then, `not` or not: there is nothing of which it could be true.
 */
export function compileCheck(name: string, expression: CheckExpression): CompiledCheck {
  const { subject, test, negated } = expression;
  const find = compileSubject(subject);
  const fulfils = compileTest(test, subject);
  return {
    name,
    needsBody: subject.kind === "body" || subject.kind === "json",
    needsSize: subject.kind === "size",
    needsScope: subject.kind === "variable" || operandsOf(test).some(({ kind }) => kind === "template"),
    holds(response, scope) {
      try {
        const found = find(response, scope);
        return found !== undefined && fulfils(found.value, scope) !== negated;
      } catch (error) {
        // What it is compared with has no value.
        if (error instanceof MissingValue) return false;
        throw error;
      }
    },
  };
}

function operandsOf(test: CheckTest): readonly { readonly kind: CheckOperand["kind"] }[] {
  switch (test.kind) {
    case "exists":
      return [];
    case "matches":
      return typeof test.pattern === "string" ? [] : [{ kind: "template" }];
    case "in":
      return test.values;
    case "equals":
    case "compare":
    case "contains":
      return [test.value];
  }
}

/** A subject that only a response has. */
function ofResponse(read: (response: CheckedResponse) => JsonValue | null | undefined): Subject {
  return (response) => {
    if (response === null || response.run.status === 0) return undefined;
    const value = read(response);
    return { value: value ?? undefined };
  };
}

function compileSubject(subject: CheckSubject): Subject {
  switch (subject.kind) {
    case "status":
      return (response) => ({ value: response?.run.status ?? 0 });
    case "duration":
      return ofResponse(({ run }) => run.duration);
    case "size":
      return ofResponse(({ run }) => run.bodySize);
    case "header":
      return ofResponse((response) => response.header(subject.name));
    case "cookie":
      return ofResponse((response) => response.cookie(subject.name));
    case "body":
      return (response) => {
        const value = response === null || response.run.status === 0 ? null : response.body;
        return value === null ? undefined : { value };
      };
    case "json":
      return compileJsonSubject(subject.path);
    case "variable": {
      const evaluate = compileExpression(subject.expression);
      return (_, scope) => ({
        value: scope === null ? undefined : (evaluate(scope) as JsonValue | undefined),
      });
    }
  }
}

function compileJsonSubject(text: string): Subject {
  const path = readJsonPath(text);
  if ("message" in path) throw new TypeError(path.message);
  return (response) => {
    const json = response === null || response.run.status === 0 ? null : response.json;
    return json === null ? undefined : (path.first(json.value) ?? undefined);
  };
}

/** Whether a subject's value has a type of its own; headers, cookies and bodies are texts. */
function isTyped({ kind }: CheckSubject): boolean {
  return kind === "json" || kind === "variable";
}

type Operand = (scope: Scope | null) => JsonValue;

function compileOperand(operand: CheckOperand, subject: CheckSubject): Operand {
  if (operand.kind === "constant") return () => operand.value;
  const { template, isText } = operand;
  if (isTyped(subject) && !isText)
    return withScope(compileTemplateValue(template) as (scope: Scope) => JsonValue);
  const compiled = compileTemplateText(template);
  const text: (scope: Scope) => string = typeof compiled === "string" ? () => compiled : compiled;
  const isNumber = subject.kind === "status" || subject.kind === "duration" || subject.kind === "size";
  return withScope(isNumber ? (scope) => numberOf(text(scope)) : text);
}

function withScope(make: (scope: Scope) => JsonValue): Operand {
  return (scope) => {
    if (scope === null) throw new TypeError("a check with variables needs a scope");
    return make(scope);
  };
}

function compileTest(test: CheckTest, subject: CheckSubject): Test {
  const same = subject.kind === "variable" ? isSameText : isSame;
  switch (test.kind) {
    case "equals": {
      const operand = compileOperand(test.value, subject);
      return (value, scope) => same(value, operand(scope));
    }
    case "compare":
      return compileComparison(test.operator, compileOperand(test.value, subject));
    case "contains": {
      const operand = compileOperand(test.value, subject);
      return (value, scope) => contains(value, operand(scope), same);
    }
    case "matches":
      return compileMatch(test);
    case "in": {
      const operands = test.values.map((value) => compileOperand(value, subject));
      return (value, scope) => operands.some((operand) => same(value, operand(scope)));
    }
    case "exists":
      return (value) => value !== undefined && (value !== "" || subject.kind !== "body");
  }
}

/** Lists contain their elements, maps their keys, everything else the text of it. */
function contains(
  value: JsonValue | undefined,
  searched: JsonValue,
  same: (a: JsonValue | undefined, b: JsonValue) => boolean,
): boolean {
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.some((item: JsonValue) => same(item, searched));
  if (typeof value === "object") return Object.hasOwn(value, textOf(searched));
  return typeof value === "string" && value.includes(textOf(searched));
}

function compileMatch({ pattern, flags }: Extract<CheckTest, { kind: "matches" }>): Test {
  if (typeof pattern === "string") {
    const constant = new RegExp(pattern, flags);
    return (value) => isPlain(value) && constant.test(textOf(value));
  }
  const source = compileTemplateText(pattern, escapePattern) as (scope: Scope) => string;
  const make = withScope(source);
  return (value, scope) => isPlain(value) && new RegExp(make(scope) as string, flags).test(textOf(value));
}

/** A pattern that matches this text alone. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll("-", "\\x2d");
}

function isPlain(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null && typeof value !== "object";
}

function compileComparison(operator: "<" | "<=" | ">" | ">=", operand: Operand): Test {
  switch (operator) {
    case "<":
      return (value, scope) => numberOf(value) < numberOf(operand(scope));
    case "<=":
      return (value, scope) => numberOf(value) <= numberOf(operand(scope));
    case ">":
      return (value, scope) => numberOf(value) > numberOf(operand(scope));
    case ">=":
      return (value, scope) => numberOf(value) >= numberOf(operand(scope));
  }
}

/** A text that spells no number becomes NaN, of which no comparison is true. */
function numberOf(value: JsonValue | undefined): number {
  if (typeof value === "number") return value;
  return typeof value !== "string" || value.trim() === "" ? Number.NaN : Number(value);
}
