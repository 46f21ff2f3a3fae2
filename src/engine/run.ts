import type { Plan } from "../config/plan.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import { judge, type ThresholdReport } from "../thresholds/judge.ts";
import { withDefaultThreshold } from "../thresholds/default-threshold.ts";
import type { Load } from "../threads/load.ts";
import { MachineMonitor, type MachineHealth } from "../threads/machine-health.ts";
import { RunTimeSecrets } from "../worker/run-time-secrets.ts";
import { describeScriptError } from "../worker/script-error.ts";
import { type BaseVersion, baseVersion, comparisonOf } from "./base-version.ts";
import { buildRunResult, type RunRecord } from "./build-run-result.ts";
import type { ThreadChoice } from "./choose-threads.ts";
import type { ComparisonReport } from "./comparison-report.ts";
import type { EngineOptions } from "./engine-options.ts";
import { EventHub, type EventStream } from "./event-hub.ts";
import type { Phase, Unstamped } from "./events.ts";
import { judgeChanges, NO_BASELINE } from "./judge-changes.ts";
import { LiveWatch } from "./live-watch.ts";
import { loadPart, type LoadPart } from "./load-part.ts";
import { type BaseOrder, readyLoad } from "./ready-load.ts";
import type { RunController } from "./run-controller.ts";
import type { PhaseReport, RunError, RunResult, WarmUpReport } from "./run-result.ts";
import { defectOf } from "./run-errors.ts";
import { ScriptCalls } from "./script-calls.ts";
import { StartTime } from "./start-time.ts";
import type { SetupData } from "./setup-data.ts";
import { warmUpPlan } from "./warm-up-plan.ts";
import { warmUpReport } from "./warm-up-report.ts";

const NO_ABORT =
  "abort_on_fail does not end a shard: it sees only its own samples. The merged result is judged at the end.";

interface Outcome {
  setupError: RunError | null;
  defect: RunError | null;
  teardownError: RunError | null;
}

/** For a run whose config has none. */
function chosenSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** One run, from setup to the result. */
export class Run implements RunController {
  readonly runId: string;
  readonly #test: TestPlan;
  readonly #plan: Plan;
  readonly #script: ScriptCalls;
  /** The version to compare with; null when there is none. */
  readonly #base: BaseVersion | null;
  readonly #options: EngineOptions;
  readonly #threads: number;
  readonly #secrets: RunTimeSecrets;
  readonly #hub: EventHub;
  readonly #stopping = new AbortController();
  readonly #phases: PhaseReport[] = [];
  readonly #warnings: string[] = [];
  readonly #start: StartTime;
  readonly #epochMs: number;
  readonly #startedMs: number;
  #load: Load | null = null;
  /** The load that runs: the warm-up, then the measured one. */
  #running: Load | null = null;
  #comparison: ComparisonReport | null = null;
  #warmUp: WarmUpReport | null = null;
  #machine: MachineHealth | null = null;
  #isLoadOver = false;
  #pausedAtMs: number | null = null;
  #stopReason: string | null = null;
  #abortReason: string | null = null;
  #result: Promise<RunResult> | null = null;

  constructor(test: TestPlan, options: EngineOptions, { threads, note }: ThreadChoice) {
    const { clock } = options;
    this.runId = options.runId ?? crypto.randomUUID();
    this.#test = test;
    this.#plan = {
      ...test.plan,
      thresholds: withDefaultThreshold(test.plan.thresholds),
      seed: test.plan.seed ?? chosenSeed(),
    };
    this.#script = new ScriptCalls(test, options, this.#stopping.signal);
    this.#base = baseVersion(test, this.#plan, options, this.#stopping.signal);
    this.#options = options;
    this.#threads = threads;
    this.#secrets = new RunTimeSecrets(this.#plan.secretVariables);
    if (note !== null) this.#warnings.push(note);
    this.#start = new StartTime(options);
    if (options.shard !== null && this.#plan.thresholds.some(({ abortOnFail }) => abortOnFail)) {
      this.#warnings.push(NO_ABORT);
    }
    this.#hub = new EventHub(options.eventQueueCapacity);
    this.#epochMs = clock.wallTime() - clock.now();
    this.#startedMs = clock.now();
  }

  wait(): Promise<RunResult> {
    this.#result ??= this.#execute();
    return this.#result;
  }

  stop(reason = "stopped"): void {
    if (this.#stopReason !== null || this.#stopping.signal.aborted) return;
    this.#stopReason = reason;
    this.#stopping.abort();
    this.#running?.stop();
  }

  pause(): void {
    if (this.#isLoadOver || this.isPaused || this.#stopping.signal.aborted) return;
    this.#pausedAtMs = this.#options.clock.now();
    this.#running?.pause();
    this.#emit({ type: "PauseEvent" });
  }

  resume(): void {
    if (this.#pausedAtMs === null) return;
    const pausedMs = this.#options.clock.now() - this.#pausedAtMs;
    this.#pausedAtMs = null;
    this.#running?.resume();
    this.#emit({ type: "ResumeEvent", pausedSeconds: pausedMs / 1000 });
  }

  get isPaused(): boolean {
    return this.#pausedAtMs !== null;
  }

  snapshot(): MetricSnapshot | null {
    const load = this.#load;
    return load === null ? null : load.aggregator.snapshot(this.#options.clock.wallTime(), load.elapsedS);
  }

  resultSoFar(stopReason: string | null): RunResult | null {
    const load = this.#load;
    if (load === null) return null;
    const startedAtMs = this.#epochMs + this.#startedMs;
    const thresholdResults = this.#judge(load);
    const outcome: Outcome = { setupError: null, defect: null, teardownError: null };
    return buildRunResult({ ...this.#record(startedAtMs, outcome, thresholdResults), stopReason });
  }

  loadPart(): LoadPart | null {
    const load = this.#load;
    if (load === null || this.#options.shard === null || !this.#isLoadOver) return null;
    return loadPart(load, this.#plan, this.#machine, this.#epochMs);
  }

  get secretValues(): readonly string[] {
    return this.#secrets.values;
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
    const startedAtMs = this.#epochMs + this.#startedMs;
    const outcome: Outcome = { setupError: null, defect: null, teardownError: null };
    try {
      await this.#runPhases(outcome);
      return this.#conclude(startedAtMs, outcome);
    } catch (error) {
      // Whatever breaks, there is a result, and it is not green.
      this.#load = null;
      return this.#conclude(startedAtMs, { ...outcome, defect: defectOf(error) });
    } finally {
      this.#endLoad();
      this.#emit({ type: "PhaseEvent", phase: "finished" });
      this.#hub.end();
    }
  }

  async #runPhases(outcome: Outcome): Promise<void> {
    const phase = this.#enter("setup");
    const setup = await this.#script.setUp();
    const base = setup.kind === "ready" && this.#base !== null ? await this.#base.setUp() : null;
    if (this.#test.setupFn !== null) phase.end();
    if (setup.kind === "failed") outcome.setupError = setup.error;
    if (base?.kind === "failed") outcome.setupError = base.error;
    // As in k6, teardown has nothing to tear down when setup did not end well.
    if (setup.kind !== "ready") return;
    this.#secrets.look(setup.forUsers);
    // Whatever breaks the load, what setup set up is torn down.
    if (base === null || base.kind === "ready") {
      outcome.defect = await this.#runLoad(setup.forUsers, base?.forUsers).catch(defectOf);
    }
    outcome.teardownError = await this.#tearDown(setup.forTeardown, base);
  }

  async #runLoad(setupData: unknown, ofBase: unknown): Promise<RunError | null> {
    const base = this.#base === null ? undefined : { plan: this.#base.plan, setupData: ofBase };
    const defect =
      (await this.#warmUpTarget(this.#plan, setupData)) ??
      (base === undefined ? null : await this.#warmUpTarget(base.plan, base.setupData));
    if (defect !== null) return defect;
    const createLoad = await this.#readyLoad(this.#plan, setupData, base);
    if (createLoad === null) return null;
    const phase = this.#enter("execute");
    try {
      return await this.#watchLoad(createLoad());
    } finally {
      phase.end();
    }
  }

  async #watchLoad(load: Load): Promise<RunError | null> {
    try {
      const watch = this.#watch(load);
      this.#load = load;
      this.#running = load;
      if (this.isPaused) load.pause();
      const { signal } = this.#stopping;
      await this.#start.untilConnecting(signal);
      if (signal.aborted) return null;
      await load.prepare();
      this.#warnings.push(...(await this.#start.untilLoad(signal)));
      const { probes } = this.#options;
      const machine = probes === null ? null : new MachineMonitor(probes.machine);
      const running = load.run();
      watch.start();
      await running.finally(() => watch.stop());
      this.#machine = machine?.read() ?? null;
      this.#endLoad();
      if (this.#hub.hasSubscribers) watch.emitSnapshot();
      return load.defect === null ? null : defectOf(load.defect);
    } finally {
      this.#endLoad();
      await load.close();
    }
  }

  /** Runs the beginning of the plan once, unmeasured. */
  async #warmUpTarget(measured: Plan, setupData: unknown): Promise<RunError | null> {
    const plan = warmUpPlan(measured);
    const createLoad = plan === null ? null : await this.#readyLoad(plan, setupData);
    if (createLoad === null) return null;
    const phase = this.#enter("warm_up");
    const load = createLoad();
    this.#running = load;
    try {
      const { signal } = this.#stopping;
      await this.#start.untilWarmUp(this.#plan.warmUpMs ?? 0, signal);
      if (signal.aborted) return null;
      if (this.isPaused) load.pause();
      await load.prepare();
      await load.run();
      this.#warmUp ??= warmUpReport(load);
      return load.defect === null ? null : defectOf(load.defect);
    } finally {
      await load.close();
      phase.end();
    }
  }

  #readyLoad(plan: Plan, setupData: unknown, base?: BaseOrder): Promise<(() => Load) | null> {
    return readyLoad({
      base,
      test: this.#test,
      plan,
      options: this.#options,
      threads: this.#threads,
      secrets: this.#secrets,
      setupData,
      stopping: this.#stopping.signal,
    });
  }

  #endLoad(): void {
    this.#isLoadOver = true;
    this.resume();
  }

  #watch(load: Load): LiveWatch {
    const { shard } = this.#options;
    return new LiveWatch({
      load,
      plan: shard === null ? this.#plan : { ...this.#plan, thresholds: [] },
      options: this.#options,
      hasSubscribers: () => this.#hub.hasSubscribers,
      emit: (event) => this.#emit(event),
      abort: ({ metric, source }) => {
        this.#abortReason ??= `the threshold ${metric} ${source} failed (abort_on_fail)`;
        load.stop();
      },
    });
  }

  async #tearDown(
    data: unknown,
    base: SetupData | { readonly kind: "cut" } | null,
  ): Promise<RunError | null> {
    const phase = this.#enter("teardown");
    const ofHead = await this.#script.tearDown(data);
    const ofBase = base?.kind === "ready" ? await this.#base?.tearDown(base.forTeardown) : null;
    const error = ofHead ?? ofBase ?? null;
    if (this.#test.teardownFn !== null) phase.end();
    return error;
  }

  #conclude(startedAtMs: number, outcome: Outcome): RunResult {
    const load = this.#load;
    this.#comparison = load === null ? null : comparisonOf(load, this.#plan, this.#options);
    const thresholdResults = load === null ? [] : this.#judge(load);
    if (load !== null) this.#emit({ type: "ThresholdEvent", results: thresholdResults });
    return buildRunResult(this.#record(startedAtMs, outcome, thresholdResults));
  }

  /** A shard sees only a part of the samples. */
  #judge({ aggregator, elapsedS }: Load): readonly ThresholdReport[] {
    if (this.#options.shard !== null) return [];
    const { thresholds, relativeThresholds = [] } = this.#plan;
    const absentBecause = this.#base === null ? NO_BASELINE : "no pair of rounds was complete";
    const changes = judgeChanges(relativeThresholds, this.#comparison ?? { absentBecause });
    return [...judge(thresholds, aggregator, elapsedS), ...changes];
  }

  #record(startedAtMs: number, outcome: Outcome, thresholdResults: readonly ThresholdReport[]): RunRecord {
    return {
      ...outcome,
      comparison: this.#comparison,
      runId: this.runId,
      startedAtMs,
      plan: this.#plan,
      shard: this.#options.shard,
      load: this.#load,
      machine: this.#machine,
      snapshot: this.snapshot(),
      thresholdResults,
      warmUp: this.#warmUp,
      phases: [...this.#phases],
      warnings: [...this.#warnings],
      stopReason: this.#stopReason,
      abortReason: this.#abortReason,
    };
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
