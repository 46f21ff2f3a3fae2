export const id = 116;
export const ids = [116];
export const modules = {

/***/ 3392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ exitCodeOf),
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
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/run/git.js


/** A fetch over a slow network takes longest. */
const TIMEOUT_MS = 120_000;
const MAX_OUTPUT = 1024 * 1024;
const MAX_REASON = 500;
/** Git in one folder; never through a shell, and never asking anybody for a password. */
class Git {
    #cwd;
    #env;
    #signal;
    /** @param signal Ends what runs when it aborts. */
    constructor(cwd, env, signal) {
        this.#cwd = cwd;
        this.#env = plainEnvironment(env);
        this.#signal = signal;
    }
    run(...args) {
        return new Promise((resolve) => {
            const options = {
                cwd: this.#cwd,
                env: this.#env,
                signal: this.#signal,
                timeout: TIMEOUT_MS,
                maxBuffer: MAX_OUTPUT,
                windowsHide: true,
            };
            (0,external_node_child_process_.execFile)("git", [...args], options, (error, stdout, stderr) => {
                if (error === null)
                    resolve({ ok: true, text: stdout.trim() });
                else
                    resolve({ ok: false, reason: reasonOf(error, stderr) });
            });
        });
    }
    /** The same for the last moment of a process, in which nothing can be waited for. */
    runAtExit(...args) {
        (0,external_node_child_process_.spawnSync)("git", [...args], { cwd: this.#cwd, env: this.#env, timeout: 5_000, stdio: "ignore" });
    }
}
/** What a hook sets for the repository that it runs in. */
const OF_HOOKS = new Set(["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]);
function plainEnvironment(env) {
    const own = Object.entries(env).filter(([name]) => !OF_HOOKS.has(name));
    return { ...Object.fromEntries(own), GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}
/** Git's own last words say more than the command that failed. */
function reasonOf(error, stderr) {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "");
    const told = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1);
    return (told ?? (0,errors/* messageOf */.bD)(error)).slice(0, MAX_REASON);
}

;// CONCATENATED MODULE: ./lib/run/describe-git.js

/** What git calls it when no branch is checked out. */
const DETACHED = "HEAD";
/** The commit of a folder, and its branch; undefined where there is no repository, no commit or no git. */
async function describeGit({ workingDirectory, env, signal, }) {
    const git = new Git(workingDirectory, env, signal);
    // One process for both: each costs some milliseconds before the load.
    const told = await git.run("rev-parse", "HEAD", "--symbolic-full-name", "HEAD");
    const [sha, ref = DETACHED] = told.ok ? told.text.split("\n") : [];
    if (sha === undefined)
        return undefined;
    return ref === DETACHED ? { sha } : { sha, ref };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/config/redactor.js
var config_redactor = __webpack_require__(7600);
// EXTERNAL MODULE: ./lib/run/compare-settings.js
var compare_settings = __webpack_require__(8318);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/threads/v8-flags.js
var v8_flags = __webpack_require__(2749);
;// CONCATENATED MODULE: ./lib/run/idle-collection.js


/** V8 looks for the first time eight seconds after a process began to fill its heap. */
const FIRST_LOOK_S = 8;
/**
 * Leaves garbage where it is until its space is needed. By default V8 collects all of it once more when little happens
 * eight seconds after a full collection, and gives memory back: then nothing starts for 20 ms, code that has just been
 * compiled is thrown away, and what is left for new objects is so small that it must be collected every second.
 *
 * @param ageS How long the process has run, seconds. An old one keeps V8's own way: where V8 has collected so already,
 * it would end the process for having done it more often than it may.
 */
function collectOnlyWhenFull(ageS = (0,external_node_process_.uptime)()) {
    if (ageS < FIRST_LOOK_S - 1)
        (0,v8_flags/* setFlag */.l)("--memory-reducer-gc-count=0");
}

// EXTERNAL MODULE: ./lib/run/interruption.js
var run_interruption = __webpack_require__(2706);
// EXTERNAL MODULE: ./lib/worker/stalled-error.js
var stalled_error = __webpack_require__(2638);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/clock.js
var lib_clock = __webpack_require__(5233);
// EXTERNAL MODULE: ./lib/run/build-result.js + 1 modules
var build_result = __webpack_require__(3447);
// EXTERNAL MODULE: ./lib/run/describe-runner.js
var describe_runner = __webpack_require__(7343);
;// CONCATENATED MODULE: ./lib/run/result-file-of.js


/** The result file of a run; `test` is null when it was interrupted while loading. */
function resultFileOf({ request, redactor }, test, end, { part = null, history = null } = {}) {
    return (0,build_result/* buildResult */.C)(end, {
        config: test?.resolved ?? {},
        configDigest: test?.digest ?? "",
        configFile: request.configPath,
        git: request.git,
        runner: (0,describe_runner/* describeRunner */.Y)(),
        redactor,
        commentCell: request.comment?.cell,
        shard: request.shard,
        ...(part === null ? {} : { part }),
        ...(history === null ? {} : { history }),
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

// EXTERNAL MODULE: ./lib/run/write-result.js
var write_result = __webpack_require__(6902);
;// CONCATENATED MODULE: ./lib/run/write-outcome.js






/** Turns a run that is over into result files; `test` is null when it was interrupted while loading. */
async function writeOutcome(run, test, end) {
    const outcome = outcomeOf(run, test, end);
    const unwritten = await (0,write_results/* writeResults */.K)(outcome.folder, outcome.files);
    await removeCheckpoint(run);
    return { ...outcome.run, unwritten };
}
/** The same for a thread in which nothing that waits goes on. */
function writeOutcomeAtOnce(run, test, end) {
    const outcome = outcomeOf(run, test, end);
    const unwritten = (0,write_results/* writeResultsAtOnce */.I)(outcome.folder, outcome.files);
    try {
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(outcome.folder, CHECKPOINT), { force: true });
    }
    catch {
        // It is a result of the same run, only an older one.
    }
    return { ...outcome.run, unwritten };
}
function outcomeOf(run, test, { result: end, ...known }) {
    const { request, redactor } = run;
    const result = resultFileOf(run, test, end, known);
    const folder = (0,external_node_path_.resolve)(request.workingDirectory, request.resultsDir);
    return (0,write_result/* unwrittenResult */.C)(result, { folder, comment: request.comment, redactor });
}

;// CONCATENATED MODULE: ./lib/run/conclude-stalled.js



/** Writes the results of a run whose thread will never be free again, from what was measured until now. */
function concludeStalled({ run, test, ...known }, error) {
    const status = statusOf(error);
    const soFar = known.end?.result ?? known.controller?.resultSoFar(conclude_stalled_reasonOf(status, error)) ?? null;
    const result = (0,run_interruption/* withFailure */.fd)(soFar ?? (0,run_interruption/* notStarted */.DY)(run, { status: "stopped" }), (0,run_interruption/* runErrorOf */.BI)(error, test?.plan ?? null), status);
    const part = known.end?.part ?? known.controller?.loadPart() ?? null;
    return writeOutcomeAtOnce(run, test, { result, part, history: known.end?.history ?? null });
}
function statusOf(error) {
    if ((0,stalled_error/* stalledIn */.dF)(error, "setup"))
        return "setup_failed";
    return (0,stalled_error/* stalledIn */.dF)(error, "teardown") ? "teardown_failed" : "execution_failed";
}
/** Null once the load is over: it is judged as it is. */
function conclude_stalled_reasonOf(status, error) {
    return status === "teardown_failed" ? null : error.message;
}

// EXTERNAL MODULE: ./lib/run/judge-by-past.js
var judge_by_past = __webpack_require__(4567);
// EXTERNAL MODULE: ./lib/run/load-requested.js
var load_requested = __webpack_require__(4460);
// EXTERNAL MODULE: ./lib/run/look-up-past.js + 1 modules
var look_up_past = __webpack_require__(4700);
// EXTERNAL MODULE: ./lib/engine/engine.js + 88 modules
var engine = __webpack_require__(5883);
// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
// EXTERNAL MODULE: ./lib/threads/compilers.js
var compilers = __webpack_require__(2439);
// EXTERNAL MODULE: ./lib/config/leads-to.js
var leads_to = __webpack_require__(7283);
// EXTERNAL MODULE: ./lib/run/baseline.js
var run_baseline = __webpack_require__(8802);
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
        this.#forget = atExit(() => this.#group?.signal("SIGKILL") ?? child.kill("SIGKILL"), this.#group === null ? undefined : child.pid);
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
;// CONCATENATED MODULE: ./lib/run/versions.js







/** How long the system under test may take to end by itself. */
const TARGET_GRACE_MS = 5_000;
/** The same for a job that was cancelled: its processes are killed soon. */
const TARGET_GRACE_STOPPED_MS = 1_000;
const DEATH_HINT = "Its output is in target.log; the command must stay in the foreground.";
const BASE_DEATH_HINT = "Its output is in baseline.log; the command must listen on the port in PORT.";
const WAIT_HINT = "Each wait-on URL must answer 2xx or 3xx; raise wait-on-timeout if it only needs longer.";
/** Why a version beside this one cannot be compared with it in this run; null when it can. */
function versionsProblem({ plan }, { baseline, shard, start }) {
    if (baseline?.kind !== "url" && baseline?.kind !== "ref")
        return null;
    const name = (0,run_baseline/* baselineText */.BW)(baseline);
    if (shard !== undefined)
        return unfit(`the baseline ${name} cannot be measured by a shard`, "Compare in a job without shard.");
    if (baseline.kind === "ref" && start === undefined) {
        return unfit(`the baseline ${name} needs a start command`, "Give start: it starts both versions, each on the port in PORT.");
    }
    if (URL.parse(plan.baseUrl ?? "") !== null)
        return null;
    return unfit(`the baseline ${name} needs a base_url in the config`, "Add base_url: the baseline takes the place of its origin.");
}
function unfit(message, hint) {
    return new errors/* RampaError */.QG("config_invalid", message, {
        hint,
        problems: [{ path: "baseline", message, hint }],
    });
}
/** Starts the system under test, if that was asked for. */
function startHead(run) {
    const { request, listener } = run;
    if (request.start === undefined) {
        return {
            what: "the system under test",
            process: null,
            waitOn: request.waitOn,
            end: () => Promise.resolve(),
        };
    }
    listener.onPhase?.("start");
    if (request.waitOn.length === 0) {
        listener.onNote?.("`start` without `wait-on`: the load begins at once, whether or not the system is ready.");
    }
    // A command that has to know which of two versions it starts.
    const own = request.baseline?.kind === "ref" ? { RAMPA_TARGET: "head" } : {};
    const process = startVersion(run, request.workingDirectory, { ...request.env, ...own }, "target.log");
    return {
        what: "the system under test",
        process,
        waitOn: request.waitOn,
        end: () => endVersion(process, run, "target.log"),
    };
}
/** Runs the `start` command in a folder; its output goes to a file among the results. */
function startVersion({ request, deps, redactor }, cwd, env, log) {
    return startTarget({
        command: request.start ?? "",
        cwd,
        env,
        logPath: (0,external_node_path_.join)((0,external_node_path_.resolve)(request.workingDirectory, request.resultsDir), log),
        mask: (line) => redactor.text(line),
        clock: deps.clock,
        atExit: deps.atExit,
    });
}
/** Ends a version's process, and says when its log is not whole. */
async function endVersion(process, { request, listener }, log) {
    await process.stop(request.signal.aborted ? TARGET_GRACE_STOPPED_MS : TARGET_GRACE_MS);
    if (process.log.failure !== null)
        listener.onNote?.(`${log} is not whole: ${process.log.failure}`);
}
/** A version that runs already, at the address that the baseline names. */
function runningBaseline({ plan }, { request }) {
    const { baseline } = request;
    if (baseline?.kind !== "url")
        return null;
    const { origin } = baseline;
    const own = URL.parse(plan.baseUrl ?? "")?.origin ?? "";
    const moved = request.waitOn.flatMap((url) => {
        const at = new URL(url);
        return (0,leads_to/* leadsTo */.R)(at, own) ? [origin + at.pathname + at.search] : [];
    });
    return {
        what: "the baseline",
        process: null,
        waitOn: moved,
        version: { mode: "url", name: (0,run_baseline/* baselineText */.BW)(baseline), origin },
        end: () => Promise.resolve(),
    };
}
/** Null when the load may begin. */
async function awaitReady(test, versions, run) {
    const { request, deps, listener, redactor } = run;
    const all = [versions.head, ...(versions.base === null ? [] : [versions.base])];
    const urls = all.flatMap((version) => version.waitOn);
    if (urls.length === 0)
        return null;
    listener.onPhase?.("wait");
    const gaveUp = new AbortController();
    for (const { process } of all)
        void process?.died.then(() => gaveUp.abort());
    const waited = await (0,wait_on/* waitOn */.b)(urls, {
        timeoutMs: request.waitOnTimeoutMs,
        clock: deps.clock,
        signal: AbortSignal.any([request.signal, gaveUp.signal]),
        connection: test.plan.http.connection,
    });
    const interruption = (0,run_interruption/* interruptionOf */.nS)(request.signal);
    if (interruption?.kind === "stopped")
        return (0,run_interruption/* notStarted */.DY)(run, { status: "stopped", stopReason: interruption.reason });
    if (interruption !== null)
        return (0,run_interruption/* notStarted */.DY)(run, { status: "execution_failed", error: interruption.error });
    const death = deathBefore(versions);
    if (death !== null)
        return setupFailed(run, death);
    if (waited.kind !== "timed_out")
        return null;
    const seen = waited.unready.map(({ url, lastSeen }) => `${redactor.text(url)} (${redactor.text(lastSeen)})`);
    const message = `not ready after ${request.waitOnTimeoutMs / 1000} s: ${seen.join(", ")}`;
    return setupFailed(run, { code: "target_not_ready", message, hint: WAIT_HINT });
}
/** The result of a run whose versions did not get ready. */
function setupFailed(run, error) {
    return (0,run_interruption/* notStarted */.DY)(run, { status: "setup_failed", error });
}
/** Whether its process ended although nobody asked it to. */
function hasDied(version) {
    return typeof version?.process?.death === "string";
}
/** The version whose process ended although nobody asked it to; null when none did. */
function deadVersion({ head, base }) {
    if (hasDied(head))
        return head;
    return hasDied(base) ? base : null;
}
/** What became of a run whose load a version did not live to see; null when none ended. */
function deathBefore(versions) {
    const dead = deadVersion(versions);
    if (dead === null)
        return null;
    const which = dead === versions.head ? "the start command" : `the start command of ${dead.what}`;
    const message = `${which} ${dead.process?.death ?? "ended"} before the load began`;
    return { code: "target_failed", message, hint: deathHint(dead, versions) };
}
/** What became of a run during which a version ended; null when none did. */
function deathDuring(versions) {
    const dead = deadVersion(versions);
    if (dead === null)
        return null;
    const message = `${dead.what} ${dead.process?.death ?? "ended"} during the run`;
    return { code: "target_failed", message, hint: deathHint(dead, versions) };
}
function deathHint(dead, { base }) {
    return dead === base ? BASE_DEATH_HINT : DEATH_HINT;
}

;// CONCATENATED MODULE: ./lib/run/measure-load.js







/** A load that is stopped ends in less: threads get 3 s, teardown 2.5 s. */
const ENDING_MS = 6_000;
/** Often enough for a progress line, rare enough for an events file. */
const DEFAULT_SNAPSHOT_INTERVAL_MS = 1_000;
/** Runs the load against versions that are ready, until its end, or until it has to end. */
async function measureLoad(test, versions, progress) {
    const releaseCompiler = (0,compilers/* holdBestCompiler */.JF)();
    try {
        return await runEngine(test, versions, progress);
    }
    finally {
        releaseCompiler();
    }
}
async function runEngine(test, versions, progress) {
    const { run } = progress;
    const { request, listener } = run;
    listener.onPhase?.("test");
    noteStart(run);
    const controller = new engine/* Engine */.N(test, {
        clock: run.deps.clock,
        runId: run.runId,
        threads: request.threads ?? "auto",
        shard: request.shard ?? null,
        startAtMs: request.startAtMs ?? null,
        baseline: versions.base?.version ?? null,
        metricFlushIntervalMs: request.snapshotIntervalMs ?? DEFAULT_SNAPSHOT_INTERVAL_MS,
    }).start();
    progress.controller = controller;
    const watching = forwardEvents(controller, listener);
    // Awaited below; until then a listener that throws must not end the process.
    watching.catch(() => undefined);
    const stop = () => {
        const interruption = (0,run_interruption/* interruptionOf */.nS)(request.signal);
        controller.stop(interruption?.kind === "stopped" ? interruption.reason : interruption?.error.message);
    };
    request.signal.addEventListener("abort", stop, { once: true });
    if (request.signal.aborted)
        stop();
    const over = new AbortController();
    // Without one a run is as good.
    const checkpoints = keepCheckpoints(run, test, controller, over.signal).catch(() => undefined);
    for (const { what, process } of [versions.head, ...(versions.base === null ? [] : [versions.base])]) {
        void process?.died.then((reason) => controller.stop(`${what} ${reason}`));
    }
    try {
        const result = await Promise.race([
            ended(controller, watching),
            neverEnded(run, controller, over.signal),
        ]);
        over.abort();
        await checkpoints;
        return {
            result: withOutsideFailure(result, versions, (0,run_interruption/* interruptionOf */.nS)(request.signal, test.plan)),
            part: controller.loadPart(),
            history: null,
        };
    }
    finally {
        request.signal.removeEventListener("abort", stop);
    }
}
/** Says what the load waits for, or that it is late. */
function noteStart({ request, deps, listener }) {
    const { startAtMs } = request;
    if (startAtMs === undefined)
        return;
    const instant = new Date(startAtMs).toISOString();
    const aheadMs = startAtMs - deps.clock.wallTime();
    listener.onNote?.(aheadMs >= 0
        ? `The load begins at ${instant}, in ${(0,format_value/* formatValue */.Fl)(aheadMs, "ms")}.`
        : `start-at (${instant}) was ${(0,format_value/* formatValue */.Fl)(-aheadMs, "ms")} ago: the load begins late, at once.`);
}
async function ended(controller, watching) {
    const result = await controller.wait();
    await watching;
    return result;
}
/** What was measured, when the engine does not come to its end although it was told to. */
async function neverEnded(run, controller, over) {
    const { request, deps } = run;
    await aborted(AbortSignal.any([request.signal, over]));
    await (0,lib_clock/* delay */.cb)(deps.clock, ENDING_MS, over);
    const reason = "the load did not end when it was told to";
    return controller.resultSoFar(reason) ?? (0,run_interruption/* notStarted */.DY)(run, { status: "stopped", stopReason: reason });
}
function aborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener("abort", () => resolve(), { once: true });
    });
}
function withOutsideFailure(result, versions, interruption) {
    if (interruption?.kind === "failed")
        return (0,run_interruption/* withFailure */.fd)(result, interruption.error);
    const hasBegun = result.durationS > 0 || result.warmUp !== undefined;
    const death = hasBegun ? deathDuring(versions) : deathBefore(versions);
    if (death === null)
        return result;
    // What setup has said of it is nearer to the cause.
    if (result.status === "setup_failed")
        return { ...result, warnings: [...result.warnings, death.message] };
    return (0,run_interruption/* withFailure */.fd)(result, death, hasBegun ? "execution_failed" : "setup_failed");
}
async function forwardEvents(controller, listener) {
    if (listener.onEvent === undefined)
        return;
    for await (const event of controller.events())
        listener.onEvent(event);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/run/checkout-submodules.js


/**
 * Checks the submodules of another version out, as worktrees of those that this checkout has. So only what this
 * checkout was given is asked, with the credentials that it was given; no address of the other version is, and
 * a submodule that this version does without is left out there, too.
 *
 * @param from Top folder of this checkout.
 * @param to Top folder of the other version's.
 */
async function checkoutSubmodules(from, to, gitIn) {
    const owners = [];
    const unknown = [];
    for (const path of await submodulePaths(gitIn(to))) {
        const commit = await commitAt(path, gitIn(to));
        if (commit === null)
            continue;
        const own = (0,external_node_path_.join)(from, path);
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(own, ".git"))) {
            if (!(await isKnown(path, gitIn(from))))
                unknown.push(path);
            continue;
        }
        const reason = await addWorktree(gitIn(own), commit, (0,external_node_path_.join)(to, path));
        if (reason !== null)
            return { owners, unknown, problem: `its submodule ${path} at ${commit.slice(0, 10)}: ${reason}` };
        owners.push(own);
        const inner = await checkoutSubmodules(own, (0,external_node_path_.join)(to, path), gitIn);
        owners.push(...inner.owners);
        unknown.push(...inner.unknown.map((name) => `${path}/${name}`));
        if (inner.problem !== null)
            return { owners, unknown, problem: inner.problem };
    }
    return { owners, unknown, problem: null };
}
async function submodulePaths(git) {
    const pattern = String.raw `^submodule\..*\.path$`;
    const answer = await git.run("config", "-z", "--file", ".gitmodules", "--get-regexp", pattern);
    if (!answer.ok)
        return [];
    return answer.text.split("\0").flatMap((entry) => {
        const path = entry.slice(entry.indexOf("\n") + 1);
        return path === "" || path === entry ? [] : [path];
    });
}
/** Null when nothing, or something else, lies there. */
async function commitAt(path, git) {
    const answer = await git.run("ls-tree", "-z", "HEAD", "--", path);
    return answer.ok ? (/^160000 commit ([0-9a-f]+)\t/.exec(answer.text)?.[1] ?? null) : null;
}
async function isKnown(path, git) {
    const answer = await git.run("ls-files", "--stage", "--", path);
    return answer.ok && answer.text.startsWith("160000 ");
}
/** Hooks of the repository are for people who commit. */
const NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];
/** Null when it is there. */
async function addWorktree(git, commit, folder) {
    const known = await git.run("cat-file", "-e", `${commit}^{commit}`);
    if (!known.ok) {
        const shallow = await git.run("rev-parse", "--is-shallow-repository");
        const depth = shallow.ok && shallow.text === "true" ? ["--depth=1"] : [];
        const fetched = await git.run("fetch", "--no-tags", "--no-recurse-submodules", ...depth, "origin", commit);
        if (!fetched.ok)
            return fetched.reason;
    }
    const added = await git.run(...NO_HOOKS, "worktree", "add", "--detach", "--force", folder, commit);
    return added.ok ? null : added.reason;
}

;// CONCATENATED MODULE: ./lib/run/checkout-ref.js






/** Hooks of the repository are for people who commit. */
const checkout_ref_NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];
const SUBMODULE_HINT = "It is taken from the submodule that this checkout has: give actions/checkout `fetch-depth: 0` and a token that may read it.";
/** Checks a branch, tag or commit out beside the repository, as a git worktree in a temporary folder. */
async function checkoutRef(ref, run) {
    const { request, listener } = run;
    const gitIn = (folder) => new Git(folder, request.env, request.signal);
    const git = gitIn(request.workingDirectory);
    const prefix = await git.run("rev-parse", "--show-prefix");
    if (!prefix.ok)
        return failed(ref, prefix.reason, "Check the repository out first: actions/checkout.");
    const commit = await commitOf(ref, git);
    if (typeof commit !== "string")
        return commit;
    const root = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "rampa-baseline-")));
    const folder = (0,external_node_path_.join)(root, "checkout");
    const added = await git.run(...checkout_ref_NO_HOOKS, "worktree", "add", "--detach", "--force", folder, commit);
    if (!added.ok) {
        await (0,promises_.rm)(root, { recursive: true, force: true });
        return failed(ref, added.reason, "Look at what git says.");
    }
    const owners = [request.workingDirectory];
    const checkout = checkoutIn(root, { sha: commit, folder: (0,external_node_path_.join)(folder, prefix.text) }, owners, run);
    const top = await git.run("rev-parse", "--show-toplevel");
    const submodules = await checkoutSubmodules(top.ok ? top.text : request.workingDirectory, folder, gitIn);
    owners.push(...submodules.owners);
    for (const path of submodules.unknown) {
        listener.onNote?.(`The baseline has a submodule ${path}, which this checkout does not have: prepare has to check it out.`);
    }
    if (submodules.problem === null)
        return checkout;
    await checkout.remove();
    return failed(ref, submodules.problem, SUBMODULE_HINT);
}
/** @param owners Folders of the repositories that have a worktree in it. */
function checkoutIn(root, at, owners, { request, deps }) {
    // A cancelled run's signal would end this, too.
    const gitsAfter = () => owners.map((folder) => new Git(folder, request.env, new AbortController().signal));
    const forget = deps.atExit(() => {
        (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
        for (const git of gitsAfter())
            git.runAtExit("worktree", "prune");
    });
    return {
        ...at,
        async remove() {
            await (0,promises_.rm)(root, { recursive: true, force: true, maxRetries: 3 });
            for (const git of gitsAfter())
                await git.run("worktree", "prune");
            forget();
        },
    };
}
async function commitOf(ref, git) {
    const known = (await resolved(ref, git)) ?? (await resolved(`refs/remotes/origin/${ref}`, git));
    if (known !== null)
        return known;
    const shallow = await git.run("rev-parse", "--is-shallow-repository");
    const isShallow = shallow.ok && shallow.text === "true";
    // Of a whole repository only what is missing: a depth would make it a shallow one.
    const depth = isShallow ? ["--depth=1"] : [];
    const fetched = await git.run("fetch", "--no-tags", "--no-recurse-submodules", ...depth, "origin", ref);
    const found = fetched.ok ? await resolved("FETCH_HEAD", git) : null;
    if (found !== null)
        return found;
    const hint = isShallow
        ? "The checkout is shallow: give actions/checkout `fetch-depth: 0`, or name a branch or a tag of origin."
        : "Name a branch, a tag or a commit that this repository or its origin has.";
    return failed(ref, fetched.ok ? "it is no commit" : fetched.reason, hint);
}
async function resolved(revision, git) {
    const answer = await git.run("rev-parse", "--verify", "--quiet", `${revision}^{commit}`);
    return answer.ok && answer.text !== "" ? answer.text : null;
}
function failed(ref, reason, hint) {
    return {
        code: "baseline_failed",
        message: `the baseline ref:${ref} cannot be checked out: ${reason}`,
        hint,
    };
}

;// CONCATENATED MODULE: ./lib/run/ref-baseline.js







const LOG = "baseline.log";
const PREPARE_LOG = "baseline-prepare.log";
/** The most that `prepare` may take. */
const PREPARE_MS = 15 * 60_000;
/** Checks a ref out, prepares and starts it on a port of its own. Nothing of it is left when that fails. */
async function startRef(ref, test, run) {
    run.listener.onPhase?.("baseline");
    const checkout = await checkoutRef(ref, run);
    if (!("sha" in checkout))
        return checkout;
    const started = await startIn(checkout, ref, test, run).catch((error) => error);
    if ("version" in started)
        return started;
    await removeFrom(checkout, run);
    if (started instanceof Error)
        throw started;
    return started;
}
async function startIn(checkout, ref, test, run) {
    const { request } = run;
    if (!(0,external_node_fs_.existsSync)(checkout.folder)) {
        return {
            code: "baseline_failed",
            message: `the baseline ref:${ref} does not have the working directory`,
        };
    }
    const port = await freePort();
    const env = { ...request.env, PORT: String(port), RAMPA_TARGET: "baseline" };
    const unprepared = await prepare(checkout.folder, env, run);
    if (unprepared !== null)
        return unprepared;
    const own = new URL(test.plan.baseUrl ?? "");
    const process = startVersion(run, checkout.folder, env, LOG);
    return {
        what: "the baseline",
        process,
        waitOn: request.waitOn.map((url) => onPort(url, own.port, port)).filter((url) => url !== null),
        version: {
            mode: "ref",
            name: `ref:${ref}`,
            origin: `${own.protocol}//${own.hostname}:${port}`,
            sha: checkout.sha,
            ref,
        },
        async end() {
            await endVersion(process, run, LOG);
            await removeFrom(checkout, run);
        },
    };
}
/** A cancelled run has no time for a large folder: what is left is removed when the process ends. */
async function removeFrom(checkout, { request, listener }) {
    const removed = checkout.remove().catch(() => {
        listener.onNote?.("The checkout of the baseline could not be removed from the temporary folder.");
    });
    if (!request.signal.aborted)
        await removed;
}
async function prepare(folder, env, run) {
    const { request, deps, listener } = run;
    const { prepare: command } = request;
    if (command === undefined || request.signal.aborted)
        return null;
    const process = startVersion({ ...run, request: { ...request, start: command } }, folder, env, PREPARE_LOG);
    const over = new AbortController();
    void process.died.then(() => over.abort());
    await (0,lib_clock/* delay */.cb)(deps.clock, PREPARE_MS, AbortSignal.any([over.signal, request.signal]));
    const death = process.death;
    await endVersion(process, run, PREPARE_LOG);
    if ((0,run_interruption/* interruptionOf */.nS)(request.signal) !== null || hasSucceeded(process))
        return null;
    listener.onTargetOutput?.(process.log.tail);
    return {
        code: "baseline_failed",
        message: `the prepare command of the baseline ${death ?? `was not over after ${PREPARE_MS / 60_000} min`}`,
        hint: `Its output is in ${PREPARE_LOG}; it runs in a checkout of that version.`,
    };
}
function hasSucceeded({ death }) {
    return death === "exited with code 0";
}
/** A URL of the version under test at the baseline's port; null for one of something else. */
function onPort(url, own, port) {
    const at = new URL(url);
    if (at.port !== own)
        return null;
    at.port = String(port);
    return at.href;
}
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    server.listen(0, "127.0.0.1");
    await (0,external_node_events_.once)(server, "listening");
    const address = server.address();
    server.close();
    await (0,external_node_events_.once)(server, "close");
    return typeof address === "object" && address !== null ? address.port : 0;
}

;// CONCATENATED MODULE: ./lib/run/runs-patterns.js
/** Whether steps match text of a server with a regular expression of the user's, which may take for ever. */
function runsPatterns({ scenarios }) {
    return scenarios.some(({ work }) => hasPattern(work));
}
function hasPattern(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { kind, path } = value;
    if (kind === "regex" || kind === "matches")
        return true;
    // Functions of JSONPath with a regular expression.
    if (typeof path === "string" && /\b(?:match|search)\s*\(/.test(path))
        return true;
    return Object.values(value).some(hasPattern);
}

;// CONCATENATED MODULE: ./lib/run/run-test.js















/**
 * One gated run, as both front ends share it: loads the config, starts the system under test,
 * waits for it, runs the load, ends everything that it started and writes the result files.
 *
 * @throws only what is a defect of rampa; everything the user can cause is an outcome.
 */
async function runTest(request, deps, listener = {}) {
    const identity = { runId: (0,external_node_crypto_.randomUUID)(), startedAtMs: deps.clock.wallTime() };
    const run = { request, deps, listener, redactor: new config_redactor/* Redactor */.p([]), ...identity };
    const progress = { run, test: null, controller: null, end: null };
    const forget = deps.whenStalled?.((error) => concludeStalled(progress, error));
    try {
        return await runThrough(progress);
    }
    finally {
        forget?.();
    }
}
async function runThrough(progress) {
    const { request, deps, listener } = progress.run;
    listener.onPhase?.("load");
    const loaded = await (0,load_requested/* loadRequested */.v)(request, deps.clock);
    if (loaded.kind === "config_error")
        return loaded;
    const unread = await (0,look_up_past/* baselineProblem */.F)(request);
    if (unread !== null)
        return { kind: "config_error", error: unread };
    const test = loaded.kind === "loaded" ? loaded.test : null;
    const unfit = test === null ? null : versionsProblem(test, request);
    if (unfit !== null)
        return { kind: "config_error", error: unfit };
    const redactor = new config_redactor/* Redactor */.p(test?.secretValues ?? [], () => progress.controller?.secretValues ?? []);
    deps.maskOutput?.(redactor);
    progress.test = test;
    progress.run = { ...progress.run, redactor };
    if (test !== null) {
        // Not earlier: Node compiles its own modules anew that are loaded after a flag of V8 was changed.
        collectOnlyWhenFull();
        listener.onLoaded?.(test, redactor);
    }
    if (test !== null && runsPatterns(test.plan))
        await deps.watchStalls?.();
    const interrupted = interruptedResult(progress.run);
    const end = interrupted === null ? await runAgainstTarget(progress) : notMeasured(interrupted);
    progress.end = end;
    if (test !== null)
        progress.end = await compared(end, test, progress.run);
    listener.onPhase?.("results");
    return writeOutcome(progress.run, test, progress.end);
}
function notMeasured(result) {
    return { result, part: null, history: null };
}
/** The end judged by what earlier runs say of it, and with its place among them. */
async function compared(end, test, run) {
    const { request, listener, redactor } = run;
    // A part of the load is judged, and remembered, when all of them are together.
    if (request.shard !== undefined)
        return end;
    const { history: mostRuns = null, compare, relativeThresholds: limits = [] } = test.plan;
    const past = await (0,look_up_past/* lookUpPast */.v)(request, {
        configDigest: test.digest,
        wantsHistory: mostRuns !== null,
        say: (line) => listener.onNote?.(redactor.text(line)),
    });
    const judged = (0,judge_by_past/* judgeByPast */.P)(end.result, past, {
        baseline: request.baseline,
        confidence: compare?.confidence ?? compare_settings/* DEFAULT_CONFIDENCE */.F,
        limits,
        mostRuns,
        fileOf: (result) => resultFileOf(run, test, result),
    });
    return { ...end, ...judged };
}
/** The result of a run that was interrupted before its load; null when it was not. */
function interruptedResult(run) {
    const interruption = (0,run_interruption/* interruptionOf */.nS)(run.request.signal);
    if (interruption === null)
        return null;
    return interruption.kind === "stopped"
        ? (0,run_interruption/* notStarted */.DY)(run, { status: "stopped", stopReason: interruption.reason })
        : (0,run_interruption/* notStarted */.DY)(run, { status: "execution_failed", error: interruption.error });
}
async function runAgainstTarget(progress) {
    const { run, test } = progress;
    if (test === null)
        throw new TypeError("a run without a plan was not interrupted");
    const { baseline } = run.request;
    const base = baseline?.kind === "ref" ? await startRef(baseline.ref, test, run) : runningBaseline(test, run);
    if (base !== null && !("version" in base)) {
        return notMeasured(interruptedResult(run) ?? setupFailed(run, base));
    }
    const head = startHead(run);
    const versions = { head, base };
    try {
        const unready = await awaitReady(test, versions, run);
        const end = unready === null ? await measureLoad(test, versions, progress) : notMeasured(unready);
        tellOutput(end.result, versions, run);
        return end;
    }
    finally {
        await Promise.all([head.end(), base?.end()]);
    }
}
/** The last lines of a version that did not do what it should. */
function tellOutput({ status, error }, { head, base }, { listener }) {
    if (status === "passed" || error === undefined || !isTargets(error.code))
        return;
    const failed = base !== null && hasDied(base) && !hasDied(head) ? base : head;
    if (failed.process !== null)
        listener.onTargetOutput?.(failed.process.log.tail);
}
function isTargets(code) {
    return code === "target_failed" || code === "target_not_ready";
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
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
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
        this.#plannedDurationS = (0,planned_load/* plannedDurationMs */.du)(test.plan.scenarios) / 1000;
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
    const { iterations, durationMs } = (0,planned_load/* plannedLoad */.F6)(executor);
    const isEndedByThem = executor.kind === "shared-iterations" || executor.kind === "per-vu-iterations";
    return {
        name,
        startS: startTimeMs / 1000,
        durationS: durationMs / 1000,
        iterations: isEndedByThem ? iterations : null,
    };
}

// EXTERNAL MODULE: ./lib/cli/show-finished.js
var show_finished = __webpack_require__(4928);
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
        const { start = "", baseline, waitOn, waitOnTimeoutMs } = this.#request;
        if (phase === "baseline" && baseline !== undefined && baseline.kind !== "none") {
            this.#say(`checking out and starting the baseline ${(0,run_baseline/* baselineText */.BW)(baseline)}`);
        }
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
        const kind = this.#request.baseline?.kind;
        this.#say(`rampa ${version/* VERSION */.x}: ${test.file}, ${(0,plan_text/* overview */.M)(test.plan, kind === "url" || kind === "ref")}`);
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
    finish(outcome) {
        this.#live?.clear();
        (0,show_finished/* showFinished */.i)(outcome, this.#options, this.#context);
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
        const request = {
            ...run.request,
            git: await describeGit(run.request),
            snapshotIntervalMs: snapshotIntervalOf(run.view.progressMs),
        };
        const finish = (outcome, eventsFailure) => {
            view.finish(outcome);
            const unwritten = unwrittenLines(outcome, run, eventsFailure, context);
            for (const line of unwritten)
                context.stderr.write(`${line}\n`);
            return exitCodeOf(outcome.result.status, run.failOn, unwritten.length > 0);
        };
        const deps = {
            clock: context.clock,
            atExit: context.atExit,
            maskOutput: context.maskOutput,
            watchStalls: context.watchStalls,
            whenStalled: (conclude) => context.whenStalled?.((error) => finish(conclude(error), null)) ?? (() => undefined),
        };
        const outcome = await runTest(request, deps, listenerOf(view, events));
        const eventsFailure = (await events?.close()) ?? null;
        if (outcome.kind === "config_error")
            return (0,failure/* reportFailure */.x)(outcome.error, context);
        return finish(outcome, eventsFailure);
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

/***/ 4928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ showFinished)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_console_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7243);
/* harmony import */ var _report_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8969);
/* harmony import */ var _report_phrase_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4701);
/* harmony import */ var _report_plain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1984);
/* harmony import */ var _report_terminal_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2234);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7279);







/** Shows the report, and where its files are. */
function showFinished({ result, paths, unwritten }, { isJson, isQuiet, noColor }, context) {
    const { cwd, stdout, stderr } = context;
    const out = isJson ? stderr : stdout;
    const model = (0,_report_model_js__WEBPACK_IMPORTED_MODULE_2__/* .reportModel */ .S)(result);
    if (isQuiet)
        out.write(`${model.verdict.word}: ${(0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)((0,_report_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .phraseText */ .tN)(model.verdict.headline), _report_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .PROSE_LENGTH */ .ty)}\n`);
    else {
        out.write(`\n${(0,_report_console_js__WEBPACK_IMPORTED_MODULE_1__/* .renderConsole */ .q)(model, { color: (0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .styleOf */ .V)(out, context, noColor).isColored })}`);
        if (unwritten.length === 0)
            out.write(`\nReport: ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, paths.report)}\n`);
    }
    if (isJson)
        stdout.write(`${JSON.stringify(result, null, 2)}\n`);
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

/***/ 8802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ baselineText),
/* harmony export */   Bd: () => (/* binding */ mergeBaselineProblem),
/* harmony export */   gE: () => (/* binding */ NO_TERMINAL_ARTIFACT),
/* harmony export */   nV: () => (/* binding */ NO_SHARD_BASELINE),
/* harmony export */   nk: () => (/* binding */ parseBaseline)
/* harmony export */ });
/* harmony import */ var _config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3632);

const FORMS = "none, artifact, the path of a result.json, url:http://HOST:PORT, or ref:BRANCH";
/** Reads the input `baseline`; with a problem it is none. */
function parseBaseline(text) {
    const trimmed = text.trim();
    if (trimmed === "" || trimmed === "none")
        return { baseline: { kind: "none" }, problem: null };
    if (trimmed === "artifact")
        return { baseline: { kind: "artifact" }, problem: null };
    const [, scheme = "", rest = ""] = /^(url|ref):(.*)$/s.exec(trimmed) ?? [];
    if (scheme === "url")
        return urlBaseline(rest.trim());
    if (scheme === "ref")
        return refBaseline(rest.trim());
    if (trimmed.endsWith(".json"))
        return { baseline: { kind: "file", path: trimmed }, problem: null };
    return refused(trimmed, hintOn(trimmed));
}
function urlBaseline(text) {
    const url = URL.parse(text);
    if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
        return refused(`url:${text}`, "Write for example url:http://127.0.0.1:3001");
    }
    if (url.username !== "" || url.password !== "") {
        return refused(`url:${text}`, "Leave out the credentials: requests carry those of the config");
    }
    if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
        return refused(`url:${text}`, `Write url:${url.origin}: it takes the place of the origin of base_url`);
    }
    return { baseline: { kind: "url", origin: url.origin }, problem: null };
}
/** What git takes for a revision, without what it might take for an option, a range or a path. */
const REF = /^[\w@][\w@./+#=~^{}-]*$/;
function refBaseline(ref) {
    if (REF.test(ref) && ref.length <= 250 && !ref.includes("..")) {
        return { baseline: { kind: "ref", ref }, problem: null };
    }
    return refused(`ref:${ref}`, "Write a branch, a tag or a commit, for example ref:main");
}
function hintOn(text) {
    if (/^https?:\/\//i.test(text))
        return `Write url:${(0,_config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .maskUrlCredentials */ .gn)(text)}`;
    if (REF.test(text) && !text.includes("/"))
        return `For the branch, tag or commit write ref:${text}`;
    return "A path ends with .json";
}
function refused(text, hint) {
    const found = JSON.stringify((0,_config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .maskUrlCredentials */ .gn)(text));
    return { baseline: { kind: "none" }, problem: { message: `expected ${FORMS}, got ${found}`, hint } };
}
/** Why a shard has no baseline. */
const NO_SHARD_BASELINE = {
    message: "expected no baseline with a shard, because one part of a load cannot be compared",
    hint: "Leave out the one or the other.",
};
/** Why a terminal has no such baseline. */
const NO_TERMINAL_ARTIFACT = {
    message: "artifact is for the GitHub action: a terminal has no workflow with artifacts",
    hint: "Give the path of a result.json.",
};
/** Why a merge is not compared with that; null when it can be. */
function mergeBaselineProblem(baseline) {
    if (baseline.kind !== "url" && baseline.kind !== "ref")
        return null;
    return {
        message: `expected none, artifact or the path of a result.json for a merge, got ${baselineText(baseline)}`,
        hint: "Two versions side by side are measured by one job, without shards.",
    };
}
/** A baseline as the user names it. */
function baselineText(baseline) {
    switch (baseline.kind) {
        case "artifact":
            return "artifact";
        case "file":
            return baseline.path;
        case "url":
            return `url:${baseline.origin}`;
        case "ref":
            return `ref:${baseline.ref}`;
    }
}


/***/ }),

/***/ 3447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ buildResult)
});

// EXTERNAL MODULE: ./lib/config/redactor.js
var config_redactor = __webpack_require__(7600);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
// EXTERNAL MODULE: ./lib/report/result-leaves.js
var result_leaves = __webpack_require__(422);
// EXTERNAL MODULE: ./lib/run/comparison-of.js
var comparison_of = __webpack_require__(4612);
;// CONCATENATED MODULE: ./lib/run/result-rows.js

/** The requests of one name. */
function requestOf(row, write) {
    return {
        name: write(row.name),
        method: write(row.method),
        count: row.count,
        failed: row.failed,
        stats: statsOf(row.stats),
    };
}
/** One kind of error. */
function errorRowOf(row, write) {
    return {
        kind: row.kind,
        step: row.step === null ? null : write(row.step),
        message: write(row.message),
        count: row.count,
        first_at_s: finite(row.firstAtS) ?? 0,
    };
}
/** One interval of the load. */
function pointOf(point) {
    return {
        t_s: finite(point.tS) ?? 0,
        vus: finite(point.vus) ?? 0,
        rate: finite(point.rate) ?? 0,
        failed: point.failed,
        p50: finite(point.p50),
        p95: finite(point.p95),
        p99: finite(point.p99),
    };
}
/** JSON has no NaN and no infinity: such a figure is not known. */
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}
/** As many rows as a result file may have. */
function rows(list, writeRow) {
    return list.slice(0, result_leaves/* RESULT_LIMITS */.ly.rows).map(writeRow);
}
function statsOf(stats) {
    return Object.fromEntries(Object.entries(stats).filter(([, value]) => Number.isFinite(value)));
}
/** Metrics by name. */
function metricsOf(reports, write) {
    return Object.fromEntries(reports
        .slice(0, result_leaves/* RESULT_LIMITS */.ly.rows)
        .map(({ name, kind, unit, stats, histogram }) => [
        write(name),
        { kind, unit, stats: statsOf(stats), ...(histogram === undefined ? {} : { histogram }) },
    ]));
}
/** What became of a scenario's iterations. */
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
/** The load before the measured one. */
function warmUpOf({ durationS, ...counts }) {
    return { duration_s: Math.max(finite(durationS) ?? 0, 0), ...counts };
}
/** How a threshold was judged. */
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
/** Percentiles that thresholds name, over time. */
function coursesOf(courses, write) {
    return courses.length === 0 ? {} : { courses: courses.map((course) => courseOf(course, write)) };
}
function courseOf(course, write) {
    const { metric, aggregation, counts, values } = course;
    return {
        metric: write(metric),
        aggregation,
        counts: counts.slice(0, result_leaves/* RESULT_LIMITS */.ly.rows),
        values: rows(values, finite),
    };
}

// EXTERNAL MODULE: ./lib/run/shards/merge-data.js + 4 modules
var merge_data = __webpack_require__(2927);
;// CONCATENATED MODULE: ./lib/run/build-result.js






/**
 * The result file of a run. Secrets are masked, numbers that are none are left out, and texts and
 * lists keep the limits of what is read again.
 */
function buildResult(run, context) {
    const redactor = context.redactor ?? new config_redactor/* Redactor */.p([]);
    const write = (text) => (0,plain_text/* shorten */.ml)(redactor.text(text.toWellFormed()), result_leaves/* RESULT_LIMITS */.ly.text);
    const result = {
        schema: "rampa.result/1",
        run_id: run.runId,
        status: run.status,
        started_at: new Date(run.startedAtMs).toISOString(),
        ...(run.seed === undefined ? {} : { seed: run.seed }),
        ...(context.part === undefined ? {} : { load_began_at: new Date(context.part.beganAtMs).toISOString() }),
        duration_s: Math.max(finite(run.durationS) ?? 0, 0),
        config_digest: context.configDigest,
        config: plainConfig(context.config, redactor),
        ...(context.configFile === undefined ? {} : { config_file: write(context.configFile) }),
        git: gitOf(context.git ?? {}, write),
        runner: context.runner,
        metrics: metricsOf(run.metrics, write),
        submetrics: metricsOf(run.submetrics, write),
        thresholds: rows(run.thresholdResults, (row) => thresholdOf(row, write)),
        checks: rows(run.checks, (row) => ({ ...row, name: write(row.name), scenario: write(row.scenario) })),
        requests: rows(run.requests, (row) => requestOf(row, write)),
        scenarios: rows(run.scenarios, (row) => scenarioOf(row, write)),
        errors: rows(run.errors, (row) => errorRowOf(row, write)),
        timeline: rows(run.timeline, pointOf),
        ...(run.warmUp === undefined ? {} : { warm_up: warmUpOf(run.warmUp) }),
        generator: run.generator === undefined ? NO_LOAD : generatorOf(run.generator, write),
        ...(run.comparison === undefined ? {} : { comparison: (0,comparison_of/* comparisonOf */.j)(run.comparison, write) }),
        ...coursesOf(run.courses ?? [], write),
        ...(context.commentCell === undefined ? {} : { comment_cell: context.commentCell }),
        ...(context.shard === undefined ? {} : { shard: context.shard }),
        ...(context.shards === undefined ? {} : { shards: context.shards }),
        ...(context.shardCount === undefined ? {} : { shard_count: context.shardCount }),
        ...(context.part === undefined ? {} : { merge_data: (0,merge_data/* encodeMergeData */.T)(context.part, write) }),
        ...(context.history === undefined ? {} : { history: context.history }),
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
/** What a generator that never started a load can say of itself. */
const NO_LOAD = {
    valid: true,
    reasons: [],
    remedies: [],
    lag_p99_ms: null,
    uncertainty_p99_ms: null,
    loop_delay_p99_ms: null,
    loop_utilization: null,
    cpu_process: null,
    cpu_machine: null,
    gc_ms: null,
    threads: 0,
};
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
            return (0,plain_text/* shorten */.ml)(value.toWellFormed(), result_leaves/* RESULT_LIMITS */.ly.text);
        if (typeof value === "number")
            return finite(value);
        if (typeof value !== "object" || value === null)
            return typeof value === "boolean" ? value : null;
        // The result itself is some levels around it.
        if (depth >= result_leaves/* RESULT_LIMITS */.ly.depth - 4)
            return null;
        if (Array.isArray(value))
            return value.map((item) => bounded(item, depth + 1));
        const entries = Object.entries(value).filter(([key, item]) => key !== "__proto__" && item !== undefined);
        return Object.fromEntries(entries.map(([key, item]) => [key, bounded(item, depth + 1)]));
    };
    return bounded(redactor.deep(config), 0);
}


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ describeRunner)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3411);



let described = null;
/** The machine that generates the load. To ask the system takes milliseconds, and the answer stays the same. */
function describeRunner() {
    return (described ??= ask());
}
function ask() {
    const processors = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.cpus)();
    return {
        os: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.platform)(),
        arch: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.arch)(),
        cpu_model: processors[0]?.model.trim() ?? "unknown",
        cpus: processors.length,
        memory_bytes: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)(),
        node: node_process__WEBPACK_IMPORTED_MODULE_1__.version,
        version: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x,
    };
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

/***/ 2706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ runErrorOf),
/* harmony export */   DY: () => (/* binding */ notStarted),
/* harmony export */   fd: () => (/* binding */ withFailure),
/* harmony export */   nS: () => (/* binding */ interruptionOf)
/* harmony export */ });
/* harmony import */ var _engine_build_run_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4146);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4676);
/* harmony import */ var _worker_stalled_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2638);




/** What an error says, without its stack and cause. */
function runErrorOf(error, plan) {
    return {
        code: error.code,
        message: (0,_worker_stalled_error_js__WEBPACK_IMPORTED_MODULE_3__/* .withScenarios */ .oV)(error, plan),
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
    if (reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RampaError */ .QG)
        return { kind: "failed", error: runErrorOf(reason, plan) };
    return { kind: "stopped", reason: typeof reason === "string" ? reason : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(reason) };
}
function isAbove(status, other) {
    return _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_STATUSES */ .L.indexOf(status) < _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_STATUSES */ .L.indexOf(other);
}
/** A run that something outside the engine broke: `execution_failed` or as told, unless it is worse already. */
function withFailure(result, error, status = "execution_failed") {
    if (isAbove(result.status, status)) {
        return { ...result, warnings: [...result.warnings, error.message] };
    }
    const failed = {
        ...result,
        status,
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
        ..._engine_build_run_result_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_MEASURED */ .d,
        phases: [],
        warnings: [],
    };
}


/***/ }),

/***/ 4567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ judgeByPast)
/* harmony export */ });
/* harmony import */ var _engine_judge_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7901);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8802);
/* harmony import */ var _compare_with_past_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9318);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
/* harmony import */ var _measured_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8692);





/** Judges a run by what earlier ones say of it, and adds it to them. */
function judgeByPast(end, past, asked) {
    const { baseline, limits, mostRuns, fileOf } = asked;
    const judged = judgedBy(end, past, asked);
    const isAsked = baseline?.kind === "artifact" || baseline?.kind === "file";
    const result = withPastWarnings(past, judged, isAsked && (0,_measured_status_js__WEBPACK_IMPORTED_MODULE_4__/* .isMeasured */ .V)(end.status));
    const { history } = past;
    // Without what was before, the history of the next run would begin anew.
    if (mostRuns === null || (history !== null && "unknownBecause" in history)) {
        return { result, history: null };
    }
    const file = fileOf(result);
    return { result, history: (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .nextHistory */ .O)(history, file, (0,_compare_with_past_js__WEBPACK_IMPORTED_MODULE_2__/* .questionsOf */ .P)(file, limits), mostRuns) };
}
/** The end judged by its baseline; by nothing when there is none. */
function judgedBy(end, past, asked) {
    const baseline = asked.baseline ?? { kind: "none" };
    const plan = { relativeThresholds: asked.limits };
    switch (baseline.kind) {
        case "none":
            return (0,_engine_judge_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .withComparison */ .aS)(end, plan, { absentBecause: _engine_judge_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_BASELINE */ .gN });
        case "artifact":
        case "file":
            return (0,_engine_judge_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .withComparison */ .aS)(end, plan, againstPast(baseline, end, past, asked));
        case "url":
        case "ref":
            // Measured side by side, so that the result has it already.
            return end;
    }
}
function againstPast(baseline, end, past, { confidence, limits, fileOf }) {
    if (!(0,_measured_status_js__WEBPACK_IMPORTED_MODULE_4__/* .isMeasured */ .V)(end.status)) {
        return { absentBecause: `the run ended with ${end.status}: its figures are not those of the whole load` };
    }
    if ("absentBecause" in past.baseline)
        return past.baseline;
    return (0,_compare_with_past_js__WEBPACK_IMPORTED_MODULE_2__/* .compareWithPast */ .g)(past.baseline, fileOf(end), {
        mode: baseline.kind,
        baseline: (0,_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .baselineText */ .BW)(baseline),
        confidence,
        limits,
    });
}
/** The result with a word about what was asked for and could not be had. */
function withPastWarnings(past, result, isAsked) {
    const { baseline, history } = past;
    const isSaid = result.warnings.some((warning) => warning.includes("not judged, because"));
    const uncompared = isAsked && "absentBecause" in baseline && !isSaid
        ? [`Nothing was compared, because ${baseline.absentBecause}.`]
        : [];
    const unknown = history !== null && "unknownBecause" in history
        ? [`This run is not in the history, because ${history.unknownBecause}.`]
        : [];
    if (uncompared.length + unknown.length === 0)
        return result;
    return Object.freeze({
        ...result,
        warnings: Object.freeze([...result.warnings, ...uncompared, ...unknown]),
    });
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


/***/ }),

/***/ 4700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ baselineProblem),
  v: () => (/* binding */ lookUpPast)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/run/read-result-file.js + 1 modules
var read_result_file = __webpack_require__(9775);
;// CONCATENATED MODULE: ./lib/run/local-past-runs.js




/** The history in the folder of the results, which the run before left there. */
function localPastRuns({ workingDirectory, resultsDir }) {
    const path = (0,external_node_path_.resolve)(workingDirectory, resultsDir, "result.json");
    const baseline = { absentBecause: "only a workflow run on GitHub has artifacts" };
    return async ({ configDigest, say }) => {
        if (!(0,external_node_fs_.existsSync)(path))
            return { baseline, history: null };
        try {
            const result = await (0,read_result_file/* readResultFile */.k)(path, `${resultsDir}/result.json`);
            if (result.config_digest === configDigest)
                return { baseline, history: result.history ?? null };
            say(`A new history begins: ${resultsDir}/result.json is of another config.`);
        }
        catch (thrown) {
            say(`A new history begins: ${(0,errors/* messageOf */.bD)(thrown)}`);
        }
        return { baseline, history: null };
    };
}

// EXTERNAL MODULE: ./lib/run/measured-status.js
var measured_status = __webpack_require__(8692);
;// CONCATENATED MODULE: ./lib/run/look-up-past.js





const NOTHING_WANTED = { baseline: { absentBecause: "no baseline was asked for" }, history: null };
/** What is wrong with a baseline that is a file, before any traffic; null when nothing is. */
async function baselineProblem({ baseline, workingDirectory, }) {
    if (baseline?.kind !== "file")
        return null;
    try {
        await (0,read_result_file/* readResultFile */.k)((0,external_node_path_.resolve)(workingDirectory, baseline.path), `baseline ${baseline.path}`);
        return null;
    }
    catch (thrown) {
        if (thrown instanceof errors/* RampaError */.QG)
            return thrown;
        throw thrown;
    }
}
/** The earlier runs that this one is compared with and continues. Never rejects. */
async function lookUpPast(places, question) {
    const { baseline } = places;
    const wanted = { ...question, wantsBaseline: baseline?.kind === "artifact" };
    const isSought = wanted.wantsBaseline || wanted.wantsHistory;
    if (baseline?.kind !== "file" && !isSought)
        return NOTHING_WANTED;
    if (places.signal?.aborted === true)
        return nothing("the run was interrupted");
    const find = places.findPastRuns ?? localPastRuns(places);
    const found = isSought ? await find(wanted) : NOTHING_WANTED;
    if (baseline?.kind !== "file")
        return found;
    const fromFile = await fileBaseline(baseline.path, places.workingDirectory, question.configDigest);
    return { baseline: fromFile, history: found.history ?? historyOf(fromFile) };
}
function nothing(reason) {
    return { baseline: { absentBecause: reason }, history: { unknownBecause: reason } };
}
async function fileBaseline(path, workingDirectory, configDigest) {
    const result = await readOr((0,external_node_path_.resolve)(workingDirectory, path), path);
    if ("absentBecause" in result)
        return result;
    const reason = unlike(result, configDigest);
    return reason === null ? { result } : { absentBecause: `${path} ${reason}` };
}
async function readOr(path, name) {
    try {
        return await (0,read_result_file/* readResultFile */.k)(path, name);
    }
    catch (thrown) {
        return { absentBecause: (0,errors/* messageOf */.bD)(thrown) };
    }
}
/** Why a result says nothing about a run of the test with that digest; null when it does. */
function unlike(result, configDigest) {
    if (result.shard !== undefined)
        return "holds one part of a load, not the whole";
    if (result.config_digest !== configDigest)
        return "is of another config";
    return (0,measured_status/* isMeasured */.V)(result.status) ? null : `ended with ${result.status}: its figures are no baseline`;
}
function historyOf(baseline) {
    return "result" in baseline ? (baseline.result.history ?? null) : null;
}


/***/ }),

/***/ 2927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ decodeMergeData),
  T: () => (/* binding */ encodeMergeData)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/version.js
var lib_version = __webpack_require__(3411);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./lib/config/plan.js
var plan = __webpack_require__(9275);
// EXTERNAL MODULE: ./lib/report/result-leaves.js
var result_leaves = __webpack_require__(422);
// EXTERNAL MODULE: ./lib/thresholds/parse-submetric.js
var parse_submetric = __webpack_require__(4800);
;// CONCATENATED MODULE: ./lib/run/shards/merge-data-schema.js




const merge_data_schema_text = schemas/* string */.YjP().max(result_leaves/* RESULT_LIMITS */.ly.text);
const count = schemas/* number */.aig().int().nonnegative();
const finite = schemas/* number */.aig();
const amount = finite.nonnegative();
function list(row, most = result_leaves/* RESULT_LIMITS */.ly.rows) {
    return schemas/* array */.YOg(row).max(most);
}
/** Where a histogram begins among those that come behind the JSON. */
const histogram = count;
const trend = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("trend"),
    count,
    sum: finite,
    min: finite,
    max: finite,
    counts: histogram,
    negative: histogram.nullable(),
    negativeCount: count,
});
const sink = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("counter"), count: finite }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("rate"), passes: count, fails: count }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("gauge"),
        value: finite,
        min: finite,
        max: finite,
        atMs: finite.nullable().transform((atMs) => atMs ?? -Infinity),
    }),
    trend,
])
    .nullable();
const metric = schemas/* strictObject */.rej({
    metric: schemas/* strictObject */.rej({
        name: merge_data_schema_text.refine(parse_submetric/* isMetricName */.M, "expected the name of a metric"),
        kind: schemas/* enum */.k5n(["counter", "gauge", "rate", "trend"]),
        unit: schemas/* enum */.k5n(["ms", "bytes", ""]),
        isBuiltin: schemas/* boolean */.zMY(),
    }),
    base: sink,
    submetrics: list(sink),
    views: list(schemas/* strictObject */.rej({
        rows: list(schemas/* strictObject */.rej({ values: list(merge_data_schema_text, 10), delta: sink.unwrap() })),
        isFull: schemas/* boolean */.zMY(),
    }), 20),
    tagSets: list(schemas/* record */.g1P(merge_data_schema_text, merge_data_schema_text)),
    isOverflowing: schemas/* boolean */.zMY(),
});
const stages = list(schemas/* strictObject */.rej({ durationMs: amount, target: amount }));
const executor = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("constant-vus"), vus: count, durationMs: amount }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("ramping-vus"), startVus: count, stages, gracefulRampDownMs: amount }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("shared-iterations"),
        vus: count,
        iterations: count,
        maxDurationMs: amount,
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("per-vu-iterations"),
        vus: count,
        iterations: count,
        maxDurationMs: amount,
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("constant-arrival-rate"),
        rate: amount,
        timeUnitMs: amount,
        durationMs: amount,
        preAllocatedVus: count,
        maxVus: count,
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("ramping-arrival-rate"),
        startRate: amount,
        timeUnitMs: amount,
        stages,
        preAllocatedVus: count,
        maxVus: count,
    }),
]);
const position = schemas/* strictObject */.rej({
    file: merge_data_schema_text,
    line: count.exactOptional(),
    column: count.exactOptional(),
});
const relativeThreshold = schemas/* strictObject */.rej({ metric: merge_data_schema_text, source: merge_data_schema_text, position: position.exactOptional() });
const merge_data_schema_plan = schemas/* strictObject */.rej({
    thresholds: list(schemas/* strictObject */.rej({
        metric: merge_data_schema_text,
        source: merge_data_schema_text,
        abortOnFail: schemas/* boolean */.zMY(),
        gracePeriodMs: amount,
        isDefault: schemas/* boolean */.zMY(),
        position: position.exactOptional(),
    })),
    relativeThresholds: list(relativeThreshold),
    scenarios: list(schemas/* strictObject */.rej({
        name: merge_data_schema_text,
        executor,
        startTimeMs: amount,
        gracefulStopMs: amount,
        rowLimit: schemas/* strictObject */.rej({ feeder: merge_data_schema_text, rows: count }).exactOptional(),
    })),
    validity: schemas/* enum */.k5n(plan/* VALIDITIES */.H),
    notes: list(merge_data_schema_text),
    seed: count.exactOptional(),
});
const error = schemas/* strictObject */.rej({
    kind: merge_data_schema_text,
    step: merge_data_schema_text.nullable(),
    message: merge_data_schema_text,
    count,
    firstAtS: finite,
});
const tally = schemas/* strictObject */.rej({
    started: count,
    completed: count,
    failed: count,
    interrupted: count,
    dropped: count,
    unreached: count,
    exhaustedAtS: finite.nullable(),
    ranOutAtS: finite.nullable(),
});
const health = schemas/* strictObject */.rej({
    watchedMs: amount,
    loopDelays: list(count, 1000),
    loopUtilization: amount,
    peakUtilization: amount,
    gcMs: amount,
    longestGcMs: amount,
    cpuMs: amount.nullable(),
    starvedMs: amount.nullable(),
    peakStarved: amount.nullable(),
});
/** A timeline doubles its interval long before. */
const MOST_INTERVALS = 1_000;
const MOST_WATCHED = 100;
const interval = schemas/* strictObject */.rej({
    tS: amount,
    vus: amount,
    requests: amount,
    failed: amount,
    durations: histogram,
    watched: list(schemas/* strictObject */.rej({ count, counts: histogram }), MOST_WATCHED),
});
/** What a shard hands over to the merge; the fields are those of `LoadPart`, but for the histograms. */
const MergeData = schemas/* strictObject */.rej({
    version: merge_data_schema_text,
    plan: merge_data_schema_plan,
    beganAtMs: amount.max(8.64e15),
    durationS: amount,
    metrics: list(metric),
    errors: schemas/* strictObject */.rej({ told: list(error), rest: list(error) }),
    tallies: list(tally),
    timeline: schemas/* strictObject */.rej({ intervalS: finite.positive(), intervals: list(interval, MOST_INTERVALS) }),
    threads: count,
    health: list(health, 1000),
    machine: schemas/* strictObject */.rej({ processCores: amount, machineShare: amount.nullable() }).nullable(),
});

// EXTERNAL MODULE: ./lib/metrics/hdr-counts.js + 1 modules
var hdr_counts = __webpack_require__(9754);
;// CONCATENATED MODULE: ./lib/run/shards/pairs.js


/** Of a number of 32 bits with three more. */
const MOST_NUMBER_BYTES = 5;
/** Low bits of a step that hold the count less 1, or say by being all ones that the rest of it follows. */
const COUNT_BITS = 3;
const LONG_COUNT = (1 << COUNT_BITS) - 1;
/** The greatest step: that to the last bucket. */
const MOST_STEP = (hdr_counts/* HdrCounts */.Bu.lastBucket << COUNT_BITS) | LONG_COUNT;
/** Pairs that one shard's histograms have together: of 600 intervals and some thousand rows of tables. */
const MOST_PAIRS = 100_000_000;
/**
 * Packs histograms, given as pairs of a bucket and its count, one behind the other. Each is the number of
 * its pairs, then one number for each: the buckets between it and the one before, and its count in the low
 * bits. Numbers are LEB128, so that most pairs take a byte; what decides on the way of the reader is rare.
 */
class PairsWriter {
    #bytes = new Uint8Array(64 * 1024);
    #length = 0;
    /** @returns Where the histogram begins. */
    write(pairs) {
        const start = this.#length;
        this.#reserve((1 + pairs.length) * MOST_NUMBER_BYTES);
        this.#number(pairs.length / 2);
        let next = 0;
        for (let at = 0; at < pairs.length; at += 2) {
            const bucket = pairs[at] ?? 0;
            const more = (pairs[at + 1] ?? 0) - 1;
            this.#number(((bucket - next) << COUNT_BITS) | Math.min(more, LONG_COUNT));
            if (more >= LONG_COUNT)
                this.#number(more - LONG_COUNT);
            next = bucket + 1;
        }
        return start;
    }
    bytes() {
        return this.#bytes.subarray(0, this.#length);
    }
    #number(value) {
        let rest = value;
        for (; rest >= 0x80; rest = Math.floor(rest / 0x80))
            this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
        this.#bytes[this.#length++] = rest;
    }
    #reserve(bytes) {
        const needed = this.#length + bytes;
        if (needed <= this.#bytes.length)
            return;
        const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
        grown.set(this.#bytes.subarray(0, this.#length));
        this.#bytes = grown;
    }
}
/** Reads what {@link PairsWriter} wrote, perhaps a stranger. */
class PairsReader {
    #bytes;
    #most;
    #at = 0;
    /** Pairs that were read. */
    #read = 0;
    /** Filled from its begin for each group of histograms. */
    #group = new Uint32Array(2 * (hdr_counts/* HdrCounts */.Bu.lastBucket + 1));
    #used = 0;
    constructor(bytes, mostPairs = MOST_PAIRS) {
        this.#bytes = bytes;
        this.#most = mostPairs;
    }
    /** @throws RampaError `result_invalid` when no histogram begins there. */
    pairsAt(start) {
        this.startGroup();
        return this.nextAt(start).slice();
    }
    /** What was read of the last group is overwritten from here on. */
    startGroup() {
        this.#used = 0;
    }
    /**
     * The same without a copy: the pairs are there until the next group starts.
     *
     * @throws RampaError `result_invalid` when no histogram begins there.
     */
    nextAt(start) {
        this.#at = start;
        const length = 2 * this.#number();
        this.#read += length / 2;
        if (!(length <= 2 * (hdr_counts/* HdrCounts */.Bu.lastBucket + 1)) || this.#read > this.#most)
            throw noHistogram();
        this.#reserve(length);
        const first = this.#used;
        this.#used += length;
        if (!this.#fill(first, this.#used))
            throw noHistogram();
        return this.#group.subarray(first, this.#used);
    }
    /** There are a hundred million pairs in the results of a hundred shards. */
    #fill(first, end) {
        const bytes = this.#bytes;
        const group = this.#group;
        const { lastBucket } = hdr_counts/* HdrCounts */.Bu;
        let at = this.#at;
        let bucket = -1;
        for (let place = first; place < end; place += 2) {
            let step = bytes[at++] ?? 0;
            if (step >= 0x80) {
                this.#at = at - 1;
                step = this.#number();
                at = this.#at;
                if (!(step <= MOST_STEP))
                    return false;
            }
            bucket += 1 + (step >>> COUNT_BITS);
            let count = 1 + (step & LONG_COUNT);
            if (count > LONG_COUNT) {
                this.#at = at;
                count += this.#number();
                at = this.#at;
            }
            if (!(bucket <= lastBucket && count <= 0xffffffff))
                return false;
            group[place] = bucket;
            group[place + 1] = count;
        }
        return at <= bytes.length;
    }
    /** NaN when it has too many bytes; a byte that is not there is 0. */
    #number() {
        let value = 0;
        for (let place = 0, unit = 1; place < MOST_NUMBER_BYTES; place++, unit *= 0x80) {
            const byte = this.#bytes[this.#at++] ?? 0;
            value += (byte & 0x7f) * unit;
            if (byte < 0x80)
                return value;
        }
        return NaN;
    }
    #reserve(length) {
        const needed = this.#used + length;
        if (needed <= this.#group.length)
            return;
        // Those of the group that were read keep the old one.
        const grown = new Uint32Array(Math.max(needed, 2 * this.#group.length));
        grown.set(this.#group.subarray(0, this.#used));
        this.#group = grown;
    }
}
function noHistogram() {
    return new errors/* RampaError */.QG("result_invalid", "its histograms are none");
}
/** The samples that pairs count. */
function totalOfPairs(pairs) {
    let total = 0;
    for (let at = 1; at < pairs.length; at += 2)
        total += pairs[at] ?? 0;
    return total;
}

// EXTERNAL MODULE: ./lib/thresholds/parse-relative.js
var parse_relative = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/thresholds/parse.js
var parse = __webpack_require__(1947);
;// CONCATENATED MODULE: ./lib/run/shards/part-of.js






/** Most memory that the histograms of a shard's metrics may take when they are spread out. */
const MOST_BYTES = 512 * 1024 * 1024;
/**
 * What a shard measured, of what it handed over.
 *
 * @throws RampaError for what no shard writes.
 */
function partOf(data, histograms) {
    const reader = new SinkReader(histograms);
    const { beganAtMs, durationS, errors, tallies, threads, health, machine, timeline } = data;
    return {
        beganAtMs,
        durationS,
        errors,
        tallies,
        threads,
        health,
        machine,
        plan: planOf(data.plan),
        metrics: data.metrics.map((metric) => metricOf(metric, reader)),
        timeline: { intervalS: timeline.intervalS, intervals: intervalsOf(timeline.intervals, histograms) },
    };
}
function intervalsOf(intervals, histograms) {
    return {
        *[Symbol.iterator]() {
            for (const interval of intervals) {
                histograms.startGroup();
                const durations = histograms.nextAt(interval.durations);
                const watched = interval.watched.map(({ count, counts }) => {
                    return { count, counts: histograms.nextAt(counts) };
                });
                yield { ...interval, durations, watched };
            }
        },
    };
}
function planOf(plan) {
    return {
        ...plan,
        thresholds: plan.thresholds.map(thresholdOf),
        relativeThresholds: plan.relativeThresholds.map(relativeThresholdOf),
        scenarios: plan.scenarios.map((scenario) => ({
            ...scenario,
            work: { kind: "steps", steps: [], stopOnFailedCheck: false },
            tags: {},
            env: {},
        })),
    };
}
function thresholdOf(threshold) {
    const { metric, source } = threshold;
    return { ...threshold, submetric: (0,parse_submetric/* parseSubmetric */.G)(metric), expression: (0,parse/* parseThreshold */.B7)(source) };
}
function relativeThresholdOf(threshold) {
    const { metric, source } = threshold;
    return { ...threshold, submetric: (0,parse_submetric/* parseSubmetric */.G)(metric), limit: (0,parse_relative/* parseRelativeThreshold */.J)(source) };
}
function metricOf(plain, reader) {
    const { kind } = plain.metric;
    return {
        ...plain,
        base: reader.sink(plain.base, kind),
        submetrics: plain.submetrics.map((sink) => reader.sink(sink, kind)),
        views: plain.views.map(({ rows, isFull }) => ({
            rows: rows.flatMap(({ values, delta }) => {
                const read = reader.sink(delta, kind);
                return read === null ? [] : [{ values, delta: read }];
            }),
            isFull,
        })),
    };
}
/** Finds the histograms of sinks, as long as they are those of a shard. */
class SinkReader {
    #histograms;
    #bytes = 0;
    constructor(histograms) {
        this.#histograms = histograms;
    }
    sink(plain, kind) {
        if (plain === null)
            return null;
        if (plain.kind !== kind)
            throw invalid(`a ${kind} has the samples of a ${plain.kind}`);
        if (plain.kind !== "trend")
            return plain;
        const counts = this.#spread(plain.counts);
        const negative = plain.negative === null ? null : this.#spread(plain.negative);
        const below = negative === null ? 0 : totalOfPairs(negative);
        if (below !== plain.negativeCount || totalOfPairs(counts) + below !== plain.count) {
            throw invalid("the counts of a histogram do not add up");
        }
        return { ...plain, counts, negative };
    }
    #spread(start) {
        const counts = this.#histograms.pairsAt(start);
        this.#bytes += (0,hdr_counts/* bytesOfCounts */.RE)(counts);
        if (this.#bytes > MOST_BYTES)
            throw invalid("its histograms take too much memory");
        return counts;
    }
}
function invalid(message) {
    return new errors/* RampaError */.QG("result_invalid", message);
}

;// CONCATENATED MODULE: ./lib/run/shards/plain-part.js
/** The part as plain JSON, without what is not needed to judge it; of histograms, where they begin. */
function plainPart(part, write, histograms) {
    const tags = (given) => Object.fromEntries(Object.entries(given).map(([tag, value]) => [write(tag), write(value)]));
    const { plan, metrics, errors, timeline, ...rest } = part;
    return {
        ...rest,
        plan: {
            thresholds: plan.thresholds.map((threshold) => plainThreshold(threshold, write)),
            relativeThresholds: (plan.relativeThresholds ?? []).map((threshold) => plainLimit(threshold, write)),
            scenarios: plan.scenarios.map(({ name, executor, startTimeMs, gracefulStopMs, rowLimit }) => ({
                name: write(name),
                executor,
                startTimeMs,
                gracefulStopMs,
                ...(rowLimit === undefined ? {} : { rowLimit: { ...rowLimit, feeder: write(rowLimit.feeder) } }),
            })),
            validity: plan.validity,
            notes: plan.notes.map(write),
            ...(plan.seed === undefined ? {} : { seed: plan.seed }),
        },
        metrics: metrics.map(({ metric, base, submetrics, views, tagSets, isOverflowing }) => ({
            metric: { ...metric, name: write(metric.name) },
            base: plainSink(base, histograms),
            submetrics: submetrics.map((delta) => plainSink(delta, histograms)),
            views: views.map(({ rows, isFull }) => ({
                rows: rows.map(({ values, delta }) => ({
                    values: values.map(write),
                    delta: plainSink(delta, histograms),
                })),
                isFull,
            })),
            tagSets: tagSets.map(tags),
            isOverflowing,
        })),
        errors: {
            told: errors.told.map((error) => ({
                ...error,
                step: error.step === null ? null : write(error.step),
                message: write(error.message),
            })),
            rest: errors.rest,
        },
        timeline: {
            intervalS: timeline.intervalS,
            intervals: Array.from(timeline.intervals, ({ durations, watched, ...interval }) => ({
                ...interval,
                durations: histograms.write(durations),
                watched: watched.map(({ count, counts }) => ({ count, counts: histograms.write(counts) })),
            })),
        },
    };
}
function plainThreshold(threshold, write) {
    const { abortOnFail, gracePeriodMs, isDefault } = threshold;
    return { ...plainLimit(threshold, write), abortOnFail, gracePeriodMs, isDefault };
}
function plainLimit({ metric, source, position }, write) {
    const place = position === undefined ? {} : { position: { ...position, file: write(position.file) } };
    return { metric: write(metric), source: write(source), ...place };
}
function plainSink(delta, histograms) {
    if (delta === null)
        return null;
    if (delta.kind === "gauge")
        return { ...delta, atMs: Number.isFinite(delta.atMs) ? delta.atMs : null };
    if (delta.kind !== "trend")
        return delta;
    const { counts, negative, ...rest } = delta;
    return {
        ...rest,
        counts: histograms.write(counts),
        negative: negative === null ? null : histograms.write(negative),
    };
}

;// CONCATENATED MODULE: ./lib/run/shards/merge-data.js








/** Most that is unpacked of one file, and how much of it at a time. */
const MAX_BYTES = 32 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
/** Of the number that says how long the JSON is. */
const LENGTH_BYTES = 4;
/**
 * What a shard measured, as its result file carries it. It is base64 of gzip of three parts: the length of
 * a JSON, the JSON, and the histograms, of which it tells where they begin.
 *
 * @param write Masks and shortens what a user or the network wrote.
 */
function encodeMergeData(part, write) {
    const histograms = new PairsWriter();
    const json = external_node_buffer_.Buffer.from(JSON.stringify({ version: lib_version/* VERSION */.x, ...plainPart(part, write, histograms) }));
    const length = external_node_buffer_.Buffer.allocUnsafe(LENGTH_BYTES);
    length.writeUInt32BE(json.length);
    return (0,external_node_zlib_.gzipSync)(external_node_buffer_.Buffer.concat([length, json, histograms.bytes()]), { level: 6 }).toString("base64");
}
/**
 * Reads what {@link encodeMergeData} wrote, perhaps a stranger. The histograms of the timeline are unpacked
 * when they are asked for: they are most of it.
 *
 * @param name Of the file, for the message.
 * @throws RampaError `result_invalid`.
 */
function decodeMergeData(text, name) {
    const { json, histograms } = unpacked(text, name);
    const version = typeof json === "object" && json !== null && "version" in json ? json.version : null;
    if (typeof version === "string" && version !== lib_version/* VERSION */.x) {
        const found = JSON.stringify(version.slice(0, 20));
        throw merge_data_invalid(`${name} was written by version ${found} of rampa, this is ${lib_version/* VERSION */.x}`);
    }
    const parsed = MergeData.safeParse(json);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const place = issue?.path.map(String).join(".").slice(0, 200) ?? "";
        throw unreadable(name, `${place}: ${issue?.message.slice(0, 200) ?? ""}`);
    }
    try {
        return partOf(parsed.data, new PairsReader(histograms));
    }
    catch (cause) {
        throw unreadable(name, (0,errors/* messageOf */.bD)(cause), cause);
    }
}
function unpacked(text, name) {
    try {
        const limits = { maxOutputLength: MAX_BYTES, chunkSize: CHUNK_BYTES };
        const bytes = (0,external_node_zlib_.gunzipSync)(external_node_buffer_.Buffer.from(text, "base64"), limits);
        const end = LENGTH_BYTES + bytes.readUInt32BE();
        const json = JSON.parse(bytes.toString("utf8", LENGTH_BYTES, end));
        return { json, histograms: bytes.subarray(end) };
    }
    catch (cause) {
        throw merge_data_invalid(`${name} carries samples that cannot be unpacked`, cause);
    }
}
function unreadable(name, why, cause) {
    return merge_data_invalid(`${name} carries samples that cannot be read: ${why}`, cause);
}
function merge_data_invalid(message, cause) {
    const hint = "Give the result.json of a shard as this version of rampa wrote it.";
    return new errors/* RampaError */.QG("result_invalid", message, { hint, cause });
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
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/connection.js + 3 modules
var http_connection = __webpack_require__(7667);
// EXTERNAL MODULE: ./lib/http/request-target.js
var request_target = __webpack_require__(1415);
// EXTERNAL MODULE: ./lib/http/transport.js
var transport = __webpack_require__(3005);
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
async function probe(url, context) {
    const { signal, clock } = context;
    try {
        const { origin, path, authorization } = (0,request_target/* resolveTarget */.u1)(url, undefined);
        const route = (0,transport/* transportOf */.JH)(context.connection).routeTo(origin, false);
        const proxyHeader = (0,transport/* proxyAuthorization */.YB)(route);
        const headers = {
            "user-agent": "rampa",
            ...(authorization === null ? {} : { authorization }),
            ...(proxyHeader === null ? {} : { "proxy-authorization": proxyHeader }),
        };
        const connection = new http_connection/* Connection */.N(route, { clock, onSocket: () => undefined });
        try {
            const options = { method: "GET", path: (0,transport/* requestPath */.Zq)(route, path), headers };
            return { kind: "answered", status: await statusOf(connection, options, signal) };
        }
        finally {
            await connection.destroy().catch(() => undefined);
        }
    }
    catch (thrown) {
        return { kind: "silent", reason: signal.aborted ? "no answer in time" : reasonOf(thrown) };
    }
}
function statusOf(connection, options, signal) {
    return new Promise((resolve, reject) => {
        const giveUp = () => reject(signal.reason);
        if (signal.aborted)
            giveUp();
        signal.addEventListener("abort", giveUp, { once: true });
        connection.dispatch(options, {
            onRequestStart: () => undefined,
            onResponseStart: (_, status) => {
                signal.removeEventListener("abort", giveUp);
                if (status >= 200)
                    resolve(status);
            },
            onResponseData: () => undefined,
            onResponseEnd: () => undefined,
            onResponseError: (_, error) => {
                signal.removeEventListener("abort", giveUp);
                reject(error);
            },
        });
    });
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
async function attempt(url, limitMs, context) {
    const { clock, signal } = context;
    const controller = new AbortController();
    const timer = clock.at(clock.now() + limitMs, () => controller.abort());
    try {
        return await probe(url, { ...context, signal: AbortSignal.any([signal, controller.signal]) });
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
            const seen = await attempt(url, Math.min(remainingMs, ATTEMPT_MS), options);
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
