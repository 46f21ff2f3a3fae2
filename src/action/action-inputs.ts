import type { Overrides } from "../config/overrides.ts";
import type { Shard } from "../engine/shard.ts";
import type { RunStatus } from "../exit-codes.ts";
import type { Baseline } from "../run/baseline.ts";

/** The values of the input `comment`. */
export const COMMENT_MODES = ["always", "on-failure", "never"] as const;

/** The values of the input `mode`. */
export const MODES = ["run", "merge", "report"] as const;

/** What the step does: run a test, judge the shards of one, or publish the result of an untrusted run. */
export type ActionMode = (typeof MODES)[number];

/** When the pull request gets its comment. */
export type CommentMode = (typeof COMMENT_MODES)[number];

/** What a user of the action asked for. */
export interface ActionInputs {
  readonly mode: ActionMode;
  /** Paths or globs of result files; empty for a run. */
  readonly results: readonly string[];
  readonly config: string;
  readonly workingDirectory: string;
  readonly script: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly overrides: Overrides;
  readonly threads: number | "auto";
  readonly shard: Shard | undefined;
  readonly startAtMs: number | undefined;
  readonly start: string | undefined;
  readonly waitOn: readonly string[];
  readonly waitOnTimeoutMs: number;
  readonly baseline: Baseline;
  readonly baselineBranch: string | undefined;
  readonly prepare: string | undefined;
  /** Statuses that fail the step; a config error always does. */
  readonly failOn: ReadonlySet<RunStatus>;
  readonly summary: boolean;
  readonly comment: CommentMode;
  readonly commentKey: string | undefined;
  /** JSON. */
  readonly matrix: string;
  readonly annotations: boolean;
  readonly resultsDir: string;
  readonly uploadArtifact: boolean;
  readonly artifactName: string;
  /** 0: no progress lines. */
  readonly progressMs: number;
  readonly token: string | undefined;
}
