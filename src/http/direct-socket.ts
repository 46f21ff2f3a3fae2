import { Socket } from "node:net";

import type { ReadQueue, WaitingReads } from "./read-queue.ts";

/** What came while answers were handled, and when. */
interface Arrival {
  /** Null: the end. */
  readonly chunk: unknown;
  readonly encoding: BufferEncoding | undefined;
  readonly atMs: number;
  readonly uncertaintyMs: number;
}

/** More chunks than this are handled at once: they would take memory. */
const MAX_WAITING = 8;

/**
 * A TCP socket that hands data to a reader which waits for `readable` past the queue of streams: that queue costs
 * about a twentieth of a request. With a {@link ReadQueue} the reader gets it when all sockets were read, dated by
 * when it came. A text that nothing waits before is written past the queue, too. In every other case it is a stream
 * like any other.
 */
export class DirectSocket extends Socket implements WaitingReads {
  readonly #reads: ReadQueue | null;
  #arrivals: Arrival[] = [];
  /** Came just now, and is the reader's if it takes it at once. */
  #chunk: unknown = null;
  /** The reader has had all that came, so that there is nothing to ask the stream for. */
  #isDrained = false;

  constructor(reads: ReadQueue | null = null) {
    super();
    this.#reads = reads;
  }

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    const reads = this.#reads;
    if (reads === null || (this.#arrivals.length === 0 && (chunk === null || !this.#hasReader))) {
      return this.#pass(chunk, encoding);
    }
    const atMs = reads.batchTime.now(-Infinity);
    this.#arrivals.push({ chunk, encoding, atMs, uncertaintyMs: reads.batchTime.uncertaintyMs });
    if (this.#arrivals.length === 1) reads.add(this);
    else if (this.#arrivals.length > MAX_WAITING) this.deliver();
    return true;
  }

  override write(chunk: string | Uint8Array, callback?: (error?: Error | null) => void): boolean;
  override write(
    chunk: string,
    encoding?: BufferEncoding,
    callback?: (error?: Error | null) => void,
  ): boolean;
  override write(
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | ((error?: Error | null) => void),
    callback?: (error?: Error | null) => void,
  ): boolean {
    if (typeof encoding !== "string" || callback !== undefined || !this.#canWriteNow) {
      return super.write(chunk, encoding as BufferEncoding, callback);
    }
    this._write(chunk, encoding, this.#onWritten);
    return true;
  }

  /** Hands over what came. */
  deliver(): void {
    const arrivals = this.#arrivals;
    if (arrivals.length === 0) return;
    this.#arrivals = [];
    const batchTime = this.#reads?.batchTime;
    for (const { chunk, encoding, atMs, uncertaintyMs } of arrivals) {
      batchTime?.recall(atMs, uncertaintyMs);
      try {
        this.#pass(chunk, encoding);
      } finally {
        batchTime?.forget();
      }
    }
  }

  override read(size?: number): unknown {
    const chunk = this.#chunk;
    // A part of it can be had from the stream, which gets what nobody has taken.
    if (chunk === null || size !== undefined) return this.#isDrained ? null : super.read(size);
    this.#chunk = null;
    this.#isDrained = true;
    return chunk;
  }

  override unshift(chunk: unknown, encoding?: BufferEncoding): void {
    this.#isDrained = false;
    super.unshift(chunk, encoding);
  }

  /** An answer that came before the connection broke is an answer. */
  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    const isBroken = error !== null && "syscall" in error;
    if (isBroken) this.deliver();
    else this.#arrivals = [];
    super._destroy(error, callback);
  }

  /** Nothing waits to be written, and the connection can take it. */
  get #canWriteNow(): boolean {
    return this.writable && !this.connecting && this.writableCorked === 0 && this.writableLength === 0;
  }

  readonly #onWritten = (error?: Error | null): void => {
    // Not within the write: what had come before is handled first when the socket is destroyed.
    if (error) queueMicrotask(() => this.destroy(error));
  };

  get #hasReader(): boolean {
    return this.readableLength === 0 && this.listenerCount("readable") > 0;
  }

  #pass(chunk: unknown, encoding?: BufferEncoding): boolean {
    if (chunk === null || !this.#hasReader) {
      this.#isDrained = false;
      return super.push(chunk, encoding);
    }
    this.#chunk = chunk;
    this.emit("readable");
    const rest = this.#chunk;
    this.#chunk = null;
    if (rest === null) return true;
    this.#isDrained = false;
    return super.push(rest, encoding);
  }
}
