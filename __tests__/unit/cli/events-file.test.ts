import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";

import { EventsFile } from "../../../src/cli/events-file.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-events-"));
  return () => rm(folder, { recursive: true });
});

test("it writes one JSON value per line and can be closed twice", async () => {
  const path = join(folder, "a", "b", "events.jsonl");
  const file = EventsFile.open(path);
  file.write({ type: "a", text: "one\ntwo" });
  file.write({ type: "b" });
  expect([await file.close(), await file.close()]).toEqual([null, null]);
  expect(await readFile(path, "utf8")).toBe('{"type":"a","text":"one\\ntwo"}\n{"type":"b"}\n');
});

test("what an earlier run left is replaced", async () => {
  const path = join(folder, "events.jsonl");
  const first = EventsFile.open(path);
  first.write(1);
  await first.close();
  await EventsFile.open(path).close();
  expect(await readFile(path, "utf8")).toBe("");
});

test("a place that cannot be written is refused with a remedy", () => {
  expect(() => EventsFile.open(folder)).toThrow(/^flag "--events": cannot write /);
});

test.runIf(existsSync("/dev/full"))("a full disk is told when it is closed", async () => {
  const file = EventsFile.open("/dev/full");
  for (let index = 0; index < 5; index++) file.write({ index });
  expect(await file.close()).toContain("ENOSPC");
  expect(await file.close()).toContain("ENOSPC");
});
