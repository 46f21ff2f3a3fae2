import { EventEmitter } from "node:events";

import { describe, expect, test } from "vitest";

import { onStopSignals, STOP_SIGNALS } from "../../../src/run/stop-signals.ts";

interface Listening {
  readonly process: EventEmitter;
  readonly wishes: string[];
  at: number;
  /** How long what is done for the first signal takes. */
  actsMs: number;
  /** The event loop goes round. */
  turn: () => void;
}

function listen(oneWishMs: number): Listening {
  const it: Listening = {
    process: new EventEmitter(),
    wishes: [],
    at: 1_000,
    actsMs: 0,
    turn: () => undefined,
  };
  onStopSignals(it.process, {
    clock: { now: () => it.at, yield: (callback) => (it.turn = callback) },
    oneWishMs,
    onFirst(name) {
      it.wishes.push(name);
      it.at += it.actsMs;
    },
    onAgain: () => void it.wishes.push("again"),
  });
  return it;
}

describe.each(STOP_SIGNALS)("%s", (name) => {
  test("asks for an orderly end, once", () => {
    const it = listen(500);
    it.process.emit(name);
    expect(it.wishes).toEqual([name]);
  });

  test.each(STOP_SIGNALS)("and %s later ask for an end", (second) => {
    const it = listen(500);
    it.process.emit(name);
    it.turn();
    it.at += 501;
    it.process.emit(second);
    expect(it.wishes).toEqual([name, "again"]);
  });

  test("that comes twice, from the terminal and from npm, is one wish", () => {
    const it = listen(500);
    it.process.emit(name);
    it.turn();
    it.at += 500;
    it.process.emit(name);
    expect(it.wishes).toEqual([name]);
  });

  test.each([0, 500])("that waits while the first is acted upon is one wish with it, within %i ms", (ms) => {
    const it = listen(ms);
    it.actsMs = 4_000;
    it.process.emit(name);
    it.process.emit(name);
    it.turn();
    it.at += ms;
    it.process.emit(name);
    expect(it.wishes).toEqual([name]);
    it.at += 1;
    it.process.emit(name);
    expect(it.wishes).toEqual([name, "again"]);
  });
});

test("every signal by which a runner cancels a job is heard: Linux, macOS and Windows", () => {
  expect([...STOP_SIGNALS].toSorted()).toEqual(["SIGBREAK", "SIGHUP", "SIGINT", "SIGTERM"]);
});
