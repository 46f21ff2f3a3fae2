import { describe, expect, test } from "vitest";

import { parseShard } from "../../../src/run/parse-shard.ts";
import { parseStartAt } from "../../../src/run/parse-start-at.ts";

describe("a shard", () => {
  test.each([
    ["2/5", { index: 2, count: 5 }],
    [" 1 / 1 ", { index: 1, count: 1 }],
    ["1000/1000", { index: 1000, count: 1000 }],
  ])("%j is read", (text, shard) => {
    expect(parseShard(text)).toEqual({ shard, problem: null });
  });

  test.each(["0/5", "6/5", "1/0", "1/1001", "2", "2 of 5", "-1/5", "1.5/5", "/5", "1/"])(
    "%j is refused with what was found",
    (text) => {
      const { shard, problem } = parseShard(text);
      expect(shard).toBeNull();
      expect(problem?.message).toBe(`expected a shard such as 2/5, got ${JSON.stringify(text)}`);
    },
  );

  test("beyond its number is told which there are", () => {
    expect(parseShard("6/5").problem?.hint).toBe("Shards count from 1: 1/5 to 5/5.");
  });
});

describe("an instant", () => {
  const now = Date.UTC(2026, 0, 31, 9, 0, 0);

  test.each([
    ["2026-01-31T09:30:00Z", 30 * 60],
    ["2026-01-31T09:30Z", 30 * 60],
    ["2026-01-31T10:30:00+01:00", 30 * 60],
    ["2026-01-31T10:30:00+0100", 30 * 60],
    ["2026-01-31T10:30:00+01", 30 * 60],
    ["2026-01-31T09:00:01.250Z", 1.25],
    [String(now / 1000 + 60), 60],
    [`${now / 1000 + 60}.5`, 60.5],
    ["2026-01-31T08:59:00Z", -60],
  ])("%s is read", (text, aheadS) => {
    expect(parseStartAt(text, now)).toEqual({ startAtMs: now + aheadS * 1000, problem: null });
  });

  test.each(["2026-01-31T09:30:00", "tomorrow", "2026-01-31", "2026-13-31T09:30:00Z", ""])(
    "%j is refused, with how to write one",
    (text) => {
      const { startAtMs, problem } = parseStartAt(text, now);
      expect(startAtMs).toBeNull();
      expect(problem?.message).toContain(JSON.stringify(text));
      expect(problem?.hint).toContain("2026-01-31T09:30:00Z");
    },
  );

  test("in milliseconds is refused with the remedy", () => {
    expect(parseStartAt(String(now), now).problem?.hint).toBe(
      "These look like milliseconds: leave out the last three digits.",
    );
  });

  test("of next week is a slip", () => {
    expect(parseStartAt("2026-02-07T09:00:00Z", now).problem?.message).toBe(
      '"2026-02-07T09:00:00Z" is more than 24 hours ahead',
    );
  });
});
