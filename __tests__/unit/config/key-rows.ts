import { SCENARIO_ALIASES } from "../../../src/config/executor-fields.ts";
import { HTTP_DEFAULTS } from "../../../src/config/http-schema.ts";
import { EXECUTOR_KINDS, type ExecutorKind } from "../../../src/config/executor-plan.ts";
import type { AuthSettings, HttpSettings } from "../../../src/config/http-plan.ts";
import type { Plan } from "../../../src/config/plan.ts";
import { CLIENT_CERTIFICATE, TEST_CA } from "../../support/certificate.ts";

/** What a key does: a config without it, the same with it, what to look at, and how that changes. */
export interface Row {
  readonly without: string;
  readonly with: string;
  readonly read: (plan: Plan) => unknown;
  readonly change: readonly [from: unknown, to: unknown];
}

const firstStep = (plan: Plan): unknown => {
  const work = plan.scenarios[0]?.work;
  return work?.kind === "steps" ? work.steps[0] : undefined;
};
const stepRow = (text: string, key: string, from: unknown, to: unknown): Row => ({
  without: "options: { steps: [{ get: http://x/a }] }",
  with: `options: { steps: [{ get: http://x/a, ${text} }] }`,
  read: (plan) => (firstStep(plan) as Record<string, unknown>)[key],
  change: [from, to],
});
const multipartRow = (text: string, key: string, to: unknown): Row => ({
  without: "options: { steps: [{ post: http://x/a, multipart: { a: { file: a.txt } } }] }",
  with: `options: { steps: [{ post: http://x/a, multipart: { a: { ${text} } } }] }`,
  read: (plan) => (firstStep(plan) as { multipart: Record<string, unknown>[] }).multipart[0]?.[key],
  change: [{ content: Buffer.from("content of a.txt"), filename: "a.txt", contentType: undefined }[key], to],
});

interface AnyStep {
  readonly kind: string;
  readonly times?: number;
  readonly steps?: unknown;
  readonly requests?: readonly unknown[];
  readonly condition?: { readonly expression: unknown };
}

/** A step that is no request, after one that is. */
const controlRow = (text: string, read: (step: AnyStep) => unknown, to: unknown): Row => ({
  without: "options: { steps: [{ get: http://x/a }] }",
  with: `options: { steps: [{ get: http://x/a }, { ${text} }] }`,
  read: ({ scenarios }) => {
    const step = (scenarios[0]?.work as unknown as { steps: AnyStep[] }).steps[1];
    return step === undefined ? undefined : read(step);
  },
  change: [undefined, to],
});

const HTTP_FIELDS = {
  headers: "headers",
  timeout: "timeoutMs",
  max_redirects: "maxRedirects",
  keep_alive: "keepAlive",
  compression: "compression",
  max_body: "maxBodyBytes",
  auth: "auth",
  http2: "connection",
  tls: "connection",
  proxy: "connection",
  hosts: "connection",
  expected_statuses: "expectedStatuses",
} as const satisfies Record<string, keyof HttpSettings>;

const httpRow = (
  text: string,
  key: keyof typeof HTTP_FIELDS,
  from: unknown,
  to: unknown,
): Record<string, Row> => ({
  [`http.${key}`]: {
    without: "",
    with: `http: { ${text} }`,
    read: ({ http }) => http[HTTP_FIELDS[key]],
    change: [from, to],
  },
  [`step.${key}`]: {
    without: "options: { steps: [{ get: http://x/a }] }",
    with: `options: { steps: [{ get: http://x/a, ${text} }] }`,
    read: (plan) => (firstStep(plan) as { http: HttpSettings }).http[HTTP_FIELDS[key]],
    change: [from, to],
  },
});

/** Rows of a key inside of one of the keys of `http`. */
const innerRows = (
  without: string,
  text: string,
  path: `${keyof typeof HTTP_FIELDS}.${string}`,
  from: unknown,
  to: unknown,
): Record<string, Row> => {
  const field = HTTP_FIELDS[path.split(".")[0] as keyof typeof HTTP_FIELDS];
  return {
    [`http.${path}`]: {
      without: `http: { ${without} }`,
      with: `http: { ${text} }`,
      read: ({ http }) => http[field],
      change: [from, to],
    },
    [`step.${path}`]: {
      without: `options: { steps: [{ get: http://x/a, ${without} }] }`,
      with: `options: { steps: [{ get: http://x/a, ${text} }] }`,
      read: (plan) => (firstStep(plan) as { http: HttpSettings }).http[field],
      change: [from, to],
    },
  };
};

const basic = (username: string, password: string): AuthSettings => ({ kind: "basic", username, password });

const connection = HTTP_DEFAULTS.connection;
const tlsOf = (tls: object): unknown => ({ ...connection, tls: { verify: true, ...tls } });
const pair = { cert: CLIENT_CERTIFICATE.cert, key: CLIENT_CERTIFICATE.key };

const thresholdRow = (
  text: string,
  key: keyof Plan["thresholds"][number],
  from: unknown,
  to: unknown,
): Row => ({
  without: "thresholds: { checks: { threshold: rate>0.9 } }",
  with: `thresholds: { checks: { ${text} } }`,
  read: ({ thresholds }) => thresholds[0]?.[key],
  change: [from, to],
});

const optionsRow = (without: string, text: string, read: Row["read"], from: unknown, to: unknown): Row => ({
  without: without === "" ? "" : `options: { ${without} }`,
  with: `options: { ${text} }`,
  read,
  change: [from, to],
});

const executor = (plan: Plan): unknown => plan.scenarios[0]?.executor;
const executorKey =
  (key: string) =>
  (plan: Plan): unknown =>
    (executor(plan) as Record<string, unknown>)[key];
const stages = "stages: [{ duration: 2s, target: 3 }]";
const stagePlan = [{ durationMs: 2_000, target: 3 }];

/** A scenario with no more than it needs. */
const MINIMAL: Record<ExecutorKind, string> = {
  "constant-vus": "duration: 1s",
  "ramping-vus": "stages: [{ duration: 1s, target: 1 }]",
  "shared-iterations": "",
  "per-vu-iterations": "",
  "constant-arrival-rate": "duration: 1s, rate: 1, pre_allocated_vus: 1",
  "ramping-arrival-rate": "stages: [{ duration: 1s, target: 1 }], pre_allocated_vus: 1",
};

const scenarioText = (kind: ExecutorKind, fields: string): string =>
  `base_url: http://x\nscenarios: { a: { ${[`executor: ${kind}`, fields].filter((part) => part !== "").join(", ")} } }`;

/** The minimal scenario with a key set, in place of the key that it may have already. */
function scenarioRow(
  kind: ExecutorKind,
  key: string,
  text: string,
  read: Row["read"],
  change: Row["change"],
): Row {
  const kept = MINIMAL[kind]
    .split(/, (?![^[]*\])/)
    .filter((part) => part !== "" && !part.startsWith(`${key}:`));
  return {
    without: scenarioText(kind, MINIMAL[kind]),
    with: scenarioText(kind, [...kept, text].join(", ")),
    read,
    change,
  };
}

/** Values of a scenario's own fields, as written and as planned; before and after. */
const OWN: Record<string, { text: string; plan: (kind: ExecutorKind) => string; change: Row["change"] }> = {
  vus: { text: "7", plan: (kind) => (kind === "ramping-vus" ? "startVus" : "vus"), change: [1, 7] },
  duration: { text: "5s", plan: () => "durationMs", change: [1_000, 5_000] },
  iterations: { text: "9", plan: () => "iterations", change: [1, 9] },
  max_duration: { text: "5s", plan: () => "maxDurationMs", change: [600_000, 5_000] },
  rate: {
    text: "2.5",
    plan: (kind) => (kind === "ramping-arrival-rate" ? "startRate" : "rate"),
    change: [undefined, 2.5],
  },
  time_unit: { text: "1m", plan: () => "timeUnitMs", change: [1_000, 60_000] },
  pre_allocated_vus: { text: "3", plan: () => "preAllocatedVus", change: [1, 3] },
  max_vus: { text: "8", plan: () => "maxVus", change: [1, 8] },
  graceful_ramp_down: { text: "2s", plan: () => "gracefulRampDownMs", change: [30_000, 2_000] },
  stages: {
    text: "[{ duration: 2s, target: 3 }]",
    plan: () => "stages",
    change: [[{ durationMs: 1_000, target: 1 }], stagePlan],
  },
};

const scenarioKey =
  (key: string) =>
  (plan: Plan): unknown =>
    (plan.scenarios[0] as unknown as Record<string, unknown>)[key];
const workOf = scenarioKey("work");

const COMMON: Record<string, { text: string; read: Row["read"]; change: Row["change"] }> = {
  start_time: { text: "5s", read: scenarioKey("startTimeMs"), change: [0, 5_000] },
  graceful_stop: { text: "5s", read: scenarioKey("gracefulStopMs"), change: [30_000, 5_000] },
  exec_fn: {
    text: "buy",
    read: workOf,
    change: [
      { kind: "function", name: "default" },
      { kind: "function", name: "buy" },
    ],
  },
  steps: {
    text: "[{ think: 1s }]",
    read: workOf,
    change: [
      { kind: "function", name: "default" },
      { kind: "steps", steps: [{ kind: "think", minMs: 1_000, maxMs: 1_000 }], stopOnFailedCheck: false },
    ],
  },
  stop_on_failed_check: {
    text: "true, steps: [{ think: 1s }]",
    read: (plan) => (plan.scenarios[0]?.work as { stopOnFailedCheck?: boolean }).stopOnFailedCheck,
    change: [undefined, true],
  },
  tags: { text: "{ page: shop }", read: scenarioKey("tags"), change: [{}, { page: "shop" }] },
  env: { text: "{ LANG: en }", read: scenarioKey("env"), change: [{}, { LANG: "en" }] },
};

/** Key → how the plan changes with it. */
export const rows = new Map<string, Row>();
for (const [key, row] of Object.entries({
  base_url: {
    without: "",
    with: "base_url: http://x",
    read: ({ baseUrl }: Plan) => baseUrl,
    change: [undefined, "http://x"],
  },
  http: {
    without: "",
    with: "http: { timeout: 5s }",
    read: ({ http }: Plan) => http.timeoutMs,
    change: [60_000, 5_000],
  },
  options: {
    without: "",
    with: "options: { iterations: 3 }",
    read: executorKey("iterations"),
    change: [1, 3],
  },
  scenarios: {
    without: "",
    with: "scenarios: { a: { executor: shared-iterations } }",
    read: ({ scenarios }: Plan) => scenarios.map(({ name }) => name),
    change: [["default"], ["a"]],
  },
  thresholds: {
    without: "",
    with: "thresholds: { checks: rate>0.9 }",
    read: ({ thresholds }: Plan) => thresholds.map(({ source }) => source),
    change: [[], ["rate>0.9"]],
  },
  warm_up: {
    without: "",
    with: "warm_up: 10s",
    read: ({ warmUpMs }: Plan) => warmUpMs,
    change: [undefined, 10_000],
  },
  validity: {
    without: "",
    with: "validity: warn",
    read: ({ validity }: Plan) => validity,
    change: ["fail", "warn"],
  },
  compare: {
    without: "",
    with: "compare: {}",
    read: ({ compare }: Plan) => compare,
    change: [undefined, { confidence: 0.99, maxDurationMs: 180_000, rounds: "auto" }],
  },
  "compare.confidence": {
    without: "compare: {}",
    with: "compare: { confidence: 0.95 }",
    read: ({ compare }: Plan) => compare?.confidence,
    change: [0.99, 0.95],
  },
  "compare.max_duration": {
    without: "compare: {}",
    with: "compare: { max_duration: 1m }",
    read: ({ compare }: Plan) => compare?.maxDurationMs,
    change: [180_000, 60_000],
  },
  "compare.rounds": {
    without: "compare: {}",
    with: "compare: { rounds: 40 }",
    read: ({ compare }: Plan) => compare?.rounds,
    change: ["auto", 40],
  },
  history: {
    without: "",
    with: "history: 50",
    read: ({ history }: Plan) => history,
    change: [undefined, 50],
  },
  seed: { without: "", with: "seed: 42", read: ({ seed }: Plan) => seed, change: [undefined, 42] },
  data: {
    without: "",
    with: "data: { users: { file: a.csv } }",
    read: ({ data = [] }: Plan) => data.map(({ name, table }) => [name, table.columns, table.rowCount]),
    change: [[], [["users", ["content of a.csv"], 1]]],
  },
  "data.file": {
    without: "data: { users: { file: a.csv } }",
    with: "data: { users: { file: b.csv } }",
    read: ({ data = [] }: Plan) => data[0]?.table.columns,
    change: [["content of a.csv"], ["content of b.csv"]],
  },
  "data.pick": {
    without: "data: { users: { file: a.csv } }",
    with: "data: { users: { file: a.csv, pick: unique } }",
    read: ({ data = [], scenarios }: Plan) => [data[0]?.pick, scenarios[0]?.rowLimit],
    change: [
      ["sequential", undefined],
      ["unique", { feeder: "users", rows: 1 }],
    ],
  },
  "options.vus": optionsRow("duration: 1s", "duration: 1s, vus: 7", executorKey("vus"), 1, 7),
  "options.duration": optionsRow(
    "",
    "duration: 5s",
    executorKey("kind"),
    "shared-iterations",
    "constant-vus",
  ),
  "options.iterations": optionsRow(
    "duration: 1s",
    "duration: 1s, iterations: 4",
    executor,
    {
      kind: "constant-vus",
      vus: 1,
      durationMs: 1_000,
    },
    { kind: "shared-iterations", vus: 1, iterations: 4, maxDurationMs: 1_000 },
  ),
  "options.stages": optionsRow("", stages, executorKey("stages"), undefined, stagePlan),
  "options.stages.duration": optionsRow(
    "stages: [{ duration: 1s, target: 3 }]",
    stages,
    executorKey("stages"),
    [{ durationMs: 1_000, target: 3 }],
    stagePlan,
  ),
  "options.stages.target": optionsRow(
    "stages: [{ duration: 2s, target: 1 }]",
    stages,
    executorKey("stages"),
    [{ durationMs: 2_000, target: 1 }],
    stagePlan,
  ),
  "options.steps": optionsRow(
    "",
    "steps: [{ think: 1s }]",
    (plan) => plan.scenarios[0]?.work.kind,
    "function",
    "steps",
  ),
  "options.exec_fn": optionsRow(
    "",
    "exec_fn: buy",
    workOf,
    { kind: "function", name: "default" },
    { kind: "function", name: "buy" },
  ),
  "options.stop_on_failed_check": optionsRow(
    "steps: [{ think: 1s }]",
    "steps: [{ think: 1s }], stop_on_failed_check: true",
    (plan) => (plan.scenarios[0]?.work as { stopOnFailedCheck?: boolean }).stopOnFailedCheck,
    false,
    true,
  ),
  "options.tags": optionsRow("", "tags: { team: web }", scenarioKey("tags"), {}, { team: "web" }),
  "options.setup_timeout": optionsRow("", "setup_timeout: 5s", (plan) => plan.setupTimeoutMs, 60_000, 5_000),
  "options.teardown_timeout": optionsRow(
    "",
    "teardown_timeout: 5s",
    (plan) => plan.teardownTimeoutMs,
    60_000,
    5_000,
  ),
  ...httpRow("headers: { A: b }", "headers", {}, { a: "b" }),
  ...httpRow("timeout: 5s", "timeout", 60_000, 5_000),
  ...httpRow("max_redirects: 0", "max_redirects", 10, 0),
  ...httpRow("keep_alive: false", "keep_alive", true, false),
  ...httpRow("compression: false", "compression", true, false),
  ...httpRow("max_body: 1.5kB", "max_body", 16_000_000, 1_500),
  ...httpRow("auth: { bearer: t }", "auth", null, { kind: "bearer", token: "t" }),
  ...innerRows(
    "auth: { bearer: t }",
    "auth: { bearer: u }",
    "auth.bearer",
    { kind: "bearer", token: "t" },
    {
      kind: "bearer",
      token: "u",
    },
  ),
  ...innerRows(
    "auth: { bearer: t }",
    "auth: { basic: { username: u, password: p } }",
    "auth.basic",
    { kind: "bearer", token: "t" },
    basic("u", "p"),
  ),
  ...innerRows(
    "auth: { basic: { username: u, password: p } }",
    "auth: { basic: { username: v, password: p } }",
    "auth.basic.username",
    basic("u", "p"),
    basic("v", "p"),
  ),
  ...innerRows(
    "auth: { basic: { username: u, password: p } }",
    "auth: { basic: { username: u, password: q } }",
    "auth.basic.password",
    basic("u", "p"),
    basic("u", "q"),
  ),
  ...httpRow("http2: true", "http2", connection, { ...connection, http2: true }),
  ...httpRow("proxy: http://p:1", "proxy", connection, { ...connection, proxy: "http://p:1" }),
  ...httpRow("hosts: { A.test: '[::1]:8' }", "hosts", connection, {
    ...connection,
    hosts: { "a.test": { address: "::1", port: 8 } },
  }),
  ...httpRow("tls: { verify: false }", "tls", connection, tlsOf({ verify: false })),
  ...innerRows("tls: {}", "tls: { verify: false }", "tls.verify", tlsOf({}), tlsOf({ verify: false })),
  ...innerRows(
    "tls: {}",
    "tls: { server_name: a.test }",
    "tls.server_name",
    tlsOf({}),
    tlsOf({ serverName: "a.test" }),
  ),
  ...innerRows("tls: {}", "tls: { ca: ca.pem }", "tls.ca", tlsOf({}), tlsOf({ ca: TEST_CA })),
  ...innerRows("tls: {}", "tls: { cert: client.pem, key: client.key }", "tls.cert", tlsOf({}), tlsOf(pair)),
  ...innerRows("tls: {}", "tls: { cert: client.pem, key: client.key }", "tls.key", tlsOf({}), tlsOf(pair)),
  "http.cookies": {
    without: "",
    with: "http: { cookies: keep }",
    read: ({ keepsCookies }) => keepsCookies,
    change: [false, true],
  },
  "step.cookies": stepRow("cookies: { a: 1 }", "cookies", undefined, { a: "1" }),
  "http.max_requests_per_second": {
    without: "",
    with: "http: { max_requests_per_second: 2.5 }",
    read: ({ maxRequestsPerSecond }) => maxRequestsPerSecond,
    change: [null, 2.5],
  },
  ...httpRow(
    "expected_statuses: [204, 300-305]",
    "expected_statuses",
    [{ from: 200, to: 399 }],
    [
      { from: 204, to: 204 },
      { from: 300, to: 305 },
    ],
  ),
  "step.name": stepRow("name: list", "name", "GET http://x/a", "list"),
  "step.query": stepRow("query: { a: 1, b: [x, true] }", "query", {}, { a: "1", b: ["x", "true"] }),
  "step.json": stepRow("json: { a: [1, null] }", "json", undefined, { a: [1, null] }),
  "step.body": stepRow("body: text", "body", undefined, "text"),
  "step.checks": stepRow(
    "checks: [status == 200]",
    "checks",
    [],
    [
      {
        name: "status == 200",
        expression: {
          subject: { kind: "status" },
          negated: false,
          test: { kind: "equals", value: { kind: "constant", value: 200 } },
        },
      },
    ],
  ),
  "step.form": stepRow("form: { a: 1, b: [x, y] }", "form", undefined, { a: "1", b: ["x", "y"] }),
  "step.body_file": stepRow("body_file: a.txt", "body", undefined, Buffer.from("content of a.txt")),
  "step.multipart": stepRow("multipart: { a: 1 }", "multipart", undefined, [{ name: "a", content: "1" }]),
  "step.multipart.file": multipartRow("file: b.txt", "content", Buffer.from("content of b.txt")),
  "step.multipart.filename": multipartRow("file: a.txt, filename: x.png", "filename", "x.png"),
  "step.multipart.type": multipartRow("file: a.txt, type: image/png", "contentType", "image/png"),
  "step.extract": stepRow("extract: { token: 'json $.token' }", "extract", undefined, [
    { name: "token", source: "json $.token", from: { kind: "json", path: "$.token" } },
  ]),
  "step.stop_on_failed_check": stepRow(
    "checks: [status == 200], stop_on_failed_check: true",
    "stopOnFailedCheck",
    undefined,
    true,
  ),
  "step.parallel": controlRow(
    "parallel: [{ get: http://x/b }]",
    ({ kind, requests }) => [kind, requests?.length],
    ["parallel", 1],
  ),
  "step.repeat": controlRow("repeat: 3, steps: [{ think: 1s }]", ({ kind, times }) => [kind, times], [
    "repeat",
    3,
  ]),
  "step.steps": controlRow("repeat: 3, steps: [{ think: 1s }]", ({ steps }) => steps, [
    { kind: "think", minMs: 1_000, maxMs: 1_000 },
  ]),
  "step.when": controlRow(
    'when: "${vu} == 1", steps: [{ think: 1s }]',
    ({ kind, condition }) => [kind, condition?.expression],
    [
      "when",
      {
        subject: { kind: "variable", expression: { kind: "variable", path: ["vu"] } },
        negated: false,
        test: { kind: "equals", value: { kind: "constant", value: 1 } },
      },
    ],
  ),
  "step.call": controlRow("call: buy", (step) => step, { kind: "call", name: "buy" }),
  "step.think": {
    without: "options: { steps: [{ get: http://x/a }] }",
    with: "options: { steps: [{ get: http://x/a }, { think: 1s }] }",
    read: ({ scenarios }: Plan) => (scenarios[0]?.work as unknown as { steps: unknown[] }).steps.slice(1),
    change: [[], [{ kind: "think", minMs: 1_000, maxMs: 1_000 }]],
  },
  "threshold.threshold": thresholdRow("threshold: rate>0.5", "source", "rate>0.9", "rate>0.5"),
  "threshold.abort_on_fail": thresholdRow(
    "threshold: rate>0.9, abort_on_fail: true",
    "abortOnFail",
    false,
    true,
  ),
  "threshold.abortOnFail": thresholdRow("threshold: rate>0.9, abortOnFail: true", "abortOnFail", false, true),
  "threshold.grace_period": thresholdRow("threshold: rate>0.9, grace_period: 5s", "gracePeriodMs", 0, 5_000),
  "threshold.delayAbortEval": thresholdRow(
    "threshold: rate>0.9, delayAbortEval: 5s",
    "gracePeriodMs",
    0,
    5_000,
  ),
} satisfies Record<string, Row>)) {
  rows.set(key, row);
}
for (const key of ["name", "check"]) {
  const of = (name: string, check: string): string =>
    `options: { steps: [{ get: http://x, checks: [{ name: ${name}, check: ${check} }] }] }`;
  rows.set(`step.checks.${key}`, {
    without: of("a", "status == 200"),
    with: key === "name" ? of("b", "status == 200") : of("a", "status == 204"),
    read: (plan) => {
      const [check] = (firstStep(plan) as { checks: { name: string; expression: { test: unknown } }[] })
        .checks;
      return key === "name" ? check?.name : check?.expression.test;
    },
    change:
      key === "name"
        ? ["a", "b"]
        : [
            { kind: "equals", value: { kind: "constant", value: 200 } },
            { kind: "equals", value: { kind: "constant", value: 204 } },
          ],
  });
}
for (const [key, field] of [
  ["min", "minMs"],
  ["max", "maxMs"],
] as const) {
  rows.set(`step.think.${key}`, {
    without: "options: { steps: [{ think: { min: 2s, max: 3s } }] }",
    with: `options: { steps: [{ think: ${key === "min" ? "{ min: 1s, max: 3s }" : "{ min: 2s, max: 4s }"} }] }`,
    read: (plan) => (firstStep(plan) as Record<string, unknown>)[field],
    change: key === "min" ? [2_000, 1_000] : [3_000, 4_000],
  });
}
for (const method of ["get", "post", "put", "patch", "delete", "head", "options"]) {
  rows.set(`step.${method}`, {
    without: "options: { steps: [{ think: 1s }] }",
    with: `options: { steps: [{ ${method}: http://x/a }] }`,
    read: (plan) => {
      const step = firstStep(plan) as { kind: string; method?: string; url?: string };
      return [step.kind, step.method, step.url];
    },
    change: [
      ["think", undefined, undefined],
      ["request", method, "http://x/a"],
    ],
  });
}
for (const kind of EXECUTOR_KINDS) {
  rows.set(`${kind}.executor`, {
    without: "",
    with: scenarioText(kind, MINIMAL[kind]),
    read: ({ scenarios }) => [scenarios[0]?.name, scenarios[0]?.executor.kind],
    change: [
      ["default", "shared-iterations"],
      ["a", kind],
    ],
  });
  for (const part of ["duration", "target"]) {
    rows.set(`${kind}.stages.${part}`, {
      without: scenarioText(kind, MINIMAL[kind]),
      with: scenarioText(
        kind,
        MINIMAL[kind].replace(
          part === "target" ? "target: 1" : "duration: 1s",
          part === "target" ? "target: 3" : "duration: 2s",
        ),
      ),
      read: executorKey("stages"),
      change: [
        [{ durationMs: 1_000, target: 1 }],
        [part === "target" ? { durationMs: 1_000, target: 3 } : { durationMs: 2_000, target: 1 }],
      ],
    });
  }
  const aliases = SCENARIO_ALIASES.filter(({ executors }) => executors.includes(kind));
  const spellings = (key: string): readonly string[] => [
    key,
    ...aliases.filter((alias) => alias.key === key).map(({ alias }) => alias),
  ];
  for (const [key, { text, plan, change }] of Object.entries(OWN)) {
    const before = key === "rate" ? (kind === "ramping-arrival-rate" ? 0 : 1) : change[0];
    for (const name of spellings(key)) {
      rows.set(
        `${kind}.${name}`,
        scenarioRow(kind, key, `${name}: ${text}`, executorKey(plan(kind)), [before, change[1]]),
      );
    }
  }
  for (const [key, { text, read, change }] of Object.entries(COMMON)) {
    for (const name of spellings(key))
      rows.set(`${kind}.${name}`, scenarioRow(kind, key, `${name}: ${text}`, read, change));
  }
}
