export const id = 210;
export const ids = [210];
export const modules = {

/***/ 6602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ly: () => (/* binding */ RESULT_LIMITS),
  iD: () => (/* binding */ ResultFile),
  lf: () => (/* binding */ parseResultFile)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
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

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __webpack_require__(4676);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
;// CONCATENATED MODULE: ./lib/report/result-file.js




/** Limits of what is read: a result file may come from an untrusted run. */
const RESULT_LIMITS = {
    /** Characters of one text. */
    text: 16_384,
    /** Characters of one encoded histogram. */
    histogram: 1_000_000,
    /** Entries of one list or table. */
    rows: 10_000,
    /** Characters of the whole file. */
    file: 64 * 1024 * 1024,
    /** Lists and objects inside each other. */
    depth: 64,
};
const result_file_text = schemas/* string */.YjP().max(RESULT_LIMITS.text);
const count = schemas/* number */.aig().int().nonnegative();
const finite = schemas/* number */.aig();
function table(row) {
    return schemas/* record */.g1P(result_file_text, row)
        .refine((rows) => Object.keys(rows).length <= RESULT_LIMITS.rows, `at most ${RESULT_LIMITS.rows} entries`);
}
/** Aggregation → value, such as `{"avg": 12.5, "p(95)": 31.2}`; one without a value is left out. */
const stats = table(finite);
const metric = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(["counter", "gauge", "rate", "trend"]),
    unit: schemas/* enum */.k5n(["ms", "bytes", ""]).describe("Unit of the values; empty for plain numbers."),
    stats,
    histogram: schemas/* string */.YjP()
        .max(RESULT_LIMITS.histogram)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/, "expected base64")
        .optional()
        .describe("Trends: base64 of HdrHistogram's V2 compressed encoding, in microseconds for metrics in ms."),
});
const threshold = schemas/* strictObject */.rej({
    metric: result_file_text.describe("As written, with its tag filters."),
    source: result_file_text.describe("As written, such as `p(95)<500`."),
    outcome: schemas/* enum */.k5n(["passed", "failed", "no_data"]),
    observed: finite.nullable(),
    limit: finite,
    is_default: schemas/* boolean */.zMY().describe("True for the rule that holds although the config does not have it."),
    abort_on_fail: schemas/* boolean */.zMY(),
    message: result_file_text.describe("One sentence for a reader."),
    file: result_file_text.optional().describe("Where the threshold is written; lines and columns count from 1."),
    line: count.optional(),
    column: count.optional(),
});
const check = schemas/* strictObject */.rej({ name: result_file_text, scenario: result_file_text, passes: count, fails: count });
const request = schemas/* strictObject */.rej({
    name: result_file_text,
    method: result_file_text,
    count,
    failed: count.describe("Of `count`, those without an expected status."),
    stats: stats.describe("Of `http_req_duration`, in milliseconds."),
});
const scenario = schemas/* strictObject */.rej({
    name: result_file_text,
    executor: result_file_text,
    planned: count.nullable().describe("Iterations that the plan asks for; null when time alone limits them."),
    delivered: count.describe("Iterations that were started."),
    completed: count.describe("Iterations that ended by themselves, with or without an error."),
    failed: count.describe("Of the completed, those that ended with an error."),
    dropped: count,
    interrupted: count,
    end_reason: result_file_text.optional().describe("Why it ended before its plan did."),
    iteration_duration: stats
        .optional()
        .describe("From an iteration's actual start to its end, in milliseconds; arrival-rate executors only."),
    response_time: stats
        .optional()
        .describe("From its planned start to its end, in milliseconds; arrival-rate executors only."),
});
const error = schemas/* strictObject */.rej({
    kind: result_file_text,
    step: result_file_text.nullable(),
    message: result_file_text,
    count,
    first_at_s: finite.describe("Seconds after the start of the load."),
});
const timelinePoint = schemas/* strictObject */.rej({
    t_s: finite.describe("End of the interval, in seconds after the start of the load."),
    vus: finite,
    rate: finite.describe("Requests per second."),
    failed: count,
    p50: finite.nullable(),
    p95: finite.nullable(),
    p99: finite.nullable(),
});
const course = schemas/* strictObject */.rej({
    metric: result_file_text.describe("As a threshold writes it, with its tag filters."),
    aggregation: result_file_text,
    counts: schemas/* array */.YOg(count).max(RESULT_LIMITS.rows).describe("Samples in each interval of `timeline`."),
    values: schemas/* array */.YOg(finite.nullable()).max(RESULT_LIMITS.rows),
});
const phase = schemas/* strictObject */.rej({
    name: schemas/* enum */.k5n(["setup", "warm_up", "execute", "teardown"]),
    duration_s: finite.nonnegative(),
});
const warmUp = schemas/* strictObject */.rej({
    duration_s: finite.nonnegative(),
    requests: count,
    failed: count.describe("Of the requests, those without an expected status."),
    iterations: count.describe("Iterations that ended by themselves."),
});
const share = finite.min(0).max(1).nullable();
const amount = finite.nonnegative().nullable();
const generator = schemas/* strictObject */.rej({
    valid: schemas/* boolean */.zMY().describe("False when the load generator could not be relied on: nothing can be judged."),
    reasons: schemas/* array */.YOg(result_file_text)
        .max(RESULT_LIMITS.rows)
        .describe("Why it is not valid, or why its times are upper bounds."),
    remedies: schemas/* array */.YOg(result_file_text).max(RESULT_LIMITS.rows).describe("What to change."),
    lag_p99_ms: amount.describe("Actual minus planned start of arrivals; null without arrivals."),
    uncertainty_p99_ms: amount.describe("How long a response may have waited for the generator."),
    loop_delay_p99_ms: amount.describe("How long what was ready had to wait for the event loop."),
    loop_utilization: share.describe("Share of the time in which the busiest thread's event loop had work."),
    cpu_process: amount.describe("Cores that the process kept busy: 1.5 is one and a half."),
    cpu_machine: share.describe("Share of the machine's cores that was busy."),
    gc_ms: amount.describe("Pauses for garbage collection, all together."),
    threads: count.describe("Load-generating threads."),
});
const runner = schemas/* strictObject */.rej({
    os: result_file_text,
    arch: result_file_text,
    cpu_model: result_file_text,
    cpus: count,
    memory_bytes: count,
    node: result_file_text,
    version: result_file_text.describe("rampa's version."),
});
/** The shape of `result.json`. Everything a report shows can be rendered again from it. */
const ResultFile = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("rampa.result/1"),
    run_id: result_file_text,
    status: schemas/* enum */.k5n(exit_codes/* RUN_STATUSES */.L),
    started_at: datetime().describe("When the run began (ISO 8601, UTC)."),
    seed: count.optional().describe("Of all random choices; in a config it makes them again."),
    duration_s: finite.nonnegative().describe("Length of the load, without setup and teardown."),
    config_digest: result_file_text.describe("Two runs of the same resolved config have the same digest."),
    config: schemas/* record */.g1P(result_file_text, schemas/* json */.Pq9()).describe("The resolved config, secrets masked."),
    config_file: result_file_text.optional(),
    git: schemas/* strictObject */.rej({ sha: result_file_text.optional(), ref: result_file_text.optional(), base_sha: result_file_text.optional() }).optional(),
    runner,
    metrics: table(metric),
    submetrics: table(metric).describe("Keyed `metric{tag:value}`."),
    thresholds: schemas/* array */.YOg(threshold).max(RESULT_LIMITS.rows),
    checks: schemas/* array */.YOg(check).max(RESULT_LIMITS.rows),
    requests: schemas/* array */.YOg(request).max(RESULT_LIMITS.rows).describe("Counts sum to `http_reqs`."),
    scenarios: schemas/* array */.YOg(scenario).max(RESULT_LIMITS.rows),
    errors: schemas/* array */.YOg(error).max(RESULT_LIMITS.rows),
    timeline: schemas/* array */.YOg(timelinePoint).max(RESULT_LIMITS.rows),
    courses: schemas/* array */.YOg(course)
        .max(100)
        .optional()
        .describe("Percentiles that thresholds name, over time, beside those of `timeline`."),
    warm_up: warmUp
        .optional()
        .describe("The load before the measured one; no other figure contains any of it."),
    generator: generator
        .optional()
        .describe("How the load generator itself fared; absent when no load was started. null: no figure here."),
    phases: schemas/* array */.YOg(phase).max(4),
    warnings: schemas/* array */.YOg(result_file_text).max(RESULT_LIMITS.rows).describe("What a reader should know about the figures."),
    stop_reason: result_file_text.optional(),
    error: schemas/* strictObject */.rej({ code: result_file_text, message: result_file_text, hint: result_file_text.optional() }).optional(),
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
    return new errors/* RampaError */.QG("result_invalid", `${file} is no result file:${place} ${first?.message ?? ""}${more}`, {
        hint: HINT,
        problems: problems.slice(0, MAX_PROBLEMS),
        cause,
    });
}
function problemOf(issue, file) {
    const path = (0,plain_text/* plainLine */.h0)(issue.path.map(String).join("."));
    const message = (0,plain_text/* plainLine */.h0)(issue.message);
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
/* harmony import */ var _result_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6602);


/** The JSON Schema (draft 2020-12) of `result.json`, as it is published. */
function resultJsonSchema() {
    const { $schema, ...rest } = zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(_result_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ResultFile */ .iD, { io: "input", target: "draft-2020-12" });
    return { $schema, title: "rampa result", description: "What one run measured and decided.", ...rest };
}


/***/ })

};
