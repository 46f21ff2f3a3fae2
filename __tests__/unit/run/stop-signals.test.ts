import { EventEmitter } from "node:events";

import { describe, expect, test } from "vitest";

import { onStopSignals, STOP_SIGNALS } from "../../../src/run/stop-signals.ts";

interface Listening {
  readonly process: EventEmitter;
  readonly wishes: string[];
  at: number;
}

function listen(oneWishMs: number): Listening {
  const it: Listening = { process: new EventEmitter(), wishes: [], at: 1_000 };
  onStopSignals(it.process, {
    now: () => it.at,
    oneWishMs,
    onFirst: (name) => void it.wishes.push(name),
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
    it.at += 501;
    it.process.emit(second);
    expect(it.wishes).toEqual([name, "again"]);
  });

  test("that comes twice, from the terminal and from npm, is one wish", () => {
    const it = listen(500);
    it.process.emit(name);
    it.at += 500;
    it.process.emit(name);
    expect(it.wishes).toEqual([name]);
  });
});

test("every signal by which a runner cancels a job is heard: Linux, macOS and Windows", () => {
  expect([...STOP_SIGNALS].toSorted()).toEqual(["SIGBREAK", "SIGHUP", "SIGINT", "SIGTERM"]);
});
