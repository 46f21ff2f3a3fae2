import { expect, test } from "vitest";

import { Deadlines, NOT_WATCHED, type Overdue } from "../../../src/http/deadlines.ts";
import { ManualClock } from "../../support/manual-clock.ts";

class Item implements Overdue {
  deadlineMs = NOT_WATCHED;
  next: Overdue | null = null;
  previous: Overdue | null = null;
  readonly #onDeadline: () => void;

  constructor(onDeadline: () => void) {
    this.#onDeadline = onDeadline;
  }

  onDeadline(): void {
    this.#onDeadline();
  }
}

function setUp(): { clock: ManualClock; deadlines: Deadlines; log: string[]; item: (name: string) => Item } {
  const clock = new ManualClock();
  const log: string[] = [];
  const item = (name: string): Item => new Item(() => log.push(`${name} ${clock.now()}`));
  return { clock, deadlines: new Deadlines(clock), log, item };
}

test("calls each at its own deadline, with one timer for a timeout", async () => {
  const { clock, deadlines, log, item } = setUp();
  deadlines.add(item("a"), clock.now(), 50);
  await clock.advance(10);
  deadlines.add(item("b"), clock.now(), 50);
  deadlines.add(item("c"), clock.now(), 50);
  expect(clock.pending).toBe(1);
  await clock.advance(1_000);
  expect(log).toEqual(["a 50", "b 60", "c 60"]);
  expect(clock.pending).toBe(0);
});

test("timeouts of different lengths do not wait for each other", async () => {
  const { clock, deadlines, log, item } = setUp();
  deadlines.add(item("long"), clock.now(), 60_000);
  deadlines.add(item("short"), clock.now(), 50);
  expect(clock.pending).toBe(2);
  await clock.advance(60_000);
  expect(log).toEqual(["short 50", "long 60000"]);
});

test.for([0, 1, 2])("forgets what was removed, wherever it stood (%i)", async (removed) => {
  const { clock, deadlines, log, item } = setUp();
  const items = ["a", "b", "c"].map(item);
  for (const each of items) deadlines.add(each, clock.now(), 50);
  deadlines.remove(items[removed]!, 50);
  deadlines.remove(items[removed]!, 50);
  await clock.advance(100);
  expect(log).toEqual(["a 50", "b 50", "c 50"].filter((_, index) => index !== removed));
});

test("a timer whose item is gone moves on to the next one, and then ends", async () => {
  const { clock, deadlines, log, item } = setUp();
  const first = item("first");
  deadlines.add(first, clock.now(), 50);
  await clock.advance(20);
  deadlines.remove(first, 50);
  deadlines.add(item("second"), clock.now(), 50);
  await clock.advance(100);
  expect(log).toEqual(["second 70"]);
  expect(clock.pending).toBe(0);
});

test("an item may be watched again from its own deadline on", async () => {
  const { clock, deadlines, log } = setUp();
  const item: Item = new Item(() => {
    log.push(`again ${clock.now()}`);
    if (log.length < 3) deadlines.add(item, clock.now(), 50);
  });
  deadlines.add(item, clock.now(), 50);
  await clock.advance(1_000);
  expect(log).toEqual(["again 50", "again 100", "again 150"]);
  expect(clock.pending).toBe(0);
});

test("calls nobody any more after it is closed", async () => {
  const { clock, deadlines, log, item } = setUp();
  deadlines.add(item("a"), clock.now(), 50);
  deadlines.add(item("b"), clock.now(), 70);
  deadlines.close();
  await clock.advance(100);
  expect(log).toEqual([]);
  expect(clock.pending).toBe(0);
});
