export const id = 987;
export const ids = [987];
export const modules = {

/***/ 8347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ parseCheck)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/expression.js
var config_expression = __webpack_require__(8046);
// EXTERNAL MODULE: ./lib/config/split-template.js
var split_template = __webpack_require__(3761);
// EXTERNAL MODULE: ./lib/config/template.js
var config_template = __webpack_require__(354);
;// CONCATENATED MODULE: ./lib/config/check-value.js




const TIME = { ms: 1, s: 1_000 };
const BYTES = { B: 1, kB: 1_000, MB: 1_000_000 };
/** Units of a subject's value, and what one of them is in the subject's own unit. */
function unitsOf({ kind }) {
    if (kind === "status")
        return {};
    if (kind === "duration")
        return TIME;
    return kind === "size" ? BYTES : { ...TIME, ...BYTES };
}
/** The error for a check, as its words. */
function complain(check, found, hint) {
    const shown = JSON.stringify(check.length > 200 ? `${check.slice(0, 200)}…` : check);
    return new errors/* RampaError */.QG("check_invalid", `${found} in the check ${shown}`, { hint });
}
/** Whether a subject is a number. */
function isNumeric(kind) {
    return kind === "status" || kind === "duration" || kind === "size";
}
/** Whether a subject has a type of its own; the others are numbers or texts. */
function isTyped(kind) {
    return kind === "json" || kind === "variable";
}
/** The text of a value: what the quotes hold, or the whole of what is left. */
function textOf(check, source) {
    if (!(0,split_template/* isQuoted */.f5)(source))
        return source;
    const value = (0,split_template/* unquote */._n)(source);
    if (value !== null)
        return value;
    const quote = source.charAt(0);
    const isOpen = !source.slice(1).replaceAll(/\\./gs, "").includes(quote);
    throw complain(check, isOpen ? `missing ${quote}` : "text after the closing quote", `Quote the whole value, with \\${quote} for a quote inside it, or write it without quotes`);
}
/** Reads the `${…}` of a text in a check. */
function readCheckTemplate(check, text) {
    const { template, complaints } = (0,config_template/* readTemplate */.xV)(text);
    const [complaint] = complaints;
    if (complaint !== undefined)
        throw complain(check, complaint.message, complaint.hint ?? "Correct it");
    return template;
}
function constant(value) {
    return Object.freeze({ kind: "constant", value });
}
/** What a source becomes when it has expressions; else `read` makes a constant of its text. */
function operand(check, source, read) {
    const template = readCheckTemplate(check, textOf(check, source));
    if (typeof template === "string")
        return constant(read(template));
    return Object.freeze({ kind: "template", template, isText: (0,split_template/* isQuoted */.f5)(source) });
}
function splitNumber(source) {
    const [, digits, unit = ""] = /^([+-]?\d{1,15}(?:\.\d{1,15})?) {0,8}([A-Za-z%]{0,8})$/.exec(source) ?? [];
    return digits === undefined ? null : { digits, unit };
}
/** The number in the subject's own unit; null when it is none. */
function inOwnUnit({ digits, unit }, units) {
    if (unit === "")
        return Number(digits);
    if (!Object.hasOwn(units, unit))
        return null;
    // Decimal shift in place of a product: 1.1s is 1100 ms, not 1100.0000000000002.
    return Number(`${digits}e${Math.log10(units[unit] ?? 1)}`);
}
function toNumber(check, subject, source) {
    const units = unitsOf(subject);
    const written = splitNumber(source);
    const value = written === null ? null : inOwnUnit(written, units);
    if (value !== null)
        return value;
    const names = Object.keys(units);
    const guess = names.find((name) => name.toLowerCase() === written?.unit.toLowerCase());
    const hint = names.length === 0 ? "Write a number" : `Write a number, with ${names.join(", ")} if you like`;
    throw complain(check, source === "" ? "no value" : `expected a number, got ${JSON.stringify(source.slice(0, 100))}`, written !== null && guess !== undefined
        ? `Write ${written.digits}${guess}`
        : `${hint}; one check per line`);
}
/** A number with the subject's units, in its own unit. */
function readNumber(check, subject, source) {
    return operand(check, source, () => toNumber(check, subject, source));
}
/** A list or map in the spelling of JSON; null for anything else. */
function readJson(text) {
    if (!/^[[{]/.test(text))
        return null;
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return null;
    }
}
function toTyped(subject, source, text) {
    if ((0,split_template/* isQuoted */.f5)(source))
        return text;
    const json = readJson(text);
    if (json !== null)
        return json.value;
    const literal = (0,config_expression/* readLiteral */.U1)(text)?.value ?? null;
    if (typeof literal !== "string")
        return literal;
    const written = splitNumber(text);
    const hasUnit = written !== null && written.unit !== "" && /^-?(?:0|[1-9])/.test(written.digits);
    return (hasUnit ? inOwnUnit(written, unitsOf(subject)) : null) ?? literal;
}
/** What a subject is compared with. */
function readValue(check, subject, source) {
    if (isNumeric(subject.kind))
        return readNumber(check, subject, source);
    return operand(check, source, (text) => (isTyped(subject.kind) ? toTyped(subject, source, text) : text));
}
/** The values of `in [a, b]`. */
function readList(check, subject, source) {
    if (!source.startsWith("[") || !source.endsWith("]")) {
        throw complain(check, 'no list after "in"', "Write the values in brackets: in [200, 304]");
    }
    const items = (0,split_template/* splitAtCommas */.EO)(source.slice(1, -1));
    if (items.includes(""))
        throw complain(check, "an empty value in the list", "Write the values as [200, 304]");
    return { kind: "in", values: Object.freeze(items.map((item) => readValue(check, subject, item))) };
}

// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
// EXTERNAL MODULE: ./lib/config/json-path.js
var json_path = __webpack_require__(3336);
;// CONCATENATED MODULE: ./lib/config/check-language.js





/** Longer text is refused unread. */
const MAX_LENGTH = 10_000;
const SUBJECTS = [
    "status",
    "duration",
    "size",
    "body",
    "header",
    "cookie",
    "json",
];
const SYMBOLS = ["==", "!=", "<=", ">=", "<", ">"];
const WORDS = ["contains", "matches", "in", "exists"];
const OPERATORS = [...SYMBOLS, ...WORDS];
function subjectHint(word) {
    const guess = (0,did_you_mean/* closest */.k)(word, SUBJECTS);
    const list = "Checks begin with status, duration, size, body, header NAME, cookie NAME, json PATH or ${variable}";
    return guess === null ? list : `Did you mean "${guess}"? ${list}`;
}
function readSubject(check) {
    if (check.startsWith("${"))
        return readVariable(check);
    const word = /^[\p{L}\p{N}_$.-]{0,64}/u.exec(check)?.[0] ?? "";
    const kind = SUBJECTS.find((candidate) => candidate === word);
    const rest = check.slice(word.length).trimStart();
    switch (kind) {
        case undefined:
            throw complain(check, word === "" ? "no subject" : `unknown subject "${word}"`, subjectHint(word));
        case "json":
            return readPath(check, rest);
        case "header":
        case "cookie":
            return readNamed(check, kind, rest);
        case "status":
        case "duration":
        case "size":
        case "body":
            return { subject: { kind }, rest };
    }
}
function readNamed(check, kind, rest) {
    const pattern = kind === "header" ? /^[A-Za-z0-9_.-]{1,256}/ : /^[A-Za-z0-9#$%&'*+.^_`|~-]{1,256}/;
    const name = pattern.exec(rest)?.[0];
    if (name === undefined || OPERATORS.includes(name)) {
        const example = kind === "header" ? "header content-type contains json" : "cookie session exists";
        throw complain(check, `no ${kind} name`, `Write ${kind} NAME, such as "${example}"`);
    }
    const subject = { kind, name: kind === "header" ? name.toLowerCase() : name };
    return { subject, rest: rest.slice(name.length).trimStart() };
}
function readPath(check, rest) {
    const path = rest.slice(0, (0,json_path/* lengthOfJsonPath */.L)(rest));
    if (!path.startsWith("$")) {
        throw complain(check, "no JSONPath", 'Write a path that begins with $, such as "json $.token exists"');
    }
    const read = (0,json_path/* readJsonPath */.A)(path);
    if ("message" in read)
        throw complain(check, read.message, read.hint ?? "Correct the path");
    return { subject: { kind: "json", path }, rest: rest.slice(path.length).trimStart() };
}
function readVariable(check) {
    const [first] = (0,split_template/* splitTemplate */.LL)(check);
    if (first?.kind !== "expression") {
        throw complain(check, '"${" is never closed', "Close it with }");
    }
    const expression = (0,config_expression/* readExpression */.Jn)(first.source);
    if ("message" in expression) {
        throw complain(check, expression.message, expression.hint ?? "Correct the expression");
    }
    const rest = check.slice("${}".length + first.source.length).trimStart();
    return { subject: { kind: "variable", expression }, rest };
}
function operatorHint({ kind }) {
    if (isNumeric(kind))
        return `Write one of ${SYMBOLS.join(" ")} or in [a, b] after ${kind}`;
    const places = {
        body: "body",
        header: "the header's name",
        cookie: "the cookie's name",
        json: "the path",
        variable: "}",
    };
    return `Write one of ${OPERATORS.join(" ")} after ${places[kind]}`;
}
function readOperator(check, subject, text) {
    const symbols = /^[<>=!~]{1,4}/.exec(text)?.[0];
    const word = symbols ?? /^\p{L}{0,64}/u.exec(text)?.[0] ?? "";
    const operator = [...SYMBOLS, ...WORDS].find((candidate) => candidate === word);
    if (operator === undefined) {
        const guess = {
            "=": "==",
            "===": "==",
            "!==": "!=",
            "=<": "<=",
            "=>": ">=",
            "=~": "matches",
            "~": "matches",
            is: "==",
        }[word] ?? (0,did_you_mean/* closest */.k)(word, WORDS);
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
    const [written, flags] = [source.slice(1, end), source.slice(end + 1)];
    const pattern = readCheckTemplate(check, written);
    if (!/^[imsu]{0,4}$/.test(flags) || pattern === "") {
        throw complain(check, pattern === "" ? "an empty pattern" : `flags "${flags}"`, "Write /…/ with flags of i, m, s, u");
    }
    try {
        // In place of an expression any character: what it gives is put in escaped.
        const parts = typeof pattern === "string" ? [pattern] : pattern.parts;
        new RegExp(parts.map((part) => (typeof part === "string" ? part : "x")).join(""), flags);
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
            return { kind: "contains", value: readValue(check, subject, rest) };
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

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ proxyComplaint),
/* harmony export */   X: () => (/* binding */ readHostAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4473);
/* harmony import */ var _url_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3632);



/** Reads `127.0.0.1`, `127.0.0.1:8080`, `::1` or `[::1]:8080`. */
function readHostAddress(text) {
    const [, bracketed, plain, portText] = /^(?:\[([^\]]{0,64})\]|([^:]{1,64}))(?::(\d{1,5}))?$/.exec(text) ?? [];
    const address = bracketed ?? plain ?? text;
    const port = portText === undefined ? undefined : Number(portText);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 0) {
        return {
            message: `expected an address such as 127.0.0.1 or 127.0.0.1:8080, got ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)(text)}`,
            hint: "Write an IP address, with a port if you like; an IPv6 address with a port in brackets",
        };
    }
    if (port === undefined)
        return { address };
    if (port >= 1 && port <= 65_535)
        return { address, port };
    return { message: `${port} is no port`, hint: "Ports lie between 1 and 65535" };
}
/** What is wrong with the URL of a proxy; null: nothing. */
function proxyComplaint(text) {
    const url = URL.parse(text);
    const message = `expected the URL of a proxy such as http://127.0.0.1:8888, got ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)((0,_url_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .maskUrlCredentials */ .gn)(text))}`;
    if (url === null || url.hostname === "")
        return { message, hint: "Write it with http:// or https://" };
    if (url.protocol !== "http:" && url.protocol !== "https:") {
        return { message, hint: "Proxies are reached by http:// or https://" };
    }
    return url.pathname === "/" && url.search === "" && url.hash === ""
        ? null
        : { message, hint: "Leave out the path" };
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
/* harmony import */ var _executor_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1665);

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
    return _executor_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q.filter((kind) => EXECUTOR_FIELDS[kind].includes(field));
}
/** Whether a value names an executor. */
function isExecutorKind(value) {
    return _executor_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q.some((kind) => kind === value);
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
    { alias: "gracefulStop", key: "graceful_stop", executors: _executor_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q },
    { alias: "startTime", key: "start_time", executors: _executor_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q },
    { alias: "exec", key: "exec_fn", executors: _executor_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_KINDS */ .q },
];
/** k6's spellings inside `thresholds`. */
const THRESHOLD_ALIASES = [
    { alias: "abortOnFail", key: "abort_on_fail" },
    { alias: "delayAbortEval", key: "grace_period" },
];


/***/ }),

/***/ 1665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isOpen),
/* harmony export */   q: () => (/* binding */ EXECUTOR_KINDS)
/* harmony export */ });
/** In the order of the docs. */
const EXECUTOR_KINDS = [
    "constant-vus",
    "ramping-vus",
    "shared-iterations",
    "per-vu-iterations",
    "constant-arrival-rate",
    "ramping-arrival-rate",
];
/** Whether iterations start at a rate, and not when a virtual user is free. */
function isOpen({ kind }) {
    return kind === "constant-arrival-rate" || kind === "ramping-arrival-rate";
}


/***/ }),

/***/ 8046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ readExpression),
/* harmony export */   KL: () => (/* binding */ isVariableName),
/* harmony export */   U1: () => (/* binding */ readLiteral),
/* harmony export */   rL: () => (/* binding */ TEMPLATE_FUNCTIONS)
/* harmony export */ });
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9839);
/* harmony import */ var _split_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);


/** The functions that an expression can call. */
const TEMPLATE_FUNCTIONS = ["uuid", "randomInt", "randomItem", "timestamp", "isoDate"];
const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,127}$/u;
const MEMBER = /^[^\s.{}()"'$](?:[^.{}()"'$]{0,254}[^\s.{}()"'$])?$/u;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const CALL = /^([\p{L}_][\p{L}\p{N}_]{0,127})\s{0,8}\(([\s\S]*)\)$/u;
const WORDS = { true: true, false: false, null: null };
/** Whether a variable can have this name. */
function isVariableName(name) {
    return NAME.test(name) && name !== "__proto__";
}
/** A number, `true`, `false`, `null`, a quoted text, or the text itself. Null when a quote is never closed. */
function readLiteral(source) {
    if ((0,_split_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuoted */ .f5)(source)) {
        const value = (0,_split_template_js__WEBPACK_IMPORTED_MODULE_0__/* .unquote */ ._n)(source);
        return value === null ? null : { value };
    }
    if (Object.hasOwn(WORDS, source))
        return { value: WORDS[source] ?? null };
    return { value: NUMBER.test(source) ? Number(source) : source };
}
/** As much of an expression as a message shows. */
function shown(source) {
    return `"\${${source.length > 80 ? `${source.slice(0, 80)}…` : source}}"`;
}
function readCall(name, inner, source) {
    const known = TEMPLATE_FUNCTIONS.find((candidate) => candidate === name);
    if (known === undefined) {
        const guess = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(name, TEMPLATE_FUNCTIONS);
        const list = `Functions are ${TEMPLATE_FUNCTIONS.map((each) => `${each}()`).join(", ")}`;
        return {
            message: `there is no function ${shown(source)}`,
            hint: guess === null ? list : `Did you mean "${guess}"? ${list}`,
        };
    }
    const items = inner.trim() === "" ? [] : (0,_split_template_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAtCommas */ .EO)(inner);
    const args = [];
    for (const item of items) {
        const literal = item === "" ? null : readLiteral(item);
        if (literal === null) {
            return {
                message: `an empty or unclosed value in ${shown(source)}`,
                hint: "Separate values with commas",
            };
        }
        args.push(literal.value);
    }
    return argumentComplaint(known, args, source) ?? { kind: "call", name: known, args: Object.freeze(args) };
}
function argumentComplaint(name, args, source) {
    if (name === "randomItem") {
        if (args.length > 0)
            return null;
        return {
            message: `${shown(source)} has nothing to choose from`,
            hint: "Write ${randomItem(red, green)}",
        };
    }
    if (name === "randomInt") {
        const [least, most] = args;
        const areWhole = args.length === 2 && Number.isSafeInteger(least) && Number.isSafeInteger(most);
        if (areWhole && Number(least) <= Number(most))
            return null;
        return {
            message: `${shown(source)} does not say a range of whole numbers`,
            hint: "Write ${randomInt(1, 9)}: the least and the greatest, both included",
        };
    }
    if (args.length === 0)
        return null;
    return { message: `${shown(source)} takes nothing between its brackets`, hint: `Write \${${name}()}` };
}
/** Reads what stands between `${` and `}`. */
function readExpression(source) {
    const text = source.trim();
    if ((0,_split_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuoted */ .f5)(text)) {
        const value = (0,_split_template_js__WEBPACK_IMPORTED_MODULE_0__/* .unquote */ ._n)(text);
        if (value !== null)
            return { kind: "literal", value };
    }
    const [, called, inner] = CALL.exec(text) ?? [];
    if (called !== undefined)
        return readCall(called, inner ?? "", source);
    if (text.startsWith("{")) {
        const hint = "Expressions of GitHub are not evaluated here: pass the value in the input env, and write ${env.NAME}";
        return { message: `"\${${source.slice(0, 80)}}" is an expression of a workflow`, hint };
    }
    const [name = "", ...members] = text.split(".");
    if (isVariableName(name) && members.every((member) => MEMBER.test(member))) {
        return { kind: "variable", path: Object.freeze([name, ...members]) };
    }
    return {
        message: `${shown(source)} cannot be read`,
        hint: "Write ${name}, ${data.column} or ${function()}; write $${ for a literal ${",
    };
}


/***/ }),

/***/ 6177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readExtraction)
/* harmony export */ });
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3336);

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
            const read = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .readJsonPath */ .A)(rest);
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


/***/ }),

/***/ 487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uA: () => (/* binding */ HTTP_DEFAULTS),
  lw: () => (/* binding */ Http),
  WJ: () => (/* binding */ StepCookies),
  AS: () => (/* binding */ httpShape)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/config/connection-text.js
var connection_text = __webpack_require__(2482);
// EXTERNAL MODULE: ./lib/config/schema-leaf.js
var schema_leaf = __webpack_require__(4892);
;// CONCATENATED MODULE: ./lib/config/connection-schema.js



const PemFile = (0,schema_leaf/* textLeaf */.I6)("the path of a PEM file", (text) => text.trim() === "" ? "Remove the key or write a path" : null);
const ServerName = (0,schema_leaf/* textLeaf */.I6)("a host name", (text) => {
    if ((0,external_node_net_.isIP)(text) !== 0)
        return "TLS asks for names only: write a host name";
    return /^[\p{L}\p{N}._-]{1,253}$/u.test(text) ? null : "Write a host name such as shop.test";
});
const Tls = (0,schema_leaf/* mapping */.pq)("a map of TLS settings", {
    ca: PemFile.optional().describe("Authorities to trust, in place of those that Node trusts; PEM file."),
    cert: PemFile.optional().describe("Certificate of the client, with its chain; PEM file, with key."),
    key: PemFile.optional().describe("Key of the certificate, not encrypted; PEM file."),
    server_name: ServerName.optional().describe("Name that the server is asked for and must have; default: the host of the URL."),
    verify: (0,schema_leaf/* flagLeaf */.Vx)().optional().describe("Whether the server's certificate is checked."),
}).check((0,schema_leaf/* whole */.WQ)((context) => {
    for (const [one, other] of [
        ["cert", "key"],
        ["key", "cert"],
    ]) {
        if (!(one in context.value) || other in context.value)
            continue;
        (0,schema_leaf/* addIssue */.ZJ)(context, [one], {
            message: `"${one}" stands without "${other}"`,
            hint: `Add ${other} beside it`,
        });
    }
}));
const HostAddressText = (0,schema_leaf/* leaf */.V4)({ type: "string" }, (input) => {
    if (typeof input !== "string") {
        return { message: (0,schema_leaf/* expectation */.pG)("an address such as 127.0.0.1", input), isWrongType: true };
    }
    const read = (0,connection_text/* readHostAddress */.X)(input);
    return "message" in read ? read : { value: Object.freeze(read) };
});
const Hosts = (0,schema_leaf/* table */.tp)("a map of names and addresses", HostAddressText, (name) => /^[\p{L}\p{N}._-]{1,253}$/u.test(name)
    ? null
    : {
        message: `${JSON.stringify(name)} is no host name`,
        hint: "Write the name alone, without port or path",
    });
const Proxy = (0,schema_leaf/* textLeaf */.I6)("the URL of a proxy such as http://127.0.0.1:8888", connection_text/* proxyComplaint */.O, {
    pattern: "^[hH][tT][tT][pP][sS]?://|\\$\\{env\\.",
});
/** The keys of `http` and of steps that say how connections are made. */
const connectionShape = {
    http2: (0,schema_leaf/* flagLeaf */.Vx)()
        .optional()
        .describe("Whether HTTP/2 is offered to servers with https; one that refuses gets HTTP/1.1."),
    tls: Tls.optional().describe("Certificates, and how the server's is checked."),
    proxy: Proxy.optional().describe("URL of a proxy, with credentials if it needs any."),
    hosts: Hosts.optional().describe("Addresses that take the place of name resolution, such as shop.test: 127.0.0.1."),
};

;// CONCATENATED MODULE: ./lib/config/http-schema.js



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
const Headers = (0,schema_leaf/* table */.tp)("a map of headers", (0,schema_leaf/* plainLeaf */.VV)(headerValueHint), headerNameComplaint).check((0,schema_leaf/* whole */.WQ)((context) => {
    const seen = new Map();
    for (const name of Object.keys(context.value)) {
        const first = seen.get(name.toLowerCase());
        const message = `"${name}" and "${first ?? ""}" are one header`;
        if (first !== undefined)
            (0,schema_leaf/* addIssue */.ZJ)(context, [name], { message, hint: "Keep one of them" });
        seen.set(name.toLowerCase(), name);
    }
}));
const EXPECTED_STATUS = 'a status such as 200, or a range such as "200-399"';
/** `200` or `"200-399"`, read as a range. */
const ExpectedStatus = (0,schema_leaf/* leaf */.V4)({
    anyOf: [
        { type: "integer", minimum: 100, maximum: 599 },
        { type: "string", pattern: "^[1-5]\\d\\d(-[1-5]\\d\\d)?$|\\$\\{env\\." },
    ],
}, (input) => {
    const match = typeof input === "number" || typeof input === "string" ? STATUS_RANGE.exec(String(input)) : null;
    const [, from = "", to = from] = match ?? [];
    if (match === null) {
        return { message: (0,schema_leaf/* expectation */.pG)(EXPECTED_STATUS, input), hint: "HTTP statuses lie between 100 and 599" };
    }
    return Number(from) <= Number(to)
        ? { value: Object.freeze({ from: Number(from), to: Number(to) }) }
        : { message: (0,schema_leaf/* expectation */.pG)(EXPECTED_STATUS, input), hint: `Write "${to}-${from}"` };
});
const STATUS_RANGE = /^([1-5]\d\d)(?: {0,4}- {0,4}([1-5]\d\d))?$/;
/** A step's way to have no credentials although the config has some. */
const NoAuth = (0,schema_leaf/* leaf */.V4)({ const: false }, (input) => input === false ? { value: false } : { message: (0,schema_leaf/* expectation */.pG)("false", input), isWrongType: true });
const Secret = (0,schema_leaf/* textLeaf */.I6)("a text", () => null);
const Basic = (0,schema_leaf/* mapping */.pq)("a map with username and password", {
    username: Secret.describe("May be empty."),
    password: Secret.describe("May be empty."),
});
const AuthMap = (0,schema_leaf/* mapping */.pq)("a map with basic or bearer", {
    basic: Basic.optional().describe("Name and password."),
    bearer: Secret.optional().describe("A token."),
}).check((0,schema_leaf/* whole */.WQ)((context) => {
    const { basic, bearer } = context.value;
    if (basic !== undefined && bearer !== undefined) {
        const complaint = { message: '"basic" and "bearer" stand in one auth', hint: "Keep one of the two" };
        (0,schema_leaf/* addIssue */.ZJ)(context, ["bearer"], complaint);
    }
    else if (!("basic" in context.value) && !("bearer" in context.value) && context.issues.length === 0) {
        const hint = "Write basic: { username, password } or bearer: TOKEN";
        (0,schema_leaf/* addIssue */.ZJ)(context, [], { message: "auth needs basic or bearer", hint }, {});
    }
}));
const Auth = schemas/* union */.KCZ([NoAuth, AuthMap], {
    error: (issue) => (0,schema_leaf/* expectation */.pG)("a map with basic or bearer, or false", issue.input),
});
/** The keys of `http`, which a request step may have too. */
const httpShape = {
    headers: Headers.optional().describe("Headers of the request; names are case-insensitive."),
    timeout: (0,schema_leaf/* durationLeaf */.xy)("positive")
        .optional()
        .describe("Longest time for the whole request: connecting, redirects and the body included."),
    max_redirects: (0,schema_leaf/* wholeLeaf */.IR)(0)
        .optional()
        .describe("Redirects that are followed; 0 takes a redirect as the response."),
    keep_alive: (0,schema_leaf/* flagLeaf */.Vx)()
        .optional()
        .describe("Whether a virtual user keeps its connections open between requests."),
    compression: (0,schema_leaf/* flagLeaf */.Vx)()
        .optional()
        .describe("Whether compressed bodies (gzip, br, zstd, deflate) are asked for, and decoded for those who look."),
    max_body: (0,schema_leaf/* sizeLeaf */.sp)()
        .optional()
        .describe("Most of a body that is kept and decoded for checks, extraction and scripts, such as 16MB."),
    auth: Auth.optional().describe("Credentials: { basic: { username, password } } or { bearer: TOKEN }; false: none."),
    ...connectionShape,
    expected_statuses: (0,schema_leaf/* list */.p_)("a list of statuses", ExpectedStatus)
        .optional()
        .describe("Statuses that http_req_failed counts as a success: numbers, or ranges such as 200-399."),
};
const DEFAULT_CONNECTION = Object.freeze({
    http2: false,
    tls: Object.freeze({ verify: true }),
    proxy: null,
    hosts: Object.freeze({}),
});
/** What every request starts from when the config says nothing else. */
const HTTP_DEFAULTS = Object.freeze({
    headers: Object.freeze({}),
    timeoutMs: 60_000,
    maxRedirects: 10,
    keepAlive: true,
    connection: DEFAULT_CONNECTION,
    cookies: true,
    compression: true,
    maxBodyBytes: 16_000_000,
    auth: null,
    expectedStatuses: Object.freeze([Object.freeze({ from: 200, to: 399 })]),
});
const JarMode = (0,schema_leaf/* leaf */.V4)({ anyOf: [{ type: "boolean" }, { const: "keep" }, schema_leaf/* FROM_ENVIRONMENT */.$c] }, (input) => typeof input === "boolean" || input === "keep"
    ? { value: input }
    : { message: (0,schema_leaf/* expectation */.pG)("true, false or keep", input), isWrongType: true, coercion: "boolean" });
/** Defaults of every request. */
const Http = (0,schema_leaf/* mapping */.pq)("a map of HTTP settings", {
    ...httpShape,
    cookies: JarMode.optional().describe("One cookie jar for each virtual user: true empties it for each iteration, keep does not; false: none."),
    max_requests_per_second: (0,schema_leaf/* amountLeaf */.Ht)("positive")
        .optional()
        .describe("Most requests per second of the whole test, evenly spaced; redirects count as requests."),
});
const CookieValue = (0,schema_leaf/* plainLeaf */.VV)((text) => {
    if (text.includes(";"))
        return "A cookie's value ends at a semicolon: encode it";
    return headerValueHint(text);
});
/** What a step can say of cookies. */
const StepCookies = schemas/* union */.KCZ([
    (0,schema_leaf/* flagLeaf */.Vx)(),
    (0,schema_leaf/* table */.tp)("a map of cookies", CookieValue, (name) => TOKEN.test(name)
        ? null
        : { message: `${JSON.stringify(name)} is no cookie name`, hint: "Use letters, digits, - and _" }),
], {
    error: (issue) => (0,schema_leaf/* expectation */.pG)("true, false or a map of cookies", issue.input) +
        (issue.input === "keep" ? "\nWrite keep under http: it holds for all requests" : ""),
});


/***/ }),

/***/ 3336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readJsonPath),
/* harmony export */   L: () => (/* binding */ lengthOfJsonPath)
/* harmony export */ });
/* harmony import */ var json_p3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(393);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const LENGTH = ".length";
/** Levels that `..` descends. The library's own limit, 50, is one that real documents reach. */
const MAX_LEVELS = 500;
const environment = new json_p3__WEBPACK_IMPORTED_MODULE_0__/* .JSONPathEnvironment */ .Dd({ maxRecursionDepth: MAX_LEVELS });
/** Reads a path; a complaint when it is none. */
function readJsonPath(text) {
    let query;
    let owner;
    try {
        query = environment.compile(text);
        owner = text.endsWith(LENGTH) ? environment.compile(text.slice(0, -LENGTH.length)) : null;
    }
    catch (error) {
        const message = `${JSON.stringify(text.slice(0, 200))} is no JSONPath: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
        return { message, hint: "Write one such as $.token, $.items[0].id or $.items[?@.id == 7].name" };
    }
    return {
        first(document) {
            // The document comes from a server: what the query makes of it must not end the run.
            try {
                return { value: firstOf(query, owner, document) };
            }
            catch {
                return null;
            }
        },
    };
}
function firstOf(query, owner, document) {
    const node = query.match(document);
    if (node !== undefined || owner === null)
        return node?.value;
    const value = owner.match(document)?.value;
    return Array.isArray(value) || typeof value === "string" ? value.length : undefined;
}
/** How much of a text is the path that it begins with: to the first space outside brackets and quotes. */
function lengthOfJsonPath(text) {
    let depth = 0;
    let quote = "";
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (quote !== "") {
            if (character === "\\")
                at += 1;
            else if (character === quote)
                quote = "";
        }
        else if (depth > 0 && (character === '"' || character === "'")) {
            quote = character;
        }
        else if (character === "[" || character === "(") {
            depth += 1;
        }
        else if (character === "]" || character === ")") {
            depth -= 1;
        }
        else if (depth <= 0 && /[\s=!<>]/.test(character)) {
            return at;
        }
    }
    return text.length;
}


/***/ }),

/***/ 6133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UV: () => (/* binding */ expressionComplaint),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   iH: () => (/* binding */ BUILTIN_VARIABLES),
/* harmony export */   vM: () => (/* binding */ NO_DEFINITIONS)
/* harmony export */ });
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9839);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8046);


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
    const guess = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(written, columns);
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
    const called = _expression_js__WEBPACK_IMPORTED_MODULE_0__/* .TEMPLATE_FUNCTIONS */ .rL.find((candidate) => candidate === name);
    if (called !== undefined)
        return `Write \${${called}()}`;
    const variables = [...known.names, ...BUILTIN_VARIABLES];
    const guess = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(name, [...variables, ...feeders.keys()]);
    const data = [...feeders.keys()].map((feeder) => `${feeder}.COLUMN`);
    const list = `Known here are ${[...variables, ...data].slice(0, 30).join(", ")}, env.NAME; write $\${ for a literal \${`;
    return guess === null ? list : `Did you mean "${guess}"? ${list}`;
}


/***/ }),

/***/ 1218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ SHORTCUTS),
/* harmony export */   Bs: () => (/* binding */ LOAD_SHORTCUTS),
/* harmony export */   JY: () => (/* binding */ Options)
/* harmony export */ });
/* harmony import */ var _scenario_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9572);
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4892);
/* harmony import */ var _stage_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1698);
/* harmony import */ var _step_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5626);




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
            (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, [key], { message, hint: "Stages have durations of their own: keep one of the two" });
        }
    }
    if ("steps" in options && "exec_fn" in options) {
        const hint = "An iteration runs steps or a function: keep one of the two";
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, ["exec_fn"], { message: '"steps" and "exec_fn" stand in one config', hint });
    }
    if ("vus" in options && !LOAD_SHORTCUTS.some((key) => key in options)) {
        const message = "vus alone does not say how long the load lasts";
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, ["vus"], { message, hint: "Add duration, iterations or stages" });
    }
    if ("stop_on_failed_check" in options && !("steps" in options)) {
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, ["stop_on_failed_check"], _scenario_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .STOPS_STEPS_ONLY */ .x_);
    }
    if (options.vus === 0 && !("stages" in options)) {
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, ["vus"], { message: "expected a whole number of at least 1, got 0", hint: "Raise it" });
    }
    (0,_stage_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .checkStages */ .Gq)(context, "vus");
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
const Options = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)("a map of options", {
    vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(0).optional().describe("Virtual users; with stages, those at the start. Default 1."),
    duration: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive")
        .optional()
        .describe("How long iterations are started; with iterations, when no more are started."),
    iterations: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(1).optional().describe("Iterations, shared by all virtual users."),
    stages: _stage_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .VuStages */ .vE.optional().describe("A profile of virtual users: targets and how long it takes to reach them."),
    steps: _step_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .Steps */ .g.optional().describe("What one iteration does, in place of a function of the script."),
    exec_fn: _scenario_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .FunctionName */ .sg.optional().describe("Function of the script that is one iteration; default: default."),
    stop_on_failed_check: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .flagLeaf */ .Vx)().optional().describe("A failed check of a step ends the iteration."),
    tags: _scenario_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .Tags */ .YD.optional().describe("Tags on every sample."),
    setup_timeout: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive").prefault("60s").describe("Longest time for the script's setup."),
    teardown_timeout: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive")
        .prefault("60s")
        .describe("Longest time for the script's teardown."),
})
    .check((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(checkOptions))
    .meta({
    dependentSchemas: {
        ..._scenario_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .WORK_RULES */ .uE,
        stages: { properties: { duration: false, iterations: false } },
        vus: { anyOf: LOAD_SHORTCUTS.map((key) => ({ required: [key] })) },
    },
});


/***/ }),

/***/ 9275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ VALIDITIES),
/* harmony export */   U: () => (/* binding */ DEFAULT_COMPARE)
/* harmony export */ });
/** How a config without `compare` is compared. */
const DEFAULT_COMPARE = Object.freeze({
    confidence: 0.99,
    maxDurationMs: 180_000,
    rounds: "auto",
});
/** What becomes of a run that cannot be judged: `invalid`, or what its thresholds say with a warning. */
const VALIDITIES = ["fail", "warn"];


/***/ }),

/***/ 1332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   VJ: () => (/* binding */ RUN_TIME_KEYS),
/* harmony export */   kE: () => (/* binding */ NESTING_KEYS)
/* harmony export */ });
/* harmony import */ var _step_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(668);

/** Keys of a step whose texts are read anew for each iteration. */
const RUN_TIME_KEYS = new Set([
    ..._step_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .HTTP_METHODS */ .y,
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


/***/ }),

/***/ 9572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ ENV_NAME),
/* harmony export */   YD: () => (/* binding */ Tags),
/* harmony export */   fl: () => (/* binding */ ScenarioConfig),
/* harmony export */   sg: () => (/* binding */ FunctionName),
/* harmony export */   uE: () => (/* binding */ WORK_RULES),
/* harmony export */   x_: () => (/* binding */ STOPS_STEPS_ONLY)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6921);
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9839);
/* harmony import */ var _executor_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1919);
/* harmony import */ var _executor_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1665);
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4892);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4473);
/* harmony import */ var _stage_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1698);
/* harmony import */ var _step_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5626);








/** Tags that rampa sets itself: one of the user's would hide them. */
const OWN_TAGS = ["scenario", "name", "method", "status", "error", "group", "check"];
/** Tags of samples. */
const Tags = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)("a map of tags", (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLeaf */ .VV)(), (name) => {
    if (OWN_TAGS.includes(name)) {
        return { message: `the tag "${name}" is set by rampa itself`, hint: "Choose another name" };
    }
    return /^[\p{L}\p{N}_.-]{1,128}$/u.test(name)
        ? null
        : { message: `${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .W)(name)} is no tag name`, hint: "Use letters, digits, _ . and -" };
});
/** A name that `${env.NAME}` can ask for. */
const ENV_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,255}$/;
const Env = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)("a map of variables", (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLeaf */ .VV)(), (name) => ENV_NAME.test(name)
    ? null
    : {
        message: `${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .W)(name)} is no variable name`,
        hint: "Use letters, digits and _, not beginning with a digit",
    });
/** The name of a function that a script exports. */
const FunctionName = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .textLeaf */ .I6)("the name of a function of the script", (text) => /^[\p{L}_$][\p{L}\p{N}_$]{0,255}$/u.test(text)
    ? null
    : 'Write the name alone, such as "browse" or "default"');
/** Keys of every scenario. */
const commonShape = {
    start_time: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("zero").prefault("0s").describe("When the scenario begins, after the load did."),
    graceful_stop: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("zero")
        .prefault("30s")
        .describe("How long running iterations may take to finish when the time is over."),
    exec_fn: FunctionName.optional().describe("Function of the script that is one iteration; default: default."),
    steps: _step_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .Steps */ .g.optional().describe("What one iteration does, in place of a function."),
    stop_on_failed_check: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .flagLeaf */ .Vx)().optional().describe("A failed check of a step ends the iteration."),
    tags: Tags.optional().describe("Tags on every sample of the scenario."),
    env: Env.optional().describe("Variables that the scenario sees over those of the environment."),
};
const MAX_VUS_DESCRIPTION = "Most virtual users; more arrivals at once are dropped. Default: pre_allocated_vus.";
/** Every executor's own keys. */
const ownFields = {
    "constant-vus": {
        vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(1).prefault(1).describe("Virtual users."),
        duration: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive").describe("How long iterations are started."),
    },
    "ramping-vus": {
        vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(0).prefault(1).describe("Virtual users at the start."),
        stages: _stage_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .VuStages */ .vE.describe("The load profile: targets and how long it takes to reach them."),
        graceful_ramp_down: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("zero")
            .prefault("30s")
            .describe("How long a virtual user may finish its iteration when the profile takes it away."),
    },
    "shared-iterations": {
        vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(1).prefault(1).describe("Virtual users."),
        iterations: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(1).prefault(1).describe("Iterations, shared by all virtual users."),
        max_duration: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive").prefault("10m").describe("When no more iterations are started."),
    },
    "per-vu-iterations": {
        vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(1).prefault(1).describe("Virtual users."),
        iterations: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(1).prefault(1).describe("Iterations of each virtual user."),
        max_duration: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive").prefault("10m").describe("When no more iterations are started."),
    },
    "constant-arrival-rate": {
        rate: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .amountLeaf */ .Ht)("positive").describe("Iterations that are started per time unit."),
        duration: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive").describe("How long iterations are started."),
        time_unit: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive").prefault("1s").describe("What rate counts per."),
        pre_allocated_vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(0).describe("Virtual users that are ready before the load begins."),
        max_vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(1).optional().describe(MAX_VUS_DESCRIPTION),
    },
    "ramping-arrival-rate": {
        rate: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .amountLeaf */ .Ht)("zero").prefault(0).describe("Iterations per time unit at the start."),
        stages: _stage_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .RateStages */ .UR.describe("The load profile: targets and how long it takes to reach them."),
        time_unit: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .durationLeaf */ .xy)("positive").prefault("1s").describe("What rate and targets count per."),
        pre_allocated_vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(0).describe("Virtual users that are ready before the load begins."),
        max_vus: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLeaf */ .IR)(1).optional().describe(MAX_VUS_DESCRIPTION),
    },
};
/** Says whose a key is that this executor does not have. */
function explainForeign(executor, key) {
    const alias = _executor_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .SCENARIO_ALIASES */ .SI.find((candidate) => candidate.alias === key);
    const owners = alias?.executors ?? (0,_executor_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .executorsWith */ .RK)(key);
    if (owners.length === 0)
        return null;
    return {
        message: `the executor ${executor} has no "${key}"`,
        hint: `"${key}" belongs to ${owners.join(", ")}; ${executor} has ${_executor_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .EXECUTOR_FIELDS */ .wx[executor].join(", ")}`,
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
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, ["exec_fn"], { message: '"steps" and "exec_fn" stand in one scenario', hint });
    }
    if ("stop_on_failed_check" in context.value && !("steps" in context.value)) {
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, ["stop_on_failed_check"], STOPS_STEPS_ONLY);
    }
    if (typeof preAllocated === "number") {
        if (typeof maxVus === "number" && maxVus < preAllocated) {
            const message = `expected max_vus to be at least pre_allocated_vus (${preAllocated}), got ${maxVus}`;
            (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, ["max_vus"], { message, hint: "Raise max_vus or lower pre_allocated_vus" });
        }
        else if (preAllocated === 0 && !("max_vus" in context.value)) {
            const message = "expected at least one virtual user, got 0";
            (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .addIssue */ .ZJ)(context, ["pre_allocated_vus"], { message, hint: "Raise it, or add max_vus" });
        }
    }
    (0,_stage_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .checkStages */ .Gq)(context, executor === "ramping-vus" ? "vus" : "rate");
}
/** As JSON Schema: steps or a function; checks stop only steps. */
const WORK_RULES = {
    steps: { properties: { exec_fn: false } },
    stop_on_failed_check: { required: ["steps"] },
};
function scenarioOf(executor) {
    const shape = {
        executor: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(executor).describe("When iterations start."),
        ...ownFields[executor],
        ...commonShape,
    };
    return (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)("a scenario", shape, (key) => explainForeign(executor, key))
        .check((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(checkScenario))
        .meta({ id: executor, dependentSchemas: WORK_RULES });
}
function describeExecutor(input) {
    const found = typeof input === "object" && input !== null ? input.executor : undefined;
    const expected = `one of ${_executor_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .EXECUTOR_KINDS */ .q.join(", ")}`;
    const guess = typeof found === "string" ? (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_7__/* .closest */ .k)(found, _executor_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .EXECUTOR_KINDS */ .q) : null;
    return (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .expectation */ .pG)(expected, found) + (guess === null ? "" : `\nDid you mean "${guess}"?`);
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
const ScenarioConfig = zod__WEBPACK_IMPORTED_MODULE_5__/* .discriminatedUnion */ .gMt("executor", [
    scenarioOf("constant-vus"),
    scenarioOf("ramping-vus"),
    scenarioOf("shared-iterations"),
    scenarioOf("per-vu-iterations"),
    scenarioOf("constant-arrival-rate"),
    scenarioOf("ramping-arrival-rate"),
], {
    error: ({ input }) => typeof input === "object" && input !== null && !Array.isArray(input)
        ? describeExecutor(input)
        : (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_1__/* .expectation */ .pG)("a scenario, a map with executor", input),
});


/***/ }),

/***/ 4892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ FROM_ENVIRONMENT),
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
/* harmony export */   sp: () => (/* binding */ sizeLeaf),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   xy: () => (/* binding */ durationLeaf),
/* harmony export */   yp: () => (/* binding */ rangeLeaf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9839);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4473);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9637);





/** `expected …, got …`, or that the value is missing. */
function expectation(expected, value) {
    return value === undefined ? `missing, expected ${expected}` : `expected ${expected}, got ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .W)(value)}`;
}
/** A schema of one value, with full control over its messages and its JSON Schema. */
function leaf(keywords, read) {
    const schema = zod__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi((input, context) => {
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
/** A size such as `16MB`; read as bytes. */
function sizeLeaf() {
    return leaf({ type: "string", pattern: `${_size_js__WEBPACK_IMPORTED_MODULE_1__/* .SIZE_PATTERN */ .bv}|\\$\\{env\\.` }, (input) => {
        if (input === undefined)
            return { message: expectation('a size such as "16MB"', input), isWrongType: true };
        const size = (0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .readSize */ .ik)(input);
        return typeof size === "number" ? { value: size } : { ...size, isWrongType: typeof input !== "string" };
    });
}
/** What a whole number is beyond which the next one cannot be told from it. */
const TOO_LARGE = `a whole number of at most ${Number.MAX_SAFE_INTEGER}`;
function numberLeaf(expected, keywords, accepts) {
    return leaf({ anyOf: [keywords, FROM_ENVIRONMENT] }, (input) => {
        if (typeof input === "number" && accepts(input))
            return { value: input };
        const isQuoted = typeof input === "string" && input.trim() !== "" && accepts(Number(input));
        return {
            message: expectation(typeof expected === "string" ? expected : expected(input), input),
            isWrongType: typeof input !== "number",
            coercion: "number",
            ...(isQuoted ? { hint: `Write ${Number(input)} without quotes` } : {}),
        };
    });
}
/** A whole number. */
function wholeLeaf(minimum) {
    return numberLeaf((input) => typeof input === "number" && Number.isInteger(input) && input >= minimum
        ? TOO_LARGE
        : `a whole number of at least ${minimum}`, { type: "integer", minimum }, (n) => Number.isSafeInteger(n) && n >= minimum);
}
/** A finite number, fractions included. */
function amountLeaf(least) {
    return least === "positive"
        ? numberLeaf("a number greater than 0", { type: "number", exclusiveMinimum: 0 }, (n) => Number.isFinite(n) && n > 0)
        : numberLeaf("a number of at least 0", { type: "number", minimum: 0 }, (n) => Number.isFinite(n) && n >= 0);
}
/** A number between two others, both included. */
function rangeLeaf(least, most) {
    return numberLeaf(`a number from ${least} to ${most}`, { type: "number", minimum: least, maximum: most }, (n) => n >= least && n <= most);
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
    const guess = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__/* .closest */ .k)(key, keys);
    const known = `Known keys: ${keys.join(", ")}`;
    return {
        message: `unknown key ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .W)(key)}`,
        hint: guess === null ? known : `Did you mean "${guess}"?`,
    };
}
/**
 * A map with these keys and no other. `explain` may say more of a key that the map does not have.
 */
function mapping(what, shape, explain = () => null) {
    const keys = Object.keys(shape);
    const params = { describeUnknownKey: (key) => explain(key) ?? describeUnknown(keys, key) };
    const stranger = zod__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi((input, context) => {
        context.issues.push({ code: "custom", input, message: "unknown key", params: { ...params } });
    });
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc(shape, { error: (issue) => expectation(what, issue.input) }).catchall(stranger);
}
/** A map with keys of the user's own. */
function table(what, value, acceptsKey = () => null) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), value, { error: (issue) => expectation(what, issue.input) }).check(whole((context) => {
        for (const key of Object.keys(context.value)) {
            const complaint = acceptsKey(key);
            if (complaint !== null)
                addIssue(context, [key], complaint, { describeUnknownKey: () => complaint });
        }
    }));
}
/** A list with at least one element. */
function list(what, item) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(item, {
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
    const made = zod__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(check);
    made._zod.def.when = ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value);
    return made;
}


/***/ }),

/***/ 8987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ Config),
  e: () => (/* binding */ Script)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./lib/config/schema-leaf.js
var schema_leaf = __webpack_require__(4892);
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

// EXTERNAL MODULE: ./lib/config/options-schema.js
var options_schema = __webpack_require__(1218);
// EXTERNAL MODULE: ./lib/config/run-time-texts.js
var run_time_texts = __webpack_require__(1332);
// EXTERNAL MODULE: ./lib/config/show-value.js
var show_value = __webpack_require__(4473);
// EXTERNAL MODULE: ./lib/config/step-plan.js
var step_plan = __webpack_require__(668);
;// CONCATENATED MODULE: ./lib/config/config-rules.js





function checkExclusive(context) {
    const { options } = context.value;
    if (!("scenarios" in context.value) || typeof options !== "object" || options === null)
        return;
    for (const key of options_schema/* SHORTCUTS */.Ar.filter((shortcut) => shortcut in options)) {
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
        for (const method of step_plan/* HTTP_METHODS */.y) {
            const url = fields[method];
            if (typeof url !== "string" || !url.startsWith("/"))
                continue;
            const message = `the path ${(0,show_value/* show */.W)(url)} needs a base_url, and the config has none`;
            const hint = "Add base_url at the top, or write the whole URL";
            (0,schema_leaf/* addIssue */.ZJ)(context, [...path, index, method], { message, hint }, {});
        }
        for (const key of run_time_texts/* NESTING_KEYS */.kE)
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

// EXTERNAL MODULE: ./lib/config/known-variables.js
var known_variables = __webpack_require__(6133);
// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
// EXTERNAL MODULE: ./lib/config/expression.js
var expression = __webpack_require__(8046);
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
    if (name === "env" || known_variables/* BUILTIN_VARIABLES */.iH.includes(name)) {
        return { message: `${(0,show_value/* show */.W)(name)} is a variable of rampa itself`, hint: "Choose another name" };
    }
    return (0,expression/* isVariableName */.KL)(name)
        ? null
        : { message: `${(0,show_value/* show */.W)(name)} is no name for data`, hint: "Use letters, digits and _, no digit first" };
});

// EXTERNAL MODULE: ./lib/config/http-schema.js + 1 modules
var http_schema = __webpack_require__(487);
// EXTERNAL MODULE: ./lib/config/plan.js
var plan = __webpack_require__(9275);
// EXTERNAL MODULE: ./lib/config/scenario-schema.js
var scenario_schema = __webpack_require__(9572);
// EXTERNAL MODULE: ./lib/config/threshold-schema.js
var threshold_schema = __webpack_require__(3317);
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
const Validity = (0,schema_leaf/* textLeaf */.I6)("fail or warn", (text) => (plan/* VALIDITIES */.H.includes(text) ? null : "Leave it out for fail"), { enum: [...plan/* VALIDITIES */.H] });
const Secrets = schemas/* array */.YOg((0,schema_leaf/* textLeaf */.I6)("the name of an environment variable", (text) => scenario_schema/* ENV_NAME */.G1.test(text) ? null : "Use letters, digits and _"), { error: (issue) => `expected a list of names, got ${(0,show_value/* show */.W)(issue.input)}` });
function nameComplaint(name) {
    return /^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,127}$/u.test(name)
        ? null
        : { message: `${(0,show_value/* show */.W)(name)} is no scenario name`, hint: "Use letters, digits, spaces, _ . and -" };
}
/** Says where a key belongs that stands at the top. */
function explainMisplaced(key) {
    const owner = Object.hasOwn(options_schema/* Options */.JY.shape, key) ? "options" : Object.hasOwn(http_schema/* httpShape */.AS, key) ? "http" : null;
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
    options: options_schema/* Options */.JY.optional().describe("Shortcuts for a single scenario, and settings of the whole run."),
    scenarios: (0,schema_leaf/* table */.tp)("a map of scenarios", scenario_schema/* ScenarioConfig */.fl, nameComplaint)
        .meta({ minProperties: 1 })
        .optional()
        .describe("What runs: name → scenario. Not together with the shortcuts of options."),
    http: http_schema/* Http */.lw.optional().describe("Defaults of every request."),
    thresholds: threshold_schema/* Thresholds */.p.optional().describe("What decides the verdict: metric → thresholds."),
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
                options: { type: "object", properties: Object.fromEntries(options_schema/* SHORTCUTS */.Ar.map((key) => [key, false])) },
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

/***/ 9637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   bv: () => (/* binding */ SIZE_PATTERN),
/* harmony export */   ik: () => (/* binding */ readSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4473);


/** As HTTP and disks count: powers of 1000. */
const BYTES_OF_UNIT = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };
/** More than a process can hold in one piece. */
const MAX_BYTES = 2 * 1e9;
/** How a size is written, for a JSON Schema. */
const SIZE_PATTERN = "^\\d{1,12}(\\.\\d{1,6})?(B|kB|MB|GB)$";
/** Reads a size such as `16MB` as bytes, or says what is wrong with it. */
function readSize(value) {
    const match = typeof value === "string" ? /^(\d{1,12}(?:\.\d{1,6})?)(B|kB|MB|GB)$/.exec(value) : null;
    const [, amount = "", unit = ""] = match ?? [];
    const bytes = Math.round(Number(amount) * (BYTES_OF_UNIT[unit] ?? 0));
    if (match !== null && bytes >= 1 && bytes <= MAX_BYTES)
        return bytes;
    const message = `expected a size such as "16MB", got ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)(value)}`;
    if (match !== null)
        return { message, hint: "Sizes lie between 1B and 2GB" };
    if (typeof value === "number" && value >= 1)
        return { message, hint: `Write "${value}B"` };
    return { message, hint: "Write a number with B, kB, MB or GB, such as 16MB" };
}
/**
 * Reads a size such as `16MB` as bytes.
 *
 * @throws RampaError `usage_invalid`.
 */
function parseSize(text) {
    const read = readSize(text);
    if (typeof read === "number")
        return read;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("usage_invalid", read.message, read.hint === undefined ? {} : { hint: read.hint });
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ splitAtCommas),
/* harmony export */   LL: () => (/* binding */ splitTemplate),
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   f5: () => (/* binding */ isQuoted)
/* harmony export */ });
const QUOTES = "\"'";
/** The same where expressions may stand inside: a default has no quotes of its own. */
function endOfNested(text, from) {
    const brackets = /\$\{|\}/g;
    brackets.lastIndex = from;
    let depth = 1;
    for (let found = brackets.exec(text); found !== null; found = brackets.exec(text)) {
        depth += found[0] === "}" ? -1 : 1;
        if (depth === 0)
            return found.index;
    }
    return -1;
}
/** Index of the `}` that ends an expression which begins at `from`, or -1. A `}` in quotes ends nothing. */
function endOfExpression(text, from) {
    if (text.startsWith("env.", from))
        return endOfNested(text, from);
    if (text.startsWith("{", from))
        return text.indexOf("}", from);
    let quote = "";
    let canQuote = true;
    for (let at = from; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (quote !== "") {
            if (character === "\\")
                at += 1;
            else if (character === quote)
                quote = "";
        }
        else if (character === "}") {
            return at;
        }
        else if (canQuote && QUOTES.includes(character)) {
            quote = character;
        }
        if (character.trim() !== "")
            canQuote = character === "(" || character === ",";
    }
    return -1;
}
/** Cuts a text at its expressions; `$${` becomes the text `${`. */
function splitTemplate(text) {
    const pieces = [];
    let literal = "";
    let from = 0;
    for (;;) {
        const at = text.indexOf("${", from);
        if (at < 0)
            break;
        if (at > from && text.charAt(at - 1) === "$") {
            literal += `${text.slice(from, at - 1)}\${`;
            from = at + 2;
            continue;
        }
        literal += text.slice(from, at);
        if (literal !== "")
            pieces.push({ kind: "text", text: literal });
        literal = "";
        const end = endOfExpression(text, at + 2);
        if (end < 0) {
            pieces.push({ kind: "unclosed" });
            return pieces;
        }
        pieces.push({ kind: "expression", source: text.slice(at + 2, end) });
        from = end + 1;
    }
    literal += text.slice(from);
    if (literal !== "")
        pieces.push({ kind: "text", text: literal });
    return pieces;
}
/** Splits at commas that stand outside quotes and expressions. */
function splitAtCommas(source) {
    const items = [];
    let start = 0;
    let quote = "";
    let isBegin = true;
    for (let at = 0; at < source.length; at += 1) {
        const character = source.charAt(at);
        if (quote !== "") {
            if (character === "\\")
                at += 1;
            else if (character === quote)
                quote = "";
            continue;
        }
        if (source.startsWith("${", at)) {
            const end = endOfExpression(source, at + 2);
            at = end < 0 ? source.length : end;
        }
        else if (character === ",") {
            items.push(source.slice(start, at).trim());
            start = at + 1;
        }
        else if (isBegin && QUOTES.includes(character)) {
            quote = character;
        }
        if (character.trim() !== "")
            isBegin = character === ",";
    }
    items.push(source.slice(start).trim());
    return items;
}
/** The text in quotes, with `\` before what stands for itself; null when it is not all in one pair. */
function unquote(source) {
    const quote = source.charAt(0);
    let value = "";
    let at = 1;
    for (; at < source.length && source.charAt(at) !== quote; at += 1) {
        if (source.charAt(at) === "\\" && at + 1 < source.length)
            at += 1;
        value += source.charAt(at);
    }
    return at === source.length - 1 ? value : null;
}
/** Whether a text begins with a quote. */
function isQuoted(source) {
    return source !== "" && QUOTES.includes(source.charAt(0));
}


/***/ }),

/***/ 1698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ Stage),
/* harmony export */   Gq: () => (/* binding */ checkStages),
/* harmony export */   UR: () => (/* binding */ RateStages),
/* harmony export */   vE: () => (/* binding */ VuStages)
/* harmony export */ });
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4892);

const stageShape = {
    duration: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .durationLeaf */ .xy)("zero").describe("How long the stage takes; 0s jumps to the target."),
    target: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .amountLeaf */ .Ht)("zero").describe("Virtual users, or iterations per time unit, at the end of the stage."),
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
const Stage = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)("a stage such as { duration: 30s, target: 100 }", stageShape);
/** Stages of virtual users: whole targets. */
const VuStage = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)("a stage such as { duration: 30s, target: 100 }", {
    ...stageShape,
    target: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLeaf */ .IR)(0).describe("Virtual users at the end of the stage."),
});
/** The profile of `ramping-vus`. */
const VuStages = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)("a list of stages", VuStage);
/** The profile of `ramping-arrival-rate`. */
const RateStages = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)("a list of stages", Stage);
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
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .addIssue */ .ZJ)(context, ["stages"], { message, hint: 'Give one of them a duration such as "30s"' });
    }
    else if (read.every((stage) => stage.target === 0) && start === 0) {
        const message = `expected a profile that starts some load, got 0 in ${startKey} and every target`;
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_0__/* .addIssue */ .ZJ)(context, ["stages"], { message, hint: "Raise a target" });
    }
}


/***/ }),

/***/ 4031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ StepFunction),
/* harmony export */   Fh: () => (/* binding */ Multipart),
/* harmony export */   HO: () => (/* binding */ Think),
/* harmony export */   LA: () => (/* binding */ emptyHint),
/* harmony export */   Mg: () => (/* binding */ Extract),
/* harmony export */   Nx: () => (/* binding */ complaintOf),
/* harmony export */   S0: () => (/* binding */ FieldValue),
/* harmony export */   jd: () => (/* binding */ When),
/* harmony export */   o3: () => (/* binding */ FileName),
/* harmony export */   r4: () => (/* binding */ JsonBody),
/* harmony export */   sR: () => (/* binding */ Checks),
/* harmony export */   ue: () => (/* binding */ methodKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _check_language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8347);
/* harmony import */ var _extraction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6177);
/* harmony import */ var _known_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6133);
/* harmony import */ var _step_plan_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(668);
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4892);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4473);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8046);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(354);










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
    // What begins with an expression is a path or a URL only when it runs.
    if (text.startsWith("/") || text.startsWith("${"))
        return null;
    const isAbsolute = /^https?:\/\//i.test(text);
    if (!isAbsolute)
        return `Write "/${text.slice(0, 60)}" for a path below base_url`;
    const { template } = (0,_template_js__WEBPACK_IMPORTED_MODULE_6__/* .readTemplate */ .xV)(text);
    const parts = typeof template === "string" ? [template] : template.parts;
    const example = parts.map((part) => (typeof part === "string" ? part : "1")).join("");
    return URL.canParse(example) ? null : "Check the host and the port";
}
const Url = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)("a path that begins with / or a URL with http:// or https://", urlComplaint, {
    pattern: "^(/|[hH][tT][tT][pP][sS]?://|\\$\\{)|\\$\\{env\\.",
});
const CheckText = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)('a check such as "status == 200"', (text) => complaintOf(_check_language_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheck */ .Q, text));
/** What to do about a text that is empty; null when it is not. */
const emptyHint = (text) => text.trim() === "" ? "Remove the key or write a name" : null;
const NamedCheck = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)("a check", {
    name: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)("a name", emptyHint).describe("Name of the check in reports."),
    check: CheckText.describe("SUBJECT [not] OPERATOR [VALUE], such as: status == 200."),
});
/** The key `checks`. */
const Checks = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)("a list of checks", zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([CheckText, NamedCheck], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .expectation */ .pG)('a check such as "status == 200", or a map with name and check', issue.input),
}));
const ThinkRange = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)('a duration such as "500ms", or a map with min and max', {
    min: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .durationLeaf */ .xy)("zero").describe("Shortest pause."),
    max: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .durationLeaf */ .xy)("zero").describe("Longest pause."),
}).check((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)((context) => {
    const { min, max } = context.value;
    // Read values can be missing here: the check is made although other keys are wrong.
    if (typeof min === "number" && typeof max === "number" && min > max) {
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .addIssue */ .ZJ)(context, ["max"], {
            message: "expected max not to be shorter than min",
            hint: "Swap the two",
        });
    }
}));
/** The key `think`. */
const Think = zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([(0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .durationLeaf */ .xy)("zero"), ThinkRange], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .expectation */ .pG)('a duration such as "500ms", or a map with min and max', issue.input),
});
/** A value of `query`, `form` or `cookies`; a list repeats its key. */
const FieldValue = zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([(0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLeaf */ .VV)(), zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLeaf */ .VV)())], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .expectation */ .pG)("a text, number, boolean or a list of them", issue.input),
});
/** The path of a file that is sent. */
const FileName = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)("the path of a file", emptyHint);
const FilePart = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)("a map with file", {
    file: FileName.describe("File whose content is sent; starts at the config's folder."),
    filename: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)("a file name", emptyHint)
        .optional()
        .describe("Name that the server is told; default: that of the file."),
    type: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)("a content type", (text) => /^[\w.+-]+\/[\w.+-]+/.test(text) ? null : "Write one such as image/png")
        .optional()
        .describe("Content type of the part; default: by the ending of the file's name."),
});
/** The key `multipart`. */
const Multipart = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)("a map of fields", zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([(0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLeaf */ .VV)(), FilePart], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .expectation */ .pG)("a text, number or boolean, or a map with file", issue.input),
}));
const ExtractFrom = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)("where the value is, such as json $.token", (text) => {
    const read = (0,_extraction_js__WEBPACK_IMPORTED_MODULE_2__/* .readExtraction */ .W)(text);
    return "message" in read ? read : null;
});
/** The key `extract`. */
const Extract = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)("a map of variables", ExtractFrom, (name) => {
    if (name === "env" || _known_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .BUILTIN_VARIABLES */ .iH.includes(name)) {
        return { message: `the variable ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_8__/* .show */ .W)(name)} is set by rampa itself`, hint: "Choose another name" };
    }
    return (0,_expression_js__WEBPACK_IMPORTED_MODULE_5__/* .isVariableName */ .KL)(name)
        ? null
        : { message: `${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_8__/* .show */ .W)(name)} is no variable name`, hint: "Use letters, digits and _, no digit first" };
});
/** The key `when`. */
const When = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)('a check on a variable such as "${order_id} exists"', (text) => {
    const complaint = complaintOf(_check_language_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheck */ .Q, text);
    if (complaint !== null)
        return complaint;
    return (0,_check_language_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheck */ .Q)(text).subject.kind === "variable"
        ? null
        : { message: `${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_8__/* .show */ .W)(text)} looks at no variable`, hint: 'Begin with one: "${order_id} exists"' };
});
/** The key `call`. */
const StepFunction = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .textLeaf */ .I6)("the name of a function of the script", (text) => /^[\p{L}_$][\p{L}\p{N}_$]{0,255}$/u.test(text) ? null : 'Write the name alone, such as "cleanUp"');
function isJson(value) {
    if (typeof value === "number")
        return Number.isFinite(value);
    return typeof value !== "object" || value === null || Object.values(value).every(isJson);
}
/** The key `json`. */
const JsonBody = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_4__/* .leaf */ .V4)({}, (input) => isJson(input)
    ? { value: input }
    : {
        message: "expected a value that JSON can express, got one with .nan or .inf",
        hint: "Use null or a text",
    });
/** The keys of request steps: method → URL. */
const methodKeys = Object.fromEntries(_step_plan_js__WEBPACK_IMPORTED_MODULE_9__/* .HTTP_METHODS */ .y.map((method) => [
    method,
    Url.optional().describe(`URL of ${method === "options" ? "an" : "a"} ${method.toUpperCase()} request: a path below base_url, or absolute.`),
]));


/***/ }),

/***/ 668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ HTTP_METHODS)
/* harmony export */ });
/** The methods of request steps, as their keys are spelled. */
const HTTP_METHODS = ["get", "post", "put", "patch", "delete", "head", "options"];


/***/ }),

/***/ 5626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ Steps)
});

// UNUSED EXPORTS: Step

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./lib/config/http-schema.js + 1 modules
var http_schema = __webpack_require__(487);
// EXTERNAL MODULE: ./lib/config/step-plan.js
var step_plan = __webpack_require__(668);
// EXTERNAL MODULE: ./lib/config/schema-leaf.js
var schema_leaf = __webpack_require__(4892);
// EXTERNAL MODULE: ./lib/config/step-leaves.js
var step_leaves = __webpack_require__(4031);
;// CONCATENATED MODULE: ./lib/config/step-rules.js


const CONTROLS = ["think", "parallel", "repeat", "when", "call"];
/** Keys of which a step has exactly one: they say what it does. */
const ACTIONS = [...step_plan/* HTTP_METHODS */.y, ...CONTROLS];
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
    ...step_leaves/* methodKeys */.ue,
    think: step_leaves/* Think */.HO.optional().describe("Pause between requests: a duration, or a map with min and max."),
    parallel: NestedSteps.optional().describe("Requests that are sent at the same time."),
    repeat: (0,schema_leaf/* wholeLeaf */.IR)(1).optional().describe("How many times the steps beside it run."),
    when: step_leaves/* When */.jd.optional().describe("The steps beside it run when this check on a variable holds."),
    steps: NestedSteps.optional().describe("What repeat or when runs."),
    call: step_leaves/* StepFunction */.BB.optional().describe("Function of the script that runs; gets the worker."),
    name: (0,schema_leaf/* textLeaf */.I6)("a name", step_leaves/* emptyHint */.LA)
        .optional()
        .describe("The name tag of the request; default: method and path, as written."),
    query: (0,schema_leaf/* table */.tp)("a map of query parameters", step_leaves/* FieldValue */.S0)
        .optional()
        .describe("Query parameters, added to the URL's own; a list repeats its key."),
    json: step_leaves/* JsonBody */.r4.optional().describe("Body, sent as JSON."),
    form: (0,schema_leaf/* table */.tp)("a map of form fields", step_leaves/* FieldValue */.S0)
        .optional()
        .describe("Body, sent as a form (application/x-www-form-urlencoded); a list repeats its key."),
    multipart: step_leaves/* Multipart */.Fh.optional().describe("Body, sent as multipart/form-data: name → text, or { file, filename, type }."),
    body: (0,schema_leaf/* textLeaf */.I6)("the body as text", () => null)
        .optional()
        .describe("Body, sent as it is."),
    body_file: step_leaves/* FileName */.o3.optional().describe("File that is sent as the body; starts at the config's folder. Its content is not searched for variables."),
    extract: step_leaves/* Extract */.Mg.optional().describe("Variables from the response: name → json PATH, header NAME, cookie NAME, regex /…(…)…/, status or body."),
    checks: step_leaves/* Checks */.sR.optional().describe("What must hold of the response; a failed check is counted."),
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
const REQUEST = { type: "object", anyOf: step_plan/* HTTP_METHODS */.y.map((method) => ({ required: [method] })) };
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


/***/ }),

/***/ 354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l$: () => (/* binding */ expressionsIn),
/* harmony export */   s5: () => (/* binding */ escapeTemplate),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8046);
/* harmony import */ var _split_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3761);


/** The template that stands for a text as it is. */
function escapeTemplate(text) {
    return text.split("${").join("$${");
}
/** Reads a text with `${…}`. Linear in its length. */
function readTemplate(text) {
    if (!text.includes("${"))
        return { template: text, complaints: [] };
    const complaints = [];
    const parts = (0,_split_template_js__WEBPACK_IMPORTED_MODULE_1__/* .splitTemplate */ .LL)(text).flatMap((piece) => {
        if (piece.kind === "text")
            return [piece.text];
        const read = piece.kind === "unclosed"
            ? { message: '"${" is never closed', hint: "Close it with }, or write $${ for a literal ${" }
            : (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .readExpression */ .Jn)(piece.source);
        if ("kind" in read)
            return [read];
        complaints.push(read);
        return [];
    });
    if (parts.every((part) => typeof part === "string"))
        return { template: parts.join(""), complaints };
    return { template: Object.freeze({ parts: Object.freeze(parts) }), complaints };
}
/** The expressions of a text, as far as they can be read. */
function expressionsIn({ template }) {
    return typeof template === "string" ? [] : template.parts.filter((part) => typeof part !== "string");
}


/***/ }),

/***/ 3317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Thresholds),
/* harmony export */   y: () => (/* binding */ ThresholdRule)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6921);
/* harmony import */ var _thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8048);
/* harmony import */ var _thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4800);
/* harmony import */ var _thresholds_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1947);
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4892);
/* harmony import */ var _step_leaves_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4031);






/** For editors; the grammar itself says more. */
const PATTERN = "^\\s*(count|rate|value|passes|fails|avg|min|max|med|p\\s*\\(\\s*\\d+(\\.\\d+)?\\s*\\))" +
    "\\s*((<=|>=|===|==|!=|<|>)\\s*[+-]?[.\\d][^<>=%]*|(<=|>=|<|>)\\s*[+-][.\\d]+\\s*%\\s*)$|\\$\\{env\\.";
const ThresholdText = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .textLeaf */ .I6)('a threshold such as "p(95)<500"', (text) => (0,_step_leaves_js__WEBPACK_IMPORTED_MODULE_4__/* .complaintOf */ .Nx)((0,_thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelative */ .n)(text) ? _thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRelativeThreshold */ .J : _thresholds_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseThreshold */ .B7, text), { pattern: PATTERN });
/** What is compared with the baseline is known when the run is over. */
function checkRule(context) {
    const { threshold } = context.value;
    if (typeof threshold !== "string" || !(0,_thresholds_parse_relative_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelative */ .n)(threshold))
        return;
    for (const key of ["abort_on_fail", "grace_period"].filter((name) => name in context.value)) {
        const message = `"${key}" stands beside a threshold that compares with the baseline`;
        (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .addIssue */ .ZJ)(context, [key], { message, hint: "Such a threshold is judged when the run is over: remove it" });
    }
}
/** A threshold with its behaviour during the run. */
const ThresholdRule = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)("a threshold", {
    threshold: ThresholdText.describe("AGGREGATION OPERATOR VALUE, such as p(95)<500, or p(95)<+10% compared with the baseline."),
    abort_on_fail: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .flagLeaf */ .Vx)()
        .optional()
        .describe("Ends the run as soon as the threshold fails; default false."),
    grace_period: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .durationLeaf */ .xy)("zero")
        .optional()
        .describe("How long a failure must persist before it ends the run; default 0s."),
})
    .check((0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(checkRule))
    .meta({ id: "threshold" });
const EXPECTED = 'a threshold such as "p(95)<500", a map with threshold, or a list of them';
const OneThreshold = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([ThresholdText, ThresholdRule], {
    error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .expectation */ .pG)(EXPECTED, issue.input),
});
/** Thresholds of one metric. */
const ThresholdList = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
    ThresholdText,
    ThresholdRule,
    zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(OneThreshold).min(1, { error: () => "expected at least one threshold, got an empty list" }),
], { error: (issue) => (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .expectation */ .pG)(EXPECTED, issue.input) });
/** Metric, with tag filters if you like, → what must hold of it. */
const Thresholds = (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)("a map of metrics and their thresholds", ThresholdList, (metric) => (0,_step_leaves_js__WEBPACK_IMPORTED_MODULE_4__/* .complaintOf */ .Nx)(_thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSubmetric */ .G, metric));


/***/ }),

/***/ 8048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ parseRelativeThreshold),
/* harmony export */   n: () => (/* binding */ isRelative)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1947);

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
    const { source, aggregation, aggregationValue, operator, limit } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .splitThreshold */ .A)(text);
    const change = CHANGE.exec(limit)?.[1];
    if (change === undefined) {
        throw (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .complain */ .cc)(source, "Write a change from the baseline with its sign, such as +10% or -5%");
    }
    if (operator !== "<" && operator !== "<=" && operator !== ">" && operator !== ">=") {
        throw (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .complain */ .cc)(source, "A change is never known exactly: write one of < <= > >=");
    }
    // Minus zero is zero.
    const changePercent = Number(change) + 0;
    return Object.freeze({ aggregation, aggregationValue, operator, changePercent });
}


/***/ }),

/***/ 4800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseSubmetric),
/* harmony export */   M: () => (/* binding */ isMetricName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** A longer name is refused unread. */
const MAX_LENGTH = 1_000;
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


/***/ }),

/***/ 1947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ splitThreshold),
/* harmony export */   B7: () => (/* binding */ parseThreshold),
/* harmony export */   cc: () => (/* binding */ complain)
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
/** @param hint What to write instead. */
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
    return Object.freeze({ ...expression, ...valueOf(source, limit) });
}


/***/ })

};
