import { describe, expect, test } from "vitest";

import { overview, renderPlan } from "../../../src/cli/plan-text.ts";
import { styleOf } from "../../../src/cli/style.ts";
import { HTTP_DEFAULTS } from "../../../src/config/http-schema.ts";
import type { ExecutorPlan } from "../../../src/config/executor-plan.ts";
import type { Plan, ScenarioPlan } from "../../../src/config/plan.ts";
import type { StepPlan } from "../../../src/config/step-plan.ts";
import type { TestPlan } from "../../../src/loader/test-plan.ts";
import { parseSubmetric } from "../../../src/thresholds/parse-submetric.ts";
import { parseThreshold } from "../../../src/thresholds/parse.ts";

const PLAIN = styleOf({ write: () => undefined }, { env: {} }, false);

function request(url: string, name: string, checks = 0): StepPlan {
  return {
    kind: "request",
    method: "get",
    url,
    name,
    query: {},
    checks: Array.from({ length: checks }, (_, index) => ({
      name: `check ${index}`,
      expression: { kind: "status", negated: false, operator: "==", value: 200 } as never,
    })),
    http: HTTP_DEFAULTS,
  };
}

function scenario(executor: ExecutorPlan, more: Partial<ScenarioPlan> = {}): ScenarioPlan {
  return {
    name: "default",
    executor,
    work: { kind: "steps", steps: [request("/", "home")], stopOnFailedCheck: false },
    startTimeMs: 0,
    gracefulStopMs: 30_000,
    tags: {},
    env: {},
    ...more,
  };
}

function threshold(
  metric: string,
  source: string,
  more: { isDefault?: boolean; gracePeriodMs?: number } = {},
) {
  return {
    metric,
    source,
    submetric: parseSubmetric(metric),
    expression: parseThreshold(source),
    abortOnFail: more.gracePeriodMs !== undefined,
    gracePeriodMs: 0,
    isDefault: false,
    ...more,
  };
}

function testPlan(plan: Partial<Plan>, more: Partial<TestPlan> = {}): TestPlan {
  return {
    plan: {
      baseUrl: "http://127.0.0.1:3000",
      scenarios: [],
      thresholds: [],
      notes: [],
      http: HTTP_DEFAULTS,
      folder: ".",
      keepsCookies: false,
      maxRequestsPerSecond: null,
      setupTimeoutMs: 60_000,
      teardownTimeoutMs: 60_000,
      validity: "fail",
      env: {},
      ...plan,
    },
    script: null,
    file: "load.yml",
    functions: new Map(),
    setupFn: null,
    teardownFn: null,
    resolved: {},
    secretValues: [],
    digest: "",
    ...more,
  };
}

function linesOf(executor: ExecutorPlan): string[] {
  return renderPlan(testPlan({ scenarios: [scenario(executor)] }), PLAIN)
    .split("\n")
    .filter((line) => /^ {2}(load|VUs|arrivals|iterations|lasts) /.test(line))
    .map((line) => line.trim().replace(/ {2,}/, ": "));
}

test("a whole plan is aligned and reads in five seconds", () => {
  const plan = testPlan(
    {
      scenarios: [
        scenario(
          {
            kind: "ramping-arrival-rate",
            startRate: 10,
            timeUnitMs: 1000,
            stages: [
              { durationMs: 30_000, target: 100 },
              { durationMs: 60_000, target: 100 },
            ],
            preAllocatedVus: 20,
            maxVus: 100,
          },
          {
            name: "browse",
            startTimeMs: 5_000,
            work: {
              kind: "steps",
              steps: [
                request("/users?page=1", "list users", 2),
                { kind: "think", minMs: 50, maxMs: 150 },
                request("/orders", "orders", 1),
                { kind: "think", minMs: 100, maxMs: 100 },
              ],
              stopOnFailedCheck: false,
            },
          },
        ),
        scenario(
          { kind: "constant-vus", vus: 3, durationMs: 10_000 },
          { name: "admin", work: { kind: "function", name: "audit" } },
        ),
      ],
      thresholds: [
        threshold("http_req_duration", "p(95)<500"),
        threshold("http_req_duration", "avg<200", { gracePeriodMs: 10_000 }),
        threshold("http_req_failed", "rate<0.05", { isDefault: true }),
      ],
      notes: ["Not judged: checks{scenario:other} rate>0.9, because the scenario other was not selected."],
    },
    { setupFn: () => undefined },
  );
  expect(renderPlan(plan, PLAIN)).toBe(
    `load.yml is valid: 2 scenarios, up to 103 virtual users, at most 2m5s

  base URL    http://127.0.0.1:3000
  setup       at most 1m

scenario browse  ramping-arrival-rate
  load        10/s → 100/s in 30s → 100/s in 1m
  VUs         20, up to 100
  arrivals    7,650
  starts      after 5s
  lasts       1m30s, then up to 30s to finish
  runs        GET /users?page=1  list users  2 checks
              think 50ms to 150ms
              GET /orders        orders      1 check
              think 100ms

scenario admin  constant-vus
  load        one iteration after the other
  VUs         3
  starts      at once
  lasts       10s, then up to 30s to finish
  runs        function audit

thresholds
  http_req_duration  p(95)<500
                     avg<200    ends the run when it fails for 10s
  http_req_failed    rate<0.05  default
  Not judged: checks{scenario:other} rate>0.9, because the scenario other was not selected.
`,
  );
});

describe("each executor says what it will do", () => {
  test("constant-vus", () => {
    expect(linesOf({ kind: "constant-vus", vus: 1_200, durationMs: 90_500 })).toEqual([
      "load: one iteration after the other",
      "VUs: 1,200",
      "lasts: 1m30.5s, then up to 30s to finish",
    ]);
  });

  test("ramping-vus", () => {
    const stages = [
      { durationMs: 10_000, target: 20 },
      { durationMs: 0, target: 5 },
    ];
    expect(linesOf({ kind: "ramping-vus", startVus: 1, stages, gracefulRampDownMs: 30_000 })).toEqual([
      "load: 1 → 20 in 10s → at once 5",
      "VUs: up to 20",
      "lasts: 10s, then up to 30s to finish",
    ]);
  });

  test("shared-iterations", () => {
    expect(linesOf({ kind: "shared-iterations", vus: 2, iterations: 7, maxDurationMs: 600_000 })).toEqual([
      "load: 7 iterations, whoever is free",
      "VUs: 2",
      "iterations: 7",
      "lasts: at most 10m, then up to 30s to finish",
    ]);
  });

  test("per-vu-iterations", () => {
    expect(linesOf({ kind: "per-vu-iterations", vus: 3, iterations: 1, maxDurationMs: 60_000 })).toEqual([
      "load: 1 iteration for each virtual user",
      "VUs: 3",
      "iterations: 3",
      "lasts: at most 1m, then up to 30s to finish",
    ]);
  });

  test("constant-arrival-rate", () => {
    expect(
      linesOf({
        kind: "constant-arrival-rate",
        rate: 90,
        timeUnitMs: 60_000,
        durationMs: 2_000,
        preAllocatedVus: 4,
        maxVus: 4,
      }),
    ).toEqual(["load: 90 per 1m", "VUs: 4", "arrivals: 3", "lasts: 2s, then up to 30s to finish"]);
  });
});

test("a long profile is cut in the middle", () => {
  const stages = Array.from({ length: 40 }, (_, index) => ({ durationMs: 1_000, target: index }));
  const [load] = linesOf({ kind: "ramping-vus", startVus: 0, stages, gracefulRampDownMs: 0 });
  expect(load).toBe(
    "load: 0 → 0 in 1s → 1 in 1s → 2 in 1s → 3 in 1s → 33 more stages → 37 in 1s → 38 in 1s → 39 in 1s",
  );
});

test("names and URLs of the user stay on their line and steer nothing", () => {
  const steps = [request("/\u001b[2J", "a\nb"), request(`/${"x".repeat(500)}`, "日本")];
  const plan = testPlan({
    scenarios: [
      scenario(
        { kind: "constant-vus", vus: 1, durationMs: 1 },
        { name: "::error::x", work: { kind: "steps", steps, stopOnFailedCheck: false } },
      ),
    ],
  });
  const text = renderPlan(plan, PLAIN);
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(text).toContain("a b");
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(200);
});

test("the overview counts all virtual users and the longest scenario with its graceful stop", () => {
  const first = scenario({ kind: "constant-vus", vus: 1, durationMs: 1_000 });
  const second = scenario(
    { kind: "constant-vus", vus: 2, durationMs: 500 },
    { startTimeMs: 2_000, gracefulStopMs: 0 },
  );
  expect(overview(testPlan({ scenarios: [first] }).plan)).toBe(
    "1 scenario, up to 1 virtual user, at most 31s",
  );
  expect(overview(testPlan({ scenarios: [{ ...first, gracefulStopMs: 0 }, second] }).plan)).toBe(
    "2 scenarios, up to 3 virtual users, at most 2.5s",
  );
  const warm = testPlan({ scenarios: [first], warmUpMs: 10_000 });
  expect(overview(warm.plan)).toBe("1 scenario, up to 1 virtual user, at most 31s, after 10s of warm-up");
  const compare = { confidence: 0.99, maxDurationMs: 60_000, rounds: "auto" } as const;
  expect(overview(testPlan({ scenarios: [first], compare }).plan, true)).toBe(
    "1 scenario, up to 1 virtual user, at most 1m with the baseline",
  );
  expect(renderPlan(warm, PLAIN)).toMatch(/^ {2}warm-up +10s of the same load, not measured$/m);
});
