export const id = 986;
export const ids = [986];
export const modules = {

/***/ 7418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ runAndShow)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/engine/serialize-event.js
var serialize_event = __webpack_require__(8641);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __webpack_require__(4676);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __webpack_require__(2234);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/clock.js
var lib_clock = __webpack_require__(5233);
// EXTERNAL MODULE: ./lib/engine/engine.js + 88 modules
var engine = __webpack_require__(1272);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/report/result-file.js + 1 modules
var result_file = __webpack_require__(6602);
// EXTERNAL MODULE: ./lib/run/redactor.js
var run_redactor = __webpack_require__(461);
;// CONCATENATED MODULE: ./lib/run/build-result.js



/**
 * The result file of a run. Secrets are masked, numbers that are none are left out, and texts and
 * lists keep the limits of what is read again.
 */
function buildResult(run, context) {
    const redactor = context.redactor ?? new run_redactor/* Redactor */.p([]);
    const write = (text) => (0,plain_text/* shorten */.ml)(redactor.text(text.toWellFormed()), result_file/* RESULT_LIMITS */.ly.text);
    const result = {
        schema: "rampa.result/1",
        run_id: run.runId,
        status: run.status,
        started_at: new Date(run.startedAtMs).toISOString(),
        ...(run.seed === undefined ? {} : { seed: run.seed }),
        duration_s: Math.max(finite(run.durationS) ?? 0, 0),
        config_digest: context.configDigest,
        config: plainConfig(context.config, redactor),
        ...(context.configFile === undefined ? {} : { config_file: write(context.configFile) }),
        ...(context.git === undefined ? {} : { git: gitOf(context.git, write) }),
        runner: context.runner,
        metrics: metricsOf(run.metrics, write),
        submetrics: metricsOf(run.submetrics, write),
        thresholds: rows(run.thresholdResults, (row) => thresholdOf(row, write)),
        checks: rows(run.checks, (row) => ({ ...row, name: write(row.name), scenario: write(row.scenario) })),
        requests: rows(run.requests, (row) => ({
            name: write(row.name),
            method: write(row.method),
            count: row.count,
            failed: row.failed,
            stats: statsOf(row.stats),
        })),
        scenarios: rows(run.scenarios, (row) => scenarioOf(row, write)),
        errors: rows(run.errors, (row) => ({
            kind: row.kind,
            step: row.step === null ? null : write(row.step),
            message: write(row.message),
            count: row.count,
            first_at_s: finite(row.firstAtS) ?? 0,
        })),
        timeline: rows(run.timeline, (point) => ({
            t_s: finite(point.tS) ?? 0,
            vus: finite(point.vus) ?? 0,
            rate: finite(point.rate) ?? 0,
            failed: point.failed,
            p50: finite(point.p50),
            p95: finite(point.p95),
            p99: finite(point.p99),
        })),
        ...(run.warmUp === undefined ? {} : { warm_up: warmUpOf(run.warmUp) }),
        ...(run.generator === undefined ? {} : { generator: generatorOf(run.generator, write) }),
        ...coursesOf(run.courses ?? [], write),
        phases: run.phases.map(({ name, durationS }) => ({
            name,
            duration_s: Math.max(finite(durationS) ?? 0, 0),
        })),
        warnings: rows(run.warnings, write),
        ...(run.stopReason === undefined ? {} : { stop_reason: write(run.stopReason) }),
        ...(run.error === undefined ? {} : { error: errorOf(run.error, write) }),
    };
    return Object.freeze(result);
}
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}
function rows(list, writeRow) {
    return list.slice(0, result_file/* RESULT_LIMITS */.ly.rows).map(writeRow);
}
function statsOf(stats) {
    return Object.fromEntries(Object.entries(stats).filter(([, value]) => Number.isFinite(value)));
}
function metricsOf(reports, write) {
    return Object.fromEntries(reports
        .slice(0, result_file/* RESULT_LIMITS */.ly.rows)
        .map(({ name, kind, unit, stats, histogram }) => [
        write(name),
        { kind, unit, stats: statsOf(stats), ...(histogram === undefined ? {} : { histogram }) },
    ]));
}
function scenarioOf(row, write) {
    const { durationStats, responseStats, endReason, ...counts } = row;
    return {
        ...counts,
        name: write(row.name),
        ...(endReason === undefined ? {} : { end_reason: write(endReason) }),
        ...(durationStats === undefined ? {} : { iteration_duration: statsOf(durationStats) }),
        ...(responseStats === undefined ? {} : { response_time: statsOf(responseStats) }),
    };
}
function warmUpOf({ durationS, ...counts }) {
    return { duration_s: Math.max(finite(durationS) ?? 0, 0), ...counts };
}
function generatorOf(generator, write) {
    const amount = (value) => {
        const figure = finite(value);
        return figure === null ? null : Math.max(figure, 0);
    };
    return {
        valid: generator.valid,
        reasons: rows(generator.reasons, write),
        remedies: rows(generator.remedies, write),
        lag_p99_ms: amount(generator.lagP99Ms),
        uncertainty_p99_ms: amount(generator.uncertaintyP99Ms),
        loop_delay_p99_ms: amount(generator.loopDelayP99Ms),
        loop_utilization: amount(generator.loopUtilization),
        cpu_process: amount(generator.cpuProcess),
        cpu_machine: amount(generator.cpuMachine),
        gc_ms: amount(generator.gcMs),
        threads: generator.threads,
    };
}
function thresholdOf(row, write) {
    const { position } = row;
    return {
        metric: write(row.metric),
        source: write(row.source),
        outcome: row.outcome,
        observed: finite(row.lhs),
        limit: row.rhs,
        is_default: row.isDefault,
        abort_on_fail: row.abortOnFail,
        message: write(row.message),
        ...(position === undefined ? {} : { file: write(position.file) }),
        ...(position?.line === undefined ? {} : { line: position.line }),
        ...(position?.column === undefined ? {} : { column: position.column }),
    };
}
function coursesOf(courses, write) {
    return courses.length === 0 ? {} : { courses: courses.map((course) => courseOf(course, write)) };
}
function courseOf(course, write) {
    const { metric, aggregation, counts, values } = course;
    return {
        metric: write(metric),
        aggregation,
        counts: counts.slice(0, result_file/* RESULT_LIMITS */.ly.rows),
        values: rows(values, finite),
    };
}
function gitOf(git, write) {
    return {
        ...(git.sha === undefined ? {} : { sha: git.sha }),
        ...(git.ref === undefined ? {} : { ref: write(git.ref) }),
        ...(git.baseSha === undefined ? {} : { base_sha: git.baseSha }),
    };
}
function errorOf(error, write) {
    const { code, message, hint } = error;
    return { code, message: write(message), ...(hint === undefined ? {} : { hint: write(hint) }) };
}
/** The config as plain JSON within the limits of depth and length, secrets masked. */
function plainConfig(config, redactor) {
    const bounded = (value, depth) => {
        if (typeof value === "string")
            return (0,plain_text/* shorten */.ml)(value.toWellFormed(), result_file/* RESULT_LIMITS */.ly.text);
        if (typeof value === "number")
            return finite(value);
        if (typeof value !== "object" || value === null)
            return typeof value === "boolean" ? value : null;
        // The result itself is some levels around it.
        if (depth >= result_file/* RESULT_LIMITS */.ly.depth - 4)
            return null;
        if (Array.isArray(value))
            return value.map((item) => bounded(item, depth + 1));
        const entries = Object.entries(value).filter(([key, item]) => key !== "__proto__" && item !== undefined);
        return Object.fromEntries(entries.map(([key, item]) => [key, bounded(item, depth + 1)]));
    };
    return bounded(redactor.deep(config), 0);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/run/describe-runner.js



/** The machine that generates the load. */
function describeRunner() {
    const processors = (0,external_node_os_.cpus)();
    return {
        os: (0,external_node_os_.platform)(),
        arch: (0,external_node_os_.arch)(),
        cpu_model: processors[0]?.model.trim() ?? "unknown",
        cpus: processors.length,
        memory_bytes: (0,external_node_os_.totalmem)(),
        node: external_node_process_.version,
        version: version/* VERSION */.x,
    };
}

;// CONCATENATED MODULE: ./lib/run/result-file-of.js


/** The result file of a run; `test` is null when it was interrupted while loading. */
function resultFileOf({ request, redactor }, test, end) {
    return buildResult(end, {
        config: test?.resolved ?? {},
        configDigest: test?.digest ?? "",
        configFile: request.configPath,
        git: request.git,
        runner: describeRunner(),
        redactor,
    });
}

// EXTERNAL MODULE: ./lib/run/write-results.js
var write_results = __webpack_require__(301);
;// CONCATENATED MODULE: ./lib/run/checkpoints.js





/** The file, beside where the results will be. */
const CHECKPOINT = "checkpoint.json";
const INTERVAL_MS = 2_500;
/** Making a checkpoint takes the thread that makes the load: at most this share of its time. */
const MAX_SHARE = 0.003;
const MAX_INTERVAL_MS = 5_000;
const REASON = "the process was killed before the run was over";
/** Keeps `checkpoint.json` in the folder of the results up to date until `over` aborts. */
async function keepCheckpoints(run, test, controller, over) {
    const { clock } = run.deps;
    let intervalMs = INTERVAL_MS;
    // One that an earlier run left is not this run's.
    await removeCheckpoint(run);
    for (;;) {
        await (0,lib_clock/* delay */.cb)(clock, intervalMs, over);
        if (over.aborted)
            return;
        const startedMs = clock.now();
        const soFar = controller.resultSoFar(REASON);
        if (soFar === null)
            continue;
        const text = JSON.stringify(resultFileOf(run, test, soFar));
        const costMs = clock.now() - startedMs;
        intervalMs = Math.min(Math.max(INTERVAL_MS, costMs / MAX_SHARE), MAX_INTERVAL_MS);
        // That it cannot be written is told of the results, too, which come to the same place.
        await (0,write_results/* writeResults */.K)(folderOf(run), { [CHECKPOINT]: text });
    }
}
/** The results have taken its place. */
async function removeCheckpoint(run) {
    await (0,promises_.rm)((0,external_node_path_.join)(folderOf(run), CHECKPOINT), { force: true }).catch(() => undefined);
}
function folderOf({ request }) {
    return (0,external_node_path_.resolve)(request.workingDirectory, request.resultsDir);
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/run/stalled-error.js
var stalled_error = __webpack_require__(5981);
;// CONCATENATED MODULE: ./lib/run/interruption.js



/** What an error says, without its stack and cause. */
function runErrorOf(error, plan) {
    return {
        code: error.code,
        message: (0,stalled_error/* withScenarios */.o)(error, plan),
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
}
/**
 * What an abort means: an error is a failure, words are a wish of the user.
 *
 * @param plan What runs, if that is known already.
 */
function interruptionOf(signal, plan = null) {
    if (!signal.aborted)
        return null;
    const reason = signal.reason;
    if (reason instanceof errors/* RampaError */.QG)
        return { kind: "failed", error: runErrorOf(reason, plan) };
    return { kind: "stopped", reason: typeof reason === "string" ? reason : (0,errors/* messageOf */.bD)(reason) };
}
function isAbove(status, other) {
    return exit_codes/* RUN_STATUSES */.L.indexOf(status) < exit_codes/* RUN_STATUSES */.L.indexOf(other);
}
/** A run that something outside the engine broke: `execution_failed`, unless it is worse already. */
function withFailure(result, error) {
    if (isAbove(result.status, "execution_failed")) {
        return { ...result, warnings: [...result.warnings, error.message] };
    }
    const failed = {
        ...result,
        status: "execution_failed",
        error,
    };
    // The stop was how the failure ended the run, not what a user asked for.
    delete failed.stopReason;
    return failed;
}
/** The result of a run whose load never began. */
function notStarted(context, end) {
    return {
        ...context,
        ...end,
        snapshot: null,
        thresholdResults: [],
        durationS: 0,
        metrics: [],
        submetrics: [],
        requests: [],
        checks: [],
        scenarios: [],
        errors: [],
        timeline: [],
        phases: [],
        warnings: [],
    };
}

// EXTERNAL MODULE: ./lib/run/load-requested.js
var load_requested = __webpack_require__(4460);
// EXTERNAL MODULE: ./lib/report/model.js + 8 modules
var report_model = __webpack_require__(712);
// EXTERNAL MODULE: ./lib/run/rendered-files.js + 28 modules
var rendered_files = __webpack_require__(5803);
;// CONCATENATED MODULE: ./lib/run/write-outcome.js






/** Turns a run that is over into result files; `test` is null when it was interrupted while loading. */
async function writeOutcome(run, test, end) {
    const { request, redactor } = run;
    const result = resultFileOf(run, test, end);
    const model = (0,report_model/* reportModel */.S)(result);
    const files = (0,rendered_files/* renderedFiles */.Z)(model, request.comment);
    const folder = (0,external_node_path_.resolve)(request.workingDirectory, request.resultsDir);
    const unwritten = await (0,write_results/* writeResults */.K)(folder, {
        "result.json": `${JSON.stringify(result, null, 2)}\n`,
        ...files,
    });
    await removeCheckpoint(run);
    return {
        kind: "finished",
        result,
        paths: {
            folder,
            result: (0,external_node_path_.join)(folder, "result.json"),
            report: (0,external_node_path_.join)(folder, "report.html"),
            junit: (0,external_node_path_.join)(folder, "junit.xml"),
            summary: (0,external_node_path_.join)(folder, "summary.md"),
            comment: (0,external_node_path_.join)(folder, "comment.md"),
        },
        comment: files["comment.md"],
        unwritten,
        redactor,
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/run/process-group.js


/** A process that leads a group of its own, and all that it has started; POSIX only. */
class ProcessGroup {
    #leader;
    /** Nothing of the group is left: its number may belong to someone else by now. */
    #isGone = false;
    constructor(leader) {
        this.#leader = leader;
    }
    /** True while the group has a member, if only a zombie that waits for its parent. */
    get exists() {
        return this.signal(0);
    }
    /** True while a member runs. In a container whose first process reaps no zombies, only this becomes false. */
    get runs() {
        return this.exists && (external_node_process_.platform !== "linux" || hasRunningMember(this.#leader));
    }
    /** False when nothing of the group is left. */
    signal(signal) {
        if (this.#isGone)
            return false;
        try {
            (0,external_node_process_.kill)(-this.#leader, signal);
            return true;
        }
        catch (thrown) {
            this.#isGone = thrown instanceof Error && "code" in thrown && thrown.code === "ESRCH";
            return !this.#isGone;
        }
    }
}
function hasRunningMember(group) {
    try {
        return (0,external_node_fs_.readdirSync)("/proc").some((name) => /^\d+$/.test(name) && isRunningMember(name, group));
    }
    catch {
        return true;
    }
}
/** `/proc/PID/stat` is `PID (NAME) STATE PARENT GROUP …`; the name may hold anything. */
function isRunningMember(pid, group) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "utf8");
        const [state = "", , memberOf = ""] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return Number(memberOf) === group && state !== "Z" && state !== "X";
    }
    catch {
        // It ended while we looked.
        return false;
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/run/target-log.js




const TAIL_LINES = 50;
/** A line that is longer is cut in two. */
const MAX_LINE = 64 * 1024;
const MAX_TAIL_LINE = 2_000;
/** A system under test that logs without end must not fill the disk. */
const MAX_BYTES = 64 * 1024 * 1024;
/**
 * The output of the system under test: every line masked and written to a file, the last lines
 * kept. Never throws: a log that cannot be written must not end a run.
 */
class TargetLog {
    #mask;
    #stream;
    #tail = [];
    #flushers = [];
    #bytes = 0;
    #failure = null;
    constructor(path, mask) {
        this.#mask = mask;
        try {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
            this.#stream = (0,external_node_fs_.createWriteStream)(path);
            this.#stream.on("error", (error) => {
                this.#failure ??= (0,errors/* messageOf */.bD)(error);
            });
        }
        catch (thrown) {
            this.#stream = null;
            this.#failure = (0,errors/* messageOf */.bD)(thrown);
        }
    }
    /** Why the file is missing or not whole; null when it is. */
    get failure() {
        return this.#failure;
    }
    /** The last lines, oldest first. */
    get tail() {
        return this.#tail;
    }
    /** A sink for one output of the process; lines of different sinks are never mixed. */
    sink() {
        const decoder = new external_node_string_decoder_.StringDecoder("utf8");
        let rest = "";
        this.#flushers.push(() => {
            rest += decoder.end();
            if (rest !== "")
                this.#line(rest);
            rest = "";
        });
        return (chunk) => {
            const lines = (rest + decoder.write(chunk)).split("\n");
            rest = lines.pop() ?? "";
            for (const line of lines)
                this.#line(line.endsWith("\r") ? line.slice(0, -1) : line);
            if (rest.length > MAX_LINE) {
                this.#line(rest);
                rest = "";
            }
        };
    }
    /** Writes what is left and closes the file. */
    async close() {
        for (const flush of this.#flushers.splice(0))
            flush();
        const stream = this.#stream;
        if (stream === null || stream.destroyed)
            return;
        await new Promise((resolve) => {
            stream.once("close", resolve);
            stream.end();
        });
    }
    #line(line) {
        const text = this.#mask(line);
        this.#tail.push(text.length > MAX_TAIL_LINE ? `${text.slice(0, MAX_TAIL_LINE)} …` : text);
        if (this.#tail.length > TAIL_LINES)
            this.#tail.shift();
        if (this.#failure !== null || this.#stream === null)
            return;
        this.#bytes += Buffer.byteLength(text) + 1;
        if (this.#bytes <= MAX_BYTES) {
            this.#stream.write(`${text}\n`);
            return;
        }
        this.#failure = `longer than ${MAX_BYTES / 1024 / 1024} MiB; the rest is not in the file`;
        this.#stream.write(`[${this.#failure}]\n`);
    }
}

;// CONCATENATED MODULE: ./lib/run/target-process.js






const isWindows = external_node_process_.platform === "win32";
/** How often a process group is looked at while it ends. */
const LOOK_MS = 25;
/** How often a group is looked at whose shell has ended. */
const WATCH_MS = 500;
/** For the last output of a process that has ended: its grandchildren may hold the pipes open. */
const DRAIN_MS = 250;
/** After SIGKILL, which no process can refuse. */
const KILL_MS = 500;
/**
 * The system under test, started by a shell command in a process group of its own, so that
 * whatever the command starts ends with it.
 */
class TargetProcess {
    /** Resolves, with the reason, when the target ends although nobody asked; else never. */
    died;
    log;
    #child;
    #clock;
    #forget;
    /** Aborted when the shell has ended and nobody holds its output open. */
    #closed = new AbortController();
    #death = null;
    #stopping = null;
    /** Null on Windows, which has none, and when nothing was started. */
    #group;
    constructor(child, log, clock, atExit) {
        this.#child = child;
        this.log = log;
        this.#clock = clock;
        this.#group = isWindows || child.pid === undefined ? null : new ProcessGroup(child.pid);
        this.#forget = atExit(() => this.#group?.signal("SIGKILL") ?? child.kill("SIGKILL"));
        this.died = this.#watch();
    }
    /** Why the target ended by itself; null while it has not. */
    get death() {
        return this.#death;
    }
    /** Ends the whole group: politely first, by force after `graceMs`. Safe to call again. */
    stop(graceMs) {
        this.#stopping ??= this.#end(graceMs).finally(this.#forget);
        return this.#stopping;
    }
    #watch() {
        const child = this.#child;
        return new Promise((resolve) => {
            const die = (reason) => {
                if (this.#death !== null || this.#stopping !== null)
                    return;
                this.#death = reason;
                resolve(reason);
            };
            child.once("error", (error) => {
                die(`could not be started: ${(0,errors/* messageOf */.bD)(error)}`);
            });
            child.once("close", () => this.#closed.abort());
            child.once("exit", (code, signal) => {
                void this.#drained()
                    .then(() => (code === 0 ? this.#groupEnded() : undefined))
                    .then(() => die(signal === null ? `exited with code ${code ?? "unknown"}` : `was ended by ${signal}`));
            });
        });
    }
    /** Waits for the last output, but not long for a process that has left the group. */
    #drained() {
        return (0,lib_clock/* delay */.cb)(this.#clock, DRAIN_MS, this.#closed.signal);
    }
    /** A command such as `node server.js &` ends at once and leaves its group running. */
    async #groupEnded() {
        while (this.#stopping === null && this.#group?.exists === true)
            await (0,lib_clock/* delay */.cb)(this.#clock, WATCH_MS);
    }
    async #end(graceMs) {
        if (isWindows)
            await this.#endTree();
        else if (this.#group?.runs === true)
            await this.#endGroup(this.#group, graceMs);
        await this.#drained();
        this.#child.stdout?.destroy();
        this.#child.stderr?.destroy();
        await this.log.close();
    }
    async #endGroup(group, graceMs) {
        group.signal("SIGTERM");
        if (await this.#hasEndedWithin(group, graceMs))
            return;
        group.signal("SIGKILL");
        await this.#hasEndedWithin(group, KILL_MS);
    }
    async #hasEndedWithin(group, limitMs) {
        const deadline = this.#clock.now() + limitMs;
        while (group.runs) {
            if (this.#clock.now() >= deadline)
                return false;
            await (0,lib_clock/* delay */.cb)(this.#clock, LOOK_MS);
        }
        return true;
    }
    /** Windows has no process groups; only `taskkill` ends what a process has started. */
    #endTree() {
        const { pid, exitCode, signalCode } = this.#child;
        if (pid === undefined || exitCode !== null || signalCode !== null)
            return Promise.resolve();
        return new Promise((resolve) => {
            const killer = (0,external_node_child_process_.spawn)("taskkill", ["/PID", String(pid), "/T", "/F"], {
                stdio: "ignore",
                windowsHide: true,
            });
            killer.once("error", () => resolve());
            killer.once("exit", () => resolve());
        });
    }
}
/** Starts the command; that it could not be started shows in {@link TargetProcess.died}. */
function startTarget(options) {
    const child = (0,external_node_child_process_.spawn)(options.command, {
        cwd: options.cwd,
        env: { ...options.env },
        shell: true,
        stdio: ["ignore", "pipe", "pipe"],
        detached: !isWindows,
        windowsHide: true,
    });
    const log = new TargetLog(options.logPath, options.mask);
    child.stdout.on("data", log.sink());
    child.stderr.on("data", log.sink());
    return new TargetProcess(child, log, options.clock, options.atExit);
}

// EXTERNAL MODULE: ./lib/run/wait-on.js + 1 modules
var wait_on = __webpack_require__(400);
;// CONCATENATED MODULE: ./lib/run/run-test.js











/** A load that is stopped ends in less: threads get 3 s, teardown 2.5 s. */
const ENDING_MS = 6_000;
/** Often enough for a progress line, rare enough for an events file. */
const DEFAULT_SNAPSHOT_INTERVAL_MS = 1_000;
/** How long the system under test may take to end by itself. */
const TARGET_GRACE_MS = 5_000;
/** The same for a job that was cancelled: its processes are killed soon. */
const TARGET_GRACE_STOPPED_MS = 1_000;
/**
 * One gated run, as both front ends share it: loads the config, starts the system under test,
 * waits for it, runs the load, ends everything that it started and writes the result files.
 *
 * @throws only what is a defect of rampa; everything the user can cause is an outcome.
 */
async function runTest(request, deps, listener = {}) {
    const identity = { runId: (0,external_node_crypto_.randomUUID)(), startedAtMs: deps.clock.wallTime() };
    listener.onPhase?.("load");
    const loaded = await (0,load_requested/* loadRequested */.v)(request, deps.clock);
    if (loaded.kind === "config_error")
        return loaded;
    const test = loaded.kind === "loaded" ? loaded.test : null;
    const redactor = new run_redactor/* Redactor */.p(test?.secretValues ?? []);
    const run = { request, deps, listener, redactor, ...identity };
    if (test !== null)
        listener.onLoaded?.(test, redactor);
    const result = interruptedResult(run) ?? (await runAgainstTarget(test, run));
    listener.onPhase?.("results");
    return writeOutcome(run, test, result);
}
/** The result of a run that was interrupted before its load; null when it was not. */
function interruptedResult(run) {
    const interruption = interruptionOf(run.request.signal);
    if (interruption === null)
        return null;
    return interruption.kind === "stopped"
        ? notStarted(run, { status: "stopped", stopReason: interruption.reason })
        : notStarted(run, { status: "execution_failed", error: interruption.error });
}
async function runAgainstTarget(test, run) {
    if (test === null)
        throw new TypeError("a run without a plan was not interrupted");
    const target = startRequested(run);
    try {
        const result = (await awaitReady(target, run)) ?? (await runLoad(test, target, run));
        if (target !== null &&
            result.status !== "passed" &&
            result.error !== undefined &&
            isTargets(result.error.code)) {
            run.listener.onTargetOutput?.(target.log.tail);
        }
        return result;
    }
    finally {
        await endTarget(target, run);
    }
}
function isTargets(code) {
    return code === "target_failed" || code === "target_not_ready";
}
function startRequested({ request, deps, listener, redactor }) {
    if (request.start === undefined)
        return null;
    listener.onPhase?.("start");
    if (request.waitOn.length === 0) {
        listener.onNote?.("`start` without `wait-on`: the load begins at once, whether or not the system is ready.");
    }
    return startTarget({
        command: request.start,
        cwd: request.workingDirectory,
        env: request.env,
        logPath: (0,external_node_path_.join)((0,external_node_path_.resolve)(request.workingDirectory, request.resultsDir), "target.log"),
        mask: (line) => redactor.text(line),
        clock: deps.clock,
        atExit: deps.atExit,
    });
}
async function endTarget(target, { request, listener }) {
    if (target === null)
        return;
    await target.stop(request.signal.aborted ? TARGET_GRACE_STOPPED_MS : TARGET_GRACE_MS);
    if (target.log.failure !== null)
        listener.onNote?.(`target.log is not whole: ${target.log.failure}`);
}
/** Null when the load may begin. */
async function awaitReady(target, run) {
    const { request, deps, listener, redactor } = run;
    if (request.waitOn.length === 0)
        return null;
    listener.onPhase?.("wait");
    const gaveUp = new AbortController();
    void target?.died.then(() => gaveUp.abort());
    const waited = await (0,wait_on/* waitOn */.b)(request.waitOn, {
        timeoutMs: request.waitOnTimeoutMs,
        clock: deps.clock,
        signal: AbortSignal.any([request.signal, gaveUp.signal]),
    });
    const interrupted = interruptedResult(run);
    if (interrupted !== null)
        return interrupted;
    const death = target?.death ?? null;
    if (death !== null) {
        return setupFailed(run, "target_failed", `the start command ${death} before the load began`, DEATH_HINT);
    }
    if (waited.kind !== "timed_out")
        return null;
    const seen = waited.unready.map(({ url, lastSeen }) => `${redactor.text(url)} (${redactor.text(lastSeen)})`);
    const message = `not ready after ${request.waitOnTimeoutMs / 1000} s: ${seen.join(", ")}`;
    return setupFailed(run, "target_not_ready", message, WAIT_HINT);
}
const DEATH_HINT = "Its output is in target.log; the command must stay in the foreground.";
const WAIT_HINT = "Each wait-on URL must answer 2xx or 3xx; raise wait-on-timeout if it only needs longer.";
function setupFailed(run, code, message, hint) {
    return notStarted(run, { status: "setup_failed", error: { code, message, hint } });
}
async function runLoad(test, target, run) {
    const { request, listener } = run;
    listener.onPhase?.("test");
    const controller = new engine/* Engine */.N(test, {
        clock: run.deps.clock,
        runId: run.runId,
        threads: request.threads ?? "auto",
        metricFlushIntervalMs: request.snapshotIntervalMs ?? DEFAULT_SNAPSHOT_INTERVAL_MS,
    }).start();
    const watching = forwardEvents(controller, listener);
    // Awaited below; until then a listener that throws must not end the process.
    watching.catch(() => undefined);
    const stop = () => {
        const interruption = interruptionOf(request.signal);
        controller.stop(interruption?.kind === "stopped" ? interruption.reason : interruption?.error.message);
    };
    request.signal.addEventListener("abort", stop, { once: true });
    if (request.signal.aborted)
        stop();
    const over = new AbortController();
    // Without one a run is as good.
    const checkpoints = keepCheckpoints(run, test, controller, over.signal).catch(() => undefined);
    void target?.died.then((reason) => controller.stop(`the system under test ${reason}`));
    try {
        const result = await Promise.race([
            ended(controller, watching),
            neverEnded(run, controller, over.signal),
        ]);
        over.abort();
        await checkpoints;
        return withOutsideFailure(result, target, interruptionOf(request.signal, test.plan));
    }
    finally {
        request.signal.removeEventListener("abort", stop);
    }
}
async function ended(controller, watching) {
    const result = await controller.wait();
    await watching;
    return result;
}
/**
 * What was measured, when the engine does not come to its end although it was told to: JavaScript that had to
 * be ended takes with it whatever waited for its turn behind it.
 */
async function neverEnded(run, controller, over) {
    const { request, deps } = run;
    await aborted(AbortSignal.any([request.signal, over]));
    await (0,lib_clock/* delay */.cb)(deps.clock, ENDING_MS, over);
    const reason = "the load did not end when it was told to";
    return controller.resultSoFar(reason) ?? notStarted(run, { status: "stopped", stopReason: reason });
}
function aborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener("abort", () => resolve(), { once: true });
    });
}
function withOutsideFailure(result, target, interruption) {
    if (interruption?.kind === "failed")
        return withFailure(result, interruption.error);
    const death = target?.death ?? null;
    if (death === null)
        return result;
    const message = `the system under test ${death} during the run`;
    return withFailure(result, { code: "target_failed", message, hint: DEATH_HINT });
}
async function forwardEvents(controller, listener) {
    if (listener.onEvent === undefined)
        return;
    for await (const event of controller.events())
        listener.onEvent(event);
}

;// CONCATENATED MODULE: ./lib/cli/events-file.js



/** The file of `--events`: one JSON value per line, in the order in which they came. */
class EventsFile {
    #stream;
    #failure = null;
    constructor(stream) {
        this.#stream = stream;
        stream.on("error", (error) => {
            this.#failure ??= (0,errors/* messageOf */.bD)(error);
        });
    }
    /**
     * Creates the file, and the folders above it.
     *
     * @throws RampaError `input_invalid` when that is not possible.
     */
    static open(path) {
        try {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
            return new EventsFile((0,external_node_fs_.createWriteStream)(path, { fd: (0,external_node_fs_.openSync)(path, "w") }));
        }
        catch (cause) {
            throw new errors/* RampaError */.QG("input_invalid", `flag "--events": cannot write ${path}: ${(0,errors/* messageOf */.bD)(cause)}`, {
                hint: "Name a file in a folder that can be written.",
                cause,
            });
        }
    }
    write(value) {
        this.#stream.write(`${JSON.stringify(value)}\n`);
    }
    /** Resolves when everything is on disk, to the reason why it is not otherwise. */
    async close() {
        await new Promise((resolve) => {
            if (this.#stream.destroyed)
                resolve();
            this.#stream.once("close", resolve);
            this.#stream.end();
        });
        return this.#failure;
    }
}

// EXTERNAL MODULE: ./lib/cli/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/report/console.js
var console = __webpack_require__(7243);
// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
;// CONCATENATED MODULE: ./lib/cli/live-area.js
/** Terminals that know it show all of a frame at once; the others ignore it. */
const BEGIN_FRAME = "\u001b[?2026h";
const END_FRAME = "\u001b[?2026l";
const CLEAR_TO_LINE_END = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";
/**
 * The last lines of a terminal, redrawn in place. Every frame is one write and overwrites the one before line by
 * line, so that nothing flickers.
 */
class LiveArea {
    #stream;
    #height = 0;
    constructor(stream) {
        this.#stream = stream;
    }
    /** @param lines None wider than the terminal. */
    draw(lines) {
        const body = lines.map((line) => `${line}${CLEAR_TO_LINE_END}\n`).join("");
        this.#stream.write(`${BEGIN_FRAME}${this.#toStart()}${body}${CLEAR_BELOW}${END_FRAME}`);
        this.#height = lines.length;
    }
    /** Leaves nothing of it behind; what is written next stands in its place. */
    clear() {
        if (this.#height === 0)
            return;
        this.#stream.write(`${this.#toStart()}${CLEAR_BELOW}`);
        this.#height = 0;
    }
    #toStart() {
        return this.#height === 0 ? "" : `\r\u001b[${this.#height}A`;
    }
}

// EXTERNAL MODULE: ./lib/cli/plan-text.js + 1 modules
var plan_text = __webpack_require__(6454);
// EXTERNAL MODULE: ./lib/executors/planned-load.js
var planned_load = __webpack_require__(8421);
// EXTERNAL MODULE: ./lib/report/console-table.js
var console_table = __webpack_require__(5102);
// EXTERNAL MODULE: ./lib/report/numbers.js
var numbers = __webpack_require__(8844);
// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
;// CONCATENATED MODULE: ./lib/report/progress.js



const MOST_AT_RISK = 3;
/**
 * One line for the log of a run under way:
 * `12 s of 30 s (40 %) · 10 VUs · 98.2/s · p95 812 ms · 12 failed (1.2 %) · at risk: …`.
 */
function progressLine(progress) {
    const { snapshot, plannedDurationS, atRisk = [] } = progress;
    const elapsed = elapsedPart(snapshot.duration, plannedDurationS ?? null);
    return [elapsed, progressParts(progress).figures, ...atRiskPart(atRisk)].join(" · ");
}
/** The figures of now in words, and how many requests have failed so far. */
function progressParts({ snapshot, previous }) {
    const requests = progress_valueOf(snapshot, "http_reqs", "count") ?? 0;
    const counted = requests > 0 ? "http_reqs" : "iterations";
    const parts = [
        ...optional(progress_valueOf(snapshot, "vus", "value"), (vus) => (0,numbers/* plural */.LS)(vus, "VU")),
        `${(0,format_value/* formatValue */.Fl)(rateOf(snapshot, previous, counted), "per_second")}${requests > 0 ? "" : " iterations"}`,
        ...optional(progress_valueOf(snapshot, "http_req_duration", "p(95)"), (p95) => `p95 ${(0,format_value/* formatValue */.Fl)(p95, "ms")}`),
        ...(requests > 0 ? [failedPart(snapshot, requests)] : []),
    ];
    return { figures: parts.join(" · "), failed: progress_valueOf(snapshot, "http_req_failed", "passes") ?? 0 };
}
function elapsedPart(elapsedS, plannedS) {
    const elapsed = (0,numbers/* formatElapsed */.C7)(elapsedS);
    if (plannedS === null || !(plannedS > 0))
        return elapsed;
    const share = Math.min(Math.max(elapsedS / plannedS, 0), 1);
    return `${elapsed} of ${(0,numbers/* formatElapsed */.C7)(plannedS)} (${Math.floor(share * 100)} %)`;
}
function rateOf(snapshot, previous, metric) {
    const before = previous === undefined ? 0 : (progress_valueOf(previous, metric, "count") ?? 0);
    const seconds = snapshot.duration - (previous?.duration ?? 0);
    return seconds > 0 ? Math.max((progress_valueOf(snapshot, metric, "count") ?? 0) - before, 0) / seconds : 0;
}
function failedPart(snapshot, requests) {
    const failed = progress_valueOf(snapshot, "http_req_failed", "passes") ?? 0;
    return failed === 0
        ? "0 failed"
        : `${(0,numbers/* formatCount */.B4)(failed)} failed (${(0,format_value/* formatValue */.Fl)(failed / requests, "ratio")})`;
}
function atRiskPart(atRisk) {
    if (atRisk.length === 0)
        return [];
    const shown = atRisk
        .slice(0, MOST_AT_RISK)
        .map(({ metric, source }) => (0,terminal_text/* terminalText */.eR)(`${metric} ${source}`, 100));
    const more = atRisk.length > MOST_AT_RISK ? [`${atRisk.length - MOST_AT_RISK} more`] : [];
    return [`at risk: ${[...shown, ...more].join(", ")}`];
}
function progress_valueOf(snapshot, metric, aggregation) {
    const value = snapshot.values[metric]?.[aggregation];
    return value === undefined || !Number.isFinite(value) ? null : value;
}
function optional(value, format) {
    return value === null ? [] : [format(value)];
}

;// CONCATENATED MODULE: ./lib/report/live-view.js




const BAR_WIDTH = 24;
const NAME_WIDTH = 30;
/** Lines beside those of the scenarios. */
const OTHER_LINES = 4;
const live_view_MOST_AT_RISK = 4;
const COLORS = { green: 32, yellow: 33, red: 31, dim: 2, bold: 1 };
/**
 * A run under way as a few lines for a terminal, none wider than it: a bar for each scenario, the figures of
 * the last second, the thresholds that would fail now.
 */
function liveLines(scenarios, progress, options) {
    const paint = (color, text) => options.color ? `\u001b[${COLORS[color]}m${text}\u001b[0m` : text;
    const width = Math.max(options.width, 20);
    const cut = (text) => (0,terminal_text/* cutToWidth */.G1)(text, width);
    const room = Math.max(options.rows - OTHER_LINES - live_view_MOST_AT_RISK, 1);
    const shown = scenarios.slice(0, room);
    const rows = (0,console_table/* alignedLines */.W)(shown.map((scenario) => scenarioCells(scenario, progress, scenarios.length === 1)), ["left", "left", "right", "left"]);
    const more = scenarios.length - shown.length;
    const { figures, failed } = progressParts(progress);
    const atRisk = progress.atRisk ?? [];
    return [
        ...rows.map(cut).map((line) => line.replace(/█+/u, (bar) => paint("green", bar))),
        ...(more > 0 ? [paint("dim", cut(`and ${(0,numbers/* plural */.LS)(more, "more scenario")}`))] : []),
        paint(failed > 0 ? "yellow" : "bold", cut(figures)),
        ...atRisk
            .slice(0, live_view_MOST_AT_RISK)
            .map(({ metric, source }) => paint("red", cut((0,terminal_text/* terminalText */.eR)(`! at risk: ${metric} ${source}`)))),
        ...(atRisk.length > live_view_MOST_AT_RISK
            ? [paint("red", cut(`! and ${(0,numbers/* plural */.LS)(atRisk.length - live_view_MOST_AT_RISK, "more threshold")}`))]
            : []),
    ];
}
function scenarioCells({ name, startS, durationS, iterations }, { snapshot }, isOnly) {
    const title = (0,terminal_text/* terminalText */.eR)(name, NAME_WIDTH);
    const elapsedS = snapshot.duration - startS;
    if (elapsedS < 0)
        return [title, bar(0), "", `starts in ${(0,numbers/* formatElapsed */.C7)(-elapsedS)}`];
    // Iterations are counted over all scenarios.
    if (iterations !== null && isOnly) {
        const done = snapshot.values.iterations?.count ?? 0;
        const share = iterations > 0 ? Math.min(done / iterations, 1) : 1;
        return [title, bar(share), percent(share), `${(0,numbers/* plural */.LS)(done, "iteration")} of ${(0,numbers/* formatCount */.B4)(iterations)}`];
    }
    if (iterations !== null)
        return [title, "", "", `at most ${(0,numbers/* formatElapsed */.C7)(durationS)}`];
    const share = durationS > 0 ? Math.min(elapsedS / durationS, 1) : 1;
    const time = `${(0,numbers/* formatElapsed */.C7)(Math.min(elapsedS, durationS))} of ${(0,numbers/* formatElapsed */.C7)(durationS)}`;
    return [title, bar(share), percent(share), share >= 1 ? "finishing" : time];
}
function bar(share) {
    const full = Math.floor(share * BAR_WIDTH);
    return `${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)}`;
}
function percent(share) {
    return `${Math.floor(share * 100)} %`;
}

;// CONCATENATED MODULE: ./lib/cli/progress-text.js



/** Keeps what a progress line needs beside the newest snapshot. */
class ProgressText {
    #plannedDurationS = 0;
    #scenarios = [];
    #previous;
    #atRisk = [];
    plan(test) {
        this.#plannedDurationS = (0,planned_load/* plannedDurationMs */.d)(test.plan.scenarios) / 1000;
        this.#scenarios = test.plan.scenarios.map(liveScenario);
    }
    /** Takes note of an event that is not shown itself. */
    note(event) {
        if (event.type !== "LiveThresholdEvent")
            return;
        this.#atRisk = event.results.filter((result) => result.outcome === "failed");
    }
    /** The line for a snapshot; its rate is that since the line before. */
    line(event) {
        return progressLine(this.#progress(event));
    }
    /** The same as a live view of several lines. */
    lines(event, options) {
        return liveLines(this.#scenarios, this.#progress(event), options);
    }
    #progress(event) {
        const previous = this.#previous;
        this.#previous = event.snapshot;
        return {
            snapshot: event.snapshot,
            previous,
            plannedDurationS: event.progress === null ? null : this.#plannedDurationS,
            atRisk: this.#atRisk,
        };
    }
}
function liveScenario({ name, startTimeMs, executor }) {
    const { iterations, durationMs } = (0,planned_load/* plannedLoad */.F)(executor);
    const isEndedByThem = executor.kind === "shared-iterations" || executor.kind === "per-vu-iterations";
    return {
        name,
        startS: startTimeMs / 1000,
        durationS: durationMs / 1000,
        iterations: isEndedByThem ? iterations : null,
    };
}

// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(7279);
;// CONCATENATED MODULE: ./lib/cli/run-view.js












/** Snapshots come about once a second; one that is a little early is not skipped. */
const TOLERANCE_MS = 100;
/** Shows a run: what happens on standard error, the report on standard output. */
class RunView {
    #context;
    #options;
    #request;
    /** For a person who watches; null where nothing can be redrawn. */
    #live;
    #progress = new ProgressText();
    #redactor = null;
    #shownAtMs = 0;
    constructor(context, options, request) {
        this.#context = context;
        this.#options = options;
        this.#request = request;
        const isTerminal = context.stderr.isTTY === true && context.env.TERM !== "dumb";
        this.#live = isTerminal ? new LiveArea(context.stderr) : null;
    }
    get wantsEvents() {
        return !this.#options.isQuiet && this.#options.progressMs > 0;
    }
    onPhase(phase) {
        const { start = "", waitOn, waitOnTimeoutMs } = this.#request;
        if (phase === "start")
            this.#say(`starting ${start}`);
        if (phase === "wait")
            this.#say(`waiting for ${waitOn.join(", ")}, at most ${(0,duration/* formatDuration */.a3)(waitOnTimeoutMs)}`);
        if (phase === "test")
            this.#shownAtMs = this.#context.clock.now();
        if (phase === "results")
            this.#live?.clear();
    }
    onLoaded(test, redactor) {
        this.#redactor = redactor;
        this.#progress.plan(test);
        this.#say(`rampa ${version/* VERSION */.x}: ${test.file}, ${(0,plan_text/* overview */.M)(test.plan)}`);
    }
    onEvent(event) {
        if (!this.wantsEvents)
            return;
        this.#progress.note(event);
        if (event.type === "SnapshotEvent")
            this.#showProgress(event);
    }
    onNote(text) {
        this.#say(text);
    }
    onAbort() {
        this.#say("stopping; what was measured is kept. Once more ends at once.");
    }
    onTargetOutput(lines) {
        this.#live?.clear();
        const { stderr } = this.#context;
        stderr.write("last output of the system under test:\n");
        for (const line of lines)
            stderr.write(`  ${(0,terminal_text/* terminalText */.eR)(line, plain_text/* PROSE_LENGTH */.ty)}\n`);
    }
    /** Shows the report, and where its files are. */
    finish({ result, paths, unwritten }) {
        this.#live?.clear();
        const { isJson, isQuiet } = this.#options;
        const { stdout, stderr } = this.#context;
        const out = isJson ? stderr : stdout;
        const model = (0,report_model/* reportModel */.S)(result);
        if (isQuiet)
            out.write(`${model.verdict.word}: ${(0,terminal_text/* terminalText */.eR)((0,phrase/* phraseText */.tN)(model.verdict.headline), plain_text/* PROSE_LENGTH */.ty)}\n`);
        else {
            out.write(`\n${(0,console/* renderConsole */.q)(model, { color: this.#isColored(out) })}`);
            if (unwritten.length === 0)
                out.write(`\nReport: ${(0,external_node_path_.relative)(this.#context.cwd, paths.report)}\n`);
        }
        if (isJson)
            stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    }
    #showProgress(event) {
        const { clock, stderr } = this.#context;
        if (this.#live !== null) {
            // The last column makes some terminals begin a new line.
            const width = Math.max(stderr.columns ?? 80, 21) - 1;
            const options = { width, rows: stderr.rows ?? 24, color: this.#isColored(stderr) };
            this.#live.draw(this.#progress.lines(event, options).map((line) => this.#masked(line)));
            return;
        }
        if (clock.now() - this.#shownAtMs < this.#options.progressMs - TOLERANCE_MS)
            return;
        this.#shownAtMs = clock.now();
        this.#say(this.#progress.line(event));
    }
    #isColored(stream) {
        return (0,style/* styleOf */.V)(stream, this.#context, this.#options.noColor).isColored;
    }
    /** One line for people, masked and without control characters. */
    #say(text) {
        if (this.#options.isQuiet)
            return;
        this.#live?.clear();
        this.#context.stderr.write(`${(0,terminal_text/* terminalText */.eR)(this.#masked(text), plain_text/* PROSE_LENGTH */.ty)}\n`);
    }
    #masked(text) {
        return this.#redactor?.text(text) ?? text;
    }
}

;// CONCATENATED MODULE: ./lib/cli/gated-run.js









/** How often the engine tells its figures: once a second, or for every progress line. */
const SNAPSHOT_MS = 1_000;
const MIN_SNAPSHOT_MS = 100;
/** Runs a test and shows it; resolves to the exit code. */
async function runAndShow(run, context) {
    const view = new RunView(context, run.view, run.request);
    const events = run.eventsPath === null ? null : EventsFile.open(run.eventsPath);
    const onAbort = () => view.onAbort();
    context.signal.addEventListener("abort", onAbort, { once: true });
    try {
        const request = { ...run.request, snapshotIntervalMs: snapshotIntervalOf(run.view.progressMs) };
        const outcome = await runTest(request, context, listenerOf(view, events));
        const eventsFailure = (await events?.close()) ?? null;
        if (outcome.kind === "config_error")
            return (0,failure/* reportFailure */.x)(outcome.error, context);
        view.finish(outcome);
        const unwritten = unwrittenLines(outcome, run, eventsFailure, context);
        for (const line of unwritten)
            context.stderr.write(`${line}\n`);
        return exitCodeOf(outcome.result.status, run.failOn, unwritten.length > 0);
    }
    finally {
        context.signal.removeEventListener("abort", onAbort);
        await events?.close();
    }
}
/**
 * The worse of both: a run that did not pass keeps its own code, whatever could not be written; one
 * that passed is not green without its results.
 */
function exitCodeOf(status, failOn, isUnwritten) {
    if (failOn.has(status))
        return exit_codes/* EXIT_CODES */.a[status];
    return isUnwritten ? exit_codes/* EXIT_CODES */.a.not_written : exit_codes/* EXIT_CODES */.a.passed;
}
function unwrittenLines(outcome, run, eventsFailure, context) {
    const files = outcome.unwritten.map(({ path, reason }) => ({ path, reason }));
    if (run.eventsPath !== null && eventsFailure !== null) {
        files.push({ path: run.eventsPath, reason: eventsFailure });
    }
    return files.map(({ path, reason }) => (0,terminal_text/* terminalText */.eR)(`could not write ${(0,external_node_path_.relative)(context.cwd, path)}: ${reason}`, plain_text/* PROSE_LENGTH */.ty));
}
function listenerOf(view, events) {
    let redactor = null;
    const base = {
        onPhase: (phase) => view.onPhase(phase),
        onLoaded(test, given) {
            redactor = given;
            view.onLoaded(test, given);
        },
        onNote: (text) => view.onNote(text),
        onTargetOutput: (lines) => view.onTargetOutput(lines),
    };
    // Without a listener the engine takes no snapshots.
    if (!view.wantsEvents && events === null)
        return base;
    return {
        ...base,
        onEvent(event) {
            view.onEvent(event);
            const line = (0,serialize_event/* serializeEvent */.r)(event);
            events?.write(redactor === null ? line : redactor.deep(line));
        },
    };
}
function snapshotIntervalOf(progressMs) {
    return progressMs === 0 ? SNAPSHOT_MS : Math.max(Math.min(progressMs, SNAPSHOT_MS), MIN_SNAPSHOT_MS);
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

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseFailOn)
/* harmony export */ });
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4676);

/** Every status that can fail a run: all but `passed`. */
const FAILURES = _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_STATUSES */ .L.filter((status) => status !== "passed");
/**
 * Reads which statuses fail a run: `any`, `none`, or a comma or newline separated list. A config
 * error fails whatever is written; naming it is allowed.
 */
function parseFailOn(text) {
    if (text.trim() === "any")
        return { statuses: new Set(FAILURES), problems: [] };
    if (text.trim() === "none")
        return { statuses: new Set(), problems: [] };
    const names = text
        .split(/[,\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== "" && name !== "config_error");
    const statuses = FAILURES.filter((status) => names.includes(status));
    const problems = names
        .filter((name) => !FAILURES.includes(name))
        .map((name) => ({
        message: `expected any, none, or a list of ${FAILURES.join(", ")}, got ${JSON.stringify(name)}`,
    }));
    return { statuses: new Set(statuses), problems };
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


/***/ }),

/***/ 400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ parseWaitOn),
  b: () => (/* binding */ waitOn)
});

// EXTERNAL MODULE: ./lib/clock.js
var lib_clock = __webpack_require__(5233);
// EXTERNAL MODULE: ./lib/config/url-credentials.js
var url_credentials = __webpack_require__(3632);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(4371);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/request-target.js
var request_target = __webpack_require__(1415);
;// CONCATENATED MODULE: ./lib/http/probe.js



/** Error codes of Node and undici, in words that a reader of a log understands. */
const REASONS = {
    ECONNREFUSED: "connection refused",
    ECONNRESET: "connection reset",
    ENOTFOUND: "host not found",
    EAI_AGAIN: "host not found",
    EHOSTUNREACH: "host unreachable",
    UND_ERR_CONNECT_TIMEOUT: "no connection in time",
    UND_ERR_SOCKET: "connection closed without an answer",
};
function reasonOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0)
        return reasonOf(thrown.errors[0]);
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
    return REASONS[code] ?? (0,errors/* messageOf */.bD)(thrown);
}
/** Sends one GET on a connection of its own and reads only the status; redirects are not followed. Never rejects. */
async function probe(url, signal) {
    const agent = new undici/* Agent */.g6({ allowH2: false, pipelining: 0 });
    try {
        const target = (0,request_target/* resolveTarget */.u1)(url, undefined);
        const { authorization } = target;
        const { statusCode, body } = await (0,undici/* request */.Em)(target.url, {
            dispatcher: agent,
            signal,
            headers: { "user-agent": "rampa", ...(authorization === null ? {} : { authorization }) },
        });
        body.on("error", () => undefined).destroy();
        return { kind: "answered", status: statusCode };
    }
    catch (thrown) {
        return { kind: "silent", reason: signal.aborted ? "no answer in time" : reasonOf(thrown) };
    }
    finally {
        await agent.destroy().catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/run/wait-on.js



const PAUSE_MS = 200;
const ATTEMPT_MS = 5_000;
/** Newline (or blank) separated URLs; each that cannot be polled is a problem. */
function parseWaitOn(text) {
    const urls = text.split(/\s+/).filter((part) => part !== "");
    const problems = urls.flatMap((url) => {
        const protocol = URL.canParse(url) ? new URL(url).protocol : null;
        if (protocol === "http:" || protocol === "https:")
            return [];
        const message = `expected http:// or https:// URLs, got ${JSON.stringify((0,url_credentials/* maskUrlCredentials */.gn)(url))}`;
        return [{ path: "input wait-on", message, hint: "Write for example http://127.0.0.1:3000/health." }];
    });
    return { urls, problems };
}
function isReady(seen) {
    return seen.kind === "answered" && seen.status >= 200 && seen.status < 400;
}
function describe(seen) {
    return seen.kind === "answered" ? `answered ${seen.status}` : seen.reason;
}
async function attempt(url, limitMs, clock, signal) {
    const controller = new AbortController();
    const timer = clock.at(clock.now() + limitMs, () => controller.abort());
    try {
        return await probe(url, AbortSignal.any([signal, controller.signal]));
    }
    finally {
        timer.cancel();
    }
}
/** Polls every URL until it has answered 2xx or 3xx once; ends early when `signal` aborts. */
async function waitOn(urls, options) {
    const { clock, signal } = options;
    const deadline = clock.now() + options.timeoutMs;
    const poll = async (url) => {
        let lastSeen = null;
        while (!signal.aborted) {
            const remainingMs = deadline - clock.now();
            if (remainingMs <= 0)
                break;
            const seen = await attempt(url, Math.min(remainingMs, ATTEMPT_MS), clock, signal);
            if (isReady(seen))
                return null;
            // A last attempt that got no time says less than the one before it.
            if (lastSeen === null || seen.kind === "answered" || clock.now() < deadline)
                lastSeen = describe(seen);
            await (0,lib_clock/* delay */.cb)(clock, Math.min(PAUSE_MS, Math.max(deadline - clock.now(), 0)), signal);
        }
        return { url, lastSeen: lastSeen ?? "not asked" };
    };
    const unready = (await Promise.all(urls.map(poll))).filter((entry) => entry !== null);
    if (unready.length === 0)
        return { kind: "ready" };
    return signal.aborted ? { kind: "aborted" } : { kind: "timed_out", unready };
}


/***/ })

};
