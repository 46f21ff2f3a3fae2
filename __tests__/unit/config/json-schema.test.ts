import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { configJsonSchema } from "../../../src/config/json-schema.ts";
import { problemsOf } from "./resolve-yaml.ts";

const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  configJsonSchema(),
);

const env = { N: "5", D: "5s", FLAG: "true" };

/** The whole of the accepted language, one feature for each text. */
const GOOD = [
  "seed: 0\ndata: { users: { file: a.csv, pick: unique }, items: { file: '${env.NONE:-b}.csv' } }",
  "options: { steps: [{ get: '${env.NONE:-http://x}', extract: { t: status } }, { when: '${t} == 200', steps: [{ repeat: 2, steps: [{ get: '${t}' }] }] }] }",
  "options: { steps: [{ parallel: [{ get: http://x }, { post: http://x, form: { a: [1, b] } }] }, { call: f }] }",
  "options: { steps: [{ post: http://x, multipart: { a: 1, b: { file: a.txt, filename: x, type: a/b } } }, { post: http://x, body_file: a }] }",
  "options: { steps: [{ get: http://x, checks: ['status == 200'], stop_on_failed_check: true }] }",
  "{}",
  "script: ./load.ts\nbase_url: http://127.0.0.1:3000",
  "base_url: ${env.BASE:-http://127.0.0.1:3000}",
  "options: { vus: 5, duration: 30s, tags: { team: web, n: 1 }, setup_timeout: 5s, teardown_timeout: 1m30s }",
  "options: { vus: '${env.N}', iterations: '${env.N}', duration: '${env.D}' }",
  "options: { vus: 0, stages: [{ duration: 0s, target: 5 }, { duration: 1.5s, target: 0 }] }",
  "options: { exec_fn: browse }",
  "options: { steps: [{ get: http://x, checks: [status == 200, { name: a, check: body exists }] }], stop_on_failed_check: true }",
  "options: { steps: [{ think: 500ms }, { think: { min: 0s, max: 1s } }] }",
  "options: { steps: [{ post: http://x, name: a, query: { a: 1, b: [x, 2, true] }, json: { a: [null] }, headers: { x: 1 }, timeout: 5s, max_redirects: 0, keep_alive: '${env.FLAG}', expected_statuses: [200, 300-399] }] }",
  "scenarios: { a: { executor: constant-vus, vus: 2, duration: 3s, start_time: 0s, graceful_stop: 0s, exec_fn: f, tags: { a: b }, env: { A: 1 } } }",
  "scenarios: { a: { executor: ramping-vus, stages: [{ duration: 3s, target: 2 }], graceful_ramp_down: 0s } }",
  "scenarios: { a: { executor: shared-iterations, iterations: 5, max_duration: 5s } }",
  "scenarios: { a: { executor: per-vu-iterations, steps: [{ get: http://x }], stop_on_failed_check: false } }",
  "scenarios: { a: { executor: constant-arrival-rate, rate: 0.5, duration: 3s, pre_allocated_vus: 2, max_vus: 3, time_unit: 1m } }",
  "scenarios: { a: { executor: ramping-arrival-rate, stages: [{ duration: 3s, target: 0.5 }], pre_allocated_vus: 2 } }",
  "scenarios: { a: { executor: ramping-arrival-rate, startRate: 1, timeUnit: 1s, preAllocatedVUs: 1, maxVUs: 2, startTime: 1s, gracefulStop: 1s, exec: f, stages: [{ duration: 3s, target: 5 }] } }",
  "scenarios: { a: { executor: ramping-vus, startVUs: 1, gracefulRampDown: 1s, stages: [{ duration: 3s, target: 5 }] } }",
  "options: { tags: { a: b } }\nscenarios: { a: { executor: shared-iterations, maxDuration: 1s } }",
  "http: { headers: { A: b, n: 1 }, timeout: 5s, max_redirects: 3, keep_alive: false, expected_statuses: [200-399, '${env.N}00'] }",
  "thresholds: { a: p(95)<500, b: [avg < 1.5s, { threshold: max<5, abort_on_fail: true, grace_period: 10s }], c: { threshold: rate>=0.99, abortOnFail: true, delayAbortEval: 0s } }",
  'thresholds: { "d{name:list users,status:200}": "p( 99.9 ) <= 5e2" }',
  "secrets: [PASSWORD]",
];

/** One mistake for each text, of those that a JSON Schema can tell. */
const BAD = [
  "optons: {}",
  "script: load.py",
  "base_url: shop.test",
  "base_url: http://x?a=1",
  "options: { duration: 30 }",
  "options: { duration: 30 sec }",
  "options: { duration: '' }",
  "options: { vus: 5 }",
  "options: { vus: '5', duration: 1s }",
  "options: { vus: 1.5, duration: 1s }",
  "options: { iterations: 0 }",
  "options: { stages: [] }",
  "options: { stages: [{ duration: 1s, target: 1 }], duration: 1s }",
  "options: { steps: [] }",
  "options: { steps: [{}] }",
  "options: { steps: [{ gett: http://x }] }",
  "options: { steps: [{ get: http://x, post: http://x }] }",
  "options: { steps: [{ get: users }] }",
  "options: { steps: [{ think: 5 }] }",
  "options: { steps: [{ think: { min: 1s } }] }",
  "options: { steps: [{ think: 1s, name: a }] }",
  "options: { steps: [{ post: http://x, json: 1, body: a }] }",
  "options: { steps: [{ get: http://x, checks: [5] }] }",
  "options: { steps: [{ get: http://x }], exec_fn: f }",
  "options: { stop_on_failed_check: true }",
  "options: { duration: 1s }\nscenarios: { a: { executor: shared-iterations } }",
  "scenarios: { a: { executor: constant-vu, duration: 1s } }",
  "scenarios: { a: { duration: 1s } }",
  "scenarios: { a: { executor: constant-vus } }",
  "scenarios: { a: { executor: constant-vus, duration: 1s, rate: 5 } }",
  "scenarios: { a: { executor: constant-vus, duration: 1s, startVUs: 5 } }",
  "scenarios: { a: { executor: constant-arrival-rate, rate: 0, duration: 1s, pre_allocated_vus: 1 } }",
  "scenarios: { a: { executor: constant-arrival-rate, rate: 1, duration: 1s } }",
  "scenarios: { a: { executor: shared-iterations, max_duration: 1s, maxDuration: 1s } }",
  "scenarios: { a: { executor: ramping-arrival-rate, stages: [{ duration: 1s, target: 1 }], pre_allocated_vus: 1, preAllocatedVUs: 1 } }",
  "scenarios: {}",
  "http: { timeout: 5 }",
  "http: { keep_alive: yes }",
  "http: { max_redirects: -1 }",
  "http: { expected_statuses: [99] }",
  "http: { headers: { a: [b] } }",
  "thresholds: { a: p95<5 }",
  "thresholds: { a: avg==+10% }",
  "thresholds: { a: [] }",
  "thresholds: { a: { threshold: avg<5, abort: true } }",
  "thresholds: { a: { threshold: avg<5, abortOnFail: true, abort_on_fail: true } }",
  "thresholds:",
  "secrets: PASSWORD",
  "warm_up: 5",
  "seed: -1",
  "data: { users: { file: a.txt } }",
  "data: { users: { file: a.csv, pick: any } }",
  "data: { users: {} }",
  "options: { steps: [{ repeat: 2 }] }",
  "options: { steps: [{ steps: [{ think: 1s }] }] }",
  "options: { steps: [{ repeat: 0, steps: [{ think: 1s }] }] }",
  "options: { steps: [{ call: f, think: 1s }] }",
  "options: { steps: [{ parallel: [{ think: 1s }] }] }",
  "options: { steps: [{ get: http://x, steps: [{ think: 1s }] }] }",
  "options: { steps: [{ get: http://x, stop_on_failed_check: true }] }",
  "options: { steps: [{ post: http://x, form: { a: 1 }, multipart: { a: 1 } }] }",
  "options: { steps: [{ post: http://x, multipart: { a: { filename: x } } }] }",
  "options: { steps: [{ get: http://x, extract: { a: 5 } }] }",
];

describe("the schema and rampa agree", () => {
  test.each(GOOD)("on accepting %s", (text) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(problemsOf(text, { env })).toEqual([]);
  });

  test.each(BAD)("on refusing %s", (text) => {
    expect(validate(parse(text))).toBe(false);
    expect(problemsOf(text, { env }).length).toBeGreaterThan(0);
  });
});

test("every key has a description, for editors and the reference", () => {
  const silent: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { properties } = schema as { properties?: Record<string, { description?: string } | false> };
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (value !== false && !path.includes("dependentSchemas") && value.description === undefined) {
        silent.push(`${path}.${key}`);
      }
    }
    for (const [key, value] of Object.entries(schema)) visit(value, `${path}.${key}`);
  };
  visit(configJsonSchema(), "");
  expect(silent).toEqual([]);
});
