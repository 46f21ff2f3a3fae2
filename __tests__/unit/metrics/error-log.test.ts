import { expect, test } from "vitest";

import { ErrorLog } from "../../../src/metrics/error-log.ts";

test("counts errors of the same kind, step and message together, the most frequent first", () => {
  const log = new ErrorLog();
  log.record("refused", "login", "connect ECONNREFUSED", 1.5);
  log.record("script", null, "x is not a function", 2);
  log.record("script", null, "x is not a function", 0.5);
  log.record("refused", "list", "connect ECONNREFUSED", 3);
  expect(log.reports()).toEqual([
    { kind: "script", step: null, message: "x is not a function", count: 2, firstAtS: 0.5 },
    { kind: "refused", step: "login", message: "connect ECONNREFUSED", count: 1, firstAtS: 1.5 },
    { kind: "refused", step: "list", message: "connect ECONNREFUSED", count: 1, firstAtS: 3 },
  ]);
});

test("is empty without errors", () => {
  expect(new ErrorLog().reports()).toEqual([]);
});

test("does not confuse a missing step with an empty one", () => {
  const log = new ErrorLog();
  log.record("reset", null, "m", 0);
  log.record("reset", "", "m", 0);
  expect(log.reports().map(({ step }) => step)).toEqual([null, ""]);
});

test("counts by kind what comes after a hundred distinct errors, and loses none", () => {
  const log = new ErrorLog();
  for (let index = 0; index < 150; index++) log.record("script", null, `order ${index} not found`, index);
  log.record("reset", "login", "late", 150);
  log.record("script", null, "order 7 not found", 151);
  const reports = log.reports();
  expect(reports).toHaveLength(102);
  expect(reports[0]).toEqual({
    kind: "script",
    step: null,
    message: "other messages, after the first 100 distinct errors",
    count: 50,
    firstAtS: 100,
  });
  expect(reports[1]).toMatchObject({ message: "order 7 not found", count: 2 });
  expect(reports.find(({ kind }) => kind === "reset")?.count).toBe(1);
  expect(reports.reduce((sum, { count }) => sum + count, 0)).toBe(152);
});

test("stays small when the kinds differ without end", () => {
  const log = new ErrorLog();
  for (let index = 0; index < 500; index++) log.record(`kind ${index}`, null, "m", index);
  const reports = log.reports();
  expect(reports).toHaveLength(100 + 21);
  expect(reports[0]).toMatchObject({ kind: "other", count: 380 });
});

test("cuts long texts between characters", () => {
  const log = new ErrorLog();
  log.record("script", "s".repeat(300), "m".repeat(998) + "😀😀", 0);
  const [report] = log.reports();
  expect(report?.step).toBe(`${"s".repeat(199)}…`);
  expect(report?.message).toBe(`${"m".repeat(998)}…`);
});

test("gives reports that later errors do not change", () => {
  const log = new ErrorLog();
  log.record("reset", null, "m", 0);
  const [before] = log.reports();
  log.record("reset", null, "m", 1);
  expect(before?.count).toBe(1);
  expect(Object.isFrozen(before)).toBe(true);
});
