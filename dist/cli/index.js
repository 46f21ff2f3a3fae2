#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 6592:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:inspector");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 1612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4676);
/* harmony import */ var _report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2234);



/** Longest line that is printed for one problem. */
const LINE_LENGTH = 2000;
/** Says what went wrong, one line for each problem, and gives the exit code. */
function reportFailure(thrown, context) {
    if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG)) {
        // A bug of ours: only here the stack is what helps.
        const text = thrown instanceof Error ? (thrown.stack ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown);
        context.stderr.write(`rampa: unexpected error: ${text}\n`);
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.execution_failed;
    }
    for (const line of failureLines(thrown))
        context.stderr.write(`${line}\n`);
    return exitCodeOf(thrown.code);
}
/** The lines that tell a user about an error. */
function failureLines(error) {
    const { problems, hint } = error;
    if (problems.length === 0) {
        return [oneLine({ message: error.message, ...(hint === undefined ? {} : { hint }) })];
    }
    const lines = problems.map(oneLine);
    if (error.code === "usage_invalid")
        return hint === undefined ? lines : [...lines, hint];
    return lines;
}
function oneLine(problem) {
    return (0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem), LINE_LENGTH);
}
function exitCodeOf(code) {
    switch (code) {
        case "config_invalid":
        case "config_not_found":
        case "duration_invalid":
        case "threshold_invalid":
        case "submetric_invalid":
        case "check_invalid":
        case "input_invalid":
        case "usage_invalid":
        case "script_invalid":
        case "script_not_found":
        case "metric_kind_conflict":
        case "metric_invalid":
        case "result_invalid":
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.config_error;
        case "setup_failed":
        case "setup_timeout":
        case "target_failed":
        case "target_not_ready":
        case "baseline_failed":
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.setup_failed;
        case "teardown_failed":
        case "teardown_timeout":
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.teardown_failed;
        case "result_not_written":
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.not_written;
        case "load_not_delivered":
        case "generator_overloaded":
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.invalid;
        case "execution_failed":
        case "request_failed":
        case "internal":
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .a.execution_failed;
    }
}


/***/ }),

/***/ 1273:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_console__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7540);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5233);
/* harmony import */ var _config_redactor_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(7600);
/* harmony import */ var _config_secret_values_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4831);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(452);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4676);
/* harmony import */ var _loader_script_module_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6305);
/* harmony import */ var _run_crash_error_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2269);
/* harmony import */ var _config_mask_output_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(1100);
/* harmony import */ var _run_script_exit_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2775);
/* harmony import */ var _run_stall_watch_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5050);
/* harmony import */ var _run_stop_signals_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(8093);
/* harmony import */ var _run_young_space_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2669);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(1612);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(547);















/** Results are written within five seconds; whatever still runs after this has hung. */
const LAST_RESORT_MS = 30_000;
const YOUNG_SPACE_CHECK_MS = 500;
/** Ctrl+C under npm comes twice: from the terminal, and passed on by npm. */
const ONE_WISH_MS = 500;
const stopping = new AbortController();
/** How this process came to its end. */
const end = { isOurs: false, crash: null };
const exit = (0,_run_script_exit_js__WEBPACK_IMPORTED_MODULE_7__/* .keepFromExiting */ .A)(process, breakOff);
function leave(code) {
    end.isOurs = true;
    exit(code);
}
(0,_run_stop_signals_js__WEBPACK_IMPORTED_MODULE_12__/* .onStopSignals */ .D)(process, {
    clock: _clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml,
    oneWishMs: ONE_WISH_MS,
    onFirst: (name) => stopping.abort(`stopped by ${name}`),
    onAgain: () => void stallWatch.stop().then(() => leave(_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODES */ .a.stopped)),
});
function breakOff(thrown) {
    if (end.crash !== null)
        return;
    end.crash = thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RampaError */ .QG ? thrown : (0,_run_crash_error_js__WEBPACK_IMPORTED_MODULE_6__/* .crashError */ .M)(thrown);
    stopping.abort(end.crash);
    setTimeout(() => leave(_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODES */ .a.execution_failed), LAST_RESORT_MS).unref();
}
let concludeStalled = null;
const stallWatch = new _run_stall_watch_js__WEBPACK_IMPORTED_MODULE_8__/* .StallWatch */ .k({
    clock: _clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml,
    onStall: (error) => concludeStalled?.(error) ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .reportFailure */ .x)(error, process),
    exit: leave,
});
setInterval(() => stallWatch.beat(), _run_stall_watch_js__WEBPACK_IMPORTED_MODULE_8__/* .BEAT_MS */ .G).unref();
process.on("unhandledRejection", breakOff);
process.on("uncaughtException", breakOff);
// A reader that went away, as in `rampa run --json | head`, changes no verdict.
for (const stream of [process.stdout, process.stderr])
    stream.on("error", () => undefined);
let redactor = new _config_redactor_js__WEBPACK_IMPORTED_MODULE_13__/* .Redactor */ .p((0,_config_secret_values_js__WEBPACK_IMPORTED_MODULE_2__/* .secretValuesOf */ .W)([process.env], [], {}));
for (const stream of [process.stdout, process.stderr])
    (0,_config_mask_output_js__WEBPACK_IMPORTED_MODULE_14__/* .maskOutput */ .A)(stream, (text) => redactor.text(text));
// What a script prints is no part of the report, nor of the JSON, on standard output.
globalThis.console = new node_console__WEBPACK_IMPORTED_MODULE_0__.Console(process.stderr, process.stderr);
// A script that calls process.exit(0), or an event loop that runs dry, is no passed run.
process.on("exit", () => {
    if (end.isOurs)
        return;
    process.stderr.write("rampa: the process ended before the command did\n");
    process.exitCode = _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODES */ .a.execution_failed;
});
function flush(stream) {
    return new Promise((resolve) => {
        if (stream.writable)
            stream.write("", () => resolve());
        else
            resolve();
    });
}
// Older ones fail deep inside a dependency, with a message that helps nobody.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
    process.stderr.write(`rampa needs Node 22.19 or newer, this is ${process.version}\n`);
    leave(_exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODES */ .a.config_error);
}
// Only for a script: a command without one starts in half the time.
(0,_loader_script_module_js__WEBPACK_IMPORTED_MODULE_5__/* .provideScriptModule */ .ZM)(async () => {
    await stallWatch.start();
    return Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(815), __nccwpck_require__.e(393), __nccwpck_require__.e(320), __nccwpck_require__.e(987), __nccwpck_require__.e(354), __nccwpck_require__.e(525), __nccwpck_require__.e(775), __nccwpck_require__.e(253)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9965));
});
const youngSpace = new _run_young_space_js__WEBPACK_IMPORTED_MODULE_9__/* .YoungSpace */ .r();
setInterval(() => youngSpace.check(), YOUNG_SPACE_CHECK_MS).unref();
process.on("worker", (worker) => {
    if (!stallWatch.owns(worker))
        youngSpace.release();
});
const code = await (0,_program_js__WEBPACK_IMPORTED_MODULE_11__/* .runCli */ .a)({
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    clock: _clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml,
    signal: stopping.signal,
    atExit(callback, processGroup) {
        process.once("exit", callback);
        const leaveBehind = processGroup === undefined ? undefined : stallWatch.takeAlong(processGroup);
        return () => {
            process.removeListener("exit", callback);
            leaveBehind?.();
        };
    },
    maskOutput(given) {
        redactor = given;
    },
    watchStalls: () => stallWatch.start(),
    whenStalled(conclude) {
        concludeStalled = conclude;
        return () => (concludeStalled = null);
    },
});
const isFalselyGreen = code === _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODES */ .a.passed && end.crash !== null;
const exitCode = isFalselyGreen ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .reportFailure */ .x)(end.crash, process) : code;
await Promise.all([flush(process.stdout), flush(process.stderr), stallWatch.stop()]);
// Timers and sockets that a script left open must not keep the process.
leave(exitCode);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   Wp: () => (/* binding */ usageError),
/* harmony export */   an: () => (/* binding */ GLOBAL_FLAGS),
/* harmony export */   h2: () => (/* binding */ withSuggestion)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _config_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9839);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);



/** Switches of every command. */
const GLOBAL_FLAGS = [{ name: "help", short: "h", summary: "print this help" }];
/** Reads the arguments of a command, with every problem found. */
function parseArguments(spec, args) {
    const flags = [...spec.flags, ...GLOBAL_FLAGS];
    const found = new Map();
    const positionals = [];
    const problems = [];
    const unknown = new Set();
    /** How many arguments look like the value of a flag that nobody knows. */
    let stray = 0;
    for (const token of tokensOf(flags, args)) {
        if (token.kind === "positional") {
            positionals.push(token.value);
            if (unknown.has(token.index - 1) && !args[token.index - 1]?.includes("="))
                stray += 1;
        }
        if (token.kind !== "option")
            continue;
        const flag = flagNamed(flags, token.name, token.rawName);
        if (flag === undefined) {
            // "-vus" is three short flags to the parser and one mistake to its writer.
            if (!unknown.has(token.index))
                problems.push(unknownFlag(flags, args[token.index] ?? token.rawName));
            unknown.add(token.index);
            continue;
        }
        const problem = problemOf(flag, token.rawName, token.value, token.inlineValue === true);
        if (problem !== null)
            problems.push(problem);
        else
            found.set(flag.name, [...(found.get(flag.name) ?? []), token.value ?? ""]);
    }
    if (positionals.length - stray > mostPositionals(spec))
        problems.push(tooMany(spec, positionals));
    return {
        problems,
        positional: positionals[0],
        positionals,
        has: (flag) => found.has(flag),
        value: (flag) => found.get(flag)?.at(-1),
        values: (flag) => found.get(flag) ?? [],
    };
}
/** A usage error of `rampa COMMAND`, with the way to its help. */
function usageError(command, problems) {
    const help = command === null ? "rampa --help" : `rampa ${command} --help`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RampaError */ .QG("usage_invalid", problems.map((problem) => problem.message).join("; "), {
        hint: `See "${help}".`,
        problems,
    });
}
function tokensOf(flags, args) {
    const options = Object.fromEntries(flags.flatMap((flag) => [flag.name, ...(flag.aliases ?? [])].map((name) => [
        name,
        {
            type: flag.value === undefined ? "boolean" : "string",
            ...(flag.short === undefined ? {} : { short: flag.short }),
        },
    ])));
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
function flagNamed(flags, name, rawName) {
    if (!rawName.startsWith("--"))
        return flags.find((flag) => flag.short !== undefined && flag.name === name);
    return flags.find((flag) => flag.name === name || flag.aliases?.includes(name) === true);
}
function unknownFlag(flags, argument) {
    const rawName = argument.replace(/=.*$/s, "");
    const names = flags.flatMap((flag) => [flag.name, ...(flag.aliases ?? [])]).map((name) => `--${name}`);
    return withSuggestion(`unknown flag ${JSON.stringify(rawName)}`, (0,_config_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(rawName.replace(/^-*/, "--"), names));
}
/** A problem, with the word that was probably meant. */
function withSuggestion(message, suggestion) {
    return suggestion === null ? { message } : { message, hint: `Did you mean "${suggestion}"?` };
}
function problemOf(flag, rawName, value, isInline) {
    if (flag.value === undefined) {
        if (value === undefined)
            return null;
        return {
            message: `flag "${rawName}" takes no value, got ${JSON.stringify(value)}`,
            hint: `Write "${rawName}" alone.`,
        };
    }
    if (value === undefined) {
        return {
            message: `flag "${rawName}" expects a value`,
            hint: `Write "${rawName} ${flag.value}".`,
        };
    }
    if (isInline || !value.startsWith("-") || value === "-")
        return null;
    return {
        message: `flag "${rawName}" expects a value, got ${JSON.stringify(value)}`,
        hint: `If that is the value, write "${rawName}=${value}".`,
    };
}
function mostPositionals({ positional }) {
    return positional === undefined ? 0 : (positional.most ?? 1);
}
function tooMany(spec, positionals) {
    const most = mostPositionals(spec);
    const extra = positionals.slice(most).map((text) => JSON.stringify(text));
    const { name } = spec.positional ?? { name: "" };
    const expected = most === 0 ? "no argument" : most === 1 ? `one ${name}` : `at most ${most}: ${name}`;
    return { message: `"rampa ${spec.name}" takes ${expected}, found also ${extra.join(", ")}` };
}


/***/ }),

/***/ 547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __nccwpck_require__(9839);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __nccwpck_require__(4676);
// EXTERNAL MODULE: ./lib/version.js
var version = __nccwpck_require__(3411);
;// CONCATENATED MODULE: ./lib/cli/command-table.js
/** Flags that say what is tested; `run` and `check` share them. */
const PLAN_FLAGS = [
    { name: "script", value: "FILE", summary: "use this script instead of the config's" },
    {
        name: "env",
        value: "NAME=VALUE",
        repeatable: true,
        summary: "set ${env.NAME} and worker.env.NAME; repeatable",
    },
    { name: "vus", value: "N", summary: "override the number of virtual users" },
    { name: "duration", value: "TIME", summary: "override the duration, such as 30s or 1m30s" },
    { name: "iterations", value: "N", summary: "override the number of iterations" },
    {
        name: "scenarios",
        value: "NAMES",
        repeatable: true,
        summary: "run only these scenarios, comma separated",
    },
    { name: "config", value: "FILE", summary: "the same as CONFIG" },
    { name: "working-directory", value: "DIR", summary: "where relative paths start (default: here)" },
];
const SHARD_FLAG = {
    name: "shard",
    value: "I/N",
    summary: "make only the I-th of N parts of the load; rampa merge judges them",
};
const CONFIG = { name: "CONFIG", summary: "YAML config or script (default: rampa.yml)" };
const OUT_FLAG = {
    name: "out",
    aliases: ["results-dir"],
    value: "DIR",
    summary: "where result files are written (default: rampa-results)",
};
const OUTPUT_FLAGS = [
    { name: "quiet", summary: "print only the verdict and what went wrong" },
    { name: "no-color", summary: "no colors, as with NO_COLOR=1" },
];
const EXIT_CODE_NOTES = [
    "Exit codes: 0 passed, 1 threshold_failed, 2 execution_failed, 3 invalid configuration or usage,",
    "4 stopped, 5 setup_failed, 6 could not write results, 7 teardown_failed, 8 invalid.",
    "A run that did not pass keeps its own code when its results could not be written either.",
];
/** Every command, in the order of the help. */
const COMMANDS = [
    {
        name: "run",
        summary: "run a load test and judge it",
        positional: CONFIG,
        flags: [
            ...PLAN_FLAGS,
            {
                name: "threads",
                value: "N",
                summary: "load-generating threads: auto, or a number from 1 to 128 (default: auto)",
            },
            SHARD_FLAG,
            {
                name: "start-at",
                value: "INSTANT",
                summary: "begin the load then, as all shards do: ISO 8601 or epoch seconds",
            },
            { name: "start", value: "COMMAND", summary: "start the system under test with this shell command" },
            {
                name: "wait-on",
                value: "URL",
                repeatable: true,
                summary: "wait until this URL answers 2xx or 3xx; repeatable",
            },
            { name: "wait-on-timeout", value: "TIME", summary: "for how long at most (default: 60s)" },
            {
                name: "baseline",
                value: "WHAT",
                summary: "compare with a result.json, url:ORIGIN or ref:BRANCH (default: none)",
            },
            {
                name: "prepare",
                value: "COMMAND",
                summary: "with --baseline ref:BRANCH, run this in its checkout before --start",
            },
            {
                name: "fail-on",
                value: "LIST",
                summary: "statuses that are a failure: any, none or a list (default: any)",
            },
            OUT_FLAG,
            { name: "progress", value: "TIME", summary: "time between progress lines (default: 10s), 0 for none" },
            { name: "json", summary: "print result.json on standard output, all else on standard error" },
            { name: "events", value: "FILE", summary: "write each event of the run to FILE, one JSON per line" },
            ...OUTPUT_FLAGS,
        ],
        notes: EXIT_CODE_NOTES,
        examples: [
            "rampa run",
            "rampa run load.yml --vus 20 --duration 1m",
            'rampa run --start "npm start" --wait-on http://127.0.0.1:3000/health',
        ],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(815), __nccwpck_require__.e(393), __nccwpck_require__.e(320), __nccwpck_require__.e(987), __nccwpck_require__.e(125), __nccwpck_require__.e(354), __nccwpck_require__.e(525), __nccwpck_require__.e(775), __nccwpck_require__.e(560), __nccwpck_require__.e(116), __nccwpck_require__.e(288)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9288))).run,
    },
    {
        name: "check",
        summary: "validate a config and print its plan, without any traffic",
        positional: CONFIG,
        flags: [
            ...PLAN_FLAGS,
            { ...SHARD_FLAG, summary: "check it as a load that N machines divide" },
            ...OUTPUT_FLAGS,
        ],
        examples: ["rampa check", "rampa check load.yml --scenarios browse"],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(815), __nccwpck_require__.e(393), __nccwpck_require__.e(987), __nccwpck_require__.e(354), __nccwpck_require__.e(764)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4713))).check,
    },
    {
        name: "compare",
        summary: "say how one run differs from another",
        positional: {
            name: "A B",
            summary: "two result.json files: the baseline, and what is compared with it",
            most: 2,
        },
        flags: [
            { name: "out", value: "DIR", summary: "write B's result.json and reports there, with the comparison" },
            { name: "json", summary: "print B's result.json with the comparison in it" },
            { name: "quiet", summary: "print nothing but what went wrong" },
            { name: "no-color", summary: "no colors, as with NO_COLOR=1" },
        ],
        notes: [
            "The runs were not measured side by side, so the intervals include how much runs of one build",
            "differ anyway: what is known of that is in the history of A or B.",
            "Exit codes: 0 compared, whatever it showed, 1 a relative threshold of B failed, 3 A and B do not",
            "belong together or are no result files, 6 could not write.",
        ],
        examples: ["rampa compare main.json rampa-results/result.json", "rampa compare a.json b.json --out diff"],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(815), __nccwpck_require__.e(125), __nccwpck_require__.e(525), __nccwpck_require__.e(560), __nccwpck_require__.e(491)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8458))).compare,
    },
    {
        name: "merge",
        summary: "merge the results of all shards and judge them once",
        positional: {
            name: "FILES",
            summary: "result.json of each shard: paths or globs, in any order",
            most: 1000,
        },
        flags: [
            { name: "working-directory", value: "DIR", summary: "where relative paths start (default: here)" },
            {
                name: "baseline",
                value: "FILE",
                summary: "compare the whole with the result.json of an earlier run or merge",
            },
            {
                name: "fail-on",
                value: "LIST",
                summary: "statuses that are a failure: any, none or a list (default: any)",
            },
            OUT_FLAG,
            { name: "json", summary: "print result.json on standard output, all else on standard error" },
            ...OUTPUT_FLAGS,
        ],
        notes: [
            "A shard that is missing, failed, there twice, of another test or of another time makes the",
            "merged result execution_failed; what could be merged is shown all the same.",
            ...EXIT_CODE_NOTES,
        ],
        examples: [
            'rampa merge "shards/**/result.json"',
            "rampa merge one/result.json two/result.json --out merged",
        ],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(815), __nccwpck_require__.e(393), __nccwpck_require__.e(320), __nccwpck_require__.e(987), __nccwpck_require__.e(125), __nccwpck_require__.e(354), __nccwpck_require__.e(525), __nccwpck_require__.e(775), __nccwpck_require__.e(560), __nccwpck_require__.e(116), __nccwpck_require__.e(762)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9762))).merge,
    },
    {
        name: "report",
        summary: "render all reports again from a result.json",
        positional: { name: "RESULT", summary: "a result.json (default: rampa-results/result.json)" },
        flags: [
            { name: "out", value: "DIR", summary: "where the reports are written (default: beside RESULT)" },
            { name: "quiet", summary: "print nothing but what went wrong" },
            { name: "no-color", summary: "no colors, as with NO_COLOR=1" },
        ],
        notes: [
            "The exit code is 0 whatever the verdict in RESULT is; 3 when it is no result file,",
            "6 when the reports could not be written.",
        ],
        examples: ["rampa report rampa-results/result.json", "rampa report downloaded/result.json --out report"],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(815), __nccwpck_require__.e(125), __nccwpck_require__.e(923)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7483))).report,
    },
    {
        name: "schema",
        summary: "print the JSON Schema of the config, or of result.json",
        positional: { name: "NAME", summary: "config or result (default: config)" },
        flags: [],
        examples: ["rampa schema > rampa.schema.json", "rampa schema result"],
        load: async () => (await __nccwpck_require__.e(/* import() */ 874).then(__nccwpck_require__.bind(__nccwpck_require__, 3874))).schema,
    },
    {
        name: "demo",
        summary: "run a sample test against a target inside this program",
        flags: [OUT_FLAG, ...OUTPUT_FLAGS],
        examples: ["rampa demo"],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(815), __nccwpck_require__.e(393), __nccwpck_require__.e(320), __nccwpck_require__.e(987), __nccwpck_require__.e(125), __nccwpck_require__.e(354), __nccwpck_require__.e(525), __nccwpck_require__.e(775), __nccwpck_require__.e(560), __nccwpck_require__.e(116), __nccwpck_require__.e(673)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9054))).demo,
    },
    {
        name: "init",
        summary: "write a starter rampa.yml and a GitHub workflow",
        flags: [
            { name: "force", summary: "overwrite files that exist" },
            { name: "working-directory", value: "DIR", summary: "where to write (default: here)" },
        ],
        examples: ["rampa init"],
        load: async () => (await __nccwpck_require__.e(/* import() */ 416).then(__nccwpck_require__.bind(__nccwpck_require__, 3416))).init,
    },
];

// EXTERNAL MODULE: ./lib/cli/failure.js
var failure = __nccwpck_require__(1612);
// EXTERNAL MODULE: ./lib/cli/parse-arguments.js
var parse_arguments = __nccwpck_require__(8988);
;// CONCATENATED MODULE: ./lib/cli/help.js



/** The help of the program. */
function programHelp() {
    return lines([
        `rampa ${version/* VERSION */.x}: load tests as a performance gate`,
        "",
        "Usage: rampa COMMAND [OPTIONS]",
        "",
        "Commands:",
        ...twoColumns(COMMANDS.map((command) => [usageOf(command), command.summary])),
        "",
        "Options:",
        ...twoColumns([
            ["-h, --help", "print this help, or that of a command"],
            ["-v, --version", "print the version"],
        ]),
        "",
        'New here? Try "rampa demo", then "rampa init".',
    ]);
}
/** The help of one command. */
function commandHelp(command) {
    const { positional } = command;
    return lines([
        `Usage: rampa ${usageOf(command)} [OPTIONS]`,
        "",
        `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,
        "",
        ...(positional === undefined
            ? []
            : ["Arguments:", ...twoColumns([[positional.name, positional.summary]]), ""]),
        "Options:",
        ...twoColumns([...command.flags, ...parse_arguments/* GLOBAL_FLAGS */.an].map((flag) => [flagUsage(flag), flag.summary])),
        "",
        ...(command.notes === undefined ? [] : [...command.notes, ""]),
        "Examples:",
        ...command.examples.map((example) => `  ${example}`),
    ]);
}
function usageOf(command) {
    return command.positional === undefined ? command.name : `${command.name} [${command.positional.name}]`;
}
function flagUsage(flag) {
    const names = [
        ...(flag.short === undefined ? [] : [`-${flag.short}`]),
        `--${flag.name}`,
        ...(flag.aliases ?? []).map((alias) => `--${alias}`),
    ];
    return flag.value === undefined ? names.join(", ") : `${names.join(", ")} ${flag.value}`;
}
function twoColumns(rows) {
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
function lines(parts) {
    return `${parts.join("\n")}\n`;
}

;// CONCATENATED MODULE: ./lib/cli/program.js







/** Runs the command line once; resolves to its exit code and never rejects. */
async function runCli(context) {
    try {
        return await dispatch(context);
    }
    catch (error) {
        return (0,failure/* reportFailure */.x)(error, context);
    }
}
async function dispatch(context) {
    const [name, ...rest] = context.argv;
    switch (name) {
        case undefined:
            context.stderr.write(programHelp());
            return exit_codes/* EXIT_CODES */.a.config_error;
        case "-h":
        case "--help":
        case "help": {
            const command = rest[0] === undefined ? null : commandNamed(rest[0]);
            context.stdout.write(command === null ? programHelp() : commandHelp(command));
            return exit_codes/* EXIT_CODES */.a.passed;
        }
        case "-v":
        case "--version":
            context.stdout.write(`rampa ${version/* VERSION */.x}\n`);
            return exit_codes/* EXIT_CODES */.a.passed;
        default:
            return runCommand(commandNamed(name), rest, context);
    }
}
async function runCommand(command, args, context) {
    if (wantsHelp(args)) {
        context.stdout.write(commandHelp(command));
        return exit_codes/* EXIT_CODES */.a.passed;
    }
    const parsed = (0,parse_arguments/* parseArguments */.We)(command, args);
    const prepare = await command.load();
    const prepared = prepare(parsed, context);
    const problems = [...parsed.problems, ...prepared.problems];
    if (problems.length > 0)
        throw (0,parse_arguments/* usageError */.Wp)(command.name, problems);
    return prepared.run();
}
/** Help is given whatever else is wrong with the arguments. */
function wantsHelp(args) {
    const end = args.indexOf("--");
    const flags = end === -1 ? args : args.slice(0, end);
    return flags.includes("--help") || flags.includes("-h");
}
function commandNamed(name) {
    const command = COMMANDS.find((one) => one.name === name);
    if (command !== undefined)
        return command;
    const kind = name.startsWith("-") ? "flag" : "command";
    const known = kind === "flag" ? ["--help", "--version"] : COMMANDS.map((one) => one.name);
    throw (0,parse_arguments/* usageError */.Wp)(null, [(0,parse_arguments/* withSuggestion */.h2)(`unknown ${kind} ${JSON.stringify(name)}`, (0,did_you_mean/* closest */.k)(name, known))]);
}


/***/ }),

/***/ 5233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cb: () => (/* binding */ delay),
/* harmony export */   jt: () => (/* binding */ machineTimeOrigin),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* unused harmony export systemClockOnScaleOf */
/** Longest delay that `setTimeout` keeps; a longer one would fire at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
/** The clock of the machine. Timers keep the process alive. */
const systemClock = machineClock(0);
/** A scale of time on which all threads of a process agree: milliseconds at which this thread's `now()` was 0. */
function machineTimeOrigin() {
    return Number(process.hrtime.bigint()) / 1e6 - performance.now();
}
/** The clock of the machine, on the scale of another thread's {@link systemClock}. */
function systemClockOnScaleOf(timeOriginMs) {
    return machineClock(machineTimeOrigin() - timeOriginMs);
}
function machineClock(aheadMs) {
    const now = aheadMs === 0 ? () => performance.now() : () => performance.now() + aheadMs;
    return {
        now,
        // eslint-disable-next-line no-restricted-syntax -- the owner of time
        wallTime: () => Date.now(),
        idleTime: () => performance.nodeTiming.idleTime,
        at(atMs, callback) {
            let handle;
            const arm = () => {
                const remaining = atMs - now();
                // setTimeout counts whole milliseconds and may fire a fraction early.
                const delay = Math.min(Math.max(Math.ceil(remaining), 1), MAX_TIMEOUT_MS);
                handle = setTimeout(() => {
                    if (now() < atMs)
                        arm();
                    else
                        callback();
                }, delay);
            };
            arm();
            return { cancel: () => clearTimeout(handle) };
        },
        yield(callback) {
            setImmediate(callback);
        },
    };
}
/** Resolves after `ms` milliseconds of the given clock; never later than `signal` aborts. */
function delay(clock, ms, signal) {
    return new Promise((resolve) => {
        if (signal?.aborted === true) {
            resolve();
            return;
        }
        const finish = () => {
            timer.cancel();
            signal?.removeEventListener("abort", finish);
            resolve();
        };
        const timer = clock.at(clock.now() + ms, finish);
        signal?.addEventListener("abort", finish, { once: true });
    });
}


/***/ }),

/***/ 9839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/** Longer words are not compared: the cost grows with the product of the lengths. */
const MAX_LENGTH = 64;
/** Edits (insert, delete, replace, swap neighbours) that turn `a` into `b`. */
function distance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const isSame = a[row - 1] === b[column - 1];
            let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (isSame ? 0 : 1));
            if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                cost = Math.min(cost, (beforePrevious[column - 2] ?? Infinity) + 1);
            }
            current.push(cost);
        }
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length] ?? 0;
}
/** Case, hyphens and underscores aside. */
function plain(word) {
    return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}
/** The candidate that `word` most likely was meant to be; null when none is near. */
function closest(word, candidates) {
    const target = plain(word);
    if (target === "" || word.length > MAX_LENGTH)
        return null;
    let best = null;
    // Up to a third of the word, so that `get` and `put` are not taken for each other.
    let bestDistance = Math.min(Math.floor(Math.max(target.length, 3) / 3) + 1, target.length);
    for (const candidate of candidates) {
        if (candidate.length > MAX_LENGTH)
            continue;
        const edits = distance(target, plain(candidate));
        if (edits < bestDistance) {
            best = candidate;
            bestDistance = edits;
        }
    }
    return best;
}


/***/ }),

/***/ 1100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ maskOutput)
/* harmony export */ });
/** Commands of the runner that tell it what to mask. */
const TELLS_SECRET = "::add-mask::";
/**
 * Has every text that is printed from now on masked, whoever prints it. Lines that tell GitHub's runner a
 * secret are left as they are: the runner does not print them.
 */
function maskOutput(stream, mask) {
    const write = stream.write.bind(stream);
    stream.write = (chunk, ...rest) => {
        const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
        return write(text.startsWith(TELLS_SECRET) ? text : mask(text), ...rest);
    };
}


/***/ }),

/***/ 7600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Redactor)
/* harmony export */ });
/* harmony import */ var _config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3632);

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
    /** By their first four characters, the longest first. */
    #forms = new Map();
    /** Whether a form begins with this character. */
    #begins = new Uint8Array(2 ** 16);
    #more;
    /** How many of them are known already. */
    #seen = 0;
    #longestForm = 0;
    /** @param more Values that come up later: a list that only grows. */
    constructor(values, more = () => []) {
        this.#more = more;
        for (const value of values)
            this.#add(value);
    }
    /** The text with `***` for each stretch that belongs to a secret value. */
    text(text) {
        this.#learn();
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
    #add(value) {
        if (value.length < MIN_LENGTH)
            return;
        for (const form of new Set(formsOf(value))) {
            const begin = form.slice(0, MIN_LENGTH);
            const known = this.#forms.get(begin) ?? [];
            if (known.includes(form))
                continue;
            known.push(form);
            this.#forms.set(begin, known.toSorted((a, b) => b.length - a.length));
            this.#begins[form.charCodeAt(0)] = 1;
            this.#longestForm = Math.max(this.#longestForm, form.length);
        }
    }
    #learn() {
        const more = this.#more();
        for (; this.#seen < more.length; this.#seen += 1)
            this.#add(more[this.#seen] ?? "");
    }
    #formAt(text, at) {
        if (this.#begins[text.charCodeAt(at)] === 0)
            return undefined;
        return this.#forms.get(text.slice(at, at + MIN_LENGTH))?.find((form) => text.startsWith(form, at));
    }
    /** Where secret values stand; what overlaps is one stretch, so that no end of one is left over. */
    #stretches(text) {
        const found = (0,_config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .urlCredentialRanges */ .D1)(text).map(([from, to]) => [from, to]);
        for (let at = 0; at <= text.length - MIN_LENGTH; at += 1) {
            const form = this.#formAt(text, at);
            if (form !== undefined)
                found.push([at, at + form.length]);
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
        for (let length = Math.min(this.#longestForm, end); length >= MIN_CUT_LENGTH; length--) {
            const beginning = text.slice(end - length, end);
            const forms = this.#forms.get(beginning.slice(0, MIN_LENGTH));
            if (forms?.some((form) => form.startsWith(beginning)) === true)
                return length;
        }
        return 0;
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


/***/ }),

/***/ 4831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ secretValuesOf)
/* harmony export */ });
/* harmony import */ var _url_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3632);

/** Parts of a variable's name, between underscores, that say its value is a secret. */
const SECRET_WORDS = new Set([
    ..."SECRET SECRETS TOKEN TOKENS PASSWORD PASSWORDS PASSWD PASSPHRASE PASS PWD APIKEY CREDENTIAL CREDENTIALS".split(" "),
    "AUTHORIZATION",
]);
/** Words that make a following KEY a secret one. */
const SECRET_KEYS = new Set([
    "API",
    "PRIVATE",
    "ACCESS",
    "SECRET",
    "SIGNING",
    "ENCRYPTION",
    "MASTER",
    "DEPLOY",
]);
const SECRET_ENDINGS = ["SECRET", "TOKEN", "PASSWORD", "PASSWD", "PASSPHRASE", "APIKEY"];
/** Names that look like secrets and are none. */
const PUBLIC_NAMES = new Set(["PWD", "OLDPWD", "SSH_AUTH_SOCK", "XAUTHORITY"]);
/** Masking these would garble a report and hide nothing. */
const TRIVIAL_VALUES = new Set("true false null none undefined default yes enabled disabled localhost test".split(" "));
const MIN_LENGTH = 4;
function looksSecret(name) {
    const upper = name.toUpperCase();
    if (PUBLIC_NAMES.has(upper))
        return false;
    const words = upper.split(/[^A-Z0-9]+/);
    return words.some((word, index) => SECRET_WORDS.has(word) ||
        SECRET_ENDINGS.some((ending) => word.endsWith(ending)) ||
        // AUTH_TYPE and the like say how, not what.
        (word === "AUTH" && index === words.length - 1) ||
        (word === "KEY" && SECRET_KEYS.has(words[index - 1] ?? "")));
}
function isMaskable(value) {
    return value.length >= MIN_LENGTH && !TRIVIAL_VALUES.has(value.toLowerCase());
}
/** Also a plain number of a few digits is left alone when only the variable's name speaks for it. */
function isLikelySecret(value) {
    return isMaskable(value) && !/^\d{1,7}(?:ms|s|m|h)?$/.test(value);
}
function textsIn(value) {
    if (typeof value === "string")
        return [value];
    if (typeof value !== "object" || value === null)
        return [];
    return Object.values(value).flatMap(textsIn);
}
/** Values of secret variables, `credentials`, and credentials in URLs: what no output may show. */
function secretValuesOf(environments, named, config, credentials = []) {
    const values = new Set(credentials.filter(isMaskable));
    for (const env of environments) {
        for (const [name, value = ""] of Object.entries(env)) {
            const isSecret = named.includes(name) ? isMaskable(value) : looksSecret(name) && isLikelySecret(value);
            if (isSecret)
                values.add(value);
            for (const secret of (0,_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .urlCredentials */ .O4)(value))
                if (isMaskable(secret))
                    values.add(secret);
        }
    }
    for (const text of textsIn(config)) {
        for (const secret of (0,_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .urlCredentials */ .O4)(text))
            if (isMaskable(secret))
                values.add(secret);
    }
    return Object.freeze([...values]);
}


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ urlCredentialRanges),
/* harmony export */   O4: () => (/* binding */ urlCredentials),
/* harmony export */   gn: () => (/* binding */ maskUrlCredentials)
/* harmony export */ });
const URL_CREDENTIALS = /[a-z][a-z0-9+.-]{0,32}:\/\/([^\s/?#:"<>\\`]{0,1024})(?::([^\s/?#"<>\\`]{0,1024}))?@/dgi;
/** Where passwords of URLs stand in a text; the name where it stands without one, as tokens do. */
function urlCredentialRanges(text) {
    if (!text.includes("@"))
        return [];
    return [...text.matchAll(URL_CREDENTIALS)].flatMap(({ indices }) => {
        const [, name, password] = indices ?? [];
        const range = password === undefined || password[0] === password[1] ? name : password;
        return range === undefined || range[0] === range[1] ? [] : [range];
    });
}
/** The credentials of all URLs in a text, as written and decoded. */
function urlCredentials(text) {
    return urlCredentialRanges(text).flatMap(([from, to]) => {
        const secret = text.slice(from, to);
        return [secret, decoded(secret)];
    });
}
/** The text with `***` for the credentials of its URLs, however short they are. */
function maskUrlCredentials(text) {
    return urlCredentialRanges(text).reduceRight((masked, [from, to]) => `${masked.slice(0, from)}***${masked.slice(to)}`, text);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ RampaError),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
/** Stable codes of {@link RampaError}; `docs/errors.md` lists them with their remedies. */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    "config_invalid",
    "config_not_found",
    "duration_invalid",
    "threshold_invalid",
    "submetric_invalid",
    "check_invalid",
    "input_invalid",
    "usage_invalid",
    "script_invalid",
    "script_not_found",
    "metric_kind_conflict",
    "metric_invalid",
    "setup_failed",
    "setup_timeout",
    "teardown_failed",
    "teardown_timeout",
    "target_failed",
    "target_not_ready",
    "baseline_failed",
    "execution_failed",
    "load_not_delivered",
    "generator_overloaded",
    "result_invalid",
    "result_not_written",
    "request_failed",
    "internal",
]));
/**
 * The one error that rampa throws. Failed requests and thresholds are results, never errors.
 *
 * @example
 * ```ts
 * import { parseDuration, RampaError } from "rampa";
 *
 * try {
 *   parseDuration("30 sec");
 * } catch (error) {
 *   if (error instanceof RampaError) console.log(error.code); // "duration_invalid"
 * }
 * ```
 */
class RampaError extends Error {
    name = "RampaError";
    code;
    hint;
    problems;
    constructor(code, message, options = {}) {
        super(message, "cause" in options ? { cause: options.cause } : undefined);
        this.code = code;
        this.hint = options.hint;
        this.problems = options.problems ?? [];
    }
}
/**
 * One line for a problem: `load.yml:14:17 scenarios.a.duration: expected …, got …. Write "30s".`
 */
function formatProblem(problem) {
    const place = [problem.file, problem.line, problem.line === undefined ? undefined : problem.column]
        .filter((part) => part !== undefined)
        .join(":");
    const subject = [place, problem.path].filter((part) => part !== undefined && part !== "").join(" ");
    const text = problem.hint === undefined ? problem.message : `${problem.message}. ${problem.hint}`;
    return subject === "" ? text : `${subject}: ${text}`;
}
/** The message of anything that was thrown, without its stack. */
function messageOf(thrown) {
    if (thrown instanceof Error)
        return thrown.message === "" ? thrown.name : thrown.message;
    if (typeof thrown === "string")
        return thrown;
    try {
        const text = JSON.stringify(thrown);
        return typeof text === "string" ? text : String(thrown);
    }
    catch {
        return Object.prototype.toString.call(thrown);
    }
}


/***/ }),

/***/ 4676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ RUN_STATUSES),
/* harmony export */   a: () => (/* binding */ EXIT_CODES)
/* harmony export */ });
/** How a run ended; the first that applies, in this order. */
const RUN_STATUSES = [
    "setup_failed",
    "execution_failed",
    "stopped",
    "invalid",
    "threshold_failed",
    "teardown_failed",
    "passed",
];
/** Exit codes of the command line. */
const EXIT_CODES = {
    passed: 0,
    threshold_failed: 1,
    execution_failed: 2,
    config_error: 3,
    stopped: 4,
    setup_failed: 5,
    not_written: 6,
    teardown_failed: 7,
    invalid: 8,
};


/***/ }),

/***/ 6305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cE: () => (/* binding */ TYPESCRIPT),
  hg: () => (/* binding */ failedImport),
  BL: () => (/* binding */ prepareScriptModule),
  ZM: () => (/* binding */ provideScriptModule),
  jb: () => (/* binding */ readAsModule)
});

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
;// CONCATENATED MODULE: ./lib/loader/script-module.js

const SPECIFIER = "rampa";
const MODULE_URL = "rampa:script-module";
/** Where the module that scripts import finds what it exports; shared by all copies of this file. */
const NAMESPACE = Symbol.for("rampa.script-module");
/** The library's entry beside this file; null in a bundle, whose program provides the module itself. */
const LIBRARY_URL = /\/loader\/script-module\.[jt]s$/.test(import.meta.url)
    ? import.meta.url.replace(/loader\/script-module(?=\.[jt]s$)/, "index")
    : null;
/** Where each module was imported last. */
const importSites = new Map();
const failedImports = new WeakMap();
const scripts = new Set();
let isInstalled = false;
let loadNamespace = null;
/**
 * Makes `import … from "rampa"` inside a script mean the running program, which needs no installation
 * beside the script. Entries of bundles call it once, with the namespace of `src/index.ts`, or with what
 * loads it when the first script is about to run. Where nobody does, it means the library beside this file.
 */
function provideScriptModule(namespace) {
    if (isLoader(namespace))
        loadNamespace = namespace;
    else
        globalThis[NAMESPACE] = namespace;
    installHooks();
}
/** Has what scripts import at hand; called before each script. */
async function prepareScriptModule() {
    if (loadNamespace === null)
        return;
    globalThis[NAMESPACE] = await loadNamespace();
    loadNamespace = null;
}
function isLoader(namespace) {
    return typeof namespace === "function";
}
/** Has a file read as an ES module, whatever the package.json beside it says. */
function readAsModule(url) {
    scripts.add(url);
    installHooks();
}
/** The import that an error is about; null for an error that is about none. */
function failedImport(error) {
    return (error instanceof Error ? failedImports.get(error) : undefined) ?? null;
}
/** Runs a step of an import, and remembers of what it throws whose import it was. */
function blaming(site, step) {
    try {
        return step();
    }
    catch (error) {
        const blamed = site();
        if (error instanceof Error && blamed !== undefined)
            failedImports.set(error, blamed);
        throw error;
    }
}
function installHooks() {
    if (isInstalled)
        return;
    isInstalled = true;
    (0,external_node_module_namespaceObject.registerHooks)({
        resolve(specifier, context, next) {
            if (specifier === SPECIFIER) {
                if (globalThis[NAMESPACE] !== undefined)
                    return { url: MODULE_URL, shortCircuit: true };
                if (LIBRARY_URL !== null)
                    return next(LIBRARY_URL, context);
            }
            const { parentURL: parentUrl } = context;
            const site = parentUrl === undefined ? undefined : { specifier, parentUrl };
            const resolved = blaming(() => site, () => next(specifier, context));
            if (site !== undefined)
                importSites.set(resolved.url, site);
            return resolved;
        },
        load(url, context, next) {
            if (url === MODULE_URL)
                return { format: "module", source: moduleSource(), shortCircuit: true };
            return blaming(() => importSites.get(url), () => next(url, scripts.has(url) ? { ...context, format: formatOf(url) } : context));
        },
    });
}
function formatOf(url) {
    const { pathname, searchParams } = new URL(url);
    return /\.m?ts$/.test(pathname) || searchParams.has(TYPESCRIPT) ? "module-typescript" : "module";
}
/** Query that has a JavaScript file read by the TypeScript parser, whose errors name their line. */
const TYPESCRIPT = "rampa-typescript";
function moduleSource() {
    const names = Object.keys(globalThis[NAMESPACE] ?? {}).filter((name) => name !== "default");
    return [
        `const namespace = globalThis[Symbol.for(${JSON.stringify(NAMESPACE.description)})];`,
        ...names.map((name) => `export const ${name} = namespace.${name};`),
    ].join("\n");
}


/***/ }),

/***/ 4701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ phrase),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tN: () => (/* binding */ phraseText)
/* harmony export */ });
/* unused harmony export strong */
/**
 * Builds a phrase from a template; values are segments, phrases or words.
 *
 * @example
 * ```ts
 * phrase`p(95) of ${code("list orders")} was ${"812 ms"}`;
 * ```
 */
function phrase(words, ...values) {
    const segments = [];
    words.forEach((word, index) => {
        if (word !== "")
            segments.push({ kind: "text", text: word });
        const value = values[index];
        if (value === undefined)
            return;
        if (typeof value === "string" || typeof value === "number") {
            segments.push({ kind: "text", text: String(value) });
        }
        else if ("kind" in value)
            segments.push(value);
        else
            segments.push(...value);
    });
    return segments;
}
/** A name or an expression inside a phrase. */
function code(text) {
    return { kind: "code", text };
}
/** What the reader must not miss. */
function strong(text) {
    return { kind: "strong", text };
}
/** A phrase as plain words, not yet escaped for any medium; names with spaces stand in quotes. */
function phraseText(segments) {
    return segments.map(segmentText).join("");
}
function segmentText({ kind, text }) {
    return kind === "code" && /[\s,]/.test(text) ? `"${text}"` : text;
}


/***/ }),

/***/ 1984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   oi: () => (/* binding */ CELL_LENGTH),
/* harmony export */   ty: () => (/* binding */ PROSE_LENGTH)
/* harmony export */ });
/** Longest text of one table cell; what is longer ends with an ellipsis. */
const CELL_LENGTH = 200;
/** Longest text of one sentence or paragraph that others wrote, such as an error's message. */
const PROSE_LENGTH = 1000;
const WHITE_SPACE = /[\s\u0085]+/gu;
/**
 * What must not reach a reader as it is: control characters, those that change the direction of
 * the text around them, invisible spaces and tags. Joiners stay, because scripts and emoji need them.
 */
const UNSAFE = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;
/** At most `maxLength` UTF-16 units, whole characters, with an ellipsis where something is missing. */
function shorten(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const cut = text.slice(0, Math.max(maxLength - 1, 0));
    const isSplit = /[\ud800-\udbff]$/.test(cut);
    return `${isSplit ? cut.slice(0, -1) : cut}…`;
}
/**
 * Text that somebody else wrote as one harmless line for any medium; each medium then escapes its
 * own special characters.
 */
function plainLine(text, maxLength = CELL_LENGTH) {
    // Collapsing needs more than it keeps, but not ten thousand characters of it.
    const bounded = text.slice(0, maxLength * 4 + 16).toWellFormed();
    const line = bounded.replace(WHITE_SPACE, " ").replace(UNSAFE, "\ufffd").trim();
    return shorten(text.length > bounded.length ? `${line}…` : line, maxLength);
}


/***/ }),

/***/ 2234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ cutToWidth),
/* harmony export */   JL: () => (/* binding */ terminalWidth),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   gT: () => (/* binding */ terminalPhrase)
/* harmony export */ });
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4701);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1984);


/** Characters that take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** Characters that take none. */
const NARROWEST = /[\p{M}\p{Cf}]/u;
/**
 * Text that somebody wrote as one line for a terminal or a job's log: no control sequence, and
 * nothing that a runner would take for a command (`::error::` at the start, `##[error]` anywhere).
 */
function terminalText(text, maxLength = _plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .CELL_LENGTH */ .oi) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, maxLength).replace(/^::/, ": :").replace(/##\[/g, "# #[");
}
/** A sentence for a terminal or a log. */
function terminalPhrase(segments) {
    return terminalText((0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .phraseText */ .tN)(segments), _plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .PROSE_LENGTH */ .ty * 2);
}
/** Columns that a text takes on a terminal. */
function terminalWidth(text) {
    let width = 0;
    for (const character of text) {
        if (NARROWEST.test(character))
            continue;
        width += WIDE.test(character) ? 2 : 1;
    }
    return width;
}
/** As much of a line as a terminal of this width shows in one row. */
function cutToWidth(line, columns) {
    if (terminalWidth(line) <= columns)
        return line;
    let kept = "";
    let width = 0;
    for (const character of line) {
        width += terminalWidth(character);
        if (width > columns - 1)
            break;
        kept += character;
    }
    return `${kept}…`;
}


/***/ }),

/***/ 2269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ crashError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

/** The first line of a stack that is not Node's own. */
function stackLineOf(thrown) {
    if (!(thrown instanceof Error))
        return null;
    const lines = thrown.stack?.split("\n").map((line) => line.trim()) ?? [];
    return lines.find((line) => line.startsWith("at ") && !line.includes("node:internal")) ?? null;
}
/**
 * What reached the process's handlers for uncaught exceptions and unhandled rejections, as the reason
 * to abort a run: user code that nobody awaits.
 */
function crashError(thrown) {
    const place = stackLineOf(thrown);
    const message = `an error that nobody caught: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("execution_failed", place === null ? message : `${message} (${place})`, {
        hint: "Await every promise of the script, or catch its error.",
        cause: thrown,
    });
}


/***/ }),

/***/ 2775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ keepFromExiting)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _worker_script_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2856);


/**
 * From here on `process.exit()` means that user code wants to end the process: it throws, and the run is
 * told, so that what was measured is not lost.
 *
 * @returns what ends the process indeed.
 */
function keepFromExiting(process, onExit) {
    const exit = process.exit.bind(process);
    process.exit = (code) => {
        const call = `process.exit(${code ?? ""})`;
        const error = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("execution_failed", (0,_worker_script_error_js__WEBPACK_IMPORTED_MODULE_1__/* .describeScriptError */ .T)(new Error(`the script called ${call}`)), {
            hint: "A script must not end the process: throw an error instead.",
        });
        onExit(error);
        throw error;
    };
    return exit;
}


/***/ }),

/***/ 5050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ BEAT_MS),
  k: () => (/* binding */ StallWatch)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:inspector"
var external_node_inspector_ = __nccwpck_require__(6592);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __nccwpck_require__(5919);
;// CONCATENATED MODULE: ./lib/run/stall-watcher.js
/**
 * The program of a thread that watches the main thread: when that has had no turn for too long, it pauses
 * the JavaScript that runs there, which nothing in it can prevent, and has the main thread conclude the run
 * and end the process from where it stands. It is run from its own text, so it must not refer to anything
 * outside of itself.
 */
function stallWatcher() {
    /* eslint-disable no-restricted-globals -- the program of a thread of its own */
    const { Session } = process.getBuiltinModule("node:inspector");
    const { writeSync } = process.getBuiltinModule("node:fs");
    const threads = process.getBuiltinModule("node:worker_threads");
    const port = threads.parentPort;
    if (port === null)
        return;
    const { turns, lookMs, patience, nativePatience, symbol } = threads.workerData;
    /** JavaScript pauses at once: what does not within this time runs none. */
    const pauseMs = 1_000;
    /** Files, a summary, and what is published with all its retries. */
    const concludeMs = 150_000;
    const exitMs = 3_000;
    const scripts = new Map();
    const session = new Session();
    // Now, because a thread that is stalled takes no new session.
    session.connectToMainThread();
    session.on("Debugger.scriptParsed", ({ params }) => scripts.set(params.scriptId, params.url));
    let unchanged = 0;
    let lastCount = -1;
    let state = "watching";
    let askedAtMs = 0;
    const kill = (why) => {
        try {
            writeSync(2, `rampa: ${why}; the process is killed\n`);
        }
        catch {
            // Nobody reads it any more.
        }
        for (const group of turns.subarray(1)) {
            try {
                if (group > 0)
                    process.kill(-group, "SIGKILL");
            }
            catch {
                // It has ended.
            }
        }
        process.kill(process.pid, "SIGKILL");
    };
    const call = (name, argument, then) => {
        const expression = `globalThis[Symbol.for(${JSON.stringify(symbol)})].${name}(${JSON.stringify(argument)})`;
        session.post("Runtime.evaluate", { expression, returnByValue: true }, (error, answer) => {
            then?.(error === null ? answer.result.value : undefined);
        });
    };
    const pause = () => {
        state = "pausing";
        askedAtMs = performance.now();
        session.post("Debugger.enable");
        session.post("Debugger.pause");
    };
    const goOn = () => {
        session.post("Debugger.resume");
        session.post("Debugger.disable", () => {
            state = "watching";
            unchanged = 0;
        });
    };
    session.on("Debugger.paused", ({ params }) => {
        // It was no JavaScript that took so long, and that is over.
        if (state !== "pausing" || performance.now() - askedAtMs > pauseMs) {
            goOn();
            return;
        }
        state = "concluding";
        setTimeout(() => kill("the results of a script that loops for ever took too long"), concludeMs);
        const frames = params.callFrames.map(({ functionName, location }) => ({
            functionName,
            url: scripts.get(location.scriptId) ?? "",
            line: location.lineNumber + 1,
            column: (location.columnNumber ?? 0) + 1,
        }));
        call("conclude", { frames, seconds: Math.round((lookMs * patience) / 1000) }, (code) => {
            session.post("Debugger.resume");
            // Else the process would wait for the debugger.
            session.post("Debugger.disable");
            call("exit", typeof code === "number" ? code : 1);
            setTimeout(() => kill("a script that loops for ever could not be ended"), exitMs);
        });
    });
    const looking = setInterval(() => {
        const count = Atomics.load(turns, 0);
        // Looks are counted, not time: a process that was suspended has stalled nobody.
        unchanged = count === lastCount ? unchanged + 1 : 0;
        lastCount = count;
        if (state === "watching" && unchanged >= patience)
            pause();
        if (state === "pausing" && unchanged >= nativePatience) {
            kill("the script has kept its thread from everything for minutes without running any JavaScript");
        }
    }, lookMs);
    port.once("message", () => {
        clearInterval(looking);
        session.disconnect();
        port.close();
    });
    session.post("Debugger.disable", () => port.postMessage("watching"));
    /* eslint-enable no-restricted-globals */
}

// EXTERNAL MODULE: ./lib/worker/stalled-error.js
var stalled_error = __nccwpck_require__(2638);
;// CONCATENATED MODULE: ./lib/run/stall-watch.js





/** How often {@link StallWatch.beat} is to be called, and how often that is looked at. */
const BEAT_MS = 250;
/** No script that works keeps a thread this long without waiting for anything. */
const STALL_MS = 10_000;
/** A child process or a file that a script waits for in one call may take longer, but not for ever. */
const NATIVE_MS = 300_000;
/** The watching thread starts in much less. */
const START_MS = 5_000;
const STOP_MS = 1_000;
/** Of systems under test: this version, the baseline, and what prepares it. */
const MAX_GROUPS = 8;
const STDERR = 2;
const SYMBOL = "rampa.stall-ending";
/** Watches over the thread that made it, from another thread, for user code that loops for ever. */
class StallWatch {
    #options;
    #turns = new Int32Array(new SharedArrayBuffer((1 + MAX_GROUPS) * Int32Array.BYTES_PER_ELEMENT));
    #worker = null;
    constructor(options) {
        this.#options = options;
    }
    /** Whether a thread of this process is only the watching one. */
    owns(worker) {
        return worker === this.#worker;
    }
    /** Resolves when the watch has begun; it does not keep the process alive. Safe to call again. */
    async start() {
        // Whoever debugs a script lets it stand for as long as they like.
        if (this.#worker !== null || (0,external_node_inspector_.url)() !== undefined)
            return;
        const { clock, stallMs = STALL_MS, nativeMs = NATIVE_MS } = this.#options;
        this.#offerEnding();
        const workerData = {
            turns: this.#turns,
            lookMs: BEAT_MS,
            patience: Math.ceil(stallMs / BEAT_MS),
            nativePatience: Math.ceil(nativeMs / BEAT_MS),
            symbol: SYMBOL,
        };
        const worker = new external_node_worker_threads_.Worker(`(${stallWatcher.toString()})()`, {
            eval: true,
            name: "rampa: watch",
            workerData,
            execArgv: [],
            env: {},
            resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 2 },
        });
        this.#worker = worker;
        await new Promise((resolve) => {
            const late = clock.at(clock.now() + START_MS, resolve);
            const settle = () => {
                late.cancel();
                resolve();
            };
            worker.on("message", settle);
            // Without a watch a run works as well.
            worker.on("error", settle);
            worker.on("exit", settle);
        });
        worker.unref();
    }
    /** Shows that this thread has its turn. */
    beat() {
        Atomics.add(this.#turns, 0, 1);
    }
    /** A process group that is killed when this process has to be; returns the way back. */
    takeAlong(processGroup) {
        const slot = this.#turns.indexOf(0, 1);
        if (slot === -1)
            return () => undefined;
        Atomics.store(this.#turns, slot, processGroup);
        return () => void Atomics.store(this.#turns, slot, 0);
    }
    /** Ends the watch; without that Node waits for what it takes for a debugger. */
    async stop() {
        const worker = this.#worker;
        if (worker === null)
            return;
        const { clock } = this.#options;
        await new Promise((resolve) => {
            const late = clock.at(clock.now() + STOP_MS, resolve);
            worker.once("exit", () => {
                late.cancel();
                resolve();
            });
            worker.postMessage("stop");
        });
    }
    /** The watching thread can call only what it finds in the global scope. */
    #offerEnding() {
        const { onStall, exit } = this.#options;
        const ending = {
            conclude: (stall) => onStall((0,stalled_error/* stalledError */.Iy)(stall)),
            exit(code) {
                // Node has a word to say there about debuggers that are still connected.
                (0,external_node_fs_.closeSync)(STDERR);
                exit(code);
            },
        };
        Object.defineProperty(globalThis, Symbol.for(SYMBOL), { value: Object.freeze(ending) });
    }
}


/***/ }),

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ onStopSignals)
/* harmony export */ });
/* unused harmony export STOP_SIGNALS */
/** Signals by which people, terminals and runners ask a process to end; SIGBREAK is Windows' Ctrl-Break. */
const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"];
/** The first signal asks for an orderly end with results, whichever it is; a later one for an end. */
function onStopSignals(process, { clock, oneWishMs, onFirst, onAgain }) {
    let isAsked = false;
    /** What is done at once for the first signal may take long, and one that came with it waits meanwhile. */
    let actedMs = Infinity;
    for (const name of STOP_SIGNALS) {
        process.on(name, () => {
            if (isAsked) {
                if (clock.now() - actedMs > oneWishMs)
                    onAgain();
                return;
            }
            isAsked = true;
            clock.yield(() => (actedMs = clock.now()));
            onFirst(name);
        });
    }
}


/***/ }),

/***/ 2669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ YoungSpace)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8877);

const v8Heap = {
    size: () => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapSpaceStatistics)().find((space) => space.space_name === "new_space")?.space_size ?? 0,
    // One of the few flags that V8 reads each time it uses it.
    setGrowthFactor: (factor) => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(`--semi-space-growth-factor=${factor}`),
};
/** With twice that, collections take 0.9 instead of 1.7 % of the time, and a run takes 15 MB more until it ends. */
const ENOUGH_BYTES = 12e6;
/** V8's own. */
const USUAL_FACTOR = 2;
/**
 * Keeps the part of the heap for new objects from growing with the number of requests: V8 doubles it, up to
 * over 100 MB, after so many objects have outlived a collection, however small each is.
 */
class YoungSpace {
    #heap;
    #factor = USUAL_FACTOR;
    #isReleased = false;
    constructor(heap = v8Heap) {
        this.#heap = heap;
    }
    /** To be called now and then: V8 also shrinks the space, and then must be able to grow it again. */
    check() {
        if (!this.#isReleased)
            this.#set(this.#heap.size() >= ENOUGH_BYTES ? 1 : USUAL_FACTOR);
    }
    /** Leaves it to V8 for good, as it must be once there are threads: the flag is one for the process. */
    release() {
        this.#isReleased = true;
        this.#set(USUAL_FACTOR);
    }
    #set(factor) {
        if (factor === this.#factor)
            return;
        this.#factor = factor;
        this.#heap.setGrowthFactor(factor);
    }
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json; a test keeps the two equal. */
const VERSION = "0.1.0";


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isOwnFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);


/** This file, as stacks name it: as a path, and as the path of a URL. */
const HERE = [(0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url), new URL(import.meta.url).pathname];
/** Not in a bundle, where this code lies in the program's file or in a chunk beside it. */
const IS_UNBUNDLED = /^own-file\.[jt]s$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(HERE[0] ?? ""));
/**
 * Whether a file is rampa's own and not the user's: any of `src` or `lib`, or a file of the bundle.
 *
 * @param file A path, or the path of a file URL.
 */
function isOwnFile(file) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file);
    return HERE.some((own) => IS_UNBUNDLED
        ? file.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(own)) + node_path__WEBPACK_IMPORTED_MODULE_0__.sep)
        : folder === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(own) && /^(?:\d+\.)?index\.js$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)));
}


/***/ }),

/***/ 2856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ describeScriptError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _own_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3153);


/** A stack line's place: `file:line:column`, with or without brackets around it. */
const FRAME = /^\s*at (?:.*?\()?(?:file:\/\/)?((?:[A-Za-z]:)?[^():]+):(\d+):(\d+)\)?$/;
/** What a script threw, with the first line of the script in its stack: `TypeError: … (shop.ts:12:5)`. */
function describeScriptError(thrown) {
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown);
    if (!(thrown instanceof Error))
        return message;
    const text = thrown.name === "Error" || thrown.name === "RampaError" ? message : `${thrown.name}: ${message}`;
    const place = firstUserFrame(thrown.stack ?? "");
    return place === null ? text : `${text} (${place})`;
}
function firstUserFrame(stack) {
    for (const line of stack.split("\n")) {
        const [, file, lineNumber, column] = FRAME.exec(line) ?? [];
        if (file === undefined || file.startsWith("node:") || (0,_own_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnFile */ .Z)(file))
            continue;
        if (/[\\/]node_modules[\\/]/.test(file))
            continue;
        return `${file.replace(/^.*[\\/]/, "").replace(/\?.*$/, "")}:${lineNumber ?? ""}:${column ?? ""}`;
    }
    return null;
}


/***/ }),

/***/ 2638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ stalledError),
/* harmony export */   dF: () => (/* binding */ stalledIn),
/* harmony export */   oV: () => (/* binding */ withScenarios)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _own_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3153);



const HINT = "Look for an endless loop, or a regular expression that tries without end: a script must wait for something, such as a request or worker.sleep(), now and then.";
/** Where user code was that kept a thread busy. */
class StallPlace {
    /** Innermost function first, without those that have no name. */
    functions;
    /** File name, line and column; null when nothing of the stack is the user's. */
    at;
    constructor(frames) {
        const own = frames.filter(({ url }) => url.startsWith("file:") && !(0,_own_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnFile */ .Z)(new URL(url).pathname));
        const [innermost] = own;
        this.functions = own.map(({ functionName }) => functionName).filter((name) => name !== "");
        this.at = innermost === undefined ? null : shownPlace(innermost);
    }
    isIn(functionName) {
        return this.functions.includes(functionName);
    }
}
/** The error for user code that kept its thread busy, from the stack that it was found in. */
function stalledError({ frames, seconds }) {
    const place = new StallPlace(frames);
    const script = place.at === null ? "the script, or a regular expression of the config," : "the script";
    const what = place.functions[0] === undefined ? script : `the function ${place.functions[0]}`;
    const at = place.at === null ? "" : ` (${place.at})`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RampaError */ .QG("execution_failed", `${what} kept its thread busy for ${seconds} s without ever waiting${at}`, { hint: HINT, cause: place });
}
/** Whether an error is about user code that kept a thread busy in this function, or in what it called. */
function stalledIn({ cause }, functionName) {
    return cause instanceof StallPlace && cause.isIn(functionName);
}
/** What an error says, with the scenarios that the function belongs to when user code kept a thread busy. */
function withScenarios(error, plan) {
    const { message, cause } = error;
    if (plan === null || !(cause instanceof StallPlace))
        return message;
    for (const name of ["setup", "teardown"])
        if (cause.isIn(name))
            return `${name}: ${message}`;
    const ofScript = plan.scenarios.filter(({ work }) => calledBy(work).length > 0);
    const calling = ofScript.filter(({ work }) => calledBy(work).some((name) => cause.isIn(name)));
    // A function without a name may be that of any.
    const names = (calling.length > 0 ? calling : ofScript).map(({ name }) => name);
    if (names.length === 0)
        return message;
    return `${names.length === 1 ? "scenario" : "one of the scenarios"} ${names.join(", ")}: ${message}`;
}
/** Functions of the script that a scenario calls. */
function calledBy(work) {
    return work.kind === "function" ? [work.name] : work.steps.flatMap(calledByStep);
}
function shownPlace({ url, line, column }) {
    const path = (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(url.replace(/[?#].*$/, ""));
    return `${path.replace(/^.*[\\/]/, "")}:${line}:${column}`;
}
function calledByStep(step) {
    if (step.kind === "call")
        return [step.name];
    return step.kind === "repeat" || step.kind === "when" ? step.steps.flatMap(calledByStep) : [];
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1273);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
