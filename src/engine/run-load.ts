import type { Plan } from "../config/plan.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { ageObjects } from "../threads/collect-garbage.ts";
import type { Load } from "../threads/load.ts";
import { MachineMonitor } from "../threads/machine-health.ts";
import type { RunTimeSecrets } from "../worker/run-time-secrets.ts";
import type { EngineOptions } from "./engine-options.ts";
import { LiveWatch } from "./live-watch.ts";
import { type BaseOrder, readyLoad } from "./ready-load.ts";
import { defectOf } from "./run-errors.ts";
import type { RunFindings } from "./run-findings.ts";
import type { RunJournal } from "./run-journal.ts";
import type { RunError } from "./run-result.ts";
import { StartTime } from "./start-time.ts";
import { warmUpPlan } from "./warm-up-plan.ts";
import { warmUpReport } from "./warm-up-report.ts";

/** What the load of a run is made from. */
export interface RunLoadOptions {
  readonly test: TestPlan;
  /** With the thresholds to judge. */
  readonly plan: Plan;
  readonly options: EngineOptions;
  readonly threads: number;
  readonly secrets: RunTimeSecrets;
  /** Aborts when the run is stopped. */
  readonly stopping: AbortSignal;
  readonly journal: RunJournal;
  readonly findings: RunFindings;
}

/** The load of a run, first the warm-up, then what is measured. It can be paused before it begins. */
export class RunLoad {
  readonly #context: RunLoadOptions;
  readonly #start: StartTime;
  /** The load that runs: the warm-up, then the measured one. */
  #running: Load | null = null;
  #isOver = false;
  #pausedAtMs: number | null = null;

  constructor(context: RunLoadOptions) {
    this.#context = context;
    this.#start = new StartTime(context.options);
  }

  /** Whether nothing of it will run any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  get isPaused(): boolean {
    return this.#pausedAtMs !== null;
  }

  /**
   * @param setupData What setup returned.
   * @param base The version to compare with.
   * @returns What was broken.
   */
  async run(setupData: unknown, base: BaseOrder | undefined): Promise<RunError | null> {
    const { plan, journal } = this.#context;
    const defect =
      (await this.#warmUp(plan, setupData)) ??
      (base === undefined ? null : await this.#warmUp(base.plan, base.setupData));
    if (defect !== null) return defect;
    const createLoad = await this.#ready(plan, setupData, base);
    if (createLoad === null) return null;
    const phase = journal.enter("execute");
    try {
      return await this.#measure(createLoad());
    } finally {
      phase.end();
    }
  }

  pause(): void {
    const { options, journal, stopping } = this.#context;
    if (this.#isOver || this.isPaused || stopping.aborted) return;
    this.#pausedAtMs = options.clock.now();
    this.#running?.pause();
    journal.emit({ type: "PauseEvent" });
  }

  resume(): void {
    const { options, journal } = this.#context;
    if (this.#pausedAtMs === null) return;
    const pausedMs = options.clock.now() - this.#pausedAtMs;
    this.#pausedAtMs = null;
    this.#running?.resume();
    journal.emit({ type: "ResumeEvent", pausedSeconds: pausedMs / 1000 });
  }

  stop(): void {
    this.#running?.stop();
  }

  /** Nothing of it will run any more: a pause is over too. */
  end(): void {
    this.#isOver = true;
    this.resume();
  }

  /** Runs the beginning of the plan once, unmeasured. */
  async #warmUp(measured: Plan, setupData: unknown): Promise<RunError | null> {
    const { journal, findings, stopping } = this.#context;
    const plan = warmUpPlan(measured);
    const createLoad = plan === null ? null : await this.#ready(plan, setupData);
    if (createLoad === null) return null;
    const phase = journal.enter("warm_up");
    const load = createLoad();
    this.#running = load;
    try {
      await this.#start.untilWarmUp(measured.warmUpMs ?? 0, stopping);
      if (stopping.aborted) return null;
      if (this.isPaused) load.pause();
      await load.prepare();
      await load.run();
      findings.warmUp ??= warmUpReport(load);
      return load.defect === null ? null : defectOf(load.defect);
    } finally {
      await load.close();
      phase.end();
    }
  }

  async #measure(load: Load): Promise<RunError | null> {
    const { options, journal, findings, stopping } = this.#context;
    try {
      const watch = this.#watch(load);
      findings.load = load;
      this.#running = load;
      if (this.isPaused) load.pause();
      await this.#start.untilConnecting(stopping);
      if (stopping.aborted) return null;
      await load.prepare();
      if (options.selfWarmUpMs > 0) this.#rehearse(load);
      findings.warnings.push(...(await this.#start.untilLoad(stopping)));
      const { probes } = options;
      const machine = probes === null ? null : new MachineMonitor(probes.machine);
      const running = load.run();
      watch.start();
      await running.finally(() => watch.stop());
      findings.machine = machine?.read() ?? null;
      this.end();
      if (journal.hasSubscribers) watch.emitSnapshot();
      return load.defect === null ? null : defectOf(load.defect);
    } finally {
      this.end();
      await load.close();
    }
  }

  /** Does what would hold up a load that has only just begun. */
  #rehearse(load: Load): void {
    const { findings } = this.#context;
    // What a checkpoint takes.
    findings.result(findings.judge());
    // The users and their connections are new.
    if (load.threads === 1) ageObjects();
  }

  #ready(plan: Plan, setupData: unknown, base?: BaseOrder): Promise<(() => Load) | null> {
    const { test, options, threads, secrets, stopping } = this.#context;
    return readyLoad({ base, test, plan, options, threads, secrets, setupData, stopping });
  }

  #watch(load: Load): LiveWatch {
    const { plan, options, journal, findings } = this.#context;
    return new LiveWatch({
      load,
      plan: options.shard === null ? plan : { ...plan, thresholds: [] },
      options,
      hasSubscribers: () => journal.hasSubscribers,
      emit: (event) => journal.emit(event),
      abort: ({ metric, source }) => {
        findings.abortReason ??= `the threshold ${metric} ${source} failed (abort_on_fail)`;
        load.stop();
      },
    });
  }
}
