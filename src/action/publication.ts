import { messageOf } from "../errors.ts";
import { markdownText } from "../report/markdown/escape.ts";
import type { JobSummary } from "./job-summary.ts";
import type { RunLog } from "./run-log.ts";

/**
 * The end of a step: each part is published whether or not the ones before it were, and what could
 * not be is told in one line of log and summary. Nothing here changes a verdict.
 */
export class Publication {
  readonly #log: RunLog;
  readonly #summary: JobSummary;
  readonly #notDone: string[] = [];

  constructor(log: RunLog, summary: JobSummary) {
    this.#log = log;
    this.#summary = summary;
  }

  /** Does one part; a failure is noted and goes no further. */
  async attempt(what: string, part: () => unknown): Promise<void> {
    try {
      await part();
    } catch (thrown) {
      this.miss(`${what} could not be written: ${messageOf(thrown)}.`);
    }
  }

  /** Notes what was not done, in one line. */
  miss(line: string): void {
    const masked = this.#log.mask(line).replaceAll(/\s+/g, " ");
    this.#notDone.push(masked);
    this.#log.say(masked);
  }

  /** Adds what was not done to the summary. */
  conclude(): void {
    if (this.#notDone.length === 0) return;
    try {
      this.#summary.append(`\n> ${markdownText(this.#notDone.join(" "), MAX_NOTE)}`);
    } catch (thrown) {
      this.#log.say(`The job summary could not be completed: ${messageOf(thrown)}.`);
    }
  }
}

const MAX_NOTE = 2_000;
