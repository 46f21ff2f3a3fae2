export const id = 579;
export const ids = [579];
export const modules = {

/***/ 2569:
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/clock.js
var lib_clock = __webpack_require__(5233);
// EXTERNAL MODULE: ./lib/engine/engine.js + 77 modules
var engine = __webpack_require__(5418);
// EXTERNAL MODULE: ./lib/engine/judge-changes.js
var judge_changes = __webpack_require__(7901);
// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/run/build-result.js
var build_result = __webpack_require__(6479);
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

// EXTERNAL MODULE: ./lib/run/interruption.js
var run_interruption = __webpack_require__(2706);
// EXTERNAL MODULE: ./lib/worker/stalled-error.js
var stalled_error = __webpack_require__(2638);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
    const soFar = known.end?.result ?? known.controller?.resultSoFar(reasonOf(status, error)) ?? null;
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
function reasonOf(status, error) {
    return status === "teardown_failed" ? null : error.message;
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./lib/run/late-optimizing.js

/** Ten times V8's own. */
const CALLS = 30_000;
/**
 * For a load of arrivals, makes V8's best compiler come later and bit by bit. It takes about a second of CPU
 * time for what a request runs through, and by default comes at once for nearly all of it, after 3,000
 * requests: with the core shared, arrivals then start tens of milliseconds late. The code that the quick
 * compiler makes meanwhile is about a third slower, so loads that go as fast as they can keep V8's own way.
 */
function optimizeLate({ scenarios }) {
    const hasArrivals = scenarios.some(({ executor: { kind } }) => kind.endsWith("-arrival-rate"));
    // One of the few flags that V8 reads each time it uses it.
    if (hasArrivals)
        (0,external_node_v8_.setFlagsFromString)(`--invocation-count-for-turbofan=${CALLS}`);
}

// EXTERNAL MODULE: ./lib/run/load-requested.js
var load_requested = __webpack_require__(4460);
// EXTERNAL MODULE: ./lib/config/redactor.js
var config_redactor = __webpack_require__(7600);
// EXTERNAL MODULE: ./lib/run/baseline.js
var run_baseline = __webpack_require__(8802);
// EXTERNAL MODULE: ./lib/run/compare-with-past.js + 2 modules
var compare_with_past = __webpack_require__(9318);
// EXTERNAL MODULE: ./lib/run/history.js + 1 modules
var run_history = __webpack_require__(3678);
;// CONCATENATED MODULE: ./lib/run/judge-by-past.js




/** What a run is judged by: its difference from one that is over, or why there is none. */
function againstPast(asked, past, { run, test, result }) {
    if ("absentBecause" in past.baseline)
        return past.baseline;
    return (0,compare_with_past/* compareWithPast */.g)(past.baseline, resultFileOf(run, test, result), {
        mode: asked.kind,
        baseline: (0,run_baseline/* baselineText */.BW)(asked),
        confidence: test.plan.compare?.confidence ?? DEFAULT_CONFIDENCE,
        limits: test.plan.relativeThresholds ?? [],
    });
}
const DEFAULT_CONFIDENCE = 0.99;
/** The history with this run at its end, for its result; null when the config asks for none, or it is not known. */
function historyWith(past, { run, test, result }) {
    const { history: most, relativeThresholds = [] } = test.plan;
    const { history } = past;
    // Without what was before, the history of the next run would begin anew.
    if (most === undefined || run.request.shard !== undefined)
        return null;
    if (history !== null && "unknownBecause" in history)
        return null;
    const file = resultFileOf(run, test, result);
    return (0,run_history/* nextHistory */.O)(history, file, (0,compare_with_past/* questionsOf */.P)(file, relativeThresholds), most);
}
/** The result with a word about what was asked for and could not be had. */
function withPastWarnings(past, result, asked) {
    const { baseline, history } = past;
    const isSaid = result.warnings.some((warning) => warning.includes("not judged, because"));
    const uncompared = asked === "past" && "absentBecause" in baseline && !isSaid
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

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/run/read-result-file.js
var read_result_file = __webpack_require__(7226);
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

;// CONCATENATED MODULE: ./lib/run/look-up-past.js




const NOTHING_WANTED = { baseline: { absentBecause: "no baseline was asked for" }, history: null };
/** What is wrong with a baseline that is a file, before any traffic; null when nothing is. */
async function baselineProblem(request) {
    const { baseline, workingDirectory } = request;
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
async function lookUpPast(run, test) {
    const { request, listener } = run;
    const kind = request.baseline?.kind ?? "none";
    const wanted = {
        configDigest: test.digest,
        wantsBaseline: kind === "artifact",
        wantsHistory: test.plan.history !== undefined && request.shard === undefined,
        say: (line) => listener.onNote?.(run.redactor.text(line)),
    };
    if (kind !== "file" && !wanted.wantsBaseline && !wanted.wantsHistory)
        return NOTHING_WANTED;
    if (request.signal.aborted)
        return nothing("the run was interrupted");
    const find = request.findPastRuns ?? localPastRuns(request);
    const found = wanted.wantsBaseline || wanted.wantsHistory ? await find(wanted) : NOTHING_WANTED;
    if (request.baseline?.kind !== "file")
        return found;
    const baseline = await fileBaseline(request.baseline.path, run, test.digest);
    return { baseline, history: found.history ?? historyOf(baseline) };
}
function nothing(reason) {
    return { baseline: { absentBecause: reason }, history: { unknownBecause: reason } };
}
const MEASURED = new Set(["passed", "threshold_failed", "teardown_failed"]);
async function fileBaseline(path, { request }, configDigest) {
    const result = await readOr((0,external_node_path_.resolve)(request.workingDirectory, path), path);
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
    return MEASURED.has(result.status) ? null : `ended with ${result.status}: its figures are no baseline`;
}
function historyOf(baseline) {
    return "result" in baseline ? (baseline.result.history ?? null) : null;
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
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
                    resolve({ ok: false, reason: git_reasonOf(error, stderr) });
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
function git_reasonOf(error, stderr) {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "");
    const told = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1);
    return (told ?? (0,errors/* messageOf */.bD)(error)).slice(0, MAX_REASON);
}

;// CONCATENATED MODULE: ./lib/run/checkout-ref.js





/** Hooks of the repository are for people who commit. */
const NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];
/** Checks a branch, tag or commit out beside the repository, as a git worktree in a temporary folder. */
async function checkoutRef(ref, run) {
    const { request, deps } = run;
    const git = new Git(request.workingDirectory, request.env, request.signal);
    const prefix = await git.run("rev-parse", "--show-prefix");
    if (!prefix.ok)
        return failed(ref, prefix.reason, "Check the repository out first: actions/checkout.");
    const commit = await commitOf(ref, git);
    if (typeof commit !== "string")
        return commit;
    const root = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "rampa-baseline-")));
    const folder = (0,external_node_path_.join)(root, "checkout");
    const added = await git.run(...NO_HOOKS, "worktree", "add", "--detach", "--force", folder, commit);
    if (!added.ok) {
        await (0,promises_.rm)(root, { recursive: true, force: true });
        return failed(ref, added.reason, "Look at what git says.");
    }
    const forget = deps.atExit(() => {
        (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
        git.runAtExit("worktree", "prune");
    });
    return {
        sha: commit,
        folder: (0,external_node_path_.join)(folder, prefix.text),
        async remove() {
            await (0,promises_.rm)(root, { recursive: true, force: true, maxRetries: 3 });
            // A cancelled run's signal would end this, too.
            await new Git(request.workingDirectory, request.env, new AbortController().signal).run("worktree", "prune");
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

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
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
        return unfit(`the baseline ${name} needs a start command`, "Give the input start: it starts both versions, each on the port in PORT.");
    }
    if (URL.parse(plan.baseUrl ?? "") !== null)
        return null;
    return unfit(`the baseline ${name} needs a base_url in the config`, "Add base_url: the baseline takes the place of its origin.");
}
function unfit(message, hint) {
    return new errors/* RampaError */.QG("config_invalid", message, {
        hint,
        problems: [{ path: "input baseline", message, hint }],
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
    const own = URL.parse(plan.baseUrl ?? "")?.origin;
    const moved = request.waitOn.flatMap((url) => {
        const at = new URL(url);
        return at.origin === own ? [origin + at.pathname + at.search] : [];
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
    const dead = deadVersion(versions);
    if (dead !== null) {
        const which = dead === versions.head ? "the start command" : `the start command of ${dead.what}`;
        const message = `${which} ${dead.process?.death ?? "ended"} before the load began`;
        return setupFailed(run, { code: "target_failed", message, hint: deathHint(dead, versions) });
    }
    if (waited.kind !== "timed_out")
        return null;
    const seen = waited.unready.map(({ url, lastSeen }) => `${redactor.text(url)} (${redactor.text(lastSeen)})`);
    const message = `not ready after ${request.waitOnTimeoutMs / 1000} s: ${seen.join(", ")}`;
    return setupFailed(run, { code: "target_not_ready", message, hint: WAIT_HINT });
}
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

;// CONCATENATED MODULE: ./lib/run/run-test.js

















/** A load that is stopped ends in less: threads get 3 s, teardown 2.5 s. */
const ENDING_MS = 6_000;
/** Often enough for a progress line, rare enough for an events file. */
const DEFAULT_SNAPSHOT_INTERVAL_MS = 1_000;
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
    const unread = await baselineProblem(request);
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
        optimizeLate(test.plan);
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
    const past = await lookUpPast(run, test);
    const asked = run.request.baseline?.kind;
    const judged = judgedBy(end.result, test, { run, past });
    const result = withPastWarnings(past, judged, asked === "artifact" || asked === "file" ? "past" : "other");
    return { ...end, result, history: historyWith(past, { run, test, result }) };
}
/** The result judged by its baseline; by nothing when there is none. */
function judgedBy(result, test, { run, past }) {
    // A part of the load is judged when all of them are together.
    if (run.request.shard !== undefined)
        return result;
    const baseline = run.request.baseline ?? { kind: "none" };
    switch (baseline.kind) {
        case "none":
            return (0,judge_changes/* withComparison */.aS)(result, test.plan, { absentBecause: judge_changes/* NO_BASELINE */.gN });
        case "artifact":
        case "file":
            return (0,judge_changes/* withComparison */.aS)(result, test.plan, againstPast(baseline, past, { run, test, result }));
        case "url":
        case "ref":
            // Measured side by side, so that the result has it already.
            return result;
    }
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
        const end = unready === null ? await runLoad(test, versions, progress) : notMeasured(unready);
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
async function runLoad(test, versions, progress) {
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
    const death = deathDuring(versions);
    return death === null ? result : (0,run_interruption/* withFailure */.fd)(result, death);
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
        const request = { ...run.request, snapshotIntervalMs: snapshotIntervalOf(run.view.progressMs) };
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

/***/ 6479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ buildResult)
/* harmony export */ });
/* harmony import */ var _report_plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1984);
/* harmony import */ var _report_result_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8028);
/* harmony import */ var _comparison_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4612);
/* harmony import */ var _config_redactor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7600);
/* harmony import */ var _shards_merge_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5011);





/**
 * The result file of a run. Secrets are masked, numbers that are none are left out, and texts and
 * lists keep the limits of what is read again.
 */
function buildResult(run, context) {
    const redactor = context.redactor ?? new _config_redactor_js__WEBPACK_IMPORTED_MODULE_3__/* .Redactor */ .p([]);
    const write = (text) => (0,_report_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(redactor.text(text.toWellFormed()), _report_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_LIMITS */ .ly.text);
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
        ...(run.comparison === undefined ? {} : { comparison: (0,_comparison_of_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonOf */ .j)(run.comparison, write) }),
        ...coursesOf(run.courses ?? [], write),
        ...(context.commentCell === undefined ? {} : { comment_cell: context.commentCell }),
        ...(context.shard === undefined ? {} : { shard: context.shard }),
        ...(context.shards === undefined ? {} : { shards: context.shards }),
        ...(context.part === undefined ? {} : { merge_data: (0,_shards_merge_data_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeMergeData */ .T)(context.part, write) }),
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
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}
function rows(list, writeRow) {
    return list.slice(0, _report_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_LIMITS */ .ly.rows).map(writeRow);
}
function statsOf(stats) {
    return Object.fromEntries(Object.entries(stats).filter(([, value]) => Number.isFinite(value)));
}
function metricsOf(reports, write) {
    return Object.fromEntries(reports
        .slice(0, _report_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_LIMITS */ .ly.rows)
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
        counts: counts.slice(0, _report_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_LIMITS */ .ly.rows),
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
            return (0,_report_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(value.toWellFormed(), _report_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_LIMITS */ .ly.text);
        if (typeof value === "number")
            return finite(value);
        if (typeof value !== "object" || value === null)
            return typeof value === "boolean" ? value : null;
        // The result itself is some levels around it.
        if (depth >= _report_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_LIMITS */ .ly.depth - 4)
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



/** The machine that generates the load. */
function describeRunner() {
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4676);
/* harmony import */ var _worker_stalled_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2638);



/** What an error says, without its stack and cause. */
function runErrorOf(error, plan) {
    return {
        code: error.code,
        message: (0,_worker_stalled_error_js__WEBPACK_IMPORTED_MODULE_2__/* .withScenarios */ .oV)(error, plan),
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
    if (reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG)
        return { kind: "failed", error: runErrorOf(reason, plan) };
    return { kind: "stopped", reason: typeof reason === "string" ? reason : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(reason) };
}
function isAbove(status, other) {
    return _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_STATUSES */ .L.indexOf(status) < _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_STATUSES */ .L.indexOf(other);
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

/***/ 5011:
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
// EXTERNAL MODULE: ./lib/thresholds/parse-relative.js
var parse_relative = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/thresholds/parse.js
var parse = __webpack_require__(1947);
// EXTERNAL MODULE: ./lib/version.js
var lib_version = __webpack_require__(3411);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./lib/config/plan.js
var plan = __webpack_require__(9275);
// EXTERNAL MODULE: ./lib/report/result-file.js
var result_file = __webpack_require__(8028);
// EXTERNAL MODULE: ./lib/metrics/hdr-counts.js + 1 modules
var hdr_counts = __webpack_require__(9754);
;// CONCATENATED MODULE: ./lib/run/shards/pairs.js


/**
 * Pairs of a bucket and its count as base64 of LEB128 numbers: how many buckets lie between this one and
 * the one before, then the count.
 */
function encodePairs(pairs) {
    const bytes = [];
    let next = 0;
    for (let at = 0; at < pairs.length; at += 2) {
        const bucket = pairs[at] ?? 0;
        pushNumber(bytes, bucket - next);
        pushNumber(bytes, pairs[at + 1] ?? 0);
        next = bucket + 1;
    }
    return external_node_buffer_.Buffer.from(bytes).toString("base64");
}
/** Null for anything that {@link encodePairs} does not write. There are millions in the results of many shards. */
function decodePairs(text) {
    const bytes = external_node_buffer_.Buffer.from(text, "base64");
    const { length } = bytes;
    const { lastBucket } = hdr_counts/* HdrCounts */.Bu;
    const pairs = new Uint32Array(length);
    let used = 0;
    let nextBucket = 0;
    for (let at = 0; at < length;) {
        let byte = bytes[at++] ?? 0;
        let value = byte & 0x7f;
        for (let unit = 0x80; byte >= 0x80; unit *= 0x80) {
            if (at === length || unit > 2 ** 28)
                return null;
            byte = bytes[at++] ?? 0;
            value += (byte & 0x7f) * unit;
        }
        if (value > 0xffffffff)
            return null;
        if (used % 2 === 0) {
            value += nextBucket;
            if (value > lastBucket)
                return null;
            nextBucket = value + 1;
        }
        else if (value === 0)
            return null;
        pairs[used++] = value;
    }
    return used % 2 === 0 ? pairs.slice(0, used) : null;
}
/** The samples that pairs count. */
function totalOfPairs(pairs) {
    let total = 0;
    for (let at = 1; at < pairs.length; at += 2)
        total += pairs[at] ?? 0;
    return total;
}
function pushNumber(bytes, value) {
    let rest = value;
    while (rest >= 0x80) {
        bytes.push((rest & 0x7f) | 0x80);
        rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
}

;// CONCATENATED MODULE: ./lib/run/shards/merge-data-schema.js




const merge_data_schema_text = schemas/* string */.YjP().max(result_file/* RESULT_LIMITS */.ly.text);
const count = schemas/* number */.aig().int().nonnegative();
const finite = schemas/* number */.aig();
const amount = finite.nonnegative();
function list(row, most = result_file/* RESULT_LIMITS */.ly.rows) {
    return schemas/* array */.YOg(row).max(most);
}
/** A histogram has some 44,000 buckets of at most 10 bytes. */
const pairs = schemas/* string */.YjP()
    .max(600_000)
    .transform((encoded, context) => {
    const decoded = decodePairs(encoded);
    if (decoded !== null)
        return decoded;
    context.addIssue({ code: "custom", message: "expected the counts of a histogram" });
    return core/* NEVER */.tm;
});
const trend = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("trend"),
    count,
    sum: finite,
    min: finite,
    max: finite,
    counts: pairs,
    negative: pairs.nullable(),
    negativeCount: count,
})
    .refine(({ count: all, counts, negative, negativeCount }) => totalOfPairs(counts) + negativeCount === all &&
    (negative === null ? 0 : totalOfPairs(negative)) === negativeCount, "the counts of the histogram do not add up");
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
        name: merge_data_schema_text,
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
    validity: schemas/* enum */.k5n(plan/* VALIDITIES */.HY),
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
const interval = schemas/* strictObject */.rej({
    tS: amount,
    vus: amount,
    requests: finite,
    failed: finite,
    durations: pairs,
    watched: list(schemas/* strictObject */.rej({ count, counts: pairs }), 100),
});
/** What a shard hands over to the merge; the fields are those of `LoadPart`. */
const MergeData = schemas/* strictObject */.rej({
    version: merge_data_schema_text,
    plan: merge_data_schema_plan,
    beganAtMs: amount.max(8.64e15),
    durationS: amount,
    metrics: list(metric),
    errors: schemas/* strictObject */.rej({ told: list(error), rest: list(error) }),
    tallies: list(tally),
    timeline: schemas/* strictObject */.rej({ intervalS: finite.positive(), intervals: list(interval) }),
    threads: count,
    health: list(health, 1000),
    machine: schemas/* strictObject */.rej({ processCores: amount, machineShare: amount.nullable() }).nullable(),
});

;// CONCATENATED MODULE: ./lib/run/shards/merge-data.js








/** Most that is unpacked of one file. */
const MAX_BYTES = 128 * 1024 * 1024;
/**
 * What a shard measured, as its result file carries it: base64 of gzipped JSON.
 *
 * @param write Masks and shortens what a user or the network wrote.
 */
function encodeMergeData(part, write) {
    const data = { version: lib_version/* VERSION */.x, ...plain(part, write) };
    return (0,external_node_zlib_.gzipSync)(JSON.stringify(data), { level: 6 }).toString("base64");
}
/**
 * Reads what {@link encodeMergeData} wrote, perhaps a stranger.
 *
 * @param name Of the file, for the message.
 * @throws RampaError `result_invalid`.
 */
function decodeMergeData(text, name) {
    const raw = unpacked(text, name);
    const version = typeof raw === "object" && raw !== null && "version" in raw ? raw.version : null;
    if (typeof version === "string" && version !== lib_version/* VERSION */.x) {
        const found = JSON.stringify(version.slice(0, 20));
        throw invalid(`${name} was written by version ${found} of rampa, this is ${lib_version/* VERSION */.x}`);
    }
    const parsed = MergeData.safeParse(raw);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const place = issue?.path.map(String).join(".").slice(0, 200) ?? "";
        throw invalid(`${name} carries samples that cannot be read: ${place}: ${issue?.message.slice(0, 200) ?? ""}`);
    }
    const { plan, beganAtMs, durationS, metrics, errors, tallies, timeline, threads, health, machine } = parsed.data;
    return {
        beganAtMs,
        durationS,
        metrics,
        errors,
        tallies,
        timeline,
        threads,
        health,
        machine,
        plan: {
            ...plan,
            thresholds: plan.thresholds.map((threshold) => completed(threshold, name)),
            relativeThresholds: plan.relativeThresholds.map((threshold) => completedRelative(threshold, name)),
            scenarios: plan.scenarios.map((scenario) => ({
                ...scenario,
                work: { kind: "steps", steps: [], stopOnFailedCheck: false },
                tags: {},
                env: {},
            })),
        },
    };
}
function unpacked(text, name) {
    try {
        const json = (0,external_node_zlib_.gunzipSync)(external_node_buffer_.Buffer.from(text, "base64"), { maxOutputLength: MAX_BYTES });
        return JSON.parse(json.toString("utf8"));
    }
    catch (cause) {
        throw invalid(`${name} carries samples that cannot be unpacked`, cause);
    }
}
function completed(threshold, name) {
    const { metric, source } = threshold;
    return readable(name, () => {
        return { ...threshold, submetric: (0,parse/* parseSubmetric */.GD)(metric), expression: (0,parse/* parseThreshold */.B7)(source) };
    });
}
function completedRelative(threshold, name) {
    const { metric, source } = threshold;
    return readable(name, () => {
        return { ...threshold, submetric: (0,parse/* parseSubmetric */.GD)(metric), limit: (0,parse_relative/* parseRelativeThreshold */.J)(source) };
    });
}
function readable(name, read) {
    try {
        return read();
    }
    catch (cause) {
        throw invalid(`${name} carries a threshold that cannot be read`, cause);
    }
}
function invalid(message, cause) {
    const hint = "Give the result.json of a shard as this version of rampa wrote it.";
    return new errors/* RampaError */.QG("result_invalid", message, { hint, cause });
}
/** The part as plain JSON, without what is not needed to judge it. */
function plain(part, write) {
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
            base: plainSink(base),
            submetrics: submetrics.map(plainSink),
            views: views.map(({ rows, isFull }) => ({
                rows: rows.map(({ values, delta }) => ({ values: values.map(write), delta: plainSink(delta) })),
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
            intervals: timeline.intervals.map(({ durations, watched, ...interval }) => ({
                ...interval,
                durations: encodePairs(durations),
                watched: watched.map(({ count, counts }) => ({ count, counts: encodePairs(counts) })),
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
function plainSink(delta) {
    if (delta === null)
        return null;
    if (delta.kind === "gauge")
        return { ...delta, atMs: Number.isFinite(delta.atMs) ? delta.atMs : null };
    if (delta.kind !== "trend")
        return delta;
    const { counts, negative, ...rest } = delta;
    return { ...rest, counts: encodePairs(counts), negative: negative === null ? null : encodePairs(negative) };
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
        const connection = new http_connection/* Connection */.N(route, clock, () => undefined);
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
