import { systemClock, type Clock } from "../../src/clock.ts";
import { readExtraction } from "../../src/config/extraction.ts";
import { parseCheck } from "../../src/config/check-language.ts";
import { HTTP_DEFAULTS } from "../../src/config/http-schema.ts";
import type { HttpSettings } from "../../src/config/http-plan.ts";
import type { Plan, ScenarioPlan } from "../../src/config/plan.ts";
import type {
  FieldTexts,
  HttpMethod,
  MultipartPlan,
  RequestStepPlan,
  StepPlan,
} from "../../src/config/step-plan.ts";
import type { Tags } from "../../src/config/tags.ts";
import type { FeederPlan } from "../../src/config/data-plan.ts";
import { WHOLE } from "../../src/executors/segment.ts";
import type { IterationOutcome, VirtualUser } from "../../src/executors/virtual-user.ts";
import { Network } from "../../src/http/network.ts";
import { RequestPacer } from "../../src/http/request-pacer.ts";
import { Aggregator } from "../../src/metrics/aggregator.ts";
import { registerBuiltins } from "../../src/metrics/builtins.ts";
import { ErrorLog } from "../../src/metrics/error-log.ts";
import { MetricRegistry } from "../../src/metrics/registry.ts";
import { createVirtualUserFactory } from "../../src/worker/virtual-user-factory.ts";
import type { Worker } from "../../src/worker/worker.ts";

interface BenchOptions {
  readonly baseUrl?: string;
  readonly http?: Partial<HttpSettings>;
  readonly clock?: Clock;
  readonly tags?: Tags;
  readonly env?: Readonly<Record<string, string>>;
  readonly scenarioEnv?: Readonly<Record<string, string>>;
  readonly setupData?: unknown;
  readonly seed?: number;
  readonly data?: readonly FeederPlan[];
  readonly functions?: ReadonlyMap<string, (worker: Worker) => unknown>;
  readonly secretVariables?: readonly string[];
  readonly stopOnFailedCheck?: boolean;
  readonly folder?: string;
  readonly keepsCookies?: boolean;
  readonly maxRequestsPerSecond?: number;
}

interface StepOptions extends Partial<HttpSettings> {
  readonly name?: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly json?: unknown;
  readonly form?: FieldTexts;
  readonly multipart?: readonly MultipartPlan[];
  readonly body?: string | Uint8Array;
  readonly extract?: Readonly<Record<string, string>>;
  readonly checks?: readonly string[];
  readonly stopOnFailedCheck?: boolean;
}

/** A request step as the config makes one. */
export function requestStep(method: HttpMethod, url: string, options: StepOptions = {}): RequestStepPlan {
  const {
    name,
    query,
    json,
    form,
    multipart,
    body,
    extract = {},
    checks = [],
    stopOnFailedCheck,
    ...http
  } = options;
  return {
    kind: "request",
    method,
    url,
    name: name ?? `${method.toUpperCase()} ${url}`,
    query: query ?? {},
    ...(json === undefined ? {} : { json }),
    ...(body === undefined ? {} : { body }),
    ...(form === undefined ? {} : { form }),
    ...(multipart === undefined ? {} : { multipart }),
    ...(stopOnFailedCheck === undefined ? {} : { stopOnFailedCheck }),
    extract: Object.entries(extract).map(([variable, source]) => {
      const from = readExtraction(source);
      if ("message" in from) throw new Error(from.message);
      return { name: variable, source, from };
    }),
    checks: checks.map((text) => ({ name: text, expression: parseCheck(text) })),
    http: { ...HTTP_DEFAULTS, ...http },
  };
}

/** Tags by which the bench can tell samples apart. */
const TAGS = ["scenario", "name", "method", "status", "error", "group", "check", "team"] as const;
type Tag = (typeof TAGS)[number];

const METRICS = [
  "http_reqs",
  "http_req_failed",
  "http_req_duration",
  "http_req_blocked",
  "http_req_connecting",
  "http_req_waiting",
  "checks",
  "data_sent",
  "data_received",
] as const;

/** Everything that virtual users work with, without an executor: iterations start when a test says so. */
export class LoadBench {
  readonly registry = new MetricRegistry();
  readonly errors = new ErrorLog();
  readonly aggregator: Aggregator;
  readonly network: Network;
  readonly #clock: Clock;
  readonly #options: BenchOptions;
  readonly #users: VirtualUser[] = [];

  constructor(options: BenchOptions = {}) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    registerBuiltins(this.registry);
    const custom = ["orders", "parse_time"].map((metric) => ({ metric, by: ["team", "group", "scenario"] }));
    this.aggregator = new Aggregator({
      registry: this.registry,
      submetrics: [],
      views: [...METRICS.map((metric) => ({ metric, by: [...TAGS] })), ...custom],
    });
    const { maxRequestsPerSecond } = options;
    const pacer =
      maxRequestsPerSecond === undefined ? null : new RequestPacer(this.#clock, maxRequestsPerSecond, WHOLE);
    this.network = new Network({ clock: this.#clock, aggregator: this.aggregator, pacer });
  }

  /** A virtual user that runs steps. */
  stepUser(...steps: readonly StepPlan[]): VirtualUser {
    const { stopOnFailedCheck = false } = this.#options;
    return this.#user({ kind: "steps", steps, stopOnFailedCheck }, null);
  }

  /** A virtual user that runs a function. */
  scriptUser(userFunction: (worker: Worker) => unknown): VirtualUser {
    return this.#user({ kind: "function", name: "default" }, userFunction);
  }

  /** Runs one iteration to its end. */
  iterate(user: VirtualUser, iteration = 0): Promise<IterationOutcome> {
    return new Promise((resolve) => user.iterate(iteration, resolve));
  }

  /** Runs one iteration of a function to its end. */
  runScript(userFunction: (worker: Worker) => unknown): Promise<IterationOutcome> {
    return this.iterate(this.scriptUser(userFunction));
  }

  /** Runs one iteration of steps to its end. */
  runSteps(...steps: readonly StepPlan[]): Promise<IterationOutcome> {
    return this.iterate(this.stepUser(...steps));
  }

  stats(metric: string): Readonly<Record<string, number>> {
    return this.registry.getSink(metric)?.format(1) ?? {};
  }

  /** Samples of a metric: all, or those with these tags. */
  count(metric: string, tags: Partial<Record<Tag, string>> = {}): number {
    let total = 0;
    for (const { values, sink } of this.aggregator.rows(metric, TAGS)) {
      const matches = TAGS.every((tag, index) => tags[tag] === undefined || values[index] === tags[tag]);
      const stats = sink.format(1);
      if (matches) total += stats.count ?? (stats.passes ?? 0) + (stats.fails ?? 0);
    }
    return total;
  }

  /** How often a check held. */
  passes(check: string): number {
    return this.#ofCheck(check).passes ?? 0;
  }

  /** How often a check did not hold. */
  fails(check: string): number {
    return this.#ofCheck(check).fails ?? 0;
  }

  #ofCheck(check: string): Readonly<Record<string, number>> {
    const index = TAGS.indexOf("check");
    const row = this.aggregator.rows("checks", TAGS).find(({ values }) => values[index] === check);
    return row?.sink.format(1) ?? {};
  }

  /** Distinct values of a tag among a metric's samples, sorted. */
  values(metric: string, tag: Tag): string[] {
    const index = TAGS.indexOf(tag);
    return [...new Set(this.aggregator.rows(metric, TAGS).map(({ values }) => values[index] ?? ""))].sort();
  }

  async close(): Promise<void> {
    await Promise.all(this.#users.map((user) => user.close()));
    await this.network.close();
  }

  #user(work: ScenarioPlan["work"], userFunction: ((worker: Worker) => unknown) | null): VirtualUser {
    const options = this.#options;
    const scenario: ScenarioPlan = {
      name: "shop",
      executor: { kind: "shared-iterations", vus: 1, iterations: 1, maxDurationMs: 600_000 },
      work,
      startTimeMs: 0,
      gracefulStopMs: 30_000,
      tags: options.tags ?? {},
      env: options.scenarioEnv ?? {},
    };
    const plan: Plan = {
      ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl }),
      scenarios: [scenario],
      thresholds: [],
      notes: [],
      http: { ...HTTP_DEFAULTS, ...options.http },
      folder: options.folder ?? ".",
      keepsCookies: options.keepsCookies ?? false,
      maxRequestsPerSecond: null,
      setupTimeoutMs: 60_000,
      teardownTimeoutMs: 60_000,
      validity: "fail",
      env: options.env ?? {},
      seed: options.seed ?? 0,
      data: options.data ?? [],
      secretVariables: options.secretVariables ?? [],
    };
    const startedAtMs = this.#clock.now();
    const create = createVirtualUserFactory({
      plan,
      scenario,
      userFunction,
      setupData: options.setupData,
      clock: this.#clock,
      startedAt: () => startedAtMs,
      aggregator: this.aggregator,
      errors: this.errors,
      network: this.network,
      ...(options.functions === undefined ? {} : { functions: options.functions }),
    });
    const user = create(this.#users.length + 1);
    this.#users.push(user);
    return user;
  }
}
