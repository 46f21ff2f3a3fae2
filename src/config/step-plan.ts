import type { CheckExpression } from "./check-expression.ts";
import type { Extraction } from "./extraction.ts";
import type { HttpSettings } from "./http-plan.ts";
import type { Position } from "./position.ts";

/** The methods of request steps, as their keys are spelled. */
export const HTTP_METHODS = ["get", "post", "put", "patch", "delete", "head", "options"] as const;

/** The request steps, and the methods of `worker.http`. */
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** An assertion on a response; its name is its text unless it was given one. */
export interface CheckPlan {
  readonly name: string;
  readonly expression: CheckExpression;
}

/** A variable that a response gives its value. */
export interface ExtractPlan {
  readonly name: string;
  /** As written. */
  readonly source: string;
  readonly from: Extraction;
}

/** A field of a multipart body: a text, or the content of a file. */
export interface MultipartPlan {
  readonly name: string;
  /** A template, or what the file holds. */
  readonly content: string | Uint8Array;
  readonly filename?: string;
  readonly contentType?: string;
}

/** A text, or several for a key that repeats; templates. */
export type FieldTexts = Readonly<Record<string, string | readonly string[]>>;

/**
 * A request. URL, query, headers, form, JSON and body are templates: texts whose `${…}` are replaced
 * for each iteration, and in which `$${` stands for `${`.
 */
export interface RequestStepPlan {
  readonly kind: "request";
  readonly method: HttpMethod;
  /** A path below `base_url`, or an absolute URL. */
  readonly url: string;
  /** The `name` tag. */
  readonly name: string;
  readonly query: FieldTexts;
  readonly json?: unknown;
  readonly form?: FieldTexts;
  readonly multipart?: readonly MultipartPlan[];
  /** A template, or what `body_file` holds. */
  readonly body?: string | Uint8Array;
  /** Sent besides those of the jar; templates. */
  readonly cookies?: Readonly<Record<string, string>>;
  readonly extract?: readonly ExtractPlan[];
  readonly checks: readonly CheckPlan[];
  /** A failed check ends the iteration; default: as the scenario says. */
  readonly stopOnFailedCheck?: boolean;
  /** The plan's settings with the step's own keys over them. */
  readonly http: HttpSettings;
  readonly position?: Position;
}

/** A pause of a random length between both. */
export interface ThinkStepPlan {
  readonly kind: "think";
  readonly minMs: number;
  readonly maxMs: number;
}

/** Requests that are sent at the same time; the step is over when the last of them is. */
interface ParallelStepPlan {
  readonly kind: "parallel";
  readonly requests: readonly RequestStepPlan[];
}

interface RepeatStepPlan {
  readonly kind: "repeat";
  readonly times: number;
  readonly steps: readonly StepPlan[];
}

/** Steps that run when a check on a variable holds. */
export interface WhenStepPlan {
  readonly kind: "when";
  readonly condition: CheckPlan;
  readonly steps: readonly StepPlan[];
}

/** Runs a function of the script. */
export interface CallStepPlan {
  readonly kind: "call";
  readonly name: string;
}

/** One step of a scenario. */
export type StepPlan =
  RequestStepPlan | ThinkStepPlan | ParallelStepPlan | RepeatStepPlan | WhenStepPlan | CallStepPlan;

/** What one iteration does: a function of the script, or steps. */
export type WorkPlan =
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "steps"; readonly steps: readonly StepPlan[]; readonly stopOnFailedCheck: boolean };
