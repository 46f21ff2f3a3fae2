/** How the target answers. */
export interface TargetOptions {
  /** Exactly how long it waits before each answer, never less. */
  readonly delayMs: number;
}

/** What the target saw since the last reset. */
export interface TargetReading {
  readonly requests: number;
  /** Connections that were opened. */
  readonly connections: number;
  /** By the machine's monotonic clock (`process.hrtime`), in milliseconds; null without a request. */
  readonly firstRequestAtMs: number | null;
  /** Longest time that the target itself could not answer, in milliseconds. */
  readonly longestStallMs: number;
  /** How long answers really waited; null without a delay. */
  readonly delay: TrueDelay | null;
}

/** Of what the target waited before its answers, in milliseconds. */
export interface TrueDelay {
  readonly min: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export type TargetCommand = "read" | "reset";

export type TargetMessage =
  | { readonly kind: "listening"; readonly port: number }
  | { readonly kind: "reading"; readonly reading: TargetReading };
