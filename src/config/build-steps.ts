import { basename } from "node:path";

import { parseCheck } from "./check-language.ts";
import type { ConfigTree } from "./config-tree.ts";
import { readExtraction } from "./extraction.ts";
import type { FileSource } from "./file-source.ts";
import { httpSettings, type ConnectionSettingsCache } from "./http-settings.ts";
import type { ConfigPath } from "./place.ts";
import type { AuthSettings, HttpSettings } from "./http-plan.ts";
import {
  HTTP_METHODS,
  type CheckPlan,
  type ExtractPlan,
  type FieldTexts,
  type MultipartPlan,
  type RequestStepPlan,
  type StepPlan,
} from "./step-plan.ts";
import { defaultName } from "./request-name.ts";
import type { Step } from "./step-schema.ts";
import { escapeTemplate } from "./template.ts";

/** What steps are built from besides their own keys. */
export interface StepContext {
  readonly tree: ConfigTree;
  readonly http: HttpSettings;
  readonly baseUrl: string | undefined;
  readonly readFile: FileSource;
  readonly connections: ConnectionSettingsCache;
}

/** The plan's settings as a step begins with them: its headers and credentials are templates. */
function asTemplates(http: HttpSettings): HttpSettings {
  const headers = Object.entries(http.headers).map(([name, value]) => [name, escapeTemplate(value)]);
  return {
    ...http,
    headers: Object.fromEntries(headers) as HttpSettings["headers"],
    auth: http.auth === null ? null : mapAuth(http.auth, escapeTemplate),
  };
}

function mapAuth(auth: AuthSettings, replace: (text: string) => string): AuthSettings {
  return auth.kind === "bearer"
    ? { kind: "bearer", token: replace(auth.token) }
    : { kind: "basic", username: replace(auth.username), password: replace(auth.password) };
}

function checkPlans(checks: Step["checks"]): readonly CheckPlan[] {
  return Object.freeze(
    (checks ?? []).map((entry) => {
      const { name, check } = typeof entry === "string" ? { name: entry.trim(), check: entry } : entry;
      return Object.freeze({ name, expression: parseCheck(check) });
    }),
  );
}

function extractPlans(extract: NonNullable<Step["extract"]>): readonly ExtractPlan[] {
  return Object.freeze(
    Object.entries(extract).flatMap(([name, source]) => {
      const from = readExtraction(source);
      return "message" in from ? [] : [Object.freeze({ name, source: source.trim(), from })];
    }),
  );
}

function contentOf(file: string, readFile: FileSource): Uint8Array {
  const reading = readFile(file);
  // One that cannot be read is a problem of the config, and there is no plan then.
  return reading.kind === "read" ? reading.bytes : new Uint8Array(0);
}

function multipartPlans(
  fields: NonNullable<Step["multipart"]>,
  readFile: FileSource,
): readonly MultipartPlan[] {
  return Object.freeze(
    Object.entries(fields).map(([name, part]) =>
      Object.freeze(
        typeof part === "string"
          ? { name, content: part }
          : {
              name,
              content: contentOf(part.file, readFile),
              filename: part.filename ?? basename(part.file),
              ...(part.type === undefined ? {} : { contentType: part.type }),
            },
      ),
    ),
  );
}

type Body = Pick<RequestStepPlan, "json" | "form" | "multipart" | "body">;

function bodyOf(step: Step, readFile: FileSource): Body {
  if ("json" in step) return { json: step.json };
  if (step.form !== undefined) return { form: Object.freeze(step.form) };
  if (step.multipart !== undefined) return { multipart: multipartPlans(step.multipart, readFile) };
  if (step.body_file !== undefined) return { body: contentOf(step.body_file, readFile) };
  return step.body === undefined ? {} : { body: step.body };
}

function requestStep(step: Step, path: ConfigPath, context: StepContext): RequestStepPlan | null {
  const method = HTTP_METHODS.find((candidate) => step[candidate] !== undefined);
  const url = method === undefined ? undefined : step[method];
  if (method === undefined || url === undefined) return null;
  const position = context.tree.position([...path, method], "key");
  const query: FieldTexts = Object.freeze(step.query ?? {});
  const stop = step.stop_on_failed_check;
  return Object.freeze({
    kind: "request" as const,
    method,
    url,
    name: step.name ?? defaultName(method, url, context.baseUrl),
    query,
    ...bodyOf(step, context.readFile),
    ...(typeof step.cookies === "object" ? { cookies: Object.freeze(step.cookies) } : {}),
    ...(step.extract === undefined ? {} : { extract: extractPlans(step.extract) }),
    checks: checkPlans(step.checks),
    ...(stop === undefined ? {} : { stopOnFailedCheck: stop }),
    http: httpSettings(step, context.connections, asTemplates(context.http)),
    ...(position === undefined ? {} : { position }),
  });
}

function thinkStep(think: NonNullable<Step["think"]>): StepPlan {
  const { min, max } = typeof think === "number" ? { min: think, max: think } : think;
  return Object.freeze({ kind: "think" as const, minMs: min, maxMs: max });
}

function parallelStep(requests: readonly Step[], path: ConfigPath, context: StepContext): StepPlan {
  const plans = requests.flatMap((step, index) => requestStep(step, [...path, index], context) ?? []);
  return Object.freeze({ kind: "parallel" as const, requests: Object.freeze(plans) });
}

function stepPlan(step: Step, path: ConfigPath, context: StepContext): StepPlan | null {
  const nested = (key: "steps" | "parallel"): readonly Step[] => (step[key] ?? []) as readonly Step[];
  if (step.think !== undefined) return thinkStep(step.think);
  if (step.call !== undefined) return Object.freeze({ kind: "call", name: step.call });
  if (step.parallel !== undefined) return parallelStep(nested("parallel"), [...path, "parallel"], context);
  const inner = (): readonly StepPlan[] => stepPlans(nested("steps"), [...path, "steps"], context);
  if (step.repeat !== undefined) return Object.freeze({ kind: "repeat", times: step.repeat, steps: inner() });
  if (step.when !== undefined) {
    const condition = Object.freeze({ name: step.when.trim(), expression: parseCheck(step.when) });
    return Object.freeze({ kind: "when", condition, steps: inner() });
  }
  return requestStep(step, path, context);
}

/** What one iteration does, from the list under `path`. */
export function stepPlans(
  steps: readonly Step[],
  path: ConfigPath,
  context: StepContext,
): readonly StepPlan[] {
  return Object.freeze(steps.flatMap((step, index) => stepPlan(step, [...path, index], context) ?? []));
}
