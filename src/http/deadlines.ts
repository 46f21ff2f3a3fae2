import type { Clock, Timer } from "../clock.ts";

/** Something that must be over in time. It carries its own list links, so that nothing is allocated for it. */
export interface Overdue {
  /** {@link NOT_WATCHED} unless it is watched; set by {@link Deadlines}. */
  deadlineMs: number;
  next: Overdue | null;
  previous: Overdue | null;
  /** Its time is over; it is no longer watched. */
  onDeadline(): void;
}

/** The deadline of something that is not watched. */
export const NOT_WATCHED = -1;

/** Those with the same timeout: the order in which they came is the order in which they are due. */
class DeadlineQueue {
  first: Overdue | null = null;
  last: Overdue | null = null;
  timer: Timer | null = null;
}

/**
 * Timeouts without a timer for each: one queue per timeout length and one timer per queue, armed for
 * its oldest member. Adding and removing take constant time, and a member is called within a
 * millisecond or so of its deadline.
 */
export class Deadlines {
  readonly #clock: Clock;
  readonly #queues = new Map<number, DeadlineQueue>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Watches `item` from `nowMs` on; it must not be watched already. */
  add(item: Overdue, nowMs: number, timeoutMs: number): void {
    let queue = this.#queues.get(timeoutMs);
    if (queue === undefined) {
      queue = new DeadlineQueue();
      this.#queues.set(timeoutMs, queue);
    }
    item.deadlineMs = nowMs + timeoutMs;
    item.previous = queue.last;
    item.next = null;
    if (queue.last === null) queue.first = item;
    else queue.last.next = item;
    queue.last = item;
    queue.timer ??= this.#arm(timeoutMs, queue, item.deadlineMs);
  }

  /** Stops watching `item`, which was added with this timeout; does nothing when it is not watched. */
  remove(item: Overdue, timeoutMs: number): void {
    const queue = this.#queues.get(timeoutMs);
    if (queue === undefined || item.deadlineMs === NOT_WATCHED) return;
    item.deadlineMs = NOT_WATCHED;
    if (item.previous === null) queue.first = item.next;
    else item.previous.next = item.next;
    if (item.next === null) queue.last = item.previous;
    else item.next.previous = item.previous;
    item.next = null;
    item.previous = null;
  }

  /** Cancels all timers; nobody is called any more. */
  close(): void {
    for (const queue of this.#queues.values()) queue.timer?.cancel();
    this.#queues.clear();
  }

  #arm(timeoutMs: number, queue: DeadlineQueue, atMs: number): Timer {
    return this.#clock.at(atMs, () => this.#expire(timeoutMs, queue));
  }

  #expire(timeoutMs: number, queue: DeadlineQueue): void {
    queue.timer = null;
    const nowMs = this.#clock.now();
    while (queue.first !== null && queue.first.deadlineMs <= nowMs) {
      const item = queue.first;
      this.remove(item, timeoutMs);
      item.onDeadline();
    }
    this.#rearm(timeoutMs, queue);
  }

  #rearm(timeoutMs: number, queue: DeadlineQueue): void {
    if (queue.timer !== null) return;
    if (queue.first === null) this.#queues.delete(timeoutMs);
    else queue.timer = this.#arm(timeoutMs, queue, queue.first.deadlineMs);
  }
}
