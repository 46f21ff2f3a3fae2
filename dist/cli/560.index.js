export const id = 560;
export const ids = [560];
export const modules = {

/***/ 8318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ DEFAULT_CONFIDENCE),
/* harmony export */   Z: () => (/* binding */ compareSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

const DEFAULT_CONFIDENCE = 0.99;
const Confidence = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ compare: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ confidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0.5).max(0.9999) }) });
const History = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ history: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1) });
/** What the config in a result says of comparisons; one that says nothing has the defaults. */
function compareSettings(config) {
    return {
        confidence: Confidence.safeParse(config).data?.compare.confidence ?? DEFAULT_CONFIDENCE,
        mostRuns: History.safeParse(config).data?.history ?? null,
    };
}


/***/ }),

/***/ 9318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ compareWithPast),
  P: () => (/* binding */ questionsOf)
});

// EXTERNAL MODULE: ./lib/compare/compare-rounds.js + 5 modules
var compare_rounds = __webpack_require__(1655);
// EXTERNAL MODULE: ./lib/compare/effect.js
var effect = __webpack_require__(1178);
// EXTERNAL MODULE: ./lib/compare/round.js
var round = __webpack_require__(6340);
// EXTERNAL MODULE: ./lib/compare/row-alphas.js
var row_alphas = __webpack_require__(8533);
;// CONCATENATED MODULE: ./lib/compare/student-t.js
/**
 * The bound that Student's t exceeds, in either direction, with the chance `alpha`.
 *
 * @param freedom Degrees of freedom, a whole number from 1.
 */
function studentBound(alpha, freedom) {
    let low = 0;
    let high = 1;
    while (outside(high, freedom) > alpha)
        high *= 2;
    for (let step = 0; step < 100; step++) {
        const middle = (low + high) / 2;
        if (outside(middle, freedom) > alpha)
            low = middle;
        else
            high = middle;
    }
    return high;
}
/** Chance that |t| exceeds a bound: the finite sums of Abramowitz and Stegun, 26.7.3 and 26.7.4. */
function outside(bound, freedom) {
    const angle = Math.atan(bound / Math.sqrt(freedom));
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const isOdd = freedom % 2 === 1;
    let term = isOdd ? cosine : 1;
    let sum = freedom === 1 ? 0 : term;
    for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
        term *= (cosine * cosine * (k - 1)) / k;
        sum += term;
    }
    return isOdd ? 1 - (2 / Math.PI) * (angle + sine * sum) : 1 - sine * sum;
}

;// CONCATENATED MODULE: ./lib/compare/compare-runs.js




/**
 * What is expected of the spread between runs of one build on different machines before any was seen, and
 * how many runs that expectation weighs. Identical code was seen to double its p(95) from job to job, so
 * that without a history only a change to about the fourfold is told from noise.
 */
const EXPECTED_SPREAD = { ratio: 0.12, share: 0.005 };
const EXPECTED_WEIGHT = 4;
/** With fewer past runs what is unclear is put down to their number. */
const ENOUGH_RUNS = 5;
/**
 * How two runs that were not measured side by side differ. Each interval includes how much such runs
 * differ anyway.
 */
function compareRuns({ base, head, past, rows, confidence }) {
    const alphaOf = (0,row_alphas/* rowAlphas */.C)(rows, 1 - confidence);
    return Object.freeze(rows.map((row) => {
        const { metric, name, aggregation, better } = row;
        const [from, to] = [compare_runs_valueOf(row, base), compare_runs_valueOf(row, head)];
        const of = { metric, name, aggregation, base: from, head: to };
        if (from === null || to === null) {
            return Object.freeze({ ...of, change: null, verdict: "inconclusive", doubt: "no_data" });
        }
        const isShare = aggregation === "rate" && base.get((0,round/* measureKey */.U)(metric, name))?.kind === "rate";
        const scale = isShare ? effect/* SHARE */.oV : effect/* RATIO */.iU;
        const values = past.flatMap((run) => compare_runs_valueOf(row, run) ?? []);
        const estimate = scale.difference(from, to);
        const margin = noiseBetweenRuns(values, scale, isShare ? "share" : "ratio", alphaOf(row));
        const shift = { estimate, low: estimate - margin, high: estimate + margin };
        const verdict = (0,effect/* verdictOf */.Vj)(shift, scale, better);
        const isShort = values.length < ENOUGH_RUNS;
        const doubt = verdict !== "inconclusive" ? null : isShort ? "too_few_runs" : "too_noisy";
        return Object.freeze({ ...of, change: (0,effect/* changeOf */.C2)(shift, scale, from), verdict, doubt });
    }));
}
function compare_runs_valueOf({ metric, name, aggregation }, run) {
    return run.get((0,round/* measureKey */.U)(metric, name))?.stats[aggregation] ?? null;
}
/** How far two runs of one build lie apart at most, but for the chance `alpha`. */
function noiseBetweenRuns(past, scale, kind, alpha) {
    const [first = 0] = past;
    const differences = past.map((value) => scale.difference(first, value));
    const mean = differences.reduce((sum, value) => sum + value, 0) / Math.max(1, differences.length);
    const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const freedom = EXPECTED_WEIGHT + Math.max(0, past.length - 1);
    const variance = (EXPECTED_WEIGHT * EXPECTED_SPREAD[kind] ** 2 + squares) / freedom;
    return studentBound(alpha, freedom) * Math.sqrt(2 * variance);
}

// EXTERNAL MODULE: ./lib/compare/compared-rows.js + 1 modules
var compared_rows = __webpack_require__(4254);
// EXTERNAL MODULE: ./lib/compare/failing-versions.js
var failing_versions = __webpack_require__(4645);
// EXTERNAL MODULE: ./lib/run/history.js + 1 modules
var run_history = __webpack_require__(1297);
// EXTERNAL MODULE: ./lib/run/run-measures.js
var run_measures = __webpack_require__(6288);
;// CONCATENATED MODULE: ./lib/run/compare-with-past.js







/**
 * How a run differs from one that is over. The interval includes how much such runs differ anyway, which the
 * history of the baseline shows.
 */
function compareWithPast({ result: past, branch }, head, { mode, baseline, confidence, limits }) {
    const [base, measures] = [(0,run_measures/* runMeasures */.X)(past), (0,run_measures/* runMeasures */.X)(head)];
    const rows = questionsOf(head, limits).filter((row) => row.limits.length > 0 || hasData(row, base, measures));
    const pastRuns = pastOf(past, head) ?? [base];
    const sides = { base, head: measures };
    const effects = (0,failing_versions/* withoutFailing */.xU)(compareRuns({ ...sides, past: pastRuns, rows, confidence }), (side, name) => sides[side].get((0,round/* measureKey */.U)("http_req_failed", name))?.stats.rate ?? 0);
    const sha = past.git?.sha;
    const ref = branch ?? past.git?.ref;
    return Object.freeze({
        mode,
        baseline,
        baselineRun: Object.freeze({
            ...(sha === undefined ? {} : { sha }),
            ...(ref === undefined ? {} : { ref }),
            runId: past.run_id,
            startedAtMs: Date.parse(past.started_at),
            runner: machineOf(past),
        }),
        confidence,
        rounds: 0,
        warmUpRounds: 0,
        pastRuns: pastRuns.length,
        noiseFloorPercent: (0,compare_rounds/* noiseFloor */.nb)(effects),
        effects,
        notes: Object.freeze(notesOf(past, head)),
    });
}
/** What is known of earlier runs; null when nothing is. */
function pastOf(past, head) {
    const history = past.history ?? historyBefore(head);
    const known = history === null ? [] : (0,run_history/* pastMeasures */.W)(history);
    return known.length === 0 ? null : known;
}
/** The run that is compared says nothing about how much the others differ. */
function historyBefore({ history, run_id: runId }) {
    if (history === undefined)
        return null;
    const kept = (index) => history.runs[index]?.run_id !== runId;
    return {
        ...history,
        runs: history.runs.filter((_, index) => kept(index)),
        series: history.series.map((one) => ({ ...one, values: one.values.filter((_, index) => kept(index)) })),
        changes: history.changes.filter((change) => change.run_id !== runId),
    };
}
/** All figures that are compared, and kept in a history. */
function questionsOf(result, limits) {
    return (0,compared_rows/* comparedRows */.H)((0,run_measures/* requestNames */.K)(result), limits);
}
function hasData({ metric, name }, base, head) {
    const key = (0,round/* measureKey */.U)(metric, name);
    return base.has(key) || head.has(key);
}
function machineOf({ runner }) {
    return `${runner.cpu_model}, ${runner.cpus} CPUs`;
}
function notesOf(past, head) {
    const [there, here] = [machineOf(past), machineOf(head)];
    return there === here
        ? []
        : [`The baseline was measured on another machine: ${there}; this run on ${here}.`];
}


/***/ }),

/***/ 4612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ comparisonOf)
/* harmony export */ });
/* harmony import */ var _report_result_leaves_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(422);

/** A comparison as a result file tells it; `write` masks what a user or the network wrote. */
function comparisonOf(report, write) {
    const { baselineRun, roundsEnd, loadS, pastRuns, failure } = report;
    return {
        mode: report.mode,
        baseline: write(report.baseline),
        ...(baselineRun === undefined ? {} : { baseline_run: runOf(baselineRun, write) }),
        confidence: report.confidence,
        rounds: report.rounds,
        warm_up_rounds: report.warmUpRounds,
        ...(loadS === undefined ? {} : { load_s: loadS }),
        ...(roundsEnd === undefined ? {} : { rounds_end: roundsEnd }),
        ...(pastRuns === undefined ? {} : { past_runs: pastRuns }),
        noise_floor_percent: finite(report.noiseFloorPercent),
        effects: report.effects.slice(0, _report_result_leaves_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_LIMITS */ .ly.rows).map((effect) => effectOf(effect, write)),
        ...(failure === undefined
            ? {}
            : { failure: { message: write(failure.message), hint: write(failure.hint) } }),
        notes: report.notes.map(write),
    };
}
function effectOf(effect, write) {
    const { metric, name, aggregation, base, head, change, verdict, doubt } = effect;
    return {
        metric: write(metric),
        name: name === null ? null : write(name),
        aggregation,
        base: finite(base),
        head: finite(head),
        change_percent: finite(change?.changePercent),
        low_percent: finite(change?.lowPercent),
        high_percent: finite(change?.highPercent),
        verdict,
        ...(doubt === null ? {} : { doubt }),
    };
}
function runOf(run, write) {
    const { sha, ref, origin, runId, startedAtMs, runner } = run;
    return {
        ...(sha === undefined ? {} : { sha: write(sha) }),
        ...(ref === undefined ? {} : { ref: write(ref) }),
        ...(origin === undefined ? {} : { origin: write(origin) }),
        ...(runId === undefined ? {} : { run_id: write(runId) }),
        ...(startedAtMs === undefined ? {} : { started_at: new Date(startedAtMs).toISOString() }),
        ...(runner === undefined ? {} : { runner: write(runner) }),
    };
}
/** No result file holds an infinite number: a change from 0 has no percentage. */
function finite(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : null;
}


/***/ }),

/***/ 1297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ nextHistory),
  W: () => (/* binding */ pastMeasures)
});

// EXTERNAL MODULE: ./lib/compare/signed-rank.js
var signed_rank = __webpack_require__(2302);
;// CONCATENATED MODULE: ./lib/compare/change-points.js

/** Fewer values are no level of their own: one bad night, or two, is no change. */
const LEAST_SEGMENT = 3;
/** Values further from the median of their segment than so many usual deviations count as that far. */
const REACH = 2.5;
/** From the median of absolute deviations to the standard deviation of a normal distribution. */
const NORMAL = 1.4826;
/** Of each of the two tests of a split. */
const SIGNIFICANCE = 0.005;
/** Of so many permutations of a significant split, at most, are the sides as unlike as they were found. */
const MOST_HITS = 4;
/** Of the logarithm of the likelihood: positions within it of the best hold the true one nearly always. */
const LIKELY = 3;
/**
 * The change points of a series by E-divisive (Matteson and James, 2014): the split with the greatest
 * energy distance is tested by permuting the values within their segments, and while it is significant
 * its two sides are searched in turn. Ascending.
 *
 * A split is first taken between all values before it and all after it, which finds a change a few values
 * after it came. Where that shows nothing, the later values may end early: else a change that was taken
 * back would hide itself.
 *
 * A bad night is no more than far away: else one of them among few values is as unlike as a whole step, and a
 * step of few nights cannot be told from it.
 *
 * @param random Numbers from 0 to below 1, for the permutations.
 * @param significance Of each test; less where many series are searched at once.
 */
function changePoints(values, random, significance = SIGNIFICANCE) {
    const found = new Map();
    for (;;) {
        const segments = segmentsOf(values, [...found.keys()]);
        const test = { significance, random };
        const split = significant(segments, "to the end", test) ?? significant(segments, "any", test);
        if (split === null)
            break;
        found.set(split.at, split.pValue);
    }
    const indices = [...found.keys()].sort((a, b) => a - b);
    return indices.map((index, order) => {
        const start = indices[order - 1] ?? 0;
        const around = values.slice(start, indices[order + 1] ?? values.length);
        const [earliest, latest] = likelyRange(around, index - start);
        return Object.freeze({
            index,
            earliest: start + earliest,
            latest: start + latest,
            before: (0,signed_rank/* median */.JZ)(around.slice(0, index - start)),
            after: (0,signed_rank/* median */.JZ)(around.slice(index - start)),
            pValue: found.get(index) ?? 1,
        });
    });
}
/**
 * The change points that nobody was told of yet.
 *
 * @param runIds Of the series' values.
 * @param toldRunIds First runs after the changes that were told earlier.
 */
function newChangePoints(points, runIds, toldRunIds) {
    return points.filter(({ earliest, latest }) => runIds.slice(earliest, latest + 1).every((runId) => !toldRunIds.has(runId)));
}
function segmentsOf(values, splits) {
    const starts = [0, ...splits].sort((a, b) => a - b);
    return starts.map((start, order) => ({
        start,
        values: withinReach(values.slice(start, starts[order + 1])),
    }));
}
/** The bounds are the same for every order of the values, so that a permutation test of them holds its promise. */
function withinReach(values) {
    const middle = (0,signed_rank/* median */.JZ)(values);
    const reach = REACH * NORMAL * (0,signed_rank/* median */.JZ)(values.map((value) => Math.abs(value - middle)));
    // Where most values are the same, how far the others are from them says how unlike they are.
    if (reach === 0)
        return values;
    return values.map((value) => Math.min(Math.max(value, middle - reach), middle + reach));
}
function significant(segments, later, test) {
    const split = bestOf(segments, later);
    if (split === null)
        return null;
    const pValue = permutationP(segments, split.energy, later, test);
    return pValue > test.significance ? null : { ...split, pValue };
}
function bestOf(segments, later) {
    let best = null;
    for (const { start, values } of segments) {
        const split = bestSplit(values, later);
        if (split !== null && (best === null || split.energy > best.energy)) {
            best = { at: start + split.at, energy: split.energy };
        }
    }
    return best;
}
function bestSplit(values, later) {
    const n = values.length;
    const sums = distanceSums(values);
    let best = null;
    for (let at = LEAST_SEGMENT; at <= n - LEAST_SEGMENT; at++) {
        const left = sumWithin(sums, n, 0, at);
        for (let end = later === "any" ? at + LEAST_SEGMENT : n; end <= n; end++) {
            const right = sumWithin(sums, n, at, end);
            // Each pair within a side was counted twice, each across them too.
            const across = sumWithin(sums, n, 0, end) - left - right;
            const [a, b] = [at, end - at];
            const distance = across / (a * b) - left / (a * (a - 1)) - right / (b * (b - 1));
            const energy = ((a * b) / (a + b)) * distance;
            if (best === null || energy > best.energy)
                best = { at, energy };
        }
    }
    return best;
}
/** Sums of the distances of all pairs of values up to a row and a column, so that any square is looked up. */
function distanceSums(values) {
    const width = values.length + 1;
    const sums = new Float64Array(width * width);
    for (let row = 1; row < width; row++) {
        const value = values[row - 1] ?? 0;
        let inRow = 0;
        for (let column = 1; column < width; column++) {
            inRow += Math.abs(value - (values[column - 1] ?? 0));
            sums[row * width + column] = inRow + (sums[(row - 1) * width + column] ?? 0);
        }
    }
    return sums;
}
/** Over all ordered pairs of the values from `start` to before `end`. */
function sumWithin(sums, n, start, end) {
    const at = (row, column) => sums[row * (n + 1) + column] ?? 0;
    return at(end, end) - at(start, end) - at(end, start) + at(start, start);
}
function permutationP(segments, energy, later, { significance, random }) {
    const permutations = Math.ceil((MOST_HITS + 1) / significance) - 1;
    let hits = 0;
    let drawn = 0;
    // Nothing more is asked of a p-value once it is too great.
    while (drawn < permutations && hits <= MOST_HITS) {
        const shuffled = segments.map(({ start, values }) => ({ start, values: shuffle(values, random) }));
        if ((bestOf(shuffled, later)?.energy ?? 0) >= energy * (1 - 1e-12))
            hits++;
        drawn++;
    }
    return (hits + 1) / (drawn + 1);
}
function shuffle(values, random) {
    const shuffled = [...values];
    for (let last = shuffled.length - 1; last > 0; last--) {
        const other = Math.floor(random() * (last + 1));
        [shuffled[last], shuffled[other]] = [shuffled[other] ?? 0, shuffled[last] ?? 0];
    }
    return shuffled;
}
/** Where a step fits about as well as at `index`, by the absolute deviations from the medians of its sides. */
function likelyRange(values, index) {
    const misfit = (at) => deviations(values.slice(0, at)) + deviations(values.slice(at));
    const positions = Array.from({ length: values.length - 1 }, (_, before) => before + 1);
    const misfits = positions.map(misfit);
    const limit = Math.min(...misfits) * Math.exp(LIKELY / values.length);
    const likely = positions.filter((at, order) => at === index || (misfits[order] ?? Infinity) <= limit);
    return [Math.min(...likely), Math.max(...likely)];
}
function deviations(values) {
    const middle = (0,signed_rank/* median */.JZ)(values);
    return values.reduce((sum, value) => sum + Math.abs(value - middle), 0);
}

// EXTERNAL MODULE: ./lib/compare/round.js
var round = __webpack_require__(6340);
// EXTERNAL MODULE: ./lib/report/history-block.js
var history_block = __webpack_require__(1758);
// EXTERNAL MODULE: ./lib/worker/random.js
var worker_random = __webpack_require__(2395);
// EXTERNAL MODULE: ./lib/run/run-measures.js
var run_measures = __webpack_require__(6288);
;// CONCATENATED MODULE: ./lib/run/history.js





/** Older ones say little about today, and the search takes time with the square of their number. */
const MOST_SEARCHED = 60;
/** Series of single names, in their order. */
const MOST_OTHERS = 40;
/** Of a test of one series. */
const history_SIGNIFICANCE = 0.005;
/** Less would take too many permutations. */
const LEAST_SIGNIFICANCE = 0.002;
/** The history of the runs before, if there is any, with this run at its end. */
function nextHistory(previous, result, rows, mostRuns) {
    const before = previous ?? { runs: [], series: [], changes: [], told: [] };
    const run = runOf(result);
    // A run that measured nothing to rely on hands on what it was given.
    if (run === null)
        return lastRuns(before, mostRuns);
    const appended = append(before, run, (0,run_measures/* runMeasures */.X)(result), rows);
    const kept = lastRuns({ ...before, ...appended }, mostRuns);
    return { ...kept, ...findChanges(kept, rows) };
}
/** Null for a run whose figures are not those of the system under the whole load. */
function runOf({ run_id: runId, started_at: startedAt, status, git }) {
    if (status !== "passed" && status !== "threshold_failed" && status !== "teardown_failed")
        return null;
    return {
        run_id: runId,
        started_at: startedAt,
        status,
        ...(git?.sha === undefined ? {} : { sha: git.sha }),
    };
}
function append({ runs, series }, run, measures, rows) {
    const known = new Map(series.map((one) => [keyOf(one), one]));
    const current = rows.flatMap((row) => {
        const { metric, name, aggregation } = row;
        const value = measures.get((0,round/* measureKey */.U)(metric, name))?.stats[aggregation] ?? null;
        const values = known.get(keyOf(row))?.values ?? runs.map(() => null);
        known.delete(keyOf(row));
        return [{ metric, name, aggregation, values: [...values, value] }];
    });
    const gone = [...known.values()].map((one) => ({ ...one, values: [...one.values, null] }));
    return { runs: [...runs, run], series: [...current, ...gone] };
}
function keyOf({ metric, name, aggregation }) {
    return JSON.stringify([metric, name, aggregation]);
}
function lastRuns(history, mostRuns) {
    const most = Math.min(mostRuns, history_block/* HISTORY_LIMITS */.A.runs);
    const runs = history.runs.slice(-most);
    const isKept = new Set(runs.map(({ run_id: runId }) => runId));
    return {
        runs,
        series: history.series
            .map((one) => ({ ...one, values: one.values.slice(-most) }))
            .filter(({ values }) => values.some((value) => value !== null))
            .slice(0, history_block/* HISTORY_LIMITS */.A.series),
        changes: history.changes
            .filter((change) => isKept.has(change.run_id))
            .map((change) => ({ ...change, is_new: false })),
        told: history.told.filter((runId) => isKept.has(runId)),
    };
}
/** All of them anew: a run more may move a change, or take it back. */
function findChanges({ runs, series, told }, rows) {
    const searched = new Set(rows.filter((row) => row.mustBeClear).map(keyOf));
    const primary = series.filter(isPrimary);
    const others = series.filter((one) => searched.has(keyOf(one)) && !isPrimary(one)).slice(0, MOST_OTHERS);
    const toldIds = new Set(told);
    const changes = [
        ...primary.flatMap((one) => changesOf(one, runs, history_SIGNIFICANCE, toldIds)),
        ...others.flatMap((one) => changesOf(one, runs, Math.max(history_SIGNIFICANCE / others.length, LEAST_SIGNIFICANCE), toldIds)),
    ];
    const order = new Map(runs.map(({ run_id: runId }, index) => [runId, index]));
    const place = ({ run_id: runId }) => order.get(runId) ?? 0;
    return {
        changes: changes.toSorted((a, b) => place(a) - place(b)).slice(-history_block/* HISTORY_LIMITS */.A.series),
        told: runs.map(({ run_id: runId }) => runId).filter((runId) => toldIds.has(runId)),
    };
}
/** The figures that are searched as if they were the only ones. */
function isPrimary({ metric, name, aggregation }) {
    return (metric === "http_req_duration" && name === null && (aggregation === "med" || aggregation === "p(95)"));
}
/** Tells of each change once: what shows in several figures at the same time is new in the first of them. */
function changesOf({ metric, name, aggregation, values }, runs, significance, told) {
    const seen = values
        .flatMap((value, index) => (value === null ? [] : [{ value, runId: runs[index]?.run_id ?? "" }]))
        .slice(-MOST_SEARCHED);
    const random = new worker_random/* Random */.o({ seed: 0, stream: "history", iteration: seen.length });
    const points = changePoints(seen.map(({ value }) => value), () => random.fraction(), significance);
    const runIds = seen.map(({ runId }) => runId);
    const fresh = new Set(newChangePoints(points, runIds, told));
    return points.map((point) => {
        const runId = runIds[point.index] ?? "";
        if (fresh.has(point))
            told.add(runId);
        return {
            metric,
            name,
            aggregation,
            run_id: runId,
            earliest_run_id: runIds[point.earliest] ?? runId,
            latest_run_id: runIds[point.latest] ?? runId,
            before: point.before,
            after: point.after,
            p_value: point.pValue,
            is_new: fresh.has(point),
        };
    });
}
/**
 * What the runs of a history measured, each as comparisons look it up: those since the last change that shows
 * in the response time of all requests, so that their spread is that of one build.
 */
function pastMeasures({ runs, series, changes }) {
    const last = changes.findLast(isPrimaryChange);
    const start = last === undefined ? 0 : runs.findIndex(({ run_id: runId }) => runId === last.run_id);
    return runs.slice(Math.max(start, 0)).map((_, offset) => {
        const index = Math.max(start, 0) + offset;
        const stats = new Map();
        for (const { metric, name, aggregation, values } of series) {
            const value = values[index];
            if (value === null || value === undefined)
                continue;
            const key = (0,round/* measureKey */.U)(metric, name);
            stats.set(key, { ...stats.get(key), [aggregation]: value });
        }
        // Only the base's own kind counts.
        return new Map([...stats].map(([key, found]) => [key, { kind: "gauge", stats: found }]));
    });
}
function isPrimaryChange(change) {
    return change.metric === "http_req_duration" && change.name === null;
}


/***/ }),

/***/ 8692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isMeasured)
/* harmony export */ });
const MEASURED = new Set(["passed", "threshold_failed", "teardown_failed"]);
/** Whether the figures of a run with that status are those of the whole load. */
function isMeasured(status) {
    return MEASURED.has(status);
}


/***/ }),

/***/ 6288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ requestNames),
/* harmony export */   X: () => (/* binding */ runMeasures)
/* harmony export */ });
/* harmony import */ var _compare_round_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6340);
/* harmony import */ var _thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4800);


/**
 * What a result says of all requests, of those of each name, and of each metric with filters, as comparisons
 * look it up.
 */
function runMeasures(result) {
    const measures = new Map();
    for (const [metric, { kind, stats }] of Object.entries(result.metrics)) {
        measures.set((0,_compare_round_js__WEBPACK_IMPORTED_MODULE_1__/* .measureKey */ .U)(metric, null), { kind, stats });
    }
    for (const [name, request] of namedOnce(result.requests)) {
        const { count, failed, stats } = request;
        measures.set((0,_compare_round_js__WEBPACK_IMPORTED_MODULE_1__/* .measureKey */ .U)("http_req_duration", name), { kind: "trend", stats });
        const perSecond = result.duration_s > 0 ? { rate: count / result.duration_s } : {};
        measures.set((0,_compare_round_js__WEBPACK_IMPORTED_MODULE_1__/* .measureKey */ .U)("http_reqs", name), { kind: "counter", stats: { count, ...perSecond } });
        if (count === 0)
            continue;
        const rate = { rate: failed / count, passes: failed, fails: count - failed };
        measures.set((0,_compare_round_js__WEBPACK_IMPORTED_MODULE_1__/* .measureKey */ .U)("http_req_failed", name), { kind: "rate", stats: rate });
    }
    for (const [written, { kind, stats }] of Object.entries(result.submetrics)) {
        const key = (0,_compare_round_js__WEBPACK_IMPORTED_MODULE_1__/* .measureKey */ .U)(...partOf(written));
        // They have the percentiles that thresholds name, too.
        measures.set(key, { kind, stats: { ...measures.get(key)?.stats, ...stats } });
    }
    return measures;
}
/** The names of the requests that a comparison can follow. */
function requestNames(result) {
    return [...namedOnce(result.requests).keys()];
}
/** Percentiles of one name over several methods are not known: their histograms are not here. */
function namedOnce(requests) {
    const counts = new Map();
    for (const { name } of requests)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return new Map(requests.flatMap((request) => (counts.get(request.name) === 1 ? [[request.name, request]] : [])));
}
/** Metrics whose only filter is the name of the requests belong to that name. */
function partOf(written) {
    try {
        const [metric, { name, ...others }] = (0,_thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubmetric */ .G)(written);
        return name !== undefined && Object.keys(others).length === 0 ? [metric, name] : [written, null];
    }
    catch {
        return [written, null];
    }
}


/***/ }),

/***/ 6902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unwrittenResult),
/* harmony export */   Z: () => (/* binding */ writeResult)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8969);
/* harmony import */ var _rendered_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4709);
/* harmony import */ var _write_results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(301);




/** Renders all files of a result. */
function unwrittenResult(result, { folder, comment, redactor }) {
    const files = (0,_rendered_files_js__WEBPACK_IMPORTED_MODULE_2__/* .renderedFiles */ .Z)((0,_report_model_js__WEBPACK_IMPORTED_MODULE_1__/* .reportModel */ .S)(result), comment);
    return {
        folder,
        files: { "result.json": `${JSON.stringify(result, null, 2)}\n`, ...files },
        run: {
            kind: "finished",
            result,
            paths: {
                folder,
                result: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "result.json"),
                report: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "report.html"),
                junit: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "junit.xml"),
                summary: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "summary.md"),
                comment: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "comment.md"),
            },
            comment: files["comment.md"],
            redactor,
        },
    };
}
/** Writes a result and all that is rendered from it. */
async function writeResult(result, options) {
    const { folder, files, run } = unwrittenResult(result, options);
    return { ...run, unwritten: await (0,_write_results_js__WEBPACK_IMPORTED_MODULE_3__/* .writeResults */ .K)(folder, files) };
}


/***/ })

};
