import type { Plan } from "../config/plan.ts";
import { WHOLE } from "../executors/segment.ts";
import type { RunContext, TestPlan } from "../loader/test-plan.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import { judge } from "../thresholds/judge.ts";
import { withDefaultThreshold } from "../thresholds/default-threshold.ts";
import type { Load } from "../threads/load.ts";
import { SegmentRun } from "../threads/segment-run.ts";
import { MachineMonitor, type MachineHealth } from "../threads/machine-health.ts";
import { ThreadMonitor } from "../threads/thread-health.ts";
import { selfWarmUp } from "../threads/self-warm-up.ts";
import { describeScriptError } from "../worker/script-error.ts";
import { createVirtualUserFactory } from "../worker/virtual-user-factory.ts";
import { buildRunResult } from "./build-run-result.ts";
import type { EngineOptions } from "./engine-options.ts";
import { EventHub, type EventStream } from "./event-hub.ts";
import type { Phase, Unstamped } from "./events.ts";
import { LiveWatch } from "./live-watch.ts";
import type { RunController } from "./run-controller.ts";
import type { PhaseReport, RunError, RunResult } from "./run-result.ts";
import { defectOf, setupErrorOf, teardownErrorOf } from "./run-errors.ts";
import { cloneSetupData, type SetupData } from "./setup-data.ts";
import { callUserFunction, type CallOutcome } from "./user-call.ts";

interface Outcome {
  setupError: RunError | null;
  defect: RunError | null;
  teardownError: RunError | null;
}

/** One run, from setup to the result. */
export class Run implements RunController {
  readonly runId: string;
  readonly #test: TestPlan;
  readonly #plan: Plan;
  readonly #context: RunContext;
  readonly #options: EngineOptions;
  readonly #hub: EventHub;
  readonly #stopping = new AbortController();
  readonly #phases: PhaseReport[] = [];
  readonly #warnings: string[] = [];
  readonly #epochMs: number;
  #load: Load | null = null;
  #machine: MachineHealth | null = null;
  #isLoadOver = false;
  #pausedAtMs: number | null = null;
  #stopReason: string | null = null;
  #abortReason: string | null = null;
  #result: Promise<RunResult> | null = null;

  constructor(test: TestPlan, options: EngineOptions) {
    const { clock } = options;
    this.runId = options.runId ?? crypto.randomUUID();
    this.#test = test;
    this.#plan = { ...test.plan, thresholds: withDefaultThreshold(test.plan.thresholds) };
    const { env, baseUrl } = test.plan;
    this.#context = Object.freeze({ env: Object.freeze({ ...env }), baseUrl });
    this.#options = options;
    this.#hub = new EventHub(options.eventQueueCapacity);
    this.#epochMs = clock.wallTime() - clock.now();
  }

  wait(): Promise<RunResult> {
    this.#result ??= this.#execute();
    return this.#result;
  }

  stop(reason = "stopped"): void {
    if (this.#stopReason !== null || this.#stopping.signal.aborted) return;
    this.#stopReason = reason;
    this.#stopping.abort();
    this.#load?.stop();
  }

  pause(): void {
    if (this.#isLoadOver || this.isPaused || this.#stopping.signal.aborted) return;
    this.#pausedAtMs = this.#options.clock.now();
    this.#load?.pause();
    this.#emit({ type: "PauseEvent" });
  }

  resume(): void {
    if (this.#pausedAtMs === null) return;
    const pausedMs = this.#options.clock.now() - this.#pausedAtMs;
    this.#pausedAtMs = null;
    this.#load?.resume();
    this.#emit({ type: "ResumeEvent", pausedSeconds: pausedMs / 1000 });
  }

  get isPaused(): boolean {
    return this.#pausedAtMs !== null;
  }

  snapshot(): MetricSnapshot | null {
    const load = this.#load;
    return load === null ? null : load.aggregator.snapshot(this.#options.clock.wallTime(), load.elapsedS);
  }

  events(): EventStream {
    return this.#hub.subscribe();
  }

  recordScriptError(thrown: unknown): void {
    const message = `left unhandled: ${describeScriptError(thrown)}`;
    if (this.#load === null) this.#warnings.push(`the script ${message}`);
    else this.#load.errors.record("script", null, message, this.#load.elapsedS);
  }

  async #execute(): Promise<RunResult> {
    const startedAtMs = this.#options.clock.wallTime();
    const outcome: Outcome = { setupError: null, defect: null, teardownError: null };
    try {
      await this.#runPhases(outcome);
      return this.#conclude(startedAtMs, outcome);
    } catch (error) {
      // Whatever breaks, there is a result, and it is not green.
      this.#load = null;
      return this.#conclude(startedAtMs, { ...outcome, defect: defectOf(error) });
    } finally {
      this.#isLoadOver = true;
      this.resume();
      this.#emit({ type: "PhaseEvent", phase: "finished" });
      this.#hub.end();
    }
  }

  async #runPhases(outcome: Outcome): Promise<void> {
    const setup = await this.#setUp();
    if (setup.kind === "failed") outcome.setupError = setup.error;
    // As in k6, teardown has nothing to tear down when setup did not end well.
    if (setup.kind !== "ready") return;
    // Whatever breaks the load, what setup set up is torn down.
    outcome.defect = await this.#runLoad(setup.forUsers).catch(defectOf);
    outcome.teardownError = await this.#tearDown(setup.forTeardown);
  }

  async #setUp(): Promise<SetupData | { readonly kind: "cut" }> {
    const { setupFn } = this.#test;
    const timeoutMs = this.#plan.setupTimeoutMs;
    const phase = this.#enter("setup");
    if (setupFn === null) return cloneSetupData(undefined);
    const outcome = await this.#callScript(() => setupFn(this.#context), timeoutMs, 0);
    phase.end();
    if (outcome.kind === "cut") return { kind: "cut" };
    const error = setupErrorOf(outcome, timeoutMs);
    if (error !== null) return { kind: "failed", error };
    return cloneSetupData(outcome.kind === "returned" ? outcome.value : undefined);
  }

  async #runLoad(setupData: unknown): Promise<RunError | null> {
    await this.#warmUp();
    if (this.#stopping.signal.aborted) return null;
    const phase = this.#enter("execute");
    try {
      return await this.#watchLoad(this.#createLoad(setupData));
    } finally {
      phase.end();
    }
  }

  async #watchLoad(load: Load): Promise<RunError | null> {
    const watch = this.#watch(load);
    this.#load = load;
    if (this.isPaused) load.pause();
    const { probes } = this.#options;
    try {
      await load.prepare();
      const machine = probes === null ? null : new MachineMonitor(probes.machine);
      const running = load.run();
      watch.start();
      await running;
      this.#machine = machine?.read() ?? null;
    } finally {
      watch.stop();
      this.#isLoadOver = true;
      this.resume();
    }
    if (this.#hub.hasSubscribers) watch.emitSnapshot();
    return load.defect === null ? null : defectOf(load.defect);
  }

  async #warmUp(): Promise<void> {
    const { clock, selfWarmUpMs } = this.#options;
    const { signal } = this.#stopping;
    if (selfWarmUpMs === 0 || signal.aborted) return;
    await selfWarmUp({ clock, plan: this.#plan, durationMs: selfWarmUpMs, signal });
  }

  #createLoad(setupData: unknown): Load {
    const plan = this.#plan;
    return new SegmentRun({
      plan,
      segment: WHOLE,
      clock: this.#options.clock,
      monitor: this.#options.probes === null ? undefined : new ThreadMonitor(this.#options.probes.thread),
      usersOf: (scenario, resources) => {
        const { work } = scenario;
        const userFunction = work.kind === "function" ? this.#test.functions.get(work.name) : undefined;
        return createVirtualUserFactory({
          ...resources,
          plan,
          scenario,
          setupData,
          userFunction: userFunction ?? null,
          functions: this.#test.functions,
        });
      },
    });
  }

  #watch(load: Load): LiveWatch {
    return new LiveWatch({
      load,
      plan: this.#plan,
      options: this.#options,
      hasSubscribers: () => this.#hub.hasSubscribers,
      emit: (event) => this.#emit(event),
      abort: ({ metric, source }) => {
        this.#abortReason ??= `the threshold ${metric} ${source} failed (abort_on_fail)`;
        load.stop();
      },
    });
  }

  async #tearDown(data: unknown): Promise<RunError | null> {
    const { teardownFn } = this.#test;
    const timeoutMs = this.#plan.teardownTimeoutMs;
    const phase = this.#enter("teardown");
    if (teardownFn === null) return null;
    const call = (): unknown => teardownFn(data, this.#context);
    const outcome = await this.#callScript(call, timeoutMs, this.#options.teardownAfterStopMs);
    phase.end();
    return teardownErrorOf(outcome, timeoutMs);
  }

  #callScript(call: () => unknown, timeoutMs: number, afterStopMs: number): Promise<CallOutcome> {
    const { clock } = this.#options;
    return callUserFunction(call, { clock, timeoutMs, stopping: this.#stopping.signal, afterStopMs });
  }

  #conclude(startedAtMs: number, outcome: Outcome): RunResult {
    const load = this.#load;
    const thresholdResults =
      load === null ? [] : judge(this.#plan.thresholds, load.aggregator, load.elapsedS);
    if (load !== null) this.#emit({ type: "ThresholdEvent", results: thresholdResults });
    return buildRunResult({
      ...outcome,
      runId: this.runId,
      startedAtMs,
      plan: this.#plan,
      load,
      machine: this.#machine,
      snapshot: this.snapshot(),
      thresholdResults,
      phases: this.#phases,
      warnings: this.#warnings,
      stopReason: this.#stopReason,
      abortReason: this.#abortReason,
    });
  }

  /** Announces a phase; `end` records how long it took. */
  #enter(phase: Exclude<Phase, "finished">): { end(): void } {
    const { clock } = this.#options;
    const enteredMs = clock.now();
    this.#emit({ type: "PhaseEvent", phase });
    return {
      end: () => {
        this.#phases.push({ name: phase, durationS: (clock.now() - enteredMs) / 1000 });
      },
    };
  }

  #emit(event: Unstamped): void {
    const nowUs = Math.round((this.#epochMs + this.#options.clock.now()) * 1000);
    const stamp = { runId: this.runId, timestampNs: BigInt(nowUs) * 1000n };
    this.#hub.emit({ ...event, ...stamp });
  }
}
