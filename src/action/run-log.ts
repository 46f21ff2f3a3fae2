import type { Clock } from "../clock.ts";
import { formatDuration } from "../config/duration.ts";
import type { ScenarioPlan } from "../config/plan.ts";
import type { EngineEvent, SnapshotEvent } from "../engine/events.ts";
import { plannedDurationMs, plannedLoad } from "../executors/planned-load.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import { plural } from "../report/numbers.ts";
import { progressLine } from "../report/progress.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { Redactor } from "../config/redactor.ts";
import type { RunListener, RunPhase } from "../run/run-request.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";
import type { Toolkit } from "./toolkit.ts";
import { plainForRunner } from "./workflow-text.ts";

const TITLES: Readonly<Record<RunPhase, string>> = {
  load: "Read the config",
  baseline: "Check out and start the baseline",
  start: "Start the system under test",
  wait: "Wait for the system under test",
  test: "Run the load test",
  results: "Write the results",
};

/** The step's log: a group for each phase, progress lines, and nothing that a runner takes for a command. */
export class RunLog {
  readonly #toolkit: Toolkit;
  readonly #clock: Clock;
  readonly #progressMs: number;
  #redactor: Redactor | null = null;
  #isGroupOpen = false;
  #nextProgressMs: number | null = null;
  #plannedDurationS = 0;
  #lastSnapshot: MetricSnapshot | undefined;
  #atRisk: readonly ThresholdReport[] = [];

  constructor(options: { readonly toolkit: Toolkit; readonly clock: Clock; readonly progressMs: number }) {
    this.#toolkit = options.toolkit;
    this.#clock = options.clock;
    this.#progressMs = options.progressMs;
  }

  /** Text of any origin, masked; it may have several lines. */
  say(text: string): void {
    this.#toolkit.info(plainForRunner(this.mask(text)));
  }

  mask(text: string): string {
    return this.#redactor?.text(text) ?? text;
  }

  group(title: string): void {
    this.endGroup();
    this.#toolkit.startGroup(title);
    this.#isGroupOpen = true;
  }

  endGroup(): void {
    if (this.#isGroupOpen) this.#toolkit.endGroup();
    this.#isGroupOpen = false;
  }

  listener(): RunListener {
    return {
      onPhase: (phase) => this.group(TITLES[phase]),
      onLoaded: (test, redactor) => {
        this.#redactor = redactor;
        this.#plannedDurationS = plannedDurationMs(test.plan.scenarios) / 1000;
        for (const value of test.secretValues) this.#toolkit.setSecret(value);
        for (const scenario of test.plan.scenarios) this.say(describeScenario(scenario));
      },
      onNote: (text) => this.say(text),
      onTargetOutput: (lines) => {
        this.say("Last lines of the system under test (all of them are in target.log):");
        for (const line of lines) this.say(`  ${line}`);
      },
      ...(this.#progressMs === 0 ? {} : { onEvent: (event) => this.#onEvent(event) }),
    };
  }

  #onEvent(event: EngineEvent): void {
    if (event.type === "LiveThresholdEvent") {
      this.#atRisk = event.results.filter((result) => result.outcome === "failed");
    } else if (event.type === "SnapshotEvent") this.#onSnapshot(event);
  }

  #onSnapshot({ snapshot, progress }: SnapshotEvent): void {
    const now = this.#clock.now();
    this.#nextProgressMs ??= now - snapshot.duration * 1000 + this.#progressMs;
    // Snapshots come on their own beat: one that is a moment early is the one that is meant.
    const due = now + SNAPSHOT_JITTER_MS;
    if (due < this.#nextProgressMs) return;
    const plannedDurationS = progress === null ? null : this.#plannedDurationS;
    this.say(
      progressLine({ snapshot, previous: this.#lastSnapshot, plannedDurationS, atRisk: this.#atRisk }),
    );
    this.#lastSnapshot = snapshot;
    while (this.#nextProgressMs <= due) this.#nextProgressMs += this.#progressMs;
  }
}

const SNAPSHOT_JITTER_MS = 50;

/** `browse: constant-vus, up to 10 virtual users, 30s`. */
function describeScenario({ name, executor }: ScenarioPlan): string {
  const { maxVus, iterations, durationMs } = plannedLoad(executor);
  const amount = iterations === null ? "" : `, ${plural(iterations, "iteration")}`;
  const isLimit = executor.kind === "shared-iterations" || executor.kind === "per-vu-iterations";
  const length = `${isLimit ? "at most " : ""}${formatDuration(durationMs)}`;
  return `${terminalText(name)}: ${executor.kind}, up to ${plural(maxVus, "virtual user")}${amount}, ${length}`;
}
