import type { Clock } from "../clock.ts";
import type { StallFrame } from "../worker/stalled-error.ts";
import type { FromThread, ToThread } from "./protocol.ts";

/** How a thread went away. */
export type ThreadEnd =
  { readonly kind: "threw"; readonly error: unknown } | { readonly kind: "exited"; readonly code: number };

/** Hears from a thread. */
export interface ThreadListener {
  onMessage(message: FromThread): void;
  /** Called once; nothing follows. */
  onGone(end: ThreadEnd): void;
}

/** A thread as the main thread holds it. */
export interface ThreadLink {
  post(message: ToThread): void;
  /** What its JavaScript does at this moment, also when it never gives way; no frames when that cannot be seen. */
  stack(clock: Clock): Promise<readonly StallFrame[]>;
  /** Ends the thread wherever it is; resolves when it is gone. */
  terminate(): Promise<void>;
}

/** Starts a thread. */
export type OpenThread = (name: string, listener: ThreadListener) => ThreadLink;
