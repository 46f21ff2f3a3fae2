export const id = 288;
export const ids = [288];
export const modules = {

/***/ 9288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/duration.js
var config_duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/run/baseline.js
var run_baseline = __webpack_require__(8802);
// EXTERNAL MODULE: ./lib/run/fail-on.js
var fail_on = __webpack_require__(3435);
;// CONCATENATED MODULE: ./lib/run/parse-start-at.js
/** Nobody plans a start farther ahead: it is a slip. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
/** With a time zone, so that it means the same on every machine. */
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;
const EPOCH_SECONDS = /^\d{1,11}(?:\.\d{1,9})?$/;
/**
 * Reads the instant at which shards begin: ISO 8601 with a time zone, or seconds since the Unix epoch. One
 * that has passed is no problem here: the load then begins late, and says so.
 */
function parseStartAt(text, wallTimeMs) {
    const written = text.trim();
    const startAtMs = instantOf(written);
    if (startAtMs === null) {
        const isMilliseconds = /^\d{12,}$/.test(written);
        const hint = isMilliseconds
            ? "These look like milliseconds: leave out the last three digits."
            : 'Write "2026-01-31T09:30:00Z", or "$(date +%s)" and some seconds more.';
        const message = `expected an instant (ISO 8601 with a time zone, or epoch seconds), got ${JSON.stringify(text)}`;
        return { startAtMs: null, problem: { message, hint } };
    }
    if (startAtMs - wallTimeMs > MAX_AHEAD_MS) {
        const message = `${JSON.stringify(text)} is more than 24 hours ahead`;
        return { startAtMs: null, problem: { message, hint: "Give an instant of today." } };
    }
    return { startAtMs, problem: null };
}
function instantOf(text) {
    if (EPOCH_SECONDS.test(text))
        return Math.round(Number(text) * 1000);
    if (!ISO.test(text))
        return null;
    const zoned = text
        .replace(",", ".")
        .replace(/([+-]\d{2})(\d{2})$/, "$1:$2")
        .replace(/([+-]\d{2})$/, "$1:00");
    const parsed = Date.parse(zoned.toUpperCase());
    return Number.isNaN(parsed) ? null : parsed;
}

// EXTERNAL MODULE: ./lib/engine/choose-threads.js
var choose_threads = __webpack_require__(2481);
;// CONCATENATED MODULE: ./lib/run/parse-threads.js

/** Reads how many threads make the load: `auto`, or a whole number. */
function parseThreads(text) {
    if (text === "auto")
        return { threads: "auto", problem: null };
    const threads = Number(text);
    if (/^\d+$/.test(text) && threads >= 1 && threads <= choose_threads/* MAX_THREADS */.J)
        return { threads, problem: null };
    const message = `expected auto or a whole number from 1 to ${choose_threads/* MAX_THREADS */.J}, got ${JSON.stringify(text)}`;
    return { threads: null, problem: { message } };
}

// EXTERNAL MODULE: ./lib/run/wait-on.js + 1 modules
var wait_on = __webpack_require__(400);
// EXTERNAL MODULE: ./lib/cli/gated-run.js + 23 modules
var gated_run = __webpack_require__(3392);
// EXTERNAL MODULE: ./lib/cli/plan-arguments.js
var plan_arguments = __webpack_require__(4518);
// EXTERNAL MODULE: ./lib/cli/shard-argument.js + 1 modules
var shard_argument = __webpack_require__(2085);
;// CONCATENATED MODULE: ./lib/cli/commands/run.js










/** Runs a load test and judges it. */
const run = (args, context) => {
    const problems = [];
    const gatedRun = gatedRunOf(args, context, problems);
    problems.push(...(0,plan_arguments/* valueProblems */.c)(gatedRun.request, [...args.problems, ...problems]));
    return { problems, run: () => (0,gated_run/* runAndShow */._)(gatedRun, context) };
};
function gatedRunOf(args, context, problems) {
    const plan = (0,plan_arguments/* planArguments */.u)(args, context, problems);
    const events = args.value("events");
    const request = {
        ...plan,
        threads: threadsOf(args, problems),
        shard: (0,shard_argument/* shardArgument */.i)(args, problems),
        startAtMs: startAtOf(args, context, problems),
        start: args.value("start"),
        waitOn: waitOnOf(args, problems),
        waitOnTimeoutMs: timeoutOf(args, problems),
        baseline: baselineOf(args, problems),
        prepare: args.value("prepare"),
        resultsDir: args.value("out") ?? "rampa-results",
        signal: context.signal,
    };
    return {
        request,
        failOn: failOnOf(args, problems),
        eventsPath: events === undefined ? null : (0,external_node_path_.resolve)(plan.workingDirectory, events),
        view: {
            progressMs: progressOf(args, problems),
            isJson: args.has("json"),
            isQuiet: args.has("quiet"),
            noColor: args.has("no-color"),
        },
    };
}
function threadsOf(args, problems) {
    const { threads, problem } = parseThreads(args.value("threads") ?? "auto");
    if (problem !== null)
        problems.push({ path: "--threads", ...problem });
    return threads ?? "auto";
}
function startAtOf(args, { clock }, problems) {
    const text = args.value("start-at");
    if (text === undefined)
        return undefined;
    const { startAtMs, problem } = parseStartAt(text, clock.wallTime());
    if (problem !== null)
        problems.push({ path: "--start-at", ...problem });
    return startAtMs ?? undefined;
}
function waitOnOf(args, problems) {
    return args.values("wait-on").flatMap((text) => {
        const parsed = (0,wait_on/* parseWaitOn */.s)(text);
        problems.push(...parsed.problems.map((problem) => ({ ...problem, path: "--wait-on" })));
        return parsed.urls;
    });
}
function timeoutOf(args, problems) {
    const text = args.value("wait-on-timeout") ?? "60s";
    const timeoutMs = durationOf("--wait-on-timeout", text, problems);
    if (timeoutMs === 0) {
        problems.push({
            path: "--wait-on-timeout",
            message: `expected a duration longer than 0s, got "${text}"`,
        });
    }
    return timeoutMs ?? 0;
}
function baselineOf(args, problems) {
    const { baseline, problem } = (0,run_baseline/* parseBaseline */.nk)(args.value("baseline") ?? "none");
    if (problem !== null)
        problems.push({ path: "--baseline", ...problem });
    if (baseline.kind === "artifact") {
        problems.push({ path: "--baseline", ...run_baseline/* NO_TERMINAL_ARTIFACT */.gE });
    }
    if (args.value("shard") !== undefined && baseline.kind !== "none") {
        problems.push({ path: "--baseline", ...run_baseline/* NO_SHARD_BASELINE */.nV });
    }
    return baseline;
}
function failOnOf(args, problems) {
    const parsed = (0,fail_on/* parseFailOn */.X)(args.value("fail-on") ?? "any");
    problems.push(...parsed.problems.map((problem) => ({ ...problem, path: "--fail-on" })));
    return parsed.statuses;
}
function progressOf(args, problems) {
    const text = args.value("progress") ?? "10s";
    return text === "0" ? 0 : (durationOf("--progress", text, problems) ?? 0);
}
function durationOf(path, text, problems) {
    const duration = (0,config_duration/* readDuration */.$7)(text);
    if (typeof duration === "number")
        return duration;
    problems.push({ path, ...duration });
    return null;
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


/***/ })

};
