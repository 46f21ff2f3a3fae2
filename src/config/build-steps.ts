import type { z } from "zod";

import { parseCheck } from "./check-language.ts";
import type { ConfigTree } from "./config-tree.ts";
import { HTTP_DEFAULTS, type Http } from "./http-schema.ts";
import type { ConfigPath } from "./place.ts";
import {
  HTTP_METHODS,
  type CheckPlan,
  type HttpSettings,
  type RequestStepPlan,
  type StepPlan,
} from "./plan.ts";
import type { Step } from "./step-schema.ts";

type HttpFields = z.output<typeof Http>;

/** What steps are built from besides their own keys. */
export interface StepContext {
  readonly tree: ConfigTree;
  readonly http: HttpSettings;
  readonly baseUrl: string | undefined;
}

function lowerCased(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The settings with the given keys over them; headers are merged by name. */
export function httpSettings(fields: HttpFields, base: HttpSettings = HTTP_DEFAULTS): HttpSettings {
  return Object.freeze({
    headers: Object.freeze({ ...base.headers, ...lowerCased(fields.headers ?? {}) }),
    timeoutMs: fields.timeout ?? base.timeoutMs,
    maxRedirects: fields.max_redirects ?? base.maxRedirects,
    keepAlive: fields.keep_alive ?? base.keepAlive,
    connection: base.connection,
    expectedStatuses: Object.freeze(fields.expected_statuses ?? base.expectedStatuses),
  });
}

/** `METHOD /path`, without query; with the origin when it is not that of `base_url`. */
function defaultName(method: string, url: string, baseUrl: string | undefined): string {
  const [path = url] = url.split(/[?#]/, 1);
  if (path.startsWith("/")) return `${method.toUpperCase()} ${path}`;
  const { origin, pathname } = new URL(path);
  const isOwn = baseUrl !== undefined && new URL(baseUrl).origin === origin;
  return `${method.toUpperCase()} ${isOwn ? pathname : origin + pathname}`;
}

function checkPlans(checks: Step["checks"]): readonly CheckPlan[] {
  return Object.freeze(
    (checks ?? []).map((entry) => {
      const { name, check } = typeof entry === "string" ? { name: entry.trim(), check: entry } : entry;
      return Object.freeze({ name, expression: parseCheck(check) });
    }),
  );
}

function requestStep(step: Step, path: ConfigPath, context: StepContext): RequestStepPlan | null {
  const method = HTTP_METHODS.find((candidate) => step[candidate] !== undefined);
  const url = method === undefined ? undefined : step[method];
  if (method === undefined || url === undefined) return null;
  const position = context.tree.position([...path, method], "key");
  return Object.freeze({
    kind: "request" as const,
    method,
    url,
    name: step.name ?? defaultName(method, url, context.baseUrl),
    query: Object.freeze(step.query ?? {}),
    ...("json" in step ? { json: step.json } : {}),
    ...(step.body === undefined ? {} : { body: step.body }),
    checks: checkPlans(step.checks),
    http: httpSettings(step, context.http),
    ...(position === undefined ? {} : { position }),
  });
}

function thinkStep(think: NonNullable<Step["think"]>): StepPlan {
  const { min, max } = typeof think === "number" ? { min: think, max: think } : think;
  return Object.freeze({ kind: "think" as const, minMs: min, maxMs: max });
}

/** What one iteration does, from the list under `path`. */
export function stepPlans(
  steps: readonly Step[],
  path: ConfigPath,
  context: StepContext,
): readonly StepPlan[] {
  return Object.freeze(
    steps.flatMap((step, index) => {
      if (step.think !== undefined) return [thinkStep(step.think)];
      const request = requestStep(step, [...path, index], context);
      return request === null ? [] : [request];
    }),
  );
}
