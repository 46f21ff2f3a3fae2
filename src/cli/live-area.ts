import type { TextStream } from "./context.ts";

/** Terminals that know it show all of a frame at once; the others ignore it. */
const BEGIN_FRAME = "\u001b[?2026h";
const END_FRAME = "\u001b[?2026l";
const CLEAR_TO_LINE_END = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";

/**
 * The last lines of a terminal, redrawn in place. Every frame is one write and overwrites the one before line by
 * line, so that nothing flickers.
 */
export class LiveArea {
  readonly #stream: TextStream;
  #height = 0;

  constructor(stream: TextStream) {
    this.#stream = stream;
  }

  /** @param lines None wider than the terminal. */
  draw(lines: readonly string[]): void {
    const body = lines.map((line) => `${line}${CLEAR_TO_LINE_END}\n`).join("");
    this.#stream.write(`${BEGIN_FRAME}${this.#toStart()}${body}${CLEAR_BELOW}${END_FRAME}`);
    this.#height = lines.length;
  }

  /** Leaves nothing of it behind; what is written next stands in its place. */
  clear(): void {
    if (this.#height === 0) return;
    this.#stream.write(`${this.#toStart()}${CLEAR_BELOW}`);
    this.#height = 0;
  }

  #toStart(): string {
    return this.#height === 0 ? "" : `\r\u001b[${this.#height}A`;
  }
}
