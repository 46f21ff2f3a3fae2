import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { dirname } from "node:path";
import { StringDecoder } from "node:string_decoder";

import { messageOf } from "../errors.ts";

const TAIL_LINES = 50;
/** A line that is longer is cut in two. */
const MAX_LINE = 64 * 1024;
const MAX_TAIL_LINE = 2_000;
/** A system under test that logs without end must not fill the disk. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The output of the system under test: every line masked and written to a file, the last lines
 * kept. Never throws: a log that cannot be written must not end a run.
 */
export class TargetLog {
  readonly #mask: (line: string) => string;
  readonly #stream: WriteStream | null;
  readonly #tail: string[] = [];
  readonly #flushers: (() => void)[] = [];
  #bytes = 0;
  #failure: string | null = null;

  constructor(path: string, mask: (line: string) => string) {
    this.#mask = mask;
    try {
      mkdirSync(dirname(path), { recursive: true });
      this.#stream = createWriteStream(path);
      this.#stream.on("error", (error) => {
        this.#failure ??= messageOf(error);
      });
    } catch (thrown) {
      this.#stream = null;
      this.#failure = messageOf(thrown);
    }
  }

  /** Why the file is missing or not whole; null when it is. */
  get failure(): string | null {
    return this.#failure;
  }

  /** The last lines, oldest first. */
  get tail(): readonly string[] {
    return this.#tail;
  }

  /** A sink for one output of the process; lines of different sinks are never mixed. */
  sink(): (chunk: Buffer) => void {
    const decoder = new StringDecoder("utf8");
    let rest = "";
    this.#flushers.push(() => {
      rest += decoder.end();
      if (rest !== "") this.#line(rest);
      rest = "";
    });
    return (chunk) => {
      const lines = (rest + decoder.write(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.#line(line.endsWith("\r") ? line.slice(0, -1) : line);
      if (rest.length > MAX_LINE) {
        this.#line(rest);
        rest = "";
      }
    };
  }

  /** Writes what is left and closes the file. */
  async close(): Promise<void> {
    for (const flush of this.#flushers.splice(0)) flush();
    const stream = this.#stream;
    if (stream === null || stream.destroyed) return;
    await new Promise<void>((resolve) => {
      stream.once("close", resolve);
      stream.end();
    });
  }

  #line(line: string): void {
    const text = this.#mask(line);
    this.#tail.push(text.length > MAX_TAIL_LINE ? `${text.slice(0, MAX_TAIL_LINE)} …` : text);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
    if (this.#failure !== null || this.#stream === null) return;
    this.#bytes += Buffer.byteLength(text) + 1;
    if (this.#bytes <= MAX_BYTES) {
      this.#stream.write(`${text}\n`);
      return;
    }
    this.#failure = `longer than ${MAX_BYTES / 1024 / 1024} MiB; the rest is not in the file`;
    this.#stream.write(`[${this.#failure}]\n`);
  }
}
