export const id = 764;
export const ids = [764];
export const modules = {

/***/ 4713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4676);
/* harmony import */ var _run_load_requested_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4460);
/* harmony import */ var _config_redactor_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7600);
/* harmony import */ var _thresholds_default_threshold_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4035);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1612);
/* harmony import */ var _plan_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4518);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6454);
/* harmony import */ var _shard_argument_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2085);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7279);










/** Validates a config and prints its plan; sends no request and starts no process. */
const check = (args, context) => {
    const problems = [];
    const plan = (0,_plan_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .planArguments */ .u)(args, context, problems);
    const shard = (0,_shard_argument_js__WEBPACK_IMPORTED_MODULE_7__/* .shardArgument */ .i)(args, problems);
    problems.push(...(0,_plan_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .valueProblems */ .c)(plan, [...args.problems, ...problems]));
    return { problems, run: () => checkPlan({ ...plan, shard }, args, context) };
};
async function checkPlan(plan, args, context) {
    const loaded = await (0,_run_load_requested_js__WEBPACK_IMPORTED_MODULE_2__/* .loadRequested */ .v)({ ...plan, signal: context.signal }, context.clock);
    switch (loaded.kind) {
        case "config_error":
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFailure */ .x)(loaded.error, context);
        case "interrupted":
            return interrupted(context);
        case "loaded":
            print(loaded.test, args, context);
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.passed;
    }
}
function interrupted({ signal, stderr }) {
    const reason = signal.reason;
    if (reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG)
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFailure */ .x)(reason, { stderr });
    return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.stopped;
}
function print(loaded, args, context) {
    const thresholds = (0,_thresholds_default_threshold_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefaultThreshold */ .h)(loaded.plan.thresholds);
    const test = { ...loaded, plan: { ...loaded.plan, thresholds } };
    const text = args.has("quiet")
        ? `${test.file} is valid: ${(0,_plan_text_js__WEBPACK_IMPORTED_MODULE_6__/* .overview */ .M)(test.plan)}\n`
        : (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_6__/* .renderPlan */ .E)(test, (0,_style_js__WEBPACK_IMPORTED_MODULE_8__/* .styleOf */ .V)(context.stdout, context, args.has("no-color")));
    context.stdout.write(new _config_redactor_js__WEBPACK_IMPORTED_MODULE_9__/* .Redactor */ .p(test.secretValues).text(text));
}


/***/ }),

/***/ 4518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ valueProblems),
/* harmony export */   u: () => (/* binding */ planArguments)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_overrides_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2319);


/** Reads the flags that say what is tested; what is wrong with them is added to `problems`. */
function planArguments(args, context, problems) {
    if (args.positional !== undefined && args.value("config") !== undefined) {
        problems.push({
            message: 'the config is given twice, as CONFIG and as "--config"',
            hint: "Leave one of them out.",
        });
    }
    return {
        configPath: args.positional ?? args.value("config") ?? "rampa.yml",
        workingDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, args.value("working-directory") ?? "."),
        script: args.value("script"),
        env: { ...context.env, ...envOf(args, problems) },
        overrides: overridesOf(args),
    };
}
/**
 * What is wrong with the overrides. They are checked with the config, which is not read when there are
 * `others`; without those, nothing is said here.
 */
function valueProblems({ overrides }, others) {
    return others.length === 0 ? [] : (0,_config_overrides_js__WEBPACK_IMPORTED_MODULE_1__/* .overrideProblems */ .l)(overrides);
}
function envOf(args, problems) {
    const env = {};
    for (const text of args.values("env")) {
        const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(text);
        if (match === null)
            problems.push(notAnAssignment(text));
        else
            env[match[1] ?? ""] = match[2] ?? "";
    }
    return env;
}
/** What stands after "=" is not repeated: it may be a secret. */
function notAnAssignment(text) {
    const [name = ""] = text.split("=", 1);
    const found = text.includes("=") ? `the name ${JSON.stringify(name)}` : 'no "="';
    return {
        message: `flag "--env" expects NAME=VALUE, got ${found}`,
        hint: "A name has letters, digits and _, and no digit first.",
    };
}
function overridesOf(args) {
    const scenarios = args
        .values("scenarios")
        .flatMap((text) => text.split(/[,\n]/))
        .map((name) => name.trim())
        .filter((name) => name !== "");
    const [vus, duration, iterations] = [args.value("vus"), args.value("duration"), args.value("iterations")];
    return {
        origin: "flag",
        ...(vus === undefined ? {} : { vus }),
        ...(duration === undefined ? {} : { duration }),
        ...(iterations === undefined ? {} : { iterations }),
        ...(scenarios.length === 0 ? {} : { scenarios }),
    };
}


/***/ }),

/***/ 6454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ overview),
  E: () => (/* binding */ renderPlan)
});

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/config/plan.js
var config_plan = __webpack_require__(9275);
// EXTERNAL MODULE: ./lib/executors/planned-load.js
var planned_load = __webpack_require__(8421);
// EXTERNAL MODULE: ./lib/report/console-table.js
var console_table = __webpack_require__(5102);
// EXTERNAL MODULE: ./lib/report/numbers.js
var numbers = __webpack_require__(8844);
// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __webpack_require__(2234);
;// CONCATENATED MODULE: ./lib/cli/step-lines.js




const URL_LENGTH = 60;
const NAMES_LENGTH = 60;
const CONDITION_LENGTH = 80;
/** Steps as lines, those inside others indented; columns for requests: URL, name, what it checks and sets. */
function stepLines(steps) {
    const lines = linesOf(steps, 0);
    const requests = lines.filter((line) => line.kind === "request");
    const cells = (0,console_table/* alignedLines */.W)(requests.map(({ step, depth }) => requestCells(step, depth)), ["left", "left", "left"]);
    let next = 0;
    return lines.map((line) => line.kind === "request" ? (cells[next++] ?? "") : indented(line.text, line.depth));
}
function linesOf(steps, depth) {
    return steps.flatMap((step) => {
        switch (step.kind) {
            case "request":
                return [{ kind: "request", depth, step }];
            case "think":
                return [step_lines_text(thinkText(step), depth)];
            case "call":
                return [step_lines_text(`call ${(0,terminal_text/* terminalText */.eR)(step.name)}`, depth)];
            case "parallel":
                return [step_lines_text("at the same time", depth), ...linesOf(step.requests, depth + 1)];
            case "repeat":
                return [step_lines_text(`${(0,numbers/* formatCount */.B4)(step.times)} times`, depth), ...linesOf(step.steps, depth + 1)];
            case "when":
                return [
                    step_lines_text(`when ${(0,terminal_text/* terminalText */.eR)(step.condition.name, CONDITION_LENGTH)}`, depth),
                    ...linesOf(step.steps, depth + 1),
                ];
        }
    });
}
function step_lines_text(words, depth) {
    return { kind: "text", depth, text: words };
}
function indented(line, depth) {
    return "  ".repeat(depth) + line;
}
function requestCells(step, depth) {
    const { method, url, name, checks, extract = [] } = step;
    const verb = method.toUpperCase();
    const isNamed = name !== `${verb} ${url.replace(/[?#].*$/s, "")}`;
    const variables = extract.map((variable) => variable.name).join(", ");
    const remarks = [
        ...(checks.length === 0 ? [] : [(0,numbers/* plural */.LS)(checks.length, "check")]),
        ...(variables === "" ? [] : [`sets ${(0,terminal_text/* terminalText */.eR)(variables, NAMES_LENGTH)}`]),
    ];
    return [
        indented(`${verb} ${(0,terminal_text/* terminalText */.eR)(url, URL_LENGTH)}`, depth),
        isNamed ? (0,terminal_text/* terminalText */.eR)(name, URL_LENGTH) : "",
        remarks.join(", "),
    ];
}
function thinkText({ minMs, maxMs }) {
    if (minMs === maxMs)
        return `think ${(0,duration/* formatDuration */.a3)(minMs)}`;
    return `think ${(0,duration/* formatDuration */.a3)(minMs)} to ${(0,duration/* formatDuration */.a3)(maxMs)}`;
}

;// CONCATENATED MODULE: ./lib/cli/plan-text.js







const NOTE_LENGTH = 500;
/** A plan in words: what would run, how long at most, and what must hold. */
function renderPlan(test, style) {
    const { plan } = test;
    const lines = [
        style.bold(`${(0,terminal_text/* terminalText */.eR)(test.file)} is valid: ${overview(plan)}`),
        "",
        ...block(frameRows(test), style),
        ...plan.scenarios.flatMap((scenario) => [
            "",
            `${style.bold(`scenario ${(0,terminal_text/* terminalText */.eR)(scenario.name)}`)}  ${scenario.executor.kind}`,
            ...block(scenarioRows(scenario), style),
        ]),
        "",
        style.bold("thresholds"),
        ...thresholdLines([...plan.thresholds, ...(plan.relativeThresholds ?? [])], style),
        ...plan.notes.map((note) => `  ${style.dim((0,terminal_text/* terminalText */.eR)(note, NOTE_LENGTH))}`),
    ];
    return `${lines.join("\n")}\n`;
}
/**
 * `2 scenarios, up to 105 virtual users, at most 2m5s`.
 *
 * @param isSideBySide A baseline has the same load in turns with this version.
 */
function overview(plan, isSideBySide = false) {
    const { scenarios, warmUpMs = 0, compare = config_plan/* DEFAULT_COMPARE */.U } = plan;
    const longest = isSideBySide
        ? `${(0,duration/* formatDuration */.a3)(compare.maxDurationMs)} with the baseline`
        : (0,duration/* formatDuration */.a3)((0,planned_load/* longestDurationMs */.TD)(scenarios));
    const vus = scenarios.reduce((sum, scenario) => sum + (0,planned_load/* plannedLoad */.F6)(scenario.executor).maxVus, 0);
    return [
        (0,numbers/* plural */.LS)(scenarios.length, "scenario"),
        `up to ${(0,numbers/* plural */.LS)(vus, "virtual user")}`,
        `at most ${longest}`,
        ...(warmUpMs === 0 ? [] : [`after ${(0,duration/* formatDuration */.a3)(warmUpMs)} of warm-up`]),
    ].join(", ");
}
function frameRows({ plan, setupFn, teardownFn }) {
    const { baseUrl, setupTimeoutMs, teardownTimeoutMs, warmUpMs = 0, data = [], seed } = plan;
    return [
        ["base URL", baseUrl === undefined ? "none" : (0,terminal_text/* terminalText */.eR)(baseUrl)],
        ...data.map(({ name, file, pick, table }, index) => [
            index === 0 ? "data" : "",
            `${name}: ${(0,terminal_text/* terminalText */.eR)(file)}, ${(0,numbers/* plural */.LS)(table.rowCount, "row")}, ${pick}`,
        ]),
        ...(seed === undefined ? [] : [["seed", String(seed)]]),
        ...(setupFn === null ? [] : [["setup", `at most ${(0,duration/* formatDuration */.a3)(setupTimeoutMs)}`]]),
        ...(warmUpMs === 0
            ? []
            : [["warm-up", `${(0,duration/* formatDuration */.a3)(warmUpMs)} of the same load, not measured`]]),
        ...(teardownFn === null ? [] : [["teardown", `at most ${(0,duration/* formatDuration */.a3)(teardownTimeoutMs)}`]]),
    ];
}
function scenarioRows(scenario) {
    const { executor, startTimeMs, gracefulStopMs, work, rowLimit } = scenario;
    const { iterations, durationMs } = (0,planned_load/* plannedLoad */.F6)(executor);
    const isExact = executor.kind !== "shared-iterations" && executor.kind !== "per-vu-iterations";
    const runs = work.kind === "function" ? [`function ${(0,terminal_text/* terminalText */.eR)(work.name)}`] : stepLines(work.steps);
    return [
        ["load", loadText(executor)],
        ["VUs", vusText(executor)],
        ...(iterations === null
            ? []
            : [[isArrivalRate(executor) ? "arrivals" : "iterations", (0,numbers/* formatCount */.B4)(iterations)]]),
        ["starts", startTimeMs === 0 ? "at once" : `after ${(0,duration/* formatDuration */.a3)(startTimeMs)}`],
        [
            "lasts",
            `${isExact ? "" : "at most "}${(0,duration/* formatDuration */.a3)(durationMs)}, then up to ${(0,duration/* formatDuration */.a3)(gracefulStopMs)} to finish`,
        ],
        ...(rowLimit === undefined
            ? []
            : [["ends", `after ${(0,numbers/* plural */.LS)(rowLimit.rows, "iteration")}: the rows of ${rowLimit.feeder}`]]),
        ...runs.map((text, index) => [index === 0 ? "runs" : "", text]),
    ];
}
function isArrivalRate(executor) {
    return executor.kind === "constant-arrival-rate" || executor.kind === "ramping-arrival-rate";
}
function loadText(executor) {
    switch (executor.kind) {
        case "constant-vus":
            return "one iteration after the other";
        case "ramping-vus":
            return stagesText((0,numbers/* formatCount */.B4)(executor.startVus), executor.stages, (vus) => (0,numbers/* formatCount */.B4)(vus));
        case "shared-iterations":
            return `${(0,numbers/* plural */.LS)(executor.iterations, "iteration")}, whoever is free`;
        case "per-vu-iterations":
            return `${(0,numbers/* plural */.LS)(executor.iterations, "iteration")} for each virtual user`;
        case "constant-arrival-rate":
            return rateText(executor.rate, executor.timeUnitMs);
        case "ramping-arrival-rate": {
            const { startRate, stages, timeUnitMs } = executor;
            return stagesText(rateText(startRate, timeUnitMs), stages, (rate) => rateText(rate, timeUnitMs));
        }
    }
}
/** `50/s`, `3 per 500ms`. */
function rateText(rate, timeUnitMs) {
    return timeUnitMs === 1000
        ? `${(0,numbers/* formatCount */.B4)(rate)}/s`
        : `${(0,numbers/* formatCount */.B4)(rate)} per ${(0,duration/* formatDuration */.a3)(timeUnitMs)}`;
}
/** Longer profiles are cut in the middle: their start and end say most. */
const MAX_STAGES = 8;
function stagesText(start, stages, show) {
    const parts = stages.map(({ durationMs, target }) => durationMs === 0 ? `at once ${show(target)}` : `${show(target)} in ${(0,duration/* formatDuration */.a3)(durationMs)}`);
    if (parts.length > MAX_STAGES) {
        const hidden = parts.length - MAX_STAGES + 1;
        parts.splice(MAX_STAGES / 2, hidden, `${hidden} more stages`);
    }
    return [start, ...parts].join(" → ");
}
function vusText(executor) {
    switch (executor.kind) {
        case "constant-vus":
        case "shared-iterations":
        case "per-vu-iterations":
            return (0,numbers/* formatCount */.B4)(executor.vus);
        case "ramping-vus":
            return `up to ${(0,numbers/* formatCount */.B4)((0,planned_load/* plannedLoad */.F6)(executor).maxVus)}`;
        case "constant-arrival-rate":
        case "ramping-arrival-rate": {
            const { preAllocatedVus, maxVus } = executor;
            return maxVus === preAllocatedVus
                ? (0,numbers/* formatCount */.B4)(maxVus)
                : `${(0,numbers/* formatCount */.B4)(preAllocatedVus)}, up to ${(0,numbers/* formatCount */.B4)(maxVus)}`;
        }
    }
}
function thresholdLines(thresholds, style) {
    const rows = thresholds.map((threshold, index) => [
        thresholds[index - 1]?.metric === threshold.metric ? "" : (0,terminal_text/* terminalText */.eR)(threshold.metric),
        (0,terminal_text/* terminalText */.eR)(threshold.source),
        style.dim(remarkOn(threshold)),
    ]);
    return (0,console_table/* alignedLines */.W)(rows, ["left", "left", "left"]).map((line) => `  ${line}`);
}
function remarkOn(threshold) {
    if ("limit" in threshold)
        return "compared with the baseline";
    const { isDefault, abortOnFail, gracePeriodMs } = threshold;
    if (isDefault)
        return "default";
    if (!abortOnFail)
        return "";
    return gracePeriodMs === 0
        ? "ends the run"
        : `ends the run when it fails for ${(0,duration/* formatDuration */.a3)(gracePeriodMs)}`;
}
function block(rows, style) {
    const width = 10;
    return rows.map(([label, text]) => `  ${style.dim(label.padEnd(width))}  ${text}`);
}


/***/ }),

/***/ 2085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ shardArgument)
});

// EXTERNAL MODULE: ./lib/config/machine-limits.js
var machine_limits = __webpack_require__(7736);
;// CONCATENATED MODULE: ./lib/run/parse-shard.js

/** Reads `2/5`, the second of five; on anything else says what is wrong. */
function parseShard(text) {
    const match = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text.trim());
    const [index, count] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null)
        return refused(text, 'Write "2/5" for the second of five shards.');
    if (count < 1 || count > machine_limits/* MAX_SHARDS */.h)
        return refused(text, `There can be 1 to ${machine_limits/* MAX_SHARDS */.h} shards.`);
    if (index < 1 || index > count)
        return refused(text, `Shards count from 1: 1/${count} to ${count}/${count}.`);
    return { shard: { index, count }, problem: null };
}
function refused(text, hint) {
    return {
        shard: null,
        problem: { message: `expected a shard such as 2/5, got ${JSON.stringify(text)}`, hint },
    };
}

;// CONCATENATED MODULE: ./lib/cli/shard-argument.js

/** The part of the load that `--shard` asks for, if any; what is wrong with it is added to `problems`. */
function shardArgument(args, problems) {
    const text = args.value("shard");
    if (text === undefined)
        return undefined;
    const { shard, problem } = parseShard(text);
    if (problem !== null)
        problems.push({ path: "--shard", ...problem });
    return shard ?? undefined;
}


/***/ }),

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

/***/ 4460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadRequested)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _loader_load_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3352);


/** The most that a script may take to load what it imports and to run its top level. */
const LOAD_MS = 20_000;
/** Reads config and script of a request; sends no request and starts no process. */
async function loadRequested(request, clock) {
    const { signal } = request;
    const cut = Promise.withResolvers();
    const interrupt = () => cut.resolve({ kind: "interrupted" });
    signal.addEventListener("abort", interrupt, { once: true });
    if (signal.aborted)
        interrupt();
    const timer = clock.at(clock.now() + LOAD_MS, () => {
        cut.resolve({ kind: "config_error", error: tooSlow(request) });
    });
    try {
        return await Promise.race([load(request), cut.promise]);
    }
    finally {
        timer.cancel();
        signal.removeEventListener("abort", interrupt);
    }
}
function tooSlow({ configPath, script }) {
    const file = script ?? configPath;
    const message = `${file}: the script was not loaded within ${LOAD_MS / 1000} s`;
    const hint = "Look at what its top level waits for; what takes time belongs into setup().";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("script_invalid", message, { hint, problems: [{ message, hint }] });
}
async function load(request) {
    try {
        const test = await (0,_loader_load_test_js__WEBPACK_IMPORTED_MODULE_1__/* .loadTest */ .j)(request.configPath, {
            cwd: request.workingDirectory,
            env: request.env,
            overrides: request.overrides,
            machines: request.shard?.count ?? 1,
            ...(request.script === undefined ? {} : { script: request.script }),
        });
        return { kind: "loaded", test };
    }
    catch (thrown) {
        if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG)
            return { kind: "config_error", error: thrown };
        throw thrown;
    }
}


/***/ })

};
