import type { AuthSettings } from "../config/http-plan.ts";
import { leadsTo } from "../config/leads-to.ts";
import type { Plan } from "../config/plan.ts";
import type { FieldTexts, RequestStepPlan } from "../config/step-plan.ts";
import type { Tags } from "../config/tags.ts";
import { formBody, jsonBody, multipartBody, plainBody, type RequestBody } from "../http/body.ts";
import { RequestRecorder } from "../http/request-recorder.ts";
import { compileRequest, ExpectedStatuses, type BodyUse, type RequestSpec } from "../http/request-spec.ts";
import { resolveTarget } from "../http/request-target.ts";
import { transportOf, type Route } from "../http/transport.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { compileCheck, type CompiledCheck } from "./compile-check.ts";
import { compileExtraction, type CompiledExtraction } from "./compile-extraction.ts";
import { compileJson, compileText, compileUrl, type CompiledText } from "./compile-template.ts";
import type { Scope } from "./scope.ts";

/** A request of a step, ready to be sent. */
export interface CompiledRequest {
  /** The `name` tag. */
  readonly name: string;
  /** Null when it is made anew for each iteration. */
  readonly spec: RequestSpec | null;
  /** @throws MissingValue when an expression has no value; RampaError when a URL makes no sense. */
  render(scope: Scope): RequestSpec;
  /** Where it goes; null when that is known only when it runs. */
  readonly route: Route | null;
  readonly checks: readonly CompiledCheck[];
  readonly extractions: readonly CompiledExtraction[];
  readonly stopsOnFailedCheck: boolean;
  /** Whether it uses or sets variables. */
  readonly needsScope: boolean;
}

/** What requests are compiled for. */
export interface CompileRequestContext {
  readonly plan: Plan;
  readonly aggregator: Aggregator;
  /** The scenario's name and tags. */
  readonly tags: Tags;
  readonly stopOnFailedCheck: boolean;
}

/**
 * A value that is made of templates: constant, or made for each iteration.
 */
type Part<T> = { readonly constant: T } | { readonly make: (scope: Scope) => T };

function isConstant<T>(part: Part<T>): part is { readonly constant: T } {
  return "constant" in part;
}

function valueOf<T>(part: Part<T>, scope: Scope | null): T {
  if (isConstant(part)) return part.constant;
  if (scope === null) throw new TypeError("what is not constant needs a scope");
  return part.make(scope);
}

/** Names and texts; a name can come more than once. */
type Fields = readonly (readonly [string, string])[];

function compileFields(fields: FieldTexts): Part<Fields> {
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((text) => [name, compileText(text)] as const),
  );
  return combined(texts);
}

function combined(texts: readonly (readonly [string, CompiledText])[]): Part<Fields> {
  const constant = texts.flatMap(([name, text]) => (typeof text === "string" ? [[name, text] as const] : []));
  if (constant.length === texts.length) return { constant };
  return {
    make: (scope) => texts.map(([name, text]) => [name, typeof text === "string" ? text : text(scope)]),
  };
}

function mapped<T, R>(part: Part<T>, transform: (value: T) => R): Part<R> {
  return isConstant(part)
    ? { constant: transform(part.constant) }
    : { make: (scope) => transform(part.make(scope)) };
}

function compileBody(step: RequestStepPlan): Part<RequestBody | null> {
  if ("json" in step) {
    const json = compileJson(step.json);
    return json.kind === "constant"
      ? { constant: jsonBody(json.value) }
      : { make: (scope) => jsonBody(json.make(scope)) };
  }
  if (step.form !== undefined) return mapped(compileFields(step.form), (fields) => formBody(byName(fields)));
  if (step.multipart !== undefined) return compileMultipart(step.multipart);
  if (step.body === undefined) return { constant: null };
  // A copy: what threads share cannot be given to a socket.
  if (typeof step.body !== "string") return { constant: plainBody(Buffer.from(step.body)) };
  const text = compileText(step.body);
  return typeof text === "string"
    ? { constant: plainBody(text) }
    : { make: (scope) => plainBody(text(scope)) };
}

function compileMultipart(parts: NonNullable<RequestStepPlan["multipart"]>): Part<RequestBody> {
  const texts = combined(
    parts.flatMap(({ name, content }) =>
      typeof content === "string" ? [[name, compileText(content)] as const] : [],
    ),
  );
  return mapped(texts, (fields) => {
    let next = 0;
    const filled = parts.map((part) => ({
      ...part,
      content: typeof part.content === "string" ? (fields[next++]?.[1] ?? "") : part.content,
    }));
    return multipartBody(filled);
  });
}

function compileAuth(auth: AuthSettings | null): Part<AuthSettings | null> {
  if (auth === null) return { constant: null };
  const { kind, ...texts } = auth;
  return mapped(compileFields(texts), (fields) => ({ kind, ...Object.fromEntries(fields) }) as AuthSettings);
}

/** Fields by name; one that comes more than once has several texts. */
function byName(fields: Fields): Readonly<Record<string, readonly string[]>> {
  const values = new Map<string, string[]>();
  for (const [name, text] of fields) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [text]);
    else known.push(text);
  }
  return Object.fromEntries(values);
}

/** The way that a request takes by the beginning of its URL. */
function routeOf({ url, http }: RequestStepPlan, { baseUrl = "", moved }: Plan): Route | null {
  const [written = ""] = /^https?:\/\/[^/?#]*/i.exec(url) ?? [];
  const start = url.startsWith("/") ? baseUrl : written;
  const at = start.includes("${") ? null : URL.parse(start);
  if (at === null) return null;
  const origin = moved !== undefined && leadsTo(at, moved.from) ? moved.to : at.origin;
  return transportOf(http.connection).routeTo(origin, http.keepAlive);
}

function bodyUseOf(checks: readonly CompiledCheck[], extractions: readonly CompiledExtraction[]): BodyUse {
  if ([...checks, ...extractions].some(({ needsBody }) => needsBody)) return "content";
  return checks.some(({ needsSize }) => needsSize) ? "size" : "none";
}

/**
 * Compiles a request once for all virtual users of a thread: what is constant is made now.
 *
 * @throws RampaError `usage_invalid` when a constant URL makes no sense.
 */
export function compileRequestStep(step: RequestStepPlan, context: CompileRequestContext): CompiledRequest {
  const { plan, aggregator, tags } = context;
  const method = step.method.toUpperCase();
  const checks = step.checks.map(({ name, expression }) => compileCheck(name, expression));
  const extractions = (step.extract ?? []).map(compileExtraction);
  const url = compileUrl(step.url);
  const query = compileFields(step.query);
  const headers = compileFields(step.http.headers);
  const body = compileBody(step);
  const cookies = compileFields(step.cookies ?? {});
  const auth = compileAuth(step.http.auth);
  const fixed = {
    method,
    name: step.name,
    expected: new ExpectedStatuses(step.http.expectedStatuses),
    bodyUse: bodyUseOf(checks, extractions),
    recorder: new RequestRecorder(aggregator, { ...tags, name: step.name, method }),
  };
  const parts = [query, headers, body, cookies, auth];
  const areConstant = typeof url === "string" && parts.every((part) => isConstant<unknown>(part));
  const make = (at: string, scope: Scope | null): RequestSpec =>
    compileRequest({
      ...fixed,
      target: resolveTarget(at, plan.baseUrl, byName(valueOf(query, scope)), plan.moved),
      http: {
        ...step.http,
        headers: Object.fromEntries(valueOf(headers, scope)),
        auth: valueOf(auth, scope),
      },
      cookies: step.cookies === undefined ? undefined : Object.fromEntries(valueOf(cookies, scope)),
      body: valueOf(body, scope),
    });
  return {
    name: step.name,
    spec: areConstant ? make(url, null) : null,
    render: (scope) => make(typeof url === "string" ? url : url(scope), scope),
    route: routeOf(step, plan),
    checks,
    extractions,
    stopsOnFailedCheck: step.stopOnFailedCheck ?? context.stopOnFailedCheck,
    needsScope: !areConstant || extractions.length > 0 || checks.some((check) => check.needsScope),
  };
}
