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

/***/ 2837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ ResultFile)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __webpack_require__(4676);
// EXTERNAL MODULE: ./lib/report/result-leaves.js
var result_leaves = __webpack_require__(422);
;// CONCATENATED MODULE: ./lib/report/comparison-block.js


const percent = result_leaves/* finite */.E2.nullable();
const effect = schemas/* strictObject */.rej({
    metric: result_leaves/* text */.Qq.describe("With tag filters, if it has any."),
    name: result_leaves/* text */.Qq.nullable().describe("Of the requests; null: of all."),
    aggregation: result_leaves/* text */.Qq,
    base: result_leaves/* finite */.E2.nullable(),
    head: result_leaves/* finite */.E2.nullable(),
    change_percent: percent.describe("null: not known, or from 0 to something."),
    low_percent: percent,
    high_percent: percent,
    verdict: schemas/* enum */.k5n(["regression", "improvement", "no change", "inconclusive"]),
    doubt: schemas/* enum */.k5n([
        "no_data",
        "mostly_failed",
        "too_few_rounds",
        "too_few_samples",
        "too_few_runs",
        "too_noisy",
        "uneven_rounds",
    ])
        .optional()
        .describe("Why it is inconclusive."),
});
/** How the run differs from its baseline. */
const ComparisonBlock = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(["url", "ref", "artifact", "file"])
        .describe("url and ref: side by side on one machine; artifact and file: with a run that is over."),
    baseline: result_leaves/* text */.Qq.describe("As it was asked for, such as `ref:main`."),
    baseline_run: schemas/* strictObject */.rej({
        sha: result_leaves/* text */.Qq.optional().describe("Commit."),
        ref: result_leaves/* text */.Qq.optional().describe("Branch or tag."),
        origin: result_leaves/* text */.Qq.optional().describe("Of the running version."),
        run_id: result_leaves/* text */.Qq.optional(),
        started_at: iso/* datetime */.w$().optional(),
        runner: result_leaves/* text */.Qq.optional().describe("The machine of that run, in words."),
    })
        .optional()
        .describe("Which version that was, as far as it is known."),
    confidence: result_leaves/* finite */.E2.min(0).max(1).describe("Chance that all intervals hold their change."),
    rounds: result_leaves/* count */.U9.describe("Pairs of rounds that were used; 0 for runs that were not measured side by side."),
    warm_up_rounds: result_leaves/* count */.U9.optional().describe("Pairs at the start that were not used."),
    load_s: result_leaves/* finite */.E2.nonnegative().optional().describe("Load of both sides together."),
    rounds_end: schemas/* enum */.k5n(["clear", "time", "planned", "ended"])
        .optional()
        .describe("Why no more rounds were added: every question had its answer, max_duration was over, all that were " +
        "asked for, or the load came to its end before."),
    past_runs: result_leaves/* count */.U9.optional().describe("Runs that say how much runs of one build differ."),
    noise_floor_percent: result_leaves/* finite */.E2
        .nonnegative()
        .nullable()
        .describe("The smallest change of the response time that could have been shown; null: none."),
    effects: schemas/* array */.YOg(effect).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    failure: schemas/* strictObject */.rej({ message: result_leaves/* text */.Qq, hint: result_leaves/* text */.Qq })
        .optional()
        .describe("Why there was nothing to compare with: no request to the baseline worked."),
    notes: schemas/* array */.YOg(result_leaves/* text */.Qq)
        .max(result_leaves/* RESULT_LIMITS */.ly.rows)
        .optional()
        .describe("What a reader should know of the comparison."),
});

// EXTERNAL MODULE: ./lib/report/history-block.js
var history_block = __webpack_require__(1758);
;// CONCATENATED MODULE: ./lib/report/machine-blocks.js



/** One machine of several that shared a load. */
const ShardBlock = schemas/* strictObject */.rej({
    index: result_leaves/* count */.U9.min(1),
    run_id: result_leaves/* text */.Qq,
    status: schemas/* enum */.k5n(exit_codes/* RUN_STATUSES */.L),
    load_began_at: iso/* datetime */.w$().optional(),
    duration_s: result_leaves/* finite */.E2.nonnegative(),
    requests: result_leaves/* count */.U9,
    iterations: result_leaves/* count */.U9,
    threads: result_leaves/* count */.U9,
    cpu_model: result_leaves/* text */.Qq,
    cpus: result_leaves/* count */.U9,
    generator: schemas/* enum */.k5n(["calm", "busy", "invalid"])
        .optional()
        .describe("How its load generator fared: whether its times are upper bounds, or mean nothing."),
});
const share = result_leaves/* finite */.E2.min(0).max(1).nullable();
const amount = result_leaves/* finite */.E2.nonnegative().nullable();
/** How the load generator itself fared. */
const GeneratorBlock = schemas/* strictObject */.rej({
    valid: schemas/* boolean */.zMY().describe("False when the load generator could not be relied on: nothing can be judged."),
    reasons: schemas/* array */.YOg(result_leaves/* text */.Qq)
        .max(result_leaves/* RESULT_LIMITS */.ly.rows)
        .describe("Why it is not valid, or why its times are upper bounds."),
    remedies: schemas/* array */.YOg(result_leaves/* text */.Qq).max(result_leaves/* RESULT_LIMITS */.ly.rows).describe("What to change."),
    lag_p99_ms: amount.describe("Actual minus planned start of arrivals; null without arrivals."),
    uncertainty_p99_ms: amount.describe("How long a response may have waited for the generator."),
    loop_delay_p99_ms: amount.describe("How long what was ready had to wait for the event loop."),
    loop_utilization: share.describe("Share of the time in which the busiest thread's event loop had work."),
    cpu_process: amount.describe("Cores that the process kept busy: 1.5 is one and a half."),
    cpu_machine: share.describe("Share of the machine's cores that was busy."),
    gc_ms: amount.describe("Pauses for garbage collection, all together."),
    threads: result_leaves/* count */.U9.describe("Load-generating threads."),
});
/** The machine that made the load. */
const RunnerBlock = schemas/* strictObject */.rej({
    os: result_leaves/* text */.Qq,
    arch: result_leaves/* text */.Qq,
    cpu_model: result_leaves/* text */.Qq,
    cpus: result_leaves/* count */.U9,
    memory_bytes: result_leaves/* count */.U9,
    node: result_leaves/* text */.Qq,
    version: result_leaves/* text */.Qq.describe("rampa's version."),
});

;// CONCATENATED MODULE: ./lib/report/measured-blocks.js


/** One metric, or one of its submetrics. */
const MetricBlock = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(["counter", "gauge", "rate", "trend"]),
    unit: schemas/* enum */.k5n(["ms", "bytes", ""]).describe("Unit of the values; empty for plain numbers."),
    stats: result_leaves/* stats */.M1,
    histogram: (0,result_leaves/* base64 */.K3)(result_leaves/* RESULT_LIMITS */.ly.histogram)
        .optional()
        .describe("Trends: base64 of HdrHistogram's V2 compressed encoding, in microseconds for metrics in ms."),
});
/** How one threshold was judged. */
const ThresholdBlock = schemas/* strictObject */.rej({
    metric: result_leaves/* text */.Qq.describe("As written, with its tag filters."),
    source: result_leaves/* text */.Qq.describe("As written, such as `p(95)<500`."),
    outcome: schemas/* enum */.k5n(["passed", "failed", "no_data", "inconclusive"])
        .describe("inconclusive: a change from the baseline that is not known well enough; it fails nothing."),
    observed: result_leaves/* finite */.E2
        .nullable()
        .describe("Of a limit on a change, such as `p(95)<+10%`: the change in percent."),
    limit: result_leaves/* finite */.E2,
    is_default: schemas/* boolean */.zMY().describe("True for the rule that holds although the config does not have it."),
    abort_on_fail: schemas/* boolean */.zMY(),
    message: result_leaves/* text */.Qq.describe("One sentence for a reader."),
    file: result_leaves/* text */.Qq.optional().describe("Where the threshold is written; lines and columns count from 1."),
    line: result_leaves/* count */.U9.optional(),
    column: result_leaves/* count */.U9.optional(),
});
/** How often one check of a scenario held. */
const CheckBlock = schemas/* strictObject */.rej({ name: result_leaves/* text */.Qq, scenario: result_leaves/* text */.Qq, passes: result_leaves/* count */.U9, fails: result_leaves/* count */.U9 });
/** The requests of one name. */
const RequestBlock = schemas/* strictObject */.rej({
    name: result_leaves/* text */.Qq,
    method: result_leaves/* text */.Qq,
    count: result_leaves/* count */.U9,
    failed: result_leaves/* count */.U9.describe("Of `count`, those without an expected status."),
    stats: result_leaves/* stats */.M1.describe("Of `http_req_duration`, in milliseconds."),
});
/** What became of one scenario's iterations. */
const ScenarioBlock = schemas/* strictObject */.rej({
    name: result_leaves/* text */.Qq,
    executor: result_leaves/* text */.Qq,
    planned: result_leaves/* count */.U9.nullable().describe("Iterations that the plan asks for; null when time alone limits them."),
    delivered: result_leaves/* count */.U9.describe("Iterations that were started."),
    completed: result_leaves/* count */.U9.describe("Iterations that ended by themselves, with or without an error."),
    failed: result_leaves/* count */.U9.describe("Of the completed, those that ended with an error."),
    dropped: result_leaves/* count */.U9,
    interrupted: result_leaves/* count */.U9,
    end_reason: result_leaves/* text */.Qq.optional().describe("Why it ended before its plan did."),
    iteration_duration: result_leaves/* stats */.M1
        .optional()
        .describe("From an iteration's actual start to its end, in milliseconds; arrival-rate executors only."),
    response_time: result_leaves/* stats */.M1
        .optional()
        .describe("From its planned start to its end, in milliseconds; arrival-rate executors only."),
});
/** One kind of error, counted. */
const ErrorBlock = schemas/* strictObject */.rej({
    kind: result_leaves/* text */.Qq,
    step: result_leaves/* text */.Qq.nullable(),
    message: result_leaves/* text */.Qq,
    count: result_leaves/* count */.U9,
    first_at_s: result_leaves/* finite */.E2.describe("Seconds after the start of the load."),
});
/** One interval of the load. */
const TimelinePointBlock = schemas/* strictObject */.rej({
    t_s: result_leaves/* finite */.E2.describe("End of the interval, in seconds after the start of the load."),
    vus: result_leaves/* finite */.E2,
    rate: result_leaves/* finite */.E2.describe("Requests per second."),
    failed: result_leaves/* count */.U9,
    p50: result_leaves/* finite */.E2.nullable(),
    p95: result_leaves/* finite */.E2.nullable(),
    p99: result_leaves/* finite */.E2.nullable(),
});
/** A percentile that a threshold names, over time. */
const CourseBlock = schemas/* strictObject */.rej({
    metric: result_leaves/* text */.Qq.describe("As a threshold writes it, with its tag filters."),
    aggregation: result_leaves/* text */.Qq,
    counts: schemas/* array */.YOg(result_leaves/* count */.U9).max(result_leaves/* RESULT_LIMITS */.ly.rows).describe("Samples in each interval of `timeline`."),
    values: schemas/* array */.YOg(result_leaves/* finite */.E2.nullable()).max(result_leaves/* RESULT_LIMITS */.ly.rows),
});
/** How long one phase of the run took. */
const PhaseBlock = schemas/* strictObject */.rej({
    name: schemas/* enum */.k5n(["setup", "warm_up", "execute", "teardown"]),
    duration_s: result_leaves/* finite */.E2.nonnegative(),
});
/** The load before the measured one. */
const WarmUpBlock = schemas/* strictObject */.rej({
    duration_s: result_leaves/* finite */.E2.nonnegative(),
    requests: result_leaves/* count */.U9,
    failed: result_leaves/* count */.U9.describe("Of the requests, those without an expected status."),
    iterations: result_leaves/* count */.U9.describe("Iterations that ended by themselves."),
});

;// CONCATENATED MODULE: ./lib/report/result-file.js







/** The shape of `result.json`. Everything a report shows can be rendered again from it. */
const ResultFile = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("rampa.result/1"),
    run_id: result_leaves/* text */.Qq,
    status: schemas/* enum */.k5n(exit_codes/* RUN_STATUSES */.L),
    started_at: iso/* datetime */.w$().describe("When the run began (ISO 8601, UTC)."),
    seed: result_leaves/* count */.U9.optional().describe("Of all random choices; in a config it makes them again."),
    load_began_at: iso/* datetime */.w$().optional().describe("When its load began; shards have it."),
    duration_s: result_leaves/* finite */.E2.nonnegative().describe("Length of the load, without setup and teardown."),
    config_digest: result_leaves/* text */.Qq.describe("Two runs of the same resolved config have the same digest."),
    config: schemas/* record */.g1P(result_leaves/* text */.Qq, schemas/* json */.Pq9()).describe("The resolved config, secrets masked."),
    config_file: result_leaves/* text */.Qq.optional(),
    git: schemas/* strictObject */.rej({ sha: result_leaves/* text */.Qq.optional(), ref: result_leaves/* text */.Qq.optional(), base_sha: result_leaves/* text */.Qq.optional() }).optional(),
    runner: RunnerBlock,
    metrics: (0,result_leaves/* table */.tp)(MetricBlock),
    submetrics: (0,result_leaves/* table */.tp)(MetricBlock).describe("Keyed `metric{tag:value}`."),
    thresholds: schemas/* array */.YOg(ThresholdBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    checks: schemas/* array */.YOg(CheckBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    requests: schemas/* array */.YOg(RequestBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows).describe("Counts sum to `http_reqs`."),
    scenarios: schemas/* array */.YOg(ScenarioBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    errors: schemas/* array */.YOg(ErrorBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    timeline: schemas/* array */.YOg(TimelinePointBlock).max(result_leaves/* RESULT_LIMITS */.ly.rows),
    courses: schemas/* array */.YOg(CourseBlock)
        .max(100)
        .optional()
        .describe("Percentiles that thresholds name, over time, beside those of `timeline`."),
    warm_up: WarmUpBlock.optional().describe("The load before the measured one; no other figure contains any of it."),
    generator: GeneratorBlock.optional().describe("How the load generator itself fared. null: no figure here. `threads` 0: no load was started."),
    comment_cell: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits")
        .optional()
        .describe("Digest of job, matrix cell and config path: which pull-request comment is this run's."),
    shard: schemas/* strictObject */.rej({ index: result_leaves/* count */.U9.min(1), count: result_leaves/* count */.U9.min(1).max(result_leaves/* RESULT_LIMITS */.ly.shards) })
        .optional()
        .describe("Which part of the load this was; nothing is judged before all parts are merged."),
    shards: schemas/* array */.YOg(ShardBlock)
        .max(result_leaves/* RESULT_LIMITS */.ly.shards)
        .optional()
        .describe("Of a merged result: what it was merged from."),
    shard_count: result_leaves/* count */.U9
        .min(1)
        .max(result_leaves/* RESULT_LIMITS */.ly.shards)
        .optional()
        .describe("Of a merged result: how many shards there were to be."),
    merge_data: (0,result_leaves/* base64 */.K3)(result_leaves/* RESULT_LIMITS */.ly.mergeData)
        .optional()
        .describe("Of a shard: all that it measured, for the merge. Its shape is that of its version of rampa."),
    comparison: ComparisonBlock.optional().describe("How the run differs from its baseline; absent when nothing was compared."),
    history: history_block/* HistoryBlock */.S.optional().describe("The last runs with this one: `history` of the config."),
    phases: schemas/* array */.YOg(PhaseBlock).max(4),
    warnings: schemas/* array */.YOg(result_leaves/* text */.Qq).max(result_leaves/* RESULT_LIMITS */.ly.rows).describe("What a reader should know about the figures."),
    stop_reason: result_leaves/* text */.Qq.optional(),
    error: schemas/* strictObject */.rej({ code: result_leaves/* text */.Qq, message: result_leaves/* text */.Qq, hint: result_leaves/* text */.Qq.optional() }).optional(),
});


/***/ }),

/***/ 9210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resultJsonSchema: () => (/* binding */ resultJsonSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8439);
/* harmony import */ var _result_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2837);


/** The JSON Schema (draft 2020-12) of `result.json`, as it is published. */
function resultJsonSchema() {
    const { $schema, ...rest } = zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ResultFile */ .i, { io: "input", target: "draft-2020-12" });
    return { $schema, title: "rampa result", description: "What one run measured and decided.", ...rest };
}


/***/ }),

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ finite),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   M1: () => (/* binding */ stats),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ly: () => (/* binding */ RESULT_LIMITS),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

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
/** A text of bounded length. */
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(RESULT_LIMITS.text);
/** A whole number from 0. */
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
/** A number that JSON can hold. */
const finite = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig();
const BASE64 = "^[A-Za-z0-9+/]*={0,2}$";
const EQUALS = 61;
const BASE64_UNITS = Uint8Array.from({ length: 128 }, (_, unit) => /[A-Za-z0-9+/]/.test(String.fromCharCode(unit)) ? 1 : 0);
/** Bytes in base64. */
function base64(maxCharacters) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(maxCharacters).refine(isBase64, "expected base64").meta({ pattern: BASE64 });
}
/** As {@link BASE64} says, several times faster: the texts are megabytes. */
function isBase64(value) {
    let end = value.length;
    while (end > value.length - 2 && value.charCodeAt(end - 1) === EQUALS)
        end--;
    for (let at = 0; at < end; at++) {
        if (BASE64_UNITS[value.charCodeAt(at)] !== 1)
            return false;
    }
    return true;
}
/** Rows by name, of bounded number. */
function table(row) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, row)
        .refine((rows) => Object.keys(rows).length <= RESULT_LIMITS.rows, `at most ${RESULT_LIMITS.rows} entries`);
}
/** Aggregation → value, such as `{"avg": 12.5, "p(95)": 31.2}`; one without a value is left out. */
const stats = table(finite);


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
