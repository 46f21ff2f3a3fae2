import { AsyncLocalStorage } from "node:async_hooks";

import { parseDuration } from "../config/duration.ts";
import type { Tags } from "../config/tags.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { MetricKind } from "../metrics/metric.ts";
import type { ExecutionInfo } from "./execution-info.ts";
import type { Iteration } from "./iteration.ts";
import type { DataRow } from "./feeder.ts";
import type { ScenarioSamples } from "./scenario-samples.ts";
import type { Scope } from "./scope.ts";

/** Conditions by name; each gets the value and says whether it holds. */
export type CheckConditions<Value> = Readonly<Record<string, (value: Value) => boolean>>;

/** What a {@link Worker} works with; the same for all iterations of a virtual user but for the first two. */
export interface WorkerContext {
  readonly iteration: Iteration;
  readonly execution: ExecutionInfo;
  readonly samples: ScenarioSamples;
  readonly setupData: unknown;
  readonly env: Readonly<Record<string, string>>;
  /** Variables, data and random numbers of the iteration, made when they are asked for. */
  scope(): Scope;
  /** A condition of a check threw. */
  onCheckError(error: unknown): void;
}

/**
 * Groups around the running code. It follows `await`, so that groups that run at the same time are kept
 * apart.
 */
const groups = new AsyncLocalStorage<string>();

/** Names of the groups around the running code, outermost first, such as `checkout::payment`. */
export function currentGroup(): string {
  return groups.getStore() ?? "";
}

/**
 * What a script's function gets: everything that an iteration can do.
 *
 * @example
 * ```ts
 * import type { Worker } from "rampa";
 *
 * export default async function (worker: Worker) {
 *   const response = await worker.http.get("/users");
 *   worker.check(response, { "status is 200": (r) => r.status === 200 });
 *   await worker.sleep("500ms");
 * }
 * ```
 */
export class Worker {
  readonly #context: WorkerContext;

  constructor(context: WorkerContext) {
    this.#context = context;
  }

  /** Sends measured requests over the virtual user's own connections. */
  get http(): HttpClient {
    return this.#context.iteration.http;
  }

  get execution(): ExecutionInfo {
    return this.#context.execution;
  }

  /** What `setup` returned. */
  get setupData(): unknown {
    return this.#context.setupData;
  }

  /** The environment, with the scenario's `env` over it. */
  get env(): Readonly<Record<string, string>> {
    return this.#context.env;
  }

  /**
   * Variables of the iteration, empty at its begin. A function that `call` runs shares them with the
   * steps: it reads what they extracted, and sets what `${name}` gives them.
   *
   * @example
   * ```ts
   * import type { Worker } from "rampa";
   *
   * export default function sign(worker: Worker) {
   *   const { token } = worker.vars;
   *   worker.vars["signature"] = Buffer.from(String(token)).toString("base64");
   * }
   * ```
   */
  get vars(): Record<string, unknown> {
    return this.#context.scope().vars;
  }

  /**
   * The iteration's row of each feeder under `data` in the config, such as `worker.data.users`: the
   * same row for the whole iteration. Values are texts from CSV, and as they stand there from JSON.
   *
   * @example
   * ```ts
   * import type { Worker } from "rampa";
   *
   * export default async function (worker: Worker) {
   *   const user = worker.data["users"];
   *   await worker.http.post("/login", { json: { user: user?.["name"] } });
   * }
   * ```
   */
  get data(): Readonly<Record<string, DataRow>> {
    return this.#context.scope().data;
  }

  /**
   * A random number from 0 to below 1. It depends on `seed`, the scenario and the number of the
   * iteration only, so that a run with the same seed makes the same choices.
   */
  random(): number {
    return this.#context.scope().random.fraction();
  }

  /** Aborts when the iteration must end: the run was stopped, or `graceful_stop` is over. */
  get signal(): AbortSignal {
    return this.#context.iteration.signal;
  }

  /**
   * Counts each condition in the metric `checks`, by its name. A condition that throws does not hold.
   *
   * @returns True when all hold.
   * @example
   * ```ts
   * import type { Worker } from "rampa";
   *
   * export default async function (worker: Worker) {
   *   const response = await worker.http.get("/health");
   *   const isFine = worker.check(response, {
   *     "status is 200": (r) => r.status === 200,
   *     "answers in time": (r) => r.timings.duration < 300,
   *   });
   *   if (!isFine) return;
   * }
   * ```
   */
  check<Value>(value: Value, conditions: CheckConditions<Value>, tags?: Tags): boolean {
    const { iteration, samples } = this.#context;
    let allPassed = true;
    for (const name of Object.keys(conditions)) {
      const passed = this.#holds(conditions[name], value);
      if (!passed) allPassed = false;
      if (!iteration.isOver) samples.check(name, passed, currentGroup(), tags);
    }
    return allPassed;
  }

  /**
   * Adds to a counter of your own.
   *
   * @throws RampaError `metric_kind_conflict` when the name is another kind of metric; `metric_invalid`
   * when the value is no finite number. The same holds for the other three kinds.
   * @example
   * ```ts
   * import type { Worker } from "rampa";
   *
   * export default function (worker: Worker) {
   *   worker.counter("orders");
   *   worker.gauge("queue_length", 12);
   *   worker.rate("cache_hits", true);
   *   worker.trend("parse_time", 3.5, { parser: "fast" });
   * }
   * ```
   */
  counter(name: string, value = 1, tags?: Tags): void {
    this.#record("counter", name, value, tags);
  }

  /** Sets a gauge of your own: its last, smallest and largest values are kept. */
  gauge(name: string, value: number, tags?: Tags): void {
    this.#record("gauge", name, value, tags);
  }

  /** Adds to a rate of your own: the share of those that are true, or not 0. */
  rate(name: string, value: boolean | number, tags?: Tags): void {
    this.#record("rate", name, Number(value), tags);
  }

  /** Adds to a trend of your own: its distribution is kept. */
  trend(name: string, value: number, tags?: Tags): void {
    this.#record("trend", name, value, tags);
  }

  /**
   * Runs `run`, and tags every sample in it with `group`. Groups nest as `outer::inner`.
   *
   * @returns What `run` returns; a promise when it is asynchronous.
   * @example
   * ```ts
   * import type { Worker } from "rampa";
   *
   * export default async function (worker: Worker) {
   *   await worker.group("checkout", async () => {
   *     await worker.http.post("/orders", { json: { item: 1 } });
   *   });
   * }
   * ```
   */
  group<Result>(name: string, run: () => Result): Result {
    const outer = currentGroup();
    return groups.run(outer === "" ? name : `${outer}::${name}`, run);
  }

  /**
   * Waits, such as `"500ms"` or `"1s"`; less long when the iteration must end.
   *
   * @throws RampaError `duration_invalid`.
   */
  async sleep(duration: string): Promise<void> {
    const durationMs = parseDuration(duration);
    await this.#context.iteration.sleep(durationMs);
  }

  #holds<Value>(condition: CheckConditions<Value>[string] | undefined, value: Value): boolean {
    try {
      const result: unknown = condition?.(value);
      if (!isPromise(result)) return Boolean(result);
      throw new TypeError("a condition of check() is asynchronous; await before the check instead");
    } catch (error) {
      this.#context.onCheckError(error);
      return false;
    }
  }

  #record(kind: MetricKind, name: string, value: number, tags: Tags | undefined): void {
    const { iteration, samples } = this.#context;
    if (!iteration.isOver) samples.custom(kind, name, value, currentGroup(), tags);
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
