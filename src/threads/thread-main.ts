import { delay, type Clock } from "../clock.ts";
import { messageOf, RampaError } from "../errors.ts";
import { ageObjects } from "./collect-garbage.ts";
import type { FromThread, ScriptFile, ThreadAssignment, ThreadFailure, ToThread } from "./protocol.ts";
import { SegmentRun } from "./segment-run.ts";
import { segmentUsers, type SegmentWork } from "./segment-users.ts";
import { selfWarmUp } from "./self-warm-up.ts";
import { ThreadMonitor, type ThreadProbes } from "./thread-health.ts";
import { every } from "./ticker.ts";

/** How often what was measured goes to the main thread. A second is a whole number of these. */
const READING_MS = 500;

/** What a thread takes from where it runs. */
export interface ThreadSurroundings {
  readonly post: (message: FromThread) => void;
  /** A clock on the scale of the main thread. */
  readonly clockOnScaleOf: (timeOriginMs: number) => Clock;
  readonly probes: ThreadProbes;
  /** Runs the script's top level, once. */
  readonly loadFunctions: (script: ScriptFile) => Promise<SegmentWork["functions"]>;
}

/** One load-generating thread: it carries out what the main thread tells it. */
export class ThreadMain {
  readonly #surroundings: ThreadSurroundings;
  readonly #stopping = new AbortController();
  #run: SegmentRun | null = null;
  #isWarmedUp = false;
  #isRunning = false;

  constructor(surroundings: ThreadSurroundings) {
    this.#surroundings = surroundings;
  }

  receive(message: ToThread): void {
    switch (message.kind) {
      case "init":
        void this.#init(message.assignment).catch((error: unknown) => {
          this.#post({ kind: "failed", failure: failureOf(error) });
        });
        return;
      case "prepare":
        void this.#prepare();
        return;
      case "begin":
        void this.#begin(message.originMs);
        return;
      case "pause":
        this.#run?.pause(message.atMs);
        return;
      case "resume":
        this.#run?.resume(message.atMs);
        return;
      case "stop":
        this.#stopping.abort();
        this.#run?.stop();
        return;
    }
  }

  /** Values of secret variables that came up here. */
  get secretValues(): readonly string[] {
    return this.#run?.secretValues ?? [];
  }

  /** Sends what was measured until now; nothing when no load runs. */
  tell(): void {
    if (this.#run !== null && this.#isRunning) this.#post({ kind: "reading", reading: this.#run.read() });
  }

  async #init(assignment: ThreadAssignment): Promise<void> {
    const { plan, segment, script, setupData, selfWarmUpMs, timeOriginMs, isWatched } = assignment;
    const { clockOnScaleOf, loadFunctions, probes } = this.#surroundings;
    const functions = script === null ? new Map() : await loadFunctions(script);
    const clock = clockOnScaleOf(timeOriginMs);
    const { signal } = this.#stopping;
    this.#isWarmedUp = selfWarmUpMs > 0;
    if (this.#isWarmedUp) await selfWarmUp({ clock, plan, durationMs: selfWarmUpMs, signal });
    const run = new SegmentRun({
      plan,
      segment,
      clock,
      isPart: true,
      monitor: isWatched ? new ThreadMonitor(probes, plan) : undefined,
      usersOf: segmentUsers({ plan, functions, setupData }),
    });
    this.#run = run;
    this.#post({ kind: "ready" });
  }

  async #prepare(): Promise<void> {
    if (this.#run === null) return;
    await this.#run.prepare();
    if (this.#isWarmedUp) ageObjects();
    this.#post({ kind: "prepared" });
  }

  async #begin(originMs: number): Promise<void> {
    const run = this.#run;
    if (run === null) return;
    await delay(run.clock, originMs - run.clock.now(), this.#stopping.signal);
    const over = run.run(originMs);
    this.#isRunning = true;
    this.tell();
    const ticker = every(run.clock, originMs, READING_MS, () => this.tell());
    await over;
    ticker.cancel();
    this.#isRunning = false;
    this.#post({
      kind: "ended",
      reading: run.read(),
      failure: run.defect === null ? null : failureOf(run.defect),
    });
  }

  #post(message: FromThread): void {
    this.#surroundings.post(message);
  }
}

function failureOf(error: unknown): ThreadFailure {
  if (!(error instanceof RampaError)) return { code: "internal", message: messageOf(error) };
  const { code, message, hint } = error;
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}
