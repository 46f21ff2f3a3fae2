import type { Plan } from "../config/plan.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import { withDefaultThreshold } from "../thresholds/default-threshold.ts";
import { RunTimeSecrets } from "../worker/run-time-secrets.ts";
import { describeScriptError } from "../worker/script-error.ts";
import { type BaseVersion, baseVersion } from "./base-version.ts";
import type { ThreadChoice } from "./choose-threads.ts";
import type { EngineOptions } from "./engine-options.ts";
import type { EventStream } from "./event-hub.ts";
import { loadPart, type LoadPart } from "./load-part.ts";
import type { RunController } from "./run-controller.ts";
import { defectOf } from "./run-errors.ts";
import { RunFindings } from "./run-findings.ts";
import { RunJournal } from "./run-journal.ts";
import { RunLoad } from "./run-load.ts";
import type { RunError, RunResult } from "./run-result.ts";
import { ScriptCalls } from "./script-calls.ts";
import type { SetupData } from "./setup-data.ts";

const NO_ABORT =
  "abort_on_fail does not end a shard: it sees only its own samples. The merged result is judged at the end.";

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
  readonly #secrets: RunTimeSecrets;
  readonly #stopping = new AbortController();
  readonly #epochMs: number;
  readonly #journal: RunJournal;
  readonly #findings: RunFindings;
  readonly #load: RunLoad;
  #result: Promise<RunResult> | null = null;

  constructor(test: TestPlan, options: EngineOptions, { threads, note }: ThreadChoice) {
    const { clock } = options;
    const { signal: stopping } = this.#stopping;
    const plan: Plan = {
      ...test.plan,
      thresholds: withDefaultThreshold(test.plan.thresholds),
      seed: test.plan.seed ?? chosenSeed(),
    };
    const runId = options.runId ?? crypto.randomUUID();
    this.runId = runId;
    this.#test = test;
    this.#plan = plan;
    this.#script = new ScriptCalls(test, options, stopping);
    this.#base = baseVersion(test, plan, options, stopping);
    this.#options = options;
    this.#secrets = new RunTimeSecrets(plan.secretVariables);
    this.#epochMs = clock.wallTime() - clock.now();
    const journal = new RunJournal(runId, clock, this.#epochMs, options.eventQueueCapacity);
    const findings = new RunFindings({
      runId,
      startedAtMs: this.#epochMs + clock.now(),
      plan,
      options,
      hasBase: this.#base !== null,
      phases: journal.phases,
    });
    if (note !== null) findings.warnings.push(note);
    if (options.shard !== null && plan.thresholds.some(({ abortOnFail }) => abortOnFail)) {
      findings.warnings.push(NO_ABORT);
    }
    this.#journal = journal;
    this.#findings = findings;
    const secrets = this.#secrets;
    this.#load = new RunLoad({ test, plan, options, threads, secrets, stopping, journal, findings });
  }

  wait(): Promise<RunResult> {
    this.#result ??= this.#execute();
    return this.#result;
  }

  stop(reason = "stopped"): void {
    if (this.#stopping.signal.aborted) return;
    this.#findings.stopReason = reason;
    this.#stopping.abort();
    this.#load.stop();
  }

  pause(): void {
    this.#load.pause();
  }

  resume(): void {
    this.#load.resume();
  }

  get isPaused(): boolean {
    return this.#load.isPaused;
  }

  snapshot(): MetricSnapshot | null {
    return this.#findings.snapshot;
  }

  resultSoFar(stopReason: string | null): RunResult | null {
    const findings = this.#findings;
    return findings.load === null ? null : findings.result(findings.judge(), stopReason);
  }

  loadPart(): LoadPart | null {
    const { load, machine } = this.#findings;
    if (load === null || this.#options.shard === null || !this.#load.isOver) return null;
    return loadPart(load, this.#plan, machine, this.#epochMs);
  }

  get secretValues(): readonly string[] {
    return this.#secrets.values;
  }

  events(): EventStream {
    return this.#journal.subscribe();
  }

  recordScriptError(thrown: unknown): void {
    const message = `left unhandled: ${describeScriptError(thrown)}`;
    const { load, warnings } = this.#findings;
    if (load === null) warnings.push(`the script ${message}`);
    else load.errors.record("script", null, message, load.elapsedS);
  }

  async #execute(): Promise<RunResult> {
    const findings = this.#findings;
    try {
      await this.#runPhases();
      return this.#conclude();
    } catch (error) {
      // Whatever breaks, there is a result, and it is not green.
      findings.load = null;
      findings.defect = defectOf(error);
      return this.#conclude();
    } finally {
      this.#load.end();
      this.#journal.finish();
    }
  }

  async #runPhases(): Promise<void> {
    const findings = this.#findings;
    const phase = this.#journal.enter("setup");
    const setup = await this.#script.setUp();
    const base = setup.kind === "ready" && this.#base !== null ? await this.#base.setUp() : null;
    if (this.#test.setupFn !== null) phase.end();
    if (setup.kind === "failed") findings.setupError = setup.error;
    if (base?.kind === "failed") findings.setupError = base.error;
    // As in k6, teardown has nothing to tear down when setup did not end well.
    if (setup.kind !== "ready") return;
    this.#secrets.look(setup.forUsers);
    // Whatever breaks the load, what setup set up is torn down.
    if (base === null || base.kind === "ready") {
      findings.defect = await this.#runLoad(setup.forUsers, base?.forUsers).catch(defectOf);
    }
    findings.teardownError = await this.#tearDown(setup.forTeardown, base);
  }

  #runLoad(setupData: unknown, ofBase: unknown): Promise<RunError | null> {
    const base = this.#base === null ? undefined : { plan: this.#base.plan, setupData: ofBase };
    return this.#load.run(setupData, base);
  }

  async #tearDown(
    data: unknown,
    base: SetupData | { readonly kind: "cut" } | null,
  ): Promise<RunError | null> {
    const phase = this.#journal.enter("teardown");
    const ofHead = await this.#script.tearDown(data);
    const ofBase = base?.kind === "ready" ? await this.#base?.tearDown(base.forTeardown) : null;
    const error = ofHead ?? ofBase ?? null;
    if (this.#test.teardownFn !== null) phase.end();
    return error;
  }

  #conclude(): RunResult {
    const findings = this.#findings;
    findings.compare();
    const thresholdResults = findings.judge();
    if (findings.load !== null) this.#journal.emit({ type: "ThresholdEvent", results: thresholdResults });
    return findings.result(thresholdResults);
  }
}
