import { describe, expect, test } from "vitest";

import { formatDuration, parseDuration } from "../../../src/config/duration.ts";
import { RampaError } from "../../../src/errors.ts";

function errorOf(text: string): RampaError {
  try {
    parseDuration(text);
  } catch (error) {
    if (error instanceof RampaError) return error;
  }
  throw new Error(`${text} was accepted`);
}

test.each([
  ["500ms", 500],
  ["30s", 30_000],
  ["1m", 60_000],
  ["2h", 7_200_000],
  ["1m30s", 90_000],
  ["1h2m3s4ms", 3_723_004],
  ["1.5s", 1_500],
  ["1.1h", 3_960_000],
  ["0.1ms", 0.1],
  ["0s", 0],
  ["0h0m0s0ms", 0],
  ["90m", 5_400_000],
])("reads %s as %d ms", (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each([
  "",
  " ",
  "s",
  "30",
  "30 s",
  " 30s",
  "30s ",
  "1s1m",
  "1s1s",
  "-1s",
  "+1s",
  "1e3s",
  "1,5s",
  ".5s",
  "1.s",
  "1d",
  "30S",
  "1_000s",
  "٣s",
  "Infinity",
  "NaN",
  "1ms1s",
  "9".repeat(40) + "h",
  "1s".repeat(100),
])("refuses %j with a stable code", (text) => {
  expect(errorOf(text).code).toBe("duration_invalid");
});

describe("says what to write instead", () => {
  test.each([
    ["30", 'Write "30s" for 30 seconds or "30ms" for 30 milliseconds'],
    ["30 sec", 'Write "30s"'],
    ["5 Minutes", 'Write "5m"'],
    ["1.5 hrs", 'Write "1.5h"'],
    ["250 millis", 'Write "250ms"'],
    ["30S", 'Write "30s"'],
  ])("%s", (text, hint) => {
    expect(errorOf(text).hint).toBe(hint);
  });

  test("and what was found", () => {
    expect(errorOf("30 sec").message).toBe('expected a duration such as "30s", got "30 sec"');
  });
});

test.each([
  [0, "0s"],
  [0.5, "0.5ms"],
  [999, "999ms"],
  [1_000, "1s"],
  [1_500, "1.5s"],
  [60_000, "1m"],
  [90_000, "1m30s"],
  [3_600_000, "1h"],
  [3_723_004, "1h2m3.004s"],
  [86_400_000, "24h"],
])("prints %d ms as %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
