import type { RelativeThreshold } from "../thresholds/parse-relative.ts";
import type { SubmetricName, ThresholdExpression } from "../thresholds/parse.ts";
import type { CheckExpression } from "./check-expression.ts";
import type { FeederPlan } from "./data-plan.ts";
import type { Extraction } from "./extraction.ts";

/** Names and values that a sample carries. */
export type Tags = Readonly<Record<string, string>>;

/** A place in a file that the user wrote; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A part of a load profile: reach `target` in `durationMs`, in a straight line. */
export interface StagePlan {
  readonly durationMs: number;
  readonly target: number;
}

/** When iterations start; one strict type for each executor. Durations are milliseconds. */
export type ExecutorPlan =
  | { readonly kind: "constant-vus"; readonly vus: number; readonly durationMs: number }
  | {
      readonly kind: "ramping-vus";
      readonly startVus: number;
      readonly stages: readonly StagePlan[];
      readonly gracefulRampDownMs: number;
    }
  | {
      readonly kind: "shared-iterations";
      readonly vus: number;
      readonly iterations: number;
      readonly maxDurationMs: number;
    }
  | {
      readonly kind: "per-vu-iterations";
      readonly vus: number;
      /** Of each virtual user. */
      readonly iterations: number;
      readonly maxDurationMs: number;
    }
  | {
      readonly kind: "constant-arrival-rate";
      /** Iterations per `timeUnitMs`. */
      readonly rate: number;
      readonly timeUnitMs: number;
      readonly durationMs: number;
      readonly preAllocatedVus: number;
      readonly maxVus: number;
    }
  | {
      readonly kind: "ramping-arrival-rate";
      /** Iterations per `timeUnitMs` at the start. */
      readonly startRate: number;
      readonly timeUnitMs: number;
      readonly stages: readonly StagePlan[];
      readonly preAllocatedVus: number;
      readonly maxVus: number;
    };

/** The values that a scenario's `executor` key can have. */
export type ExecutorKind = ExecutorPlan["kind"];

export const EXECUTOR_KINDS = [
  "constant-vus",
  "ramping-vus",
  "shared-iterations",
  "per-vu-iterations",
  "constant-arrival-rate",
  "ramping-arrival-rate",
] as const satisfies readonly ExecutorKind[];

/** Statuses from `from` to `to`, both included. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

/** An address that takes the place of a name's own. */
export interface HostAddress {
  readonly address: string;
  /** Absent: the port of the URL. */
  readonly port?: number;
}

/** Certificates and keys are PEM texts. */
export interface TlsSettings {
  /** Trusted in place of the authorities that Node trusts. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** Asked for and looked for in the certificate, in place of the URL's host. */
  readonly serverName?: string;
  /** False: any certificate will do. */
  readonly verify: boolean;
}

/** Credentials that requests carry. */
export type AuthSettings =
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  | { readonly kind: "bearer"; readonly token: string };

/** How connections are made. Requests whose settings are the same object share them. */
export interface ConnectionSettings {
  readonly http2: boolean;
  readonly tls: TlsSettings;
  /** URL, with credentials if it needs any; null: none. */
  readonly proxy: string | null;
  /** By name, in lower case. */
  readonly hosts: Readonly<Record<string, HostAddress>>;
}

/** What every request of a plan starts from; a step or a call can replace each key. */
export interface HttpSettings {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** 0: redirects are not followed. */
  readonly maxRedirects: number;
  readonly keepAlive: boolean;
  readonly connection: ConnectionSettings;
  /** Whether cookies that servers set are sent back to them. */
  readonly cookies: boolean;
  /** Whether compressed bodies are asked for, and decoded. */
  readonly compression: boolean;
  /** Most of a body that is kept and decoded. */
  readonly maxBodyBytes: number;
  readonly auth: AuthSettings | null;
  /** What `http_req_failed` counts as a success. */
  readonly expectedStatuses: readonly StatusRange[];
}

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

export type StepPlan =
  RequestStepPlan | ThinkStepPlan | ParallelStepPlan | RepeatStepPlan | WhenStepPlan | CallStepPlan;

/** What one iteration does: a function of the script, or steps. */
export type WorkPlan =
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "steps"; readonly steps: readonly StepPlan[]; readonly stopOnFailedCheck: boolean };

/** How many iterations data has rows for. */
interface RowLimit {
  readonly feeder: string;
  readonly rows: number;
}

/** One scenario, with every default filled in; times are milliseconds. */
export interface ScenarioPlan {
  readonly name: string;
  readonly executor: ExecutorPlan;
  readonly work: WorkPlan;
  readonly startTimeMs: number;
  readonly gracefulStopMs: number;
  /** The plan's tags and the scenario's own. */
  readonly tags: Tags;
  /** Data that gives each iteration a row of its own: the scenario ends when there is none left. */
  readonly rowLimit?: RowLimit;
  /** The scenario's own `env`, over the plan's. */
  readonly env: Readonly<Record<string, string>>;
}

/** One threshold, with the place where it was written. */
export interface ThresholdPlan {
  /** As written, such as `http_req_duration{name:login}`. */
  readonly metric: string;
  readonly submetric: SubmetricName;
  /** As written, such as `p(95)<500`. */
  readonly source: string;
  readonly expression: ThresholdExpression;
  readonly abortOnFail: boolean;
  /** How long a failure must persist before it aborts the run. */
  readonly gracePeriodMs: number;
  /** True for the rule that holds although the user did not write it. */
  readonly isDefault: boolean;
  readonly position?: Position;
  /** Path inside the config, such as `thresholds.checks[0]`. */
  readonly path?: string;
}

/** Requests that are written for one origin go to another. */
export interface MovedOrigin {
  readonly from: string;
  readonly to: string;
}

/** A limit on how far a metric may lie from that of the baseline. */
export interface RelativeThresholdPlan extends Pick<
  ThresholdPlan,
  "metric" | "submetric" | "source" | "position" | "path"
> {
  readonly limit: RelativeThreshold;
}

/** How a run is compared with its baseline. */
export interface ComparePlan {
  /** From 0 to 1. */
  readonly confidence: number;
  /** Most time of the load of both sides together. */
  readonly maxDurationMs: number;
  /** Pairs of rounds; `auto`: as many as the answer needs. */
  readonly rounds: number | "auto";
}

/** What becomes of a run that cannot be judged: `invalid`, or what its thresholds say with a warning. */
export const VALIDITIES = ["fail", "warn"] as const;

/** A validated config, with every default filled in. Frozen. */
export interface Plan {
  readonly baseUrl?: string;
  readonly scenarios: readonly ScenarioPlan[];
  readonly thresholds: readonly ThresholdPlan[];
  /** Those that compare with the baseline. */
  readonly relativeThresholds?: readonly RelativeThresholdPlan[];
  /** Absent: as by default. */
  readonly compare?: ComparePlan;
  /** Runs that the artifact carries for the trend; absent: none. */
  readonly history?: number;
  /** What a reader of the report should know of the plan, one sentence each. */
  readonly notes: readonly string[];
  readonly http: HttpSettings;
  readonly validity: (typeof VALIDITIES)[number];
  /** How long real load runs, unmeasured, before the load; absent: not at all. */
  readonly warmUpMs?: number;
  /** An origin whose place another takes, for the version that a run is compared with. */
  readonly moved?: MovedOrigin;
  /** Where paths of files that a script names start; absolute, or below the process's own. */
  readonly folder: string;
  readonly setupTimeoutMs: number;
  readonly teardownTimeoutMs: number;
  /** Of random choices; whole, from 0. */
  readonly seed?: number;
  /** Where iterations take rows from. */
  readonly data?: readonly FeederPlan[];
  /** Variables whose values no output shows. */
  readonly secretVariables?: readonly string[];
  /** Whether cookies outlive the iterations of their virtual user. */
  readonly keepsCookies: boolean;
  /** Of all virtual users together; null: no limit. */
  readonly maxRequestsPerSecond: number | null;
  /** What `worker.env` shows; a scenario's own `env` comes over it. */
  readonly env: Readonly<Record<string, string>>;
}
