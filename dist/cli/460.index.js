export const id = 460;
export const ids = [460];
export const modules = {

/***/ 8347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ parseCheck)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/config/check-value.js

/** Units of a numeric subject's value, and what one of them is in the subject's own unit. */
const UNITS = {
    status: {},
    duration: { ms: 1, s: 1_000 },
    size: { B: 1, kB: 1_000, MB: 1_000_000 },
};
/** The error for a check, as its words. */
function complain(check, found, hint) {
    const shown = JSON.stringify(check.length > 200 ? `${check.slice(0, 200)}…` : check);
    return new errors/* RampaError */.QG("check_invalid", `${found} in the check ${shown}`, { hint });
}
/** Whether a subject is a number; the others are texts. */
function isNumeric(kind) {
    return kind === "status" || kind === "duration" || kind === "size";
}
/** A quoted text, or the whole of what is left. */
function readText(check, source) {
    const quote = source.charAt(0);
    if (quote !== '"' && quote !== "'")
        return source;
    let value = "";
    let at = 1;
    for (; at < source.length && source.charAt(at) !== quote; at += 1) {
        if (source.charAt(at) === "\\" && at + 1 < source.length)
            at += 1;
        value += source.charAt(at);
    }
    if (at === source.length - 1)
        return value;
    throw complain(check, at >= source.length ? `missing ${quote}` : "text after the closing quote", `Quote the whole value, with \\${quote} for a quote inside it, or write it without quotes`);
}
/** A number with the subject's units, in its own unit. */
function readNumber(check, subject, source) {
    const match = /^([+-]?\d{1,15}(?:\.\d{1,15})?) {0,8}([A-Za-z%]{0,8})$/.exec(source);
    const [, digits = "", unit = ""] = match ?? [];
    const units = isNumeric(subject.kind) ? UNITS[subject.kind] : {};
    if (match !== null && unit === "")
        return Number(digits);
    if (match !== null && Object.hasOwn(units, unit)) {
        // Decimal shift in place of a product: 1.1s is 1100 ms, not 1100.0000000000002.
        return Number(`${digits}e${Math.log10(units[unit] ?? 1)}`);
    }
    const names = Object.keys(units);
    const guess = names.find((name) => name.toLowerCase() === unit.toLowerCase());
    const hint = names.length === 0 ? "Write a number" : `Write a number, with ${names.join(", ")} if you like`;
    throw complain(check, source === "" ? "no value" : `expected a number, got ${JSON.stringify(source.slice(0, 100))}`, match !== null && guess !== undefined ? `Write ${digits}${guess}` : `${hint}; one check per line`);
}
/** What a subject is compared with. */
function readValue(check, subject, source) {
    return isNumeric(subject.kind) ? readNumber(check, subject, source) : readText(check, source);
}
/** Splits at commas that stand outside quotes. */
function splitList(source) {
    const items = [];
    let start = 0;
    let quote = "";
    for (let at = 0; at < source.length; at += 1) {
        const character = source.charAt(at);
        if (quote !== "") {
            if (character === "\\")
                at += 1;
            else if (character === quote)
                quote = "";
        }
        else if (character === ",") {
            items.push(source.slice(start, at).trim());
            start = at + 1;
        }
        else if ((character === '"' || character === "'") && source.slice(start, at).trim() === "") {
            quote = character;
        }
    }
    items.push(source.slice(start).trim());
    return items;
}
/** The values of `in [a, b]`. */
function readList(check, subject, source) {
    if (!source.startsWith("[") || !source.endsWith("]")) {
        throw complain(check, 'no list after "in"', "Write the values in brackets: in [200, 304]");
    }
    const items = splitList(source.slice(1, -1));
    if (items.includes(""))
        throw complain(check, "an empty value in the list", "Write the values as [200, 304]");
    return { kind: "in", values: Object.freeze(items.map((item) => readValue(check, subject, item))) };
}

// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
;// CONCATENATED MODULE: ./lib/config/check-language.js


/** Longer text is refused unread. */
const MAX_LENGTH = 10_000;
const SUBJECTS = ["status", "duration", "size", "body", "header"];
/** Of the check language, but not of this version. */
const LATER_SUBJECTS = ["json", "cookie"];
const SYMBOLS = ["==", "!=", "<=", ">=", "<", ">"];
const WORDS = ["contains", "matches", "in", "exists"];
const OPERATORS = [...SYMBOLS, ...WORDS];
function subjectHint(word) {
    const guess = (0,did_you_mean/* closest */.k)(word, SUBJECTS);
    const list = "Checks begin with status, duration, size, body or header NAME";
    return guess === null ? list : `Did you mean "${guess}"? ${list}`;
}
function readSubject(check) {
    const word = /^[\p{L}\p{N}_$.-]{0,64}/u.exec(check)?.[0] ?? "";
    const kind = SUBJECTS.find((candidate) => candidate === word);
    const rest = check.slice(word.length).trimStart();
    if (kind === undefined) {
        if (LATER_SUBJECTS.includes(word)) {
            throw complain(check, `"${word}" is not available`, subjectHint(""));
        }
        throw complain(check, word === "" ? "no subject" : `unknown subject "${word}"`, subjectHint(word));
    }
    if (kind !== "header")
        return { subject: { kind }, rest };
    const name = /^[A-Za-z0-9_.-]{1,256}/.exec(rest)?.[0];
    if (name === undefined || OPERATORS.includes(name)) {
        throw complain(check, "no header name", 'Write header NAME, such as "header content-type contains json"');
    }
    return { subject: { kind, name: name.toLowerCase() }, rest: rest.slice(name.length).trimStart() };
}
function operatorHint(subject) {
    return isNumeric(subject.kind)
        ? `Write one of ${SYMBOLS.join(" ")} or in [a, b] after ${subject.kind}`
        : `Write one of ${OPERATORS.join(" ")} after ${subject.kind === "header" ? "the header's name" : subject.kind}`;
}
function readOperator(check, subject, text) {
    const symbols = /^[<>=!~]{1,4}/.exec(text)?.[0];
    const word = symbols ?? /^\p{L}{0,64}/u.exec(text)?.[0] ?? "";
    const operator = [...SYMBOLS, ...WORDS].find((candidate) => candidate === word);
    if (operator === undefined) {
        const guess = { "=": "==", "===": "==", "!==": "!=", "=<": "<=", "=>": ">=", "=~": "matches", "~": "matches" }[word] ?? (0,did_you_mean/* closest */.k)(word, WORDS);
        const found = word === "" ? "no operator" : `unknown operator "${word}"`;
        throw complain(check, found, guess === null ? operatorHint(subject) : `Write ${guess}`);
    }
    if (isNumeric(subject.kind) &&
        (operator === "contains" || operator === "matches" || operator === "exists")) {
        throw complain(check, `"${operator}" does not apply to ${subject.kind}`, operatorHint(subject));
    }
    return { operator, rest: text.slice(word.length).trimStart() };
}
function readPattern(check, source) {
    const end = source.lastIndexOf("/");
    if (!source.startsWith("/") || end < 1) {
        throw complain(check, "no pattern", 'Write a regular expression between slashes: body matches /"id":\\d+/');
    }
    const [pattern, flags] = [source.slice(1, end), source.slice(end + 1)];
    if (!/^[imsu]{0,4}$/.test(flags) || pattern === "") {
        throw complain(check, pattern === "" ? "an empty pattern" : `flags "${flags}"`, "Write /…/ with flags of i, m, s, u");
    }
    try {
        new RegExp(pattern, flags);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : "invalid regular expression";
        throw complain(check, reason, "Write a JavaScript regular expression, with \\/ for a slash inside it");
    }
    return { kind: "matches", pattern, flags };
}
function readTest(check, subject, operator, rest) {
    if (operator === "exists") {
        if (rest === "")
            return { kind: "exists" };
        throw complain(check, `text after "exists"`, "End the check there");
    }
    if (rest === "")
        throw complain(check, "no value", `Write what to compare with after ${operator}`);
    switch (operator) {
        case "==":
        case "!=":
            return { kind: "equals", value: readValue(check, subject, rest) };
        case "<":
        case "<=":
        case ">":
        case ">=":
            return { kind: "compare", operator, value: readNumber(check, subject, rest) };
        case "contains":
            return { kind: "contains", text: readText(check, rest) };
        case "matches":
            return readPattern(check, rest);
        case "in":
            return readList(check, subject, rest);
    }
}
/**
 * Reads a check: `SUBJECT [not] OPERATOR [VALUE]`.
 *
 * @throws RampaError `check_invalid`.
 */
function parseCheck(text) {
    const check = text.trim();
    if (check.length > MAX_LENGTH)
        throw complain(check, `more than ${MAX_LENGTH} characters`, "Shorten it");
    const { subject, rest: afterSubject } = readSubject(check);
    const hasNot = /^not(?![\p{L}\p{N}_])/u.test(afterSubject);
    const { operator, rest } = readOperator(check, subject, hasNot ? afterSubject.slice("not".length).trimStart() : afterSubject);
    return Object.freeze({
        subject: Object.freeze(subject),
        negated: hasNot !== (operator === "!="),
        test: Object.freeze(readTest(check, subject, operator, rest)),
    });
}


/***/ }),

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4473);


/** Value of a unit as `factor` × 10^`exponent` milliseconds, so that `1.1h` is exact. */
const UNITS = {
    h: { factor: 36, exponent: 5 },
    m: { factor: 6, exponent: 4 },
    s: { factor: 1, exponent: 3 },
    ms: { factor: 1, exponent: 0 },
};
const UNIT_ORDER = Object.keys(UNITS);
/** Longer text is refused unread. */
const MAX_LENGTH = 64;
const COMPONENT = /(\d+(?:\.\d+)?)(ms|h|m|s)/y;
/** Without what adding decimal fractions leaves below a nanosecond; doubles hold those for 100 days. */
function toNanoseconds(ms) {
    return ms < 8e9 ? Math.round(ms * 1e6) / 1e6 : ms;
}
/** Sticky and anchored, so that reading is linear in the text's length. */
function readComponents(text) {
    if (text.length === 0 || text.length > MAX_LENGTH)
        return null;
    let totalMs = 0;
    let lastUnit = -1;
    COMPONENT.lastIndex = 0;
    while (COMPONENT.lastIndex < text.length) {
        const match = COMPONENT.exec(text);
        if (match === null)
            return null;
        const [, digits = "", name = "ms"] = match;
        const order = UNIT_ORDER.indexOf(name);
        if (order <= lastUnit)
            return null;
        lastUnit = order;
        const unit = UNITS[name];
        totalMs += unit.factor * Number(`${digits}e${unit.exponent}`);
    }
    return totalMs <= Number.MAX_SAFE_INTEGER ? toNanoseconds(totalMs) : null;
}
/** Spellings that people write, and the unit they mean. */
const WORDS = {
    ms: "ms",
    msec: "ms",
    msecs: "ms",
    millis: "ms",
    millisecond: "ms",
    milliseconds: "ms",
    s: "s",
    sec: "s",
    secs: "s",
    second: "s",
    seconds: "s",
    m: "m",
    min: "m",
    mins: "m",
    minute: "m",
    minutes: "m",
    h: "h",
    hr: "h",
    hrs: "h",
    hour: "h",
    hours: "h",
};
function remedy(text) {
    const match = /^(\d{1,15}(?:\.\d{1,15})?) {0,8}([a-z]{0,16})$/i.exec(text.trim().slice(0, MAX_LENGTH));
    const [, digits = "", word = ""] = match ?? [];
    if (match !== null && word === "") {
        return `Write "${digits}s" for ${digits} seconds or "${digits}ms" for ${digits} milliseconds`;
    }
    const lower = word.toLowerCase();
    if (match !== null && Object.hasOwn(WORDS, lower))
        return `Write "${digits}${WORDS[lower] ?? ""}"`;
    return 'Write whole numbers or fractions with h, m, s, ms in this order, such as "1m30s", "1.5s" or "500ms"';
}
/** As {@link parseDuration}, for anything that a file may hold, without an exception. */
function readDuration(value) {
    const ms = typeof value === "string" ? readComponents(value) : null;
    if (ms !== null)
        return ms;
    return {
        message: `expected a duration such as "30s", got ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)(value)}`,
        hint: remedy(typeof value === "number" ? String(value) : typeof value === "string" ? value : ""),
    };
}
/**
 * Reads a duration such as `500ms`, `30s`, `1m30s`, `1.5s` or `2h`.
 *
 * @returns Milliseconds.
 * @throws RampaError `duration_invalid` for anything else, a bare number included.
 * @example
 * ```ts
 * import { parseDuration } from "rampa";
 *
 * parseDuration("1m30s"); // 90000
 * ```
 */
function parseDuration(text) {
    const duration = readDuration(text);
    if (typeof duration === "number")
        return duration;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("duration_invalid", duration.message, { hint: duration.hint });
}
/** The shortest spelling of a number of milliseconds: `90000` → `1m30s`. */
function formatDuration(ms) {
    const sign = ms < 0 ? "-" : "";
    let rest = toNanoseconds(Math.abs(ms));
    let text = "";
    for (const [unit, size] of [
        ["h", 3_600_000],
        ["m", 60_000],
    ]) {
        const whole = Math.floor(rest / size);
        if (whole > 0)
            text += `${plain(whole)}${unit}`;
        rest -= whole * size;
    }
    if (rest >= 1_000)
        text += `${plain(rest / 1_000)}s`;
    else if (rest > 0)
        text += `${plain(rest)}ms`;
    return sign + (text === "" ? "0s" : text);
}
/** Without exponent, and without the noise that subtraction leaves behind the ninth decimal. */
function plain(value) {
    return Number.isInteger(value)
        ? BigInt(value).toString()
        : value
            .toFixed(9)
            .replace(/0{1,9}$/, "")
            .replace(/\.$/, "");
}


/***/ }),

/***/ 1919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ executorsWith),
/* harmony export */   SI: () => (/* binding */ SCENARIO_ALIASES),
/* harmony export */   _5: () => (/* binding */ isExecutorKind),
/* harmony export */   dx: () => (/* binding */ THRESHOLD_ALIASES),
/* harmony export */   wx: () => (/* binding */ EXECUTOR_FIELDS)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);

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
    return _plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q.filter((kind) => EXECUTOR_FIELDS[kind].includes(field));
}
function isExecutorKind(value) {
    return _plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q.some((kind) => kind === value);
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
    { alias: "gracefulStop", key: "graceful_stop", executors: _plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q },
    { alias: "startTime", key: "start_time", executors: _plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q },
    { alias: "exec", key: "exec_fn", executors: _plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q },
];
/** k6's spellings inside `thresholds`. */
const THRESHOLD_ALIASES = [
    { alias: "abortOnFail", key: "abort_on_fail" },
    { alias: "delayAbortEval", key: "grace_period" },
];


/***/ }),

/***/ 2654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ httpShape),
/* harmony export */   lw: () => (/* binding */ Http),
/* harmony export */   uA: () => (/* binding */ HTTP_DEFAULTS)
/* harmony export */ });
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4892);

const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/;
function headerNameComplaint(name) {
    return TOKEN.test(name)
        ? null
        : {
            message: `${JSON.stringify(name)} is no header name`,
            hint: "Header names are letters, digits and hyphens",
        };
}
function headerValueHint(text) {
    // What HTTP allows in a header's value: no line break, no other control character, Latin-1.
    return /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
        ? null
        : "Header values are one line of Latin-1 text; encode anything else";
}
/** Request headers; names are case-insensitive. */
const Headers = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)("a map of headers", (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLeaf */ .VV)(headerValueHint), headerNameComplaint).check((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)((context) => {
    const seen = new Map();
    for (const name of Object.keys(context.value)) {
        const first = seen.get(name.toLowerCase());
        const message = `"${name}" and "${first ?? ""}" are one header`;
        if (first !== undefined)
            (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .addIssue */ .ZJ)(context, [name], { message, hint: "Keep one of them" });
        seen.set(name.toLowerCase(), name);
    }
}));
const EXPECTED_STATUS = 'a status such as 200, or a range such as "200-399"';
/** `200` or `"200-399"`, read as a range. */
const ExpectedStatus = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .leaf */ .V4)({
    anyOf: [
        { type: "integer", minimum: 100, maximum: 599 },
        { type: "string", pattern: "^[1-5]\\d\\d(-[1-5]\\d\\d)?$|\\$\\{env\\." },
    ],
}, (input) => {
    const match = typeof input === "number" || typeof input === "string" ? STATUS_RANGE.exec(String(input)) : null;
    const [, from = "", to = from] = match ?? [];
    if (match === null) {
        return { message: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .expectation */ .pG)(EXPECTED_STATUS, input), hint: "HTTP statuses lie between 100 and 599" };
    }
    return Number(from) <= Number(to)
        ? { value: Object.freeze({ from: Number(from), to: Number(to) }) }
        : { message: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .expectation */ .pG)(EXPECTED_STATUS, input), hint: `Write "${to}-${from}"` };
});
const STATUS_RANGE = /^([1-5]\d\d)(?: {0,4}- {0,4}([1-5]\d\d))?$/;
/** The keys of `http`, which a request step may have too. */
const httpShape = {
    headers: Headers.optional().describe("Headers of the request; names are case-insensitive."),
    timeout: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .durationLeaf */ .xy)("positive")
        .optional()
        .describe("Longest time for the whole request: connecting, redirects and the body included."),
    max_redirects: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLeaf */ .IR)(0)
        .optional()
        .describe("Redirects that are followed; 0 takes a redirect as the response."),
    keep_alive: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .flagLeaf */ .Vx)()
        .optional()
        .describe("Whether a virtual user keeps its connections open between requests."),
    expected_statuses: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)("a list of statuses", ExpectedStatus)
        .optional()
        .describe("Statuses that http_req_failed counts as a success: numbers, or ranges such as 200-399."),
};
/** What every request starts from when the config says nothing else. */
const HTTP_DEFAULTS = Object.freeze({
    headers: Object.freeze({}),
    timeoutMs: 60_000,
    maxRedirects: 10,
    keepAlive: true,
    expectedStatuses: Object.freeze([Object.freeze({ from: 200, to: 399 })]),
});
/** Defaults of every request. */
const Http = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)("a map of HTTP settings", httpShape);


/***/ }),

/***/ 9275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ EXECUTOR_KINDS),
/* harmony export */   y: () => (/* binding */ HTTP_METHODS)
/* harmony export */ });
const EXECUTOR_KINDS = [
    "constant-vus",
    "ramping-vus",
    "shared-iterations",
    "per-vu-iterations",
    "constant-arrival-rate",
    "ramping-arrival-rate",
];
const HTTP_METHODS = ["get", "post", "put", "patch", "delete", "head", "options"];


/***/ }),

/***/ 4892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ amountLeaf),
/* harmony export */   I6: () => (/* binding */ textLeaf),
/* harmony export */   IR: () => (/* binding */ wholeLeaf),
/* harmony export */   V4: () => (/* binding */ leaf),
/* harmony export */   VV: () => (/* binding */ plainLeaf),
/* harmony export */   Vx: () => (/* binding */ flagLeaf),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   ZJ: () => (/* binding */ addIssue),
/* harmony export */   pG: () => (/* binding */ expectation),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   xy: () => (/* binding */ durationLeaf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9839);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4473);




/** `expected …, got …`, or that the value is missing. */
function expectation(expected, value) {
    return value === undefined ? `missing, expected ${expected}` : `expected ${expected}, got ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)(value)}`;
}
/** A schema of one value, with full control over its messages and its JSON Schema. */
function leaf(keywords, read) {
    const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((input, context) => {
        const reading = read(input);
        if ("value" in reading)
            return reading.value;
        const { message, ...params } = reading;
        context.issues.push({ code: "custom", input, message, params });
        return undefined;
    });
    return schema.meta(keywords);
}
/** Text that the environment fills stands wherever a number or boolean does. */
const FROM_ENVIRONMENT = { type: "string", pattern: "\\$\\{env\\." };
/** Any text that `accepts` likes; it returns a complaint or null. */
function textLeaf(expected, accepts, keywords = {}) {
    return leaf({ type: "string", ...keywords }, (input) => {
        if (typeof input !== "string") {
            const isPlain = typeof input === "number" || typeof input === "boolean";
            const hint = isPlain && accepts(String(input)) === null ? { hint: `Write "${input}"` } : {};
            return { message: expectation(expected, input), isWrongType: true, ...hint };
        }
        const complaint = accepts(input);
        if (complaint === null)
            return { value: input };
        return typeof complaint === "string"
            ? { message: expectation(expected, input), hint: complaint }
            : complaint;
    });
}
/** A duration in its spelling; read as milliseconds. */
function durationLeaf(least) {
    const pattern = "^(?=\\d)(\\d+(\\.\\d+)?h)?(\\d+(\\.\\d+)?m)?(\\d+(\\.\\d+)?s)?(\\d+(\\.\\d+)?ms)?$|\\$\\{env\\.";
    return leaf({ type: "string", pattern }, (input) => {
        if (input === undefined)
            return { message: expectation('a duration such as "30s"', input), isWrongType: true };
        const duration = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .readDuration */ .$7)(input);
        if (typeof duration !== "number")
            return { ...duration, isWrongType: typeof input !== "string" };
        if (least === "positive" && duration === 0) {
            return { message: expectation("a duration longer than 0s", input), hint: 'Write one such as "30s"' };
        }
        return { value: duration };
    });
}
function numberLeaf(expected, keywords, accepts) {
    return leaf({ anyOf: [keywords, FROM_ENVIRONMENT] }, (input) => {
        if (typeof input === "number" && accepts(input))
            return { value: input };
        const isQuoted = typeof input === "string" && input.trim() !== "" && accepts(Number(input));
        return {
            message: expectation(expected, input),
            isWrongType: typeof input !== "number",
            coercion: "number",
            ...(isQuoted ? { hint: `Write ${Number(input)} without quotes` } : {}),
        };
    });
}
/** A whole number. */
function wholeLeaf(minimum) {
    return numberLeaf(`a whole number of at least ${minimum}`, { type: "integer", minimum }, (n) => Number.isSafeInteger(n) && n >= minimum);
}
/** A finite number, fractions included. */
function amountLeaf(least) {
    return least === "positive"
        ? numberLeaf("a number greater than 0", { type: "number", exclusiveMinimum: 0 }, (n) => Number.isFinite(n) && n > 0)
        : numberLeaf("a number of at least 0", { type: "number", minimum: 0 }, (n) => Number.isFinite(n) && n >= 0);
}
/** `true` or `false`. */
function flagLeaf() {
    return leaf({ anyOf: [{ type: "boolean" }, FROM_ENVIRONMENT] }, (input) => typeof input === "boolean"
        ? { value: input }
        : { message: expectation("true or false", input), isWrongType: true, coercion: "boolean" });
}
/** A text, number or boolean, read as text; `accepts` as in {@link textLeaf}. */
function plainLeaf(accepts = () => null) {
    const expected = "a text, number or boolean";
    return leaf({ type: ["string", "number", "boolean"] }, (input) => {
        if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") {
            return { message: expectation(expected, input), isWrongType: true };
        }
        const hint = accepts(String(input));
        return hint === null ? { value: String(input) } : { message: expectation(expected, input), hint };
    });
}
function describeUnknown(keys, key) {
    const guess = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(key, keys);
    const known = `Known keys: ${keys.join(", ")}`;
    return {
        message: `unknown key ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)(key)}`,
        hint: guess === null ? known : `Did you mean "${guess}"?`,
    };
}
/**
 * A map with these keys and no other. `explain` may say more of a key that the map does not have.
 */
function mapping(what, shape, explain = () => null) {
    const keys = Object.keys(shape);
    const params = { describeUnknownKey: (key) => explain(key) ?? describeUnknown(keys, key) };
    const stranger = zod__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((input, context) => {
        context.issues.push({ code: "custom", input, message: "unknown key", params: { ...params } });
    });
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(shape, { error: (issue) => expectation(what, issue.input) }).catchall(stranger);
}
/** A map with keys of the user's own. */
function table(what, value, acceptsKey = () => null) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), value, { error: (issue) => expectation(what, issue.input) }).check(whole((context) => {
        for (const key of Object.keys(context.value)) {
            const complaint = acceptsKey(key);
            if (complaint !== null)
                addIssue(context, [key], complaint, { describeUnknownKey: () => complaint });
        }
    }));
}
/** A list with at least one element. */
function list(what, item) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(item, {
        // What follows the line break is the hint.
        error: ({ input }) => expectation(what, input) + (input === undefined ? "" : '\nBegin each of them with "- "'),
    })
        .min(1, { error: () => `expected ${what}, got an empty list` });
}
/** Adds an issue about a part of the value that is being checked. */
function addIssue(context, path, { message, hint }, params = { part: "key" }) {
    const withHint = hint === undefined ? params : { ...params, hint };
    context.issues.push({
        code: "custom",
        input: context.value,
        path: [...path],
        message,
        params: { ...withHint },
        continue: true,
    });
}
/** A check of several keys together, made also when one of them is wrong: all problems at once. */
function whole(check) {
    const made = zod__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(check);
    made._zod.def.when = ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value);
    return made;
}


/***/ }),

/***/ 5460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TS: () => (/* binding */ Config),
  Bs: () => (/* binding */ LOAD_SHORTCUTS),
  JY: () => (/* binding */ Options),
  Ar: () => (/* binding */ SHORTCUTS),
  fl: () => (/* reexport */ ScenarioConfig),
  eF: () => (/* binding */ Script),
  BI: () => (/* reexport */ Stage)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./lib/config/http-schema.js
var http_schema = __webpack_require__(2654);
// EXTERNAL MODULE: ./lib/config/plan.js
var plan = __webpack_require__(9275);
// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
// EXTERNAL MODULE: ./lib/config/executor-fields.js
var executor_fields = __webpack_require__(1919);
// EXTERNAL MODULE: ./lib/config/schema-leaf.js
var schema_leaf = __webpack_require__(4892);
// EXTERNAL MODULE: ./lib/config/show-value.js
var show_value = __webpack_require__(4473);
// EXTERNAL MODULE: ./lib/config/step-schema.js
var step_schema = __webpack_require__(3079);
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
const FunctionName = (0,schema_leaf/* textLeaf */.I6)("the name of a function of the script", (text) => /^[\p{L}_$][\p{L}\p{N}_$]{0,255}$/u.test(text)
    ? null
    : 'Write the name alone, such as "browse" or "default"');
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
const VuStages = (0,schema_leaf/* list */.p_)("a list of stages", VuStage);
const RateStages = (0,schema_leaf/* list */.p_)("a list of stages", Stage);
/** Keys of every scenario. */
const commonShape = {
    start_time: (0,schema_leaf/* durationLeaf */.xy)("zero").prefault("0s").describe("When the scenario begins, after the load did."),
    graceful_stop: (0,schema_leaf/* durationLeaf */.xy)("zero")
        .prefault("30s")
        .describe("How long running iterations may take to finish when the time is over."),
    exec_fn: FunctionName.optional().describe("Function of the script that is one iteration; default: default."),
    steps: step_schema/* Steps */.gj.optional().describe("What one iteration does, in place of a function."),
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
    const alias = executor_fields/* SCENARIO_ALIASES */.SI.find((candidate) => candidate.alias === key);
    const owners = alias?.executors ?? (0,executor_fields/* executorsWith */.RK)(key);
    if (owners.length === 0)
        return null;
    return {
        message: `the executor ${executor} has no "${key}"`,
        hint: `"${key}" belongs to ${owners.join(", ")}; ${executor} has ${executor_fields/* EXECUTOR_FIELDS */.wx[executor].join(", ")}`,
    };
}
/** Why `stop_on_failed_check` is refused beside a function. */
const STOPS_STEPS_ONLY = {
    message: '"stop_on_failed_check" stands where there are no steps',
    hint: "A function decides for itself: worker.check returns whether all checks passed",
};
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
    const expected = `one of ${plan/* EXECUTOR_KINDS */.q.join(", ")}`;
    const guess = typeof found === "string" ? (0,did_you_mean/* closest */.k)(found, plan/* EXECUTOR_KINDS */.q) : null;
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

// EXTERNAL MODULE: ./lib/config/threshold-schema.js
var threshold_schema = __webpack_require__(3317);
;// CONCATENATED MODULE: ./lib/config/schema.js









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
    steps: step_schema/* Steps */.gj.optional().describe("What one iteration does, in place of a function of the script."),
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
const Secrets = schemas/* array */.YOg((0,schema_leaf/* textLeaf */.I6)("the name of an environment variable", (text) => ENV_NAME.test(text) ? null : "Use letters, digits and _"), { error: (issue) => `expected a list of names, got ${(0,show_value/* show */.W)(issue.input)}` });
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
function checkPaths(context, owner, path) {
    const { steps } = (owner ?? {});
    if (!Array.isArray(steps))
        return;
    steps.forEach((step, index) => {
        const fields = (step ?? {});
        for (const method of plan/* HTTP_METHODS */.y) {
            const url = fields[method];
            if (typeof url !== "string" || !url.startsWith("/"))
                continue;
            const message = `the path ${(0,show_value/* show */.W)(url)} needs a base_url, and the config has none`;
            const hint = "Add base_url at the top, or write the whole URL";
            (0,schema_leaf/* addIssue */.ZJ)(context, [...path, "steps", index, method], { message, hint }, {});
        }
    });
}
function checkConfig(context) {
    checkExclusive(context);
    const { options, scenarios } = context.value;
    const isTable = typeof scenarios === "object" && scenarios !== null;
    if (isTable && Object.keys(scenarios).length === 0) {
        const hint = "Add one, or remove the key and use the shortcuts of options";
        (0,schema_leaf/* addIssue */.ZJ)(context, ["scenarios"], { message: "expected at least one scenario, got none", hint });
    }
    if ("base_url" in context.value)
        return;
    checkPaths(context, options, ["options"]);
    if (!isTable)
        return;
    for (const [name, scenario] of Object.entries(scenarios))
        checkPaths(context, scenario, ["scenarios", name]);
}
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
    thresholds: threshold_schema/* Thresholds */.p.optional().describe("What decides the verdict: metric → thresholds."),
    secrets: Secrets.optional().describe("Environment variables whose values are masked everywhere."),
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


/***/ }),

/***/ 4473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ show)
/* harmony export */ });
const MAX_SHOWN = 80;
/** A value in a message: short, on one line. */
function show(value) {
    if (value === null || value === undefined)
        return "nothing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "string") {
        return JSON.stringify(value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value);
    }
    return typeof value === "number" || typeof value === "boolean" ? String(value) : "a map";
}


/***/ }),

/***/ 3079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ complaintOf),
/* harmony export */   gj: () => (/* binding */ Steps)
/* harmony export */ });
/* unused harmony export Step */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _check_language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8347);
/* harmony import */ var _http_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2654);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9275);
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4892);






/** Runs a parser that throws, and gives its words as a complaint. */
function complaintOf(parse, text) {
    try {
        parse(text);
        return null;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG))
            throw error;
        return { message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
    }
}
function urlComplaint(text) {
    if (text.startsWith("/"))
        return null;
    const isAbsolute = /^https?:\/\//i.test(text);
    if (!isAbsolute)
        return `Write "/${text.slice(0, 60)}" for a path below base_url`;
    return URL.canParse(text) ? null : "Check the host and the port";
}
const Url = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .textLeaf */ .I6)("a path that begins with / or a URL with http:// or https://", urlComplaint, {
    pattern: "^(/|[hH][tT][tT][pP][sS]?://)|\\$\\{env\\.",
});
const CheckText = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .textLeaf */ .I6)('a check such as "status == 200"', (text) => complaintOf(_check_language_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheck */ .Q, text));
const NamedCheck = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)("a check", {
    name: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .textLeaf */ .I6)("a name", (text) => (text.trim() === "" ? "Remove the key or write a name" : null)).describe("Name of the check in reports."),
    check: CheckText.describe("SUBJECT [not] OPERATOR [VALUE], such as: status == 200."),
});
const Checks = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)("a list of checks", zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([CheckText, NamedCheck], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .expectation */ .pG)('a check such as "status == 200", or a map with name and check', issue.input),
}));
const ThinkRange = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)('a duration such as "500ms", or a map with min and max', {
    min: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .durationLeaf */ .xy)("zero").describe("Shortest pause."),
    max: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .durationLeaf */ .xy)("zero").describe("Longest pause."),
}).check((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)((context) => {
    const { min, max } = context.value;
    // Read values can be missing here: the check is made although other keys are wrong.
    if (typeof min === "number" && typeof max === "number" && min > max) {
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .addIssue */ .ZJ)(context, ["max"], {
            message: "expected max not to be shorter than min",
            hint: "Swap the two",
        });
    }
}));
const Think = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([(0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .durationLeaf */ .xy)("zero"), ThinkRange], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .expectation */ .pG)('a duration such as "500ms", or a map with min and max', issue.input),
});
const QueryValue = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([(0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLeaf */ .VV)(), zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLeaf */ .VV)())], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .expectation */ .pG)("a text, number, boolean or a list of them", issue.input),
});
function isJson(value) {
    if (typeof value === "number")
        return Number.isFinite(value);
    return typeof value !== "object" || value === null || Object.values(value).every(isJson);
}
const JsonBody = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .leaf */ .V4)({}, (input) => isJson(input)
    ? { value: input }
    : {
        message: "expected a value that JSON can express, got one with .nan or .inf",
        hint: "Use null or a text",
    });
const methodKeys = Object.fromEntries(_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .HTTP_METHODS */ .y.map((method) => [
    method,
    Url.optional().describe(`URL of ${method === "options" ? "an" : "a"} ${method.toUpperCase()} request: a path below base_url, or absolute.`),
]));
const ACTIONS = [..._plan_js__WEBPACK_IMPORTED_MODULE_5__/* .HTTP_METHODS */ .y, "think"];
function checkActions(context) {
    const keys = Object.keys(context.value);
    const actions = ACTIONS.filter((action) => keys.includes(action));
    const [first, second] = actions;
    if (first === undefined) {
        // An unknown key is most likely the misspelt action, and is a problem already.
        if (context.issues.length === 0) {
            const message = `a step needs one of ${ACTIONS.join(", ")}`;
            (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .addIssue */ .ZJ)(context, [], { message, hint: "Write a request such as get: /path, or think: 500ms" });
        }
    }
    else if (second !== undefined) {
        const message = `"${first}" and "${second}" stand in one step`;
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .addIssue */ .ZJ)(context, [second], { message, hint: "Make them two steps" });
    }
    else if (first === "think") {
        for (const key of keys.filter((candidate) => candidate in stepShape && candidate !== "think")) {
            (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .addIssue */ .ZJ)(context, [key], {
                message: `"${key}" does not apply to think`,
                hint: "Move it to a request step",
            });
        }
    }
    if (keys.includes("json") && keys.includes("body")) {
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .addIssue */ .ZJ)(context, ["body"], {
            message: '"json" and "body" stand in one step',
            hint: "A request has one body",
        });
    }
}
const stepShape = {
    ...methodKeys,
    think: Think.optional().describe("Pause between requests: a duration, or a map with min and max."),
    name: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .textLeaf */ .I6)("a name", (text) => (text.trim() === "" ? "Remove the key or write a name" : null))
        .optional()
        .describe("The name tag of the request; default: method and path."),
    query: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)("a map of query parameters", QueryValue)
        .optional()
        .describe("Query parameters, added to the URL's own; a list repeats its key."),
    json: JsonBody.optional().describe("Body, sent as JSON."),
    body: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .textLeaf */ .I6)("the body as text", () => null)
        .optional()
        .describe("Body, sent as it is."),
    checks: Checks.optional().describe("What must hold of the response; a failed check is counted."),
    ..._http_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .httpShape */ .AS,
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
/** One step of an iteration: a request or a pause. */
const Step = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)("a step such as get: /path", stepShape, explainStepKey)
    .check((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(checkActions))
    .meta({
    id: "step",
    oneOf: ACTIONS.map((action) => ({ required: [action] })),
    dependentSchemas: { think: { maxProperties: 1 }, json: { properties: { body: false } } },
});
const Steps = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)("a list of steps", Step);


/***/ }),

/***/ 3317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Thresholds),
/* harmony export */   y: () => (/* binding */ ThresholdRule)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _thresholds_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1947);
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4892);
/* harmony import */ var _step_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3079);




/** For editors; the grammar itself says more. */
const PATTERN = "^\\s*(count|rate|value|passes|fails|avg|min|max|med|p\\s*\\(\\s*\\d+(\\.\\d+)?\\s*\\))" +
    "\\s*(<=|>=|===|==|!=|<|>)\\s*[+-]?[.\\d][^<>=%]*$|\\$\\{env\\.";
const ThresholdText = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .textLeaf */ .I6)('a threshold such as "p(95)<500"', (text) => (0,_step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .complaintOf */ .Nx)(_thresholds_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseThreshold */ .B7, text), { pattern: PATTERN });
/** A threshold with its behaviour during the run. */
const ThresholdRule = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)("a threshold", {
    threshold: ThresholdText.describe("AGGREGATION OPERATOR VALUE, such as p(95)<500."),
    abort_on_fail: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .flagLeaf */ .Vx)()
        .optional()
        .describe("Ends the run as soon as the threshold fails; default false."),
    grace_period: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("zero")
        .optional()
        .describe("How long a failure must persist before it ends the run; default 0s."),
}).meta({ id: "threshold" });
const EXPECTED = 'a threshold such as "p(95)<500", a map with threshold, or a list of them';
const OneThreshold = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([ThresholdText, ThresholdRule], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .expectation */ .pG)(EXPECTED, issue.input),
});
/** Thresholds of one metric. */
const ThresholdList = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    ThresholdText,
    ThresholdRule,
    zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(OneThreshold).min(1, { error: () => "expected at least one threshold, got an empty list" }),
], { error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .expectation */ .pG)(EXPECTED, issue.input) });
/** Metric, with tag filters if you like, → what must hold of it. */
const Thresholds = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)("a map of metrics and their thresholds", ThresholdList, (metric) => (0,_step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .complaintOf */ .Nx)(_thresholds_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubmetric */ .GD, metric));


/***/ }),

/***/ 1947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ parseThreshold),
/* harmony export */   GD: () => (/* binding */ parseSubmetric),
/* harmony export */   M8: () => (/* binding */ isMetricName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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
function complain(text, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("threshold_invalid", `${EXPECTED}, got ${JSON.stringify(text.slice(0, 200))}`, {
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
function valueOf(source, text) {
    if (text.endsWith("%")) {
        throw complain(source, /^[+-]/.test(text)
            ? "Relative thresholds are not available: write an absolute limit"
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
    return Object.freeze({
        ...aggregationOf(source, source.slice(0, at).trim()),
        operator,
        ...valueOf(source, tail.slice(symbols.length).trim()),
    });
}
function complainName(text, message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("submetric_invalid", `${message} in the metric name ${JSON.stringify(text.slice(0, 200))}`, {
        hint,
    });
}
function skipSpaces(cursor) {
    while (/\s/.test(cursor.text.charAt(cursor.at)))
        cursor.at += 1;
}
/** Text up to one of the `ends`, without the spaces around it. */
function readPlain(cursor, ends) {
    const start = cursor.at;
    while (cursor.at < cursor.text.length && !ends.includes(cursor.text.charAt(cursor.at)))
        cursor.at += 1;
    return cursor.text.slice(start, cursor.at).trim();
}
function readQuoted(cursor) {
    const quote = cursor.text.charAt(cursor.at);
    let value = "";
    for (cursor.at += 1; cursor.at < cursor.text.length; cursor.at += 1) {
        const character = cursor.text.charAt(cursor.at);
        if (character === quote) {
            cursor.at += 1;
            return value;
        }
        if (character === "\\")
            cursor.at += 1;
        value += cursor.text.charAt(cursor.at);
    }
    throw complainName(cursor.text, "unclosed quote", `Close the value with ${quote}`);
}
function readTag(cursor) {
    skipSpaces(cursor);
    const name = readPlain(cursor, ":,}");
    if (name === "" || name === "__proto__" || cursor.text.charAt(cursor.at) !== ":") {
        throw complainName(cursor.text, "expected tag:value", "Write the filters as {tag:value,other:value}");
    }
    cursor.at += 1;
    skipSpaces(cursor);
    const first = cursor.text.charAt(cursor.at);
    if (first === '"' || first === "'") {
        const quoted = readQuoted(cursor);
        skipSpaces(cursor);
        return [name, quoted];
    }
    const value = readPlain(cursor, ":,}");
    if (cursor.text.charAt(cursor.at) === ":") {
        const whole = value + readPlain(cursor, ",}");
        throw complainName(cursor.text, 'unquoted ":"', `Quote the value: ${name}:${JSON.stringify(whole)}`);
    }
    return [name, value];
}
function readTags(cursor) {
    const tags = {};
    if (cursor.text.slice(cursor.at).trim() === "}")
        return tags;
    for (;;) {
        const [name, value] = readTag(cursor);
        if (Object.hasOwn(tags, name)) {
            throw complainName(cursor.text, `tag "${name}" twice`, "A sample has one value for each tag");
        }
        tags[name] = value;
        const end = cursor.text.charAt(cursor.at);
        cursor.at += 1;
        if (end === "}")
            break;
        if (end !== ",") {
            const hint = "Write the filters as {tag:value,other:value}, and quote values that hold , : or }";
            throw complainName(cursor.text, end === "" ? 'missing "}"' : `unexpected "${end}"`, hint);
        }
    }
    if (cursor.at < cursor.text.length) {
        throw complainName(cursor.text, 'text after "}"', 'Quote a value that holds "}"');
    }
    return tags;
}
/** Whether a metric can have this name, so that thresholds can refer to it. */
function isMetricName(name) {
    return name !== "" && name.length <= MAX_LENGTH && name !== "__proto__" && !/[\s{}"':,]/.test(name);
}
/**
 * Splits a metric's name from its tag filters. A value that holds `,`, `:` or `}` is quoted.
 *
 * @throws RampaError `submetric_invalid`.
 * @example
 * ```ts
 * import { parseSubmetric } from "rampa";
 *
 * parseSubmetric("http_req_duration{status:200}"); // ["http_req_duration", { status: "200" }]
 * ```
 */
function parseSubmetric(text) {
    const name = text.trim();
    if (name.length > MAX_LENGTH) {
        throw complainName(name, `more than ${MAX_LENGTH} characters`, "Shorten it");
    }
    const brace = name.indexOf("{");
    const metric = (brace < 0 ? name : name.slice(0, brace)).trim();
    if (!isMetricName(metric)) {
        throw complainName(name, "expected a name without spaces", "Write metric or metric{tag:value}");
    }
    const tags = brace < 0 ? {} : readTags({ text: name, at: brace + 1 });
    return Object.freeze([metric, Object.freeze(tags)]);
}


/***/ })

};
