import { expect, test } from "vitest";

import { BatchTime } from "../../../src/http/batch-time.ts";
import { DirectSocket } from "../../../src/http/direct-socket.ts";
import { ReadQueue } from "../../../src/http/read-queue.ts";
import { ManualClock } from "../../support/manual-clock.ts";

function queueOn(clock: ManualClock): ReadQueue {
  return new ReadQueue(clock, new BatchTime(clock));
}

/** A socket whose reader takes everything at once, and what it took and when that had come. */
function readSocket(reads: ReadQueue): { readonly socket: DirectSocket; readonly seen: string[] } {
  const socket = new DirectSocket(reads);
  const seen: string[] = [];
  socket.on("readable", () => {
    const chunk = socket.read() as Buffer | null;
    if (chunk !== null) seen.push(`${chunk.toString()} at ${reads.batchTime.now(0)}`);
  });
  return { socket, seen };
}

test("handles what came in its order, for half a millisecond, and the rest after the next look for more", () => {
  const turns: (() => void)[] = [];
  const clock = Object.assign(new ManualClock(), { yield: (turn: () => void) => turns.push(turn) });
  const reads = queueOn(clock);
  const handled: number[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    reads.add({
      deliver() {
        handled.push(number);
        clock.skip(0.3);
      },
    });
  }
  const byTurn = [[], [1, 2], [1, 2, 3, 4], [1, 2, 3, 4, 5]];
  for (const expected of byTurn) {
    expect(handled).toEqual(expected);
    turns.shift()?.();
  }
  expect(turns).toEqual([]);
});

test("goes on after something that throws", async () => {
  const clock = new ManualClock();
  const reads = queueOn(clock);
  const handled: string[] = [];
  reads.add({
    deliver() {
      throw new Error("a defect");
    },
  });
  reads.add({ deliver: () => handled.push("the next one") });
  await expect(clock.advance(0)).rejects.toThrow("a defect");
  await clock.advance(0);
  expect(handled).toEqual(["the next one"]);
});

test("an answer is dated by when it came, however late it is handled", async () => {
  const clock = new ManualClock({ nowMs: 100 });
  const reads = queueOn(clock);
  const [first, second] = [readSocket(reads), readSocket(reads)];
  first.socket.push(Buffer.from("one"));
  second.socket.push(Buffer.from("two"));
  clock.skip(7);
  expect(first.seen).toEqual([]);
  await clock.advance(0);
  expect([...first.seen, ...second.seen]).toEqual(["one at 100", "two at 100"]);
  expect(reads.batchTime.now(0)).toBe(107);
});

test("what a connection had brought before it broke is handled, and what was given up is not", () => {
  const clock = new ManualClock();
  const reads = queueOn(clock);
  const [broken, givenUp] = [readSocket(reads), readSocket(reads)];
  for (const { socket } of [broken, givenUp]) {
    socket.on("error", () => undefined);
    socket.push(Buffer.from("answer"));
  }
  broken.socket.destroy(Object.assign(new Error("read ECONNRESET"), { syscall: "read" }));
  givenUp.socket.destroy(new Error("given up"));
  expect([broken.seen, givenUp.seen]).toEqual([["answer at 0"], []]);
});

test("many chunks of one socket do not wait for each other's turn", () => {
  const clock = new ManualClock();
  const { socket, seen } = readSocket(queueOn(clock));
  for (let chunk = 0; chunk < 9; chunk += 1) socket.push(Buffer.from(`${chunk}`));
  expect(seen).toHaveLength(9);
});

test("bounds the wait by the last but one look, when nothing came with that", async () => {
  const clock = new ManualClock();
  const batch = new BatchTime(clock);
  batch.now(0);
  await clock.advance(0);
  clock.skip(10);
  batch.looks();
  clock.skip(1);
  batch.looks();
  clock.skip(2);
  expect(batch.now(0)).toBe(13);
  expect(batch.uncertaintyMs).toBe(3);
});
