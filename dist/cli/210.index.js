export const id = 210;
export const ids = [210];
export const modules = {

/***/ 1758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ HISTORY_LIMITS),
/* harmony export */   S: () => (/* binding */ HistoryBlock)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);

/** Most runs that are kept, and most figures of each. */
const HISTORY_LIMITS = { runs: 1_000, series: 500 };
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000);
const run = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    run_id: text,
    started_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    sha: text.optional().describe("Commit."),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["passed", "threshold_failed", "teardown_failed"]),
});
const series = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    metric: text.describe("With tag filters, if it has any."),
    name: text.nullable().describe("Of the requests; null: of all."),
    aggregation: text,
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable()).max(HISTORY_LIMITS.runs).describe("One for each of `runs`."),
});
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    metric: text,
    name: text.nullable(),
    aggregation: text,
    run_id: text.describe("Of the first run after the change; it fits best."),
    earliest_run_id: text.describe("The change came right before one of the runs from this one"),
    latest_run_id: text.describe("to this one."),
    before: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe("Median of the runs before it, back to the change before."),
    after: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    p_value: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1).describe("Chance of a change as clear as this where there is none."),
    is_new: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe("No earlier run has told of it."),
});
/** The figures of the last runs, this one among them, and where they changed for good. */
const HistoryBlock = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    runs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(run).max(HISTORY_LIMITS.runs).describe("Oldest first."),
    series: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(series).max(HISTORY_LIMITS.series),
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change).max(HISTORY_LIMITS.series).describe("Oldest first."),
    told: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text)
        .max(HISTORY_LIMITS.runs)
        .describe("First runs after the changes that this run or one before it has told of."),
})
    .refine(({ runs, series: all }) => all.every(({ values }) => values.length === runs.length), "each of the series has one value for each of the runs");


/***/ }),

/***/ 8028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iD: () => (/* binding */ ResultFile),
/* harmony export */   lf: () => (/* binding */ parseResultFile),
/* harmony export */   ly: () => (/* binding */ RESULT_LIMITS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4676);
/* harmony import */ var _history_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1758);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1984);





/** Limits of what is read: a result file may come from an untrusted run. */
const RESULT_LIMITS = {
    /** Characters of one text. */
    text: 16_384,
    /** Characters of one encoded histogram. */
    histogram: 1_000_000,
    /** Characters of what a shard hands over to the merge. */
    mergeData: 32 * 1024 * 1024,
    /** Machines that share a load. */
    shards: 1_000,
    /** Entries of one list or table. */
    rows: 10_000,
    /** Characters of the whole file. */
    file: 64 * 1024 * 1024,
    /** Lists and objects inside each other. */
    depth: 64,
};
const text = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(RESULT_LIMITS.text);
const count = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative();
const finite = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig();
function table(row) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(text, row)
        .refine((rows) => Object.keys(rows).length <= RESULT_LIMITS.rows, `at most ${RESULT_LIMITS.rows} entries`);
}
/** Aggregation → value, such as `{"avg": 12.5, "p(95)": 31.2}`; one without a value is left out. */
const stats = table(finite);
const metric = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["counter", "gauge", "rate", "trend"]),
    unit: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["ms", "bytes", ""]).describe("Unit of the values; empty for plain numbers."),
    stats,
    histogram: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .max(RESULT_LIMITS.histogram)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/, "expected base64")
        .optional()
        .describe("Trends: base64 of HdrHistogram's V2 compressed encoding, in microseconds for metrics in ms."),
});
const threshold = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    metric: text.describe("As written, with its tag filters."),
    source: text.describe("As written, such as `p(95)<500`."),
    outcome: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["passed", "failed", "no_data", "inconclusive"])
        .describe("inconclusive: a change from the baseline that is not known well enough; it fails nothing."),
    observed: finite
        .nullable()
        .describe("Of a limit on a change, such as `p(95)<+10%`: the change in percent."),
    limit: finite,
    is_default: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("True for the rule that holds although the config does not have it."),
    abort_on_fail: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    message: text.describe("One sentence for a reader."),
    file: text.optional().describe("Where the threshold is written; lines and columns count from 1."),
    line: count.optional(),
    column: count.optional(),
});
const check = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ name: text, scenario: text, passes: count, fails: count });
const request = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: text,
    method: text,
    count,
    failed: count.describe("Of `count`, those without an expected status."),
    stats: stats.describe("Of `http_req_duration`, in milliseconds."),
});
const scenario = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: text,
    executor: text,
    planned: count.nullable().describe("Iterations that the plan asks for; null when time alone limits them."),
    delivered: count.describe("Iterations that were started."),
    completed: count.describe("Iterations that ended by themselves, with or without an error."),
    failed: count.describe("Of the completed, those that ended with an error."),
    dropped: count,
    interrupted: count,
    end_reason: text.optional().describe("Why it ended before its plan did."),
    iteration_duration: stats
        .optional()
        .describe("From an iteration's actual start to its end, in milliseconds; arrival-rate executors only."),
    response_time: stats
        .optional()
        .describe("From its planned start to its end, in milliseconds; arrival-rate executors only."),
});
const error = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: text,
    step: text.nullable(),
    message: text,
    count,
    first_at_s: finite.describe("Seconds after the start of the load."),
});
const timelinePoint = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    t_s: finite.describe("End of the interval, in seconds after the start of the load."),
    vus: finite,
    rate: finite.describe("Requests per second."),
    failed: count,
    p50: finite.nullable(),
    p95: finite.nullable(),
    p99: finite.nullable(),
});
const course = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    metric: text.describe("As a threshold writes it, with its tag filters."),
    aggregation: text,
    counts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(count).max(RESULT_LIMITS.rows).describe("Samples in each interval of `timeline`."),
    values: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(finite.nullable()).max(RESULT_LIMITS.rows),
});
const phase = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["setup", "warm_up", "execute", "teardown"]),
    duration_s: finite.nonnegative(),
});
/** Of one machine of several that shared a load. */
const shardRow = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    index: count.min(1),
    run_id: text,
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_STATUSES */ .L),
    load_began_at: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$().optional(),
    duration_s: finite.nonnegative(),
    requests: count,
    iterations: count,
    threads: count,
    cpu_model: text,
    cpus: count,
});
const warmUp = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    duration_s: finite.nonnegative(),
    requests: count,
    failed: count.describe("Of the requests, those without an expected status."),
    iterations: count.describe("Iterations that ended by themselves."),
});
const share = finite.min(0).max(1).nullable();
const amount = finite.nonnegative().nullable();
const generator = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    valid: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("False when the load generator could not be relied on: nothing can be judged."),
    reasons: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text)
        .max(RESULT_LIMITS.rows)
        .describe("Why it is not valid, or why its times are upper bounds."),
    remedies: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text).max(RESULT_LIMITS.rows).describe("What to change."),
    lag_p99_ms: amount.describe("Actual minus planned start of arrivals; null without arrivals."),
    uncertainty_p99_ms: amount.describe("How long a response may have waited for the generator."),
    loop_delay_p99_ms: amount.describe("How long what was ready had to wait for the event loop."),
    loop_utilization: share.describe("Share of the time in which the busiest thread's event loop had work."),
    cpu_process: amount.describe("Cores that the process kept busy: 1.5 is one and a half."),
    cpu_machine: share.describe("Share of the machine's cores that was busy."),
    gc_ms: amount.describe("Pauses for garbage collection, all together."),
    threads: count.describe("Load-generating threads."),
});
const percent = finite.nullable();
const effect = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    metric: text.describe("With tag filters, if it has any."),
    name: text.nullable().describe("Of the requests; null: of all."),
    aggregation: text,
    base: finite.nullable(),
    head: finite.nullable(),
    change_percent: percent.describe("null: not known, or from 0 to something."),
    low_percent: percent,
    high_percent: percent,
    verdict: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["regression", "improvement", "no change", "inconclusive"]),
    doubt: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["no_data", "too_few_rounds", "too_few_samples", "too_few_runs", "too_noisy", "uneven_rounds"])
        .optional()
        .describe("Why it is inconclusive."),
});
const comparison = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    mode: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["url", "ref", "artifact", "file"])
        .describe("url and ref: side by side on one machine; artifact and file: with a run that is over."),
    baseline: text.describe("As it was asked for, such as `ref:main`."),
    baseline_run: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        sha: text.optional().describe("Commit."),
        ref: text.optional().describe("Branch or tag."),
        origin: text.optional().describe("Of the running version."),
        run_id: text.optional(),
        started_at: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$().optional(),
        runner: text.optional().describe("The machine of that run, in words."),
    })
        .optional()
        .describe("Which version that was, as far as it is known."),
    confidence: finite.min(0).max(1).describe("Chance that all intervals hold their change."),
    rounds: count.describe("Pairs of rounds that were used; 0 for runs that were not measured side by side."),
    warm_up_rounds: count.optional().describe("Pairs at the start that were not used."),
    load_s: finite.nonnegative().optional().describe("Load of both sides together."),
    rounds_end: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["clear", "time", "planned", "ended"])
        .optional()
        .describe("Why no more rounds were added: every question had its answer, max_duration was over, all that were " +
        "asked for, or the load came to its end before."),
    past_runs: count.optional().describe("Runs that say how much runs of one build differ."),
    noise_floor_percent: finite
        .nonnegative()
        .nullable()
        .describe("The smallest change of the response time that could have been shown; null: none."),
    effects: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(effect).max(RESULT_LIMITS.rows),
    notes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text)
        .max(RESULT_LIMITS.rows)
        .optional()
        .describe("What a reader should know of the comparison."),
});
const runner = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    os: text,
    arch: text,
    cpu_model: text,
    cpus: count,
    memory_bytes: count,
    node: text,
    version: text.describe("rampa's version."),
});
/** The shape of `result.json`. Everything a report shows can be rendered again from it. */
const ResultFile = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("rampa.result/1"),
    run_id: text,
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_STATUSES */ .L),
    started_at: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$().describe("When the run began (ISO 8601, UTC)."),
    seed: count.optional().describe("Of all random choices; in a config it makes them again."),
    load_began_at: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$().optional().describe("When its load began; shards have it."),
    duration_s: finite.nonnegative().describe("Length of the load, without setup and teardown."),
    config_digest: text.describe("Two runs of the same resolved config have the same digest."),
    config: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_3__/* .json */ .Pq9()).describe("The resolved config, secrets masked."),
    config_file: text.optional(),
    git: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ sha: text.optional(), ref: text.optional(), base_sha: text.optional() }).optional(),
    runner,
    metrics: table(metric),
    submetrics: table(metric).describe("Keyed `metric{tag:value}`."),
    thresholds: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(threshold).max(RESULT_LIMITS.rows),
    checks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(check).max(RESULT_LIMITS.rows),
    requests: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(request).max(RESULT_LIMITS.rows).describe("Counts sum to `http_reqs`."),
    scenarios: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(scenario).max(RESULT_LIMITS.rows),
    errors: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(error).max(RESULT_LIMITS.rows),
    timeline: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(timelinePoint).max(RESULT_LIMITS.rows),
    courses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(course)
        .max(100)
        .optional()
        .describe("Percentiles that thresholds name, over time, beside those of `timeline`."),
    warm_up: warmUp
        .optional()
        .describe("The load before the measured one; no other figure contains any of it."),
    generator: generator
        .optional()
        .describe("How the load generator itself fared; absent when no load was started. null: no figure here."),
    comment_cell: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits")
        .optional()
        .describe("Digest of job, matrix cell and config path: which pull-request comment is this run's."),
    shard: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ index: count.min(1), count: count.min(1).max(RESULT_LIMITS.shards) })
        .optional()
        .describe("Which part of the load this was; nothing is judged before all parts are merged."),
    shards: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(shardRow)
        .max(RESULT_LIMITS.shards)
        .optional()
        .describe("Of a merged result: what it was merged from."),
    merge_data: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .max(RESULT_LIMITS.mergeData)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/, "expected base64")
        .optional()
        .describe("Of a shard: all that it measured, for the merge. Its shape is that of its version of rampa."),
    comparison: comparison
        .optional()
        .describe("How the run differs from its baseline; absent when nothing was compared."),
    history: _history_block_js__WEBPACK_IMPORTED_MODULE_2__/* .HistoryBlock */ .S.optional().describe("The last runs with this one: `history` of the config."),
    phases: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(phase).max(4),
    warnings: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text).max(RESULT_LIMITS.rows).describe("What a reader should know about the figures."),
    stop_reason: text.optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ code: text, message: text, hint: text.optional() }).optional(),
});
const MAX_PROBLEMS = 20;
const HINT = "Give a result.json that rampa wrote; schema/result.schema.json describes it.";
/**
 * Reads a `result.json`, perhaps one from an untrusted run: strict, and bounded in size, depth and
 * number of entries.
 *
 * @throws {@link RampaError} `result_invalid` with all problems (at most 20 are listed).
 */
function parseResultFile(text, file = "result.json") {
    if (text.length > RESULT_LIMITS.file) {
        throw invalid(file, [{ file, message: `larger than ${RESULT_LIMITS.file / 1024 / 1024} MiB` }]);
    }
    let raw;
    try {
        raw = JSON.parse(text);
    }
    catch (cause) {
        throw invalid(file, [{ file, message: "not JSON" }], cause);
    }
    // Before zod, which calls itself once for each level.
    const unsafe = unsafeValue(raw);
    if (unsafe !== null)
        throw invalid(file, [{ file, message: unsafe }]);
    const parsed = ResultFile.safeParse(raw);
    if (!parsed.success)
        throw invalid(file, parsed.error.issues.map((issue) => problemOf(issue, file)));
    return parsed.data;
}
function invalid(file, problems, cause) {
    const first = problems[0];
    const place = first?.path === undefined ? "" : ` ${first.path}:`;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("result_invalid", `${file} is no result file:${place} ${first?.message ?? ""}${more}`, {
        hint: HINT,
        problems: problems.slice(0, MAX_PROBLEMS),
        cause,
    });
}
function problemOf(issue, file) {
    const path = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(issue.path.map(String).join("."));
    const message = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(issue.message);
    return path === "" ? { file, message } : { file, path, message };
}
/** What makes a value unsafe to walk or to copy, or null. */
function unsafeValue(root) {
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > RESULT_LIMITS.depth)
            return `nested deeper than ${RESULT_LIMITS.depth} levels`;
        const next = [];
        for (const value of level) {
            if (typeof value !== "object" || value === null)
                continue;
            if (Object.hasOwn(value, "__proto__"))
                return 'has a key "__proto__"';
            // One by one: a spread of a long list would overflow the stack.
            for (const child of Object.values(value))
                next.push(child);
        }
        level = next;
    }
    return null;
}


/***/ }),

/***/ 9210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resultJsonSchema: () => (/* binding */ resultJsonSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8439);
/* harmony import */ var _result_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8028);


/** The JSON Schema (draft 2020-12) of `result.json`, as it is published. */
function resultJsonSchema() {
    const { $schema, ...rest } = zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ResultFile */ .iD, { io: "input", target: "draft-2020-12" });
    return { $schema, title: "rampa result", description: "What one run measured and decided.", ...rest };
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
