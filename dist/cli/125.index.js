export const id = 125;
export const ids = [125];
export const modules = {

/***/ 7279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ styleOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** The style for a stream: colors only where a person is watching and has not declined. */
function styleOf(stream, context, noColor) {
    const { NO_COLOR, TERM } = context.env;
    const isColored = stream.isTTY === true && !noColor && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
    const paint = (format) => (text) => isColored && text !== "" ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text;
    return { isColored, bold: paint("bold"), dim: paint("dim") };
}


/***/ }),

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


/***/ }),

/***/ 2821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ doubtText),
/* harmony export */   S$: () => (/* binding */ confidenceText),
/* harmony export */   Se: () => (/* binding */ comparisonHeadline),
/* harmony export */   u9: () => (/* binding */ comparisonConditions)
/* harmony export */ });
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8844);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4701);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1984);
/* harmony import */ var _figure_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1970);





const WORDS = {
    time: { worse: "Slower", better: "Faster" },
    throughput: { worse: "Less throughput", better: "More throughput" },
    failures: { worse: "More failures", better: "Fewer failures" },
    other: { worse: "Worse", better: "Better" },
};
/** The answer in a few words, and in one sentence. The rows stand in their order of importance. */
function comparisonHeadline(verdict, rows, block) {
    const first = rows[0];
    if (block.failure !== undefined) {
        return { word: "Not compared", headline: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(block.failure.message, _plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .PROSE_LENGTH */ .ty)}` };
    }
    switch (verdict) {
        case "regression":
        case "improvement": {
            if (first === undefined)
                break;
            const words = WORDS[first.topic];
            const more = rows.filter((row) => row.verdict === verdict).length - 1;
            const others = more > 0
                ? `; ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(more, "other figure")} ${verdict === "regression" ? "worse" : "better"}, too`
                : "";
            const better = verdict === "regression" ? rows.filter((row) => row.verdict === "improvement").length : 0;
            const besides = better > 0 ? `; ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(better, "figure")} better` : "";
            return {
                word: `${verdict === "regression" ? words.worse : words.better} than the baseline`,
                headline: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${changePhrase(first, block)}${others}${besides}`,
            };
        }
        case "no change":
            return { word: "No change from the baseline", headline: sameSentence(block) };
        case "inconclusive":
            break;
    }
    const unclear = rows.find((row) => row.verdict === "inconclusive");
    return {
        word: "Inconclusive",
        headline: unclear === undefined ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `nothing could be compared` : doubtPhrase(unclear, block),
    };
}
/** `p95 of "list orders" +12.3 %, between +9.1 % and +15.8 % at 99 % confidence`. */
function changePhrase(row, { confidence }) {
    const sure = row.intervalText.includes(" to ")
        ? `, between ${row.intervalText.replace(" to ", " and ")} at ${confidenceText(confidence)} confidence`
        : `, told from noise at ${confidenceText(confidence)} confidence`;
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${(0,_figure_name_js__WEBPACK_IMPORTED_MODULE_2__/* .figurePhrase */ .ET)(row)} ${row.changeText} (${row.baseText} → ${row.headText})${sure}`;
}
/** Such as `99 %`. */
function confidenceText(confidence) {
    return (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(confidence, "ratio");
}
function sameSentence({ noise_floor_percent: floor, confidence }) {
    const sure = `as before at ${confidenceText(confidence)} confidence`;
    return floor === null
        ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `median and p95 of all requests are ${sure}`
        : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `median and p95 of all requests are ${sure}; a change of ${(0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(floor / 100, "ratio")} would have been seen`;
}
function doubtPhrase(row, { confidence }) {
    const found = row.interval === null
        ? "has no answer"
        : `may have changed by anything from ${row.intervalText} (${confidenceText(confidence)} confidence)`;
    const why = doubtText(row);
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${(0,_figure_name_js__WEBPACK_IMPORTED_MODULE_2__/* .figurePhrase */ .ET)(row)} ${found}${why === "" ? "" : `: ${why}`}`;
}
const DOUBTS = {
    no_data: "it was not measured on both sides",
    mostly_failed: "most requests of one side failed, and how fast they fail says nothing",
    too_few_rounds: "too few rounds for an answer; more time (compare.max_duration) brings more",
    too_few_samples: "too few requests in the rounds; more load or more time brings more",
    too_few_runs: "how much runs of one build differ is not known from fewer than 5 past runs; history: N collects them, and a baseline on the same runner (ref:, url:) needs none",
    too_noisy: "too much noise to tell a change from none; more time or a quieter machine would help",
    uneven_rounds: "some rounds were very unlike the others",
};
/** Why a row has no answer, and what to do about it; empty for one with an answer. */
function doubtText({ verdict, doubt }) {
    return verdict === "inconclusive" && doubt !== null ? DOUBTS[doubt] : "";
}
/** What was compared and how, and what could have been seen. */
function comparisonConditions(block, rows, startedAt) {
    const { noise_floor_percent: floor, failure, notes = [] } = block;
    const noise = floor === null ? "" : ` Noise floor ${(0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(floor / 100, "ratio")}: no smaller change could show.`;
    const unclear = rows.filter((row) => row.verdict === "inconclusive").length;
    const open = unclear === 0 || unclear === rows.length
        ? ""
        : ` ${unclear} of ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows.length, "figure")} inconclusive.`;
    return [
        ...(failure === undefined ? [] : [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(failure.hint, _plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .PROSE_LENGTH */ .ty)}`]),
        (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `Baseline: ${baselineText(block, startedAt)}; ${mannerText(block)}.${noise}${open}`,
        ...notes.slice(0, MOST_NOTES).map((note) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(note, _plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .PROSE_LENGTH */ .ty)}`),
    ];
}
const MOST_NOTES = 5;
/** `ref:main at 0f1e2d3c4b, 2 days before, on AMD EPYC 7763, 4 CPUs`. */
function baselineText({ baseline, baseline_run: run }, startedAt) {
    const { sha, ref, started_at: then, runner } = run ?? {};
    const age = then === undefined ? NaN : Date.parse(startedAt) - Date.parse(then);
    const named = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(baseline);
    const branch = ref === undefined || named.endsWith(ref) ? "" : ` of ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(ref)}`;
    return [
        `${named}${branch}${sha === undefined ? "" : ` at ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(sha).slice(0, 10)}`}`,
        ...(age >= 0 ? [`${ageText(age)} before`] : []),
        ...(runner === undefined ? [] : [`on ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(runner)}`]),
    ].join(", ");
}
const HOUR_MS = 3_600_000;
function ageText(ms) {
    return ms < 48 * HOUR_MS ? (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatElapsed */ .C7)(ms / 1000) : (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(Math.floor(ms / (24 * HOUR_MS)), "day");
}
function mannerText({ rounds, load_s: loadS, past_runs: pastRuns }) {
    if (rounds > 0) {
        const load = loadS === undefined ? "" : ` in ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatElapsed */ .C7)(loadS)}`;
        return `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rounds, "pair")} of rounds side by side${load}`;
    }
    const spread = pastRuns === undefined ? "" : `, the spread of such runs known from ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(pastRuns)}`;
    return `measured at another time${spread}`;
}


/***/ }),

/***/ 1970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ figurePhrase),
/* harmony export */   cU: () => (/* binding */ figureName),
/* harmony export */   n8: () => (/* binding */ quantityForFigure)
/* harmony export */ });
/* harmony import */ var _metrics_aggregations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);
/* harmony import */ var _metrics_builtins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2097);
/* harmony import */ var _thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4800);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4701);




const FIGURES = {
    med: "median",
    avg: "average",
    min: "least",
    max: "greatest",
};
/** What a figure of a comparison is called. */
function figureName({ metric, name, aggregation }) {
    const baseMetric = baseMetricOf(metric);
    const topic = topicOf(aggregation, baseMetric);
    const isOfAll = metric === baseMetric && topic !== "other";
    return {
        subject: name ?? (isOfAll ? null : metric),
        figure: figureOf(aggregation, topic),
        topic,
    };
}
/** `p95 of "list orders"`; `failed requests`. */
function figurePhrase({ subject, figure, topic }) {
    const named = topic === "failures" ? "failed requests" : figure;
    if (subject !== null)
        return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${named} of ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(subject)}`;
    return topic === "time" ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${named} of all requests` : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .phrase */ .MZ) `${named}`;
}
/** What the values of a figure mean. */
function quantityForFigure({ metric, aggregation }, result) {
    const baseMetric = baseMetricOf(metric);
    const found = ownEntry(result.submetrics, metric) ??
        ownEntry(result.metrics, baseMetric) ??
        ownEntry(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILTIN_METRICS */ .I, baseMetric);
    return found === undefined ? "" : (0,_metrics_aggregations_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(found, aggregation);
}
function topicOf(aggregation, baseMetric) {
    if (baseMetric === "http_req_duration")
        return "time";
    if (aggregation !== "rate")
        return "other";
    if (baseMetric === "http_reqs")
        return "throughput";
    return baseMetric === "http_req_failed" ? "failures" : "other";
}
function figureOf(aggregation, topic) {
    if (topic === "throughput")
        return "throughput";
    if (topic === "failures")
        return "failed";
    const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(aggregation)?.[1];
    if (percentile !== undefined)
        return `p${percentile}`;
    return Object.hasOwn(FIGURES, aggregation) ? (FIGURES[aggregation] ?? aggregation) : aggregation;
}
function ownEntry(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}
/** A result file may hold any text. */
function baseMetricOf(metric) {
    try {
        return (0,_thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSubmetric */ .G)(metric)[0];
    }
    catch {
        return metric;
    }
}


/***/ }),

/***/ 8645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ intervalPlot)
/* harmony export */ });
/** Columns on either side of no change. */
const HALF = 12;
/**
 * An interval as a line of text around no change: `············│··├─●─┤······`. An end beyond the scale is an
 * arrow.
 */
function intervalPlot({ percent, lowPercent, highPercent }, scalePercent, half = HALF) {
    const width = 2 * half + 1;
    const columnOf = (value) => Math.round((value / scalePercent) * half) + half;
    const clamped = (column) => Math.min(Math.max(column, 0), width - 1);
    const [low, high] = [columnOf(lowPercent), columnOf(highPercent)];
    const cells = Array.from({ length: width }, (_, column) => column >= low && column <= high ? "─" : column === half ? "│" : "·");
    if (low <= half && high >= half)
        cells[half] = "┼";
    cells[clamped(low)] = low < 0 ? "◂" : "├";
    cells[clamped(high)] = high > width - 1 ? "▸" : "┤";
    const middle = columnOf(percent);
    if (middle >= 0 && middle < width)
        cells[middle] = "●";
    return cells.join("");
}


/***/ }),

/***/ 9405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ comparisonTable),
/* harmony export */   VF: () => (/* binding */ comparisonText),
/* harmony export */   Wo: () => (/* binding */ renderComparison)
/* harmony export */ });
/* harmony import */ var _comparison_comparison_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2821);
/* harmony import */ var _comparison_interval_plot_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8645);
/* harmony import */ var _console_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5410);
/* harmony import */ var _console_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5102);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8844);
/* harmony import */ var _threshold_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9448);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2234);







const MOST_ROWS = 20;
const NAME_LENGTH = 40;
const COLORS = {
    regression: "red",
    improvement: "green",
    inconclusive: "yellow",
    "no change": "dim",
};
/** The rows of a comparison, and why some have no answer; none when nothing was compared. */
function comparisonTable({ comparison }, paint) {
    if (comparison === null || comparison.rows.length === 0)
        return [];
    const { rows, scalePercent } = comparison;
    const shown = rows.slice(0, MOST_ROWS);
    const head = ["", "", "change", "interval", `±${scalePercent} %`, "baseline", "this run"];
    const table = [head, ...shown.map((row) => cells(row, scalePercent))];
    const [first = "", ...lines] = (0,_console_table_js__WEBPACK_IMPORTED_MODULE_4__/* .alignedLines */ .W)(table, [
        "left",
        "left",
        "right",
        "left",
        "left",
        "right",
        "right",
    ]);
    const reasons = [...new Set(shown.map(_comparison_comparison_words_js__WEBPACK_IMPORTED_MODULE_0__/* .doubtText */ .Qi))].filter((reason) => reason !== "");
    return [
        paint("dim", first),
        ...lines.map((line, index) => {
            const verdict = shown[index]?.verdict ?? "inconclusive";
            return line.replace(verdict, paint(COLORS[verdict], verdict));
        }),
        ...(rows.length > MOST_ROWS
            ? [paint("dim", `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(rows.length - MOST_ROWS)} more in result.json`)]
            : []),
        ...reasons.map((reason) => paint("dim", `inconclusive: ${reason}`)),
    ];
}
function cells(row, scalePercent) {
    return [
        row.verdict,
        `${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalText */ .eR)(row.subject ?? "all requests", NAME_LENGTH)} ${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalText */ .eR)(row.figure, NAME_LENGTH)}`,
        row.changeText,
        row.intervalText,
        row.interval === null ? "" : (0,_comparison_interval_plot_js__WEBPACK_IMPORTED_MODULE_6__/* .intervalPlot */ .Z)(row.interval, scalePercent),
        row.baseText,
        row.headText,
    ];
}
/** The answer, for the end of the report; none without a comparison. */
function comparisonText({ comparison }, paint) {
    if (comparison === null)
        return [];
    const { verdict, word, headline, conditions } = comparison;
    return [
        `${paint("bold", paint(COLORS[verdict], word))} – ${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalPhrase */ .gT)(headline)}.`,
        ...conditions.map((condition) => `  ${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalPhrase */ .gT)(condition)}`),
    ];
}
/** A comparison alone, for a terminal: the rows first, the answer last. Ends with a line break. */
function renderComparison(model, { color = false } = {}) {
    const paint = (0,_console_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C)(color);
    const limits = model.thresholds.filter((row) => row.isRelative);
    const judged = limits.map((row) => `${row.outcome}: ${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalPhrase */ .gT)((0,_threshold_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .thresholdSentence */ .l)(row))}`);
    return `${[...comparisonTable(model, paint), "", ...comparisonText(model, paint), ...judged].join("\n")}\n`;
}


/***/ }),

/***/ 5410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
const COLORS = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 };
/** Colours texts, or leaves them as they are. */
function painter(isColored) {
    return (color, text) => (isColored ? `\u001b[${COLORS[color]}m${text}\u001b[0m` : text);
}


/***/ }),

/***/ 5102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ alignedLines)
/* harmony export */ });
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2234);

/** Rows as lines with aligned columns, two spaces apart, without spaces at the end. */
function alignedLines(rows, alignments) {
    const widths = alignments.map((_, column) => rows.reduce((width, row) => Math.max(width, (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalWidth */ .JL)(row[column] ?? "")), 0));
    return rows.map((row) => alignments
        .map((alignment, column) => padded(row[column] ?? "", widths[column] ?? 0, alignment))
        .join("  ")
        .trimEnd());
}
function padded(text, width, alignment) {
    const padding = " ".repeat(Math.max(width - (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalWidth */ .JL)(text), 0));
    return alignment === "left" ? text + padding : padding + text;
}


/***/ }),

/***/ 1758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ HISTORY_LIMITS),
/* harmony export */   S: () => (/* binding */ HistoryBlock)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);

/** Most runs that are kept, and most figures of each. */
const HISTORY_LIMITS = { runs: 1_000, series: 500 };
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000);
const run = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    run_id: text,
    started_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    sha: text.optional().describe("Commit."),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["passed", "threshold_failed", "teardown_failed"]),
});
const series = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    metric: text.describe("With tag filters, if it has any."),
    name: text.nullable().describe("Of the requests; null: of all."),
    aggregation: text,
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable()).max(HISTORY_LIMITS.runs).describe("One for each of `runs`."),
});
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    metric: text,
    name: text.nullable(),
    aggregation: text,
    run_id: text.describe("Of the first run after the change; it fits best."),
    earliest_run_id: text.describe("The change came right before one of the runs from this one"),
    latest_run_id: text.describe("to this one."),
    before: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe("Median of the runs before it, back to the change before."),
    after: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    p_value: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1).describe("Chance of a change as clear as this where there is none."),
    is_new: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe("No earlier run has told of it."),
});
/** The figures of the last runs, this one among them, and where they changed for good. */
const HistoryBlock = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    runs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(run).max(HISTORY_LIMITS.runs).describe("Oldest first."),
    series: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(series).max(HISTORY_LIMITS.series),
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change).max(HISTORY_LIMITS.series).describe("Oldest first."),
    told: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text)
        .max(HISTORY_LIMITS.runs)
        .describe("First runs after the changes that this run or one before it has told of."),
})
    .refine(({ runs, series: all }) => all.every(({ values }) => values.length === runs.length), "each of the series has one value for each of the runs");


/***/ }),

/***/ 8969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportModel),
  $: () => (/* binding */ statistic)
});

// EXTERNAL MODULE: ./lib/report/comparison/comparison-words.js
var comparison_words = __webpack_require__(2821);
// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
// EXTERNAL MODULE: ./lib/report/comparison/figure-name.js
var figure_name = __webpack_require__(1970);
// EXTERNAL MODULE: ./lib/config/group-thousands.js
var group_thousands = __webpack_require__(383);
;// CONCATENATED MODULE: ./lib/report/comparison/signed-percent.js


/** A change in percent with its sign: `+12.3 %`, `−4 %`, `+330 %`; a dash for what is no finite number. */
function signedPercent(percent) {
    return signed(percent, " %");
}
/** A change of a share of one, in points of a hundred: `+0.42 points`. */
function signedPoints(share) {
    return signed(share === null ? null : share * 100, " points");
}
function signed(value, unit) {
    if (value === null || !Number.isFinite(value))
        return format_value/* NO_VALUE */.GY;
    const size = Math.abs(value);
    const digits = size < 1 ? 2 : size < 100 ? 1 : 0;
    const rounded = Number(size.toFixed(digits));
    if (rounded === 0)
        return `0${unit}`;
    const sign = value > 0 ? "+" : "\u2212";
    const text = rounded >= 1e6 ? rounded.toExponential(2) : (0,group_thousands/* groupThousands */.Z)(rounded);
    return `${sign}${text}${unit}`;
}

;// CONCATENATED MODULE: ./lib/report/comparison/effect-row.js



/** A row of a comparison's tables. */
function effectRow(effect, result) {
    const quantity = (0,figure_name/* quantityForFigure */.n8)(effect, result);
    const isShare = quantity === "ratio";
    const { base, head, change_percent: percent, low_percent: low, high_percent: high } = effect;
    const interval = percent === null || low === null || high === null
        ? null
        : { percent, lowPercent: low, highPercent: high };
    const points = (share) => share === null || base === null || base === 0 ? null : (share / 100) * base;
    return Object.freeze({
        ...(0,figure_name/* figureName */.cU)(effect),
        verdict: effect.verdict,
        baseText: (0,format_value/* formatValue */.Fl)(base, quantity),
        headText: (0,format_value/* formatValue */.Fl)(head, quantity),
        changeText: isShare
            ? signedPoints(base === null || head === null ? null : head - base)
            : signedPercent(percent),
        intervalText: isShare
            ? rangeText(points(low), points(high), signedPoints)
            : rangeText(low, high, signedPercent),
        interval: isShare ? null : interval,
        size: Math.abs(percent ?? 0),
        doubt: effect.doubt ?? null,
    });
}
function rangeText(low, high, write) {
    return low === null || high === null ? write(null) : `${write(low)} to ${write(high)}`;
}

;// CONCATENATED MODULE: ./lib/report/comparison/comparison-view.js


/** Null for a result without a comparison. */
function comparisonView(result) {
    const { comparison } = result;
    if (comparison === undefined)
        return null;
    // Of a baseline of which nothing works no figure says anything.
    const effects = comparison.failure === undefined ? comparison.effects : [];
    const rows = effects.map((effect) => effectRow(effect, result)).toSorted(byImportance);
    const verdict = comparison.failure === undefined ? overallVerdict(rows) : "inconclusive";
    return Object.freeze({
        verdict,
        ...(0,comparison_words/* comparisonHeadline */.Se)(verdict, rows, comparison),
        conditions: (0,comparison_words/* comparisonConditions */.u9)(comparison, rows, result.started_at),
        rows,
        scalePercent: scaleOf(rows),
        confidence: comparison.confidence,
    });
}
const RANKS = {
    regression: 0,
    improvement: 1,
    inconclusive: 2,
    "no change": 2,
};
function byImportance(a, b) {
    const rank = RANKS[a.verdict] - RANKS[b.verdict];
    if (rank !== 0)
        return rank;
    if (RANKS[a.verdict] < 2)
        return leads(b) - leads(a) || b.size - a.size;
    return Number(a.subject !== null) - Number(b.subject !== null);
}
/** Response times say most about a change. */
function leads({ topic }) {
    return Number(topic === "time");
}
/** The figures that decide whether nothing changed; tails and single names seldom have an answer. */
const DECISIVE = new Set(["median", "p95"]);
function overallVerdict(rows) {
    const has = (verdict) => rows.some((row) => row.verdict === verdict);
    if (has("regression"))
        return "regression";
    if (has("improvement"))
        return "improvement";
    const times = rows.filter(({ topic, subject, figure }) => topic === "time" && subject === null && DECISIVE.has(figure));
    const decisive = times.length > 0 ? times : rows;
    const isSame = decisive.length > 0 && decisive.every(({ verdict }) => verdict === "no change");
    return isSame ? "no change" : "inconclusive";
}
const LEAST_SCALE = 5;
const MOST_SCALE = 100;
/** Of changes that are sure. */
const MOST_ANSWERED = 300;
/** All intervals with an answer fit; those without one may be so wide that nothing else could be seen. */
function scaleOf(rows) {
    const reach = (some) => Math.max(0, ...some.flatMap(({ interval }) => interval === null ? [] : [Math.abs(interval.lowPercent), Math.abs(interval.highPercent)]));
    const answered = reach(rows.filter(({ verdict }) => verdict !== "inconclusive"));
    const widest = answered > 0 ? Math.min(answered * 1.1, MOST_ANSWERED) : Math.min(reach(rows), MOST_SCALE);
    return niceAbove(Math.max(widest, LEAST_SCALE));
}
function niceAbove(value) {
    return [5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200].find((nice) => nice >= value) ?? MOST_ANSWERED;
}

;// CONCATENATED MODULE: ./lib/report/excess-window.js
const SERIES = {
    med: (point) => point.p50,
    "p(50)": (point) => point.p50,
    "p(95)": (point) => point.p95,
    "p(99)": (point) => point.p99,
};
/** A shorter course has no before and after. */
const MIN_POINTS = 4;
/** How much larger than its share of the load the share of the excess must be to be worth a word. */
const MIN_CONCENTRATION = 0.25;
const MIN_SHARE = 0.5;
/**
 * Where the excess of a failed threshold lies in time: the stretch whose share of the excess is furthest
 * above its share of the load. Null when nothing stands out, or when the timeline does not hold what the
 * threshold is about.
 */
function excessWindow(row, { timeline, courses = [] }) {
    if (row.isRelative || row.outcome !== "failed" || timeline.length < MIN_POINTS)
        return null;
    const weights = weightsOf(row, timeline, courses);
    if (weights === null)
        return null;
    const totalS = timeline.at(-1)?.t_s ?? 0;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0) || !Number.isFinite(total) || !(totalS > 0))
        return null;
    const starts = timeline.map((_, index) => timeline[index - 1]?.t_s ?? 0);
    const { from, to } = densest(timeline.map((point, index) => (weights[index] ?? 0) / total - (point.t_s - (starts[index] ?? 0)) / totalS));
    const share = weights.slice(from, to + 1).reduce((sum, weight) => sum + weight, 0) / total;
    const [fromS, toS] = [starts[from] ?? 0, timeline[to]?.t_s ?? totalS];
    if (share < MIN_SHARE || share - (toS - fromS) / totalS < MIN_CONCENTRATION)
        return null;
    const of = row.baseMetric === "http_req_failed" ? "failures" : "excess";
    return { of, fromS, toS, share, isFromStart: from === 0, isToEnd: to === timeline.length - 1 };
}
/** How much of what was beyond the limit came in each interval; null when nobody looked. */
function weightsOf(row, timeline, courses) {
    const isForAll = Object.keys(row.tags).length === 0;
    if (isForAll && row.baseMetric === "http_req_failed" && row.aggregation === "rate") {
        return timeline.map((point) => point.failed);
    }
    if (!row.operator.startsWith("<"))
        return null;
    const beyond = (value, count) => Math.max((value ?? 0) - row.limit, 0) * Math.max(count, 0);
    const course = courses.find(({ metric, aggregation }) => metric === row.metric && aggregation === row.aggregation);
    if (course !== undefined) {
        return timeline.map((_, index) => beyond(course.values[index] ?? null, course.counts[index] ?? 0));
    }
    const series = SERIES[row.aggregation];
    if (!isForAll || row.baseMetric !== "http_req_duration" || series === undefined)
        return null;
    return timeline.map((point, index) => beyond(series(point), point.rate * (point.t_s - (timeline[index - 1]?.t_s ?? 0))));
}
/** The stretch with the largest sum. */
function densest(values) {
    let best = { from: 0, to: 0, sum: -Infinity };
    let from = 0;
    let sum = 0;
    values.forEach((value, index) => {
        if (sum <= 0) {
            from = index;
            sum = 0;
        }
        sum += value;
        if (sum > best.sum)
            best = { from, to: index, sum };
    });
    return best;
}

;// CONCATENATED MODULE: ./lib/report/latency-limits.js
const MOST = 6;
/** Limits on `http_req_duration`, those that failed first; conditions with the same limit share a line. */
function latencyLimits(rows) {
    const limits = new Map();
    for (const row of rows) {
        if (row.baseMetric !== "http_req_duration" || row.aggregation === "count")
            continue;
        if (row.isRelative || row.operator === "" || row.limit <= 0)
            continue;
        const known = limits.get(row.limit);
        limits.set(row.limit, known === undefined ? limitOf(row) : withCondition(known, row));
    }
    return [...limits.values()].slice(0, MOST);
}
function limitOf({ metric, baseMetric, source, limit, outcome }) {
    const tags = metric.slice(baseMetric.length);
    return {
        label: tags === "" ? source : `${source} ${tags}`,
        conditions: [source],
        value: limit,
        isFailed: outcome === "failed",
        isForAll: tags === "",
    };
}
function withCondition(known, row) {
    const conditions = [...new Set([...known.conditions, row.source])];
    return {
        ...known,
        conditions,
        label: conditions.join(", "),
        isForAll: known.isForAll || row.metric === row.baseMetric,
        isFailed: known.isFailed || row.outcome === "failed",
    };
}

// EXTERNAL MODULE: ./lib/report/numbers.js
var numbers = __webpack_require__(8844);
;// CONCATENATED MODULE: ./lib/report/generator-row.js


/** What a busy generator means for figures that count nevertheless. */
function generatorNotices({ generator }) {
    if (generator?.valid !== true)
        return [];
    return [...generator.reasons, ...generator.remedies].map(asSentence);
}
function asSentence(text) {
    const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    return sentence.endsWith(".") ? sentence : `${sentence}.`;
}
/** The load-generator row; null when there is nothing to tell. */
function generatorRow({ generator, scenarios }) {
    // No thread ever made a load.
    if (generator === undefined || generator.threads === 0)
        return null;
    const figures = [
        ["load", deliveredText(scenarios)],
        ["lag p99", time(generator.lag_p99_ms)],
        ["uncertainty p99", time(generator.uncertainty_p99_ms)],
        ["loop delay p99", time(generator.loop_delay_p99_ms)],
        ["loop busy", share(generator.loop_utilization)],
        ["CPU of process", cores(generator.cpu_process)],
        ["CPU of machine", share(generator.cpu_machine)],
        ["GC", time(generator.gc_ms)],
        ["threads", (0,numbers/* formatCount */.B4)(generator.threads)],
    ];
    return {
        valid: generator.valid,
        isNotable: !generator.valid || generator.reasons.length > 0,
        figures: figures.filter((figure) => figure[1] !== null),
    };
}
/** `990 of 1,000 iterations, 10 dropped`: planned ones where the plan says a number. */
function deliveredText(scenarios) {
    const sum = (count) => scenarios.reduce((total, row) => {
        const value = count(row);
        return total === null || value === null ? null : total + value;
    }, 0);
    const delivered = sum((row) => row.delivered) ?? 0;
    const planned = sum((row) => row.planned);
    const dropped = sum((row) => row.dropped) ?? 0;
    const load = planned === null
        ? (0,numbers/* plural */.LS)(delivered, "iteration")
        : `${(0,numbers/* formatCount */.B4)(delivered)} of ${(0,numbers/* plural */.LS)(planned, "iteration")}`;
    return `${load}, ${(0,numbers/* formatCount */.B4)(dropped)} dropped`;
}
function time(milliseconds) {
    return milliseconds === null ? null : (0,format_value/* formatValue */.Fl)(milliseconds, "ms");
}
function share(value) {
    return value === null ? null : (0,format_value/* formatValue */.Fl)(value, "ratio");
}
function cores(value) {
    return value === null ? null : `${(0,format_value/* formatValue */.Fl)(value, "")} ${value === 1 ? "core" : "cores"}`;
}

// EXTERNAL MODULE: ./lib/report/percentile.js
var percentile = __webpack_require__(787);
;// CONCATENATED MODULE: ./lib/report/request-rows.js

/** The worst requests first: those of a failed threshold, then by failed share, then by p95. */
function requestRows(result, thresholds) {
    const accused = new Set(thresholds.filter((row) => row.outcome === "failed").flatMap((row) => row.tags.name ?? []));
    const rows = result.requests
        .map((request) => ({
        ...request,
        method: request.name.startsWith(`${request.method} `) ? "" : request.method,
    }))
        .map((request) => rowOf(request, result.duration_s))
        .toSorted((a, b) => Number(accused.has(b.name)) - Number(accused.has(a.name)) ||
        failedShare(b) - failedShare(a) ||
        (b.p95.value ?? -1) - (a.p95.value ?? -1));
    return { rows, all: allRequests(result) };
}
function allRequests(result) {
    const count = result.requests.reduce((total, request) => total + request.count, 0);
    if (count === 0)
        return null;
    const failed = result.requests.reduce((total, request) => total + request.failed, 0);
    const stats = result.metrics.http_req_duration?.stats ?? {};
    return rowOf({ name: "all requests", method: "", count, failed, stats }, result.duration_s);
}
function rowOf(request, durationS) {
    const { name, method, count, failed, stats } = request;
    const p50 = (0,percentile/* percentile */.Ym)(stats, "med", count);
    return {
        name,
        method,
        count,
        failed,
        ratePerSecond: durationS > 0 ? count / durationS : null,
        p50: p50.value === null ? (0,percentile/* percentile */.Ym)(stats, "p(50)", count) : p50,
        p95: (0,percentile/* percentile */.Ym)(stats, "p(95)", count),
        p99: (0,percentile/* percentile */.Ym)(stats, "p(99)", count),
    };
}
function failedShare(row) {
    return row.count === 0 ? 0 : row.failed / row.count;
}

// EXTERNAL MODULE: ./lib/report/shard-rows.js
var shard_rows = __webpack_require__(762);
// EXTERNAL MODULE: ./lib/report/threshold-rows.js
var threshold_rows = __webpack_require__(2807);
;// CONCATENATED MODULE: ./lib/report/totals.js
/** The metrics say it; the tables do where a metric is missing. */
function totalsOf(result) {
    const metric = (name, aggregation) => result.metrics[name]?.stats[aggregation];
    const requests = (key) => result.requests.reduce((total, request) => total + request[key], 0);
    const completed = result.scenarios.reduce((total, row) => total + row.completed, 0);
    return {
        requests: metric("http_reqs", "count") ?? requests("count"),
        failedRequests: metric("http_req_failed", "passes") ?? requests("failed"),
        iterations: metric("iterations", "count") ?? completed,
        maxVus: metric("vus", "max") ?? metric("vus_max", "max") ?? null,
    };
}

// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
;// CONCATENATED MODULE: ./lib/report/trend/run-text.js

/** When a run was, and of which commit: `2026-03-04 at 4f1c0de4f1`. */
function runText({ started_at: startedAt, sha }) {
    const day = startedAt.slice(0, 10);
    return sha === undefined ? day : `${day} at ${(0,plain_text/* plainLine */.h0)(sha).slice(0, 10)}`;
}

;// CONCATENATED MODULE: ./lib/report/trend/change-sentence.js






/**
 * What changed, by how much and in which commits: `p95 of all requests rose by 11 % (200 ms → 222 ms) with the
 * run of 2026-03-04 at 4f1c0de4f1; the change is among the commits 0a1b2c3d4e..4f1c0de4f1`.
 */
function changeSentence(change, { runs }, result) {
    const quantity = (0,figure_name/* quantityForFigure */.n8)(change, result);
    const { before, after } = change;
    const percent = before === 0 ? null : (100 * (after - before)) / before;
    const way = after >= before ? "rose" : "fell";
    const by = percent === null ? "" : ` by ${signedPercent(percent).replace(/^[+\u2212]/, "")}`;
    const first = runs.find(({ run_id: runId }) => runId === change.run_id);
    const since = first === undefined ? "" : ` with the run of ${runText(first)}`;
    const values = `(${(0,format_value/* formatValue */.Fl)(before, quantity)} → ${(0,format_value/* formatValue */.Fl)(after, quantity)})`;
    return (0,phrase/* phrase */.MZ) `${(0,figure_name/* figurePhrase */.ET)((0,figure_name/* figureName */.cU)(change))} ${way}${by} ${values}${since}${commitsText(change, runs)}`;
}
/** The commits that came after the last run that was surely before the change. */
function commitsText(change, runs) {
    const indexOf = (id) => runs.findIndex(({ run_id: runId }) => runId === id);
    const last = runs[indexOf(change.latest_run_id)]?.sha;
    const before = runs[indexOf(change.earliest_run_id) - 1]?.sha;
    if (last === undefined || before === undefined)
        return "";
    const short = (sha) => (0,plain_text/* plainLine */.h0)(sha).slice(0, 10);
    return last === before
        ? `; the commit was ${short(last)} before and after, so it is not the code`
        : `; it is among the commits ${short(before)}..${short(last)}`;
}

;// CONCATENATED MODULE: ./lib/report/trend/trend-view.js




const ALWAYS = [
    { metric: "http_req_duration", name: null, aggregation: "p(95)" },
    { metric: "http_req_duration", name: null, aggregation: "med" },
    { metric: "http_reqs", name: null, aggregation: "rate" },
    { metric: "http_req_failed", name: null, aggregation: "rate" },
];
const MOST_SERIES = 12;
/** Null for a result without a history. */
function trendView(result) {
    const { history } = result;
    if (history === undefined || history.runs.length === 0)
        return null;
    const changed = new Set(history.changes.map(keyOf));
    const always = new Map(ALWAYS.map((figure, rank) => [keyOf(figure), rank]));
    const rankOf = (one) => always.get(keyOf(one)) ?? ALWAYS.length;
    const shown = history.series
        .filter((one) => always.has(keyOf(one)) || changed.has(keyOf(one)))
        .toSorted((a, b) => rankOf(a) - rankOf(b))
        .slice(0, MOST_SERIES);
    const order = new Map(history.runs.map(({ run_id: runId }, index) => [runId, index]));
    const place = (change) => order.get(change.run_id) ?? 0;
    return Object.freeze({
        runs: history.runs.length,
        series: shown.map((one) => seriesOf(one, history, result)),
        changes: history.changes
            .toSorted((a, b) => place(b) - place(a))
            .map((change) => ({ sentence: changeSentence(change, history, result), isNew: change.is_new })),
    });
}
function keyOf({ metric, name, aggregation }) {
    return JSON.stringify([metric, name, aggregation]);
}
function seriesOf(series, { runs, changes }, result) {
    const quantity = (0,figure_name/* quantityForFigure */.n8)(series, result);
    const own = changes.filter((change) => keyOf(change) === keyOf(series));
    const starts = new Set(own.map((change) => change.run_id));
    const measured = series.values.flatMap((value, index) => {
        const run = runs[index];
        return value === null || run === undefined ? [] : [{ value, run }];
    });
    const levels = levelsOf(measured.map(({ value }) => value), measured.map(({ run }) => starts.has(run.run_id)));
    const values = measured.map(({ value }) => value);
    const bound = (pick) => (0,format_value/* formatValue */.Fl)(values.length === 0 ? null : values.reduce(pick), quantity);
    return {
        of: (0,figure_name/* figureName */.cU)(series),
        quantity,
        points: measured.map(({ value, run }, index) => ({
            value,
            text: (0,format_value/* formatValue */.Fl)(value, quantity),
            run: runText(run),
            level: levels[index] ?? value,
            isChange: starts.has(run.run_id),
        })),
        rangeText: `${bound((a, b) => Math.min(a, b))} … ${bound((a, b) => Math.max(a, b))}`,
    };
}
/** The median between two changes, for each value. */
function levelsOf(values, isStart) {
    const levels = [];
    let start = 0;
    for (let end = 1; end <= values.length; end++) {
        if (end < values.length && isStart[end] !== true)
            continue;
        const part = values.slice(start, end).toSorted((a, b) => a - b);
        const middle = (part[(part.length - 1) >> 1] ?? 0) / 2 + (part[part.length >> 1] ?? 0) / 2;
        levels.push(...part.map(() => middle));
        start = end;
    }
    return levels;
}

// EXTERNAL MODULE: ./lib/report/threshold-sentence.js
var threshold_sentence = __webpack_require__(9448);
;// CONCATENATED MODULE: ./lib/report/verdict.js







/** Says in words how a run ended and why. */
function verdictOf(result, thresholds, totals) {
    const failed = thresholds.filter(threshold_rows/* isFailedRow */.U);
    const evidence = { result, thresholds, failed, totals };
    const { outcome, word, headline, details } = shardVerdict(evidence) ?? VERDICTS[result.status](evidence);
    return { outcome, word, headline, details: [...details, ...observations(evidence)] };
}
/** A shard that did its part says nothing yet: its thresholds are judged with the others' figures. */
function shardVerdict(evidence) {
    const { shard, status } = evidence.result;
    if (shard === undefined || status !== "passed")
        return null;
    const part = `shard ${(0,numbers/* formatCount */.B4)(shard.index)} of ${(0,numbers/* formatCount */.B4)(shard.count)}`;
    return {
        outcome: "undecided",
        word: "Measured",
        headline: (0,phrase/* phrase */.MZ) `${part}, to be judged when all are merged: ${amount(evidence)}`,
        details: [],
    };
}
const VERDICTS = {
    passed: (evidence) => ({
        outcome: "passed",
        word: "Passed",
        headline: (0,phrase/* phrase */.MZ) `${thresholdCount(evidence)}, ${amount(evidence)}`,
        details: [],
    }),
    threshold_failed: (evidence) => ({
        outcome: "failed",
        word: "Failed",
        headline: worstThreshold(evidence),
        details: [
            ...slowRequests(evidence),
            ...abortReason(evidence),
            failedCount(evidence),
            ...errorBeside(evidence),
        ],
    }),
    teardown_failed: (evidence) => ({
        outcome: "failed",
        word: "Teardown failed",
        headline: errorMessage(evidence, "the teardown function did not succeed"),
        details: [
            ...hint(evidence),
            (0,phrase/* phrase */.MZ) `The load itself ended well: ${thresholdCount(evidence)}, ${amount(evidence)}.`,
        ],
    }),
    setup_failed: (evidence) => ({
        outcome: "failed",
        word: "Setup failed",
        headline: errorMessage(evidence, "the load could not begin"),
        details: [...hint(evidence), ...(evidence.totals.iterations > 0 ? [] : [(0,phrase/* phrase */.MZ) `No load was started.`])],
    }),
    execution_failed: (evidence) => ({
        outcome: "failed",
        word: "Execution failed",
        headline: errorMessage(evidence, executionReason(evidence)),
        details: [...hint(evidence), ...frequentError(evidence), ...thresholdsBeside(evidence)],
    }),
    stopped: (evidence) => ({
        outcome: "undecided",
        word: "Stopped",
        headline: (0,phrase/* phrase */.MZ) `${reason(evidence.result.stop_reason, "before its end")}, after ${elapsed(evidence)} of load`,
        details: [
            (0,phrase/* phrase */.MZ) `The figures are what was measured until then: ${amount(evidence)}.`,
            ...thresholdsBeside(evidence),
            ...errorBeside(evidence),
        ],
    }),
    invalid: (evidence) => ({
        outcome: "undecided",
        word: "Invalid",
        headline: errorMessage(evidence, evidence.result.warnings[0] ?? "the load was not delivered as planned"),
        details: [...hint(evidence), ...thresholdsBeside(evidence)],
    }),
};
function reason(text, otherwise) {
    const line = (0,plain_text/* plainLine */.h0)(text ?? "", plain_text/* PROSE_LENGTH */.ty).replace(/\.+$/u, "");
    return line === "" ? otherwise : line;
}
function errorMessage({ result }, otherwise) {
    return (0,phrase/* phrase */.MZ) `${reason(result.error?.message, reason(otherwise, ""))}`;
}
function hint({ result }) {
    const text = (0,plain_text/* plainLine */.h0)(result.error?.hint ?? "", plain_text/* PROSE_LENGTH */.ty);
    return text === "" ? [] : [(0,phrase/* phrase */.MZ) `${text}`];
}
function worstThreshold({ failed, result }) {
    const worst = failed[0];
    if (worst === undefined)
        return (0,phrase/* phrase */.MZ) `a threshold was not met`;
    const when = excessWindow(worst, result);
    return when === null ? (0,threshold_sentence/* changeSentence */.y)(worst) : (0,phrase/* phrase */.MZ) `${(0,threshold_sentence/* changeSentence */.y)(worst)}; ${excessSentence(when)}`;
}
/** `83 % of the excess came after 00:41`. */
function excessSentence({ of, share, fromS, toS, isFromStart, isToEnd }) {
    const part = share > 1 - 1e-9 ? "all" : (0,format_value/* formatValue */.Fl)(share, "ratio", 2);
    const [from, to] = [(0,numbers/* formatMoment */.K9)(fromS), (0,numbers/* formatMoment */.K9)(toS)];
    const when = isToEnd ? `after ${from}` : isFromStart ? `before ${to}` : `between ${from} and ${to}`;
    return `${part} of the ${of} came ${when}`;
}
const MOST_SLOW = 3;
/** Which requests make a limit on all response times fail, when it is not all of them. */
function slowRequests({ failed, result }) {
    const worst = failed[0];
    if (worst?.baseMetric !== "http_req_duration" || Object.keys(worst.tags).length > 0)
        return [];
    if (worst.isRelative || worst.outcome !== "failed" || !worst.operator.startsWith("<"))
        return [];
    const measured = result.requests.flatMap(({ name, stats }) => {
        const value = Object.hasOwn(stats, worst.aggregation) ? stats[worst.aggregation] : undefined;
        return value === undefined ? [] : [{ name, value }];
    });
    const isBeyond = (value) => value > worst.limit || (worst.operator === "<" && value === worst.limit);
    const slow = measured.filter(({ value }) => isBeyond(value)).toSorted((a, b) => b.value - a.value);
    if (measured.length < 2 || slow.length === 0 || slow.length === measured.length)
        return [];
    const named = slow.slice(0, MOST_SLOW).flatMap(({ name, value }, index) => {
        return (0,phrase/* phrase */.MZ) `${index === 0 ? "" : ", "}${(0,phrase/* code */.aY)(name)} (${(0,format_value/* formatValue */.Fl)(value, "ms")})`;
    });
    const more = slow.length > MOST_SLOW ? ` and ${(0,numbers/* formatCount */.B4)(slow.length - MOST_SLOW)} more` : "";
    const others = measured.length - slow.length;
    const within = others === 1 ? "the other one is within it" : `the other ${(0,numbers/* formatCount */.B4)(others)} are within it`;
    return [(0,phrase/* phrase */.MZ) `Beyond the limit: ${named}${more}; ${within}.`];
}
function thresholdCount({ thresholds, failed }) {
    if (thresholds.length === 0)
        return "no thresholds";
    const unknown = thresholds.filter(({ outcome }) => outcome === "inconclusive").length;
    const passed = thresholds.length - failed.length - unknown;
    const rest = unknown === 0 ? "" : ` (${(0,numbers/* formatCount */.B4)(unknown)} inconclusive)`;
    return `${(0,numbers/* formatCount */.B4)(passed)} of ${(0,numbers/* plural */.LS)(thresholds.length, "threshold")}${rest}`;
}
function failedCount({ thresholds, failed }) {
    return (0,phrase/* phrase */.MZ) `${(0,numbers/* formatCount */.B4)(failed.length)} of ${(0,numbers/* plural */.LS)(thresholds.length, "threshold")} failed.`;
}
function abortReason({ result }) {
    if (result.stop_reason === undefined)
        return [];
    return [
        (0,phrase/* phrase */.MZ) `The run ended early, after ${(0,numbers/* formatElapsed */.C7)(result.duration_s)} of load: ${reason(result.stop_reason, "a threshold aborted it")}.`,
    ];
}
function thresholdsBeside(evidence) {
    if (evidence.failed.length === 0)
        return [];
    return [(0,phrase/* phrase */.MZ) `Besides, ${failedCount(evidence)} The worst: ${worstThreshold(evidence)}.`];
}
/** A failure that does not decide, such as that of the teardown. */
function errorBeside({ result }) {
    return result.error === undefined
        ? []
        : [(0,phrase/* phrase */.MZ) `Besides: ${reason(result.error.message, result.error.code)}.`];
}
function elapsed({ result }) {
    return (0,numbers/* formatElapsed */.C7)(result.duration_s);
}
function amount({ totals, result }) {
    const what = totals.requests > 0 ? (0,numbers/* plural */.LS)(totals.requests, "request") : (0,numbers/* plural */.LS)(totals.iterations, "iteration");
    return `${what} in ${(0,numbers/* formatElapsed */.C7)(result.duration_s)}`;
}
function executionReason({ totals }) {
    if (totals.requests > 0 && totals.failedRequests >= totals.requests) {
        return `none of ${(0,numbers/* plural */.LS)(totals.requests, "request")} got an expected status`;
    }
    return totals.iterations === 0 ? "no iteration ended" : "no iteration ended without an error";
}
function frequentError({ result }) {
    const worst = result.errors.toSorted((a, b) => b.count - a.count)[0];
    // The reason may name it already.
    if (worst === undefined || result.error?.message.includes(worst.message) === true)
        return [];
    const where = worst.step === null ? (0,phrase/* phrase */.MZ) `` : (0,phrase/* phrase */.MZ) ` in ${(0,phrase/* code */.aY)(worst.step)}`;
    const times = (0,numbers/* plural */.LS)(worst.count, "time");
    return [
        (0,phrase/* phrase */.MZ) `Most frequent error, ${times}${where}: ${(0,plain_text/* plainLine */.h0)(`${worst.kind}: ${worst.message}`, plain_text/* PROSE_LENGTH */.ty)}`,
    ];
}
/** What a reader must not miss whatever the verdict is. */
function observations({ result }) {
    return [...failedChecks(result), ...droppedIterations(result)];
}
function failedChecks({ checks }) {
    const failing = checks.filter((check) => check.fails > 0);
    const worst = failing.toSorted((a, b) => b.fails - a.fails)[0];
    if (worst === undefined)
        return [];
    const fails = failing.reduce((total, check) => total + check.fails, 0);
    const all = checks.reduce((total, check) => total + check.fails + check.passes, 0);
    const most = failing.length === 1 ? (0,phrase/* phrase */.MZ) `all of them ${(0,phrase/* code */.aY)(worst.name)}` : (0,phrase/* phrase */.MZ) `most often ${(0,phrase/* code */.aY)(worst.name)}`;
    return [(0,phrase/* phrase */.MZ) `${(0,numbers/* formatCount */.B4)(fails)} of ${(0,numbers/* plural */.LS)(all, "check")} failed, ${most}.`];
}
function droppedIterations({ scenarios }) {
    return scenarios
        .filter((scenario) => scenario.dropped > 0)
        .toSorted((a, b) => b.dropped - a.dropped)
        .slice(0, 3)
        .map(({ name, dropped, executor }) => (0,phrase/* phrase */.MZ) `${(0,numbers/* plural */.LS)(dropped, "iteration")} of scenario ${(0,phrase/* code */.aY)(name)} could not start: ${executor.endsWith("iterations") ? "the time was over" : "no virtual user was free"}.`);
}

;// CONCATENATED MODULE: ./lib/report/model.js











/** Turns a result into what the renderings show. Pure. */
function reportModel(result) {
    const thresholds = (0,threshold_rows/* thresholdRows */.n)(result);
    const totals = totalsOf(result);
    const { rows, all } = requestRows(result, thresholds);
    return Object.freeze({
        status: result.status,
        verdict: verdictOf(result, thresholds, totals),
        runId: result.run_id,
        startedAt: result.started_at,
        durationS: result.duration_s,
        configFile: result.config_file ?? null,
        configDigest: result.config_digest,
        config: result.config,
        git: result.git ?? {},
        runner: result.runner,
        seed: result.seed ?? null,
        totals,
        thresholds,
        requests: rows,
        allRequests: all,
        checks: result.checks.toSorted((a, b) => model_failedShare(b) - model_failedShare(a)),
        errors: result.errors.toSorted((a, b) => b.count - a.count),
        warnings: [...generatorNotices(result), ...result.warnings],
        runWarnings: result.warnings,
        metrics: metricRows(result.metrics),
        submetrics: metricRows(result.submetrics),
        scenarios: result.scenarios,
        timeline: result.timeline,
        latencyLimits: latencyLimits(thresholds),
        excess: thresholds[0] === undefined ? null : excessWindow(thresholds[0], result),
        comparison: comparisonView(result),
        trend: trendView(result),
        generator: generatorRow(result),
        shards: (0,shard_rows/* shardRows */._)(result),
        phases: result.phases,
        warmUp: result.warm_up ?? null,
    });
}
/** A statistic of a trend with the mark of one that few samples carry. */
function statistic(row, aggregation) {
    return (0,percentile/* percentile */.Ym)(row.stats, aggregation, row.samples);
}
function model_failedShare(check) {
    return check.fails === 0 ? 0 : check.fails / (check.passes + check.fails);
}
function metricRows(metrics) {
    return Object.entries(metrics).map(([name, { kind, unit, stats, histogram }]) => ({
        name,
        kind,
        unit,
        stats,
        samples: kind === "trend" ? (0,percentile/* numberOfSamples */.mQ)(stats) : null,
        histogram: histogram ?? null,
    }));
}


/***/ }),

/***/ 8844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   C7: () => (/* binding */ formatElapsed),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   LS: () => (/* binding */ plural)
/* harmony export */ });
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);

/** A count with thousands separators: `12,345`. */
function formatCount(value) {
    return (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(value, "");
}
/** A length of time as people say it: `1.5 s`, `30 s`, `1 min 30 s`, `2 h 5 min`. */
function formatElapsed(seconds) {
    if (!Number.isFinite(seconds))
        return _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_VALUE */ .GY;
    if (seconds <= 0)
        return "0 s";
    if (seconds < 9.95)
        return (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(seconds * 1000, "ms", 2);
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    const [big, small, bigUnit, smallUnit] = whole < 3600
        ? [Math.floor(whole / 60), whole % 60, "min", "s"]
        : [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), "h", "min"];
    return `${formatCount(big)} ${bigUnit}${small === 0 ? "" : ` ${small} ${smallUnit}`}`;
}
/** A count with its noun: `1 request`, `12,345 requests`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** A moment of a run: `00:41`, `1:02:03`. */
function formatMoment(seconds) {
    const whole = Number.isFinite(seconds) ? Math.max(Math.round(seconds), 0) : 0;
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
    const pair = (value) => String(value).padStart(2, "0");
    return `${hours > 0 ? `${hours}:` : ""}${pair(minutes)}:${pair(whole % 60)}`;
}


/***/ }),

/***/ 787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ym: () => (/* binding */ percentile),
/* harmony export */   hg: () => (/* binding */ isThinPercentile),
/* harmony export */   mQ: () => (/* binding */ numberOfSamples)
/* harmony export */ });
/* harmony import */ var _metrics_aggregations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);

/** Fewest samples beyond a percentile for it to say something. */
const MIN_TAIL_SAMPLES = 10;
/** How many samples the statistics of a trend rest on; null when they do not say. */
function numberOfSamples(stats) {
    return stats.count ?? null;
}
/** One statistic out of several; only percentiles can be thin. */
function percentile(stats, aggregation, samples = numberOfSamples(stats)) {
    const value = Object.hasOwn(stats, aggregation) ? stats[aggregation] : undefined;
    return { value: value ?? null, isThin: value !== undefined && isThinPercentile(aggregation, samples) };
}
/** True when fewer than ten of the samples lie in the tail that the percentile cuts off. */
function isThinPercentile(aggregation, samples) {
    const rank = rankOf(aggregation);
    if (rank === null || samples === null)
        return false;
    const share = Math.min(rank, 100 - rank);
    // The least and the largest value are exact, whatever their number.
    if (share <= 0)
        return false;
    // A rank such as 99.9 has no exact double: 10,000 samples are enough for it.
    return (samples * share) / 100 < MIN_TAIL_SAMPLES - 1e-6;
}
function rankOf(aggregation) {
    return aggregation === "med" ? 50 : (0,_metrics_aggregations_js__WEBPACK_IMPORTED_MODULE_0__/* .percentileOf */ .D4)(aggregation);
}


/***/ }),

/***/ 2837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ ResultFile)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __webpack_require__(4676);
// EXTERNAL MODULE: ./lib/report/result-leaves.js
var result_leaves = __webpack_require__(422);
;// CONCATENATED MODULE: ./lib/report/comparison-block.js


const percent = result_leaves/* finite */.E2.nullable();
const effect = schemas/* strictObject */.rej({
    metric: result_leaves/* text */.Qq.describe("With tag filters, if it has any."),
    name: result_leaves/* text */.Qq.nullable().describe("Of the requests; null: of all."),
    aggregation: result_leaves/* text */.Qq,
    base: result_leaves/* finite */.E2.nullable(),
    head: result_leaves/* finite */.E2.nullable(),
    change_percent: percent.describe("null: not known, or from 0 to something."),
    low_percent: percent,
    high_percent: percent,
    verdict: schemas/* enum */.k5n(["regression", "improvement", "no change", "inconclusive"]),
    doubt: schemas/* enum */.k5n([
        "no_data",
        "mostly_failed",
        "too_few_rounds",
        "too_few_samples",
        "too_few_runs",
        "too_noisy",
        "uneven_rounds",
    ])
        .optional()
        .describe("Why it is inconclusive."),
});
/** How the run differs from its baseline. */
const ComparisonBlock = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(["url", "ref", "artifact", "file"])
        .describe("url and ref: side by side on one machine; artifact and file: with a run that is over."),
    baseline: result_leaves/* text */.Qq.describe("As it was asked for, such as `ref:main`."),
    baseline_run: schemas/* strictObject */.rej({
        sha: result_leaves/* text */.Qq.optional().describe("Commit."),
        ref: result_leaves/* text */.Qq.optional().describe("Branch or tag."),
        origin: result_leaves/* text */.Qq.optional().describe("Of the running version."),
        run_id: result_leaves/* text */.Qq.optional(),
        started_at: iso/* datetime */.w$().optional(),
        runner: result_leaves/* text */.Qq.optional().describe("The machine of that run, in words."),
    })
        .optional()
        .describe("Which version that was, as far as it is known."),
    confidence: result_leaves/* finite */.E2.min(0).max(1).describe("Chance that all intervals hold their change."),
    rounds: result_leaves/* count */.U9.describe("Pairs of rounds that were used; 0 for runs that were not measured side by side."),
    warm_up_rounds: result_leaves/* count */.U9.optional().describe("Pairs at the start that were not used."),
    load_s: result_leaves/* finite */.E2.nonnegative().optional().describe("Load of both sides together."),
    rounds_end: schemas/* enum */.k5n(["clear", "time", "planned", "ended"])
        .optional()
        .describe("Why no more rounds were added: every question had its answer, max_duration was over, all that were " +
        "asked for, or the load came to its end before."),
    past_runs: result_leaves/* count */.U9.optional().describe("Runs that say how much runs of one build differ."),
    noise_floor_percent: result_leaves/* finite */.E2
        .nonnegative()
        .nullable()
        .describe("The smallest change of the response time that could have been shown; null: none."),
    effects: schemas/* array */.YOg(effect).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    failure: schemas/* strictObject */.rej({ message: result_leaves/* text */.Qq, hint: result_leaves/* text */.Qq })
        .optional()
        .describe("Why there was nothing to compare with: no request to the baseline worked."),
    notes: schemas/* array */.YOg(result_leaves/* text */.Qq)
        .max(result_leaves/* RESULT_LIMITS */.ly.rows)
        .optional()
        .describe("What a reader should know of the comparison."),
});

// EXTERNAL MODULE: ./lib/report/history-block.js
var history_block = __webpack_require__(1758);
;// CONCATENATED MODULE: ./lib/report/machine-blocks.js



/** One machine of several that shared a load. */
const ShardBlock = schemas/* strictObject */.rej({
    index: result_leaves/* count */.U9.min(1),
    run_id: result_leaves/* text */.Qq,
    status: schemas/* enum */.k5n(exit_codes/* RUN_STATUSES */.L),
    load_began_at: iso/* datetime */.w$().optional(),
    duration_s: result_leaves/* finite */.E2.nonnegative(),
    requests: result_leaves/* count */.U9,
    iterations: result_leaves/* count */.U9,
    threads: result_leaves/* count */.U9,
    cpu_model: result_leaves/* text */.Qq,
    cpus: result_leaves/* count */.U9,
    generator: schemas/* enum */.k5n(["calm", "busy", "invalid"])
        .optional()
        .describe("How its load generator fared: whether its times are upper bounds, or mean nothing."),
});
const share = result_leaves/* finite */.E2.min(0).max(1).nullable();
const amount = result_leaves/* finite */.E2.nonnegative().nullable();
/** How the load generator itself fared. */
const GeneratorBlock = schemas/* strictObject */.rej({
    valid: schemas/* boolean */.zMY().describe("False when the load generator could not be relied on: nothing can be judged."),
    reasons: schemas/* array */.YOg(result_leaves/* text */.Qq)
        .max(result_leaves/* RESULT_LIMITS */.ly.rows)
        .describe("Why it is not valid, or why its times are upper bounds."),
    remedies: schemas/* array */.YOg(result_leaves/* text */.Qq).max(result_leaves/* RESULT_LIMITS */.ly.rows).describe("What to change."),
    lag_p99_ms: amount.describe("Actual minus planned start of arrivals; null without arrivals."),
    uncertainty_p99_ms: amount.describe("How long a response may have waited for the generator."),
    loop_delay_p99_ms: amount.describe("How long what was ready had to wait for the event loop."),
    loop_utilization: share.describe("Share of the time in which the busiest thread's event loop had work."),
    cpu_process: amount.describe("Cores that the process kept busy: 1.5 is one and a half."),
    cpu_machine: share.describe("Share of the machine's cores that was busy."),
    gc_ms: amount.describe("Pauses for garbage collection, all together."),
    threads: result_leaves/* count */.U9.describe("Load-generating threads."),
});
/** The machine that made the load. */
const RunnerBlock = schemas/* strictObject */.rej({
    os: result_leaves/* text */.Qq,
    arch: result_leaves/* text */.Qq,
    cpu_model: result_leaves/* text */.Qq,
    cpus: result_leaves/* count */.U9,
    memory_bytes: result_leaves/* count */.U9,
    node: result_leaves/* text */.Qq,
    version: result_leaves/* text */.Qq.describe("rampa's version."),
});

;// CONCATENATED MODULE: ./lib/report/measured-blocks.js


/** One metric, or one of its submetrics. */
const MetricBlock = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(["counter", "gauge", "rate", "trend"]),
    unit: schemas/* enum */.k5n(["ms", "bytes", ""]).describe("Unit of the values; empty for plain numbers."),
    stats: result_leaves/* stats */.M1,
    histogram: (0,result_leaves/* base64 */.K3)(result_leaves/* RESULT_LIMITS */.ly.histogram)
        .optional()
        .describe("Trends: base64 of HdrHistogram's V2 compressed encoding, in microseconds for metrics in ms."),
});
/** How one threshold was judged. */
const ThresholdBlock = schemas/* strictObject */.rej({
    metric: result_leaves/* text */.Qq.describe("As written, with its tag filters."),
    source: result_leaves/* text */.Qq.describe("As written, such as `p(95)<500`."),
    outcome: schemas/* enum */.k5n(["passed", "failed", "no_data", "inconclusive"])
        .describe("inconclusive: a change from the baseline that is not known well enough; it fails nothing."),
    observed: result_leaves/* finite */.E2
        .nullable()
        .describe("Of a limit on a change, such as `p(95)<+10%`: the change in percent."),
    limit: result_leaves/* finite */.E2,
    is_default: schemas/* boolean */.zMY().describe("True for the rule that holds although the config does not have it."),
    abort_on_fail: schemas/* boolean */.zMY(),
    message: result_leaves/* text */.Qq.describe("One sentence for a reader."),
    file: result_leaves/* text */.Qq.optional().describe("Where the threshold is written; lines and columns count from 1."),
    line: result_leaves/* count */.U9.optional(),
    column: result_leaves/* count */.U9.optional(),
});
/** How often one check of a scenario held. */
const CheckBlock = schemas/* strictObject */.rej({ name: result_leaves/* text */.Qq, scenario: result_leaves/* text */.Qq, passes: result_leaves/* count */.U9, fails: result_leaves/* count */.U9 });
/** The requests of one name. */
const RequestBlock = schemas/* strictObject */.rej({
    name: result_leaves/* text */.Qq,
    method: result_leaves/* text */.Qq,
    count: result_leaves/* count */.U9,
    failed: result_leaves/* count */.U9.describe("Of `count`, those without an expected status."),
    stats: result_leaves/* stats */.M1.describe("Of `http_req_duration`, in milliseconds."),
});
/** What became of one scenario's iterations. */
const ScenarioBlock = schemas/* strictObject */.rej({
    name: result_leaves/* text */.Qq,
    executor: result_leaves/* text */.Qq,
    planned: result_leaves/* count */.U9.nullable().describe("Iterations that the plan asks for; null when time alone limits them."),
    delivered: result_leaves/* count */.U9.describe("Iterations that were started."),
    completed: result_leaves/* count */.U9.describe("Iterations that ended by themselves, with or without an error."),
    failed: result_leaves/* count */.U9.describe("Of the completed, those that ended with an error."),
    dropped: result_leaves/* count */.U9,
    interrupted: result_leaves/* count */.U9,
    end_reason: result_leaves/* text */.Qq.optional().describe("Why it ended before its plan did."),
    iteration_duration: result_leaves/* stats */.M1
        .optional()
        .describe("From an iteration's actual start to its end, in milliseconds; arrival-rate executors only."),
    response_time: result_leaves/* stats */.M1
        .optional()
        .describe("From its planned start to its end, in milliseconds; arrival-rate executors only."),
});
/** One kind of error, counted. */
const ErrorBlock = schemas/* strictObject */.rej({
    kind: result_leaves/* text */.Qq,
    step: result_leaves/* text */.Qq.nullable(),
    message: result_leaves/* text */.Qq,
    count: result_leaves/* count */.U9,
    first_at_s: result_leaves/* finite */.E2.describe("Seconds after the start of the load."),
});
/** One interval of the load. */
const TimelinePointBlock = schemas/* strictObject */.rej({
    t_s: result_leaves/* finite */.E2.describe("End of the interval, in seconds after the start of the load."),
    vus: result_leaves/* finite */.E2,
    rate: result_leaves/* finite */.E2.describe("Requests per second."),
    failed: result_leaves/* count */.U9,
    p50: result_leaves/* finite */.E2.nullable(),
    p95: result_leaves/* finite */.E2.nullable(),
    p99: result_leaves/* finite */.E2.nullable(),
});
/** A percentile that a threshold names, over time. */
const CourseBlock = schemas/* strictObject */.rej({
    metric: result_leaves/* text */.Qq.describe("As a threshold writes it, with its tag filters."),
    aggregation: result_leaves/* text */.Qq,
    counts: schemas/* array */.YOg(result_leaves/* count */.U9).max(result_leaves/* RESULT_LIMITS */.ly.rows).describe("Samples in each interval of `timeline`."),
    values: schemas/* array */.YOg(result_leaves/* finite */.E2.nullable()).max(result_leaves/* RESULT_LIMITS */.ly.rows),
});
/** How long one phase of the run took. */
const PhaseBlock = schemas/* strictObject */.rej({
    name: schemas/* enum */.k5n(["setup", "warm_up", "execute", "teardown"]),
    duration_s: result_leaves/* finite */.E2.nonnegative(),
});
/** The load before the measured one. */
const WarmUpBlock = schemas/* strictObject */.rej({
    duration_s: result_leaves/* finite */.E2.nonnegative(),
    requests: result_leaves/* count */.U9,
    failed: result_leaves/* count */.U9.describe("Of the requests, those without an expected status."),
    iterations: result_leaves/* count */.U9.describe("Iterations that ended by themselves."),
});

;// CONCATENATED MODULE: ./lib/report/result-file.js







/** The shape of `result.json`. Everything a report shows can be rendered again from it. */
const ResultFile = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("rampa.result/1"),
    run_id: result_leaves/* text */.Qq,
    status: schemas/* enum */.k5n(exit_codes/* RUN_STATUSES */.L),
    started_at: iso/* datetime */.w$().describe("When the run began (ISO 8601, UTC)."),
    seed: result_leaves/* count */.U9.optional().describe("Of all random choices; in a config it makes them again."),
    load_began_at: iso/* datetime */.w$().optional().describe("When its load began; shards have it."),
    duration_s: result_leaves/* finite */.E2.nonnegative().describe("Length of the load, without setup and teardown."),
    config_digest: result_leaves/* text */.Qq.describe("Two runs of the same resolved config have the same digest."),
    config: schemas/* record */.g1P(result_leaves/* text */.Qq, schemas/* json */.Pq9()).describe("The resolved config, secrets masked."),
    config_file: result_leaves/* text */.Qq.optional(),
    git: schemas/* strictObject */.rej({ sha: result_leaves/* text */.Qq.optional(), ref: result_leaves/* text */.Qq.optional(), base_sha: result_leaves/* text */.Qq.optional() }).optional(),
    runner: RunnerBlock,
    metrics: (0,result_leaves/* table */.tp)(MetricBlock),
    submetrics: (0,result_leaves/* table */.tp)(MetricBlock).describe("Keyed `metric{tag:value}`."),
    thresholds: schemas/* array */.YOg(ThresholdBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    checks: schemas/* array */.YOg(CheckBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    requests: schemas/* array */.YOg(RequestBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows).describe("Counts sum to `http_reqs`."),
    scenarios: schemas/* array */.YOg(ScenarioBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    errors: schemas/* array */.YOg(ErrorBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    timeline: schemas/* array */.YOg(TimelinePointBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    courses: schemas/* array */.YOg(CourseBlock)
        .max(100)
        .optional()
        .describe("Percentiles that thresholds name, over time, beside those of `timeline`."),
    warm_up: WarmUpBlock.optional().describe("The load before the measured one; no other figure contains any of it."),
    generator: GeneratorBlock.optional().describe("How the load generator itself fared. null: no figure here. `threads` 0: no load was started."),
    comment_cell: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits")
        .optional()
        .describe("Digest of job, matrix cell and config path: which pull-request comment is this run's."),
    shard: schemas/* strictObject */.rej({ index: result_leaves/* count */.U9.min(1), count: result_leaves/* count */.U9.min(1).max(result_leaves/* RESULT_LIMITS */.ly.shards) })
        .optional()
        .describe("Which part of the load this was; nothing is judged before all parts are merged."),
    shards: schemas/* array */.YOg(ShardBlock)
        .max(result_leaves/* RESULT_LIMITS */.ly.shards)
        .optional()
        .describe("Of a merged result: what it was merged from."),
    shard_count: result_leaves/* count */.U9
        .min(1)
        .max(result_leaves/* RESULT_LIMITS */.ly.shards)
        .optional()
        .describe("Of a merged result: how many shards there were to be."),
    merge_data: (0,result_leaves/* base64 */.K3)(result_leaves/* RESULT_LIMITS */.ly.mergeData)
        .optional()
        .describe("Of a shard: all that it measured, for the merge. Its shape is that of its version of rampa."),
    comparison: ComparisonBlock.optional().describe("How the run differs from its baseline; absent when nothing was compared."),
    history: history_block/* HistoryBlock */.S.optional().describe("The last runs with this one: `history` of the config."),
    phases: schemas/* array */.YOg(PhaseBlock).max(4),
    warnings: schemas/* array */.YOg(result_leaves/* text */.Qq).max(result_leaves/* RESULT_LIMITS */.ly.rows).describe("What a reader should know about the figures."),
    stop_reason: result_leaves/* text */.Qq.optional(),
    error: schemas/* strictObject */.rej({ code: result_leaves/* text */.Qq, message: result_leaves/* text */.Qq, hint: result_leaves/* text */.Qq.optional() }).optional(),
});


/***/ }),

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ finite),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   M1: () => (/* binding */ stats),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ly: () => (/* binding */ RESULT_LIMITS),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** Limits of what is read: a result file may come from an untrusted run. */
const RESULT_LIMITS = {
    /** Characters of one text. */
    text: 16_384,
    /** Characters of one encoded histogram. */
    histogram: 1_000_000,
    /** Characters of what a shard hands over to the merge. */
    mergeData: 32 * 1024 * 1024,
    /** Machines that share a load. */
    shards: 1_000,
    /** Entries of one list or table. */
    rows: 10_000,
    /** Characters of the whole file. */
    file: 64 * 1024 * 1024,
    /** Lists and objects inside each other. */
    depth: 64,
};
/** A text of bounded length. */
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(RESULT_LIMITS.text);
/** A whole number from 0. */
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
/** A number that JSON can hold. */
const finite = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig();
const BASE64 = "^[A-Za-z0-9+/]*={0,2}$";
const EQUALS = 61;
const BASE64_UNITS = Uint8Array.from({ length: 128 }, (_, unit) => /[A-Za-z0-9+/]/.test(String.fromCharCode(unit)) ? 1 : 0);
/** Bytes in base64. */
function base64(maxCharacters) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(maxCharacters).refine(isBase64, "expected base64").meta({ pattern: BASE64 });
}
/** As {@link BASE64} says, several times faster: the texts are megabytes. */
function isBase64(value) {
    let end = value.length;
    while (end > value.length - 2 && value.charCodeAt(end - 1) === EQUALS)
        end--;
    for (let at = 0; at < end; at++) {
        if (BASE64_UNITS[value.charCodeAt(at)] !== 1)
            return false;
    }
    return true;
}
/** Rows by name, of bounded number. */
function table(row) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, row)
        .refine((rows) => Object.keys(rows).length <= RESULT_LIMITS.rows, `at most ${RESULT_LIMITS.rows} entries`);
}
/** Aggregation → value, such as `{"avg": 12.5, "p(95)": 31.2}`; one without a value is left out. */
const stats = table(finite);


/***/ }),

/***/ 762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ shardCountText),
/* harmony export */   _: () => (/* binding */ shardRows)
/* harmony export */ });
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8844);


const GENERATORS = { calm: "calm", busy: "busy", invalid: "not valid" };
/** The shards of a merged run: those that are missing or failed first. None for another run. */
function shardRows({ shards = [], shard_count: count = 0 }) {
    const began = shards.flatMap(({ load_began_at: at }) => (at === undefined ? [] : [Date.parse(at)]));
    const firstMs = Math.min(...began);
    const there = new Map(shards.map((shard) => [shard.index, shard]));
    const numbers = new Set([...there.keys(), ...Array.from({ length: count }, (_, place) => place + 1)]);
    const rows = [...numbers].sort((a, b) => a - b).map((index) => rowOf(index, there.get(index), firstMs));
    return [...rows.filter(({ isWhole }) => !isWhole), ...rows.filter(({ isWhole }) => isWhole)];
}
function rowOf(index, shard, firstMs) {
    const offsetMs = shard?.load_began_at === undefined ? null : Date.parse(shard.load_began_at) - firstMs;
    return {
        index,
        state: stateOf(shard),
        isWhole: shard?.status === "passed" || shard?.status === "teardown_failed",
        machine: shard === undefined ? null : `${shard.cpu_model}, ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(shard.cpus, "CPU")}`,
        requests: shard?.requests ?? null,
        iterations: shard?.iterations ?? null,
        durationS: shard?.duration_s ?? null,
        offsetMs,
        offsetText: offsetMs === null ? (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(null, "ms") : `+${(0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(offsetMs, "ms")}`,
        generator: shard?.generator === undefined ? null : GENERATORS[shard.generator],
    };
}
/** A shard judges nothing, so it passes nothing. */
function stateOf(shard) {
    if (shard === undefined)
        return "missing";
    return shard.status === "passed" ? "measured" : shard.status.replaceAll("_", " ");
}
/** `4 shards`, or how many of them are in the figures. */
function shardCountText(rows) {
    const whole = rows.filter(({ isWhole }) => isWhole).length;
    const all = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows.length, "shard");
    return whole === rows.length ? all : `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(whole)} of ${all}`;
}


/***/ }),

/***/ 6505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sparkline)
/* harmony export */ });
const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/** Stands for an interval without a value. */
const GAP = "·";
/**
 * Values over time as one line of bars from 0 to the largest value. More values than `width` are
 * put together; a bar then shows the largest of its values, so that no spike gets lost.
 */
function sparkline(values, width) {
    const bars = values.length <= width ? [...values] : bucketMaxima(values, width);
    const top = Math.max(0, ...bars.filter((value) => value !== null));
    return bars.map((value) => (value === null ? GAP : barOf(value, top))).join("");
}
function barOf(value, top) {
    if (top <= 0)
        return BARS[0];
    const index = Math.round((Math.max(value, 0) / top) * (BARS.length - 1));
    return BARS[index] ?? BARS[0];
}
function bucketMaxima(values, width) {
    return Array.from({ length: width }, (_, bucket) => {
        const from = Math.floor((bucket * values.length) / width);
        const to = Math.floor(((bucket + 1) * values.length) / width);
        const present = values.slice(from, to).filter((value) => value !== null);
        return present.length === 0 ? null : Math.max(...present);
    });
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isFailedRow),
/* harmony export */   n: () => (/* binding */ thresholdRows)
/* harmony export */ });
/* harmony import */ var _metrics_aggregations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);
/* harmony import */ var _metrics_builtins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2097);
/* harmony import */ var _metrics_format_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3127);
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1146);
/* harmony import */ var _thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8048);
/* harmony import */ var _thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4800);
/* harmony import */ var _thresholds_parse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1947);
/* harmony import */ var _percentile_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(787);








/** Whether a threshold fails the run. */
function isFailedRow({ outcome }) {
    return outcome === "failed" || outcome === "no_data";
}
/** Failed ones first, the one furthest beyond its limit at the top, then those without data, then the rest. */
function thresholdRows(result) {
    return result.thresholds.map((threshold) => rowOf(threshold, result)).toSorted((a, b) => rank(b) - rank(a));
}
const PASSED = -2;
const INCONCLUSIVE = -1.5;
const WITHOUT_DATA = -1;
function rank(row) {
    if (row.outcome === "passed")
        return PASSED;
    if (row.outcome === "inconclusive")
        return INCONCLUSIVE;
    return row.excess ?? WITHOUT_DATA;
}
function rowOf(threshold, result) {
    const { metric, source, outcome, observed, limit } = threshold;
    const [baseMetric, tags] = submetricOf(metric);
    const expression = expressionOf(source);
    const aggregation = expression?.aggregation ?? "";
    const data = ownEntry(result.submetrics, metric) ?? ownEntry(result.metrics, baseMetric);
    // A metric without a sample is not among the metrics.
    const kind = data ?? ownEntry(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILTIN_METRICS */ .I, baseMetric);
    const quantity = kind === undefined ? "" : (0,_metrics_aggregations_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(kind, aggregation);
    return {
        metric,
        baseMetric,
        tags,
        source,
        aggregation,
        operator: expression?.operator ?? "",
        outcome,
        observed,
        limit,
        ...textsOf(threshold, quantity),
        isThin: !(0,_thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_4__/* .isRelative */ .n)(source) &&
            data?.kind === "trend" &&
            (0,_percentile_js__WEBPACK_IMPORTED_MODULE_7__/* .isThinPercentile */ .hg)(aggregation, (0,_percentile_js__WEBPACK_IMPORTED_MODULE_7__/* .numberOfSamples */ .mQ)(data.stats)),
        excess: outcome === "failed" && observed !== null ? excessOf(observed, limit) : null,
        isDefault: threshold.is_default,
        abortOnFail: threshold.abort_on_fail,
        message: threshold.message,
        file: threshold.file ?? null,
        line: threshold.line ?? null,
        column: threshold.column ?? null,
    };
}
function textsOf({ source, outcome, observed, limit }, quantity) {
    if ((0,_thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_4__/* .isRelative */ .n)(source)) {
        // Judged without a number: the baseline's was 0.
        const unnumbered = outcome === "inconclusive" ? "not known" : "from 0";
        const observedText = observed === null ? unnumbered : (0,_metrics_format_change_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l)(observed);
        return { isRelative: true, observedText, limitText: (0,_metrics_format_change_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l)(limit) };
    }
    const observedText = observed === null ? "no data" : (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_3__/* .formatObserved */ .YK)(observed, limit, quantity);
    return { isRelative: false, observedText, limitText: (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLimit */ .tW)(limit, quantity) };
}
function excessOf(observed, limit) {
    const distance = Math.abs(observed - limit);
    // Any share of a limit of zero is more than all of it.
    const excess = limit === 0 ? 1 + distance : distance / Math.abs(limit);
    return Math.min(excess, Number.MAX_VALUE);
}
function ownEntry(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}
/** A result file may hold any text; what is no threshold is shown as it is. */
function expressionOf(source) {
    try {
        return (0,_thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_4__/* .isRelative */ .n)(source) ? (0,_thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRelativeThreshold */ .J)(source) : (0,_thresholds_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .parseThreshold */ .B7)(source);
    }
    catch {
        return null;
    }
}
function submetricOf(metric) {
    try {
        return (0,_thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSubmetric */ .G)(metric);
    }
    catch {
        return [metric, {}];
    }
}


/***/ }),

/***/ 9448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ thresholdSentence),
/* harmony export */   y: () => (/* binding */ changeSentence)
/* harmony export */ });
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4701);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1984);


const AGGREGATION_WORDS = {
    avg: "average",
    med: "median",
    min: "minimum",
    max: "maximum",
    count: "count",
    rate: "rate",
    value: "value",
    passes: "number of passes",
    fails: "number of fails",
};
const LIMIT_WORDS = {
    "<": "limit",
    "<=": "limit",
    ">": "must be above",
    ">=": "must be at least",
    "==": "must be",
    "===": "must be",
    "!=": "must not be",
};
/** What a rate counts, where a sentence can say it better than the metric's name. */
const RATE_WORDS = new Map([
    ["http_req_failed", { of: "requests", did: "failed" }],
    ["checks", { of: "checks", did: "passed" }],
]);
/**
 * What happened to a threshold, without a full stop: p(95) of `list orders` was 812 ms, limit 500 ms.
 */
function thresholdSentence(row) {
    if (row.isRelative || row.outcome === "no_data" || row.observed === null)
        return withoutData(row);
    const limit = `${LIMIT_WORDS[row.operator] ?? row.operator} ${row.limitText}`;
    const share = row.aggregation === "rate" ? RATE_WORDS.get(row.baseMetric) : undefined;
    if (share !== undefined) {
        const which = Object.keys(row.tags).length === 0 ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .phrase */ .MZ) `` : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .phrase */ .MZ) ` of ${subject(row)}`;
        return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .phrase */ .MZ) `${row.observedText} of ${share.of}${which} ${share.did}, ${limit}`;
    }
    const word = AGGREGATION_WORDS[row.aggregation] ?? row.aggregation;
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .phrase */ .MZ) `${word === "" ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(row.source) : word} of ${subject(row)} was ${row.observedText}, ${limit}`;
}
/** A failed limit on a change, for a line below which the interval stands: median of `list orders` changed by +17.1 %, limit +10 %. */
function changeSentence(row) {
    if (!row.isRelative || row.observed === null)
        return thresholdSentence(row);
    const word = AGGREGATION_WORDS[row.aggregation] ?? row.aggregation;
    const limit = `${LIMIT_WORDS[row.operator] ?? row.operator} ${row.limitText}`;
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .phrase */ .MZ) `${word} of ${subject(row)} changed by ${row.observedText}, ${limit}`;
}
/** As it was told when the run was judged. */
function withoutData(row) {
    const message = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(row.message, _plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .PROSE_LENGTH */ .ty).replace(/\.+$/u, "");
    return message === "" ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .phrase */ .MZ) `no samples: ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(row.metric)}` : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .phrase */ .MZ) `${message}`;
}
/** A request by its name; anything else by its metric as written. */
function subject(row) {
    const tags = Object.keys(row.tags);
    const name = row.tags.name ?? row.tags.check;
    const isAboutName = row.baseMetric === "http_req_duration" || RATE_WORDS.has(row.baseMetric);
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(tags.length === 1 && name !== undefined && isAboutName ? name : row.metric);
}


/***/ }),

/***/ 9691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ timelineText)
/* harmony export */ });
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6505);


const WIDTH = 60;
/**
 * p95 and request rate over time as two lines of plain text, from 0 to the largest value; empty
 * when the run was too short to have a course.
 */
function timelineText(points) {
    if (points.length < 2 || points.every((point) => point.rate === 0))
        return "";
    const p95 = points.map((point) => point.p95);
    const rate = points.map((point) => point.rate);
    return [...lines("p95 ", p95, "ms"), ...lines("rate", rate, "per_second")].join("\n");
}
/** One line; none when no interval has a value. */
function lines(title, values, quantity) {
    const present = values.filter((value) => value !== null);
    if (present.length === 0)
        return [];
    const least = (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.min(...present), quantity);
    const largest = (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.max(...present), quantity);
    return [`${title}  ${(0,_sparkline_js__WEBPACK_IMPORTED_MODULE_1__/* .sparkline */ .K)(values, WIDTH)}  ${least} … ${largest}`];
}


/***/ }),

/***/ 7233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ chartFloor)
/* harmony export */ });
/**
 * Where a chart of a trend begins: half of the range below the least value, but not below 0. From 0 a change of a
 * tenth could hardly be seen; the range stands beside each chart in numbers.
 */
function chartFloor(values) {
    if (values.length === 0)
        return 0;
    const least = values.reduce((a, b) => Math.min(a, b));
    const greatest = values.reduce((a, b) => Math.max(a, b));
    return least === greatest ? 0 : Math.max(0, least - (greatest / 2 - least / 2));
}


/***/ }),

/***/ 5137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ trendText)
/* harmony export */ });
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4701);
/* harmony import */ var _comparison_figure_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1970);
/* harmony import */ var _chart_floor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7233);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6505);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2234);





const WIDTH = 50;
const NAME_LENGTH = 40;
const MOST_LINES = 8;
/** The last runs as lines of plain text, from about the least value to the largest; none before there are two. */
function trendText({ series }) {
    const shown = series.filter(({ points }) => points.length > 1).slice(0, MOST_LINES);
    const names = shown.map(({ of }) => (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)((0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .phraseText */ .tN)((0,_comparison_figure_name_js__WEBPACK_IMPORTED_MODULE_0__/* .figurePhrase */ .ET)(of)), NAME_LENGTH));
    const width = Math.max(0, ...names.map(_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalWidth */ .JL));
    return shown.map(({ points, rangeText }, index) => {
        const values = points.map(({ value }) => value);
        const floor = (0,_chart_floor_js__WEBPACK_IMPORTED_MODULE_3__/* .chartFloor */ .x)(values);
        const line = (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_4__/* .sparkline */ .K)(values.map((value) => value - floor), WIDTH);
        const name = names[index] ?? "";
        return `${name}${" ".repeat(width - (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalWidth */ .JL)(name))}  ${line}  ${rangeText}, now ${points.at(-1)?.text ?? ""}`;
    });
}


/***/ }),

/***/ 3031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ warmUpText)
/* harmony export */ });
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8844);


/** One sentence on the load before the measured one; empty when there was none. */
function warmUpText({ warmUp }) {
    if (warmUp === null)
        return "";
    const { duration_s: durationS, requests, failed, iterations } = warmUp;
    const share = requests === 0 ? "" : ` (${(0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(failed / requests, "ratio")} failed)`;
    return (`Warm-up: ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(requests, "request")}${share} and ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(iterations, "iteration")} ` +
        `in ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatElapsed */ .C7)(durationS)} before the load; they are in no other figure.`);
}


/***/ }),

/***/ 9775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ readBounded),
  k: () => (/* binding */ readResultFile)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/config/text-encoding.js
var text_encoding = __webpack_require__(1581);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
// EXTERNAL MODULE: ./lib/report/result-file.js + 3 modules
var result_file = __webpack_require__(2837);
// EXTERNAL MODULE: ./lib/report/result-leaves.js
var result_leaves = __webpack_require__(422);
// EXTERNAL MODULE: ./lib/report/threshold-rows.js
var threshold_rows = __webpack_require__(2807);
;// CONCATENATED MODULE: ./lib/report/parse-result-file.js





const MAX_PROBLEMS = 20;
const HINT = "Give a result.json that rampa wrote; schema/result.schema.json describes it.";
/**
 * Reads a `result.json`, perhaps one from an untrusted run: strict, and bounded in size, depth and
 * number of entries.
 *
 * @throws {@link RampaError} `result_invalid` with all problems (at most 20 are listed).
 */
function parseResultFile(text, file = "result.json") {
    if (text.length > result_leaves/* RESULT_LIMITS */.ly.file) {
        throw invalid(file, [{ file, message: `larger than ${result_leaves/* RESULT_LIMITS */.ly.file / 1024 / 1024} MiB` }]);
    }
    let raw;
    try {
        raw = JSON.parse(text);
    }
    catch (cause) {
        throw invalid(file, [{ file, message: "not JSON" }], cause);
    }
    // Before zod, which calls itself once for each level.
    const unsafe = unsafeValue(raw);
    if (unsafe !== null)
        throw invalid(file, [{ file, message: unsafe }]);
    const parsed = result_file/* ResultFile */.i.safeParse(raw);
    if (!parsed.success)
        throw invalid(file, parsed.error.issues.map((issue) => problemOf(issue, file)));
    const contradiction = contradictionOf(parsed.data);
    if (contradiction !== null)
        throw invalid(file, [{ file, path: "status", message: contradiction }]);
    return parsed.data;
}
/** A status that the file's own thresholds refute, so that nothing is called green above a table that is red. */
function contradictionOf({ status, thresholds }) {
    if (status !== "passed" && status !== "teardown_failed")
        return null;
    const broken = thresholds.find(threshold_rows/* isFailedRow */.U);
    if (broken === undefined)
        return null;
    const { metric, source, outcome } = broken;
    const end = outcome === "failed" ? "failed" : "has no data";
    return (0,plain_text/* plainLine */.h0)(`"${status}", although the threshold ${metric} ${source} ${end}`);
}
function invalid(file, problems, cause) {
    const first = problems[0];
    const place = first?.path === undefined ? "" : ` ${first.path}:`;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
    return new errors/* RampaError */.QG("result_invalid", `${file} is no result file:${place} ${first?.message ?? ""}${more}`, {
        hint: HINT,
        problems: problems.slice(0, MAX_PROBLEMS),
        cause,
    });
}
function problemOf(issue, file) {
    const path = (0,plain_text/* plainLine */.h0)(issue.path.map(String).join("."));
    const message = (0,plain_text/* plainLine */.h0)(issue.message);
    return path === "" ? { file, message } : { file, path, message };
}
/** What makes a value unsafe to walk or to copy, or null. */
function unsafeValue(root) {
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > result_leaves/* RESULT_LIMITS */.ly.depth)
            return `nested deeper than ${result_leaves/* RESULT_LIMITS */.ly.depth} levels`;
        const next = [];
        for (const value of level) {
            if (typeof value !== "object" || value === null)
                continue;
            if (Object.hasOwn(value, "__proto__"))
                return 'has a key "__proto__"';
            // One by one: a spread of a long list would overflow the stack.
            for (const child of Object.values(value))
                next.push(child);
        }
        level = next;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/run/read-result-file.js






const MIN_GROWN_BYTES = 64 * 1024;
/**
 * Reads a `result.json`, perhaps one from a stranger: never more than its limit of bytes, and strictly.
 *
 * @throws {@link RampaError} `result_invalid`, also for a file that cannot be read.
 */
async function readResultFile(path, name) {
    return parseResultFile(await readBounded(path, name), name);
}
/**
 * The text of a result file, which a reader refuses when it is longer than the limit.
 *
 * @throws {@link RampaError} `result_invalid`.
 */
async function readBounded(path, name) {
    const bytes = await readBytes(path, name);
    const complaint = bytes.length > result_leaves/* RESULT_LIMITS */.ly.file ? null : (0,text_encoding/* encodingComplaint */.Z)(bytes);
    if (complaint === null)
        return bytes.toString("utf8");
    const { message, ...hint } = complaint;
    throw new errors/* RampaError */.QG("result_invalid", `${name} cannot be read: ${message}`, hint);
}
async function readBytes(path, name) {
    try {
        const file = await (0,promises_.open)(path, "r");
        try {
            return await bytesOf(file);
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        throw new errors/* RampaError */.QG("result_invalid", `${name} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, {
            hint: "Give the path of a result.json that rampa wrote.",
            cause,
        });
    }
}
/** At most one byte more than allowed, so that the reader sees that there is more. */
async function bytesOf(file) {
    const most = result_leaves/* RESULT_LIMITS */.ly.file + 1;
    // A pipe does not tell its size.
    let buffer = external_node_buffer_.Buffer.allocUnsafe(Math.min((await file.stat()).size + 1, most));
    let length = 0;
    for (;;) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length);
        length += bytesRead;
        if (bytesRead === 0 || length === most)
            return buffer.subarray(0, length);
        if (length === buffer.length) {
            const grown = external_node_buffer_.Buffer.allocUnsafe(Math.min(Math.max(2 * length, MIN_GROWN_BYTES), most));
            buffer.copy(grown);
            buffer = grown;
        }
    }
}


/***/ }),

/***/ 4709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ renderedFiles)
});

// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/metrics/histogram-format.js
var histogram_format = __webpack_require__(4435);
;// CONCATENATED MODULE: ./lib/metrics/read-histogram.js



/** Without the word size. */
const COOKIE_MASK = 0xffffff0f;
/** A histogram with 3 digits over 52 bits has some 45,000 buckets of at most 9 bytes. */
const MAX_PAYLOAD_BYTES = 1024 * 1024;
const MAX_BUCKETS = 1_000_000;
/**
 * Reads base64 of HdrHistogram's V2 compressed encoding, bucket by bucket in ascending order, without those
 * that are empty. Null for text that is none: it may come from a stranger, so its size is bounded and
 * nothing in it is trusted.
 */
function readHistogram(base64) {
    const payload = inflate(external_node_buffer_.Buffer.from(base64, "base64"));
    if (payload === null || payload.length < histogram_format/* HEADER_BYTES */.q2)
        return null;
    if ((payload.readInt32BE(0) & COOKIE_MASK) !== (histogram_format/* PAYLOAD_COOKIE */.g5 & COOKIE_MASK))
        return null;
    const digits = payload.readInt32BE(12);
    const lowest = payload.readBigInt64BE(16);
    if (digits < 0 || digits > 5 || lowest < 1n)
        return null;
    const shape = {
        unitBits: lowest.toString(2).length - 1,
        halfBits: Math.max(Math.ceil(Math.log2(2 * 10 ** digits)), 1) - 1,
    };
    return bucketsOf(payload.subarray(histogram_format/* HEADER_BYTES */.q2, histogram_format/* HEADER_BYTES */.q2 + payload.readInt32BE(4)), shape);
}
function inflate(compressed) {
    if (compressed.length < histogram_format/* COMPRESSED_HEADER_BYTES */.wB)
        return null;
    if ((compressed.readInt32BE(0) & COOKIE_MASK) !== (histogram_format/* COMPRESSED_COOKIE */.Zr & COOKIE_MASK))
        return null;
    try {
        return (0,external_node_zlib_.inflateSync)(compressed.subarray(histogram_format/* COMPRESSED_HEADER_BYTES */.wB), { maxOutputLength: MAX_PAYLOAD_BYTES });
    }
    catch {
        return null;
    }
}
/** Counts are LEB128 in zigzag; a negative one stands for so many empty buckets. */
function bucketsOf(bytes, shape) {
    const buckets = [];
    let index = 0;
    for (let at = 0; at < bytes.length;) {
        const { value, next } = readLong(bytes, at);
        at = next;
        if (value < 0)
            index -= value;
        else {
            if (value > 0)
                buckets.push({ upperEnd: upperEndOf(index, shape), count: value });
            index++;
        }
        if (index > MAX_BUCKETS || !Number.isSafeInteger(index))
            return null;
    }
    return buckets;
}
/** The ninth byte carries eight bits. */
function readLong(bytes, start) {
    let encoded = 0n;
    let at = start;
    for (let position = 0; position < 9; position++) {
        const byte = bytes[at++];
        if (byte === undefined)
            break;
        const isLast = position === 8;
        encoded |= BigInt(isLast ? byte : byte & 0x7f) << BigInt(7 * position);
        if (byte < 0x80 || isLast)
            break;
    }
    const value = (encoded >> 1n) ^ -(encoded & 1n);
    return { value: Number(value), next: at };
}
function upperEndOf(index, { unitBits, halfBits }) {
    const half = 2 ** halfBits;
    const doubling = Math.max(Math.floor(index / half) - 1, 0);
    const offset = index < 2 * half ? index : (index % half) + half;
    const width = 2 ** (doubling + unitBits);
    return (offset + 1) * width - 1;
}

;// CONCATENATED MODULE: ./lib/report/percentile-curve.js

/** Points for each halving of the tail: even in the logarithm of what is left. */
const POINTS_PER_HALVING = 6;
/** Beyond this every tail is a single sample. */
const MAX_HALVINGS = 40;
/** Histograms count thousandths of the metric's unit. */
const RESOLUTION = 1000;
/**
 * The percentiles of a histogram, denser towards 100 %, as HdrHistogram's own plots show them; the last one
 * is the greatest value. Empty for a histogram that cannot be read or holds no sample.
 */
function percentileCurve(histogram) {
    const buckets = readHistogram(histogram) ?? [];
    const total = buckets.reduce((sum, { count }) => sum + count, 0);
    if (total <= 0 || !Number.isSafeInteger(total))
        return [];
    const points = [];
    let bucket = 0;
    let seen = buckets[0]?.count ?? 0;
    for (const percentile of ladder(total)) {
        const rank = (percentile / 100) * total * (1 - 1e-12);
        while (seen < rank && bucket < buckets.length - 1)
            seen += buckets[++bucket]?.count ?? 0;
        const value = (buckets[bucket]?.upperEnd ?? 0) / RESOLUTION;
        // A step is told by its two ends.
        if (points.at(-2)?.[1] === value && points.at(-1)?.[1] === value)
            points.pop();
        points.push([percentile, value]);
    }
    return points;
}
function ladder(total) {
    const halvings = Math.min(Math.log2(total), MAX_HALVINGS);
    const steps = Math.floor(halvings * POINTS_PER_HALVING);
    const percentiles = Array.from({ length: steps + 1 }, (_, step) => 100 * (1 - 2 ** (-step / POINTS_PER_HALVING)));
    return [...percentiles, 100];
}

;// CONCATENATED MODULE: ./lib/report/html/chart-data.js


const MOST_CURVES = 6;
const LABEL_LENGTH = 60;
/** What the charts of the page show. */
function chartData(model) {
    const { timeline, excess } = model;
    return {
        timeline: {
            t: timeline.map((point) => point.t_s),
            p50: timeline.map((point) => chart_data_short(point.p50)),
            p95: timeline.map((point) => chart_data_short(point.p95)),
            p99: timeline.map((point) => chart_data_short(point.p99)),
            rate: timeline.map((point) => chart_data_short(point.rate)),
            failed: timeline.map((point, index) => {
                const seconds = point.t_s - (timeline[index - 1]?.t_s ?? 0);
                return seconds > 0 ? chart_data_short(point.failed / seconds) : null;
            }),
            vus: timeline.map((point) => chart_data_short(point.vus)),
        },
        limits: model.latencyLimits.map(({ label, value, isFailed }) => ({
            label: (0,plain_text/* plainLine */.h0)(label, LABEL_LENGTH),
            value,
            isFailed,
        })),
        excess: excess === null ? null : { fromS: excess.fromS, toS: excess.toS },
        curves: [...model.metrics, ...model.submetrics]
            .filter(({ name }) => name === "http_req_duration" || name.startsWith("http_req_duration{"))
            .flatMap(curveOf)
            .slice(0, MOST_CURVES),
    };
}
function curveOf({ name, histogram }) {
    const points = histogram === null ? [] : percentileCurve(histogram);
    if (points.length < 2)
        return [];
    const label = name === "http_req_duration" ? "all requests" : name.slice("http_req_duration".length);
    return [
        {
            label: (0,plain_text/* plainLine */.h0)(label, LABEL_LENGTH),
            percentiles: points.map(([percentile]) => chart_data_short(percentile, 8) ?? 0),
            values: points.map(([, value]) => chart_data_short(value) ?? 0),
        },
    ];
}
/** Six digits are more than a chart can show. */
function chart_data_short(value, digits = 6) {
    return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(digits));
}

;// CONCATENATED MODULE: ./lib/report/html/html.js
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
/** Control characters (but tab and line feed), and those that change the direction of what follows. */
const UNSAFE = 
// eslint-disable-next-line no-control-regex -- these are the characters that must not pass
/[\0-\x08\v-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;
/**
 * Builds markup from a template. Every word that is put in is escaped, for text and for a quoted attribute
 * alike; it can bring no element, attribute or script.
 *
 * @example
 * ```ts
 * html`<td title="${name}">${name}</td>`;
 * ```
 */
function html(words, ...values) {
    let markup = words[0] ?? "";
    values.forEach((value, index) => {
        markup += markupOf(value) + (words[index + 1] ?? "");
    });
    return { markup };
}
/** Markup that we wrote ourselves, such as the page's script. */
function trustedHtml(markup) {
    return { markup };
}
/** Nothing at all. */
const NO_HTML = { markup: "" };
function markupOf(value) {
    if (typeof value === "string")
        return escapeHtml(value);
    if (typeof value === "number")
        return String(value);
    return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}
function escapeHtml(text) {
    return text
        .toWellFormed()
        .replace(UNSAFE, "\ufffd")
        .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
/** A value as JSON inside a script element: nothing in it can end the element or begin a comment. */
function scriptJson(value) {
    const json = JSON.stringify(value);
    const escaped = json.replace(/[<>&\u2028\u2029]/g, (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
    return { markup: escaped };
}

;// CONCATENATED MODULE: ./lib/report/html/page-assets.js
// Made by "npm run generate" from src/report/html/page/.
const PAGE_SCRIPT = "(function(){let e=`u-off`,t=`u-label`,n=`width`,r=`height`,i=`bottom`,a=`left`,o=`right`,s=`#000`,c=`#0000`,l=`mousemove`,u=`mousedown`,d=`mouseup`,f=`mouseenter`,p=`mouseleave`,m=`dblclick`,h=`change`,g=`dppxchange`,_=typeof window<`u`,v=_?document:null,y=_?window:null,b=_?navigator:null,x,S;function C(){let e=devicePixelRatio;x!=e&&(x=e,S&&le(h,S,C),S=matchMedia(`(min-resolution: ${x-.001}dppx) and (max-resolution: ${x+.001}dppx)`),ce(h,S,C),y.dispatchEvent(new CustomEvent(g)))}function w(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function T(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function E(e,t,n){e.style[t]=n+`px`}function D(e,t,n,r){let i=v.createElement(e);return t!=null&&w(i,t),n?.insertBefore(i,r),i}function O(e,t){return D(`div`,e,t)}let ee=/* @__PURE__ */ new WeakMap;function te(t,n,r,i,a){let o=`translate(`+n+`px,`+r+`px)`;o!=ee.get(t)&&(t.style.transform=o,ee.set(t,o),n<0||r<0||n>i||r>a?w(t,e):T(t,e))}let ne=/* @__PURE__ */ new WeakMap;function re(e,t,n){let r=t+n;r!=ne.get(e)&&(ne.set(e,r),e.style.background=t,e.style.borderColor=n)}let ie=/* @__PURE__ */ new WeakMap;function ae(e,t,n,r){let i=t+``+n;i!=ie.get(e)&&(ie.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}let oe={passive:!0},se={...oe,capture:!0};function ce(e,t,n,r){t.addEventListener(e,n,r?se:oe)}function le(e,t,n,r){t.removeEventListener(e,n,oe)}_&&C();function ue(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:L((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function k(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}let A=e=>e!=null,de=e=>e!=null&&e>0,j=k(A),M=k(de);function fe(e,t,n,r=0,i=!1){let a=i?M:j,o=i?de:A;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??R,c??-R]}function pe(e,t,n,r){let i=ke(e),a=ke(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?Ae:je,s=i==1?L:Te,c=a==1?Te:L,l=s(o(Ce(e))),u=c(o(Ce(t))),d=Oe(n,l),f=Oe(n,u);return n==10&&(l<0&&(d=H(d,-l)),u<0&&(f=H(f,-u))),r||n==2?(e=d*i,t=f*a):(e=V(e,d),t=Ge(t,f)),[e,t]}function me(e,t,n,r){let i=pe(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}let he=.1,ge={mode:3,pad:he},_e={pad:0,soft:null,mode:0},ve={min:_e,max:_e};function ye(e,t,n,r){return nt(n)?P(e,t,n):(_e.pad=n,_e.soft=r?0:null,_e.mode=r?3:0,P(e,t,ve))}function N(e,t){return e??t}function be(e,t,n){for(t=N(t,0),n=N(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function P(e,t,n){let r=n.min,i=n.max,a=N(r.pad,0),o=N(i.pad,0),s=N(r.hard,-R),c=N(i.hard,R),l=N(r.soft,R),u=N(i.soft,-R),d=N(r.mode,0),f=N(i.mode,0),p=t-e,m=Ae(p),h=De(Ce(e),Ce(t)),g=Ae(h),_=Ce(g-m);(p<1e-24||_>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=R&&(a=0),f==2&&u!=-R&&(o=0)));let v=p||h||1e3,y=Ae(v),b=Oe(10,L(y)),x=H(V(e-v*(p==0?e==0?.1:1:a),b/10),24),S=e>=l&&(d==1||d==3&&x<=l||d==2&&x>=l)?l:R,C=De(s,x<S&&e>=S?S:Ee(S,x)),w=H(Ge(t+v*(p==0?t==0?.1:1:o),b/10),24),T=t<=u&&(f==1||f==3&&w>=u||f==2&&w<=u)?u:-R,E=Ee(c,w>T&&t<=T?T:De(T,w));return C==E&&C==0&&(E=100),[C,E]}let xe=new Intl.NumberFormat(_?b.language:`en-US`),F=e=>xe.format(e),I=Math,Se=I.PI,Ce=I.abs,L=I.floor,we=I.round,Te=I.ceil,Ee=I.min,De=I.max,Oe=I.pow,ke=I.sign,Ae=I.log10,je=I.log2,Me=(e,t=1)=>I.sinh(e)*t,Ne=(e,t=1)=>I.asinh(e/t),R=1/0;function Pe(e){return(Ae((e^e>>31)-(e>>31))|0)+1}function Fe(e,t,n){return Ee(De(e,t),n)}function Ie(e){return typeof e==`function`}function z(e){return Ie(e)?e:()=>e}let Le=()=>{},B=e=>e,Re=(e,t)=>t,ze=e=>null,Be=e=>!0,Ve=(e,t)=>e==t,He=/\\.\\d*?(?=9{6,}|0{6,})/gm,Ue=e=>{if($e(e)||Ke.has(e))return e;let t=`${e}`,n=t.match(He);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${Ue(e)}e${n}`}return H(e,r)};function We(e,t){return Ue(H(Ue(e/t))*t)}function Ge(e,t){return Ue(Te(Ue(e/t))*t)}function V(e,t){return Ue(L(Ue(e/t))*t)}function H(e,t=0){if($e(e))return e;let n=10**t,r=e*n*(1+2**-52);return we(r)/n}let Ke=/* @__PURE__ */ new Map;function qe(e){return((``+e).split(`.`)[1]||``).length}function Je(e,t,n,r){let i=[],a=r.map(qe);for(let o=t;o<n;o++){let t=Ce(o),n=H(Oe(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:H(c,l);i.push(u),Ke.set(u,l)}}return i}let Ye={},Xe=[],Ze=[null,null],Qe=Array.isArray,$e=Number.isInteger,et=e=>e===void 0;function tt(e){return typeof e==`string`}function nt(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function rt(e){return typeof e==`object`&&!!e}let it=Object.getPrototypeOf(Uint8Array),at=`__proto__`;function ot(e,t=nt){let n;if(Qe(e)){let r=e.find(e=>e!=null);if(Qe(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=ot(e[r],t)}else n=e.slice()}else if(e instanceof it)n=e.slice();else if(t(e)){n={};for(let r in e)r!=at&&(n[r]=ot(e[r],t))}else n=e;return n}function st(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=at&&(nt(e[t])?st(e[t],ot(r[t])):e[t]=ot(r[t]))}return e}function ct(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function lt(e,t){if(U(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return ft(t[0])||(t=dt(t)),t}let n=/* @__PURE__ */ new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=/* @__PURE__ */ new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:1,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=0&&(l[n]=t,u==2&&d.push(n)):l[n]=t}ct(l,d,i),r.push(l)}}return r}let ut=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function dt(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function U(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function ft(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=De(1,L((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}let pt=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],mt=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function ht(e){return e.slice(0,3)}let gt=mt.map(ht),_t={MMMM:pt,MMM:pt.map(ht),WWWW:mt,WWW:gt};function vt(e){return(e<10?`0`:``)+e}function yt(e){return(e<10?`00`:e<100?`0`:``)+e}let bt={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>vt(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>vt(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>vt(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>vt(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>vt(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>yt(e.getMilliseconds())};function xt(e,t){t||=_t;let n=[],r=/\\{([a-z]+)\\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?bt[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}let St=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Ct(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=/* @__PURE__ */ new Date(+e+e.getTimezoneOffset()*6e4):t==St?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}let wt=e=>e%1==0,Tt=[1,2,2.5,5],Et=Je(10,-32,0,Tt),Dt=Je(10,0,32,Tt),Ot=Dt.filter(wt),kt=Et.concat(Dt),At=`{YYYY}`,jt=`\n`+At,Mt=`{M}/{D}`,Nt=`\n`+Mt,Pt=Nt+`/{YY}`,W=`{aa}`,G=`{h}:{mm}`+W,Ft=`\n`+G,It=`:{ss}`;function Lt(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?Je(10,0,3,Tt).filter(wt):Je(10,-3,0,Tt)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,At,null,null,null,null,null,null,1],[i*28,`{MMM}`,jt,null,null,null,null,null,1],[i,Mt,jt,null,null,null,null,null,1],[r,`{h}`+W,Pt,null,Nt,null,null,null,1],[n,G,Pt,null,Nt,null,null,null,1],[t,It,Pt+` `+G,null,Nt+` `+G,null,Ft,null,1],[e,It+`.{fff}`,Pt+` `+G,null,Nt+` `+G,null,Ft,null,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=H(g*e,3),v=qt(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=H(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:H(qt(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(we(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=qt(c+r*a,l+n*a,1),s=o-t(H(o*e,3));i=H((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(L(l)-L(_))+Ge(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=H(o+d,e==1?0:3),!(o>u);)if(g>1){let e=L(H(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];H((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}let[Rt,zt,Bt]=Lt(1),[Vt,Ht,Ut]=Lt(.001);Je(2,-53,53,[1]);function Wt(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function Gt(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function Kt(e,t){let n=xt(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function qt(e,t,n){return new Date(e,t,n)}function Jt(e,t){return t(e)}function Yt(e,t){return(n,r,i,a)=>a==null?`--`:t(e(r))}function Xt(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Zt(e,t){return e.series[t].fill(e,t)}let Qt={show:!0,live:!0,isolate:!1,mount:Le,markers:{show:!0,width:2,stroke:Xt,fill:Zt,dash:`solid`},idx:null,idxs:null,values:[]};function $t(e,t){let i=e.cursor.points,a=O(),o=i.size(e,t);E(a,n,o),E(a,r,o);let s=o/-2;E(a,`marginLeft`,s),E(a,`marginTop`,s);let c=i.width(e,t,o);return c&&E(a,`borderWidth`,c),a}function en(e,t){let n=e.series[t].points;return n._fill||n._stroke}function tn(e,t){let n=e.series[t].points;return n._stroke||n._fill}function nn(e,t){return e.series[t].points.size}let rn=[0,0];function an(e,t,n){return rn[0]=t,rn[1]=n,rn}function on(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function sn(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}let cn={show:!0,x:!0,y:!0,lock:!1,move:an,points:{one:!1,show:$t,size:nn,width:0,stroke:tn,fill:en},bind:{mousedown:on,mouseup:on,click:on,dblclick:on,mousemove:sn,mouseleave:sn,mouseenter:sn},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},ln={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},un=st({},ln,{filter:Re}),dn=st({},un,{size:10}),fn=st({},ln,{show:!1}),pn=`12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"`,mn=`bold `+pn,hn=1.5,gn={show:!0,scale:`x`,stroke:s,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:mn,side:2,grid:un,ticks:dn,border:fn,font:pn,lineGap:hn,rotate:0},_n={show:!0,scale:`x`,auto:!1,sorted:1,min:R,max:-1/0,idxs:[]};function vn(e,t,n,r,i){return t.map(e=>e==null?``:F(e))}function yn(e,t,n,r,i,a,o){let s=[],c=Ke.get(i)||0;n=o?n:H(Ge(n,i),c);for(let e=n;e<=r;e=H(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function bn(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log,l=L((c==10?Ae:je)(n));i=Oe(c,l),c==10&&(i=kt[ue(i,kt)]);let u=n,d=i*c;c==10&&(d=kt[ue(d,kt)]);do s.push(u),u+=i,c==10&&!Ke.has(u)&&(u=H(u,Ke.get(i))),u>=d&&(i=u,d=i*c,c==10&&(d=kt[ue(d,kt)]));while(u<=r);return s}function xn(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?bn(e,t,De(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?bn(e,t,De(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}let Sn=/./,Cn=/[12357]/,wn=/[125]/,Tn=/1/,En=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function Dn(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?Sn:c(7,o)-u>=l?Cn:c(5,o)-u>=l?wn:Tn;if(d==Tn){let e=Ce(c(1,o)-u);if(e<l)return En(t.slice().reverse(),s.distr,d,Te(l/e)).reverse()}return En(t,s.distr,d,1)}function On(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=Ce(c(1,o)-c(2,o));return l<s?En(t.slice().reverse(),3,Sn,Te(s/l)).reverse():t}function kn(e,t,n,r){return r==null?`--`:t==null?``:F(t)}let An={show:!0,scale:`y`,stroke:s,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:mn,side:3,grid:un,ticks:dn,border:fn,font:pn,lineGap:hn,rotate:0};function jn(e,t){return H((3+(e||1)*2)*t,3)}function Mn(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=e.valToPos(i[r[1]],n,!0),s=Ce(o-a)/(e.series[t].points.space*x);return r[1]-r[0]<=s}let Nn={scale:null,auto:!0,sorted:0,min:R,max:-1/0},Pn=(e,t,n,r,i)=>i,Fn={show:!0,auto:!0,sorted:0,gaps:Pn,alpha:1,facets:[st({},Nn,{scale:`x`}),st({},Nn,{scale:`y`})]},In={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Pn,alpha:1,points:{show:Mn,filter:null},values:null,min:R,max:-1/0,idxs:[],path:null,clip:null};function Ln(e,t,n,r,i){return n/10}let Rn={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},zn=st({},Rn,{time:!1,ori:1}),Bn={};function Vn(e,t){let n=Bn[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(Bn[e]=n)),n}function Hn(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,Zn,K,J,er,nr):n(i,c,l,u,d,_,g,p,f,h,m,Qn,q,$n,tr,rr)}function Un(e,t){let n=0,r=0,i=N(e.bands,Xe);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Wn(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function Gn(e,t,n,r,i,a){return Hn(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?K:q,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function Kn(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?J:$n,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function qn(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function Jn(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function Yn(e){return e==0?B:e==1?we:t=>We(t,e)}function Xn(e){let t=e==0?Zn:Qn,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Ee(c,o/2,s/2),l=Ee(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}let Zn=(e,t,n)=>{e.moveTo(t,n)},Qn=(e,t,n)=>{e.moveTo(n,t)},K=(e,t,n)=>{e.lineTo(t,n)},q=(e,t,n)=>{e.lineTo(n,t)},J=Xn(0),$n=Xn(1),er=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},tr=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},nr=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},rr=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function ir(e){return(e,t,n,r,i)=>Hn(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=Zn,v=er):(_=Qn,v=tr);let y=H(g.width*x,3),b=(g.size-g.width)/2*x,S=H(b*2,3),C=new Path2D,w=new Path2D,{left:T,top:E,width:D,height:O}=e.bbox;J(w,T-S,E-S,D+S*2,O+S*2);let ee=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(C,t+b,n),v(C,t,n,b,0,Se*2)}};if(i)i.forEach(ee);else for(let e=n;e<=r;e++)ee(e);return{stroke:y>0?C:null,fill:C,clip:w,flags:3}})}function ar(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}let or=ar(K),sr=ar(q);function cr(e){let t=N(e?.alignGaps,0);return(e,n,r,i)=>Hn(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=j(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=K,b=or):(y=q,b=sr);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=Un(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...Jn(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=Kn(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[Gn(e,n,r,i,C,-1),Gn(e,n,r,i,C,1)]:Gn(e,n,r,i,C,E)),S})}function lr(e){let t=N(e.align,1),n=N(e.ascDesc,!1),r=N(e.alignGaps,0),i=N(e.extend,!1);return(e,a,o,s)=>Hn(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=j(u,o,s);let y=c.pxRound,{left:b,width:S}=e.bbox,C=e=>y(p(e,d,_,h)),w=e=>y(m(e,f,v,g)),T=d.ori==0?K:q,E={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},D=E.stroke,O=d.dir*(d.ori==0?1:-1),ee=w(u[O==1?o:s]),te=C(l[O==1?o:s]),ne=te,re=te;i&&t==-1&&(re=b,T(D,re,ee)),T(D,te,ee);for(let e=O==1?o:s;e>=o&&e<=s;e+=O){let n=u[e];if(n==null)continue;let r=C(l[e]),i=w(n);t==1?T(D,r,ee):T(D,ne,i),T(D,r,i),ee=i,ne=r}let ie=ne;i&&t==1&&(ie=b+S,T(D,ie,ee));let[ae,oe]=Un(e,a);if(c.fill!=null||ae!=0){let t=E.fill=new Path2D(D),n=w(c.fillTo(e,a,c.min,c.max,ae));T(t,ie,n),T(t,re,n)}if(!c.spanGaps){let i=[];i.push(...Jn(l,u,o,s,O,C,r));let f=c.width*x/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),E.gaps=i=c.gaps(e,a,o,s,i),E.clip=Kn(i,d.ori,h,g,_,v)}return oe!=0&&(E.band=oe==2?[Gn(e,a,o,s,D,-1),Gn(e,a,o,s,D,1)]:Gn(e,a,o,s,D,oe)),E})}function ur(e,t,n,r,i,a,o=R){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=Ce(e[c]-e[s]);t<l&&(l=t,o=Ce(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function dr(e){e||=Ye;let t=N(e.size,[.6,R,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=z(i),o=1-t[0],s=N(t[1],R),c=N(t[2],1),l=N(e.disp,Ye),u=N(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>Hn(e,t,(m,h,g,_,v,y,b,S,C,w,T)=>{let E=m.pxRound,D=n,O=r*x,ee=s*x,te=c*x,ne,re;_.ori==0?[ne,re]=a(e,t):[re,ne]=a(e,t);let ie=_.dir*(_.ori==0?1:-1),ae=_.ori==0?J:$n,oe=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},se=N(e.bands,Xe).find(e=>e.series[0]==t),ce=se==null?0:se.dir,le=m.fillTo(e,t,m.min,m.max,ce),ue=E(b(le,v,T,C)),k,A,de,j=w,M=E(m.width*x),fe=!1,pe=null,me=null,he=null,ge=null;d!=null&&(M==0||f!=null)&&(fe=!0,pe=d.values(e,t,i,p),me=/* @__PURE__ */ new Map,new Set(pe).forEach(e=>{e!=null&&me.set(e,new Path2D)}),M>0&&(he=f.values(e,t,i,p),ge=/* @__PURE__ */ new Map,new Set(he).forEach(e=>{e!=null&&ge.set(e,new Path2D)})));let{x0:_e,size:ve}=l;if(_e!=null&&ve!=null){D=1,h=_e.values(e,t,i,p),_e.unit==2&&(h=h.map(t=>e.posToVal(S+t*w,_.key,!0)));let n=ve.values(e,t,i,p);A=ve.unit==2?n[0]*w:y(n[0],_,w,S)-y(0,_,w,S),j=ur(h,g,y,_,w,S,j),de=j-A+O}else j=ur(h,g,y,_,w,S,j),de=j*o+O,A=j-de;de<1&&(de=0),M>=A/2&&(M=0),de<5&&(E=B);let ye=de>0,be=j-de-(ye?M:0);A=E(Fe(be,te,ee)),k=(D==0?A/2:D==ie?0:A)-D*ie*((D==0?O/2:0)+(ye?M/2:0));let P={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},xe=fe?null:new Path2D,F=null;if(se!=null)F=e.data[se.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),F=n.values(e,t,i,p))}let I=ne*A,Se=re*A;for(let n=ie==1?i:p;n>=i&&n<=p;n+=ie){let r=g[n];if(r==null)continue;if(F!=null){let e=F[n]??0;if(r-e==0)continue;ue=b(e,v,T,C)}let i=y(_.distr!=2||l!=null?h[n]:n,_,w,S),a=b(N(r,le),v,T,C),o=E(i-k),s=E(De(a,ue)),c=E(Ee(a,ue)),u=s-c;if(r!=null){let i=r<0?Se:I,a=r<0?I:Se;fe?(M>0&&he[n]!=null&&ae(ge.get(he[n]),o,c+L(M/2),A,De(0,u-M),i,a),pe[n]!=null&&ae(me.get(pe[n]),o,c+L(M/2),A,De(0,u-M),i,a)):ae(xe,o,c+L(M/2),A,De(0,u-M),i,a),oe(e,t,n,o-M/2,c,A+M,u)}}return M>0?P.stroke=fe?ge:xe:fe||(P._fill=m.width==0?m._fill:m._stroke??m._fill,P.width=0),P.fill=fe?me:xe,P})}function fr(e,t){let n=N(t?.alignGaps,0);return(t,r,i,a)=>Hn(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=j(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=Zn,S=K,x=nr):(b=Qn,S=q,x=rr);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:1},ee=O.stroke,[te,ne]=Un(t,r);if(o.fill!=null||te!=0){let e=O.fill=new Path2D(ee),n=y(o.fillTo(t,r,o.min,o.max,te));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...Jn(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=Kn(e,l.ori,p,m,h,g)}return ne!=0&&(O.band=ne==2?[Gn(t,r,i,a,ee,-1),Gn(t,r,i,a,ee,1)]:Gn(t,r,i,a,ee,ne)),O})}function pr(e){return fr(mr,e)}function mr(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}let hr=/* @__PURE__ */ new Set;function gr(){for(let e of hr)e.syncRect(!0)}_&&(ce(`resize`,y,gr),ce(`scroll`,y,gr,!0),ce(g,y,()=>{Y.pxRatio=x}));let _r=cr(),vr=ir();function yr(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>xr(e,r,t,n))}function br(e,t){return e.map((e,n)=>n==0?{}:st({},t,e))}function xr(e,t,n,r){return st({},t==0?n:r,e)}function Sr(e,t,n){return t==null?Ze:[t,n]}let Cr=Sr;function wr(e,t,n){return t==null?Ze:ye(t,n,he,!0)}function Tr(e,t,n,r){return t==null?Ze:pe(t,n,e.scales[r].log,!1)}let Er=Tr;function Dr(e,t,n,r){return t==null?Ze:me(t,n,e.scales[r].log,!1)}let Or=Dr;function kr(e,t,n,r,i){let a=De(Pe(e),Pe(t)),o=t-e,s=ue(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?Ke.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function Ar(e){let t,n;return e=e.replace(/(\\d+)px/,(e,r)=>(t=we((n=+r)*x))+`px`),[e,t,n]}function jr(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=H(e[2]*x,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function Y(s,h,_){let b={mode:N(s.mode,1)},S=b.mode;function C(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function ee(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function ne(e,t,n,r){return t.ori==0?C(e,t,n,r):ee(e,t,n,r)}b.valToPosH=C,b.valToPosV=ee;let ie=!1;b.status=0;let oe=b.root=O(`uplot`);if(s.id!=null&&(oe.id=s.id),w(oe,s.class),s.title){let e=O(`u-title`,oe);e.textContent=s.title}let se=D(`canvas`),k=b.ctx=se.getContext(`2d`),A=O(`u-wrap`,oe);ce(`click`,A,e=>{e.target===j&&(X!=ci||Z!=li)&&pi.click(b,e)},!0);let de=b.under=O(`u-under`,A);A.appendChild(se);let j=b.over=O(`u-over`,A);s=ot(s);let M=+N(s.pxAlign,1),_e=Yn(M);(s.plugins||[]).forEach(e=>{e.opts&&(s=e.opts(b,s)||s)});let ve=s.ms||.001,P=b.series=S==1?yr(s.series||[],_n,In,!1):br(s.series||[null],Fn),xe=b.axes=yr(s.axes||[],gn,An,!0),F=b.scales={},I=b.bands=s.bands||[];I.forEach(e=>{e.fill=z(e.fill||null),e.dir=N(e.dir,-1)});let L=S==2?P[1].facets[0].scale:P[0].scale,ke={axes:Kr,series:Fr},je=(s.drawOrder||[`axes`,`series`]).map(e=>ke[e]);function Pe(e){let t=e.distr==3?t=>Ae(t>0?t:e.clamp(b,t,e.min,e.max,e.key)):e.distr==4?t=>Ne(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function Le(e){let t=F[e];if(t==null){let n=(s.scales||Ye)[e]||Ye;if(n.from!=null){Le(n.from);let t=st({},F[n.from],n,{key:e});t.valToPct=Pe(t),F[e]=t}else{t=F[e]=st({},e==L?Rn:zn,n),t.key=e;let r=t.time,i=t.range,a=Qe(i);if((e!=L||S==2&&!r)&&(a&&(i[0]==null||i[1]==null)&&(i={min:i[0]==null?ge:{mode:1,hard:i[0],soft:i[0]},max:i[1]==null?ge:{mode:1,hard:i[1],soft:i[1]}},a=!1),!a&&nt(i))){let e=i;i=(t,n,r)=>n==null?Ze:ye(n,r,e)}t.range=z(i||(r?Cr:e==L?t.distr==3?Er:t.distr==4?Or:Sr:t.distr==3?Tr:t.distr==4?Dr:wr)),t.auto=z(!a&&t.auto),t.clamp=z(t.clamp||Ln),t._min=t._max=null,t.valToPct=Pe(t)}}}Le(`x`),Le(`y`),S==1&&P.forEach(e=>{Le(e.scale)}),xe.forEach(e=>{Le(e.scale)});for(let e in s.scales)Le(e);let B=F[L],He=B.distr,Ue,Ge;B.ori==0?(w(oe,`u-hz`),Ue=C,Ge=ee):(w(oe,`u-vt`),Ue=ee,Ge=C);let V={};for(let e in F){let t=F[e];(t.min!=null||t.max!=null)&&(V[e]={min:t.min,max:t.max},t.min=t.max=null)}let Je=s.tzDate||(e=>new Date(we(e/ve))),$e=s.fmtDate||xt,it=ve==1?Bt(Je):Ut(Je),at=Gt(Je,Wt(ve==1?zt:Ht,$e)),ct=Yt(Je,Jt(`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`,$e)),lt=[],dt=b.legend=st({},Qt,s.legend),U=b.cursor=st({},cn,{drag:{y:S==2}},s.cursor),ft=dt.show,pt=U.show,mt=dt.markers;dt.idxs=lt,mt.width=z(mt.width),mt.dash=z(mt.dash),mt.stroke=z(mt.stroke),mt.fill=z(mt.fill);let ht,gt,_t,vt=[],yt=[],bt,St=!1,Ct={};if(dt.live){let e=P[1]?P[1].values:null;St=e!=null,bt=St?e(b,1,0):{_:0};for(let e in bt)Ct[e]=`--`}if(ft){if(ht=D(`table`,`u-legend`,oe),_t=D(`tbody`,null,ht),dt.mount(b,ht),St){gt=D(`thead`,null,ht,_t);let e=D(`tr`,null,gt);for(var wt in D(`th`,null,e),bt)D(`th`,t,e).textContent=wt}else w(ht,`u-inline`),dt.live&&w(ht,`u-live`)}let Tt={show:!0},Et={show:!1};function Dt(n,r){if(r==0&&(St||!dt.live||S==2))return Ze;let i=[],a=D(`tr`,`u-series`,_t,_t.childNodes[r]);w(a,n.class),n.show||w(a,e);let o=D(`th`,null,a);if(mt.show){let e=O(`u-marker`,o);if(r>0){let t=mt.width(b,r);t&&(e.style.border=t+`px `+mt.dash(b,r)+` `+mt.stroke(b,r)),e.style.background=mt.fill(b,r)}}let s=O(t,o);for(var c in n.label instanceof HTMLElement?s.appendChild(n.label):s.textContent=n.label,r>0&&(mt.show||(s.style.color=n.width>0?mt.stroke(b,r):mt.fill(b,r)),jt(`click`,o,e=>{if(U._lock)return;Cn(e);let t=P.indexOf(n);if((e.ctrlKey||e.metaKey)!=dt.isolate){let e=P.some((e,n)=>n>0&&n!=t&&e.show);P.forEach((n,r)=>{r>0&&bi(r,e?r==t?Tt:Et:Tt,!0,$.setSeries)})}else bi(t,{show:!n.show},!0,$.setSeries)},!1),En&&jt(f,o,e=>{U._lock||(Cn(e),bi(P.indexOf(n),Oi,!0,$.setSeries))},!1)),bt){let e=D(`td`,`u-value`,a);e.textContent=`--`,i.push(e)}return[a,i]}let At=/* @__PURE__ */ new Map;function jt(e,t,n,r=!0){let i=At.get(t)||{},a=U.bind[e](b,t,n,r);a&&(ce(e,t,i[e]=a),At.set(t,i))}function Mt(e,t,n){let r=At.get(t)||{};for(let n in r)(e==null||n==e)&&(le(n,t,r[n]),delete r[n]);e??At.delete(t)}let Nt=0,Pt=0,W=0,G=0,Ft=0,It=0,Lt=Ft,qt=It,Xt=W,Zt=G,$t=0,en=0,tn=0,nn=0;b.bbox={};let rn=!1,an=!1,on=!1,sn=!1,ln=!1,un=!1;function dn(e,t,n){(n||e!=b.width||t!=b.height)&&fn(e,t),qr(!1),on=!0,an=!0,Qr()}function fn(e,t){b.width=Nt=W=e,b.height=Pt=G=t,Ft=It=0,hn(),Sn();let n=b.bbox;$t=n.left=We(Ft*x,.5),en=n.top=We(It*x,.5),tn=n.width=We(W*x,.5),nn=n.height=We(G*x,.5)}function pn(){let e=!1,t=0;for(;!e;){t++;let n=Wr(t),r=Gr(t);e=t==3||n&&r,e||(fn(b.width,b.height),an=!0)}}function mn({width:e,height:t}){dn(e,t)}b.setSize=mn;function hn(){let e=!1,t=!1,n=!1,r=!1;xe.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(W-=c,a==3?(Ft+=c,r=!0):n=!0):(G-=c,a==0?(It+=c,e=!0):t=!0))}}),qn[0]=e,qn[1]=n,qn[2]=t,qn[3]=r,W-=Qn[1]+Qn[3],Ft+=Qn[3],G-=Qn[2]+Qn[0],It+=Qn[0]}function Sn(){let e=Ft+W,t=It+G,n=Ft,r=It;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}xe.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(U.dataIdx==null){let e=U.hover,t=e.skip=new Set(e.skip??[]);t.add(void 0);let n=e.prox=z(e.prox),r=e.bias??=0;U.dataIdx=(e,i,a,o)=>{if(i==0)return a;let s=a,c=n(e,i,a,o)??R,l=c>=0&&c<R,u=B.ori==0?W:G,d=U.left,f=h[0],p=h[i];if(t.has(p[a])){s=null;let e=null,n=null,i;if(r==0||r==-1)for(i=a;e==null&&i-->0;)t.has(p[i])||(e=i);if(r==0||r==1)for(i=a;n==null&&i++<p.length;)t.has(p[i])||(n=i);if(e!=null||n!=null){if(l){let t=e==null?-1/0:Ue(f[e],B,u,0),r=n==null?1/0:Ue(f[n],B,u,0),i=d-t,a=r-d;i<=a?i<=c&&(s=e):a<=c&&(s=n)}else s=n==null?e:e==null?n:a-e<=n-a?e:n}}else l&&Ce(d-Ue(f[a],B,u,0))>c&&(s=null);return s}}let Cn=e=>{U.event=e};U.idxs=lt,U._lock=!1;let wn=U.points;wn.show=z(wn.show),wn.size=z(wn.size),wn.stroke=z(wn.stroke),wn.width=z(wn.width),wn.fill=z(wn.fill);let Tn=b.focus=st({},s.focus||{alpha:.3},U.focus),En=Tn.prox>=0,Mn=En&&wn.one,Nn=[],Pn=[],Bn=[];function Hn(e,t){let n=wn.show(b,t);if(n instanceof HTMLElement)return w(n,`u-cursor-pt`),w(n,e.class),te(n,-10,-10,W,G),j.insertBefore(n,Nn[t]),n}function Un(e,t){if(S==1||t>0){let t=S==1&&F[e.scale].time,n=e.value;e.value=t?tt(n)?Yt(Je,Jt(n,$e)):n||ct:n||kn,e.label=e.label||(t?`Time`:`Value`)}if(Mn||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||_r||ze,e.fillTo=z(e.fillTo||Wn),e.pxAlign=+N(e.pxAlign,M),e.pxRound=Yn(e.pxAlign),e.stroke=z(e.stroke||null),e.fill=z(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=jn(De(1,e.width),1),n=e.points=st({},{size:t,width:De(1,t*.2),stroke:e.stroke,space:t*2,paths:vr,_stroke:null,_fill:null},e.points);n.show=z(n.show),n.filter=z(n.filter),n.fill=z(n.fill),n.stroke=z(n.stroke),n.paths=z(n.paths),n.pxAlign=e.pxAlign}if(ft){let n=Dt(e,t);vt.splice(t,0,n[0]),yt.splice(t,0,n[1]),dt.values.push(null)}if(pt){lt.splice(t,0,null);let n=null;Mn?t==0&&(n=Hn(e,t)):t>0&&(n=Hn(e,t)),Nn.splice(t,0,n),Pn.splice(t,0,0),Bn.splice(t,0,0)}ra(`addSeries`,t)}function Gn(e,t){t??=P.length,e=S==1?xr(e,t,_n,In):xr(e,t,{},Fn),P.splice(t,0,e),Un(P[t],t)}b.addSeries=Gn;function Kn(e){if(P.splice(e,1),ft){dt.values.splice(e,1),yt.splice(e,1);let t=vt.splice(e,1)[0];Mt(null,t.firstChild),t.remove()}pt&&(lt.splice(e,1),Nn.splice(e,1)[0].remove(),Pn.splice(e,1),Bn.splice(e,1)),ra(`delSeries`,e)}b.delSeries=Kn;let qn=[!1,!1,!1,!1];function Jn(e,t){if(e._show=e.show,e.show){let n=e.side%2,r=F[e.scale];r??=(e.scale=n?P[1].scale:L,F[e.scale]);let i=r.time;e.size=z(e.size),e.space=z(e.space),e.rotate=z(e.rotate),Qe(e.incrs)&&e.incrs.forEach(e=>{!Ke.has(e)&&Ke.set(e,qe(e))}),e.incrs=z(e.incrs||(r.distr==2?Ot:i?ve==1?Rt:Vt:kt)),e.splits=z(e.splits||(i&&r.distr==1?it:r.distr==3?bn:r.distr==4?xn:yn)),e.stroke=z(e.stroke),e.grid.stroke=z(e.grid.stroke),e.ticks.stroke=z(e.ticks.stroke),e.border.stroke=z(e.border.stroke);let a=e.values;e.values=Qe(a)&&!Qe(a[0])?z(a):i?Qe(a)?Gt(Je,Wt(a,$e)):tt(a)?Kt(Je,a):a||at:a||vn,e.filter=z(e.filter||(r.distr>=3&&r.log==10?Dn:r.distr==3&&r.log==2?On:Re)),e.font=Ar(e.font),e.labelFont=Ar(e.labelFont),e._size=e.size(b,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(qn[t]=!0,e._el=O(`u-axis`,A))}}function Xn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?we(gn.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?we(An.size/2):0),l}let Zn=b.padding=(s.padding||[Xn,Xn,Xn,Xn]).map(e=>z(N(e,Xn))),Qn=b._padding=Zn.map((e,t)=>e(b,t,qn,0)),K,q=null,J=null,$n=S==1?P[0].idxs:null,er=null,tr=!1;function nr(e,t){if(h=e??[],b.data=b._data=h,S==2){K=0;for(let e=1;e<P.length;e++)K+=h[e][0].length}else{h.length==0&&(b.data=b._data=h=[[]]),er=h[0],K=er.length;let e=h;if(He==2){e=h.slice();let t=e[0]=Array(K);for(let e=0;e<K;e++)t[e]=e}b._data=h=e}if(qr(!0),ra(`setData`),He==2&&(on=!0),t!==!1){let e=B;e.auto(b,tr)?rr():yi(L,e.min,e.max),sn||=U.left>=0,un=!0,Qr()}}b.setData=nr;function rr(){tr=!0;let e,t;S==1&&(K>0?(q=$n[0]=0,J=$n[1]=K-1,e=h[0][q],t=h[0][J],He==2?(e=q,t=J):e==t&&(He==3?[e,t]=pe(e,e,B.log,!1):He==4?[e,t]=me(e,e,B.log,!1):B.time?t=e+we(86400/ve):[e,t]=ye(e,t,he,!0))):(q=$n[0]=e=null,J=$n[1]=t=null)),yi(L,e,t)}let ir,ar,or,sr,cr,lr,ur,dr,fr,pr;function mr(e,t,n,r,i,a){e??=c,n??=Xe,r??=`butt`,i??=c,a??=`round`,e!=ir&&(k.strokeStyle=ir=e),i!=ar&&(k.fillStyle=ar=i),t!=or&&(k.lineWidth=or=t),a!=cr&&(k.lineJoin=cr=a),r!=lr&&(k.lineCap=lr=r),n!=sr&&k.setLineDash(sr=n)}function gr(e,t,n,r){t!=ar&&(k.fillStyle=ar=t),e!=ur&&(k.font=ur=e),n!=dr&&(k.textAlign=dr=n),r!=fr&&(k.textBaseline=fr=r)}function Y(e,t,n,r,i=0){if(r.length>0&&e.auto(b,tr)&&(t==null||t.min==null)){let t=N(q,0),a=N(J,r.length-1),o=n.min==null?fe(r,t,a,i,e.distr==3):[n.min,n.max];e.min=Ee(e.min,n.min=o[0]),e.max=De(e.max,n.max=o[1])}}let Mr={min:null,max:null};function Nr(){for(let e in F){let t=F[e];V[e]==null&&(t.min==null||V[L]!=null&&t.auto(b,tr))&&(V[e]=Mr)}for(let e in F){let t=F[e];V[e]==null&&t.from!=null&&V[t.from]!=null&&(V[e]=Mr)}V[L]!=null&&qr(!0);let e={};for(let t in V){let n=V[t];if(n!=null){let r=e[t]=ot(F[t],rt);if(n.min!=null)st(r,n);else if(t!=L||S==2){if(K==0&&r.from==null){let e=r.range(b,null,null,t);r.min=e[0],r.max=e[1]}else r.min=R,r.max=-1/0}}}if(K>0){P.forEach((t,n)=>{if(S==1){let r=t.scale,i=V[r];if(i==null)return;let a=e[r];if(n==0){let e=a.range(b,a.min,a.max,r);a.min=e[0],a.max=e[1],q=ue(a.min,h[0]),J=ue(a.max,h[0]),J-q>1&&(h[0][q]<a.min&&q++,h[0][J]>a.max&&J--),t.min=er[q],t.max=er[J]}else t.show&&t.auto&&Y(a,i,t,h[n],t.sorted);t.idxs[0]=q,t.idxs[1]=J}else if(n>0&&t.show&&t.auto){let[r,i]=t.facets,a=r.scale,o=i.scale,[s,c]=h[n],l=e[a],u=e[o];l!=null&&Y(l,V[a],r,s,r.sorted),u!=null&&Y(u,V[o],i,c,i.sorted),t.min=i.min,t.max=i.max}});for(let t in e){let n=e[t],r=V[t];if(n.from==null&&(r==null||r.min==null)){let e=n.range(b,n.min==R?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let r=e[n.from];if(r.min==null)n.min=n.max=null;else{let e=n.range(b,r.min,r.max,t);n.min=e[0],n.max=e[1]}}}let t={},n=!1;for(let r in e){let i=e[r],a=F[r];if(a.min!=i.min||a.max!=i.max){a.min=i.min,a.max=i.max;let e=a.distr;a._min=e==3?Ae(a.min):e==4?Ne(a.min,a.asinh):e==100?a.fwd(a.min):a.min,a._max=e==3?Ae(a.max):e==4?Ne(a.max,a.asinh):e==100?a.fwd(a.max):a.max,t[r]=n=!0}}if(n){P.forEach((e,n)=>{S==2?n>0&&t.y&&(e._paths=null):t[e.scale]&&(e._paths=null)});for(let e in t)on=!0,ra(`setScale`,e);pt&&U.left>=0&&(sn=un=!0)}for(let e in V)V[e]=null}function Pr(e){let t=Fe(q-1,0,K-1),n=Fe(J+1,0,K-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<K-1;)n++;return[t,n]}function Fr(){if(K>0){let e=P.some(e=>e._focus)&&pr!=Tn.alpha;e&&(k.globalAlpha=pr=Tn.alpha),P.forEach((e,t)=>{if(t>0&&e.show&&(Ir(t,!1),Ir(t,!0),e._paths==null)){let n=pr;pr!=e.alpha&&(k.globalAlpha=pr=e.alpha);let r=S==2?[0,h[t][0].length-1]:Pr(h[t]);e._paths=e.paths(b,t,r[0],r[1]),pr!=n&&(k.globalAlpha=pr=n)}}),P.forEach((e,t)=>{if(t>0&&e.show){let n=pr;pr!=e.alpha&&(k.globalAlpha=pr=e.alpha),e._paths!=null&&Lr(t,!1);{let n=e._paths==null?null:e._paths.gaps,r=e.points.show(b,t,q,J,n),i=e.points.filter(b,t,r,n);(r||i)&&(e.points._paths=e.points.paths(b,t,q,J,i),Lr(t,!0))}pr!=n&&(k.globalAlpha=pr=n),ra(`drawSeries`,t)}}),e&&(k.globalAlpha=pr=1)}}function Ir(e,t){let n=t?P[e].points:P[e];n._stroke=n.stroke(b,e),n._fill=n.fill(b,e)}function Lr(e,t){let n=t?P[e].points:P[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=H(l*x,3);let u=null,d=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let f=n.pxAlign==1&&d>0;if(f&&k.translate(d,d),!t){let e=$t-l/2,t=en-l/2,n=tn+l,r=nn+l;u=new Path2D,u.rect(e,t,n,r)}t?zr(s,l,n.dash,n.cap,c,r,i,o,a):Rr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),f&&k.translate(-d,-d)}function Rr(e,t,n,r,i,a,o,s,c,l,u){let d=!1;c!=0&&I.forEach((f,p)=>{if(f.series[0]==e){let e=P[f.series[1]],m=h[f.series[1]],g=(e._paths||Ye).band;Qe(g)&&(g=f.dir==1?g[0]:g[1]);let _,v=null;e.show&&g&&be(m,q,J)?(v=f.fill(b,p)||a,_=e._paths.clip):g=null,zr(t,n,r,i,v,o,s,c,l,u,_,g),d=!0}}),d||zr(t,n,r,i,a,o,s,c,l,u)}function zr(e,t,n,r,i,a,o,s,c,l,u,d){mr(e,t,n,r,i),(c||l||d)&&(k.save(),c&&k.clip(c),l&&k.clip(l)),d?(s&3)==3?(k.clip(d),u&&k.clip(u),Vr(i,o),Br(e,a,t)):s&2?(Vr(i,o),k.clip(d),Br(e,a,t)):s&1&&(k.save(),k.clip(d),u&&k.clip(u),Vr(i,o),k.restore(),Br(e,a,t)):(Vr(i,o),Br(e,a,t)),(c||l||d)&&k.restore()}function Br(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{k.strokeStyle=ir=t,k.stroke(e)}):t!=null&&e&&k.stroke(t))}function Vr(e,t){t instanceof Map?t.forEach((e,t)=>{k.fillStyle=ar=t,k.fill(e)}):t!=null&&e&&k.fill(t)}function Hr(e,t,n,r){let i=xe[e],a;if(r<=0)a=[0,0];else{let o=i._space=i.space(b,e,t,n,r);a=kr(t,n,i._incrs=i.incrs(b,e,t,n,r,o),r,o)}return i._found=a}function Ur(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;M==1&&k.translate(u,u),mr(s,o,c,l,s),k.beginPath();let d,f,p,m,h=i+(r==0||r==3?-a:a);n==0?(f=i,m=h):(d=i,p=h);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?d=p=e[r]:f=m=e[r],k.moveTo(d,f),k.lineTo(p,m));k.stroke(),M==1&&k.translate(-u,-u)}function Wr(e){let t=!0;return xe.forEach((n,r)=>{if(!n.show)return;let i=F[n.scale];if(i.min==null){n._show&&(t=!1,n._show=!1,qr(!1));return}n._show||(t=!1,n._show=!0,qr(!1));let a=n.side,o=a%2,{min:s,max:c}=i,[l,u]=Hr(r,s,c,o==0?W:G);if(u==0)return;let d=i.distr==2,f=n._splits=n.splits(b,r,s,c,l,u,d),p=i.distr==2?f.map(e=>er[e]):f,m=i.distr==2?er[f[1]]-er[f[0]]:l,h=n._values=n.values(b,n.filter(b,p,r,u,m),r,u,m);n._rotate=a==2?n.rotate(b,h,r,u):0;let g=n._size;n._size=Te(n.size(b,h,r,e)),g!=null&&n._size!=g&&(t=!1)}),t}function Gr(e){let t=!0;return Zn.forEach((n,r)=>{let i=n(b,r,qn,e);i!=Qn[r]&&(t=!1),Qn[r]=i}),t}function Kr(){for(let e=0;e<xe.length;e++){let t=xe[e];if(!t.show||!t._show)continue;let n=t.side,r=n%2,s,c,l=t.stroke(b,e),u=n==0||n==3?-1:1,[d,f]=t._found;if(t.label!=null){let a=t.labelGap*u,o=we((t._lpos+a)*x);gr(t.labelFont[0],l,`center`,n==2?`top`:i),k.save(),r==1?(s=c=0,k.translate(o,we(en+nn/2)),k.rotate((n==3?-Se:Se)/2)):(s=we($t+tn/2),c=o);let p=Ie(t.label)?t.label(b,e,d,f):t.label;k.fillText(p,s,c),k.restore()}if(f==0)continue;let p=F[t.scale],m=r==0?tn:nn,h=r==0?$t:en,g=t._splits,_=p.distr==2?g.map(e=>er[e]):g,v=p.distr==2?er[g[1]]-er[g[0]]:d,y=t.ticks,S=t.border,C=y.show?y.size:0,w=we(C*x),T=we((t.alignTo==2?t._size-C-t.gap:t.gap)*x),E=t._rotate*-Se/180,D=_e(t._pos*x),O=D+(w+T)*u;c=r==0?O:0,s=r==1?O:0;let ee=t.font[0];gr(ee,l,t.align==1?a:t.align==2?o:E>0?a:E<0?o:r==0?`center`:n==3?o:a,E||r==1?`middle`:n==2?`top`:i);let te=t.font[1]*t.lineGap,re=g.map(e=>_e(ne(e,p,m,h))),ie=t._values;for(let e=0;e<ie.length;e++){let t=ie[e];if(t!=null){r==0?s=re[e]:c=re[e],t=``+t;let n=t.indexOf(`\n`)==-1?[t]:t.split(/\\n/gm);for(let e=0;e<n.length;e++){let t=n[e];E?(k.save(),k.translate(s,c+e*te),k.rotate(E),k.fillText(t,0,0),k.restore()):k.fillText(t,s,c+e*te)}}}y.show&&Ur(re,y.filter(b,_,e,f,v),r,n,D,w,H(y.width*x,3),y.stroke(b,e),y.dash,y.cap);let ae=t.grid;ae.show&&Ur(re,ae.filter(b,_,e,f,v),r,r==0?2:1,r==0?en:$t,r==0?nn:tn,H(ae.width*x,3),ae.stroke(b,e),ae.dash,ae.cap),S.show&&Ur([D],[1],+(r==0),r==0?1:2,r==1?en:$t,r==1?nn:tn,H(S.width*x,3),S.stroke(b,e),S.dash,S.cap)}ra(`drawAxes`)}function qr(e){P.forEach((t,n)=>{n>0&&(t._paths=null,e&&(S==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let Jr=!1,Yr=!1,Xr=[];function Zr(){Yr=!1;for(let e=0;e<Xr.length;e++)ra(...Xr[e]);Xr.length=0}function Qr(){Jr||=(ut(ei),!0)}function $r(e,t=!1){Jr=!0,Yr=t,e(b),ei(),t&&Xr.length>0&&queueMicrotask(Zr)}b.batch=$r;function ei(){if(rn&&=(Nr(),!1),on&&=(pn(),!1),an){if(E(de,a,Ft),E(de,`top`,It),E(de,n,W),E(de,r,G),E(j,a,Ft),E(j,`top`,It),E(j,n,W),E(j,r,G),E(A,n,Nt),E(A,r,Pt),se.width=we(Nt*x),se.height=we(Pt*x),xe.forEach(({_el:t,_show:n,_size:r,_pos:i,side:a})=>{if(t!=null){if(n){let n=a===3||a===0?r:0,o=a%2==1;E(t,o?`left`:`top`,i-n),E(t,o?`width`:`height`,r),E(t,o?`top`:`left`,o?It:Ft),E(t,o?`height`:`width`,o?G:W),T(t,e)}else w(t,e)}}),ir=ar=or=cr=lr=ur=dr=fr=sr=null,pr=1,Vi(!0),Ft!=Lt||It!=qt||W!=Xt||G!=Zt){qr(!1);let e=W/Xt,t=G/Zt;if(pt&&!sn&&U.left>=0){U.left*=e,U.top*=t,ii&&te(ii,we(U.left),0,W,G),ai&&te(ai,0,we(U.top),W,G);for(let n=0;n<Nn.length;n++){let r=Nn[n];r!=null&&(Pn[n]*=e,Bn[n]*=t,te(r,Te(Pn[n]),Te(Bn[n]),W,G))}}if(Q.show&&!ln&&Q.left>=0&&Q.width>0){Q.left*=e,Q.width*=e,Q.top*=t,Q.height*=t;for(let e in Wi)E(gi,e,Q[e])}Lt=Ft,qt=It,Xt=W,Zt=G}ra(`setSize`),an=!1}Nt>0&&Pt>0&&(k.clearRect(0,0,se.width,se.height),ra(`drawClear`),je.forEach(e=>e()),ra(`draw`)),Q.show&&ln&&(_i(Q),ln=!1),pt&&sn&&(zi(null,!0,!1),sn=!1),dt.show&&dt.live&&un&&(Li(),un=!1),ie||(ie=!0,b.status=1,ra(`ready`)),tr=!1,Jr=!1}b.redraw=(e,t)=>{on=t||!1,e===!1?Qr():yi(L,B.min,B.max)};function ti(e,t){let n=F[e];if(n.from==null){if(K==0){let r=n.range(b,t.min,t.max,e);t.min=r[0],t.max=r[1]}if(t.min>t.max){let e=t.min;t.min=t.max,t.max=e}if(K>1&&t.min!=null&&t.max!=null&&t.max-t.min<1e-16)return;e==L&&n.distr==2&&K>0&&(t.min=ue(t.min,h[0]),t.max=ue(t.max,h[0]),t.min==t.max&&t.max++),V[e]=t,rn=!0,Qr()}}b.setScale=ti;let ni,ri,ii,ai,oi,si,ci,li,ui,di,X,Z,fi=!1,pi=U.drag,mi=pi.x,hi=pi.y;pt&&(U.x&&(ni=O(`u-cursor-x`,j)),U.y&&(ri=O(`u-cursor-y`,j)),B.ori==0?(ii=ni,ai=ri):(ii=ri,ai=ni),X=U.left,Z=U.top);let Q=b.select=st({show:!0,over:!0,left:0,width:0,top:0,height:0},s.select),gi=Q.show?O(`u-select`,Q.over?j:de):null;function _i(e,t){if(Q.show){for(let t in e)Q[t]=e[t],t in Wi&&E(gi,t,e[t]);t!==!1&&ra(`setSelect`)}}b.setSelect=_i;function vi(t){if(P[t].show)ft&&T(vt[t],e);else if(ft&&w(vt[t],e),pt){let e=Mn?Nn[0]:Nn[t];e!=null&&te(e,-10,-10,W,G)}}function yi(e,t,n){ti(e,{min:t,max:n})}function bi(e,t,n,r){t.focus!=null&&ki(e),t.show!=null&&P.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,vi(r),S==2?(yi(n.facets[0].scale,null,null),yi(n.facets[1].scale,null,null)):yi(n.scale,null,null),Qr())}),n!==!1&&ra(`setSeries`,e,t),r&&sa(`setSeries`,b,e,t)}b.setSeries=bi;function xi(e,t){st(I[e],t)}function Si(e,t){e.fill=z(e.fill||null),e.dir=N(e.dir,-1),t??=I.length,I.splice(t,0,e)}function Ci(e){e==null?I.length=0:I.splice(e,1)}b.addBand=Si,b.setBand=xi,b.delBand=Ci;function wi(e,t){P[e].alpha=t,pt&&Nn[e]!=null&&(Nn[e].style.opacity=t),ft&&vt[e]&&(vt[e].style.opacity=t)}let Ti,Ei,Di,Oi={focus:!0};function ki(e){if(e!=Di){let t=e==null,n=Tn.alpha!=1;P.forEach((r,i)=>{if(S==1||i>0){let a=t||i==0||i==e;r._focus=t?null:a,n&&wi(i,a?1:Tn.alpha)}}),Di=e,n&&Qr()}}ft&&En&&jt(p,ht,e=>{U._lock||(Cn(e),Di!=null&&bi(null,Oi,!0,$.setSeries))});function Ai(e,t,n){let r=F[t];n&&(e=e/x-(r.ori==1?It:Ft));let i=W;r.ori==1&&(i=G,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?Oe(10,c):l==4?Me(c,r.asinh):l==100?r.bwd(c):c}function ji(e,t){return ue(Ai(e,L,t),h[0],q,J)}b.valToIdx=e=>ue(e,h[0]),b.posToIdx=ji,b.posToVal=Ai,b.valToPos=(e,t,n)=>F[t].ori==0?C(e,F[t],n?tn:W,n?$t:0):ee(e,F[t],n?nn:G,n?en:0),b.setCursor=(e,t,n)=>{X=e.left,Z=e.top,zi(null,t,n)};function Mi(e,t){E(gi,a,Q.left=e),E(gi,n,Q.width=t)}function Ni(e,t){E(gi,`top`,Q.top=e),E(gi,r,Q.height=t)}let Pi=B.ori==0?Mi:Ni,Fi=B.ori==1?Mi:Ni;function Ii(){if(ft&&dt.live)for(let e=+(S==2);e<P.length;e++){if(e==0&&St)continue;let t=dt.values[e],n=0;for(let r in t)yt[e][n++].firstChild.nodeValue=t[r]}}function Li(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{lt[t]=e}):et(e.idx)||lt.fill(e.idx),dt.idx=lt[0]),ft&&dt.live){for(let e=0;e<P.length;e++)(e>0||S==1&&!St)&&Ri(e,lt[e]);Ii()}un=!1,t!==!1&&ra(`setLegend`)}b.setLegend=Li;function Ri(e,t){let n=P[e],r=e==0&&He==2?er:h[e],i;St?i=n.values(b,e,t)??Ct:(i=n.value(b,t==null?null:r[t],e,t),i=i==null?Ct:{_:i}),dt.values[e]=i}function zi(e,t,n){ui=X,di=Z,[X,Z]=U.move(b,X,Z),U.left=X,U.top=Z,pt&&(ii&&te(ii,we(X),0,W,G),ai&&te(ai,0,we(Z),W,G));let r,i=q>J;Ti=R,Ei=null;let a=B.ori==0?W:G,o=B.ori==1?W:G;if(X<0||K==0||i){r=U.idx=null;for(let e=0;e<P.length;e++){let t=Nn[e];t!=null&&te(t,-10,-10,W,G)}En&&bi(null,Oi,!0,e==null&&$.setSeries),dt.live&&(lt.fill(r),un=!0)}else{let e,t,n;S==1&&(e=B.ori==0?X:Z,t=Ai(e,L),r=U.idx=ue(t,h[0],q,J),n=Ue(h[0][r],B,a,0));let i=-10,s=-10,c=0,l=0,u=!0,d=``,f=``;for(let e=+(S==2);e<P.length;e++){let p=P[e],m=lt[e],g=m==null?null:S==1?h[e][m]:h[e][1][m],_=U.dataIdx(b,e,r,t),v=_==null?null:S==1?h[e][_]:h[e][1][_];if(un=un||v!=g||_!=m,lt[e]=_,e>0&&p.show){let t=_==null?-10:_==r?n:Ue(S==1?h[0][_]:h[e][0][_],B,a,0),m=v==null?-10:Ge(v,S==1?F[p.scale]:F[p.facets[1].scale],o,0);if(En&&v!=null){let t=B.ori==1?X:Z,n=Ce(Tn.dist(b,e,_,m,t));if(n<Ti){let r=Tn.bias;if(r!=0){let i=Ai(t,p.scale),a=v>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?v>=i:v<=i:r==1?v<=i:v>=i)&&(Ti=n,Ei=e)}else Ti=n,Ei=e}}if(un||Mn){let n,r;B.ori==0?(n=t,r=m):(n=m,r=t);let a,o,p,h,g,_,v=!0,y=wn.bbox;if(y!=null){v=!1;let t=y(b,e);p=t.left,h=t.top,a=t.width,o=t.height}else p=n,h=r,a=o=wn.size(b,e);if(_=wn.fill(b,e),g=wn.stroke(b,e),Mn)e==Ei&&Ti<=Tn.prox&&(i=p,s=h,c=a,l=o,u=v,d=_,f=g);else{let t=Nn[e];t!=null&&(Pn[e]=p,Bn[e]=h,ae(t,a,o,v),re(t,_,g),te(t,Te(p),Te(h),W,G))}}}}if(Mn){let e=Tn.prox;if(un||(Di==null?Ti<=e:Ti>e||Ei!=Di)){let e=Nn[0];e!=null&&(Pn[0]=i,Bn[0]=s,ae(e,c,l,u),re(e,d,f),te(e,Te(i),Te(s),W,G))}}}if(Q.show&&fi){if(e!=null){let[t,n]=$.scales,[r,i]=$.match,[s,c]=e.cursor.sync.scales,l=e.cursor.drag;if(mi=l._x,hi=l._y,mi||hi){let{left:l,top:u,width:d,height:f}=e.select,p=e.scales[s].ori,m=e.posToVal,h,g,_,v,y,b=t!=null&&r(t,s),x=n!=null&&i(n,c);b&&mi?(p==0?(h=l,g=d):(h=u,g=f),_=F[t],v=Ue(m(h,s),_,a,0),y=Ue(m(h+g,s),_,a,0),Pi(Ee(v,y),Ce(y-v))):Pi(0,a),x&&hi?(p==1?(h=l,g=d):(h=u,g=f),_=F[n],v=Ge(m(h,c),_,o,0),y=Ge(m(h+g,c),_,o,0),Fi(Ee(v,y),Ce(y-v))):Fi(0,o)}else Gi()}else{let e=Ce(ui-oi),t=Ce(di-si);if(B.ori==1){let n=e;e=t,t=n}mi=pi.x&&e>=pi.dist,hi=pi.y&&t>=pi.dist;let n=pi.uni;n==null?pi.x&&pi.y&&(mi||hi)&&(mi=hi=!0):mi&&hi&&(mi=e>=n,hi=t>=n,!mi&&!hi&&(t>e?hi=!0:mi=!0));let r,i;mi&&(B.ori==0?(r=ci,i=X):(r=li,i=Z),Pi(Ee(r,i),Ce(i-r)),hi||Fi(0,o)),hi&&(B.ori==1?(r=ci,i=X):(r=li,i=Z),Fi(Ee(r,i),Ce(i-r)),mi||Pi(0,a)),!mi&&!hi&&(Pi(0,0),Fi(0,0))}}if(pi._x=mi,pi._y=hi,e==null){if(n){if(aa!=null){let[e,t]=$.scales;$.values[0]=e==null?null:Ai(B.ori==0?X:Z,e),$.values[1]=t==null?null:Ai(B.ori==1?X:Z,t)}sa(l,b,X,Z,W,G,r)}if(En){let e=n&&$.setSeries,t=Tn.prox;Di==null?Ti<=t&&bi(Ei,Oi,!0,e):Ti>t?bi(null,Oi,!0,e):Ei!=Di&&bi(Ei,Oi,!0,e)}}un&&(dt.idx=r,Li()),t!==!1&&ra(`setCursor`)}let Bi=null;Object.defineProperty(b,\"rect\",{get(){return Bi??Vi(!1),Bi}});function Vi(e=!1){e?Bi=null:(Bi=j.getBoundingClientRect(),ra(`syncRect`,Bi))}function Hi(e,t,n,r,i,a,o){U._lock||fi&&e!=null&&e.movementX==0&&e.movementY==0||(Ui(e,t,n,r,i,a,o,!1,e!=null),e==null?zi(t,!0,!1):zi(null,!0,!0))}function Ui(e,t,n,r,i,a,o,s,c){if(Bi??Vi(!1),Cn(e),e!=null)n=e.clientX-Bi.left,r=e.clientY-Bi.top;else{if(n<0||r<0){X=-10,Z=-10;return}let[e,o]=$.scales,s=t.cursor.sync,[c,l]=s.values,[u,d]=s.scales,[f,p]=$.match,m=t.axes[0].side%2==1,h=B.ori==0?W:G,g=B.ori==1?W:G,_=m?a:i,v=m?i:a,y=m?r:n,b=m?n:r;if(n=u==null?y/_*h:f(e,u)?ne(c,F[e],h,0):-10,r=d==null?b/v*g:p(o,d)?ne(l,F[o],g,0):-10,B.ori==1){let e=n;n=r,r=e}}c&&(t==null||t.cursor.event.type==l)&&((n<=1||n>=W-1)&&(n=We(n,W)),(r<=1||r>=G-1)&&(r=We(r,G))),s?(oi=n,si=r,[ci,li]=U.move(b,n,r)):(X=n,Z=r)}let Wi={width:0,height:0,left:0,top:0};function Gi(){_i(Wi,!1)}let Ki,qi,Ji,Yi;function Xi(e,t,n,r,i,a,o){fi=!0,mi=hi=pi._x=pi._y=!1,Ui(e,t,n,r,i,a,o,!0,!1),e!=null&&(jt(d,v,Zi,!1),sa(u,b,ci,li,W,G,null));let{left:s,top:c,width:l,height:f}=Q;Ki=s,qi=c,Ji=l,Yi=f}function Zi(e,t,n,r,i,a,o){fi=pi._x=pi._y=!1,Ui(e,t,n,r,i,a,o,!1,!0);let{left:s,top:c,width:l,height:u}=Q,f=l>0||u>0,p=Ki!=s||qi!=c||Ji!=l||Yi!=u;if(f&&p&&_i(Q),pi.setScale&&f&&p){let e=s,t=l,n=c,r=u;if(B.ori==1&&(e=c,t=u,n=s,r=l),mi&&yi(L,Ai(e,L),Ai(e+t,L)),hi)for(let e in F){let t=F[e];e!=L&&t.from==null&&t.min!=R&&yi(e,Ai(n+r,e),Ai(n,e))}Gi()}else U.lock&&(U._lock=!U._lock,zi(t,!0,e!=null));e!=null&&(Mt(d,v),sa(d,b,X,Z,W,G,null))}function Qi(e,t,n,r,i,a,o){if(U._lock)return;Cn(e);let s=fi;if(fi){let e=!0,t=!0,n,r;B.ori==0?(n=mi,r=hi):(n=hi,r=mi),n&&r&&(e=X<=10||X>=W-10,t=Z<=10||Z>=G-10),n&&e&&(X=X<ci?0:W),r&&t&&(Z=Z<li?0:G),zi(null,!0,!0),fi=!1}X=-10,Z=-10,lt.fill(null),zi(null,!0,!0),s&&(fi=s)}function $i(e,t,n,r,i,a,o){U._lock||(Cn(e),rr(),Gi(),e!=null&&sa(m,b,X,Z,W,G,null))}function ea(){xe.forEach(jr),dn(b.width,b.height,!0)}ce(g,y,ea);let ta={};ta.mousedown=Xi,ta.mousemove=Hi,ta.mouseup=Zi,ta.dblclick=$i,ta.setSeries=(e,t,n,r)=>{let i=$.match[2];n=i(b,t,n),n!=-1&&bi(n,r,!0,!1)},pt&&(jt(u,j,Xi),jt(l,j,Hi),jt(f,j,e=>{Cn(e),Vi(!1)}),jt(p,j,Qi),jt(m,j,$i),hr.add(b),b.syncRect=Vi);let na=b.hooks=s.hooks||{};function ra(e,t,n){Yr?Xr.push([e,t,n]):e in na&&na[e].forEach(e=>{e.call(null,b,t,n)})}(s.plugins||[]).forEach(e=>{for(let t in e.hooks)na[t]=(na[t]||[]).concat(e.hooks[t])});let ia=(e,t,n)=>n,$=st({key:null,setSeries:!1,filters:{pub:Be,sub:Be},scales:[L,P[1]?P[1].scale:null],match:[Ve,Ve,ia],values:[null,null]},U.sync);$.match.length==2&&$.match.push(ia),U.sync=$;let aa=$.key,oa=Vn(aa);function sa(e,t,n,r,i,a,o){$.filters.pub(e,t,n,r,i,a,o)&&oa.pub(e,t,n,r,i,a,o)}oa.sub(b);function ca(e,t,n,r,i,a,o){$.filters.sub(e,t,n,r,i,a,o)&&ta[e](null,t,n,r,i,a,o)}b.pub=ca;function la(){oa.unsub(b),hr.delete(b),At.clear(),le(g,y,ea),oe.remove(),ht?.remove(),ra(`destroy`)}b.destroy=la;function ua(){ra(`init`,s,h),nr(h||s.data,!1),V[L]?ti(L,V[L]):rr(),ln=Q.show&&(Q.width>0||Q.height>0),sn=un=!0,dn(s.width,s.height)}return P.forEach(Un),xe.forEach(Jn),_?_ instanceof HTMLElement?(_.appendChild(oe),ua()):_(b,ua):ua(),b}Y.assign=st,Y.fmtNum=F,Y.rangeNum=ye,Y.rangeLog=pe,Y.rangeAsinh=me,Y.orient=Hn,Y.pxRatio=x,Y.join=lt,Y.fmtDate=xt,Y.tzDate=Ct,Y.sync=Vn;{Y.addGap=qn,Y.clipGaps=Kn;let e=Y.paths={points:ir};e.linear=cr,e.stepped=lr,e.bars=dr,e.spline=pr}function Mr(e){let[t=``,...n]=String(e===0?0:e).split(`.`);return[t.replace(/\\B(?=(?:\\d{3})+$)/g,`,`),...n].join(`.`)}let Nr=6e4,Pr=36e5,Fr={\"\":[[0,1,``]],ms:[[0,1,` ms`],[1e3,1e3,` s`],[10*Nr,Nr,` min`],[2*Pr,Pr,` h`]],bytes:Ir(``),bytes_per_second:Ir(`/s`),per_second:[[0,1,`/s`]],ratio:[[0,.01,` %`]]};function Ir(e){return[[0,1,` B${e}`],[1e3,1e3,` kB${e}`],[1e6,1e6,` MB${e}`],[1e9,1e9,` GB${e}`],[0xe8d4a51000,0xe8d4a51000,` TB${e}`]]}function Lr(e,t,n=3){if(e==null||!Number.isFinite(e))return`–`;if(t===``&&Number.isInteger(e))return zr(e,15);if(t===`ratio`&&e<1&&Rr(e,n)>=1&&n<15)return Lr(e,t,n+1);let r=Math.abs(Rr(e,n)),i=Fr[t],[,a,o]=i.findLast(([e])=>r>=e)??i[0],s=e/a;return Number.isFinite(s)?`${zr(s,n)}${o}`:`–`}function Rr(e,t){return Number((e*(1+2**-52)).toPrecision(t))}function zr(e,t){let n=Math.abs(e);return n!==0&&(n>=0x38d7ea4c68000||n<1e-6)?e.toExponential(2).replace(/\\.?0+e/,`e`):Mr(Rr(e,t))}function Br(e){return getComputedStyle(document.documentElement).getPropertyValue(`--${e}`).trim()}let Vr=[`c1`,`c2`,`c3`,`c4`,`c5`,`c6`];function Hr(e){return document.querySelector(`[data-chart=\"${e}\"]`)}function Ur(e){return{...Gr(),size:64,values:(t,n)=>n.map(t=>Lr(t,e))}}function Wr(){return{...Gr(),size:28,gap:6}}function Gr(){return{stroke:()=>Br(`muted`),font:`12px system-ui, sans-serif`,grid:{stroke:()=>Br(`grid`),width:1},ticks:{show:!1}}}function Kr(e,t,n){return{label:e,class:t,stroke:()=>Br(t),width:2,points:{size:5},value:(e,t)=>t===null?`–`:Lr(t,n)}}function qr(e,t,n){return{...Kr(e,t,n),fill:()=>`${Br(t)}26`}}function Jr(e,t,n){return[0,n===null||n<=0?1:n*1.08]}function Yr(e,t){let{ctx:n,bbox:r}=e;n.save(),n.beginPath(),n.rect(r.left,r.top,r.width,r.height),n.clip(),t(n),n.restore()}function Xr(e){return(t,n,r)=>{let i=r===null||r<=0?1:r,a=e.map(({value:e})=>e).filter(e=>e<=i*2);return[0,Math.max(i,...a)*1.08]}}let Zr={background(e){return t=>{e!==null&&Yr(t,n=>{let r=t.valToPos(e.fromS,`x`,!0),i=t.valToPos(e.toS,`x`,!0);n.fillStyle=Br(`excess`),n.fillRect(r,t.bbox.top,i-r,t.bbox.height)})}},foreground(e){return t=>{Yr(t,n=>{for(let r of e)Qr(t,n,r)})}}};function Qr(e,t,n){let r=devicePixelRatio,{left:i,top:a,width:o}=e.bbox,s=n.value>(e.scales.y?.max??0),c=s?a:e.valToPos(n.value,`y`,!0);t.strokeStyle=Br(n.isFailed?`bad`:`muted`),t.fillStyle=t.strokeStyle,t.lineWidth=1.5*r,t.setLineDash([6*r,4*r]),s||(t.beginPath(),t.moveTo(i,c),t.lineTo(i+o,c),t.stroke()),t.font=`600 ${12*r}px system-ui, sans-serif`,t.textAlign=`left`;let l=c-a<20*r;t.textBaseline=l?`top`:`bottom`,t.fillText(`${s?`↑ `:``}${n.label}`,i+8*r,c+(l?4:-4)*r)}let $r=[0,50,75,90,95,99,99.9,99.99,99.999,99.9999];function ei(e,t){return e>=100?t:Math.min(-Math.log10(1-e/100),t)}function ti({curves:e,limits:t}){let n=Hr(`curve`);if(n===null||e.length===0)return[];let r=Math.max(...e.map(ii)),i=e.map(({percentiles:e,values:t})=>{let n=ii({percentiles:e});return[e.map(e=>ei(e,n)),[...t]]});return[new Y({width:Math.max(n.clientWidth,200),height:300,scales:{x:{time:!1,range:[0,r]},y:{range:ri(t)}},axes:[{...Wr(),splits:e=>ni(r,e.bbox.width/devicePixelRatio),values:(e,t)=>t.map(ai)},Ur(`ms`)],series:[{label:`percentile`,value:(e,t)=>t===null?`–`:ai(t)},...e.map(({label:e},t)=>({...Kr(e,Vr[t%Vr.length]??`c1`,`ms`),spanGaps:!0}))],hooks:{draw:[Zr.foreground(t)]}},Y.join(i),n)]}function ni(e,t){let n=[];for(let r of $r){let i=ei(r,e+1),a=(i-(n.at(-1)??-1/0))/e*t;i<=e&&a>=44&&n.push(i)}return n}function ri(e){return e.length===0?Jr:Xr(e)}function ii({percentiles:e}){return ei(e.filter(e=>e<100).at(-1)??0,1/0)+.15}function ai(e){let t=100*(1-10**-e);return Lr(t/100,`ratio`,t<90?3:Math.ceil(e)+2)}function oi(e){let t=Number.isFinite(e)?Math.max(Math.round(e),0):0,[n,r]=[Math.floor(t/3600),Math.floor(t%3600/60)],i=e=>String(e).padStart(2,`0`);return`${n>0?`${n}:`:``}${i(r)}:${i(t%60)}`}function si(e,t){let n=document.createElement(`div`);n.className=`toolbar`,n.setAttribute(`role`,`group`),n.setAttribute(`aria-label`,`Part of the run that the charts show`);let r=document.createElement(`small`);r.textContent=`Drag over a chart to zoom.`,n.append(ci(`+`,`Zoom in`,()=>li(t,.5,0)),ci(`−`,`Zoom out`,()=>li(t,2,0)),ci(`←`,`Earlier`,()=>li(t,1,-.5)),ci(`→`,`Later`,()=>li(t,1,.5)),ci(`Whole run`,`Show the whole run`,()=>li(t,1/0,0)),r),e.querySelector(`h2`)?.after(n)}function ci(e,t,n){let r=document.createElement(`button`);return r.type=`button`,r.textContent=e,r.setAttribute(`aria-label`,t),r.title=t,r.addEventListener(`click`,n),r}function li(e,t,n){for(let r of e){let e=r.data[0],[i=0,a=1]=[e[0],e.at(-1)],{min:o=i,max:s=a}=r.scales.x??{},c=Math.min((s-o)*t,a-i),l=(o+s)/2+(s-o)*n,u=Math.min(Math.max(l-c/2,i),a-c);r.setScale(`x`,{min:u,max:u+c})}}let ui={latency:300,other:160},di=[1,2,5,10,15,30,60,120,300,600,900,1800,3600,7200,14400,28800,86400];function X(e){let{t,rate:n,failed:r,vus:i}=e.timeline,a={axis:Ur(`per_second`),y:{range:Jr}},o=[Z(e),{id:`rate`,series:[qr(`requests`,`c1`,`per_second`)],values:[n],...a},{id:`failed`,series:[qr(`failed`,`bad`,`per_second`)],values:[r],...a},fi(i)],s=t.length<2?[]:o.flatMap(e=>pi(e,t)),c=document.getElementById(`charts`);return c!==null&&s.length>0&&si(c,s),s}function Z({timeline:{p50:e,p95:t,p99:n},limits:r,excess:i}){return{id:`latency`,series:[Kr(`p50`,`c1`,`ms`),Kr(`p95`,`c2`,`ms`),Kr(`p99`,`c3`,`ms`)],values:[e,t,n],axis:Ur(`ms`),y:{range:Xr(r)},hooks:{drawClear:[Zr.background(i)],draw:[Zr.foreground(r)]}}}function fi(e){return{id:`vus`,series:[{...qr(`virtual users`,`c4`,``),paths:mi()}],values:[e],axis:{...Ur(``),incrs:[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4]},y:{range:Jr}}}function pi({id:e,series:t,values:n,axis:r,y:i,hooks:a},o){let s=Hr(e);return s===null?[]:[new Y({width:Math.max(s.clientWidth,200),height:e===`latency`?ui.latency:ui.other,cursor:{sync:{key:`time`},drag:{x:!0,y:!1}},scales:{x:{time:!1},y:i},axes:[hi(),r],series:[{label:`at`,value:(e,t)=>t===null?`–`:oi(t)},...t],...a===void 0?{}:{hooks:a}},[o,...n],s)]}function mi(){let{stepped:e,linear:t}=Y.paths,n=e?.({align:-1})??t?.();if(n===void 0)throw TypeError(`no way to draw a line`);return n}function hi(){return{...Wr(),incrs:di,space:60,values:(e,t)=>t.map(e=>oi(e))}}function Q(e){let t=[...X(e),...ti(e)],n=!1,r=()=>{for(let e of t)e.redraw(!1,!0)},i=()=>{for(let e of t){let t=e.root.parentElement?.clientWidth??0;gi(e,n?680:Math.floor(t))}},a=new ResizeObserver(i);for(let{root:e}of t)e.parentElement!==null&&a.observe(e.parentElement);let o=e=>{n=e,i(),r()};return{redraw:r,toPaper:()=>o(!0),toScreen:()=>o(!1)}}function gi(e,t){t>0&&t!==e.width&&e.setSize({width:t,height:e.height})}function _i(){return JSON.parse(document.getElementById(`data`)?.textContent??``)}function vi({toPaper:e,toScreen:t}){let{dataset:n}=document.documentElement,r=/* @__PURE__ */ new Set;addEventListener(`beforeprint`,()=>{n.print=``;for(let e of document.querySelectorAll(`details.print:not([open])`))e.open=!0,r.add(e);e()}),addEventListener(`afterprint`,()=>{delete n.print;for(let e of r)e.open=!1;r.clear(),t()})}function yi(e){let t=e.dataset.filter??`rows`,n=[...e.tBodies[e.tBodies.length-1]?.rows??[]],r=document.createElement(`label`);r.className=`filter`;let i=document.createElement(`input`);i.type=`search`,i.placeholder=`part of a name`;let a=document.createElement(`output`);r.append(`Show ${t} with `,i,` `,a);let o=n.map(e=>(e.cells[0]?.textContent??``).toLowerCase());i.addEventListener(`input`,()=>{let e=i.value.toLowerCase().split(/\\s+/),t=0;for(let[r,i]of n.entries())i.hidden=!e.every(e=>o[r]?.includes(e)===!0),i.hidden||t++;a.textContent=i.value===``?``:`${t} of ${n.length}`}),(e.closest(`.scroll`)??e).before(r)}let bi=new Intl.Collator(`en`,{numeric:!0});function xi(e){let t=[...e.querySelectorAll(`thead th`)];for(let[n,r]of t.entries()){let i=document.createElement(`button`);i.type=`button`,i.textContent=r.textContent,i.title=`Sort by this column`,i.addEventListener(`click`,()=>{let i=r.classList.contains(`number`)?`descending`:`ascending`,a=i===`ascending`?`descending`:`ascending`,o=r.getAttribute(`aria-sort`)===i?a:i;for(let e of t)e.removeAttribute(`aria-sort`);r.setAttribute(`aria-sort`,o),Si(e,n,o===`ascending`?1:-1)}),r.replaceChildren(i)}}function Si(e,t,n){let r=e.tBodies[e.tBodies.length-1];if(r===void 0)return;let i=[...r.rows].map(e=>({row:e,key:Ci(e.cells[t])}));i.sort((e,t)=>wi(e.key,t.key,n)),r.append(...i.map(({row:e})=>e))}function Ci(e){let t=e?.dataset.sort;return t===void 0?e?.textContent??null:t===``?null:Number(t)}function wi(e,t,n){return e===null||t===null?Number(e===null)-Number(t===null):typeof e==`number`&&typeof t==`number`?(e-t)*n:bi.compare(String(e),String(t))*n}for(let e of document.querySelectorAll(`table.sortable`))xi(e);for(let e of document.querySelectorAll(`table[data-filter]`))yi(e);let Ti=Q(_i());vi(Ti),matchMedia(`(prefers-color-scheme: dark)`).addEventListener(`change`,Ti.redraw)})();";
const PAGE_SCRIPT_HASH = "sha256-2+ee91BM4uVzQBFgFXdB09ommI1xI6L5THQYF14OXQw=";
const PAGE_STYLE = ".uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: \":\";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline \"background\" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}\n:root { --page: #f6f7f9; --card: #fff; --text: #1c2330; --muted: #596273; --line: #d9dee6; --grid: #e8ebf0; --accent: #1f5fbf; --good: #126b37; --bad: #b3261e; --warn: #7a5000; --excess: #b3261e14; --good-soft: #e3f4e9; --bad-soft: #fdeceb; --warn-soft: #fdf3dc; --c1: #1f6fd0; --c2: #c2510c; --c3: #8a3ab9; --c4: #0f7f76; --c5: #a6276a; --c6: #5f6b1a; } @media (prefers-color-scheme: dark) { :root:not([data-print]) { --page: #0f1319; --card: #181e27; --text: #e6eaf1; --muted: #9fabbd; --line: #2f3947; --grid: #252d39; --accent: #7fb2ff; --good: #62d394; --bad: #ff8f87; --warn: #f2c063; --excess: #ff8f871f; --good-soft: #12301f; --bad-soft: #3a1917; --warn-soft: #33270d; --c1: #6fb0ff; --c2: #ffa05c; --c3: #cf9bf5; --c4: #55d0c4; --c5: #f58cbd; --c6: #c7d36b; } } :root[data-print] { color-scheme: light; } * { box-sizing: border-box; } html { -webkit-text-size-adjust: 100%; } body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif; } header, main, footer { max-width: 1160px; margin: 0 auto; padding: 0 20px; } header.verdict { margin-top: 20px; padding: 18px 24px 16px; border-radius: 12px; border: 1px solid var(--line); border-left: 8px solid var(--edge); background: var(--soft); width: calc(100% - 40px); max-width: 1120px; } .verdict.passed { --edge: var(--good); --soft: var(--good-soft); } .verdict.failed { --edge: var(--bad); --soft: var(--bad-soft); } .verdict.undecided { --edge: var(--warn); --soft: var(--warn-soft); } .what { margin: 0; color: var(--muted); font-size: 13px; overflow-wrap: anywhere; } h1 { margin: 4px 0; font-size: 28px; line-height: 1.25; color: var(--edge); } .headline { margin: 0; font-size: 18px; line-height: 1.45; overflow-wrap: anywhere; } .reasons { margin: 8px 0 0; padding-left: 20px; overflow-wrap: anywhere; } h2 { margin: 36px 0 10px; font-size: 20px; } h3 { display: inline; margin: 0; font-size: 15px; } code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; } code, bdi { unicode-bidi: isolate; overflow-wrap: anywhere; } small, footer, .thin { color: var(--muted); font-size: 13px; } .thin { font-size: 12px; line-height: 0; } .scroll th:has(code), .scroll td:has(code) { min-width: 11em; } .bad { color: var(--bad); } .good { color: var(--good); } .condition code { white-space: nowrap; font-weight: 600; } .unclear { color: var(--warn); } .note { margin: 0 0 10px; color: var(--muted); overflow-wrap: anywhere; } .compared { margin-top: 8px; } .interval { display: block; fill: var(--text); stroke: var(--text); stroke-width: 2; color: var(--text); } .interval.bad { fill: var(--bad); stroke: var(--bad); } .interval.good { fill: var(--good); stroke: var(--good); } .interval.unclear { fill: var(--warn); stroke: var(--warn); } .interval .zero { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 3 3; } .interval text { fill: var(--muted); stroke: none; font-size: 12px; text-anchor: middle; } .trends { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; } .trend { display: block; width: 100%; height: auto; fill: none; stroke: var(--c1); stroke-width: 2; } .trend .level { stroke: var(--c2); stroke-width: 3; opacity: .8; } .trend circle { fill: var(--c1); stroke: none; } .trend .zero { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 4 4; } .outcome { font-weight: 600; white-space: nowrap; } .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 12px; margin: 16px 0 0; } .tiles div { padding: 12px 16px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); } .tiles dt { color: var(--muted); font-size: 13px; } .tiles dd { margin: 0; font-size: 24px; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; } .tiles dd small { display: block; min-height: 1.5em; font-weight: 400; } .tiles.small { grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 8px; margin: 0; } .tiles.small div { padding: 8px 12px; } .tiles.small dd { font-size: 16px; overflow-wrap: anywhere; } .warnings { margin: 16px 0 0; padding: 10px 16px; list-style: none; border: 1px solid var(--line); border-left: 4px solid var(--warn); border-radius: 8px; background: var(--warn-soft); overflow-wrap: anywhere; } .warnings li + li { margin-top: 6px; } .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--card); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; } table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; } caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } th, td { padding: 7px 12px; text-align: left; vertical-align: top; border-top: 1px solid var(--grid); } thead th { border-top: 0; color: var(--muted); font-size: 13px; font-weight: 600; white-space: nowrap; } tbody th { font-weight: 400; min-width: 130px; } tbody th.number { min-width: 0; } .number { text-align: right; white-space: nowrap; } .total th, .total td { background: var(--page); } tbody + tbody { border-top: 2px solid var(--line); } table button { all: unset; cursor: pointer; padding: 2px 0; } table button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; } table button::after { content: \" ↕\"; opacity: .55; } [aria-sort=\"ascending\"] button::after { content: \" ↑\"; opacity: 1; } [aria-sort=\"descending\"] button::after { content: \" ↓\"; opacity: 1; } [aria-sort] button { color: var(--text); } .filter { display: block; margin: 0 0 8px; color: var(--muted); font-size: 14px; } input { font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--muted); border-radius: 6px; padding: 4px 8px; width: min(240px, 55vw); } .toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin: 0 0 10px; } .toolbar button { font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--muted); border-radius: 6px; padding: 3px 11px; min-height: 32px; cursor: pointer; } .charts { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 12px; } .chart { margin: 0; padding: 12px 12px 8px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); min-width: 0; } .chart.latency { grid-column: 1 / -1; } .chart figcaption { margin-bottom: 6px; } .plot { min-width: 0; overflow: hidden; } .plot .u-legend { text-align: left; font-size: 13px; width: auto; } .plot .u-legend th, .plot .u-legend td { border: 0; padding: 2px 4px; min-width: 0; vertical-align: middle; } .plot .u-legend th::after { color: var(--muted); } .plot .u-legend .u-value { min-width: 4.5em; } .plot .u-legend .u-marker { border-color: var(--series) !important; background: color-mix(in srgb, var(--series) 15%, transparent) !important; } .u-legend .c1 { --series: var(--c1); } .u-legend .c2 { --series: var(--c2); } .u-legend .c3 { --series: var(--c3); } .u-legend .c4 { --series: var(--c4); } .u-legend .c5 { --series: var(--c5); } .u-legend .c6 { --series: var(--c6); } .u-legend .bad { --series: var(--bad); } .plot .u-select { background: var(--excess); } details { margin-top: 10px; } summary { cursor: pointer; padding: 4px 0; font-weight: 600; } details .scroll { max-height: 460px; overflow: auto; } pre { margin: 0; padding: 12px 16px; overflow: auto; max-height: 480px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); unicode-bidi: isolate; } .facts { margin: 0; padding: 8px 16px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); } .facts div { display: grid; grid-template-columns: 130px 1fr; gap: 12px; padding: 3px 0; } .facts dt { color: var(--muted); } .facts dd { margin: 0; overflow-wrap: anywhere; } footer { margin-top: 32px; padding-bottom: 24px; display: flex; flex-wrap: wrap; gap: 4px 24px; justify-content: space-between; } footer p { margin: 0; } @media (max-width: 820px) { .charts, .trends { grid-template-columns: 1fr; } } @media (max-width: 560px) { header, main, footer { padding: 0 12px; } header.verdict { margin-top: 12px; padding: 12px 14px; width: calc(100% - 24px); border-left-width: 6px; } h1 { font-size: 24px; } .headline { font-size: 16px; } .tiles { grid-template-columns: 1fr 1fr; gap: 8px; } .tiles div { padding: 8px 12px; } .tiles dd { font-size: 20px; } th, td { padding: 6px 8px; } .facts div { grid-template-columns: 1fr; gap: 0; padding: 4px 0; } .toolbar small { width: 100%; } } @media print { body { background: #fff; font-size: 11pt; } header, main, footer { max-width: none; padding: 0; } header.verdict { width: 100%; max-width: none; } .toolbar, .filter { display: none; } .scroll, details .scroll, pre { overflow: visible; max-height: none; } figure, tr, .tiles div { break-inside: avoid; } h2 { break-after: avoid; } .charts { grid-template-columns: 1fr; } .plot .uplot, .plot .u-wrap, .plot canvas { width: 100% !important; height: auto !important; } .plot .u-over, .plot .u-under, .plot .u-value, .plot .u-legend tr:first-child { display: none; } .plot .u-legend th::after { content: none !important; } table button { display: contents; } table button::after { content: none !important; } }";
const PAGE_STYLE_HASH = "sha256-Z7YMDxTOeWS0DIIxDwuZKeLrqtAtAncWSC6lMUppx7s=";

// EXTERNAL MODULE: ./lib/report/comparison/comparison-words.js
var comparison_words = __webpack_require__(2821);
;// CONCATENATED MODULE: ./lib/report/html/table.js

/** A cell that is sorted by its text. */
function cell(content) {
    return { content };
}
/** A number as text, sorted by its value. */
function numberCell(content, sort) {
    return { content, sort };
}
/** A table that can be scrolled sideways where it is too wide. */
function table(options) {
    const { caption, columns, rows, isSortable = false, filter, total } = options;
    const classes = isSortable ? "sortable" : "";
    return html `<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
<table class="${classes}"${filter === undefined ? NO_HTML : html ` data-filter="${filter}"`}>
<caption>${caption}</caption>
<thead><tr>${columns.map(head)}</tr></thead>
${total === undefined ? NO_HTML : html `<tbody class="total">${row(total, columns)}</tbody>`}
<tbody>${rows.map((cells) => row(cells, columns))}</tbody>
</table></div>`;
}
function head({ title, isNumber = false }) {
    return html `<th scope="col"${isNumber ? html ` class="number"` : NO_HTML}>${title}</th>`;
}
function row(cells, columns) {
    const parts = cells.map(({ content, sort }, index) => {
        const key = sort === undefined
            ? NO_HTML
            : html ` data-sort="${sort !== null && Number.isFinite(sort) ? String(sort) : ""}"`;
        const align = columns[index]?.isNumber === true ? html ` class="number"` : NO_HTML;
        if (index === 0)
            return html `<th scope="row"${align}${key}>${content}</th>`;
        return html `<td${align}${key}>${content}</td>`;
    });
    return html `<tr>${parts}</tr>
`;
}

// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
// EXTERNAL MODULE: ./lib/report/numbers.js
var numbers = __webpack_require__(8844);
;// CONCATENATED MODULE: ./lib/report/html/text.js





/** A name or an expression. */
function codeHtml(text, maxLength = plain_text/* CELL_LENGTH */.oi) {
    const line = (0,plain_text/* plainLine */.h0)(text, maxLength);
    return line === "" ? html `<em>empty</em>` : html `<code>${line}</code>`;
}
/** Words that somebody wrote, on one line. */
function textHtml(text, maxLength = plain_text/* PROSE_LENGTH */.ty) {
    return html `<bdi>${(0,plain_text/* plainLine */.h0)(text, maxLength)}</bdi>`;
}
/** A sentence. */
function phraseHtml(segments) {
    return html `${segments.map(segmentHtml)}`;
}
function segmentHtml({ kind, text }) {
    switch (kind) {
        case "text":
            return html `${spaced(text)}`;
        case "code":
            return codeHtml(text);
        case "strong":
            return html `<strong>${(0,plain_text/* plainLine */.h0)(text, plain_text/* PROSE_LENGTH */.ty)}</strong>`;
        default:
            return kind;
    }
}
/** Pieces of a sentence begin and end with the spaces between them. */
function spaced(text) {
    const line = (0,plain_text/* plainLine */.h0)(text, plain_text/* PROSE_LENGTH */.ty);
    if (line === "")
        return text === "" ? "" : " ";
    return `${text.startsWith(" ") ? " " : ""}${line}${text.endsWith(" ") ? " " : ""}`;
}
/** The mark of a percentile that few samples carry. */
function thinMark({ isThin }) {
    return isThin
        ? html `<sup class="thin" title="fewer than ten samples lie beyond this percentile: mostly chance">¹</sup>`
        : NO_HTML;
}
/** A percentile, marked when it rests on few samples. */
function percentileCell(percentile, quantity = "ms") {
    const { value } = percentile;
    return numberCell(html `${(0,format_value/* formatValue */.Fl)(value, quantity)}${thinMark(percentile)}`, value);
}
/** A whole number. */
function countCell(value) {
    return numberCell((0,numbers/* formatCount */.B4)(value), value);
}
/** How many of how many failed. */
function failedCell(failed, count) {
    if (failed === 0 || count === 0)
        return numberCell((0,numbers/* formatCount */.B4)(failed), failed);
    const share = (0,format_value/* formatValue */.Fl)(failed / count, "ratio");
    return numberCell(html `<span class="bad">${(0,numbers/* formatCount */.B4)(failed)}</span> <small>(${share})</small>`, failed);
}

;// CONCATENATED MODULE: ./lib/report/html/sections/comparison.js




const ICONS = { regression: "✗", improvement: "✓", "no change": "=", inconclusive: "?" };
const CLASSES = { regression: "bad", improvement: "good", "no change": "", inconclusive: "unclear" };
/** The answer, for the head of the page. */
function comparisonVerdict({ comparison }) {
    if (comparison === null)
        return NO_HTML;
    const { verdict, word, headline } = comparison;
    return html `<p class="headline compared"><strong class="outcome ${CLASSES[verdict]}">${word}</strong> – ${phraseHtml(headline)}.</p>`;
}
/** What was compared and how, then every figure with its change and a plot of its interval. */
function comparisonSection({ comparison }) {
    if (comparison === null)
        return NO_HTML;
    const { rows, conditions } = comparison;
    return html `<section aria-labelledby="comparison"><h2 id="comparison">Compared with the baseline</h2>
${conditions.map((condition) => html `<p class="note">${phraseHtml(condition)}</p>`)}
${rows.length === 0 ? NO_HTML : effectTable(comparison)}
${doubtList(rows)}</section>`;
}
/** All plots have the same scale. */
function effectTable({ rows, scalePercent, confidence }) {
    const sure = (0,comparison_words/* confidenceText */.S$)(confidence);
    return table({
        caption: "Compared with the baseline",
        columns: [
            { title: "Figure" },
            { title: "Verdict" },
            { title: "Change", isNumber: true },
            { title: axis(scalePercent, sure) },
            { title: `${sure} interval` },
            { title: "Baseline", isNumber: true },
            { title: "This run", isNumber: true },
        ],
        rows: rows.map((row) => effectCells(row, scalePercent)),
    });
}
function effectCells(row, scalePercent) {
    const who = row.subject === null ? html `<em>all requests</em>` : codeHtml(row.subject);
    return [
        cell(html `${who} ${row.figure}`),
        cell(html `<span class="outcome ${CLASSES[row.verdict]}"><span aria-hidden="true">${ICONS[row.verdict]}</span> ${row.verdict}</span>`),
        numberCell(html `<strong>${row.changeText}</strong>`, null),
        cell(row.interval === null ? "" : plot(row.interval, row.verdict, scalePercent)),
        cell(row.intervalText),
        numberCell(row.baseText, null),
        numberCell(row.headText, null),
    ];
}
function doubtList(rows) {
    const reasons = [...new Set(rows.map(comparison_words/* doubtText */.Qi))].filter((reason) => reason !== "");
    if (reasons.length === 0)
        return NO_HTML;
    return html `<ul class="reasons">${reasons.map((reason) => html `<li>inconclusive: ${reason}</li>`)}</ul>`;
}
const WIDTH = 240;
const MIDDLE = WIDTH / 2;
const REACH = 96;
function xOf(percent, scalePercent) {
    return Math.round(MIDDLE + Math.min(Math.max(percent / scalePercent, -1), 1) * REACH);
}
/** Words above all plots: where they begin and end. */
function axis(scalePercent, sure) {
    return html `<svg class="interval" width="${WIDTH}" height="16" viewBox="0 0 ${WIDTH} 16" role="img" aria-label="Plot of the ${sure} interval from −${scalePercent} % to +${scalePercent} %"><text x="${MIDDLE - REACH}" y="12">−${scalePercent} %</text><text x="${MIDDLE}" y="12">0</text><text x="${MIDDLE + REACH}" y="12">+${scalePercent} %</text></svg>`;
}
/** The table says the same in numbers, so that it is nothing for who cannot see it. */
function plot(interval, verdict, scalePercent) {
    const { percent, lowPercent, highPercent } = interval;
    const [low, high] = [xOf(lowPercent, scalePercent), xOf(highPercent, scalePercent)];
    const start = lowPercent < -scalePercent ? arrow(low, -1) : end(low);
    const stop = highPercent > scalePercent ? arrow(high, 1) : end(high);
    const dot = Math.abs(percent) > scalePercent
        ? NO_HTML
        : html `<circle cx="${xOf(percent, scalePercent)}" cy="12" r="4.5"/>`;
    return html `<svg class="interval ${CLASSES[verdict]}" width="${WIDTH}" height="24" viewBox="0 0 ${WIDTH} 24" aria-hidden="true"><line class="zero" x1="${MIDDLE}" x2="${MIDDLE}" y1="0" y2="24"/><line x1="${low}" x2="${high}" y1="12" y2="12"/>${start}${stop}${dot}</svg>`;
}
function end(x) {
    return html `<line x1="${x}" x2="${x}" y1="7" y2="17"/>`;
}
function arrow(x, direction) {
    return html `<path d="M${x} 6 L${x + direction * 9} 12 L${x} 18 Z"/>`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/report/model.js + 12 modules
var model = __webpack_require__(8969);
;// CONCATENATED MODULE: ./lib/report/html/sections/details.js








const AGGREGATIONS = ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "max"];
/** Longer configs are whole in result.json. */
const MOST_CONFIG = 60_000;
/** What became of the planned iterations of each scenario. */
function scenariosSection({ scenarios }) {
    if (scenarios.length === 0)
        return NO_HTML;
    const numbers = ["Planned", "Started", "Completed", "With error", "Dropped", "Interrupted"];
    return html `<section aria-labelledby="scenarios"><h2 id="scenarios">Scenarios</h2>
${table({
        caption: "Iterations by scenario",
        isSortable: true,
        columns: [
            { title: "Scenario" },
            { title: "Executor" },
            ...numbers.map((title) => ({ title, isNumber: true })),
        ],
        rows: scenarios.map((row) => [
            cell(codeHtml(row.name)),
            cell(codeHtml(row.executor)),
            ...[row.planned, row.delivered, row.completed, row.failed, row.dropped, row.interrupted].map(countCell),
        ]),
    })}</section>`;
}
/** All metrics and submetrics: trends, and the other kinds. */
function metricsSection({ metrics, submetrics }) {
    const rows = [...metrics, ...submetrics].filter((row) => Object.keys(row.stats).length > 0);
    const trends = rows.filter((row) => row.kind === "trend" && row.samples !== 0);
    const others = rows.filter((row) => row.kind !== "trend");
    if (rows.length === 0)
        return NO_HTML;
    return html `<section aria-labelledby="metrics"><h2 id="metrics">All metrics</h2>
${trends.length === 0 ? NO_HTML : trendTable(trends)}
${others.length === 0 ? NO_HTML : otherTable(others)}</section>`;
}
function trendTable(trends) {
    return html `<details><summary>Times and trends</summary>${table({
        caption: "Times and trends",
        isSortable: true,
        columns: [
            { title: "Metric" },
            ...["Samples", ...AGGREGATIONS].map((title) => ({ title, isNumber: true })),
        ],
        rows: trends.map((row) => [
            cell(codeHtml(row.name)),
            countCell(row.samples),
            ...AGGREGATIONS.map((aggregation) => percentileCell((0,model/* statistic */.$)(row, aggregation), row.unit)),
        ]),
    })}</details>`;
}
function otherTable(others) {
    return html `<details><summary>Counters, rates and gauges</summary>${table({
        caption: "Counters, rates and gauges",
        columns: [{ title: "Metric" }, { title: "Kind" }, { title: "Values" }],
        rows: others.map((row) => [cell(codeHtml(row.name)), cell(row.kind), valuesCell(row)]),
    })}</details>`;
}
function valuesCell(row) {
    const values = Object.entries(row.stats).map(([aggregation, value], index) => {
        const comma = index === 0 ? "" : ", ";
        return html `${comma}${textHtml(aggregation, 40)} ${(0,format_value/* formatValue */.Fl)(value, (0,aggregations/* quantityOf */.Ri)(row, aggregation))}`;
    });
    return cell(html `${values}`);
}
/** Where and when the load was made, and by what. */
function environmentSection(model) {
    const { runner, git, phases } = model;
    const rows = [
        ["Run", codeHtml(model.runId)],
        ["Started", textHtml(model.startedAt)],
        [
            "Phases",
            html `${phases.map(({ name, duration_s: seconds }) => `${name} ${(0,numbers/* formatElapsed */.C7)(seconds)}`).join(", ")}`,
        ],
        ["Commit", git.sha === undefined ? null : codeHtml(git.sha)],
        ["Ref", git.ref === undefined ? null : codeHtml(git.ref)],
        ["Seed of random choices", model.seed === null ? null : codeHtml(String(model.seed))],
        ["Config digest", model.configDigest === "" ? null : codeHtml(model.configDigest)],
        [
            "Machine",
            html `${textHtml(`${runner.os} ${runner.arch}, ${runner.cpu_model}`)}, ${(0,format_value/* formatValue */.Fl)(runner.cpus, "")} CPUs, ${(0,format_value/* formatValue */.Fl)(runner.memory_bytes, "bytes")}`,
        ],
        ["Versions", textHtml(`rampa ${runner.version}, Node ${runner.node}`)],
    ];
    return html `<section aria-labelledby="environment"><h2 id="environment">Run and environment</h2>
<dl class="facts">${rows.map(([name, value]) => (value === null ? NO_HTML : html `<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl></section>`;
}
/** The config that ran, as YAML. */
function configSection({ config }) {
    if (Object.keys(config).length === 0)
        return NO_HTML;
    // No anchors: a reader should see each value where it counts.
    const text = (0,dist/* stringify */.As)(config, { aliasDuplicateObjects: false, lineWidth: 0 }).trimEnd();
    const body = text.length > MOST_CONFIG ? html `<p>It is in result.json.</p>` : html `<pre tabindex="0">${text}</pre>`;
    return html `<section aria-labelledby="config"><h2 id="config">Config</h2>
<details><summary>As resolved</summary>${body}</details></section>`;
}

// EXTERNAL MODULE: ./lib/report/warm-up-text.js
var warm_up_text = __webpack_require__(3031);
;// CONCATENATED MODULE: ./lib/report/html/sections/generator.js





/** How the load generator itself fared: whether the other figures can be trusted. */
function generatorSection(model) {
    const { generator } = model;
    const warmUp = (0,warm_up_text/* warmUpText */.i)(model);
    if (generator === null && warmUp === "")
        return NO_HTML;
    const figures = generator?.figures ?? [];
    return html `<section aria-labelledby="generator"><h2 id="generator">Load generator</h2>
${figures.length === 0 ? NO_HTML : html `<dl class="tiles small">${figures.map(([name, value]) => html `<div><dt>${name}</dt><dd>${textHtml(value)}</dd></div>`)}</dl>`}
${warmUp === "" ? NO_HTML : html `<p>${warmUp}</p>`}</section>`;
}
const STATISTICS = [
    ["p50", "med"],
    ["p95", "p(95)"],
    ["p99", "p(99)"],
];
/** Response times from the planned start beside those from the actual one, of arrival-rate scenarios. */
function responseTimesSection({ scenarios }) {
    const rows = scenarios.filter((row) => Object.keys(row.response_time ?? {}).length > 0);
    if (rows.length === 0)
        return NO_HTML;
    return html `<section aria-labelledby="planned"><h2 id="planned">Iteration time from planned start (from actual start)</h2>
${table({
        caption: "Iteration time from planned start",
        columns: [{ title: "Scenario" }, ...STATISTICS.map(([title]) => ({ title, isNumber: true }))],
        rows: rows.map(({ name, response_time: response, iteration_duration: duration }) => [
            cell(codeHtml(name)),
            ...STATISTICS.map(([, statistic]) => cell(html `${(0,format_value/* formatValue */.Fl)(response?.[statistic], "ms")} <small>(${(0,format_value/* formatValue */.Fl)(duration?.[statistic], "ms")})</small>`)),
        ]),
    })}</section>`;
}

;// CONCATENATED MODULE: ./lib/report/html/sections/judged.js



const OUTCOMES = {
    passed: "✓ passed",
    failed: "✗ failed",
    no_data: "✗ no data",
    inconclusive: "? inconclusive",
};
/** All thresholds, the worst first. */
function thresholdsSection({ thresholds }) {
    if (thresholds.length === 0)
        return NO_HTML;
    return html `<section aria-labelledby="thresholds"><h2 id="thresholds">Thresholds</h2>
${table({
        caption: "Thresholds",
        columns: [
            { title: "Outcome" },
            { title: "Threshold" },
            { title: "Observed", isNumber: true },
            { title: "Limit", isNumber: true },
        ],
        rows: thresholds.map(thresholdCells),
    })}</section>`;
}
function thresholdCells(row) {
    const mark = row.isDefault ? html ` <small>default</small>` : NO_HTML;
    const message = needsMessage(row) && row.message !== "" ? html `<br><small>${textHtml(row.message)}</small>` : NO_HTML;
    return [
        cell(html `<span class="outcome ${toneOf(row)}">${OUTCOMES[row.outcome]}</span>`),
        cell(html `${codeHtml(row.metric)} <span class="condition">${codeHtml(row.source)}</span>${mark}${message}`),
        numberCell(html `${row.observedText}${thinMark(row)}`, row.observed),
        numberCell(row.limitText, row.limit),
    ];
}
/** Where the figures alone do not say why. */
function needsMessage({ outcome }) {
    return outcome === "no_data" || outcome === "inconclusive";
}
function toneOf({ outcome }) {
    if (outcome === "inconclusive")
        return "";
    return outcome === "passed" ? "good" : "bad";
}
/** All checks, those with fails first. */
function checksSection({ checks }) {
    if (checks.length === 0)
        return NO_HTML;
    return html `<section aria-labelledby="checks"><h2 id="checks">Checks</h2>
${table({
        caption: "Checks",
        isSortable: true,
        columns: [
            { title: "Check" },
            { title: "Scenario" },
            { title: "Passed", isNumber: true },
            { title: "Failed", isNumber: true },
        ],
        rows: checks.map(({ name, scenario, passes, fails }) => [
            cell(html `<span class="outcome ${fails > 0 ? "bad" : "good"}">${fails > 0 ? "✗" : "✓"}</span> ${codeHtml(name)}`),
            cell(codeHtml(scenario)),
            countCell(passes),
            failedCell(fails, passes + fails),
        ]),
    })}</section>`;
}

// EXTERNAL MODULE: ./lib/report/shard-rows.js
var shard_rows = __webpack_require__(762);
;// CONCATENATED MODULE: ./lib/report/html/sections/shards.js





/** The machines that shared the load. */
function shardsSection({ shards }) {
    if (shards.length === 0)
        return NO_HTML;
    return html `<section aria-labelledby="shards"><h2 id="shards">Load made by ${(0,shard_rows/* shardCountText */.$)(shards)}</h2>
${table({
        caption: "Shards",
        isSortable: true,
        columns: [
            { title: "Shard", isNumber: true },
            { title: "State" },
            { title: "Requests", isNumber: true },
            { title: "Iterations", isNumber: true },
            { title: "Began", isNumber: true },
            { title: "Load", isNumber: true },
            { title: "Load generator" },
            { title: "Machine" },
        ],
        rows: shards.map(shardCells),
    })}</section>`;
}
function shardCells(row) {
    const durationMs = row.durationS === null ? null : row.durationS * 1000;
    return [
        countCell(row.index),
        cell(html `<span class="outcome ${row.isWhole ? "good" : "bad"}">${row.isWhole ? "✓" : "✗"} ${row.state}</span>`),
        countCell(row.requests),
        countCell(row.iterations),
        numberCell(row.offsetText, row.offsetMs),
        numberCell((0,format_value/* formatValue */.Fl)(durationMs, "ms"), durationMs),
        cell(row.generator ?? format_value/* NO_VALUE */.GY),
        cell(row.machine === null ? format_value/* NO_VALUE */.GY : textHtml(row.machine)),
    ];
}

;// CONCATENATED MODULE: ./lib/report/html/sections/overview.js





const overview_ICONS = { passed: "✓", failed: "✗", undecided: "!" };
/** What was tested, how it ended and why. */
function verdictSection(model) {
    const { verdict, configFile, git, startedAt } = model;
    const config = configFile === null ? NO_HTML : html ` ${codeHtml(configFile)}`;
    const commit = git.sha === undefined ? NO_HTML : html ` · commit ${codeHtml(git.sha.slice(0, 10))}`;
    return html `<header class="verdict ${verdict.outcome}">
<p class="what">Load test${config}${commit} · <time datetime="${startedAt}">${startTime(startedAt)}</time></p>
<h1><span class="icon" aria-hidden="true">${overview_ICONS[verdict.outcome]}</span> ${verdict.word}</h1>
<p class="headline">${phraseHtml(verdict.headline)}.</p>
${comparisonVerdict(model)}
${verdict.details.length === 0 ? NO_HTML : html `<ul class="reasons">${verdict.details.map((detail) => html `<li>${phraseHtml(detail)}</li>`)}</ul>`}
</header>`;
}
function startTime(startedAt) {
    return `${startedAt.slice(0, 10)} ${startedAt.slice(11, 16)} UTC`;
}
/** The sums of the run. */
function tilesSection(model) {
    const { totals, durationS, allRequests } = model;
    const tiles = [];
    if (totals.requests > 0) {
        const rate = durationS > 0 ? totals.requests / durationS : null;
        tiles.push({
            title: "Requests",
            value: html `${(0,numbers/* formatCount */.B4)(totals.requests)}`,
            note: (0,format_value/* formatValue */.Fl)(rate, "per_second"),
        }, {
            title: "Failed",
            value: html `${(0,format_value/* formatValue */.Fl)(totals.failedRequests / totals.requests, "ratio")}`,
            note: `${(0,numbers/* formatCount */.B4)(totals.failedRequests)} of them`,
        });
    }
    if (allRequests !== null) {
        const { p50, p95, p99 } = allRequests;
        tiles.push({
            title: "Response time, p95",
            value: html `${(0,format_value/* formatValue */.Fl)(p95.value, "ms")}${thinMark(p95)}`,
            note: `p50 ${(0,format_value/* formatValue */.Fl)(p50.value, "ms")}, p99 ${(0,format_value/* formatValue */.Fl)(p99.value, "ms")}`,
        });
    }
    const users = totals.maxVus ?? 0;
    if (users > 0) {
        const note = totals.iterations > 0 ? `${(0,numbers/* formatCount */.B4)(totals.iterations)} iterations` : "";
        tiles.push({ title: "Virtual users", value: html `${(0,numbers/* formatCount */.B4)(users)}`, note });
    }
    if (durationS > 0)
        tiles.push({ title: "Load", value: html `${(0,numbers/* formatElapsed */.C7)(durationS)}`, note: "without setup" });
    if (tiles.length === 0)
        return NO_HTML;
    return html `<dl class="tiles">${tiles.map(tileHtml)}</dl>`;
}
function tileHtml({ title, value, note }) {
    return html `<div><dt>${title}</dt><dd>${value}<small>${note}</small></dd></div>`;
}
const MOST_WARNINGS = 50;
/** What a reader should know about the figures. */
function warningsSection({ warnings }) {
    if (warnings.length === 0)
        return NO_HTML;
    const shown = warnings.slice(0, MOST_WARNINGS);
    const more = warnings.length - shown.length;
    return html `<ul class="warnings" aria-label="Warnings">${shown.map((warning) => html `<li>${textHtml(warning)}</li>`)}${more > 0 ? html `<li>${(0,numbers/* formatCount */.B4)(more)} more in result.json</li>` : NO_HTML}</ul>`;
}

// EXTERNAL MODULE: ./lib/report/comparison/figure-name.js
var figure_name = __webpack_require__(1970);
// EXTERNAL MODULE: ./lib/report/trend/chart-floor.js
var chart_floor = __webpack_require__(7233);
;// CONCATENATED MODULE: ./lib/report/html/sections/trend.js







const trend_WIDTH = 560;
const HEIGHT = 120;
const MARGIN = 8;
/** The figures of the last runs, and where they changed for good. */
function trendSection({ trend }) {
    if (trend === null || trend.runs < 2)
        return NO_HTML;
    const { runs, series, changes } = trend;
    const list = html `<ul>${changes.map(({ sentence, isNew }) => html `<li>${isNew ? html `<strong>new:</strong> ` : NO_HTML}${phraseHtml(sentence)}.</li>`)}</ul>`;
    return html `<section aria-labelledby="trend"><h2 id="trend">The last ${(0,numbers/* plural */.LS)(runs, "run")}</h2>
${changes.length === 0 ? html `<p class="note">No figure changed for good.</p>` : list}
<div class="trends">${series.filter(({ points }) => points.length > 1).map(figure)}</div>
<details><summary>The figures as a table</summary>${series.map(seriesTable)}</details></section>`;
}
function figure(series) {
    const { of, points, rangeText } = series;
    return html `<figure class="chart"><figcaption><h3>${phraseHtml((0,figure_name/* figurePhrase */.ET)(of))}</h3> <small>${rangeText}, now ${points.at(-1)?.text ?? ""}</small></figcaption>
<svg class="trend" viewBox="0 0 ${trend_WIDTH} ${HEIGHT}" role="img" aria-label="${(0,phrase/* phraseText */.tN)((0,figure_name/* figurePhrase */.ET)(of))} over ${(0,numbers/* plural */.LS)(points.length, "run")}: ${rangeText}">${drawing(points)}</svg></figure>`;
}
function drawing(points) {
    const values = points.map(({ value }) => value);
    const floor = (0,chart_floor/* chartFloor */.x)(values);
    const greatest = Math.max(floor, ...values);
    const x = (index) => Math.round(MARGIN + (index / Math.max(1, points.length - 1)) * (trend_WIDTH - 2 * MARGIN));
    const y = (value) => {
        const share = greatest > floor ? Math.max(value - floor, 0) / (greatest - floor) : 0;
        return Math.round(10 * (HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN))) / 10;
    };
    const path = (valueOf) => points.map((point, index) => `${x(index)},${y(valueOf(point))}`).join(" ");
    const marks = points.flatMap(({ isChange }, index) => {
        const at = (x(index) + x(Math.max(0, index - 1))) / 2;
        return isChange ? [html `<line class="zero" x1="${at}" x2="${at}" y1="0" y2="${HEIGHT}"/>`] : [];
    });
    const dots = points.map(({ value, text, run }, index) => html `<circle cx="${x(index)}" cy="${y(value)}" r="3"><title>${run}: ${text}</title></circle>`);
    return html `${marks}<polyline class="level" points="${path(({ level }) => level)}"/><polyline points="${path(({ value }) => value)}"/>${dots}`;
}
function seriesTable({ of, points }) {
    return table({
        caption: (0,phrase/* phraseText */.tN)((0,figure_name/* figurePhrase */.ET)(of)),
        columns: [{ title: "Run" }, { title: phraseHtml((0,figure_name/* figurePhrase */.ET)(of)), isNumber: true }],
        rows: points.map(({ run, text, isChange }) => [cell(`${run}${isChange ? ", changed" : ""}`), cell(text)]),
    });
}

;// CONCATENATED MODULE: ./lib/report/html/sections/traffic.js





const REQUEST_COLUMNS = ["Count", "Rate", "Failed", "p50", "p95", "p99"];
/** Requests by name, below all of them together when there are several. */
function requestsSection({ requests, allRequests }) {
    if (requests.length === 0)
        return NO_HTML;
    const sum = allRequests !== null && requests.length > 1 ? allRequests : null;
    return html `<section aria-labelledby="requests"><h2 id="requests">Requests</h2>
${table({
        caption: "Requests by name",
        isSortable: true,
        filter: "requests",
        columns: [{ title: "Request" }, ...REQUEST_COLUMNS.map((title) => ({ title, isNumber: true }))],
        ...(sum === null ? {} : { total: requestCells(sum, html `<em>all requests</em>`) }),
        rows: requests.map((row) => requestCells(row, requestName(row))),
    })}</section>`;
}
function requestName({ name, method }) {
    return method === "" ? codeHtml(name) : html `${codeHtml(name)} <small>${textHtml(method, 20)}</small>`;
}
function requestCells(row, name) {
    return [
        cell(name),
        countCell(row.count),
        numberCell((0,format_value/* formatValue */.Fl)(row.ratePerSecond, "per_second"), row.ratePerSecond),
        failedCell(row.failed, row.count),
        percentileCell(row.p50),
        percentileCell(row.p95),
        percentileCell(row.p99),
    ];
}
/** Errors, the most frequent first. */
function errorsSection({ errors }) {
    if (errors.length === 0)
        return NO_HTML;
    return html `<section aria-labelledby="errors"><h2 id="errors">Errors</h2>
${table({
        caption: "Errors",
        isSortable: true,
        columns: [
            { title: "Kind" },
            { title: "Step" },
            { title: "Message" },
            { title: "Count", isNumber: true },
            { title: "First at", isNumber: true },
        ],
        rows: errors.map(({ kind, step, message, count, first_at_s: firstAtS }) => [
            cell(codeHtml(kind)),
            cell(step === null ? "" : codeHtml(step)),
            cell(textHtml(message)),
            countCell(count),
            numberCell((0,numbers/* formatMoment */.K9)(firstAtS), firstAtS),
        ]),
    })}</section>`;
}
/** Places where the page's script draws; without it, the table of the same figures. */
function chartsSection(model) {
    const { timeline } = model;
    if (timeline.length < 2)
        return NO_HTML;
    const values = (read) => timeline.map(read).filter((value) => value !== null);
    const charts = [
        {
            id: "latency",
            title: "Response time",
            description: `p95 ${rangeText(values((point) => point.p95), "ms")}`,
        },
        {
            id: "rate",
            title: "Request rate",
            description: rangeText(values((point) => point.rate), "per_second"),
        },
        {
            id: "failed",
            title: "Failed requests per second",
            description: (0,numbers/* plural */.LS)(values((point) => point.failed).reduce((sum, failed) => sum + failed, 0), "failed request"),
        },
        {
            id: "vus",
            title: "Virtual users",
            description: rangeText(values((point) => point.vus), ""),
        },
    ];
    return html `<section aria-labelledby="course" id="charts"><h2 id="course">Over time</h2>
<div class="charts">${charts.map(chartHtml)}</div>
<details><summary>The figures as a table</summary>${timelineTable(model)}</details></section>`;
}
function rangeText(values, quantity) {
    if (values.length === 0)
        return "no value";
    const least = values.reduce((a, b) => Math.min(a, b));
    const greatest = values.reduce((a, b) => Math.max(a, b));
    return `from ${(0,format_value/* formatValue */.Fl)(least, quantity)} to ${(0,format_value/* formatValue */.Fl)(greatest, quantity)}`;
}
function chartHtml({ id, title, description }) {
    return html `<figure class="chart ${id}"><figcaption><h3>${title}</h3> <small>${description}</small></figcaption><div class="plot" data-chart="${id}"></div></figure>`;
}
function timelineTable({ timeline }) {
    return table({
        caption: "Figures over time",
        columns: ["Until", "Virtual users", "Rate", "Failed", "p50", "p95", "p99"].map((title) => ({
            title,
            isNumber: true,
        })),
        rows: timeline.map((point) => [
            cell((0,numbers/* formatMoment */.K9)(point.t_s)),
            cell((0,format_value/* formatValue */.Fl)(point.vus, "")),
            cell((0,format_value/* formatValue */.Fl)(point.rate, "per_second")),
            cell((0,format_value/* formatValue */.Fl)(point.failed, "")),
            ...[point.p50, point.p95, point.p99].map((value) => cell((0,format_value/* formatValue */.Fl)(value, "ms"))),
        ]),
    });
}
/** The place of the percentile curve. */
function curveSection(hasCurve) {
    if (!hasCurve)
        return NO_HTML;
    return html `<section aria-labelledby="curve"><h2 id="curve">Response time by percentile</h2>
<figure class="chart curve"><figcaption><small>How long the slowest share of requests took; the tail gets more room the rarer it is.</small></figcaption><div class="plot" data-chart="curve"></div></figure></section>`;
}

;// CONCATENATED MODULE: ./lib/report/html/report-page.js













/** Nothing is loaded from anywhere, and only our own script and style count. */
const POLICY = [
    "default-src 'none'",
    `script-src '${PAGE_SCRIPT_HASH}'`,
    `style-src '${PAGE_STYLE_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
].join("; ");
/**
 * The whole report as one HTML file that needs no network. It can be read without its script, which only
 * draws the charts and sorts and filters the tables.
 */
function renderReportPage(model) {
    const data = chartData(model);
    const { word, headline } = model.verdict;
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${(0,plain_text/* plainLine */.h0)(`${word} – ${(0,phrase/* phraseText */.tN)(headline)}`)}</title>
<style>${trustedHtml(PAGE_STYLE)}</style>
</head>
<body>
${verdictSection(model)}
<main>
${tilesSection(model)}
${warningsSection(model)}
${thresholdsSection(model)}
${comparisonSection(model)}
${trendSection(model)}
${generatorSection(model)}
${shardsSection(model)}
${chartsSection(model)}
${requestsSection(model)}
${checksSection(model)}
${errorsSection(model)}
${curveSection(data.curves.length > 0)}
${scenariosSection(model)}
${responseTimesSection(model)}
${metricsSection(model)}
${configSection(model)}
${environmentSection(model)}
</main>
<footer><p>¹ Fewer than ten samples lie beyond this percentile: mostly chance.</p><p>rampa ${(0,plain_text/* plainLine */.h0)(model.runner.version, 20)}</p></footer>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${trustedHtml(PAGE_SCRIPT)}</script>
</body>
</html>
`;
    return page.markup;
}

// EXTERNAL MODULE: ./lib/report/threshold-rows.js
var threshold_rows = __webpack_require__(2807);
// EXTERNAL MODULE: ./lib/report/threshold-sentence.js
var threshold_sentence = __webpack_require__(9448);
;// CONCATENATED MODULE: ./lib/report/junit/comparison-cases.js




/**
 * One case for each figure that was compared. A regression is a failure only when a relative threshold on that
 * figure failed: the view agrees with the verdict. What has no answer is skipped.
 */
function comparisonCases({ comparison, thresholds }) {
    if (comparison === null)
        return [];
    const broken = new Set(thresholds.filter((row) => row.isRelative && row.outcome === "failed").map((row) => keyOf(figureOf(row))));
    const sure = (0,comparison_words/* confidenceText */.S$)(comparison.confidence);
    return comparison.rows.map((row) => {
        const own = {
            name: (0,plain_text/* plainLine */.h0)((0,phrase/* phraseText */.tN)((0,figure_name/* figurePhrase */.ET)(row)), plain_text/* CELL_LENGTH */.oi * 2),
            classname: "rampa.comparison",
        };
        const text = (0,plain_text/* plainLine */.h0)(figuresText(row, sure), plain_text/* PROSE_LENGTH */.ty);
        if (broken.has(keyOf(row)))
            return { ...own, problem: { kind: "failure", type: row.verdict, message: text } };
        return row.verdict === "inconclusive"
            ? { ...own, problem: { kind: "skipped", message: text } }
            : { ...own, output: text };
    });
}
/** `regression: +12.3 % (+9.1 % to +15.8 % at 99 % confidence), 81.3 ms before, 91.3 ms now`. */
function figuresText(row, sure) {
    const { verdict, changeText, intervalText, baseText, headText } = row;
    const interval = intervalText.includes(" to ") ? ` (${intervalText} at ${sure} confidence)` : "";
    const why = (0,comparison_words/* doubtText */.Qi)(row);
    return `${verdict}: ${changeText}${interval}, ${baseText} before, ${headText} now${why === "" ? "" : `; ${why}`}`;
}
/** The figure that a relative threshold limits, as the comparison calls it. */
function figureOf({ metric, baseMetric, tags, aggregation }) {
    const { name, ...others } = tags;
    return Object.keys(others).length > 0
        ? (0,figure_name/* figureName */.cU)({ metric, name: null, aggregation })
        : (0,figure_name/* figureName */.cU)({ metric: baseMetric, name: name ?? null, aggregation });
}
function keyOf({ subject, figure, topic }) {
    return JSON.stringify([subject, figure, topic]);
}

;// CONCATENATED MODULE: ./lib/report/junit/xml.js
const xml_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
};
/** What XML 1.0 has no way to write, and what changes the direction of the text around it. */
const xml_UNSAFE = 
// eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
/[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;
/** Text that somebody wrote, for an attribute or between two tags. */
function xmlText(text) {
    return text
        .toWellFormed()
        .replace(xml_UNSAFE, "\ufffd")
        .replace(/[&<>"'\t\n\r]/g, (character) => xml_ENTITIES[character] ?? "");
}
/** An element with its attributes; children are XML. */
function xml_element(name, attributes, children = []) {
    const head = Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
        .join("");
    if (children.length === 0)
        return `<${name}${head}/>`;
    return `<${name}${head}>${children.join("")}</${name}>`;
}

;// CONCATENATED MODULE: ./lib/report/junit/junit.js







/** Statuses that no threshold explains, and whose cause is therefore a case of its own. */
const OWN_CAUSE = new Set([
    "setup_failed",
    "execution_failed",
    "stopped",
    "invalid",
    "teardown_failed",
]);
/**
 * The run as JUnit XML: one case for each threshold, each check and each figure that was compared, and one for
 * the run itself where none of them tells its end. A view of it is red exactly when the run did not pass.
 */
function renderJunit(model) {
    const judged = [
        suite("thresholds", model.thresholds.map(thresholdCase), model),
        suite("checks", checkCases(model), model),
        suite("comparison", comparisonCases(model), model),
    ];
    const isTold = !OWN_CAUSE.has(model.status) && judged.some((one) => one.cases.length > 0);
    const suites = [suite("run", isTold ? [] : [runCase(model)], model), ...judged];
    const cases = suites.flatMap((one) => one.cases);
    const xml = xml_element("testsuites", { name: "rampa", ...counts(cases), time: seconds(model.durationS) }, suites
        .filter((one) => one.cases.length > 0)
        .map((one) => `\n${one.xml}`)
        .concat("\n"));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
function suite(name, cases, model) {
    const attributes = {
        name: `rampa ${name}`,
        ...counts(cases),
        skipped: cases.filter(({ problem }) => problem?.kind === "skipped").length,
        time: seconds(name === "run" ? model.durationS : 0),
        timestamp: model.startedAt.slice(0, 19),
        hostname: (0,plain_text/* plainLine */.h0)(model.runner.os),
    };
    return {
        cases,
        xml: xml_element("testsuite", attributes, cases.map((one) => `\n  ${caseXml(one, model)}`).concat("\n")),
    };
}
function counts(cases) {
    const of = (kind) => cases.filter(({ problem }) => problem?.kind === kind).length;
    return { tests: cases.length, failures: of("failure"), errors: of("error") };
}
/** Beyond this a number is written with an exponent. */
const MOST_SECONDS = 1e15;
function seconds(value) {
    return Number.isFinite(value) ? Math.min(value, MOST_SECONDS).toFixed(3) : "0";
}
function caseXml({ name, classname, file, problem, output }, model) {
    const time = classname === "rampa.run" ? seconds(model.durationS) : "0";
    const children = [
        ...(problem === undefined
            ? []
            : [
                problem.kind === "skipped"
                    ? xml_element("skipped", { message: problem.message })
                    : xml_element(problem.kind, { message: problem.message, type: problem.type }, [
                        xmlText(problem.message),
                    ]),
            ]),
        ...(output === undefined ? [] : [xml_element("system-out", {}, [xmlText(output)])]),
    ];
    return xml_element("testcase", {
        name: name === "" ? "(empty)" : name,
        classname,
        time,
        ...(file === undefined || file === "" ? {} : { file }),
    }, children);
}
function runCase({ status, verdict, configFile }) {
    const name = configFile === null ? "load test" : (0,plain_text/* plainLine */.h0)(configFile);
    const text = `${verdict.word}: ${(0,plain_text/* plainLine */.h0)((0,phrase/* phraseText */.tN)(verdict.headline), plain_text/* PROSE_LENGTH */.ty)}`;
    const own = { name, classname: "rampa.run" };
    return OWN_CAUSE.has(status)
        ? { ...own, problem: { kind: "error", type: status, message: text } }
        : { ...own, output: text };
}
function thresholdCase(row) {
    const text = (0,plain_text/* plainLine */.h0)((0,phrase/* phraseText */.tN)((0,threshold_sentence/* thresholdSentence */.l)(row)), plain_text/* PROSE_LENGTH */.ty);
    const own = {
        name: (0,plain_text/* plainLine */.h0)(`${row.metric}: ${row.source}${row.isDefault ? " (default)" : ""}`, plain_text/* CELL_LENGTH */.oi * 2),
        classname: "rampa.threshold",
        file: row.file === null ? undefined : (0,plain_text/* plainLine */.h0)(row.file),
    };
    if ((0,threshold_rows/* isFailedRow */.U)(row))
        return { ...own, problem: { kind: "failure", type: row.outcome, message: text } };
    return row.outcome === "inconclusive"
        ? { ...own, problem: { kind: "skipped", message: `inconclusive: ${text}` } }
        : { ...own, output: text };
}
/** Fails of a check are failures only when a threshold on checks says so: the view agrees with the verdict. */
function checkCases({ checks, thresholds }) {
    const failed = thresholds.filter((row) => row.baseMetric === "checks" && row.outcome === "failed");
    return checks.map((check) => {
        const text = `${(0,numbers/* formatCount */.B4)(check.passes)} passed, ${(0,numbers/* formatCount */.B4)(check.fails)} failed`;
        const own = { name: (0,plain_text/* plainLine */.h0)(check.name), classname: `rampa.check.${(0,plain_text/* plainLine */.h0)(check.scenario)}` };
        const isJudged = failed.some((row) => concerns(row, check));
        return check.fails > 0 && isJudged
            ? { ...own, problem: { kind: "failure", type: "check", message: text } }
            : { ...own, output: text };
    });
}
function concerns({ tags }, { name, scenario }) {
    return (tags.check ?? name) === name && (tags.scenario ?? scenario) === scenario;
}

// EXTERNAL MODULE: ./lib/report/comparison/interval-plot.js
var interval_plot = __webpack_require__(8645);
;// CONCATENATED MODULE: ./lib/report/markdown/escape.js

/** Zero-width space: parts what GitHub would link after it has read the Markdown. */
const BREAK = "\u200b";
/** What a code span with backticks cannot hold in every place, or looks like HTML in. */
const NOT_FOR_BACKTICKS = /[`|@\\]|<[a-z!/?]/i;
const LINK = /(?:[a-z0-9+.-]*:\/\/|www\.)(?:\S*[^\s.,;:!?)\]}'"])?/giu;
/** Characters that mean something to Markdown or HTML anywhere in a line. */
const SPECIAL = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "\\": "&#92;",
    $: "&#36;",
    "`": "&#96;",
    "*": "\\*",
    "~": "\\~",
    "[": "\\[",
    "]": "\\]",
};
/**
 * Words that somebody wrote, as they are, for any place in GitHub's Markdown: a table cell, a list
 * item, a paragraph. One line; links become code; nothing is mentioned and no issue is referenced.
 */
function markdownText(text, maxLength = plain_text/* PROSE_LENGTH */.ty) {
    return escapeBlockStart(escapeInline((0,plain_text/* plainLine */.h0)(text, maxLength)));
}
/**
 * A name or an expression as code, for any place in GitHub's Markdown. Backticks where they can
 * hold the text, else a `<code>` element with every special character as an entity.
 */
function markdownCode(text, maxLength = plain_text/* CELL_LENGTH */.oi) {
    const line = (0,plain_text/* plainLine */.h0)(text, maxLength);
    return line === "" ? "*empty*" : codeSpan(line);
}
/** A sentence for any place in GitHub's Markdown. */
function markdownPhrase(segments) {
    return escapeBlockStart(segments.map(markdownSegment).join(""));
}
/** Lines of text that keep their shape; the fence is longer than any inside. */
function fencedBlock(text, language = "") {
    const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => keepIndent(line));
    const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}
/** A link, or only its words when the address is none of the web. */
function markdownLink(words, address) {
    if (!/^https?:\/\/[\w.:[\]-]+(?:\/|$)/i.test(address))
        return words;
    const encoded = address.replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (character) => percentEncoded(character));
    return `[${words}](${encoded})`;
}
function percentEncoded(character) {
    // The standard function leaves parentheses alone.
    return encodeURIComponent(character.toWellFormed()).replace(/[()]/g, (bracket) => bracket === "(" ? "%28" : "%29");
}
function markdownSegment(segment) {
    switch (segment.kind) {
        case "text":
            return keepEnds(segment.text, escapeInline((0,plain_text/* plainLine */.h0)(segment.text, plain_text/* PROSE_LENGTH */.ty)));
        case "code":
            return markdownCode(segment.text);
        case "strong":
            return `**${escapeInline((0,plain_text/* plainLine */.h0)(segment.text, plain_text/* PROSE_LENGTH */.ty))}**`;
        default:
            return segment.kind;
    }
}
/** Pieces of a sentence begin and end with the spaces between them. */
function keepEnds(original, escaped) {
    if (escaped === "")
        return original === "" ? "" : " ";
    return `${original.startsWith(" ") ? " " : ""}${escaped}${original.endsWith(" ") ? " " : ""}`;
}
function codeSpan(line) {
    if (!NOT_FOR_BACKTICKS.test(line))
        return `\`${line}\``;
    return `<code>${line.replace(/[!-/:-@[-`{-~]/g, entity)}</code>`;
}
function entity(character) {
    return `&#${character.codePointAt(0) ?? 0xfffd};`;
}
function escapeInline(line) {
    let escaped = "";
    let end = 0;
    for (const match of line.matchAll(LINK)) {
        escaped += escapeWords(line.slice(end, match.index)) + codeSpan(match[0]);
        end = match.index + match[0].length;
    }
    return escaped + escapeWords(line.slice(end));
}
function escapeWords(text) {
    return text
        .replace(/[&<>|\\$`*~[\]]/g, (character) => SPECIAL[character] ?? character)
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
        .replace(/@/g, `@${BREAK}`)
        .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
        .replace(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${BREAK}`);
}
/** What would begin a heading, a list or a rule at the start of a line. */
function escapeBlockStart(escaped) {
    return escaped.replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?: |$)))/u, (start) => /\d/.test(start) ? `${start}\\` : `\\${start}`);
}
function keepIndent(line) {
    const indent = /^ */.exec(line)?.[0] ?? "";
    return indent + (0,plain_text/* plainLine */.h0)(line, plain_text/* PROSE_LENGTH */.ty);
}

;// CONCATENATED MODULE: ./lib/report/markdown/fit.js
/** Lines that are never left out; no block without a line. */
function fixedBlocks(lines) {
    return lines.length === 0 || lines.every((line) => line === "") ? [] : [fixedBlock(lines)];
}
/** The block, unless it has no rows to show. */
function filledBlocks(block) {
    return block.rows.length === 0 ? [] : [block];
}
function fixedBlock(lines) {
    return { head: lines, rows: [], tail: [], omission: () => "", priority: Number.MAX_SAFE_INTEGER };
}
/**
 * The blocks as one document of at most `limit` in size. What is too much loses whole rows, first
 * in the blocks of the lowest priority; no line is ever cut. When even the fixed blocks are too
 * much, as many of them as fit from the start on.
 */
function fitBlocks(blocks, limit, sizeOf) {
    const measured = blocks.map((block) => measure(block, sizeOf));
    const kept = measured.map(({ mostRows }) => mostRows);
    const between = sizeOf(BETWEEN_BLOCKS);
    const sizes = measured.map(({ sizeWith }, index) => sizeWith(kept[index] ?? 0));
    // A line break ends the document.
    let size = sizes.reduce((sum, one) => sum + one, 0) + between * Math.max(blocks.length - 1, 0) + sizeOf("\n");
    const order = measured
        .map((_, index) => index)
        .toSorted((a, b) => priorityOf(blocks, a) - priorityOf(blocks, b));
    for (const index of order) {
        const block = measured[index];
        if (size <= limit || block === undefined)
            break;
        const others = size - (sizes[index] ?? 0);
        const rows = mostRows(kept[index] ?? 0, (count) => others + block.sizeWith(count) <= limit);
        kept[index] = rows;
        size = others + block.sizeWith(rows);
    }
    if (size > limit)
        return leadingBlocks(blocks, limit, sizeOf);
    return `${blocks.map((block, index) => renderBlock(block, kept[index] ?? 0)).join(BETWEEN_BLOCKS)}\n`;
}
const BETWEEN_BLOCKS = "\n\n";
function measure(block, sizeOf) {
    const frame = sizeOf([...block.head, ...block.tail].join("\n"));
    const lineBreak = sizeOf("\n");
    const isBare = block.head.length + block.tail.length === 0;
    let sum = 0;
    const sums = [0, ...block.rows.map((row) => (sum += sizeOf(row) + lineBreak))];
    return {
        mostRows: Math.min(block.rows.length, block.maxRows ?? block.rows.length),
        sizeWith(rows) {
            const missing = block.rows.length - rows;
            if (missing > 0 && rows === 0)
                return sizeOf(block.omission(missing));
            const note = missing > 0 ? sizeOf(block.omission(missing)) + 2 * lineBreak : 0;
            return frame + (sums[rows] ?? 0) + note - (isBare ? lineBreak : 0);
        },
    };
}
function priorityOf(blocks, index) {
    return blocks[index]?.priority ?? 0;
}
/** The largest number of rows below `rows` that fits, else 0. */
function mostRows(rows, fits) {
    let least = 0;
    let tooMany = rows;
    while (tooMany - least > 1) {
        const middle = Math.floor((least + tooMany) / 2);
        if (fits(middle))
            least = middle;
        else
            tooMany = middle;
    }
    return least;
}
function renderBlock(block, kept) {
    const missing = block.rows.length - kept;
    if (missing > 0 && kept === 0)
        return block.omission(missing);
    const note = missing > 0 ? ["", block.omission(missing)] : [];
    return [...block.head, ...block.rows.slice(0, kept), ...note, ...block.tail].join("\n");
}
function leadingBlocks(blocks, limit, sizeOf) {
    let document = "";
    for (const block of blocks) {
        const longer = `${document}${document === "" ? "" : "\n"}${renderBlock(block, 0)}\n`;
        if (sizeOf(longer) > limit)
            break;
        document = longer;
    }
    return document;
}

;// CONCATENATED MODULE: ./lib/report/markdown/table.js
/** A column of words. */
function left(title) {
    return { title, align: "left" };
}
/** A column of numbers. */
function right(title) {
    return { title, align: "right" };
}
/** The two lines above the rows; cells of rows are already escaped Markdown without line breaks. */
function tableHead(columns) {
    const rules = columns.map(({ align }) => (align === "right" ? "---:" : ":---"));
    return [tableRow(columns.map(({ title }) => title)), tableRow(rules)];
}
/** One line of a table. */
function tableRow(cells) {
    return `| ${cells.join(" | ")} |`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/comparison.js






/** Other signs than those of thresholds: a regression alone fails nothing. */
const VERDICTS = {
    regression: "🔴 regression",
    improvement: "🟢 improvement",
    "no change": "⚪ no change",
    inconclusive: "🟡 inconclusive",
};
/** One line: slower or not, by how much, how sure; and what was compared. Empty without a comparison. */
function comparisonLines({ comparison }) {
    if (comparison === null)
        return [];
    const [icon = ""] = VERDICTS[comparison.verdict].split(" ");
    return [
        ...fixedBlocks([`${icon} **${comparison.word}** – ${markdownPhrase(comparison.headline)}.`]),
        ...fixedBlocks([comparison.conditions.map(markdownPhrase).join("  \n")]),
    ];
}
/** Every figure with its change, its interval and its verdict. */
function comparisonBlocks({ comparison }, elsewhere, { priority, maxRows }) {
    if (comparison === null)
        return [];
    const { rows, confidence, scalePercent } = comparison;
    const sure = (0,comparison_words/* confidenceText */.S$)(confidence);
    const columns = [
        left("Verdict"),
        left("Figure"),
        left(`Change (${unbroken(sure)} interval)`),
        left(unbroken(`−${scalePercent} % … 0 … +${scalePercent} %`)),
        left(unbroken("Baseline → this run")),
    ];
    return filledBlocks({
        head: ["### Compared with the baseline", "", ...tableHead(columns)],
        rows: rows.map((row) => effectLine(row, comparison)),
        tail: doubtLines(rows),
        omission: (missing) => `*${(0,numbers/* formatCount */.B4)(missing)} more ${missing === 1 ? "figure" : "figures"} in ${elsewhere}.*`,
        priority,
        ...(maxRows === undefined ? {} : { maxRows }),
    });
}
/** Half the width of a plot: a comment is narrow, and what does not fit is out of sight. */
const HALF_PLOT = 8;
function effectLine(row, { scalePercent }) {
    const subject = row.subject === null ? "*all\u00a0requests*" : markdownCode(row.subject);
    return tableRow([
        unbroken(VERDICTS[row.verdict]),
        `${subject}\u00a0${markdownText(row.figure, 40)}`,
        changeCell(row),
        row.interval === null ? "" : `\`${(0,interval_plot/* intervalPlot */.Z)(row.interval, scalePercent, HALF_PLOT)}\``,
        unbroken(`${row.baseText} → ${row.headText}`),
    ]);
}
/** `**+17.1 %** (+13.9 to +20.4)`. */
function changeCell({ verdict, changeText, intervalText }) {
    const isChange = verdict === "regression" || verdict === "improvement";
    const change = isChange ? `**${unbroken(changeText)}**` : unbroken(changeText);
    const bounds = intervalText.split(" to ").map((bound) => bound.replace(/ (?:%|points)$/, ""));
    return bounds.length === 2 ? `${change} (${unbroken(bounds.join(" to "))})` : change;
}
/** Keeps what belongs together on one line. */
function unbroken(text) {
    return text.replaceAll(" ", "\u00a0");
}
const MOST_REASONS = 4;
/** Each reason for which figures have no answer, once. */
function doubtLines(rows) {
    const reasons = [...new Set(rows.map(comparison_words/* doubtText */.Qi))].filter((reason) => reason !== "").slice(0, MOST_REASONS);
    return reasons.length === 0 ? [] : ["", ...reasons.map((reason) => `- 🟡 ${markdownText(reason)}.`)];
}

;// CONCATENATED MODULE: ./lib/report/markdown/thin-note.js


/** The mark of a percentile that few samples carry. */
function thin_note_thinMark({ isThin }) {
    return isThin ? " ¹" : "";
}
/** A percentile with its mark. */
function thin_note_percentileCell(percentile, quantity = "ms") {
    return `${(0,format_value/* formatValue */.Fl)(percentile.value, quantity)}${thin_note_thinMark(percentile)}`;
}
/** True when a threshold, or one of the first `maxRequests` requests, has the mark. */
function hasThinRow({ thresholds, requests, allRequests }, maxRequests = requests.length) {
    const shown = [...requests.slice(0, maxRequests), ...(allRequests === null ? [] : [allRequests])];
    return (thresholds.some((row) => row.isThin) ||
        shown.some((row) => row.p50.isThin || row.p95.isThin || row.p99.isThin));
}
/** Explains the mark, where it is used. */
function thinNoteBlocks(isUsed) {
    return fixedBlocks(isUsed ? ["<sub>¹ fewer than ten samples lie beyond this percentile: mostly chance.</sub>"] : []);
}

;// CONCATENATED MODULE: ./lib/report/markdown/sections.js





const sections_OUTCOMES = {
    passed: "✅ passed",
    failed: "❌ failed",
    no_data: "❌ no data",
    inconclusive: "❔ inconclusive",
};
/** All thresholds, and a sentence for each of which the figures alone do not say why. */
function thresholdsBlock(rows, elsewhere, priority) {
    const columns = [left("Outcome"), left("Metric"), left("Condition"), right("Observed"), right("Limit")];
    const messages = rows
        .filter(({ outcome }) => outcome === "no_data" || outcome === "inconclusive")
        .filter((row) => row.message !== "")
        .slice(0, 5)
        .map((row) => `- ${row.outcome === "inconclusive" ? "❔ " : ""}${markdownText(row.message)}`);
    return {
        head: ["### Thresholds", "", ...tableHead(columns)],
        rows: rows.map(thresholdRow),
        tail: messages.length === 0 ? [] : ["", ...messages],
        omission: (missing) => moreRows(missing, "threshold", elsewhere),
        priority,
    };
}
function thresholdRow(row) {
    return tableRow([
        sections_OUTCOMES[row.outcome],
        `${markdownCode(row.metric)}${row.isDefault ? " *default*" : ""}`,
        markdownCode(row.source),
        `${row.observedText}${thin_note_thinMark(row)}`,
        row.limitText,
    ]);
}
/** Requests by name, below all of them together when there are several. */
function requestsBlock(title, { requests, allRequests }, elsewhere, priority) {
    const numbers = ["Count", "Rate", "Failed", "p50", "p95", "p99"].map(right);
    const sum = allRequests === null || requests.length < 2 ? [] : [requestRow(allRequests, `*${allRequests.name}*`)];
    return {
        head: [`### ${title}`, "", ...tableHead([left("Request"), ...numbers]), ...sum],
        rows: requests.map((row) => requestRow(row, sections_requestName(row))),
        tail: [],
        omission: (missing) => moreRows(missing, "request", elsewhere),
        priority,
    };
}
function sections_requestName({ name, method }) {
    return method === "" ? markdownCode(name) : `${markdownCode(name)} ${markdownText(method, 20)}`;
}
function requestRow(row, name) {
    return tableRow([
        name,
        (0,numbers/* formatCount */.B4)(row.count),
        (0,format_value/* formatValue */.Fl)(row.ratePerSecond, "per_second"),
        sections_failedCell(row.failed, row.count),
        thin_note_percentileCell(row.p50),
        thin_note_percentileCell(row.p95),
        thin_note_percentileCell(row.p99),
    ]);
}
function sections_failedCell(failed, count) {
    if (failed === 0 || count === 0)
        return (0,numbers/* formatCount */.B4)(failed);
    return `${(0,numbers/* formatCount */.B4)(failed)} (${(0,format_value/* formatValue */.Fl)(failed / count, "ratio")})`;
}
/** Checks, those with fails first. */
function checksBlock(checks, elsewhere, priority) {
    return {
        head: [
            "### Checks",
            "",
            ...tableHead([left("Check"), left("Scenario"), right("Passed"), right("Failed")]),
        ],
        rows: checks.map(({ name, scenario, passes, fails }) => tableRow([
            `${fails > 0 ? "❌" : "✅"} ${markdownCode(name)}`,
            markdownCode(scenario),
            (0,numbers/* formatCount */.B4)(passes),
            sections_failedCell(fails, passes + fails),
        ])),
        tail: [],
        omission: (missing) => moreRows(missing, "check", elsewhere),
        priority,
    };
}
/** Errors, the most frequent first. */
function errorsBlock(errors, elsewhere, priority) {
    const columns = [left("Kind"), left("Step"), left("Message"), right("Count"), right("First after")];
    return {
        head: ["### Errors", "", ...tableHead(columns)],
        rows: errors.map(({ kind, step, message, count, first_at_s: firstAtS }) => tableRow([
            markdownCode(kind),
            step === null ? "" : markdownCode(step),
            markdownText(message, 200),
            (0,numbers/* formatCount */.B4)(count),
            (0,numbers/* formatElapsed */.C7)(firstAtS),
        ])),
        tail: [],
        omission: (missing) => moreRows(missing, "error", elsewhere),
        priority,
    };
}
/** The load generator itself, as a table of one row. */
function generatorLines({ generator }) {
    if (generator === null)
        return [];
    const columns = generator.figures.map(([name]) => (name === "load" ? left : right)(name));
    return [
        "### Load generator",
        "",
        ...tableHead(columns),
        tableRow(generator.figures.map(([, value]) => value)),
    ];
}
/** The same in one line, where a reader has to know it; empty else. */
function generatorNote({ generator }) {
    if (generator?.isNotable !== true)
        return "";
    return `Load generator: ${generator.figures.map(([name, value]) => `${name} ${value}`).join(" · ")}`;
}
/** What a reader should know about the figures. */
function warningsBlock(warnings, elsewhere, priority) {
    return {
        head: [],
        rows: warnings.map((warning) => `- ⚠️ ${markdownText(warning)}`),
        tail: [],
        omission: (missing) => moreRows(missing, "warning", elsewhere),
        priority,
    };
}
function moreRows(missing, noun, elsewhere) {
    return `*${(0,numbers/* formatCount */.B4)(missing)} more ${missing === 1 ? noun : `${noun}s`} in ${elsewhere}.*`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/shards.js






const COLUMNS = [
    right("Shard"),
    left("State"),
    right("Requests"),
    right("Iterations"),
    right("Began"),
    right("Load"),
    left("Load generator"),
    left("Machine"),
];
/** The machines that shared the load; collapsed unless one of them is not in the figures. */
function shardBlocks(rows, elsewhere, priority) {
    const isWhole = rows.every((row) => row.isWhole);
    const title = `Load made by ${(0,shard_rows/* shardCountText */.$)(rows)}`;
    return filledBlocks({
        head: [
            ...(isWhole ? [`<details><summary>${title}</summary>`] : [`### ${title}`]),
            "",
            ...tableHead(COLUMNS),
        ],
        rows: rows.map(shardRow),
        tail: isWhole ? ["", "</details>"] : [],
        omission: (missing) => `*${(0,numbers/* plural */.LS)(missing, "more shard")} in ${elsewhere}.*`,
        priority,
    });
}
function shardRow(row) {
    return tableRow([
        (0,numbers/* formatCount */.B4)(row.index),
        `${row.isWhole ? "✅" : "❌"} ${row.state}`,
        (0,numbers/* formatCount */.B4)(row.requests),
        (0,numbers/* formatCount */.B4)(row.iterations),
        row.offsetText,
        row.durationS === null ? format_value/* NO_VALUE */.GY : (0,format_value/* formatValue */.Fl)(row.durationS * 1000, "ms"),
        row.generator ?? format_value/* NO_VALUE */.GY,
        row.machine === null ? format_value/* NO_VALUE */.GY : markdownText(row.machine, 80),
    ]);
}

// EXTERNAL MODULE: ./lib/report/trend/trend-text.js
var trend_text = __webpack_require__(5137);
;// CONCATENATED MODULE: ./lib/report/markdown/mermaid.js
/** GitHub draws a chart as wide as the page, and so do these. */
const mermaid_WIDTH = 900;
const mermaid_HEIGHT = 320;
/** A Mermaid `xychart-beta` as lines of a fenced block. Its colours can be read on light and on dark pages. */
function mermaidChart({ seconds, ...chart }) {
    const [scale, title] = seconds > 600 ? [60, "minutes"] : [1, "seconds"];
    return chartLines(chart, { title, from: 0, to: seconds / scale });
}
/** The same over runs, of which each line has one value, from `floor` on. */
function mermaidRuns(chart, floor) {
    const runs = Math.max(2, ...chart.lines.map(({ values }) => values.length));
    return chartLines(chart, { title: "run", from: 1, to: runs }, floor);
}
function chartLines({ title, unit, lines }, axis, floor = 0) {
    const greatest = Math.max(0, ...lines.flatMap(({ values }) => values));
    return [
        "```mermaid",
        "---",
        "config:",
        "  xyChart:",
        `    width: ${mermaid_WIDTH}`,
        `    height: ${mermaid_HEIGHT}`,
        "  themeVariables:",
        "    xyChart:",
        `      plotColorPalette: "${lines.map(({ color }) => color).join(", ")}"`,
        "---",
        "xychart-beta",
        `  title ${mermaidText(title)}`,
        `  x-axis ${mermaidText(axis.title)} ${axis.from} --> ${mermaidNumber(axis.to)}`,
        `  y-axis ${mermaidText(unit)} ${mermaidNumber(floor)} --> ${mermaidNumber(greatest > 0 ? greatest * 1.05 : 1)}`,
        ...lines.map(({ values }) => `  line [${values.map(mermaidNumber).join(", ")}]`),
        "```",
    ];
}
/** Words in quotes; what would end them, or mean something to Mermaid, HTML or a fence, is left out. */
function mermaidText(text) {
    const plain = text.replace(/[^\p{L}\p{N} .,:;()<>=/+–-]/gu, "").trim();
    return `"${plain.replaceAll("<", "#lt;").replaceAll(">", "#gt;") || "–"}"`;
}
/** Mermaid knows no exponents. */
function mermaidNumber(value) {
    const bounded = Math.min(Math.max(value, 0), 1e15);
    return String(bounded < 1000 ? Number(bounded.toFixed(3)) : Math.round(bounded));
}

;// CONCATENATED MODULE: ./lib/report/markdown/trend.js






const VALUE_COLOR = "#3b82d6";
const LEVEL_COLOR = "#d9730d";
/** Fewer runs are no trend. */
const LEAST_RUNS = 3;
const MOST_POINTS = 100;
const MOST_NEW = 3;
/** What is new among the last runs, for the head of a report; nothing when nothing is. */
function newChangeLines({ trend }) {
    const news = trend?.changes.filter(({ isNew }) => isNew) ?? [];
    const more = news.length > MOST_NEW ? [`*${(0,numbers/* formatCount */.B4)(news.length - MOST_NEW)} more below.*`] : [];
    const lines = news.slice(0, MOST_NEW).map(({ sentence }) => `📈 **Change** – ${markdownPhrase(sentence)}.`);
    return fixedBlocks([[...lines, ...more].join("  \n")].filter((line) => line !== ""));
}
/** The last runs: a chart of p95 with the level between changes, lines of text, and the changes. */
function trendBlocks({ trend }, elsewhere, { priority }) {
    if (trend === null || trend.runs < LEAST_RUNS)
        return [];
    const [first] = trend.series;
    // Words of a user could end the block.
    const text = (0,trend_text/* trendText */.t)({ ...trend, series: trend.series.filter(({ of }) => of.subject === null) });
    const lines = [
        `### The last ${(0,numbers/* plural */.LS)(trend.runs, "run")}`,
        ...(first === undefined || first.points.length < LEAST_RUNS ? [] : ["", ...p95Chart(first)]),
        ...(text.length === 0 ? [] : ["", "```text", ...text, "```"]),
    ];
    return [
        ...fixedBlocks(lines),
        ...filledBlocks({
            head: [],
            rows: trend.changes.map(({ sentence, isNew }) => `- ${isNew ? "**new:** " : ""}${markdownPhrase(sentence)}.`),
            tail: [],
            omission: (missing) => `*${(0,numbers/* plural */.LS)(missing, "more change")} in ${elsewhere}.*`,
            priority,
        }),
    ];
}
/** Of all requests, so that its title holds no words of a user. */
function p95Chart({ of, points }) {
    const shown = points.slice(-MOST_POINTS);
    const subject = of.subject === null ? " of all requests" : "";
    const chart = {
        title: `${of.figure}${subject}, and its level between changes (orange)`,
        unit: of.topic === "time" ? "ms" : of.figure,
        lines: [
            { values: shown.map(({ value }) => value), color: VALUE_COLOR },
            { values: shown.map(({ level }) => level), color: LEVEL_COLOR },
        ],
    };
    return mermaidRuns(chart, (0,chart_floor/* chartFloor */.x)(shown.map(({ value }) => value)));
}

;// CONCATENATED MODULE: ./lib/report/markdown/verdict-lines.js



const VERDICT_ICONS = {
    passed: "✅",
    failed: "❌",
    undecided: "⚠️",
};
/** What was tested. */
function headingLine({ configFile }, level) {
    return configFile === null ? `${level} Load test` : `${level} Load test ${markdownCode(configFile)}`;
}
/** One line: how the run ended and why. */
function verdictLine({ verdict }) {
    return `${VERDICT_ICONS[verdict.outcome]} **${verdict.word}** – ${markdownPhrase(verdict.headline)}.`;
}
/** What else the verdict says, as one paragraph; empty when there is nothing. */
function verdictDetails({ verdict }) {
    return verdict.details.map(markdownPhrase).join("  \n");
}
/** One line of sums: requests, iterations, virtual users. */
function totalsLine({ totals, durationS }) {
    const parts = [];
    if (totals.requests > 0) {
        const rate = durationS > 0 ? ` (${(0,format_value/* formatValue */.Fl)(totals.requests / durationS, "per_second")})` : "";
        const failed = (0,format_value/* formatValue */.Fl)(totals.failedRequests / totals.requests, "ratio");
        parts.push(`${(0,numbers/* plural */.LS)(totals.requests, "request")}${rate}`, `${failed} failed`);
    }
    if (totals.iterations > 0)
        parts.push((0,numbers/* plural */.LS)(totals.iterations, "iteration"));
    if (totals.maxVus !== null && totals.maxVus > 0)
        parts.push(`up to ${(0,numbers/* plural */.LS)(totals.maxVus, "virtual user")}`);
    if (durationS > 0)
        parts.push(`${(0,numbers/* formatElapsed */.C7)(durationS)} of load`);
    return parts.join(" · ");
}

;// CONCATENATED MODULE: ./lib/report/markdown/comment.js








/** GitHub refuses a longer comment. UTF-16 units are never fewer than the characters it counts. */
const COMMENT_LIMIT = 65_536;
const WORST_REQUESTS = 5;
const MOST_CHECKS = 10;
const MOST_ERRORS = 5;
const MOST_EFFECTS = 10;
const comment_MOST_WARNINGS = 5;
const MOST_SHARDS = 5;
/** The pull-request comment: GitHub's Markdown, whole rows only, never longer than the limit. */
function renderComment(model, options = {}) {
    const elsewhere = "the summary";
    const failing = model.checks.filter((check) => check.fails > 0);
    const isCut = model.requests.length > WORST_REQUESTS;
    const requests = requestsBlock(isCut ? "The five worst requests" : "Requests", model, elsewhere, 110);
    const blocks = [
        ...fixedBlocks([...(options.marker === undefined ? [] : [options.marker]), headingLine(model, "###")]),
        ...fixedBlocks([verdictLine(model)]),
        ...comparisonLines(model),
        ...newChangeLines(model),
        ...fixedBlocks([verdictDetails(model)]),
        ...fixedBlocks([totalsLine(model)]),
        ...fixedBlocks((options.notes ?? []).map((note) => `- ${markdownText(note)}`)),
        ...filledBlocks({ ...warningsBlock(model.warnings, elsewhere, 50), maxRows: comment_MOST_WARNINGS }),
        ...filledBlocks(thresholdsBlock(model.thresholds, elsewhere, 100)),
        ...comparisonBlocks(model, elsewhere, { priority: 95, maxRows: MOST_EFFECTS }),
        ...filledBlocks({ ...requests, maxRows: WORST_REQUESTS }),
        ...filledBlocks({ ...checksBlock(failing, elsewhere, 60), maxRows: MOST_CHECKS }),
        ...filledBlocks({ ...errorsBlock(model.errors, elsewhere, 70), maxRows: MOST_ERRORS }),
        ...fixedBlocks([generatorNote(model)]),
        ...shardBlocks(model.shards, elsewhere, 55).map((block) => ({ ...block, maxRows: MOST_SHARDS })),
        ...thinNoteBlocks(hasThinRow(model, WORST_REQUESTS)),
        ...fixedBlocks([footer(model, options.summaryUrl)]),
    ];
    return fitBlocks(blocks, options.limit ?? COMMENT_LIMIT, (text) => text.length);
}
function footer({ git, runId }, summaryUrl) {
    const report = summaryUrl === undefined ? [] : [markdownLink("Whole report", summaryUrl)];
    const commit = git.sha === undefined ? [] : [`commit ${markdownCode(git.sha.slice(0, 10))}`];
    return [...report, ...commit, `run ${markdownCode(runId)}`].join(" · ");
}

;// CONCATENATED MODULE: ./lib/report/markdown/details.js









/** Keeps a number and its unit on one line in a wide table. */
const NO_BREAK = "\u00a0";
const TREND_AGGREGATIONS = ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "max"];
/** True when a table of these blocks marks a percentile that few samples carry. */
function hasThinTrend({ metrics, submetrics }) {
    const rows = [...metrics, ...submetrics];
    return rows.some((row) => TREND_AGGREGATIONS.some((name) => (0,model/* statistic */.$)(row, name).isThin));
}
/** All metrics and submetrics: trends, and the other kinds. */
function metricBlocks(model, [trendPriority, otherPriority]) {
    const rows = [...model.metrics, ...model.submetrics].filter((row) => Object.keys(row.stats).length > 0);
    const trends = rows.filter((row) => row.kind === "trend" && row.samples !== 0);
    const others = rows.filter((row) => row.kind !== "trend");
    return [
        collapsedTable("All times and trends", [left("Metric"), ...["Samples", ...TREND_AGGREGATIONS].map(right)], trends.map(trendCells), trendPriority),
        collapsedTable("All counters, rates and gauges", ["Metric", "Kind", "Values"].map(left), others.map(otherCells), otherPriority),
    ].flatMap(filledBlocks);
}
function trendCells(row) {
    const cells = TREND_AGGREGATIONS.map((aggregation) => thin_note_percentileCell((0,model/* statistic */.$)(row, aggregation), row.unit).replace(" ", NO_BREAK));
    return [markdownCode(row.name), (0,format_value/* formatValue */.Fl)(row.samples, ""), ...cells];
}
function otherCells(row) {
    const values = Object.entries(row.stats).map(([aggregation, value]) => `${markdownText(aggregation, 40)} ${(0,format_value/* formatValue */.Fl)(value, (0,aggregations/* quantityOf */.Ri)(row, aggregation))}`);
    return [markdownCode(row.name), row.kind, values.join(", ")];
}
/** What became of the planned iterations of each scenario. */
function scenarioBlocks(model, priority) {
    const numbers = ["Planned", "Started", "Completed", "With error", "Dropped", "Interrupted"];
    const rows = model.scenarios.map((row) => [
        markdownCode(row.name),
        markdownCode(row.executor),
        ...[row.planned, row.delivered, row.completed, row.failed, row.dropped, row.interrupted].map((count) => (0,format_value/* formatValue */.Fl)(count, "")),
    ]);
    const columns = [left("Scenario"), left("Executor"), ...numbers.map(right)];
    return filledBlocks(collapsedTable("Scenarios, in iterations", columns, rows, priority));
}
/** The config that ran, as YAML. */
function configBlocks(model, priority) {
    if (Object.keys(model.config).length === 0)
        return [];
    // No anchors: a reader should see each value where it counts.
    const text = (0,dist/* stringify */.As)(model.config, { aliasDuplicateObjects: false, lineWidth: 0 }).trimEnd();
    return [collapsedText("Config as resolved", text, "yaml", priority)];
}
/** Where and when the load was made, and by what. */
function environmentBlock(model, priority) {
    const { runner, git } = model;
    const phases = model.phases.map(({ name, duration_s: seconds }) => `${name} ${(0,numbers/* formatElapsed */.C7)(seconds)}`);
    const rows = [
        ["Run", markdownCode(model.runId)],
        ["Started", markdownText(model.startedAt)],
        ["Phases", phases.join(", ")],
        ["Commit", git.sha === undefined ? "" : markdownCode(git.sha)],
        ["Ref", git.ref === undefined ? "" : markdownCode(git.ref)],
        ["Seed of random choices", model.seed === null ? "" : markdownCode(String(model.seed))],
        ["Config digest", model.configDigest === "" ? "" : markdownCode(model.configDigest)],
        [
            "Machine",
            `${markdownText(`${runner.os} ${runner.arch}`)}, ${markdownText(runner.cpu_model)}, ` +
                `${(0,format_value/* formatValue */.Fl)(runner.cpus, "")} CPUs, ${(0,format_value/* formatValue */.Fl)(runner.memory_bytes, "bytes")}`,
        ],
        ["Versions", markdownText(`rampa ${runner.version}, Node ${runner.node}`)],
    ].map(([name = "", value = ""]) => [name, value === "" ? format_value/* NO_VALUE */.GY : value]);
    return collapsedTable("Environment", [left("What"), left("Value")], rows, priority);
}
/** A collapsed block of lines that stays whole or goes. */
function collapsedText(title, text, language, priority) {
    return {
        head: [`<details><summary>${title}</summary>`, ""],
        rows: [fencedBlock(text, language)],
        tail: ["", "</details>"],
        omission: () => `*${title}: in result.json.*`,
        priority,
    };
}
/** A collapsed table. */
function collapsedTable(title, columns, rows, priority) {
    return {
        head: [`<details><summary>${title}</summary>`, "", ...tableHead(columns)],
        rows: rows.map(tableRow),
        tail: ["", "</details>"],
        omission: (missing) => `*${title}: ${(0,numbers/* plural */.LS)(missing, "more row")} in result.json.*`,
        priority,
    };
}

;// CONCATENATED MODULE: ./lib/report/markdown/response-times.js




const response_times_STATISTICS = ["med", "p(95)", "p(99)"];
/** From here on the waiting before an iteration's start is worth telling: a tenth, and more than noise. */
const RELATIVE = 0.1;
const LEAST_MS = 5;
/**
 * Response times from the planned start, with those from the actual one in brackets, of the arrival-rate
 * scenarios in which they differ: an open model must not hide that arrivals had to wait.
 */
function responseTimesBlock({ scenarios }, priority) {
    const columns = [left("Scenario"), ...["p50", "p95", "p99"].map(right)];
    return {
        head: ["### Response time from planned start (from actual start)", "", ...tableHead(columns)],
        rows: scenarios.filter(hasWaited).map(responseTimeRow),
        tail: [],
        omission: (missing) => `*${(0,numbers/* plural */.LS)(missing, "more scenario")} in result.json.*`,
        priority,
    };
}
function responseTimeRow({ name, response_time: response, iteration_duration: duration }) {
    const cells = response_times_STATISTICS.map((statistic) => `${(0,format_value/* formatValue */.Fl)(response?.[statistic], "ms")} (${(0,format_value/* formatValue */.Fl)(duration?.[statistic], "ms")})`);
    return tableRow([markdownCode(name), ...cells]);
}
function hasWaited({ response_time: response, iteration_duration: duration }) {
    return response_times_STATISTICS.some((statistic) => {
        const [planned, actual] = [response?.[statistic], duration?.[statistic]];
        if (planned === undefined || actual === undefined)
            return false;
        return planned - actual > Math.max(LEAST_MS, RELATIVE * actual);
    });
}

;// CONCATENATED MODULE: ./lib/report/resampled.js
/** Fewer say too little to be drawn. */
const MIN_POINTS = 5;
/**
 * Values over time at even distances, as many as there are points but at most `most`; each is the greatest of
 * its stretch, so that no spike gets lost. Where a stretch has no value, stretches are made longer; null when
 * that leaves too few, for what was not measured must not be drawn.
 */
function resampled(timeline, most, read) {
    const endS = timeline.at(-1)?.t_s ?? 0;
    if (!(endS > 0) || !Number.isFinite(endS))
        return null;
    for (let count = Math.min(timeline.length, most); count >= MIN_POINTS; count--) {
        const values = greatest(timeline, count, endS, read);
        if (values.every((value) => value !== null))
            return values;
    }
    return null;
}
function greatest(timeline, count, endS, read) {
    const values = Array.from({ length: count }, () => null);
    timeline.forEach((point, index) => {
        const value = read(point);
        if (value === null || value < 0)
            return;
        const middleS = (point.t_s + (timeline[index - 1]?.t_s ?? 0)) / 2;
        const at = Math.min(Math.max(Math.floor((middleS / endS) * count), 0), count - 1);
        values[at] = Math.max(values[at] ?? 0, value);
    });
    return values;
}

// EXTERNAL MODULE: ./lib/report/timeline-text.js
var timeline_text = __webpack_require__(9691);
;// CONCATENATED MODULE: ./lib/report/markdown/timeline-charts.js





const P95_COLOR = "#d9730d";
const RATE_COLOR = "#3b82d6";
const LIMIT_COLOR = "#d1342c";
const timeline_charts_MOST_POINTS = 60;
/** A limit further above all values would flatten them. */
const MOST_ABOVE = 3;
/** p95 with its limit and the request rate over time as charts, and as text for who does not see charts. */
function timelineBlocks({ timeline, latencyLimits }) {
    const text = (0,timeline_text/* timelineText */.P)(timeline);
    if (text === "")
        return [];
    const seconds = timeline.at(-1)?.t_s ?? 0;
    const charts = [
        ...timeline_charts_p95Chart(resampled(timeline, timeline_charts_MOST_POINTS, (point) => point.p95), seconds, latencyLimits),
        ...rateChart(resampled(timeline, timeline_charts_MOST_POINTS, (point) => point.rate), seconds),
    ];
    return fixedBlocks(["### Over time", "", ...charts, "```text", text, "```"]);
}
function timeline_charts_p95Chart(values, seconds, limits) {
    if (values === null || !(seconds > 0))
        return [];
    const greatest = Math.max(...values);
    const isAboutP95 = (limit) => limit.conditions.some((one) => /^p\(95\)\s*</.test(one));
    const limit = limits.find(isAboutP95);
    const isNear = limit !== undefined && limit.value <= greatest * MOST_ABOVE;
    const lines = [{ values, color: P95_COLOR }];
    if (isNear)
        lines.push({ values: values.map(() => limit.value), color: LIMIT_COLOR });
    const concerns = limit?.isForAll === true ? "limit" : "limit of some";
    const named = limit === undefined ? "" : `, ${concerns} ${(0,format_value/* formatLimit */.tW)(limit.value, "ms")}${isNear ? " (red)" : ""}`;
    const title = `p95 of all requests${named}`;
    return [...mermaidChart({ title, seconds, unit: "ms", lines }), ""];
}
function rateChart(values, seconds) {
    if (values === null || !(seconds > 0))
        return [];
    const lines = [{ values, color: RATE_COLOR }];
    return [...mermaidChart({ title: "Requests per second", seconds, unit: "per second", lines }), ""];
}

;// CONCATENATED MODULE: ./lib/report/markdown/summary.js












/** GitHub drops a step's summary whole beyond 1 MiB; some of it is left to lines added later. */
const SUMMARY_LIMIT_BYTES = 1_000_000;
/** The job summary: GitHub's Markdown, whole rows only, never longer than the limit. */
function renderSummary(model, options = {}) {
    const elsewhere = "result.json";
    const blocks = [
        ...fixedBlocks([headingLine(model, "##")]),
        ...fixedBlocks([verdictLine(model)]),
        ...comparisonLines(model),
        ...newChangeLines(model),
        ...fixedBlocks([verdictDetails(model)]),
        ...fixedBlocks([totalsLine(model)]),
        ...fixedBlocks([(0,warm_up_text/* warmUpText */.i)(model)]),
        ...fixedBlocks((options.notes ?? []).map((note) => `- ${markdownText(note)}`)),
        ...filledBlocks(warningsBlock(model.warnings, elsewhere, 70)),
        ...filledBlocks(thresholdsBlock(model.thresholds, elsewhere, 100)),
        ...comparisonBlocks(model, elsewhere, { priority: 95 }),
        ...trendBlocks(model, elsewhere, { priority: 92 }),
        ...fixedBlocks(generatorLines(model)),
        ...timelineBlocks(model),
        ...filledBlocks(requestsBlock("Requests", model, elsewhere, 80)),
        ...filledBlocks(checksBlock(model.checks, elsewhere, 60)),
        ...filledBlocks(errorsBlock(model.errors, elsewhere, 90)),
        ...filledBlocks(responseTimesBlock(model, 65)),
        ...thinNoteBlocks(hasThinRow(model) || hasThinTrend(model)),
        ...shardBlocks(model.shards, elsewhere, 55),
        ...metricBlocks(model, [30, 20]),
        ...scenarioBlocks(model, 50),
        ...configBlocks(model, 10),
        environmentBlock(model, 40),
    ];
    return fitBlocks(blocks, options.limit ?? SUMMARY_LIMIT_BYTES, (text) => Buffer.byteLength(text, "utf8"));
}

;// CONCATENATED MODULE: ./lib/run/rendered-files.js




/** The files that are rendered from `result.json`: name → text. */
function renderedFiles(model, comment = {}) {
    return {
        "report.html": renderReportPage(model),
        "summary.md": renderSummary(model),
        "comment.md": renderComment(model, { ...comment }),
        "junit.xml": renderJunit(model),
    };
}


/***/ }),

/***/ 301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeResultsAtOnce),
/* harmony export */   K: () => (/* binding */ writeResults)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);





/**
 * Writes files into a folder, which is made if need be. A reader never sees half a file: each is
 * written beside its place and then renamed. One that cannot be written does not stop the others.
 *
 * @returns those that could not be written, with the reason.
 */
async function writeResults(folder, files) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true });
    }
    catch (error) {
        return allUnwritten(folder, files, error);
    }
    const failures = await Promise.all(Object.entries(files).map(async ([name, content]) => writeWhole((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), content)));
    return failures.filter((failure) => failure !== null);
}
/** The same for a thread in which nothing that waits goes on. */
function writeResultsAtOnce(folder, files) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    }
    catch (error) {
        return allUnwritten(folder, files, error);
    }
    return Object.entries(files).flatMap(([name, content]) => writeWholeAtOnce((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), content));
}
function allUnwritten(folder, files, error) {
    return Object.keys(files).map((name) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error) }));
}
function besideOf(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, "..", `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
}
async function writeWhole(path, content) {
    const temporary = besideOf(path);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, content, { flag: "wx" });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
        return null;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined);
        return { path, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error) };
    }
}
function writeWholeAtOnce(path, content) {
    const temporary = besideOf(path);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, content, { flag: "wx" });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
        return [];
    }
    catch (error) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        }
        catch {
            // What is left of it says more than this.
        }
        return [{ path, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error) }];
    }
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
