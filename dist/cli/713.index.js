export const id = 713;
export const ids = [713];
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
/* harmony import */ var _run_redactor_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(461);
/* harmony import */ var _thresholds_default_threshold_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4035);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1612);
/* harmony import */ var _parse_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8988);
/* harmony import */ var _plan_arguments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4518);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6454);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7279);










/** Validates a config and prints its plan; sends no request and starts no process. */
const check = async (args, context) => {
    const problems = [];
    const plan = (0,_plan_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .planArguments */ .u)(args, context, problems);
    if (problems.length > 0)
        throw (0,_parse_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .usageError */ .Wp)("check", problems);
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
};
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
        ? `${test.file} is valid: ${(0,_plan_text_js__WEBPACK_IMPORTED_MODULE_7__/* .overview */ .M)(test.plan)}\n`
        : (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_7__/* .renderPlan */ .E)(test, (0,_style_js__WEBPACK_IMPORTED_MODULE_8__/* .styleOf */ .V)(context.stdout, context, args.has("no-color")));
    context.stdout.write(new _run_redactor_js__WEBPACK_IMPORTED_MODULE_9__/* .Redactor */ .p(test.secretValues).text(text));
}


/***/ }),

/***/ 4518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ planArguments)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

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
        ...thresholdLines(plan.thresholds, style),
        ...plan.notes.map((note) => `  ${style.dim((0,terminal_text/* terminalText */.eR)(note, NOTE_LENGTH))}`),
    ];
    return `${lines.join("\n")}\n`;
}
/** `2 scenarios, up to 105 virtual users, at most 2m5s`. */
function overview({ scenarios, warmUpMs = 0 }) {
    const vus = scenarios.reduce((sum, scenario) => sum + (0,planned_load/* plannedLoad */.F)(scenario.executor).maxVus, 0);
    return [
        (0,numbers/* plural */.LS)(scenarios.length, "scenario"),
        `up to ${(0,numbers/* plural */.LS)(vus, "virtual user")}`,
        `at most ${(0,duration/* formatDuration */.a3)(longestMs(scenarios))}`,
        ...(warmUpMs === 0 ? [] : [`after ${(0,duration/* formatDuration */.a3)(warmUpMs)} of warm-up`]),
    ].join(", ");
}
/** From the start of the load until the last iteration is interrupted. */
function longestMs(scenarios) {
    return scenarios.reduce((longest, scenario) => Math.max(longest, endMs(scenario)), 0);
}
function endMs({ executor, startTimeMs, gracefulStopMs }) {
    return startTimeMs + (0,planned_load/* plannedLoad */.F)(executor).durationMs + gracefulStopMs;
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
    const { iterations, durationMs } = (0,planned_load/* plannedLoad */.F)(executor);
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
            return `up to ${(0,numbers/* formatCount */.B4)((0,planned_load/* plannedLoad */.F)(executor).maxVus)}`;
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
function remarkOn({ isDefault, abortOnFail, gracePeriodMs }) {
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


/***/ }),

/***/ 461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Redactor)
/* harmony export */ });
/* harmony import */ var _config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3632);

/** Shorter values are words that happen to be secret; masking them would make a report unreadable. */
const MIN_LENGTH = 4;
/** Fewest characters of base64 that stand for a value inside a longer text. */
const MIN_BASE64_LENGTH = 6;
/** Fewest characters of a line of a secret text that are masked on their own. */
const MIN_LINE_LENGTH = 8;
/** Fewest characters of a value whose end was cut off. */
const MIN_CUT_LENGTH = 6;
const MASK = "***";
const ELLIPSIS = "…";
/**
 * Masks secret values, and credentials in URLs, in texts: as they are, percent-encoded, as in JSON, and in base64, also when
 * the value is only a part of what was encoded (`Basic` credentials), and where a text was
 * shortened with an ellipsis.
 */
class Redactor {
    /** Everything to look for, the longest first. */
    #forms;
    constructor(values) {
        const forms = new Set(values.filter((value) => value.length >= MIN_LENGTH).flatMap(formsOf));
        this.#forms = [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    }
    /** The text with `***` for each stretch that belongs to a secret value. */
    text(text) {
        const stretches = this.#stretches(text);
        let masked = "";
        let end = 0;
        for (const [from, to] of stretches) {
            masked += text.slice(end, from) + MASK;
            end = to;
        }
        return masked + text.slice(end);
    }
    /**
     * A copy of plain JSON data with all texts masked: values and keys. Two keys that become the same
     * are told apart by a number.
     */
    deep(json) {
        return this.#copy(json);
    }
    #copy(value) {
        if (typeof value === "string")
            return this.text(value);
        if (typeof value !== "object" || value === null)
            return value;
        if (Array.isArray(value))
            return value.map((item) => this.#copy(item));
        const copy = new Map();
        for (const [key, item] of Object.entries(value))
            copy.set(uniqueKey(this.text(key), copy), this.#copy(item));
        return Object.fromEntries(copy);
    }
    /** Where secret values stand; what overlaps is one stretch, so that no end of one is left over. */
    #stretches(text) {
        const found = (0,_config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .urlCredentialRanges */ .D1)(text).map(([from, to]) => [from, to]);
        for (const form of this.#forms) {
            for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
                found.push([at, at + form.length]);
            }
        }
        for (let at = text.indexOf(ELLIPSIS); at !== -1; at = text.indexOf(ELLIPSIS, at + 1)) {
            const length = this.#lengthOfCutValue(text, at);
            if (length > 0)
                found.push([at - length, at]);
        }
        const merged = [];
        for (const [from, to] of found.toSorted((a, b) => a[0] - b[0])) {
            const last = merged.at(-1);
            if (last !== undefined && from < last[1])
                last[1] = Math.max(last[1], to);
            else
                merged.push([from, to]);
        }
        return merged;
    }
    /** How many characters before `end`, where a text was shortened, are the beginning of a value. */
    #lengthOfCutValue(text, end) {
        for (let length = this.#longest(end); length >= MIN_CUT_LENGTH; length--) {
            const beginning = text.slice(end - length, end);
            if (this.#forms.some((form) => form.startsWith(beginning)))
                return length;
        }
        return 0;
    }
    #longest(end) {
        return Math.min(this.#forms[0]?.length ?? 0, end);
    }
}
function uniqueKey(key, taken) {
    if (!taken.has(key))
        return key;
    let number = 2;
    while (taken.has(`${key} (${number})`))
        number++;
    return `${key} (${number})`;
}
function formsOf(value) {
    const lines = value
        .split(/[\r\n]+/)
        .filter((line) => line !== value && line.trim().length >= MIN_LINE_LENGTH);
    return [value, ...lines].flatMap((text) => [
        text,
        ...percentForms(text),
        ...base64Forms(text),
        JSON.stringify(text).slice(1, -1),
    ]);
}
function percentForms(text) {
    const component = encodeURIComponent(text.toWellFormed());
    const form = new URLSearchParams([["", text]]).toString().slice(1);
    const strict = component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const forms = [component, form, strict, encodeURI(text.toWellFormed())];
    const lowerCase = (encoded) => encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    return [...forms, ...forms.map(lowerCase)];
}
/** The characters that are the same wherever the value stands in what was encoded. */
function base64Forms(text) {
    const bytes = Buffer.from(text, "utf8");
    const forms = [0, 1, 2].map((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url");
        // Each character has six bits: those that share one with a neighbouring byte depend on it.
        const from = Math.ceil((offset * 8) / 6);
        const to = Math.floor(((offset + bytes.length) * 8) / 6);
        return encoded.slice(from, to);
    });
    const whole = bytes.toString("base64url");
    return [whole, ...forms]
        .filter((form) => form.length >= MIN_BASE64_LENGTH)
        .flatMap((form) => [form, form.replaceAll("-", "+").replaceAll("_", "/")]);
}


/***/ })

};
