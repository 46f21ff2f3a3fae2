import type { Plan } from "../config/plan.ts";
import type { ErrorCode } from "../errors.ts";
import type { Segment } from "../executors/segment.ts";
import type { SegmentReading } from "./segment-reading.ts";

/** A script as a thread finds it. */
export interface ScriptFile {
  /** Absolute. */
  readonly path: string;
  /** As the user named it. */
  readonly shownAs: string;
}

/** All that a thread needs to know. */
export interface ThreadAssignment {
  readonly plan: Plan;
  readonly segment: Segment;
  /** Null when the plan needs none. */
  readonly script: ScriptFile | null;
  /** What setup returned. */
  readonly setupData: unknown;
  readonly selfWarmUpMs: number;
  /** The scale of time of the main thread. */
  readonly timeOriginMs: number;
  /** Whether the thread watches itself. */
  readonly isWatched: boolean;
}

/** What the main thread tells a thread. Times are of the main thread's clock. */
export type ToThread =
  | { readonly kind: "init"; readonly assignment: ThreadAssignment }
  | { readonly kind: "prepare" }
  /** `originMs` is a moment of the schedule's clock, so that a pause before it holds the begin back. */
  | { readonly kind: "begin"; readonly originMs: number }
  | { readonly kind: "pause"; readonly atMs: number }
  | { readonly kind: "resume"; readonly atMs: number }
  | { readonly kind: "stop" };

/** What kept a thread from its work, without stack and cause. */
export interface ThreadFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
}

/** What a thread tells the main thread. */
export type FromThread =
  /** Script loaded, code warm. */
  | { readonly kind: "ready" }
  | { readonly kind: "prepared" }
  /** When the first iterations have started, and a few times a second. */
  | { readonly kind: "reading"; readonly reading: SegmentReading }
  /** Every iteration has ended; the reading is the last. */
  | {
      readonly kind: "ended";
      readonly reading: SegmentReading;
      /** What ended it although nothing that the user wrote should; null as it should be. */
      readonly failure: ThreadFailure | null;
    }
  /** The assignment cannot be carried out. */
  | { readonly kind: "failed"; readonly failure: ThreadFailure };
