import type { Clock } from "../../src/clock.ts";
import type { FromThread, ToThread } from "../../src/threads/protocol.ts";
import type { OpenThread, ThreadListener } from "../../src/threads/thread-link.ts";
import { ThreadMain } from "../../src/threads/thread-main.ts";
import { systemThreadProbes } from "../../src/threads/system-probes.ts";
import type { TestPlan } from "../../src/loader/test-plan.ts";

/** What a test can do to one of its threads. */
export interface InProcessThread {
  readonly main: ThreadMain;
  readonly listener: ThreadListener;
  readonly isTerminated: boolean;
  /** What the main thread told it. */
  readonly told: readonly ToThread["kind"][];
  /** It neither hears nor says anything any more, like a thread that is busy for ever. */
  hang(): void;
}

/**
 * Threads that are none: they share the test's functions and its clock, but everything between them and
 * the main thread is copied, and comes a moment later.
 */
export class InProcessThreads {
  readonly all: InProcessThread[] = [];
  readonly #clock: Clock;
  readonly #functions: TestPlan["functions"];

  constructor(clock: Clock, functions: TestPlan["functions"] = new Map()) {
    this.#clock = clock;
    this.#functions = functions;
  }

  readonly open: OpenThread = (_name, listener) => {
    const told: ToThread["kind"][] = [];
    let isDeaf = false;
    let isTerminated = false;
    const cross = <T>(message: T, receive: (copy: T) => void): void => {
      const copy = structuredClone(message);
      queueMicrotask(() => {
        if (!isDeaf) receive(copy);
      });
    };
    const main = new ThreadMain({
      post: (message: FromThread) => cross(message, (copy) => listener.onMessage(copy)),
      clockOnScaleOf: () => this.#clock,
      probes: systemThreadProbes,
      loadFunctions: () => Promise.resolve(this.#functions),
    });
    const thread = {
      main,
      listener,
      told,
      get isTerminated() {
        return isTerminated;
      },
      hang: () => void (isDeaf = true),
    };
    this.all.push(thread);
    return {
      post: (message) => {
        told.push(message.kind);
        cross(message, (copy) => main.receive(copy));
      },
      stack: () => Promise.resolve([]),
      terminate: () => {
        isDeaf = true;
        if (!isTerminated) queueMicrotask(() => listener.onGone({ kind: "exited", code: 1 }));
        isTerminated = true;
        return Promise.resolve();
      },
    };
  };
}
