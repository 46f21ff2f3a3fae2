import { describe, expect, test } from "vitest";

import { problemsOf } from "./resolve-yaml.ts";

/** Each row: what is written, and the whole message with place, path and remedy. */
describe("a problem names its place, what was expected, what was found and what to write", () => {
  test.each([
    ["an unknown key", "optons: {}", 'load.yml:1:1 optons: unknown key "optons". Did you mean "options"?'],
    [
      "an unknown key far below",
      "base_url: http://x\noptions:\n  steps:\n    - get: /\n      check: []",
      'load.yml:5:7 options.steps[0].check: unknown key "check". Did you mean "checks"?',
    ],
    [
      "a key of options at the top",
      "duration: 3s",
      'load.yml:1:1 duration: unknown key "duration". Write it under options',
    ],
    [
      "a key of http at the top",
      "timeout: 3s",
      'load.yml:1:1 timeout: unknown key "timeout". Write it under http',
    ],
    [
      "a request as another tool spells it",
      "options: { steps: [{ url: http://x }] }",
      'load.yml:1:22 options.steps[0].url: unknown key "url". Write a request as its method with the URL, such as get: /path',
    ],
    [
      "a map in place of a list",
      "options: { steps: { get: http://x } }",
      'load.yml:1:19 options.steps: expected a list of steps, got a map. Begin each of them with "- "',
    ],
    [
      "an unknown key that resembles nothing",
      "http: { zzz: 1 }",
      'load.yml:1:9 http.zzz: unknown key "zzz". Known keys: headers, timeout, max_redirects, keep_alive, compression, max_body, auth, http2, tls, proxy, hosts, expected_statuses, cookies, max_requests_per_second',
    ],
    [
      "a misspelt executor",
      "scenarios:\n  a:\n    executor: constant-vu\n    duration: 3s",
      "load.yml:3:15 scenarios.a.executor: expected one of constant-vus, ramping-vus, shared-iterations, " +
        'per-vu-iterations, constant-arrival-rate, ramping-arrival-rate, got "constant-vu". Did you mean "constant-vus"?',
    ],
    [
      "no executor",
      "scenarios:\n  a:\n    duration: 3s",
      "load.yml:2:3 scenarios.a.executor: missing, expected one of constant-vus, ramping-vus, shared-iterations, " +
        "per-vu-iterations, constant-arrival-rate, ramping-arrival-rate",
    ],
    [
      "a bare-number duration",
      "options:\n  duration: 30",
      'load.yml:2:13 options.duration: expected a duration such as "30s", got 30. Write "30s" for 30 seconds or "30ms" for 30 milliseconds',
    ],
    [
      "a wordy duration in a stage",
      "scenarios:\n  checkout:\n    executor: ramping-vus\n    stages:\n      - { duration: 10s, target: 1 }\n      - { duration: 30 sec, target: 1 }",
      'load.yml:6:21 scenarios.checkout.stages[1].duration: expected a duration such as "30s", got "30 sec". Write "30s"',
    ],
    [
      "a field of other executors",
      "scenarios:\n  a:\n    executor: constant-vus\n    duration: 3s\n    rate: 5",
      'load.yml:5:5 scenarios.a.rate: the executor constant-vus has no "rate". "rate" belongs to constant-arrival-rate, ramping-arrival-rate; constant-vus has vus, duration',
    ],
    [
      "a k6 spelling that this executor does not have",
      "scenarios:\n  a:\n    executor: constant-vus\n    duration: 3s\n    startVUs: 5",
      'load.yml:5:5 scenarios.a.startVUs: the executor constant-vus has no "startVUs". "startVUs" belongs to ramping-vus; constant-vus has vus, duration',
    ],
    [
      "a missing field",
      "scenarios:\n  a:\n    executor: constant-arrival-rate\n    duration: 3s\n    rate: 3",
      "load.yml:2:3 scenarios.a.pre_allocated_vus: missing, expected a whole number of at least 0",
    ],
    [
      "scenarios with shortcuts",
      "options:\n  duration: 3s\nscenarios:\n  a: { executor: shared-iterations }",
      'load.yml:2:3 options.duration: "scenarios" and the shortcut "options.duration" stand in one config. Move duration into a scenario, or remove scenarios',
    ],
    [
      "vus alone",
      "options: { vus: 3 }",
      "load.yml:1:12 options.vus: vus alone does not say how long the load lasts. Add duration, iterations or stages",
    ],
    [
      "stages with a duration",
      "options: { duration: 3s, stages: [{ duration: 1s, target: 1 }] }",
      'load.yml:1:12 options.duration: "duration" and "stages" stand in one config. Stages have durations of their own: keep one of the two',
    ],
    [
      "a quoted number",
      'options: { vus: "3", duration: 1s }',
      'load.yml:1:17 options.vus: expected a whole number of at least 0, got "3". Write 3 without quotes',
    ],
    [
      "no virtual users",
      "scenarios: { a: { executor: constant-vus, vus: 0, duration: 1s } }",
      "load.yml:1:48 scenarios.a.vus: expected a whole number of at least 1, got 0",
    ],
    [
      "half a virtual user",
      "options: { vus: 1.5, duration: 1s }",
      "load.yml:1:17 options.vus: expected a whole number of at least 0, got 1.5",
    ],
    [
      "a load of zero length",
      "options: { duration: 0s }",
      'load.yml:1:22 options.duration: expected a duration longer than 0s, got "0s". Write one such as "30s"',
    ],
    [
      "stages that take no time",
      "options: { stages: [{ duration: 0s, target: 5 }] }",
      'load.yml:1:12 options.stages: expected stages that take some time, got 0s in total. Give one of them a duration such as "30s"',
    ],
    [
      "stages without load",
      "options: { vus: 0, stages: [{ duration: 1s, target: 0 }] }",
      "load.yml:1:20 options.stages: expected a profile that starts some load, got 0 in vus and every target. Raise a target",
    ],
    [
      "no stages",
      "options: { stages: [] }",
      "load.yml:1:20 options.stages: expected a list of stages, got an empty list",
    ],
    [
      "fewer virtual users than are pre-allocated",
      "scenarios: { a: { executor: constant-arrival-rate, rate: 1, duration: 1s, pre_allocated_vus: 5, max_vus: 4 } }",
      "load.yml:1:97 scenarios.a.max_vus: expected max_vus to be at least pre_allocated_vus (5), got 4. Raise max_vus or lower pre_allocated_vus",
    ],
    [
      "an arrival rate without any virtual user",
      "scenarios: { a: { executor: constant-arrival-rate, rate: 1, duration: 1s, pre_allocated_vus: 0 } }",
      "load.yml:1:75 scenarios.a.pre_allocated_vus: expected at least one virtual user, got 0. Raise it, or add max_vus",
    ],
    [
      "steps and a function",
      "scenarios: { a: { executor: shared-iterations, exec_fn: f, steps: [{ get: http://x }] } }",
      'load.yml:1:48 scenarios.a.exec_fn: "steps" and "exec_fn" stand in one scenario. A scenario runs steps or a function: keep one of the two',
    ],
    [
      "stop_on_failed_check without steps",
      "scenarios: { a: { executor: shared-iterations, stop_on_failed_check: true } }",
      'load.yml:1:48 scenarios.a.stop_on_failed_check: "stop_on_failed_check" stands where there are no steps. A function decides for itself: worker.check returns whether all checks passed',
    ],
    [
      "no scenario",
      "scenarios: {}",
      "load.yml:1:1 scenarios: expected at least one scenario, got none. Add one, or remove the key and use the shortcuts of options",
    ],
    [
      "a scenario that is no map",
      "scenarios: { a: 5 }",
      "load.yml:1:17 scenarios.a: expected a scenario, a map with executor, got 5",
    ],
    [
      "a list in place of a map",
      "options: { tags: [a b] }",
      "load.yml:1:18 options.tags: expected a map of tags, got a list",
    ],
    [
      "an empty section",
      "thresholds:",
      "load.yml:1:12 thresholds: expected a map of metrics and their thresholds, got nothing",
    ],
    [
      "a tag of rampa's own",
      "options: { tags: { status: ok } }",
      'load.yml:1:20 options.tags.status: the tag "status" is set by rampa itself. Choose another name',
    ],
    [
      "a path without base_url",
      "options: { steps: [{ get: /users }] }",
      'load.yml:1:27 options.steps[0].get: the path "/users" needs a base_url, and the config has none. Add base_url at the top, or write the whole URL',
    ],
    [
      "a URL without a scheme",
      "options: { steps: [{ get: users }] }",
      'load.yml:1:27 options.steps[0].get: expected a path that begins with / or a URL with http:// or https://, got "users". Write "/users" for a path below base_url',
    ],
    [
      "a base_url of another protocol",
      "base_url: ftp://x",
      'load.yml:1:11 base_url: expected a URL such as http://127.0.0.1:3000, got "ftp://x". Write it with http:// or https://',
    ],
    [
      "a base_url with a query",
      "base_url: http://x?a=1",
      'load.yml:1:11 base_url: expected a URL such as http://127.0.0.1:3000, got "http://x?a=1". Leave out the query and the fragment: paths of requests are added to it',
    ],
    [
      "an empty step",
      "options: { steps: [{}] }",
      "load.yml:1:20 options.steps[0]: a step needs one of get, post, put, patch, delete, head, options, think, parallel, repeat, when, call. Write a request such as get: /path, or think: 500ms",
    ],
    [
      "a misspelt step",
      "options: { steps: [{ gett: http://x }] }",
      'load.yml:1:22 options.steps[0].gett: unknown key "gett". Did you mean "get"?',
    ],
    [
      "two requests in one step",
      "options: { steps: [{ get: http://x, post: http://x }] }",
      'load.yml:1:37 options.steps[0].post: "get" and "post" stand in one step. Make them two steps',
    ],
    [
      "a check on a pause",
      "options: { steps: [{ think: 1s, checks: [status == 200] }] }",
      'load.yml:1:33 options.steps[0].checks: "checks" does not apply to think. Move it to a request step',
    ],
    [
      "two bodies",
      "options: { steps: [{ post: http://x, json: 1, body: a }] }",
      'load.yml:1:47 options.steps[0].body: "json" and "body" stand in one step. A request has one body',
    ],
    [
      "a bare-number pause",
      "options: { steps: [{ think: 5 }] }",
      'load.yml:1:29 options.steps[0].think: expected a duration such as "500ms", or a map with min and max, got 5. Write "5s" for 5 seconds or "5ms" for 5 milliseconds',
    ],
    [
      "a pause upside down",
      "options: { steps: [{ think: { min: 2s, max: 1s } }] }",
      "load.yml:1:40 options.steps[0].think.max: expected max not to be shorter than min. Swap the two",
    ],
    [
      "a bad check",
      'options: { steps: [{ get: http://x, checks: ["status = 200"] }] }',
      'load.yml:1:46 options.steps[0].checks[0]: unknown operator "=" in the check "status = 200". Write ==',
    ],
    [
      "a bad check with a name",
      'options: { steps: [{ get: http://x, checks: [{ name: a, check: "status = 200" }] }] }',
      'load.yml:1:64 options.steps[0].checks[0].check: unknown operator "=" in the check "status = 200". Write ==',
    ],
    [
      "a header's name",
      "http: { headers: { a b: c } }",
      'load.yml:1:20 http.headers["a b"]: "a b" is no header name. Header names are letters, digits and hyphens',
    ],
    [
      "a header's value that would begin another header",
      'http: { headers: { a: "b\\r\\nc: d" } }',
      'load.yml:1:23 http.headers.a: expected a text, number or boolean, got "b\\r\\nc: d". Header values are one line of Latin-1 text; encode anything else',
    ],
    [
      "a header twice",
      "http: { headers: { Accept: a, accept: b } }",
      'load.yml:1:31 http.headers.accept: "accept" and "Accept" are one header. Keep one of them',
    ],
    [
      "a status that HTTP does not have",
      "http: { expected_statuses: [200, 99] }",
      'load.yml:1:34 http.expected_statuses[1]: expected a status such as 200, or a range such as "200-399", got 99. HTTP statuses lie between 100 and 599',
    ],
    [
      "a range upside down",
      "http: { expected_statuses: [399-200] }",
      'load.yml:1:29 http.expected_statuses[0]: expected a status such as 200, or a range such as "200-399", got "399-200". Write "200-399"',
    ],
    [
      "a boolean of YAML 1.1",
      "http: { keep_alive: yes }",
      'load.yml:1:21 http.keep_alive: expected true or false, got "yes"',
    ],
    [
      "a bad threshold",
      "thresholds:\n  http_req_duration:\n    - p(95)<500\n    - p95<500",
      'load.yml:4:7 thresholds.http_req_duration[1]: expected a threshold such as "p(95)<500", got "p95<500". Write p(95) for a percentile',
    ],
    [
      "a bad threshold in a map",
      "thresholds: { checks: { threshold: rate>99% } }",
      'load.yml:1:36 thresholds.checks.threshold: expected a threshold such as "p(95)<500", got "rate>99%". Write a share as a fraction: 0.05 for 5%',
    ],
    [
      "a bad tag filter",
      'thresholds: { "checks{a}": rate>0.9 }',
      'load.yml:1:15 thresholds["checks{a}"]: expected tag:value in the metric name "checks{a}". Write the filters as {tag:value,other:value}',
    ],
    [
      "a script in another language",
      "script: load.py",
      'load.yml:1:9 script: expected the path of an ES module, got "load.py". A script is a file that ends with .js, .mjs, .ts, .mts',
    ],
    [
      "secrets that are no list",
      "secrets: PASSWORD",
      'load.yml:1:10 secrets: expected a list of names, got "PASSWORD"',
    ],
  ])("%s", (_name, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});

test("all problems of a file are told at once, in its order", () => {
  const text = [
    "base_url: ${env.NOWHERE}",
    "scenarios:",
    "  a:",
    "    executor: constant-vuss",
    "  b:",
    "    executor: constant-vus",
    "    duration: 30",
    "    rate: 5",
    "thresholds:",
    "  checks: [rate>99%]",
    "httpp: {}",
  ].join("\n");
  expect(problemsOf(text).map((line) => line.slice(0, line.indexOf(": ")))).toEqual([
    "load.yml:1:11 base_url",
    "load.yml:4:15 scenarios.a.executor",
    "load.yml:7:15 scenarios.b.duration",
    "load.yml:8:5 scenarios.b.rate",
    "load.yml:10:12 thresholds.checks[0]",
    "load.yml:11:1 httpp",
  ]);
});

test("names of JavaScript's own are keys like any other", () => {
  const text =
    "constructor: 1\ntoString: 2\nscenarios: { hasOwnProperty: { executor: valueOf } }\nthresholds: { toString: avg<1 }";
  expect(problemsOf(text).map((line) => line.slice(0, line.indexOf(": ")))).toEqual([
    "load.yml:1:1 constructor",
    "load.yml:2:1 toString",
    "load.yml:3:42 scenarios.hasOwnProperty.executor",
  ]);
});

describe("what iterations do", () => {
  test("is asked for when there is neither steps nor a script", () => {
    expect(problemsOf("options: { duration: 1s }", { functions: [] })).toEqual([
      "load.yml:1:1 options: nothing says what an iteration does: there are no steps, and no script. Write steps, or name a script",
    ]);
  });

  test("is asked for in an empty file", () => {
    expect(problemsOf("", { functions: [] })).toEqual([
      "load.yml:1:1: nothing says what an iteration does: there are no steps, and no script. Write steps, or name a script",
    ]);
  });

  test("must be a function of the script", () => {
    const text = "scenarios:\n  a:\n    executor: shared-iterations\n    exec_fn: brwse";
    expect(problemsOf(text, { functions: ["browse", "buy"] })).toEqual([
      'load.yml:4:14 scenarios.a.exec_fn: the script exports no function "brwse". Did you mean "browse"? It exports browse, buy',
    ]);
  });
});
