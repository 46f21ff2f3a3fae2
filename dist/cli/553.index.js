export const id = 553;
export const ids = [553];
export const modules = {

/***/ 6553:
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
// EXTERNAL MODULE: ./lib/run/fail-on.js
var fail_on = __webpack_require__(3435);
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
// EXTERNAL MODULE: ./lib/cli/gated-run.js + 16 modules
var gated_run = __webpack_require__(7418);
// EXTERNAL MODULE: ./lib/cli/parse-arguments.js
var parse_arguments = __webpack_require__(8988);
// EXTERNAL MODULE: ./lib/cli/plan-arguments.js
var plan_arguments = __webpack_require__(4518);
;// CONCATENATED MODULE: ./lib/cli/commands/run.js








/** Runs a load test and judges it. */
const run = async (args, context) => {
    const problems = [];
    const gatedRun = gatedRunOf(args, context, problems);
    if (problems.length > 0)
        throw (0,parse_arguments/* usageError */.Wp)("run", problems);
    return (0,gated_run/* runAndShow */._)(gatedRun, context);
};
function gatedRunOf(args, context, problems) {
    const plan = (0,plan_arguments/* planArguments */.u)(args, context, problems);
    const events = args.value("events");
    const request = {
        ...plan,
        threads: threadsOf(args, problems),
        start: args.value("start"),
        waitOn: waitOnOf(args, problems),
        waitOnTimeoutMs: timeoutOf(args, problems),
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


/***/ })

};
