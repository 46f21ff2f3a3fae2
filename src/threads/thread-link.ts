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
  /** Ends the thread wherever it is; resolves when it is gone. */
  terminate(): Promise<void>;
}

/** Starts a thread. */
export type OpenThread = (name: string, listener: ThreadListener) => ThreadLink;
