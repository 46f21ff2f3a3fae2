export const id = 762;
export const ids = [762];
export const modules = {

/***/ 9762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __webpack_require__(2234);
// EXTERNAL MODULE: ./lib/run/baseline.js
var run_baseline = __webpack_require__(8802);
// EXTERNAL MODULE: ./lib/run/fail-on.js
var fail_on = __webpack_require__(3435);
// EXTERNAL MODULE: ./lib/run/look-up-past.js + 1 modules
var look_up_past = __webpack_require__(4700);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/engine/build-run-result.js + 9 modules
var build_run_result = __webpack_require__(4146);
// EXTERNAL MODULE: ./lib/thresholds/judge.js + 1 modules
var judge = __webpack_require__(5676);
// EXTERNAL MODULE: ./lib/run/build-result.js + 1 modules
var build_result = __webpack_require__(3447);
// EXTERNAL MODULE: ./lib/run/compare-settings.js
var compare_settings = __webpack_require__(8318);
// EXTERNAL MODULE: ./lib/run/describe-runner.js
var describe_runner = __webpack_require__(7343);
// EXTERNAL MODULE: ./lib/run/interruption.js
var interruption = __webpack_require__(2706);
// EXTERNAL MODULE: ./lib/run/judge-by-past.js
var judge_by_past = __webpack_require__(4567);
// EXTERNAL MODULE: ./lib/config/redactor.js
var redactor = __webpack_require__(7600);
// EXTERNAL MODULE: ./lib/run/write-result.js
var write_result = __webpack_require__(6902);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/run/shards/find-results.js



/** More than there can be shards: beyond it a pattern is a slip. */
const MAX_FILES = 2_000;
/**
 * The files that paths and globs name, each once, in the order of their names.
 *
 * @returns also the patterns that no file matches.
 */
async function findResults(patterns, cwd) {
    const files = new Map();
    const unmatched = [];
    for (const pattern of patterns) {
        const paths = await pathsOf(pattern, cwd);
        if (paths.length === 0)
            unmatched.push(pattern);
        for (const path of paths) {
            const real = (0,external_node_fs_.realpathSync)(path);
            if (!files.has(real))
                files.set(real, { path, name: shown(path, cwd) });
        }
    }
    const ordered = [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    return { files: ordered.slice(0, MAX_FILES), unmatched };
}
async function pathsOf(pattern, cwd) {
    const literal = (0,external_node_path_.resolve)(cwd, pattern);
    // A path may hold what a pattern would mean something else by.
    if ((0,external_node_fs_.existsSync)(literal))
        return [literal];
    const found = [];
    for await (const path of (0,promises_.glob)(pattern, { cwd, exclude: (name) => isApart(name) })) {
        found.push((0,external_node_path_.resolve)(cwd, path));
        if (found.length === MAX_FILES)
            break;
    }
    return found;
}
/** Folders that hold no results, and many files. */
function isApart(path) {
    return /(?:^|[/\\])(?:node_modules|\.git)$/.test(path);
}
function shown(path, cwd) {
    const short = (0,external_node_path_.relative)(cwd, path);
    return short === "" || short.startsWith("..") ? path : short;
}

// EXTERNAL MODULE: ./lib/metrics/builtins.js
var builtins = __webpack_require__(2097);
// EXTERNAL MODULE: ./lib/metrics/hdr-counts.js + 1 modules
var hdr_counts = __webpack_require__(9754);
;// CONCATENATED MODULE: ./lib/metrics/paged-counts.js

const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;
/**
 * Counts in the buckets of `HdrCounts` for values that lie in a few places of its range: memory follows
 * where they lie, not how great the greatest is. Many of them are kept at once.
 */
class PagedCounts {
    #pages = [];
    /** @param pairs Buckets, ascending, and their counts. */
    absorb(pairs) {
        let number = -1;
        let page = new Uint32Array();
        for (let next = 0; next < pairs.length; next += 2) {
            const bucket = pairs[next] ?? 0;
            if (bucket >>> PAGE_BITS !== number) {
                number = bucket >>> PAGE_BITS;
                page = this.#page(number);
            }
            const place = bucket & (PAGE - 1);
            page[place] = (page[place] ?? 0) + (pairs[next + 1] ?? 0);
        }
    }
    add(other) {
        other.#pages.forEach((from, number) => {
            const to = this.#page(number);
            from?.forEach((count, place) => (to[place] = (to[place] ?? 0) + count));
        });
    }
    total() {
        let total = 0;
        this.#pages.forEach((page) => {
            for (const count of page ?? [])
                total += count;
        });
        return total;
    }
    /** Upper ends of the buckets that hold the `ranks`-th smallest, from 1; the ranks ascend. */
    upperEndsAt(ranks) {
        const found = [];
        let seen = 0;
        let last = 0;
        this.#pages.forEach((page, number) => {
            page?.forEach((count, place) => {
                if (count === 0)
                    return;
                seen += count;
                last = (0,hdr_counts/* upperEnd */.g5)(number * PAGE + place);
                while (found.length < ranks.length && (ranks[found.length] ?? 0) <= seen)
                    found.push(last);
            });
        });
        return ranks.map((_, index) => found[index] ?? last);
    }
    #page(number) {
        return (this.#pages[number] ??= new Uint32Array(PAGE));
    }
}
/** The most memory that counts of these pairs take. */
function mostBytesOf(pairs) {
    const pages = Math.min(pairs.length / 2, ((pairs[pairs.length - 2] ?? 0) >>> PAGE_BITS) + 1);
    return pages * PAGE * Uint32Array.BYTES_PER_ELEMENT;
}

;// CONCATENATED MODULE: ./lib/metrics/merged-timeline.js


/** Timers may fire a trace early. */
const TOLERANCE_S = 0.001;
/** Most memory of the counts of one load; those of others mostly lie in the same places. */
const MOST_BYTES = 1024 * 1024 * 1024;
/**
 * The timelines of several loads as one, each by the time since its own begin. Counts are sums, and
 * percentiles those of all samples of an interval, as if one load had measured them. What came in an
 * interval that a late tick has stretched counts where that interval began.
 */
class MergedTimeline {
    #options;
    #users = [];
    #cells = new Map();
    #intervalS = 0;
    #rows = null;
    constructor(options) {
        this.#options = options;
    }
    /** @throws RampaError `result_invalid` for more than there can be in memory. */
    add({ intervalS, intervals }) {
        this.#rows = null;
        if (intervalS > this.#intervalS)
            this.#coarsen(intervalS);
        const users = [];
        let beganS = 0;
        let bytes = 0;
        for (const interval of intervals) {
            bytes += mostBytesOfInterval(interval);
            if (bytes > MOST_BYTES)
                throw new errors/* RampaError */.QG("result_invalid", "its timeline takes too much memory");
            this.#addInterval(this.#keyOf(beganS), interval);
            users.push({ beganS, vus: interval.vus });
            beganS = interval.tS;
        }
        this.#users.push(users);
    }
    points() {
        const durations = histogramOf(this.#options.durations());
        let beganS = 0;
        return this.#rowsOnce().map(({ endS, vus, requests, failed, durations: counts }) => {
            const [p50 = null, p95 = null, p99 = null] = durations?.percentilesOf(counts, [50, 95, 99]) ?? [];
            const rate = endS > beganS ? requests / (endS - beganS) : 0;
            beganS = endS;
            return Object.freeze({ tS: endS, vus, rate, failed, p50, p95, p99 });
        });
    }
    courses() {
        const rows = this.#rowsOnce();
        return this.#options.watched.map(({ metric, aggregation, percentile, sink }, index) => {
            const trend = histogramOf(sink());
            return {
                metric,
                aggregation,
                counts: rows.map(({ watched }) => watched[index]?.count ?? 0),
                values: rows.map(({ watched }) => {
                    const counts = watched[index]?.counts;
                    return counts === undefined ? null : (trend?.percentilesOf(counts, [percentile])[0] ?? null);
                }),
            };
        });
    }
    #keyOf(beganS) {
        return Math.floor((beganS + TOLERANCE_S) / this.#intervalS);
    }
    #coarsen(intervalS) {
        const finer = this.#cells;
        const ratio = this.#intervalS / intervalS;
        this.#intervalS = intervalS;
        this.#cells = new Map();
        for (const [key, cell] of finer)
            addCell(this.#cell(Math.floor(key * ratio + 1e-9)), cell);
    }
    #cell(key) {
        const cell = this.#cells.get(key) ?? emptyCell(this.#options.watched.length);
        this.#cells.set(key, cell);
        return cell;
    }
    #addInterval(key, interval) {
        const cell = this.#cell(key);
        cell.endS = Math.max(cell.endS, interval.tS);
        cell.requests += interval.requests;
        cell.failed += interval.failed;
        cell.durations.absorb(interval.durations);
        cell.watched.forEach((trend, index) => {
            const step = interval.watched[index];
            if (step === undefined)
                return;
            trend.count += step.count;
            trend.counts.absorb(step.counts);
        });
    }
    #rowsOnce() {
        return (this.#rows ??= this.#joined());
    }
    /** In order; a rest shorter than half an interval joins the one before. */
    #joined() {
        const keys = [...this.#cells.keys()].sort((a, b) => a - b);
        const users = this.#vusAt(keys);
        const rows = keys.flatMap((key, index) => {
            const cell = this.#cells.get(key);
            if (cell === undefined)
                return [];
            const next = keys[index + 1];
            // Ticks come a little late, each load's by another moment; only the end is no tick.
            const endS = next === undefined ? cell.endS : next * this.#intervalS;
            return [{ ...cell, endS, vus: users[index] ?? 0 }];
        });
        const [before, last] = [rows.at(-2), rows.at(-1)];
        if (before === undefined || last === undefined)
            return rows;
        if (last.endS - before.endS >= this.#intervalS / 2)
            return rows;
        const joined = emptyCell(this.#options.watched.length);
        addCell(joined, before);
        addCell(joined, last);
        return [...rows.slice(0, -2), { ...joined, vus: before.vus }];
    }
    /** A load whose tick was late had as many users as before; one that is over has none. */
    #vusAt(keys) {
        const sums = keys.map(() => 0);
        for (const users of this.#users) {
            let next = 0;
            let vus = 0;
            keys.forEach((key, index) => {
                for (; next < users.length && this.#keyOf(users[next]?.beganS ?? 0) <= key; next++) {
                    vus = users[next]?.vus ?? 0;
                }
                const isOver = next === users.length && this.#keyOf(users.at(-1)?.beganS ?? 0) < key;
                if (!isOver)
                    sums[index] = (sums[index] ?? 0) + vus;
            });
        }
        return sums;
    }
}
function mostBytesOfInterval({ durations, watched }) {
    return watched.reduce((sum, { counts }) => sum + mostBytesOf(counts), mostBytesOf(durations));
}
function emptyCell(watched) {
    return {
        endS: 0,
        requests: 0,
        failed: 0,
        durations: new PagedCounts(),
        watched: Array.from({ length: watched }, () => ({ count: 0, counts: new PagedCounts() })),
    };
}
function addCell(to, from) {
    to.endS = Math.max(to.endS, from.endS);
    to.requests += from.requests;
    to.failed += from.failed;
    to.durations.add(from.durations);
    to.watched.forEach((trend, index) => {
        const other = from.watched[index];
        if (other === undefined)
            return;
        trend.count += other.count;
        trend.counts.add(other.counts);
    });
}
function histogramOf(sink) {
    return sink?.kind === "trend" && "percentilesOf" in sink ? sink : undefined;
}

// EXTERNAL MODULE: ./lib/threads/measurements.js + 2 modules
var measurements = __webpack_require__(7637);
// EXTERNAL MODULE: ./lib/threads/scenario-observer.js
var scenario_observer = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/threads/watched-trends.js
var watched_trends = __webpack_require__(172);
;// CONCATENATED MODULE: ./lib/engine/merged-load.js





/** Gauges of all virtual users: each shard tells of its own. */
const SUMMED = new Set([builtins/* BUILTIN_METRICS */.I.vus.name, builtins/* BUILTIN_METRICS */.I.vus_max.name]);
/** The loads of several shards as the one that they are parts of. Each counts its time from its own begin. */
class MergedLoad {
    registry;
    aggregator;
    errors;
    timeline;
    #plan;
    #tallies;
    #health = [];
    #users = new Map();
    #machine = null;
    #elapsedS = 0;
    #threads = 0;
    constructor(plan) {
        const { registry, aggregator, errors } = new measurements/* Measurements */.i(plan);
        this.registry = registry;
        this.aggregator = aggregator;
        this.errors = errors;
        this.timeline = new MergedTimeline({
            durations: () => registry.getSink("http_req_duration"),
            watched: (0,watched_trends/* watchedTrends */.t)(plan.thresholds, aggregator),
        });
        this.#plan = plan;
        this.#tallies = plan.scenarios.map(() => scenario_observer/* NO_ITERATIONS */.P6);
    }
    get elapsedS() {
        return this.#elapsedS;
    }
    get threads() {
        return this.#threads;
    }
    get health() {
        return this.#health;
    }
    /** The cores of all machines together, and the share of the busiest; null when nobody watched. */
    get machine() {
        return this.#machine;
    }
    get tallies() {
        return this.#plan.scenarios.map((scenario, index) => ({
            scenario,
            ...(this.#tallies[index] ?? scenario_observer/* NO_ITERATIONS */.P6),
        }));
    }
    /**
     * Adds what a shard of the same plan measured.
     *
     * @throws RampaError `result_invalid` for a timeline that no load has, and `metric_kind_conflict` for a
     * metric that has another kind here; of the rest nothing is added then.
     */
    add(part) {
        // The samples of a metric of another kind would be missing.
        for (const { metric } of part.metrics)
            this.registry.getOrCreate(metric.name, metric.kind, metric.unit);
        this.timeline.add(part.timeline);
        this.aggregator.absorb(part.metrics.filter(({ metric }) => !SUMMED.has(metric.name)));
        this.#addUsers(part.metrics);
        this.errors.absorb(part.errors);
        part.tallies.forEach((tally, index) => {
            this.#tallies[index] = (0,scenario_observer/* addTallies */.MA)(this.#tallies[index] ?? scenario_observer/* NO_ITERATIONS */.P6, tally);
        });
        this.#health.push(...part.health);
        this.#machine = together(this.#machine, part.machine);
        this.#elapsedS = Math.max(this.#elapsedS, part.durationS);
        this.#threads += part.threads;
    }
    /** All parts are added. */
    finish() {
        for (const [name, { value, min, max }] of this.#users) {
            const sink = this.registry.getSink(name);
            for (const sample of [min, max, value])
                sink?.add(sample);
        }
    }
    /**
     * Shards have as many users as the plan deals them at each moment of its time, so the least, the greatest
     * and the last numbers are those of the sum.
     */
    #addUsers(metrics) {
        for (const { metric, base } of metrics) {
            if (base?.kind !== "gauge" || !SUMMED.has(metric.name))
                continue;
            const { value = 0, min = 0, max = 0 } = this.#users.get(metric.name) ?? {};
            this.#users.set(metric.name, {
                ...base,
                value: value + base.value,
                min: min + base.min,
                max: max + base.max,
            });
        }
    }
}
function together(a, b) {
    if (a === null || b === null)
        return a ?? b;
    const shares = [a.machineShare, b.machineShare].filter((share) => share !== null);
    return {
        processCores: a.processCores + b.processCores,
        machineShare: shares.length === 0 ? null : Math.max(...shares),
    };
}

// EXTERNAL MODULE: ./lib/run/shards/merge-data.js + 4 modules
var merge_data = __webpack_require__(2927);
// EXTERNAL MODULE: ./lib/run/read-result-file.js + 1 modules
var read_result_file = __webpack_require__(9775);
;// CONCATENATED MODULE: ./lib/run/shards/shard-file.js


/** Reads one file, perhaps a stranger's; never more than its limits. */
async function readShard({ path, name }) {
    try {
        const result = await (0,read_result_file/* readResultFile */.k)(path, name);
        if (result.shards !== undefined)
            return { kind: "merged" };
        if (result.shard !== undefined)
            return { kind: "shard", file: shardFile(result, result.shard, { path, name }) };
        return { kind: "refused", sentence: `${name} is the result of a whole run, not of a shard` };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* RampaError */.QG))
            throw thrown;
        return { kind: "refused", sentence: (0,errors/* messageOf */.bD)(thrown) };
    }
}
/**
 * Reads the samples of a shard, still packed: those of many machines at once would take much memory.
 *
 * @throws RampaError `result_invalid`.
 */
async function readSamples({ path, name, runId }) {
    const json = parsed(await (0,read_result_file/* readBounded */.C)(path, name));
    if (typeof json === "object" && json !== null && "run_id" in json && json.run_id === runId) {
        if ("merge_data" in json && typeof json.merge_data === "string")
            return json.merge_data;
    }
    throw new errors/* RampaError */.QG("result_invalid", `${name} changed while it was read`);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function shardFile(result, shard, { path, name }) {
    return {
        name,
        path,
        shard,
        configDigest: result.config_digest,
        runId: result.run_id,
        status: result.status,
        error: errorOf(result),
        stopReason: result.stop_reason ?? null,
        startedAtMs: Date.parse(result.started_at),
        beganAtMs: result.load_began_at === undefined ? null : Date.parse(result.load_began_at),
        durationS: result.duration_s,
        requests: result.metrics.http_reqs?.stats.count ?? 0,
        iterations: result.metrics.iterations?.stats.count ?? 0,
        threads: result.generator?.threads ?? 0,
        generator: generatorOf(result),
        config: result.config,
        configFile: result.config_file,
        git: result.git,
        runner: result.runner,
        phases: result.phases,
        warmUp: result.warm_up,
        warnings: result.warnings,
        hasSamples: result.merge_data !== undefined,
    };
}
function errorOf({ error }) {
    if (error === undefined)
        return null;
    const { code, message, hint } = error;
    return { code, message, ...(hint === undefined ? {} : { hint }) };
}
function generatorOf({ generator }) {
    if (generator === undefined || generator.threads === 0)
        return undefined;
    if (!generator.valid)
        return "invalid";
    return generator.reasons.length > 0 ? "busy" : "calm";
}

;// CONCATENATED MODULE: ./lib/run/shards/merge-parts.js




/** Unpacks the samples of one shard after the other and adds them up. */
async function mergeParts(files) {
    const problems = [];
    let load = null;
    let plan = null;
    for (const file of files) {
        if (!file.hasSamples)
            continue;
        try {
            const part = await readPart(file);
            plan = plan === null ? part.plan : merge_parts_together(plan, part.plan, file);
            load ??= new MergedLoad(plan);
            load.add(part);
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* RampaError */.QG))
                throw thrown;
            problems.push(named((0,errors/* messageOf */.bD)(thrown), file));
        }
    }
    load?.finish();
    return { load, plan, machine: load?.machine ?? null, problems };
}
async function readPart(file) {
    const part = (0,merge_data/* decodeMergeData */.H)(await readSamples(file), file.name);
    if (part.tallies.length === part.plan.scenarios.length)
        return part;
    throw new errors/* RampaError */.QG("result_invalid", `${file.name} does not tell of each of its scenarios`);
}
function named(sentence, { name }) {
    return sentence.startsWith(name) ? sentence : `${name} cannot be merged: ${sentence}`;
}
function isSame(a, b) {
    const judged = ({ scenarios, thresholds, validity }) => JSON.stringify([scenarios, thresholds.map(({ metric, source }) => [metric, source]), validity]);
    return judged(a) === judged(b);
}
/** The plan of both; a seed that each shard chose for itself is nobody's. */
function merge_parts_together(a, b, { name }) {
    if (!isSame(a, b)) {
        throw new errors/* RampaError */.QG("result_invalid", `${name} ran another plan than the shards before it`);
    }
    const { seed, ...rest } = a;
    const notes = [...new Set([...a.notes, ...b.notes])];
    return { ...rest, notes, ...(seed === undefined || seed !== b.seed ? {} : { seed }) };
}

// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
;// CONCATENATED MODULE: ./lib/run/shards/select-shards.js

/** The begins of all shards lie within the greater of these, or the load was not the one that was planned. */
const MAX_SPREAD_MS = 5_000;
const MAX_SPREAD_SHARE = 0.1;
/** A smaller one is not worth a word. */
const NOTED_SPREAD_MS = 1_000;
const MOST_OF_URL = 200;
/** Names in one sentence. */
const MOST_NAMED = 10;
/** Says which files belong together: most of them decide which test it is. */
function selectShards(files) {
    const own = ownGroup(files);
    const first = own[0];
    if (first === undefined)
        return { chosen: [], count: 0, problems: [], warnings: [] };
    const { count } = first.shard;
    const foreign = files.filter((file) => !own.includes(file)).map((file) => foreignSentence(file, first));
    const { chosen, duplicates } = distinct(own, count);
    const { late, warnings } = togetherness(chosen);
    const problems = [
        ...missing(chosen, count),
        ...duplicates,
        ...foreign,
        ...chosen.flatMap(failure),
        ...late,
    ];
    return { chosen, count, problems, warnings: [...warnings, ...addresses(chosen)] };
}
/** Machines may reach one system under different addresses; or they tested different systems. */
function addresses(chosen) {
    const origins = Map.groupBy(chosen.filter(({ beganAtMs }) => beganAtMs !== null), ({ config }) => (typeof config.base_url === "string" ? config.base_url : "none"));
    if (origins.size < 2)
        return [];
    const told = [...origins].map(([url, shards]) => {
        const numbers = shards.map(({ shard }) => String(shard.index));
        return `${url.slice(0, MOST_OF_URL)} (shard ${listed(numbers)})`;
    });
    return [
        `The shards had ${origins.size} values of base_url: ${listed(told)}. ` +
            "The figures are those of one system only if all of these are it.",
    ];
}
function keyOf({ configDigest, shard, git }) {
    return JSON.stringify([configDigest, shard.count, git?.sha ?? null]);
}
/** The files of the test that most of them are of; of as many, those that come first. */
function ownGroup(files) {
    const groups = Map.groupBy(files, keyOf);
    return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}
function foreignSentence({ name, configDigest, shard, git }, own) {
    if (configDigest !== own.configDigest) {
        return `${name} is of another test: its config digest is ${select_shards_short(configDigest)}, that of ${own.name} ${select_shards_short(own.configDigest)}`;
    }
    if (shard.count !== own.shard.count) {
        return `${name} is shard ${shard.index} of ${shard.count}, the others are of ${own.shard.count}`;
    }
    return `${name} is of the commit ${select_shards_short(git?.sha ?? "unknown")}, ${own.name} of ${select_shards_short(own.git?.sha ?? "unknown")}`;
}
function select_shards_short(digest) {
    return JSON.stringify(digest.slice(0, 12));
}
function distinct(files, count) {
    const groups = Map.groupBy(files, ({ shard }) => shard.index);
    const numbers = [...groups.keys()].sort((a, b) => a - b);
    const duplicates = numbers.flatMap((index) => {
        const names = groups.get(index)?.map(({ name }) => name) ?? [];
        if (index > count)
            return [`${names[0] ?? ""} is shard ${index} of ${count}, which there cannot be`];
        return names.length > 1 ? [`shard ${index} of ${count} is there more than once: ${listed(names)}`] : [];
    });
    return {
        chosen: numbers.filter((index) => index <= count).flatMap((index) => groups.get(index)?.[0] ?? []),
        duplicates,
    };
}
function missing(chosen, count) {
    const there = new Set(chosen.map(({ shard }) => shard.index));
    const absent = [];
    // No loop over a number that a file names.
    for (let index = 1; index <= count && absent.length <= MOST_NAMED; index++) {
        if (!there.has(index))
            absent.push(String(index));
    }
    const total = count - there.size;
    if (total === 0)
        return [];
    if (total === 1)
        return [`shard ${absent[0] ?? ""} of ${count} is missing`];
    return [`${total} of ${count} shards are missing: ${listed(absent, total)}`];
}
function listed(names, total = names.length) {
    const shown = names.slice(0, MOST_NAMED);
    return total > shown.length ? `${shown.join(", ")} and ${total - shown.length} more` : shown.join(", ");
}
/** A teardown that failed has changed nothing of what was measured. */
function failure({ shard, status, error, stopReason, hasSamples }) {
    const which = `shard ${shard.index} of ${shard.count}`;
    const why = error?.message ?? stopReason;
    if (status !== "passed" && status !== "teardown_failed") {
        return [`${which} ended as ${status}${why === null ? "" : `: ${why}`}`];
    }
    return hasSamples ? [] : [`${which} carries no samples`];
}
/** Whether the shards made their load at the same time. Those that had nothing to do are not asked. */
function togetherness(chosen) {
    const loads = chosen.flatMap(({ shard, beganAtMs, durationS }) => beganAtMs === null || durationS === 0
        ? []
        : [{ name: `shard ${shard.index}`, beganAtMs, endedAtMs: beganAtMs + durationS * 1000, durationS }]);
    const byBegin = loads.toSorted((a, b) => a.beganAtMs - b.beganAtMs);
    const [first, last] = [byBegin[0], byBegin.at(-1)];
    const over = loads.toSorted((a, b) => a.endedAtMs - b.endedAtMs)[0];
    if (first === undefined || last === undefined || over === undefined)
        return { late: [], warnings: [] };
    if (last.beganAtMs >= over.endedAtMs && last !== over) {
        const gap = (0,format_value/* formatValue */.Fl)(last.beganAtMs - over.endedAtMs, "ms");
        return {
            late: [
                `the shards did not run at the same time: ${last.name} began ${gap} after ${over.name} had ended`,
            ],
            warnings: [],
        };
    }
    const spreadMs = last.beganAtMs - first.beganAtMs;
    const lengthMs = Math.max(...loads.map(({ durationS }) => durationS * 1000));
    const apart = `${last.name} began ${(0,format_value/* formatValue */.Fl)(spreadMs, "ms")} after ${first.name}`;
    if (spreadMs > Math.max(MAX_SPREAD_MS, MAX_SPREAD_SHARE * lengthMs)) {
        const load = `a load of ${(0,format_value/* formatValue */.Fl)(lengthMs, "ms")}`;
        return { late: [`${apart}, too late for ${load} to be the one that was planned`], warnings: [] };
    }
    const isNoted = spreadMs > NOTED_SPREAD_MS;
    return {
        late: [],
        warnings: isNoted ? [`The shards did not begin together: ${apart}. Give all of them one start-at.`] : [],
    };
}

;// CONCATENATED MODULE: ./lib/run/shards/merge-results.js
















const HINT = "A verdict takes all shards: look at the jobs of those that are missing or failed, and run them all again.";
/**
 * Merges the results of all shards of a run and judges them once. Whatever is missing or does not belong
 * there makes the result `execution_failed`; what could be merged is in it all the same.
 *
 * @param onNote Takes lines that a reader of the log should see.
 */
async function mergeResults(request, { clock }, onNote) {
    const folder = (0,external_node_path_.resolve)(request.workingDirectory, request.resultsDir);
    const gathered = await gather(request, folder, onNote);
    const merged = await mergeParts(gathered.chosen);
    const problems = [...gathered.refused, ...gathered.problems, ...merged.problems];
    const run = runResult(gathered, merged, problems, clock.wallTime());
    const [first] = gathered.chosen;
    const fileOf = (end, history = null) => (0,build_result/* buildResult */.C)(end, {
        config: first?.config ?? {},
        configDigest: first?.configDigest ?? "",
        configFile: first?.configFile,
        git: gitOf(first) ?? request.git,
        commentCell: request.comment?.cell,
        runner: first?.runner ?? (0,describe_runner/* describeRunner */.Y)(),
        shards: gathered.chosen.map(shardRow),
        ...(gathered.count === 0 ? {} : { shardCount: gathered.count }),
        ...(history === null ? {} : { history }),
    });
    const judged = await compared(run, merged, { request, first, fileOf, onNote });
    const result = fileOf(judged.result, judged.history);
    return (0,write_result/* writeResult */.Z)(result, { folder, comment: request.comment, redactor: new redactor/* Redactor */.p([]) });
}
/** The whole load judged by earlier runs, as one that a single machine made. */
async function compared(end, { plan }, { request, first, fileOf, onNote }) {
    const { confidence, mostRuns } = (0,compare_settings/* compareSettings */.Z)(first?.config ?? {});
    const past = await (0,look_up_past/* lookUpPast */.v)(request, {
        configDigest: first?.configDigest ?? "",
        wantsHistory: mostRuns !== null,
        say: onNote,
    });
    const limits = plan?.relativeThresholds ?? [];
    return (0,judge_by_past/* judgeByPast */.P)(end, past, { baseline: request.baseline, confidence, limits, mostRuns, fileOf });
}
async function gather(request, folder, onNote) {
    const { files, unmatched } = await findResults(request.patterns, request.workingDirectory);
    onNote(files.length === 1 ? "1 result file was found." : `${files.length} result files were found.`);
    const refused = unmatched.map((pattern) => `no file matches ${JSON.stringify(pattern)}`);
    const shards = [];
    // One after the other: of each only what is needed stays in memory.
    for (const file of files) {
        if (isBaseline(file, request))
            continue;
        const read = await readShard(file);
        if (read.kind === "shard")
            shards.push(read.file);
        else if (read.kind === "refused")
            refused.push(read.sentence);
        else if (isOwn(file, folder))
            onNote(`${file.name} is left out: an earlier merge wrote it.`);
        else
            refused.push(`${file.name} is the result of a merge, not of a shard`);
    }
    return { ...selectShards(shards), refused };
}
/** A pattern for all results finds the baseline, too. */
function isBaseline({ path }, { baseline, workingDirectory }) {
    return baseline?.kind === "file" && (0,external_node_path_.resolve)(path) === (0,external_node_path_.resolve)(workingDirectory, baseline.path);
}
function isOwn({ path }, folder) {
    return (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path)) === folder;
}
function runResult({ chosen, count, warnings }, { load, plan, machine }, problems, nowMs) {
    const runId = (0,external_node_crypto_.randomUUID)();
    const defect = problemError(problems);
    const beside = [...(problems.length > 1 ? problems : []), ...warnings, ...shardWarnings(chosen, count)];
    const startedAtMs = chosen.reduce((first, shard) => Math.min(first, shard.startedAtMs), nowMs);
    if (load === null || plan === null) {
        const error = defect ?? { code: "execution_failed", message: "there is nothing to merge", hint: HINT };
        return { ...(0,interruption/* notStarted */.DY)({ runId, startedAtMs }, { status: "execution_failed", error }), warnings: beside };
    }
    return (0,build_run_result/* buildRunResult */.B)({
        runId,
        startedAtMs,
        plan,
        shard: null,
        load,
        machine,
        snapshot: null,
        comparison: null,
        thresholdResults: (0,judge/* judge */.S)(plan.thresholds, load.aggregator, load.elapsedS),
        warmUp: warmUpOf(chosen),
        phases: phasesOf(chosen),
        setupError: null,
        defect,
        teardownError: teardownErrorOf(chosen),
        warnings: beside,
        stopReason: null,
        abortReason: null,
    });
}
/** What a headline holds; the rest is among the warnings. */
const merge_results_MOST_NAMED = 3;
function problemError(problems) {
    if (problems.length === 0)
        return null;
    const named = problems.slice(0, merge_results_MOST_NAMED).join("; ");
    const more = problems.length - merge_results_MOST_NAMED;
    const message = more > 0 ? `${named}; and ${more} more` : named;
    return { code: "execution_failed", message, hint: HINT };
}
/** Each sentence once, with the shards that it is from unless all say it. */
function shardWarnings(chosen, count) {
    const shards = Map.groupBy(chosen.flatMap(({ shard, warnings }) => [...new Set(warnings)].map((text) => ({ text, index: shard.index }))), ({ text }) => text);
    return [...shards].map(([text, said]) => {
        if (said.length === count)
            return text;
        const who = said.length === 1 ? `Shard ${said[0]?.index ?? 0}` : `${said.length} of ${count} shards`;
        return `${who}: ${text}`;
    });
}
function teardownErrorOf(chosen) {
    const failed = chosen.find(({ status }) => status === "teardown_failed");
    if (failed === undefined)
        return null;
    const { code, message, ...hint } = failed.error ?? { code: "teardown_failed", message: "teardown failed" };
    return { code, message: `shard ${failed.shard.index}: ${message}`, ...hint };
}
function warmUpOf(chosen) {
    const reports = chosen.flatMap(({ warmUp }) => warmUp ?? []);
    if (reports.length === 0)
        return null;
    const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
    return {
        durationS: Math.max(...reports.map(({ duration_s }) => duration_s)),
        requests: sum("requests"),
        failed: sum("failed"),
        iterations: sum("iterations"),
    };
}
/** Each as long as the shard took that needed most. */
function phasesOf(chosen) {
    const phases = Map.groupBy(chosen.flatMap((shard) => shard.phases), ({ name }) => name);
    return [...phases].map(([name, all]) => ({
        name,
        durationS: Math.max(...all.map(({ duration_s }) => duration_s)),
    }));
}
function gitOf(shard) {
    if (shard?.git === undefined)
        return undefined;
    const { sha, ref, base_sha: baseSha } = shard.git;
    return {
        ...(sha === undefined ? {} : { sha }),
        ...(ref === undefined ? {} : { ref }),
        ...(baseSha === undefined ? {} : { baseSha }),
    };
}
function shardRow(file) {
    const { shard, runId, status, beganAtMs, durationS, requests, iterations, threads, runner, generator } = file;
    return {
        index: shard.index,
        run_id: runId,
        status,
        ...(beganAtMs === null ? {} : { load_began_at: new Date(beganAtMs).toISOString() }),
        duration_s: durationS,
        requests: Math.max(0, Math.round(requests)),
        iterations: Math.max(0, Math.round(iterations)),
        threads,
        cpu_model: runner.cpu_model,
        cpus: runner.cpus,
        ...(generator === undefined ? {} : { generator }),
    };
}

// EXTERNAL MODULE: ./lib/cli/gated-run.js + 23 modules
var gated_run = __webpack_require__(3392);
// EXTERNAL MODULE: ./lib/cli/show-finished.js
var show_finished = __webpack_require__(4928);
;// CONCATENATED MODULE: ./lib/cli/commands/merge.js










/** Merges the results of all shards and judges them once. */
const merge = (args, context) => {
    const problems = [];
    const failOn = (0,fail_on/* parseFailOn */.X)(args.value("fail-on") ?? "any");
    problems.push(...failOn.problems.map((problem) => ({ ...problem, path: "--fail-on" })));
    const baseline = baselineOf(args, problems);
    if (args.positionals.length === 0) {
        const hint = 'Write for example rampa merge "results/**/result.json".';
        problems.push({ message: "expected paths or globs of result.json files, got none", hint });
    }
    return { problems, run: () => mergeAndShow(args, { failOn: failOn.statuses, baseline }, context) };
};
async function mergeAndShow(args, { failOn, baseline }, context) {
    const { cwd, stderr } = context;
    const isQuiet = args.has("quiet");
    const request = {
        patterns: args.positionals,
        workingDirectory: (0,external_node_path_.resolve)(cwd, args.value("working-directory") ?? "."),
        resultsDir: args.value("out") ?? "rampa-results",
        baseline,
    };
    const unread = await (0,look_up_past/* baselineProblem */.F)(request);
    if (unread !== null)
        throw unread;
    const outcome = await mergeResults(request, context, (line) => {
        if (!isQuiet)
            stderr.write(`${(0,terminal_text/* terminalText */.eR)(line, plain_text/* PROSE_LENGTH */.ty)}\n`);
    });
    (0,show_finished/* showFinished */.i)(outcome, { isQuiet, isJson: args.has("json"), noColor: args.has("no-color") }, context);
    for (const { path, reason } of outcome.unwritten) {
        stderr.write(`${(0,terminal_text/* terminalText */.eR)(`could not write ${(0,external_node_path_.relative)(cwd, path)}: ${reason}`, plain_text/* PROSE_LENGTH */.ty)}\n`);
    }
    return (0,gated_run/* exitCodeOf */.F)(outcome.result.status, failOn, outcome.unwritten.length > 0);
}
function baselineOf(args, problems) {
    const { baseline, problem } = (0,run_baseline/* parseBaseline */.nk)(args.value("baseline") ?? "none");
    const unfit = problem ?? (0,run_baseline/* mergeBaselineProblem */.Bd)(baseline) ?? (baseline.kind === "artifact" ? run_baseline/* NO_TERMINAL_ARTIFACT */.gE : null);
    if (unfit !== null)
        problems.push({ path: "--baseline", ...unfit });
    return baseline;
}


/***/ })

};
