import { describe, expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import { parseResultFile } from "../../../src/report/parse-result-file.ts";
import { RESULT_LIMITS } from "../../../src/report/result-leaves.ts";
import {
  failedResult,
  passedResult,
  sampleRequest,
  sampleResult,
  sampleThreshold,
} from "../../support/sample-result.ts";

function rejection(text: string): RampaError {
  try {
    parseResultFile(text, "r.json");
  } catch (error) {
    if (error instanceof RampaError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

test("a written result is read back as it was", () => {
  for (const result of [passedResult(), failedResult(), sampleResult()]) {
    expect(parseResultFile(JSON.stringify(result))).toEqual(result);
  }
});

describe("a result file is refused with code result_invalid", () => {
  test("when it is no JSON", () => {
    const error = rejection("{");
    expect(error.code).toBe("result_invalid");
    expect(error.message).toBe("r.json is no result file: not JSON");
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  test("for each unknown key and each wrong value at once, with their paths", () => {
    const wrong = { ...sampleResult(), status: "fine", extra: 1, duration_s: -1 };
    const { problems, message } = rejection(JSON.stringify(wrong));
    expect(problems.map((problem) => problem.path)).toEqual(["status", "duration_s", undefined]);
    expect(problems[2]?.message).toContain('"extra"');
    expect(message).toContain("and 2 more");
  });

  test("with at most 20 problems listed", () => {
    const requests = Array.from({ length: 50 }, () => ({}));
    const { problems } = rejection(JSON.stringify({ ...sampleResult(), requests }));
    expect(problems).toHaveLength(20);
  });

  test.each([
    ["passed", "failed", "although the threshold http_reqs count>9 failed"],
    ["passed", "no_data", "although the threshold http_reqs count>9 has no data"],
    ["teardown_failed", "failed", "although the threshold http_reqs count>9 failed"],
  ] as const)("when it is %s and one of its thresholds is %s", (status, outcome, why) => {
    const thresholds = [sampleThreshold({ metric: "http_reqs", source: "count>9", outcome })];
    expect(rejection(JSON.stringify(sampleResult({ status, thresholds }))).problems).toEqual([
      { file: "r.json", path: "status", message: `"${status}", ${why}` },
    ]);
  });

  test("when a number is none that JSON has", () => {
    const text = JSON.stringify(sampleResult({ duration_s: 123_456 })).replace("123456", "1e999");
    expect(rejection(text).problems[0]?.path).toBe("duration_s");
  });

  test("when a key would reach an object's prototype, at any depth", () => {
    const text = JSON.stringify(sampleResult()).replace(
      '"config":{',
      '"config":{"a":[{"__proto__":{"x":1}}],',
    );
    expect(rejection(text).problems[0]?.message).toBe('has a key "__proto__"');
  });

  test("when it is nested too deep, without overflowing the stack", () => {
    const deep = "[".repeat(5_000) + "]".repeat(5_000);
    const text = JSON.stringify(sampleResult()).replace('"config":{', `"config":{"a":${deep},`);
    expect(rejection(text).problems[0]?.message).toBe("nested deeper than 64 levels");
  });

  test("when a text, a list or a table is too long", () => {
    const long = { ...sampleResult(), run_id: "x".repeat(RESULT_LIMITS.text + 1) };
    expect(rejection(JSON.stringify(long)).problems[0]?.path).toBe("run_id");
    const requests = Array.from({ length: RESULT_LIMITS.rows + 1 }, () => sampleRequest());
    expect(rejection(JSON.stringify(sampleResult({ requests }))).problems[0]?.path).toBe("requests");
    const metrics = Object.fromEntries(
      requests.map((_, index) => [`m${index}`, { kind: "gauge" as const, unit: "" as const, stats: {} }]),
    );
    expect(rejection(JSON.stringify(sampleResult({ metrics }))).problems[0]?.path).toBe("metrics");
  });

  test("when a histogram is no base64", () => {
    const metrics = { m: { kind: "trend" as const, unit: "" as const, stats: {}, histogram: "<img>" } };
    expect(rejection(JSON.stringify(sampleResult({ metrics }))).problems[0]?.path).toBe(
      "metrics.m.histogram",
    );
  });

  test("and what it holds cannot break the message", () => {
    const text = JSON.stringify({ ...sampleResult(), ["\u001b[2J\n::error::x"]: 1 });
    expect(rejection(text).message).not.toMatch(/\p{Cc}/u);
  });
});
