export const id = 491;
export const ids = [491];
export const modules = {

/***/ 8458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __webpack_require__(4676);
// EXTERNAL MODULE: ./lib/report/console-comparison.js
var console_comparison = __webpack_require__(9405);
// EXTERNAL MODULE: ./lib/report/model.js + 12 modules
var model = __webpack_require__(8969);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(1984);
// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __webpack_require__(2234);
// EXTERNAL MODULE: ./lib/thresholds/parse-relative.js
var parse_relative = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/engine/judge-changes.js
var judge_changes = __webpack_require__(7901);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/thresholds/parse-submetric.js
var parse_submetric = __webpack_require__(4800);
// EXTERNAL MODULE: ./lib/run/compare-settings.js
var compare_settings = __webpack_require__(8318);
// EXTERNAL MODULE: ./lib/run/compare-with-past.js + 2 modules
var compare_with_past = __webpack_require__(9318);
// EXTERNAL MODULE: ./lib/run/comparison-of.js
var comparison_of = __webpack_require__(4612);
// EXTERNAL MODULE: ./lib/run/measured-status.js
var measured_status = __webpack_require__(8692);
;// CONCATENATED MODULE: ./lib/run/compare-results.js








/**
 * The result of `head` with its difference from `base`, and its relative thresholds judged by that.
 *
 * @throws {@link RampaError} `result_invalid` when the two say nothing about each other.
 */
function compareResults(base, head) {
    const unlike = reasonsAgainst(base, head);
    if (unlike !== null)
        throw new errors/* RampaError */.QG("result_invalid", unlike.message, { hint: unlike.hint });
    const { result } = head;
    const limits = result.thresholds.flatMap(limitOf);
    const comparison = (0,compare_with_past/* compareWithPast */.g)({ result: base.result }, result, {
        mode: "file",
        baseline: base.name,
        confidence: (0,compare_settings/* compareSettings */.Z)(result.config).confidence,
        limits,
    });
    const judged = new Map((0,judge_changes/* judgeChanges */.vN)(limits, comparison).map((report) => [keyOf(report.metric, report.source), report]));
    const thresholds = result.thresholds.map((row) => {
        const report = judged.get(keyOf(row.metric, row.source));
        if (report === undefined)
            return row;
        const { outcome, lhs: observed, rhs: limit, message } = report;
        return { ...row, outcome, observed, limit, message };
    });
    const hasFailed = result.status === "passed" && [...judged.values()].some((one) => one.outcome === "failed");
    return {
        ...result,
        thresholds,
        comparison: (0,comparison_of/* comparisonOf */.j)(comparison, (text) => text),
        ...(hasFailed ? { status: "threshold_failed" } : {}),
    };
}
/** Why two results say nothing about each other; null when they do. */
function reasonsAgainst(base, head) {
    for (const { name, result } of [base, head]) {
        if (result.shard !== undefined) {
            const hint = "Compare merged results: rampa merge FILES.";
            return { message: `${name} holds one part of a load, not the whole`, hint };
        }
        if ((0,measured_status/* isMeasured */.V)(result.status))
            continue;
        const message = `${name} ended with ${result.status}: its figures are not those of the whole load`;
        return { message, hint: "Compare runs that passed, or whose thresholds failed." };
    }
    if (base.result.config_digest === head.result.config_digest)
        return null;
    return {
        message: `${base.name} and ${head.name} ran different configs, so that their figures say nothing about each other`,
        hint: "Run both with the same config; only base_url may differ.",
    };
}
/** A file may hold any text; what is no relative threshold stays as it is. */
function limitOf({ metric, source }) {
    if (!(0,parse_relative/* isRelative */.n)(source))
        return [];
    try {
        const limit = (0,parse_relative/* parseRelativeThreshold */.J)(source);
        return [{ metric, submetric: (0,parse_submetric/* parseSubmetric */.G)(metric), source, limit, path: "" }];
    }
    catch {
        return [];
    }
}
function keyOf(metric, source) {
    return JSON.stringify([metric, source]);
}

// EXTERNAL MODULE: ./lib/run/read-result-file.js + 1 modules
var read_result_file = __webpack_require__(9775);
// EXTERNAL MODULE: ./lib/config/redactor.js
var redactor = __webpack_require__(7600);
// EXTERNAL MODULE: ./lib/run/write-result.js
var write_result = __webpack_require__(6902);
// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(7279);
;// CONCATENATED MODULE: ./lib/cli/commands/compare.js












/** Says how the run of one result file differs from that of another. */
const compare = (args, context) => {
    const [base = "", head = ""] = args.positionals;
    const count = args.positionals.length;
    const message = `expected two result.json files, got ${count === 0 ? "none" : "one"}`;
    const problem = { message, hint: "Write rampa compare BASE.json HEAD.json." };
    return {
        problems: count < 2 ? [problem] : [],
        run: () => compareFiles(base, head, args, context),
    };
};
async function compareFiles(base, head, args, context) {
    const { cwd, stdout } = context;
    const read = async (name) => ({
        name,
        result: await (0,read_result_file/* readResultFile */.k)((0,external_node_path_.resolve)(cwd, name), name),
    });
    const result = compareResults(await read(base), await read(head));
    if (args.has("json"))
        stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (!args.has("quiet")) {
        const { isColored } = (0,style/* styleOf */.V)(stdout, context, args.has("no-color"));
        stdout.write((0,console_comparison/* renderComparison */.Wo)((0,model/* reportModel */.S)(result), { color: isColored }));
    }
    const out = args.value("out");
    const isWritten = out === undefined || (await write(result, out, context));
    if (hasFailed(result))
        return exit_codes/* EXIT_CODES */.a.threshold_failed;
    return isWritten ? exit_codes/* EXIT_CODES */.a.passed : exit_codes/* EXIT_CODES */.a.not_written;
}
async function write(result, out, { cwd, stderr }) {
    const folder = (0,external_node_path_.resolve)(cwd, out);
    const { unwritten } = await (0,write_result/* writeResult */.Z)(result, { folder, comment: {}, redactor: new redactor/* Redactor */.p([]) });
    for (const { path, reason } of unwritten) {
        stderr.write(`${(0,terminal_text/* terminalText */.eR)(`could not write ${(0,external_node_path_.relative)(cwd, path)}: ${reason}`, plain_text/* PROSE_LENGTH */.ty)}\n`);
    }
    return unwritten.length === 0;
}
/** Limits of a run's own figures were judged when it was made. */
function hasFailed({ thresholds }) {
    return thresholds.some(({ source, outcome }) => outcome === "failed" && (0,parse_relative/* isRelative */.n)(source));
}


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bu: () => (/* binding */ HdrCounts),
  F4: () => (/* binding */ MAX_UNITS),
  RE: () => (/* binding */ bytesOfCounts),
  IQ: () => (/* binding */ rankOf),
  g5: () => (/* binding */ upperEnd)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/metrics/histogram-format.js
var histogram_format = __webpack_require__(4435);
;// CONCATENATED MODULE: ./lib/metrics/write-histogram.js



/** Of a 32-bit count, in zigzag. */
const MAX_WORD_BYTES = 5;
/** Base64 of HdrHistogram's V2 compressed encoding. `counts` are those of its buckets, ascending. */
function writeHistogram(counts, { digits, highestValue }) {
    const payload = external_node_buffer_.Buffer.allocUnsafe(histogram_format/* HEADER_BYTES */.q2 + MAX_WORD_BYTES * counts.length);
    const end = writeCounts(counts, payload, histogram_format/* HEADER_BYTES */.q2);
    payload.writeInt32BE(histogram_format/* PAYLOAD_COOKIE */.g5 | histogram_format/* VARIABLE_LENGTH */.we, 0);
    payload.writeInt32BE(end - histogram_format/* HEADER_BYTES */.q2, 4);
    // Buckets are not shifted, and values are what they say.
    payload.writeInt32BE(0, 8);
    payload.writeInt32BE(digits, 12);
    payload.writeBigInt64BE(1n, 16);
    payload.writeBigInt64BE(BigInt(highestValue), 24);
    payload.writeDoubleBE(1, 32);
    const compressed = (0,external_node_zlib_.deflateSync)(payload.subarray(0, end));
    const header = external_node_buffer_.Buffer.allocUnsafe(histogram_format/* COMPRESSED_HEADER_BYTES */.wB);
    header.writeInt32BE(histogram_format/* COMPRESSED_COOKIE */.Zr | histogram_format/* VARIABLE_LENGTH */.we, 0);
    header.writeInt32BE(compressed.length, 4);
    return external_node_buffer_.Buffer.concat([header, compressed]).toString("base64");
}
/** Counts in zigzag; a run of empty buckets is one negative number. Returns where they end. */
function writeCounts(counts, target, start) {
    const end = usedLength(counts);
    let at = start;
    for (let bucket = 0; bucket < end;) {
        const first = bucket;
        const count = counts[bucket++] ?? 0;
        if (count === 0)
            while (bucket < end && counts[bucket] === 0)
                bucket++;
        const empty = bucket - first;
        at = writeWord(count === 0 && empty > 1 ? 2 * empty - 1 : 2 * count, target, at);
    }
    return at;
}
/** Up to the last bucket that is not empty; the first one counts in any case. */
function usedLength(counts) {
    let length = counts.length;
    while (length > 1 && counts[length - 1] === 0)
        length--;
    return length;
}
/** Little-endian, 7 bits to a byte. */
function writeWord(word, target, start) {
    let at = start;
    let rest = word;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80))
        target[at++] = (rest % 0x80) | 0x80;
    target[at++] = rest;
    return at;
}

;// CONCATENATED MODULE: ./lib/metrics/hdr-counts.js

/**
 * Layout of HdrHistogram with 3 significant digits: 2,048 buckets of width 1, then 1,024 buckets for each
 * doubling, whose width doubles with it. So a bucket is never wider than a 1,024th of its values.
 */
const DIGITS = 3;
const HALF_BITS = 10;
const HALF = 1 << HALF_BITS;
/** Beyond this the upper half of a number does not fit 32-bit arithmetic. */
const FAST_LIMIT = 2 ** 31;
/** The greatest value that can be told apart; greater ones count as this. */
const MAX_UNITS = 2 ** 52 - 1;
/** The range that encoded histograms state, 71 minutes in microseconds, unless a value is above it. */
const USUAL_RANGE = 2 ** 32 - 1;
function bucketOf(units) {
    if (units < FAST_LIMIT) {
        const shift = 31 - HALF_BITS - Math.clz32(units);
        return shift <= 0 ? units : (shift << HALF_BITS) + (units >>> shift);
    }
    const shift = 31 + 21 - HALF_BITS - Math.clz32(Math.floor(units / 2 ** 21));
    return shift * HALF + Math.floor(units / 2 ** shift);
}
/** The greatest value that falls into a bucket. */
function upperEnd(bucket) {
    if (bucket < 2 * HALF)
        return bucket;
    const shift = (bucket >>> HALF_BITS) - 1;
    return ((bucket & (HALF - 1)) + HALF + 1) * 2 ** shift - 1;
}
function lowerEnd(bucket) {
    return bucket === 0 ? 0 : upperEnd(bucket - 1) + 1;
}
/**
 * Counts of whole numbers from 0 in HdrHistogram's layout: the same buckets as `hdr-histogram-js`,
 * recorded several times faster. Grows by 4 KiB for each doubling of the greatest value.
 */
class HdrCounts {
    /** No bucket has a greater number. */
    static lastBucket = bucketOf(MAX_UNITS);
    #counts;
    constructor(counts = new Uint32Array(2 * HALF)) {
        this.#counts = counts;
    }
    /** @param units A whole number from 0 to {@link MAX_UNITS}. */
    record(units) {
        const bucket = bucketOf(units);
        const count = this.#counts[bucket];
        if (count === undefined)
            this.#growTo(bucket);
        this.#counts[bucket] = (count ?? 0) + 1;
    }
    add(other) {
        if (other.#counts.length > this.#counts.length)
            this.#growTo(other.#counts.length - 1);
        const counts = this.#counts;
        other.#counts.forEach((count, bucket) => {
            if (count > 0)
                counts[bucket] = (counts[bucket] ?? 0) + count;
        });
    }
    /**
     * Takes out what was recorded in a range of values: pairs of a bucket and its count.
     *
     * @param fromUnits No value more than 1 below it was recorded.
     * @param toUnits No value more than 1 above it was recorded.
     */
    drain(fromUnits, toUnits) {
        const counts = this.#counts;
        const first = bucketOf(Math.max(0, fromUnits - 1));
        const end = Math.min(bucketOf(toUnits + 1) + 1, counts.length);
        let used = 0;
        for (let bucket = first; bucket < end; bucket++)
            if (counts[bucket] !== 0)
                used++;
        const pairs = new Uint32Array(2 * used);
        let next = 0;
        for (let bucket = first; bucket < end; bucket++) {
            const count = counts[bucket] ?? 0;
            if (count === 0)
                continue;
            pairs[next++] = bucket;
            pairs[next++] = count;
        }
        counts.fill(0, first, end);
        return pairs;
    }
    /** Adds what another was drained of. */
    absorb(pairs) {
        // Buckets ascend.
        const last = pairs[pairs.length - 2] ?? 0;
        if (last >= this.#counts.length)
            this.#growTo(last);
        const counts = this.#counts;
        for (let next = 0; next < pairs.length; next += 2) {
            const bucket = pairs[next] ?? 0;
            counts[bucket] = (counts[bucket] ?? 0) + (pairs[next + 1] ?? 0);
        }
    }
    /** What is recorded: pairs of a bucket and its count, ascending. */
    pairs() {
        const counts = this.#counts;
        const pairs = new Uint32Array(2 * counts.reduce((used, count) => used + (count === 0 ? 0 : 1), 0));
        let next = 0;
        for (let bucket = 0; bucket < counts.length; bucket++) {
            const count = counts[bucket] ?? 0;
            if (count === 0)
                continue;
            pairs[next++] = bucket;
            pairs[next++] = count;
        }
        return pairs;
    }
    copy() {
        return new HdrCounts(this.#counts.slice());
    }
    /** What was recorded after `earlier` was copied from this. */
    since(earlier) {
        return new HdrCounts(this.#counts.map((count, bucket) => count - (earlier.#counts[bucket] ?? 0)));
    }
    total() {
        let total = 0;
        for (const count of this.#counts)
            total += count;
        return total;
    }
    /**
     * Upper ends of the buckets that hold the `ranks`-th smallest, from 1; the ranks ascend.
     *
     * @param fromUnits No value more than 1 below it was recorded.
     */
    upperEndsAt(ranks, fromUnits = 0) {
        const counts = this.#counts;
        const last = counts.length - 1;
        let bucket = Math.min(bucketOf(Math.max(0, fromUnits - 1)), last);
        let seen = counts[bucket] ?? 0;
        const ends = [];
        for (const rank of ranks) {
            while (seen < rank && bucket < last)
                seen += counts[++bucket] ?? 0;
            ends.push(upperEnd(bucket));
        }
        return ends;
    }
    /** Upper ends of the buckets that are not empty, ascending, each with its count. */
    filled() {
        const filled = [];
        this.#counts.forEach((count, bucket) => {
            if (count > 0)
                filled.push([upperEnd(bucket), count]);
        });
        return filled;
    }
    /** Lower end of the bucket that holds the `rank`-th greatest, from 1. */
    lowerEndFromTop(rank) {
        const counts = this.#counts;
        let bucket = counts.length - 1;
        let seen = counts[bucket] ?? 0;
        while (seen < rank && bucket > 0)
            seen += counts[--bucket] ?? 0;
        return lowerEnd(bucket);
    }
    /** Base64 of HdrHistogram's V2 compressed encoding; `zeros` are counted besides. */
    encode(zeros) {
        const highestValue = Math.max(USUAL_RANGE, upperEnd(this.#counts.length - 1));
        const counts = zeros > 0 ? this.#counts.slice() : this.#counts;
        if (zeros > 0)
            counts[0] = (counts[0] ?? 0) + zeros;
        return writeHistogram(counts, { digits: DIGITS, highestValue });
    }
    #growTo(bucket) {
        const grown = new Uint32Array(lengthFor(bucket));
        grown.set(this.#counts);
        this.#counts = grown;
    }
}
/** Memory that counts with these pairs of a bucket and its count take. */
function bytesOfCounts(pairs) {
    return Math.max(2 * HALF, lengthFor(pairs[pairs.length - 2] ?? 0)) * Uint32Array.BYTES_PER_ELEMENT;
}
/** Buckets that are kept so that this is one of them. */
function lengthFor(bucket) {
    return ((bucket >>> HALF_BITS) + 1) * HALF;
}
/** The rank, from 1, that a percentile means among `count` values: the smallest that covers it. */
function rankOf(percentile, count) {
    // 99.9 % of 1,000 is 999 although the product in binary may come out a trace above it.
    return Math.max(1, Math.ceil(((percentile * count) / 100) * (1 - 1e-12)));
}


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
