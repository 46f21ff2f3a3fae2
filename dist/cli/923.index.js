export const id = 923;
export const ids = [923];
export const modules = {

/***/ 7483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4676);
/* harmony import */ var _report_console_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7243);
/* harmony import */ var _report_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8969);
/* harmony import */ var _report_plain_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1984);
/* harmony import */ var _report_terminal_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2234);
/* harmony import */ var _run_read_result_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9775);
/* harmony import */ var _run_rendered_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4709);
/* harmony import */ var _run_write_results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(301);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7279);










/** Renders all reports again from a result file; its exit code says nothing about the verdict. */
const report = (args, context) => ({
    problems: [],
    run: () => renderAgain(args, context),
});
async function renderAgain(args, context) {
    const { cwd, stdout, stderr } = context;
    const name = args.positional ?? "rampa-results/result.json";
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, name);
    const model = (0,_report_model_js__WEBPACK_IMPORTED_MODULE_3__/* .reportModel */ .S)(await (0,_run_read_result_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readResultFile */ .k)(path, name));
    const out = args.value("out");
    const folder = out === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, out);
    const files = (0,_run_rendered_files_js__WEBPACK_IMPORTED_MODULE_5__/* .renderedFiles */ .Z)(model);
    const unwritten = await (0,_run_write_results_js__WEBPACK_IMPORTED_MODULE_6__/* .writeResults */ .K)(folder, files);
    for (const { path: file, reason } of unwritten) {
        stderr.write(`${(0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_8__/* .terminalText */ .eR)(`could not write ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, file)}: ${reason}`, _report_plain_text_js__WEBPACK_IMPORTED_MODULE_9__/* .PROSE_LENGTH */ .ty)}\n`);
    }
    if (!args.has("quiet")) {
        const { isColored } = (0,_style_js__WEBPACK_IMPORTED_MODULE_7__/* .styleOf */ .V)(stdout, context, args.has("no-color"));
        stdout.write((0,_report_console_js__WEBPACK_IMPORTED_MODULE_2__/* .renderConsole */ .q)(model, { color: isColored }));
        const names = Object.keys(files).join(", ");
        if (unwritten.length === 0)
            stdout.write(`\n${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, folder) || "."}: ${names}\n`);
    }
    return unwritten.length === 0 ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.passed : _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.not_written;
}


/***/ }),

/***/ 7243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ renderConsole)
/* harmony export */ });
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);
/* harmony import */ var _console_comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9405);
/* harmony import */ var _console_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5102);
/* harmony import */ var _console_paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5410);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8844);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2234);
/* harmony import */ var _timeline_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9691);
/* harmony import */ var _trend_trend_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5137);
/* harmony import */ var _warm_up_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3031);









const MOST_ROWS = 20;
const NAME_LENGTH = 60;
const MESSAGE_LENGTH = 160;
/** The end of a run for a terminal: figures first, the verdict last. Ends with a line break. */
function renderConsole(model, options = {}) {
    const paint = (0,_console_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .painter */ .C)(options.color === true);
    const sections = [
        requestLines(model, paint),
        checkLines(model, paint),
        errorLines(model, paint),
        timelineLines(model, paint),
        generatorText(model, paint),
        thresholdLines(model, paint),
        titled("Compared with the baseline", (0,_console_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonTable */ .Qv)(model, paint), paint),
        trendLines(model, paint),
        warningLines(model, paint),
        verdictLines(model, paint),
    ];
    const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return `${texts.join("\n\n")}\n`;
}
function verdictLines(model, paint) {
    const { verdict } = model;
    const icon = { passed: "✓", failed: "✗", undecided: "!" }[verdict.outcome];
    const color = { passed: "green", failed: "red", undecided: "yellow" }[verdict.outcome];
    return [
        `${paint("bold", paint(color, `${icon} ${verdict.word}`))} – ${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalPhrase */ .gT)(verdict.headline)}.`,
        ...(0,_console_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonText */ .VF)(model, paint),
        ...verdict.details.map((detail) => `  ${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalPhrase */ .gT)(detail)}`),
    ];
}
function thresholdLines({ thresholds }, paint) {
    const rows = thresholds.map((row) => [
        (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalText */ .eR)(row.metric, NAME_LENGTH),
        (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalText */ .eR)(row.source, NAME_LENGTH),
        `${row.observedText}${row.isThin ? THIN_MARK : ""}`,
        row.isDefault ? "default" : row.outcome === "inconclusive" ? "inconclusive" : "",
    ]);
    const lines = (0,_console_table_js__WEBPACK_IMPORTED_MODULE_8__/* .alignedLines */ .W)(rows, ["left", "left", "right", "left"]);
    const marked = lines.map((line, index) => `${outcomeMark(thresholds[index]?.outcome, paint)} ${line}`);
    return titled("Thresholds", marked, paint);
}
function requestLines({ requests, allRequests }, paint) {
    const sum = allRequests === null || requests.length < 2 ? [] : [allRequests];
    const shown = [...sum, ...requests.slice(0, MOST_ROWS)];
    const numbers = ["count", "rate", "failed", "p50", "p95", "p99"];
    const rows = [["", ...numbers], ...shown.map(requestCells)];
    const [head = "", ...lines] = (0,_console_table_js__WEBPACK_IMPORTED_MODULE_8__/* .alignedLines */ .W)(rows, ["left", ...numbers.map(() => "right")]);
    const isThin = shown.some((row) => row.p50.isThin || row.p95.isThin || row.p99.isThin);
    const note = isThin ? [paint("dim", "¹ fewer than ten samples lie beyond this percentile")] : [];
    const all = [paint("dim", head), ...lines, ...moreLines(requests.length, paint), ...note];
    return shown.length === 0 ? [] : titled("Requests", all, paint);
}
function requestCells(row) {
    return [
        (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalText */ .eR)(row.method === "" ? row.name : `${row.name} ${row.method}`, NAME_LENGTH),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(row.count),
        (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(row.ratePerSecond, "per_second"),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(row.failed),
        ...[row.p50, row.p95, row.p99].map(percentileText),
    ];
}
const THIN_MARK = "¹";
/** The place of the mark is kept, so that the numbers stay aligned. */
function percentileText({ value, isThin }) {
    return `${(0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(value, "ms")}${isThin ? THIN_MARK : " "}`;
}
function checkLines({ checks }, paint) {
    const shown = checks.slice(0, MOST_ROWS);
    const rows = shown.map(({ name, scenario, passes, fails }) => [
        (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalText */ .eR)(name, NAME_LENGTH),
        (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalText */ .eR)(scenario, NAME_LENGTH),
        `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(passes)} of ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(passes + fails)} passed`,
    ]);
    const lines = (0,_console_table_js__WEBPACK_IMPORTED_MODULE_8__/* .alignedLines */ .W)(rows, ["left", "left", "right"]);
    const marked = lines.map((line, index) => `${mark(shown[index]?.fails === 0, paint)} ${line}`);
    return titled("Checks", [...marked, ...moreLines(checks.length, paint)], paint);
}
function errorLines({ errors }, paint) {
    const rows = errors
        .slice(0, MOST_ROWS)
        .map(({ kind, step, message, count, first_at_s: firstAtS }) => [
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, "time"),
        (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalText */ .eR)(step === null ? kind : `${kind} in ${step}`, NAME_LENGTH),
        (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalText */ .eR)(message, MESSAGE_LENGTH),
        `first after ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .formatElapsed */ .C7)(firstAtS)}`,
    ]);
    const lines = (0,_console_table_js__WEBPACK_IMPORTED_MODULE_8__/* .alignedLines */ .W)(rows, ["right", "left", "left", "left"]);
    return titled("Errors", [...lines, ...moreLines(errors.length, paint)], paint);
}
function timelineLines({ timeline }, paint) {
    const text = (0,_timeline_text_js__WEBPACK_IMPORTED_MODULE_4__/* .timelineText */ .P)(timeline);
    return text === "" ? [] : titled("Over time", text.split("\n"), paint);
}
function generatorText(model, paint) {
    const { generator } = model;
    if (generator === null)
        return [];
    const text = generator.figures.map(([name, value]) => `${name} ${value}`).join(" · ");
    const warmUp = (0,_warm_up_text_js__WEBPACK_IMPORTED_MODULE_6__/* .warmUpText */ .i)(model);
    return titled("Load generator", warmUp === "" ? [text] : [text, warmUp], paint);
}
function warningLines({ warnings }, paint) {
    const lines = warnings.slice(0, MOST_ROWS).map((text) => (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalText */ .eR)(text, MESSAGE_LENGTH * 2));
    return [...lines.map((line) => `${paint("yellow", "!")} ${line}`), ...moreLines(warnings.length, paint)];
}
function outcomeMark(outcome, paint) {
    return outcome === "inconclusive" ? paint("yellow", "?") : mark(outcome === "passed", paint);
}
function mark(isGood, paint) {
    return isGood ? paint("green", "✓") : paint("red", "✗");
}
function moreLines(rows, paint) {
    return rows <= MOST_ROWS ? [] : [paint("dim", `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(rows - MOST_ROWS)} more in result.json`)];
}
function titled(title, lines, paint) {
    return lines.length === 0 ? [] : [paint("bold", title), ...lines.map((line) => `  ${line}`)];
}
function trendLines({ trend }, paint) {
    if (trend === null)
        return [];
    const changes = trend.changes
        .slice(0, MOST_ROWS)
        .map(({ sentence, isNew }) => `${isNew ? paint("yellow", "new: ") : ""}${(0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalPhrase */ .gT)(sentence)}`);
    return titled(`The last ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(trend.runs, "run")}`, [...(0,_trend_trend_text_js__WEBPACK_IMPORTED_MODULE_5__/* .trendText */ .t)(trend), ...changes], paint);
}


/***/ }),

/***/ 8048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ parseRelativeThreshold),
/* harmony export */   n: () => (/* binding */ isRelative)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1947);

const CHANGE = /^([+-](?:\d{1,9}(?:\.\d{1,12})?|\.\d{1,12}))\s*%$/;
/** True for text that is meant as a relative threshold, whether or not it is a good one. */
function isRelative(text) {
    return /[+-][^<>=!]*%\s*$/.test(text);
}
/**
 * Reads a relative threshold: `<aggregation> <operator> <sign><number>%`, such as `p(95) < +10%` or
 * `rate > -5%`. Spaces are free.
 *
 * @throws RampaError `threshold_invalid`.
 */
function parseRelativeThreshold(text) {
    const { source, aggregation, aggregationValue, operator, limit } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .splitThreshold */ .A)(text);
    const change = CHANGE.exec(limit)?.[1];
    if (change === undefined) {
        throw (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .complain */ .cc)(source, "Write a change from the baseline with its sign, such as +10% or -5%");
    }
    if (operator !== "<" && operator !== "<=" && operator !== ">" && operator !== ">=") {
        throw (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .complain */ .cc)(source, "A change is never known exactly: write one of < <= > >=");
    }
    // Minus zero is zero.
    const changePercent = Number(change) + 0;
    return Object.freeze({ aggregation, aggregationValue, operator, changePercent });
}


/***/ }),

/***/ 4800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseSubmetric),
/* harmony export */   M: () => (/* binding */ isMetricName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** A longer name is refused unread. */
const MAX_LENGTH = 1_000;
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


/***/ }),

/***/ 1947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ splitThreshold),
/* harmony export */   B7: () => (/* binding */ parseThreshold),
/* harmony export */   cc: () => (/* binding */ complain)
/* harmony export */ });
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
            ? "A change from the baseline is no limit of its own here: write a number"
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


/***/ })

};
