import { appendFileSync, statSync } from "node:fs";

/** GitHub drops the whole summary of a step when it is longer. */
const MAX_BYTES = 1024 * 1024;
/** Kept free for the line that says what could not be published. */
const RESERVED_BYTES = 8 * 1024;

/** The file that becomes the job summary; other parts of the step may have written to it. */
export class JobSummary {
  readonly #path: string | undefined;

  constructor(path: string | undefined) {
    this.#path = path === "" ? undefined : path;
  }

  /** Bytes that a report may have; null when there is no summary to write to. */
  limit(): number | null {
    if (this.#path === undefined) return null;
    return Math.max(MAX_BYTES - RESERVED_BYTES - this.#size(), 0);
  }

  /** Appends the text whole, or throws and leaves the file as it was. */
  append(text: string): void {
    if (this.#path === undefined) return;
    const ended = text.endsWith("\n") ? text : `${text}\n`;
    if (this.#size() + Buffer.byteLength(ended) > MAX_BYTES) {
      throw new RangeError("it would be longer than the 1 MiB that GitHub shows");
    }
    appendFileSync(this.#path, ended);
  }

  #size(): number {
    if (this.#path === undefined) return 0;
    return statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
  }
}
