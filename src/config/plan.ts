import type { FeederPlan } from "./data-plan.ts";
import type { ExecutorPlan } from "./executor-plan.ts";
import type { HttpSettings } from "./http-plan.ts";
import type { WorkPlan } from "./step-plan.ts";
import type { Tags } from "./tags.ts";
import type { RelativeThresholdPlan, ThresholdPlan } from "./threshold-plan.ts";

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

/** Requests that are written for one origin go to another. */
export interface MovedOrigin {
  readonly from: string;
  readonly to: string;
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

/** How a config without `compare` is compared. */
export const DEFAULT_COMPARE: ComparePlan = Object.freeze({
  confidence: 0.99,
  maxDurationMs: 180_000,
  rounds: "auto",
});

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
