import { formatDuration } from "../config/duration.ts";
import type { EngineEvent, SnapshotEvent } from "../engine/events.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { PROSE_LENGTH } from "../report/plain-text.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { Redactor } from "../config/redactor.ts";
import { baselineText } from "../run/baseline.ts";
import type { FinishedRun, RunListener, RunPhase, RunRequest } from "../run/run-request.ts";
import { VERSION } from "../version.ts";
import type { CliContext, TextStream } from "./context.ts";
import { LiveArea } from "./live-area.ts";
import { overview } from "./plan-text.ts";
import { ProgressText } from "./progress-text.ts";
import { showFinished, type FinishOptions } from "./show-finished.ts";
import { styleOf } from "./style.ts";

/** How a run is shown. */
export interface ViewOptions extends FinishOptions {
  /** Time between progress lines where one line cannot be redrawn; 0: no progress. */
  readonly progressMs: number;
}

/** Snapshots come about once a second; one that is a little early is not skipped. */
const TOLERANCE_MS = 100;

/** Shows a run: what happens on standard error, the report on standard output. */
export class RunView implements Required<RunListener> {
  readonly #context: CliContext;
  readonly #options: ViewOptions;
  readonly #request: RunRequest;
  /** For a person who watches; null where nothing can be redrawn. */
  readonly #live: LiveArea | null;
  readonly #progress = new ProgressText();
  #redactor: Redactor | null = null;
  #shownAtMs = 0;

  constructor(context: CliContext, options: ViewOptions, request: RunRequest) {
    this.#context = context;
    this.#options = options;
    this.#request = request;
    const isTerminal = context.stderr.isTTY === true && context.env.TERM !== "dumb";
    this.#live = isTerminal ? new LiveArea(context.stderr) : null;
  }

  get wantsEvents(): boolean {
    return !this.#options.isQuiet && this.#options.progressMs > 0;
  }

  onPhase(phase: RunPhase): void {
    const { start = "", baseline, waitOn, waitOnTimeoutMs } = this.#request;
    if (phase === "baseline" && baseline !== undefined && baseline.kind !== "none") {
      this.#say(`checking out and starting the baseline ${baselineText(baseline)}`);
    }
    if (phase === "start") this.#say(`starting ${start}`);
    if (phase === "wait")
      this.#say(`waiting for ${waitOn.join(", ")}, at most ${formatDuration(waitOnTimeoutMs)}`);
    if (phase === "test") this.#shownAtMs = this.#context.clock.now();
    if (phase === "results") this.#live?.clear();
  }

  onLoaded(test: TestPlan, redactor: Redactor): void {
    this.#redactor = redactor;
    this.#progress.plan(test);
    const kind = this.#request.baseline?.kind;
    this.#say(`rampa ${VERSION}: ${test.file}, ${overview(test.plan, kind === "url" || kind === "ref")}`);
  }

  onEvent(event: EngineEvent): void {
    if (!this.wantsEvents) return;
    this.#progress.note(event);
    if (event.type === "SnapshotEvent") this.#showProgress(event);
  }

  onNote(text: string): void {
    this.#say(text);
  }

  onAbort(): void {
    this.#say("stopping; what was measured is kept. Once more ends at once.");
  }

  onTargetOutput(lines: readonly string[]): void {
    this.#live?.clear();
    const { stderr } = this.#context;
    stderr.write("last output of the system under test:\n");
    for (const line of lines) stderr.write(`  ${terminalText(line, PROSE_LENGTH)}\n`);
  }

  /** Shows the report, and where its files are. */
  finish(outcome: FinishedRun): void {
    this.#live?.clear();
    showFinished(outcome, this.#options, this.#context);
  }

  #showProgress(event: SnapshotEvent): void {
    const { clock, stderr } = this.#context;
    if (this.#live !== null) {
      // The last column makes some terminals begin a new line.
      const width = Math.max(stderr.columns ?? 80, 21) - 1;
      const options = { width, rows: stderr.rows ?? 24, color: this.#isColored(stderr) };
      this.#live.draw(this.#progress.lines(event, options).map((line) => this.#masked(line)));
      return;
    }
    if (clock.now() - this.#shownAtMs < this.#options.progressMs - TOLERANCE_MS) return;
    this.#shownAtMs = clock.now();
    this.#say(this.#progress.line(event));
  }

  #isColored(stream: TextStream): boolean {
    return styleOf(stream, this.#context, this.#options.noColor).isColored;
  }

  /** One line for people, masked and without control characters. */
  #say(text: string): void {
    if (this.#options.isQuiet) return;
    this.#live?.clear();
    this.#context.stderr.write(`${terminalText(this.#masked(text), PROSE_LENGTH)}\n`);
  }

  #masked(text: string): string {
    return this.#redactor?.text(text) ?? text;
  }
}
