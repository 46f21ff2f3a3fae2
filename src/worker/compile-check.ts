import type { CheckExpression, CheckSubject, CheckTest, CheckValue } from "../config/check-expression.ts";
import type { RequestErrorKind } from "../http/request-failure.ts";
import { Response, type ResponseSource } from "../http/response.ts";

/** What checks look at. */
export interface CheckedRun extends ResponseSource {
  readonly errorKind: RequestErrorKind | null;
  /** Bytes of the body, also of one that was not kept. */
  readonly bodySize: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** A response as checks see it: what several of them need is made once. */
export class CheckedResponse {
  readonly run: CheckedRun;
  readonly #response: Response;

  constructor(run: CheckedRun) {
    this.run = run;
    this.#response = new Response(run);
  }

  /** Null when the body was too large to be kept. */
  get body(): string | null {
    return this.run.errorKind === "body_too_large" ? null : this.#response.text();
  }

  header(name: string): string | null {
    return this.#response.headers[name] ?? null;
  }
}

/** A check, ready to be asked. */
export interface CompiledCheck {
  readonly name: string;
  /** Whether it looks at the body, which is then kept. */
  readonly needsBody: boolean;
  holds(response: CheckedResponse): boolean;
}

type Subject = (response: CheckedResponse) => CheckValue | null;
type Test = (value: CheckValue | null) => boolean;

/**
 * Without a response only `status` has a value, which is 0. Every other check fails then, `not` or not:
 * there is nothing of which it could be true.
 */
export function compileCheck(name: string, expression: CheckExpression): CompiledCheck {
  const subject = compileSubject(expression.subject);
  const test = compileTest(expression.test, expression.subject);
  const { negated } = expression;
  const needsResponse = expression.subject.kind !== "status";
  return {
    name,
    needsBody: expression.subject.kind === "body",
    holds(response) {
      if (needsResponse && response.run.status === 0) return false;
      const value = subject(response);
      if (value === null && expression.subject.kind === "body") return false;
      return test(value) !== negated;
    },
  };
}

function compileSubject(subject: CheckSubject): Subject {
  switch (subject.kind) {
    case "status":
      return ({ run }) => run.status;
    case "duration":
      return ({ run }) => run.duration;
    case "size":
      return ({ run }) => run.bodySize;
    case "body":
      return (response) => response.body;
    case "header":
      return (response) => response.header(subject.name);
  }
}

function compileTest(test: CheckTest, subject: CheckSubject): Test {
  switch (test.kind) {
    case "equals":
      return (value) => value === test.value;
    case "compare":
      return compileComparison(test.operator, test.value);
    case "contains":
      return (value) => typeof value === "string" && value.includes(test.text);
    case "matches": {
      const pattern = new RegExp(test.pattern, test.flags);
      return (value) => typeof value === "string" && pattern.test(value);
    }
    case "in":
      return (value) => value !== null && test.values.includes(value);
    case "exists":
      return (value) => value !== null && (value !== "" || subject.kind === "header");
  }
}

/** A text that spells no number becomes NaN, of which no comparison is true. */
function compileComparison(operator: "<" | "<=" | ">" | ">=", limit: number): Test {
  switch (operator) {
    case "<":
      return (value) => numberOf(value) < limit;
    case "<=":
      return (value) => numberOf(value) <= limit;
    case ">":
      return (value) => numberOf(value) > limit;
    case ">=":
      return (value) => numberOf(value) >= limit;
  }
}

function numberOf(value: CheckValue | null): number {
  if (typeof value === "number") return value;
  return value === null || value.trim() === "" ? Number.NaN : Number(value);
}
