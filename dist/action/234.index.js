export const id = 234;
export const ids = [234];
export const modules = {

/***/ 59234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Config: () => (/* reexport */ schema/* Config */.T),
  CounterSink: () => (/* reexport */ counter_sink/* CounterSink */.u),
  Engine: () => (/* reexport */ engine/* Engine */.N),
  ExecutionInfo: () => (/* reexport */ execution_info/* ExecutionInfo */.X),
  GaugeSink: () => (/* reexport */ gauge_sink/* GaugeSink */.N),
  HdrTrendSink: () => (/* reexport */ hdr_trend_sink/* HdrTrendSink */.J),
  HttpClient: () => (/* reexport */ http_client/* HttpClient */.Q),
  MetricEngine: () => (/* reexport */ MetricEngine),
  MetricRegistry: () => (/* reexport */ registry/* MetricRegistry */.o),
  Options: () => (/* reexport */ options_schema/* Options */.JY),
  RampaError: () => (/* reexport */ errors/* RampaError */.QG),
  RateSink: () => (/* reexport */ rate_sink/* RateSink */.y),
  Response: () => (/* reexport */ response/* Response */.Y),
  ScenarioConfig: () => (/* reexport */ scenario_schema/* ScenarioConfig */.fl),
  Stage: () => (/* reexport */ stage_schema/* Stage */.BI),
  TrendSink: () => (/* reexport */ TrendSink),
  Worker: () => (/* reexport */ worker/* Worker */.T),
  createSink: () => (/* reexport */ create_sink/* createSink */.O),
  createTestPlan: () => (/* reexport */ createTestPlan),
  evaluateThreshold: () => (/* reexport */ evaluate/* evaluateThreshold */.l2),
  evaluateThresholds: () => (/* reexport */ evaluate/* evaluateThresholds */.S$),
  loadTest: () => (/* reexport */ load_test/* loadTest */.j),
  parseDuration: () => (/* reexport */ duration/* parseDuration */.E9),
  parseSubmetric: () => (/* reexport */ parse_submetric/* parseSubmetric */.G),
  parseThreshold: () => (/* reexport */ parse/* parseThreshold */.B7),
  registerBuiltins: () => (/* reexport */ builtins/* registerBuiltins */.o),
  scenario: () => (/* reexport */ scenario/* scenario */.N),
  serializeEvent: () => (/* reexport */ serializeEvent)
});

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(26804);
// EXTERNAL MODULE: ./lib/config/options-schema.js
var options_schema = __webpack_require__(11218);
// EXTERNAL MODULE: ./lib/config/schema.js + 3 modules
var schema = __webpack_require__(8987);
// EXTERNAL MODULE: ./lib/config/scenario-schema.js
var scenario_schema = __webpack_require__(59572);
// EXTERNAL MODULE: ./lib/config/stage-schema.js
var stage_schema = __webpack_require__(61698);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/layer.js + 3 modules
var config_layer = __webpack_require__(32365);
// EXTERNAL MODULE: ./lib/loader/complete-test-plan.js + 24 modules
var complete_test_plan = __webpack_require__(64779);
// EXTERNAL MODULE: ./lib/loader/read-files.js
var read_files = __webpack_require__(71009);
// EXTERNAL MODULE: ./lib/loader/read-script.js
var read_script = __webpack_require__(34687);
;// CONCATENATED MODULE: ./lib/loader/create-test-plan.js





/** Stands for a file in messages. */
const FILE = "config";
/**
 * Makes a test from values instead of files, with the same checks as {@link loadTest}.
 *
 * @throws RampaError `config_invalid` with every problem in `problems`.
 * @example
 * ```ts
 * import { createTestPlan, Engine } from "rampa";
 *
 * const test = createTestPlan({
 *   config: { base_url: "http://127.0.0.1:3000", options: { iterations: 10 } },
 *   functions: { default: async (worker) => void (await worker.http.get("/")) },
 * });
 * const result = await new Engine(test).start().wait();
 * ```
 */
function createTestPlan(parts) {
    const { config, functions = {}, setup, teardown, env = {}, machines = 1 } = parts;
    const { layer, problems } = (0,config_layer/* layerFromObject */.H)(config, FILE);
    const script = (0,read_script/* readScript */.U)({ ...functions, setup, teardown }, FILE);
    const layers = [layer, script.layer].filter((candidate) => candidate !== null);
    const completed = (0,complete_test_plan/* completeTestPlan */.h)({
        file: FILE,
        scriptFile: null,
        layers,
        script,
        env,
        overrides: {},
        readFile: (0,read_files/* filesFrom */.c)("."),
        folder: ".",
        machines,
    });
    const all = [...problems, ...script.problems, ...completed.problems];
    if (completed.test !== null && all.length === 0)
        return completed.test;
    throw new errors/* RampaError */.QG("config_invalid", all.map(errors/* formatProblem */.Vw).join("\n"), { problems: all });
}

// EXTERNAL MODULE: ./lib/loader/load-test.js + 4 modules
var load_test = __webpack_require__(23352);
// EXTERNAL MODULE: ./lib/loader/scenario.js
var scenario = __webpack_require__(13401);
// EXTERNAL MODULE: ./lib/engine/engine.js + 91 modules
var engine = __webpack_require__(68414);
;// CONCATENATED MODULE: ./lib/engine/serialize-event.js
/**
 * Turns an event into plain JSON: one line of `rampa run --events FILE`. `timestamp_ns` is a number
 * whose digits are exact to the microsecond.
 *
 * @example
 * ```ts
 * import { serializeEvent } from "rampa";
 *
 * serializeEvent({ type: "PhaseEvent", runId: "abc", timestampNs: 0n, phase: "setup" });
 * // { type: "PhaseEvent", run_id: "abc", timestamp_ns: 0, phase: "setup" }
 * ```
 */
function serializeEvent(event) {
    return {
        type: event.type,
        run_id: event.runId,
        timestamp_ns: Number(event.timestampNs),
        ...ownMembers(event),
    };
}
function ownMembers(event) {
    switch (event.type) {
        case "PhaseEvent":
            return { phase: event.phase };
        case "PauseEvent":
            return {};
        case "ResumeEvent":
            return { paused_seconds: event.pausedSeconds };
        case "SnapshotEvent":
            return { snapshot: plainSnapshot(event.snapshot), vus: event.vus, progress: event.progress };
        case "ThresholdEvent":
            return { results: event.results.map(plainThreshold) };
        case "LiveThresholdEvent":
            return { results: event.results.map(plainThreshold), will_abort: event.willAbort };
    }
}
/** Metric names and aggregations are the user's words: they stay as they are. */
function plainSnapshot({ timestamp, duration, values }) {
    return { timestamp, duration, values };
}
function plainThreshold(result) {
    return {
        metric: result.metric,
        source: result.source,
        passed: result.passed,
        outcome: result.outcome,
        lhs: result.lhs,
        rhs: result.rhs,
        is_default: result.isDefault,
        abort_on_fail: result.abortOnFail,
        message: result.message,
    };
}

// EXTERNAL MODULE: ./lib/http/http-client.js
var http_client = __webpack_require__(36692);
// EXTERNAL MODULE: ./lib/http/response.js
var response = __webpack_require__(38793);
// EXTERNAL MODULE: ./lib/worker/execution-info.js
var execution_info = __webpack_require__(405);
// EXTERNAL MODULE: ./lib/worker/worker.js
var worker = __webpack_require__(218);
// EXTERNAL MODULE: ./lib/metrics/builtins.js
var builtins = __webpack_require__(72097);
// EXTERNAL MODULE: ./lib/metrics/counter-sink.js
var counter_sink = __webpack_require__(90985);
// EXTERNAL MODULE: ./lib/metrics/create-sink.js
var create_sink = __webpack_require__(32397);
// EXTERNAL MODULE: ./lib/metrics/gauge-sink.js
var gauge_sink = __webpack_require__(47800);
// EXTERNAL MODULE: ./lib/metrics/hdr-trend-sink.js
var hdr_trend_sink = __webpack_require__(64841);
// EXTERNAL MODULE: ./lib/clock.js
var lib_clock = __webpack_require__(35233);
// EXTERNAL MODULE: ./lib/thresholds/parse-submetric.js
var parse_submetric = __webpack_require__(94800);
// EXTERNAL MODULE: ./lib/metrics/aggregator.js + 3 modules
var aggregator = __webpack_require__(58450);
// EXTERNAL MODULE: ./lib/metrics/not-finite.js
var not_finite = __webpack_require__(78722);
;// CONCATENATED MODULE: ./lib/metrics/metric-engine.js





/**
 * Measures a program of your own as rampa measures a load: it drains samples into the sinks of a
 * registry, hands out snapshots at even intervals, and what it kept can be judged by thresholds.
 *
 * @example
 * ```ts
 * import { evaluateThresholds, MetricEngine, MetricRegistry, parseThreshold } from "rampa";
 *
 * const registry = new MetricRegistry();
 * registry.getOrCreate("orders", "counter");
 * const metrics = new MetricEngine({ registry, submetrics: ["orders{shop:a}"] });
 * metrics.start();
 * metrics.record({ metric: "orders", value: 2, tags: { shop: "a" } });
 * metrics.record({ metric: "orders", value: 1, tags: { shop: "b" } });
 * const last = await metrics.stop();
 * last.values.orders?.count; // 3
 *
 * const source = "count==2";
 * const thresholds = { "orders{shop:a}": [{ source, expression: parseThreshold(source) }] };
 * evaluateThresholds(thresholds, metrics.sinks, last.duration, metrics.submetricSinks)[0]?.passed; // true
 * ```
 */
class MetricEngine {
    flushIntervalMs;
    #registry;
    #aggregator;
    #submetrics;
    #onSnapshot;
    #clock;
    #queue = [];
    #startedAtMs = null;
    #timer = null;
    /** The consumer's work on a snapshot; null while it has none. */
    #delivery = null;
    #failure = null;
    #last = null;
    /** @throws RampaError `usage_invalid` for an interval below 1; `submetric_invalid` for a name. */
    constructor(options) {
        const { registry, submetrics = [], flushIntervalMs = 50, clock = lib_clock/* systemClock */.ml } = options;
        if (!(flushIntervalMs >= 1 && Number.isFinite(flushIntervalMs))) {
            throw new errors/* RampaError */.QG("usage_invalid", `flushIntervalMs is ${flushIntervalMs}; it must be 1 or more`);
        }
        this.flushIntervalMs = flushIntervalMs;
        this.#registry = registry;
        this.#submetrics = submetrics;
        this.#aggregator = new aggregator/* Aggregator */.u({ registry, submetrics: submetrics.map(parse_submetric/* parseSubmetric */.G), views: [] });
        this.#onSnapshot = options.onSnapshot ?? (() => undefined);
        this.#clock = clock;
    }
    /** By metric, as `evaluateThresholds` takes them; holds what has been drained. */
    get sinks() {
        return sinksBy(this.#registry.names, (name) => this.#registry.getSink(name));
    }
    /** The same for the submetrics, named as in the options. */
    get submetricSinks() {
        return sinksBy(this.#submetrics, (name) => this.#aggregator.submetricSink((0,parse_submetric/* parseSubmetric */.G)(name)));
    }
    /**
     * Keeps a sample for the next flush.
     *
     * @throws RampaError `metric_invalid` when the registry has no such metric, or the value is not finite.
     */
    record(sample) {
        if (!Number.isFinite(sample.value))
            throw (0,not_finite/* notFinite */.h)(sample.value);
        if (this.#registry.get(sample.metric) === undefined) {
            throw new errors/* RampaError */.QG("metric_invalid", `the registry has no metric "${sample.metric}"`, {
                hint: "Make it with getOrCreate() first.",
            });
        }
        this.#queue.push(sample);
    }
    /** Begins to hand out snapshots. Their `duration` counts from now. A second call does nothing. */
    start() {
        if (this.#startedAtMs !== null || this.#last !== null)
            return;
        this.#startedAtMs = this.#clock.now();
        this.#arm(this.#startedAtMs);
    }
    /** Drains what was recorded so far. @returns All metrics now. */
    flush() {
        this.#drain();
        const nowMs = this.#clock.now();
        const durationS = (nowMs - (this.#startedAtMs ?? nowMs)) / 1000;
        return this.#aggregator.snapshot(this.#clock.wallTime(), durationS);
    }
    /**
     * Ends the intervals, drains the rest and hands out the last snapshot, which it resolves to. Further
     * calls get the same.
     *
     * @returns Rejects with the first error of the consumer, when everything is done.
     */
    stop() {
        this.#last ??= this.#finish();
        return this.#last;
    }
    /** Flushes at the next multiple of the interval, so that lateness never adds up. */
    #arm(originMs) {
        const passed = Math.floor((this.#clock.now() - originMs) / this.flushIntervalMs);
        this.#timer = this.#clock.at(originMs + (passed + 1) * this.flushIntervalMs, () => {
            this.#arm(originMs);
            if (this.#delivery === null)
                void this.#deliver(this.flush());
            else
                this.#drain();
        });
    }
    #drain() {
        const drained = this.#queue;
        this.#queue = [];
        for (const { metric, value, tags } of drained) {
            const known = this.#registry.get(metric);
            if (known !== undefined)
                this.#aggregator.series(known, tags ?? {}).add(value);
        }
    }
    #deliver(snapshot) {
        const delivery = this.#handOut(snapshot).finally(() => (this.#delivery = null));
        this.#delivery = delivery;
        return delivery;
    }
    async #handOut(snapshot) {
        try {
            await this.#onSnapshot(snapshot);
        }
        catch (error) {
            this.#failure ??= { error };
        }
    }
    async #finish() {
        this.#timer?.cancel();
        await this.#delivery;
        const snapshot = this.flush();
        await this.#deliver(snapshot);
        if (this.#failure !== null)
            throw this.#failure.error;
        return snapshot;
    }
}
function sinksBy(names, sinkOf) {
    return new Map(names.flatMap((name) => {
        const sink = sinkOf(name);
        return sink === undefined ? [] : [[name, sink]];
    }));
}

// EXTERNAL MODULE: ./lib/metrics/rate-sink.js
var rate_sink = __webpack_require__(16003);
// EXTERNAL MODULE: ./lib/metrics/registry.js
var registry = __webpack_require__(99166);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(45630);
;// CONCATENATED MODULE: ./lib/metrics/trend-sink.js


/**
 * All samples, for exact percentiles with linear interpolation as NumPy's default. Memory grows with
 * every sample: for a long run take `HdrTrendSink`. Two trends merge to all samples of both.
 *
 * @example
 * ```ts
 * import { TrendSink } from "rampa";
 *
 * const sink = new TrendSink();
 * for (const value of [10, 20, 30, 40]) sink.add(value);
 * sink.format(1).med; // 25
 * ```
 */
class TrendSink {
    kind = "trend";
    #values = [];
    #sum = 0;
    #isSorted = true;
    get isEmpty() {
        return this.#values.length === 0;
    }
    get count() {
        return this.#values.length;
    }
    /** @throws RampaError `metric_invalid` when the value is not finite. */
    add(value) {
        if (!Number.isFinite(value))
            throw (0,not_finite/* notFinite */.h)(value);
        this.#values.push(value);
        this.#sum += value;
        this.#isSorted = false;
    }
    merge(other) {
        for (const value of [...other.#values])
            this.#values.push(value);
        this.#sum += other.#sum;
        this.#isSorted = false;
    }
    /** @param percentile From 0 to 100. Null without a sample. */
    percentile(percentile) {
        const sorted = this.#sorted();
        const position = (percentile * (sorted.length - 1)) / 100;
        const low = sorted[Math.floor(position)];
        const high = sorted[Math.ceil(position)];
        if (low === undefined || high === undefined)
            return null;
        const weight = position - Math.floor(position);
        // From the nearer end, so that the result never leaves [low, high] by rounding.
        return weight < 0.5 ? low + (high - low) * weight : high - (high - low) * (1 - weight);
    }
    value(aggregation) {
        if (this.isEmpty)
            return null;
        switch (aggregation) {
            case "count":
                return this.#values.length;
            case "avg":
                return this.#sum / this.#values.length;
            case "min":
                return this.percentile(0);
            case "max":
                return this.percentile(100);
            case "med":
                return this.percentile(50);
            default: {
                const percentile = (0,aggregations/* percentileOf */.D4)(aggregation);
                return percentile === null ? null : this.percentile(percentile);
            }
        }
    }
    format() {
        const names = ["count", "avg", "min", "max", "med", ...aggregations/* STANDARD_PERCENTILES */.l3.map((p) => `p(${p})`)];
        const stats = {};
        for (const name of names) {
            const value = this.value(name);
            if (value !== null)
                stats[name] = value;
        }
        return stats;
    }
    #sorted() {
        if (!this.#isSorted) {
            this.#values.sort((a, b) => a - b);
            this.#isSorted = true;
        }
        return this.#values;
    }
}

// EXTERNAL MODULE: ./lib/thresholds/evaluate.js
var evaluate = __webpack_require__(45861);
// EXTERNAL MODULE: ./lib/thresholds/parse.js
var parse = __webpack_require__(21947);
;// CONCATENATED MODULE: ./lib/index.js
/**
 * The library: load a test, run it, read its result. Scripts import the same names from `"rampa"`.
 */





























/***/ })

};
