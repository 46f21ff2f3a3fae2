export const id = 909;
export const ids = [909];
export const modules = {

/***/ 5909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Config: () => (/* reexport */ Config),
  CounterSink: () => (/* reexport */ counter_sink/* CounterSink */.u),
  Engine: () => (/* reexport */ Engine),
  ExecutionInfo: () => (/* reexport */ execution_info/* ExecutionInfo */.X),
  GaugeSink: () => (/* reexport */ gauge_sink/* GaugeSink */.N),
  HdrTrendSink: () => (/* reexport */ hdr_trend_sink/* HdrTrendSink */.J),
  HttpClient: () => (/* reexport */ http_client/* HttpClient */.Q),
  MetricEngine: () => (/* reexport */ MetricEngine),
  MetricRegistry: () => (/* reexport */ metrics_registry/* MetricRegistry */.o),
  Options: () => (/* reexport */ Options),
  RampaError: () => (/* reexport */ errors/* RampaError */.QG),
  RateSink: () => (/* reexport */ rate_sink/* RateSink */.y),
  Response: () => (/* reexport */ response/* Response */.Y),
  ScenarioConfig: () => (/* reexport */ ScenarioConfig),
  Stage: () => (/* reexport */ Stage),
  TrendSink: () => (/* reexport */ TrendSink),
  Worker: () => (/* reexport */ worker/* Worker */.T),
  createSink: () => (/* reexport */ create_sink/* createSink */.O),
  createTestPlan: () => (/* reexport */ createTestPlan),
  evaluateThreshold: () => (/* reexport */ evaluateThreshold),
  evaluateThresholds: () => (/* reexport */ evaluateThresholds),
  loadTest: () => (/* reexport */ loadTest),
  parseDuration: () => (/* reexport */ config_duration/* parseDuration */.E9),
  parseSubmetric: () => (/* reexport */ parse_submetric/* parseSubmetric */.G),
  parseThreshold: () => (/* reexport */ parseThreshold),
  registerBuiltins: () => (/* reexport */ builtins/* registerBuiltins */.o),
  scenario: () => (/* reexport */ scenario/* scenario */.N),
  serializeEvent: () => (/* reexport */ serializeEvent)
});

// EXTERNAL MODULE: ./lib/config/duration.js
var config_duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
// EXTERNAL MODULE: ./lib/config/executor-plan.js
var executor_plan = __webpack_require__(1665);
;// CONCATENATED MODULE: ./lib/config/executor-fields.js

/** Keys of a scenario that only some executors have. */
const EXECUTOR_FIELDS = {
    "constant-vus": ["vus", "duration"],
    "ramping-vus": ["vus", "stages", "graceful_ramp_down"],
    "shared-iterations": ["vus", "iterations", "max_duration"],
    "per-vu-iterations": ["vus", "iterations", "max_duration"],
    "constant-arrival-rate": ["rate", "duration", "time_unit", "pre_allocated_vus", "max_vus"],
    "ramping-arrival-rate": ["rate", "stages", "time_unit", "pre_allocated_vus", "max_vus"],
};
/** Executors that have a field. */
function executorsWith(field) {
    return executor_plan/* EXECUTOR_KINDS */.q.filter((kind) => EXECUTOR_FIELDS[kind].includes(field));
}
/** Whether a value names an executor. */
function isExecutorKind(value) {
    return executor_plan/* EXECUTOR_KINDS */.q.some((kind) => kind === value);
}
/** k6's spellings inside `scenarios`. */
const SCENARIO_ALIASES = [
    ...[
        ["preAllocatedVUs", "pre_allocated_vus"],
        ["maxVUs", "max_vus"],
        ["timeUnit", "time_unit"],
        ["gracefulRampDown", "graceful_ramp_down"],
        ["maxDuration", "max_duration"],
    ].map(([alias, key]) => ({ alias, key, executors: executorsWith(key) })),
    { alias: "startVUs", key: "vus", executors: ["ramping-vus"] },
    { alias: "startRate", key: "rate", executors: ["ramping-arrival-rate"] },
    { alias: "gracefulStop", key: "graceful_stop", executors: executor_plan/* EXECUTOR_KINDS */.q },
    { alias: "startTime", key: "start_time", executors: executor_plan/* EXECUTOR_KINDS */.q },
    { alias: "exec", key: "exec_fn", executors: executor_plan/* EXECUTOR_KINDS */.q },
];
/** k6's spellings inside `thresholds`. */
const THRESHOLD_ALIASES = [
    { alias: "abortOnFail", key: "abort_on_fail" },
    { alias: "delayAbortEval", key: "grace_period" },
];

// EXTERNAL MODULE: ./lib/config/schema-leaf.js
var schema_leaf = __webpack_require__(4892);
// EXTERNAL MODULE: ./lib/config/show-value.js
var show_value = __webpack_require__(4473);
;// CONCATENATED MODULE: ./lib/config/stage-schema.js

const stageShape = {
    duration: (0,schema_leaf/* durationLeaf */.xy)("zero").describe("How long the stage takes; 0s jumps to the target."),
    target: (0,schema_leaf/* amountLeaf */.Ht)("zero").describe("Virtual users, or iterations per time unit, at the end of the stage."),
};
/**
 * A part of a load profile. Reads `duration` as milliseconds.
 *
 * @example
 * ```ts
 * import { Stage } from "rampa";
 *
 * Stage.parse({ duration: "30s", target: 100 }); // { duration: 30000, target: 100 }
 * ```
 */
const Stage = (0,schema_leaf/* mapping */.pq)("a stage such as { duration: 30s, target: 100 }", stageShape);
/** Stages of virtual users: whole targets. */
const VuStage = (0,schema_leaf/* mapping */.pq)("a stage such as { duration: 30s, target: 100 }", {
    ...stageShape,
    target: (0,schema_leaf/* wholeLeaf */.IR)(0).describe("Virtual users at the end of the stage."),
});
/** The profile of `ramping-vus`. */
const VuStages = (0,schema_leaf/* list */.p_)("a list of stages", VuStage);
/** The profile of `ramping-arrival-rate`. */
const RateStages = (0,schema_leaf/* list */.p_)("a list of stages", Stage);
/** Adds that a profile never does anything; `stages` come with a key that says where it starts. */
function checkStages(context, startKey) {
    const { stages, [startKey]: start } = context.value;
    if (!Array.isArray(stages) || stages.length === 0)
        return;
    const read = stages;
    if (read.some((stage) => stage.duration === undefined || stage.target === undefined))
        return;
    if (read.every((stage) => stage.duration === 0)) {
        const message = "expected stages that take some time, got 0s in total";
        (0,schema_leaf/* addIssue */.ZJ)(context, ["stages"], { message, hint: 'Give one of them a duration such as "30s"' });
    }
    else if (read.every((stage) => stage.target === 0) && start === 0) {
        const message = `expected a profile that starts some load, got 0 in ${startKey} and every target`;
        (0,schema_leaf/* addIssue */.ZJ)(context, ["stages"], { message, hint: "Raise a target" });
    }
}

// EXTERNAL MODULE: ./lib/config/http-schema.js + 1 modules
var http_schema = __webpack_require__(487);
;// CONCATENATED MODULE: ./lib/config/step-plan.js
/** The methods of request steps, as their keys are spelled. */
const HTTP_METHODS = ["get", "post", "put", "patch", "delete", "head", "options"];

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/check-language.js + 1 modules
var check_language = __webpack_require__(8347);
// EXTERNAL MODULE: ./lib/config/json-path.js
var json_path = __webpack_require__(3336);
;// CONCATENATED MODULE: ./lib/config/extraction.js

const HINT = "Write json PATH, header NAME, cookie NAME, regex /…(…)…/, status or body";
const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/;
function readRegex(source) {
    const end = source.lastIndexOf("/");
    if (!source.startsWith("/") || end < 2) {
        return {
            message: "no pattern after regex",
            hint: 'Write one between slashes: regex /name="csrf" value="([^"]+)"/',
        };
    }
    const [pattern, flags] = [source.slice(1, end), source.slice(end + 1)];
    if (!/^[imsu]{0,4}$/.test(flags)) {
        return {
            message: `flags "${flags.slice(0, 20)}" after the pattern`,
            hint: "Write /…/ with flags of i, m, s, u",
        };
    }
    try {
        new RegExp(pattern, flags);
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message : "invalid regular expression";
        return { message, hint: "Write a JavaScript regular expression, with \\/ for a slash inside it" };
    }
    return Object.freeze({ kind: "regex", pattern, flags });
}
function readNamed(kind, rest) {
    if (!TOKEN.test(rest))
        return { message: `no ${kind} name after ${kind}`, hint: HINT };
    return Object.freeze({ kind, name: kind === "header" ? rest.toLowerCase() : rest });
}
/** Reads what stands at a variable of `extract`, such as `json $.token`. */
function readExtraction(text) {
    const trimmed = text.trim();
    const word = /^[a-z]{0,16}/.exec(trimmed)?.[0] ?? "";
    const rest = trimmed.slice(word.length).trimStart();
    switch (word) {
        case "json": {
            const read = (0,json_path/* readJsonPath */.A)(rest);
            return "message" in read ? read : Object.freeze({ kind: "json", path: rest });
        }
        case "header":
        case "cookie":
            return readNamed(word, rest);
        case "regex":
            return readRegex(rest);
        case "status":
        case "body":
            return rest === ""
                ? Object.freeze({ kind: word })
                : { message: `text after "${word}"`, hint: "End the value there" };
        default:
            return { message: `nothing can be extracted by ${JSON.stringify(text.slice(0, 80))}`, hint: HINT };
    }
}

// EXTERNAL MODULE: ./lib/config/expression.js
var config_expression = __webpack_require__(8046);
;// CONCATENATED MODULE: ./lib/config/known-variables.js


/** Variables that every iteration has. */
const BUILTIN_VARIABLES = ["iteration", "vu", "scenario"];
/** Where nothing is defined. */
const NO_DEFINITIONS = { names: new Set(), anything: false };
/** What any of them defines. */
function together(...all) {
    const some = all.filter(({ names, anything }) => names.size > 0 || anything);
    if (some.length < 2)
        return some[0] ?? NO_DEFINITIONS;
    return {
        names: new Set(some.flatMap(({ names }) => [...names])),
        anything: some.some(({ anything }) => anything),
    };
}
/** What is wrong with an expression where `known` may be defined; null when nothing is. */
function expressionComplaint(expression, known, later, context) {
    if (expression.kind !== "variable")
        return null;
    const [name, ...members] = expression.path;
    const columns = context.feeders.get(name);
    if (columns !== undefined)
        return columnComplaint(name, members.join("."), columns);
    if (BUILTIN_VARIABLES.includes(name)) {
        if (members.length === 0)
            return null;
        return { message: `"\${${name}}" has no members`, hint: `Write \${${name}}` };
    }
    if (known.anything || known.names.has(name))
        return null;
    return {
        message: `nothing defines "\${${expression.path.join(".")}}"`,
        hint: unknownHint(name, known, later, context),
    };
}
function columnComplaint(feeder, written, columns) {
    if (written === "" || columns === null)
        return null;
    const isColumn = (column) => written === column || written.startsWith(`${column}.`);
    if (columns.some(isColumn))
        return null;
    const guess = (0,did_you_mean/* closest */.k)(written, columns);
    const list = `Its columns are ${columns.slice(0, 30).join(", ")}`;
    return {
        message: `the data "${feeder}" has no column "${written}"`,
        hint: guess === null ? list : `Did you mean "${guess}"? ${list}`,
    };
}
function unknownHint(name, known, later, { feeders, env }) {
    if (later().names.has(name))
        return "A later step extracts it: move that one before this";
    if (Object.hasOwn(env, name))
        return `Write \${env.${name}}`;
    const called = config_expression/* TEMPLATE_FUNCTIONS */.rL.find((candidate) => candidate === name);
    if (called !== undefined)
        return `Write \${${called}()}`;
    const variables = [...known.names, ...BUILTIN_VARIABLES];
    const guess = (0,did_you_mean/* closest */.k)(name, [...variables, ...feeders.keys()]);
    const data = [...feeders.keys()].map((feeder) => `${feeder}.COLUMN`);
    const list = `Known here are ${[...variables, ...data].slice(0, 30).join(", ")}, env.NAME; write $\${ for a literal \${`;
    return guess === null ? list : `Did you mean "${guess}"? ${list}`;
}

// EXTERNAL MODULE: ./lib/config/template.js
var config_template = __webpack_require__(354);
;// CONCATENATED MODULE: ./lib/config/step-leaves.js










/** Runs a parser that throws, and gives its words as a complaint. */
function complaintOf(parse, text) {
    try {
        parse(text);
        return null;
    }
    catch (error) {
        if (!(error instanceof errors/* RampaError */.QG))
            throw error;
        return { message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
    }
}
function urlComplaint(text) {
    // What begins with an expression is a path or a URL only when it runs.
    if (text.startsWith("/") || text.startsWith("${"))
        return null;
    const isAbsolute = /^https?:\/\//i.test(text);
    if (!isAbsolute)
        return `Write "/${text.slice(0, 60)}" for a path below base_url`;
    const { template } = (0,config_template/* readTemplate */.xV)(text);
    const parts = typeof template === "string" ? [template] : template.parts;
    const example = parts.map((part) => (typeof part === "string" ? part : "1")).join("");
    return URL.canParse(example) ? null : "Check the host and the port";
}
const Url = (0,schema_leaf/* textLeaf */.I6)("a path that begins with / or a URL with http:// or https://", urlComplaint, {
    pattern: "^(/|[hH][tT][tT][pP][sS]?://|\\$\\{)|\\$\\{env\\.",
});
const CheckText = (0,schema_leaf/* textLeaf */.I6)('a check such as "status == 200"', (text) => complaintOf(check_language/* parseCheck */.Q, text));
/** What to do about a text that is empty; null when it is not. */
const emptyHint = (text) => text.trim() === "" ? "Remove the key or write a name" : null;
const NamedCheck = (0,schema_leaf/* mapping */.pq)("a check", {
    name: (0,schema_leaf/* textLeaf */.I6)("a name", emptyHint).describe("Name of the check in reports."),
    check: CheckText.describe("SUBJECT [not] OPERATOR [VALUE], such as: status == 200."),
});
/** The key `checks`. */
const Checks = (0,schema_leaf/* list */.p_)("a list of checks", schemas/* union */.KCZ([CheckText, NamedCheck], {
    error: (issue) => (0,schema_leaf/* expectation */.pG)('a check such as "status == 200", or a map with name and check', issue.input),
}));
const ThinkRange = (0,schema_leaf/* mapping */.pq)('a duration such as "500ms", or a map with min and max', {
    min: (0,schema_leaf/* durationLeaf */.xy)("zero").describe("Shortest pause."),
    max: (0,schema_leaf/* durationLeaf */.xy)("zero").describe("Longest pause."),
}).check((0,schema_leaf/* whole */.WQ)((context) => {
    const { min, max } = context.value;
    // Read values can be missing here: the check is made although other keys are wrong.
    if (typeof min === "number" && typeof max === "number" && min > max) {
        (0,schema_leaf/* addIssue */.ZJ)(context, ["max"], {
            message: "expected max not to be shorter than min",
            hint: "Swap the two",
        });
    }
}));
/** The key `think`. */
const Think = schemas/* union */.KCZ([(0,schema_leaf/* durationLeaf */.xy)("zero"), ThinkRange], {
    error: (issue) => (0,schema_leaf/* expectation */.pG)('a duration such as "500ms", or a map with min and max', issue.input),
});
/** A value of `query`, `form` or `cookies`; a list repeats its key. */
const FieldValue = schemas/* union */.KCZ([(0,schema_leaf/* plainLeaf */.VV)(), schemas/* array */.YOg((0,schema_leaf/* plainLeaf */.VV)())], {
    error: (issue) => (0,schema_leaf/* expectation */.pG)("a text, number, boolean or a list of them", issue.input),
});
/** The path of a file that is sent. */
const FileName = (0,schema_leaf/* textLeaf */.I6)("the path of a file", emptyHint);
const FilePart = (0,schema_leaf/* mapping */.pq)("a map with file", {
    file: FileName.describe("File whose content is sent; starts at the config's folder."),
    filename: (0,schema_leaf/* textLeaf */.I6)("a file name", emptyHint)
        .optional()
        .describe("Name that the server is told; default: that of the file."),
    type: (0,schema_leaf/* textLeaf */.I6)("a content type", (text) => /^[\w.+-]+\/[\w.+-]+/.test(text) ? null : "Write one such as image/png")
        .optional()
        .describe("Content type of the part; default: by the ending of the file's name."),
});
/** The key `multipart`. */
const Multipart = (0,schema_leaf/* table */.tp)("a map of fields", schemas/* union */.KCZ([(0,schema_leaf/* plainLeaf */.VV)(), FilePart], {
    error: (issue) => (0,schema_leaf/* expectation */.pG)("a text, number or boolean, or a map with file", issue.input),
}));
const ExtractFrom = (0,schema_leaf/* textLeaf */.I6)("where the value is, such as json $.token", (text) => {
    const read = readExtraction(text);
    return "message" in read ? read : null;
});
/** The key `extract`. */
const Extract = (0,schema_leaf/* table */.tp)("a map of variables", ExtractFrom, (name) => {
    if (name === "env" || BUILTIN_VARIABLES.includes(name)) {
        return { message: `the variable ${(0,show_value/* show */.W)(name)} is set by rampa itself`, hint: "Choose another name" };
    }
    return (0,config_expression/* isVariableName */.KL)(name)
        ? null
        : { message: `${(0,show_value/* show */.W)(name)} is no variable name`, hint: "Use letters, digits and _, no digit first" };
});
/** The key `when`. */
const When = (0,schema_leaf/* textLeaf */.I6)('a check on a variable such as "${order_id} exists"', (text) => {
    const complaint = complaintOf(check_language/* parseCheck */.Q, text);
    if (complaint !== null)
        return complaint;
    return (0,check_language/* parseCheck */.Q)(text).subject.kind === "variable"
        ? null
        : { message: `${(0,show_value/* show */.W)(text)} looks at no variable`, hint: 'Begin with one: "${order_id} exists"' };
});
/** The key `call`. */
const StepFunction = (0,schema_leaf/* textLeaf */.I6)("the name of a function of the script", (text) => /^[\p{L}_$][\p{L}\p{N}_$]{0,255}$/u.test(text) ? null : 'Write the name alone, such as "cleanUp"');
function isJson(value) {
    if (typeof value === "number")
        return Number.isFinite(value);
    return typeof value !== "object" || value === null || Object.values(value).every(isJson);
}
/** The key `json`. */
const JsonBody = (0,schema_leaf/* leaf */.V4)({}, (input) => isJson(input)
    ? { value: input }
    : {
        message: "expected a value that JSON can express, got one with .nan or .inf",
        hint: "Use null or a text",
    });
/** The keys of request steps: method → URL. */
const methodKeys = Object.fromEntries(HTTP_METHODS.map((method) => [
    method,
    Url.optional().describe(`URL of ${method === "options" ? "an" : "a"} ${method.toUpperCase()} request: a path below base_url, or absolute.`),
]));

;// CONCATENATED MODULE: ./lib/config/step-rules.js


const CONTROLS = ["think", "parallel", "repeat", "when", "call"];
/** Keys of which a step has exactly one: they say what it does. */
const ACTIONS = [...HTTP_METHODS, ...CONTROLS];
/** Keys of which a request has at most one. */
const BODIES = ["json", "form", "multipart", "body", "body_file"];
/** Keys that a step with this action has beside it; null: those of a request. */
function companionsOf(action) {
    if (action === "repeat" || action === "when")
        return ["steps"];
    return CONTROLS.some((control) => control === action) ? [] : null;
}
/** Complains of keys that cannot stand beside each other in a step; `shape` has all that there are. */
function checkActions(context, shape) {
    const keys = Object.keys(context.value);
    const [first, second] = ACTIONS.filter((action) => keys.includes(action));
    if (first === undefined) {
        // An unknown key is most likely the misspelt action, and is a problem already.
        if (context.issues.length === 0) {
            const message = `a step needs one of ${ACTIONS.join(", ")}`;
            (0,schema_leaf/* addIssue */.ZJ)(context, [], { message, hint: "Write a request such as get: /path, or think: 500ms" });
        }
    }
    else if (second !== undefined) {
        const message = `"${first}" and "${second}" stand in one step`;
        (0,schema_leaf/* addIssue */.ZJ)(context, [second], { message, hint: "Make them two steps" });
    }
    else {
        checkCompanions(context, first, keys, shape);
    }
    const [body, otherBody] = BODIES.filter((key) => keys.includes(key));
    if (body !== undefined && otherBody !== undefined) {
        (0,schema_leaf/* addIssue */.ZJ)(context, [otherBody], {
            message: `"${body}" and "${otherBody}" stand in one step`,
            hint: "A request has one body",
        });
    }
}
function checkCompanions(context, action, keys, shape) {
    const companions = companionsOf(action);
    if (companions === null) {
        checkRequest(context, action, keys);
        return;
    }
    for (const key of keys.filter((candidate) => candidate in shape && candidate !== action)) {
        if (companions.includes(key))
            continue;
        const hint = "Move it to a request step";
        (0,schema_leaf/* addIssue */.ZJ)(context, [key], { message: `"${key}" does not apply to ${action}`, hint });
    }
    if (companions.includes("steps") && !keys.includes("steps")) {
        const hint = `Add steps: [...] beside ${action}`;
        (0,schema_leaf/* addIssue */.ZJ)(context, [action], { message: `"${action}" has no steps`, hint });
    }
    const { parallel } = context.value;
    if (!Array.isArray(parallel))
        return;
    parallel.forEach((step, index) => {
        const control = CONTROLS.find((key) => typeof step === "object" && step !== null && key in step);
        if (control === undefined)
            return;
        const message = `"${control}" cannot run in parallel`;
        (0,schema_leaf/* addIssue */.ZJ)(context, ["parallel", index, control], { message, hint: "Write requests only" });
    });
}
function checkRequest(context, action, keys) {
    if (keys.includes("steps")) {
        const hint = "Steps stand beside repeat or when";
        (0,schema_leaf/* addIssue */.ZJ)(context, ["steps"], { message: `"steps" does not apply to ${action}`, hint });
    }
    if (keys.includes("stop_on_failed_check") && !keys.includes("checks")) {
        const message = '"stop_on_failed_check" stands where there are no checks';
        (0,schema_leaf/* addIssue */.ZJ)(context, ["stop_on_failed_check"], { message, hint: "Add checks, or remove the key" });
    }
}

;// CONCATENATED MODULE: ./lib/config/step-schema.js






/** Typed by {@link Step}, which holds them. */
const NestedSteps = schemas/* lazy */.RZV(() => Steps);
const stepShape = {
    ...methodKeys,
    think: Think.optional().describe("Pause between requests: a duration, or a map with min and max."),
    parallel: NestedSteps.optional().describe("Requests that are sent at the same time."),
    repeat: (0,schema_leaf/* wholeLeaf */.IR)(1).optional().describe("How many times the steps beside it run."),
    when: When.optional().describe("The steps beside it run when this check on a variable holds."),
    steps: NestedSteps.optional().describe("What repeat or when runs."),
    call: StepFunction.optional().describe("Function of the script that runs; gets the worker."),
    name: (0,schema_leaf/* textLeaf */.I6)("a name", emptyHint)
        .optional()
        .describe("The name tag of the request; default: method and path, as written."),
    query: (0,schema_leaf/* table */.tp)("a map of query parameters", FieldValue)
        .optional()
        .describe("Query parameters, added to the URL's own; a list repeats its key."),
    json: JsonBody.optional().describe("Body, sent as JSON."),
    form: (0,schema_leaf/* table */.tp)("a map of form fields", FieldValue)
        .optional()
        .describe("Body, sent as a form (application/x-www-form-urlencoded); a list repeats its key."),
    multipart: Multipart.optional().describe("Body, sent as multipart/form-data: name → text, or { file, filename, type }."),
    body: (0,schema_leaf/* textLeaf */.I6)("the body as text", () => null)
        .optional()
        .describe("Body, sent as it is."),
    body_file: FileName.optional().describe("File that is sent as the body; starts at the config's folder. Its content is not searched for variables."),
    extract: Extract.optional().describe("Variables from the response: name → json PATH, header NAME, cookie NAME, regex /…(…)…/, status or body."),
    checks: Checks.optional().describe("What must hold of the response; a failed check is counted."),
    stop_on_failed_check: (0,schema_leaf/* flagLeaf */.Vx)()
        .optional()
        .describe("Whether a failed check of this step ends the iteration; default: as the scenario says."),
    ...http_schema/* httpShape */.AS,
    cookies: http_schema/* StepCookies */.WJ.optional().describe("Cookies to send besides those of the virtual user's jar; or whether the jar is used."),
};
/** Other tools spell a request with these keys. */
function explainStepKey(key) {
    if (!["url", "method", "request", "path"].includes(key))
        return null;
    return {
        message: `unknown key "${key}"`,
        hint: "Write a request as its method with the URL, such as get: /path",
    };
}
const ALONE = { maxProperties: 1 };
const WITH_STEPS = { maxProperties: 2, required: ["steps"] };
const REQUEST = { type: "object", anyOf: HTTP_METHODS.map((method) => ({ required: [method] })) };
function withoutOthers(body) {
    return { properties: Object.fromEntries(BODIES.filter((key) => key !== body).map((key) => [key, false])) };
}
/** One step of an iteration. */
const Step = (0,schema_leaf/* mapping */.pq)("a step such as get: /path", stepShape, explainStepKey)
    .check((0,schema_leaf/* whole */.WQ)((context) => checkActions(context, stepShape)))
    .meta({
    id: "step",
    oneOf: ACTIONS.map((action) => ({ required: [action] })),
    dependentSchemas: {
        think: ALONE,
        call: ALONE,
        parallel: { ...ALONE, properties: { parallel: { type: "array", items: REQUEST } } },
        repeat: WITH_STEPS,
        when: WITH_STEPS,
        steps: { anyOf: [{ required: ["repeat"] }, { required: ["when"] }] },
        stop_on_failed_check: { required: ["checks"] },
        ...Object.fromEntries(BODIES.map((body) => [body, withoutOthers(body)])),
    },
});
/** The key `steps`. */
const Steps = (0,schema_leaf/* list */.p_)("a list of steps", Step);

;// CONCATENATED MODULE: ./lib/config/scenario-schema.js








/** Tags that rampa sets itself: one of the user's would hide them. */
const OWN_TAGS = ["scenario", "name", "method", "status", "error", "group", "check"];
/** Tags of samples. */
const Tags = (0,schema_leaf/* table */.tp)("a map of tags", (0,schema_leaf/* plainLeaf */.VV)(), (name) => {
    if (OWN_TAGS.includes(name)) {
        return { message: `the tag "${name}" is set by rampa itself`, hint: "Choose another name" };
    }
    return /^[\p{L}\p{N}_.-]{1,128}$/u.test(name)
        ? null
        : { message: `${(0,show_value/* show */.W)(name)} is no tag name`, hint: "Use letters, digits, _ . and -" };
});
/** A name that `${env.NAME}` can ask for. */
const ENV_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,255}$/;
const Env = (0,schema_leaf/* table */.tp)("a map of variables", (0,schema_leaf/* plainLeaf */.VV)(), (name) => ENV_NAME.test(name)
    ? null
    : {
        message: `${(0,show_value/* show */.W)(name)} is no variable name`,
        hint: "Use letters, digits and _, not beginning with a digit",
    });
/** The name of a function that a script exports. */
const FunctionName = (0,schema_leaf/* textLeaf */.I6)("the name of a function of the script", (text) => /^[\p{L}_$][\p{L}\p{N}_$]{0,255}$/u.test(text)
    ? null
    : 'Write the name alone, such as "browse" or "default"');
/** Keys of every scenario. */
const commonShape = {
    start_time: (0,schema_leaf/* durationLeaf */.xy)("zero").prefault("0s").describe("When the scenario begins, after the load did."),
    graceful_stop: (0,schema_leaf/* durationLeaf */.xy)("zero")
        .prefault("30s")
        .describe("How long running iterations may take to finish when the time is over."),
    exec_fn: FunctionName.optional().describe("Function of the script that is one iteration; default: default."),
    steps: Steps.optional().describe("What one iteration does, in place of a function."),
    stop_on_failed_check: (0,schema_leaf/* flagLeaf */.Vx)().optional().describe("A failed check of a step ends the iteration."),
    tags: Tags.optional().describe("Tags on every sample of the scenario."),
    env: Env.optional().describe("Variables that the scenario sees over those of the environment."),
};
const MAX_VUS_DESCRIPTION = "Most virtual users; more arrivals at once are dropped. Default: pre_allocated_vus.";
/** Every executor's own keys. */
const ownFields = {
    "constant-vus": {
        vus: (0,schema_leaf/* wholeLeaf */.IR)(1).prefault(1).describe("Virtual users."),
        duration: (0,schema_leaf/* durationLeaf */.xy)("positive").describe("How long iterations are started."),
    },
    "ramping-vus": {
        vus: (0,schema_leaf/* wholeLeaf */.IR)(0).prefault(1).describe("Virtual users at the start."),
        stages: VuStages.describe("The load profile: targets and how long it takes to reach them."),
        graceful_ramp_down: (0,schema_leaf/* durationLeaf */.xy)("zero")
            .prefault("30s")
            .describe("How long a virtual user may finish its iteration when the profile takes it away."),
    },
    "shared-iterations": {
        vus: (0,schema_leaf/* wholeLeaf */.IR)(1).prefault(1).describe("Virtual users."),
        iterations: (0,schema_leaf/* wholeLeaf */.IR)(1).prefault(1).describe("Iterations, shared by all virtual users."),
        max_duration: (0,schema_leaf/* durationLeaf */.xy)("positive").prefault("10m").describe("When no more iterations are started."),
    },
    "per-vu-iterations": {
        vus: (0,schema_leaf/* wholeLeaf */.IR)(1).prefault(1).describe("Virtual users."),
        iterations: (0,schema_leaf/* wholeLeaf */.IR)(1).prefault(1).describe("Iterations of each virtual user."),
        max_duration: (0,schema_leaf/* durationLeaf */.xy)("positive").prefault("10m").describe("When no more iterations are started."),
    },
    "constant-arrival-rate": {
        rate: (0,schema_leaf/* amountLeaf */.Ht)("positive").describe("Iterations that are started per time unit."),
        duration: (0,schema_leaf/* durationLeaf */.xy)("positive").describe("How long iterations are started."),
        time_unit: (0,schema_leaf/* durationLeaf */.xy)("positive").prefault("1s").describe("What rate counts per."),
        pre_allocated_vus: (0,schema_leaf/* wholeLeaf */.IR)(0).describe("Virtual users that are ready before the load begins."),
        max_vus: (0,schema_leaf/* wholeLeaf */.IR)(1).optional().describe(MAX_VUS_DESCRIPTION),
    },
    "ramping-arrival-rate": {
        rate: (0,schema_leaf/* amountLeaf */.Ht)("zero").prefault(0).describe("Iterations per time unit at the start."),
        stages: RateStages.describe("The load profile: targets and how long it takes to reach them."),
        time_unit: (0,schema_leaf/* durationLeaf */.xy)("positive").prefault("1s").describe("What rate and targets count per."),
        pre_allocated_vus: (0,schema_leaf/* wholeLeaf */.IR)(0).describe("Virtual users that are ready before the load begins."),
        max_vus: (0,schema_leaf/* wholeLeaf */.IR)(1).optional().describe(MAX_VUS_DESCRIPTION),
    },
};
/** Says whose a key is that this executor does not have. */
function explainForeign(executor, key) {
    const alias = SCENARIO_ALIASES.find((candidate) => candidate.alias === key);
    const owners = alias?.executors ?? executorsWith(key);
    if (owners.length === 0)
        return null;
    return {
        message: `the executor ${executor} has no "${key}"`,
        hint: `"${key}" belongs to ${owners.join(", ")}; ${executor} has ${EXECUTOR_FIELDS[executor].join(", ")}`,
    };
}
/** Why `stop_on_failed_check` is refused beside a function. */
const STOPS_STEPS_ONLY = {
    message: '"stop_on_failed_check" stands where there are no steps',
    hint: "A function decides for itself: worker.check returns whether all checks passed",
};
function checkScenario(context) {
    const { steps, exec_fn, pre_allocated_vus: preAllocated, max_vus: maxVus, executor } = context.value;
    if (steps !== undefined && exec_fn !== undefined) {
        const hint = "A scenario runs steps or a function: keep one of the two";
        (0,schema_leaf/* addIssue */.ZJ)(context, ["exec_fn"], { message: '"steps" and "exec_fn" stand in one scenario', hint });
    }
    if ("stop_on_failed_check" in context.value && !("steps" in context.value)) {
        (0,schema_leaf/* addIssue */.ZJ)(context, ["stop_on_failed_check"], STOPS_STEPS_ONLY);
    }
    if (typeof preAllocated === "number") {
        if (typeof maxVus === "number" && maxVus < preAllocated) {
            const message = `expected max_vus to be at least pre_allocated_vus (${preAllocated}), got ${maxVus}`;
            (0,schema_leaf/* addIssue */.ZJ)(context, ["max_vus"], { message, hint: "Raise max_vus or lower pre_allocated_vus" });
        }
        else if (preAllocated === 0 && !("max_vus" in context.value)) {
            const message = "expected at least one virtual user, got 0";
            (0,schema_leaf/* addIssue */.ZJ)(context, ["pre_allocated_vus"], { message, hint: "Raise it, or add max_vus" });
        }
    }
    checkStages(context, executor === "ramping-vus" ? "vus" : "rate");
}
/** As JSON Schema: steps or a function; checks stop only steps. */
const WORK_RULES = {
    steps: { properties: { exec_fn: false } },
    stop_on_failed_check: { required: ["steps"] },
};
function scenarioOf(executor) {
    const shape = {
        executor: schemas/* literal */.euz(executor).describe("When iterations start."),
        ...ownFields[executor],
        ...commonShape,
    };
    return (0,schema_leaf/* mapping */.pq)("a scenario", shape, (key) => explainForeign(executor, key))
        .check((0,schema_leaf/* whole */.WQ)(checkScenario))
        .meta({ id: executor, dependentSchemas: WORK_RULES });
}
function describeExecutor(input) {
    const found = typeof input === "object" && input !== null ? input.executor : undefined;
    const expected = `one of ${executor_plan/* EXECUTOR_KINDS */.q.join(", ")}`;
    const guess = typeof found === "string" ? (0,did_you_mean/* closest */.k)(found, executor_plan/* EXECUTOR_KINDS */.q) : null;
    return (0,schema_leaf/* expectation */.pG)(expected, found) + (guess === null ? "" : `\nDid you mean "${guess}"?`);
}
/**
 * A scenario: what runs, how often, and when. One strict type for each executor; durations are read
 * as milliseconds and defaults are filled in.
 *
 * @example
 * ```ts
 * import { ScenarioConfig } from "rampa";
 *
 * ScenarioConfig.parse({ executor: "constant-vus", vus: 10, duration: "30s" }).executor; // "constant-vus"
 * ```
 */
const ScenarioConfig = schemas/* discriminatedUnion */.gMt("executor", [
    scenarioOf("constant-vus"),
    scenarioOf("ramping-vus"),
    scenarioOf("shared-iterations"),
    scenarioOf("per-vu-iterations"),
    scenarioOf("constant-arrival-rate"),
    scenarioOf("ramping-arrival-rate"),
], {
    error: ({ input }) => typeof input === "object" && input !== null && !Array.isArray(input)
        ? describeExecutor(input)
        : (0,schema_leaf/* expectation */.pG)("a scenario, a map with executor", input),
});

;// CONCATENATED MODULE: ./lib/config/options-schema.js




/** Keys of `options` that describe the one scenario "default", and so exclude `scenarios`. */
const SHORTCUTS = [
    "vus",
    "duration",
    "iterations",
    "stages",
    "steps",
    "exec_fn",
    "stop_on_failed_check",
];
/** Of these, the ones that say how long the load lasts. */
const LOAD_SHORTCUTS = ["duration", "iterations", "stages"];
function checkOptions(context) {
    const options = context.value;
    for (const key of ["duration", "iterations"]) {
        if ("stages" in options && key in options) {
            const message = `"${key}" and "stages" stand in one config`;
            (0,schema_leaf/* addIssue */.ZJ)(context, [key], { message, hint: "Stages have durations of their own: keep one of the two" });
        }
    }
    if ("steps" in options && "exec_fn" in options) {
        const hint = "An iteration runs steps or a function: keep one of the two";
        (0,schema_leaf/* addIssue */.ZJ)(context, ["exec_fn"], { message: '"steps" and "exec_fn" stand in one config', hint });
    }
    if ("vus" in options && !LOAD_SHORTCUTS.some((key) => key in options)) {
        const message = "vus alone does not say how long the load lasts";
        (0,schema_leaf/* addIssue */.ZJ)(context, ["vus"], { message, hint: "Add duration, iterations or stages" });
    }
    if ("stop_on_failed_check" in options && !("steps" in options)) {
        (0,schema_leaf/* addIssue */.ZJ)(context, ["stop_on_failed_check"], STOPS_STEPS_ONLY);
    }
    if (options.vus === 0 && !("stages" in options)) {
        (0,schema_leaf/* addIssue */.ZJ)(context, ["vus"], { message: "expected a whole number of at least 1, got 0", hint: "Raise it" });
    }
    checkStages(context, "vus");
}
/**
 * The shortcuts for a single scenario, and settings of the whole run. Durations are read as
 * milliseconds.
 *
 * @example
 * ```ts
 * import { Options } from "rampa";
 *
 * Options.parse({ vus: 10, duration: "30s" }).duration; // 30000
 * ```
 */
const Options = (0,schema_leaf/* mapping */.pq)("a map of options", {
    vus: (0,schema_leaf/* wholeLeaf */.IR)(0).optional().describe("Virtual users; with stages, those at the start. Default 1."),
    duration: (0,schema_leaf/* durationLeaf */.xy)("positive")
        .optional()
        .describe("How long iterations are started; with iterations, when no more are started."),
    iterations: (0,schema_leaf/* wholeLeaf */.IR)(1).optional().describe("Iterations, shared by all virtual users."),
    stages: VuStages.optional().describe("A profile of virtual users: targets and how long it takes to reach them."),
    steps: Steps.optional().describe("What one iteration does, in place of a function of the script."),
    exec_fn: FunctionName.optional().describe("Function of the script that is one iteration; default: default."),
    stop_on_failed_check: (0,schema_leaf/* flagLeaf */.Vx)().optional().describe("A failed check of a step ends the iteration."),
    tags: Tags.optional().describe("Tags on every sample."),
    setup_timeout: (0,schema_leaf/* durationLeaf */.xy)("positive").prefault("60s").describe("Longest time for the script's setup."),
    teardown_timeout: (0,schema_leaf/* durationLeaf */.xy)("positive")
        .prefault("60s")
        .describe("Longest time for the script's teardown."),
})
    .check((0,schema_leaf/* whole */.WQ)(checkOptions))
    .meta({
    dependentSchemas: {
        ...WORK_RULES,
        stages: { properties: { duration: false, iterations: false } },
        vus: { anyOf: LOAD_SHORTCUTS.map((key) => ({ required: [key] })) },
    },
});

;// CONCATENATED MODULE: ./lib/config/compare-schema.js

/** Fewer pairs of rounds are none: the first never counts. */
const LEAST_ROUNDS = 2;
const Rounds = (0,schema_leaf/* leaf */.V4)({ anyOf: [{ const: "auto" }, { type: "integer", minimum: LEAST_ROUNDS }, schema_leaf/* FROM_ENVIRONMENT */.$c] }, (input) => {
    if (input === "auto")
        return { value: input };
    if (typeof input === "number" && Number.isSafeInteger(input) && input >= LEAST_ROUNDS) {
        return { value: input };
    }
    const expected = `auto, or a whole number of at least ${LEAST_ROUNDS}`;
    return { message: (0,schema_leaf/* expectation */.pG)(expected, input), coercion: "number", hint: "Leave it out for auto" };
});
/** How a run is compared with its baseline. */
const Compare = (0,schema_leaf/* mapping */.pq)("a map of settings", {
    confidence: (0,schema_leaf/* rangeLeaf */.yp)(0.5, 0.9999)
        .prefault(0.99)
        .describe("How sure the intervals of a comparison are, all of them together."),
    max_duration: (0,schema_leaf/* durationLeaf */.xy)("positive")
        .prefault("3m")
        .describe("The most time that the load of both sides may take together, side by side."),
    rounds: Rounds.prefault("auto").describe("Pairs of rounds: as many as the answer needs (auto), or exactly so many if the time allows."),
});

;// CONCATENATED MODULE: ./lib/config/run-time-texts.js

/** Keys of a step whose texts are read anew for each iteration. */
const RUN_TIME_KEYS = new Set([
    ...HTTP_METHODS,
    "headers",
    "cookies",
    "auth",
    "query",
    "json",
    "form",
    "multipart",
    "body",
    "checks",
    "when",
]);
/** Keys of a step that hold steps. */
const NESTING_KEYS = new Set(["steps", "parallel"]);
/** Whether the text at a path may use variables: it stands in a step, at a key that can. */
function readingOf(path) {
    let at = path[0] === "options" ? 1 : path[0] === "scenarios" ? 2 : path.length;
    if (path[at] !== "steps")
        return "load";
    // From a list of steps to the key of the innermost one.
    while (NESTING_KEYS.has(String(path[at])))
        at += 2;
    const key = String(path[at]);
    // Names are tags; what describes a file is read with the config.
    if (key === "checks" && path[at + 2] === "name")
        return "load";
    if (key === "multipart" && path.length > at + 2 && typeof path[at + 2] === "string")
        return "load";
    return RUN_TIME_KEYS.has(key) ? "run" : "load";
}

;// CONCATENATED MODULE: ./lib/config/config-rules.js





function checkExclusive(context) {
    const { options } = context.value;
    if (!("scenarios" in context.value) || typeof options !== "object" || options === null)
        return;
    for (const key of SHORTCUTS.filter((shortcut) => shortcut in options)) {
        const message = `"scenarios" and the shortcut "options.${key}" stand in one config`;
        (0,schema_leaf/* addIssue */.ZJ)(context, ["options", key], {
            message,
            hint: `Move ${key} into a scenario, or remove scenarios`,
        });
    }
}
/** Paths need a base; looks at steps that were read, wherever they stand. */
function checkPaths(context, steps, path) {
    if (!Array.isArray(steps))
        return;
    steps.forEach((step, index) => {
        const fields = (step ?? {});
        for (const method of HTTP_METHODS) {
            const url = fields[method];
            if (typeof url !== "string" || !url.startsWith("/"))
                continue;
            const message = `the path ${(0,show_value/* show */.W)(url)} needs a base_url, and the config has none`;
            const hint = "Add base_url at the top, or write the whole URL";
            (0,schema_leaf/* addIssue */.ZJ)(context, [...path, index, method], { message, hint }, {});
        }
        for (const key of NESTING_KEYS)
            checkPaths(context, fields[key], [...path, index, key]);
    });
}
function checkWorkPaths(context, owner, path) {
    checkPaths(context, (owner ?? {}).steps, [...path, "steps"]);
}
/** A warm-up would take rows that are there only once. */
function checkWarmUp(context) {
    const { warm_up: warmUp, data } = context.value;
    if (typeof warmUp !== "number" || warmUp === 0)
        return;
    const feeders = Object.entries((data ?? {}));
    for (const [name] of feeders.filter(([, feeder]) => feeder?.pick === "unique")) {
        const message = `"warm_up" would take rows of the data "${name}", which gives each only once`;
        (0,schema_leaf/* addIssue */.ZJ)(context, ["warm_up"], { message, hint: "Remove warm_up, or pick sequential" });
    }
}
/** What has to hold between the keys of a config. */
function checkConfig(context) {
    checkWarmUp(context);
    checkExclusive(context);
    const { options, scenarios } = context.value;
    const isTable = typeof scenarios === "object" && scenarios !== null;
    if (isTable && Object.keys(scenarios).length === 0) {
        const hint = "Add one, or remove the key and use the shortcuts of options";
        (0,schema_leaf/* addIssue */.ZJ)(context, ["scenarios"], { message: "expected at least one scenario, got none", hint });
    }
    if ("base_url" in context.value)
        return;
    checkWorkPaths(context, options, ["options"]);
    if (!isTable)
        return;
    for (const [name, scenario] of Object.entries(scenarios))
        checkWorkPaths(context, scenario, ["scenarios", name]);
}

;// CONCATENATED MODULE: ./lib/config/data-schema.js





const PICKS = ["sequential", "random", "unique"];
const PickLeaf = (0,schema_leaf/* leaf */.V4)({ enum: PICKS }, (input) => {
    const pick = PICKS.find((candidate) => candidate === input);
    if (pick !== undefined)
        return { value: pick };
    const guess = typeof input === "string" ? (0,did_you_mean/* closest */.k)(input, PICKS) : null;
    const hint = guess === null ? {} : { hint: `Did you mean "${guess}"?` };
    return { message: (0,schema_leaf/* expectation */.pG)(`one of ${PICKS.join(", ")}`, input), ...hint };
});
const Feeder = (0,schema_leaf/* mapping */.pq)("a feeder such as { file: ./users.csv, pick: sequential }", {
    file: (0,schema_leaf/* textLeaf */.I6)("the path of a .csv or .json file", (text) => /\.(csv|json)$/i.test(text)
        ? null
        : "Data is CSV with a row of column names, or a JSON list of objects", { pattern: "\\.([cC][sS][vV]|[jJ][sS][oO][nN])$|\\$\\{env\\." }).describe("CSV file with a first row of column names, or JSON list of objects; starts at the config's folder."),
    pick: PickLeaf.optional().describe("Which row an iteration gets. sequential (default): iteration k takes row k, from the first again after the last; random: any; unique: iteration k takes row k, and the scenario ends when none is left."),
});
/** Feeders by name. */
const Data = (0,schema_leaf/* table */.tp)("a map of feeders", Feeder, (name) => {
    if (name === "env" || BUILTIN_VARIABLES.includes(name)) {
        return { message: `${(0,show_value/* show */.W)(name)} is a variable of rampa itself`, hint: "Choose another name" };
    }
    return (0,config_expression/* isVariableName */.KL)(name)
        ? null
        : { message: `${(0,show_value/* show */.W)(name)} is no name for data`, hint: "Use letters, digits and _, no digit first" };
});

;// CONCATENATED MODULE: ./lib/config/plan.js
/** How a config without `compare` is compared. */
const DEFAULT_COMPARE = Object.freeze({
    confidence: 0.99,
    maxDurationMs: 180_000,
    rounds: "auto",
});
/** What becomes of a run that cannot be judged: `invalid`, or what its thresholds say with a warning. */
const VALIDITIES = ["fail", "warn"];

;// CONCATENATED MODULE: ./lib/thresholds/parse.js

const OPERATORS = ["<=", ">=", "===", "==", "!=", "<", ">"];
/** Aggregations without an argument; `p(N)` is the other. */
const AGGREGATIONS = ["count", "rate", "value", "passes", "fails", "avg", "min", "max", "med"];
/** Value of a time unit as `factor` × 10^`exponent` milliseconds. */
const TIME_UNITS = {
    ms: { factor: 1, exponent: 0 },
    s: { factor: 1, exponent: 3 },
    m: { factor: 6, exponent: 4 },
};
/** Longer text is refused unread. */
const MAX_LENGTH = 1_000;
const EXPECTED = 'expected a threshold such as "p(95)<500"';
/** @param hint What to write instead. */
function complain(text, hint) {
    return new errors/* RampaError */.QG("threshold_invalid", `${EXPECTED}, got ${JSON.stringify(text.slice(0, 200))}`, {
        hint,
    });
}
const AGGREGATION_HINT = `Write one of ${AGGREGATIONS.join(", ")} or p(N) with N from 0 to 100`;
/** Spellings of other tools, and the aggregation they mean. */
const MISNOMERS = {
    mean: "avg",
    average: "avg",
    median: "med",
    minimum: "min",
    maximum: "max",
    pass: "passes",
    fail: "fails",
};
function aggregationOf(source, text) {
    if (AGGREGATIONS.includes(text))
        return { aggregation: text, aggregationValue: null };
    const percentile = /^p ?\( ?(\d{1,3}(?:\.\d{1,12})?) ?\)$/.exec(text.replaceAll(/\s+/g, " "));
    if (percentile !== null) {
        const n = Number(percentile[1]);
        if (n <= 100)
            return { aggregation: `p(${n})`, aggregationValue: n };
        throw complain(source, `A percentile lies between p(0) and p(100), not at p(${n})`);
    }
    const bare = /^p(\d{1,3}(?:\.\d{1,12})?)$/.exec(text);
    if (bare !== null)
        throw complain(source, `Write p(${bare[1] ?? ""}) for a percentile`);
    if (Object.hasOwn(MISNOMERS, text))
        throw complain(source, `Write ${MISNOMERS[text] ?? ""} instead of ${text}`);
    throw complain(source, text === "" ? AGGREGATION_HINT : `Unknown aggregation "${text}". ${AGGREGATION_HINT}`);
}
const VALUE = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?)\s*(ms|s|m)?$/i;
function parse_valueOf(source, text) {
    if (text.endsWith("%")) {
        throw complain(source, /^[+-]/.test(text)
            ? "A change from the baseline is no limit of its own here: write a number"
            : "Write a share as a fraction: 0.05 for 5%");
    }
    const match = VALUE.exec(text);
    const [, digits = "", unit] = match ?? [];
    const plain = Number(digits);
    if (match === null || !Number.isFinite(plain)) {
        throw complain(source, "One threshold has one limit: a number, for times with ms, s or m, such as 500 or 0.5s");
    }
    if (unit !== "ms" && unit !== "s" && unit !== "m") {
        if (unit !== undefined)
            throw complain(source, `Write the unit as ${unit.toLowerCase()}`);
        return { value: plain };
    }
    const { factor, exponent } = TIME_UNITS[unit];
    const value = /e/i.test(digits)
        ? plain * factor * 10 ** exponent
        : factor * Number(`${digits}e${exponent}`);
    return { value, unit };
}
/** @throws RampaError `threshold_invalid`. */
function splitThreshold(text) {
    const source = text.trim();
    if (source.length > MAX_LENGTH)
        throw complain(source, `A threshold has at most ${MAX_LENGTH} characters`);
    const at = source.search(/[<>=!]/);
    if (at < 0)
        throw complain(source, `Write an aggregation, one of ${OPERATORS.join(" ")}, and a limit`);
    const tail = source.slice(at);
    const symbols = /^[<>=!]{1,4}/.exec(tail)?.[0] ?? "";
    const operator = OPERATORS.find((candidate) => candidate === symbols);
    if (operator === undefined) {
        const meant = { "=": "==", "=<": "<=", "=>": ">=", "!": "!=", "<>": "!=", "!==": "!=" }[symbols];
        throw complain(source, meant === undefined ? `Write one of ${OPERATORS.join(" ")}` : `Write ${meant}`);
    }
    const aggregation = aggregationOf(source, source.slice(0, at).trim());
    return { source, ...aggregation, operator, limit: tail.slice(symbols.length).trim() };
}
/**
 * Reads a threshold: `<aggregation> <operator> <value>`, spaces are free.
 *
 * @throws RampaError `threshold_invalid`.
 * @example
 * ```ts
 * import { parseThreshold } from "rampa";
 *
 * parseThreshold("p(95) < 0.5s").value; // 500, milliseconds
 * ```
 */
function parseThreshold(text) {
    const { source, limit, ...expression } = splitThreshold(text);
    return Object.freeze({ ...expression, ...parse_valueOf(source, limit) });
}

;// CONCATENATED MODULE: ./lib/thresholds/parse-relative.js

const CHANGE = /^([+-](?:\d{1,9}(?:\.\d{1,12})?|\.\d{1,12}))\s*%$/;
/** True for text that is meant as a relative threshold, whether or not it is a good one. */
function isRelative(text) {
    return /[+-][^<>=!]*%\s*$/.test(text);
}
/**
 * Reads a relative threshold: `<aggregation> <operator> <sign><number>%`, such as `p(95) < +10%` or
 * `rate > -5%`. Spaces are free.
 *
 * @throws RampaError `threshold_invalid`.
 */
function parseRelativeThreshold(text) {
    const { source, aggregation, aggregationValue, operator, limit } = splitThreshold(text);
    const change = CHANGE.exec(limit)?.[1];
    if (change === undefined) {
        throw complain(source, "Write a change from the baseline with its sign, such as +10% or -5%");
    }
    if (operator !== "<" && operator !== "<=" && operator !== ">" && operator !== ">=") {
        throw complain(source, "A change is never known exactly: write one of < <= > >=");
    }
    // Minus zero is zero.
    const changePercent = Number(change) + 0;
    return Object.freeze({ aggregation, aggregationValue, operator, changePercent });
}

// EXTERNAL MODULE: ./lib/thresholds/parse-submetric.js
var parse_submetric = __webpack_require__(4800);
;// CONCATENATED MODULE: ./lib/config/threshold-schema.js






/** For editors; the grammar itself says more. */
const PATTERN = "^\\s*(count|rate|value|passes|fails|avg|min|max|med|p\\s*\\(\\s*\\d+(\\.\\d+)?\\s*\\))" +
    "\\s*((<=|>=|===|==|!=|<|>)\\s*[+-]?[.\\d][^<>=%]*|(<=|>=|<|>)\\s*[+-][.\\d]+\\s*%\\s*)$|\\$\\{env\\.";
const ThresholdText = (0,schema_leaf/* textLeaf */.I6)('a threshold such as "p(95)<500"', (text) => complaintOf(isRelative(text) ? parseRelativeThreshold : parseThreshold, text), { pattern: PATTERN });
/** What is compared with the baseline is known when the run is over. */
function checkRule(context) {
    const { threshold } = context.value;
    if (typeof threshold !== "string" || !isRelative(threshold))
        return;
    for (const key of ["abort_on_fail", "grace_period"].filter((name) => name in context.value)) {
        const message = `"${key}" stands beside a threshold that compares with the baseline`;
        (0,schema_leaf/* addIssue */.ZJ)(context, [key], { message, hint: "Such a threshold is judged when the run is over: remove it" });
    }
}
/** A threshold with its behaviour during the run. */
const ThresholdRule = (0,schema_leaf/* mapping */.pq)("a threshold", {
    threshold: ThresholdText.describe("AGGREGATION OPERATOR VALUE, such as p(95)<500, or p(95)<+10% compared with the baseline."),
    abort_on_fail: (0,schema_leaf/* flagLeaf */.Vx)()
        .optional()
        .describe("Ends the run as soon as the threshold fails; default false."),
    grace_period: (0,schema_leaf/* durationLeaf */.xy)("zero")
        .optional()
        .describe("How long a failure must persist before it ends the run; default 0s."),
})
    .check((0,schema_leaf/* whole */.WQ)(checkRule))
    .meta({ id: "threshold" });
const threshold_schema_EXPECTED = 'a threshold such as "p(95)<500", a map with threshold, or a list of them';
const OneThreshold = schemas/* union */.KCZ([ThresholdText, ThresholdRule], {
    error: (issue) => (0,schema_leaf/* expectation */.pG)(threshold_schema_EXPECTED, issue.input),
});
/** Thresholds of one metric. */
const ThresholdList = schemas/* union */.KCZ([
    ThresholdText,
    ThresholdRule,
    schemas/* array */.YOg(OneThreshold).min(1, { error: () => "expected at least one threshold, got an empty list" }),
], { error: (issue) => (0,schema_leaf/* expectation */.pG)(threshold_schema_EXPECTED, issue.input) });
/** Metric, with tag filters if you like, → what must hold of it. */
const Thresholds = (0,schema_leaf/* table */.tp)("a map of metrics and their thresholds", ThresholdList, (metric) => complaintOf(parse_submetric/* parseSubmetric */.G, metric));

;// CONCATENATED MODULE: ./lib/config/schema.js











const SCRIPT_EXTENSIONS = [".js", ".mjs", ".ts", ".mts"];
function scriptHint(text) {
    const isModule = SCRIPT_EXTENSIONS.some((extension) => text.endsWith(extension));
    return isModule ? null : `A script is a file that ends with ${SCRIPT_EXTENSIONS.join(", ")}`;
}
/** The key `script`. */
const Script = (0,schema_leaf/* textLeaf */.I6)("the path of an ES module", scriptHint, {
    pattern: "\\.(js|mjs|ts|mts)$|\\$\\{env\\.",
});
function baseUrlHint(text) {
    if (!/^https?:\/\//i.test(text))
        return "Write it with http:// or https://";
    if (!URL.canParse(text))
        return "Check the host and the port";
    return /[?#]/.test(text) ? "Leave out the query and the fragment: paths of requests are added to it" : null;
}
const BaseUrl = (0,schema_leaf/* textLeaf */.I6)("a URL such as http://127.0.0.1:3000", baseUrlHint, {
    pattern: "^[hH][tT][tT][pP][sS]?://[^?#]+$|\\$\\{env\\.",
});
const Validity = (0,schema_leaf/* textLeaf */.I6)("fail or warn", (text) => (VALIDITIES.includes(text) ? null : "Leave it out for fail"), { enum: [...VALIDITIES] });
const Secrets = schemas/* array */.YOg((0,schema_leaf/* textLeaf */.I6)("the name of an environment variable", (text) => ENV_NAME.test(text) ? null : "Use letters, digits and _"), { error: (issue) => `expected a list of names, got ${(0,show_value/* show */.W)(issue.input)}` });
function nameComplaint(name) {
    return /^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,127}$/u.test(name)
        ? null
        : { message: `${(0,show_value/* show */.W)(name)} is no scenario name`, hint: "Use letters, digits, spaces, _ . and -" };
}
/** Says where a key belongs that stands at the top. */
function explainMisplaced(key) {
    const owner = Object.hasOwn(Options.shape, key) ? "options" : Object.hasOwn(http_schema/* httpShape */.AS, key) ? "http" : null;
    return owner === null ? null : { message: `unknown key "${key}"`, hint: `Write it under ${owner}` };
}
/**
 * Everything that a config file may say. Durations are read as milliseconds.
 *
 * @example
 * ```ts
 * import { Config } from "rampa";
 *
 * Config.parse({ options: { vus: 2, duration: "10s" }, thresholds: { checks: "rate>0.99" } });
 * ```
 */
const Config = (0,schema_leaf/* mapping */.pq)("a config", {
    script: Script.optional().describe("ES module with the functions that iterations run; starts at this file's folder."),
    base_url: BaseUrl.optional().describe("What paths of requests are added to."),
    options: Options.optional().describe("Shortcuts for a single scenario, and settings of the whole run."),
    scenarios: (0,schema_leaf/* table */.tp)("a map of scenarios", ScenarioConfig, nameComplaint)
        .meta({ minProperties: 1 })
        .optional()
        .describe("What runs: name → scenario. Not together with the shortcuts of options."),
    http: http_schema/* Http */.lw.optional().describe("Defaults of every request."),
    thresholds: Thresholds.optional().describe("What decides the verdict: metric → thresholds."),
    warm_up: (0,schema_leaf/* durationLeaf */.xy)("zero")
        .optional()
        .describe("How long the load runs once before it is measured; its samples are kept apart. Default 0s."),
    validity: Validity.prefault("fail").describe("What a run ends as that cannot be judged: invalid, or as its thresholds say, with a warning."),
    compare: Compare.optional().describe("How the run is compared with its baseline, if it has one."),
    history: (0,schema_leaf/* wholeLeaf */.IR)(1)
        .optional()
        .describe("How many past runs the artifact carries for the trend. Default: none."),
    data: Data.optional().describe("Rows for iterations: name → file, seen as ${name.column}."),
    seed: (0,schema_leaf/* wholeLeaf */.IR)(0)
        .optional()
        .describe("Makes random choices repeat: the same seed, the same requests. Default: chosen at random."),
    secrets: Secrets.optional().describe("Environment variables, and variables of steps, whose values are masked everywhere."),
}, explainMisplaced)
    .check((0,schema_leaf/* whole */.WQ)(checkConfig))
    .meta({
    dependentSchemas: {
        scenarios: {
            properties: {
                options: { type: "object", properties: Object.fromEntries(SHORTCUTS.map((key) => [key, false])) },
            },
        },
    },
});

// EXTERNAL MODULE: ./lib/config/layer.js + 3 modules
var config_layer = __webpack_require__(2365);
;// CONCATENATED MODULE: ./lib/config/problem-order.js
/**
 * Each problem once, file by file and from top to bottom.
 *
 * @param first Files that come before others; else they come as they are met.
 */
function inOrder(problems, first = []) {
    // Inputs have no file, and come before all files.
    const files = [...new Set([undefined, ...first, ...problems.map(({ file }) => file)])];
    const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
    return [...unique.values()].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/config/place.js
var place = __webpack_require__(2413);
;// CONCATENATED MODULE: ./lib/config/config-tree.js

/** Whether a value is a map of keys. */
function isFields(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** A path as a key for a map. */
function pathKey(path) {
    return JSON.stringify(path);
}
/** What all sources together say, with the way back to where each part was written. */
class ConfigTree {
    value;
    #sources;
    #fallback;
    /** Path → its last key as it was written. */
    #spellings;
    constructor(value, sources, fallback, spellings) {
        this.value = value;
        this.#sources = sources;
        this.#fallback = fallback;
        this.#spellings = spellings;
    }
    /** The same sources for a value whose keys or parts were replaced. */
    with(value, spellings) {
        const all = spellings === undefined ? this.#spellings : new Map([...this.#spellings, ...spellings]);
        return new ConfigTree(value, this.#sources, this.#fallback, all);
    }
    /** Notes that an input or a flag set this path. */
    setOverride(path, name) {
        this.#sources.set(pathKey(path), { kind: "override", name });
    }
    #sourceOf(path) {
        for (let length = path.length; length > 0; length -= 1) {
            const source = this.#sources.get(pathKey(path.slice(0, length)));
            if (source !== undefined)
                return source;
        }
        return this.#fallback;
    }
    #written(path) {
        return path.map((segment, index) => this.#spellings.get(pathKey(path.slice(0, index + 1))) ?? segment);
    }
    /** Where a path was written; undefined for what an input or a flag set. */
    position(path, part = "value") {
        const source = this.#sourceOf(path);
        return source.kind === "layer" ? source.layer.locate(this.#written(path), part) : undefined;
    }
    /** A problem about a path, with its place and its name as they were written. */
    problem(path, complaint, part = "value") {
        const { message, hint } = complaint;
        const words = hint === undefined ? { message } : { message, hint };
        const source = this.#sourceOf(path);
        if (source.kind === "override")
            return { path: source.name, ...words };
        const written = this.#written(path);
        const name = path.length === 0 ? {} : { path: (0,place/* formatPath */.j)(written) };
        return { ...source.layer.locate(written, part), ...name, ...words };
    }
}

;// CONCATENATED MODULE: ./lib/config/request-fields.js


/** Everything in a config that can have the keys of `http`: `http` itself, and each step. */
function* requestFields({ value }) {
    const { http, options, scenarios } = value;
    if (isFields(http))
        yield [["http"], http];
    if (isFields(options))
        yield* stepFields(options.steps, ["options", "steps"]);
    if (!isFields(scenarios))
        return;
    for (const [name, scenario] of Object.entries(scenarios)) {
        if (isFields(scenario))
            yield* stepFields(scenario.steps, ["scenarios", name, "steps"]);
    }
}
function* stepFields(steps, path) {
    if (!Array.isArray(steps))
        return;
    for (const [index, step] of steps.entries()) {
        if (!isFields(step))
            continue;
        yield [[...path, index], step];
        for (const key of NESTING_KEYS)
            yield* stepFields(step[key], [...path, index, key]);
    }
}

;// CONCATENATED MODULE: ./lib/config/tls-problems.js



/** The text of a file; empty when it cannot be read, which is a problem of its own. */
function textOfFile(path, readFile) {
    const reading = readFile(path);
    return reading.kind === "read" ? Buffer.from(reading.bytes).toString() : "";
}
/** Looks into the files that `tls` names, so that no request meets one that is missing or broken. */
function tlsProblems(tree, readFile) {
    return [...requestFields(tree)].flatMap(([path, { tls }]) => isFields(tls) ? problemsOf(tree, [...path, "tls"], tls, readFile) : []);
}
function problemsOf(tree, path, tls, readFile) {
    const problems = [];
    const check = (key, read) => {
        const file = tls[key];
        if (typeof file !== "string" || file.trim() === "")
            return null;
        const complain = (complaint) => {
            problems.push(tree.problem([...path, key], complaint));
            return null;
        };
        const reading = readFile(file);
        const shown = JSON.stringify(file);
        if (reading.kind === "failed") {
            return complain({
                message: `the file ${shown} ${reading.reason}`,
                hint: "Paths start at the config's folder",
            });
        }
        try {
            return read(textOfFile(file, readFile));
        }
        catch {
            return complain({ message: `the file ${shown} holds no ${NOUNS[key]}`, hint: HINTS[key] });
        }
    };
    check("ca", (text) => certificatesIn(text));
    const [cert] = check("cert", (text) => certificatesIn(text)) ?? [];
    const key = check("key", (text) => (0,external_node_crypto_.createPrivateKey)(text));
    if (cert !== undefined && key !== null && !cert.checkPrivateKey(key)) {
        const complaint = {
            message: `the key does not belong to the certificate ${JSON.stringify(tls.cert)}`,
            hint: "Name the key that the certificate was made for; the client's own certificate stands first in its file",
        };
        problems.push(tree.problem([...path, "key"], complaint));
    }
    return problems;
}
const NOUNS = {
    ca: "certificate that can be read",
    cert: "certificate that can be read",
    key: "private key that can be read",
};
const PEM_CERTIFICATE = 'A PEM file has lines such as "-----BEGIN CERTIFICATE-----"';
const HINTS = {
    ca: PEM_CERTIFICATE,
    cert: PEM_CERTIFICATE,
    key: 'A PEM file has lines such as "-----BEGIN PRIVATE KEY-----"; decrypt the key first if it is encrypted',
};
/** @throws when there is none, or one cannot be read. */
function certificatesIn(text) {
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0)
        throw new TypeError("no certificate");
    return blocks.map((block) => new external_node_crypto_.X509Certificate(block));
}

;// CONCATENATED MODULE: ./lib/config/http-settings.js


/** Connection settings by what they say: requests with the same ones share connections. */
class ConnectionSettingsCache {
    #readFile;
    #known = new Map();
    constructor(readFile) {
        this.#readFile = readFile;
    }
    of({ http2, tls, proxy, hosts }, base) {
        if (http2 === undefined && tls === undefined && proxy === undefined && hosts === undefined)
            return base;
        const settings = {
            http2: http2 ?? base.http2,
            tls: tls === undefined ? base.tls : this.#tls(tls, base.tls),
            proxy: proxy ?? base.proxy,
            hosts: Object.freeze({ ...base.hosts, ...lowerCased(hosts ?? {}) }),
        };
        const key = JSON.stringify(settings);
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        this.#known.set(key, Object.freeze(settings));
        return settings;
    }
    #tls(fields, base) {
        const { ca, cert, key, server_name: serverName, verify } = fields;
        return Object.freeze({
            ...base,
            ...(ca === undefined ? {} : { ca: textOfFile(ca, this.#readFile) }),
            ...(cert === undefined ? {} : { cert: textOfFile(cert, this.#readFile) }),
            ...(key === undefined ? {} : { key: textOfFile(key, this.#readFile) }),
            ...(serverName === undefined ? {} : { serverName }),
            verify: verify ?? base.verify,
        });
    }
}
/** The settings with the given keys over them; headers are merged by name. */
function httpSettings(fields, connections, base = http_schema/* HTTP_DEFAULTS */.uA) {
    const inherited = { ...base.headers };
    // Credentials of a step replace those that it has from the config in either form.
    if (fields.auth !== undefined)
        delete inherited.authorization;
    return Object.freeze({
        headers: Object.freeze({ ...inherited, ...lowerCased(fields.headers ?? {}) }),
        timeoutMs: fields.timeout ?? base.timeoutMs,
        maxRedirects: fields.max_redirects ?? base.maxRedirects,
        keepAlive: fields.keep_alive ?? base.keepAlive,
        connection: connections.of(fields, base.connection),
        cookies: usesJar(fields.cookies, base.cookies),
        compression: fields.compression ?? base.compression,
        maxBodyBytes: fields.max_body ?? base.maxBodyBytes,
        auth: fields.auth === undefined ? base.auth : authOf(fields.auth),
        expectedStatuses: Object.freeze(fields.expected_statuses ?? base.expectedStatuses),
    });
}
function usesJar(cookies, inherited) {
    if (cookies === "keep")
        return true;
    return typeof cookies === "boolean" ? cookies : inherited;
}
function authOf(auth) {
    if (auth === false)
        return null;
    if (auth.bearer !== undefined)
        return Object.freeze({ kind: "bearer", token: auth.bearer });
    const { username = "", password = "" } = auth.basic ?? {};
    return Object.freeze({ kind: "basic", username, password });
}
function lowerCased(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}

;// CONCATENATED MODULE: ./lib/config/request-name.js

/** An expression as its author sees it, in the part of a name that it stands for. */
function shown(expression) {
    if (expression.kind === "variable")
        return `\${${expression.path.join(".")}}`;
    if (expression.kind === "call")
        return `\${${expression.name}(${expression.args.map(String).join(", ")})}`;
    return expression.value;
}
const ORIGIN = /^https?:\/\/[^/?#]*/i;
/**
 * The `name` tag of a request without one: `METHOD /path`, without query and with expressions as they
 * are written, so that all values of a variable are one name. It has the origin when that is not the
 * one of `base_url`.
 */
function defaultName(method, url, baseUrl) {
    const { template } = (0,config_template/* readTemplate */.xV)(url);
    const parts = typeof template === "string" ? [template] : template.parts;
    let path = "";
    for (const part of parts) {
        if (typeof part !== "string") {
            path += shown(part);
            continue;
        }
        const end = part.search(/[?#]/);
        path += end < 0 ? part : part.slice(0, end);
        if (end >= 0)
            break;
    }
    return `${method.toUpperCase()} ${withoutOwnOrigin(path, baseUrl)}`;
}
function withoutOwnOrigin(path, baseUrl) {
    const [written] = ORIGIN.exec(path) ?? [];
    if (written === undefined)
        return path;
    const rest = path.slice(written.length);
    // A host that is a variable can be anybody's.
    const origin = written.includes("${") ? null : (URL.parse(written)?.origin ?? null);
    const below = rest === "" ? "/" : rest;
    if (origin === null)
        return written.replace(/^(https?:\/\/)[^/@]*@/i, "$1") + below;
    return baseUrl !== undefined && URL.parse(baseUrl)?.origin === origin ? below : origin + below;
}

;// CONCATENATED MODULE: ./lib/config/build-steps.js







/** The plan's settings as a step begins with them: its headers and credentials are templates. */
function asTemplates(http) {
    const headers = Object.entries(http.headers).map(([name, value]) => [name, (0,config_template/* escapeTemplate */.s5)(value)]);
    return {
        ...http,
        headers: Object.fromEntries(headers),
        auth: http.auth === null ? null : mapAuth(http.auth, config_template/* escapeTemplate */.s5),
    };
}
function mapAuth(auth, replace) {
    return auth.kind === "bearer"
        ? { kind: "bearer", token: replace(auth.token) }
        : { kind: "basic", username: replace(auth.username), password: replace(auth.password) };
}
function checkPlans(checks) {
    return Object.freeze((checks ?? []).map((entry) => {
        const { name, check } = typeof entry === "string" ? { name: entry.trim(), check: entry } : entry;
        return Object.freeze({ name, expression: (0,check_language/* parseCheck */.Q)(check) });
    }));
}
function extractPlans(extract) {
    return Object.freeze(Object.entries(extract).flatMap(([name, source]) => {
        const from = readExtraction(source);
        return "message" in from ? [] : [Object.freeze({ name, source: source.trim(), from })];
    }));
}
function contentOf(file, readFile) {
    const reading = readFile(file);
    // One that cannot be read is a problem of the config, and there is no plan then.
    return reading.kind === "read" ? reading.bytes : new Uint8Array(0);
}
function multipartPlans(fields, readFile) {
    return Object.freeze(Object.entries(fields).map(([name, part]) => Object.freeze(typeof part === "string"
        ? { name, content: part }
        : {
            name,
            content: contentOf(part.file, readFile),
            filename: part.filename ?? (0,external_node_path_.basename)(part.file),
            ...(part.type === undefined ? {} : { contentType: part.type }),
        })));
}
function bodyOf(step, readFile) {
    if ("json" in step)
        return { json: step.json };
    if (step.form !== undefined)
        return { form: Object.freeze(step.form) };
    if (step.multipart !== undefined)
        return { multipart: multipartPlans(step.multipart, readFile) };
    if (step.body_file !== undefined)
        return { body: contentOf(step.body_file, readFile) };
    return step.body === undefined ? {} : { body: step.body };
}
function requestStep(step, path, context) {
    const method = HTTP_METHODS.find((candidate) => step[candidate] !== undefined);
    const url = method === undefined ? undefined : step[method];
    if (method === undefined || url === undefined)
        return null;
    const position = context.tree.position([...path, method], "key");
    const query = Object.freeze(step.query ?? {});
    const stop = step.stop_on_failed_check;
    return Object.freeze({
        kind: "request",
        method,
        url,
        name: step.name ?? defaultName(method, url, context.baseUrl),
        query,
        ...bodyOf(step, context.readFile),
        ...(typeof step.cookies === "object" ? { cookies: Object.freeze(step.cookies) } : {}),
        ...(step.extract === undefined ? {} : { extract: extractPlans(step.extract) }),
        checks: checkPlans(step.checks),
        ...(stop === undefined ? {} : { stopOnFailedCheck: stop }),
        http: httpSettings(step, context.connections, asTemplates(context.http)),
        ...(position === undefined ? {} : { position }),
    });
}
function thinkStep(think) {
    const { min, max } = typeof think === "number" ? { min: think, max: think } : think;
    return Object.freeze({ kind: "think", minMs: min, maxMs: max });
}
function parallelStep(requests, path, context) {
    const plans = requests.flatMap((step, index) => requestStep(step, [...path, index], context) ?? []);
    return Object.freeze({ kind: "parallel", requests: Object.freeze(plans) });
}
function stepPlan(step, path, context) {
    const nested = (key) => (step[key] ?? []);
    if (step.think !== undefined)
        return thinkStep(step.think);
    if (step.call !== undefined)
        return Object.freeze({ kind: "call", name: step.call });
    if (step.parallel !== undefined)
        return parallelStep(nested("parallel"), [...path, "parallel"], context);
    const inner = () => stepPlans(nested("steps"), [...path, "steps"], context);
    if (step.repeat !== undefined)
        return Object.freeze({ kind: "repeat", times: step.repeat, steps: inner() });
    if (step.when !== undefined) {
        const condition = Object.freeze({ name: step.when.trim(), expression: (0,check_language/* parseCheck */.Q)(step.when) });
        return Object.freeze({ kind: "when", condition, steps: inner() });
    }
    return requestStep(step, path, context);
}
/** What one iteration does, from the list under `path`. */
function stepPlans(steps, path, context) {
    return Object.freeze(steps.flatMap((step, index) => stepPlan(step, [...path, index], context) ?? []));
}

;// CONCATENATED MODULE: ./lib/config/build-thresholds.js






function rulePlan(metric, rule, path, tree) {
    const position = tree.position(path);
    const written = {
        metric,
        submetric: (0,parse_submetric/* parseSubmetric */.G)(metric),
        source: rule.threshold.trim(),
        path: (0,place/* formatPath */.j)(path),
        ...(position === undefined ? {} : { position }),
    };
    if (isRelative(rule.threshold)) {
        return Object.freeze({ ...written, limit: parseRelativeThreshold(rule.threshold) });
    }
    return Object.freeze({
        ...written,
        expression: parseThreshold(rule.threshold),
        abortOnFail: rule.abort_on_fail ?? false,
        gracePeriodMs: rule.grace_period ?? 0,
        isDefault: false,
    });
}
/** One rule as it was written; null when it is wrong, which the schema has said already. */
function readRule(metric, value, path, tree) {
    const isText = typeof value === "string";
    const read = ThresholdRule.safeParse(isText ? { threshold: value } : value);
    if (!read.success)
        return null;
    return rulePlan(metric, read.data, isText ? path : [...path, "threshold"], tree);
}
function isMetricName(name) {
    try {
        (0,parse_submetric/* parseSubmetric */.G)(name);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * The thresholds that can be read, whatever else is wrong with the config, so that all problems can
 * be told at once.
 */
function thresholdPlans(tree) {
    const { thresholds } = tree.value;
    const all = !isFields(thresholds)
        ? []
        : Object.entries(thresholds).flatMap(([metric, rules]) => {
            if (!isMetricName(metric))
                return [];
            const path = ["thresholds", metric];
            const plans = Array.isArray(rules)
                ? rules.map((rule, index) => readRule(metric, rule, [...path, index], tree))
                : [readRule(metric, rules, path, tree)];
            return plans.filter((plan) => plan !== null);
        });
    return Object.freeze({
        absolute: Object.freeze(all.filter((plan) => "expression" in plan)),
        relative: Object.freeze(all.filter((plan) => "limit" in plan)),
    });
}

;// CONCATENATED MODULE: ./lib/config/connection-notes.js
/** What a reader of the report should know of how connections are made. */
function connectionNotes(scenarios, http, baseUrl) {
    const used = new Set(scenarios.flatMap(({ work }) => usedBy(work, http)));
    const all = [...used];
    const notes = [];
    if (all.some(({ tls }) => !tls.verify)) {
        notes.push("Certificates of servers are not checked (tls.verify is false).");
    }
    if (http.connection.http2 && baseUrl !== undefined && /^http:/i.test(baseUrl)) {
        notes.push("HTTP/2 is spoken with https only: requests to base_url go by HTTP/1.1.");
    }
    return notes;
}
function usedBy(work, http) {
    return work.kind === "steps" ? work.steps.flatMap(ofStep) : [http.connection];
}
function ofStep(step) {
    switch (step.kind) {
        case "request":
            return [step.http.connection];
        case "parallel":
            return step.requests.flatMap(ofStep);
        case "repeat":
        case "when":
            return step.steps.flatMap(ofStep);
        case "think":
        case "call":
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/config/judged-thresholds.js
/**
 * Leaves out the thresholds on scenarios that are skipped: without a sample they could only fail. One on a
 * scenario that does not exist stays, and fails.
 *
 * @param skipped Names of the scenarios that the config has and the run leaves out.
 */
function judgedThresholds(thresholds, skipped) {
    const isJudged = ({ submetric: [, tags] }) => tags.scenario === undefined || !skipped.includes(tags.scenario);
    const notes = thresholds
        .filter((threshold) => !isJudged(threshold))
        .map(({ metric, source, submetric: [, tags] }) => `Not judged: ${metric} ${source}, because the scenario ${tags.scenario ?? ""} was not selected.`);
    return { thresholds: Object.freeze(thresholds.filter(isJudged)), notes: Object.freeze(notes) };
}

;// CONCATENATED MODULE: ./lib/config/build-plan.js





const DEFAULT_MAX_DURATION_MS = 600_000;
const DEFAULT_GRACEFUL_MS = 30_000;
function stagePlans(stages) {
    return Object.freeze(stages.map(({ duration, target }) => Object.freeze({ durationMs: duration, target })));
}
function executorPlan(scenario) {
    switch (scenario.executor) {
        case "constant-vus":
            return { kind: scenario.executor, vus: scenario.vus, durationMs: scenario.duration };
        case "ramping-vus":
            return {
                kind: scenario.executor,
                startVus: scenario.vus,
                stages: stagePlans(scenario.stages),
                gracefulRampDownMs: scenario.graceful_ramp_down,
            };
        case "shared-iterations":
        case "per-vu-iterations": {
            const { executor: kind, vus, iterations, max_duration: maxDurationMs } = scenario;
            return { kind, vus, iterations, maxDurationMs };
        }
        case "constant-arrival-rate":
            return {
                kind: scenario.executor,
                rate: scenario.rate,
                timeUnitMs: scenario.time_unit,
                durationMs: scenario.duration,
                preAllocatedVus: scenario.pre_allocated_vus,
                maxVus: scenario.max_vus ?? scenario.pre_allocated_vus,
            };
        case "ramping-arrival-rate":
            return {
                kind: scenario.executor,
                startRate: scenario.rate,
                timeUnitMs: scenario.time_unit,
                stages: stagePlans(scenario.stages),
                preAllocatedVus: scenario.pre_allocated_vus,
                maxVus: scenario.max_vus ?? scenario.pre_allocated_vus,
            };
    }
}
/** When iterations of the shortcuts start; without any, there is one. */
function shortcutExecutor({ vus = 1, duration, iterations, stages }) {
    if (stages !== undefined) {
        return {
            kind: "ramping-vus",
            startVus: vus,
            stages: stagePlans(stages),
            gracefulRampDownMs: DEFAULT_GRACEFUL_MS,
        };
    }
    if (duration !== undefined && iterations === undefined)
        return { kind: "constant-vus", vus, durationMs: duration };
    const maxDurationMs = duration ?? DEFAULT_MAX_DURATION_MS;
    return { kind: "shared-iterations", vus, iterations: iterations ?? 1, maxDurationMs };
}
function workPlan(fields, path, context) {
    if (fields.steps === undefined)
        return Object.freeze({ kind: "function", name: fields.exec_fn ?? "default" });
    return Object.freeze({
        kind: "steps",
        steps: stepPlans(fields.steps, [...path, "steps"], context),
        stopOnFailedCheck: fields.stop_on_failed_check ?? false,
    });
}
function scenarioPlan(name, scenario, tags, context) {
    return Object.freeze({
        name,
        executor: Object.freeze(executorPlan(scenario)),
        work: workPlan(scenario, ["scenarios", name], context),
        startTimeMs: scenario.start_time,
        gracefulStopMs: scenario.graceful_stop,
        tags: Object.freeze({ ...tags, ...scenario.tags }),
        env: Object.freeze({ ...scenario.env }),
    });
}
/** The name of the scenario that the shortcuts describe. */
const SHORTCUT_SCENARIO = "default";
function shortcutPlan(options, tags, context) {
    return Object.freeze({
        name: SHORTCUT_SCENARIO,
        executor: Object.freeze(shortcutExecutor(options)),
        work: workPlan(options, ["options"], context),
        startTimeMs: 0,
        gracefulStopMs: DEFAULT_GRACEFUL_MS,
        tags,
        env: Object.freeze({}),
    });
}
function definedOnly(env) {
    const defined = Object.entries(env).filter((entry) => entry[1] !== undefined);
    return Object.freeze(Object.fromEntries(defined));
}
/** The data that ends a scenario: of those that give each iteration a row of its own, the shortest. */
function rowLimit(scenario, { feeders, uses }) {
    const used = uses.get(scenario.name) ?? null;
    const limits = feeders
        .filter(({ name, pick }) => pick === "unique" && (used === null || used.has(name)))
        .map(({ name, table }) => Object.freeze({ feeder: name, rows: table.rowCount }))
        .sort((a, b) => a.rows - b.rows);
    const [shortest] = limits;
    return shortest === undefined ? {} : { rowLimit: shortest };
}
function comparePlan(compare) {
    const { confidence, max_duration: maxDurationMs, rounds } = compare;
    return Object.freeze({ confidence, maxDurationMs, rounds });
}
/** Fills in every default. */
function buildPlan(parts) {
    const { config, options, tree, env, selected, readFile, folder, feeders } = parts;
    const connections = new ConnectionSettingsCache(readFile);
    const http = httpSettings(config.http ?? {}, connections);
    const context = { tree, http, baseUrl: config.base_url, readFile, connections };
    const tags = Object.freeze({ ...options.tags });
    const scenarios = config.scenarios === undefined
        ? [shortcutPlan(options, tags, context)]
        : Object.entries(config.scenarios).map(([name, scenario]) => scenarioPlan(name, scenario, tags, context));
    const isSelected = ({ name }) => selected === null || selected.has(name);
    const skipped = scenarios.filter((scenario) => !isSelected(scenario)).map(({ name }) => name);
    const written = thresholdPlans(tree);
    const { thresholds, notes } = judgedThresholds(written.absolute, skipped);
    const relative = judgedThresholds(written.relative, skipped);
    return Object.freeze({
        ...(config.base_url === undefined ? {} : { baseUrl: config.base_url }),
        scenarios: Object.freeze(scenarios
            .filter(isSelected)
            .map((scenario) => Object.freeze({ ...scenario, ...rowLimit(scenario, parts) }))),
        thresholds,
        ...(relative.thresholds.length === 0 ? {} : { relativeThresholds: relative.thresholds }),
        ...(config.compare === undefined ? {} : { compare: comparePlan(config.compare) }),
        ...(config.history === undefined ? {} : { history: config.history }),
        notes: Object.freeze([
            ...notes,
            ...relative.notes,
            ...connectionNotes(scenarios.filter(isSelected), http, config.base_url),
        ]),
        http,
        keepsCookies: config.http?.cookies === "keep",
        maxRequestsPerSecond: config.http?.max_requests_per_second ?? null,
        folder,
        validity: config.validity,
        ...(config.warm_up === undefined || config.warm_up === 0 ? {} : { warmUpMs: config.warm_up }),
        setupTimeoutMs: options.setup_timeout,
        teardownTimeoutMs: options.teardown_timeout,
        ...(config.seed === undefined ? {} : { seed: config.seed }),
        ...(feeders.length === 0 ? {} : { data: feeders }),
        ...(config.secrets === undefined ? {} : { secretVariables: Object.freeze(config.secrets) }),
        env: definedOnly(env),
    });
}

// EXTERNAL MODULE: ./lib/config/split-template.js
var split_template = __webpack_require__(3761);
;// CONCATENATED MODULE: ./lib/config/interpolate.js




const ENV_EXPRESSION = /^env\.([A-Za-z_][A-Za-z0-9_]*)(?:(:-)([\s\S]*))?$/;
const LITERAL_HINT = "write $${ for a literal ${";
function complainUnset(name, env) {
    const set = Object.keys(env).filter((candidate) => env[candidate] !== undefined);
    const guess = (0,did_you_mean/* closest */.k)(name, set);
    const question = guess === null ? "" : `Did you mean "${guess}"? `;
    return {
        message: `the environment variable "${name}" is not set`,
        hint: `${question}Set it, or write a default: \${env.${name}:-value}`,
    };
}
function complainUndefined(expression, env) {
    if (isOfGithub(expression)) {
        const hint = "Expressions of GitHub are not evaluated here: pass the value in the input env, and write ${env.NAME}";
        return { message: `"\${${expression}}" is an expression of a workflow`, hint };
    }
    if (isOfEnvironment(expression)) {
        const message = `"\${${expression}}" is no variable of the environment`;
        return { message, hint: "Write ${env.NAME} or ${env.NAME:-default}" };
    }
    if (Object.hasOwn(env, expression)) {
        return { message: `nothing defines "\${${expression}}"`, hint: `Write \${env.${expression}}` };
    }
    const message = `nothing defines "\${${expression}}" here`;
    const isOfSteps = "kind" in (0,config_expression/* readExpression */.Jn)(expression);
    const where = isOfSteps ? "Variables and functions are for steps; o" : "O";
    return { message, hint: `${where}nly \${env.NAME} is known here; ${LITERAL_HINT}` };
}
function isOfGithub(expression) {
    return expression.startsWith("{");
}
function isOfEnvironment(expression) {
    return expression.trimStart().startsWith("env.") || expression.trim() === "env";
}
/** The text of one `${expression}`, the default in its place, or what is wrong with it. */
function evaluate(expression, env) {
    const [, name, hasDefault, otherwise = ""] = ENV_EXPRESSION.exec(expression) ?? [];
    if (name === undefined)
        return complainUndefined(expression.slice(0, 80), env);
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    // As in a shell, ":-" also stands in for a variable that is set to nothing.
    if (hasDefault !== undefined)
        return value === undefined || value === "" ? { otherwise } : value;
    return value ?? complainUnset(name, env);
}
/** A default inside a default, and so on. */
const MAX_DEFAULTS = 8;
const TOO_DEEP = {
    message: `more than ${MAX_DEFAULTS} defaults inside each other`,
    hint: "Write the last one alone",
};
/** Of one text; each names the text as a whole again. */
const MAX_COMPLAINTS = 50;
/**
 * Replaces `${env.NAME}` and `${env.NAME:-default}`. Values are not read again, defaults are. For `load`, `$${`
 * becomes `${`; for `run`, the result is a template once more.
 */
function interpolate(text, env, reading = "load") {
    if (!text.includes("${"))
        return { text, isFromEnvironment: false, complaints: [] };
    const complaints = new Map();
    const complain = (complaint) => {
        if (complaints.size < MAX_COMPLAINTS)
            complaints.set(complaint.message, complaint);
    };
    const result = new Result(reading);
    let isFromEnvironment = false;
    const read = (source, depth) => {
        for (const piece of (0,split_template/* splitTemplate */.LL)(source)) {
            if (piece.kind === "text")
                result.addText(piece.text);
            else if (piece.kind === "unclosed") {
                complain({ message: '"${" is never closed', hint: `Close it with }, or ${LITERAL_HINT}` });
            }
            else if (reading === "run" && !isOfEnvironment(piece.source) && !isOfGithub(piece.source)) {
                result.addExpression(piece.source);
            }
            else {
                const value = evaluate(piece.source, env);
                isFromEnvironment = true;
                if (typeof value === "string")
                    result.addText(value);
                else if (!("otherwise" in value))
                    complain(value);
                else if (depth < MAX_DEFAULTS)
                    read(value.otherwise, depth + 1);
                else
                    complain(TOO_DEEP);
            }
        }
    };
    read(text, 1);
    return { text: result.finish(), isFromEnvironment, complaints: [...complaints.values()] };
}
/** Puts a text together; as a template, what only looks like an expression is escaped. */
class Result {
    #reading;
    #done = "";
    #literal = "";
    constructor(reading) {
        this.#reading = reading;
    }
    addText(text) {
        this.#literal += text;
    }
    addExpression(source) {
        // A "$" right before an expression would make it a text.
        const isEscaping = this.#literal.endsWith("$");
        if (isEscaping)
            this.#literal = this.#literal.slice(0, -1);
        this.finish();
        this.#done += `${isEscaping ? "${'$'}" : ""}\${${source}}`;
    }
    finish() {
        this.#done += this.#reading === "run" ? (0,config_template/* escapeTemplate */.s5)(this.#literal) : this.#literal;
        this.#literal = "";
        return this.#done;
    }
}

;// CONCATENATED MODULE: ./lib/config/interpolate-tree.js



class Walk {
    fromEnvironment = new Set();
    unresolved = new Set();
    problems = [];
    spellings = new Map();
    #tree;
    constructor(tree) {
        this.#tree = tree;
    }
    value(value, path, env) {
        if (typeof value === "string")
            return this.#text(value, path, env);
        if (Array.isArray(value))
            return value.map((item, index) => this.value(item, [...path, index], env));
        if (!isFields(value))
            return value;
        if (path.length === 2 && path[0] === "scenarios")
            return this.#scenario(value, path, env);
        return this.#fields(value, path, env);
    }
    /** A scenario's own variables are seen by everything in it but themselves. */
    #scenario(scenario, path, env) {
        if (!isFields(scenario.env))
            return this.#fields(scenario, path, env);
        const own = this.#fields(scenario.env, [...path, "env"], env);
        const texts = Object.entries(own).map(([name, value]) => [
            name,
            isFields(value) ? undefined : String(value),
        ]);
        const inner = { ...env, ...Object.fromEntries(texts) };
        return { ...this.#fields(scenario, path, inner, "env"), env: own };
    }
    #fields(fields, path, env, except) {
        const result = {};
        for (const [key, value] of Object.entries(fields)) {
            if (key === except)
                continue;
            const name = this.#key(key, path, env);
            const at = [...path, name];
            if (Object.hasOwn(result, name)) {
                const complaint = { message: `the key "${name}" stands here twice`, hint: "Keep one of them" };
                this.problems.push(this.#tree.problem([...path, key], complaint, "key"));
                continue;
            }
            if (name !== key)
                this.spellings.set(pathKey(at), key);
            result[name] = this.value(value, at, env);
        }
        return result;
    }
    #key(key, path, env) {
        const { text, complaints } = interpolate(key, env);
        if (complaints.length === 0)
            return text === "__proto__" ? key : text;
        for (const complaint of complaints)
            this.problems.push(this.#tree.problem([...path, key], complaint, "key"));
        this.unresolved.add(pathKey([...path, key]));
        return key;
    }
    #text(value, path, env) {
        const { text, isFromEnvironment, complaints } = interpolate(value, env, readingOf(path));
        if (isFromEnvironment)
            this.fromEnvironment.add(pathKey(path));
        if (complaints.length > 0)
            this.unresolved.add(pathKey(path));
        for (const complaint of complaints)
            this.problems.push(this.#tree.problem(path, complaint));
        return text;
    }
}
/** Replaces `${env.…}` everywhere, keys included. */
function interpolateTree(tree, env) {
    const walk = new Walk(tree);
    const value = walk.value(tree.value, [], env);
    const { fromEnvironment, unresolved, problems, spellings } = walk;
    return { tree: tree.with(value, spellings), fromEnvironment, unresolved, problems };
}

;// CONCATENATED MODULE: ./lib/config/issues.js
function paramsOf(issue) {
    return issue.code === "custom" && issue.params !== undefined ? issue.params : {};
}
/** Whether a branch of a union is out of the question: the value itself has another type. */
function isWrongBranch(issues) {
    return issues.some((issue) => issue.path.length === 0 && (issue.code === "invalid_type" || paramsOf(issue).isWrongType === true));
}
function ofUnion(issue, path) {
    const branches = issue.errors;
    const meant = branches.find((branch) => !isWrongBranch(branch));
    if (meant !== undefined)
        return meant.flatMap((inner) => findingsOf(inner, path));
    const [message = "", ownHint] = issue.message.split("\n");
    const hint = ownHint ??
        branches
            .flat()
            .map((inner) => paramsOf(inner).hint)
            .find((text) => text !== undefined);
    return [{ path, part: "value", message, ...(hint === undefined ? {} : { hint }) }];
}
function findingsOf(issue, parent) {
    const path = [...parent, ...issue.path];
    if (issue.code === "invalid_union")
        return ofUnion(issue, path);
    const { hint, describeUnknownKey, coercion, part = "value" } = paramsOf(issue);
    if (describeUnknownKey !== undefined) {
        return [{ path, part: "key", ...describeUnknownKey(String(path.at(-1) ?? "")) }];
    }
    const [message = "", ownHint] = issue.message.split("\n");
    const remedy = hint ?? ownHint;
    const words = remedy === undefined ? { message } : { message, hint: remedy };
    return [{ path, part, ...words, ...(coercion === undefined ? {} : { coercion }) }];
}
/** What a failed parse found, with the branch of each union that was meant. */
function readIssues(error) {
    return error.issues.flatMap((issue) => findingsOf(issue, []));
}

// EXTERNAL MODULE: ./lib/config/group-thousands.js
var group_thousands = __webpack_require__(383);
;// CONCATENATED MODULE: ./lib/config/machine-limits.js



/** The most machines that a load may be divided over. */
const MAX_SHARDS = 1000;
/** Virtual users of a scenario on one machine: an address has 65,535 ports to connect from. */
const MAX_VUS = 100_000;
/** Arrivals per second of a scenario on one machine: as many as 100 threads can start. */
const MAX_RATE_PER_SECOND = 1_000_000;
/** Iterations are counted exactly up to here. */
const MAX_ITERATIONS = Number.MAX_SAFE_INTEGER;
/**
 * Load that no machine could make, nor so many machines together, and iterations that nobody could count.
 * Wrong types are left to the schema.
 */
function machineLimitProblems(tree, machines) {
    const { scenarios, options } = tree.value;
    const all = isFields(scenarios)
        ? Object.entries(scenarios).map(([name, scenario]) => ({ path: ["scenarios", name], scenario }))
        : [{ path: ["options"], scenario: options }];
    return all.flatMap(({ path, scenario }) => {
        if (!isFields(scenario))
            return [];
        const problems = loadProblems(tree, path, scenario, machines);
        return problems.length > 0 ? problems : countProblems(tree, path, scenario);
    });
}
function loadProblems(tree, path, scenario, machines) {
    const at = (key) => ({ path: [...path, key], value: scenario[key] });
    const users = [at("vus"), at("pre_allocated_vus"), at("max_vus")];
    const targets = stagesOf(scenario).map(({ target: value }, index) => ({
        path: [...path, "stages", index, "target"],
        value,
    }));
    const ofUsers = { perMachine: MAX_VUS, what: "virtual users" };
    if (!isOfArrivals(scenario))
        return refused(tree, [...users, ...targets], ofUsers, machines);
    const { text, ms } = timeUnitOf(scenario);
    const ofRates = { perMachine: (MAX_RATE_PER_SECOND * ms) / 1000, what: `iterations per ${text}` };
    return [
        ...refused(tree, users, ofUsers, machines),
        ...refused(tree, [at("rate"), ...targets], ofRates, machines),
    ];
}
function refused(tree, amounts, { perMachine, what }, machines) {
    const most = perMachine * machines;
    return amounts.flatMap(({ path, value }) => {
        if (typeof value !== "number" || !(value > most))
            return [];
        const where = machines === 1 ? "one machine" : `${count(machines)} machines`;
        const message = `expected at most ${count(most)} ${what} on ${where}, got ${count(value)}`;
        return [tree.problem(path, { message, hint: remedy(Math.ceil(value / perMachine)) })];
    });
}
function remedy(machines) {
    return machines > MAX_SHARDS
        ? `Lower it: not even ${count(MAX_SHARDS)} shards could make that load`
        : `Lower it, or divide the load over ${count(machines)} shards`;
}
function countProblems(tree, path, scenario) {
    const { key, iterations } = plannedIterations(scenario);
    if (!(iterations > MAX_ITERATIONS) || !(key in scenario))
        return [];
    const message = `expected at most ${count(MAX_ITERATIONS)} iterations in all, got ${count(iterations)}`;
    return [tree.problem([...path, key], { message, hint: `Lower ${key}` })];
}
/** At most, and what to lower. */
function plannedIterations(scenario) {
    if (!isOfArrivals(scenario)) {
        const { vus = 1, iterations } = scenario;
        const each = scenario.executor === "per-vu-iterations" && typeof vus === "number" ? vus : 1;
        return {
            key: "iterations",
            iterations: Number.isSafeInteger(iterations) ? Number(iterations) * each : 0,
        };
    }
    const stages = stagesOf(scenario);
    const rates = [scenario.rate, ...stages.map(({ target }) => target)];
    const peak = Math.max(0, ...rates.filter((rate) => typeof rate === "number"));
    const durations = "stages" in scenario ? stages.map(({ duration }) => duration) : [scenario.duration];
    const durationMs = durations.map(millisecondsOf).reduce((sum, ms) => sum + ms, 0);
    const key = "stages" in scenario ? "stages" : "duration";
    return { key, iterations: (peak * durationMs) / timeUnitOf(scenario).ms };
}
function isOfArrivals({ executor }) {
    return executor === "constant-arrival-rate" || executor === "ramping-arrival-rate";
}
function stagesOf({ stages }) {
    return Array.isArray(stages) ? stages.map((stage) => (isFields(stage) ? stage : {})) : [];
}
function timeUnitOf({ time_unit: unit }) {
    const ms = millisecondsOf(unit);
    return typeof unit === "string" && ms > 0 ? { text: unit, ms } : { text: "1s", ms: 1000 };
}
function millisecondsOf(duration) {
    const ms = (0,config_duration/* readDuration */.$7)(duration);
    return typeof ms === "number" ? ms : 0;
}
function count(value) {
    return value > MAX_ITERATIONS ? String(value) : (0,group_thousands/* groupThousands */.Z)(value);
}

;// CONCATENATED MODULE: ./lib/config/aliases.js


class Renaming {
    spellings = new Map();
    conflicts = [];
    /** The same map, with each alias under its key. */
    rename(fields, path, aliases) {
        const renamed = {};
        for (const [name, value] of Object.entries(fields)) {
            const key = aliases.find(({ alias }) => alias === name)?.key ?? name;
            if (key !== name && Object.hasOwn(fields, key)) {
                const message = `"${name}" is another spelling of "${key}", and both stand here`;
                this.conflicts.push({ path: [...path, name], complaint: { message, hint: "Keep one of them" } });
                continue;
            }
            if (key !== name)
                this.spellings.set(pathKey([...path, key]), name);
            renamed[key] = value;
        }
        return renamed;
    }
    scenario(scenario, path, executor) {
        if (!isFields(scenario))
            return scenario;
        // An alias of a key that this executor does not have stays, so that the message can say whose it is.
        const aliases = SCENARIO_ALIASES.filter(({ executors }) => executors.some((kind) => kind === executor));
        return this.rename(scenario, path, aliases);
    }
    threshold(rule, path) {
        if (Array.isArray(rule))
            return rule.map((item, index) => this.threshold(item, [...path, index]));
        return isFields(rule) ? this.rename(rule, path, THRESHOLD_ALIASES) : rule;
    }
}
function mapValues(value, change) {
    if (!isFields(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}
/**
 * Puts k6's spellings inside `scenarios` and `thresholds` into rampa's own.
 *
 * @param executorOf The executor of a scenario, which another source may name.
 */
function renameAliases(raw, executorOf) {
    const renaming = new Renaming();
    const renamed = { ...raw };
    if ("scenarios" in raw) {
        renamed.scenarios = mapValues(raw.scenarios, (item, name) => renaming.scenario(item, ["scenarios", name], executorOf(name)));
    }
    if ("thresholds" in raw) {
        renamed.thresholds = mapValues(raw.thresholds, (item, metric) => renaming.threshold(item, ["thresholds", metric]));
    }
    return { raw: renamed, spellings: renaming.spellings, conflicts: renaming.conflicts };
}

;// CONCATENATED MODULE: ./lib/config/merge-layers.js




/** Keys that exclude each other: a stronger source's choice ends the weaker one's. */
const WORK = ["steps", "exec_fn"];
function hasAny(fields, keys) {
    return isFields(fields) && keys.some((key) => key in fields);
}
function without(fields, keys) {
    if (!isFields(fields))
        return fields;
    return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}
/** What of a weaker source's scenario still counts under a stronger source's one. */
function underScenario(weaker, stronger) {
    let rest = weaker;
    if (hasAny(stronger, WORK))
        rest = without(rest, [...WORK, "stop_on_failed_check"]);
    const { executor } = stronger;
    if (isExecutorKind(executor) && isExecutorKind(weaker.executor) && executor !== weaker.executor) {
        const kept = EXECUTOR_FIELDS[executor];
        rest = without(rest, EXECUTOR_FIELDS[weaker.executor].filter((key) => !kept.includes(key)));
    }
    return rest;
}
/** Drops what a stronger source's way to describe the load replaces. */
function underLoad(weaker, stronger) {
    const rest = { ...weaker };
    if ("scenarios" in stronger)
        rest.options = without(weaker.options, SHORTCUTS);
    if (hasAny(stronger.options, SHORTCUTS))
        delete rest.scenarios;
    // One source's duration, iterations or stages replace all three of a weaker one, as in k6.
    if (hasAny(stronger.options, LOAD_SHORTCUTS))
        rest.options = without(rest.options, LOAD_SHORTCUTS);
    if (hasAny(stronger.options, WORK))
        rest.options = without(rest.options, [...WORK, "stop_on_failed_check"]);
    if (rest.options === undefined)
        delete rest.options;
    return rest;
}
/** How deep the maps under a top-level key are merged. */
const MERGED_LEVELS = {
    options: 1,
    http: 1,
    thresholds: 1,
    compare: 1,
    scenarios: 2,
};
class Merge {
    sources = new Map();
    spellings = new Map();
    /** Takes from `weaker` what `target` does not have. */
    fill(target, weaker, path, levels, from) {
        for (const [key, value] of Object.entries(weaker)) {
            const at = [...path, key];
            const current = target[key];
            const depth = path.length === 0 ? (Object.hasOwn(MERGED_LEVELS, key) ? (MERGED_LEVELS[key] ?? 0) : 0) : levels - 1;
            if (!Object.hasOwn(target, key)) {
                target[key] = this.#take(value, at, depth, from);
            }
            else if (depth > 0 && isFields(current) && isFields(value)) {
                const isScenario = path.length === 1 && path[0] === "scenarios";
                const rest = isScenario ? underScenario(value, current) : value;
                this.fill(current, rest, at, depth, from);
            }
        }
    }
    #take(value, path, depth, from) {
        this.sources.set(pathKey(path), from.source);
        const spelling = from.spellings.get(pathKey(path));
        if (spelling !== undefined)
            this.spellings.set(pathKey(path), spelling);
        this.#takeSpellings(value, path, from);
        if (depth === 0 || !isFields(value))
            return value;
        // A copy: weaker sources will be filled in.
        const copy = {};
        for (const [key, item] of Object.entries(value))
            copy[key] = this.#take(item, [...path, key], depth - 1, from);
        return copy;
    }
    /** Aliases below a value that is taken whole: those of threshold rules in a list. */
    #takeSpellings(value, path, from) {
        if (typeof value !== "object" || value === null || from.spellings.size === 0)
            return;
        for (const [key, item] of Object.entries(value)) {
            const at = [...path, Array.isArray(value) ? Number(key) : key];
            const spelling = from.spellings.get(pathKey(at));
            if (spelling !== undefined)
                this.spellings.set(pathKey(at), spelling);
            this.#takeSpellings(item, at, from);
        }
    }
}
const NOWHERE = { file: "config", raw: {}, locate: () => ({ file: "config" }) };
function strongestExecutor(layers, name) {
    for (const { raw } of layers) {
        const scenario = isFields(raw.scenarios) && Object.hasOwn(raw.scenarios, name) ? raw.scenarios[name] : null;
        if (isFields(scenario) && "executor" in scenario)
            return scenario.executor;
    }
    return undefined;
}
/** Merges what several sources say, the strongest first. */
function mergeLayers(layers) {
    const problems = [];
    const merge = new Merge();
    const value = {};
    let stronger = {};
    const executorOf = (name) => strongestExecutor(layers, name);
    for (const layer of layers) {
        const source = { kind: "layer", layer };
        const { raw, spellings, conflicts } = renameAliases(layer.raw, executorOf);
        const alone = new ConfigTree(raw, new Map(), source, new Map());
        problems.push(...conflicts.map(({ path, complaint }) => alone.problem(path, complaint, "key")));
        merge.fill(value, underLoad(raw, stronger), [], 0, { raw, spellings, source });
        stronger = { ...value };
    }
    const fallback = { kind: "layer", layer: layers[0] ?? NOWHERE };
    return { tree: new ConfigTree(value, merge.sources, fallback, merge.spellings), problems };
}

;// CONCATENATED MODULE: ./lib/config/overrides.js






const FIELDS = ["vus", "duration", "iterations"];
/** What the user knows an override as. */
function calledBy(origin, name) {
    return origin === "flag" ? `--${name}` : `input ${name}`;
}
function overrideProblem(path, { message, hint }) {
    return { path, message, ...(hint === undefined ? {} : { hint }) };
}
/** The value of an input as the config would have it, or what is wrong with it. */
function readField(field, text) {
    if (field === "duration") {
        const duration = (0,config_duration/* readDuration */.$7)(text);
        if (typeof duration !== "number")
            return duration;
        return duration > 0 ? text : { message: (0,schema_leaf/* expectation */.pG)("a duration longer than 0s", text) };
    }
    const number = Number(text);
    if (/^\d{1,15}$/.test(text) && number >= 1)
        return number;
    return { message: (0,schema_leaf/* expectation */.pG)("a whole number of at least 1", text) };
}
/** The scenarios to run; names that nobody has are problems. */
function overrides_select(names, known, origin, problems) {
    const wanted = names.map((name) => name.trim()).filter((name) => name !== "");
    if (wanted.length === 0)
        return null;
    for (const name of wanted.filter((candidate) => !known.includes(candidate))) {
        const guess = (0,did_you_mean/* closest */.k)(name, known);
        const list = known.length === 0 ? "The config has none" : `The config has ${known.join(", ")}`;
        const hint = guess === null ? list : `Did you mean "${guess}"?`;
        const message = `there is no scenario "${name}"`;
        problems.push(overrideProblem(calledBy(origin, "scenarios"), { message, hint }));
    }
    return new Set(wanted);
}
/** Puts the values into the only scenario; complains where there is none such or it has no such field. */
function overrideScenario(scenarios, values, selected, origin, problems) {
    const names = Object.keys(scenarios).filter((candidate) => selected === null || selected.has(candidate));
    const [name] = names;
    if (name === undefined || names.length > 1) {
        for (const field of name === undefined ? [] : values.keys()) {
            const message = `${field} cannot be said of ${names.length} scenarios (${names.join(", ")})`;
            const selector = origin === "flag" ? "" : "the ";
            const hint = `Select one with ${selector}${calledBy(origin, "scenarios")}, or change the file`;
            problems.push(overrideProblem(calledBy(origin, field), { message, hint }));
        }
        return null;
    }
    const scenario = scenarios[name];
    if (!isFields(scenario) || !isExecutorKind(scenario.executor))
        return null;
    const own = EXECUTOR_FIELDS[scenario.executor];
    const changed = { ...scenario };
    const fields = [];
    for (const [field, value] of values) {
        if (own.includes(field)) {
            changed[field] = value;
            fields.push(field);
            continue;
        }
        const message = `the scenario "${name}" has the executor ${scenario.executor}, which has no ${field}`;
        const hint = `Change ${own.join(", ")} in the file`;
        problems.push(overrideProblem(calledBy(origin, field), { message, hint }));
    }
    return { scenarios: { ...scenarios, [name]: changed }, name, fields };
}
function overrideShortcuts(options, values) {
    const kept = isFields(options) ? { ...options } : {};
    // As between files: duration or iterations replace whatever said how long the load lasts.
    if (LOAD_SHORTCUTS.some((key) => key !== "stages" && values.has(key))) {
        for (const key of LOAD_SHORTCUTS)
            Reflect.deleteProperty(kept, key);
    }
    return { ...kept, ...Object.fromEntries(values) };
}
/** What is wrong with the values, whatever the config says. */
function overrideProblems(overrides) {
    return readFields(overrides).problems;
}
function readFields(overrides) {
    const values = new Map();
    const problems = [];
    for (const field of FIELDS) {
        const text = overrides[field]?.trim() ?? "";
        if (text === "")
            continue;
        const value = readField(field, text);
        if (typeof value === "object") {
            problems.push(overrideProblem(calledBy(overrides.origin ?? "input", field), value));
        }
        else
            values.set(field, value);
    }
    return { values, problems };
}
/** Applies inputs over the merged files. */
function applyOverrides(tree, overrides) {
    const { origin = "input" } = overrides;
    const read = readFields(overrides);
    const { values } = read;
    const problems = [...read.problems];
    const { scenarios, options } = tree.value;
    const hasScenarios = "scenarios" in tree.value;
    const known = isFields(scenarios) ? Object.keys(scenarios) : hasScenarios ? [] : ["default"];
    const selected = overrides_select(overrides.scenarios ?? [], known, origin, problems);
    if (values.size === 0)
        return { tree, selected, problems };
    if (!hasScenarios) {
        const changed = tree.with({ ...tree.value, options: overrideShortcuts(options, values) });
        for (const field of values.keys())
            changed.setOverride(["options", field], calledBy(origin, field));
        return { tree: changed, selected, problems };
    }
    const overridden = isFields(scenarios)
        ? overrideScenario(scenarios, values, selected, origin, problems)
        : null;
    if (overridden === null)
        return { tree, selected, problems };
    const changed = tree.with({ ...tree.value, scenarios: overridden.scenarios });
    for (const field of overridden.fields)
        changed.setOverride(["scenarios", overridden.name, field], calledBy(origin, field));
    return { tree: changed, selected, problems };
}

// EXTERNAL MODULE: ./lib/config/csv-rows.js
var csv_rows = __webpack_require__(878);
;// CONCATENATED MODULE: ./lib/config/csv-table.js

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Of rows that are wrong in the same way, as many are told of. */
const MAX_TOLD = 3;
/** A file that cannot be read as a table. */
function failedTable(...complaints) {
    return { kind: "failed", complaints };
}
/** Rows that have anything in them, one after the other. */
function* rowsOf(bytes, from) {
    let line = 1;
    let at = from;
    while (at < bytes.length) {
        const row = readRow(bytes, at, line);
        if (row.end > row.start)
            yield row;
        line += 1;
        for (let index = row.start; index < row.end; index += 1)
            if (bytes[index] === LINE_FEED)
                line += 1;
        at = row.end + 1;
        if (bytes[row.end] === CARRIAGE_RETURN)
            at += 1;
    }
}
function readRow(bytes, start, line) {
    let fields = 1;
    let fault = null;
    let at = start;
    let isFieldBegin = true;
    while (at < bytes.length) {
        const byte = bytes[at];
        if (byte === QUOTE && isFieldBegin) {
            const end = endOfQuoted(bytes, at + 1);
            if (end < 0)
                return { start, end: bytes.length, fields, line, fault: "unclosed" };
            at = end;
            const next = bytes[at];
            const isEnd = next === undefined || next === COMMA || next === LINE_FEED || isLineEnd(bytes, at);
            if (!isEnd)
                fault = "text after quote";
            isFieldBegin = false;
            continue;
        }
        if (byte === LINE_FEED || isLineEnd(bytes, at))
            break;
        isFieldBegin = byte === COMMA;
        if (isFieldBegin)
            fields += 1;
        at += 1;
    }
    return { start, end: at, fields, line, fault };
}
function isLineEnd(bytes, at) {
    return bytes[at] === CARRIAGE_RETURN && (at + 1 === bytes.length || bytes[at + 1] === LINE_FEED);
}
/** Index after the closing quote, or -1. */
function endOfQuoted(bytes, from) {
    let at = from;
    for (;;) {
        const quote = bytes.indexOf(QUOTE, at);
        if (quote < 0)
            return -1;
        if (bytes[quote + 1] !== QUOTE)
            return quote + 1;
        at = quote + 2;
    }
}
/** Room for every line of a file. */
function offsetsFor(bytes) {
    let lines = 1;
    for (const byte of bytes)
        if (byte === LINE_FEED)
            lines += 1;
    return new Uint32Array(new SharedArrayBuffer(lines * Uint32Array.BYTES_PER_ELEMENT));
}
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Reads CSV (RFC 4180, UTF-8) whose first row names the columns. Rows stay where they are in `bytes`. */
function readCsvTable(bytes) {
    const begin = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
    const rows = rowsOf(bytes, begin);
    const head = rows.next();
    if (head.done === true)
        return failedTable({ message: "it is empty", hint: "Write a row of column names first" });
    const columns = (0,csv_rows/* readCsvFields */.c)(new TextDecoder().decode(bytes.slice(head.value.start, head.value.end)));
    const complaints = [...columnComplaints(columns), ...faultComplaints(head.value)];
    const starts = offsetsFor(bytes);
    const ends = new Uint32Array(new SharedArrayBuffer(starts.byteLength));
    let rowCount = 0;
    let told = 0;
    for (const row of rows) {
        const own = [...faultComplaints(row), ...widthComplaints(row, columns.length)];
        if (own.length > 0 && told < MAX_TOLD)
            complaints.push(...own);
        if (own.length > 0)
            told += 1;
        starts[rowCount] = row.start;
        ends[rowCount] = row.end;
        rowCount += 1;
    }
    if (told > MAX_TOLD)
        complaints.push({ message: `${told - MAX_TOLD} more of its rows are wrong` });
    if (rowCount === 0 && complaints.length === 0) {
        complaints.push({ message: "it has column names, but no rows", hint: "Add rows below the first" });
    }
    if (complaints.length > 0)
        return failedTable(...complaints);
    const table = { format: "csv", columns: Object.freeze(columns), rowCount, bytes, starts, ends };
    return { kind: "read", table: Object.freeze(table) };
}
/** What is wrong with the names of columns: the first few complaints. */
function columnComplaints(columns) {
    const complaints = [];
    const seen = new Set();
    for (const [index, column] of columns.entries()) {
        if (complaints.length === MAX_TOLD)
            break;
        if (column.trim() === "") {
            complaints.push({
                message: `its column ${index + 1} has no name`,
                hint: "Name every column in the first row",
            });
        }
        else if (seen.has(column)) {
            complaints.push({ message: `it has two columns "${column}"`, hint: "Rename one of them" });
        }
        seen.add(column);
    }
    return complaints;
}
function faultComplaints({ fault, line }) {
    if (fault === null)
        return [];
    return fault === "unclosed"
        ? [{ message: `line ${line}: a quote is never closed`, hint: 'Write "" for a quote inside quotes' }]
        : [
            {
                message: `line ${line}: text after a closing quote`,
                hint: 'Quote the whole value, with "" for a quote inside',
            },
        ];
}
function widthComplaints({ fields, line, fault }, columns) {
    if (fields === columns || fault !== null)
        return [];
    const message = `line ${line} has ${fields} ${fields === 1 ? "value" : "values"}, but there are ${columns} columns`;
    return [{ message, hint: "Quote a value that has a comma in it" }];
}

;// CONCATENATED MODULE: ./lib/config/json-table.js


const json_table_HINT = 'Write a list of objects: [{ "name": "ada" }, { "name": "bob" }]';
/** Of rows that are wrong, as many are told of. */
const json_table_MAX_TOLD = 3;
/** Reads a JSON list of objects that have the same members. Each row is kept as its own text. */
function readJsonTable(bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder().decode(bytes.slice()));
    }
    catch (error) {
        return failedTable({
            message: `it is no JSON: ${error instanceof Error ? error.message : ""}`,
            hint: json_table_HINT,
        });
    }
    if (!Array.isArray(value))
        return failedTable({ message: "it is no list", hint: json_table_HINT });
    const rows = value;
    const [first] = rows;
    if (first === undefined)
        return failedTable({ message: "it is empty", hint: json_table_HINT });
    const columns = isFields(first) ? Object.keys(first) : [];
    const known = new Set(columns);
    const complaints = rows.flatMap((row, index) => rowComplaints(row, index, columns, known));
    if (complaints.length > 0)
        return failedTable(...complaints.slice(0, json_table_MAX_TOLD));
    if (columns.length === 0)
        return failedTable({ message: "its rows have no members", hint: json_table_HINT });
    const names = columnComplaints(columns);
    return names.length > 0 ? failedTable(...names) : packed(rows, columns);
}
function rowComplaints(row, index, columns, known) {
    if (!isFields(row))
        return [{ message: `row ${index + 1} is no object`, hint: json_table_HINT }];
    const missing = columns.find((column) => !Object.hasOwn(row, column));
    const surplus = Object.keys(row).find((column) => !known.has(column));
    if (missing === undefined && surplus === undefined)
        return [];
    const found = missing === undefined ? `has "${surplus ?? ""}"` : `has no "${missing}"`;
    const message = `row ${index + 1} ${found}, unlike the first`;
    return [{ message, hint: "Give all rows the same members; null stands for none" }];
}
function packed(rows, columns) {
    const texts = rows.map((row) => Buffer.from(JSON.stringify(row)));
    const bytes = new Uint8Array(new SharedArrayBuffer(texts.reduce((sum, text) => sum + text.length, 0)));
    const size = rows.length * Uint32Array.BYTES_PER_ELEMENT;
    const starts = new Uint32Array(new SharedArrayBuffer(size));
    const ends = new Uint32Array(new SharedArrayBuffer(size));
    let at = 0;
    texts.forEach((text, index) => {
        bytes.set(text, at);
        starts[index] = at;
        at += text.length;
        ends[index] = at;
    });
    const table = {
        format: "json",
        columns: Object.freeze(columns),
        rowCount: rows.length,
        bytes,
        starts,
        ends,
    };
    return { kind: "read", table: Object.freeze(table) };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/config/text-encoding.js

const text_encoding_LINE_FEED = 0x0a;
/** The first bytes of a text in another encoding; 32 bits before the 16 that they begin with. */
const MARKS = [
    { name: "UTF-32 (little endian)", bytes: [0xff, 0xfe, 0, 0] },
    { name: "UTF-32 (big endian)", bytes: [0, 0, 0xfe, 0xff] },
    { name: "UTF-16 (little endian)", bytes: [0xff, 0xfe] },
    { name: "UTF-16 (big endian)", bytes: [0xfe, 0xff] },
];
const text_encoding_HINT = 'Save it as UTF-8: with "Save as" in an editor, or with `-Encoding utf8` where PowerShell writes it';
/** What is wrong with the encoding of a text; null when it is UTF-8. */
function encodingComplaint(bytes) {
    const encoding = foreignEncoding(bytes);
    if (encoding !== null)
        return { message: `expected UTF-8, got ${encoding}`, hint: text_encoding_HINT };
    const view = external_node_buffer_.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if ((0,external_node_buffer_.isUtf8)(view))
        return null;
    return { message: `expected UTF-8, got other bytes on line ${firstBadLine(view)}`, hint: text_encoding_HINT };
}
function foreignEncoding(bytes) {
    const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
    if (mark !== undefined)
        return mark.name;
    // Without a mark: no text begins with a NUL, and what people write begins with ASCII.
    const [first, second] = bytes;
    if (first !== 0 && second === 0)
        return "UTF-16 (little endian)";
    return first === 0 && second !== undefined && second !== 0 ? "UTF-16 (big endian)" : null;
}
/** Counts from 1. */
function firstBadLine(bytes) {
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
        const feed = bytes.indexOf(text_encoding_LINE_FEED, start);
        const end = feed < 0 ? bytes.length : feed + 1;
        if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(start, end)))
            break;
        start = end;
    }
    return line;
}

;// CONCATENATED MODULE: ./lib/config/read-data.js




/** Reads the files under `data`; `unresolved` are paths of texts that are a problem already. */
function readData(tree, readFile, unresolved) {
    const { data } = tree.value;
    const feeders = [];
    const columns = new Map();
    const problems = [];
    for (const [name, feeder] of Object.entries(isFields(data) ? data : {})) {
        columns.set(name, null);
        if (!isFields(feeder) || typeof feeder.file !== "string")
            continue;
        if (unresolved.has(pathKey(["data", name, "file"])))
            continue;
        const { file, pick = "sequential" } = feeder;
        const read = readTable(file, readFile);
        if (read.kind === "failed") {
            for (const { message, hint } of read.complaints) {
                const words = hint === undefined ? {} : { hint };
                const complaint = { message: `the data file ${JSON.stringify(file)}: ${message}`, ...words };
                problems.push(tree.problem(["data", name, "file"], complaint));
            }
            continue;
        }
        columns.set(name, read.table.columns);
        feeders.push(Object.freeze({ name, file, pick: pick, table: read.table }));
    }
    return { feeders: Object.freeze(feeders), columns, problems };
}
function readTable(file, readFile) {
    const reading = readFile(file);
    // Another ending is a problem of the schema.
    if (!/\.(?:csv|json)$/i.test(file))
        return { kind: "failed", complaints: [] };
    if (reading.kind === "failed") {
        const hint = "Paths start at the config's folder";
        return { kind: "failed", complaints: [{ message: `it ${reading.reason}`, hint }] };
    }
    const complaint = encodingComplaint(reading.bytes);
    if (complaint !== null)
        return { kind: "failed", complaints: [complaint] };
    return /\.json$/i.test(file) ? readJsonTable(reading.bytes) : readCsvTable(reading.bytes);
}

;// CONCATENATED MODULE: ./lib/config/expressions-of-check.js

function expressionsOfTemplate(template) {
    return (0,config_template/* expressionsIn */.l$)({ template, complaints: [] });
}
function expressionsOfOperand(operand) {
    return operand.kind === "template" ? expressionsOfTemplate(operand.template) : [];
}
/** Everything between `${` and `}` in a check. */
function expressionsOfCheck({ subject, test }) {
    const own = subject.kind === "variable" ? [subject.expression] : [];
    switch (test.kind) {
        case "exists":
            return own;
        case "matches":
            return [...own, ...expressionsOfTemplate(test.pattern)];
        case "in":
            return [...own, ...test.values.flatMap(expressionsOfOperand)];
        case "equals":
        case "compare":
        case "contains":
            return [...own, ...expressionsOfOperand(test.value)];
    }
}

;// CONCATENATED MODULE: ./lib/config/step-problems.js








/** What steps define, whether they run or not. */
function definitionsIn(steps) {
    if (!Array.isArray(steps))
        return NO_DEFINITIONS;
    return together(...steps.map((step) => {
        if (!isFields(step))
            return NO_DEFINITIONS;
        const own = {
            names: new Set(isFields(step.extract) ? Object.keys(step.extract) : []),
            anything: "call" in step,
        };
        return together(own, definitionsIn(step.steps), definitionsIn(step.parallel));
    }));
}
/** Null for what cannot be read: that is a problem already. */
function readCheck(text) {
    if (typeof text !== "string")
        return null;
    try {
        return (0,check_language/* parseCheck */.Q)(text);
    }
    catch (error) {
        if (error instanceof errors/* RampaError */.QG)
            return null;
        throw error;
    }
}
class StepWalk {
    problems = [];
    usedFeeders = new Set();
    callsFunction = false;
    #tree;
    #context;
    constructor(tree, context) {
        this.#tree = tree;
        this.#context = context;
    }
    /** @returns What may be defined after the steps. */
    steps(steps, path, reach) {
        let { known } = reach;
        if (!Array.isArray(steps))
            return known;
        const list = steps;
        list.forEach((step, index) => {
            if (!isFields(step))
                return;
            const later = () => together(definitionsIn(list.slice(index)), reach.later());
            known = together(known, this.#step(step, [...path, index], { ...reach, known, later }));
        });
        return known;
    }
    /** @returns What the step may define. */
    #step(step, path, reach) {
        if ("call" in step)
            return this.#call(step.call, [...path, "call"]);
        if ("parallel" in step)
            return this.#parallel(step.parallel, [...path, "parallel"], reach);
        if ("when" in step) {
            this.#check(step.when, [...path, "when"], { ...reach, known: together(reach.known, reach.loop) });
            return this.steps(step.steps, [...path, "steps"], { ...reach, isConditional: true });
        }
        if ("repeat" in step) {
            const loop = together(reach.loop, definitionsIn(step.steps));
            return this.steps(step.steps, [...path, "steps"], { ...reach, loop });
        }
        return this.#request(step, path, reach);
    }
    #parallel(requests, path, reach) {
        if (!Array.isArray(requests))
            return NO_DEFINITIONS;
        return together(...requests.map((request, index) => isFields(request) ? this.#request(request, [...path, index], reach) : NO_DEFINITIONS));
    }
    #request(step, path, reach) {
        for (const key of Object.keys(step)) {
            if (key !== "checks" && RUN_TIME_KEYS.has(key))
                this.#texts(step[key], [...path, key], reach);
        }
        this.#files(step, path);
        const names = isFields(step.extract) ? Object.keys(step.extract) : [];
        for (const name of names.filter((each) => this.#context.feeders.has(each))) {
            const complaint = { message: `"${name}" is the name of data already`, hint: "Choose another name" };
            this.#complain([...path, "extract", name], complaint, "key");
        }
        const own = { names: new Set(names), anything: false };
        const checks = Array.isArray(step.checks) ? step.checks : [];
        checks.forEach((check, index) => {
            const at = [...path, "checks", index];
            const after = { ...reach, known: together(reach.known, own) };
            if (isFields(check))
                this.#check(check.check, [...at, "check"], after);
            else
                this.#check(check, at, after);
        });
        return own;
    }
    #check(text, path, reach) {
        const check = readCheck(text);
        if (check !== null)
            this.#expressions(expressionsOfCheck(check), path, reach);
    }
    #texts(value, path, reach) {
        if (typeof value === "string") {
            const read = (0,config_template/* readTemplate */.xV)(value);
            for (const complaint of read.complaints)
                this.#complain(path, complaint);
            this.#expressions((0,config_template/* expressionsIn */.l$)(read), path, reach);
        }
        else if (Array.isArray(value)) {
            value.forEach((item, index) => this.#texts(item, [...path, index], reach));
        }
        else if (isFields(value)) {
            for (const [key, item] of Object.entries(value))
                this.#texts(item, [...path, key], reach);
        }
    }
    #expressions(expressions, path, reach) {
        const known = reach.isConditional ? together(reach.known, reach.loop) : reach.known;
        for (const expression of expressions) {
            if (expression.kind === "variable" && this.#context.feeders.has(expression.path[0])) {
                this.usedFeeders.add(expression.path[0]);
            }
            const complaint = expressionComplaint(expression, known, reach.later, this.#context);
            if (complaint !== null)
                this.#complain(path, complaint);
        }
    }
    #call(name, path) {
        const { functions } = this.#context;
        this.callsFunction = true;
        if (typeof name === "string" && functions !== undefined && !functions.includes(name)) {
            const guess = (0,did_you_mean/* closest */.k)(name, functions);
            const list = `It exports ${functions.join(", ")}`;
            this.#complain(path, functions.length === 0
                ? { message: `"${name}" is a function of a script, and the config names none`, hint: "Add script" }
                : {
                    message: `the script exports no function "${name}"`,
                    hint: guess === null ? list : `Did you mean "${guess}"? ${list}`,
                });
        }
        return { names: new Set(), anything: true };
    }
    #files(step, path) {
        this.#file(step.body_file, [...path, "body_file"]);
        if (!isFields(step.multipart))
            return;
        for (const [name, part] of Object.entries(step.multipart)) {
            if (isFields(part))
                this.#file(part.file, [...path, "multipart", name, "file"]);
        }
    }
    #file(file, path) {
        if (typeof file !== "string" || this.#context.unresolved.has(pathKey(path)))
            return;
        const reading = this.#context.readFile(file);
        if (reading.kind === "read")
            return;
        const hint = "Paths start at the config's folder";
        this.#complain(path, { message: `the file ${JSON.stringify(file)} ${reading.reason}`, hint });
    }
    #complain(path, complaint, part) {
        this.problems.push(this.#tree.problem(path, complaint, part));
    }
}
/** Where a config has steps, by scenario. */
function* ownersOf({ value }) {
    const { options, scenarios } = value;
    if (!isFields(scenarios)) {
        yield ["default", ["options", "steps"], isFields(options) ? options.steps : undefined];
        return;
    }
    for (const [name, scenario] of Object.entries(scenarios)) {
        if (isFields(scenario))
            yield [name, ["scenarios", name, "steps"], scenario.steps];
    }
}
const step_problems_NOWHERE = {
    known: NO_DEFINITIONS,
    loop: NO_DEFINITIONS,
    later: () => NO_DEFINITIONS,
    isConditional: false,
};
/** Looks for variables, functions and files that steps use and nothing provides. */
function reportSteps(tree, context) {
    const problems = [];
    const feeders = new Map();
    for (const [scenario, path, steps] of ownersOf(tree)) {
        const walk = new StepWalk(tree, context);
        walk.steps(steps, path, step_problems_NOWHERE);
        problems.push(...walk.problems);
        feeders.set(scenario, steps === undefined || walk.callsFunction ? null : walk.usedFeeders);
    }
    return { problems, feeders };
}

;// CONCATENATED MODULE: ./lib/config/credentials.js



const MASK = "***";
/** Passwords and tokens that stand in `auth`, wherever that stands; not those that are known only when they are used. */
function credentialsOf(tree) {
    return [...requestFields(tree)].flatMap(([, { auth }]) => {
        if (!isFields(auth))
            return [];
        const password = isFields(auth.basic) ? auth.basic.password : undefined;
        return [password, auth.bearer].flatMap((text) => {
            const template = typeof text === "string" ? (0,config_template/* readTemplate */.xV)(text).template : "";
            return typeof template === "string" && template !== "" ? [template] : [];
        });
    });
}
/** The config with `***` for passwords and tokens in `auth`, however short they are. */
function withoutCredentials(tree) {
    return tree.with(masked(tree.value));
}
function masked(value, key = "") {
    if (Array.isArray(value))
        return value.map((item) => masked(item));
    if (!isFields(value))
        return value;
    const isAuth = key === "auth";
    return Object.fromEntries(Object.entries(value).map(([name, item]) => {
        if (isAuth && name === "bearer")
            return [name, MASK];
        if (isAuth && name === "basic" && isFields(item))
            return [name, { ...item, password: MASK }];
        return [name, masked(item, name)];
    }));
}

// EXTERNAL MODULE: ./lib/config/url-credentials.js
var url_credentials = __webpack_require__(3632);
;// CONCATENATED MODULE: ./lib/config/secret-values.js

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
            for (const secret of (0,url_credentials/* urlCredentials */.O4)(value))
                if (isMaskable(secret))
                    values.add(secret);
        }
    }
    for (const text of textsIn(config)) {
        for (const secret of (0,url_credentials/* urlCredentials */.O4)(text))
            if (isMaskable(secret))
                values.add(secret);
    }
    return Object.freeze([...values]);
}

;// CONCATENATED MODULE: ./lib/config/work-problems.js


function functionProblem(tree, path, fields, functions) {
    if ("steps" in fields)
        return [];
    const { exec_fn: name = "default" } = fields;
    // Another type is a problem already.
    if (typeof name !== "string" || functions.includes(name))
        return [];
    if (functions.length === 0 && tree.value.script !== undefined) {
        const hint = "It exports no function at all";
        return [tree.problem(path, { message: `the script exports no function "${name}"`, hint }, "key")];
    }
    if (functions.length === 0) {
        const message = "nothing says what an iteration does: there are no steps, and no script";
        return [tree.problem(path, { message, hint: "Write steps, or name a script" }, "key")];
    }
    const guess = (0,did_you_mean/* closest */.k)(name, functions);
    const list = `It exports ${functions.join(", ")}`;
    const hint = guess === null ? list : `Did you mean "${guess}"? ${list}`;
    const at = "exec_fn" in fields ? [...path, "exec_fn"] : path;
    return [tree.problem(at, { message: `the script exports no function "${name}"`, hint })];
}
/** Scenarios whose iterations have nothing to do, or ask for a function that the script does not have. */
function workProblems(tree, functions) {
    if (functions === undefined)
        return [];
    const { scenarios, options } = tree.value;
    if (scenarios === undefined) {
        return functionProblem(tree, isFields(options) ? ["options"] : [], isFields(options) ? options : {}, functions);
    }
    if (!isFields(scenarios))
        return [];
    return Object.entries(scenarios).flatMap(([name, scenario]) => isFields(scenario) ? functionProblem(tree, ["scenarios", name], scenario, functions) : []);
}

;// CONCATENATED MODULE: ./lib/config/resolve.js

















const NO_FILES = () => ({ kind: "failed", reason: "cannot be read here" });
function valueAt(value, path) {
    return path.reduce((parent, key) => (typeof parent === "object" && parent !== null ? parent[key] : undefined), value);
}
function coerced(text, to) {
    if (typeof text !== "string")
        return undefined;
    const trimmed = text.trim();
    if (to === "boolean")
        return { true: true, false: false }[trimmed];
    return /^[+-]?\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,2})?$/.test(trimmed) ? Number(trimmed) : undefined;
}
/** The value with one part replaced. */
function replaced(value, path, part) {
    const [key, ...rest] = path;
    if (key === undefined)
        return part;
    if (Array.isArray(value)) {
        return value.map((item, index) => (index === key ? replaced(item, rest, part) : item));
    }
    return isFields(value) ? { ...value, [key]: replaced(value[key], rest, part) } : value;
}
/** Turns texts of the environment into the numbers and booleans that the schema wants there. */
function coerce({ tree, fromEnvironment }, findings) {
    let value = tree.value;
    for (const { path, coercion } of findings) {
        if (coercion === undefined || !fromEnvironment.has(pathKey(path)))
            continue;
        const part = coerced(valueAt(value, path), coercion);
        if (part !== undefined)
            value = replaced(value, path, part);
    }
    return value === tree.value ? tree : tree.with(value);
}
function parse(interpolated) {
    const first = Config.safeParse(interpolated.tree.value);
    if (first.success)
        return { tree: interpolated.tree, data: first.data, findings: [] };
    const tree = coerce(interpolated, readIssues(first.error));
    const second = Config.safeParse(tree.value);
    return second.success
        ? { tree, data: second.data, findings: [] }
        : { tree, data: null, findings: readIssues(second.error) };
}
function variablesOf(tree) {
    const { scenarios } = tree.value;
    if (!isFields(scenarios))
        return [];
    return Object.values(scenarios).flatMap((scenario) => {
        if (!isFields(scenario) || !isFields(scenario.env))
            return [];
        const texts = Object.entries(scenario.env).filter(([, value]) => !isFields(value));
        return [Object.fromEntries(texts.map(([name, value]) => [name, String(value)]))];
    });
}
function secretsOf(tree, env) {
    const named = Array.isArray(tree.value.secrets) ? tree.value.secrets.map(String) : [];
    return secretValuesOf([env, ...variablesOf(tree)], named, tree.value, credentialsOf(tree));
}
/** Without the scenarios that are skipped. */
function echo(value, selected) {
    const { scenarios } = value;
    const kept = selected === null || !isFields(scenarios)
        ? value
        : {
            ...value,
            scenarios: Object.fromEntries(Object.entries(scenarios).filter(([name]) => selected.has(name))),
        };
    return kept;
}
/**
 * Merges what files and inputs say, checks all of it, and fills in the defaults. Never throws for
 * what a user wrote.
 *
 * @param layers Strongest first.
 */
function resolveConfig(layers, context) {
    const { env, overrides, functions, readFile = NO_FILES, folder = ".", machines = 1 } = context;
    const merged = mergeLayers(layers);
    const applied = applyOverrides(merged.tree, overrides);
    const interpolated = interpolateTree(applied.tree, env);
    const { tree, data, findings } = parse(interpolated);
    const { unresolved } = interpolated;
    const read = readData(tree, readFile, unresolved);
    const steps = reportSteps(tree, { ...context, feeders: read.columns, readFile, unresolved });
    const problems = [
        ...merged.problems,
        ...applied.problems,
        ...interpolated.problems,
        ...findings
            .filter(({ path, part }) => part === "key" || !unresolved.has(pathKey(path)))
            .map((finding) => tree.problem(finding.path, finding, finding.part)),
        ...machineLimitProblems(tree, machines),
        ...workProblems(tree, functions),
        ...read.problems,
        ...steps.problems,
        ...tlsProblems(tree, readFile),
    ];
    const secretValues = secretsOf(tree, env);
    if (problems.length > 0 || data === null) {
        const files = layers.map(({ file }) => file);
        return { ok: false, problems: inOrder(problems, files), thresholds: thresholdPlans(tree), secretValues };
    }
    const { selected } = applied;
    const options = data.options ?? Options.parse({});
    const plan = buildPlan({
        config: data,
        options,
        tree,
        env,
        selected,
        readFile,
        folder,
        feeders: read.feeders,
        uses: steps.feeders,
    });
    return { ok: true, plan, resolved: echo(withoutCredentials(tree).value, selected), secretValues };
}

// EXTERNAL MODULE: ./lib/metrics/builtins.js
var builtins = __webpack_require__(2097);
// EXTERNAL MODULE: ./lib/metrics/registry.js
var metrics_registry = __webpack_require__(9166);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/thresholds/validate.js


/**
 * What is wrong with thresholds although each can be read: a metric that does not exist, an aggregation
 * that its kind does not have, a time as the limit of something that is no time, a percentage where a
 * fraction is meant. Tags are not checked: users may add their own.
 */
function validateThresholds(thresholds, registry, options) {
    return thresholds.flatMap((threshold) => {
        const complaint = validate_complaintOf(threshold, registry, options);
        if (complaint === null)
            return [];
        const path = threshold.path ?? `thresholds.${threshold.metric}`;
        return [{ ...threshold.position, path, ...complaint }];
    });
}
/** The same for thresholds that compare with the baseline, which has counters, rates and trends. */
function validateRelative(thresholds, registry, { customMetricsPossible }) {
    return thresholds.flatMap((threshold) => {
        const [name] = threshold.submetric;
        const metric = registry.get(name);
        const complaint = metric === undefined
            ? customMetricsPossible
                ? null
                : unknownMetric(name, registry)
            : relativeComplaint(metric, threshold.limit.aggregation);
        if (complaint === null)
            return [];
        return [
            { ...threshold.position, path: threshold.path ?? `thresholds.${threshold.metric}`, ...complaint },
        ];
    });
}
function relativeComplaint(metric, aggregation) {
    if (!(0,aggregations/* hasAggregation */.vm)(metric.kind, aggregation))
        return missingAggregation(metric, aggregation);
    if (metric.kind !== "gauge")
        return null;
    return {
        message: `${metric.name} is a gauge, which is not compared with a baseline`,
        hint: "Write an absolute limit",
    };
}
function validate_complaintOf(threshold, registry, { customMetricsPossible }) {
    const name = threshold.submetric[0];
    const metric = registry.get(name);
    if (metric === undefined)
        return customMetricsPossible ? null : unknownMetric(name, registry);
    const { aggregation } = threshold.expression;
    if (!(0,aggregations/* hasAggregation */.vm)(metric.kind, aggregation))
        return missingAggregation(metric, aggregation);
    return unitComplaint(threshold, metric) ?? fractionComplaint(threshold, metric);
}
function unknownMetric(name, registry) {
    const near = (0,did_you_mean/* closest */.k)(name, registry.names);
    return {
        message: `expected the name of a metric, got "${name}"`,
        hint: near === null
            ? `The metrics are ${registry.names.join(", ")}; others can be recorded by a script`
            : `Did you mean "${near}"?`,
    };
}
function missingAggregation(metric, aggregation) {
    return {
        message: `${metric.name} is a ${metric.kind}, which has no ${aggregation}`,
        hint: `Write one of ${(0,aggregations/* listAggregations */.IO)(metric.kind)}`,
    };
}
function unitComplaint({ expression }, metric) {
    const { unit, aggregation } = expression;
    if (unit === undefined || (metric.kind === "trend" && aggregation !== "count"))
        return null;
    return {
        message: `${aggregation} of ${metric.name} is no time, but its limit is written in ${unit}`,
        hint: "Write the limit without a unit",
    };
}
/** A rate lies between 0 and 1: beyond that the outcome does not depend on the run. */
function fractionComplaint({ expression }, metric) {
    const { aggregation, value } = expression;
    if (metric.kind !== "rate" || aggregation !== "rate" || (value >= 0 && value <= 1))
        return null;
    return {
        message: `rate of ${metric.name} lies between 0 and 1, so a limit of ${value} says nothing`,
        hint: value > 1 && value <= 100 ? `For ${value} % write ${value / 100}` : "Write a fraction such as 0.05",
    };
}

;// CONCATENATED MODULE: ./lib/loader/mask-secrets.js

const mask_secrets_MASK = "***";
/** Replaces secret values, and credentials in URLs, in what an error or a digest would show. */
function maskSecrets(secretValues) {
    const longestFirst = [...secretValues].filter((value) => value !== "").sort((a, b) => b.length - a.length);
    return (text) => longestFirst.reduce((masked, secret) => masked.replaceAll(secret, mask_secrets_MASK), (0,url_credentials/* maskUrlCredentials */.gn)(text));
}

;// CONCATENATED MODULE: ./lib/loader/config-digest.js


/**
 * Says whether two runs had the same test: SHA-256 of the resolved config as JSON with sorted keys.
 * `base_url` is left out, because two versions of a system are compared at two addresses; secrets are
 * masked, because they differ between environments and a digest must tell nothing of them.
 */
function configDigest(resolved, secretValues) {
    const compared = { ...resolved, base_url: undefined };
    return (0,external_node_crypto_.createHash)("sha256")
        .update(canonicalJson(compared, maskSecrets(secretValues)))
        .digest("hex");
}
function canonicalJson(value, mask) {
    if (typeof value === "string")
        return JSON.stringify(mask(value));
    if (typeof value !== "object" || value === null)
        return String(value);
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item, mask)).join(",")}]`;
    const members = Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(mask(key))}:${canonicalJson(member, mask)}`);
    return `{${members.join(",")}}`;
}

;// CONCATENATED MODULE: ./lib/loader/complete-test-plan.js







/** Resolves the layers and checks what only the script and the metrics together can tell. */
function completeTestPlan({ layers, env, overrides, file, scriptFile, script, readFile, folder, machines, }) {
    const functions = script === null ? {} : { functions: [...script.functions.keys()] };
    const resolution = resolveConfig(layers, { env, overrides, readFile, folder, machines, ...functions });
    const { secretValues } = resolution;
    const written = resolution.ok ? thresholdsOf(resolution.plan) : resolution.thresholds;
    const registry = new metrics_registry/* MetricRegistry */.o();
    (0,builtins/* registerBuiltins */.o)(registry);
    const customMetricsPossible = script?.functions.size !== 0;
    const problems = inOrder([
        ...(resolution.ok ? [] : resolution.problems),
        ...validateThresholds(written.absolute, registry, { customMetricsPossible }),
        ...validateRelative(written.relative, registry, { customMetricsPossible }),
    ]);
    if (!resolution.ok || problems.length > 0 || script === null) {
        return { test: null, problems: problems.map((problem) => complete_test_plan_masked(problem, secretValues)) };
    }
    const { plan, resolved } = resolution;
    const { setupFn, teardownFn } = script;
    const digest = configDigest(resolved, secretValues);
    const test = {
        plan,
        file,
        script: scriptFile,
        functions: script.functions,
        setupFn,
        teardownFn,
        resolved,
        secretValues,
        digest,
    };
    return { test: Object.freeze(test), problems };
}
function thresholdsOf({ thresholds, relativeThresholds = [] }) {
    return { absolute: thresholds, relative: relativeThresholds };
}
function complete_test_plan_masked(problem, secretValues) {
    const mask = maskSecrets(secretValues);
    return {
        ...problem,
        message: mask(problem.message),
        ...(problem.hint === undefined ? {} : { hint: mask(problem.hint) }),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/loader/read-files.js


const REASONS = {
    ENOENT: "does not exist",
    EISDIR: "is a folder",
    EACCES: "may not be read",
};
function read(path) {
    try {
        const bytes = (0,external_node_fs_.readFileSync)(path);
        // Shared, so that other threads use the same memory.
        const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
        shared.set(bytes);
        return { kind: "read", bytes: shared };
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
        return { kind: "failed", reason: REASONS[code] ?? `cannot be read (${code})` };
    }
}
/** Reads files below a folder, each once. */
function filesFrom(folder) {
    const known = new Map();
    return (path) => {
        const absolute = (0,external_node_path_.resolve)(folder, path);
        let reading = known.get(absolute);
        if (reading === undefined) {
            reading = read(absolute);
            known.set(absolute, reading);
        }
        return reading;
    };
}

// EXTERNAL MODULE: ./lib/loader/read-script.js
var read_script = __webpack_require__(4687);
;// CONCATENATED MODULE: ./lib/loader/create-test-plan.js





/** Stands for a file in messages. */
const FILE = "config";
/**
 * Makes a test from values instead of files, with the same checks as {@link loadTest}.
 *
 * @throws RampaError `config_invalid` with every problem in `problems`.
 * @example
 * ```ts
 * import { createTestPlan, Engine } from "rampa";
 *
 * const test = createTestPlan({
 *   config: { base_url: "http://127.0.0.1:3000", options: { iterations: 10 } },
 *   functions: { default: async (worker) => void (await worker.http.get("/")) },
 * });
 * const result = await new Engine(test).start().wait();
 * ```
 */
function createTestPlan(parts) {
    const { config, functions = {}, setup, teardown, env = {}, machines = 1 } = parts;
    const { layer, problems } = (0,config_layer/* layerFromObject */.H)(config, FILE);
    const script = (0,read_script/* readScript */.U)({ ...functions, setup, teardown }, FILE);
    const layers = [layer, script.layer].filter((candidate) => candidate !== null);
    const completed = completeTestPlan({
        file: FILE,
        scriptFile: null,
        layers,
        script,
        env,
        overrides: {},
        readFile: filesFrom("."),
        folder: ".",
        machines,
    });
    const all = [...problems, ...script.problems, ...completed.problems];
    if (completed.test !== null && all.length === 0)
        return completed.test;
    throw new errors/* RampaError */.QG("config_invalid", all.map(errors/* formatProblem */.Vw).join("\n"), { problems: all });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/config/script-path.js




/** The script that a config names, as written after `${env.…}`; the same problems as the whole config's. */
function scriptPathOf(layer, env) {
    const { script } = layer.raw;
    if (script === undefined)
        return { script: null, problems: [] };
    const tree = new ConfigTree({}, new Map(), { kind: "layer", layer }, new Map());
    const { text, complaints } = typeof script === "string" ? interpolate(script, env) : { text: script, complaints: [] };
    if (complaints.length > 0) {
        return { script: null, problems: complaints.map((complaint) => tree.problem(["script"], complaint)) };
    }
    const read = Script.safeParse(text);
    if (read.success)
        return { script: read.data, problems: [] };
    return {
        script: null,
        problems: readIssues(read.error).map((finding) => tree.problem(["script"], finding)),
    };
}

// EXTERNAL MODULE: ./lib/loader/import-script.js + 2 modules
var import_script = __webpack_require__(1132);
;// CONCATENATED MODULE: ./lib/loader/load-test.js











const NO_SCRIPT = {
    layer: null,
    functions: new Map(),
    setupFn: null,
    teardownFn: null,
    problems: [],
};
/**
 * Reads a test from a YAML config or a script (`.js .mjs .ts .mts`). A script is loaded as an ES module:
 * its top level runs. Of several sources the stronger wins: overrides, YAML, the script's own config,
 * defaults.
 *
 * @throws RampaError with every problem in `problems`: `config_not_found`, `script_not_found`,
 * `script_invalid`, else `config_invalid`.
 * @example
 * ```ts
 * import { loadTest } from "rampa";
 *
 * const test = await loadTest("rampa.yml", { env: { BASE_URL: "http://127.0.0.1:3000" } });
 * console.log(test.plan.scenarios.map(({ name }) => name));
 * ```
 */
async function loadTest(path, options = {}) {
    const { env = {}, overrides = {}, cwd = ".", machines = 1 } = options;
    const findings = [];
    const layer = import_script/* SCRIPT_EXTENSION */.a.test(path) ? null : await readConfigFile(path, cwd, findings);
    const choice = chooseScript(path, layer, options);
    findings.push(...choice.problems.map(configFinding));
    const scriptFile = choice.file;
    const script = scriptFile === null ? withoutFile(choice) : await loadScript(scriptFile, findings);
    if (findings.some(({ isFinal }) => isFinal === true))
        throw failure(findings, path);
    const folder = (0,external_node_path_.resolve)(cwd, (0,external_node_path_.dirname)(path));
    const { test, problems } = completeTestPlan({
        file: path,
        scriptFile: scriptFile === null ? null : { path: scriptFile.absolute, shownAs: scriptFile.shownAs },
        layers: [layer, script?.layer ?? null].filter((candidate) => candidate !== null),
        script,
        env,
        overrides,
        readFile: filesFrom(folder),
        folder,
        machines,
    });
    if (test !== null && findings.length === 0)
        return test;
    throw failure([...findings, ...problems.map(configFinding)], path);
}
function configFinding(problem) {
    return { code: "config_invalid", problem };
}
async function readConfigFile(path, cwd, findings) {
    let bytes;
    try {
        bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, path));
    }
    catch (cause) {
        const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
        const message = isMissing ? "the config file does not exist" : `cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`;
        const hint = isMissing ? `Looked in ${(0,external_node_path_.resolve)(cwd, path)}; \`rampa init\` writes a first one` : undefined;
        const problem = { file: path, message, ...(hint === undefined ? {} : { hint }) };
        findings.push({ code: isMissing ? "config_not_found" : "config_invalid", problem, cause, isFinal: true });
        return null;
    }
    const complaint = encodingComplaint(bytes);
    if (complaint !== null) {
        findings.push({ code: "config_invalid", problem: { file: path, ...complaint }, isFinal: true });
        return null;
    }
    const { layer, problems } = (0,config_layer/* readConfigText */.i)(bytes.toString("utf8"), path);
    findings.push(...problems.map((problem) => ({ ...configFinding(problem), isFinal: layer === null })));
    return layer;
}
/** The script that is loaded: the file itself, the one asked for, or the one that the config names. */
function chooseScript(path, layer, { script, cwd = ".", env = {} }) {
    const asked = import_script/* SCRIPT_EXTENSION */.a.test(path) ? path : script;
    if (asked !== undefined) {
        return { file: { absolute: (0,external_node_path_.resolve)(cwd, asked), shownAs: asked, namedAt: null }, problems: [] };
    }
    const named = layer === null ? { script: null, problems: [] } : scriptPathOf(layer, env);
    if (layer === null || named.script === null)
        return { file: null, problems: named.problems };
    const file = {
        absolute: (0,external_node_path_.resolve)(cwd, (0,external_node_path_.dirname)(path), named.script),
        shownAs: (0,external_node_path_.isAbsolute)(named.script) ? named.script : (0,external_node_path_.join)((0,external_node_path_.dirname)(path), named.script),
        namedAt: layer.locate(["script"]),
    };
    return { file, problems: named.problems };
}
/** What a script that was misnamed exports is not known. */
function withoutFile({ problems }) {
    return problems.length === 0 ? NO_SCRIPT : null;
}
/** Null when the script could not be loaded. */
async function loadScript(file, findings) {
    const { absolute, shownAs, namedAt } = file;
    const place = namedAt === null ? { file: shownAs } : { ...namedAt, path: "script" };
    if (!import_script/* SCRIPT_EXTENSION */.a.test(absolute)) {
        const message = `expected a script that ends in .js, .mjs, .ts or .mts, got "${shownAs}"`;
        findings.push({ code: "script_invalid", problem: { ...place, message } });
        return null;
    }
    const imported = await (0,import_script/* importScript */.v)(absolute, shownAs);
    switch (imported.kind) {
        case "loaded": {
            const script = (0,read_script/* readScript */.U)(imported.exports, shownAs);
            findings.push(...script.problems.map(configFinding));
            return script;
        }
        case "missing": {
            const message = `the script ${shownAs} does not exist`;
            findings.push({
                code: "script_not_found",
                problem: { ...place, message, hint: `Looked in ${absolute}` },
            });
            return null;
        }
        case "invalid":
            findings.push({ code: "script_invalid", problem: imported.problem, cause: imported.cause });
            return null;
    }
}
/** One error for all that was found; its code is `config_invalid` unless all is of one other kind. */
function failure(findings, path) {
    const distinct = new Map(findings.map((finding) => [(0,errors/* formatProblem */.Vw)(finding.problem), finding]));
    const all = [...distinct.values()];
    const [first] = all;
    const code = all.every((finding) => finding.code === first?.code) ? first?.code : "config_invalid";
    const problems = inOrder(all.map(({ problem }) => problem), [path]);
    const title = problems.length === 1 ? "" : `${problems.length} problems:\n`;
    return new errors/* RampaError */.QG(code ?? "config_invalid", title + problems.map(errors/* formatProblem */.Vw).join("\n"), {
        problems,
        ...(first?.cause === undefined ? {} : { cause: first.cause }),
    });
}

// EXTERNAL MODULE: ./lib/loader/scenario.js
var scenario = __webpack_require__(3401);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/clock.js
var lib_clock = __webpack_require__(5233);
;// CONCATENATED MODULE: ./lib/threads/thread-entry.js
/** Matches this file where it is not part of a bundle. */
const UNBUNDLED = /\/thread-entry(?=\.[jt]s$)/;
/**
 * The program of a load-generating thread: `entry` beside this file, or `thread/index.js` beside the folder
 * of the bundle. Put together as text: bundlers would take `new URL(…, import.meta.url)` for a file to copy.
 */
const THREAD_ENTRY = UNBUNDLED.test(import.meta.url)
    ? import.meta.url.replace(UNBUNDLED, "/entry")
    : import.meta.url.replace(/[^/]*\/[^/]*$/, "thread/index.js");

// EXTERNAL MODULE: ./lib/threads/system-probes.js
var system_probes = __webpack_require__(4286);
// EXTERNAL MODULE: ./lib/executors/planned-load.js
var planned_load = __webpack_require__(8421);
// EXTERNAL MODULE: ./lib/executors/segment.js
var executors_segment = __webpack_require__(6319);
;// CONCATENATED MODULE: ./lib/engine/choose-threads.js



/** The most threads that anybody may ask for. */
const MAX_THREADS = 128;
/** Requests per second, and virtual users without a rate, that one thread makes with ease. */
const REQUESTS_PER_THREAD = 5_000;
const VUS_PER_THREAD = 50;
/** Arrivals that find no free user in their own thread are dropped, so that few users are not divided. */
const MIN_VUS_PER_THREAD = 20;
/** Below so many cores a second thread takes from the system under test what it gives to the load. */
const CORES_FOR_THREADS = 4;
/**
 * How many threads make the load of a test. `auto` means one for each core but one, as many as the load
 * needs at most, and one thread for scripts: each thread has its own copy of their modules' variables.
 *
 * @throws RampaError `usage_invalid` for threads that the test cannot run in.
 */
function chooseThreads(test, wish) {
    const { wanted, cores, hasOwnClock, segment = executors_segment/* WHOLE */.Ef } = wish;
    // A segment without users runs nothing, in one thread.
    const users = Math.max(1, (0,executors_segment/* shareOf */.tC)(mostUsers(test.plan), segment));
    if (wanted === "auto") {
        const isAlone = test.functions.size > 0 || hasOwnClock || cores < CORES_FOR_THREADS;
        const useful = Math.min(neededThreads(test.plan, segment), Math.floor(users / MIN_VUS_PER_THREAD));
        return { threads: isAlone ? 1 : Math.max(1, Math.min(cores - 1, useful, MAX_THREADS)), note: null };
    }
    const threads = Math.max(1, Math.min(wanted, users));
    if (threads > 1 && hasOwnClock) {
        throw new errors/* RampaError */.QG("usage_invalid", `${threads} threads cannot share a clock of your own`, {
            hint: "Leave out the clock, or take 1 thread.",
        });
    }
    if (threads > 1 && test.functions.size > 0 && test.script === null) {
        throw new errors/* RampaError */.QG("usage_invalid", `${threads} threads cannot share functions without a file`, {
            hint: "Put the functions into a script and load it with loadTest(), or take 1 thread.",
        });
    }
    const note = threads === wanted
        ? null
        : `${wanted} threads were asked for; no scenario ${segment === executors_segment/* WHOLE */.Ef ? "" : "of this shard "}has more than ` +
            `${choose_threads_count(users)}, so there is ` +
            `${threads === 1 ? "one thread" : `one thread for each`}.`;
    return { threads, note };
}
function choose_threads_count(users) {
    return users === 1 ? "1 virtual user" : `${users} virtual users`;
}
/** Of the scenario with the most: beyond it a thread would have nothing to do. */
function mostUsers({ scenarios }) {
    return Math.max(...scenarios.map(({ executor }) => (0,planned_load/* plannedLoad */.F6)(executor).maxVus));
}
function neededThreads({ scenarios }, { count: parts }) {
    return Math.ceil(scenarios.reduce((sum, scenario) => sum + shareOfThread(scenario), 0) / parts);
}
function shareOfThread({ executor, work }) {
    const rate = peakPerSecond(executor);
    if (rate === null)
        return (0,planned_load/* plannedLoad */.F6)(executor).maxVus / VUS_PER_THREAD;
    return (rate * (work.kind === "steps" ? requestsOf(work.steps) : 1)) / REQUESTS_PER_THREAD;
}
/** Of one iteration, at most. */
function requestsOf(steps) {
    return steps.reduce((sum, step) => {
        switch (step.kind) {
            case "request":
                return sum + 1;
            case "parallel":
                return sum + step.requests.length;
            case "repeat":
                return sum + step.times * requestsOf(step.steps);
            case "when":
                return sum + requestsOf(step.steps);
            case "think":
            case "call":
                return sum;
        }
    }, 0);
}
/** Null where virtual users iterate as fast as they can. */
function peakPerSecond(executor) {
    switch (executor.kind) {
        case "constant-arrival-rate":
            return (executor.rate * 1000) / executor.timeUnitMs;
        case "ramping-arrival-rate": {
            const targets = executor.stages.map(({ target }) => target);
            return (Math.max(executor.startRate, ...targets) * 1000) / executor.timeUnitMs;
        }
        case "constant-vus":
        case "ramping-vus":
        case "shared-iterations":
        case "per-vu-iterations":
            return null;
    }
}

;// CONCATENATED MODULE: ./lib/engine/shard.js



/** The segment of the plan that a shard has; without one, all of it. */
function segmentOf(shard) {
    return shard === null ? executors_segment/* WHOLE */.Ef : { index: shard.index - 1, count: shard.count };
}
/** @throws RampaError `usage_invalid` for a shard that there cannot be. */
function checkShard({ index, count }) {
    const isWhole = Number.isInteger(index) && Number.isInteger(count);
    if (isWhole && index >= 1 && index <= count && count <= MAX_SHARDS)
        return;
    throw new errors/* RampaError */.QG("usage_invalid", `there is no shard ${index} of ${count}`, {
        hint: `Shards count from 1, and there are at most ${MAX_SHARDS}.`,
    });
}

;// CONCATENATED MODULE: ./lib/engine/engine-options.js






/** What an engine does unless it is told otherwise. */
const DEFAULT_ENGINE_OPTIONS = Object.freeze({
    metricFlushIntervalMs: 50,
    liveThresholdIntervalMs: 2000,
    eventQueueCapacity: 1024,
    teardownAfterStopMs: 2500,
    selfWarmUpMs: 1000,
    threads: "auto",
    shard: null,
    startAtMs: null,
    baseline: null,
    threadEntry: THREAD_ENTRY,
    clock: lib_clock/* systemClock */.ml,
    probes: Object.freeze({ thread: system_probes/* systemThreadProbes */.D, machine: system_probes/* systemMachineProbes */.U }),
});
/** The least that an option may be, where the number is no matter of taste. */
const LEAST = {
    metricFlushIntervalMs: 1,
    liveThresholdIntervalMs: 1,
    eventQueueCapacity: 1,
    teardownAfterStopMs: 0,
    selfWarmUpMs: 0,
};
/**
 * The options with their defaults; one that is undefined counts as absent.
 *
 * @throws RampaError `usage_invalid` for a number with which no run could work.
 */
function completeEngineOptions(options) {
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    const hasOwnClock = options.clock !== undefined && options.clock !== lib_clock/* systemClock */.ml;
    const complete = {
        ...DEFAULT_ENGINE_OPTIONS,
        // On another time scale than the load the readings would mean nothing.
        ...(hasOwnClock ? { probes: null } : {}),
        ...Object.fromEntries(given),
    };
    for (const [name, least] of Object.entries(LEAST)) {
        const value = complete[name];
        if (Number.isFinite(value) && value >= least)
            continue;
        throw new errors/* RampaError */.QG("usage_invalid", `${name} is ${value}; it must be a number from ${least} on`, {
            hint: `Leave it out for ${DEFAULT_ENGINE_OPTIONS[name]}.`,
        });
    }
    checkThreads(complete.threads);
    if (complete.shard !== null)
        checkShard(complete.shard);
    return complete;
}
function checkThreads(threads) {
    if (threads === "auto" || (Number.isInteger(threads) && threads >= 1 && threads <= MAX_THREADS))
        return;
    throw new errors/* RampaError */.QG("usage_invalid", `threads is ${typeof threads === "number" ? threads : JSON.stringify(threads)}; it must be "auto" or a whole number from 1 to ${MAX_THREADS}`);
}

;// CONCATENATED MODULE: ./lib/thresholds/default-threshold.js

const METRIC = "http_req_failed";
const SOURCE = "rate<0.05";
/** Holds for every run that makes requests, unless the user has a rule of their own. */
const DEFAULT_THRESHOLD = Object.freeze({
    metric: METRIC,
    submetric: [METRIC, {}],
    source: SOURCE,
    expression: parseThreshold(SOURCE),
    abortOnFail: false,
    gracePeriodMs: 0,
    isDefault: true,
});
/** The thresholds with the default one last, unless one of them is on all of `http_req_failed`. */
function withDefaultThreshold(thresholds) {
    const hasOwn = thresholds.some(({ submetric: [metric, tags] }) => metric === METRIC && Object.keys(tags).length === 0);
    return hasOwn ? thresholds : Object.freeze([...thresholds, DEFAULT_THRESHOLD]);
}

// EXTERNAL MODULE: ./lib/worker/run-time-secrets.js
var run_time_secrets = __webpack_require__(5337);
// EXTERNAL MODULE: ./lib/worker/script-error.js
var script_error = __webpack_require__(2856);
;// CONCATENATED MODULE: ./lib/compare/round-order.js
const BASE_FIRST = Object.freeze(["base", "head"]);
const HEAD_FIRST = Object.freeze(["head", "base"]);
/**
 * Who comes first in the k-th pair of rounds, from 0: the sequence of Thue and Morse, so that the rounds
 * read ABBA BAAB BAAB ABBA. Any steady drift cancels, and no periodic disturbance keeps step with it.
 */
function roundOrder(k) {
    let ones = 0;
    for (let rest = k; rest > 0; rest = Math.floor(rest / 2))
        ones += rest % 2;
    return ones % 2 === 0 ? BASE_FIRST : HEAD_FIRST;
}

// EXTERNAL MODULE: ./lib/executors/pausable-clock.js
var pausable_clock = __webpack_require__(9192);
;// CONCATENATED MODULE: ./lib/threads/base-failure.js
const NOT_THERE = "Check that it runs there. With wait-on at the origin of base_url the load begins when both versions answer.";
const NOT_WORKING = "Look at its log: it gets the same requests as this version, and has to answer with http.expected_statuses.";
/** Null for one of which some request got an expected status, and for one that got none. */
function baseFailure(figures, plan) {
    const failed = figures.registry.getSink("http_req_failed");
    if (failed?.kind !== "rate" || failed.passes === 0 || failed.fails > 0)
        return null;
    const statuses = figures.seenTagValues("http_reqs", "status").filter((status) => status !== "0");
    const errors = figures.seenTagValues("http_reqs", "error");
    const at = URL.parse(plan.baseUrl ?? "")?.origin;
    const who = at === undefined ? "the baseline" : `the baseline at ${at}`;
    const hint = statuses.length === 0 ? NOT_THERE : NOT_WORKING;
    return { message: `${who} ${deedOf(statuses, errors)}`, hint };
}
function deedOf(statuses, errors) {
    const [status, error] = [statuses[0], errors[0]];
    if (statuses.length === 0 && errors.length === 1) {
        return error === "refused" ? "refused every connection" : `answered no request (${error ?? ""})`;
    }
    if (statuses.length === 1 && errors.length === 0) {
        return `answered every request with status ${status ?? ""}`;
    }
    const seen = [...statuses.map((text) => `status ${text}`), ...errors].slice(0, 5).join(", ");
    return `gave no request an expected status${seen === "" ? "" : ` (seen: ${seen})`}`;
}

// EXTERNAL MODULE: ./lib/threads/measurements.js + 3 modules
var measurements = __webpack_require__(5000);
// EXTERNAL MODULE: ./lib/metrics/tag-key.js
var tag_key = __webpack_require__(3167);
;// CONCATENATED MODULE: ./lib/thresholds/evaluate.js


/**
 * Compares an aggregate with its limit. Without data a threshold does not pass; a counter without
 * samples is 0, not without data.
 *
 * @param sink All samples that the threshold is about; undefined when there is no such metric.
 * @param durationSeconds Length of the load so far.
 * @example
 * ```ts
 * import { evaluateThreshold, parseThreshold, TrendSink } from "rampa";
 *
 * const sink = new TrendSink();
 * for (let value = 0; value < 100; value++) sink.add(value);
 * const threshold = { source: "p(95)<200", expression: parseThreshold("p(95)<200") };
 * evaluateThreshold(threshold, sink, 1).passed; // true
 * ```
 */
function evaluateThreshold(threshold, sink, durationSeconds) {
    const { aggregation, operator, value: rhs } = threshold.expression;
    const lhs = sink?.value(aggregation, durationSeconds) ?? null;
    const passed = lhs !== null && holds(lhs, operator, rhs);
    const outcome = lhs === null ? "no_data" : passed ? "passed" : "failed";
    return Object.freeze({ source: threshold.source, passed, outcome, lhs, rhs });
}
/**
 * Evaluates thresholds by metric, in the order of their keys.
 *
 * @param metricThresholds Name of a metric, which may carry tag filters as in `dur{status:200}`.
 * @param sinks By metric.
 * @param durationSeconds Length of the load so far.
 * @param submetricSinks By name with tag filters, their order does not matter.
 * @throws RampaError `submetric_invalid` when a name cannot be read.
 * @example
 * ```ts
 * import { CounterSink, evaluateThresholds, parseThreshold } from "rampa";
 *
 * const sink = new CounterSink();
 * sink.add(50);
 * const thresholds = { reqs: [{ source: "count>=100", expression: parseThreshold("count>=100") }] };
 * evaluateThresholds(thresholds, { reqs: sink }, 1)[0]?.passed; // false
 * ```
 */
function evaluateThresholds(metricThresholds, sinks, durationSeconds, submetricSinks = {}) {
    const bySubmetric = new Map(entriesOf(submetricSinks).map(([name, sink]) => [(0,tag_key/* submetricKey */.e)((0,parse_submetric/* parseSubmetric */.G)(name)), sink]));
    const byMetric = new Map(entriesOf(sinks));
    return Object.entries(metricThresholds).flatMap(([name, thresholds]) => {
        const submetric = (0,parse_submetric/* parseSubmetric */.G)(name);
        const isWhole = Object.keys(submetric[1]).length === 0;
        const sink = isWhole ? byMetric.get(submetric[0]) : bySubmetric.get((0,tag_key/* submetricKey */.e)(submetric));
        return thresholds.map((threshold) => evaluateThreshold(threshold, sink, durationSeconds));
    });
}
function entriesOf(sinks) {
    return isMap(sinks) ? [...sinks] : Object.entries(sinks);
}
function isMap(sinks) {
    return sinks instanceof Map;
}
/** Whether an observed value keeps to a limit. */
function holds(lhs, operator, rhs) {
    switch (operator) {
        case "<":
            return lhs < rhs;
        case "<=":
            return lhs <= rhs;
        case ">":
            return lhs > rhs;
        case ">=":
            return lhs >= rhs;
        case "==":
        case "===":
            return lhs === rhs;
        case "!=":
            return lhs !== rhs;
    }
}

;// CONCATENATED MODULE: ./lib/thresholds/judge-change.js

/**
 * Compares a change with its limit. A change is told from noise when its interval lies beyond zero; where
 * the limit asks for an improvement, when the interval lies beyond the limit.
 *
 * @param change Null when it could not be measured.
 */
function judgeChange(threshold, change) {
    if (change === null)
        return "inconclusive";
    const { operator, changePercent: limit } = threshold;
    const keeps = (percent) => holds(percent, operator, limit);
    const isUpper = operator === "<" || operator === "<=";
    if (keeps(isUpper ? change.highPercent : change.lowPercent))
        return "passed";
    const isClear = isUpper ? change.lowPercent > Math.min(0, limit) : change.highPercent < Math.max(0, limit);
    return isClear && !keeps(change.changePercent) ? "failed" : "inconclusive";
}

;// CONCATENATED MODULE: ./lib/compare/effect.js
/** Stands for a time of 0: half of what histograms tell apart. */
const LEAST_VALUE = 0.0005;
/** For times, counts and numbers per second: how many times as great. */
const RATIO = {
    difference: (base, head) => Math.log(Math.max(head, LEAST_VALUE) / Math.max(base, LEAST_VALUE)),
    least: Math.log(1.02),
    same: Math.log(1.05),
    percent: (difference) => 100 * Math.expm1(difference),
};
/** For shares such as that of failed requests, which are often 0. */
const SHARE = {
    difference: (base, head) => head - base,
    least: 0.001,
    same: 0.005,
    percent: (difference, base) => (difference === 0 ? 0 : Math.max(-100, (100 * difference) / base)),
};
/** What an interval says: a direction when it leaves 0 out and the change matters; no change when it is close around 0. */
function verdictOf({ estimate, low, high }, scale, better) {
    const isClear = low > 0 || high < 0;
    if (isClear && Math.abs(estimate) >= scale.least) {
        return estimate > 0 === (better === "lower") ? "regression" : "improvement";
    }
    return low >= -scale.same && high <= scale.same ? "no change" : "inconclusive";
}
/** A shift with its interval, in percent of the baseline's value. */
function changeOf({ estimate, low, high }, scale, base) {
    return Object.freeze({
        changePercent: scale.percent(estimate, base),
        lowPercent: scale.percent(low, base),
        highPercent: scale.percent(high, base),
    });
}

;// CONCATENATED MODULE: ./lib/compare/looks.js
/** With fewer pairs hardly any row could be clear at 99 %, even if all pairs agreed. */
const FIRST_LOOK = 18;
const GROWTH = 1.5;
/** What the looks before the last may cost together. */
const EARLY_SHARE = 0.3;
/** Of the whole chance, what the last look has, whenever it comes. */
const LAST_SHARE = 1 - EARLY_SHARE;
/**
 * The looks before the budget ends, in order. Each look has its own share of the chance of a false alarm,
 * so that looking repeatedly does not raise it, however the looks depend on each other.
 */
function earlyLooks({ leastPairs, mostPairs }) {
    const counts = [];
    for (let pairs = Math.max(FIRST_LOOK, leastPairs); pairs < mostPairs; pairs = Math.ceil(pairs * GROWTH)) {
        counts.push(pairs);
    }
    return counts.map((pairs) => ({ pairs, share: EARLY_SHARE / counts.length }));
}

;// CONCATENATED MODULE: ./lib/compare/signed-rank.js
/** Ranks above this share of all count no more than it, so that a few wild pairs cannot blur the rest. */
const CAP = 1 / 4;
/**
 * By how much paired values differ: the shift that Wilcoxon's signed-rank test with capped ranks supports
 * most, and all that it does not reject (Policello and Hettmansperger, 1976). It asks only that differences
 * lie evenly around the shift, and is exact however few there are.
 *
 * @param alpha Chance, at most, that the interval misses the shift.
 * @param cap From 0, which is the sign test, to 1, which is Wilcoxon's.
 * @returns Null when so few differences cannot give an interval at that confidence.
 */
function signedRankShift(differences, alpha, cap = CAP) {
    const scores = cappedRanks(differences.length, cap);
    const critical = criticalSum(scores, alpha / 2);
    if (critical === null)
        return null;
    const half = scores.reduce((sum, score) => sum + score, 0) / 2;
    const up = { differences, means: pairwiseMeans(differences) };
    const down = {
        differences: differences.map((difference) => -difference),
        means: up.means.map((mean) => -mean).reverse(),
    };
    return {
        estimate: (firstBelow(up, scores, half + 0.5) - firstBelow(down, scores, half + 0.5)) / 2,
        low: firstBelow(up, scores, critical),
        high: 0 - firstBelow(down, scores, critical),
    };
}
/** The least number of differences that can give an interval at that confidence: 2^(1−n) ≤ alpha. */
function leastDifferences(alpha) {
    return Math.ceil(1 - Math.log2(alpha));
}
/** The middle value, or the mean of both; NaN without any. */
function median(values) {
    const sorted = Float64Array.from(values).sort();
    const half = sorted.length >> 1;
    const upper = sorted[half] ?? NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
function cappedRanks(n, cap) {
    const most = Math.max(1, Math.ceil(n * cap));
    return Array.from({ length: n }, (_, index) => Math.min(index + 1, most));
}
/** The least sum of scores that is reached with a chance of at most `alpha`; null when none is. */
function criticalSum(scores, alpha) {
    const top = scores.reduce((sum, score) => sum + score, 0);
    // Chance of each sum, when every score is in it or not like the toss of a coin.
    const chance = new Float64Array(top + 1);
    chance[0] = 1;
    let reach = 0;
    for (const score of scores) {
        reach += score;
        for (let sum = reach; sum >= 0; sum--) {
            chance[sum] = ((chance[sum] ?? 0) + (sum >= score ? (chance[sum - score] ?? 0) : 0)) / 2;
        }
    }
    let above = 0;
    for (let sum = top; sum >= 0; sum--) {
        above += chance[sum] ?? 0;
        if (above > alpha)
            return sum === top ? null : sum + 1;
    }
    return 0;
}
/**
 * The least shift above which the scores of the differences beyond it sum to less than `limit`. The sum
 * never grows with the shift, and changes only at means of two differences.
 */
function firstBelow({ differences, means }, scores, limit) {
    let low = 0;
    let high = means.length - 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        const between = ((means[middle] ?? 0) + (means[middle + 1] ?? 0)) / 2;
        if (sumBeyond(differences, scores, between) < limit)
            high = middle;
        else
            low = middle + 1;
    }
    return means[low] ?? 0;
}
/** The sum of the scores, by distance from the shift, of the differences above it. */
function sumBeyond(differences, scores, shift) {
    const distances = Float64Array.from(differences, (difference) => difference - shift);
    distances.sort((a, b) => Math.abs(a) - Math.abs(b));
    let sum = 0;
    distances.forEach((distance, index) => {
        if (distance > 0)
            sum += scores[index] ?? 0;
    });
    return sum;
}
/** The distinct means of all pairs of values, each with itself included, ascending. */
function pairwiseMeans(values) {
    const means = new Float64Array((values.length * (values.length + 1)) / 2);
    let at = 0;
    values.forEach((a, index) => {
        for (let other = index; other < values.length; other++)
            means[at++] = (a + (values[other] ?? 0)) / 2;
    });
    return [...new Set(means.sort())];
}

;// CONCATENATED MODULE: ./lib/compare/round-effect.js


/** When all rounds as one differ by more than so many times `same`, it is not said that nothing changed. */
const UNEVEN = 2;
/**
 * The effect in one row: the usual difference between the two rounds of a pair.
 *
 * @param alpha Chance, at most, that the interval misses the change.
 */
function roundEffect(row, measured, alpha) {
    const { metric, name, aggregation } = row;
    const scale = measured.isShare ? SHARE : RATIO;
    const differences = measured.units.map(({ base, head }) => scale.difference(base, head));
    const shift = signedRankShift(differences, alpha);
    const usual = usualOf(measured);
    if (shift === null || usual.base === null) {
        const doubt = doubtOf(measured, alpha);
        return Object.freeze({
            metric,
            name,
            aggregation,
            ...usual,
            change: null,
            verdict: "inconclusive",
            doubt,
        });
    }
    const change = changeOf(shift, scale, usual.base);
    const [verdict, doubt] = judge(row, shift, measured, scale);
    return Object.freeze({ metric, name, aggregation, ...usual, change, verdict, doubt });
}
function doubtOf({ whole, pairs }, alpha) {
    if (whole === null)
        return "no_data";
    return pairs < leastDifferences(alpha) ? "too_few_rounds" : "too_few_samples";
}
/** Shares are often 0 in the usual round: the share of all rounds says more. */
function usualOf({ isShare, units, whole }) {
    if (whole === null)
        return { base: null, head: null };
    if (isShare || units.length === 0)
        return whole;
    return { base: median(units.map(({ base }) => base)), head: median(units.map(({ head }) => head)) };
}
function judge(row, shift, { whole }, scale) {
    const verdict = verdictOf(shift, scale, row.better);
    if (verdict === "inconclusive")
        return [verdict, "too_noisy"];
    const ofAll = whole === null ? 0 : scale.difference(whole.base, whole.head);
    if (verdict === "no change" && Math.abs(ofAll) > UNEVEN * scale.same)
        return ["inconclusive", "uneven_rounds"];
    return [verdict, null];
}

;// CONCATENATED MODULE: ./lib/compare/row-alphas.js
/**
 * What of the chance of a false alarm each row has: half of it is shared by the primary rows, half by the
 * others. So the whole is kept however the rows depend on each other (Bonferroni), and many names do not
 * blur what is said of all requests.
 */
function rowAlphas(rows, alpha) {
    const primary = rows.filter(({ isPrimary }) => isPrimary).length;
    const others = rows.length - primary;
    const groups = Number(primary > 0) + Number(others > 0);
    return ({ isPrimary }) => alpha / groups / (isPrimary ? primary : others);
}

// EXTERNAL MODULE: ./lib/metrics/hdr-counts.js + 2 modules
var hdr_counts = __webpack_require__(4943);
;// CONCATENATED MODULE: ./lib/metrics/distribution.js

/** Halvings after which no two values that a histogram tells apart are left between the bounds. */
const HALVINGS = 64;
/**
 * A percentile of all samples of several distributions, without putting them together.
 *
 * @param percentile From 0 to 100. Null without a sample.
 */
function percentileAmong(parts, percentile) {
    const filled = parts.filter(({ count }) => count > 0);
    const total = filled.reduce((sum, { count }) => sum + count, 0);
    if (total === 0)
        return null;
    const rank = (0,hdr_counts/* rankOf */.IQ)(percentile, total);
    let low = Math.min(...filled.map(({ values }) => values[0] ?? Infinity));
    let high = Math.max(...filled.map(({ values }) => values.at(-1) ?? -Infinity));
    if (samplesUpTo(filled, low) >= rank)
        return low;
    // More than `low` is needed, `high` is enough.
    for (let step = 0; step < HALVINGS; step++) {
        const middle = (low + high) / 2;
        if (samplesUpTo(filled, middle) >= rank)
            high = middle;
        else
            low = middle;
    }
    return Math.max(...filled.map(({ values }) => values[valuesUpTo(values, high) - 1] ?? -Infinity));
}
function samplesUpTo(parts, limit) {
    let samples = 0;
    for (const { values, ranks } of parts)
        samples += ranks[valuesUpTo(values, limit) - 1] ?? 0;
    return samples;
}
/** How many of the values are not above the limit. */
function valuesUpTo(values, limit) {
    let low = 0;
    let high = values.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((values[middle] ?? Infinity) <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/compare/round.js
/**
 * @param metric With tag filters if it has any.
 * @param name Of the requests; null for all of them.
 */
function measureKey(metric, name) {
    return JSON.stringify([metric, name]);
}
/** What a sink says of one round. */
function measureOf(sink) {
    switch (sink.kind) {
        case "counter":
            return { kind: "counter", count: sink.count };
        case "rate":
            return { kind: "rate", passes: sink.passes, fails: sink.fails };
        case "trend":
            return { kind: "trend", distribution: sink.distribution() };
    }
}

;// CONCATENATED MODULE: ./lib/compare/units.js



/** A value rests on at least so many samples; a percentile on so many beyond it. */
const LEAST_SAMPLES = 5;
/**
 * Values of both sides by pair of rounds. Where a pair holds too few samples, adjacent pairs are taken
 * together until both sides have enough; what is left over at the end joins the last of them.
 */
function rowUnits(row, pairs) {
    const parts = pairs.map((pair) => ({ base: partsOf(row, pair, "base"), head: partsOf(row, pair, "head") }));
    const all = joinAll(parts);
    const units = groupsOf(row, parts).flatMap((group) => unitOf(row, group) ?? []);
    return { isShare: isShare(row, all), units, pairs: pairs.length, whole: unitOf(row, all) };
}
function partsOf(row, pair, side) {
    const measure = pair[side].measures.get(measureKey(row.metric, row.name));
    return measure === undefined ? [] : [{ durationS: pair[side].durationS, measure }];
}
function groupsOf(row, parts) {
    const groups = [];
    let open = [];
    for (const part of parts) {
        open.push(part);
        const group = joinAll(open);
        if (!isEnough(row, group.base) || !isEnough(row, group.head))
            continue;
        groups.push(group);
        open = [];
    }
    const last = groups.pop();
    return last === undefined ? [] : [...groups, joinAll([last, ...open])];
}
function joinAll(groups) {
    return { base: groups.flatMap(({ base }) => base), head: groups.flatMap(({ head }) => head) };
}
function isEnough({ aggregation }, parts) {
    const samples = parts.reduce((sum, { measure }) => sum + samplesOf(measure), 0);
    const percentile = aggregation === "med" ? 50 : (0,aggregations/* percentileOf */.D4)(aggregation);
    const tail = percentile === null ? 1 : Math.min(percentile, 100 - percentile) / 100;
    // Nothing lies beyond the least and the greatest sample.
    return samples * (tail || 1) >= LEAST_SAMPLES * (1 - 1e-12);
}
function samplesOf(measure) {
    switch (measure.kind) {
        case "counter":
            return measure.count;
        case "rate":
            return measure.passes + measure.fails;
        case "trend":
            return measure.distribution.count;
    }
}
function isShare({ aggregation }, { base, head }) {
    return aggregation === "rate" && (base[0] ?? head[0])?.measure.kind === "rate";
}
function unitOf(row, group) {
    const base = units_valueOf(row.aggregation, group.base);
    const head = units_valueOf(row.aggregation, group.head);
    return base === null || head === null ? null : { base, head };
}
/** Null without data, and for an aggregation that the metric's kind does not have. */
function units_valueOf(aggregation, parts) {
    switch (parts[0]?.measure.kind) {
        case undefined:
            return null;
        case "trend":
            return trendValue(aggregation, parts);
        case "counter":
            return counterValue(aggregation, parts);
        case "rate":
            return rateValue(aggregation, parts);
    }
}
function trendValue(aggregation, parts) {
    const trends = parts.flatMap(({ measure }) => (measure.kind === "trend" ? [measure.distribution] : []));
    const count = trends.reduce((total, trend) => total + trend.count, 0);
    if (count === 0)
        return null;
    switch (aggregation) {
        case "count":
            return count / parts.length;
        case "avg":
            return trends.reduce((total, trend) => total + trend.sum, 0) / count;
        case "min":
            return percentileAmong(trends, 0);
        case "max":
            return percentileAmong(trends, 100);
        default: {
            const percentile = aggregation === "med" ? 50 : (0,aggregations/* percentileOf */.D4)(aggregation);
            return percentile === null ? null : percentileAmong(trends, percentile);
        }
    }
}
function counterValue(aggregation, parts) {
    let count = 0;
    let durationS = 0;
    for (const part of parts) {
        count += part.measure.kind === "counter" ? part.measure.count : 0;
        durationS += part.durationS;
    }
    if (aggregation === "count")
        return count / parts.length;
    return aggregation === "rate" && durationS > 0 ? count / durationS : null;
}
function rateValue(aggregation, parts) {
    let passes = 0;
    let fails = 0;
    for (const { measure } of parts) {
        passes += measure.kind === "rate" ? measure.passes : 0;
        fails += measure.kind === "rate" ? measure.fails : 0;
    }
    if (passes + fails === 0)
        return null;
    switch (aggregation) {
        case "rate":
            return passes / (passes + fails);
        case "passes":
            return passes / parts.length;
        case "fails":
            return fails / parts.length;
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./lib/compare/warm-up.js



/** Of all pairs, at most so many are dropped because they are unlike the later ones. */
const MOST_DROPPED = 1 / 4;
/** A level within so many usual deviations of the later ones is like them. */
const DEVIATIONS = 3;
/** From the median of absolute deviations to the standard deviation of a normal distribution. */
const NORMAL = 1.4826;
/** Differences of level below 1 % are no warm-up. */
const LEAST_DEVIATION = 0.01;
/**
 * How many pairs at the start are warm-up: the first, and those after it until the response time is like
 * that of the second half. Only the level of both sides together is looked at, never their difference, so
 * that dropping cannot favour a side.
 */
function warmUpPairs(pairs) {
    const levels = pairs.map(levelOf);
    const later = levels.slice(Math.floor(levels.length / 2)).filter((level) => level !== null);
    if (later.length === 0)
        return Math.min(1, pairs.length);
    const settled = median(later);
    const deviation = NORMAL * median(later.map((level) => Math.abs(level - settled)));
    const limit = Math.max(LEAST_DEVIATION, DEVIATIONS * deviation);
    let dropped = 1;
    while (dropped < Math.floor(pairs.length * MOST_DROPPED)) {
        const level = levels[dropped];
        if (level !== null && level !== undefined && Math.abs(level - settled) <= limit)
            break;
        dropped++;
    }
    return dropped;
}
/** On a logarithmic scale; null when a side has no response time. */
function levelOf({ base, head }) {
    const [one, other] = [medianTime(base), medianTime(head)];
    return one !== null && other !== null && one > 0 && other > 0
        ? (Math.log(one) + Math.log(other)) / 2
        : null;
}
function medianTime({ measures }) {
    for (const metric of ["http_req_duration", "iteration_duration"]) {
        const measure = measures.get(measureKey(metric, null));
        if (measure?.kind === "trend")
            return percentileAmong([measure.distribution], 50);
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/compare/compare-rounds.js







/** What the rounds show. Exchanging the sides of all pairs mirrors every effect. */
function compareRounds(state) {
    return earlyAnswer(state) ?? compareAt(state, LAST_SHARE);
}
/** Whether another pair of rounds is worth its time: no clear answer yet, and budget left. */
function needsMoreRounds(state) {
    const { leastPairs, mostPairs } = state.budget;
    if (state.pairs.length >= mostPairs)
        return false;
    return state.pairs.length < leastPairs || earlyAnswer(state) === null;
}
/** The comparison, when an early look is due and it is clear. */
function earlyAnswer(state) {
    const look = earlyLooks(state.budget).find(({ pairs }) => pairs === state.pairs.length);
    if (look === undefined)
        return null;
    const comparison = compareAt(state, look.share);
    const isClear = state.rows.every((row, index) => isAnswered(row, comparison.effects[index]));
    return isClear ? comparison : null;
}
function isAnswered(row, effect) {
    if (!row.mustBeClear)
        return true;
    if (effect === undefined || effect.verdict === "inconclusive")
        return false;
    return row.limits.every((limit) => judgeChange(limit, effect.change) !== "inconclusive");
}
function compareAt({ pairs, rows, confidence }, share) {
    const dropped = warmUpPairs(pairs);
    const used = pairs.slice(dropped);
    const alphaOf = rowAlphas(rows, (1 - confidence) * share);
    const effects = rows.map((row) => roundEffect(row, rowUnits(row, used), alphaOf(row)));
    return Object.freeze({
        effects: Object.freeze(effects),
        pairs: used.length,
        warmUpPairs: dropped,
        noiseFloorPercent: noiseFloor(effects),
    });
}
/** Half the width of the widest interval among the median and p(95) of all requests, but no less than any change. */
function noiseFloor(effects) {
    const widths = effects.flatMap(({ metric, name, aggregation, change }) => {
        if (metric !== "http_req_duration" || name !== null || change === null)
            return [];
        if (aggregation !== "med" && aggregation !== "p(95)")
            return [];
        return [Math.log1p(change.highPercent / 100) - Math.log1p(change.lowPercent / 100)];
    });
    return widths.length === 0
        ? null
        : RATIO.percent(Math.max(RATIO.least, ...widths.map((width) => width / 2)), 0);
}

;// CONCATENATED MODULE: ./lib/compare/compared-row.js
const TIMES = { metric: "http_req_duration", better: "lower" };
const compared_row_AGGREGATIONS = [
    { ...TIMES, aggregation: "med" },
    { ...TIMES, aggregation: "p(95)" },
    { ...TIMES, aggregation: "p(99)" },
    { metric: "http_reqs", aggregation: "rate", better: "higher" },
    { metric: "http_req_failed", aggregation: "rate", better: "lower" },
];
/**
 * What is compared without being asked for: the response times, the throughput and the failures of all
 * requests, and of those of each name when there are several.
 */
function standardRows(names) {
    const parts = names.length > 1 ? [null, ...names] : [null];
    return parts.flatMap((name) => compared_row_AGGREGATIONS.map((row) => {
        // Short rounds hold few of the slowest requests, and few of one name: to wait for these would use up
        // every budget.
        const isSlow = row.aggregation === "p(99)" || (name !== null && row.aggregation === "rate");
        return Object.freeze({ ...row, name, isPrimary: name === null, mustBeClear: !isSlow, limits: [] });
    }));
}

;// CONCATENATED MODULE: ./lib/compare/compared-rows.js

/** All that a comparison asks: what is always asked, and what limits are set on. */
function comparedRows(names, limits) {
    const rows = new Map(standardRows(names).map((row) => [keyOf(row), row]));
    for (const { metric, submetric, limit } of limits) {
        const { aggregation, operator } = limit;
        const of = { ...rowOfSubmetric(metric, submetric), aggregation };
        const better = operator === "<" || operator === "<=" ? "lower" : "higher";
        const known = rows.get(keyOf(of)) ?? { ...of, better, limits: [] };
        const row = { ...known, isPrimary: true, mustBeClear: true, limits: [...known.limits, limit] };
        rows.set(keyOf(of), Object.freeze(row));
    }
    return Object.freeze([...rows.values()]);
}
/** How a comparison calls a metric with these filters: by the name of its requests when that is the only one. */
function rowOfSubmetric(written, [metric, tags]) {
    const { name, ...others } = tags;
    if (Object.keys(others).length > 0)
        return { metric: written, name: null };
    return { metric, name: name ?? null };
}
function keyOf({ metric, name, aggregation }) {
    return JSON.stringify([metric, name, aggregation]);
}

;// CONCATENATED MODULE: ./lib/compare/failing-versions.js

/** From this share of failed requests on, times are those of the failure. */
const MOSTLY = 0.5;
/** Nothing works there, or nobody listens: then no failures are fewer, either. */
const WHOLLY = 1 - 1e-9;
/** Of what requests take and how many there are in a time. */
const FIGURES = new Set([
    "http_req_duration",
    "http_req_sending",
    "http_req_waiting",
    "http_req_receiving",
    "http_reqs",
    "iteration_duration",
    "iterations",
]);
/**
 * Leaves open what is no fair question: a version that mostly fails is not faster or slower than the other,
 * however fast it fails. That it fails is an effect of its own, but no version is better, nor worse, than a
 * baseline of which nothing works.
 */
function withoutFailing(effects, failedShare) {
    const known = new Map();
    const isBaseUseless = nothingWorks("base", failedShare);
    return effects.map((effect) => {
        const { metric, name } = effect;
        if (isBaseUseless)
            return leftOpen(effect);
        if (effect.change === null)
            return effect;
        if (metric === "http_req_failed")
            return failedShare("base", name) < WHOLLY ? effect : leftOpen(effect);
        if (!FIGURES.has(metric))
            return effect;
        const isFailing = known.get(name) ?? (failedShare("base", name) >= MOSTLY || failedShare("head", name) >= MOSTLY);
        known.set(name, isFailing);
        return isFailing ? leftOpen(effect) : effect;
    });
}
/** Whether every request of a side failed; false when there was none. */
function nothingWorks(side, failedShare) {
    return failedShare(side, null) >= WHOLLY;
}
function leftOpen(effect) {
    return Object.freeze({ ...effect, change: null, verdict: "inconclusive", doubt: "mostly_failed" });
}
/** Of all rounds together. */
function failedShareOf(pairs) {
    return (side, name) => {
        let [failed, all] = [0, 0];
        for (const pair of pairs) {
            const measure = pair[side].measures.get(measureKey("http_req_failed", name));
            if (measure?.kind !== "rate")
                continue;
            failed += measure.passes;
            all += measure.passes + measure.fails;
        }
        return all === 0 ? 0 : failed / all;
    };
}

;// CONCATENATED MODULE: ./lib/threads/round-decision.js




/** More names than this would blur each other; the most frequent are compared. */
const MOST_NAMES = 40;
/** Requests that one value of a row takes, and how many values an answer takes. */
const REQUESTS_PER_VALUE = { med: 10, "p(95)": 100 };
const LEAST_VALUES = 14;
/** Decides when the rounds that were measured are enough, and says what they show. Knows no clock. */
class RoundDecision {
    #questions;
    #pairs = [];
    #budget = null;
    constructor(questions) {
        this.#questions = questions;
    }
    get pairs() {
        return this.#pairs;
    }
    /**
     * Takes another pair of rounds.
     *
     * @param spentMs That all rounds took together.
     * @returns Why no more are needed; null when another is worth its time.
     */
    add(pair, spentMs) {
        this.#pairs.push(pair);
        const { compare, leastMs } = this.#questions;
        const count = this.#pairs.length;
        if (compare.rounds !== "auto" && count >= compare.rounds)
            return "planned";
        const more = Math.floor((compare.maxDurationMs - spentMs) / (spentMs / count));
        if (more < 1)
            return "time";
        if (compare.rounds !== "auto" || this.#leastLoadMs < leastMs)
            return null;
        const failedShare = failedShareOf(this.#pairs);
        if (nothingWorks("base", failedShare) || nothingWorks("head", failedShare))
            return "ended";
        // When it is first asked whether they are enough, their length is known.
        this.#budget ??= { leastPairs: count, mostPairs: count + more };
        if (count >= this.#budget.mostPairs)
            return "time";
        return needsMoreRounds(this.#state()) ? null : "clear";
    }
    /** What the rounds so far show; null when there are none. */
    comparison() {
        if (this.#pairs.length === 0)
            return null;
        const comparison = compareRounds(this.#state());
        return { ...comparison, effects: withoutFailing(comparison.effects, failedShareOf(this.#pairs)) };
    }
    get #leastLoadMs() {
        const load = (side) => this.#pairs.reduce((sum, pair) => sum + pair[side].durationS * 1000, 0);
        // Of the same rounds one side's sum may be a trace shorter.
        return Math.min(load("base"), load("head")) + 1;
    }
    #state() {
        const { compare, limits } = this.#questions;
        const count = this.#pairs.length;
        const budget = this.#budget ?? { leastPairs: count, mostPairs: count };
        const requests = requestsByName(this.#pairs);
        const rows = comparedRows([...requests.keys()], limits);
        return {
            pairs: this.#pairs,
            rows: rows.map((row) => withoutHope(row, requests, count, budget)),
            confidence: compare.confidence,
            budget,
        };
    }
}
/** The most frequent names, with the requests of both sides. */
function requestsByName(pairs) {
    const counts = new Map();
    for (const { base, head } of pairs) {
        for (const { measures, names } of [base, head]) {
            for (const name of names ?? []) {
                const measure = measures.get(measureKey("http_reqs", name));
                counts.set(name, (counts.get(name) ?? 0) + (measure?.kind === "counter" ? measure.count : 0));
            }
        }
    }
    return new Map([...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMES));
}
/** A row about requests so rare that no budget would give it an answer is not waited for. */
function withoutHope(row, requests, pairs, { mostPairs }) {
    if (row.name === null || row.limits.length > 0 || !row.mustBeClear)
        return row;
    const perSideAndPair = (requests.get(row.name) ?? 0) / (2 * pairs);
    const values = (perSideAndPair * mostPairs) / (REQUESTS_PER_VALUE[row.aggregation] ?? 1);
    return values >= LEAST_VALUES ? row : { ...row, mustBeClear: false };
}

// EXTERNAL MODULE: ./lib/config/leads-to.js
var leads_to = __webpack_require__(7283);
;// CONCATENATED MODULE: ./lib/threads/round-notes.js

const NAMES = { base: "baseline", head: "version under test" };
/** What a reader should know of a comparison in rounds, one sentence each. */
function roundNotes(over) {
    return [
        ...strayNotes(over),
        ...droppedNotes(over),
        ...overrunNotes(over),
        ...budgetNotes(over),
        ...wholeNotes(over),
    ];
}
/** A request that the other version answers says nothing about this one. */
function strayNotes({ plans, sides }) {
    return ["head", "base"].flatMap((side) => {
        const other = side === "head" ? "base" : "head";
        const at = URL.parse(plans[other].baseUrl ?? "");
        const own = URL.parse(plans[side].baseUrl ?? "");
        if (at === null || own === null || (0,leads_to/* leadsTo */.R)(at, own.origin))
            return [];
        if (![...sides[side].origins].some((origin) => (0,leads_to/* leadsTo */.R)(at, origin)))
            return [];
        return [
            `Requests that began at the ${NAMES[side]} went on to ${at.origin}, where the ${NAMES[other]} answers: the figures of the ${NAMES[side]} are not its own alone, and the change may be hidden.`,
        ];
    });
}
function droppedNotes({ sides: { base } }) {
    const dropped = base.tallies.reduce((sum, tally) => sum + tally.dropped, 0);
    const arrived = base.tallies.reduce((sum, tally) => sum + tally.started, dropped);
    return dropped > arrived / 100
        ? [
            `The baseline did not get the load that was asked for: ${dropped} of ${arrived} iterations were dropped.`,
        ]
        : [];
}
function overrunNotes({ sides: { base, head } }) {
    if (!base.overran && !head.overran)
        return [];
    const which = NAMES[base.overran ? "base" : "head"];
    return [`The rounds ended early, because an iteration of the ${which} took longer than graceful_stop.`];
}
function budgetNotes({ rounds, end, sides: { head } }) {
    const leastS = rounds.kind === "cut" ? rounds.leastMs / 1000 : 0;
    return end === "time" && head.elapsedS < leastS - 1
        ? [
            `compare.max_duration ended the rounds before each side had its ${leastS} s: it has to be more than twice the duration.`,
        ]
        : [];
}
function wholeNotes({ rounds, plans: { head } }) {
    if (rounds.kind !== "whole")
        return [];
    const names = head.scenarios.length === 1 ? "The scenario" : "The scenarios";
    return [
        `${names} ran whole in each round; a steady load (constant-vus, constant-arrival-rate) is cut into shorter rounds, which show more in the same time.`,
    ];
}

;// CONCATENATED MODULE: ./lib/threads/round-plan.js

/** Many short rounds show more than a few long ones, as long as an iteration fits into a round many times. */
const USUAL_ROUNDS = 40;
const SHORTEST_ROUND_MS = 250;
const LONGEST_ROUND_MS = 500;
/** Cut are plans whose scenarios all have a steady load, from the start and for the same time. */
function roundPlan(plan) {
    const [first = null] = plan.scenarios.map(({ executor }) => steadyMs(executor));
    const isSteady = plan.scenarios.every(({ executor, startTimeMs }) => startTimeMs === 0 && steadyMs(executor) === first);
    if (first === null || !isSteady)
        return { kind: "whole" };
    const { rounds, maxDurationMs } = plan.compare ?? DEFAULT_COMPARE;
    const usualMs = Math.min(Math.max(first / USUAL_ROUNDS, SHORTEST_ROUND_MS), LONGEST_ROUND_MS);
    const roundMs = rounds === "auto" ? usualMs : first / rounds;
    // Rounds last longer than planned when an iteration does.
    const scenarios = plan.scenarios.map((scenario) => endless(scenario, 2 * maxDurationMs + first));
    return { kind: "cut", roundMs, leastMs: first, endless: { ...plan, scenarios } };
}
function steadyMs(executor) {
    return executor.kind === "constant-vus" || executor.kind === "constant-arrival-rate"
        ? executor.durationMs
        : null;
}
function endless(scenario, durationMs) {
    return { ...scenario, executor: { ...scenario.executor, durationMs } };
}

// EXTERNAL MODULE: ./lib/metrics/create-sink.js
var create_sink = __webpack_require__(2397);
// EXTERNAL MODULE: ./lib/metrics/sink-delta.js
var sink_delta = __webpack_require__(9281);
// EXTERNAL MODULE: ./lib/threads/load-views.js
var load_views = __webpack_require__(2938);
;// CONCATENATED MODULE: ./lib/threads/round-measures.js





/** What is always compared, and by what warm-up is told. */
const METRICS = ["http_req_duration", "http_reqs", "http_req_failed", "iteration_duration"];
/** Of each name of requests. */
const BY_NAME = [load_views/* VIEWS */.V.requestDurations, load_views/* VIEWS */.V.requests, load_views/* VIEWS */.V.requestFailures];
/** What one round of one side says of all that is compared. Takes out what the aggregator holds. */
function roundSide(aggregator, limits, durationS) {
    const measures = new Map();
    const names = new Set();
    const put = (metric, name, sink) => {
        const measure = sink === undefined ? null : toMeasure(sink);
        if (measure !== null)
            measures.set(measureKey(metric, name), measure);
    };
    for (const metric of METRICS)
        put(metric, null, aggregator.registry.getSink(metric));
    for (const { metric, submetric } of limits) {
        const row = rowOfSubmetric(metric, submetric);
        if (row.metric === submetric[0] && BY_NAME.some((view) => view.metric === row.metric))
            continue;
        put(row.metric, row.name, aggregator.submetricSink(submetric));
    }
    for (const { metric, by } of BY_NAME) {
        const sinks = new Map();
        for (const { values, sink } of aggregator.rows(metric, by)) {
            const [name = ""] = values;
            names.add(name);
            const known = sinks.get(name) ?? (0,create_sink/* createSink */.O)(sink.kind);
            (0,sink_delta/* absorbInto */.q)(known, (0,sink_delta/* drainSink */.S)(sink));
            sinks.set(name, known);
        }
        for (const [name, sink] of sinks)
            put(metric, name, sink);
    }
    return { durationS, measures, names: [...names] };
}
/** Null for what is not compared. */
function toMeasure(sink) {
    return sink.kind === "gauge" || sink.isEmpty || !("drain" in sink) ? null : measureOf(sink);
}

// EXTERNAL MODULE: ./lib/threads/scenario-observer.js
var scenario_observer = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/threads/ticker.js
var threads_ticker = __webpack_require__(5179);
;// CONCATENATED MODULE: ./lib/threads/side-load.js




/** How often it is looked whether the last iteration of a round has ended. */
const LOOK_MS = 1;
/** How often what came in a round is taken out while it runs. */
const READING_MS = 500;
/**
 * One of two versions that are compared: its own users, connections and figures. Its load runs only in its
 * rounds, and a round is over when all its iterations are.
 */
class SideLoad {
    #options;
    #over = new AbortController();
    #run;
    #running = null;
    #round = null;
    /** Whether the schedule of the present round goes on. */
    #isActive = false;
    /** Of the rounds that are over. */
    #loadS = 0;
    /** Of earlier loads of this side, by scenario. */
    #pastTallies;
    #origins = new Set();
    #rounds = 0;
    #overran = false;
    #isStopped = false;
    #failure = null;
    constructor(options) {
        this.#options = options;
        this.#run = this.#createRun();
        this.#pastTallies = options.plan.scenarios.map(() => scenario_observer/* NO_ITERATIONS */.P6);
    }
    get activeVus() {
        return this.#run.activeVus;
    }
    get maxVus() {
        return this.#run.maxVus;
    }
    get defect() {
        return this.#failure ?? this.#run.defect;
    }
    /** No further round can be run. */
    get isOver() {
        return this.#over.signal.aborted;
    }
    /** An iteration took longer than its graceful stop allows, so that the other side could not go on. */
    get overran() {
        return this.#overran;
    }
    /** Where its requests went. */
    get origins() {
        return this.#origins;
    }
    /** Length of its load so far. */
    get elapsedS() {
        const round = this.#round;
        return this.#loadS + (round === null ? 0 : this.#roundS(round.startedMs));
    }
    get tallies() {
        return this.#run.tallies.map(({ scenario, ...tally }, index) => ({
            ...(0,scenario_observer/* addTallies */.MA)(this.#pastTallies[index] ?? scenario_observer/* NO_ITERATIONS */.P6, tally),
            ...this.#planned(this.#options.plan.scenarios[index] ?? scenario),
        }));
    }
    prepare() {
        return this.#run.prepare();
    }
    /** Runs one round; null when it was cut short, so that it says nothing. */
    async round() {
        const { clock, plan, rounds } = this.#options;
        const round = { startedMs: clock.now(), aggregator: (0,measurements/* aggregatorOf */.Z)(plan, undefined, () => clock.now()) };
        this.#round = round;
        const ticker = (0,threads_ticker/* every */.S)(clock, round.startedMs, READING_MS, () => this.#read());
        try {
            if (rounds.kind === "whole")
                await this.#runWhole();
            else
                await this.#runCut(rounds.roundMs);
        }
        finally {
            ticker.cancel();
        }
        const durationS = this.#roundS(round.startedMs);
        this.#round = null;
        this.#loadS += durationS;
        this.#rounds += 1;
        this.#read(round.aggregator);
        const isWhole = !this.isOver || (rounds.kind === "whole" && !this.#isStopped);
        return isWhole ? roundSide(round.aggregator, plan.relativeThresholds ?? [], durationS) : null;
    }
    pause() {
        if (this.#isActive)
            this.#run.pause();
    }
    resume() {
        if (this.#isActive)
            this.#run.resume();
    }
    /** Running iterations are interrupted. */
    stop() {
        this.#isStopped = true;
        this.#run.stop();
        this.#over.abort();
    }
    /** Ends its load and closes its connections. */
    async close() {
        this.stop();
        await this.#running;
        await this.#run.close();
        this.#read();
    }
    #createRun() {
        const { plan, rounds, createRun } = this.#options;
        return createRun(rounds.kind === "cut" ? rounds.endless : plan);
    }
    async #runCut(roundMs) {
        const { clock } = this.#options;
        const startedMs = clock.now();
        this.#isActive = true;
        if (this.#running === null) {
            this.#running = this.#run
                .run()
                .catch((error) => (this.#failure ??= error))
                .then(() => this.#over.abort());
        }
        else {
            this.#run.resume();
        }
        await this.#until(startedMs + roundMs);
        this.#isActive = false;
        this.#run.pause();
        const patienceMs = Math.max(...this.#options.plan.scenarios.map(({ gracefulStopMs }) => gracefulStopMs));
        const deadlineMs = clock.now() + patienceMs;
        while (!this.#run.isIdle && !this.isOver) {
            if (clock.now() >= deadlineMs) {
                this.#overran = true;
                this.stop();
            }
            await this.#until(clock.now() + LOOK_MS);
        }
    }
    async #runWhole() {
        if (this.#running !== null) {
            this.#pastTallies = this.#run.tallies.map((tally, index) => (0,scenario_observer/* addTallies */.MA)(this.#pastTallies[index] ?? scenario_observer/* NO_ITERATIONS */.P6, tally));
            this.#run = this.#createRun();
            if (this.isOver)
                return;
            this.#isActive = true;
            await this.#run.prepare();
        }
        this.#isActive = true;
        this.#running = this.#run.run();
        await this.#running;
        this.#isActive = false;
        if (this.#run.defect !== null)
            this.#over.abort();
    }
    /** Resolves at that moment, or when this side is over. */
    #until(atMs) {
        const { signal } = this.#over;
        return new Promise((resolve) => {
            if (signal.aborted) {
                resolve();
                return;
            }
            let timer = null;
            const finish = () => {
                timer?.cancel();
                signal.removeEventListener("abort", finish);
                resolve();
            };
            signal.addEventListener("abort", finish);
            timer = this.#options.clock.at(atMs, finish);
        });
    }
    /** Arrivals keep to the time of their schedule; users that iterate need what their last iterations need. */
    #roundS(startedMs) {
        const { clock, plan, rounds } = this.#options;
        if (rounds.kind === "whole")
            return this.#run.elapsedS;
        const isOpen = plan.scenarios.every(({ executor }) => executor.kind === "constant-arrival-rate");
        return isOpen ? this.#run.elapsedS - this.#loadS : (clock.now() - startedMs) / 1000;
    }
    #read(aggregator = this.#round?.aggregator) {
        const reading = this.#run.read();
        aggregator?.absorb(reading.metrics);
        for (const origin of this.#run.origins)
            this.#origins.add(origin);
        this.#options.onReading(reading, this.elapsedS);
    }
    #planned(scenario) {
        const { executor } = scenario;
        if (this.#options.rounds.kind === "whole")
            return { scenario, rounds: this.#rounds };
        if (executor.kind !== "constant-arrival-rate" && executor.kind !== "constant-vus")
            return { scenario };
        return { scenario: { ...scenario, executor: { ...executor, durationMs: this.elapsedS * 1000 } } };
    }
}

;// CONCATENATED MODULE: ./lib/threads/paired-load.js









/** Why two versions that ran side by side say nothing, when nothing more is known. */
const NO_PAIR = "no pair of rounds was complete";
/**
 * Two versions side by side: the load alternates between them in short rounds, and only one of them has
 * load at a time. As a load it is that of the head; the base shows in {@link outcome}.
 */
class PairedLoad {
    registry;
    aggregator;
    errors;
    timeline;
    threads = 1;
    /** Of both sides; stands still during a pause. */
    clock;
    #plans;
    #measurements;
    #baseFigures;
    #rounds;
    #sides;
    #decision;
    #monitor;
    #originMs;
    #end = "ended";
    #spentMs = 0;
    #isStopped = false;
    #release = null;
    constructor({ clock, plans, createRun, monitor }) {
        this.#plans = plans;
        this.clock = new pausable_clock/* PausableClock */.q(clock);
        this.#originMs = this.clock.now();
        this.#measurements = new measurements/* Measurements */.i(plans.head, { now: () => clock.now() });
        ({
            registry: this.registry,
            aggregator: this.aggregator,
            errors: this.errors,
            timeline: this.timeline,
        } = this.#measurements);
        this.#baseFigures = (0,measurements/* aggregatorOf */.Z)(plans.base, undefined, () => clock.now());
        this.#rounds = roundPlan(plans.head);
        this.#monitor = monitor ?? null;
        this.#sides = {
            base: this.#side("base", plans.base, createRun, ({ metrics }) => this.#baseFigures.absorb(metrics)),
            head: this.#side("head", plans.head, createRun, (reading, elapsedS) => this.#merge(reading, elapsedS)),
        };
        this.#decision = new RoundDecision({
            compare: plans.head.compare ?? DEFAULT_COMPARE,
            limits: plans.head.relativeThresholds ?? [],
            leastMs: this.#rounds.kind === "cut" ? this.#rounds.leastMs : 0,
        });
    }
    get originMs() {
        return this.#originMs;
    }
    get elapsedS() {
        return this.#sides.head.elapsedS;
    }
    get activeVus() {
        return this.#sides.head.activeVus;
    }
    get maxVus() {
        return this.#sides.head.maxVus;
    }
    get tallies() {
        return this.#sides.head.tallies;
    }
    get health() {
        return this.#monitor === null ? [] : [this.#monitor.health];
    }
    get defect() {
        return this.#sides.head.defect ?? this.#sides.base.defect;
    }
    /** What the rounds so far show; null when no pair of them is complete. */
    outcome() {
        const comparison = this.#decision.comparison();
        if (comparison === null)
            return null;
        const notes = roundNotes({
            plans: this.#plans,
            sides: this.#sides,
            rounds: this.#rounds,
            end: this.#end,
        });
        return {
            comparison,
            end: this.#end,
            loadS: this.#spentMs / 1000,
            failure: baseFailure(this.#baseFigures, this.#plans.base),
            notes,
        };
    }
    /** Why no pair of rounds was complete; undefined when one was. */
    get hindrance() {
        if (this.#decision.comparison() !== null)
            return undefined;
        const { base, head } = this.#sides;
        const failure = baseFailure(this.#baseFigures, this.#plans.base);
        if (failure !== null)
            return `${NO_PAIR}, and ${failure.message}`;
        if (!base.overran && !head.overran)
            return NO_PAIR;
        const which = base.overran ? "baseline" : "version under test";
        return `${NO_PAIR}: an iteration of the ${which} took longer than graceful_stop`;
    }
    async prepare() {
        await this.#sides.base.prepare();
        await this.#sides.head.prepare();
    }
    async run() {
        this.#originMs = this.clock.now();
        this.#monitor?.start();
        try {
            for (let k = 0; await this.#pair(k); k++)
                ;
        }
        finally {
            this.#monitor?.stop();
            await this.close();
            this.#measurements.finish(this.elapsedS);
        }
    }
    pause() {
        this.clock.pause();
        for (const side of Object.values(this.#sides))
            side.pause();
    }
    resume() {
        this.clock.resume();
        for (const side of Object.values(this.#sides))
            side.resume();
        this.#release?.();
    }
    stop() {
        if (this.#isStopped)
            return;
        this.#isStopped = true;
        for (const side of Object.values(this.#sides))
            side.stop();
        this.#release?.();
    }
    async close() {
        await Promise.all(Object.values(this.#sides).map((side) => side.close()));
    }
    /** False when there shall be no further pair. */
    async #pair(k) {
        const measured = {};
        for (const name of roundOrder(k)) {
            await this.#untilResumed();
            const side = this.#sides[name];
            if (this.#isStopped || side.isOver)
                return false;
            const round = await side.round();
            this.#spentMs = this.clock.now() - this.#originMs;
            if (round === null)
                return false;
            measured[name] = round;
        }
        const { base, head } = measured;
        if (base === undefined || head === undefined)
            return false;
        const end = this.#decision.add({ base, head }, this.#spentMs);
        if (end === null)
            return true;
        this.#end = end;
        return false;
    }
    async #untilResumed() {
        if (!this.clock.isPaused || this.#isStopped)
            return;
        await new Promise((resolve) => (this.#release = resolve));
        this.#release = null;
    }
    #side(name, plan, createRun, onReading) {
        const rounds = roundPlan(plan);
        return new SideLoad({
            plan,
            rounds,
            clock: this.clock,
            createRun: (part) => createRun(name, part),
            onReading,
        });
    }
    #merge(reading, elapsedS) {
        this.#measurements.absorb(reading, elapsedS);
        this.#measurements.look(elapsedS, this.activeVus, this.maxVus);
    }
}

;// CONCATENATED MODULE: ./lib/engine/comparison-report.js
/** What two versions side by side have shown. */
function pairedReport({ comparison, end, loadS, failure, notes }, version, confidence) {
    const { mode, name, origin, sha, ref } = version;
    const { pairs, warmUpPairs, noiseFloorPercent, effects } = comparison;
    return Object.freeze({
        mode,
        baseline: name,
        baselineRun: Object.freeze({
            origin,
            ...(sha === undefined ? {} : { sha }),
            ...(ref === undefined ? {} : { ref }),
        }),
        confidence,
        rounds: pairs,
        warmUpRounds: warmUpPairs,
        loadS,
        roundsEnd: end,
        noiseFloorPercent,
        effects,
        ...(failure === null ? {} : { failure }),
        notes,
    });
}

;// CONCATENATED MODULE: ./lib/engine/retarget-plan.js

/** The plan with another address for all that goes to the origin of `base_url`; null when it has none. */
function retargetPlan(plan, origin) {
    const from = URL.parse(plan.baseUrl ?? "")?.origin;
    if (from === undefined)
        return null;
    const moved = { from, to: origin };
    const { baseUrl, env, scenarios } = plan;
    return {
        ...plan,
        ...(baseUrl === undefined ? {} : { baseUrl: movedText(baseUrl, moved) }),
        env: movedValues(env, moved),
        scenarios: scenarios.map((scenario) => ({ ...scenario, env: movedValues(scenario.env, moved) })),
        moved,
    };
}
function movedValues(env, moved) {
    return Object.freeze(Object.fromEntries(Object.entries(env).map(([name, text]) => [name, movedText(text, moved)])));
}
/** A URL below the origin, with or without credentials. */
function movedText(text, { from, to }) {
    const url = URL.parse(text);
    if (url === null || !(0,leads_to/* leadsTo */.R)(url, from) || !/^https?:\/\//i.test(text))
        return text;
    const [, credentials = "", path = ""] = /^https?:\/\/([^/?#]*@)?[^/?#]*(.*)$/is.exec(text) ?? [];
    return to.replace("//", `//${credentials}`) + path;
}

;// CONCATENATED MODULE: ./lib/engine/run-errors.js


/** What a failed setup is called in the result; null when setup went well or was cut short by a stop. */
function setupErrorOf(outcome, timeoutMs) {
    switch (outcome.kind) {
        case "returned":
        case "cut":
            return null;
        case "threw":
            return {
                code: "setup_failed",
                message: `setup threw: ${(0,script_error/* describeScriptError */.T)(outcome.error)}`,
                hint: "Teardown does not run after a failed setup.",
            };
        case "timed_out":
            return {
                code: "setup_timeout",
                message: `setup was not over after ${timeoutMs / 1000} s`,
                hint: "Raise options.setup_timeout, or find out what setup waits for.",
            };
    }
}
/** The same for teardown; one that a stop cut short has failed too. */
function teardownErrorOf(outcome, timeoutMs) {
    switch (outcome.kind) {
        case "returned":
            return null;
        case "cut":
            return { code: "teardown_timeout", message: "teardown was cut short because the run was stopped" };
        case "threw":
            return { code: "teardown_failed", message: `teardown threw: ${(0,script_error/* describeScriptError */.T)(outcome.error)}` };
        case "timed_out":
            return {
                code: "teardown_timeout",
                message: `teardown was not over after ${timeoutMs / 1000} s`,
                hint: "Raise options.teardown_timeout, or find out what teardown waits for.",
            };
    }
}
/** What ended a run although nothing that the user wrote should. */
function defectOf(error) {
    if (error instanceof errors/* RampaError */.QG && error.code !== "internal") {
        const { code, message, hint } = error;
        return { code, message, ...(hint === undefined ? {} : { hint }) };
    }
    return {
        code: "internal",
        message: `rampa itself failed: ${(0,errors/* messageOf */.bD)(error)}`,
        hint: "This is a defect of rampa, please report it.",
    };
}

;// CONCATENATED MODULE: ./lib/engine/setup-data.js

/** Copies setup's result as it is copied to every thread, so that what iterations do to it can never matter. */
function cloneSetupData(value) {
    try {
        return { kind: "ready", forUsers: structuredClone(value), forTeardown: value };
    }
    catch (error) {
        return {
            kind: "failed",
            error: {
                code: "setup_failed",
                message: `setup returned something that cannot be copied: ${(0,errors/* messageOf */.bD)(error)}`,
                hint: "Return plain data (numbers, text, lists, maps, dates): no functions, connections or promises.",
            },
        };
    }
}

;// CONCATENATED MODULE: ./lib/engine/user-call.js
/** Calls a function of the script within its time. What it does later has no effect on the run. */
function callUserFunction(call, limits) {
    const { clock, timeoutMs, stopping, afterStopMs } = limits;
    return new Promise((resolve) => {
        let cutTimer = null;
        const settle = (outcome) => {
            timer.cancel();
            cutTimer?.cancel();
            stopping.removeEventListener("abort", cut);
            resolve(outcome);
        };
        const cut = () => {
            if (afterStopMs <= 0)
                settle({ kind: "cut" });
            else
                cutTimer = clock.at(clock.now() + afterStopMs, () => settle({ kind: "cut" }));
        };
        const timer = clock.at(clock.now() + timeoutMs, () => settle({ kind: "timed_out" }));
        stopping.addEventListener("abort", cut, { once: true });
        if (stopping.aborted)
            cut();
        if (stopping.aborted && afterStopMs <= 0)
            return;
        new Promise((returned) => {
            returned(call());
        }).then((value) => settle({ kind: "returned", value }), (error) => settle({ kind: "threw", error }));
    });
}

;// CONCATENATED MODULE: ./lib/engine/script-calls.js



/** Calls the script's `setup` and `teardown`, each once, within their time. */
class ScriptCalls {
    #test;
    #options;
    #stopping;
    #context;
    constructor(test, options, stopping) {
        this.#test = test;
        this.#options = options;
        this.#stopping = stopping;
        const { env, baseUrl } = test.plan;
        this.#context = Object.freeze({ env: Object.freeze({ ...env }), baseUrl });
    }
    /** `cut`: the run was stopped before setup was over. */
    async setUp() {
        const { setupFn, plan } = this.#test;
        if (setupFn === null)
            return cloneSetupData(undefined);
        const outcome = await this.#call(() => setupFn(this.#context), plan.setupTimeoutMs, 0);
        if (outcome.kind === "cut")
            return { kind: "cut" };
        const error = setupErrorOf(outcome, plan.setupTimeoutMs);
        if (error !== null)
            return { kind: "failed", error };
        return cloneSetupData(outcome.kind === "returned" ? outcome.value : undefined);
    }
    /** @param data What setup returned. */
    async tearDown(data) {
        const { teardownFn, plan } = this.#test;
        if (teardownFn === null)
            return null;
        const call = () => teardownFn(data, this.#context);
        const outcome = await this.#call(call, plan.teardownTimeoutMs, this.#options.teardownAfterStopMs);
        return teardownErrorOf(outcome, plan.teardownTimeoutMs);
    }
    #call(call, timeoutMs, afterStopMs) {
        const { clock } = this.#options;
        return callUserFunction(call, { clock, timeoutMs, stopping: this.#stopping, afterStopMs });
    }
}

;// CONCATENATED MODULE: ./lib/engine/base-version.js





/** Null when nothing is compared. */
function baseVersion(test, plan, options, stopping) {
    const { baseline } = options;
    const moved = baseline === null ? null : retargetPlan(plan, baseline.origin);
    if (moved === null)
        return null;
    const script = new ScriptCalls({ ...test, plan: moved }, options, stopping);
    return {
        plan: moved,
        async setUp() {
            const data = await script.setUp();
            return data.kind === "failed" ? { kind: "failed", error: ofBaseline(data.error) } : data;
        },
        async tearDown(data) {
            const error = await script.tearDown(data);
            return error === null ? null : ofBaseline(error);
        },
    };
}
function ofBaseline(error) {
    return { ...error, message: `for the baseline: ${error.message}` };
}
/** What a load of two versions has shown, or why nothing; null when it is none. */
function comparisonOf(load, plan, { baseline }) {
    if (!(load instanceof PairedLoad) || baseline === null)
        return null;
    const outcome = load.outcome();
    return outcome === null
        ? { absentBecause: load.hindrance ?? NO_PAIR }
        : pairedReport(outcome, baseline, (plan.compare ?? DEFAULT_COMPARE).confidence);
}

;// CONCATENATED MODULE: ./lib/engine/load-part.js

/** @param epochMs What the load's clock showed as 0, in milliseconds since the Unix epoch. */
function loadPart(load, plan, machine, epochMs) {
    const metrics = load.aggregator.drain();
    const errors = load.errors.drain();
    // What was taken out is still to be looked at.
    load.aggregator.absorb(metrics);
    load.errors.absorb(errors);
    return {
        plan,
        beganAtMs: epochMs + load.originMs,
        durationS: load.elapsedS,
        metrics: metrics.map((metric) => ({
            ...metric,
            base: dated(metric.base, epochMs),
            submetrics: metric.submetrics.map((delta) => dated(delta, epochMs)),
            views: metric.views.map(({ rows, isFull }) => ({
                rows: rows.map(({ values, delta }) => ({ values, delta: dated(delta, epochMs) ?? delta })),
                isFull,
            })),
        })),
        errors,
        tallies: load.tallies.map((tally) => (0,scenario_observer/* addTallies */.MA)(scenario_observer/* NO_ITERATIONS */.P6, tally)),
        timeline: { intervalS: load.timeline.intervalS, intervals: load.timeline.intervals() },
        threads: load.threads,
        health: load.health,
        machine,
    };
}
function dated(delta, epochMs) {
    return delta?.kind === "gauge" ? { ...delta, atMs: epochMs + delta.atMs } : delta;
}

// EXTERNAL MODULE: ./lib/metrics/cut-text.js
var cut_text = __webpack_require__(3469);
;// CONCATENATED MODULE: ./lib/metrics/format-value.js

/** What stands where there is no number. */
const NO_VALUE = "–";
const DIGITS = 3;
/** All that a double can tell apart. */
const MAX_DIGITS = 15;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const UNITS = {
    "": [[0, 1, ""]],
    ms: [
        [0, 1, " ms"],
        [1000, 1000, " s"],
        [10 * MINUTE_MS, MINUTE_MS, " min"],
        [2 * HOUR_MS, HOUR_MS, " h"],
    ],
    bytes: byteUnits(""),
    bytes_per_second: byteUnits("/s"),
    per_second: [[0, 1, "/s"]],
    ratio: [[0, 0.01, " %"]],
};
function byteUnits(per) {
    return [
        [0, 1, ` B${per}`],
        [1e3, 1e3, ` kB${per}`],
        [1e6, 1e6, ` MB${per}`],
        [1e9, 1e9, ` GB${per}`],
        [1e12, 1e12, ` TB${per}`],
    ];
}
/**
 * A number for readers, in three significant digits with its unit: `812 ms`, `1.24 s`, `3.1 MB`, `99.2 %`,
 * `98.1/s`. Whole numbers without a unit stay as they are (`12,345`), and only all is `100 %`. A dash
 * stands for what is no finite number.
 */
function formatValue(value, quantity, digits = DIGITS) {
    if (value === null || value === undefined || !Number.isFinite(value))
        return NO_VALUE;
    if (quantity === "" && Number.isInteger(value))
        return decimal(value, MAX_DIGITS);
    if (quantity === "ratio" && value < 1 && round(value, digits) >= 1 && digits < MAX_DIGITS) {
        return formatValue(value, quantity, digits + 1);
    }
    const rounded = Math.abs(round(value, digits));
    const units = UNITS[quantity];
    const [, size, name] = units.findLast(([from]) => rounded >= from) ?? units[0];
    const shown = value / size;
    return Number.isFinite(shown) ? `${decimal(shown, digits)}${name}` : NO_VALUE;
}
/** A limit as its author meant it: with all its digits. */
function formatLimit(limit, quantity) {
    return formatValue(limit, quantity, MAX_DIGITS);
}
/**
 * An observed value beside its limit, with as many digits as it takes to see on which side of it the value
 * lies: 500.2 ms against a limit of 500 ms is not `500 ms`.
 */
function formatObserved(observed, limit, quantity) {
    let digits = DIGITS;
    while (digits < MAX_DIGITS && Math.sign(round(observed, digits) - limit) !== Math.sign(observed - limit)) {
        digits++;
    }
    return formatValue(observed, quantity, digits);
}
/** A tie goes up, also one that binary cannot hold: 2.005 is 2.01. */
function round(value, digits) {
    return Number((value * (1 + Number.EPSILON)).toPrecision(digits));
}
function decimal(value, digits) {
    const size = Math.abs(value);
    if (size !== 0 && (size >= 1e15 || size < 1e-6)) {
        return value.toExponential(DIGITS - 1).replace(/\.?0+e/, "e");
    }
    return (0,group_thousands/* groupThousands */.Z)(round(value, digits));
}

;// CONCATENATED MODULE: ./lib/thresholds/message.js




const MAX_VALUES = 10;
const MAX_VALUE_LENGTH = 60;
/**
 * One sentence on a result, without markup and not escaped for any medium:
 * `p(95) of http_req_duration{name:list users} was 812 ms, limit < 500 ms`.
 */
function describeResult(threshold, result, aggregator) {
    const { aggregation, operator } = threshold.expression;
    const metric = aggregator.registry.get(threshold.submetric[0]);
    if (metric === undefined)
        return message_unknownMetric(threshold, aggregator);
    if (!(0,aggregations/* hasAggregation */.vm)(metric.kind, aggregation)) {
        const known = (0,aggregations/* listAggregations */.IO)(metric.kind);
        return `${metric.name} is a ${metric.kind}, which has no ${aggregation}; it has ${known}`;
    }
    const why = whyEmpty(threshold, metric, aggregator);
    if (result.lhs === null) {
        if (why === null)
            return `${aggregation} of ${threshold.metric} has no value: no time passed`;
        return `no samples: ${threshold.metric}${why}`;
    }
    const quantity = (0,aggregations/* quantityOf */.Ri)(metric, aggregation);
    const observed = formatObserved(result.lhs, result.rhs, quantity);
    const limit = formatLimit(result.rhs, quantity);
    return `${aggregation} of ${threshold.metric} was ${observed}, limit ${operator} ${limit}${why ?? ""}`;
}
function message_unknownMetric({ metric, submetric }, { registry }) {
    const near = (0,did_you_mean/* closest */.k)(submetric[0], registry.names);
    const remedy = near === null ? "nothing recorded that metric" : `did you mean ${near}?`;
    return `no samples: ${metric} — ${remedy}`;
}
/** Null when there are samples; otherwise what is known of the tags that were asked for, to be appended. */
function whyEmpty({ submetric }, { name }, aggregator) {
    if (aggregator.submetricSink(submetric)?.isEmpty === false)
        return null;
    const tags = Object.entries(submetric[1]);
    if (tags.length === 0 || aggregator.registry.getSink(name)?.isEmpty !== false)
        return "";
    const reasons = tags.flatMap(([tag, value]) => {
        const seen = aggregator.seenTagValues(name, tag);
        return seen.includes(value) ? [] : [missingValue(tag, value, seen)];
    });
    return ` — ${reasons.length === 0 ? "these tag values never came together" : reasons.join("; ")}`;
}
function missingValue(tag, value, seen) {
    if (seen.length === 0)
        return `no sample has the tag ${tag}`;
    // Another status is no misspelling.
    const near = tag === "status" ? null : (0,did_you_mean/* closest */.k)(value, seen);
    const question = near === null ? "" : ` (did you mean ${near}?)`;
    return `${tag} was one of: ${listValues(seen)}${question}`;
}
function listValues(values) {
    const shown = values
        .slice(0, MAX_VALUES)
        .map((value) => (0,cut_text/* cutText */.I)(value, MAX_VALUE_LENGTH))
        .join(", ");
    const rest = values.length - MAX_VALUES;
    return rest > 0 ? `${shown} and ${rest} more` : shown;
}

;// CONCATENATED MODULE: ./lib/thresholds/judge.js


/** Whether a threshold fails the run. */
function judge_isFailure({ outcome }) {
    return outcome === "failed" || outcome === "no_data";
}
/**
 * The result of every threshold, in order. The default threshold is left out when no request was made.
 *
 * @param durationS Seconds since the load began, for rates per second.
 */
function judge_judge(thresholds, aggregator, durationS) {
    return thresholds.flatMap((threshold) => {
        const sink = aggregator.submetricSink(threshold.submetric);
        if (threshold.isDefault && (sink === undefined || sink.isEmpty))
            return [];
        const result = evaluateThreshold(threshold, sink, durationS);
        const { metric, isDefault, abortOnFail, position } = threshold;
        const message = describeResult(threshold, result, aggregator);
        const place = position === undefined ? {} : { position };
        return [Object.freeze({ ...result, metric, isDefault, abortOnFail, message, ...place })];
    });
}

;// CONCATENATED MODULE: ./lib/metrics/stats-of.js
/**
 * The statistics of a sink as result files hold them: those of `format`, and the percentiles asked for.
 * An aggregation without a value is left out.
 *
 * @param extraPercentiles From 0 to 100, such as those that thresholds name.
 */
function statsOf(sink, durationS, extraPercentiles = []) {
    const stats = sink.format(durationS);
    if (sink.kind !== "trend")
        return stats;
    for (const percentile of [...extraPercentiles].sort((a, b) => a - b)) {
        const value = sink.percentile(percentile);
        if (value !== null)
            stats[`p(${percentile})`] = value;
    }
    return stats;
}

;// CONCATENATED MODULE: ./lib/engine/collect-reports.js




/** Percentiles that thresholds name, so that the report can show what they were judged on. */
function percentilesFor(plan, metric) {
    const { thresholds, relativeThresholds = [] } = plan;
    const named = [
        ...thresholds.map(({ submetric, expression }) => ({ submetric, ...expression })),
        ...relativeThresholds.map(({ submetric, limit }) => ({ submetric, ...limit })),
    ];
    return named
        .filter(({ submetric }) => submetric[0] === metric)
        .map(({ aggregationValue }) => aggregationValue)
        .filter((value) => value !== null);
}
function metricReport(name, metric, sink, plan, durationS) {
    const { kind, unit } = metric;
    const stats = statsOf(sink, durationS, percentilesFor(plan, metric.name));
    const histogram = "encode" in sink && !sink.isEmpty ? { histogram: sink.encode() } : {};
    return { name, kind, unit, stats, ...histogram };
}
/** Every metric with a sample, and every counter. */
function metricReports(load, plan, durationS) {
    return load.registry.names.flatMap((name) => {
        const metric = load.registry.get(name);
        const sink = load.registry.getSink(name);
        if (metric === undefined || sink === undefined)
            return [];
        if (sink.isEmpty && sink.kind !== "counter")
            return [];
        return [metricReport(name, metric, sink, plan, durationS)];
    });
}
/** The parts of metrics that thresholds ask for, each once. */
function submetricReports(load, plan, durationS) {
    const reports = new Map();
    for (const { metric: name, submetric } of [...plan.thresholds, ...(plan.relativeThresholds ?? [])]) {
        const [base, tags] = submetric;
        const metric = load.registry.get(base);
        const sink = load.aggregator.submetricSink(submetric);
        if (metric === undefined || sink === undefined || Object.keys(tags).length === 0)
            continue;
        reports.set(name, metricReport(name, metric, sink, plan, durationS));
    }
    return [...reports.values()];
}
/** One row for each name and method; the counts sum to `http_reqs`. */
function requestReports(load, durationS) {
    const failures = sinksByRow(load, load_views/* VIEWS */.V.requestFailures);
    const durations = sinksByRow(load, load_views/* VIEWS */.V.requestDurations);
    return load.aggregator.rows(load_views/* VIEWS */.V.requests.metric, load_views/* VIEWS */.V.requests.by).map(({ values, sink }) => {
        const key = rowKey(values);
        const [name = "", method = ""] = values;
        const failed = failures.get(key);
        const duration = durations.get(key);
        return {
            name,
            method,
            count: sink.kind === "counter" ? sink.count : 0,
            failed: failed?.kind === "rate" ? failed.passes : 0,
            stats: duration === undefined ? {} : statsOf(duration, durationS),
        };
    });
}
/** The sinks of a view by {@link rowKey}. */
function sinksByRow(load, view) {
    const rows = load.aggregator.rows(view.metric, view.by);
    return new Map(rows.map(({ values, sink }) => [rowKey(values), sink]));
}
/** Tells rows of a table apart by their values. */
function rowKey(values) {
    return JSON.stringify(values);
}
/** How often each check held. */
function checkReports(load) {
    return load.aggregator.rows(load_views/* VIEWS */.V.checks.metric, load_views/* VIEWS */.V.checks.by).flatMap(({ values, sink }) => {
        const [name = "", scenario = ""] = values;
        return sink.kind === "rate" ? [{ name, scenario, passes: sink.passes, fails: sink.fails }] : [];
    });
}
/** What became of the iterations of each scenario. */
function scenarioReports(load) {
    const durations = sinksByRow(load, load_views/* VIEWS */.V.iterationDurations);
    const responses = sinksByRow(load, load_views/* VIEWS */.V.responseTimes);
    const ends = new Map(earlyEnds(load).map((end) => [end.scenario, { endReason: end.reason }]));
    return load.tallies.map(({ scenario, rounds = 1, started, completed, failed, dropped, interrupted }) => ({
        name: scenario.name,
        executor: scenario.executor.kind,
        planned: collect_reports_plannedIterations(scenario, rounds),
        delivered: started,
        completed,
        failed,
        dropped,
        interrupted,
        ...ends.get(scenario.name),
        ...arrivalStats(scenario.name, durations, responses),
    }));
}
function collect_reports_plannedIterations({ executor }, rounds) {
    const { iterations } = (0,planned_load/* plannedLoad */.F6)(executor);
    return iterations === null ? null : iterations * rounds;
}
/** The scenarios that ended before their plan did, and why. */
function earlyEnds({ tallies }) {
    return tallies.flatMap(({ scenario: { name, rowLimit }, ranOutAtS }) => {
        if (rowLimit === undefined || ranOutAtS === null)
            return [];
        const rows = rowLimit.rows === 1 ? "its only row is" : `its ${rowLimit.rows} rows are`;
        const reason = `the data "${rowLimit.feeder}" has no row left: ${rows} taken`;
        const sentence = `The scenario ${name} ended after ${formatValue(ranOutAtS * 1_000, "ms")}, because ${reason}.`;
        return [{ scenario: name, reason, sentence }];
    });
}
/** Of scenarios that plan the start of each iteration: how long they took from then, and from their start. */
function arrivalStats(scenario, durations, responses) {
    const key = rowKey([scenario]);
    const [duration, response] = [durations.get(key), responses.get(key)];
    if (duration === undefined || response === undefined)
        return {};
    return { durationStats: statsOf(duration, 0), responseStats: statsOf(response, 0) };
}
/** What the load came to, over all scenarios. */
function loadFacts(load) {
    const total = (count) => load.tallies.reduce((sum, tally) => sum + count(tally), 0);
    const requests = load.registry.getSink("http_reqs");
    const failures = load.registry.getSink("http_req_failed");
    const firstError = load.errors.reports().find(({ kind }) => kind === "script" || kind === "extraction");
    return {
        started: total(({ started }) => started),
        completed: total(({ completed }) => completed),
        failed: total(({ failed }) => failed),
        interrupted: total(({ interrupted }) => interrupted),
        dropped: total(({ dropped }) => dropped),
        requests: requests?.kind === "counter" ? requests.count : 0,
        expectedResponses: failures?.kind === "rate" ? failures.fails : 0,
        seen: seenAnswers(load),
        ...(load.hindrance === undefined ? {} : { hindrance: load.hindrance }),
        ...(firstError === undefined ? {} : { firstError: firstError.message }),
    };
}
function seenAnswers(load) {
    const statuses = load.aggregator.seenTagValues("http_reqs", "status").filter((status) => status !== "0");
    const errors = load.aggregator.seenTagValues("http_reqs", "error");
    return [...statuses.map((status) => `status ${status}`), ...errors].slice(0, 10);
}

// EXTERNAL MODULE: ./lib/threads/delay-counts.js
var delay_counts = __webpack_require__(3275);
;// CONCATENATED MODULE: ./lib/engine/generator-readings.js

/** Several threads' healths as one. */
function generatorReadings(load, machine) {
    const { health, registry } = load;
    const most = (figure) => {
        const figures = health.map(figure).filter((value) => value !== null);
        return figures.length === 0 ? null : Math.max(...figures);
    };
    const loopDelays = health.length === 0 ? null : (0,delay_counts/* mergeDelayCounts */.IU)(health.map((thread) => thread.loopDelays));
    const uncertainty = trendOf(registry.getSink("generator_uncertainty"));
    return {
        threads: load.threads,
        lagP99Ms: trendOf(registry.getSink("iteration_lag"))?.percentile(99) ?? null,
        uncertaintyP99Ms: uncertainty?.percentile(99) ?? null,
        loopDelayP99Ms: loopDelays === null ? null : (0,delay_counts/* delayAt */.J_)(loopDelays, 0.99),
        loopUtilization: most(({ loopUtilization }) => loopUtilization),
        peakUtilization: most(({ peakUtilization }) => peakUtilization),
        peakStarved: most(({ peakStarved }) => peakStarved),
        cpuProcess: machine?.processCores ?? null,
        cpuMachine: machine?.machineShare ?? null,
        gcMs: health.length === 0 ? null : health.reduce((sum, { gcMs }) => sum + gcMs, 0),
        loopDelays,
        uncertainty,
    };
}
/** The trend, if it is one with samples. */
function trendOf(sink) {
    return sink?.kind === "trend" && !sink.isEmpty ? sink : null;
}

;// CONCATENATED MODULE: ./lib/engine/delivery.js



/** More than this share of the arrivals dropped, and the system was not tested at the rate that was asked for. */
const MAX_DROPPED_SHARE = 0.01;
/** Likewise when this share of the arrivals started later than the bound. */
const LATE_PERCENTILE = 95;
/** Late is later than this, and than the mean time between two arrivals. */
const LATE_MS = 500;
/**
 * One for each arrival-rate scenario that dropped more than 1 % of its arrivals, or started too many of them
 * late; the worst first. A threshold of the user's own on `dropped_iterations` or `iteration_lag` takes the
 * place of the limit.
 */
function shortfalls(deliveries, thresholds, strain) {
    const open = deliveries.filter(({ scenario }) => (0,executor_plan/* isOpen */.n)(scenario.executor));
    const dropping = open
        .filter((delivery) => shareDropped(delivery) > MAX_DROPPED_SHARE)
        .filter(({ scenario }) => !isJudgedByUser("dropped_iterations", scenario, thresholds))
        .toSorted((a, b) => shareDropped(b) - shareDropped(a));
    const late = open
        .filter((delivery) => !dropping.includes(delivery) && isLate(delivery))
        .filter(({ scenario }) => !isJudgedByUser("iteration_lag", scenario, thresholds))
        .toSorted((a, b) => latenessMs(b) - latenessMs(a));
    return [
        ...dropping.map((delivery) => droppedShortfall(delivery, strain)),
        ...late.map((delivery) => lateShortfall(delivery, strain)),
    ];
}
function isJudgedByUser(judged, { name }, thresholds) {
    return thresholds.some(({ submetric: [metric, { scenario = name }] }) => {
        return metric === judged && scenario === name;
    });
}
function shareDropped({ started, dropped }) {
    return dropped === 0 ? 0 : dropped / (started + dropped);
}
function latenessMs({ lag }) {
    return lag?.percentile(LATE_PERCENTILE) ?? 0;
}
function isLate(delivery) {
    const { iterations, durationMs } = (0,planned_load/* plannedLoad */.F6)(delivery.scenario.executor);
    const gapMs = iterations === null || iterations === 0 ? 0 : durationMs / iterations;
    return latenessMs(delivery) > Math.max(LATE_MS, gapMs);
}
function droppedShortfall(delivery, strain) {
    const { scenario, started, dropped, unreached } = delivery;
    const percent = formatValue(shareDropped(delivery), "ratio", 2);
    const what = `the scenario ${scenario.name} dropped ${dropped} of ${started + dropped} iterations (${percent})`;
    if (unreached > dropped / 2) {
        return {
            reason: `${what}, because the load generator did not come to them in time`,
            remedy: generatorRemedy(strain),
        };
    }
    const maxVus = "maxVus" in scenario.executor ? scenario.executor.maxVus : 0;
    const who = maxVus === 1 ? "its only virtual user was" : `all of its ${maxVus} virtual users were`;
    const reason = `${what}, because ${who} busy when they were due${exhaustion(delivery)}`;
    const remedy = `Raise max_vus above ${maxVus} if the system may need that long for an answer, else lower the rate.`;
    if (strain === null)
        return { reason, remedy };
    return {
        reason: `${reason}; the load generator itself was busy: ${strain.sign}`,
        remedy: areTooFew(delivery, maxVus)
            ? remedy
            : `${strain.remedy} If that changes nothing, raise max_vus above ${maxVus}.`,
    };
}
/**
 * Whether so few virtual users could not have made this rate with the fastest iteration of all (Little's law).
 * A busy generator only makes iterations longer: it is not to blame then.
 */
function areTooFew({ scenario: { executor }, duration }, maxVus) {
    const { iterations, durationMs } = (0,planned_load/* plannedLoad */.F6)(executor);
    if (iterations === null || duration === null)
        return false;
    return (iterations / durationMs) * (duration.percentile(0) ?? 0) > maxVus;
}
/** Since when, and how long the system took to answer then. */
function exhaustion({ exhaustedAtS, p95AtExhaustionMs }) {
    if (exhaustedAtS === null)
        return "";
    const since = `, first after ${formatValue(exhaustedAtS * 1000, "ms")}`;
    return p95AtExhaustionMs === null
        ? since
        : `${since}, when p(95) of http_req_duration was ${formatValue(p95AtExhaustionMs, "ms")}`;
}
function lateShortfall(delivery, strain) {
    const lateness = formatValue(latenessMs(delivery), "ms");
    const share = formatValue(1 - LATE_PERCENTILE / 100, "ratio", 2);
    const sign = strain === null ? "" : `: ${strain.sign}`;
    return {
        reason: `the scenario ${delivery.scenario.name} started ${share} of its iterations more than ${lateness} late, ` +
            `because the load generator did not come to them in time${sign}`,
        remedy: generatorRemedy(strain),
    };
}
function generatorRemedy(strain) {
    return strain?.remedy ?? "Use more threads or a bigger runner for the load generator, or lower the rate.";
}

;// CONCATENATED MODULE: ./lib/engine/generator-blame.js

/** The generator's own figures: who sets a limit on them means the generator. */
const OWN_FIGURES = new Set(["iteration_lag", "generator_uncertainty"]);
/** Built-in times that are made of all that an iteration does. */
const WHOLE_ITERATIONS = new Set(["iteration_duration", "iteration_response_time"]);
/** Shares of samples that may be put down to the generator's longest delays, one after the other. */
const SHARES = [
    0, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7,
];
/** True when a threshold is an upper limit on times that the generator's delay is a part of. */
function limitsTime({ expression }, metric) {
    const { operator, aggregation, unit } = expression;
    if (metric.kind !== "trend" || OWN_FIGURES.has(metric.name))
        return false;
    if (aggregation === "count" || (operator !== "<" && operator !== "<="))
        return false;
    // A trend of a script may hold anything; a limit with a unit of time says that it holds times.
    return metric.unit === "ms" || unit !== undefined;
}
/**
 * True when the limit might have been kept without the generator's own delay, so that nobody can tell whose
 * fault it is.
 *
 * With T the true time, D the delay and X = T + D what was measured, for any delay d:
 * P(X > limit + d) ≤ P(T > limit) + P(D > d). So p(N) of T surely missed the limit when, for some share s
 * of samples, the percentile N − 100·s of X is above the limit by more than the delay that only a share s of
 * delays exceeds, and chance with it. An average is compared with the average delay.
 */
function mayBeGenerators({ threshold, metric, sink }, readings, iteration) {
    const { aggregation, value: limit } = threshold.expression;
    const isWhole = !metric.isBuiltin || WHOLE_ITERATIONS.has(metric.name);
    const waits = isWhole ? Math.max(1, iteration.waits) : 1;
    const lag = metric.name === "iteration_response_time" ? iteration.lag : null;
    const isBeyond = (measured, delay, late) => (measured ?? -Infinity) - waits * (delay ?? 0) - (late ?? 0) > limit;
    if (aggregation === "avg") {
        return !isBeyond(sink.value("avg"), meanDelay(readings), lag?.value("avg") ?? null);
    }
    // For the smallest to be late, all have to be.
    if (aggregation === "min")
        return !isBeyond(sink.value("min"), longestDelayBut(readings, 1), lag?.value("min") ?? null);
    const allowed = allowedShare(aggregation);
    const isSurelySystems = SHARES.some((share) => {
        const beyond = allowed + share + uncertaintyOf(share, sink.count);
        if (beyond >= 1)
            return false;
        const late = lag?.percentile(100 * (1 - share)) ?? null;
        return isBeyond(sink.percentile(100 * (1 - beyond)), longestDelayBut(readings, share), late);
    });
    return !isSurelySystems;
}
/** By how much a share of so many samples may be exceeded by chance: three standard deviations. */
function uncertaintyOf(share, samples) {
    return 3 * Math.sqrt((share * (1 - share)) / samples);
}
/** The share of samples that may lie above the limit. */
function allowedShare(aggregation) {
    if (aggregation === "max")
        return 0;
    if (aggregation === "med")
        return 0.5;
    return 1 - Number(aggregation.slice(2, -1)) / 100;
}
function meanDelay({ loopDelays, uncertainty }) {
    return longer(loopDelays === null ? null : (0,delay_counts/* meanDelayMs */.Xq)(loopDelays), uncertainty?.value("avg") ?? null);
}
/** The delay that only a share of delays exceeds. Both figures see the same delays, each some of them. */
function longestDelayBut({ loopDelays, uncertainty }, share) {
    const ofLoop = loopDelays === null ? null : (0,delay_counts/* delayAt */.J_)(loopDelays, 1 - share);
    return longer(ofLoop, uncertainty?.percentile(100 * (1 - share)) ?? null);
}
function longer(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return Math.max(a, b);
}

;// CONCATENATED MODULE: ./lib/engine/generator-strain.js


/**
 * From these on a generator is called busy (docs/validity.md has the experiment). A utilization is that of
 * the busiest second, so that a short overload is not averaged away.
 */
const BUSY_UTILIZATION = 0.85;
const BUSY_STARVED = 0.25;
const BUSY_LOOP_DELAY_MS = 5;
/** Half a second's worth: in less, a delay that a begin always has is the p99. */
const LEAST_LOOP_DELAYS = 25;
const BUSY_UNCERTAINTY_SHARE = 0.1;
/** Calm generators reach less than this, which can be a large share of a fast answer. */
const LEAST_UNCERTAINTY_MS = 5;
const MORE_THREADS = "Use more threads or a bigger runner for the load generator, or lower the load.";
const OWN_CORE = "Use a bigger runner, move other work (the system under test, too) off the generator's cores, or lower the load.";
/**
 * The strongest sign that the generator was busy, or null. Busy does not mean wrong: it means that response
 * times may be longer than the system under test made them.
 *
 * @param durationP99Ms Of `http_req_duration`.
 */
function strainOf(readings, durationP99Ms) {
    const { peakStarved, peakUtilization, loopDelayP99Ms, loopDelays, uncertaintyP99Ms } = readings;
    if (peakStarved !== null && peakStarved > BUSY_STARVED) {
        const sign = `other work kept it from its core for ${percent(peakStarved)} of its worst second`;
        return { sign, remedy: OWN_CORE };
    }
    if (peakUtilization !== null && peakUtilization > BUSY_UTILIZATION) {
        const sign = `its event loop worked for ${percent(peakUtilization)} of its busiest second`;
        return { sign, remedy: MORE_THREADS };
    }
    if (loopDelays !== null && (0,delay_counts/* totalOf */.e6)(loopDelays) < LEAST_LOOP_DELAYS)
        return null;
    if (loopDelayP99Ms !== null && loopDelayP99Ms > BUSY_LOOP_DELAY_MS) {
        const sign = `its event loop came late by ${formatValue(loopDelayP99Ms, "ms")} (p99)`;
        return { sign, remedy: MORE_THREADS };
    }
    if (uncertaintyP99Ms === null || uncertaintyP99Ms <= LEAST_UNCERTAINTY_MS)
        return null;
    if (uncertaintyP99Ms <= BUSY_UNCERTAINTY_SHARE * (durationP99Ms ?? 0))
        return null;
    const sign = `responses may have waited ${formatValue(uncertaintyP99Ms, "ms")} (p99) for it`;
    return { sign, remedy: MORE_THREADS };
}
function percent(share) {
    return formatValue(share, "ratio", 2);
}

;// CONCATENATED MODULE: ./lib/engine/validity.js



/**
 * Judges the instrument first. A busy generator can only make response times look longer, never shorter:
 *
 * 1. The load was not delivered: `invalid`, whatever the thresholds say.
 * 2. Nothing but limits on times were missed, and each might have been kept without the generator's own
 *    delay: `invalid`. One failure that the generator cannot have made is enough for a verdict.
 * 3. Otherwise the generator was busy at most: the times are upper bounds.
 */
function judgeValidity(evidence) {
    const { readings, deliveries, thresholds, durationP99Ms } = evidence;
    const strain = strainOf(readings, durationP99Ms);
    const short = shortfalls(deliveries, thresholds, strain);
    if (short.length > 0) {
        return {
            kind: "invalid",
            code: "load_not_delivered",
            reasons: short.map(({ reason }) => `the load was not delivered: ${reason}`),
            remedies: distinct(short.map(({ remedy }) => remedy)),
        };
    }
    if (strain === null)
        return { kind: "sound" };
    const doubtful = evidence.failed.filter((failure) => isDoubtful(failure, evidence));
    if (doubtful.length === 0 || doubtful.length < evidence.failed.length) {
        return { kind: "upper_bounds", reasons: [upperBounds(strain)], remedies: [strain.remedy] };
    }
    return {
        kind: "invalid",
        code: "generator_overloaded",
        reasons: doubtful.map(({ threshold }) => doubt(threshold, strain)),
        remedies: [strain.remedy],
    };
}
/** The error of a run that cannot be judged. */
function invalidityError({ code, reasons, remedies, }) {
    return { code, message: reasons[0] ?? "", hint: remedies.join(" ") };
}
function isDoubtful({ threshold, missed }, { readings, iteration }) {
    if (missed === null || !limitsTime(threshold, missed.metric))
        return false;
    return mayBeGenerators(missed, readings, iteration);
}
function doubt({ metric, source }, { sign }) {
    return (`the threshold ${metric} ${source} failed by no more than the load generator's own delay, ` +
        `so nobody can tell whose it is: ${sign}`);
}
function upperBounds({ sign }) {
    return `the load generator was busy (${sign}), so response times are upper bounds: the system may be faster`;
}
function distinct(texts) {
    return [...new Set(texts)];
}

;// CONCATENATED MODULE: ./lib/engine/generator-report.js




/** Judges the generator of a load that is over. */
function judgeGenerator(facts) {
    const { load, plan, machine, isAborted, isShard } = facts;
    const readings = generatorReadings(load, machine);
    const { registry } = load;
    const validity = judgeValidity({
        readings,
        deliveries: isAborted || isShard ? [] : deliveriesOf(load),
        thresholds: plan.thresholds,
        failed: failedThresholds(facts),
        iteration: {
            waits: countOf(load, "http_reqs") / Math.max(1, countOf(load, "iterations")),
            lag: trendOf(registry.getSink("iteration_lag")),
        },
        durationP99Ms: trendOf(registry.getSink("http_req_duration"))?.percentile(99) ?? null,
    });
    return { validity, report: reportOf(readings, validity) };
}
function deliveriesOf(load) {
    const lags = sinksByRow(load, load_views/* VIEWS */.V.iterationLags);
    const durations = sinksByRow(load, load_views/* VIEWS */.V.iterationDurations);
    return load.tallies.map((tally) => ({
        ...tally,
        lag: trendOf(lags.get(rowKey([tally.scenario.name]))),
        duration: trendOf(durations.get(rowKey([tally.scenario.name]))),
        p95AtExhaustionMs: p95At(load, tally.exhaustedAtS),
    }));
}
/** p(95) of the interval in which a moment lies. */
function p95At({ timeline }, atS) {
    return atS === null ? null : (timeline.points().find(({ tS }) => tS >= atS)?.p95 ?? null);
}
function failedThresholds({ load, plan, thresholdResults, isAborted }) {
    const { registry, aggregator } = load;
    const keyOf = ({ metric, source }) => rowKey([metric, source]);
    const keys = new Set(thresholdResults.filter(({ passed }) => !passed).map(keyOf));
    const failed = plan.thresholds.filter((threshold) => keys.has(keyOf(threshold)));
    const all = failed.map((threshold) => {
        const metric = registry.get(threshold.submetric[0]);
        const sink = trendOf(aggregator.submetricSink(threshold.submetric));
        return { threshold, missed: metric === undefined || sink === null ? null : { threshold, metric, sink } };
    });
    if (!isAborted || failed.some(({ abortOnFail }) => abortOnFail))
        return all;
    // The one that ended the load holds again by now: it had failed for a reason that is not known.
    const abort = plan.thresholds.filter(({ abortOnFail }) => abortOnFail).slice(0, 1);
    return [...all, ...abort.map((threshold) => ({ threshold, missed: null }))];
}
function countOf({ registry }, counter) {
    const sink = registry.getSink(counter);
    return sink?.kind === "counter" ? sink.count : 0;
}
function reportOf(readings, validity) {
    const { lagP99Ms, uncertaintyP99Ms, loopDelayP99Ms, loopUtilization, cpuProcess, cpuMachine, gcMs, threads, } = readings;
    return {
        valid: validity.kind !== "invalid",
        reasons: validity.kind === "sound" ? [] : validity.reasons,
        remedies: validity.kind === "sound" ? [] : validity.remedies,
        lagP99Ms,
        uncertaintyP99Ms,
        loopDelayP99Ms,
        loopUtilization,
        cpuProcess,
        cpuMachine,
        gcMs,
        threads,
    };
}

;// CONCATENATED MODULE: ./lib/engine/status.js
/**
 * The status of a run: the first that applies, in the order of `RUN_STATUSES`.
 *
 * A load that the user or a threshold cut short before any iteration ended has shown nothing about the
 * system: it is `stopped` (or `threshold_failed`), not `execution_failed`.
 */
function decideStatus(facts) {
    if (facts.setupError !== null)
        return { status: "setup_failed", error: facts.setupError };
    const executionError = facts.defect ?? executionErrorOf(facts);
    if (executionError !== null)
        return { status: "execution_failed", error: executionError };
    if (facts.isStopped)
        return withTeardown("stopped", facts);
    // A load that a threshold ended was not meant to be delivered whole.
    const isDelivery = facts.invalidity?.code === "load_not_delivered";
    if (facts.invalidity !== null && !(facts.isAborted && isDelivery))
        return { status: "invalid", error: facts.invalidity };
    if (facts.isAborted || facts.hasFailedThreshold)
        return withTeardown("threshold_failed", facts);
    return withTeardown(facts.teardownError === null ? "passed" : "teardown_failed", facts);
}
function withTeardown(status, { teardownError }) {
    return teardownError === null ? { status } : { status, error: teardownError };
}
function executionErrorOf({ load, isStopped, isAborted, isShard }) {
    if (load === null)
        return null;
    if (isShard && load.started + load.dropped === 0)
        return null;
    if ((isStopped || isAborted) && load.completed === 0)
        return null;
    if (load.completed === load.failed)
        return nothingCompleted(load);
    if (load.requests > 0 && load.expectedResponses === 0)
        return nothingExpected(load);
    return null;
}
function nothingCompleted(load) {
    const code = "execution_failed";
    if (load.started === 0 && load.hindrance !== undefined) {
        return {
            code,
            message: `no iteration was started, for ${load.hindrance}`,
            hint: "Look at the log of the baseline, or run without one to measure this version alone.",
        };
    }
    if (load.started === 0) {
        return {
            code,
            message: load.dropped > 0 ? `all ${load.dropped} iterations were dropped` : "no iteration was started",
            hint: "Check the duration, stages, rate and virtual users of the scenarios.",
        };
    }
    const parts = [
        ...(load.failed > 0 ? [`${load.failed} failed`] : []),
        ...(load.interrupted > 0 ? [`${load.interrupted} interrupted`] : []),
    ];
    const cause = load.firstError === undefined ? "" : `; the most frequent error: ${load.firstError}`;
    return {
        code,
        message: `none of the iterations ended without an error (${parts.join(", ")})${cause}`,
        hint: load.failed > 0
            ? "Look at the errors of the report: the script or the system under test does not work at all."
            : "Every iteration was cut off at the end: raise graceful_stop or the duration.",
    };
}
function nothingExpected(load) {
    const seen = load.seen.length === 0 ? "" : ` (seen: ${load.seen.join(", ")})`;
    const requests = load.requests === 1 ? "the only request did not get" : `none of ${load.requests} requests got`;
    return {
        code: "execution_failed",
        message: `${requests} an expected status${seen}`,
        hint: "Check base_url and the log of the system under test, or set http.expected_statuses.",
    };
}

;// CONCATENATED MODULE: ./lib/engine/build-run-result.js





/** What is reported of a load that never began. */
const NOTHING_MEASURED = Object.freeze({
    durationS: 0,
    metrics: [],
    submetrics: [],
    requests: [],
    checks: [],
    scenarios: [],
    errors: [],
    timeline: [],
});
/** The result of a run from what is known of it. */
function buildRunResult(record) {
    const { load, plan, stopReason, abortReason, shard } = record;
    const isShard = shard !== null;
    const generator = load === null ? null : judgeGenerator({ ...record, load, isShard, isAborted: abortReason !== null });
    const { status, error } = decideStatus({
        setupError: record.setupError,
        defect: record.defect,
        load: load === null ? null : loadFacts(load),
        isStopped: stopReason !== null,
        invalidity: generator === null || isShard ? null : invalidityOf(generator.validity, plan),
        isAborted: abortReason !== null,
        isShard,
        hasFailedThreshold: record.thresholdResults.some(judge_isFailure),
        teardownError: record.teardownError,
    });
    const reason = stopReason ?? abortReason;
    return deepFreeze({
        runId: record.runId,
        status,
        snapshot: record.snapshot,
        thresholdResults: record.thresholdResults,
        ...(error === undefined ? {} : { error }),
        ...(reason === null ? {} : { stopReason: reason }),
        startedAtMs: record.startedAtMs,
        ...(record.plan.seed === undefined ? {} : { seed: record.plan.seed }),
        ...(load === null ? NOTHING_MEASURED : loadReports(load, plan)),
        ...(generator === null ? {} : { generator: generator.report }),
        ...(record.comparison === null ? {} : { comparison: record.comparison }),
        ...(record.warmUp === null ? {} : { warmUp: record.warmUp }),
        phases: record.phases,
        warnings: [...(isShard ? [] : validityNotices(generator?.validity, plan)), ...warningsOf(record, error)],
    });
}
/** What makes the run invalid; null when it can be judged, or is to be judged nevertheless. */
function invalidityOf(validity, plan) {
    return validity.kind === "invalid" && plan.validity !== "warn" ? invalidityError(validity) : null;
}
/** What a reader must know of a run that is judged although it should not be. */
function validityNotices(validity, plan) {
    if (validity?.kind !== "invalid" || plan.validity !== "warn")
        return [];
    return [...validity.reasons, ...validity.remedies].map(asSentence);
}
function asSentence(text) {
    const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    return sentence.endsWith(".") ? sentence : `${sentence}.`;
}
function loadReports(load, plan) {
    const durationS = load.elapsedS;
    return {
        durationS,
        metrics: metricReports(load, plan, durationS),
        submetrics: submetricReports(load, plan, durationS),
        requests: requestReports(load, durationS),
        checks: checkReports(load),
        scenarios: scenarioReports(load),
        errors: load.errors.reports(),
        timeline: load.timeline.points(),
        courses: load.timeline.courses(),
    };
}
function warningsOf({ load, plan, teardownError, warnings }, error) {
    const overflow = load?.aggregator.overflowWarning() ?? null;
    return [
        ...warnings,
        ...(overflow === null ? [] : [overflow]),
        ...(load === null ? [] : earlyEnds(load).map(({ sentence }) => sentence)),
        // Beside another error the result has no better place for it.
        ...(teardownError === null || teardownError === error ? [] : [teardownError.message]),
        ...plan.notes,
    ];
}
function deepFreeze(value) {
    if (typeof value !== "object" || value === null || Object.isFrozen(value))
        return value;
    Object.freeze(value);
    for (const part of Object.values(value))
        deepFreeze(part);
    return value;
}

;// CONCATENATED MODULE: ./lib/metrics/format-change.js

/** A change in percent with its sign, in three significant digits: `+10 %`, `−3.21 %`, `0 %`; a dash for what is no finite number. */
function formatPercent(percent) {
    if (!Number.isFinite(percent))
        return formatValue(null, "ratio");
    const sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
    return `${sign}${formatValue(Math.abs(percent) / 100, "ratio")}`;
}
/** `+9.87 % (+8.1 % to +11.6 %)`. */
function formatChange({ changePercent, lowPercent, highPercent }) {
    return `${formatPercent(changePercent)} (${formatPercent(lowPercent)} to ${formatPercent(highPercent)})`;
}

;// CONCATENATED MODULE: ./lib/engine/judge-changes.js





/** Why there is nothing to compare with when nobody asked for it. */
const NO_BASELINE = "the run has no baseline; set `baseline`";
/** The result of every relative threshold, in order. Without a comparison each is inconclusive and says why. */
function judgeChanges(thresholds, against) {
    return thresholds.map((threshold) => {
        const effect = "absentBecause" in against ? null : effectOf(threshold, against.effects);
        const outcome = judgeChange(threshold.limit, effect?.change ?? null);
        const { metric, source, limit, position } = threshold;
        const lhs = effect?.change?.changePercent ?? null;
        return Object.freeze({
            metric,
            source,
            passed: outcome === "passed",
            outcome,
            lhs: lhs !== null && Number.isFinite(lhs) ? lhs : null,
            rhs: limit.changePercent,
            isDefault: false,
            abortOnFail: false,
            message: "absentBecause" in against
                ? notJudged(threshold, against.absentBecause)
                : against.failure !== undefined
                    ? notJudged(threshold, against.failure.message)
                    : messageOf(threshold, effect, outcome, against.pastRuns),
            ...(position === undefined ? {} : { position }),
        });
    });
}
/**
 * A result whose relative thresholds are judged by a comparison that came after it, with the status that
 * follows.
 */
function withComparison(result, plan, against) {
    const relative = plan.relativeThresholds ?? [];
    const judged = judgeChanges(relative, against);
    const keys = new Set(relative.map(judge_changes_keyOf));
    const others = result.thresholdResults.filter((report) => !keys.has(judge_changes_keyOf(report)));
    const isLower = result.status === "passed" || result.status === "teardown_failed";
    return Object.freeze({
        ...result,
        thresholdResults: Object.freeze([...others, ...judged]),
        ...(isLower && judged.some(isFailure) ? { status: "threshold_failed" } : {}),
        ...("absentBecause" in against ? {} : { comparison: against }),
        warnings: Object.freeze([...result.warnings, ...unjudgedWarnings(relative, against)]),
    });
}
function judge_changes_keyOf({ metric, source }) {
    return JSON.stringify([metric, source]);
}
/** What a reader of the log must know who sees a run pass that was compared with nothing. */
function unjudgedWarnings(relative, against) {
    const reason = "absentBecause" in against ? against.absentBecause : against.failure?.message;
    if (reason === undefined || relative.length === 0)
        return [];
    const which = relative.length === 1 ? "One threshold was" : `${relative.length} thresholds were`;
    return [`${which} not judged, because ${reason}.`];
}
function effectOf({ submetric, metric, limit }, effects) {
    const row = rowOfSubmetric(metric, submetric);
    const found = effects.find((effect) => effect.metric === row.metric && effect.name === row.name && effect.aggregation === limit.aggregation);
    return found ?? null;
}
function notJudged({ metric, source }, reason) {
    return `not judged: ${metric} ${source} compares with a baseline, and ${reason}`;
}
/** Why there is no interval at all. */
const UNKNOWN = {
    no_data: "it was not measured on both sides",
    mostly_failed: "most requests of one side failed, and how fast they fail says nothing",
    too_few_rounds: "there were too few rounds for an answer at this confidence",
    too_few_samples: "the rounds hold too few samples for an answer at this confidence",
    too_few_runs: "too few past runs are known",
    too_noisy: "the noise hides it",
    uneven_rounds: "the rounds were too unlike each other",
};
function messageOf({ metric, limit }, effect, outcome, pastRuns) {
    const what = `${limit.aggregation} of ${metric}`;
    const asked = `limit ${limit.operator} ${formatPercent(limit.changePercent)}`;
    const change = effect?.change ?? null;
    if (change === null) {
        return `the change of ${what} is not known, ${asked}: ${UNKNOWN[effect?.doubt ?? "no_data"]}`;
    }
    const seen = `${what} ${isFromNothing(change) ? fromNothing(effect) : `changed by ${formatChange(change)}`}, ${asked}`;
    if (outcome !== "inconclusive")
        return seen;
    return `${seen}: ${openQuestion(change)}${widthNote(effect, pastRuns)}`;
}
/** No percentage says what became of a share of 0. */
function isFromNothing({ changePercent, highPercent }) {
    return !Number.isFinite(changePercent) || !Number.isFinite(highPercent);
}
function fromNothing(effect) {
    const [base, head] = [effect?.base, effect?.head].map((share) => formatValue(share, "ratio"));
    return `went from ${base} to ${head}`;
}
/** What an interval leaves open that neither keeps a limit nor breaks it. */
function openQuestion({ lowPercent, highPercent }) {
    return lowPercent <= 0 && highPercent >= 0
        ? "noise alone may explain it"
        : "it changed, but the interval holds the limit";
}
/** The interval is as wide as that because of what is not known of such runs. */
function widthNote(effect, pastRuns) {
    if (effect?.doubt !== "too_few_runs" || pastRuns === undefined)
        return "";
    const known = pastRuns === 1 ? "one past run does" : `${pastRuns} past runs do`;
    return `, for ${known} not show how much runs of one build differ`;
}

;// CONCATENATED MODULE: ./lib/engine/run-findings.js





/** What is known of a run so far, and the judgement that follows from it. */
class RunFindings {
    /** The measured one; null until it begins. */
    load = null;
    machine = null;
    warmUp = null;
    setupError = null;
    defect = null;
    teardownError = null;
    /** Why the user stopped the run; null when nobody did. */
    stopReason = null;
    /** Why a threshold ended the load; null when none did. */
    abortReason = null;
    warnings = [];
    #subject;
    #against = null;
    constructor(subject) {
        this.#subject = subject;
    }
    /** All metrics now; null before the load begins. */
    get snapshot() {
        const { load } = this;
        const { clock } = this.#subject.options;
        return load === null ? null : load.aggregator.snapshot(clock.wallTime(), load.elapsedS);
    }
    /** Draws the comparison of two versions from the load, which is over. */
    compare() {
        const { plan, options } = this.#subject;
        this.#against = this.load === null ? null : comparisonOf(this.load, plan, options);
        if (this.#against === null)
            return;
        this.warnings.push(...unjudgedWarnings(plan.relativeThresholds ?? [], this.#against));
    }
    get #comparison() {
        return this.#against === null || "absentBecause" in this.#against ? null : this.#against;
    }
    /** The result of every threshold. None for a shard: it sees only a part of the samples. */
    judge() {
        const { plan, options, hasBase } = this.#subject;
        if (this.load === null || options.shard !== null)
            return [];
        const { aggregator, elapsedS } = this.load;
        const { thresholds, relativeThresholds = [] } = plan;
        const absentBecause = hasBase ? NO_PAIR : NO_BASELINE;
        const changes = judgeChanges(relativeThresholds, this.#against ?? { absentBecause });
        return [...judge_judge(thresholds, aggregator, elapsedS), ...changes];
    }
    /** What the run comes to by what is known. */
    result(thresholdResults, stopReason = this.stopReason) {
        const { runId, startedAtMs, plan, options, phases } = this.#subject;
        return buildRunResult({
            runId,
            startedAtMs,
            plan,
            shard: options.shard,
            load: this.load,
            machine: this.machine,
            snapshot: this.snapshot,
            thresholdResults,
            comparison: this.#comparison,
            warmUp: this.warmUp,
            phases: [...phases],
            setupError: this.setupError,
            defect: this.defect,
            teardownError: this.teardownError,
            warnings: [...this.warnings],
            stopReason,
            abortReason: this.abortReason,
        });
    }
}

;// CONCATENATED MODULE: ./lib/engine/event-hub.js
/** Events that wait for one subscriber; when it is slow the oldest make room. */
class EventStream {
    #queue = [];
    #readers = [];
    #capacity;
    #onClose;
    #closed = false;
    #dropped = 0;
    /** @internal */
    constructor(capacity, onClose) {
        this.#capacity = capacity;
        this.#onClose = onClose;
    }
    /** Events that this subscriber lost because it read too slowly. */
    get dropped() {
        return this.#dropped;
    }
    /** @internal */
    push(event) {
        if (this.#closed)
            return;
        const reader = this.#readers.shift();
        if (reader !== undefined) {
            reader({ done: false, value: event });
            return;
        }
        if (this.#queue.length >= this.#capacity) {
            this.#queue.shift();
            this.#dropped += 1;
        }
        this.#queue.push(event);
    }
    /** No event follows; those in the queue can still be read. @internal */
    end() {
        this.#closed = true;
        for (const reader of this.#readers.splice(0))
            reader({ done: true, value: undefined });
    }
    next() {
        const event = this.#queue.shift();
        if (event !== undefined)
            return Promise.resolve({ done: false, value: event });
        if (this.#closed)
            return Promise.resolve({ done: true, value: undefined });
        return new Promise((resolve) => this.#readers.push(resolve));
    }
    /** Ends the subscription; a `break` out of `for await` calls it. */
    return() {
        this.#queue.length = 0;
        this.end();
        this.#onClose(this);
        return Promise.resolve({ done: true, value: undefined });
    }
    [Symbol.asyncIterator]() {
        return this;
    }
}
/**
 * Hands every event to every subscriber. Until the first one comes, events are kept for it. A
 * subscriber never slows a run down: each has its own bounded queue.
 */
class EventHub {
    #streams = new Set();
    #capacity;
    #backlog = [];
    #ended = false;
    constructor(capacity) {
        this.#capacity = capacity;
    }
    get hasSubscribers() {
        return this.#streams.size > 0;
    }
    emit(event) {
        if (this.#ended)
            return;
        Object.freeze(event);
        this.#backlog?.push(event);
        for (const stream of this.#streams)
            stream.push(event);
    }
    subscribe() {
        const early = this.#backlog ?? [];
        this.#backlog = null;
        // What was kept for the first subscriber takes no room from what follows.
        const stream = new EventStream(this.#capacity + early.length, (closed) => {
            this.#streams.delete(closed);
        });
        for (const event of early)
            stream.push(event);
        if (this.#ended)
            stream.end();
        else
            this.#streams.add(stream);
        return stream;
    }
    end() {
        this.#ended = true;
        for (const stream of this.#streams)
            stream.end();
        this.#streams.clear();
    }
}

;// CONCATENATED MODULE: ./lib/engine/run-journal.js

/** What a run tells while it goes on: its events, stamped, and how long its phases took. */
class RunJournal {
    /** Those that are over, in order. */
    phases = [];
    #runId;
    #clock;
    /** Wall time at which the clock stood at 0. */
    #epochMs;
    #hub;
    constructor(runId, clock, epochMs, eventQueueCapacity) {
        this.#runId = runId;
        this.#clock = clock;
        this.#epochMs = epochMs;
        this.#hub = new EventHub(eventQueueCapacity);
    }
    get hasSubscribers() {
        return this.#hub.hasSubscribers;
    }
    subscribe() {
        return this.#hub.subscribe();
    }
    emit(event) {
        const nowUs = Math.round((this.#epochMs + this.#clock.now()) * 1000);
        const stamp = { runId: this.#runId, timestampNs: BigInt(nowUs) * 1000n };
        this.#hub.emit({ ...event, ...stamp });
    }
    /** Announces a phase; `end` records how long it took. */
    enter(phase) {
        const enteredMs = this.#clock.now();
        this.emit({ type: "PhaseEvent", phase });
        return {
            end: () => {
                this.phases.push({ name: phase, durationS: (this.#clock.now() - enteredMs) / 1000 });
            },
        };
    }
    /** Nothing follows. */
    finish() {
        this.emit({ type: "PhaseEvent", phase: "finished" });
        this.#hub.end();
    }
}

// EXTERNAL MODULE: ./lib/threads/collect-garbage.js + 1 modules
var collect_garbage = __webpack_require__(22);
;// CONCATENATED MODULE: ./lib/threads/machine-health.js
/** Measures from its making until it is asked. */
class MachineMonitor {
    #probes;
    #startedAtMs;
    #processCpuMs;
    #machine;
    constructor(probes) {
        this.#probes = probes;
        this.#startedAtMs = probes.now();
        this.#processCpuMs = probes.processCpuMs();
        this.#machine = probes.machineTimes();
    }
    read() {
        const elapsedMs = this.#probes.now() - this.#startedAtMs;
        const cpuMs = this.#probes.processCpuMs() - this.#processCpuMs;
        return Object.freeze({
            processCores: elapsedMs > 0 ? Math.max(0, cpuMs / elapsedMs) : 0,
            machineShare: this.#machineShare(),
        });
    }
    #machineShare() {
        const [before, after] = [this.#machine, this.#probes.machineTimes()];
        if (before === null || after === null)
            return null;
        const busyMs = after.busyMs - before.busyMs;
        const totalMs = busyMs + after.idleMs - before.idleMs;
        return totalMs > 0 ? Math.min(1, Math.max(0, busyMs / totalMs)) : null;
    }
}

;// CONCATENATED MODULE: ./lib/thresholds/live-monitor.js

/**
 * Judges thresholds while the load runs, and says when one with `abort_on_fail` has failed without a
 * break for its grace period. A threshold without samples never ends a run early.
 */
class LiveMonitor {
    #thresholds;
    #aggregator;
    /** Since when a threshold has failed at every evaluation. */
    #failingSince = new Map();
    constructor(thresholds, aggregator) {
        this.#thresholds = thresholds;
        this.#aggregator = aggregator;
    }
    /**
     * @param nowMs On any steady scale of milliseconds.
     * @param durationS Seconds since the load began.
     */
    evaluate(nowMs, durationS) {
        const results = [];
        let failed;
        for (const threshold of this.#thresholds) {
            const [report] = judge_judge([threshold], this.#aggregator, durationS);
            if (report === undefined)
                continue;
            results.push(report);
            if (this.#mustAbort(threshold, report, nowMs, durationS))
                failed ??= report;
        }
        const verdict = failed === undefined ? { willAbort: false } : { willAbort: true, failed };
        return Object.freeze({ results: Object.freeze(results), ...verdict });
    }
    #mustAbort(threshold, report, nowMs, durationS) {
        if (!threshold.abortOnFail)
            return false;
        const hasSamples = this.#aggregator.submetricSink(threshold.submetric)?.isEmpty === false;
        if (report.outcome !== "failed" || !hasSamples || durationS <= 0) {
            this.#failingSince.delete(threshold);
            return false;
        }
        const since = this.#failingSince.get(threshold) ?? nowMs;
        this.#failingSince.set(threshold, since);
        return nowMs - since >= threshold.gracePeriodMs;
    }
}

;// CONCATENATED MODULE: ./lib/engine/live-watch.js



/** Looks at a load while it runs. Without subscribers only what may end the run is computed. */
class LiveWatch {
    #context;
    #monitor;
    #plannedMs;
    #canAbort;
    #timers = [];
    constructor(context) {
        const { plan, load } = context;
        this.#context = context;
        this.#monitor = new LiveMonitor(plan.thresholds, load.aggregator);
        this.#plannedMs = (0,planned_load/* plannedDurationMs */.du)(plan.scenarios);
        this.#canAbort = plan.thresholds.some(({ abortOnFail }) => abortOnFail);
    }
    start() {
        const { load, options } = this.#context;
        const { metricFlushIntervalMs, liveThresholdIntervalMs } = options;
        this.#timers = [
            (0,threads_ticker/* every */.S)(load.clock, load.originMs, metricFlushIntervalMs, () => {
                if (this.#context.hasSubscribers())
                    this.emitSnapshot();
            }),
            (0,threads_ticker/* every */.S)(load.clock, load.originMs, liveThresholdIntervalMs, () => this.#judge()),
        ];
    }
    stop() {
        for (const timer of this.#timers)
            timer.cancel();
    }
    emitSnapshot() {
        const { load, options, emit } = this.#context;
        const { elapsedS, activeVus: vus } = load;
        const snapshot = load.aggregator.snapshot(options.clock.wallTime(), elapsedS);
        const progress = this.#plannedMs > 0 ? Math.min(1, (elapsedS * 1000) / this.#plannedMs) : null;
        emit({ type: "SnapshotEvent", snapshot, vus, progress });
    }
    #judge() {
        const { load, hasSubscribers, emit, abort } = this.#context;
        if (!this.#canAbort && !hasSubscribers())
            return;
        const { results, willAbort, failed } = this.#monitor.evaluate(load.clock.now(), load.elapsedS);
        emit({ type: "LiveThresholdEvent", results, willAbort });
        if (failed !== undefined)
            abort(failed);
    }
}

// EXTERNAL MODULE: ./lib/threads/segment-run.js + 20 modules
var segment_run = __webpack_require__(2475);
// EXTERNAL MODULE: ./lib/threads/segment-users.js
var segment_users = __webpack_require__(9893);
// EXTERNAL MODULE: ./lib/threads/self-warm-up.js + 1 modules
var self_warm_up = __webpack_require__(9020);
// EXTERNAL MODULE: ./lib/threads/thread-health.js
var thread_health = __webpack_require__(9328);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/worker/own-file.js
var own_file = __webpack_require__(3153);
;// CONCATENATED MODULE: ./lib/worker/stalled-error.js



const stalled_error_HINT = "Look for an endless loop, or a regular expression that tries without end: a script must wait for something, such as a request or worker.sleep(), now and then.";
/** Where user code was that kept a thread busy. */
class StallPlace {
    /** Innermost function first, without those that have no name. */
    functions;
    /** File name, line and column; null when nothing of the stack is the user's. */
    at;
    constructor(frames) {
        const own = frames.filter(({ url }) => url.startsWith("file:") && !(0,own_file/* isOwnFile */.Z)(new URL(url).pathname));
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
    return new errors/* RampaError */.QG("execution_failed", `${what} kept its thread busy for ${seconds} s without ever waiting${at}`, { hint: stalled_error_HINT, cause: place });
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
    const ofScript = plan.scenarios.filter(({ work }) => stalled_error_calledBy(work).length > 0);
    const calling = ofScript.filter(({ work }) => stalled_error_calledBy(work).some((name) => cause.isIn(name)));
    // A function without a name may be that of any.
    const names = (calling.length > 0 ? calling : ofScript).map(({ name }) => name);
    if (names.length === 0)
        return message;
    return `${names.length === 1 ? "scenario" : "one of the scenarios"} ${names.join(", ")}: ${message}`;
}
/** Functions of the script that a scenario calls. */
function stalled_error_calledBy(work) {
    return work.kind === "function" ? [work.name] : work.steps.flatMap(calledByStep);
}
function shownPlace({ url, line, column }) {
    const path = (0,external_node_url_.fileURLToPath)(url.replace(/[?#].*$/, ""));
    return `${path.replace(/^.*[\\/]/, "")}:${line}:${column}`;
}
function calledByStep(step) {
    if (step.kind === "call")
        return [step.name];
    return step.kind === "repeat" || step.kind === "when" ? step.steps.flatMap(calledByStep) : [];
}

;// CONCATENATED MODULE: ./lib/threads/load-thread.js



/** One thread of a load, as the main thread sees it. No wait for it lasts longer than the thread. */
class LoadThread {
    name;
    #options;
    #link;
    #steps = {
        ready: Promise.withResolvers(),
        prepared: Promise.withResolvers(),
        ended: Promise.withResolvers(),
    };
    #reading = null;
    #failure = null;
    #told = 0;
    #isReady = false;
    #isOver = false;
    constructor(options) {
        this.#options = options;
        this.name = options.name;
        this.#link = options.open(options.name, {
            onMessage: (message) => this.#receive(message),
            onGone: (end) => this.#goneBy(end),
        });
        this.#post({ kind: "init", assignment: options.assignment });
    }
    /** The newest; what it holds of metrics and errors has been handed over. */
    get reading() {
        return this.#reading;
    }
    /** What kept it from its work; null as it should be. */
    get failure() {
        return this.#failure;
    }
    /** How often it has told something. */
    get told() {
        return this.#told;
    }
    get isReady() {
        return this.#isReady;
    }
    get isOver() {
        return this.#isOver;
    }
    /** Resolves when the step was taken or never will be. */
    reached(step) {
        return this.#steps[step].promise;
    }
    prepare() {
        this.#post({ kind: "prepare" });
    }
    begin(originMs) {
        this.#post({ kind: "begin", originMs });
    }
    pause(atMs) {
        this.#post({ kind: "pause", atMs });
    }
    resume(atMs) {
        this.#post({ kind: "resume", atMs });
    }
    stop() {
        this.#post({ kind: "stop" });
    }
    /** Ends the thread because its user code has let nothing else have a turn for this long. */
    async giveUpStalled(clock, plan, seconds) {
        const frames = await this.#link.stack(clock);
        // One that runs no JavaScript waits for something, be it in its own way.
        if (this.#isOver || frames.length === 0)
            return;
        const stalled = stalledError({ frames, seconds });
        const message = `${this.name}: ${withScenarios(stalled, plan)}`;
        this.#fail({
            code: "execution_failed",
            message,
            ...(stalled.hint === undefined ? {} : { hint: stalled.hint }),
        });
        await this.terminate();
    }
    /** Ends the thread although it has not done its work. */
    giveUp(message, hint) {
        this.#fail({ code: "execution_failed", message: `${this.name} ${message}`, hint });
        void this.terminate();
    }
    /** Resolves when the thread is gone. */
    async terminate() {
        this.#finish();
        await this.#link.terminate();
    }
    #receive(message) {
        this.#told += 1;
        switch (message.kind) {
            case "ready":
                this.#isReady = true;
                this.#steps.ready.resolve();
                return;
            case "prepared":
                this.#steps.prepared.resolve();
                return;
            case "reading":
                this.#take(message.reading);
                return;
            case "ended":
                this.#isOver = true;
                this.#take(message.reading);
                if (message.failure !== null)
                    this.#fail(message.failure);
                this.#finish();
                return;
            case "failed":
                this.#fail(message.failure);
                this.#finish();
                return;
        }
    }
    #take(reading) {
        this.#reading = reading;
        this.#options.onReading(reading);
    }
    #goneBy(end) {
        if (!this.#isOver)
            this.#fail(crashOf(this.name, end));
        this.#finish();
    }
    #fail({ code, message, hint }) {
        if (this.#failure !== null)
            return;
        this.#failure = new errors/* RampaError */.QG(code, message, hint === undefined ? {} : { hint });
        this.#options.onFailure(this.#failure);
    }
    /** Nothing more is expected of it. */
    #finish() {
        this.#isOver = true;
        for (const step of Object.values(this.#steps))
            step.resolve();
    }
    #post(message) {
        if (!this.#isOver)
            this.#link.post(message);
    }
}
function crashOf(name, end) {
    const code = "execution_failed";
    if (end.kind === "exited") {
        const message = `${name} was ended, with exit code ${end.code}, before its load was over`;
        return { code, message, hint: "A script must not call process.exit(): throw an error instead." };
    }
    const { error } = end;
    if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
        const hint = "Keep less in the script's variables, or give Node more: NODE_OPTIONS=--max-old-space-size=4096.";
        return { code, message: `${name} ran out of memory`, hint };
    }
    const message = `${name} crashed on an error that nobody caught: ${(0,script_error/* describeScriptError */.T)(error)}`;
    return { code, message, hint: "Await every promise of the script, or catch its error." };
}

;// CONCATENATED MODULE: ./lib/threads/watch-for-silence.js

/** How often, and how many times in a row, a thread may be found to have told nothing. */
const watch_for_silence_LOOK_MS = 1_000;
const SILENT_LOOKS = 10;
/** A thread tells of itself twice a second: one that does not is kept busy by user code. */
function watchForSilence(clock, { threads, onSilent }) {
    let before = new Map();
    return (0,threads_ticker/* every */.S)(clock, clock.now(), watch_for_silence_LOOK_MS, () => {
        const seen = new Map();
        for (const thread of threads()) {
            const last = before.get(thread);
            // Looks are counted, not time: a process that was suspended has kept nobody busy.
            const looks = last?.told === thread.told ? last.looks + 1 : 0;
            seen.set(thread, { told: thread.told, looks });
            if (looks > 0 && looks % SILENT_LOOKS === 0)
                onSilent(thread, (SILENT_LOOKS * watch_for_silence_LOOK_MS) / 1000);
        }
        before = seen;
    });
}

;// CONCATENATED MODULE: ./lib/threads/threaded-load.js









/** Time for the word to begin to reach every thread. */
const LEAD_MS = 10;
/** The most that a thread may take to load the script and to warm up. */
const READY_MS = 30_000;
/** The most that a thread may take to end once it is told to. */
const STOP_MS = 3_000;
/** How much later than planned the last iteration may end. */
const OVERTIME_MS = 15_000;
const SLOW = "Look at what the script does while it is loaded.";
const BLOCKED = "Something in the script keeps its thread busy without ever waiting: look for an endless loop.";
/** A load that several threads make, each one segment of it. What they measure is merged here. */
class ThreadedLoad {
    registry;
    aggregator;
    errors;
    timeline;
    clock;
    #realClock;
    #plan;
    #secrets;
    #measurements;
    #threads;
    #originMs;
    #hasBegun = false;
    #endedS = null;
    #stopTimer = null;
    #failing = new AbortController();
    #failure = null;
    /** Starts the threads. */
    constructor(options) {
        const { clock, threads, open, segment = executors_segment/* WHOLE */.Ef, isShard = false, secrets, ...assignment } = options;
        this.#realClock = clock;
        this.clock = new pausable_clock/* PausableClock */.q(clock);
        this.#originMs = this.clock.now();
        this.#plan = options.plan;
        this.#secrets = secrets ?? new run_time_secrets/* RunTimeSecrets */.i(options.plan.secretVariables);
        this.#measurements = new measurements/* Measurements */.i(options.plan, { keepsCounts: isShard });
        ({
            registry: this.registry,
            aggregator: this.aggregator,
            errors: this.errors,
            timeline: this.timeline,
        } = this.#measurements);
        this.#threads = Array.from({ length: threads }, (_, index) => {
            return new LoadThread({
                open,
                name: `thread ${index + 1} of ${threads}`,
                assignment: { ...assignment, segment: { index, count: threads, of: segment } },
                onReading: (reading) => this.#merge(reading),
                onFailure: (failure) => this.#break(failure),
            });
        });
    }
    get threads() {
        return this.#threads.length;
    }
    get originMs() {
        return this.#originMs;
    }
    get elapsedS() {
        if (!this.#hasBegun)
            return 0;
        return this.#endedS ?? Math.max(0, this.clock.now() - this.#originMs) / 1000;
    }
    get activeVus() {
        return this.#running.reduce((sum, { reading }) => sum + (reading?.activeVus ?? 0), 0);
    }
    get maxVus() {
        return this.#threads.reduce((sum, { reading }) => sum + (reading?.maxVus ?? 0), 0);
    }
    get tallies() {
        return this.#plan.scenarios.map((scenario, index) => {
            const ofThreads = this.#threads.flatMap(({ reading }) => reading?.tallies[index] ?? []);
            return { scenario, ...ofThreads.reduce(scenario_observer/* addTallies */.MA, scenario_observer/* NO_ITERATIONS */.P6) };
        });
    }
    get health() {
        return this.#threads.flatMap(({ reading }) => reading?.health ?? []);
    }
    get defect() {
        return this.#failure;
    }
    /**
     * Resolves when every thread has loaded the script and warmed up, or the signal aborts.
     *
     * @throws RampaError when a thread cannot do its work; no thread is left then.
     */
    async start(signal) {
        const ready = new AbortController();
        void this.#all("ready").then(() => ready.abort());
        const { signal: failed } = this.#failing;
        await (0,lib_clock/* delay */.cb)(this.#realClock, READY_MS, AbortSignal.any([signal, failed, ready.signal]));
        if (!signal.aborted) {
            // The first failure counts: after one, the others are late because nobody waits for them.
            giveUp(this.#threads.filter(({ isReady }) => !isReady), `was not ready after ${READY_MS / 1000} s`, SLOW);
        }
        if (signal.aborted || this.#failure !== null)
            await this.close();
        if (this.#failure !== null)
            throw this.#failure;
    }
    async prepare() {
        for (const thread of this.#threads)
            thread.prepare();
        await this.#all("prepared");
    }
    async run() {
        this.#originMs = this.clock.now() + LEAD_MS;
        this.#hasBegun = true;
        for (const thread of this.#threads)
            thread.begin(this.#originMs);
        const overtime = this.clock.at(this.#originMs + (0,planned_load/* longestDurationMs */.TD)(this.#plan.scenarios) + OVERTIME_MS, () => giveUp(this.#running, "did not come to the end of its load", BLOCKED));
        const silence = watchForSilence(this.#realClock, {
            threads: () => (this.clock.isPaused ? [] : this.#running),
            onSilent: (thread, seconds) => void thread.giveUpStalled(this.#realClock, this.#plan, seconds),
        });
        await this.#all("ended");
        silence.cancel();
        overtime.cancel();
        this.#endedS = Math.max(0, ...this.#threads.map(({ reading }) => reading?.elapsedS ?? 0));
        this.#measurements.finish(this.#endedS);
        await this.close();
    }
    pause() {
        const atMs = this.#realClock.now();
        this.clock.pause(atMs);
        for (const thread of this.#threads)
            thread.pause(atMs);
    }
    resume() {
        const atMs = this.#realClock.now();
        this.clock.resume(atMs);
        for (const thread of this.#threads)
            thread.resume(atMs);
    }
    stop() {
        if (this.#stopTimer !== null || this.#running.length === 0)
            return;
        for (const thread of this.#running)
            thread.stop();
        this.#stopTimer = this.#realClock.at(this.#realClock.now() + STOP_MS, () => giveUp(this.#running, `did not end within ${STOP_MS / 1000} s when it was told to`, BLOCKED));
    }
    async close() {
        await Promise.all(this.#threads.map((thread) => thread.terminate()));
        this.#stopTimer?.cancel();
    }
    get #running() {
        return this.#threads.filter(({ isOver }) => !isOver);
    }
    async #all(step) {
        await Promise.all(this.#threads.map((thread) => thread.reached(step)));
    }
    #merge(reading) {
        this.#secrets.absorb(reading.secrets);
        this.#measurements.absorb(reading, reading.elapsedS);
        // As far as all threads have told.
        const toldS = Math.min(...this.#running.map((thread) => thread.reading?.elapsedS ?? -1));
        if (toldS !== Infinity)
            this.#measurements.look(toldS, this.activeVus, this.maxVus);
    }
    /** What the others have measured stays. */
    #break(failure) {
        this.#failure ??= failure;
        this.#failing.abort();
        this.stop();
    }
}
function giveUp(threads, message, hint) {
    for (const thread of threads)
        thread.giveUp(message, hint);
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: external "node:inspector"
var external_node_inspector_ = __webpack_require__(6592);
;// CONCATENATED MODULE: ./lib/threads/thread-stack.js

/** JavaScript pauses at once: what does not within this time runs none. */
const PAUSE_MS = 1_000;
/**
 * What the JavaScript of a thread does at this moment, also when it never gives way: it is paused for a look.
 *
 * @param threadId As Node numbers its threads.
 * @returns no frames when there is nothing to see.
 */
async function threadStack(threadId, clock) {
    const session = new external_node_inspector_.Session();
    const found = Promise.withResolvers();
    const scripts = new Map();
    let id = null;
    const send = (method) => {
        if (id === null)
            return;
        const message = JSON.stringify({ id: 1, method });
        session.post("NodeWorker.sendMessageToWorker", { sessionId: id, message });
    };
    session.on("NodeWorker.attachedToWorker", ({ params }) => {
        // The number that it has as a worker counts something else.
        if (!params.workerInfo.title.startsWith(`[worker ${threadId}]`))
            return;
        id = params.sessionId;
        send("Debugger.enable");
        send("Debugger.pause");
    });
    session.on("NodeWorker.receivedMessageFromWorker", ({ params }) => {
        if (params.sessionId !== id)
            return;
        const told = JSON.parse(params.message);
        const { scriptId = "", url = "", callFrames = [] } = told.params ?? {};
        if (told.method === "Debugger.scriptParsed")
            scripts.set(scriptId, url);
        if (told.method !== "Debugger.paused")
            return;
        found.resolve(callFrames.map(({ functionName, location }) => ({
            functionName,
            url: scripts.get(location.scriptId) ?? "",
            line: location.lineNumber + 1,
            column: (location.columnNumber ?? 0) + 1,
        })));
    });
    session.connect();
    session.post("NodeWorker.enable", { waitForDebuggerOnStart: false });
    const late = clock.at(clock.now() + PAUSE_MS, () => found.resolve([]));
    const frames = await found.promise;
    late.cancel();
    // A thread that stays paused cannot be ended.
    send("Debugger.disable");
    await new Promise((resolve) => session.post("NodeWorker.disable", () => resolve()));
    session.disconnect();
    return frames;
}

;// CONCATENATED MODULE: ./lib/threads/worker-thread.js





/**
 * Runs `entry`, which is or was built from `entry.ts`, in threads of Node.
 *
 * @throws RampaError `usage_invalid` when there is no such file.
 */
function workerThreads(entry, resourceLimits) {
    if (entry.protocol === "file:" && !(0,external_node_fs_.existsSync)(entry)) {
        throw new errors/* RampaError */.QG("usage_invalid", `the program of the threads is missing: ${entry.pathname}`, {
            hint: "Keep the folder `thread` of the bundle beside the program's own, or take 1 thread.",
        });
    }
    return (name, listener) => {
        const worker = new external_node_worker_threads_.Worker(entry, {
            name,
            stdout: true,
            stderr: true,
            ...(resourceLimits === undefined ? {} : { resourceLimits }),
        });
        let thrown = null;
        const gone = new Promise((resolve) => {
            worker.on("exit", (code) => {
                listener.onGone(thrown ?? { kind: "exited", code });
                resolve();
            });
        });
        worker.on("message", (message) => listener.onMessage(message));
        worker.on("error", (error) => (thrown ??= { kind: "threw", error }));
        worker.on("messageerror", (error) => {
            thrown ??= { kind: "threw", error };
            void worker.terminate();
        });
        // What a script prints goes where it would go without threads: the front end has set the console.
        forward(worker.stdout, (line) => console.log(line)); // eslint-disable-line no-console
        forward(worker.stderr, (line) => console.error(line)); // eslint-disable-line no-console
        return {
            post: (message) => worker.postMessage(message),
            stack: (clock) => threadStack(worker.threadId, clock),
            async terminate() {
                await worker.terminate();
                await gone;
            },
        };
    };
}
function forward(stream, print) {
    (0,external_node_readline_.createInterface)({ input: stream }).on("line", print);
}

;// CONCATENATED MODULE: ./lib/engine/ready-load.js










/**
 * Does what takes time before a load can begin: warms up, and starts the threads when there are several.
 *
 * @returns Makes the load; null when the run was stopped meanwhile.
 * @throws RampaError when a thread cannot be started.
 */
async function readyLoad(order) {
    const { options, plan, stopping, threads } = order;
    const isStopped = () => stopping.aborted;
    if (isStopped())
        return null;
    if (threads === 1) {
        const { clock, selfWarmUpMs: durationMs } = options;
        if (durationMs > 0)
            await (0,self_warm_up/* selfWarmUp */.x)({ clock, plan, durationMs, signal: stopping });
        return isStopped()
            ? null
            : () => (order.base === undefined ? loadOfThisThread(order) : loadOfBoth(order, order.base));
    }
    const load = loadOfThreads(order);
    await load.start(stopping);
    return isStopped() ? null : () => load;
}
function loadOfThisThread({ test, plan, options, setupData, secrets }) {
    const { clock, probes, shard } = options;
    return new segment_run/* SegmentRun */.j({
        plan,
        segment: segmentOf(shard),
        isShard: shard !== null,
        clock,
        secrets,
        monitor: probes === null ? undefined : new thread_health/* ThreadMonitor */.H(probes.thread, plan),
        usersOf: (0,segment_users/* segmentUsers */.A)({ plan, functions: test.functions, setupData }),
    });
}
function loadOfBoth({ test, plan, options, setupData, secrets }, base) {
    const { clock, probes } = options;
    const data = { base: base.setupData, head: setupData };
    return new PairedLoad({
        clock,
        plans: { base: base.plan, head: plan },
        monitor: probes === null ? undefined : new thread_health/* ThreadMonitor */.H(probes.thread, plan),
        createRun: (side, part) => new segment_run/* SegmentRun */.j({
            plan: part,
            segment: executors_segment/* WHOLE */.Ef,
            isPart: true,
            clock,
            secrets,
            usersOf: (0,segment_users/* segmentUsers */.A)({ plan: part, functions: test.functions, setupData: data[side] }),
        }),
    });
}
function loadOfThreads({ test, plan, options, threads, setupData, secrets }) {
    return new ThreadedLoad({
        plan,
        threads,
        secrets,
        segment: segmentOf(options.shard),
        isShard: options.shard !== null,
        clock: options.clock,
        open: workerThreads(new URL(options.threadEntry)),
        script: test.functions.size === 0 ? null : test.script,
        setupData,
        selfWarmUpMs: options.selfWarmUpMs,
        timeOriginMs: (0,lib_clock/* machineTimeOrigin */.jt)(),
        isWatched: options.probes !== null,
    });
}

;// CONCATENATED MODULE: ./lib/engine/start-time.js


/** Opening the connections takes no longer. */
const CONNECTING_MS = 1_000;
/** The last iterations of a warm-up usually end in less. */
const WARM_UP_REST_MS = 1_000;
/** A load that begins later than this is late. */
const start_time_LATE_MS = 250;
/** The moment at which a load is to begin, as several machines agreed on it; without one nothing waits. */
class StartTime {
    #clock;
    /** By the clock's steady scale; null: none. */
    #startMs;
    #startAtMs;
    constructor({ clock, startAtMs }) {
        this.#clock = clock;
        this.#startAtMs = startAtMs;
        this.#startMs = startAtMs === null ? null : clock.now() + startAtMs - clock.wallTime();
    }
    /** So that a warm-up of that length is over in time. */
    untilWarmUp(warmUpMs, signal) {
        return this.#until(warmUpMs + WARM_UP_REST_MS + CONNECTING_MS, signal);
    }
    /** Connections that are opened long before they are used may be closed again. */
    untilConnecting(signal) {
        return this.#until(CONNECTING_MS, signal);
    }
    /** @returns A sentence when the load begins late. */
    async untilLoad(signal) {
        await this.#until(0, signal);
        if (this.#startMs === null || this.#startAtMs === null || signal.aborted)
            return [];
        const lateMs = this.#clock.now() - this.#startMs;
        if (lateMs <= start_time_LATE_MS)
            return [];
        const instant = new Date(this.#startAtMs).toISOString();
        return [`The load began ${formatValue(lateMs, "ms")} after start-at (${instant}), which was too early.`];
    }
    async #until(leadMs, signal) {
        if (this.#startMs === null)
            return;
        const restMs = this.#startMs - leadMs - this.#clock.now();
        if (restMs > 0)
            await (0,lib_clock/* delay */.cb)(this.#clock, restMs, signal);
    }
}

;// CONCATENATED MODULE: ./lib/engine/warm-up-plan.js
/**
 * The plan of the load before the measured one: the plan from its beginning, cut off at its `warm_up`.
 * Iteration-bound executors keep their virtual users and iterate until then, for a few iterations would be
 * over before anything is warm. It has no thresholds: nothing of it is judged. Null when there is
 * nothing to run.
 */
function warmUpPlan(plan) {
    const { warmUpMs = 0 } = plan;
    if (warmUpMs === 0)
        return null;
    const scenarios = plan.scenarios
        .filter(({ startTimeMs }) => startTimeMs < warmUpMs)
        .map((scenario) => ({
        ...scenario,
        executor: cutExecutor(scenario.executor, warmUpMs - scenario.startTimeMs),
    }));
    if (scenarios.length === 0)
        return null;
    // Other random choices than those of the measured load, whose ids a server may not want to see twice.
    const { seed = 0 } = plan;
    return { ...plan, scenarios, thresholds: [], seed: Number.MAX_SAFE_INTEGER - seed };
}
function cutExecutor(executor, atMs) {
    switch (executor.kind) {
        case "constant-vus":
        case "constant-arrival-rate":
            return { ...executor, durationMs: Math.min(executor.durationMs, atMs) };
        case "shared-iterations":
        case "per-vu-iterations":
            return { kind: "constant-vus", vus: executor.vus, durationMs: atMs };
        case "ramping-vus":
            return { ...executor, stages: cutStages(executor.startVus, executor.stages, atMs, wholeUsers) };
        case "ramping-arrival-rate":
            return { ...executor, stages: cutStages(executor.startRate, executor.stages, atMs, anyRate) };
    }
}
function cutStages(start, stages, atMs, cut) {
    const kept = [];
    let from = start;
    let restMs = atMs;
    for (const stage of stages) {
        if (stage.durationMs > restMs)
            return [...kept, ...cut(from, stage, restMs)];
        kept.push(stage);
        from = stage.target;
        restMs -= stage.durationMs;
    }
    return kept;
}
const anyRate = (from, { durationMs, target }, restMs) => restMs === 0 ? [] : [{ durationMs: restMs, target: from + ((target - from) * restMs) / durationMs }];
/** Users are whole: the line up to the last one that it reaches, then level. */
const wholeUsers = (from, { durationMs, target }, restMs) => {
    const reached = from + Math.trunc(((target - from) * restMs) / durationMs);
    const risingMs = target === from ? 0 : (durationMs * (reached - from)) / (target - from);
    return [
        { durationMs: risingMs, target: reached },
        { durationMs: restMs - risingMs, target: reached },
    ].filter((stage) => stage.durationMs > 0);
};

;// CONCATENATED MODULE: ./lib/engine/warm-up-report.js
/** What a warm-up came to. */
function warmUpReport({ registry, tallies, elapsedS }) {
    const requests = registry.getSink("http_reqs");
    const failures = registry.getSink("http_req_failed");
    return {
        durationS: elapsedS,
        requests: requests?.kind === "counter" ? requests.count : 0,
        failed: failures?.kind === "rate" ? failures.passes : 0,
        iterations: tallies.reduce((sum, { completed }) => sum + completed, 0),
    };
}

;// CONCATENATED MODULE: ./lib/engine/run-load.js








/** The load of a run, first the warm-up, then what is measured. It can be paused before it begins. */
class RunLoad {
    #context;
    #start;
    /** The load that runs: the warm-up, then the measured one. */
    #running = null;
    #isOver = false;
    #pausedAtMs = null;
    constructor(context) {
        this.#context = context;
        this.#start = new StartTime(context.options);
    }
    /** Whether nothing of it will run any more. */
    get isOver() {
        return this.#isOver;
    }
    get isPaused() {
        return this.#pausedAtMs !== null;
    }
    /**
     * @param setupData What setup returned.
     * @param base The version to compare with.
     * @returns What was broken.
     */
    async run(setupData, base) {
        const { plan, journal } = this.#context;
        const defect = (await this.#warmUp(plan, setupData)) ??
            (base === undefined ? null : await this.#warmUp(base.plan, base.setupData));
        if (defect !== null)
            return defect;
        const createLoad = await this.#ready(plan, setupData, base);
        if (createLoad === null)
            return null;
        const phase = journal.enter("execute");
        try {
            return await this.#measure(createLoad());
        }
        finally {
            phase.end();
        }
    }
    pause() {
        const { options, journal, stopping } = this.#context;
        if (this.#isOver || this.isPaused || stopping.aborted)
            return;
        this.#pausedAtMs = options.clock.now();
        this.#running?.pause();
        journal.emit({ type: "PauseEvent" });
    }
    resume() {
        const { options, journal } = this.#context;
        if (this.#pausedAtMs === null)
            return;
        const pausedMs = options.clock.now() - this.#pausedAtMs;
        this.#pausedAtMs = null;
        this.#running?.resume();
        journal.emit({ type: "ResumeEvent", pausedSeconds: pausedMs / 1000 });
    }
    stop() {
        this.#running?.stop();
    }
    /** Nothing of it will run any more: a pause is over too. */
    end() {
        this.#isOver = true;
        this.resume();
    }
    /** Runs the beginning of the plan once, unmeasured. */
    async #warmUp(measured, setupData) {
        const { journal, findings, stopping } = this.#context;
        const plan = warmUpPlan(measured);
        const createLoad = plan === null ? null : await this.#ready(plan, setupData);
        if (createLoad === null)
            return null;
        const phase = journal.enter("warm_up");
        const load = createLoad();
        this.#running = load;
        try {
            await this.#start.untilWarmUp(measured.warmUpMs ?? 0, stopping);
            if (stopping.aborted)
                return null;
            if (this.isPaused)
                load.pause();
            await load.prepare();
            await load.run();
            findings.warmUp ??= warmUpReport(load);
            return load.defect === null ? null : defectOf(load.defect);
        }
        finally {
            await load.close();
            phase.end();
        }
    }
    async #measure(load) {
        const { options, journal, findings, stopping } = this.#context;
        try {
            const watch = this.#watch(load);
            findings.load = load;
            this.#running = load;
            if (this.isPaused)
                load.pause();
            await this.#start.untilConnecting(stopping);
            if (stopping.aborted)
                return null;
            await load.prepare();
            if (options.selfWarmUpMs > 0)
                this.#rehearse(load);
            findings.warnings.push(...(await this.#start.untilLoad(stopping)));
            const { probes } = options;
            const machine = probes === null ? null : new MachineMonitor(probes.machine);
            const running = load.run();
            watch.start();
            await running.finally(() => watch.stop());
            findings.machine = machine?.read() ?? null;
            this.end();
            if (journal.hasSubscribers)
                watch.emitSnapshot();
            return load.defect === null ? null : defectOf(load.defect);
        }
        finally {
            this.end();
            await load.close();
        }
    }
    /** Does what would hold up a load that has only just begun. */
    #rehearse(load) {
        const { findings } = this.#context;
        // What a checkpoint takes.
        findings.result(findings.judge());
        // The users and their connections are new.
        if (load.threads === 1)
            (0,collect_garbage/* ageObjects */.Q)();
    }
    #ready(plan, setupData, base) {
        const { test, options, threads, secrets, stopping } = this.#context;
        return readyLoad({ base, test, plan, options, threads, secrets, setupData, stopping });
    }
    #watch(load) {
        const { plan, options, journal, findings } = this.#context;
        return new LiveWatch({
            load,
            plan: options.shard === null ? plan : { ...plan, thresholds: [] },
            options,
            hasSubscribers: () => journal.hasSubscribers,
            emit: (event) => journal.emit(event),
            abort: ({ metric, source }) => {
                findings.abortReason ??= `the threshold ${metric} ${source} failed (abort_on_fail)`;
                load.stop();
            },
        });
    }
}

;// CONCATENATED MODULE: ./lib/engine/run.js










const NO_ABORT = "abort_on_fail does not end a shard: it sees only its own samples. The merged result is judged at the end.";
/** For a run whose config has none. */
function chosenSeed() {
    return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
/** One run, from setup to the result. */
class Run {
    runId;
    #test;
    #plan;
    #script;
    /** The version to compare with; null when there is none. */
    #base;
    #options;
    #secrets;
    #stopping = new AbortController();
    #epochMs;
    #journal;
    #findings;
    #load;
    #result = null;
    constructor(test, options, { threads, note }) {
        const { clock } = options;
        const { signal: stopping } = this.#stopping;
        const plan = {
            ...test.plan,
            thresholds: withDefaultThreshold(test.plan.thresholds),
            seed: test.plan.seed ?? chosenSeed(),
        };
        const runId = options.runId ?? crypto.randomUUID();
        this.runId = runId;
        this.#test = test;
        this.#plan = plan;
        this.#script = new ScriptCalls(test, options, stopping);
        this.#base = baseVersion(test, plan, options, stopping);
        this.#options = options;
        this.#secrets = new run_time_secrets/* RunTimeSecrets */.i(plan.secretVariables);
        this.#epochMs = clock.wallTime() - clock.now();
        const journal = new RunJournal(runId, clock, this.#epochMs, options.eventQueueCapacity);
        const findings = new RunFindings({
            runId,
            startedAtMs: this.#epochMs + clock.now(),
            plan,
            options,
            hasBase: this.#base !== null,
            phases: journal.phases,
        });
        if (note !== null)
            findings.warnings.push(note);
        if (options.shard !== null && plan.thresholds.some(({ abortOnFail }) => abortOnFail)) {
            findings.warnings.push(NO_ABORT);
        }
        this.#journal = journal;
        this.#findings = findings;
        const secrets = this.#secrets;
        this.#load = new RunLoad({ test, plan, options, threads, secrets, stopping, journal, findings });
    }
    wait() {
        this.#result ??= this.#execute();
        return this.#result;
    }
    stop(reason = "stopped") {
        if (this.#stopping.signal.aborted)
            return;
        this.#findings.stopReason = reason;
        this.#stopping.abort();
        this.#load.stop();
    }
    pause() {
        this.#load.pause();
    }
    resume() {
        this.#load.resume();
    }
    get isPaused() {
        return this.#load.isPaused;
    }
    snapshot() {
        return this.#findings.snapshot;
    }
    resultSoFar(stopReason) {
        const findings = this.#findings;
        return findings.load === null ? null : findings.result(findings.judge(), stopReason);
    }
    loadPart() {
        const { load, machine } = this.#findings;
        if (load === null || this.#options.shard === null || !this.#load.isOver)
            return null;
        return loadPart(load, this.#plan, machine, this.#epochMs);
    }
    get secretValues() {
        return this.#secrets.values;
    }
    events() {
        return this.#journal.subscribe();
    }
    recordScriptError(thrown) {
        const message = `left unhandled: ${(0,script_error/* describeScriptError */.T)(thrown)}`;
        const { load, warnings } = this.#findings;
        if (load === null)
            warnings.push(`the script ${message}`);
        else
            load.errors.record("script", null, message, load.elapsedS);
    }
    async #execute() {
        const findings = this.#findings;
        try {
            await this.#runPhases();
            return this.#conclude();
        }
        catch (error) {
            // Whatever breaks, there is a result, and it is not green.
            findings.load = null;
            findings.defect = defectOf(error);
            return this.#conclude();
        }
        finally {
            this.#load.end();
            this.#journal.finish();
        }
    }
    async #runPhases() {
        const findings = this.#findings;
        const phase = this.#journal.enter("setup");
        const setup = await this.#script.setUp();
        const base = setup.kind === "ready" && this.#base !== null ? await this.#base.setUp() : null;
        if (this.#test.setupFn !== null)
            phase.end();
        if (setup.kind === "failed")
            findings.setupError = setup.error;
        if (base?.kind === "failed")
            findings.setupError = base.error;
        // As in k6, teardown has nothing to tear down when setup did not end well.
        if (setup.kind !== "ready")
            return;
        this.#secrets.look(setup.forUsers);
        // Whatever breaks the load, what setup set up is torn down.
        if (base === null || base.kind === "ready") {
            findings.defect = await this.#runLoad(setup.forUsers, base?.forUsers).catch(defectOf);
        }
        findings.teardownError = await this.#tearDown(setup.forTeardown, base);
    }
    #runLoad(setupData, ofBase) {
        const base = this.#base === null ? undefined : { plan: this.#base.plan, setupData: ofBase };
        return this.#load.run(setupData, base);
    }
    async #tearDown(data, base) {
        const phase = this.#journal.enter("teardown");
        const ofHead = await this.#script.tearDown(data);
        const ofBase = base?.kind === "ready" ? await this.#base?.tearDown(base.forTeardown) : null;
        const error = ofHead ?? ofBase ?? null;
        if (this.#test.teardownFn !== null)
            phase.end();
        return error;
    }
    #conclude() {
        const findings = this.#findings;
        findings.compare();
        const thresholdResults = findings.judge();
        if (findings.load !== null)
            this.#journal.emit({ type: "ThresholdEvent", results: thresholdResults });
        return findings.result(thresholdResults);
    }
}

;// CONCATENATED MODULE: ./lib/engine/engine.js








/**
 * Runs test plans. It installs no signal handler, reads no environment and prints nothing: a front end
 * listens to the events, stops the run when it must, and decides what a result means for its exit.
 *
 * @example
 * ```ts
 * import { Engine, loadTest } from "rampa";
 *
 * const plan = await loadTest("rampa.yml");
 * const result = await new Engine(plan).start().wait();
 * console.log(result.status);
 * ```
 */
class Engine {
    #test;
    #options;
    #threads;
    /** @throws RampaError `usage_invalid` for an option with which no run, or not this one, could work. */
    constructor(test, options = {}) {
        this.#test = test;
        this.#options = completeEngineOptions(options);
        const { threads: wanted, clock, shard, baseline } = this.#options;
        if (baseline !== null)
            checkBaseline(test, this.#options);
        const hasOwnClock = clock !== lib_clock/* systemClock */.ml;
        const cores = (0,external_node_os_.availableParallelism)();
        // Two versions side by side are told apart by who has load when, which one thread alone can say.
        this.#threads =
            baseline === null
                ? chooseThreads(test, { wanted, cores, hasOwnClock, segment: segmentOf(shard) })
                : { threads: 1, note: oneThreadNote(wanted) };
    }
    /** Starts a run of its own each time it is called. */
    start() {
        const run = new Run(this.#test, this.#options, this.#threads);
        void run.wait();
        return run;
    }
}
function oneThreadNote(wanted) {
    if (wanted === "auto" || wanted === 1)
        return null;
    return `${wanted} threads were asked for; two versions are compared in one.`;
}
function checkBaseline({ plan }, { baseline, shard }) {
    if (shard !== null) {
        throw new errors/* RampaError */.QG("usage_invalid", "a shard cannot be compared with a running version", {
            hint: "Compare in a job of its own, without shard.",
        });
    }
    if (baseline === null || retargetPlan(plan, baseline.origin) !== null)
        return;
    throw new errors/* RampaError */.QG("usage_invalid", `the baseline ${baseline.name} needs a base_url in the config`, {
        hint: "Its origin is what the baseline takes the place of.",
    });
}

;// CONCATENATED MODULE: ./lib/engine/serialize-event.js
/**
 * Turns an event into plain JSON: one line of `rampa run --events FILE`. `timestamp_ns` is a number
 * whose digits are exact to the microsecond.
 *
 * @example
 * ```ts
 * import { serializeEvent } from "rampa";
 *
 * serializeEvent({ type: "PhaseEvent", runId: "abc", timestampNs: 0n, phase: "setup" });
 * // { type: "PhaseEvent", run_id: "abc", timestamp_ns: 0, phase: "setup" }
 * ```
 */
function serializeEvent(event) {
    return {
        type: event.type,
        run_id: event.runId,
        timestamp_ns: Number(event.timestampNs),
        ...ownMembers(event),
    };
}
function ownMembers(event) {
    switch (event.type) {
        case "PhaseEvent":
            return { phase: event.phase };
        case "PauseEvent":
            return {};
        case "ResumeEvent":
            return { paused_seconds: event.pausedSeconds };
        case "SnapshotEvent":
            return { snapshot: plainSnapshot(event.snapshot), vus: event.vus, progress: event.progress };
        case "ThresholdEvent":
            return { results: event.results.map(plainThreshold) };
        case "LiveThresholdEvent":
            return { results: event.results.map(plainThreshold), will_abort: event.willAbort };
    }
}
/** Metric names and aggregations are the user's words: they stay as they are. */
function plainSnapshot({ timestamp, duration, values }) {
    return { timestamp, duration, values };
}
function plainThreshold(result) {
    return {
        metric: result.metric,
        source: result.source,
        passed: result.passed,
        outcome: result.outcome,
        lhs: result.lhs,
        rhs: result.rhs,
        is_default: result.isDefault,
        abort_on_fail: result.abortOnFail,
        message: result.message,
    };
}

// EXTERNAL MODULE: ./lib/http/http-client.js
var http_client = __webpack_require__(6692);
// EXTERNAL MODULE: ./lib/http/response.js
var response = __webpack_require__(8793);
// EXTERNAL MODULE: ./lib/worker/execution-info.js
var execution_info = __webpack_require__(405);
// EXTERNAL MODULE: ./lib/worker/worker.js + 1 modules
var worker = __webpack_require__(1298);
// EXTERNAL MODULE: ./lib/metrics/counter-sink.js
var counter_sink = __webpack_require__(985);
// EXTERNAL MODULE: ./lib/metrics/gauge-sink.js
var gauge_sink = __webpack_require__(7800);
// EXTERNAL MODULE: ./lib/metrics/hdr-trend-sink.js
var hdr_trend_sink = __webpack_require__(4841);
// EXTERNAL MODULE: ./lib/metrics/aggregator.js + 3 modules
var aggregator = __webpack_require__(8450);
// EXTERNAL MODULE: ./lib/metrics/not-finite.js
var not_finite = __webpack_require__(8722);
;// CONCATENATED MODULE: ./lib/metrics/metric-engine.js





/**
 * Measures a program of your own as rampa measures a load: it drains samples into the sinks of a
 * registry, hands out snapshots at even intervals, and what it kept can be judged by thresholds.
 *
 * @example
 * ```ts
 * import { evaluateThresholds, MetricEngine, MetricRegistry, parseThreshold } from "rampa";
 *
 * const registry = new MetricRegistry();
 * registry.getOrCreate("orders", "counter");
 * const metrics = new MetricEngine({ registry, submetrics: ["orders{shop:a}"] });
 * metrics.start();
 * metrics.record({ metric: "orders", value: 2, tags: { shop: "a" } });
 * metrics.record({ metric: "orders", value: 1, tags: { shop: "b" } });
 * const last = await metrics.stop();
 * last.values.orders?.count; // 3
 *
 * const source = "count==2";
 * const thresholds = { "orders{shop:a}": [{ source, expression: parseThreshold(source) }] };
 * evaluateThresholds(thresholds, metrics.sinks, last.duration, metrics.submetricSinks)[0]?.passed; // true
 * ```
 */
class MetricEngine {
    flushIntervalMs;
    #registry;
    #aggregator;
    #submetrics;
    #onSnapshot;
    #clock;
    #queue = [];
    #startedAtMs = null;
    #timer = null;
    /** The consumer's work on a snapshot; null while it has none. */
    #delivery = null;
    #failure = null;
    #last = null;
    /** @throws RampaError `usage_invalid` for an interval below 1; `submetric_invalid` for a name. */
    constructor(options) {
        const { registry, submetrics = [], flushIntervalMs = 50, clock = lib_clock/* systemClock */.ml } = options;
        if (!(flushIntervalMs >= 1 && Number.isFinite(flushIntervalMs))) {
            throw new errors/* RampaError */.QG("usage_invalid", `flushIntervalMs is ${flushIntervalMs}; it must be 1 or more`);
        }
        this.flushIntervalMs = flushIntervalMs;
        this.#registry = registry;
        this.#submetrics = submetrics;
        this.#aggregator = new aggregator/* Aggregator */.u({ registry, submetrics: submetrics.map(parse_submetric/* parseSubmetric */.G), views: [] });
        this.#onSnapshot = options.onSnapshot ?? (() => undefined);
        this.#clock = clock;
    }
    /** By metric, as `evaluateThresholds` takes them; holds what has been drained. */
    get sinks() {
        return sinksBy(this.#registry.names, (name) => this.#registry.getSink(name));
    }
    /** The same for the submetrics, named as in the options. */
    get submetricSinks() {
        return sinksBy(this.#submetrics, (name) => this.#aggregator.submetricSink((0,parse_submetric/* parseSubmetric */.G)(name)));
    }
    /**
     * Keeps a sample for the next flush.
     *
     * @throws RampaError `metric_invalid` when the registry has no such metric, or the value is not finite.
     */
    record(sample) {
        if (!Number.isFinite(sample.value))
            throw (0,not_finite/* notFinite */.h)(sample.value);
        if (this.#registry.get(sample.metric) === undefined) {
            throw new errors/* RampaError */.QG("metric_invalid", `the registry has no metric "${sample.metric}"`, {
                hint: "Make it with getOrCreate() first.",
            });
        }
        this.#queue.push(sample);
    }
    /** Begins to hand out snapshots. Their `duration` counts from now. A second call does nothing. */
    start() {
        if (this.#startedAtMs !== null || this.#last !== null)
            return;
        this.#startedAtMs = this.#clock.now();
        this.#arm(this.#startedAtMs);
    }
    /** Drains what was recorded so far. @returns All metrics now. */
    flush() {
        this.#drain();
        const nowMs = this.#clock.now();
        const durationS = (nowMs - (this.#startedAtMs ?? nowMs)) / 1000;
        return this.#aggregator.snapshot(this.#clock.wallTime(), durationS);
    }
    /**
     * Ends the intervals, drains the rest and hands out the last snapshot, which it resolves to. Further
     * calls get the same.
     *
     * @returns Rejects with the first error of the consumer, when everything is done.
     */
    stop() {
        this.#last ??= this.#finish();
        return this.#last;
    }
    /** Flushes at the next multiple of the interval, so that lateness never adds up. */
    #arm(originMs) {
        const passed = Math.floor((this.#clock.now() - originMs) / this.flushIntervalMs);
        this.#timer = this.#clock.at(originMs + (passed + 1) * this.flushIntervalMs, () => {
            this.#arm(originMs);
            if (this.#delivery === null)
                void this.#deliver(this.flush());
            else
                this.#drain();
        });
    }
    #drain() {
        const drained = this.#queue;
        this.#queue = [];
        for (const { metric, value, tags } of drained) {
            const known = this.#registry.get(metric);
            if (known !== undefined)
                this.#aggregator.series(known, tags ?? {}).add(value);
        }
    }
    #deliver(snapshot) {
        const delivery = this.#handOut(snapshot).finally(() => (this.#delivery = null));
        this.#delivery = delivery;
        return delivery;
    }
    async #handOut(snapshot) {
        try {
            await this.#onSnapshot(snapshot);
        }
        catch (error) {
            this.#failure ??= { error };
        }
    }
    async #finish() {
        this.#timer?.cancel();
        await this.#delivery;
        const snapshot = this.flush();
        await this.#deliver(snapshot);
        if (this.#failure !== null)
            throw this.#failure.error;
        return snapshot;
    }
}
function sinksBy(names, sinkOf) {
    return new Map(names.flatMap((name) => {
        const sink = sinkOf(name);
        return sink === undefined ? [] : [[name, sink]];
    }));
}

// EXTERNAL MODULE: ./lib/metrics/rate-sink.js
var rate_sink = __webpack_require__(6003);
;// CONCATENATED MODULE: ./lib/metrics/trend-sink.js


/**
 * All samples, for exact percentiles with linear interpolation as NumPy's default. Memory grows with
 * every sample: for a long run take `HdrTrendSink`. Two trends merge to all samples of both.
 *
 * @example
 * ```ts
 * import { TrendSink } from "rampa";
 *
 * const sink = new TrendSink();
 * for (const value of [10, 20, 30, 40]) sink.add(value);
 * sink.format(1).med; // 25
 * ```
 */
class TrendSink {
    kind = "trend";
    #values = [];
    #sum = 0;
    #isSorted = true;
    get isEmpty() {
        return this.#values.length === 0;
    }
    get count() {
        return this.#values.length;
    }
    /** @throws RampaError `metric_invalid` when the value is not finite. */
    add(value) {
        if (!Number.isFinite(value))
            throw (0,not_finite/* notFinite */.h)(value);
        this.#values.push(value);
        this.#sum += value;
        this.#isSorted = false;
    }
    merge(other) {
        for (const value of [...other.#values])
            this.#values.push(value);
        this.#sum += other.#sum;
        this.#isSorted = false;
    }
    /** @param percentile From 0 to 100. Null without a sample. */
    percentile(percentile) {
        const sorted = this.#sorted();
        const position = (percentile * (sorted.length - 1)) / 100;
        const low = sorted[Math.floor(position)];
        const high = sorted[Math.ceil(position)];
        if (low === undefined || high === undefined)
            return null;
        const weight = position - Math.floor(position);
        // From the nearer end, so that the result never leaves [low, high] by rounding.
        return weight < 0.5 ? low + (high - low) * weight : high - (high - low) * (1 - weight);
    }
    value(aggregation) {
        if (this.isEmpty)
            return null;
        switch (aggregation) {
            case "count":
                return this.#values.length;
            case "avg":
                return this.#sum / this.#values.length;
            case "min":
                return this.percentile(0);
            case "max":
                return this.percentile(100);
            case "med":
                return this.percentile(50);
            default: {
                const percentile = (0,aggregations/* percentileOf */.D4)(aggregation);
                return percentile === null ? null : this.percentile(percentile);
            }
        }
    }
    format() {
        const names = ["count", "avg", "min", "max", "med", ...aggregations/* STANDARD_PERCENTILES */.l3.map((p) => `p(${p})`)];
        const stats = {};
        for (const name of names) {
            const value = this.value(name);
            if (value !== null)
                stats[name] = value;
        }
        return stats;
    }
    #sorted() {
        if (!this.#isSorted) {
            this.#values.sort((a, b) => a - b);
            this.#isSorted = true;
        }
        return this.#values;
    }
}

;// CONCATENATED MODULE: ./lib/index.js
/**
 * The library: load a test, run it, read its result. Scripts import the same names from `"rampa"`.
 */





























/***/ })

};
