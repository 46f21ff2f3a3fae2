import type { Clock } from "../clock.ts";
import type { Plan } from "../config/plan.ts";
import { RampaError } from "../errors.ts";
import { stalledError, withScenarios } from "../worker/stalled-error.ts";
import { describeScriptError } from "../worker/script-error.ts";
import type { FromThread, ThreadAssignment, ThreadFailure, ToThread } from "./protocol.ts";
import type { SegmentReading } from "./segment-reading.ts";
import type { OpenThread, ThreadEnd, ThreadLink } from "./thread-link.ts";

/** What a thread is started with, and whom it tells. */
export interface LoadThreadOptions {
  readonly open: OpenThread;
  /** Such as `thread 2 of 4`. */
  readonly name: string;
  readonly assignment: ThreadAssignment;
  readonly onReading: (reading: SegmentReading) => void;
  /** The thread failed, or went away before its load had ended; called once at most. */
  readonly onFailure: (failure: RampaError) => void;
}

/** Steps that a thread takes once. All of them are over when it is gone. */
export type Step = "ready" | "prepared" | "ended";

/** One thread of a load, as the main thread sees it. No wait for it lasts longer than the thread. */
export class LoadThread {
  readonly name: string;
  readonly #options: LoadThreadOptions;
  readonly #link: ThreadLink;
  readonly #steps: Readonly<Record<Step, PromiseWithResolvers<void>>> = {
    ready: Promise.withResolvers(),
    prepared: Promise.withResolvers(),
    ended: Promise.withResolvers(),
  };
  #reading: SegmentReading | null = null;
  #failure: RampaError | null = null;
  #told = 0;
  #isReady = false;
  #isOver = false;

  constructor(options: LoadThreadOptions) {
    this.#options = options;
    this.name = options.name;
    this.#link = options.open(options.name, {
      onMessage: (message) => this.#receive(message),
      onGone: (end) => this.#goneBy(end),
    });
    this.#post({ kind: "init", assignment: options.assignment });
  }

  /** The newest; what it holds of metrics and errors has been handed over. */
  get reading(): SegmentReading | null {
    return this.#reading;
  }

  /** What kept it from its work; null as it should be. */
  get failure(): RampaError | null {
    return this.#failure;
  }

  /** How often it has told something. */
  get told(): number {
    return this.#told;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Resolves when the step was taken or never will be. */
  reached(step: Step): Promise<void> {
    return this.#steps[step].promise;
  }

  prepare(): void {
    this.#post({ kind: "prepare" });
  }

  begin(originMs: number): void {
    this.#post({ kind: "begin", originMs });
  }

  pause(atMs: number): void {
    this.#post({ kind: "pause", atMs });
  }

  resume(atMs: number): void {
    this.#post({ kind: "resume", atMs });
  }

  stop(): void {
    this.#post({ kind: "stop" });
  }

  /** Ends the thread because its user code has let nothing else have a turn for this long. */
  async giveUpStalled(clock: Clock, plan: Plan, seconds: number): Promise<void> {
    const frames = await this.#link.stack(clock);
    // One that runs no JavaScript waits for something, be it in its own way.
    if (this.#isOver || frames.length === 0) return;
    const stalled = stalledError({ frames, seconds });
    const message = `${this.name}: ${withScenarios(stalled, plan)}`;
    this.#fail({
      code: "execution_failed",
      message,
      ...(stalled.hint === undefined ? {} : { hint: stalled.hint }),
    });
    await this.terminate();
  }

  /** Ends the thread although it has not done its work. */
  giveUp(message: string, hint: string): void {
    this.#fail({ code: "execution_failed", message: `${this.name} ${message}`, hint });
    void this.terminate();
  }

  /** Resolves when the thread is gone. */
  async terminate(): Promise<void> {
    this.#finish();
    await this.#link.terminate();
  }

  #receive(message: FromThread): void {
    this.#told += 1;
    switch (message.kind) {
      case "ready":
        this.#isReady = true;
        this.#steps.ready.resolve();
        return;
      case "prepared":
        this.#steps.prepared.resolve();
        return;
      case "reading":
        this.#take(message.reading);
        return;
      case "ended":
        this.#isOver = true;
        this.#take(message.reading);
        if (message.failure !== null) this.#fail(message.failure);
        this.#finish();
        return;
      case "failed":
        this.#fail(message.failure);
        this.#finish();
        return;
    }
  }

  #take(reading: SegmentReading): void {
    this.#reading = reading;
    this.#options.onReading(reading);
  }

  #goneBy(end: ThreadEnd): void {
    if (!this.#isOver) this.#fail(crashOf(this.name, end));
    this.#finish();
  }

  #fail({ code, message, hint }: ThreadFailure): void {
    if (this.#failure !== null) return;
    this.#failure = new RampaError(code, message, hint === undefined ? {} : { hint });
    this.#options.onFailure(this.#failure);
  }

  /** Nothing more is expected of it. */
  #finish(): void {
    this.#isOver = true;
    for (const step of Object.values(this.#steps)) step.resolve();
  }

  #post(message: ToThread): void {
    if (!this.#isOver) this.#link.post(message);
  }
}

function crashOf(name: string, end: ThreadEnd): ThreadFailure {
  const code = "execution_failed";
  if (end.kind === "exited") {
    const message = `${name} was ended, with exit code ${end.code}, before its load was over`;
    return { code, message, hint: "A script must not call process.exit(): throw an error instead." };
  }
  const { error } = end;
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    const hint =
      "Keep less in the script's variables, or give Node more: NODE_OPTIONS=--max-old-space-size=4096.";
    return { code, message: `${name} ran out of memory`, hint };
  }
  const message = `${name} crashed on an error that nobody caught: ${describeScriptError(error)}`;
  return { code, message, hint: "Await every promise of the script, or catch its error." };
}
