import { describe, expect, test } from "vitest";

import { chooseThreads, type ThreadWish } from "../../../src/engine/choose-threads.ts";
import { completeEngineOptions } from "../../../src/engine/engine-options.ts";
import { RampaError } from "../../../src/errors.ts";
import { createTestPlan } from "../../../src/loader/create-test-plan.ts";
import type { TestPlan } from "../../../src/loader/test-plan.ts";

const GET = { get: "/" };
const BASE = { base_url: "http://127.0.0.1:1" };

function steps(options: object): TestPlan {
  return createTestPlan({ config: { ...BASE, options: { duration: "1s", steps: [GET], ...options } } });
}

function arrivals(rate: number, maxVus: number, each: object[] = [GET]): TestPlan {
  const executor = "constant-arrival-rate" as const;
  const scenario = { executor, rate, duration: "1s", pre_allocated_vus: maxVus, steps: each };
  return createTestPlan({ config: { ...BASE, scenarios: { a: scenario } } });
}

const script = (vus: number): TestPlan =>
  createTestPlan({ config: { options: { vus, duration: "1s" } }, functions: { default: () => undefined } });
const fromFile = (test: TestPlan): TestPlan => ({ ...test, script: { path: "/s.mjs", shownAs: "s.mjs" } });

function choose(test: TestPlan, wish: Partial<ThreadWish> = {}): number {
  return chooseThreads(test, { wanted: "auto", cores: 16, hasOwnClock: false, ...wish }).threads;
}

describe("auto", () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 3],
    [8, 7],
    [500, 128],
  ])("on %d cores takes %d threads for a load that needs them all", (cores, threads) => {
    expect(choose(steps({ vus: 10_000 }), { cores })).toBe(threads);
  });

  test.each([
    [1, 1],
    [50, 1],
    [51, 2],
    [240, 5],
  ])("takes for %d virtual users %d threads", (vus, threads) => {
    expect(choose(steps({ vus }))).toBe(threads);
  });

  test("counts the requests of an arrival", () => {
    expect(choose(arrivals(5000, 200))).toBe(1);
    expect(choose(arrivals(5001, 200))).toBe(2);
    const nested = [{ repeat: 3, steps: [GET, { parallel: [GET, GET] }] }, { think: "1s" }];
    expect(choose(arrivals(1000, 200, nested))).toBe(2);
  });

  test("does not divide few virtual users, because arrivals would be dropped", () => {
    expect(choose(arrivals(20_000, 39))).toBe(1);
    expect(choose(arrivals(20_000, 60))).toBe(3);
  });

  test("takes one thread for scripts and for a clock of one's own", () => {
    expect(choose(fromFile(script(1000)))).toBe(1);
    expect(choose(steps({ vus: 1000 }), { hasOwnClock: true })).toBe(1);
  });
});

describe("a number", () => {
  test("is taken, also on few cores and for scripts from a file", () => {
    expect(choose(steps({ vus: 8 }), { wanted: 3, cores: 2 })).toBe(3);
    expect(choose(fromFile(script(8)), { wanted: 2 })).toBe(2);
  });

  test("above the virtual users is lowered to them, and the user is told", () => {
    const test = steps({ vus: 2 });
    expect(chooseThreads(test, { wanted: 4, cores: 8, hasOwnClock: false })).toEqual({
      threads: 2,
      note: "4 threads were asked for; no scenario has more than 2 virtual users, so there is one thread for each.",
    });
    expect(chooseThreads(steps({}), { wanted: 4, cores: 8, hasOwnClock: false }).note).toBe(
      "4 threads were asked for; no scenario has more than 1 virtual user, so there is one thread.",
    );
  });

  test("above 1 is refused for functions that come from no file, and for a clock of one's own", () => {
    expect(() => choose(script(8), { wanted: 2 })).toThrow("2 threads cannot share functions without a file");
    expect(() => choose(steps({ vus: 8 }), { wanted: 2, hasOwnClock: true })).toThrow(
      "2 threads cannot share a clock of your own",
    );
    expect(choose(script(8), { wanted: 1, hasOwnClock: true })).toBe(1);
  });

  test.each([0, -1, 1.5, 129, Number.NaN])("of %d is refused by its name", (threads) => {
    const complete = (): unknown => completeEngineOptions({ threads });
    expect(complete).toThrow(RampaError);
    expect(complete).toThrow(/^threads is .*; it must be "auto" or a whole number from 1 to 128$/);
  });
});
