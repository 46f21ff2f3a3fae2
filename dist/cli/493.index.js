export const id = 493;
export const ids = [493];
export const modules = {

/***/ 3255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __webpack_require__(4676);
// EXTERNAL MODULE: ./lib/report/console.js
var console = __webpack_require__(7243);
// EXTERNAL MODULE: ./lib/report/model.js + 8 modules
var report_model = __webpack_require__(712);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __webpack_require__(2234);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/result-file.js + 1 modules
var result_file = __webpack_require__(6602);
;// CONCATENATED MODULE: ./lib/run/read-result-file.js



/**
 * Reads a `result.json`, perhaps one from a stranger: never more than its limit of bytes, and strictly.
 *
 * @throws {@link RampaError} `result_invalid`, also for a file that cannot be read.
 */
async function readResultFile(path, name) {
    return (0,result_file/* parseResultFile */.lf)(await readBounded(path, name), name);
}
async function readBounded(path, name) {
    try {
        const file = await (0,promises_.open)(path, "r");
        try {
            // One byte more than allowed, so that the reader sees that there is more.
            const stream = file.createReadStream({ encoding: "utf8", end: result_file/* RESULT_LIMITS */.ly.file, autoClose: false });
            let text = "";
            for await (const part of stream)
                text += String(part);
            return text;
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

// EXTERNAL MODULE: ./lib/run/rendered-files.js + 28 modules
var rendered_files = __webpack_require__(5803);
// EXTERNAL MODULE: ./lib/run/write-results.js
var write_results = __webpack_require__(301);
// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(7279);
;// CONCATENATED MODULE: ./lib/cli/commands/report.js










/** Renders all reports again from a result file; its exit code says nothing about the verdict. */
const report = async (args, context) => {
    const { cwd, stdout, stderr } = context;
    const name = args.positional ?? "rampa-results/result.json";
    const path = (0,external_node_path_.resolve)(cwd, name);
    const model = (0,report_model/* reportModel */.S)(await readResultFile(path, name));
    const out = args.value("out");
    const folder = out === undefined ? (0,external_node_path_.dirname)(path) : (0,external_node_path_.resolve)(cwd, out);
    const files = (0,rendered_files/* renderedFiles */.Z)(model);
    const unwritten = await (0,write_results/* writeResults */.K)(folder, files);
    for (const { path: file, reason } of unwritten) {
        stderr.write(`${(0,terminal_text/* terminalText */.eR)(`could not write ${(0,external_node_path_.relative)(cwd, file)}: ${reason}`, plain_text/* PROSE_LENGTH */.ty)}\n`);
    }
    if (!args.has("quiet")) {
        const { isColored } = (0,style/* styleOf */.V)(stdout, context, args.has("no-color"));
        stdout.write((0,console/* renderConsole */.q)(model, { color: isColored }));
        const names = Object.keys(files).join(", ");
        if (unwritten.length === 0)
            stdout.write(`\n${(0,external_node_path_.relative)(cwd, folder) || "."}: ${names}\n`);
    }
    return unwritten.length === 0 ? exit_codes/* EXIT_CODES */.a.passed : exit_codes/* EXIT_CODES */.a.not_written;
};


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

/***/ 1146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   GY: () => (/* binding */ NO_VALUE),
/* harmony export */   YK: () => (/* binding */ formatObserved),
/* harmony export */   tW: () => (/* binding */ formatLimit)
/* harmony export */ });
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
function round(value, digits) {
    return Number(value.toPrecision(digits));
}
function decimal(value, digits) {
    const size = Math.abs(value);
    if (size !== 0 && (size >= 1e15 || size < 1e-6)) {
        return value.toExponential(DIGITS - 1).replace(/\.?0+e/, "e");
    }
    const text = value.toLocaleString("en-US", { maximumSignificantDigits: digits, maximumFractionDigits: 20 });
    return text === "-0" ? "0" : text;
}


/***/ }),

/***/ 1947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ parseThreshold),
/* harmony export */   GD: () => (/* binding */ parseSubmetric),
/* harmony export */   M8: () => (/* binding */ isMetricName)
/* harmony export */ });
/* unused harmony exports complain, splitThreshold */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const OPERATORS = ["<=", ">=", "===", "==", "!=", "<", ">"];
/** Aggregations without an argument; `p(N)` is the other. */
const AGGREGATIONS = ["count", "rate", "value", "passes", "fails", "avg", "min", "max", "med"];
/** Value of a time unit as `factor` × 10^`exponent` milliseconds. */
const TIME_UNITS = {
    ms: { factor: 1, exponent: 0 },
    s: { factor: 1, exponent: 3 },
    m: { factor: 6, exponent: 4 },
};
/** Longer text is refused unread. */
const MAX_LENGTH = 1_000;
const EXPECTED = 'expected a threshold such as "p(95)<500"';
/** @param hint What to write instead. */
function complain(text, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("threshold_invalid", `${EXPECTED}, got ${JSON.stringify(text.slice(0, 200))}`, {
        hint,
    });
}
const AGGREGATION_HINT = `Write one of ${AGGREGATIONS.join(", ")} or p(N) with N from 0 to 100`;
/** Spellings of other tools, and the aggregation they mean. */
const MISNOMERS = {
    mean: "avg",
    average: "avg",
    median: "med",
    minimum: "min",
    maximum: "max",
    pass: "passes",
    fail: "fails",
};
function aggregationOf(source, text) {
    if (AGGREGATIONS.includes(text))
        return { aggregation: text, aggregationValue: null };
    const percentile = /^p ?\( ?(\d{1,3}(?:\.\d{1,12})?) ?\)$/.exec(text.replaceAll(/\s+/g, " "));
    if (percentile !== null) {
        const n = Number(percentile[1]);
        if (n <= 100)
            return { aggregation: `p(${n})`, aggregationValue: n };
        throw complain(source, `A percentile lies between p(0) and p(100), not at p(${n})`);
    }
    const bare = /^p(\d{1,3}(?:\.\d{1,12})?)$/.exec(text);
    if (bare !== null)
        throw complain(source, `Write p(${bare[1] ?? ""}) for a percentile`);
    if (Object.hasOwn(MISNOMERS, text))
        throw complain(source, `Write ${MISNOMERS[text] ?? ""} instead of ${text}`);
    throw complain(source, text === "" ? AGGREGATION_HINT : `Unknown aggregation "${text}". ${AGGREGATION_HINT}`);
}
const VALUE = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?)\s*(ms|s|m)?$/i;
function valueOf(source, text) {
    if (text.endsWith("%")) {
        throw complain(source, /^[+-]/.test(text)
            ? "Relative thresholds are not available: write an absolute limit"
            : "Write a share as a fraction: 0.05 for 5%");
    }
    const match = VALUE.exec(text);
    const [, digits = "", unit] = match ?? [];
    const plain = Number(digits);
    if (match === null || !Number.isFinite(plain)) {
        throw complain(source, "One threshold has one limit: a number, for times with ms, s or m, such as 500 or 0.5s");
    }
    if (unit !== "ms" && unit !== "s" && unit !== "m") {
        if (unit !== undefined)
            throw complain(source, `Write the unit as ${unit.toLowerCase()}`);
        return { value: plain };
    }
    const { factor, exponent } = TIME_UNITS[unit];
    const value = /e/i.test(digits)
        ? plain * factor * 10 ** exponent
        : factor * Number(`${digits}e${exponent}`);
    return { value, unit };
}
/** @throws RampaError `threshold_invalid`. */
function splitThreshold(text) {
    const source = text.trim();
    if (source.length > MAX_LENGTH)
        throw complain(source, `A threshold has at most ${MAX_LENGTH} characters`);
    const at = source.search(/[<>=!]/);
    if (at < 0)
        throw complain(source, `Write an aggregation, one of ${OPERATORS.join(" ")}, and a limit`);
    const tail = source.slice(at);
    const symbols = /^[<>=!]{1,4}/.exec(tail)?.[0] ?? "";
    const operator = OPERATORS.find((candidate) => candidate === symbols);
    if (operator === undefined) {
        const meant = { "=": "==", "=<": "<=", "=>": ">=", "!": "!=", "<>": "!=", "!==": "!=" }[symbols];
        throw complain(source, meant === undefined ? `Write one of ${OPERATORS.join(" ")}` : `Write ${meant}`);
    }
    const aggregation = aggregationOf(source, source.slice(0, at).trim());
    return { source, ...aggregation, operator, limit: tail.slice(symbols.length).trim() };
}
/**
 * Reads a threshold: `<aggregation> <operator> <value>`, spaces are free.
 *
 * @throws RampaError `threshold_invalid`.
 * @example
 * ```ts
 * import { parseThreshold } from "rampa";
 *
 * parseThreshold("p(95) < 0.5s").value; // 500, milliseconds
 * ```
 */
function parseThreshold(text) {
    const { source, limit, ...expression } = splitThreshold(text);
    return Object.freeze({ ...expression, ...valueOf(source, limit) });
}
function complainName(text, message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("submetric_invalid", `${message} in the metric name ${JSON.stringify(text.slice(0, 200))}`, {
        hint,
    });
}
function skipSpaces(cursor) {
    while (/\s/.test(cursor.text.charAt(cursor.at)))
        cursor.at += 1;
}
/** Text up to one of the `ends`, without the spaces around it. */
function readPlain(cursor, ends) {
    const start = cursor.at;
    while (cursor.at < cursor.text.length && !ends.includes(cursor.text.charAt(cursor.at)))
        cursor.at += 1;
    return cursor.text.slice(start, cursor.at).trim();
}
function readQuoted(cursor) {
    const quote = cursor.text.charAt(cursor.at);
    let value = "";
    for (cursor.at += 1; cursor.at < cursor.text.length; cursor.at += 1) {
        const character = cursor.text.charAt(cursor.at);
        if (character === quote) {
            cursor.at += 1;
            return value;
        }
        if (character === "\\")
            cursor.at += 1;
        value += cursor.text.charAt(cursor.at);
    }
    throw complainName(cursor.text, "unclosed quote", `Close the value with ${quote}`);
}
function readTag(cursor) {
    skipSpaces(cursor);
    const name = readPlain(cursor, ":,}");
    if (name === "" || name === "__proto__" || cursor.text.charAt(cursor.at) !== ":") {
        throw complainName(cursor.text, "expected tag:value", "Write the filters as {tag:value,other:value}");
    }
    cursor.at += 1;
    skipSpaces(cursor);
    const first = cursor.text.charAt(cursor.at);
    if (first === '"' || first === "'") {
        const quoted = readQuoted(cursor);
        skipSpaces(cursor);
        return [name, quoted];
    }
    const value = readPlain(cursor, ":,}");
    if (cursor.text.charAt(cursor.at) === ":") {
        const whole = value + readPlain(cursor, ",}");
        throw complainName(cursor.text, 'unquoted ":"', `Quote the value: ${name}:${JSON.stringify(whole)}`);
    }
    return [name, value];
}
function readTags(cursor) {
    const tags = {};
    if (cursor.text.slice(cursor.at).trim() === "}")
        return tags;
    for (;;) {
        const [name, value] = readTag(cursor);
        if (Object.hasOwn(tags, name)) {
            throw complainName(cursor.text, `tag "${name}" twice`, "A sample has one value for each tag");
        }
        tags[name] = value;
        const end = cursor.text.charAt(cursor.at);
        cursor.at += 1;
        if (end === "}")
            break;
        if (end !== ",") {
            const hint = "Write the filters as {tag:value,other:value}, and quote values that hold , : or }";
            throw complainName(cursor.text, end === "" ? 'missing "}"' : `unexpected "${end}"`, hint);
        }
    }
    if (cursor.at < cursor.text.length) {
        throw complainName(cursor.text, 'text after "}"', 'Quote a value that holds "}"');
    }
    return tags;
}
/** Whether a metric can have this name, so that thresholds can refer to it. */
function isMetricName(name) {
    return name !== "" && name.length <= MAX_LENGTH && name !== "__proto__" && !/[\s{}"':,]/.test(name);
}
/**
 * Splits a metric's name from its tag filters. A value that holds `,`, `:` or `}` is quoted.
 *
 * @throws RampaError `submetric_invalid`.
 * @example
 * ```ts
 * import { parseSubmetric } from "rampa";
 *
 * parseSubmetric("http_req_duration{status:200}"); // ["http_req_duration", { status: "200" }]
 * ```
 */
function parseSubmetric(text) {
    const name = text.trim();
    if (name.length > MAX_LENGTH) {
        throw complainName(name, `more than ${MAX_LENGTH} characters`, "Shorten it");
    }
    const brace = name.indexOf("{");
    const metric = (brace < 0 ? name : name.slice(0, brace)).trim();
    if (!isMetricName(metric)) {
        throw complainName(name, "expected a name without spaces", "Write metric or metric{tag:value}");
    }
    const tags = brace < 0 ? {} : readTags({ text: name, at: brace + 1 });
    return Object.freeze([metric, Object.freeze(tags)]);
}


/***/ })

};
