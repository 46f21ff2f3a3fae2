import { expect, test } from "vitest";

import { planOf, problemsOf } from "./resolve-yaml.ts";

test("sorts thresholds that compare with the baseline from the others, in the order of the file", () => {
  const plan = planOf(`
thresholds:
  http_req_duration: ["p(95) < +10%", "p(95)<500", "med <= -2.5 %"]
  "http_req_duration{name:list}": { threshold: p(99)<+20% }
`);
  expect(plan.thresholds.map(({ source }) => source)).toEqual(["p(95)<500"]);
  expect(plan.relativeThresholds).toEqual([
    {
      metric: "http_req_duration",
      submetric: ["http_req_duration", {}],
      source: "p(95) < +10%",
      path: "thresholds.http_req_duration[0]",
      position: { file: "load.yml", line: 3, column: 23 },
      limit: { aggregation: "p(95)", aggregationValue: 95, operator: "<", changePercent: 10 },
    },
    expect.objectContaining({ source: "med <= -2.5 %", path: "thresholds.http_req_duration[2]" }),
    expect.objectContaining({ metric: "http_req_duration{name:list}", source: "p(99)<+20%" }),
  ]);
});

test.each([
  ["thresholds: { http_req_duration: p(95)==+10% }", "A change is never known exactly"],
  ["thresholds: { http_req_failed: rate<5% }", "Write a share as a fraction: 0.05 for 5%"],
  [
    "thresholds: { http_req_duration: { threshold: p(95)<+10%, abort_on_fail: true } }",
    'thresholds.http_req_duration.abort_on_fail: "abort_on_fail" stands beside a threshold that compares',
  ],
  ["compare: { confidence: 1 }", "compare.confidence: expected a number from 0.5 to 0.9999, got 1"],
  ["compare: { rounds: 1 }", "compare.rounds: expected auto, or a whole number of at least 2, got 1"],
  ["compare: { max_duration: 0s }", "compare.max_duration: expected a duration longer than 0s"],
  ["compare: { max_time: 3m }", 'unknown key "max_time"'],
  ["history: 0", "history: expected a whole number of at least 1, got 0"],
])("%s is refused", (text, problem) => {
  expect(problemsOf(text)).toEqual([expect.stringContaining(problem)]);
});

test("takes the settings of a comparison from the environment, and those of a script under those of the file", () => {
  const text = 'compare: { rounds: "${env.ROUNDS}", confidence: "${env.SURE}" }';
  expect(planOf(text, { env: { ROUNDS: "30", SURE: "0.9" } }).compare).toEqual({
    confidence: 0.9,
    maxDurationMs: 180_000,
    rounds: 30,
  });
});
