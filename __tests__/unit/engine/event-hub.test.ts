import { expect, test } from "vitest";

import { EventHub, type EventStream } from "../../../src/engine/event-hub.ts";
import type { EngineEvent } from "../../../src/engine/events.ts";

let serial = 0n;
const event = (phase: "setup" | "execute" | "teardown" | "finished" = "setup"): EngineEvent => ({
  type: "PhaseEvent",
  runId: "r",
  timestampNs: serial++,
  phase,
});

async function rest(stream: EventStream): Promise<EngineEvent[]> {
  const events: EngineEvent[] = [];
  for await (const next of stream) events.push(next);
  return events;
}

test("the first subscriber gets every earlier event, later ones only what follows", async () => {
  const hub = new EventHub(2);
  const early = [event(), event(), event(), event()];
  for (const each of early) hub.emit(each);
  const first = hub.subscribe();
  const second = hub.subscribe();
  const late = event("finished");
  hub.emit(late);
  hub.end();
  expect(await rest(second)).toEqual([late]);
  expect(await rest(first)).toEqual([...early, late]);
});

test("a slow subscriber loses its own oldest events and learns how many", async () => {
  const hub = new EventHub(3);
  const slow = hub.subscribe();
  const quick = hub.subscribe();
  const reading = rest(quick);
  const events = Array.from({ length: 5 }, () => event());
  for (const each of events) {
    hub.emit(each);
    await Promise.resolve();
  }
  hub.end();
  expect(await reading).toEqual(events);
  expect(await rest(slow)).toEqual(events.slice(2));
  expect([slow.dropped, quick.dropped]).toEqual([2, 0]);
});

test("the first subscriber loses nothing however late it comes", async () => {
  const hub = new EventHub(2);
  const early = Array.from({ length: 9 }, () => event());
  for (const each of early) hub.emit(each);
  hub.end();
  const first = hub.subscribe();
  expect(await rest(first)).toEqual(early);
  expect(first.dropped).toBe(0);
  expect(await rest(hub.subscribe())).toEqual([]);
});

test("a subscriber that leaves is no subscriber any more", async () => {
  const hub = new EventHub(2);
  hub.emit(event());
  expect(hub.hasSubscribers).toBe(false);
  for await (const first of hub.subscribe()) {
    expect([first.type, hub.hasSubscribers]).toEqual(["PhaseEvent", true]);
    break;
  }
  expect(hub.hasSubscribers).toBe(false);
  hub.emit(event());
});

test("events are frozen", async () => {
  const hub = new EventHub(2);
  hub.emit(event());
  hub.end();
  const [only] = await rest(hub.subscribe());
  expect(Object.isFrozen(only)).toBe(true);
});
