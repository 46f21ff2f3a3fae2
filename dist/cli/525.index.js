export const id = 525;
export const ids = [525];
export const modules = {

/***/ 1655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tl: () => (/* binding */ compareRounds),
  Sf: () => (/* binding */ needsMoreRounds),
  nb: () => (/* binding */ noiseFloor)
});

// EXTERNAL MODULE: ./lib/thresholds/judge-change.js
var judge_change = __webpack_require__(3156);
// EXTERNAL MODULE: ./lib/compare/effect.js
var effect = __webpack_require__(1178);
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

// EXTERNAL MODULE: ./lib/compare/signed-rank.js
var signed_rank = __webpack_require__(2302);
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
    const scale = measured.isShare ? effect/* SHARE */.oV : effect/* RATIO */.iU;
    const differences = measured.units.map(({ base, head }) => scale.difference(base, head));
    const shift = (0,signed_rank/* signedRankShift */.$t)(differences, alpha);
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
    const change = (0,effect/* changeOf */.C2)(shift, scale, usual.base);
    const [verdict, doubt] = judge(row, shift, measured, scale);
    return Object.freeze({ metric, name, aggregation, ...usual, change, verdict, doubt });
}
function doubtOf({ whole, pairs }, alpha) {
    if (whole === null)
        return "no_data";
    return pairs < (0,signed_rank/* leastDifferences */.kI)(alpha) ? "too_few_rounds" : "too_few_samples";
}
/** Shares are often 0 in the usual round: the share of all rounds says more. */
function usualOf({ isShare, units, whole }) {
    if (whole === null)
        return { base: null, head: null };
    if (isShare || units.length === 0)
        return whole;
    return { base: (0,signed_rank/* median */.JZ)(units.map(({ base }) => base)), head: (0,signed_rank/* median */.JZ)(units.map(({ head }) => head)) };
}
function judge(row, shift, { whole }, scale) {
    const verdict = (0,effect/* verdictOf */.Vj)(shift, scale, row.better);
    if (verdict === "inconclusive")
        return [verdict, "too_noisy"];
    const ofAll = whole === null ? 0 : scale.difference(whole.base, whole.head);
    if (verdict === "no change" && Math.abs(ofAll) > UNEVEN * scale.same)
        return ["inconclusive", "uneven_rounds"];
    return [verdict, null];
}

// EXTERNAL MODULE: ./lib/compare/row-alphas.js
var row_alphas = __webpack_require__(8533);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/metrics/hdr-counts.js + 1 modules
var hdr_counts = __webpack_require__(9754);
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

// EXTERNAL MODULE: ./lib/compare/round.js
var round = __webpack_require__(6340);
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
    const measure = pair[side].measures.get((0,round/* measureKey */.U)(row.metric, row.name));
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
    const settled = (0,signed_rank/* median */.JZ)(later);
    const deviation = NORMAL * (0,signed_rank/* median */.JZ)(later.map((level) => Math.abs(level - settled)));
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
        const measure = measures.get((0,round/* measureKey */.U)(metric, null));
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
    return row.limits.every((limit) => (0,judge_change/* judgeChange */.s)(limit, effect.change) !== "inconclusive");
}
function compareAt({ pairs, rows, confidence }, share) {
    const dropped = warmUpPairs(pairs);
    const used = pairs.slice(dropped);
    const alphaOf = (0,row_alphas/* rowAlphas */.C)(rows, (1 - confidence) * share);
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
        : effect/* RATIO */.iU.percent(Math.max(effect/* RATIO */.iU.least, ...widths.map((width) => width / 2)), 0);
}


/***/ }),

/***/ 4254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ comparedRows),
  I: () => (/* binding */ rowOfSubmetric)
});

;// CONCATENATED MODULE: ./lib/compare/compared-row.js
const TIMES = { metric: "http_req_duration", better: "lower" };
const AGGREGATIONS = [
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
    return parts.flatMap((name) => AGGREGATIONS.map((row) => {
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


/***/ }),

/***/ 1178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   iU: () => (/* binding */ RATIO),
/* harmony export */   oV: () => (/* binding */ SHARE)
/* harmony export */ });
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


/***/ }),

/***/ 4645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ nothingWorks),
/* harmony export */   Ue: () => (/* binding */ failedShareOf),
/* harmony export */   xU: () => (/* binding */ withoutFailing)
/* harmony export */ });
/* harmony import */ var _round_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6340);

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
            const measure = pair[side].measures.get((0,_round_js__WEBPACK_IMPORTED_MODULE_0__/* .measureKey */ .U)("http_req_failed", name));
            if (measure?.kind !== "rate")
                continue;
            failed += measure.passes;
            all += measure.passes + measure.fails;
        }
        return all === 0 ? 0 : failed / all;
    };
}


/***/ }),

/***/ 6340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ measureKey),
/* harmony export */   c: () => (/* binding */ measureOf)
/* harmony export */ });
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


/***/ }),

/***/ 8533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ rowAlphas)
/* harmony export */ });
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


/***/ }),

/***/ 2302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ signedRankShift),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   kI: () => (/* binding */ leastDifferences)
/* harmony export */ });
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


/***/ }),

/***/ 7901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aS: () => (/* binding */ withComparison),
/* harmony export */   gN: () => (/* binding */ NO_BASELINE),
/* harmony export */   mp: () => (/* binding */ unjudgedWarnings),
/* harmony export */   vN: () => (/* binding */ judgeChanges)
/* harmony export */ });
/* harmony import */ var _compare_compared_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4254);
/* harmony import */ var _metrics_format_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3127);
/* harmony import */ var _metrics_format_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1146);
/* harmony import */ var _thresholds_judge_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3156);
/* harmony import */ var _thresholds_judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5676);





/** Why there is nothing to compare with when nobody asked for it. */
const NO_BASELINE = "the run has no baseline; set `baseline`";
/** The result of every relative threshold, in order. Without a comparison each is inconclusive and says why. */
function judgeChanges(thresholds, against) {
    return thresholds.map((threshold) => {
        const effect = "absentBecause" in against ? null : effectOf(threshold, against.effects);
        const outcome = (0,_thresholds_judge_change_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeChange */ .s)(threshold.limit, effect?.change ?? null);
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
    const keys = new Set(relative.map(keyOf));
    const others = result.thresholdResults.filter((report) => !keys.has(keyOf(report)));
    const isLower = result.status === "passed" || result.status === "teardown_failed";
    return Object.freeze({
        ...result,
        thresholdResults: Object.freeze([...others, ...judged]),
        ...(isLower && judged.some(_thresholds_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .isFailure */ .N) ? { status: "threshold_failed" } : {}),
        ...("absentBecause" in against ? {} : { comparison: against }),
        warnings: Object.freeze([...result.warnings, ...unjudgedWarnings(relative, against)]),
    });
}
function keyOf({ metric, source }) {
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
    const row = (0,_compare_compared_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .rowOfSubmetric */ .I)(metric, submetric);
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
    const asked = `limit ${limit.operator} ${(0,_metrics_format_change_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l)(limit.changePercent)}`;
    const change = effect?.change ?? null;
    if (change === null) {
        return `the change of ${what} is not known, ${asked}: ${UNKNOWN[effect?.doubt ?? "no_data"]}`;
    }
    const seen = `${what} ${isFromNothing(change) ? fromNothing(effect) : `changed by ${(0,_metrics_format_change_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .e)(change)}`}, ${asked}`;
    if (outcome !== "inconclusive")
        return seen;
    return `${seen}: ${openQuestion(change)}${widthNote(effect, pastRuns)}`;
}
/** No percentage says what became of a share of 0. */
function isFromNothing({ changePercent, highPercent }) {
    return !Number.isFinite(changePercent) || !Number.isFinite(highPercent);
}
function fromNothing(effect) {
    const [base, head] = [effect?.base, effect?.head].map((share) => (0,_metrics_format_value_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(share, "ratio"));
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


/***/ }),

/***/ 3469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cutText)
/* harmony export */ });
/** At most `length` UTF-16 units, the last an ellipsis when something is cut; never half a surrogate pair. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}


/***/ }),

/***/ 3167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ tagKey),
/* harmony export */   e: () => (/* binding */ submetricKey)
/* harmony export */ });
/** Equal for equal tags in any order. */
function tagKey(tags) {
    let key = "";
    for (const name of Object.keys(tags).sort()) {
        const value = tags[name] ?? "";
        // With the lengths, no text inside can imitate a boundary.
        key += `${name.length}:${name}${value.length}:${value}`;
    }
    return key;
}
/** Equal for submetrics that ask for the same samples. */
function submetricKey([metric, tags]) {
    return `${metric} ${tagKey(tags)}`;
}


/***/ }),

/***/ 5861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S$: () => (/* binding */ evaluateThresholds),
/* harmony export */   l2: () => (/* binding */ evaluateThreshold),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _metrics_tag_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3167);
/* harmony import */ var _parse_submetric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4800);


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
    const bySubmetric = new Map(entriesOf(submetricSinks).map(([name, sink]) => [(0,_metrics_tag_key_js__WEBPACK_IMPORTED_MODULE_1__/* .submetricKey */ .e)((0,_parse_submetric_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubmetric */ .G)(name)), sink]));
    const byMetric = new Map(entriesOf(sinks));
    return Object.entries(metricThresholds).flatMap(([name, thresholds]) => {
        const submetric = (0,_parse_submetric_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubmetric */ .G)(name);
        const isWhole = Object.keys(submetric[1]).length === 0;
        const sink = isWhole ? byMetric.get(submetric[0]) : bySubmetric.get((0,_metrics_tag_key_js__WEBPACK_IMPORTED_MODULE_1__/* .submetricKey */ .e)(submetric));
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


/***/ }),

/***/ 3156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ judgeChange)
/* harmony export */ });
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5861);

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
    const keeps = (percent) => (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(percent, operator, limit);
    const isUpper = operator === "<" || operator === "<=";
    if (keeps(isUpper ? change.highPercent : change.lowPercent))
        return "passed";
    const isClear = isUpper ? change.lowPercent > Math.min(0, limit) : change.highPercent < Math.max(0, limit);
    return isClear && !keeps(change.changePercent) ? "failed" : "inconclusive";
}


/***/ }),

/***/ 5676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ isFailure),
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/thresholds/evaluate.js
var evaluate = __webpack_require__(5861);
// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/metrics/cut-text.js
var cut_text = __webpack_require__(3469);
// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
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
        return unknownMetric(threshold, aggregator);
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
    const observed = (0,format_value/* formatObserved */.YK)(result.lhs, result.rhs, quantity);
    const limit = (0,format_value/* formatLimit */.tW)(result.rhs, quantity);
    return `${aggregation} of ${threshold.metric} was ${observed}, limit ${operator} ${limit}${why ?? ""}`;
}
function unknownMetric({ metric, submetric }, { registry }) {
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
function isFailure({ outcome }) {
    return outcome === "failed" || outcome === "no_data";
}
/**
 * The result of every threshold, in order. The default threshold is left out when no request was made.
 *
 * @param durationS Seconds since the load began, for rates per second.
 */
function judge(thresholds, aggregator, durationS) {
    return thresholds.flatMap((threshold) => {
        const sink = aggregator.submetricSink(threshold.submetric);
        if (threshold.isDefault && (sink === undefined || sink.isEmpty))
            return [];
        const result = (0,evaluate/* evaluateThreshold */.l2)(threshold, sink, durationS);
        const { metric, isDefault, abortOnFail, position } = threshold;
        const message = describeResult(threshold, result, aggregator);
        const place = position === undefined ? {} : { position };
        return [Object.freeze({ ...result, metric, isDefault, abortOnFail, message, ...place })];
    });
}


/***/ }),

/***/ 2395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
const TWO_TO_53 = 2 ** 53;
/** Bits of every character of a text, spread over 32 bits: FNV-1a, then MurmurHash3's finalizer. */
function hashText(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
        hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/**
 * Random numbers that depend on their origin alone, not on the order of iterations: sfc32, the "small
 * fast counter" generator of Chris Doty-Humphrey's PractRand, seeded and mixed as there.
 */
class Random {
    #a;
    #b;
    #c;
    #counter = 1;
    constructor({ seed, stream, iteration }) {
        this.#a = (seed >>> 0) ^ hashText(stream);
        this.#b = Math.floor(seed / 2 ** 32) ^ Math.floor(iteration / 2 ** 32);
        this.#c = iteration >>> 0;
        for (let round = 0; round < 15; round += 1)
            this.#next();
    }
    /** From 0 to below 1, with 53 random bits. */
    fraction() {
        const high = this.#next() >>> 5;
        return (high * 2 ** 26 + (this.#next() >>> 6)) / TWO_TO_53;
    }
    /** A whole number from `least` to `most`, both included. */
    whole(least, most) {
        return Math.min(most, least + Math.floor(this.fraction() * (most - least + 1)));
    }
    /** Version 4, as RFC 9562 has it. */
    uuid() {
        const words = [this.#next(), this.#next(), this.#next(), this.#next()];
        const hex = words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
        const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
        return [
            hex.slice(0, 8),
            hex.slice(8, 12),
            `4${hex.slice(13, 16)}`,
            variant + hex.slice(17, 20),
            hex.slice(20),
        ].join("-");
    }
    #next() {
        const sum = (this.#a + this.#b + this.#counter) | 0;
        this.#counter = (this.#counter + 1) | 0;
        this.#a = this.#b ^ (this.#b >>> 9);
        this.#b = (this.#c + (this.#c << 3)) | 0;
        this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
        this.#c |= 0;
        return sum;
    }
}


/***/ })

};
