import { describe, expect, test } from "vitest";

import { HTTP_DEFAULTS } from "../../../src/config/http-schema.ts";
import { planOf } from "./resolve-yaml.ts";

describe("shortcuts describe one scenario, named default", () => {
  const executorOf = (options: string): unknown => planOf(`options: { ${options} }`).scenarios[0]?.executor;

  test.each([
    ["duration: 30s", { kind: "constant-vus", vus: 1, durationMs: 30_000 }],
    ["vus: 5, duration: 30s", { kind: "constant-vus", vus: 5, durationMs: 30_000 }],
    ["iterations: 9", { kind: "shared-iterations", vus: 1, iterations: 9, maxDurationMs: 600_000 }],
    [
      "vus: 3, iterations: 9, duration: 5s",
      { kind: "shared-iterations", vus: 3, iterations: 9, maxDurationMs: 5_000 },
    ],
    [
      "vus: 0, stages: [{ duration: 5s, target: 3 }]",
      {
        kind: "ramping-vus",
        startVus: 0,
        stages: [{ durationMs: 5_000, target: 3 }],
        gracefulRampDownMs: 30_000,
      },
    ],
    [
      "stages: [{ duration: 5s, target: 3 }]",
      {
        kind: "ramping-vus",
        startVus: 1,
        stages: [{ durationMs: 5_000, target: 3 }],
        gracefulRampDownMs: 30_000,
      },
    ],
    ["", { kind: "shared-iterations", vus: 1, iterations: 1, maxDurationMs: 600_000 }],
  ])("%s", (options, executor) => {
    expect(executorOf(options)).toEqual(executor);
  });

  test("which has every default", () => {
    expect(planOf("")).toEqual({
      scenarios: [
        {
          name: "default",
          executor: { kind: "shared-iterations", vus: 1, iterations: 1, maxDurationMs: 600_000 },
          work: { kind: "function", name: "default" },
          startTimeMs: 0,
          gracefulStopMs: 30_000,
          tags: {},
          env: {},
        },
      ],
      thresholds: [],
      notes: [],
      http: {
        headers: {},
        timeoutMs: 60_000,
        maxRedirects: 10,
        keepAlive: true,
        connection: { http2: false, tls: { verify: true }, proxy: null, hosts: {} },
        cookies: true,
        compression: true,
        maxBodyBytes: 16_000_000,
        auth: null,
        expectedStatuses: [{ from: 200, to: 399 }],
      },
      keepsCookies: false,
      maxRequestsPerSecond: null,
      folder: ".",
      setupTimeoutMs: 60_000,
      teardownTimeoutMs: 60_000,
      validity: "fail",
      env: {},
    });
  });
});

describe("each executor has its defaults", () => {
  test.each([
    ["executor: constant-vus, duration: 5s", { kind: "constant-vus", vus: 1, durationMs: 5_000 }],
    [
      "executor: ramping-vus, stages: [{ duration: 5s, target: 3 }]",
      {
        kind: "ramping-vus",
        startVus: 1,
        stages: [{ durationMs: 5_000, target: 3 }],
        gracefulRampDownMs: 30_000,
      },
    ],
    [
      "executor: shared-iterations",
      { kind: "shared-iterations", vus: 1, iterations: 1, maxDurationMs: 600_000 },
    ],
    [
      "executor: per-vu-iterations",
      { kind: "per-vu-iterations", vus: 1, iterations: 1, maxDurationMs: 600_000 },
    ],
    [
      "executor: constant-arrival-rate, rate: 0.5, duration: 5s, pre_allocated_vus: 4",
      {
        kind: "constant-arrival-rate",
        rate: 0.5,
        timeUnitMs: 1_000,
        durationMs: 5_000,
        preAllocatedVus: 4,
        maxVus: 4,
      },
    ],
    [
      "executor: ramping-arrival-rate, stages: [{ duration: 5s, target: 0.5 }], pre_allocated_vus: 0, max_vus: 2",
      {
        kind: "ramping-arrival-rate",
        startRate: 0,
        timeUnitMs: 1_000,
        stages: [{ durationMs: 5_000, target: 0.5 }],
        preAllocatedVus: 0,
        maxVus: 2,
      },
    ],
  ])("%s", (fields, executor) => {
    expect(planOf(`scenarios: { a: { ${fields} } }`).scenarios[0]?.executor).toEqual(executor);
  });
});

describe("a request step", () => {
  const stepOf = (text: string): Record<string, unknown> => {
    const work = planOf(text).scenarios[0]?.work;
    return (work?.kind === "steps" ? work.steps[0] : {}) as unknown as Record<string, unknown>;
  };

  test.each([
    ["base_url: http://shop.test", "/users?page=1#top", "GET /users"],
    ["base_url: http://shop.test", "/", "GET /"],
    ["base_url: http://shop.test", "http://shop.test/users?x=1", "GET /users"],
    ["base_url: http://shop.test", "http://other.test:81/users?x=1", "GET http://other.test:81/users"],
    ["", "http://u:p@other.test/a", "GET http://other.test/a"],
  ])("with %s and %s is named after method and path", (base, url, name) => {
    expect(stepOf(`${base}\noptions: { steps: [{ get: "${url}" }] }`)).toMatchObject({ url, name });
  });

  test("has the settings of http with its own over them, headers merged by name", () => {
    const text = [
      "base_url: http://x",
      "http: { headers: { Accept: text/html, X-A: 1 }, timeout: 5s }",
      "options: { steps: [{ get: /, headers: { accept: text/plain }, max_redirects: 0 }] }",
    ].join("\n");
    expect(stepOf(text).http).toEqual({
      ...HTTP_DEFAULTS,
      headers: { accept: "text/plain", "x-a": "1" },
      timeoutMs: 5_000,
      maxRedirects: 0,
    });
  });

  test("keeps a JSON body of null apart from none", () => {
    expect(stepOf("options: { steps: [{ post: http://x, json: null }] }")).toHaveProperty("json", null);
    expect(stepOf("options: { steps: [{ post: http://x }] }")).not.toHaveProperty("json");
    expect(stepOf("options: { steps: [{ post: http://x, body: '' }] }")).toHaveProperty("body", "");
  });

  test("knows its place", () => {
    const text = "options:\n  steps:\n    - name: a\n      get: http://x";
    expect(stepOf(text).position).toEqual({ file: "load.yml", line: 4, column: 7 });
  });
});

test("a scenario's tags come over those of options", () => {
  const text =
    "options: { tags: { team: web, page: all } }\nscenarios: { a: { executor: shared-iterations, tags: { page: shop } } }";
  expect(planOf(text).scenarios[0]?.tags).toEqual({ team: "web", page: "shop" });
});

test("a threshold may be a text, a map, or a list of both, each with its own place", () => {
  const text = [
    "thresholds:",
    "  a: p(95) < 0.5s",
    "  b:",
    "    - avg<1",
    "    - threshold: max<2",
    "      abort_on_fail: true",
    "  c: { threshold: min>0, grace_period: 5s }",
  ].join("\n");
  expect(
    planOf(text).thresholds.map(({ metric, source, abortOnFail, gracePeriodMs, isDefault, position }) => [
      metric,
      source,
      abortOnFail,
      gracePeriodMs,
      isDefault,
      position?.line,
      position?.column,
    ]),
  ).toEqual([
    ["a", "p(95) < 0.5s", false, 0, false, 2, 6],
    ["b", "avg<1", false, 0, false, 4, 7],
    ["b", "max<2", true, 0, false, 5, 18],
    ["c", "min>0", false, 5_000, false, 7, 19],
  ]);
});

test("the environment that was given is the plan's, without what is not set", () => {
  expect(planOf("", { env: { A: "1", B: undefined } }).env).toEqual({ A: "1" });
});

test("the plan is frozen", () => {
  const plan = planOf(
    "base_url: http://x\noptions: { steps: [{ get: /, checks: [status == 200] }] }\nthresholds: { a: avg<1 }",
  );
  const unfrozen: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Object.isFrozen(value) && !path.endsWith(".json")) unfrozen.push(path);
    for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
  };
  visit(plan, "plan");
  expect(unfrozen).toEqual([]);
});
