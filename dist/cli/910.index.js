export const id = 910;
export const ids = [910];
export const modules = {

/***/ 870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
// EXTERNAL MODULE: ./lib/engine/engine.js + 52 modules
var engine = __webpack_require__(1100);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/run/interruption.js


/** What an error says, without its stack and cause. */
function runErrorOf(error) {
    return {
        code: error.code,
        message: error.message,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
}
/** What an abort means: an error is a failure, words are a wish of the user. */
function interruptionOf(signal) {
    if (!signal.aborted)
        return null;
    const reason = signal.reason;
    if (reason instanceof errors/* RampaError */.QG)
        return { kind: "failed", error: runErrorOf(reason) };
    return { kind: "stopped", reason: typeof reason === "string" ? reason : (0,errors/* messageOf */.bD)(reason) };
}
function isAbove(status, other) {
    return exit_codes/* RUN_STATUSES */.L.indexOf(status) < exit_codes/* RUN_STATUSES */.L.indexOf(other);
}
/** A run that something outside the engine broke: `execution_failed`, unless it is worse already. */
function withFailure(result, error) {
    if (isAbove(result.status, "execution_failed")) {
        return { ...result, warnings: [...result.warnings, error.message] };
    }
    const failed = {
        ...result,
        status: "execution_failed",
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

// EXTERNAL MODULE: ./lib/run/load-requested.js
var load_requested = __webpack_require__(4460);
// EXTERNAL MODULE: ./lib/run/redactor.js
var run_redactor = __webpack_require__(461);
;// CONCATENATED MODULE: ./lib/report/markdown/escape.js

/** Zero-width space: parts what GitHub would link after it has read the Markdown. */
const BREAK = "\u200b";
/** What a code span with backticks cannot hold in every place, or looks like HTML in. */
const NOT_FOR_BACKTICKS = /[`|@\\]|<[a-z!/?]/i;
const LINK = /(?:[a-z0-9+.-]*:\/\/|www\.)(?:\S*[^\s.,;:!?)\]}'"])?/giu;
/** Characters that mean something to Markdown or HTML anywhere in a line. */
const SPECIAL = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "\\": "&#92;",
    $: "&#36;",
    "`": "&#96;",
    "*": "\\*",
    "~": "\\~",
    "[": "\\[",
    "]": "\\]",
};
/**
 * Words that somebody wrote, as they are, for any place in GitHub's Markdown: a table cell, a list
 * item, a paragraph. One line; links become code; nothing is mentioned and no issue is referenced.
 */
function markdownText(text, maxLength = plain_text/* PROSE_LENGTH */.ty) {
    return escapeBlockStart(escapeInline((0,plain_text/* plainLine */.h0)(text, maxLength)));
}
/**
 * A name or an expression as code, for any place in GitHub's Markdown. Backticks where they can
 * hold the text, else a `<code>` element with every special character as an entity.
 */
function markdownCode(text, maxLength = plain_text/* CELL_LENGTH */.oi) {
    const line = (0,plain_text/* plainLine */.h0)(text, maxLength);
    return line === "" ? "*empty*" : codeSpan(line);
}
/** A sentence for any place in GitHub's Markdown. */
function markdownPhrase(segments) {
    return escapeBlockStart(segments.map(markdownSegment).join(""));
}
/** Lines of text that keep their shape; the fence is longer than any inside. */
function fencedBlock(text, language = "") {
    const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => keepIndent(line));
    const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}
/** A link, or only its words when the address is none of the web. */
function markdownLink(words, address) {
    if (!/^https?:\/\/[\w.:[\]-]+(?:\/|$)/i.test(address))
        return words;
    const encoded = address.replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (character) => percentEncoded(character));
    return `[${words}](${encoded})`;
}
function percentEncoded(character) {
    // The standard function leaves parentheses alone.
    return encodeURIComponent(character.toWellFormed()).replace(/[()]/g, (bracket) => bracket === "(" ? "%28" : "%29");
}
function markdownSegment(segment) {
    switch (segment.kind) {
        case "text":
            return keepEnds(segment.text, escapeInline((0,plain_text/* plainLine */.h0)(segment.text, plain_text/* PROSE_LENGTH */.ty)));
        case "code":
            return markdownCode(segment.text);
        case "strong":
            return `**${escapeInline((0,plain_text/* plainLine */.h0)(segment.text, plain_text/* PROSE_LENGTH */.ty))}**`;
        default:
            return segment.kind;
    }
}
/** Pieces of a sentence begin and end with the spaces between them. */
function keepEnds(original, escaped) {
    if (escaped === "")
        return original === "" ? "" : " ";
    return `${original.startsWith(" ") ? " " : ""}${escaped}${original.endsWith(" ") ? " " : ""}`;
}
function codeSpan(line) {
    if (!NOT_FOR_BACKTICKS.test(line))
        return `\`${line}\``;
    return `<code>${line.replace(/[!-/:-@[-`{-~]/g, entity)}</code>`;
}
function entity(character) {
    return `&#${character.codePointAt(0) ?? 0xfffd};`;
}
function escapeInline(line) {
    let escaped = "";
    let end = 0;
    for (const match of line.matchAll(LINK)) {
        escaped += escapeWords(line.slice(end, match.index)) + codeSpan(match[0]);
        end = match.index + match[0].length;
    }
    return escaped + escapeWords(line.slice(end));
}
function escapeWords(text) {
    return text
        .replace(/[&<>|\\$`*~[\]]/g, (character) => SPECIAL[character] ?? character)
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
        .replace(/@/g, `@${BREAK}`)
        .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
        .replace(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${BREAK}`);
}
/** What would begin a heading, a list or a rule at the start of a line. */
function escapeBlockStart(escaped) {
    return escaped.replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?: |$)))/u, (start) => /\d/.test(start) ? `${start}\\` : `\\${start}`);
}
function keepIndent(line) {
    const indent = /^ */.exec(line)?.[0] ?? "";
    return indent + (0,plain_text/* plainLine */.h0)(line, plain_text/* PROSE_LENGTH */.ty);
}

;// CONCATENATED MODULE: ./lib/report/markdown/fit.js
/** Lines that are never left out; no block without a line. */
function fixedBlocks(lines) {
    return lines.length === 0 || lines.every((line) => line === "") ? [] : [fixedBlock(lines)];
}
/** The block, unless it has no rows to show. */
function filledBlocks(block) {
    return block.rows.length === 0 ? [] : [block];
}
function fixedBlock(lines) {
    return { head: lines, rows: [], tail: [], omission: () => "", priority: Number.MAX_SAFE_INTEGER };
}
/**
 * The blocks as one document of at most `limit` in size. What is too much loses whole rows, first
 * in the blocks of the lowest priority; no line is ever cut. When even the fixed blocks are too
 * much, as many of them as fit from the start on.
 */
function fitBlocks(blocks, limit, sizeOf) {
    const kept = blocks.map((block) => Math.min(block.rows.length, block.maxRows ?? block.rows.length));
    const render = () => blocks.map((block, index) => renderBlock(block, kept[index] ?? 0)).join("\n\n") + "\n";
    let document = render();
    const order = blocks
        .map((_, index) => index)
        .toSorted((a, b) => priorityOf(blocks, a) - priorityOf(blocks, b));
    for (const index of order) {
        if (sizeOf(document) <= limit)
            return document;
        kept[index] = mostRows(kept[index] ?? 0, (rows) => {
            kept[index] = rows;
            return sizeOf(render()) <= limit;
        });
        document = render();
    }
    return sizeOf(document) <= limit ? document : leadingBlocks(blocks, limit, sizeOf);
}
function priorityOf(blocks, index) {
    return blocks[index]?.priority ?? 0;
}
/** The largest number of rows below `rows` that fits, else 0. */
function mostRows(rows, fits) {
    let least = 0;
    let tooMany = rows;
    while (tooMany - least > 1) {
        const middle = Math.floor((least + tooMany) / 2);
        if (fits(middle))
            least = middle;
        else
            tooMany = middle;
    }
    return least;
}
function renderBlock(block, kept) {
    const missing = block.rows.length - kept;
    if (missing > 0 && kept === 0)
        return block.omission(missing);
    const note = missing > 0 ? ["", block.omission(missing)] : [];
    return [...block.head, ...block.rows.slice(0, kept), ...note, ...block.tail].join("\n");
}
function leadingBlocks(blocks, limit, sizeOf) {
    let document = "";
    for (const block of blocks) {
        const longer = `${document}${document === "" ? "" : "\n"}${renderBlock(block, 0)}\n`;
        if (sizeOf(longer) > limit)
            break;
        document = longer;
    }
    return document;
}

// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
// EXTERNAL MODULE: ./lib/report/numbers.js
var numbers = __webpack_require__(8844);
;// CONCATENATED MODULE: ./lib/report/markdown/table.js
/** A column of words. */
function left(title) {
    return { title, align: "left" };
}
/** A column of numbers. */
function right(title) {
    return { title, align: "right" };
}
/** The two lines above the rows; cells of rows are already escaped Markdown without line breaks. */
function tableHead(columns) {
    const rules = columns.map(({ align }) => (align === "right" ? "---:" : ":---"));
    return [tableRow(columns.map(({ title }) => title)), tableRow(rules)];
}
/** One line of a table. */
function tableRow(cells) {
    return `| ${cells.join(" | ")} |`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/thin-note.js


/** The mark of a percentile that few samples carry. */
function thinMark({ isThin }) {
    return isThin ? " ¹" : "";
}
/** A percentile with its mark. */
function percentileCell(percentile, quantity = "ms") {
    return `${(0,format_value/* formatValue */.Fl)(percentile.value, quantity)}${thinMark(percentile)}`;
}
/** True when a threshold, or one of the first `maxRequests` requests, has the mark. */
function hasThinRow({ thresholds, requests, allRequests }, maxRequests = requests.length) {
    const shown = [...requests.slice(0, maxRequests), ...(allRequests === null ? [] : [allRequests])];
    return (thresholds.some((row) => row.isThin) ||
        shown.some((row) => row.p50.isThin || row.p95.isThin || row.p99.isThin));
}
/** Explains the mark, where it is used. */
function thinNoteBlocks(isUsed) {
    return fixedBlocks(isUsed ? ["<sub>¹ fewer than ten samples lie beyond this percentile: mostly chance.</sub>"] : []);
}

;// CONCATENATED MODULE: ./lib/report/markdown/sections.js





const OUTCOMES = {
    passed: "✅ passed",
    failed: "❌ failed",
    no_data: "❌ no data",
};
/** All thresholds, and a sentence for each without data. */
function thresholdsBlock(rows, elsewhere, priority) {
    const columns = [left("Outcome"), left("Metric"), left("Condition"), right("Observed"), right("Limit")];
    const messages = rows
        .filter((row) => row.outcome === "no_data" && row.message !== "")
        .slice(0, 5)
        .map((row) => `- ${markdownText(row.message)}`);
    return {
        head: ["### Thresholds", "", ...tableHead(columns)],
        rows: rows.map(thresholdRow),
        tail: messages.length === 0 ? [] : ["", ...messages],
        omission: (missing) => moreRows(missing, "threshold", elsewhere),
        priority,
    };
}
function thresholdRow(row) {
    return tableRow([
        OUTCOMES[row.outcome],
        `${markdownCode(row.metric)}${row.isDefault ? " *default*" : ""}`,
        markdownCode(row.source),
        `${row.observedText}${thinMark(row)}`,
        row.limitText,
    ]);
}
/** Requests by name, below all of them together when there are several. */
function requestsBlock(title, { requests, allRequests }, elsewhere, priority) {
    const numbers = ["Count", "Rate", "Failed", "p50", "p95", "p99"].map(right);
    const sum = allRequests === null || requests.length < 2 ? [] : [requestRow(allRequests, `*${allRequests.name}*`)];
    return {
        head: [`### ${title}`, "", ...tableHead([left("Request"), ...numbers]), ...sum],
        rows: requests.map((row) => requestRow(row, requestName(row))),
        tail: [],
        omission: (missing) => moreRows(missing, "request", elsewhere),
        priority,
    };
}
function requestName({ name, method }) {
    return method === "" ? markdownCode(name) : `${markdownCode(name)} ${markdownText(method, 20)}`;
}
function requestRow(row, name) {
    return tableRow([
        name,
        (0,numbers/* formatCount */.B4)(row.count),
        (0,format_value/* formatValue */.Fl)(row.ratePerSecond, "per_second"),
        failedCell(row.failed, row.count),
        percentileCell(row.p50),
        percentileCell(row.p95),
        percentileCell(row.p99),
    ]);
}
function failedCell(failed, count) {
    if (failed === 0 || count === 0)
        return (0,numbers/* formatCount */.B4)(failed);
    return `${(0,numbers/* formatCount */.B4)(failed)} (${(0,format_value/* formatValue */.Fl)(failed / count, "ratio")})`;
}
/** Checks, those with fails first. */
function checksBlock(checks, elsewhere, priority) {
    return {
        head: [
            "### Checks",
            "",
            ...tableHead([left("Check"), left("Scenario"), right("Passed"), right("Failed")]),
        ],
        rows: checks.map(({ name, scenario, passes, fails }) => tableRow([
            `${fails > 0 ? "❌" : "✅"} ${markdownCode(name)}`,
            markdownCode(scenario),
            (0,numbers/* formatCount */.B4)(passes),
            failedCell(fails, passes + fails),
        ])),
        tail: [],
        omission: (missing) => moreRows(missing, "check", elsewhere),
        priority,
    };
}
/** Errors, the most frequent first. */
function errorsBlock(errors, elsewhere, priority) {
    const columns = [left("Kind"), left("Step"), left("Message"), right("Count"), right("First after")];
    return {
        head: ["### Errors", "", ...tableHead(columns)],
        rows: errors.map(({ kind, step, message, count, first_at_s: firstAtS }) => tableRow([
            markdownCode(kind),
            step === null ? "" : markdownCode(step),
            markdownText(message, 200),
            (0,numbers/* formatCount */.B4)(count),
            (0,numbers/* formatElapsed */.C7)(firstAtS),
        ])),
        tail: [],
        omission: (missing) => moreRows(missing, "error", elsewhere),
        priority,
    };
}
/** What a reader should know about the figures. */
function warningsBlock(warnings, elsewhere, priority) {
    return {
        head: [],
        rows: warnings.map((warning) => `- ⚠️ ${markdownText(warning)}`),
        tail: [],
        omission: (missing) => moreRows(missing, "warning", elsewhere),
        priority,
    };
}
function moreRows(missing, noun, elsewhere) {
    return `*${(0,numbers/* formatCount */.B4)(missing)} more ${missing === 1 ? noun : `${noun}s`} in ${elsewhere}.*`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/verdict-lines.js



const VERDICT_ICONS = {
    passed: "✅",
    failed: "❌",
    undecided: "⚠️",
};
/** What was tested. */
function headingLine({ configFile }, level) {
    return configFile === null ? `${level} Load test` : `${level} Load test ${markdownCode(configFile)}`;
}
/** One line: how the run ended and why. */
function verdictLine({ verdict }) {
    return `${VERDICT_ICONS[verdict.outcome]} **${verdict.word}** – ${markdownPhrase(verdict.headline)}.`;
}
/** What else the verdict says, as one paragraph; empty when there is nothing. */
function verdictDetails({ verdict }) {
    return verdict.details.map(markdownPhrase).join("  \n");
}
/** One line of sums: requests, iterations, virtual users. */
function totalsLine({ totals, durationS }) {
    const parts = [];
    if (totals.requests > 0) {
        const rate = durationS > 0 ? ` (${(0,format_value/* formatValue */.Fl)(totals.requests / durationS, "per_second")})` : "";
        const failed = (0,format_value/* formatValue */.Fl)(totals.failedRequests / totals.requests, "ratio");
        parts.push(`${(0,numbers/* plural */.LS)(totals.requests, "request")}${rate}`, `${failed} failed`);
    }
    if (totals.iterations > 0)
        parts.push((0,numbers/* plural */.LS)(totals.iterations, "iteration"));
    if (totals.maxVus !== null && totals.maxVus > 0)
        parts.push(`up to ${(0,numbers/* plural */.LS)(totals.maxVus, "virtual user")}`);
    if (durationS > 0)
        parts.push(`${(0,numbers/* formatElapsed */.C7)(durationS)} of load`);
    return parts.join(" · ");
}

;// CONCATENATED MODULE: ./lib/report/markdown/comment.js





/** GitHub refuses a longer comment. UTF-16 units are never fewer than the characters it counts. */
const COMMENT_LIMIT = 65_536;
const WORST_REQUESTS = 5;
const MOST_CHECKS = 10;
const MOST_ERRORS = 5;
const MOST_WARNINGS = 5;
/** The pull-request comment: GitHub's Markdown, whole rows only, never longer than the limit. */
function renderComment(model, options = {}) {
    const elsewhere = "the summary";
    const failing = model.checks.filter((check) => check.fails > 0);
    const isCut = model.requests.length > WORST_REQUESTS;
    const requests = requestsBlock(isCut ? "The five worst requests" : "Requests", model, elsewhere, 80);
    const blocks = [
        ...fixedBlocks([...(options.marker === undefined ? [] : [options.marker]), headingLine(model, "###")]),
        ...fixedBlocks([verdictLine(model)]),
        ...fixedBlocks([verdictDetails(model)]),
        ...fixedBlocks([totalsLine(model)]),
        ...fixedBlocks((options.notes ?? []).map((note) => `- ${markdownText(note)}`)),
        ...filledBlocks({ ...warningsBlock(model.warnings, elsewhere, 50), maxRows: MOST_WARNINGS }),
        ...filledBlocks(thresholdsBlock(model.thresholds, elsewhere, 100)),
        ...filledBlocks({ ...requests, maxRows: WORST_REQUESTS }),
        ...filledBlocks({ ...checksBlock(failing, elsewhere, 60), maxRows: MOST_CHECKS }),
        ...filledBlocks({ ...errorsBlock(model.errors, elsewhere, 70), maxRows: MOST_ERRORS }),
        ...thinNoteBlocks(hasThinRow(model, WORST_REQUESTS)),
        ...fixedBlocks([footer(model, options.summaryUrl)]),
    ];
    return fitBlocks(blocks, options.limit ?? COMMENT_LIMIT, (text) => text.length);
}
function footer({ git, runId }, summaryUrl) {
    const report = summaryUrl === undefined ? [] : [markdownLink("Whole report", summaryUrl)];
    const commit = git.sha === undefined ? [] : [`commit ${markdownCode(git.sha.slice(0, 10))}`];
    return [...report, ...commit, `run ${markdownCode(runId)}`].join(" · ");
}

;// CONCATENATED MODULE: ./lib/report/sparkline.js
const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/** Stands for an interval without a value. */
const GAP = "·";
/**
 * Values over time as one line of bars from 0 to the largest value. More values than `width` are
 * put together; a bar then shows the largest of its values, so that no spike gets lost.
 */
function sparkline(values, width) {
    const bars = values.length <= width ? [...values] : bucketMaxima(values, width);
    const top = Math.max(0, ...bars.filter((value) => value !== null));
    return bars.map((value) => (value === null ? GAP : barOf(value, top))).join("");
}
function barOf(value, top) {
    if (top <= 0)
        return BARS[0];
    const index = Math.round((Math.max(value, 0) / top) * (BARS.length - 1));
    return BARS[index] ?? BARS[0];
}
function bucketMaxima(values, width) {
    return Array.from({ length: width }, (_, bucket) => {
        const from = Math.floor((bucket * values.length) / width);
        const to = Math.floor(((bucket + 1) * values.length) / width);
        const present = values.slice(from, to).filter((value) => value !== null);
        return present.length === 0 ? null : Math.max(...present);
    });
}

;// CONCATENATED MODULE: ./lib/report/timeline-text.js


const WIDTH = 60;
/**
 * p95 and request rate over time as two lines of plain text, from 0 to the largest value; empty
 * when the run was too short to have a course.
 */
function timelineText(points) {
    if (points.length < 2 || points.every((point) => point.rate === 0))
        return "";
    const p95 = points.map((point) => point.p95);
    const rate = points.map((point) => point.rate);
    return [...lines("p95 ", p95, "ms"), ...lines("rate", rate, "per_second")].join("\n");
}
/** One line; none when no interval has a value. */
function lines(title, values, quantity) {
    const present = values.filter((value) => value !== null);
    if (present.length === 0)
        return [];
    const least = (0,format_value/* formatValue */.Fl)(Math.min(...present), quantity);
    const largest = (0,format_value/* formatValue */.Fl)(Math.max(...present), quantity);
    return [`${title}  ${sparkline(values, WIDTH)}  ${least} … ${largest}`];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/report/percentile.js

/** Fewest samples beyond a percentile for it to say something. */
const MIN_TAIL_SAMPLES = 10;
/** How many samples the statistics of a trend rest on; null when they do not say. */
function numberOfSamples(stats) {
    return stats.count ?? null;
}
/** One statistic out of several; only percentiles can be thin. */
function percentile(stats, aggregation, samples = numberOfSamples(stats)) {
    const value = Object.hasOwn(stats, aggregation) ? stats[aggregation] : undefined;
    return { value: value ?? null, isThin: value !== undefined && isThinPercentile(aggregation, samples) };
}
/** True when fewer than ten of the samples lie in the tail that the percentile cuts off. */
function isThinPercentile(aggregation, samples) {
    const rank = rankOf(aggregation);
    if (rank === null || samples === null)
        return false;
    const share = Math.min(rank, 100 - rank);
    // The least and the largest value are exact, whatever their number.
    if (share <= 0)
        return false;
    // A rank such as 99.9 has no exact double: 10,000 samples are enough for it.
    return (samples * share) / 100 < MIN_TAIL_SAMPLES - 1e-6;
}
function rankOf(aggregation) {
    return aggregation === "med" ? 50 : (0,aggregations/* percentileOf */.D4)(aggregation);
}

;// CONCATENATED MODULE: ./lib/report/request-rows.js

/** The worst requests first: those of a failed threshold, then by failed share, then by p95. */
function requestRows(result, thresholds) {
    const accused = new Set(thresholds.filter((row) => row.outcome === "failed").flatMap((row) => row.tags.name ?? []));
    const rows = result.requests
        .map((request) => ({
        ...request,
        method: request.name.startsWith(`${request.method} `) ? "" : request.method,
    }))
        .map((request) => rowOf(request, result.duration_s))
        .toSorted((a, b) => Number(accused.has(b.name)) - Number(accused.has(a.name)) ||
        failedShare(b) - failedShare(a) ||
        (b.p95.value ?? -1) - (a.p95.value ?? -1));
    return { rows, all: allRequests(result) };
}
function allRequests(result) {
    const count = result.requests.reduce((total, request) => total + request.count, 0);
    if (count === 0)
        return null;
    const failed = result.requests.reduce((total, request) => total + request.failed, 0);
    const stats = result.metrics.http_req_duration?.stats ?? {};
    return rowOf({ name: "all requests", method: "", count, failed, stats }, result.duration_s);
}
function rowOf(request, durationS) {
    const { name, method, count, failed, stats } = request;
    const p50 = percentile(stats, "med", count);
    return {
        name,
        method,
        count,
        failed,
        ratePerSecond: durationS > 0 ? count / durationS : null,
        p50: p50.value === null ? percentile(stats, "p(50)", count) : p50,
        p95: percentile(stats, "p(95)", count),
        p99: percentile(stats, "p(99)", count),
    };
}
function failedShare(row) {
    return row.count === 0 ? 0 : row.failed / row.count;
}

// EXTERNAL MODULE: ./lib/metrics/builtins.js
var builtins = __webpack_require__(2097);
// EXTERNAL MODULE: ./lib/thresholds/parse.js
var parse = __webpack_require__(1947);
;// CONCATENATED MODULE: ./lib/report/threshold-rows.js





/** Failed ones first, the one furthest beyond its limit at the top, then those without data, then the rest. */
function thresholdRows(result) {
    return result.thresholds.map((threshold) => threshold_rows_rowOf(threshold, result)).toSorted((a, b) => rank(b) - rank(a));
}
const PASSED = -2;
const WITHOUT_DATA = -1;
function rank(row) {
    if (row.outcome === "passed")
        return PASSED;
    return row.excess ?? WITHOUT_DATA;
}
function threshold_rows_rowOf(threshold, result) {
    const { metric, source, outcome, observed, limit } = threshold;
    const [baseMetric, tags] = submetricOf(metric);
    const expression = expressionOf(source);
    const aggregation = expression?.aggregation ?? "";
    const data = ownEntry(result.submetrics, metric) ?? ownEntry(result.metrics, baseMetric);
    // A metric without a sample is not among the metrics.
    const kind = data ?? ownEntry(builtins/* BUILTIN_METRICS */.I, baseMetric);
    const quantity = kind === undefined ? "" : (0,aggregations/* quantityOf */.Ri)(kind, aggregation);
    return {
        metric,
        baseMetric,
        tags,
        source,
        aggregation,
        operator: expression?.operator ?? "",
        outcome,
        observed,
        limit,
        observedText: observed === null ? "no data" : (0,format_value/* formatObserved */.YK)(observed, limit, quantity),
        limitText: (0,format_value/* formatLimit */.tW)(limit, quantity),
        isThin: data?.kind === "trend" && isThinPercentile(aggregation, numberOfSamples(data.stats)),
        excess: outcome === "failed" && observed !== null ? excessOf(observed, limit) : null,
        isDefault: threshold.is_default,
        abortOnFail: threshold.abort_on_fail,
        message: threshold.message,
        file: threshold.file ?? null,
        line: threshold.line ?? null,
        column: threshold.column ?? null,
    };
}
function excessOf(observed, limit) {
    const distance = Math.abs(observed - limit);
    // Any share of a limit of zero is more than all of it.
    const excess = limit === 0 ? 1 + distance : distance / Math.abs(limit);
    return Math.min(excess, Number.MAX_VALUE);
}
function ownEntry(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}
/** A result file may hold any text; what is no threshold is shown as it is. */
function expressionOf(source) {
    try {
        return (0,parse/* parseThreshold */.B7)(source);
    }
    catch {
        return null;
    }
}
function submetricOf(metric) {
    try {
        return (0,parse/* parseSubmetric */.GD)(metric);
    }
    catch {
        return [metric, {}];
    }
}

;// CONCATENATED MODULE: ./lib/report/totals.js
/** The metrics say it; the tables do where a metric is missing. */
function totalsOf(result) {
    const metric = (name, aggregation) => result.metrics[name]?.stats[aggregation];
    const requests = (key) => result.requests.reduce((total, request) => total + request[key], 0);
    const completed = result.scenarios.reduce((total, row) => total + row.completed, 0);
    return {
        requests: metric("http_reqs", "count") ?? requests("count"),
        failedRequests: metric("http_req_failed", "passes") ?? requests("failed"),
        iterations: metric("iterations", "count") ?? completed,
        maxVus: metric("vus", "max") ?? metric("vus_max", "max") ?? null,
    };
}

// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
;// CONCATENATED MODULE: ./lib/report/threshold-sentence.js


const AGGREGATION_WORDS = {
    avg: "average",
    med: "median",
    min: "minimum",
    max: "maximum",
    count: "count",
    rate: "rate",
    value: "value",
    passes: "number of passes",
    fails: "number of fails",
};
const LIMIT_WORDS = {
    "<": "limit",
    "<=": "limit",
    ">": "must be above",
    ">=": "must be at least",
    "==": "must be",
    "===": "must be",
    "!=": "must not be",
};
/** What a rate counts, where a sentence can say it better than the metric's name. */
const RATE_WORDS = new Map([
    ["http_req_failed", { of: "requests", did: "failed" }],
    ["checks", { of: "checks", did: "passed" }],
]);
/**
 * What happened to a threshold, without a full stop: p(95) of `list orders` was 812 ms, limit 500 ms.
 */
function thresholdSentence(row) {
    if (row.outcome === "no_data" || row.observed === null)
        return withoutData(row);
    const limit = `${LIMIT_WORDS[row.operator] ?? row.operator} ${row.limitText}`;
    const share = row.aggregation === "rate" ? RATE_WORDS.get(row.baseMetric) : undefined;
    if (share !== undefined) {
        const which = Object.keys(row.tags).length === 0 ? (0,phrase/* phrase */.MZ) `` : (0,phrase/* phrase */.MZ) ` of ${subject(row)}`;
        return (0,phrase/* phrase */.MZ) `${row.observedText} of ${share.of}${which} ${share.did}, ${limit}`;
    }
    const word = AGGREGATION_WORDS[row.aggregation] ?? row.aggregation;
    return (0,phrase/* phrase */.MZ) `${word === "" ? (0,phrase/* code */.aY)(row.source) : word} of ${subject(row)} was ${row.observedText}, ${limit}`;
}
function withoutData(row) {
    const message = (0,plain_text/* plainLine */.h0)(row.message, plain_text/* PROSE_LENGTH */.ty).replace(/\.+$/u, "");
    return message === "" ? (0,phrase/* phrase */.MZ) `no samples: ${(0,phrase/* code */.aY)(row.metric)}` : (0,phrase/* phrase */.MZ) `${message}`;
}
/** A request by its name; anything else by its metric as written. */
function subject(row) {
    const tags = Object.keys(row.tags);
    const name = row.tags.name ?? row.tags.check;
    const isAboutName = row.baseMetric === "http_req_duration" || RATE_WORDS.has(row.baseMetric);
    return (0,phrase/* code */.aY)(tags.length === 1 && name !== undefined && isAboutName ? name : row.metric);
}

;// CONCATENATED MODULE: ./lib/report/verdict.js




/** Says in words how a run ended and why. */
function verdictOf(result, thresholds, totals) {
    const failed = thresholds.filter((row) => row.outcome !== "passed");
    const evidence = { result, thresholds, failed, totals };
    const { outcome, word, headline, details } = VERDICTS[result.status](evidence);
    return { outcome, word, headline, details: [...details, ...observations(evidence)] };
}
const VERDICTS = {
    passed: (evidence) => ({
        outcome: "passed",
        word: "Passed",
        headline: (0,phrase/* phrase */.MZ) `${thresholdCount(evidence)}, ${amount(evidence)}`,
        details: [],
    }),
    threshold_failed: (evidence) => ({
        outcome: "failed",
        word: "Failed",
        headline: worstThreshold(evidence),
        details: [...abortReason(evidence), failedCount(evidence), ...errorBeside(evidence)],
    }),
    teardown_failed: (evidence) => ({
        outcome: "failed",
        word: "Teardown failed",
        headline: errorMessage(evidence, "the teardown function did not succeed"),
        details: [
            ...hint(evidence),
            (0,phrase/* phrase */.MZ) `The load itself ended well: ${thresholdCount(evidence)}, ${amount(evidence)}.`,
        ],
    }),
    setup_failed: (evidence) => ({
        outcome: "failed",
        word: "Setup failed",
        headline: errorMessage(evidence, "the load could not begin"),
        details: [...hint(evidence), ...(evidence.totals.iterations > 0 ? [] : [(0,phrase/* phrase */.MZ) `No load was started.`])],
    }),
    execution_failed: (evidence) => ({
        outcome: "failed",
        word: "Execution failed",
        headline: errorMessage(evidence, executionReason(evidence)),
        details: [...hint(evidence), ...frequentError(evidence), ...thresholdsBeside(evidence)],
    }),
    stopped: (evidence) => ({
        outcome: "undecided",
        word: "Stopped",
        headline: (0,phrase/* phrase */.MZ) `${reason(evidence.result.stop_reason, "before its end")}, after ${elapsed(evidence)} of load`,
        details: [
            (0,phrase/* phrase */.MZ) `The figures are what was measured until then: ${amount(evidence)}.`,
            ...thresholdsBeside(evidence),
            ...errorBeside(evidence),
        ],
    }),
    invalid: (evidence) => ({
        outcome: "undecided",
        word: "Invalid",
        headline: errorMessage(evidence, evidence.result.warnings[0] ?? "the load was not delivered as planned"),
        details: [...hint(evidence), ...thresholdsBeside(evidence)],
    }),
};
function reason(text, otherwise) {
    const line = (0,plain_text/* plainLine */.h0)(text ?? "", plain_text/* PROSE_LENGTH */.ty).replace(/\.+$/u, "");
    return line === "" ? otherwise : line;
}
function errorMessage({ result }, otherwise) {
    return (0,phrase/* phrase */.MZ) `${reason(result.error?.message, reason(otherwise, ""))}`;
}
function hint({ result }) {
    const text = (0,plain_text/* plainLine */.h0)(result.error?.hint ?? "", plain_text/* PROSE_LENGTH */.ty);
    return text === "" ? [] : [(0,phrase/* phrase */.MZ) `${text}`];
}
function worstThreshold({ failed }) {
    const worst = failed[0];
    return worst === undefined ? (0,phrase/* phrase */.MZ) `a threshold was not met` : thresholdSentence(worst);
}
function thresholdCount({ thresholds, failed }) {
    if (thresholds.length === 0)
        return "no thresholds";
    const passed = thresholds.length - failed.length;
    return `${(0,numbers/* formatCount */.B4)(passed)} of ${(0,numbers/* plural */.LS)(thresholds.length, "threshold")}`;
}
function failedCount({ thresholds, failed }) {
    return (0,phrase/* phrase */.MZ) `${(0,numbers/* formatCount */.B4)(failed.length)} of ${(0,numbers/* plural */.LS)(thresholds.length, "threshold")} failed.`;
}
function abortReason({ result }) {
    if (result.stop_reason === undefined)
        return [];
    return [
        (0,phrase/* phrase */.MZ) `The run ended early, after ${(0,numbers/* formatElapsed */.C7)(result.duration_s)} of load: ${reason(result.stop_reason, "a threshold aborted it")}.`,
    ];
}
function thresholdsBeside(evidence) {
    if (evidence.failed.length === 0)
        return [];
    return [(0,phrase/* phrase */.MZ) `Besides, ${failedCount(evidence)} The worst: ${worstThreshold(evidence)}.`];
}
/** A failure that does not decide, such as that of the teardown. */
function errorBeside({ result }) {
    return result.error === undefined
        ? []
        : [(0,phrase/* phrase */.MZ) `Besides: ${reason(result.error.message, result.error.code)}.`];
}
function elapsed({ result }) {
    return (0,numbers/* formatElapsed */.C7)(result.duration_s);
}
function amount({ totals, result }) {
    const what = totals.requests > 0 ? (0,numbers/* plural */.LS)(totals.requests, "request") : (0,numbers/* plural */.LS)(totals.iterations, "iteration");
    return `${what} in ${(0,numbers/* formatElapsed */.C7)(result.duration_s)}`;
}
function executionReason({ totals }) {
    if (totals.requests > 0 && totals.failedRequests >= totals.requests) {
        return `none of ${(0,numbers/* plural */.LS)(totals.requests, "request")} got an expected status`;
    }
    return totals.iterations === 0 ? "no iteration ended" : "no iteration ended without an error";
}
function frequentError({ result }) {
    const worst = result.errors.toSorted((a, b) => b.count - a.count)[0];
    // The reason may name it already.
    if (worst === undefined || result.error?.message.includes(worst.message) === true)
        return [];
    const where = worst.step === null ? (0,phrase/* phrase */.MZ) `` : (0,phrase/* phrase */.MZ) ` in ${(0,phrase/* code */.aY)(worst.step)}`;
    const times = (0,numbers/* plural */.LS)(worst.count, "time");
    return [
        (0,phrase/* phrase */.MZ) `Most frequent error, ${times}${where}: ${(0,plain_text/* plainLine */.h0)(`${worst.kind}: ${worst.message}`, plain_text/* PROSE_LENGTH */.ty)}`,
    ];
}
/** What a reader must not miss whatever the verdict is. */
function observations({ result }) {
    return [...failedChecks(result), ...droppedIterations(result)];
}
function failedChecks({ checks }) {
    const failing = checks.filter((check) => check.fails > 0);
    const worst = failing.toSorted((a, b) => b.fails - a.fails)[0];
    if (worst === undefined)
        return [];
    const fails = failing.reduce((total, check) => total + check.fails, 0);
    const all = checks.reduce((total, check) => total + check.fails + check.passes, 0);
    const most = failing.length === 1 ? (0,phrase/* phrase */.MZ) `all of them ${(0,phrase/* code */.aY)(worst.name)}` : (0,phrase/* phrase */.MZ) `most often ${(0,phrase/* code */.aY)(worst.name)}`;
    return [(0,phrase/* phrase */.MZ) `${(0,numbers/* formatCount */.B4)(fails)} of ${(0,numbers/* plural */.LS)(all, "check")} failed, ${most}.`];
}
function droppedIterations({ scenarios }) {
    return scenarios
        .filter((scenario) => scenario.dropped > 0)
        .toSorted((a, b) => b.dropped - a.dropped)
        .slice(0, 3)
        .map(({ name, dropped }) => (0,phrase/* phrase */.MZ) `${(0,numbers/* plural */.LS)(dropped, "iteration")} of scenario ${(0,phrase/* code */.aY)(name)} could not start: no virtual user was free.`);
}

;// CONCATENATED MODULE: ./lib/report/model.js





/** Turns a result into what the renderings show. Pure. */
function reportModel(result) {
    const thresholds = thresholdRows(result);
    const totals = totalsOf(result);
    const { rows, all } = requestRows(result, thresholds);
    return Object.freeze({
        status: result.status,
        verdict: verdictOf(result, thresholds, totals),
        runId: result.run_id,
        startedAt: result.started_at,
        durationS: result.duration_s,
        configFile: result.config_file ?? null,
        configDigest: result.config_digest,
        config: result.config,
        git: result.git ?? {},
        runner: result.runner,
        totals,
        thresholds,
        requests: rows,
        allRequests: all,
        checks: result.checks.toSorted((a, b) => model_failedShare(b) - model_failedShare(a)),
        errors: result.errors.toSorted((a, b) => b.count - a.count),
        warnings: result.warnings,
        metrics: metricRows(result.metrics),
        submetrics: metricRows(result.submetrics),
        scenarios: result.scenarios,
        timeline: result.timeline,
        phases: result.phases,
    });
}
/** A statistic of a trend with the mark of one that few samples carry. */
function statistic(row, aggregation) {
    return percentile(row.stats, aggregation, row.samples);
}
function model_failedShare(check) {
    return check.fails === 0 ? 0 : check.fails / (check.passes + check.fails);
}
function metricRows(metrics) {
    return Object.entries(metrics).map(([name, { kind, unit, stats }]) => ({
        name,
        kind,
        unit,
        stats,
        samples: kind === "trend" ? numberOfSamples(stats) : null,
    }));
}

;// CONCATENATED MODULE: ./lib/report/markdown/details.js









/** Keeps a number and its unit on one line in a wide table. */
const NO_BREAK = "\u00a0";
const TREND_AGGREGATIONS = ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "max"];
/** True when a table of these blocks marks a percentile that few samples carry. */
function hasThinTrend({ metrics, submetrics }) {
    const rows = [...metrics, ...submetrics];
    return rows.some((row) => TREND_AGGREGATIONS.some((name) => statistic(row, name).isThin));
}
/** All metrics and submetrics: trends, and the other kinds. */
function metricBlocks(model, [trendPriority, otherPriority]) {
    const rows = [...model.metrics, ...model.submetrics].filter((row) => Object.keys(row.stats).length > 0);
    const trends = rows.filter((row) => row.kind === "trend" && row.samples !== 0);
    const others = rows.filter((row) => row.kind !== "trend");
    return [
        collapsedTable("All times and trends", [left("Metric"), ...["Samples", ...TREND_AGGREGATIONS].map(right)], trends.map(trendCells), trendPriority),
        collapsedTable("All counters, rates and gauges", ["Metric", "Kind", "Values"].map(left), others.map(otherCells), otherPriority),
    ].flatMap(filledBlocks);
}
function trendCells(row) {
    const cells = TREND_AGGREGATIONS.map((aggregation) => percentileCell(statistic(row, aggregation), row.unit).replace(" ", NO_BREAK));
    return [markdownCode(row.name), (0,format_value/* formatValue */.Fl)(row.samples, ""), ...cells];
}
function otherCells(row) {
    const values = Object.entries(row.stats).map(([aggregation, value]) => `${markdownText(aggregation, 40)} ${(0,format_value/* formatValue */.Fl)(value, (0,aggregations/* quantityOf */.Ri)(row, aggregation))}`);
    return [markdownCode(row.name), row.kind, values.join(", ")];
}
/** What became of the planned iterations of each scenario. */
function scenarioBlocks(model, priority) {
    const numbers = ["Planned", "Started", "Completed", "With error", "Dropped", "Interrupted"];
    const rows = model.scenarios.map((row) => [
        markdownCode(row.name),
        markdownCode(row.executor),
        ...[row.planned, row.delivered, row.completed, row.failed, row.dropped, row.interrupted].map((count) => (0,format_value/* formatValue */.Fl)(count, "")),
    ]);
    const columns = [left("Scenario"), left("Executor"), ...numbers.map(right)];
    return filledBlocks(collapsedTable("Scenarios, in iterations", columns, rows, priority));
}
/** The config that ran, as YAML. */
function configBlocks(model, priority) {
    if (Object.keys(model.config).length === 0)
        return [];
    // No anchors: a reader should see each value where it counts.
    const text = (0,dist/* stringify */.As)(model.config, { aliasDuplicateObjects: false, lineWidth: 0 }).trimEnd();
    return [collapsedText("Config as resolved", text, "yaml", priority)];
}
/** Where and when the load was made, and by what. */
function environmentBlock(model, priority) {
    const { runner, git } = model;
    const phases = model.phases.map(({ name, duration_s: seconds }) => `${name} ${(0,numbers/* formatElapsed */.C7)(seconds)}`);
    const rows = [
        ["Run", markdownCode(model.runId)],
        ["Started", markdownText(model.startedAt)],
        ["Phases", phases.join(", ")],
        ["Commit", git.sha === undefined ? "" : markdownCode(git.sha)],
        ["Ref", git.ref === undefined ? "" : markdownCode(git.ref)],
        ["Config digest", model.configDigest === "" ? "" : markdownCode(model.configDigest)],
        [
            "Machine",
            `${markdownText(`${runner.os} ${runner.arch}`)}, ${markdownText(runner.cpu_model)}, ` +
                `${(0,format_value/* formatValue */.Fl)(runner.cpus, "")} CPUs, ${(0,format_value/* formatValue */.Fl)(runner.memory_bytes, "bytes")}`,
        ],
        ["Versions", markdownText(`rampa ${runner.version}, Node ${runner.node}`)],
    ].map(([name = "", value = ""]) => [name, value === "" ? format_value/* NO_VALUE */.GY : value]);
    return collapsedTable("Environment", [left("What"), left("Value")], rows, priority);
}
/** A collapsed block of lines that stays whole or goes. */
function collapsedText(title, text, language, priority) {
    return {
        head: [`<details><summary>${title}</summary>`, ""],
        rows: [fencedBlock(text, language)],
        tail: ["", "</details>"],
        omission: () => `*${title}: in result.json.*`,
        priority,
    };
}
/** A collapsed table. */
function collapsedTable(title, columns, rows, priority) {
    return {
        head: [`<details><summary>${title}</summary>`, "", ...tableHead(columns)],
        rows: rows.map(tableRow),
        tail: ["", "</details>"],
        omission: (missing) => `*${title}: ${(0,numbers/* plural */.LS)(missing, "more row")} in result.json.*`,
        priority,
    };
}

;// CONCATENATED MODULE: ./lib/report/markdown/summary.js







/** GitHub drops a step's summary whole beyond 1 MiB; some of it is left to lines added later. */
const SUMMARY_LIMIT_BYTES = 1_000_000;
/** The job summary: GitHub's Markdown, whole rows only, never longer than the limit. */
function renderSummary(model, options = {}) {
    const elsewhere = "result.json";
    const blocks = [
        ...fixedBlocks([headingLine(model, "##")]),
        ...fixedBlocks([verdictLine(model)]),
        ...fixedBlocks([verdictDetails(model)]),
        ...fixedBlocks([totalsLine(model)]),
        ...fixedBlocks((options.notes ?? []).map((note) => `- ${markdownText(note)}`)),
        ...filledBlocks(warningsBlock(model.warnings, elsewhere, 70)),
        ...filledBlocks(thresholdsBlock(model.thresholds, elsewhere, 100)),
        ...filledBlocks(requestsBlock("Requests", model, elsewhere, 80)),
        ...filledBlocks(checksBlock(model.checks, elsewhere, 60)),
        ...filledBlocks(errorsBlock(model.errors, elsewhere, 90)),
        ...timelineBlocks(model),
        ...thinNoteBlocks(hasThinRow(model) || hasThinTrend(model)),
        ...metricBlocks(model, [30, 20]),
        ...scenarioBlocks(model, 50),
        ...configBlocks(model, 10),
        environmentBlock(model, 40),
    ];
    return fitBlocks(blocks, options.limit ?? SUMMARY_LIMIT_BYTES, (text) => Buffer.byteLength(text, "utf8"));
}
function timelineBlocks(model) {
    const text = timelineText(model.timeline);
    return text === "" ? [] : fixedBlocks(["### Over time", "", "```text", text, "```"]);
}

// EXTERNAL MODULE: ./lib/report/result-file.js + 1 modules
var result_file = __webpack_require__(6602);
;// CONCATENATED MODULE: ./lib/run/build-result.js



/**
 * The result file of a run. Secrets are masked, numbers that are none are left out, and texts and
 * lists keep the limits of what is read again.
 */
function buildResult(run, context) {
    const redactor = context.redactor ?? new run_redactor/* Redactor */.p([]);
    const write = (text) => (0,plain_text/* shorten */.ml)(redactor.text(text.toWellFormed()), result_file/* RESULT_LIMITS */.ly.text);
    const result = {
        schema: "rampa.result/1",
        run_id: run.runId,
        status: run.status,
        started_at: new Date(run.startedAtMs).toISOString(),
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
        scenarios: rows(run.scenarios, (row) => ({ ...row, name: write(row.name) })),
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
    return list.slice(0, result_file/* RESULT_LIMITS */.ly.rows).map(writeRow);
}
function statsOf(stats) {
    return Object.fromEntries(Object.entries(stats).filter(([, value]) => Number.isFinite(value)));
}
function metricsOf(reports, write) {
    return Object.fromEntries(reports
        .slice(0, result_file/* RESULT_LIMITS */.ly.rows)
        .map(({ name, kind, unit, stats, histogram }) => [
        write(name),
        { kind, unit, stats: statsOf(stats), ...(histogram === undefined ? {} : { histogram }) },
    ]));
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
            return (0,plain_text/* shorten */.ml)(value.toWellFormed(), result_file/* RESULT_LIMITS */.ly.text);
        if (typeof value === "number")
            return finite(value);
        if (typeof value !== "object" || value === null)
            return typeof value === "boolean" ? value : null;
        // The result itself is some levels around it.
        if (depth >= result_file/* RESULT_LIMITS */.ly.depth - 4)
            return null;
        if (Array.isArray(value))
            return value.map((item) => bounded(item, depth + 1));
        const entries = Object.entries(value).filter(([key, item]) => key !== "__proto__" && item !== undefined);
        return Object.fromEntries(entries.map(([key, item]) => [key, bounded(item, depth + 1)]));
    };
    return bounded(redactor.deep(config), 0);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/run/describe-runner.js



/** The machine that generates the load. */
function describeRunner() {
    const processors = (0,external_node_os_.cpus)();
    return {
        os: (0,external_node_os_.platform)(),
        arch: (0,external_node_os_.arch)(),
        cpu_model: processors[0]?.model.trim() ?? "unknown",
        cpus: processors.length,
        memory_bytes: (0,external_node_os_.totalmem)(),
        node: external_node_process_.version,
        version: version/* VERSION */.x,
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/run/write-results.js




/**
 * Writes files into a folder, which is made if need be. A reader never sees half a file: each is
 * written beside its place and then renamed. One that cannot be written does not stop the others.
 *
 * @returns those that could not be written, with the reason.
 */
async function writeResults(folder, files) {
    const paths = Object.keys(files).map((name) => (0,external_node_path_.join)(folder, name));
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
    }
    catch (error) {
        return paths.map((path) => ({ path, reason: (0,errors/* messageOf */.bD)(error) }));
    }
    const failures = await Promise.all(Object.entries(files).map(async ([name, content]) => writeWhole((0,external_node_path_.join)(folder, name), content)));
    return failures.filter((failure) => failure !== null);
}
async function writeWhole(path, content) {
    const temporary = (0,external_node_path_.join)(path, "..", `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.writeFile)(temporary, content, { flag: "wx" });
        await (0,promises_.rename)(temporary, path);
        return null;
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        return { path, reason: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./lib/run/write-outcome.js







/** Turns a run that is over into result files; `test` is null when it was interrupted while loading. */
async function writeOutcome(run, test, end) {
    const { request, redactor } = run;
    const result = buildResult(end, {
        config: test?.resolved ?? {},
        configDigest: test?.digest ?? "",
        configFile: request.configPath,
        git: request.git,
        runner: describeRunner(),
        redactor,
    });
    const model = reportModel(result);
    const comment = renderComment(model, { ...request.comment });
    const folder = (0,external_node_path_.resolve)(request.workingDirectory, request.resultsDir);
    const unwritten = await writeResults(folder, {
        "result.json": `${JSON.stringify(result, null, 2)}\n`,
        "summary.md": renderSummary(model),
        "comment.md": comment,
    });
    return {
        kind: "finished",
        result,
        paths: {
            result: (0,external_node_path_.join)(folder, "result.json"),
            summary: (0,external_node_path_.join)(folder, "summary.md"),
            comment: (0,external_node_path_.join)(folder, "comment.md"),
        },
        comment,
        unwritten,
        redactor,
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/clock.js
var clock = __webpack_require__(5233);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
        this.#forget = atExit(() => this.#group?.signal("SIGKILL") ?? child.kill("SIGKILL"));
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
        return (0,clock/* delay */.c)(this.#clock, DRAIN_MS, this.#closed.signal);
    }
    /** A command such as `node server.js &` ends at once and leaves its group running. */
    async #groupEnded() {
        while (this.#stopping === null && this.#group?.exists === true)
            await (0,clock/* delay */.c)(this.#clock, WATCH_MS);
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
            await (0,clock/* delay */.c)(this.#clock, LOOK_MS);
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
;// CONCATENATED MODULE: ./lib/run/run-test.js









/** Often enough for a progress line, rare enough for an events file. */
const DEFAULT_SNAPSHOT_INTERVAL_MS = 1_000;
/** How long the system under test may take to end by itself. */
const TARGET_GRACE_MS = 5_000;
/** The same for a job that was cancelled: its processes are killed soon. */
const TARGET_GRACE_STOPPED_MS = 1_000;
/**
 * One gated run, as both front ends share it: loads the config, starts the system under test,
 * waits for it, runs the load, ends everything that it started and writes the result files.
 *
 * @throws only what is a defect of rampa; everything the user can cause is an outcome.
 */
async function runTest(request, deps, listener = {}) {
    const identity = { runId: (0,external_node_crypto_.randomUUID)(), startedAtMs: deps.clock.wallTime() };
    listener.onPhase?.("load");
    const loaded = await (0,load_requested/* loadRequested */.v)(request);
    if (loaded.kind === "config_error")
        return loaded;
    const test = loaded.kind === "loaded" ? loaded.test : null;
    const redactor = new run_redactor/* Redactor */.p(test?.secretValues ?? []);
    const run = { request, deps, listener, redactor, ...identity };
    if (test !== null)
        listener.onLoaded?.(test, redactor);
    const result = interruptedResult(run) ?? (await runAgainstTarget(test, run));
    listener.onPhase?.("results");
    return writeOutcome(run, test, result);
}
/** The result of a run that was interrupted before its load; null when it was not. */
function interruptedResult(run) {
    const interruption = interruptionOf(run.request.signal);
    if (interruption === null)
        return null;
    return interruption.kind === "stopped"
        ? notStarted(run, { status: "stopped", stopReason: interruption.reason })
        : notStarted(run, { status: "execution_failed", error: interruption.error });
}
async function runAgainstTarget(test, run) {
    if (test === null)
        throw new TypeError("a run without a plan was not interrupted");
    const target = startRequested(run);
    try {
        const result = (await awaitReady(target, run)) ?? (await runLoad(test, target, run));
        if (target !== null &&
            result.status !== "passed" &&
            result.error !== undefined &&
            isTargets(result.error.code)) {
            run.listener.onTargetOutput?.(target.log.tail);
        }
        return result;
    }
    finally {
        await endTarget(target, run);
    }
}
function isTargets(code) {
    return code === "target_failed" || code === "target_not_ready";
}
function startRequested({ request, deps, listener, redactor }) {
    if (request.start === undefined)
        return null;
    listener.onPhase?.("start");
    if (request.waitOn.length === 0) {
        listener.onNote?.("`start` without `wait-on`: the load begins at once, whether or not the system is ready.");
    }
    return startTarget({
        command: request.start,
        cwd: request.workingDirectory,
        env: request.env,
        logPath: (0,external_node_path_.join)((0,external_node_path_.resolve)(request.workingDirectory, request.resultsDir), "target.log"),
        mask: (line) => redactor.text(line),
        clock: deps.clock,
        atExit: deps.atExit,
    });
}
async function endTarget(target, { request, listener }) {
    if (target === null)
        return;
    await target.stop(request.signal.aborted ? TARGET_GRACE_STOPPED_MS : TARGET_GRACE_MS);
    if (target.log.failure !== null)
        listener.onNote?.(`target.log is not whole: ${target.log.failure}`);
}
/** Null when the load may begin. */
async function awaitReady(target, run) {
    const { request, deps, listener, redactor } = run;
    if (request.waitOn.length === 0)
        return null;
    listener.onPhase?.("wait");
    const gaveUp = new AbortController();
    void target?.died.then(() => gaveUp.abort());
    const waited = await (0,wait_on/* waitOn */.b)(request.waitOn, {
        timeoutMs: request.waitOnTimeoutMs,
        clock: deps.clock,
        signal: AbortSignal.any([request.signal, gaveUp.signal]),
    });
    const interrupted = interruptedResult(run);
    if (interrupted !== null)
        return interrupted;
    const death = target?.death ?? null;
    if (death !== null) {
        return setupFailed(run, "target_failed", `the start command ${death} before the load began`, DEATH_HINT);
    }
    if (waited.kind !== "timed_out")
        return null;
    const seen = waited.unready.map(({ url, lastSeen }) => `${redactor.text(url)} (${redactor.text(lastSeen)})`);
    const message = `not ready after ${request.waitOnTimeoutMs / 1000} s: ${seen.join(", ")}`;
    return setupFailed(run, "target_not_ready", message, WAIT_HINT);
}
const DEATH_HINT = "Its output is in target.log; the command must stay in the foreground.";
const WAIT_HINT = "Each wait-on URL must answer 2xx or 3xx; raise wait-on-timeout if it only needs longer.";
function setupFailed(run, code, message, hint) {
    return notStarted(run, { status: "setup_failed", error: { code, message, hint } });
}
async function runLoad(test, target, run) {
    const { request, listener } = run;
    listener.onPhase?.("test");
    const controller = new engine/* Engine */.N(test, {
        clock: run.deps.clock,
        runId: run.runId,
        metricFlushIntervalMs: request.snapshotIntervalMs ?? DEFAULT_SNAPSHOT_INTERVAL_MS,
    }).start();
    const watching = forwardEvents(controller, listener);
    // Awaited below; until then a listener that throws must not end the process.
    watching.catch(() => undefined);
    const stop = () => {
        const interruption = interruptionOf(request.signal);
        controller.stop(interruption?.kind === "stopped" ? interruption.reason : interruption?.error.message);
    };
    request.signal.addEventListener("abort", stop, { once: true });
    if (request.signal.aborted)
        stop();
    void target?.died.then((reason) => controller.stop(`the system under test ${reason}`));
    try {
        const result = await controller.wait();
        await watching;
        return withOutsideFailure(result, target, request.signal);
    }
    finally {
        request.signal.removeEventListener("abort", stop);
    }
}
function withOutsideFailure(result, target, signal) {
    const interruption = interruptionOf(signal);
    if (interruption?.kind === "failed")
        return withFailure(result, interruption.error);
    const death = target?.death ?? null;
    if (death === null)
        return result;
    const message = `the system under test ${death} during the run`;
    return withFailure(result, { code: "target_failed", message, hint: DEATH_HINT });
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
// EXTERNAL MODULE: ./lib/report/console-table.js
var console_table = __webpack_require__(5102);
;// CONCATENATED MODULE: ./lib/report/console.js





const MOST_ROWS = 20;
const NAME_LENGTH = 60;
const MESSAGE_LENGTH = 160;
const COLORS = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 };
/** The end of a run for a terminal: figures first, the verdict last. Ends with a line break. */
function renderConsole(model, options = {}) {
    const paint = (color, text) => options.color === true ? `\u001b[${COLORS[color]}m${text}\u001b[0m` : text;
    const sections = [
        requestLines(model, paint),
        checkLines(model, paint),
        errorLines(model, paint),
        timelineLines(model, paint),
        thresholdLines(model, paint),
        warningLines(model, paint),
        verdictLines(model, paint),
    ];
    const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return `${texts.join("\n\n")}\n`;
}
function verdictLines({ verdict }, paint) {
    const icon = { passed: "✓", failed: "✗", undecided: "!" }[verdict.outcome];
    const color = { passed: "green", failed: "red", undecided: "yellow" }[verdict.outcome];
    return [
        `${paint("bold", paint(color, `${icon} ${verdict.word}`))} – ${(0,terminal_text/* terminalPhrase */.gT)(verdict.headline)}.`,
        ...verdict.details.map((detail) => `  ${(0,terminal_text/* terminalPhrase */.gT)(detail)}`),
    ];
}
function thresholdLines({ thresholds }, paint) {
    const rows = thresholds.map((row) => [
        (0,terminal_text/* terminalText */.eR)(row.metric, NAME_LENGTH),
        (0,terminal_text/* terminalText */.eR)(row.source, NAME_LENGTH),
        `${row.observedText}${row.isThin ? THIN_MARK : ""}`,
        row.isDefault ? "default" : "",
    ]);
    const lines = (0,console_table/* alignedLines */.W)(rows, ["left", "left", "right", "left"]);
    const marked = lines.map((line, index) => `${mark(thresholds[index]?.outcome === "passed", paint)} ${line}`);
    return titled("Thresholds", marked, paint);
}
function requestLines({ requests, allRequests }, paint) {
    const sum = allRequests === null || requests.length < 2 ? [] : [allRequests];
    const shown = [...sum, ...requests.slice(0, MOST_ROWS)];
    const numbers = ["count", "rate", "failed", "p50", "p95", "p99"];
    const rows = [["", ...numbers], ...shown.map(requestCells)];
    const [head = "", ...lines] = (0,console_table/* alignedLines */.W)(rows, ["left", ...numbers.map(() => "right")]);
    const isThin = shown.some((row) => row.p50.isThin || row.p95.isThin || row.p99.isThin);
    const note = isThin ? [paint("dim", "¹ fewer than ten samples lie beyond this percentile")] : [];
    const all = [paint("dim", head), ...lines, ...moreLines(requests.length, paint), ...note];
    return shown.length === 0 ? [] : titled("Requests", all, paint);
}
function requestCells(row) {
    return [
        (0,terminal_text/* terminalText */.eR)(row.method === "" ? row.name : `${row.name} ${row.method}`, NAME_LENGTH),
        (0,numbers/* formatCount */.B4)(row.count),
        (0,format_value/* formatValue */.Fl)(row.ratePerSecond, "per_second"),
        (0,numbers/* formatCount */.B4)(row.failed),
        ...[row.p50, row.p95, row.p99].map(percentileText),
    ];
}
const THIN_MARK = "¹";
/** The place of the mark is kept, so that the numbers stay aligned. */
function percentileText({ value, isThin }) {
    return `${(0,format_value/* formatValue */.Fl)(value, "ms")}${isThin ? THIN_MARK : " "}`;
}
function checkLines({ checks }, paint) {
    const shown = checks.slice(0, MOST_ROWS);
    const rows = shown.map(({ name, scenario, passes, fails }) => [
        (0,terminal_text/* terminalText */.eR)(name, NAME_LENGTH),
        (0,terminal_text/* terminalText */.eR)(scenario, NAME_LENGTH),
        `${(0,numbers/* formatCount */.B4)(passes)} of ${(0,numbers/* formatCount */.B4)(passes + fails)} passed`,
    ]);
    const lines = (0,console_table/* alignedLines */.W)(rows, ["left", "left", "right"]);
    const marked = lines.map((line, index) => `${mark(shown[index]?.fails === 0, paint)} ${line}`);
    return titled("Checks", [...marked, ...moreLines(checks.length, paint)], paint);
}
function errorLines({ errors }, paint) {
    const rows = errors
        .slice(0, MOST_ROWS)
        .map(({ kind, step, message, count, first_at_s: firstAtS }) => [
        (0,numbers/* plural */.LS)(count, "time"),
        (0,terminal_text/* terminalText */.eR)(step === null ? kind : `${kind} in ${step}`, NAME_LENGTH),
        (0,terminal_text/* terminalText */.eR)(message, MESSAGE_LENGTH),
        `first after ${(0,numbers/* formatElapsed */.C7)(firstAtS)}`,
    ]);
    const lines = (0,console_table/* alignedLines */.W)(rows, ["right", "left", "left", "left"]);
    return titled("Errors", [...lines, ...moreLines(errors.length, paint)], paint);
}
function timelineLines({ timeline }, paint) {
    const text = timelineText(timeline);
    return text === "" ? [] : titled("Over time", text.split("\n"), paint);
}
function warningLines({ warnings }, paint) {
    const lines = warnings.slice(0, MOST_ROWS).map((text) => (0,terminal_text/* terminalText */.eR)(text, MESSAGE_LENGTH * 2));
    return [...lines.map((line) => `${paint("yellow", "!")} ${line}`), ...moreLines(warnings.length, paint)];
}
function mark(isGood, paint) {
    return isGood ? paint("green", "✓") : paint("red", "✗");
}
function moreLines(rows, paint) {
    return rows <= MOST_ROWS ? [] : [paint("dim", `${(0,numbers/* formatCount */.B4)(rows - MOST_ROWS)} more in result.json`)];
}
function titled(title, lines, paint) {
    return lines.length === 0 ? [] : [paint("bold", title), ...lines.map((line) => `  ${line}`)];
}

// EXTERNAL MODULE: ./lib/cli/plan-text.js
var plan_text = __webpack_require__(9631);
// EXTERNAL MODULE: ./lib/executors/planned-load.js
var planned_load = __webpack_require__(8421);
;// CONCATENATED MODULE: ./lib/report/progress.js



const MOST_AT_RISK = 3;
/**
 * One line for the log of a run under way:
 * `12 s of 30 s (40 %) · 10 VUs · 98.2/s · p95 812 ms · 12 failed (1.2 %) · at risk: …`.
 */
function progressLine(progress) {
    const { snapshot, previous, plannedDurationS, atRisk = [] } = progress;
    const requests = progress_valueOf(snapshot, "http_reqs", "count") ?? 0;
    const counted = requests > 0 ? "http_reqs" : "iterations";
    const parts = [
        elapsedPart(snapshot.duration, plannedDurationS ?? null),
        ...optional(progress_valueOf(snapshot, "vus", "value"), (vus) => (0,numbers/* plural */.LS)(vus, "VU")),
        `${(0,format_value/* formatValue */.Fl)(rateOf(snapshot, previous, counted), "per_second")}${requests > 0 ? "" : " iterations"}`,
        ...optional(progress_valueOf(snapshot, "http_req_duration", "p(95)"), (p95) => `p95 ${(0,format_value/* formatValue */.Fl)(p95, "ms")}`),
        ...(requests > 0 ? [failedPart(snapshot, requests)] : []),
        ...atRiskPart(atRisk),
    ];
    return parts.join(" · ");
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

;// CONCATENATED MODULE: ./lib/cli/progress-text.js


/** Keeps what a progress line needs beside the newest snapshot. */
class ProgressText {
    #plannedDurationS = 0;
    #previous;
    #atRisk = [];
    plan(test) {
        this.#plannedDurationS = (0,planned_load/* plannedDurationMs */.d)(test.plan.scenarios) / 1000;
    }
    /** Takes note of an event that is not shown itself. */
    note(event) {
        if (event.type !== "LiveThresholdEvent")
            return;
        this.#atRisk = event.results.filter((result) => result.outcome === "failed");
    }
    /** The line for a snapshot; its rate is that since the line before. */
    line(event) {
        const previous = this.#previous;
        this.#previous = event.snapshot;
        return progressLine({
            snapshot: event.snapshot,
            previous,
            plannedDurationS: event.progress === null ? null : this.#plannedDurationS,
            atRisk: this.#atRisk,
        });
    }
}

// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(7279);
;// CONCATENATED MODULE: ./lib/cli/run-view.js











/** Clears the line and goes back to its start. */
const CLEAR_LINE = "\r\u001b[2K";
/** Snapshots come about once a second; one that is a little early is not skipped. */
const TOLERANCE_MS = 100;
/** Shows a run: what happens on standard error, the report on standard output. */
class RunView {
    #context;
    #options;
    #request;
    /** One line that is redrawn, for a person who watches. */
    #isLive;
    #progress = new ProgressText();
    #redactor = null;
    #isLineDrawn = false;
    #shownAtMs = 0;
    constructor(context, options, request) {
        this.#context = context;
        this.#options = options;
        this.#request = request;
        this.#isLive = context.stderr.isTTY === true && context.env.TERM !== "dumb";
    }
    get wantsEvents() {
        return !this.#options.isQuiet && this.#options.progressMs > 0;
    }
    onPhase(phase) {
        const { start = "", waitOn, waitOnTimeoutMs } = this.#request;
        if (phase === "start")
            this.#say(`starting ${start}`);
        if (phase === "wait")
            this.#say(`waiting for ${waitOn.join(", ")}, at most ${(0,duration/* formatDuration */.a3)(waitOnTimeoutMs)}`);
        if (phase === "test")
            this.#shownAtMs = this.#context.clock.now();
        if (phase === "results")
            this.#clearLine();
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
        this.#clearLine();
        const { stderr } = this.#context;
        stderr.write("last output of the system under test:\n");
        for (const line of lines)
            stderr.write(`  ${(0,terminal_text/* terminalText */.eR)(line, plain_text/* PROSE_LENGTH */.ty)}\n`);
    }
    /** Shows the report, and where its files are. */
    finish({ result, paths, unwritten }) {
        this.#clearLine();
        const { isJson, isQuiet } = this.#options;
        const { stdout, stderr } = this.#context;
        const out = isJson ? stderr : stdout;
        const model = reportModel(result);
        if (isQuiet)
            out.write(`${model.verdict.word}: ${(0,terminal_text/* terminalText */.eR)((0,phrase/* phraseText */.tN)(model.verdict.headline), plain_text/* PROSE_LENGTH */.ty)}\n`);
        else {
            out.write(`\n${renderConsole(model, { color: this.#isColored(out) })}`);
            if (unwritten.length === 0)
                out.write(`\nDetails: ${(0,external_node_path_.relative)(this.#context.cwd, paths.summary)}\n`);
        }
        if (isJson)
            stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    }
    #showProgress(event) {
        const { clock, stderr } = this.#context;
        if (this.#isLive) {
            const width = Math.max(stderr.columns ?? 80, 20) - 1;
            stderr.write(`${CLEAR_LINE}${(0,terminal_text/* terminalText */.eR)(this.#masked(this.#progress.line(event)), width)}`);
            this.#isLineDrawn = true;
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
        this.#clearLine();
        this.#context.stderr.write(`${(0,terminal_text/* terminalText */.eR)(this.#masked(text), plain_text/* PROSE_LENGTH */.ty)}\n`);
    }
    #masked(text) {
        return this.#redactor?.text(text) ?? text;
    }
    #clearLine() {
        if (!this.#isLineDrawn)
            return;
        this.#context.stderr.write(CLEAR_LINE);
        this.#isLineDrawn = false;
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
        const outcome = await runTest(request, context, listenerOf(view, events));
        const eventsFailure = (await events?.close()) ?? null;
        if (outcome.kind === "config_error")
            return (0,failure/* reportFailure */.x)(outcome.error, context);
        view.finish(outcome);
        const unwritten = unwrittenLines(outcome, run, eventsFailure, context);
        for (const line of unwritten)
            context.stderr.write(`${line}\n`);
        return exitCodeOf(outcome.result.status, run.failOn, unwritten.length > 0);
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

/***/ 9631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderPlan),
/* harmony export */   M: () => (/* binding */ overview)
/* harmony export */ });
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);
/* harmony import */ var _executors_planned_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8421);
/* harmony import */ var _report_console_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5102);
/* harmony import */ var _report_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8844);
/* harmony import */ var _report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2234);





const NOTE_LENGTH = 500;
/** A plan in words: what would run, how long at most, and what must hold. */
function renderPlan(test, style) {
    const { plan } = test;
    const lines = [
        style.bold(`${(0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(test.file)} is valid: ${overview(plan)}`),
        "",
        ...block(frameRows(test), style),
        ...plan.scenarios.flatMap((scenario) => [
            "",
            `${style.bold(`scenario ${(0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(scenario.name)}`)}  ${scenario.executor.kind}`,
            ...block(scenarioRows(scenario), style),
        ]),
        "",
        style.bold("thresholds"),
        ...thresholdLines(plan.thresholds, style),
        ...plan.notes.map((note) => `  ${style.dim((0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(note, NOTE_LENGTH))}`),
    ];
    return `${lines.join("\n")}\n`;
}
/** `2 scenarios, up to 105 virtual users, at most 2m5s`. */
function overview({ scenarios }) {
    const vus = scenarios.reduce((sum, scenario) => sum + (0,_executors_planned_load_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedLoad */ .F)(scenario.executor).maxVus, 0);
    return [
        (0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(scenarios.length, "scenario"),
        `up to ${(0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(vus, "virtual user")}`,
        `at most ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(longestMs(scenarios))}`,
    ].join(", ");
}
/** From the start of the load until the last iteration is interrupted. */
function longestMs(scenarios) {
    return scenarios.reduce((longest, scenario) => Math.max(longest, endMs(scenario)), 0);
}
function endMs({ executor, startTimeMs, gracefulStopMs }) {
    return startTimeMs + (0,_executors_planned_load_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedLoad */ .F)(executor).durationMs + gracefulStopMs;
}
function frameRows({ plan, setupFn, teardownFn }) {
    const { baseUrl, setupTimeoutMs, teardownTimeoutMs } = plan;
    return [
        ["base URL", baseUrl === undefined ? "none" : (0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(baseUrl)],
        ...(setupFn === null ? [] : [["setup", `at most ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(setupTimeoutMs)}`]]),
        ...(teardownFn === null ? [] : [["teardown", `at most ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(teardownTimeoutMs)}`]]),
    ];
}
function scenarioRows(scenario) {
    const { executor, startTimeMs, gracefulStopMs, work } = scenario;
    const { iterations, durationMs } = (0,_executors_planned_load_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedLoad */ .F)(executor);
    const isExact = executor.kind !== "shared-iterations" && executor.kind !== "per-vu-iterations";
    const runs = work.kind === "function" ? [`function ${(0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(work.name)}`] : stepLines(work.steps);
    return [
        ["load", loadText(executor)],
        ["VUs", vusText(executor)],
        ...(iterations === null
            ? []
            : [[isArrivalRate(executor) ? "arrivals" : "iterations", (0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(iterations)]]),
        ["starts", startTimeMs === 0 ? "at once" : `after ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(startTimeMs)}`],
        [
            "lasts",
            `${isExact ? "" : "at most "}${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)}, then up to ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(gracefulStopMs)} to finish`,
        ],
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
            return stagesText((0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(executor.startVus), executor.stages, (vus) => (0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(vus));
        case "shared-iterations":
            return `${(0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(executor.iterations, "iteration")}, whoever is free`;
        case "per-vu-iterations":
            return `${(0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(executor.iterations, "iteration")} for each virtual user`;
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
        ? `${(0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rate)}/s`
        : `${(0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rate)} per ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeUnitMs)}`;
}
/** Longer profiles are cut in the middle: their start and end say most. */
const MAX_STAGES = 8;
function stagesText(start, stages, show) {
    const parts = stages.map(({ durationMs, target }) => durationMs === 0 ? `at once ${show(target)}` : `${show(target)} in ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)}`);
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
            return (0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(executor.vus);
        case "ramping-vus":
            return `up to ${(0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)((0,_executors_planned_load_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedLoad */ .F)(executor).maxVus)}`;
        case "constant-arrival-rate":
        case "ramping-arrival-rate": {
            const { preAllocatedVus, maxVus } = executor;
            return maxVus === preAllocatedVus
                ? (0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(maxVus)
                : `${(0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(preAllocatedVus)}, up to ${(0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(maxVus)}`;
        }
    }
}
/** Columns for requests: method and URL, name, checks. */
function stepLines(steps) {
    const requests = steps.filter((step) => step.kind === "request");
    const lines = (0,_report_console_table_js__WEBPACK_IMPORTED_MODULE_4__/* .alignedLines */ .W)(requests.map(requestCells), ["left", "left", "left"]);
    return steps.map((step) => step.kind === "think" ? thinkText(step) : (lines[requests.indexOf(step)] ?? ""));
}
const URL_LENGTH = 60;
function requestCells({ method, url, name, checks }) {
    const verb = method.toUpperCase();
    const isNamed = name !== `${verb} ${url.replace(/[?#].*$/s, "")}`;
    return [
        `${verb} ${(0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(url, URL_LENGTH)}`,
        isNamed ? (0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(name, URL_LENGTH) : "",
        checks.length === 0 ? "" : (0,_report_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(checks.length, "check"),
    ];
}
function thinkText({ minMs, maxMs }) {
    if (minMs === maxMs)
        return `think ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(minMs)}`;
    return `think ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(minMs)} to ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(maxMs)}`;
}
function thresholdLines(thresholds, style) {
    const rows = thresholds.map((threshold, index) => [
        thresholds[index - 1]?.metric === threshold.metric ? "" : (0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(threshold.metric),
        (0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(threshold.source),
        style.dim(remarkOn(threshold)),
    ]);
    return (0,_report_console_table_js__WEBPACK_IMPORTED_MODULE_4__/* .alignedLines */ .W)(rows, ["left", "left", "left"]).map((line) => `  ${line}`);
}
function remarkOn({ isDefault, abortOnFail, gracePeriodMs }) {
    if (isDefault)
        return "default";
    if (!abortOnFail)
        return "";
    return gracePeriodMs === 0
        ? "ends the run"
        : `ends the run when it fails for ${(0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(gracePeriodMs)}`;
}
function block(rows, style) {
    const width = 10;
    return rows.map(([label, text]) => `  ${style.dim(label.padEnd(width))}  ${text}`);
}


/***/ }),

/***/ 7279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ styleOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** The style for a stream: colors only where a person is watching and has not declined. */
function styleOf(stream, context, noColor) {
    const { NO_COLOR, TERM } = context.env;
    const isColored = stream.isTTY === true && !noColor && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
    const paint = (format) => (text) => isColored && text !== "" ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text;
    return { isColored, bold: paint("bold"), dim: paint("dim") };
}


/***/ }),

/***/ 5102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ alignedLines)
/* harmony export */ });
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2234);

/** Rows as lines with aligned columns, two spaces apart, without spaces at the end. */
function alignedLines(rows, alignments) {
    const widths = alignments.map((_, column) => rows.reduce((width, row) => Math.max(width, (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalWidth */ .JL)(row[column] ?? "")), 0));
    return rows.map((row) => alignments
        .map((alignment, column) => padded(row[column] ?? "", widths[column] ?? 0, alignment))
        .join("  ")
        .trimEnd());
}
function padded(text, width, alignment) {
    const padding = " ".repeat(Math.max(width - (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalWidth */ .JL)(text), 0));
    return alignment === "left" ? text + padding : padding + text;
}


/***/ }),

/***/ 8844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   C7: () => (/* binding */ formatElapsed),
/* harmony export */   LS: () => (/* binding */ plural)
/* harmony export */ });
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);

/** A count with thousands separators: `12,345`. */
function formatCount(value) {
    return (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(value, "");
}
/** A length of time as people say it: `1.5 s`, `30 s`, `1 min 30 s`, `2 h 5 min`. */
function formatElapsed(seconds) {
    if (!Number.isFinite(seconds))
        return _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_VALUE */ .GY;
    if (seconds <= 0)
        return "0 s";
    if (seconds < 9.95)
        return (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(seconds * 1000, "ms", 2);
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    const [big, small, bigUnit, smallUnit] = whole < 3600
        ? [Math.floor(whole / 60), whole % 60, "min", "s"]
        : [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), "h", "min"];
    return `${formatCount(big)} ${bigUnit}${small === 0 ? "" : ` ${small} ${smallUnit}`}`;
}
/** A count with its noun: `1 request`, `12,345 requests`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 6602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ly: () => (/* binding */ RESULT_LIMITS),
  iD: () => (/* binding */ ResultFile)
});

// UNUSED EXPORTS: parseResultFile

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
const phase = schemas/* strictObject */.rej({
    name: schemas/* enum */.k5n(["setup", "execute", "teardown"]),
    duration_s: finite.nonnegative(),
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
    phases: schemas/* array */.YOg(phase).max(3),
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
    return new RampaError("result_invalid", `${file} is no result file:${place} ${first?.message ?? ""}${more}`, {
        hint: HINT,
        problems: problems.slice(0, MAX_PROBLEMS),
        cause,
    });
}
function problemOf(issue, file) {
    const path = plainLine(issue.path.map(String).join("."));
    const message = plainLine(issue.message);
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

/***/ 4460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadRequested)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _loader_load_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3352);


/** Reads config and script of a request; sends no request and starts no process. */
async function loadRequested(request) {
    const { signal } = request;
    const interrupted = Promise.withResolvers();
    const interrupt = () => interrupted.resolve({ kind: "interrupted" });
    signal.addEventListener("abort", interrupt, { once: true });
    if (signal.aborted)
        interrupt();
    try {
        return await Promise.race([load(request), interrupted.promise]);
    }
    finally {
        signal.removeEventListener("abort", interrupt);
    }
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

/***/ 461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Redactor)
/* harmony export */ });
/* harmony import */ var _config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1251);

/** Shorter values are words that happen to be secret; masking them would make a report unreadable. */
const MIN_LENGTH = 4;
/** Fewest characters of base64 that stand for a value inside a longer text. */
const MIN_BASE64_LENGTH = 6;
/** Fewest characters of a line of a secret text that are masked on their own. */
const MIN_LINE_LENGTH = 8;
/** Fewest characters of a value whose end was cut off. */
const MIN_CUT_LENGTH = 6;
const MASK = "***";
const ELLIPSIS = "…";
/**
 * Masks secret values, and credentials in URLs, in texts: as they are, percent-encoded, as in JSON, and in base64, also when
 * the value is only a part of what was encoded (`Basic` credentials), and where a text was
 * shortened with an ellipsis.
 */
class Redactor {
    /** Everything to look for, the longest first. */
    #forms;
    constructor(values) {
        const forms = new Set(values.filter((value) => value.length >= MIN_LENGTH).flatMap(formsOf));
        this.#forms = [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    }
    /** The text with `***` for each stretch that belongs to a secret value. */
    text(text) {
        const stretches = this.#stretches(text);
        let masked = "";
        let end = 0;
        for (const [from, to] of stretches) {
            masked += text.slice(end, from) + MASK;
            end = to;
        }
        return masked + text.slice(end);
    }
    /**
     * A copy of plain JSON data with all texts masked: values and keys. Two keys that become the same
     * are told apart by a number.
     */
    deep(json) {
        return this.#copy(json);
    }
    #copy(value) {
        if (typeof value === "string")
            return this.text(value);
        if (typeof value !== "object" || value === null)
            return value;
        if (Array.isArray(value))
            return value.map((item) => this.#copy(item));
        const copy = new Map();
        for (const [key, item] of Object.entries(value))
            copy.set(uniqueKey(this.text(key), copy), this.#copy(item));
        return Object.fromEntries(copy);
    }
    /** Where secret values stand; what overlaps is one stretch, so that no end of one is left over. */
    #stretches(text) {
        const found = (0,_config_url_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .urlCredentialRanges */ .D1)(text).map(([from, to]) => [from, to]);
        for (const form of this.#forms) {
            for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
                found.push([at, at + form.length]);
            }
        }
        for (let at = text.indexOf(ELLIPSIS); at !== -1; at = text.indexOf(ELLIPSIS, at + 1)) {
            const length = this.#lengthOfCutValue(text, at);
            if (length > 0)
                found.push([at - length, at]);
        }
        const merged = [];
        for (const [from, to] of found.toSorted((a, b) => a[0] - b[0])) {
            const last = merged.at(-1);
            if (last !== undefined && from < last[1])
                last[1] = Math.max(last[1], to);
            else
                merged.push([from, to]);
        }
        return merged;
    }
    /** How many characters before `end`, where a text was shortened, are the beginning of a value. */
    #lengthOfCutValue(text, end) {
        for (let length = this.#longest(end); length >= MIN_CUT_LENGTH; length--) {
            const beginning = text.slice(end - length, end);
            if (this.#forms.some((form) => form.startsWith(beginning)))
                return length;
        }
        return 0;
    }
    #longest(end) {
        return Math.min(this.#forms[0]?.length ?? 0, end);
    }
}
function uniqueKey(key, taken) {
    if (!taken.has(key))
        return key;
    let number = 2;
    while (taken.has(`${key} (${number})`))
        number++;
    return `${key} (${number})`;
}
function formsOf(value) {
    const lines = value
        .split(/[\r\n]+/)
        .filter((line) => line !== value && line.trim().length >= MIN_LINE_LENGTH);
    return [value, ...lines].flatMap((text) => [
        text,
        ...percentForms(text),
        ...base64Forms(text),
        JSON.stringify(text).slice(1, -1),
    ]);
}
function percentForms(text) {
    const component = encodeURIComponent(text.toWellFormed());
    const form = new URLSearchParams([["", text]]).toString().slice(1);
    const strict = component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const forms = [component, form, strict, encodeURI(text.toWellFormed())];
    const lowerCase = (encoded) => encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    return [...forms, ...forms.map(lowerCase)];
}
/** The characters that are the same wherever the value stands in what was encoded. */
function base64Forms(text) {
    const bytes = Buffer.from(text, "utf8");
    const forms = [0, 1, 2].map((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url");
        // Each character has six bits: those that share one with a neighbouring byte depend on it.
        const from = Math.ceil((offset * 8) / 6);
        const to = Math.floor(((offset + bytes.length) * 8) / 6);
        return encoded.slice(from, to);
    });
    const whole = bytes.toString("base64url");
    return [whole, ...forms]
        .filter((form) => form.length >= MIN_BASE64_LENGTH)
        .flatMap((form) => [form, form.replaceAll("-", "+").replaceAll("_", "/")]);
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
var url_credentials = __webpack_require__(1251);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(4371);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/request-target.js
var request_target = __webpack_require__(1415);
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
async function probe(url, signal) {
    const agent = new undici/* Agent */.g6({ allowH2: false, pipelining: 0 });
    try {
        const target = (0,request_target/* resolveTarget */.u)(url, undefined);
        const { authorization } = target;
        const { statusCode, body } = await (0,undici/* request */.Em)(target.url, {
            dispatcher: agent,
            signal,
            headers: { "user-agent": "rampa", ...(authorization === null ? {} : { authorization }) },
        });
        body.on("error", () => undefined).destroy();
        return { kind: "answered", status: statusCode };
    }
    catch (thrown) {
        return { kind: "silent", reason: signal.aborted ? "no answer in time" : reasonOf(thrown) };
    }
    finally {
        await agent.destroy().catch(() => undefined);
    }
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
async function attempt(url, limitMs, clock, signal) {
    const controller = new AbortController();
    const timer = clock.at(clock.now() + limitMs, () => controller.abort());
    try {
        return await probe(url, AbortSignal.any([signal, controller.signal]));
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
            const seen = await attempt(url, Math.min(remainingMs, ATTEMPT_MS), clock, signal);
            if (isReady(seen))
                return null;
            // A last attempt that got no time says less than the one before it.
            if (lastSeen === null || seen.kind === "answered" || clock.now() < deadline)
                lastSeen = describe(seen);
            await (0,lib_clock/* delay */.c)(clock, Math.min(PAUSE_MS, Math.max(deadline - clock.now(), 0)), signal);
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
