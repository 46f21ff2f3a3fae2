import type { Clock, Timer } from "../clock.ts";
import type { IterationOutcome } from "../executors/virtual-user.ts";
import { HttpClient, type HttpClientContext } from "../http/http-client.ts";

/**
 * Calls after the end of an iteration that still get an answer. A script that goes on regardless of its
 * signal may still tidy up; one that loops for ever must not keep the process busy.
 */
const MAX_LATE_ANSWERS = 1_000;

/** What an {@link Iteration} works with. */
export interface IterationContext extends Omit<HttpClientContext, "onIdle" | "answerLate"> {
  readonly clock: Clock;
}

/**
 * The life of one iteration of a script: it is over when its function has settled and its requests have
 * ended, or when it is interrupted, whatever comes first.
 */
export class Iteration {
  readonly http: HttpClient;
  readonly #clock: Clock;
  readonly #done: (outcome: IterationOutcome) => void;
  readonly #sleeps = new Map<() => void, Timer>();
  #settled: "completed" | "failed" | null = null;
  #isOver = false;
  #isInterrupted = false;
  #controller: AbortController | null = null;
  #lateAnswers = 0;

  constructor(context: IterationContext, done: (outcome: IterationOutcome) => void) {
    this.#clock = context.clock;
    this.#done = done;
    this.http = new HttpClient({
      network: context.network,
      connections: context.connections,
      sites: context.sites,
      group: context.group,
      onFailure: context.onFailure,
      validateChecks: context.validateChecks,
      onChecks: context.onChecks,
      onIdle: () => this.#onIdle(),
      answerLate: (answer) => this.#answerLate(answer),
    });
  }

  /** True when nothing that the script does counts any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Made when somebody asks for it. */
  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      if (this.#isInterrupted) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  /** The script's function has ended. */
  settle(outcome: "completed" | "failed"): void {
    this.#settled = outcome;
    if (!this.http.isBusy) this.#end(outcome);
  }

  interrupt(): void {
    if (this.#isOver) return;
    this.#isInterrupted = true;
    this.#isOver = true;
    this.http.abort();
    this.#wakeAll();
    this.#controller?.abort();
    this.#done("interrupted");
  }

  sleep(durationMs: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isOver) {
        this.#answerLate(resolve);
        return;
      }
      const timer = this.#clock.at(this.#clock.now() + durationMs, () => {
        this.#sleeps.delete(resolve);
        resolve();
      });
      this.#sleeps.set(resolve, timer);
    });
  }

  #end(outcome: IterationOutcome): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.http.close();
    this.#wakeAll();
    this.#done(outcome);
  }

  /** Nobody may be left asleep: a timer would outlive the run. */
  #wakeAll(): void {
    for (const [wake, timer] of this.#sleeps) {
      timer.cancel();
      wake();
    }
    this.#sleeps.clear();
  }

  /** What waited for the last request gets its turn first: it may send another one. */
  #onIdle(): void {
    const outcome = this.#settled;
    if (outcome === null || this.#isOver) return;
    this.#clock.yield(() => {
      if (!this.http.isBusy) this.#end(outcome);
    });
  }

  /** In a later turn, so that a loop of such calls cannot starve everybody else. */
  #answerLate(answer: () => void): void {
    this.#lateAnswers += 1;
    if (this.#lateAnswers <= MAX_LATE_ANSWERS) this.#clock.yield(answer);
  }
}
