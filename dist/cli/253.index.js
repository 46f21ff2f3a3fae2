export const id = 253;
export const ids = [253];
export const modules = {

/***/ 383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ groupThousands)
/* harmony export */ });
/**
 * As `12,345.6`, for sizes from 1e-6 to 1e21. Not by a locale, whose first use takes tens of milliseconds: the program
 * would start later, and in the middle of a load nothing would start meanwhile.
 */
function groupThousands(value) {
    const [whole = "", ...fraction] = String(value === 0 ? 0 : value).split(".");
    return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...fraction].join(".");
}


/***/ }),

/***/ 1581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ encodingComplaint)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const LINE_FEED = 0x0a;
/** The first bytes of a text in another encoding; 32 bits before the 16 that they begin with. */
const MARKS = [
    { name: "UTF-32 (little endian)", bytes: [0xff, 0xfe, 0, 0] },
    { name: "UTF-32 (big endian)", bytes: [0, 0, 0xfe, 0xff] },
    { name: "UTF-16 (little endian)", bytes: [0xff, 0xfe] },
    { name: "UTF-16 (big endian)", bytes: [0xfe, 0xff] },
];
const HINT = 'Save it as UTF-8: with "Save as" in an editor, or with `-Encoding utf8` where PowerShell writes it';
/** What is wrong with the encoding of a text; null when it is UTF-8. */
function encodingComplaint(bytes) {
    const encoding = foreignEncoding(bytes);
    if (encoding !== null)
        return { message: `expected UTF-8, got ${encoding}`, hint: HINT };
    const view = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(view))
        return null;
    return { message: `expected UTF-8, got other bytes on line ${firstBadLine(view)}`, hint: HINT };
}
function foreignEncoding(bytes) {
    const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
    if (mark !== undefined)
        return mark.name;
    // Without a mark: no text begins with a NUL, and what people write begins with ASCII.
    const [first, second] = bytes;
    if (first !== 0 && second === 0)
        return "UTF-16 (little endian)";
    return first === 0 && second !== undefined && second !== 0 ? "UTF-16 (big endian)" : null;
}
/** Counts from 1. */
function firstBadLine(bytes) {
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
        const feed = bytes.indexOf(LINE_FEED, start);
        const end = feed < 0 ? bytes.length : feed + 1;
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, end)))
            break;
        start = end;
    }
    return line;
}


/***/ }),

/***/ 9965:
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
  serializeEvent: () => (/* reexport */ serialize_event/* serializeEvent */.r)
});

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/config/options-schema.js
var options_schema = __webpack_require__(1218);
// EXTERNAL MODULE: ./lib/config/schema.js + 3 modules
var schema = __webpack_require__(8987);
// EXTERNAL MODULE: ./lib/config/scenario-schema.js
var scenario_schema = __webpack_require__(9572);
// EXTERNAL MODULE: ./lib/config/stage-schema.js
var stage_schema = __webpack_require__(1698);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/layer.js + 3 modules
var config_layer = __webpack_require__(2365);
// EXTERNAL MODULE: ./lib/loader/complete-test-plan.js + 23 modules
var complete_test_plan = __webpack_require__(3711);
// EXTERNAL MODULE: ./lib/loader/read-files.js
var read_files = __webpack_require__(1009);
// EXTERNAL MODULE: ./lib/loader/read-script.js
var read_script = __webpack_require__(4687);
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
var load_test = __webpack_require__(3352);
// EXTERNAL MODULE: ./lib/loader/scenario.js
var scenario = __webpack_require__(3401);
// EXTERNAL MODULE: ./lib/engine/engine.js + 88 modules
var engine = __webpack_require__(5883);
// EXTERNAL MODULE: ./lib/engine/serialize-event.js
var serialize_event = __webpack_require__(8641);
// EXTERNAL MODULE: ./lib/http/http-client.js
var http_client = __webpack_require__(6692);
// EXTERNAL MODULE: ./lib/http/response.js
var response = __webpack_require__(8793);
// EXTERNAL MODULE: ./lib/worker/execution-info.js
var execution_info = __webpack_require__(405);
// EXTERNAL MODULE: ./lib/worker/worker.js
var worker = __webpack_require__(218);
// EXTERNAL MODULE: ./lib/metrics/builtins.js
var builtins = __webpack_require__(2097);
// EXTERNAL MODULE: ./lib/metrics/counter-sink.js
var counter_sink = __webpack_require__(985);
// EXTERNAL MODULE: ./lib/metrics/create-sink.js
var create_sink = __webpack_require__(2397);
// EXTERNAL MODULE: ./lib/metrics/gauge-sink.js
var gauge_sink = __webpack_require__(7800);
// EXTERNAL MODULE: ./lib/metrics/hdr-trend-sink.js
var hdr_trend_sink = __webpack_require__(4841);
// EXTERNAL MODULE: ./lib/clock.js
var lib_clock = __webpack_require__(5233);
// EXTERNAL MODULE: ./lib/thresholds/parse-submetric.js
var parse_submetric = __webpack_require__(4800);
// EXTERNAL MODULE: ./lib/metrics/aggregator.js + 3 modules
var aggregator = __webpack_require__(8450);
// EXTERNAL MODULE: ./lib/metrics/not-finite.js
var not_finite = __webpack_require__(8722);
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
var rate_sink = __webpack_require__(6003);
// EXTERNAL MODULE: ./lib/metrics/registry.js
var registry = __webpack_require__(9166);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(5630);
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
var evaluate = __webpack_require__(5861);
// EXTERNAL MODULE: ./lib/thresholds/parse.js
var parse = __webpack_require__(1947);
;// CONCATENATED MODULE: ./lib/index.js
/**
 * The library: load a test, run it, read its result. Scripts import the same names from `"rampa"`.
 */





























/***/ }),

/***/ 5630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ percentileOf),
/* harmony export */   IO: () => (/* binding */ listAggregations),
/* harmony export */   Ri: () => (/* binding */ quantityOf),
/* harmony export */   l3: () => (/* binding */ STANDARD_PERCENTILES),
/* harmony export */   vm: () => (/* binding */ hasAggregation)
/* harmony export */ });
/** What each kind can be asked for, besides the percentiles `p(N)` of a trend. */
const AGGREGATIONS = {
    counter: ["count", "rate"],
    gauge: ["value", "min", "max"],
    rate: ["rate", "passes", "fails"],
    trend: ["count", "avg", "min", "max", "med"],
};
/** The percentiles that `format` and result files show. */
const STANDARD_PERCENTILES = [90, 95, 99, 99.9];
const PERCENTILE = /^p\((\d+(?:\.\d+)?)\)$/;
/** The N of `p(N)`, from 0 to 100; null for anything else. */
function percentileOf(aggregation) {
    const digits = PERCENTILE.exec(aggregation)?.[1];
    if (digits === undefined)
        return null;
    const percentile = Number(digits);
    return percentile <= 100 ? percentile : null;
}
/** Whether metrics of this kind have that aggregation. */
function hasAggregation(kind, aggregation) {
    if (kind === "trend" && percentileOf(aggregation) !== null)
        return true;
    const names = AGGREGATIONS[kind];
    return names.includes(aggregation);
}
/** The aggregations of a kind, for messages: `count, avg, min, max, med, p(N)`. */
function listAggregations(kind) {
    return [...AGGREGATIONS[kind], ...(kind === "trend" ? ["p(N)"] : [])].join(", ");
}
/** What one aggregation of a metric means: `rate` of a counter is per second, that of a rate a ratio. */
function quantityOf(metric, aggregation) {
    switch (metric.kind) {
        case "counter":
            if (aggregation !== "rate")
                return metric.unit;
            return metric.unit === "bytes" ? "bytes_per_second" : "per_second";
        case "rate":
            return aggregation === "rate" ? "ratio" : "";
        case "gauge":
            return metric.unit;
        case "trend":
            return aggregation === "count" ? "" : metric.unit;
    }
}


/***/ }),

/***/ 2097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ BUILTIN_METRICS),
/* harmony export */   o: () => (/* binding */ registerBuiltins)
/* harmony export */ });
const builtin = (name, kind, unit = "") => Object.freeze({ name, kind, unit, isBuiltin: true });
/** What rampa measures by itself, by name. Times are milliseconds, data is bytes. */
const BUILTIN_METRICS = Object.freeze({
    http_reqs: builtin("http_reqs", "counter"),
    http_req_duration: builtin("http_req_duration", "trend", "ms"),
    http_req_blocked: builtin("http_req_blocked", "trend", "ms"),
    http_req_connecting: builtin("http_req_connecting", "trend", "ms"),
    http_req_tls_handshaking: builtin("http_req_tls_handshaking", "trend", "ms"),
    http_req_sending: builtin("http_req_sending", "trend", "ms"),
    http_req_waiting: builtin("http_req_waiting", "trend", "ms"),
    http_req_receiving: builtin("http_req_receiving", "trend", "ms"),
    http_req_failed: builtin("http_req_failed", "rate"),
    data_sent: builtin("data_sent", "counter", "bytes"),
    data_received: builtin("data_received", "counter", "bytes"),
    iterations: builtin("iterations", "counter"),
    iteration_duration: builtin("iteration_duration", "trend", "ms"),
    iteration_errors: builtin("iteration_errors", "counter"),
    dropped_iterations: builtin("dropped_iterations", "counter"),
    interrupted_iterations: builtin("interrupted_iterations", "counter"),
    iteration_lag: builtin("iteration_lag", "trend", "ms"),
    iteration_response_time: builtin("iteration_response_time", "trend", "ms"),
    generator_uncertainty: builtin("generator_uncertainty", "trend", "ms"),
    vus: builtin("vus", "gauge"),
    vus_max: builtin("vus_max", "gauge"),
    checks: builtin("checks", "rate"),
});
/**
 * Adds all built-in metrics to a registry.
 *
 * @example
 * ```ts
 * import { MetricRegistry, registerBuiltins } from "rampa";
 *
 * const registry = new MetricRegistry();
 * registerBuiltins(registry);
 * registry.get("checks")?.kind; // "rate"
 * ```
 */
function registerBuiltins(registry) {
    for (const metric of Object.values(BUILTIN_METRICS))
        registry.registerBuiltin(metric);
}


/***/ }),

/***/ 3127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatChange),
/* harmony export */   l: () => (/* binding */ formatPercent)
/* harmony export */ });
/* harmony import */ var _format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);

/** A change in percent with its sign, in three significant digits: `+10 %`, `−3.21 %`, `0 %`; a dash for what is no finite number. */
function formatPercent(percent) {
    if (!Number.isFinite(percent))
        return (0,_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(null, "ratio");
    const sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
    return `${sign}${(0,_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.abs(percent) / 100, "ratio")}`;
}
/** `+9.87 % (+8.1 % to +11.6 %)`. */
function formatChange({ changePercent, lowPercent, highPercent }) {
    return `${formatPercent(changePercent)} (${formatPercent(lowPercent)} to ${formatPercent(highPercent)})`;
}


/***/ }),

/***/ 1146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   GY: () => (/* binding */ NO_VALUE),
/* harmony export */   YK: () => (/* binding */ formatObserved),
/* harmony export */   tW: () => (/* binding */ formatLimit)
/* harmony export */ });
/* harmony import */ var _config_group_thousands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(383);

/** What stands where there is no number. */
const NO_VALUE = "–";
const DIGITS = 3;
/** All that a double can tell apart. */
const MAX_DIGITS = 15;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const UNITS = {
    "": [[0, 1, ""]],
    ms: [
        [0, 1, " ms"],
        [1000, 1000, " s"],
        [10 * MINUTE_MS, MINUTE_MS, " min"],
        [2 * HOUR_MS, HOUR_MS, " h"],
    ],
    bytes: byteUnits(""),
    bytes_per_second: byteUnits("/s"),
    per_second: [[0, 1, "/s"]],
    ratio: [[0, 0.01, " %"]],
};
function byteUnits(per) {
    return [
        [0, 1, ` B${per}`],
        [1e3, 1e3, ` kB${per}`],
        [1e6, 1e6, ` MB${per}`],
        [1e9, 1e9, ` GB${per}`],
        [1e12, 1e12, ` TB${per}`],
    ];
}
/**
 * A number for readers, in three significant digits with its unit: `812 ms`, `1.24 s`, `3.1 MB`, `99.2 %`,
 * `98.1/s`. Whole numbers without a unit stay as they are (`12,345`), and only all is `100 %`. A dash
 * stands for what is no finite number.
 */
function formatValue(value, quantity, digits = DIGITS) {
    if (value === null || value === undefined || !Number.isFinite(value))
        return NO_VALUE;
    if (quantity === "" && Number.isInteger(value))
        return decimal(value, MAX_DIGITS);
    if (quantity === "ratio" && value < 1 && round(value, digits) >= 1 && digits < MAX_DIGITS) {
        return formatValue(value, quantity, digits + 1);
    }
    const rounded = Math.abs(round(value, digits));
    const units = UNITS[quantity];
    const [, size, name] = units.findLast(([from]) => rounded >= from) ?? units[0];
    const shown = value / size;
    return Number.isFinite(shown) ? `${decimal(shown, digits)}${name}` : NO_VALUE;
}
/** A limit as its author meant it: with all its digits. */
function formatLimit(limit, quantity) {
    return formatValue(limit, quantity, MAX_DIGITS);
}
/**
 * An observed value beside its limit, with as many digits as it takes to see on which side of it the value
 * lies: 500.2 ms against a limit of 500 ms is not `500 ms`.
 */
function formatObserved(observed, limit, quantity) {
    let digits = DIGITS;
    while (digits < MAX_DIGITS && Math.sign(round(observed, digits) - limit) !== Math.sign(observed - limit)) {
        digits++;
    }
    return formatValue(observed, quantity, digits);
}
/** A tie goes up, also one that binary cannot hold: 2.005 is 2.01. */
function round(value, digits) {
    return Number((value * (1 + Number.EPSILON)).toPrecision(digits));
}
function decimal(value, digits) {
    const size = Math.abs(value);
    if (size !== 0 && (size >= 1e15 || size < 1e-6)) {
        return value.toExponential(DIGITS - 1).replace(/\.?0+e/, "e");
    }
    return (0,_config_group_thousands_js__WEBPACK_IMPORTED_MODULE_0__/* .groupThousands */ .Z)(round(value, digits));
}


/***/ }),

/***/ 4435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zr: () => (/* binding */ COMPRESSED_COOKIE),
/* harmony export */   g5: () => (/* binding */ PAYLOAD_COOKIE),
/* harmony export */   q2: () => (/* binding */ HEADER_BYTES),
/* harmony export */   wB: () => (/* binding */ COMPRESSED_HEADER_BYTES),
/* harmony export */   we: () => (/* binding */ VARIABLE_LENGTH)
/* harmony export */ });
/** HdrHistogram's V2 compressed encoding: how it begins, outside and inside of the compression. */
const COMPRESSED_COOKIE = 0x1c849304;
/** How the counts begin, before they are compressed. */
const PAYLOAD_COOKIE = 0x1c849303;
/** The low byte of a cookie is the word size; this is what counts of variable length have there. */
const VARIABLE_LENGTH = 0x10;
/** Bytes before the compressed part. */
const COMPRESSED_HEADER_BYTES = 8;
/** Bytes before the counts. */
const HEADER_BYTES = 40;


/***/ })

};
