import type { Expression } from "../config/expression.ts";
import { readTemplate, type Template } from "../config/template.ts";
import { MissingValue } from "./missing-value.ts";
import type { Scope } from "./scope.ts";

/** What an expression gives. */
export type Evaluate = (scope: Scope) => unknown;

/** A text: as it is, or made for each iteration. */
export type CompiledText = string | ((scope: Scope) => string);

/** The value of an expression; undefined when it has none. */
export function compileExpression(expression: Expression): Evaluate {
  switch (expression.kind) {
    case "literal":
      return () => expression.value;
    case "call":
      return compileCall(expression);
    case "variable":
      return compileVariable(expression.path);
  }
}

function compileCall({ name, args }: Extract<Expression, { kind: "call" }>): Evaluate {
  switch (name) {
    case "uuid":
      return ({ random }) => random.uuid();
    case "timestamp":
      return ({ wallTime }) => Math.floor(wallTime);
    case "isoDate":
      return ({ wallTime }) => new Date(wallTime).toISOString();
    case "randomInt":
      return ({ random }) => random.whole(Number(args[0]), Number(args[1]));
    case "randomItem":
      return ({ random }) => args[random.whole(0, args.length - 1)];
  }
}

function compileVariable(path: readonly [string, ...string[]]): Evaluate {
  const [name, ...members] = path;
  if (members.length === 0) {
    if (name === "iteration") return ({ iteration }) => iteration;
    if (name === "vu") return ({ vu }) => vu;
    if (name === "scenario") return ({ scenario }) => scenario;
  }
  return (scope) => {
    if (scope.isFeeder(name)) return memberOf(scope.row(name), members);
    return memberOf(scope.vars[name], members);
  };
}

/** Own members only: what a variable holds comes from a server or a file. */
function memberOf(value: unknown, members: readonly string[]): unknown {
  let current = value;
  for (let at = 0; at < members.length; at += 1) {
    if (typeof current !== "object" || current === null) return undefined;
    // A column's name may itself have dots.
    const rest = members.slice(at).join(".");
    if (Object.hasOwn(current, rest)) return (current as Record<string, unknown>)[rest];
    const member = members[at] ?? "";
    if (!Object.hasOwn(current, member)) return undefined;
    current = (current as Record<string, unknown>)[member];
  }
  return current;
}

/** How a value stands inside a text. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return String(value);
}

/** The value of an expression that must have one. */
function demand(expression: Expression): Evaluate {
  const evaluate = compileExpression(expression);
  return (scope) => {
    const value = evaluate(scope);
    if (value === undefined) throw new MissingValue(expression);
    return value;
  };
}

/** @param encode How the value of an expression is written; it is told what stands before it. */
export function compileTemplateText(
  template: string | Template,
  encode: (value: string, before: string) => string = (value) => value,
): CompiledText {
  if (typeof template === "string") return template;
  const parts = template.parts.map((part) => (typeof part === "string" ? part : demand(part)));
  return (scope) => {
    let text = "";
    for (const part of parts) {
      text += typeof part === "string" ? part : encode(textOf(part(scope)), text);
    }
    return text;
  };
}

/** Compiles a text of a plan, in which `${…}` are expressions. */
export function compileText(text: string): CompiledText {
  return compileTemplateText(readTemplate(text).template);
}

/** The value of a template: with its type when it is one expression and nothing else. */
export function compileTemplateValue(template: Template): Evaluate {
  const [only, second] = template.parts;
  if (only !== undefined && second === undefined && typeof only !== "string") return demand(only);
  const compiled = compileTemplateText(template);
  return typeof compiled === "string" ? () => compiled : compiled;
}

/** The part of a URL before its path. */
const AUTHORITY = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*$/i;

/**
 * Compiles a URL. Values are percent-encoded, so that none of them can end the path or begin a query;
 * but one that begins the URL, or stands in its host, is put in as it is.
 */
export function compileUrl(url: string): CompiledText {
  return compileTemplateText(readTemplate(url).template, (value, before) =>
    before === "" || AUTHORITY.test(before) ? value : encodeURIComponent(value.toWellFormed()),
  );
}

/** A value of JSON whose texts may be templates: as it is, or made for each iteration. */
export type CompiledJson =
  { readonly kind: "constant"; readonly value: unknown } | { readonly kind: "made"; readonly make: Evaluate };

/** Compiles a value of JSON; keys are no templates. */
export function compileJson(value: unknown): CompiledJson {
  if (typeof value === "string") {
    const { template } = readTemplate(value);
    return typeof template === "string"
      ? { kind: "constant", value: template }
      : { kind: "made", make: compileTemplateValue(template) };
  }
  if (typeof value !== "object" || value === null) return { kind: "constant", value };
  const members = Object.entries(value).map(([key, item]) => [key, compileJson(item)] as const);
  const made = ([, item]: (typeof members)[number]): boolean => item.kind === "made";
  const valueOf = (item: CompiledJson, scope: Scope): unknown =>
    item.kind === "made" ? item.make(scope) : item.value;
  if (Array.isArray(value)) {
    if (!members.some(made)) return { kind: "constant", value: members.map(([, item]) => constantOf(item)) };
    return { kind: "made", make: (scope) => members.map(([, item]) => valueOf(item, scope)) };
  }
  if (!members.some(made)) {
    return {
      kind: "constant",
      value: Object.fromEntries(members.map(([key, item]) => [key, constantOf(item)])),
    };
  }
  return {
    kind: "made",
    make: (scope) => Object.fromEntries(members.map(([key, item]) => [key, valueOf(item, scope)])),
  };
}

function constantOf(item: CompiledJson): unknown {
  return item.kind === "constant" ? item.value : undefined;
}
