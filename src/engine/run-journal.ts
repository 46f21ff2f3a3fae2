import type { Clock } from "../clock.ts";
import { EventHub, type EventStream } from "./event-hub.ts";
import type { Phase, Unstamped } from "./events.ts";
import type { PhaseReport } from "./run-result.ts";

/** What a run tells while it goes on: its events, stamped, and how long its phases took. */
export class RunJournal {
  /** Those that are over, in order. */
  readonly phases: PhaseReport[] = [];
  readonly #runId: string;
  readonly #clock: Clock;
  /** Wall time at which the clock stood at 0. */
  readonly #epochMs: number;
  readonly #hub: EventHub;

  constructor(runId: string, clock: Clock, epochMs: number, eventQueueCapacity: number) {
    this.#runId = runId;
    this.#clock = clock;
    this.#epochMs = epochMs;
    this.#hub = new EventHub(eventQueueCapacity);
  }

  get hasSubscribers(): boolean {
    return this.#hub.hasSubscribers;
  }

  subscribe(): EventStream {
    return this.#hub.subscribe();
  }

  emit(event: Unstamped): void {
    const nowUs = Math.round((this.#epochMs + this.#clock.now()) * 1000);
    const stamp = { runId: this.#runId, timestampNs: BigInt(nowUs) * 1000n };
    this.#hub.emit({ ...event, ...stamp });
  }

  /** Announces a phase; `end` records how long it took. */
  enter(phase: Exclude<Phase, "finished">): { end(): void } {
    const enteredMs = this.#clock.now();
    this.emit({ type: "PhaseEvent", phase });
    return {
      end: () => {
        this.phases.push({ name: phase, durationS: (this.#clock.now() - enteredMs) / 1000 });
      },
    };
  }

  /** Nothing follows. */
  finish(): void {
    this.emit({ type: "PhaseEvent", phase: "finished" });
    this.#hub.end();
  }
}
