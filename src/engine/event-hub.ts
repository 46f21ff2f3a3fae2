import type { EngineEvent } from "./events.ts";

/** Events that wait for one subscriber; when it is slow the oldest make room. */
export class EventStream implements AsyncIterableIterator<EngineEvent, undefined> {
  readonly #queue: EngineEvent[] = [];
  readonly #readers: ((result: IteratorResult<EngineEvent, undefined>) => void)[] = [];
  readonly #capacity: number;
  readonly #onClose: (stream: EventStream) => void;
  #closed = false;
  #dropped = 0;

  /** @internal */
  constructor(capacity: number, onClose: (stream: EventStream) => void) {
    this.#capacity = capacity;
    this.#onClose = onClose;
  }

  /** Events that this subscriber lost because it read too slowly. */
  get dropped(): number {
    return this.#dropped;
  }

  /** @internal */
  push(event: EngineEvent): void {
    if (this.#closed) return;
    const reader = this.#readers.shift();
    if (reader !== undefined) {
      reader({ done: false, value: event });
      return;
    }
    if (this.#queue.length >= this.#capacity) {
      this.#queue.shift();
      this.#dropped += 1;
    }
    this.#queue.push(event);
  }

  /** No event follows; those in the queue can still be read. @internal */
  end(): void {
    this.#closed = true;
    for (const reader of this.#readers.splice(0)) reader({ done: true, value: undefined });
  }

  next(): Promise<IteratorResult<EngineEvent, undefined>> {
    const event = this.#queue.shift();
    if (event !== undefined) return Promise.resolve({ done: false, value: event });
    if (this.#closed) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  /** Ends the subscription; a `break` out of `for await` calls it. */
  return(): Promise<IteratorResult<EngineEvent, undefined>> {
    this.#queue.length = 0;
    this.end();
    this.#onClose(this);
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/**
 * Hands every event to every subscriber. Until the first one comes, events are kept for it. A
 * subscriber never slows a run down: each has its own bounded queue.
 */
export class EventHub {
  readonly #streams = new Set<EventStream>();
  readonly #capacity: number;
  #backlog: EngineEvent[] | null = [];
  #ended = false;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get hasSubscribers(): boolean {
    return this.#streams.size > 0;
  }

  emit(event: EngineEvent): void {
    if (this.#ended) return;
    Object.freeze(event);
    this.#backlog?.push(event);
    for (const stream of this.#streams) stream.push(event);
  }

  subscribe(): EventStream {
    const early = this.#backlog ?? [];
    this.#backlog = null;
    // What was kept for the first subscriber takes no room from what follows.
    const stream = new EventStream(this.#capacity + early.length, (closed) => {
      this.#streams.delete(closed);
    });
    for (const event of early) stream.push(event);
    if (this.#ended) stream.end();
    else this.#streams.add(stream);
    return stream;
  }

  end(): void {
    this.#ended = true;
    for (const stream of this.#streams) stream.end();
    this.#streams.clear();
  }
}
