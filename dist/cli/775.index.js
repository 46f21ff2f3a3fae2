export const id = 775;
export const ids = [775];
export const modules = {

/***/ 7283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ leadsTo)
/* harmony export */ });
/** Names of this machine itself, by which servers usually listen on one port together. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])$/;
/** Whether a URL leads to the server at an origin, by whichever name of this machine. */
function leadsTo(url, origin) {
    if (url.origin === origin)
        return true;
    const at = URL.parse(origin);
    if (at?.protocol !== url.protocol || at.port !== url.port)
        return false;
    return LOOPBACK.test(at.hostname) && LOOPBACK.test(url.hostname);
}


/***/ }),

/***/ 4146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ NOTHING_MEASURED),
  B: () => (/* binding */ buildRunResult)
});

// EXTERNAL MODULE: ./lib/thresholds/judge.js + 1 modules
var judge = __webpack_require__(5676);
// EXTERNAL MODULE: ./lib/executors/planned-load.js
var planned_load = __webpack_require__(8421);
// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
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

// EXTERNAL MODULE: ./lib/threads/load-views.js
var load_views = __webpack_require__(2938);
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
        planned: plannedIterations(scenario, rounds),
        delivered: started,
        completed,
        failed,
        dropped,
        interrupted,
        ...ends.get(scenario.name),
        ...arrivalStats(scenario.name, durations, responses),
    }));
}
function plannedIterations({ executor }, rounds) {
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
        const sentence = `The scenario ${name} ended after ${(0,format_value/* formatValue */.Fl)(ranOutAtS * 1_000, "ms")}, because ${reason}.`;
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

// EXTERNAL MODULE: ./lib/config/executor-plan.js
var executor_plan = __webpack_require__(1665);
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
    const percent = (0,format_value/* formatValue */.Fl)(shareDropped(delivery), "ratio", 2);
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
    const since = `, first after ${(0,format_value/* formatValue */.Fl)(exhaustedAtS * 1000, "ms")}`;
    return p95AtExhaustionMs === null
        ? since
        : `${since}, when p(95) of http_req_duration was ${(0,format_value/* formatValue */.Fl)(p95AtExhaustionMs, "ms")}`;
}
function lateShortfall(delivery, strain) {
    const lateness = (0,format_value/* formatValue */.Fl)(latenessMs(delivery), "ms");
    const share = (0,format_value/* formatValue */.Fl)(1 - LATE_PERCENTILE / 100, "ratio", 2);
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
        const sign = `its event loop came late by ${(0,format_value/* formatValue */.Fl)(loopDelayP99Ms, "ms")} (p99)`;
        return { sign, remedy: MORE_THREADS };
    }
    if (uncertaintyP99Ms === null || uncertaintyP99Ms <= LEAST_UNCERTAINTY_MS)
        return null;
    if (uncertaintyP99Ms <= BUSY_UNCERTAINTY_SHARE * (durationP99Ms ?? 0))
        return null;
    const sign = `responses may have waited ${(0,format_value/* formatValue */.Fl)(uncertaintyP99Ms, "ms")} (p99) for it`;
    return { sign, remedy: MORE_THREADS };
}
function percent(share) {
    return (0,format_value/* formatValue */.Fl)(share, "ratio", 2);
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
        hasFailedThreshold: record.thresholdResults.some(judge/* isFailure */.N),
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


/***/ }),

/***/ 2481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ MAX_THREADS),
/* harmony export */   v: () => (/* binding */ chooseThreads)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _executors_planned_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8421);
/* harmony import */ var _executors_segment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6319);



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
    const { wanted, cores, hasOwnClock, segment = _executors_segment_js__WEBPACK_IMPORTED_MODULE_1__/* .WHOLE */ .Ef } = wish;
    // A segment without users runs nothing, in one thread.
    const users = Math.max(1, (0,_executors_segment_js__WEBPACK_IMPORTED_MODULE_1__/* .shareOf */ .tC)(mostUsers(test.plan), segment));
    if (wanted === "auto") {
        const isAlone = test.functions.size > 0 || hasOwnClock || cores < CORES_FOR_THREADS;
        const useful = Math.min(neededThreads(test.plan, segment), Math.floor(users / MIN_VUS_PER_THREAD));
        return { threads: isAlone ? 1 : Math.max(1, Math.min(cores - 1, useful, MAX_THREADS)), note: null };
    }
    const threads = Math.max(1, Math.min(wanted, users));
    if (threads > 1 && hasOwnClock) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("usage_invalid", `${threads} threads cannot share a clock of your own`, {
            hint: "Leave out the clock, or take 1 thread.",
        });
    }
    if (threads > 1 && test.functions.size > 0 && test.script === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("usage_invalid", `${threads} threads cannot share functions without a file`, {
            hint: "Put the functions into a script and load it with loadTest(), or take 1 thread.",
        });
    }
    const note = threads === wanted
        ? null
        : `${wanted} threads were asked for; no scenario ${segment === _executors_segment_js__WEBPACK_IMPORTED_MODULE_1__/* .WHOLE */ .Ef ? "" : "of this shard "}has more than ` +
            `${count(users)}, so there is ` +
            `${threads === 1 ? "one thread" : `one thread for each`}.`;
    return { threads, note };
}
function count(users) {
    return users === 1 ? "1 virtual user" : `${users} virtual users`;
}
/** Of the scenario with the most: beyond it a thread would have nothing to do. */
function mostUsers({ scenarios }) {
    return Math.max(...scenarios.map(({ executor }) => (0,_executors_planned_load_js__WEBPACK_IMPORTED_MODULE_2__/* .plannedLoad */ .F6)(executor).maxVus));
}
function neededThreads({ scenarios }, { count: parts }) {
    return Math.ceil(scenarios.reduce((sum, scenario) => sum + shareOfThread(scenario), 0) / parts);
}
function shareOfThread({ executor, work }) {
    const rate = peakPerSecond(executor);
    if (rate === null)
        return (0,_executors_planned_load_js__WEBPACK_IMPORTED_MODULE_2__/* .plannedLoad */ .F6)(executor).maxVus / VUS_PER_THREAD;
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


/***/ }),

/***/ 5883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Engine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/clock.js
var lib_clock = __webpack_require__(5233);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/threads/compilers.js
var compilers = __webpack_require__(2439);
;// CONCATENATED MODULE: ./lib/threads/system-probes.js





/** The probes of the thread that asks. */
const systemThreadProbes = Object.freeze({
    clock: lib_clock/* systemClock */.ml,
    loopTimes() {
        const { idle, active } = external_node_perf_hooks_.performance.eventLoopUtilization();
        return { idleMs: idle, activeMs: active };
    },
    observeGc(onPause) {
        const observer = new external_node_perf_hooks_.PerformanceObserver((list) => {
            for (const { duration } of list.getEntries())
                onPause(duration);
        });
        observer.observe({ entryTypes: ["gc"] });
        return () => observer.disconnect();
    },
    schedulerTimes,
    onPressed: compilers/* releaseBestCompiler */.X7,
});
/** Linux: nanoseconds on a core, nanoseconds of waiting for one, and number of turns. */
function schedulerTimes() {
    try {
        const [ranNs, waitedNs] = (0,external_node_fs_.readFileSync)("/proc/thread-self/schedstat", "utf8").split(" ").map(Number);
        if (ranNs === undefined || waitedNs === undefined || !(ranNs > 0))
            return null;
        return { cpuMs: ranNs / 1e6, waitedMs: waitedNs / 1e6 };
    }
    catch {
        return null;
    }
}
/** The probes of this process and of its machine. */
const systemMachineProbes = Object.freeze({
    now: () => lib_clock/* systemClock */.ml.now(),
    processCpuMs() {
        // eslint-disable-next-line no-restricted-globals -- a figure of the process, not of its environment
        const { user, system } = process.cpuUsage();
        return (user + system) / 1000;
    },
    machineTimes() {
        const cores = (0,external_node_os_.cpus)();
        const sum = (count) => cores.reduce((total, { times }) => total + count(times), 0);
        const idleMs = sum(({ idle }) => idle);
        const busyMs = sum(({ user, nice, sys, irq }) => user + nice + sys + irq);
        return idleMs + busyMs > 0 ? { idleMs, busyMs } : null;
    },
});

// EXTERNAL MODULE: ./lib/engine/choose-threads.js
var choose_threads = __webpack_require__(2481);
// EXTERNAL MODULE: ./lib/config/machine-limits.js
var machine_limits = __webpack_require__(7736);
// EXTERNAL MODULE: ./lib/executors/segment.js
var executors_segment = __webpack_require__(6319);
;// CONCATENATED MODULE: ./lib/engine/shard.js



/** The segment of the plan that a shard has; without one, all of it. */
function segmentOf(shard) {
    return shard === null ? executors_segment/* WHOLE */.Ef : { index: shard.index - 1, count: shard.count };
}
/** @throws RampaError `usage_invalid` for a shard that there cannot be. */
function checkShard({ index, count }) {
    const isWhole = Number.isInteger(index) && Number.isInteger(count);
    if (isWhole && index >= 1 && index <= count && count <= machine_limits/* MAX_SHARDS */.h)
        return;
    throw new errors/* RampaError */.QG("usage_invalid", `there is no shard ${index} of ${count}`, {
        hint: `Shards count from 1, and there are at most ${machine_limits/* MAX_SHARDS */.h}.`,
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
    probes: Object.freeze({ thread: systemThreadProbes, machine: systemMachineProbes }),
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
    if (threads === "auto" || (Number.isInteger(threads) && threads >= 1 && threads <= choose_threads/* MAX_THREADS */.J))
        return;
    throw new errors/* RampaError */.QG("usage_invalid", `threads is ${typeof threads === "number" ? threads : JSON.stringify(threads)}; it must be "auto" or a whole number from 1 to ${choose_threads/* MAX_THREADS */.J}`);
}

// EXTERNAL MODULE: ./lib/thresholds/default-threshold.js
var default_threshold = __webpack_require__(4035);
;// CONCATENATED MODULE: ./lib/worker/run-time-secrets.js
/** More values than this are masked only where they come up: in the errors of their own iterations. */
const MAX_VALUES = 2_000;
/** Values of the variables that `secrets` names, as they come up while a load runs. */
class RunTimeSecrets {
    #names;
    #known = new Set();
    #values = [];
    #drained = 0;
    constructor(names = []) {
        this.#names = names;
    }
    /** In the order in which they came up; it only grows. */
    get values() {
        return this.#values;
    }
    /** Notices what is put into secret variables from now on. */
    watch(vars) {
        for (const name of this.#names)
            this.#define(vars, name, undefined, false);
    }
    /** Notices the members of these names, as `setup` may return them. */
    look(data) {
        if (typeof data !== "object" || data === null)
            return;
        for (const [name, value] of Object.entries(data))
            if (this.#names.includes(name))
                this.#learn(value);
    }
    absorb(values) {
        for (const value of values)
            this.#learn(value);
    }
    /** Takes out what came up since the last call. */
    drain() {
        const fresh = this.#values.slice(this.#drained);
        this.#drained = this.#values.length;
        return fresh;
    }
    /** A variable that is listed only once it has a value, as any other. */
    #define(vars, name, value, enumerable) {
        let current = value;
        Object.defineProperty(vars, name, {
            configurable: true,
            enumerable,
            get: () => current,
            set: (next) => {
                this.#learn(next);
                if (enumerable)
                    current = next;
                else
                    this.#define(vars, name, next, true);
            },
        });
    }
    #learn(value) {
        if (typeof value === "object" && value !== null) {
            for (const item of Object.values(value))
                this.#learn(item);
            return;
        }
        if (typeof value !== "string" && typeof value !== "number")
            return;
        const text = String(value);
        if (this.#known.has(text) || this.#values.length >= MAX_VALUES)
            return;
        this.#known.add(text);
        this.#values.push(text);
    }
}

// EXTERNAL MODULE: ./lib/worker/script-error.js
var script_error = __webpack_require__(2856);
// EXTERNAL MODULE: ./lib/config/plan.js
var config_plan = __webpack_require__(9275);
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

;// CONCATENATED MODULE: ./lib/executors/pausable-clock.js
/**
 * A clock that stands still while it is paused. Schedules run on it, so time spent paused is not part
 * of the plan and resuming causes no burst. Nothing is called back during a pause.
 */
class PausableClock {
    #base;
    #pending = new Set();
    #held = [];
    #pausedAtMs = null;
    #pausedMs = 0;
    constructor(base) {
        this.#base = base;
    }
    get isPaused() {
        return this.#pausedAtMs !== null;
    }
    now() {
        return (this.#pausedAtMs ?? this.#base.now()) - this.#pausedMs;
    }
    wallTime() {
        return this.#base.wallTime();
    }
    idleTime() {
        return this.#base.idleTime();
    }
    at(atMs, callback) {
        const pending = { atMs, callback, timer: null };
        this.#pending.add(pending);
        if (!this.isPaused)
            this.#arm(pending);
        return {
            cancel: () => {
                this.#pending.delete(pending);
                pending.timer?.cancel();
            },
        };
    }
    yield(callback) {
        this.#base.yield(() => {
            if (this.isPaused)
                this.#held.push(callback);
            else
                callback();
        });
    }
    /** @param atMs Moment of the base clock: the same for all threads that are to agree on the time. */
    pause(atMs = this.#base.now()) {
        if (this.isPaused)
            return;
        this.#pausedAtMs = atMs;
        for (const pending of this.#pending)
            pending.timer?.cancel();
    }
    /**
     * @param atMs As for {@link pause}.
     * @returns Milliseconds that this pause lasted; 0 when there was none.
     */
    resume(atMs = this.#base.now()) {
        if (this.#pausedAtMs === null)
            return 0;
        const lastedMs = atMs - this.#pausedAtMs;
        this.#pausedAtMs = null;
        this.#pausedMs += lastedMs;
        for (const pending of this.#pending)
            this.#arm(pending);
        for (const callback of this.#held.splice(0))
            this.yield(callback);
        return lastedMs;
    }
    #arm(pending) {
        pending.timer = this.#base.at(pending.atMs + this.#pausedMs, () => {
            this.#pending.delete(pending);
            pending.callback();
        });
    }
}

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

// EXTERNAL MODULE: ./lib/threads/measurements.js + 2 modules
var measurements = __webpack_require__(7637);
// EXTERNAL MODULE: ./lib/compare/compare-rounds.js + 5 modules
var compare_rounds = __webpack_require__(1655);
// EXTERNAL MODULE: ./lib/compare/compared-rows.js + 1 modules
var compared_rows = __webpack_require__(4254);
// EXTERNAL MODULE: ./lib/compare/failing-versions.js
var failing_versions = __webpack_require__(4645);
// EXTERNAL MODULE: ./lib/compare/round.js
var round = __webpack_require__(6340);
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
        const failedShare = (0,failing_versions/* failedShareOf */.Ue)(this.#pairs);
        if ((0,failing_versions/* nothingWorks */.Ef)("base", failedShare) || (0,failing_versions/* nothingWorks */.Ef)("head", failedShare))
            return "ended";
        // When it is first asked whether they are enough, their length is known.
        this.#budget ??= { leastPairs: count, mostPairs: count + more };
        if (count >= this.#budget.mostPairs)
            return "time";
        return (0,compare_rounds/* needsMoreRounds */.Sf)(this.#state()) ? null : "clear";
    }
    /** What the rounds so far show; null when there are none. */
    comparison() {
        if (this.#pairs.length === 0)
            return null;
        const comparison = (0,compare_rounds/* compareRounds */.Tl)(this.#state());
        return { ...comparison, effects: (0,failing_versions/* withoutFailing */.xU)(comparison.effects, (0,failing_versions/* failedShareOf */.Ue)(this.#pairs)) };
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
        const rows = (0,compared_rows/* comparedRows */.H)([...requests.keys()], limits);
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
                const measure = measures.get((0,round/* measureKey */.U)("http_reqs", name));
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
    const { rounds, maxDurationMs } = plan.compare ?? config_plan/* DEFAULT_COMPARE */.U;
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
            measures.set((0,round/* measureKey */.U)(metric, name), measure);
    };
    for (const metric of METRICS)
        put(metric, null, aggregator.registry.getSink(metric));
    for (const { metric, submetric } of limits) {
        const row = (0,compared_rows/* rowOfSubmetric */.I)(metric, submetric);
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
    return sink.kind === "gauge" || sink.isEmpty || !("drain" in sink) ? null : (0,round/* measureOf */.c)(sink);
}

// EXTERNAL MODULE: ./lib/threads/scenario-observer.js
var scenario_observer = __webpack_require__(3362);
;// CONCATENATED MODULE: ./lib/threads/ticker.js
/**
 * Calls back at `originMs + n · intervalMs` for n = 1, 2, …; moments that a busy process has missed
 * are left out.
 */
function every(clock, originMs, intervalMs, callback) {
    let timer = null;
    const arm = (n) => {
        timer = clock.at(originMs + n * intervalMs, () => {
            const passed = Math.floor((clock.now() - originMs) / intervalMs);
            arm(Math.max(n, passed) + 1);
            callback();
        });
    };
    arm(1);
    return { cancel: () => timer?.cancel() };
}

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
        const ticker = every(clock, round.startedMs, READING_MS, () => this.#read());
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
        this.clock = new PausableClock(clock);
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
            compare: plans.head.compare ?? config_plan/* DEFAULT_COMPARE */.U,
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
        : pairedReport(outcome, baseline, (plan.compare ?? config_plan/* DEFAULT_COMPARE */.U).confidence);
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

// EXTERNAL MODULE: ./lib/thresholds/judge.js + 1 modules
var judge = __webpack_require__(5676);
// EXTERNAL MODULE: ./lib/engine/build-run-result.js + 9 modules
var build_run_result = __webpack_require__(4146);
// EXTERNAL MODULE: ./lib/engine/judge-changes.js
var judge_changes = __webpack_require__(7901);
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
        this.warnings.push(...(0,judge_changes/* unjudgedWarnings */.mp)(plan.relativeThresholds ?? [], this.#against));
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
        const absentBecause = hasBase ? NO_PAIR : judge_changes/* NO_BASELINE */.gN;
        const changes = (0,judge_changes/* judgeChanges */.vN)(relativeThresholds, this.#against ?? { absentBecause });
        return [...(0,judge/* judge */.S)(thresholds, aggregator, elapsedS), ...changes];
    }
    /** What the run comes to by what is known. */
    result(thresholdResults, stopReason = this.stopReason) {
        const { runId, startedAtMs, plan, options, phases } = this.#subject;
        return (0,build_run_result/* buildRunResult */.B)({
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

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./lib/threads/collect-garbage.js


let collect = null;
/**
 * Collects all garbage of this thread now. What loading, checking and warming up have left would otherwise be
 * collected in the first second of a load, all at once, and nothing starts for tens of milliseconds.
 */
function collectGarbage() {
    collect ??= exposed();
    collect({ type: "major" });
}
/** Counts all objects there are as old ones, which later collections of young ones need not copy any more. */
function ageObjects() {
    collect ??= exposed();
    // An object is old when it has outlived two.
    collect({ type: "minor" });
    collect({ type: "minor" });
}
/**
 * V8 gives its collector to contexts that are made while this flag is set. The flag is one for the process and stays:
 * threads would take it away from each other.
 */
function exposed() {
    (0,external_node_v8_.setFlagsFromString)("--expose-gc");
    return (0,external_node_vm_.runInNewContext)("typeof gc === 'function' ? gc : () => undefined");
}

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

// EXTERNAL MODULE: ./lib/executors/planned-load.js
var planned_load = __webpack_require__(8421);
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
            const [report] = (0,judge/* judge */.S)([threshold], this.#aggregator, durationS);
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
            every(load.clock, load.originMs, metricFlushIntervalMs, () => {
                if (this.#context.hasSubscribers())
                    this.emitSnapshot();
            }),
            every(load.clock, load.originMs, liveThresholdIntervalMs, () => this.#judge()),
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

;// CONCATENATED MODULE: ./lib/executors/executor.js
/** Runs one iteration and tells how it went. `done` is called once, perhaps before this returns. */
function runIteration({ observer, realClock }, user, iteration, done, lagMs = null) {
    const startedAtMs = realClock.now();
    let ended = false;
    const end = (outcome) => {
        if (ended)
            return;
        ended = true;
        observer.iterationEnded(outcome, realClock.now() - startedAtMs, lagMs);
        done();
    };
    observer.iterationStarted();
    try {
        user.iterate(iteration, end);
    }
    catch (error) {
        observer.broke(error);
        end("failed");
    }
}

;// CONCATENATED MODULE: ./lib/executors/arrival-loop.js


/** Most arrivals, and longest time, before the event loop goes round. */
const MAX_BURST = 256;
const MAX_BURST_MS = 1;
/** A due time is reached when it is nearer than rounding can tell. */
const TIME_TOLERANCE_MS = 1e-6;
/**
 * Runs the arrival-rate executors. One timer waits for the next due time; each wake-up starts all that
 * is due. Every due time comes from the formula, so nothing adds up. An arrival is dropped when every user
 * is busy, and still is after the event loop went round.
 */
class ArrivalLoop {
    #context;
    #arrivals;
    #limits;
    #total;
    #users = [];
    #free = new Set();
    #timers = [];
    #wakeTimer = null;
    #originMs = 0;
    /** What was due by then has found every user busy; those had their turn since. */
    #lookedMs = -Infinity;
    /** Answers to be handled before arrivals that were due by then are dropped; null: not known yet. */
    #awaited = null;
    #next = 0;
    #started = 0;
    #hasEnded = false;
    #finish = null;
    constructor(context, arrivals, limits) {
        this.#context = context;
        this.#arrivals = arrivals;
        this.#limits = {
            preAllocatedVus: (0,executors_segment/* shareOf */.tC)(limits.preAllocatedVus, context.segment),
            maxVus: (0,executors_segment/* shareOf */.tC)(limits.maxVus, context.segment),
        };
        this.#total = (0,executors_segment/* shareOf */.tC)(arrivals.count, context.segment);
    }
    get activeVus() {
        return this.#finish === null ? 0 : this.#users.length;
    }
    get maxVus() {
        return Math.max(this.#users.length, this.#limits.preAllocatedVus);
    }
    async prepare() {
        this.#allocate();
        await Promise.all(this.#users.map((user) => user.connect()));
    }
    async run(originMs) {
        const { clock, gracefulStopMs } = this.#context;
        const endsAtMs = originMs + this.#arrivals.durationMs;
        this.#originMs = originMs;
        const finished = new Promise((resolve) => (this.#finish = resolve));
        this.#allocate();
        this.#timers.push(clock.at(endsAtMs, () => this.#end()), clock.at(endsAtMs + gracefulStopMs, () => this.#endGrace()));
        this.#wake();
        await finished;
        this.#finish = null;
    }
    async close() {
        await Promise.all(this.#users.map((user) => user.close()));
    }
    stop() {
        this.#next = this.#total;
        this.#end();
        this.#interrupt();
    }
    #allocate() {
        while (this.#users.length < this.#limits.preAllocatedVus)
            this.#free.add(this.#createUser());
    }
    #wake() {
        const { clock, realClock } = this.#context;
        this.#wakeTimer = null;
        const wokeAtMs = realClock.now();
        for (let burst = 0; this.#next < this.#total; burst += 1) {
            const dueMs = this.#dueMs;
            const nowMs = clock.now();
            if (dueMs - nowMs > TIME_TOLERANCE_MS) {
                this.#wakeTimer = clock.at(dueMs, () => this.#wake());
                return;
            }
            if (burst === MAX_BURST || realClock.now() - wokeAtMs >= MAX_BURST_MS) {
                clock.yield(() => this.#wake());
                return;
            }
            if (this.#isBusy && this.#mayBecomeFree(dueMs, nowMs)) {
                clock.yield(() => this.#wake());
                return;
            }
            this.#next += 1;
            this.#release(Math.max(0, nowMs - dueMs));
        }
        this.#finishWhenIdle();
    }
    /** Every virtual user that there may be runs an iteration. */
    get #isBusy() {
        return this.#free.size === 0 && this.#users.length >= this.#limits.maxVus;
    }
    /** A late wake-up may have overtaken answers that set users free: those that had come by then are handled first. */
    #mayBecomeFree(dueMs, nowMs) {
        const { answers } = this.#context;
        if (dueMs > this.#lookedMs) {
            this.#lookedMs = Math.max(nowMs, dueMs);
            this.#awaited = null;
            return true;
        }
        // What had come was read when the event loop went round.
        this.#awaited ??= answers?.arrived ?? 0;
        return (answers?.handled ?? 0) < this.#awaited;
    }
    get #dueMs() {
        return this.#originMs + this.#arrivals.atMs((0,executors_segment/* globalIndex */.gq)(this.#next, this.#context.segment));
    }
    #release(lagMs) {
        const { observer, segment, iterationLimit = Infinity } = this.#context;
        const iteration = (0,executors_segment/* globalIndex */.gq)(this.#started, segment);
        if (iteration >= iterationLimit) {
            observer.limitReached();
            this.#next = this.#total;
            this.#end();
            return;
        }
        const user = this.#takeUser();
        if (user === null) {
            observer.iterationsDropped(1, "busy");
            return;
        }
        observer.arrivalStarted(lagMs);
        const done = () => {
            this.#free.add(user);
            this.#finishWhenIdle();
        };
        this.#started += 1;
        runIteration(this.#context, user, iteration, done, lagMs);
    }
    /** The user that has been free for longest, or a new one; null when all are busy. */
    #takeUser() {
        for (const user of this.#free) {
            this.#free.delete(user);
            return user;
        }
        return this.#isBusy ? null : this.#createUser();
    }
    #createUser() {
        const user = this.#context.createUser((0,executors_segment/* globalIndex */.gq)(this.#users.length, this.#context.segment) + 1);
        this.#users.push(user);
        return user;
    }
    #end() {
        this.#hasEnded = true;
        this.#finishWhenIdle();
    }
    /**
     * Arrivals that an overloaded machine has not even reached by now will not come any more. Without a
     * graceful stop now is the end itself, and what is planned for this very moment still starts.
     */
    #endGrace() {
        const { clock, gracefulStopMs, observer } = this.#context;
        const lastMs = this.#originMs + this.#arrivals.durationMs + gracefulStopMs - TIME_TOLERANCE_MS;
        // Of two timers for one moment either may come first.
        this.#hasEnded = true;
        while (this.#next < this.#total) {
            const dueMs = this.#dueMs;
            this.#next += 1;
            if (dueMs >= lastMs)
                this.#release(Math.max(0, clock.now() - dueMs));
            else
                observer.iterationsDropped(1, "unreached");
        }
        this.#interrupt();
        this.#finishWhenIdle();
    }
    #interrupt() {
        for (const user of this.#users)
            if (!this.#free.has(user))
                user.interrupt();
    }
    #finishWhenIdle() {
        if (!this.#hasEnded || this.#next < this.#total || this.#free.size < this.#users.length)
            return;
        this.#wakeTimer?.cancel();
        for (const timer of this.#timers)
            timer.cancel();
        this.#finish?.();
    }
}

;// CONCATENATED MODULE: ./lib/executors/user-loop.js

/** One virtual user that starts its next iteration as soon as one ends. */
class UserLoop {
    user;
    #context;
    /** Number of the next iteration, or null when the user has none left. */
    #takeIteration;
    #onIdle;
    #state = "idle";
    #isWanted = false;
    /** In which it last started. */
    #turn = -1;
    constructor(user, context, takeIteration, onIdle) {
        this.user = user;
        this.#context = context;
        this.#takeIteration = takeIteration;
        this.#onIdle = onIdle;
    }
    get isIdle() {
        return this.#state === "idle";
    }
    /** Iterations start from now on. */
    start() {
        this.#isWanted = true;
        if (this.#state !== "idle")
            return;
        // Many may begin at once, which nothing outside has brought about.
        this.#turn = this.#context.turn.turn;
        this.#proceed();
    }
    /** The iteration that runs may end; none starts after it. */
    leave() {
        this.#isWanted = false;
        if (this.#state === "waiting")
            this.#rest();
    }
    interrupt() {
        if (this.#state === "running")
            this.user.interrupt();
    }
    #proceed() {
        const { clock, turn } = this.#context;
        for (;;) {
            if (!this.#isWanted) {
                this.#rest();
                return;
            }
            if (clock.isPaused || turn.spend(this.#turn)) {
                this.#state = "waiting";
                turn.defer(this.#continue);
                return;
            }
            this.#turn = turn.turn;
            const iteration = this.#takeIteration();
            if (iteration === null) {
                this.#isWanted = false;
                this.#rest();
                return;
            }
            // A loop, not a recursion: an iteration that ends at once must not deepen the stack.
            if (!this.#iterate(iteration))
                return;
        }
    }
    #continue = () => {
        if (this.#state === "waiting")
            this.#proceed();
    };
    /** True when the iteration has ended already. */
    #iterate(iteration) {
        this.#state = "running";
        let isInside = true;
        let hasEnded = false;
        runIteration(this.#context, this.user, iteration, () => {
            if (isInside)
                hasEnded = true;
            else
                this.#proceed();
        });
        isInside = false;
        return hasEnded;
    }
    #rest() {
        this.#state = "idle";
        this.#onIdle();
    }
}

;// CONCATENATED MODULE: ./lib/executors/closed-loop.js


/** Runs `constant-vus`, `shared-iterations` and `per-vu-iterations`: they differ in their plan. */
class ClosedLoop {
    #context;
    #plan;
    #timers = [];
    #loops = [];
    /** How many of the first users are idle; none of them begins again. */
    #idle = 0;
    #hasStarted = false;
    /** No iteration starts any more. */
    #isOver = false;
    #finish = null;
    constructor(context, plan) {
        this.#context = context;
        this.#plan = plan;
    }
    get activeVus() {
        return this.#loops.reduce((count, loop) => count + (loop.isIdle ? 0 : 1), 0);
    }
    get maxVus() {
        return this.#plan.users;
    }
    /** Users that start at once connect with their first request. */
    prepare() {
        return Promise.resolve();
    }
    async run(originMs) {
        const { clock, gracefulStopMs, segment } = this.#context;
        const { users, durationMs } = this.#plan;
        if (users === 0)
            return;
        this.#loops = Array.from({ length: users }, (_, local) => {
            const user = this.#context.createUser((0,executors_segment/* globalIndex */.gq)(local, segment) + 1);
            const take = () => this.#take(local);
            return new UserLoop(user, this.#context, take, () => this.#finishWhenIdle());
        });
        const finished = new Promise((resolve) => (this.#finish = resolve));
        this.#timers.push(clock.at(originMs + durationMs, () => this.#end()), clock.at(originMs + durationMs + gracefulStopMs, () => this.#endGrace()));
        // An iteration that ends at once can stop the run before the next user has begun.
        for (const loop of this.#loops)
            if (!this.#isOver)
                loop.start();
        this.#hasStarted = true;
        this.#finishWhenIdle();
        await finished;
    }
    #take(local) {
        const { iterationLimit = Infinity, observer } = this.#context;
        const iteration = this.#plan.takeIteration(local);
        if (iteration === null || iteration < iterationLimit)
            return iteration;
        observer.limitReached();
        return null;
    }
    async close() {
        await Promise.all(this.#loops.map((loop) => loop.user.close()));
    }
    stop() {
        this.#isOver = true;
        for (const loop of this.#loops)
            loop.leave();
        this.#interrupt();
    }
    #end() {
        if (this.#isOver)
            return;
        this.#isOver = true;
        const undelivered = this.#plan.undelivered(this.#context.iterationLimit ?? Infinity);
        if (undelivered > 0)
            this.#context.observer.iterationsDropped(undelivered, "unreached");
        for (const loop of this.#loops)
            loop.leave();
    }
    #endGrace() {
        // Of two timers for one moment either may come first.
        this.#end();
        this.#interrupt();
    }
    #interrupt() {
        for (const loop of this.#loops)
            loop.interrupt();
    }
    #finishWhenIdle() {
        if (!this.#hasStarted)
            return;
        while (this.#loops[this.#idle]?.isIdle === true)
            this.#idle += 1;
        if (this.#idle < this.#loops.length)
            return;
        for (const timer of this.#timers)
            timer.cancel();
        this.#finish?.();
    }
}

// EXTERNAL MODULE: ./lib/executors/constant-arrival-rate.js
var constant_arrival_rate = __webpack_require__(1587);
;// CONCATENATED MODULE: ./lib/executors/constant-vus.js

/** Every virtual user iterates until the time is over. */
function constantVus(plan, segment) {
    let started = 0;
    return {
        users: (0,executors_segment/* shareOf */.tC)(plan.vus, segment),
        durationMs: plan.durationMs,
        takeIteration: () => (0,executors_segment/* globalIndex */.gq)(started++, segment),
        undelivered: () => 0,
    };
}

;// CONCATENATED MODULE: ./lib/executors/per-vu-iterations.js

/**
 * Every virtual user runs the same number of iterations. The j-th of user v, both from 0, is iteration
 * j · vus + v of the scenario, so numbers are unique and without gaps over all segments.
 */
function perVuIterations(plan, segment) {
    const users = (0,executors_segment/* shareOf */.tC)(plan.vus, segment);
    const started = new Uint32Array(users);
    return {
        users,
        durationMs: plan.maxDurationMs,
        takeIteration: (user) => {
            const round = started[user] ?? 0;
            if (round >= plan.iterations)
                return null;
            started[user] = round + 1;
            return round * plan.vus + (0,executors_segment/* globalIndex */.gq)(user, segment);
        },
        undelivered: (limit) => {
            let left = 0;
            for (let user = 0; user < users; user += 1) {
                const below = Math.ceil((limit - (0,executors_segment/* globalIndex */.gq)(user, segment)) / plan.vus);
                left += Math.max(0, Math.min(plan.iterations, below) - (started[user] ?? 0));
            }
            return left;
        },
    };
}

// EXTERNAL MODULE: ./lib/executors/ramping-arrival-rate.js
var ramping_arrival_rate = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/executors/ramping-vus.js
var ramping_vus = __webpack_require__(7001);
;// CONCATENATED MODULE: ./lib/executors/ramping-loop.js



/** A time is reached when it is nearer than rounding can tell. */
const ramping_loop_TIME_TOLERANCE_MS = 1e-6;
/**
 * Runs `ramping-vus`. A user that the plan takes away may finish its iteration within the graceful
 * ramp-down, but not beyond the graceful stop; when the plan rises again meanwhile, it goes on.
 */
class RampingLoop {
    #context;
    #plan;
    #changes;
    #durationMs;
    #users = [];
    #timers = [];
    #changeTimer = null;
    #originMs = 0;
    #started = 0;
    /** Users of this segment that the plan wants now: the first of the list. */
    #wanted = 0;
    /** At the end, how many of the first users are idle; none of them begins again. */
    #idle = 0;
    #hasEnded = false;
    #finish = null;
    constructor(context, plan) {
        this.#context = context;
        this.#plan = plan;
        this.#durationMs = (0,ramping_vus/* stagesDurationMs */.e9)(plan.stages);
        this.#changes = (0,ramping_vus/* vuChanges */.lE)(plan);
    }
    get activeVus() {
        return this.#users.reduce((count, { loop }) => count + (loop.isIdle ? 0 : 1), 0);
    }
    get maxVus() {
        return (0,executors_segment/* shareOf */.tC)((0,ramping_vus/* peakVus */.cH)(this.#plan), this.#context.segment);
    }
    /** Users that start at once connect with their first request. */
    prepare() {
        return Promise.resolve();
    }
    async run(originMs) {
        if (this.maxVus === 0)
            return;
        this.#originMs = originMs;
        const finished = new Promise((resolve) => (this.#finish = resolve));
        const { clock } = this.#context;
        this.#timers.push(clock.at(this.#endsAtMs, () => this.#end()), clock.at(this.#interruptsAtMs, () => this.#endGrace()));
        this.#follow();
        await finished;
    }
    async close() {
        await Promise.all(this.#users.map(({ loop }) => loop.user.close()));
    }
    stop() {
        this.#end();
        this.#interrupt();
    }
    get #endsAtMs() {
        return this.#originMs + this.#durationMs;
    }
    get #interruptsAtMs() {
        return this.#endsAtMs + this.#context.gracefulStopMs;
    }
    /** Applies `next` and what is due after it, and waits for the first that is not. */
    #follow(next = this.#changes.next()) {
        const { clock } = this.#context;
        for (let change = next; change.done !== true; change = this.#changes.next()) {
            const { atMs: offsetMs, vus } = change.value;
            // A change in the very moment of the end is the end's.
            if (this.#hasEnded || offsetMs >= this.#durationMs)
                return;
            // The users of the other segments come and go without this one.
            if ((0,executors_segment/* shareOf */.tC)(vus, this.#context.segment) === this.#wanted)
                continue;
            const atMs = this.#originMs + offsetMs;
            if (atMs - clock.now() > ramping_loop_TIME_TOLERANCE_MS) {
                const waiting = change;
                this.#changeTimer = clock.at(atMs, () => this.#follow(waiting));
                return;
            }
            this.#become(vus, atMs);
        }
    }
    #become(plannedVus, atMs) {
        const vus = (0,executors_segment/* shareOf */.tC)(plannedVus, this.#context.segment);
        const deadlineMs = Math.min(atMs + this.#plan.gracefulRampDownMs, this.#interruptsAtMs);
        // An iteration that ends at once can stop the run before the next user has begun.
        while (this.#wanted < vus && !this.#hasEnded)
            this.#rampUp(this.#wanted++);
        while (this.#wanted > vus)
            this.#rampDown(this.#users[--this.#wanted], deadlineMs);
    }
    #rampUp(local) {
        const user = this.#users[local] ?? this.#createUser(local);
        user.deadline?.cancel();
        user.deadline = null;
        user.loop.start();
    }
    #rampDown(user, deadlineMs) {
        user?.loop.leave();
        if (user === undefined || user.loop.isIdle || user.deadline !== null)
            return;
        user.deadline = this.#context.clock.at(deadlineMs, () => user.loop.interrupt());
    }
    #createUser(local) {
        const { segment } = this.#context;
        const vu = this.#context.createUser((0,executors_segment/* globalIndex */.gq)(local, segment) + 1);
        const take = () => this.#take();
        const user = {
            loop: new UserLoop(vu, this.#context, take, () => this.#rested(user)),
            deadline: null,
        };
        this.#users.push(user);
        return user;
    }
    #take() {
        const { segment, iterationLimit = Infinity, observer } = this.#context;
        const iteration = (0,executors_segment/* globalIndex */.gq)(this.#started, segment);
        if (iteration >= iterationLimit) {
            observer.limitReached();
            this.#end();
            return null;
        }
        this.#started += 1;
        return iteration;
    }
    #rested(user) {
        user.deadline?.cancel();
        user.deadline = null;
        this.#finishWhenIdle();
    }
    #end() {
        if (this.#hasEnded)
            return;
        this.#hasEnded = true;
        // Users that the last stage takes away in this moment are ramped down, the others stopped.
        this.#become((0,ramping_vus/* lastVus */.Dr)(this.#plan), this.#endsAtMs);
        for (const { loop } of this.#users)
            loop.leave();
        this.#finishWhenIdle();
    }
    #endGrace() {
        // Of two timers for one moment either may come first.
        this.#end();
        this.#interrupt();
    }
    #interrupt() {
        for (const { loop } of this.#users)
            loop.interrupt();
    }
    #finishWhenIdle() {
        if (!this.#hasEnded)
            return;
        while (this.#users[this.#idle]?.loop.isIdle === true)
            this.#idle += 1;
        if (this.#idle < this.#users.length)
            return;
        this.#changeTimer?.cancel();
        for (const timer of this.#timers)
            timer.cancel();
        this.#finish?.();
    }
}

;// CONCATENATED MODULE: ./lib/executors/shared-iterations.js

/** The virtual users share a number of iterations: whoever is free takes the next. */
function sharedIterations(plan, segment) {
    const total = (0,executors_segment/* shareOf */.tC)(plan.iterations, segment);
    let started = 0;
    return {
        // More users than iterations would stand idle.
        users: Math.min((0,executors_segment/* shareOf */.tC)(plan.vus, segment), total),
        durationMs: plan.maxDurationMs,
        takeIteration: () => (started < total ? (0,executors_segment/* globalIndex */.gq)(started++, segment) : null),
        undelivered: (limit) => Math.max(0, (0,executors_segment/* shareOf */.tC)(Math.min(plan.iterations, limit), segment) - started),
    };
}

;// CONCATENATED MODULE: ./lib/executors/create-executor.js










/** The executor of a scenario in one segment; null when the segment has none of its virtual users. */
function createExecutor(plan, whole) {
    const segment = (0,executors_segment/* amongUsers */.$f)(whole.segment, (0,planned_load/* plannedLoad */.F6)(plan).maxVus);
    if (segment === null)
        return null;
    const context = { ...whole, segment };
    switch (plan.kind) {
        case "constant-vus":
            return new ClosedLoop(context, constantVus(plan, segment));
        case "shared-iterations":
            return new ClosedLoop(context, sharedIterations(plan, segment));
        case "per-vu-iterations":
            return new ClosedLoop(context, perVuIterations(plan, segment));
        case "ramping-vus":
            return new RampingLoop(context, plan);
        case "constant-arrival-rate":
            return new ArrivalLoop(context, (0,constant_arrival_rate/* constantArrivals */.P)(plan), plan);
        case "ramping-arrival-rate":
            return new ArrivalLoop(context, (0,ramping_arrival_rate/* rampingArrivals */.b)(plan), plan);
    }
}

;// CONCATENATED MODULE: ./lib/executors/turn-queue.js
/** Longest stretch of starting iterations before timers and I/O get their turn. */
const MAX_TURN_MS = 1;
const MAX_TURN_STARTS = 256;
/**
 * How much one thread may start before it lets the event loop go round. Iterations that never wait
 * would otherwise keep every timer from firing. A user's first start in a turn is free: something outside
 * has brought it about, which comes round by itself.
 */
class TurnQueue {
    #clock;
    #turn = 0;
    #sinceMs = 0;
    #starts = 0;
    #waiting = [];
    #isArmed = false;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Number of the event loop's present turn. */
    get turn() {
        if (!this.#isArmed)
            this.#begin();
        return this.#turn;
    }
    /**
     * True when a user may not start before the event loop went round; else counts its start.
     *
     * @param lastTurn In which it started last.
     */
    spend(lastTurn) {
        if (lastTurn === this.turn && this.#isSpent())
            return true;
        this.#starts += 1;
        return false;
    }
    /** Calls back when the event loop went round and, on a pausable clock, no pause holds. */
    defer(callback) {
        this.#waiting.push(callback);
        if (!this.#isArmed)
            this.#begin();
    }
    #isSpent() {
        return this.#starts >= MAX_TURN_STARTS || this.#clock.now() - this.#sinceMs >= MAX_TURN_MS;
    }
    #begin() {
        this.#isArmed = true;
        this.#starts = 0;
        this.#sinceMs = this.#clock.now();
        this.#clock.yield(this.#endTurn);
    }
    #endTurn = () => {
        this.#isArmed = false;
        this.#turn += 1;
        if (this.#waiting.length > 0)
            this.#drain();
    };
    #drain() {
        this.#begin();
        const due = this.#waiting;
        this.#waiting = [];
        let next = 0;
        while (next < due.length && !this.#isSpent())
            due[next++]?.();
        // Those that waited longest stay in front.
        this.#waiting = [...due.slice(next), ...this.#waiting];
    }
}

// EXTERNAL MODULE: ./lib/metrics/builtins.js
var builtins = __webpack_require__(2097);
;// CONCATENATED MODULE: ./lib/http/batch-time.js
/**
 * When the responses that are handled now had reached this process.
 *
 * All that one turn of the event loop handles was there when the turn began: the first of them is
 * stamped, and its time serves for all, so that nobody waits for those before it in the queue. When the
 * loop slept in between, a new batch has begun. The stamp is never below the truth.
 *
 * A turn that finds as many sockets ready as it can ask for at once (1,024) asks again, so that later
 * ones may have come after the first: with so many sockets each response has a time of its own.
 */
class BatchTime {
    #clock;
    #stampMs;
    #idleMs;
    /** What the loop had not seen at this moment came later. */
    #sinceMs;
    /** When the event loop last went to look for what is ready, and the time before. */
    #lookMs = -Infinity;
    #earlierLookMs = -Infinity;
    #isOpen = false;
    #uncertaintyMs = 0;
    #recalledMs = null;
    #recalledUncertaintyMs = 0;
    /** Whether one turn of the loop may ask for ready sockets more than once. */
    isCrowded = false;
    constructor(clock) {
        this.#clock = clock;
        this.#stampMs = clock.now();
        this.#sinceMs = this.#stampMs;
        this.#idleMs = clock.idleTime();
    }
    /**
     * How long the responses of this batch may have waited for this process: since the batch before when
     * the loop has not slept since, else not at all.
     */
    get uncertaintyMs() {
        return this.#recalledMs === null ? this.#uncertaintyMs : this.#recalledUncertaintyMs;
    }
    /** The event loop looks for what is ready after this. */
    looks() {
        this.#earlierLookMs = this.#lookMs;
        this.#lookMs = this.#clock.now();
    }
    /** What is handled now came at an earlier moment, which was stamped then. */
    recall(atMs, uncertaintyMs) {
        this.#recalledMs = atMs;
        this.#recalledUncertaintyMs = uncertaintyMs;
    }
    /** What is handled from now on has come just now. */
    forget() {
        this.#recalledMs = null;
    }
    /** @param notBeforeMs What is handled now cannot have come earlier: its request was not sent yet. */
    now(notBeforeMs) {
        if (this.#recalledMs !== null)
            return Math.max(this.#recalledMs, notBeforeMs);
        const idleMs = this.#clock.idleTime();
        const hasSlept = idleMs !== this.#idleMs;
        const isLater = this.#stampMs < notBeforeMs;
        if (this.#isOpen && !hasSlept && !isLater && !this.isCrowded)
            return this.#stampMs;
        const nowMs = this.#clock.now();
        if (hasSlept)
            this.#sinceMs = nowMs;
        // What the look before the present one has not found came after it.
        else if (!this.#isOpen)
            this.#sinceMs = Math.max(this.#stampMs, this.#earlierLookMs);
        this.#uncertaintyMs = nowMs - (isLater && !hasSlept ? this.#stampMs : this.#sinceMs);
        this.#idleMs = idleMs;
        this.#stampMs = nowMs;
        if (!this.#isOpen) {
            this.#isOpen = true;
            this.#clock.yield(this.#close);
        }
        return nowMs;
    }
    #close = () => {
        this.#isOpen = false;
    };
}

// EXTERNAL MODULE: ./node_modules/undici/lib/core/errors.js
var core_errors = __webpack_require__(8707);
// EXTERNAL MODULE: ./lib/http/connection.js + 3 modules
var http_connection = __webpack_require__(7667);
;// CONCATENATED MODULE: ./lib/http/connections.js


/**
 * The connections of one virtual user, and its cookies. Connections outlive its iterations. Requests that it makes at the same
 * time get connections of their own, unless they share one by HTTP/2.
 */
class Connections {
    cookies;
    #context;
    #all = new Set();
    #idle = new Map();
    /** Where HTTP/2 is offered, and not known to be refused. */
    #shared = new Map();
    constructor(context) {
        this.#context = context;
        this.cookies = context.cookies;
    }
    /** A connection that nobody else uses until it is released or given up, but by HTTP/2; the last used one first. */
    take(route) {
        if (route.offersHttp2)
            return this.#takeShared(route);
        return this.#idle.get(route)?.pop() ?? this.#open(route);
    }
    /** Opens a connection ahead of the first request on this way; never rejects. */
    async connect(route) {
        const connection = this.take(route);
        await connection.connect();
        if (this.#all.has(connection))
            this.release(connection);
    }
    /** Its request is over. */
    release(connection) {
        if (connection.route.offersHttp2)
            this.#releaseShared(connection);
        else
            this.#keepIdle(connection);
    }
    /**
     * For a connection whose request was given up: what is still on its way must not reach another one.
     *
     * @param controller Of the request; null when it was not sent.
     */
    giveUp(connection, controller) {
        if (connection.users > 1 || (connection.protocol === "h2" && controller !== null)) {
            // Only its stream ends. One that is not sent yet ends itself when its turn comes.
            controller?.abort(new core_errors.InformationalError("given up"));
            this.release(connection);
        }
        else {
            this.#discard(connection);
        }
    }
    async close() {
        const all = [...this.#all];
        this.#all.clear();
        this.#idle.clear();
        this.#shared.clear();
        await Promise.all(all.map((connection) => connection.destroy()));
        this.#context.onClose();
    }
    #open(route) {
        const { clock, reads, onSocket } = this.#context;
        const connection = new http_connection/* Connection */.N(route, { clock, reads, onSocket: (socket) => onSocket(socket, route) });
        this.#all.add(connection);
        return connection;
    }
    #discard(connection) {
        this.#all.delete(connection);
        if (this.#shared.get(connection.route) === connection)
            this.#shared.delete(connection.route);
        void connection.destroy();
    }
    #keepIdle(connection) {
        const idle = this.#idle.get(connection.route);
        if (idle === undefined)
            this.#idle.set(connection.route, [connection]);
        else
            idle.push(connection);
    }
    /** As long as it is not known whether the server speaks HTTP/2, it is expected to. */
    #takeShared(route) {
        const shared = this.#shared.get(route);
        const isShareable = shared !== undefined && shared.protocol !== "http/1.1";
        const connection = isShareable ? shared : (this.#idle.get(route)?.pop() ?? this.#open(route));
        if (shared === undefined && route.keepAlive)
            this.#shared.set(route, connection);
        connection.users += 1;
        return connection;
    }
    #releaseShared(connection) {
        connection.users -= 1;
        if (connection.users > 0)
            return;
        if (connection.protocol === "http/1.1")
            this.#keepIdle(connection);
        else if (!connection.route.keepAlive)
            this.#discard(connection);
    }
}

// EXTERNAL MODULE: ./lib/http/cookies.js
var http_cookies = __webpack_require__(11);
// EXTERNAL MODULE: ./lib/http/deadlines.js
var deadlines = __webpack_require__(5053);
;// CONCATENATED MODULE: ./lib/http/read-queue.js
/** Longest stretch of handling answers before the event loop looks for more. */
const TURN_MS = 0.5;
/**
 * Lets all sockets be read first, which takes a moment, and handles what came afterwards, a little at a time. So an
 * answer that comes while others are handled is seen, and dated, within half a millisecond or so.
 */
class ReadQueue {
    batchTime;
    #clock;
    #waiting = [];
    #handled = 0;
    constructor(clock, batchTime) {
        this.#clock = clock;
        this.batchTime = batchTime;
    }
    /** How often something was added. */
    get arrived() {
        return this.#handled + this.#waiting.length;
    }
    /** How much of it was handled. */
    get handled() {
        return this.#handled;
    }
    /** Handles it when this turn of the event loop has read everything, or in one of the next turns. */
    add(reads) {
        this.#waiting.push(reads);
        if (this.#waiting.length === 1)
            this.#clock.yield(this.#handle);
    }
    #handle = () => {
        const waiting = this.#waiting;
        const endsAtMs = this.#clock.now() + TURN_MS;
        let next = 0;
        try {
            do
                waiting[next++]?.deliver();
            while (next < waiting.length && this.#clock.now() < endsAtMs);
        }
        finally {
            this.#waiting = waiting.slice(next);
            this.#handled += next;
            this.batchTime.looks();
            if (this.#waiting.length > 0)
                this.#clock.yield(this.#handle);
        }
    };
}

;// CONCATENATED MODULE: ./lib/http/network.js






/** With more sockets than this, one turn of the event loop may find 1,024 ready and ask for more. */
const CROWDED_SOCKETS = 900;
/**
 * The network of one thread: all connections of its virtual users, their time limits, and their
 * bytes, which are read from the sockets themselves and so include headers and TLS.
 */
class Network {
    clock;
    deadlines;
    /** When responses came, for all connections of this thread. */
    batchTime;
    aggregator;
    pacer;
    moved;
    #origins = new Set();
    /** What was read, and when that is handled. */
    reads;
    #sockets = new Set();
    #users = new Set();
    constructor(context) {
        this.clock = context.clock;
        this.aggregator = context.aggregator;
        this.pacer = context.pacer ?? null;
        this.moved = context.moved;
        this.batchTime = new BatchTime(context.clock);
        this.reads = new ReadQueue(context.clock, this.batchTime);
        this.deadlines = new deadlines/* Deadlines */.Q(context.clock);
    }
    /** Where connections were opened to. */
    get origins() {
        return this.#origins;
    }
    /**
     * The connections and cookies of one virtual user.
     *
     * @param tags Its bytes are counted with them.
     * @param keepsCookies Whether its cookies outlive its iterations.
     */
    connectionsFor(tags, keepsCookies) {
        const sent = this.aggregator.series(builtins/* BUILTIN_METRICS */.I.data_sent, tags);
        const received = this.aggregator.series(builtins/* BUILTIN_METRICS */.I.data_received, tags);
        const connections = new Connections({
            clock: this.clock,
            cookies: new http_cookies/* UserCookies */.xg(this.clock, keepsCookies),
            reads: this.reads,
            onSocket: (socket, { origin }) => {
                this.#origins.add(origin);
                this.#watch(socket, sent, received);
            },
            onClose: () => this.#users.delete(connections),
        });
        this.#users.add(connections);
        return connections;
    }
    /** Adds the bytes since the last call to `data_sent` and `data_received`. */
    flush() {
        for (const metered of this.#sockets)
            count(metered);
    }
    /** Closes all connections and adds their last bytes. */
    async close() {
        this.deadlines.close();
        await Promise.all([...this.#users].map((connections) => connections.close()));
        this.flush();
    }
    #watch(socket, sent, received) {
        const metered = { socket, sent, received, sentBytes: 0, receivedBytes: 0 };
        this.#sockets.add(metered);
        this.batchTime.isCrowded = this.#sockets.size > CROWDED_SOCKETS;
        socket.once("close", () => {
            count(metered);
            this.#sockets.delete(metered);
            this.batchTime.isCrowded = this.#sockets.size > CROWDED_SOCKETS;
        });
    }
}
function count(metered) {
    const sentBytes = metered.socket.bytesWritten;
    const receivedBytes = metered.socket.bytesRead;
    if (sentBytes > metered.sentBytes)
        metered.sent.add(sentBytes - metered.sentBytes);
    if (receivedBytes > metered.receivedBytes)
        metered.received.add(receivedBytes - metered.receivedBytes);
    metered.sentBytes = sentBytes;
    metered.receivedBytes = receivedBytes;
}

;// CONCATENATED MODULE: ./lib/http/request-pacer.js
/** Turns that a late timer may give at once, as time: what was missed before that is lost, not made up for. */
const MAX_CATCH_UP_MS = 2;
/**
 * Lets at most so many requests per second go, evenly spaced and in the order in which they came. Of
 * several segments each has the same share; their turns lie between each other's on the common clock.
 */
class RequestPacer {
    #clock;
    #share;
    #spacingMs;
    #offsetMs;
    #queue = new Set();
    #lastTurnMs = -Infinity;
    #timer = null;
    constructor(clock, ratePerSecond, share) {
        this.#clock = clock;
        this.#share = share;
        this.#spacingMs = (1_000 * share.count) / ratePerSecond;
        this.#offsetMs = (1_000 * share.index) / ratePerSecond;
    }
    /** True when `item` may go at once; otherwise it is told. */
    enter(item) {
        if (this.#queue.size === 0 && this.#takeTurn(this.#clock.now()))
            return true;
        this.#queue.add(item);
        this.#arm();
        return false;
    }
    /** It does not want to go any more. */
    leave(item) {
        this.#queue.delete(item);
        if (this.#queue.size > 0)
            return;
        this.#timer?.cancel();
        this.#timer = null;
    }
    #takeTurn(nowMs) {
        const turnMs = this.#nextTurnMs(nowMs);
        if (turnMs > nowMs)
            return false;
        this.#lastTurnMs = turnMs;
        return true;
    }
    /** The first turn that is not taken, nor too long ago. */
    #nextTurnMs(nowMs) {
        const earliestMs = Math.max(this.#lastTurnMs + this.#spacingMs, nowMs - this.#catchUpMs());
        if (this.#share.count === 1)
            return earliestMs;
        const turn = Math.ceil((earliestMs - this.#offsetMs) / this.#spacingMs - 1e-9);
        return turn * this.#spacingMs + this.#offsetMs;
    }
    /** Nobody waited for a turn before the queue began. */
    #catchUpMs() {
        return this.#queue.size === 0 ? 0 : MAX_CATCH_UP_MS;
    }
    #arm() {
        this.#timer ??= this.#clock.at(this.#nextTurnMs(this.#clock.now()), () => this.#release());
    }
    #release() {
        this.#timer = null;
        for (const item of this.#queue) {
            if (!this.#takeTurn(this.#clock.now()))
                break;
            this.#queue.delete(item);
            item.onTurn();
        }
        if (this.#queue.size > 0)
            this.#arm();
    }
}

;// CONCATENATED MODULE: ./lib/threads/scenario-run.js
/** One scenario in one segment: waits for its start, runs its executor, and can be stopped at any time. */
class ScenarioRun {
    scenario;
    #observer;
    #executor;
    #clock;
    #onDefect;
    /** Ends the wait for the start. */
    #release = null;
    #isStopped = false;
    constructor({ scenario, observer, executor, clock, onDefect }) {
        this.scenario = scenario;
        this.#observer = observer;
        this.#executor = executor;
        this.#clock = clock;
        this.#onDefect = onDefect;
    }
    get activeVus() {
        return this.#executor?.activeVus ?? 0;
    }
    get maxVus() {
        return this.#executor?.maxVus ?? 0;
    }
    /** True while no iteration runs. */
    get isIdle() {
        return this.#observer.isIdle;
    }
    get tally() {
        return this.#observer.tally;
    }
    /** Opens the connections of users that wait for arrivals. */
    async prepare() {
        await this.#executor?.prepare();
    }
    /** @returns The moment at which its last iteration ended; closing connections takes time of its own. */
    async run(originMs) {
        if (this.#executor === null)
            return originMs;
        const startsAtMs = originMs + this.scenario.startTimeMs;
        if (startsAtMs > originMs && !this.#isStopped)
            await this.#waitUntil(startsAtMs);
        if (this.#isStopped)
            return this.#clock.now();
        let endedAtMs = null;
        try {
            await this.#executor.run(startsAtMs);
            endedAtMs = this.#clock.now();
            await this.#executor.close();
        }
        catch (error) {
            this.#onDefect(error);
        }
        return endedAtMs ?? this.#clock.now();
    }
    stop() {
        this.#isStopped = true;
        this.#release?.();
        this.#executor?.stop();
    }
    /** Resolves at the given time, or when the scenario is stopped. */
    #waitUntil(atMs) {
        return new Promise((resolve) => {
            const timer = this.#clock.at(atMs, resolve);
            this.#release = () => {
                timer.cancel();
                resolve();
            };
        });
    }
}

;// CONCATENATED MODULE: ./lib/threads/segment-run.js











const TICK_MS = 1000;
/** The most time that users get to connect before the load begins. */
const PREPARE_MS = 1000;
/** One segment of a plan's load, in this thread: its executors, users, network and metrics. */
class SegmentRun {
    registry;
    errors;
    aggregator;
    timeline;
    threads = 1;
    /** Stands still during a pause. */
    clock;
    #realClock;
    #monitor;
    #measurements;
    #isPart;
    #network;
    #turn;
    #resources;
    #scenarios;
    /** Ends the wait for the connections. */
    #release = null;
    #originMs = 0;
    #hasBegun = false;
    #endedAtMs = null;
    #isStopped = false;
    #defect = null;
    constructor(options) {
        const { plan, clock, isPart = false, isShard = false } = options;
        this.#realClock = clock;
        this.#monitor = options.monitor ?? null;
        this.clock = new PausableClock(clock);
        this.#originMs = this.clock.now();
        this.#isPart = isPart;
        this.#measurements = new measurements/* Measurements */.i(plan, {
            now: isPart || isShard ? () => clock.now() : undefined,
            keepsCounts: isShard,
        });
        ({
            registry: this.registry,
            errors: this.errors,
            aggregator: this.aggregator,
            timeline: this.timeline,
        } = this.#measurements);
        const { maxRequestsPerSecond } = plan;
        const pacer = maxRequestsPerSecond === null
            ? null
            : new RequestPacer(clock, maxRequestsPerSecond, (0,executors_segment/* flatSegment */.tn)(options.segment));
        this.#network = new Network({ clock, aggregator: this.aggregator, pacer, moved: plan.moved });
        this.#turn = new TurnQueue(this.clock);
        this.#resources = {
            clock,
            registry: this.registry,
            aggregator: this.aggregator,
            errors: this.errors,
            network: this.#network,
            secrets: options.secrets ?? new RunTimeSecrets(plan.secretVariables),
            startedAt: () => clock.now() - (this.clock.now() - this.#originMs),
        };
        this.#scenarios = plan.scenarios.map((scenario) => this.#scenarioRun(scenario, options));
    }
    get elapsedS() {
        if (!this.#hasBegun)
            return 0;
        return ((this.#endedAtMs ?? this.clock.now()) - this.#originMs) / 1000;
    }
    get originMs() {
        return this.#originMs;
    }
    /** Where connections were opened to. */
    get origins() {
        return this.#network.origins;
    }
    get activeVus() {
        return this.#scenarios.reduce((sum, { activeVus }) => sum + activeVus, 0);
    }
    get maxVus() {
        return this.#scenarios.reduce((sum, { maxVus }) => sum + maxVus, 0);
    }
    get health() {
        return this.#monitor === null ? [] : [this.#monitor.health];
    }
    /** What a broken contract inside rampa threw; null as it should be. */
    get defect() {
        return this.#defect;
    }
    /** True while no iteration runs. */
    get isIdle() {
        return this.#scenarios.every(({ isIdle }) => isIdle);
    }
    get tallies() {
        return this.#scenarios.map(({ scenario, tally }) => ({ scenario, ...tally }));
    }
    /**
     * Opens the connections of users that wait for arrivals. A target that is slow to take them holds the load
     * back only so long.
     */
    async prepare() {
        // Users that cannot be made are told of when the load begins.
        const prepared = Promise.allSettled(this.#scenarios.map((scenario) => scenario.prepare()));
        await new Promise((resolve) => {
            const timer = this.#realClock.at(this.#realClock.now() + PREPARE_MS, resolve);
            const finish = () => {
                timer.cancel();
                resolve();
            };
            this.#release = finish;
            void prepared.then(finish);
        });
    }
    /** @param originMs The moment of `clock` that counts as the begin. */
    async run(originMs = this.clock.now()) {
        this.#originMs = originMs;
        this.#hasBegun = true;
        this.#monitor?.start();
        const running = this.#scenarios.map((scenario) => scenario.run(originMs));
        const ticker = this.#isPart ? null : every(this.clock, this.#originMs, TICK_MS, () => this.#tick());
        this.#look();
        const endsMs = await Promise.all(running);
        this.#endedAtMs = Math.max(this.#originMs, ...endsMs);
        ticker?.cancel();
        this.#monitor?.stop();
        if (!this.#isPart)
            this.#measurements.finish(this.elapsedS);
        await this.close();
    }
    /** @param atMs The moment of the machine's clock on which all threads agree. */
    pause(atMs) {
        this.clock.pause(atMs);
    }
    resume(atMs) {
        this.clock.resume(atMs);
    }
    stop() {
        if (this.#isStopped)
            return;
        this.#isStopped = true;
        this.#release?.();
        for (const scenario of this.#scenarios)
            scenario.stop();
    }
    async close() {
        await this.#network.close();
    }
    /** Values of secret variables that came up; it only grows. */
    get secretValues() {
        return this.#resources.secrets.values;
    }
    /** Takes out what was measured since the last call. */
    read() {
        this.#network.flush();
        return {
            elapsedS: this.elapsedS,
            metrics: this.aggregator.drain(),
            errors: this.errors.drain(),
            secrets: this.#resources.secrets.drain(),
            tallies: this.#scenarios.map(({ tally }) => tally),
            activeVus: this.activeVus,
            maxVus: this.maxVus,
            health: this.health,
        };
    }
    #scenarioRun(scenario, { segment, usersOf }) {
        const tags = { ...scenario.tags, scenario: scenario.name };
        const onDefect = (error) => this.#break(error);
        const observer = new scenario_observer/* ScenarioObserver */.bZ(this.aggregator, tags, () => this.elapsedS, onDefect);
        const executor = createExecutor(scenario.executor, {
            clock: this.clock,
            realClock: this.#realClock,
            segment,
            turn: this.#turn,
            gracefulStopMs: scenario.gracefulStopMs,
            ...(scenario.rowLimit === undefined ? {} : { iterationLimit: scenario.rowLimit.rows }),
            answers: this.#network.reads,
            observer,
            createUser: usersOf(scenario, this.#resources),
        });
        return new ScenarioRun({ scenario, observer, executor, clock: this.clock, onDefect });
    }
    #break(error) {
        this.#defect ??= error;
        this.stop();
    }
    #tick() {
        this.#network.flush();
        this.#look();
        this.#measurements.tick(this.elapsedS);
    }
    #look() {
        if (!this.#isPart)
            this.#measurements.recordVus(this.activeVus, this.maxVus);
    }
}

// EXTERNAL MODULE: ./lib/metrics/tag-key.js
var tag_key = __webpack_require__(3167);
// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
;// CONCATENATED MODULE: ./lib/http/body.js
const MULTIPART_BOUNDARY = "----rampa-multipart-boundary";
const LINE_END = "\r\n";
/** Content types of files by their ending. */
const TYPES_BY_ENDING = {
    csv: "text/csv",
    gif: "image/gif",
    gz: "application/gzip",
    html: "text/html",
    jpeg: "image/jpeg",
    jpg: "image/jpeg",
    json: "application/json",
    mp4: "video/mp4",
    pdf: "application/pdf",
    png: "image/png",
    svg: "image/svg+xml",
    txt: "text/plain",
    webp: "image/webp",
    xml: "application/xml",
    zip: "application/zip",
};
/** A text or bytes as they are; null when there are none. */
function plainBody(content) {
    return content.length === 0 ? null : { bytes: bytesOf(content), contentType: null };
}
/** A value as JSON. */
function jsonBody(value) {
    return { bytes: Buffer.from(JSON.stringify(value)), contentType: "application/json" };
}
/** Fields as an HTML form without files sends them: `application/x-www-form-urlencoded`. */
function formBody(fields) {
    const encoded = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) {
        for (const value of Array.isArray(values) ? values : [values]) {
            encoded.append(name, String(value));
        }
    }
    return { bytes: Buffer.from(encoded.toString()), contentType: "application/x-www-form-urlencoded" };
}
/** Parts as an HTML form with files sends them: `multipart/form-data` (RFC 7578). The same parts make the same bytes. */
function multipartBody(parts) {
    const contents = parts.map(({ content }) => bytesOf(content));
    const boundary = unusedBoundary(contents);
    const chunks = parts.flatMap((part, index) => [
        Buffer.from(`--${boundary}${LINE_END}${headOf(part)}${LINE_END}`),
        contents[index] ?? Buffer.alloc(0),
        Buffer.from(LINE_END),
    ]);
    chunks.push(Buffer.from(`--${boundary}--${LINE_END}`));
    return { bytes: Buffer.concat(chunks), contentType: `multipart/form-data; boundary=${boundary}` };
}
function headOf({ name, filename, contentType }) {
    const file = filename === undefined ? "" : `; filename="${quotable(filename)}"`;
    const type = contentType ?? (filename === undefined ? null : contentTypeOf(filename));
    const typeLine = type === null ? "" : `content-type: ${type}${LINE_END}`;
    return `content-disposition: form-data; name="${quotable(name)}"${file}${LINE_END}${typeLine}`;
}
/** As browsers write names, by the HTML standard. */
function quotable(name) {
    return name.replaceAll(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22");
}
function unusedBoundary(contents) {
    let boundary = MULTIPART_BOUNDARY;
    for (let number = 1; contents.some((content) => content.includes(boundary)); number += 1) {
        boundary = `${MULTIPART_BOUNDARY}-${number}`;
    }
    return boundary;
}
/** What a file holds, by the ending of its name. */
function contentTypeOf(filename) {
    const ending = /\.([a-z0-9]{1,8})$/i.exec(filename)?.[1]?.toLowerCase() ?? "";
    return TYPES_BY_ENDING[ending] ?? "application/octet-stream";
}
function bytesOf(content) {
    return typeof content === "string"
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

;// CONCATENATED MODULE: ./lib/http/request-options.js



/** A request has one body. */
const BODIES = [
    "json",
    "form",
    "multipart",
    "body",
    "body_file",
];
const KEYS = [
    "name",
    "headers",
    "query",
    ...BODIES,
    "cookies",
    "checks",
    "timeout",
    "max_redirects",
    "keep_alive",
    "compression",
    "max_body",
    "auth",
    "http2",
    "proxy",
    "hosts",
    "tls",
    "expected_statuses",
    "tags",
    "throw",
];
const KNOWN_KEYS = new Set(KEYS);
/** @throws RampaError `usage_invalid` for options that nobody knows, or that exclude each other. */
function validateOptions(options) {
    for (const key in options)
        if (!KNOWN_KEYS.has(key))
            throw unknownKey(key);
    const [body, otherBody] = BODIES.filter((key) => options[key] !== undefined);
    if (body !== undefined && otherBody !== undefined) {
        throw invalid(`${body} and ${otherBody} are both given`, "Give one of the two.");
    }
}
/** The body that a call asks for; null: none. */
function bodyOf(options, readFile) {
    const { json, form, multipart, body, body_file: file } = options;
    if (json !== undefined)
        return jsonBody(json);
    if (form !== undefined)
        return formBody(form);
    if (multipart !== undefined) {
        return multipartBody(Object.entries(multipart).map((entry) => partOf(entry, readFile)));
    }
    if (file !== undefined)
        return plainBody(readFile(file));
    return body === undefined ? null : plainBody(body);
}
/** Cookies that a call sends besides the jar's. */
function cookiesOf({ cookies }) {
    if (cookies === undefined || typeof cookies === "boolean")
        return undefined;
    return Object.fromEntries(Object.entries(cookies).map(([name, value]) => [name, String(value)]));
}
function partOf([name, value], readFile) {
    if (typeof value !== "object")
        return { name, content: String(value) };
    const type = value.type === undefined ? {} : { contentType: value.type };
    if ("file" in value) {
        const filename = value.filename ?? value.file.replace(/^.*[/\\]/s, "");
        return { name, content: readFile(value.file), filename, ...type };
    }
    return {
        name,
        content: value.content,
        ...(value.filename === undefined ? {} : { filename: value.filename }),
        ...type,
    };
}
function unknownKey(key) {
    const guess = (0,did_you_mean/* closest */.k)(key, KEYS);
    return invalid(`unknown option "${key}"`, guess === null ? `Options are ${KEYS.join(", ")}.` : `Did you mean "${guess}"?`);
}
function invalid(what, hint) {
    return new errors/* RampaError */.QG("usage_invalid", `request options: ${what}`, { hint });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./lib/config/connection-text.js
var connection_text = __webpack_require__(2482);
;// CONCATENATED MODULE: ./lib/http/call-connection.js





/** Most settings of their own that the calls of a script can have: each has connections of its own. */
const MAX_DISTINCT = 1_000;
/** Files and connection settings that calls of a script name; each is read once. */
class CallConnections {
    #defaults;
    #folder;
    #files = new Map();
    #settings = new Map();
    /** @param folder Where relative paths start. */
    constructor(defaults, folder) {
        this.#defaults = defaults;
        this.#folder = folder;
    }
    /** @throws RampaError `usage_invalid` when it cannot be read. */
    readFile = (path) => {
        let bytes = this.#files.get(path);
        if (bytes === undefined) {
            bytes = this.#read(path);
            this.#files.set(path, bytes);
        }
        return bytes;
    };
    /** The same object for the same options, so that calls share connections. */
    settingsOf(options) {
        const { http2, proxy, hosts, tls } = options;
        if (http2 === undefined && proxy === undefined && hosts === undefined && tls === undefined) {
            return this.#defaults;
        }
        const key = JSON.stringify([http2, proxy, hosts, tls]);
        let settings = this.#settings.get(key);
        if (settings === undefined) {
            if (this.#settings.size >= MAX_DISTINCT) {
                throw call_connection_invalid(`more than ${MAX_DISTINCT} different proxies, hosts or certificates`, "Use fewer.");
            }
            settings = this.#make(options);
            this.#settings.set(key, settings);
        }
        return settings;
    }
    #make({ http2, proxy, hosts, tls }) {
        const complaint = proxy === undefined ? null : (0,connection_text/* proxyComplaint */.O)(proxy);
        if (complaint !== null)
            throw refused("proxy", complaint);
        return {
            http2: http2 ?? this.#defaults.http2,
            proxy: proxy ?? this.#defaults.proxy,
            hosts: { ...this.#defaults.hosts, ...addressesOf(hosts ?? {}) },
            tls: tls === undefined ? this.#defaults.tls : this.#tls(tls),
        };
    }
    #tls({ ca, cert, key, server_name: serverName, verify }) {
        const files = Object.entries({ ca, cert, key }).flatMap(([name, path]) => path === undefined ? [] : [[name, this.readFile(path).toString()]]);
        const settings = {
            ...this.#defaults.tls,
            ...Object.fromEntries(files),
            ...(serverName === undefined ? {} : { serverName }),
            verify: verify ?? this.#defaults.tls.verify,
        };
        try {
            const { ca: trusted, cert: own, key: secret } = settings;
            (0,external_node_tls_.createSecureContext)({ ca: trusted, cert: own, key: secret });
        }
        catch (error) {
            throw call_connection_invalid(`tls: ${(0,errors/* messageOf */.bD)(error)}`, "Give PEM files, and the key that belongs to the certificate.");
        }
        return settings;
    }
    #read(path) {
        try {
            return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(this.#folder, path));
        }
        catch (error) {
            throw call_connection_invalid((0,errors/* messageOf */.bD)(error), "Paths start at the config's folder.");
        }
    }
}
function addressesOf(hosts) {
    return Object.fromEntries(Object.entries(hosts).map(([name, text]) => {
        const read = (0,connection_text/* readHostAddress */.X)(text);
        if ("message" in read)
            throw refused("hosts", read);
        return [name.toLowerCase(), read];
    }));
}
function refused(key, { message, hint }) {
    return call_connection_invalid(`${key}: ${message}`, hint ?? "");
}
function call_connection_invalid(what, hint) {
    return new errors/* RampaError */.QG("usage_invalid", `request options: ${what}`, { hint });
}

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/config/size.js
var size = __webpack_require__(9637);
;// CONCATENATED MODULE: ./lib/http/call-settings.js



/** The settings that hold for one call: its own over the config's. The same object when it has none. */
function settingsOf(options, defaults, connection) {
    if (!hasOwn(options) && connection === defaults.connection)
        return defaults;
    const { max_redirects: maxRedirects, expected_statuses: statuses } = options;
    if (maxRedirects !== undefined && !(Number.isInteger(maxRedirects) && maxRedirects >= 0)) {
        throw call_settings_invalid(`max_redirects is ${maxRedirects}`, "Give a whole number; 0 follows no redirect.");
    }
    return {
        headers: headersOf(options, defaults),
        timeoutMs: timeoutOf(options, defaults),
        maxRedirects: maxRedirects ?? defaults.maxRedirects,
        keepAlive: options.keep_alive ?? defaults.keepAlive,
        connection,
        cookies: typeof options.cookies === "boolean" ? options.cookies : defaults.cookies,
        compression: options.compression ?? defaults.compression,
        maxBodyBytes: options.max_body === undefined ? defaults.maxBodyBytes : (0,size/* parseSize */.DB)(options.max_body),
        auth: options.auth === undefined ? defaults.auth : authOf(options.auth),
        expectedStatuses: statuses === undefined ? defaults.expectedStatuses : statuses.map(readStatusRange),
    };
}
/** Options that are settings; all of them may be absent, as they mostly are. */
const SETTINGS = [
    "headers",
    "timeout",
    "max_redirects",
    "keep_alive",
    "cookies",
    "compression",
    "max_body",
    "auth",
    "expected_statuses",
];
function hasOwn(options) {
    return SETTINGS.some((key) => options[key] !== undefined);
}
/** Credentials of a call replace an `authorization` that it has from the config. */
function headersOf({ headers, auth }, defaults) {
    if (headers === undefined && auth === undefined)
        return defaults.headers;
    const merged = { ...defaults.headers };
    if (auth !== undefined)
        delete merged.authorization;
    for (const [name, value] of Object.entries(headers ?? {}))
        merged[name.toLowerCase()] = String(value);
    return merged;
}
function timeoutOf({ timeout }, defaults) {
    const timeoutMs = timeout === undefined ? defaults.timeoutMs : (0,duration/* parseDuration */.E9)(timeout);
    if (timeoutMs === 0)
        throw call_settings_invalid("timeout is 0", "Give a longer one, or leave it out.");
    return timeoutMs;
}
function authOf(auth) {
    if (auth === false)
        return null;
    if ("bearer" in auth)
        return { kind: "bearer", token: auth.bearer };
    if ("basic" in auth)
        return { kind: "basic", ...auth.basic };
    throw call_settings_invalid("auth has neither basic nor bearer", "Give { bearer: token } or { basic: { username, password } }.");
}
function readStatusRange(range) {
    const match = /^(\d{3})(?:-(\d{3}))?$/.exec(String(range));
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (match === null || from > to) {
        throw call_settings_invalid(`"${range}" in expected_statuses`, 'Give statuses such as 200, or ranges such as "200-399".');
    }
    return { from, to };
}
function call_settings_invalid(what, hint) {
    return new errors/* RampaError */.QG("usage_invalid", `request options: ${what}`, { hint });
}

// EXTERNAL MODULE: ./lib/http/request-failure.js
var request_failure = __webpack_require__(7058);
;// CONCATENATED MODULE: ./lib/http/request-recorder.js


/** The series of one call site and one outcome, looked up once; none is made before it has a sample. */
class OutcomeSeries {
    #aggregator;
    #tags;
    #requests = null;
    #failed = null;
    #phases = null;
    constructor(aggregator, tags) {
        this.#aggregator = aggregator;
        this.#tags = tags;
    }
    get requests() {
        return (this.#requests ??= this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_reqs, this.#tags));
    }
    get failed() {
        return (this.#failed ??= this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_req_failed, this.#tags));
    }
    get phases() {
        return (this.#phases ??= {
            duration: this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_req_duration, this.#tags),
            blocked: this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_req_blocked, this.#tags),
            connecting: this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_req_connecting, this.#tags),
            tlsHandshaking: this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_req_tls_handshaking, this.#tags),
            sending: this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_req_sending, this.#tags),
            waiting: this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_req_waiting, this.#tags),
            receiving: this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.http_req_receiving, this.#tags),
            uncertainty: this.#aggregator.series(builtins/* BUILTIN_METRICS */.I.generator_uncertainty, this.#tags),
        });
    }
}
/**
 * Turns requests of one call site into samples.
 *
 * | outcome | `http_reqs` | `http_req_failed` | phases and duration |
 * | --- | --- | --- | --- |
 * | response | 1 | by status; always with an error | all |
 * | timed out | 1 | failed | as long as it waited; no duration when it never had a connection |
 * | no response for another reason | 1 | failed | none |
 * | aborted by the end of the iteration | 1 if it was sent, else 0 | none | none |
 *
 * The time until a timeout is a lower bound of the response time: without it a hanging server would
 * look fast. The time until a refused or broken connection says nothing about responses, and often is
 * close to 0: with it a broken server would look fast. An aborted request was seen by the server, so
 * it is counted, but says nothing about how the server did.
 */
class RequestRecorder {
    #aggregator;
    #tags;
    /** By status; without an error, which is nearly always. */
    #byStatus = [];
    #byError = new Map();
    #byMethod = new Map();
    /** `tags` hold scenario, name, method and the user's. */
    constructor(aggregator, tags) {
        this.#aggregator = aggregator;
        this.#tags = tags;
    }
    record(sample) {
        const series = this.#seriesOf(sample.status, sample.errorKind);
        series.requests.add(1);
        if (sample.errorKind === "aborted")
            return;
        series.failed.add(sample.isExpected && sample.errorKind === null ? 0 : 1);
        const hasResponse = sample.status > 0;
        if (!hasResponse && (sample.errorKind === null || !(0,request_failure/* isTimeout */.kL)(sample.errorKind)))
            return;
        // With a connect timeout, duration and the phases after connecting never began.
        const { phases } = series;
        phases.blocked.add(sample.blocked);
        phases.connecting.add(sample.connecting);
        phases.tlsHandshaking.add(sample.tlsHandshaking);
        if (sample.errorKind === "connect_timeout")
            return;
        phases.sending.add(sample.sending);
        phases.waiting.add(sample.waiting);
        phases.receiving.add(sample.receiving);
        phases.duration.add(sample.duration);
        if (hasResponse)
            phases.uncertainty.add(sample.uncertainty);
    }
    /** The same call site with the method that a redirect asks for. */
    withMethod(method) {
        if (method === this.#tags.method)
            return this;
        let recorder = this.#byMethod.get(method);
        if (recorder === undefined) {
            recorder = new RequestRecorder(this.#aggregator, { ...this.#tags, method });
            this.#byMethod.set(method, recorder);
        }
        return recorder;
    }
    #seriesOf(status, errorKind) {
        if (errorKind === null) {
            return (this.#byStatus[status] ??= new OutcomeSeries(this.#aggregator, {
                ...this.#tags,
                status: String(status),
            }));
        }
        const key = `${errorKind} ${status}`;
        let series = this.#byError.get(key);
        if (series === undefined) {
            const tags = { ...this.#tags, status: String(status), error: errorKind };
            series = new OutcomeSeries(this.#aggregator, tags);
            this.#byError.set(key, series);
        }
        return series;
    }
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/http/decode-body.js
var decode_body = __webpack_require__(677);
// EXTERNAL MODULE: ./lib/http/transport.js
var transport = __webpack_require__(3005);
;// CONCATENATED MODULE: ./lib/http/request-spec.js




const DEFAULT_USER_AGENT = `rampa/${version/* VERSION */.x}`;
/** Compiles a description; the result is frozen. */
function compileRequest(description) {
    const { http, target, body } = description;
    const route = (0,transport/* transportOf */.JH)(http.connection).routeTo(target.origin, http.keepAlive);
    const headers = headerList(description);
    const proxyCredentials = (0,transport/* proxyAuthorization */.YB)(route);
    if (proxyCredentials !== null)
        headers.push("proxy-authorization", proxyCredentials);
    return Object.freeze({
        route,
        url: target.url,
        dispatch: Object.freeze({
            path: (0,transport/* requestPath */.Zq)(route, target.path),
            method: description.method,
            headers,
            body: body?.bytes ?? null,
            // Also for HEAD, and for GET and DELETE with a body: undici would close the connection after these.
            reset: !http.keepAlive,
            // HTTP/1.1 has one request at a time: undici need not look for others when a response begins.
            blocking: false,
        }),
        recorder: description.recorder,
        name: description.name,
        timeoutMs: http.timeoutMs,
        maxRedirects: http.maxRedirects,
        expected: description.expected,
        bodyUse: description.bodyUse,
        maxBodyBytes: http.maxBodyBytes,
        decodes: http.compression,
        usesCookies: http.cookies,
    });
}
/** Names and values in turn, as undici takes them without a copy. */
function headerList({ http, target, body, cookies }) {
    const { headers, compression, auth } = http;
    const list = [];
    const add = (name, value) => {
        if (value !== null && headers[name] === undefined)
            list.push(name, value);
    };
    add("user-agent", DEFAULT_USER_AGENT);
    add("accept-encoding", compression ? decode_body/* ACCEPTED_ENCODINGS */.di : null);
    add("content-type", body?.contentType ?? null);
    add("authorization", target.authorization ?? authorizationFor(auth));
    if (cookies !== undefined)
        list.push("cookie", (0,http_cookies/* withCookies */.iO)(headers.cookie ?? "", cookies));
    for (const [name, value] of Object.entries(headers)) {
        if (name !== "cookie" || cookies === undefined)
            list.push(name, value);
    }
    return list;
}
function authorizationFor(auth) {
    if (auth === null)
        return null;
    if (auth.kind === "bearer")
        return `Bearer ${auth.token}`;
    return `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString("base64")}`;
}
/** Which statuses are a success, for a look-up without a loop. */
class ExpectedStatuses {
    #isExpected = new Uint8Array(1_000);
    constructor(ranges) {
        for (const { from, to } of ranges)
            this.#isExpected.fill(1, from, to + 1);
    }
    has(status) {
        return this.#isExpected[status] === 1;
    }
}

;// CONCATENATED MODULE: ./lib/http/sample-tags.js
/** The tags of a call over those of its scenario, whose own name stays. */
function sampleTags(scenarioTags, own, group) {
    const tags = { ...scenarioTags };
    for (const [name, value] of Object.entries(own ?? {})) {
        if (name !== "scenario")
            tags[name] = String(value);
    }
    if (group !== "")
        tags.group = group;
    return tags;
}

// EXTERNAL MODULE: ./lib/http/request-target.js
var request_target = __webpack_require__(1415);
;// CONCATENATED MODULE: ./lib/http/call-sites.js








/** Most entries of each cache: a script whose URLs or names never repeat must not fill the memory. */
const MAX_CACHED = 2_000;
const NO_TAGS = Object.freeze({});
/** Compiles the calls of a scenario's script, and remembers what repeats. */
class CallSites {
    #context;
    #expected;
    #connections;
    /** Calls without options, by group and method, then by URL: no key needs to be put together for them. */
    #plain = new Map();
    #targets = new Map();
    #recorders = new Map();
    constructor(context) {
        this.#context = context;
        this.#connections = new CallConnections(context.http.connection, context.folder);
        this.#expected = new ExpectedStatuses(context.http.expectedStatuses);
    }
    /**
     * @param group Names of the groups around the call, or an empty text.
     * @throws RampaError `usage_invalid` for a URL or option that nothing can be made of.
     */
    compile(method, url, group, options) {
        if (options !== undefined)
            return this.#compile(method, url, group, options);
        const specs = this.#plainSpecs(method, group);
        let spec = specs.get(url);
        if (spec === undefined) {
            spec = this.#compile(method, url, group, {});
            remember(specs, url, spec);
        }
        return spec;
    }
    #plainSpecs(method, group) {
        let byMethod = this.#plain.get(group);
        if (byMethod === undefined) {
            byMethod = new Map();
            remember(this.#plain, group, byMethod);
        }
        let specs = byMethod.get(method);
        if (specs === undefined) {
            specs = new Map();
            remember(byMethod, method, specs);
        }
        return specs;
    }
    #compile(method, url, group, options) {
        validateOptions(options);
        const http = settingsOf(options, this.#context.http, this.#connections.settingsOf(options));
        const target = this.#targetOf(url, options);
        const tags = options.tags ?? NO_TAGS;
        const name = options.name ?? tags.name ?? `${method} ${target.label}`;
        return compileRequest({
            method,
            target,
            name,
            http,
            body: bodyOf(options, this.#connections.readFile),
            expected: options.expected_statuses === undefined
                ? this.#expected
                : new ExpectedStatuses(http.expectedStatuses),
            bodyUse: options.checks === undefined ? "later" : "content",
            cookies: cookiesOf(options),
            recorder: this.#recorderOf(method, name, group, tags),
        });
    }
    #targetOf(url, options) {
        const { baseUrl, moved } = this.#context;
        if (options.query !== undefined)
            return (0,request_target/* resolveTarget */.u1)(url, baseUrl, options.query, moved);
        let target = this.#targets.get(url);
        if (target === undefined) {
            target = (0,request_target/* resolveTarget */.u1)(url, baseUrl, {}, moved);
            remember(this.#targets, url, target);
        }
        return target;
    }
    #recorderOf(method, name, group, tags) {
        const key = `${method} ${name} ${group} ${tags === NO_TAGS ? "" : (0,tag_key/* tagKey */.E)(tags)}`;
        let recorder = this.#recorders.get(key);
        if (recorder === undefined) {
            const own = { ...sampleTags(this.#context.tags, tags, group), name, method };
            recorder = new RequestRecorder(this.#context.aggregator, own);
            remember(this.#recorders, key, recorder);
        }
        return recorder;
    }
}
function remember(cache, key, value) {
    if (cache.size < MAX_CACHED)
        cache.set(key, value);
}

// EXTERNAL MODULE: ./lib/config/json-path.js
var json_path = __webpack_require__(3336);
;// CONCATENATED MODULE: ./lib/worker/compare-values.js
/** Whether two values are the same, types and all; members of a map in any order. */
function isSame(a, b) {
    if (a === b)
        return true;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
        return false;
    if (Array.isArray(a) !== Array.isArray(b))
        return false;
    const entries = Object.entries(a);
    if (entries.length !== Object.keys(b).length)
        return false;
    return entries.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, b[key] ?? null));
}
/**
 * The same for a variable, which has often lost its type on the way: a text from a header or a CSV file
 * is also the same as the number or word that it spells.
 */
function isSameText(a, b) {
    if (isSame(a, b))
        return true;
    if (typeof a !== "string")
        return false;
    if (typeof b === "number")
        return a.trim() !== "" && Number(a) === b;
    return typeof b === "boolean" && a === String(b);
}

// EXTERNAL MODULE: ./lib/config/template.js
var config_template = __webpack_require__(354);
;// CONCATENATED MODULE: ./lib/worker/missing-value.js
/** An expression that a request needs has no value in this iteration. Thrown to end the iteration. */
class MissingValue extends Error {
    name = "MissingValue";
    constructor(expression) {
        const written = expression.kind === "variable" ? expression.path.join(".") : expression.kind;
        super(`\${${written}} has no value: nothing that ran in this iteration defined it`);
    }
}

;// CONCATENATED MODULE: ./lib/worker/compile-template.js


/** The value of an expression; undefined when it has none. */
function compileExpression(expression) {
    switch (expression.kind) {
        case "literal":
            return () => expression.value;
        case "call":
            return compileCall(expression);
        case "variable":
            return compileVariable(expression.path);
    }
}
function compileCall({ name, args }) {
    switch (name) {
        case "uuid":
            return ({ random }) => random.uuid();
        case "timestamp":
            return ({ wallTime }) => Math.floor(wallTime);
        case "isoDate":
            return ({ wallTime }) => new Date(wallTime).toISOString();
        case "randomInt":
            return ({ random }) => random.whole(Number(args[0]), Number(args[1]));
        case "randomItem":
            return ({ random }) => args[random.whole(0, args.length - 1)];
    }
}
function compileVariable(path) {
    const [name, ...members] = path;
    if (members.length === 0) {
        if (name === "iteration")
            return ({ iteration }) => iteration;
        if (name === "vu")
            return ({ vu }) => vu;
        if (name === "scenario")
            return ({ scenario }) => scenario;
    }
    return (scope) => {
        if (scope.isFeeder(name))
            return memberOf(scope.row(name), members);
        return memberOf(scope.vars[name], members);
    };
}
/** Own members only: what a variable holds comes from a server or a file. */
function memberOf(value, members) {
    let current = value;
    for (let at = 0; at < members.length; at += 1) {
        if (typeof current !== "object" || current === null)
            return undefined;
        // A column's name may itself have dots.
        const rest = members.slice(at).join(".");
        if (Object.hasOwn(current, rest))
            return current[rest];
        const member = members[at] ?? "";
        if (!Object.hasOwn(current, member))
            return undefined;
        current = current[member];
    }
    return current;
}
/** How a value stands inside a text. */
function textOf(value) {
    if (typeof value === "string")
        return value;
    if (typeof value === "object" && value !== null)
        return JSON.stringify(value);
    return String(value);
}
/** The value of an expression that must have one. */
function demand(expression) {
    const evaluate = compileExpression(expression);
    return (scope) => {
        const value = evaluate(scope);
        if (value === undefined)
            throw new MissingValue(expression);
        return value;
    };
}
/** @param encode How the value of an expression is written; it is told what stands before it. */
function compileTemplateText(template, encode = (value) => value) {
    if (typeof template === "string")
        return template;
    const parts = template.parts.map((part) => (typeof part === "string" ? part : demand(part)));
    return (scope) => {
        let text = "";
        for (const part of parts) {
            text += typeof part === "string" ? part : encode(textOf(part(scope)), text);
        }
        return text;
    };
}
/** Compiles a text of a plan, in which `${…}` are expressions. */
function compileText(text) {
    return compileTemplateText((0,config_template/* readTemplate */.xV)(text).template);
}
/** The value of a template: with its type when it is one expression and nothing else. */
function compileTemplateValue(template) {
    const [only, second] = template.parts;
    if (only !== undefined && second === undefined && typeof only !== "string")
        return demand(only);
    const compiled = compileTemplateText(template);
    return typeof compiled === "string" ? () => compiled : compiled;
}
/** The part of a URL before its path. */
const AUTHORITY = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*$/i;
/**
 * Compiles a URL. Values are percent-encoded, so that none of them can end the path or begin a query;
 * but one that begins the URL, or stands in its host, is put in as it is.
 */
function compileUrl(url) {
    return compileTemplateText((0,config_template/* readTemplate */.xV)(url).template, (value, before) => before === "" || AUTHORITY.test(before) ? value : encodeURIComponent(value.toWellFormed()));
}
/** Compiles a value of JSON; keys are no templates. */
function compileJson(value) {
    if (typeof value === "string") {
        const { template } = (0,config_template/* readTemplate */.xV)(value);
        return typeof template === "string"
            ? { kind: "constant", value: template }
            : { kind: "made", make: compileTemplateValue(template) };
    }
    if (typeof value !== "object" || value === null)
        return { kind: "constant", value };
    const members = Object.entries(value).map(([key, item]) => [key, compileJson(item)]);
    const made = ([, item]) => item.kind === "made";
    const valueOf = (item, scope) => item.kind === "made" ? item.make(scope) : item.value;
    if (Array.isArray(value)) {
        if (!members.some(made))
            return { kind: "constant", value: members.map(([, item]) => constantOf(item)) };
        return { kind: "made", make: (scope) => members.map(([, item]) => valueOf(item, scope)) };
    }
    if (!members.some(made)) {
        return {
            kind: "constant",
            value: Object.fromEntries(members.map(([key, item]) => [key, constantOf(item)])),
        };
    }
    return {
        kind: "made",
        make: (scope) => Object.fromEntries(members.map(([key, item]) => [key, valueOf(item, scope)])),
    };
}
function constantOf(item) {
    return item.kind === "constant" ? item.value : undefined;
}

;// CONCATENATED MODULE: ./lib/worker/compile-check.js




/**
 * Without a response only `status` has a value, which is 0, and the same goes for the members of a body
 * that is no JSON. Every other check fails then, `not` or not: there is nothing of which it could be true.
 */
function compileCheck(name, expression) {
    const { subject, test, negated } = expression;
    const find = compileSubject(subject);
    const fulfils = compileTest(test, subject);
    return {
        name,
        needsBody: subject.kind === "body" || subject.kind === "json",
        needsSize: subject.kind === "size",
        needsScope: subject.kind === "variable" || operandsOf(test).some(({ kind }) => kind === "template"),
        holds(response, scope) {
            try {
                const found = find(response, scope);
                return found !== undefined && fulfils(found.value, scope) !== negated;
            }
            catch (error) {
                // What it is compared with has no value.
                if (error instanceof MissingValue)
                    return false;
                throw error;
            }
        },
    };
}
function operandsOf(test) {
    switch (test.kind) {
        case "exists":
            return [];
        case "matches":
            return typeof test.pattern === "string" ? [] : [{ kind: "template" }];
        case "in":
            return test.values;
        case "equals":
        case "compare":
        case "contains":
            return [test.value];
    }
}
/** A subject that only a response has. */
function ofResponse(read) {
    return (response) => {
        if (response === null || response.run.status === 0)
            return undefined;
        const value = read(response);
        return { value: value ?? undefined };
    };
}
function compileSubject(subject) {
    switch (subject.kind) {
        case "status":
            return (response) => ({ value: response?.run.status ?? 0 });
        case "duration":
            return ofResponse(({ run }) => run.duration);
        case "size":
            return ofResponse(({ run }) => run.bodySize);
        case "header":
            return ofResponse((response) => response.header(subject.name));
        case "cookie":
            return ofResponse((response) => response.cookie(subject.name));
        case "body":
            return (response) => {
                const value = response === null || response.run.status === 0 ? null : response.body;
                return value === null ? undefined : { value };
            };
        case "json":
            return compileJsonSubject(subject.path);
        case "variable": {
            const evaluate = compileExpression(subject.expression);
            return (_, scope) => ({
                value: scope === null ? undefined : evaluate(scope),
            });
        }
    }
}
function compileJsonSubject(text) {
    const path = (0,json_path/* readJsonPath */.A)(text);
    if ("message" in path)
        throw new TypeError(path.message);
    return (response) => {
        const json = response === null || response.run.status === 0 ? null : response.json;
        return json === null ? undefined : (path.first(json.value) ?? undefined);
    };
}
/** Whether a subject's value has a type of its own; headers, cookies and bodies are texts. */
function isTyped({ kind }) {
    return kind === "json" || kind === "variable";
}
function compileOperand(operand, subject) {
    if (operand.kind === "constant")
        return () => operand.value;
    const { template, isText } = operand;
    if (isTyped(subject) && !isText)
        return withScope(compileTemplateValue(template));
    const compiled = compileTemplateText(template);
    const text = typeof compiled === "string" ? () => compiled : compiled;
    const isNumber = subject.kind === "status" || subject.kind === "duration" || subject.kind === "size";
    return withScope(isNumber ? (scope) => numberOf(text(scope)) : text);
}
function withScope(make) {
    return (scope) => {
        if (scope === null)
            throw new TypeError("a check with variables needs a scope");
        return make(scope);
    };
}
function compileTest(test, subject) {
    const same = subject.kind === "variable" ? isSameText : isSame;
    switch (test.kind) {
        case "equals": {
            const operand = compileOperand(test.value, subject);
            return (value, scope) => same(value, operand(scope));
        }
        case "compare":
            return compileComparison(test.operator, compileOperand(test.value, subject));
        case "contains": {
            const operand = compileOperand(test.value, subject);
            return (value, scope) => contains(value, operand(scope), same);
        }
        case "matches":
            return compileMatch(test);
        case "in": {
            const operands = test.values.map((value) => compileOperand(value, subject));
            return (value, scope) => operands.some((operand) => same(value, operand(scope)));
        }
        case "exists":
            return (value) => value !== undefined && (value !== "" || subject.kind !== "body");
    }
}
/** Lists contain their elements, maps their keys, everything else the text of it. */
function contains(value, searched, same) {
    if (value === undefined || value === null)
        return false;
    if (Array.isArray(value))
        return value.some((item) => same(item, searched));
    if (typeof value === "object")
        return Object.hasOwn(value, textOf(searched));
    return typeof value === "string" && value.includes(textOf(searched));
}
function compileMatch({ pattern, flags }) {
    if (typeof pattern === "string") {
        const constant = new RegExp(pattern, flags);
        return (value) => isPlain(value) && constant.test(textOf(value));
    }
    const source = compileTemplateText(pattern, escapePattern);
    const make = withScope(source);
    return (value, scope) => isPlain(value) && new RegExp(make(scope), flags).test(textOf(value));
}
/** A pattern that matches this text alone. */
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll("-", "\\x2d");
}
function isPlain(value) {
    return value !== undefined && value !== null && typeof value !== "object";
}
function compileComparison(operator, operand) {
    switch (operator) {
        case "<":
            return (value, scope) => numberOf(value) < numberOf(operand(scope));
        case "<=":
            return (value, scope) => numberOf(value) <= numberOf(operand(scope));
        case ">":
            return (value, scope) => numberOf(value) > numberOf(operand(scope));
        case ">=":
            return (value, scope) => numberOf(value) >= numberOf(operand(scope));
    }
}
/** A text that spells no number becomes NaN, of which no comparison is true. */
function numberOf(value) {
    if (typeof value === "number")
        return value;
    return typeof value !== "string" || value.trim() === "" ? Number.NaN : Number(value);
}

// EXTERNAL MODULE: ./lib/metrics/cut-text.js
var cut_text = __webpack_require__(3469);
;// CONCATENATED MODULE: ./lib/worker/compile-extraction.js


/** Makes an extraction ready to be read from responses. */
function compileExtraction({ name, source, from }) {
    const needsBody = from.kind === "json" || from.kind === "regex" || from.kind === "body";
    const read = compileRead(from);
    return {
        name,
        source,
        needsBody,
        read: (response) => {
            if (from.kind === "status" || response.run.status !== 0)
                return read(response);
            const reason = response.run.failure?.message ?? "no reason known";
            return { kind: "missing", instead: `no response (${reason})` };
        },
    };
}
function compileRead(from) {
    switch (from.kind) {
        case "status":
            return ({ run }) => ({ kind: "found", value: run.status });
        case "header":
            return (response) => foundOr(response.header(from.name), () => compile_extraction_headersOf(response));
        case "cookie":
            return (response) => foundOr(response.cookie(from.name), () => compile_extraction_cookiesOf(response));
        case "body":
            return (response) => foundOr(response.body, () => compile_extraction_bodyOf(response));
        case "regex":
            return compileRegex(from);
        case "json": {
            const path = (0,json_path/* readJsonPath */.A)(from.path);
            if ("message" in path)
                throw new TypeError(path.message);
            return (response) => {
                const found = response.json === null ? { value: undefined } : path.first(response.json.value);
                if (found === null || isNestedTooDeeply(found.value)) {
                    return { kind: "missing", instead: tooDeep(response) };
                }
                return foundOr(found.value, () => (found.value === null ? nullOf(response) : jsonOf(response)));
            };
        }
    }
}
/** Levels of a value that a variable can hold: everything that walks it, such as writing it as JSON, is recursive. */
const MAX_LEVELS = 500;
function isNestedTooDeeply(root) {
    let level = [root];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > MAX_LEVELS)
            return true;
        level = level.flatMap((value) => typeof value === "object" && value !== null ? Object.values(value) : []);
    }
    return false;
}
function tooDeep({ run }) {
    return `status ${run.status} and a value of more than ${MAX_LEVELS} levels`;
}
function compileRegex({ pattern, flags }) {
    const expression = new RegExp(pattern, flags);
    return (response) => {
        const match = expression.exec(response.body ?? "");
        // The groups of the other branches of an alternative are undefined.
        const group = match?.slice(1).find((text) => text !== undefined);
        return foundOr(match === null ? null : (group ?? match[0]), () => compile_extraction_bodyOf(response));
    };
}
function foundOr(value, instead) {
    return value === null || value === undefined
        ? { kind: "missing", instead: instead() }
        : { kind: "found", value };
}
const MAX_NAMES = 10;
function namesOf(names) {
    if (names.length === 0)
        return "none";
    const more = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : "";
    return names.slice(0, MAX_NAMES).join(", ") + more;
}
function compile_extraction_headersOf({ run }) {
    return `status ${run.status} with the headers ${namesOf(Object.keys(run.headers ?? {}))}`;
}
function compile_extraction_cookiesOf({ run, cookieNames }) {
    return `status ${run.status}, which sets the cookies ${namesOf(cookieNames)}`;
}
/** The kind of a body and its beginning. */
function compile_extraction_bodyOf(response) {
    const { run, body } = response;
    if (body === null)
        return `status ${run.status}, and ${run.failure?.message ?? "a body that was not kept"}`;
    if (body === "")
        return `status ${run.status} and an empty body`;
    const type = response.header("content-type") ?? "no content type";
    return `status ${run.status} and a body (${type}) that begins with ${JSON.stringify((0,cut_text/* cutText */.I)(body, 40))}`;
}
function nullOf({ run }) {
    return `status ${run.status} and null there`;
}
/** Names of members alone: values of a JSON body may be anybody's secrets. */
function jsonOf(response) {
    const { json, run } = response;
    if (json === null)
        return compile_extraction_bodyOf(response);
    const { value } = json;
    if (Array.isArray(value))
        return `status ${run.status} and a list of ${value.length}`;
    if (typeof value !== "object" || value === null)
        return `status ${run.status} and ${JSON.stringify(value)}`;
    return `status ${run.status} and an object with the members ${namesOf(Object.keys(value))}`;
}

;// CONCATENATED MODULE: ./lib/worker/compile-request.js









function isConstant(part) {
    return "constant" in part;
}
function compile_request_valueOf(part, scope) {
    if (isConstant(part))
        return part.constant;
    if (scope === null)
        throw new TypeError("what is not constant needs a scope");
    return part.make(scope);
}
function compileFields(fields) {
    const texts = Object.entries(fields).flatMap(([name, value]) => (typeof value === "string" ? [value] : value).map((text) => [name, compileText(text)]));
    return combined(texts);
}
function combined(texts) {
    const constant = texts.flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : []));
    if (constant.length === texts.length)
        return { constant };
    return {
        make: (scope) => texts.map(([name, text]) => [name, typeof text === "string" ? text : text(scope)]),
    };
}
function mapped(part, transform) {
    return isConstant(part)
        ? { constant: transform(part.constant) }
        : { make: (scope) => transform(part.make(scope)) };
}
function compileBody(step) {
    if ("json" in step) {
        const json = compileJson(step.json);
        return json.kind === "constant"
            ? { constant: jsonBody(json.value) }
            : { make: (scope) => jsonBody(json.make(scope)) };
    }
    if (step.form !== undefined)
        return mapped(compileFields(step.form), (fields) => formBody(byName(fields)));
    if (step.multipart !== undefined)
        return compileMultipart(step.multipart);
    if (step.body === undefined)
        return { constant: null };
    // A copy: what threads share cannot be given to a socket.
    if (typeof step.body !== "string")
        return { constant: plainBody(Buffer.from(step.body)) };
    const text = compileText(step.body);
    return typeof text === "string"
        ? { constant: plainBody(text) }
        : { make: (scope) => plainBody(text(scope)) };
}
function compileMultipart(parts) {
    const texts = combined(parts.flatMap(({ name, content }) => typeof content === "string" ? [[name, compileText(content)]] : []));
    return mapped(texts, (fields) => {
        let next = 0;
        const filled = parts.map((part) => ({
            ...part,
            content: typeof part.content === "string" ? (fields[next++]?.[1] ?? "") : part.content,
        }));
        return multipartBody(filled);
    });
}
function compileAuth(auth) {
    if (auth === null)
        return { constant: null };
    const { kind, ...texts } = auth;
    return mapped(compileFields(texts), (fields) => ({ kind, ...Object.fromEntries(fields) }));
}
/** Fields by name; one that comes more than once has several texts. */
function byName(fields) {
    const values = new Map();
    for (const [name, text] of fields) {
        const known = values.get(name);
        if (known === undefined)
            values.set(name, [text]);
        else
            known.push(text);
    }
    return Object.fromEntries(values);
}
/** The way that a request takes by the beginning of its URL. */
function routeOf({ url, http }, { baseUrl = "", moved }) {
    const [written = ""] = /^https?:\/\/[^/?#]*/i.exec(url) ?? [];
    const start = url.startsWith("/") ? baseUrl : written;
    const at = start.includes("${") ? null : URL.parse(start);
    if (at === null)
        return null;
    const origin = moved !== undefined && (0,leads_to/* leadsTo */.R)(at, moved.from) ? moved.to : at.origin;
    return (0,transport/* transportOf */.JH)(http.connection).routeTo(origin, http.keepAlive);
}
function bodyUseOf(checks, extractions) {
    if ([...checks, ...extractions].some(({ needsBody }) => needsBody))
        return "content";
    return checks.some(({ needsSize }) => needsSize) ? "size" : "none";
}
/**
 * Compiles a request once for all virtual users of a thread: what is constant is made now.
 *
 * @throws RampaError `usage_invalid` when a constant URL makes no sense.
 */
function compileRequestStep(step, context) {
    const { plan, aggregator, tags } = context;
    const method = step.method.toUpperCase();
    const checks = step.checks.map(({ name, expression }) => compileCheck(name, expression));
    const extractions = (step.extract ?? []).map(compileExtraction);
    const url = compileUrl(step.url);
    const query = compileFields(step.query);
    const headers = compileFields(step.http.headers);
    const body = compileBody(step);
    const cookies = compileFields(step.cookies ?? {});
    const auth = compileAuth(step.http.auth);
    const fixed = {
        method,
        name: step.name,
        expected: new ExpectedStatuses(step.http.expectedStatuses),
        bodyUse: bodyUseOf(checks, extractions),
        recorder: new RequestRecorder(aggregator, { ...tags, name: step.name, method }),
    };
    const parts = [query, headers, body, cookies, auth];
    const areConstant = typeof url === "string" && parts.every((part) => isConstant(part));
    const make = (at, scope) => compileRequest({
        ...fixed,
        target: (0,request_target/* resolveTarget */.u1)(at, plan.baseUrl, byName(compile_request_valueOf(query, scope)), plan.moved),
        http: {
            ...step.http,
            headers: Object.fromEntries(compile_request_valueOf(headers, scope)),
            auth: compile_request_valueOf(auth, scope),
        },
        cookies: step.cookies === undefined ? undefined : Object.fromEntries(compile_request_valueOf(cookies, scope)),
        body: compile_request_valueOf(body, scope),
    });
    return {
        name: step.name,
        spec: areConstant ? make(url, null) : null,
        render: (scope) => make(typeof url === "string" ? url : url(scope), scope),
        route: routeOf(step, plan),
        checks,
        extractions,
        stopsOnFailedCheck: step.stopOnFailedCheck ?? context.stopOnFailedCheck,
        needsScope: !areConstant || extractions.length > 0 || checks.some((check) => check.needsScope),
    };
}

;// CONCATENATED MODULE: ./lib/worker/compile-steps.js


/**
 * Compiles a scenario's steps, once for all of its virtual users in a thread.
 *
 * @throws RampaError `usage_invalid` when a URL makes no sense.
 */
function compileSteps(steps, context) {
    const compiler = new Compiler(context);
    compiler.add(steps, 0);
    const { program, slots } = compiler;
    return { steps: program, slots, needsScope: program.some(needsScope) };
}
function needsScope(step) {
    switch (step.kind) {
        case "request":
            return step.needsScope;
        case "parallel":
            return step.requests.some((request) => request.needsScope);
        case "think":
            return step.minMs < step.maxMs;
        case "when":
        case "call":
            return true;
        case "repeat":
        case "again":
            return false;
    }
}
class Compiler {
    program = [];
    slots = 0;
    #context;
    constructor(context) {
        this.#context = context;
    }
    /** @param depth Loops around the steps. */
    add(steps, depth) {
        for (const step of steps)
            this.#add(step, depth);
    }
    #add(step, depth) {
        switch (step.kind) {
            case "think":
            case "call":
                this.program.push(step);
                return;
            case "request":
                this.program.push({ kind: "request", ...compileRequestStep(step, this.#context) });
                return;
            case "parallel": {
                const requests = step.requests.map((request) => compileRequestStep(request, this.#context));
                this.program.push({ kind: "parallel", requests });
                return;
            }
            case "repeat": {
                this.slots = Math.max(this.slots, depth + 1);
                const from = this.program.push({ kind: "repeat", slot: depth });
                this.add(step.steps, depth + 1);
                this.program.push({ kind: "again", slot: depth, times: step.times, from });
                return;
            }
            case "when": {
                const condition = compileCheck(step.condition.name, step.condition.expression);
                const at = this.program.push({ kind: "when", condition, otherwise: 0 }) - 1;
                this.add(step.steps, depth);
                this.program[at] = { kind: "when", condition, otherwise: this.program.length };
                return;
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/worker/scenario-samples.js



/** Most series that are remembered; a script whose names never repeat must not fill the memory. */
const scenario_samples_MAX_CACHED = 2_000;
/** Samples that scripts and steps of one scenario record: checks and custom metrics. */
class ScenarioSamples {
    #aggregator;
    #tags;
    /** Of checks without a group and tags of their own, by name: no key needs to be put together for them. */
    #plainChecks = new Map();
    #series = new Map();
    /** `tags` hold the scenario's name and its own tags. */
    constructor(aggregator, tags) {
        this.#aggregator = aggregator;
        this.#tags = tags;
    }
    check(name, passed, group, tags) {
        this.#checkSeries(name, group, tags).add(passed ? 1 : 0);
    }
    /**
     * Adds to a custom metric, which is made by its first sample.
     *
     * @throws RampaError `metric_kind_conflict` when the name has another kind; `metric_invalid` when the
     * value is not finite.
     */
    custom(kind, name, value, group, tags) {
        const key = `${kind} ${name} ${group} ${tags === undefined ? "" : (0,tag_key/* tagKey */.E)(tags)}`;
        const known = this.#series.get(key);
        if (known !== undefined) {
            known.add(value);
            return;
        }
        const metric = this.#aggregator.registry.getOrCreate(name, kind);
        this.#remember(key, this.#create(metric, group, tags)).add(value);
    }
    #checkSeries(name, group, tags) {
        const isPlain = group === "" && tags === undefined;
        const plain = isPlain ? this.#plainChecks.get(name) : undefined;
        if (plain !== undefined)
            return plain;
        const series = this.#keyedCheckSeries(name, group, tags);
        if (isPlain && this.#plainChecks.size < scenario_samples_MAX_CACHED)
            this.#plainChecks.set(name, series);
        return series;
    }
    #keyedCheckSeries(name, group, tags) {
        const key = `check ${name} ${group} ${tags === undefined ? "" : (0,tag_key/* tagKey */.E)(tags)}`;
        const known = this.#series.get(key);
        if (known !== undefined)
            return known;
        return this.#remember(key, this.#create(builtins/* BUILTIN_METRICS */.I.checks, group, { ...tags, check: name }));
    }
    #create(metric, group, tags) {
        return this.#aggregator.series(metric, sampleTags(this.#tags, tags, group));
    }
    #remember(key, series) {
        if (this.#series.size < scenario_samples_MAX_CACHED)
            this.#series.set(key, series);
        return series;
    }
}

// EXTERNAL MODULE: ./lib/config/csv-rows.js
var csv_rows = __webpack_require__(878);
;// CONCATENATED MODULE: ./lib/worker/feeder.js

const decoder = new TextDecoder();
/** Gives iterations their rows; rows are read from the file's bytes when they are asked for. */
class Feeder {
    #plan;
    constructor(plan) {
        this.#plan = plan;
    }
    /** The row of an iteration; undefined when `unique` has none left for it. */
    row(iteration, random) {
        const index = this.#indexOf(iteration, random);
        return index < this.#plan.table.rowCount ? this.#read(index) : undefined;
    }
    #indexOf(iteration, random) {
        const { pick, table } = this.#plan;
        switch (pick) {
            case "sequential":
                return iteration % table.rowCount;
            case "unique":
                return iteration;
            case "random":
                return random().whole(0, table.rowCount - 1);
        }
    }
    #read(index) {
        const { format, columns, bytes, starts, ends } = this.#plan.table;
        // Decoders do not take shared memory.
        const text = decoder.decode(bytes.slice(starts[index], ends[index]));
        if (format === "json")
            return Object.freeze(JSON.parse(text));
        const fields = (0,csv_rows/* readCsvFields */.c)(text);
        return Object.freeze(Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ""])));
    }
}

// EXTERNAL MODULE: ./lib/config/check-language.js + 1 modules
var check_language = __webpack_require__(8347);
// EXTERNAL MODULE: ./lib/http/response.js
var response = __webpack_require__(8793);
;// CONCATENATED MODULE: ./lib/worker/checked-response.js

/** A response as checks and extraction see it: what several of them need is made once. */
class CheckedResponse {
    run;
    #response;
    #json;
    constructor(run) {
        this.run = run;
        this.#response = new response/* Response */.Y(run);
    }
    /** Null when the body was too large to be kept, or could not be decoded. */
    get body() {
        const { errorKind, status } = this.run;
        const isLost = errorKind === "body_too_large" || (errorKind === "protocol" && status !== 0);
        return isLost ? null : this.#response.text();
    }
    /** The body as JSON; null when it is none. */
    get json() {
        if (this.#json === undefined)
            this.#json = this.#parse();
        return this.#json;
    }
    header(name) {
        return this.#response.headers[name] ?? null;
    }
    /** The value that this response, or a redirect before it, gave a cookie; null when they set none of that name. */
    cookie(name) {
        return this.#response.cookies[name] ?? null;
    }
    /** Names of the cookies that were set. */
    get cookieNames() {
        return Object.keys(this.#response.cookies);
    }
    #parse() {
        const text = this.body;
        if (text === null)
            return null;
        try {
            return { value: JSON.parse(text) };
        }
        catch {
            return null;
        }
    }
}

// EXTERNAL MODULE: ./lib/worker/execution-info.js
var execution_info = __webpack_require__(405);
// EXTERNAL MODULE: ./lib/http/http-client.js
var http_client = __webpack_require__(6692);
;// CONCATENATED MODULE: ./lib/worker/iteration.js

/**
 * Calls after the end of an iteration that still get an answer. A script that goes on regardless of its
 * signal may still tidy up; one that loops for ever must not keep the process busy.
 */
const MAX_LATE_ANSWERS = 1_000;
/**
 * The life of one iteration of a script: it is over when its function has settled and its requests have
 * ended, or when it is interrupted, whatever comes first.
 */
class Iteration {
    http;
    #clock;
    #done;
    #sleeps = new Map();
    #settled = null;
    #isOver = false;
    #isInterrupted = false;
    #controller = null;
    #lateAnswers = 0;
    constructor(context, done) {
        this.#clock = context.clock;
        this.#done = done;
        this.http = new http_client/* HttpClient */.Q({
            network: context.network,
            connections: context.connections,
            sites: context.sites,
            group: context.group,
            onFailure: context.onFailure,
            validateChecks: context.validateChecks,
            onChecks: context.onChecks,
            onIdle: () => this.#onIdle(),
            answerLate: (answer) => this.#answerLate(answer),
        });
    }
    /** True when nothing that the script does counts any more. */
    get isOver() {
        return this.#isOver;
    }
    /** Made when somebody asks for it. */
    get signal() {
        if (this.#controller === null) {
            this.#controller = new AbortController();
            if (this.#isInterrupted)
                this.#controller.abort();
        }
        return this.#controller.signal;
    }
    /** The script's function has ended. */
    settle(outcome) {
        this.#settled = outcome;
        if (!this.http.isBusy)
            this.#end(outcome);
    }
    interrupt() {
        if (this.#isOver)
            return;
        this.#isInterrupted = true;
        this.#isOver = true;
        this.http.abort();
        this.#wakeAll();
        this.#controller?.abort();
        this.#done("interrupted");
    }
    sleep(durationMs) {
        return new Promise((resolve) => {
            if (this.#isOver) {
                this.#answerLate(resolve);
                return;
            }
            const timer = this.#clock.at(this.#clock.now() + durationMs, () => {
                this.#sleeps.delete(resolve);
                resolve();
            });
            this.#sleeps.set(resolve, timer);
        });
    }
    #end(outcome) {
        if (this.#isOver)
            return;
        this.#isOver = true;
        this.http.close();
        this.#wakeAll();
        this.#done(outcome);
    }
    /** Nobody may be left asleep: a timer would outlive the run. */
    #wakeAll() {
        for (const [wake, timer] of this.#sleeps) {
            timer.cancel();
            wake();
        }
        this.#sleeps.clear();
    }
    /** What waited for the last request gets its turn first: it may send another one. */
    #onIdle() {
        const outcome = this.#settled;
        if (outcome === null || this.#isOver)
            return;
        this.#clock.yield(() => {
            if (!this.http.isBusy)
                this.#end(outcome);
        });
    }
    /** In a later turn, so that a loop of such calls cannot starve everybody else. */
    #answerLate(answer) {
        this.#lateAnswers += 1;
        if (this.#lateAnswers <= MAX_LATE_ANSWERS)
            this.#clock.yield(answer);
    }
}

// EXTERNAL MODULE: ./lib/worker/worker.js
var worker = __webpack_require__(218);
;// CONCATENATED MODULE: ./lib/worker/function-call.js






/** A function of the script that runs for a virtual user, until it and its requests have ended. */
class FunctionCall {
    #context;
    #place;
    #iteration;
    #scope = null;
    constructor(context, place, done) {
        this.#context = context;
        this.#place = place;
        this.#iteration = new Iteration({
            clock: context.clock,
            network: context.network,
            connections: context.connections,
            sites: context.sites,
            group: worker/* currentGroup */.h,
            onFailure: (run) => context.reportFailure(run),
            validateChecks: (checks) => {
                for (const text of checks)
                    this.#compiled(text);
            },
            onChecks: (run, checks) => this.#check(run, checks),
        }, done);
    }
    /** Calls the function; `done` is called later, or before this returns. */
    run(userFunction) {
        const iteration = this.#iteration;
        try {
            const result = userFunction(this.#worker());
            if (isThenable(result)) {
                result.then(() => iteration.settle("completed"), (error) => this.#fail(error));
            }
            else {
                iteration.settle("completed");
            }
        }
        catch (error) {
            this.#fail(error);
        }
    }
    interrupt() {
        this.#iteration.interrupt();
    }
    #worker() {
        const { scenario, samples, setupData, env, reportThrown } = this.#context;
        const { user: workerId, iteration, iterationInWorker } = this.#place;
        return new worker/* Worker */.T({
            iteration: this.#iteration,
            execution: new execution_info/* ExecutionInfo */.X({ workerId, scenario, iteration, iterationInWorker }),
            samples,
            setupData,
            env,
            scope: () => this.#scopeOf(),
            onCheckError: (error) => reportThrown(error, this.#place, this.#scope),
        });
    }
    #scopeOf() {
        return (this.#scope ??= this.#place.scope());
    }
    /** An error that comes after the end is not the iteration's any more. */
    #fail(error) {
        if (this.#iteration.isOver)
            return;
        this.#context.reportThrown(error, this.#place, this.#scope);
        this.#iteration.settle("failed");
    }
    #check(run, texts) {
        if (this.#iteration.isOver)
            return;
        const response = new CheckedResponse(run);
        for (const text of texts) {
            const check = this.#compiled(text);
            const scope = check.needsScope ? this.#scopeOf() : null;
            this.#context.samples.check(text, check.holds(response, scope), (0,worker/* currentGroup */.h)());
        }
    }
    #compiled(text) {
        const { checks } = this.#context;
        let check = checks.get(text);
        if (check === undefined) {
            check = compileCheck(text, (0,check_language/* parseCheck */.Q)(text));
            checks.set(text, check);
        }
        return check;
    }
}
function isThenable(value) {
    return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

// EXTERNAL MODULE: ./lib/worker/random.js
var random = __webpack_require__(2395);
;// CONCATENATED MODULE: ./lib/worker/scope.js

/** What expressions and scripts of one iteration see. */
class Scope {
    iteration;
    /** Number of the virtual user. */
    vu;
    /** Variables of the iteration. */
    vars = Object.create(null);
    #context;
    #random = null;
    #rows = null;
    #data = null;
    constructor(context, vu, iteration) {
        this.#context = context;
        this.vu = vu;
        this.iteration = iteration;
        context.secrets?.watch(this.vars);
    }
    get scenario() {
        return this.#context.scenario;
    }
    /** Milliseconds since the Unix epoch. */
    get wallTime() {
        return this.#context.clock.wallTime();
    }
    /** Numbers of this iteration: the same in every run with the same seed. */
    get random() {
        return (this.#random ??= this.#randomFor(""));
    }
    isFeeder(name) {
        return this.#context.feeders.has(name);
    }
    /** The row of the iteration, always the same one. */
    row(feeder) {
        const known = this.#rows?.get(feeder);
        if (known !== undefined)
            return known;
        const row = this.#context.feeders.get(feeder)?.row(this.iteration, () => this.#randomFor(feeder));
        if (row !== undefined)
            (this.#rows ??= new Map()).set(feeder, row);
        return row;
    }
    /** Rows by the name of their data, each read when it is asked for. */
    get data() {
        if (this.#data !== null)
            return this.#data;
        const data = Object.create(null);
        for (const name of this.#context.feeders.keys()) {
            Object.defineProperty(data, name, { enumerable: true, get: () => this.row(name) });
        }
        return (this.#data = Object.freeze(data));
    }
    #randomFor(purpose) {
        const { seed, scenario } = this.#context;
        return new random/* Random */.o({ seed, stream: `${scenario}\n${purpose}`, iteration: this.iteration });
    }
}

;// CONCATENATED MODULE: ./lib/worker/script-user.js


/** A virtual user that runs a function of the script. */
class ScriptUser {
    id;
    #context;
    #current = null;
    #iterations = 0;
    constructor(id, context) {
        this.id = id;
        this.#context = context;
    }
    iterate(iteration, done) {
        this.#context.connections.cookies.beginIteration();
        const { name, scopes, userFunction } = this.#context;
        const place = {
            name,
            user: this.id,
            iteration,
            iterationInWorker: this.#iterations,
            scope: () => new Scope(scopes, this.id, iteration),
        };
        this.#iterations += 1;
        this.#current = new FunctionCall(this.#context, place, done);
        this.#current.run(userFunction);
    }
    async connect() {
        const { connections, route } = this.#context;
        if (route !== null)
            await connections.connect(route);
    }
    interrupt() {
        this.#current?.interrupt();
    }
    async close() {
        await this.#context.connections.close();
    }
}

// EXTERNAL MODULE: ./lib/http/request-run.js + 3 modules
var request_run = __webpack_require__(3678);
;// CONCATENATED MODULE: ./lib/worker/judge-step.js

/** Takes out of a response what the step extracts, and counts its checks. */
function judgeStep(run, { name, checks, extractions, stopsOnFailedCheck }, scope, context) {
    if (checks.length === 0 && extractions.length === 0)
        return "go on";
    const response = new CheckedResponse(run);
    let verdict = "go on";
    for (const extraction of extractions) {
        const extracted = extraction.read(response);
        if (scope === null)
            continue;
        if (extracted.kind === "found") {
            scope.vars[extraction.name] = extracted.value;
            continue;
        }
        verdict = "fail";
        const message = `${extraction.name}: ${extraction.source} found nothing, but ${extracted.instead}`;
        context.reportExtraction(name, message, scope);
    }
    for (const check of checks) {
        const passed = check.holds(response, scope);
        if (!passed && stopsOnFailedCheck)
            verdict = worse(verdict, "stop");
        context.samples.check(check.name, passed, "");
    }
    return verdict;
}
/** What two responses mean together. */
function worse(a, b) {
    if (a === "fail" || b === "fail")
        return "fail";
    return a === "stop" || b === "stop" ? "stop" : "go on";
}

;// CONCATENATED MODULE: ./lib/worker/render-step.js


/** The request of this iteration; null when it cannot be made, which fails the iteration. */
function renderStep(request, scope, context) {
    if (scope === null)
        return null;
    try {
        return request.render(scope);
    }
    catch (error) {
        if (!(error instanceof MissingValue) && !(error instanceof errors/* RampaError */.QG))
            throw error;
        context.reportExtraction(request.name, (0,errors/* messageOf */.bD)(error), scope);
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/worker/step-user.js





/** Rounds of loops between which nothing had to be waited for, until others get their turn. */
const MAX_IDLE_ROUNDS = 200;
/**
 * A virtual user that runs steps: a state machine that is moved by callbacks, without a promise or a
 * response object for each request.
 */
class StepUser {
    id;
    #context;
    #rounds;
    #done = null;
    #index = 0;
    #scope = null;
    #iterations = 0;
    #run = null;
    /** Requests that run at the same time; empty when one step after the other does. */
    #together = new Map();
    #verdict = "go on";
    #waiting = null;
    #call = null;
    #idleRounds = 0;
    /** A step that ends before it has begun to wait moves on in the loop that started it, not deeper. */
    #isAdvancing = false;
    #mustAdvance = false;
    constructor(id, context) {
        this.id = id;
        this.#context = context;
        this.#rounds = Array.from({ length: context.program.slots }, () => 0);
    }
    iterate(iteration, done) {
        const { program, scopes, connections } = this.#context;
        connections.cookies.beginIteration();
        this.#done = done;
        this.#index = 0;
        this.#iterations += 1;
        if (program.needsScope)
            this.#scope = new Scope(scopes, this.id, iteration);
        this.#advance();
    }
    async connect() {
        const { program, connections } = this.#context;
        for (const step of program.steps) {
            const [request] = step.kind === "request" ? [step] : step.kind === "parallel" ? step.requests : [];
            if (request === undefined)
                continue;
            if (request.route?.keepAlive === true)
                await connections.connect(request.route);
            return;
        }
    }
    interrupt() {
        if (this.#done === null)
            return;
        this.#waiting?.cancel();
        const runs = [...this.#together.keys(), ...(this.#run === null ? [] : [this.#run])];
        this.#together.clear();
        this.#run = null;
        for (const run of runs)
            run.abort();
        const call = this.#call;
        this.#call = null;
        call?.interrupt();
        this.#finish("interrupted");
    }
    async close() {
        await this.#context.connections.close();
    }
    onRequestDone(run) {
        if (run.failure !== null)
            this.#context.reportFailure(run);
        if (this.#run === run) {
            this.#run = null;
            const step = this.#context.program.steps[this.#index - 1];
            this.#proceed(step?.kind === "request" ? judgeStep(run, step, this.#scope, this.#context) : "go on");
            return;
        }
        // An interrupted iteration has let go of its requests: nobody checks what came of them.
        const request = this.#together.get(run);
        if (request === undefined)
            return;
        this.#verdict = worse(this.#verdict, judgeStep(run, request, this.#scope, this.#context));
        this.#together.delete(run);
        if (this.#together.size === 0)
            this.#proceed(this.#verdict);
    }
    #proceed(verdict) {
        if (verdict === "go on")
            this.#advance();
        else
            this.#finish(verdict === "fail" ? "failed" : "completed");
    }
    #advance() {
        if (this.#isAdvancing) {
            this.#mustAdvance = true;
            return;
        }
        this.#isAdvancing = true;
        let progress;
        do {
            this.#mustAdvance = false;
            progress = this.#startNext();
        } while (progress === "next" || (progress === "waiting" && this.#isAhead()));
        this.#isAdvancing = false;
        if (progress === "completed" || progress === "failed")
            this.#finish(progress);
    }
    /** Whether what the last step began is over already. */
    #isAhead() {
        return this.#mustAdvance;
    }
    /** Begins the next step. */
    #startNext() {
        const step = this.#context.program.steps[this.#index];
        if (step === undefined)
            return "completed";
        this.#index += 1;
        if (step.kind === "request")
            return this.#request(step);
        return this.#control(step);
    }
    #control(step) {
        switch (step.kind) {
            case "think": {
                const { minMs, maxMs } = step;
                const share = minMs < maxMs ? (this.#scope?.random.fraction() ?? 0) : 0;
                return this.#wait(minMs + (maxMs - minMs) * share);
            }
            case "parallel":
                return this.#parallel(step.requests);
            case "when":
                if (!step.condition.holds(null, this.#scope))
                    this.#index = step.otherwise;
                return "next";
            case "repeat":
                this.#rounds[step.slot] = 0;
                return "next";
            case "again":
                return this.#again(step);
            case "call":
                return this.#callFunction(step.name);
        }
    }
    #request(step) {
        const { network, connections } = this.#context;
        const spec = step.spec ?? renderStep(step, this.#scope, this.#context);
        if (spec === null)
            return "failed";
        this.#run = new request_run/* RequestRun */.z(spec, network, connections, this);
        this.#run.start();
        return "waiting";
    }
    #parallel(requests) {
        const { network, connections } = this.#context;
        this.#verdict = "go on";
        const specs = requests.map((request) => request.spec ?? renderStep(request, this.#scope, this.#context));
        if (specs.includes(null))
            return "failed";
        specs.forEach((spec, index) => {
            const request = requests[index];
            if (spec === null || request === undefined)
                return;
            this.#together.set(new request_run/* RequestRun */.z(spec, network, connections, this), request);
        });
        // Each may end at once, but the step does not before all have begun.
        for (const run of [...this.#together.keys()])
            if (this.#together.has(run))
                run.start();
        return "waiting";
    }
    #again({ slot, times, from }) {
        const rounds = (this.#rounds[slot] ?? 0) + 1;
        this.#rounds[slot] = rounds;
        if (rounds >= times)
            return "next";
        this.#index = from;
        this.#idleRounds += 1;
        if (this.#idleRounds < MAX_IDLE_ROUNDS)
            return "next";
        this.#idleRounds = 0;
        const { clock } = this.#context;
        return this.#wakeAt(clock.now());
    }
    #wait(durationMs) {
        const { clock } = this.#context;
        return durationMs <= 0 ? "next" : this.#wakeAt(clock.now() + durationMs);
    }
    #wakeAt(atMs) {
        this.#waiting = this.#context.clock.at(atMs, () => {
            this.#waiting = null;
            this.#advance();
        });
        return "waiting";
    }
    #callFunction(name) {
        const scope = this.#scope;
        const userFunction = this.#context.functions.get(name);
        if (scope === null || userFunction === undefined)
            throw new TypeError(`there is no function ${name}`);
        const place = {
            name,
            user: this.id,
            iteration: scope.iteration,
            iterationInWorker: this.#iterations - 1,
            scope: () => scope,
        };
        const call = new FunctionCall(this.#context, place, (outcome) => {
            if (this.#call !== call)
                return;
            this.#call = null;
            if (outcome === "completed")
                this.#advance();
            else
                this.#finish(outcome);
        });
        this.#call = call;
        call.run(userFunction);
        return "waiting";
    }
    #finish(outcome) {
        const done = this.#done;
        this.#done = null;
        this.#waiting = null;
        this.#scope = null;
        this.#idleRounds = 0;
        done?.(outcome);
    }
}

;// CONCATENATED MODULE: ./lib/worker/virtual-user-factory.js









/**
 * Compiles a scenario once for a thread.
 *
 * @throws RampaError `usage_invalid` when a step's URL makes no sense.
 */
function createVirtualUserFactory(deps) {
    const { scenario, aggregator, network, clock } = deps;
    const tags = Object.freeze({ ...scenario.tags, scenario: scenario.name });
    const samples = new ScenarioSamples(aggregator, tags);
    const contextOf = () => ({
        clock,
        network,
        connections: network.connectionsFor(tags, deps.plan.keepsCookies),
        samples,
        reportFailure: (run) => reportFailure(deps, run),
    });
    return scenario.work.kind === "steps"
        ? stepUsers(deps, scenario.work, tags, contextOf)
        : scriptUsers(deps, scenario.work, tags, contextOf);
}
function stepUsers(deps, work, tags, contextOf) {
    const { plan, aggregator, functions = new Map() } = deps;
    const { stopOnFailedCheck } = work;
    const shared = {
        ...scriptContext(deps, tags),
        program: compileSteps(work.steps, { plan, aggregator, tags, stopOnFailedCheck }),
        scopes: scopeContext(deps),
        functions,
        reportExtraction: (step, message, scope) => {
            deps.errors.record("extraction", step, maskVariables(message, scope, deps.plan), secondsSinceStart(deps));
        },
    };
    return (id) => new StepUser(id, { ...contextOf(), ...shared });
}
function scriptUsers(deps, work, tags, contextOf) {
    const { plan, scenario, userFunction } = deps;
    if (userFunction === null) {
        throw new errors/* RampaError */.QG("internal", `the scenario ${scenario.name} has no function ${work.name}`);
    }
    const shared = {
        ...scriptContext(deps, tags),
        name: work.name,
        userFunction,
        scopes: scopeContext(deps),
        route: firstRoute(plan),
    };
    return (id) => new ScriptUser(id, { ...contextOf(), ...shared });
}
function scriptContext(deps, tags) {
    const { plan, scenario, aggregator } = deps;
    return {
        scenario: scenario.name,
        sites: new CallSites({
            aggregator,
            baseUrl: plan.baseUrl,
            moved: plan.moved,
            http: plan.http,
            folder: plan.folder,
            tags,
        }),
        setupData: deps.setupData,
        env: Object.freeze({ ...plan.env, ...scenario.env }),
        checks: new Map(),
        reportThrown: (error, { name }, scope) => {
            const message = maskVariables((0,script_error/* describeScriptError */.T)(error), scope, plan);
            deps.errors.record("script", name, message, secondsSinceStart(deps));
        },
    };
}
function scopeContext({ plan, scenario, clock, secrets }) {
    const feeders = new Map((plan.data ?? []).map((feeder) => [feeder.name, new Feeder(feeder)]));
    const watched = (plan.secretVariables ?? []).length === 0 ? undefined : secrets;
    return { scenario: scenario.name, seed: plan.seed ?? 0, feeders, clock, secrets: watched };
}
const MASK = "***";
/** Without the values of variables that `secrets` names. */
function maskVariables(message, scope, { secretVariables = [] }) {
    if (scope === null)
        return message;
    let masked = message;
    for (const name of secretVariables) {
        const value = scope.vars[name];
        const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
        if (text !== "")
            masked = masked.replaceAll(text, MASK);
    }
    return masked;
}
/** Where the first request of a script most likely goes, or null when that cannot be known. */
function firstRoute({ baseUrl, http }) {
    const origin = http.keepAlive ? URL.parse(baseUrl ?? "")?.origin : undefined;
    return origin === undefined ? null : (0,transport/* transportOf */.JH)(http.connection).routeTo(origin, true);
}
/** A request that was never sent because its iteration was interrupted is nothing to tell. */
function reportFailure(deps, run) {
    const { failure } = run;
    if (failure === null || (failure.kind === "aborted" && !run.wasSent))
        return;
    deps.errors.record(failure.kind, run.spec.name, failure.message, secondsSinceStart(deps));
}
function secondsSinceStart({ network, startedAt }) {
    return (network.clock.now() - startedAt()) / 1_000;
}

;// CONCATENATED MODULE: ./lib/threads/segment-users.js

/** How the users of a scenario are made for a segment of the plan. */
function segmentUsers({ plan, functions, setupData }) {
    return (scenario, resources) => {
        const { work } = scenario;
        const userFunction = work.kind === "function" ? (functions.get(work.name) ?? null) : null;
        return createVirtualUserFactory({ ...resources, plan, scenario, setupData, userFunction, functions });
    };
}

// EXTERNAL MODULE: ./lib/config/http-schema.js + 1 modules
var http_schema = __webpack_require__(487);
// EXTERNAL MODULE: ./lib/config/executor-plan.js
var executor_plan = __webpack_require__(1665);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/threads/warm-up-server.js


/** An answer that costs this process next to nothing. */
const ANSWER = Buffer.from("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nok");
/** The server that a self-warm-up sends its requests to, in the same process. */
class WarmUpServer {
    #server;
    #held = [];
    #holding = null;
    constructor() {
        this.#server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
            socket.on("data", () => this.#answer(socket));
            socket.on("error", () => socket.destroy());
        });
    }
    /** @returns Its origin. */
    async start() {
        this.#server.listen(0, "127.0.0.1");
        await (0,external_node_events_.once)(this.#server, "listening");
        const address = this.#server.address();
        if (address === null || typeof address === "string")
            throw new TypeError("a TCP server has a port");
        return `http://127.0.0.1:${address.port}`;
    }
    /** Calls back while so many requests wait for their answers, which they get then. */
    hold(count, callback) {
        this.#holding = { count, callback };
    }
    close() {
        this.#server.close();
    }
    #answer(socket) {
        if (this.#holding === null) {
            socket.write(ANSWER);
            return;
        }
        this.#held.push(socket);
        if (this.#held.length < this.#holding.count)
            return;
        this.#holding.callback();
        this.#holding = null;
        for (const waiting of this.#held.splice(0))
            waiting.write(ANSWER);
    }
}

;// CONCATENATED MODULE: ./lib/threads/self-warm-up.js









const VUS = 10;
/** More than this makes nothing faster: V8 has compiled everything, and that some times over. */
const ITERATIONS = 1_000;
/**
 * Code that was compiled for the objects of one load is thrown away when the next one comes, and compiled
 * for any: what was warmed in one piece would meet that in the load itself.
 */
const MIN_ROUNDS = 4;
const ROUND_MS = 50;
const ROUND_ITERATIONS = 1_000;
/** Requests that are on their way end by themselves; to break them off takes longer. */
const GRACE_MS = 100;
const CHECK = { name: "status == 200", expression: (0,check_language/* parseCheck */.Q)("status == 200") };
/** Ways that ran in this process: what was compiled stays compiled. */
const warmed = new Set();
/**
 * Runs the code that is about to run, against a server of its own on loopback, so that the first
 * requests of the load meet compiled code: cold, they come tens of milliseconds late. Its samples are
 * thrown away, and the system under test sees none of it. That it cannot be done harms nobody.
 */
async function selfWarmUp({ clock, plan, durationMs, signal }) {
    const ways = [...waysOf(plan)].filter(([name]) => !warmed.has(name));
    if (ways.length === 0)
        return;
    const server = new WarmUpServer();
    const compileAsUsual = (0,compilers/* compileSoon */.J4)();
    try {
        const origin = await server.start();
        collectBeforeCompiling(server);
        const endsAtMs = clock.now() + durationMs;
        let [rounds, iterations] = [0, 0];
        do {
            iterations += await runOnce(warmUpLoad(warmUpPlan(plan, origin, ways), clock), signal);
            rounds += 1;
        } while (!signal.aborted && isWanted(rounds, iterations / ways.length) && clock.now() < endsAtMs);
        if (!signal.aborted)
            for (const [name] of ways)
                warmed.add(name);
    }
    catch {
        // No port, no permission: the load begins cold.
    }
    finally {
        compileAsUsual();
        server.close();
    }
}
/**
 * What is collected before the load need not be collected in its first second, when nothing starts for tens of
 * milliseconds. V8 throws away code for objects of a shape that none has at that moment: so first of all, and while
 * requests are on their way.
 */
function collectBeforeCompiling(server) {
    server.hold(VUS, collectGarbage);
}
function isWanted(rounds, iterationsPerWay) {
    return rounds < MIN_ROUNDS || iterationsPerWay < ITERATIONS;
}
/** @returns How many iterations there were. */
async function runOnce(load, signal) {
    const stop = () => load.stop();
    signal.addEventListener("abort", stop, { once: true });
    await load.prepare().then(() => load.run());
    signal.removeEventListener("abort", stop);
    rehearseCheckpoint(load);
    return load.tallies.reduce((sum, { started }) => sum + started, 0);
}
/** A checkpoint holds up the load while it is made: what takes it longest is warmed as well. */
function rehearseCheckpoint({ registry }) {
    for (const name of registry.names) {
        const sink = registry.getSink(name);
        sink?.format(1);
        if (sink !== undefined && "encode" in sink)
            sink.encode();
    }
}
function waysOf({ scenarios }) {
    return new Map(scenarios.map(({ executor, work }) => {
        const way = { isOpen: (0,executor_plan/* isOpen */.n)(executor), work: work.kind };
        return [`${way.isOpen ? "open" : "closed"} ${work.kind}`, way];
    }));
}
function warmUpLoad(plan, clock) {
    return new SegmentRun({
        plan,
        segment: executors_segment/* WHOLE */.Ef,
        clock,
        usersOf: (scenario, resources) => createVirtualUserFactory({
            ...resources,
            plan,
            scenario,
            setupData: undefined,
            userFunction: scenario.work.kind === "function" ? scriptedIteration : null,
        }),
    });
}
async function scriptedIteration(worker) {
    const response = await worker.http.get("/");
    worker.check(response, { "status is 200": ({ status }) => status === 200 });
}
/** One way after the other. */
function warmUpPlan(plan, origin, ways) {
    const shareMs = ROUND_MS / ways.length;
    const scenarios = ways.map(([name, way], index) => ({
        name,
        executor: way.isOpen ? openLoad(shareMs) : closedLoad(shareMs),
        work: way.work === "steps" ? stepsWork(plan) : { kind: "function", name },
        startTimeMs: index * shareMs,
        gracefulStopMs: GRACE_MS,
        tags: {},
        env: {},
    }));
    return {
        ...plan,
        http: plainHttp(plan),
        maxRequestsPerSecond: null,
        baseUrl: origin,
        scenarios,
        thresholds: [],
    };
}
function closedLoad(durationMs) {
    return { kind: "shared-iterations", vus: VUS, iterations: ROUND_ITERATIONS, maxDurationMs: durationMs };
}
function openLoad(durationMs) {
    return {
        kind: "constant-arrival-rate",
        rate: ROUND_ITERATIONS,
        timeUnitMs: durationMs,
        durationMs,
        preAllocatedVus: VUS,
        maxVus: VUS,
    };
}
function stepsWork(plan) {
    const request = { kind: "request", method: "get", url: "/", name: "warm up", query: {} };
    return {
        kind: "steps",
        steps: [{ ...request, checks: [CHECK], http: plainHttp(plan) }],
        stopOnFailedCheck: false,
    };
}
/** Without what would lead away from the own server, or tell it anything. */
function plainHttp({ http }) {
    return { ...http, connection: http_schema/* HTTP_DEFAULTS */.uA.connection, auth: null };
}

// EXTERNAL MODULE: ./lib/threads/delay-counts.js
var delay_counts = __webpack_require__(3275);
;// CONCATENATED MODULE: ./lib/threads/thread-health.js



const DELAY_INTERVAL_MS = 20;
const READING_INTERVAL_MS = 1000;
const PRESSURE_INTERVAL_MS = 100;
/** As a load has that goes as fast as it can. A load of arrivals has it for a moment whenever it catches up. */
const ALL_OUT = { share: 0.95, intervals: 3 };
const HARD = { share: 0.75, intervals: 10 };
/** Shares of a shorter interval count as shares of this: a load of milliseconds is not an overload of a second. */
const SHORTEST_PEAK_MS = 500;
/**
 * Watches the thread that it was made in. A timer every 20 ms sees the delays; everything else is read once
 * a second, so a request costs nothing more.
 */
class ThreadMonitor {
    #probes;
    #loopDelays = (0,delay_counts/* emptyDelayCounts */.TP)();
    #first = null;
    #last = null;
    #peakUtilization = 0;
    #peakStarved = 0;
    #gcMs = 0;
    #longestGcMs = 0;
    #delayTimer = null;
    #readingTimer = null;
    #endGc = null;
    /** Where the interval began in which the loop's rest is looked at. */
    #interval = { atMs: 0, idleMs: 0 };
    /** Each with the intervals that it has lasted. */
    #pressures;
    constructor(probes, { scenarios }) {
        this.#probes = probes;
        const hasArrivals = scenarios.some(({ executor }) => (0,executor_plan/* isOpen */.n)(executor));
        this.#pressures = (hasArrivals ? [HARD] : [ALL_OUT, HARD]).map((pressure) => ({ pressure, lasted: 0 }));
    }
    start() {
        if (this.#first !== null)
            return;
        const { clock } = this.#probes;
        this.#first = this.#read();
        this.#last = this.#first;
        this.#endGc = this.#probes.observeGc((durationMs) => {
            this.#gcMs += durationMs;
            this.#longestGcMs = Math.max(this.#longestGcMs, durationMs);
        });
        this.#readingTimer = every(clock, clock.now(), READING_INTERVAL_MS, () => this.#take());
        this.#interval = { atMs: clock.now(), idleMs: clock.idleTime() };
        this.#awaitTurn();
    }
    stop() {
        if (this.#delayTimer === null)
            return;
        this.#delayTimer.cancel();
        this.#delayTimer = null;
        this.#readingTimer?.cancel();
        this.#take();
        this.#endGc?.();
    }
    get health() {
        const { idleMs, activeMs, watchedMs, scheduler } = differenceOf(this.#first, this.#last);
        return {
            watchedMs,
            loopDelays: [...this.#loopDelays],
            loopUtilization: shareOf(activeMs, idleMs + activeMs),
            peakUtilization: this.#peakUtilization,
            gcMs: this.#gcMs,
            longestGcMs: this.#longestGcMs,
            cpuMs: scheduler?.cpuMs ?? null,
            starvedMs: scheduler?.waitedMs ?? null,
            peakStarved: scheduler === null ? null : this.#peakStarved,
        };
    }
    #awaitTurn() {
        const { clock } = this.#probes;
        const dueMs = clock.now() + DELAY_INTERVAL_MS;
        this.#delayTimer = clock.at(dueMs, () => {
            (0,delay_counts/* countDelay */.NZ)(this.#loopDelays, clock.now() - dueMs, DELAY_INTERVAL_MS);
            this.#lookForRest();
            this.#awaitTurn();
        });
    }
    #lookForRest() {
        const { clock } = this.#probes;
        const lengthMs = clock.now() - this.#interval.atMs;
        if (lengthMs < PRESSURE_INTERVAL_MS)
            return;
        const idleMs = clock.idleTime();
        const worked = 1 - (idleMs - this.#interval.idleMs) / lengthMs;
        this.#interval = { atMs: clock.now(), idleMs };
        for (const each of this.#pressures)
            each.lasted = worked >= each.pressure.share ? each.lasted + 1 : 0;
        if (!this.#pressures.some(({ pressure, lasted }) => lasted >= pressure.intervals))
            return;
        this.#pressures = [];
        this.#probes.onPressed?.();
    }
    #take() {
        const reading = this.#read();
        const { idleMs, activeMs, watchedMs, scheduler } = differenceOf(this.#last, reading);
        if (watchedMs >= SHORTEST_PEAK_MS || this.#last === this.#first) {
            const loopMs = Math.max(idleMs + activeMs, SHORTEST_PEAK_MS);
            const wholeMs = Math.max(watchedMs, SHORTEST_PEAK_MS);
            this.#peakUtilization = Math.max(this.#peakUtilization, shareOf(activeMs, loopMs));
            this.#peakStarved = Math.max(this.#peakStarved, shareOf(scheduler?.waitedMs ?? 0, wholeMs));
        }
        this.#last = reading;
    }
    #read() {
        const { clock } = this.#probes;
        return { atMs: clock.now(), ...this.#probes.loopTimes(), scheduler: this.#probes.schedulerTimes() };
    }
}
function differenceOf(from, to) {
    if (from === null || to === null)
        return { watchedMs: 0, idleMs: 0, activeMs: 0, scheduler: null };
    const [before, after] = [from.scheduler, to.scheduler];
    return {
        watchedMs: to.atMs - from.atMs,
        idleMs: to.idleMs - from.idleMs,
        activeMs: to.activeMs - from.activeMs,
        scheduler: before === null || after === null
            ? null
            : { cpuMs: after.cpuMs - before.cpuMs, waitedMs: after.waitedMs - before.waitedMs },
    };
}
function shareOf(part, whole) {
    return whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));
}

// EXTERNAL MODULE: ./lib/worker/stalled-error.js
var stalled_error = __webpack_require__(2638);
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
        const stalled = (0,stalled_error/* stalledError */.Iy)({ frames, seconds });
        const message = `${this.name}: ${(0,stalled_error/* withScenarios */.oV)(stalled, plan)}`;
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
    return every(clock, clock.now(), watch_for_silence_LOOK_MS, () => {
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
        this.clock = new PausableClock(clock);
        this.#originMs = this.clock.now();
        this.#plan = options.plan;
        this.#secrets = secrets ?? new RunTimeSecrets(options.plan.secretVariables);
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
            await selfWarmUp({ clock, plan, durationMs, signal: stopping });
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
    return new SegmentRun({
        plan,
        segment: segmentOf(shard),
        isShard: shard !== null,
        clock,
        secrets,
        monitor: probes === null ? undefined : new ThreadMonitor(probes.thread, plan),
        usersOf: segmentUsers({ plan, functions: test.functions, setupData }),
    });
}
function loadOfBoth({ test, plan, options, setupData, secrets }, base) {
    const { clock, probes } = options;
    const data = { base: base.setupData, head: setupData };
    return new PairedLoad({
        clock,
        plans: { base: base.plan, head: plan },
        monitor: probes === null ? undefined : new ThreadMonitor(probes.thread, plan),
        createRun: (side, part) => new SegmentRun({
            plan: part,
            segment: executors_segment/* WHOLE */.Ef,
            isPart: true,
            clock,
            secrets,
            usersOf: segmentUsers({ plan: part, functions: test.functions, setupData: data[side] }),
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

// EXTERNAL MODULE: ./lib/metrics/format-value.js
var format_value = __webpack_require__(1146);
;// CONCATENATED MODULE: ./lib/engine/start-time.js


/** Opening the connections takes no longer. */
const CONNECTING_MS = 1_000;
/** The last iterations of a warm-up usually end in less. */
const WARM_UP_REST_MS = 1_000;
/** A load that begins later than this is late. */
const LATE_MS = 250;
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
        if (lateMs <= LATE_MS)
            return [];
        const instant = new Date(this.#startAtMs).toISOString();
        return [`The load began ${(0,format_value/* formatValue */.Fl)(lateMs, "ms")} after start-at (${instant}), which was too early.`];
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
function warm_up_plan_warmUpPlan(plan) {
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
        const plan = warm_up_plan_warmUpPlan(measured);
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
            ageObjects();
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
            thresholds: (0,default_threshold/* withDefaultThreshold */.h)(test.plan.thresholds),
            seed: test.plan.seed ?? chosenSeed(),
        };
        const runId = options.runId ?? crypto.randomUUID();
        this.runId = runId;
        this.#test = test;
        this.#plan = plan;
        this.#script = new ScriptCalls(test, options, stopping);
        this.#base = baseVersion(test, plan, options, stopping);
        this.#options = options;
        this.#secrets = new RunTimeSecrets(plan.secretVariables);
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
                ? (0,choose_threads/* chooseThreads */.v)(test, { wanted, cores, hasOwnClock, segment: segmentOf(shard) })
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


/***/ }),

/***/ 8641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ serializeEvent)
/* harmony export */ });
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


/***/ }),

/***/ 6319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ amongUsers),
/* harmony export */   Ef: () => (/* binding */ WHOLE),
/* harmony export */   gq: () => (/* binding */ globalIndex),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   tn: () => (/* binding */ flatSegment)
/* harmony export */ });
/** The segment that is the whole plan. */
const WHOLE = Object.freeze({ index: 0, count: 1 });
/** The same segment as one of the whole plan, whoever has a virtual user: for what all of them share. */
function flatSegment({ index, count, of }) {
    if (of === undefined)
        return { index, count };
    const outer = flatSegment(of);
    return { index: outer.index + outer.count * index, count: outer.count * count };
}
/** How many of the items 0 … total−1 belong to the segment, which is none of a segment. */
function shareOf(total, segment) {
    return Math.max(0, Math.ceil((total - segment.index) / segment.count));
}
/** Number in the whole plan of the segment's `local`-th item; both from 0. */
function globalIndex(local, segment) {
    return local * segment.count + segment.index;
}
/**
 * The segment of the whole plan among those that have a virtual user. With fewer users than segments the
 * last segments have none, so the iterations are dealt among the others; null for a segment without work.
 * A part of a segment divides exactly what that has, whatever other segments do with theirs.
 */
function amongUsers({ index, count, of }, users) {
    const outer = of === undefined ? WHOLE : amongUsers(of, users);
    if (outer === null)
        return null;
    const share = shareOf(users, outer);
    if (index >= share)
        return null;
    return { index: outer.index + outer.count * index, count: outer.count * Math.min(count, share) };
}


/***/ }),

/***/ 7667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Connection)
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/client.js
var client = __webpack_require__(3701);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/http/direct-socket.js

/** More chunks than this are handled at once: they would take memory. */
const MAX_WAITING = 8;
/**
 * A TCP socket that hands data to a reader which waits for `readable` past the queue of streams: that queue costs
 * about a twentieth of a request. With a {@link ReadQueue} the reader gets it when all sockets were read, dated by
 * when it came. A text that nothing waits before is written past the queue, too. In every other case it is a stream
 * like any other.
 */
class DirectSocket extends external_node_net_.Socket {
    #reads;
    #arrivals = [];
    /** Came just now, and is the reader's if it takes it at once. */
    #chunk = null;
    /** The reader has had all that came, so that there is nothing to ask the stream for. */
    #isDrained = false;
    constructor(reads = null) {
        super();
        this.#reads = reads;
    }
    push(chunk, encoding) {
        const reads = this.#reads;
        if (reads === null || (this.#arrivals.length === 0 && (chunk === null || !this.#hasReader))) {
            return this.#pass(chunk, encoding);
        }
        const atMs = reads.batchTime.now(-Infinity);
        this.#arrivals.push({ chunk, encoding, atMs, uncertaintyMs: reads.batchTime.uncertaintyMs });
        if (this.#arrivals.length === 1)
            reads.add(this);
        else if (this.#arrivals.length > MAX_WAITING)
            this.deliver();
        return true;
    }
    write(chunk, encoding, callback) {
        if (typeof encoding !== "string" || callback !== undefined || !this.#canWriteNow) {
            return super.write(chunk, encoding, callback);
        }
        this._write(chunk, encoding, this.#onWritten);
        return true;
    }
    /** Hands over what came. */
    deliver() {
        const arrivals = this.#arrivals;
        if (arrivals.length === 0)
            return;
        this.#arrivals = [];
        const batchTime = this.#reads?.batchTime;
        for (const { chunk, encoding, atMs, uncertaintyMs } of arrivals) {
            batchTime?.recall(atMs, uncertaintyMs);
            try {
                this.#pass(chunk, encoding);
            }
            finally {
                batchTime?.forget();
            }
        }
    }
    read(size) {
        const chunk = this.#chunk;
        // A part of it can be had from the stream, which gets what nobody has taken.
        if (chunk === null || size !== undefined)
            return this.#isDrained ? null : super.read(size);
        this.#chunk = null;
        this.#isDrained = true;
        return chunk;
    }
    unshift(chunk, encoding) {
        this.#isDrained = false;
        super.unshift(chunk, encoding);
    }
    /** An answer that came before the connection broke is an answer. */
    _destroy(error, callback) {
        const isBroken = error !== null && "syscall" in error;
        if (isBroken)
            this.deliver();
        else
            this.#arrivals = [];
        super._destroy(error, callback);
    }
    /** Nothing waits to be written, and the connection can take it. */
    get #canWriteNow() {
        return this.writable && !this.connecting && this.writableCorked === 0 && this.writableLength === 0;
    }
    #onWritten = (error) => {
        // Not within the write: what had come before is handled first when the socket is destroyed.
        if (error)
            queueMicrotask(() => this.destroy(error));
    };
    get #hasReader() {
        return this.readableLength === 0 && this.listenerCount("readable") > 0;
    }
    #pass(chunk, encoding) {
        if (chunk === null || !this.#hasReader) {
            this.#isDrained = false;
            return super.push(chunk, encoding);
        }
        this.#chunk = chunk;
        this.emit("readable");
        const rest = this.#chunk;
        this.#chunk = null;
        if (rest === null)
            return true;
        this.#isDrained = false;
        return super.push(rest, encoding);
    }
}

;// CONCATENATED MODULE: ./lib/http/proxy-tunnel.js
/** The most that a proxy may say before the tunnel is open. */
const MAX_HEAD_BYTES = 65_536;
const HEAD_END = "\r\n\r\n";
/**
 * Asks a proxy for a tunnel to the origin (RFC 9110, CONNECT). `callback` gets null when what is
 * written to the socket from now on reaches the origin.
 */
function openTunnel(socket, route, proxy, callback) {
    let head = Buffer.alloc(0);
    const finish = (error) => {
        socket.off("data", onData);
        socket.off("close", onClose);
        socket.pause();
        if (error !== null)
            socket.destroy();
        callback(error);
    };
    const onClose = () => finish(new Error(`the proxy ${nameOf(proxy)} closed the connection`));
    const onData = (chunk) => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf(HEAD_END);
        if (end === -1) {
            if (head.length > MAX_HEAD_BYTES)
                finish(new Error(`the proxy ${nameOf(proxy)} sends no HTTP response`));
            return;
        }
        const rest = head.subarray(end + HEAD_END.length);
        const refusal = refusalOf(head.subarray(0, end).toString("latin1"), proxy);
        finish(refusal);
        if (refusal === null && rest.length > 0)
            socket.unshift(rest);
    };
    socket.on("data", onData);
    socket.on("close", onClose);
    socket.write(requestFor(route, proxy));
}
function requestFor({ hostname, port }, { authorization }) {
    const authority = `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
    const credentials = authorization === null ? "" : `proxy-authorization: ${authorization}\r\n`;
    return `CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n${credentials}\r\n`;
}
/** Null when the proxy agreed. */
function refusalOf(head, proxy) {
    const [statusLine = ""] = head.split("\r\n", 1);
    const [, status = "", reason = ""] = /^HTTP\/1\.[01] (\d{3})(?: (.{0,100}))?/.exec(statusLine) ?? [];
    if (status === "")
        return new Error(`the proxy ${nameOf(proxy)} sends no HTTP response`);
    return status.startsWith("2")
        ? null
        : new Error(`the proxy ${nameOf(proxy)} answered CONNECT with ${`${status} ${reason}`.trim()}`);
}
function nameOf({ host, port }) {
    return `${host}:${port}`;
}

// EXTERNAL MODULE: ./lib/http/transport.js
var http_transport = __webpack_require__(3005);
;// CONCATENATED MODULE: ./lib/http/connector.js




/** After this long without traffic the system asks the peer whether it is still there. */
const TCP_KEEP_ALIVE_MS = 60_000;
const HTTP1 = ["http/1.1"];
const HTTP2_OR_1 = ["h2", ...HTTP1];
/**
 * Opens TCP first and puts TLS on top of it, so that the two are timed apart. Name resolution belongs
 * to neither: it shows in `http_req_blocked` only, as in k6. The way through a proxy belongs to
 * connecting. Time limits are those of the requests. TLS sessions are not resumed: each virtual user
 * stands for a client of its own, which pays for its own handshake.
 */
function openConnection(route, context, callback) {
    new ConnectionAttempt(route, context, callback).start();
}
class ConnectionAttempt {
    #route;
    #context;
    #callback;
    constructor(route, context, callback) {
        this.#route = route;
        this.#context = context;
        this.#callback = callback;
    }
    start() {
        const { progress, reads, onSocket } = this.#context;
        progress.connectingMs = 0;
        progress.tlsMs = 0;
        this.#enter("lookup");
        const tcp = new DirectSocket(reads);
        tcp.setNoDelay(true);
        tcp.setKeepAlive(true, TCP_KEEP_ALIVE_MS);
        tcp.once("connectionAttempt", () => this.#enter("connect"));
        tcp.once("connect", () => this.#onConnect(tcp));
        this.#watch(tcp);
        tcp.connect(this.#route.endpoint);
        progress.socket = tcp;
        onSocket(tcp);
    }
    #onConnect(tcp) {
        this.#context.progress.connectingMs = this.#phaseMs();
        const { proxy } = this.#route.transport;
        if (proxy === null)
            this.#onReached(tcp);
        else if (proxy.isTls)
            this.#startTls(tcp, proxy.host, HTTP1, (socket) => this.#passProxy(socket, proxy));
        else
            this.#passProxy(tcp, proxy);
    }
    /** Requests that are not encrypted are handed to the proxy one by one. */
    #passProxy(socket, proxy) {
        if (!this.#route.isTls) {
            this.#onReached(socket);
            return;
        }
        this.#enter("connect");
        openTunnel(socket, this.#route, proxy, (error) => {
            this.#context.progress.connectingMs += this.#phaseMs();
            if (error === null)
                this.#onReached(socket);
            else
                this.#settle(error, null);
        });
    }
    /** Nothing lies between this socket and the origin any more. */
    #onReached(socket) {
        const { isTls, transport, hostname, offersHttp2 } = this.#route;
        if (!isTls) {
            this.#settle(null, socket);
            return;
        }
        const host = transport.tls.serverName ?? hostname;
        this.#startTls(socket, host, offersHttp2 ? HTTP2_OR_1 : HTTP1, (tls) => this.#settle(null, tls));
    }
    #startTls(socket, host, protocols, next) {
        const { transport } = this.#route;
        const servername = (0,http_transport/* serverNameOf */.a_)(host);
        this.#enter("tls");
        const tls = (0,external_node_tls_.connect)({
            socket,
            host,
            ...(servername === undefined ? {} : { servername }),
            secureContext: transport.secureContext,
            rejectUnauthorized: transport.tls.verify,
            ALPNProtocols: [...protocols],
        });
        this.#watch(tls);
        tls.once("secureConnect", () => {
            this.#context.progress.tlsMs += this.#phaseMs();
            next(tls);
        });
    }
    /** For the socket's whole life: an error that nobody listens to would end the process. */
    #watch(socket) {
        socket.on("error", (error) => this.#settle(error, null));
    }
    #settle(error, socket) {
        const callback = this.#callback;
        if (callback === null)
            return;
        this.#callback = null;
        if (error === null)
            this.#context.progress.phase = "ready";
        callback(error, socket);
    }
    #enter(phase) {
        this.#context.progress.phase = phase;
        this.#context.progress.sinceMs = this.#context.clock.now();
    }
    #phaseMs() {
        return this.#context.clock.now() - this.#context.progress.sinceMs;
    }
}

;// CONCATENATED MODULE: ./lib/http/connection.js



/** An idle connection is kept for a virtual user's longest pause; what the server says (`keep-alive: timeout=`) comes first. */
const KEEP_ALIVE_MS = 3_600_000;
/** Given up this long before the server says that it will, so that no request meets a closing socket. */
const KEEP_ALIVE_MARGIN_MS = 500;
/** What happens to a socket that cannot serve the first request. */
const SPOILING = ["readable", "error", "close"];
/** With HTTP/2 a server speaks first. */
const SPOILING_HTTP2 = ["error", "close"];
/**
 * One connection of one virtual user to one origin. It connects when it is first used, and again after
 * the server has closed it. With HTTP/1.1 it serves at most one request at a time, with HTTP/2 as many
 * as the server allows.
 */
class Connection {
    route;
    progress = {
        phase: "lookup",
        sinceMs: 0,
        connectingMs: 0,
        tlsMs: 0,
        socket: null,
    };
    /** Null before it was agreed on. */
    protocol = null;
    /** Requests that have it now. */
    users = 0;
    #client;
    #context;
    /** Opened ahead of the first request, which takes it. */
    #ready = null;
    constructor(route, { clock, reads, onSocket }) {
        this.route = route;
        this.#context = { clock, reads, progress: this.progress, onSocket };
        this.#client = new client(route.origin, {
            connect: (_, callback) => this.#takeOrConnect(callback),
            // Explicit, because undici's defaults for these have changed between its versions.
            allowH2: route.offersHttp2,
            pipelining: 1,
            keepAliveTimeout: KEEP_ALIVE_MS,
            keepAliveMaxTimeout: KEEP_ALIVE_MS,
            keepAliveTimeoutThreshold: KEEP_ALIVE_MARGIN_MS,
            // One limit for the whole request takes their place; these two only notice silence.
            headersTimeout: 0,
            bodyTimeout: 0,
            ...(route.offersHttp2 ? { h2Options: { pingInterval: 0 } } : {}),
        });
    }
    /** Opens the connection before it is needed; never rejects, as the first request tries again. */
    connect() {
        return new Promise((resolve) => {
            this.#open((_, socket) => {
                if (socket !== null)
                    this.#keepReady(socket);
                resolve();
            });
        });
    }
    #open(callback) {
        openConnection(this.route, this.#context, (error, socket) => {
            const isHttp2 = socket instanceof external_node_tls_.TLSSocket && socket.alpnProtocol === "h2";
            this.protocol = socket === null ? null : isHttp2 ? "h2" : "http/1.1";
            callback(error, socket);
        });
    }
    #keepReady(socket) {
        this.#ready = socket;
        for (const event of this.#spoiling())
            socket.once(event, this.#spoil);
    }
    /** A socket that breaks, ends or speaks before its first request is no use: that request opens another. */
    #spoil = () => {
        this.#takeReady()?.destroy();
    };
    #takeReady() {
        const socket = this.#ready;
        this.#ready = null;
        for (const event of this.#spoiling())
            socket?.off(event, this.#spoil);
        return socket;
    }
    #spoiling() {
        return this.protocol === "h2" ? SPOILING_HTTP2 : SPOILING;
    }
    #takeOrConnect(callback) {
        const socket = this.#takeReady();
        if (socket === null)
            this.#open(callback);
        // undici does not expect the answer before it has finished asking.
        else
            queueMicrotask(() => callback(null, socket));
    }
    /** Calls `handler` as undici does; an invalid request reaches `onResponseError` before this returns. */
    dispatch(options, handler) {
        this.#client.dispatch(options, handler);
    }
    /** Drops the connection in whatever state it is; a request on it ends without another word. */
    async destroy() {
        const destroyed = this.#client.destroy();
        this.progress.socket?.destroy();
        await destroyed;
    }
}


/***/ }),

/***/ 11:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iO: () => (/* binding */ withCookies),
/* harmony export */   kO: () => (/* binding */ withJar),
/* harmony export */   vN: () => (/* binding */ cookieValues),
/* harmony export */   xg: () => (/* binding */ UserCookies)
/* harmony export */ });
/* harmony import */ var tough_cookie__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7380);

/** Most header values that are remembered until the next cookie comes. */
const MAX_REMEMBERED = 200;
const JAR_OPTIONS = {
    // As browsers and k6 have it: a cookie for one host of a public suffix is none for the others.
    rejectPublicSuffixes: true,
    allowSecureOnLocal: false,
    looseMode: false,
};
/**
 * The cookies of one virtual user, by RFC 6265: domain, path, expiry, secure, and no cookies for a
 * whole public suffix. A cookie that breaks the rules is ignored, as browsers do.
 */
class UserCookies {
    #clock;
    #outlivesIterations;
    #jar = null;
    /** By URL without query. Looking into the jar takes longer than sending a request. */
    #remembered = new Map();
    /** Wall time at which the first of the jar's cookies expires. */
    #expiresAtMs = Infinity;
    constructor(clock, outlivesIterations) {
        this.#clock = clock;
        this.#outlivesIterations = outlivesIterations;
    }
    /** True when no cookie was ever stored: then there is nothing to look for. */
    get isEmpty() {
        return this.#jar === null;
    }
    beginIteration() {
        if (this.#jar !== null && !this.#outlivesIterations)
            this.#clear();
    }
    /** Keeps what a response from `url` sets. */
    store(setCookie, url) {
        this.#jar ??= new tough_cookie__WEBPACK_IMPORTED_MODULE_0__/* .CookieJar */ .cP(undefined, JAR_OPTIONS);
        for (const text of listOf(setCookie)) {
            const cookie = parseCookie(text, this.#clock.wallTime());
            if (cookie === null)
                continue;
            this.#jar.setCookieSync(cookie, url, { ignoreError: true });
            this.#expiresAtMs = Math.min(this.#expiresAtMs, cookie.expiryTime() ?? Infinity);
        }
        this.#remembered.clear();
    }
    /** What a request to `url` sends as `cookie`; empty: nothing. */
    headerFor(url) {
        if (this.#jar === null)
            return "";
        const [place = url] = url.split("?", 1);
        if (this.#clock.wallTime() >= this.#expiresAtMs)
            this.#expire(this.#jar);
        let header = this.#remembered.get(place);
        if (header === undefined) {
            header = this.#jar.getCookieStringSync(place);
            if (this.#remembered.size >= MAX_REMEMBERED)
                this.#remembered.clear();
            this.#remembered.set(place, header);
        }
        return header;
    }
    #clear() {
        this.#jar = null;
        this.#remembered.clear();
        this.#expiresAtMs = Infinity;
    }
    /** The jar leaves out what has expired. */
    #expire(jar) {
        this.#remembered.clear();
        const nowMs = this.#clock.wallTime();
        const expiries = (jar.serializeSync()?.cookies ?? [])
            .map((cookie) => tough_cookie__WEBPACK_IMPORTED_MODULE_0__/* .Cookie */ .Hk.fromJSON(cookie)?.expiryTime() ?? Infinity)
            .filter((expiresAtMs) => expiresAtMs > nowMs);
        this.#expiresAtMs = Math.min(Infinity, ...expiries);
    }
}
/** With the moment at which it expires: tough-cookie counts `max-age` from the last time that it was sent. */
function parseCookie(text, nowMs) {
    const cookie = tough_cookie__WEBPACK_IMPORTED_MODULE_0__/* .Cookie */ .Hk.parse(text);
    if (cookie === undefined)
        return null;
    if (typeof cookie.maxAge === "number") {
        cookie.expires = new Date(cookie.maxAge <= 0 ? 0 : nowMs + cookie.maxAge * 1_000);
        cookie.maxAge = null;
    }
    return cookie;
}
/** Values by name of the cookies that were set, in the order of their coming; one that was deleted is none. */
function cookieValues(setCookies) {
    // Without a prototype: a cookie that was not set must not be found on it.
    const values = Object.create(null);
    for (const text of setCookies.flatMap(listOf)) {
        const cookie = tough_cookie__WEBPACK_IMPORTED_MODULE_0__/* .Cookie */ .Hk.parse(text);
        if (cookie === undefined)
            continue;
        if (cookie.TTL() > 0)
            values[cookie.key] = cookie.value;
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a map by name, without a prototype
        else
            delete values[cookie.key];
    }
    return Object.freeze(values);
}
/** The header `cookie` with these values in it, which replace cookies of the same name. */
function withCookies(header, cookies) {
    const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
    return mergeCookies(pairs.join("; "), header);
}
/** The request with the jar's cookies; those of its own stay. */
function withJar(dispatch, jarHeader) {
    if (jarHeader === "")
        return dispatch;
    const headers = [...dispatch.headers];
    const at = headers.findIndex((name, index) => index % 2 === 0 && name === "cookie");
    if (at === -1)
        headers.push("cookie", jarHeader);
    else
        headers[at + 1] = mergeCookies(headers[at + 1] ?? "", jarHeader);
    return { ...dispatch, headers };
}
/** Both headers in one; where both have a name, the first one's value stays. */
function mergeCookies(strong, weak) {
    if (strong === "")
        return weak;
    const names = new Set(pairsOf(strong).map(nameOf));
    const rest = pairsOf(weak).filter((pair) => !names.has(nameOf(pair)));
    return rest.length === 0 ? strong : `${strong}; ${rest.join("; ")}`;
}
function pairsOf(header) {
    return header.split(";").flatMap((pair) => (pair.trim() === "" ? [] : [pair.trim()]));
}
function nameOf(pair) {
    return pair.split("=", 1)[0] ?? "";
}
function listOf(setCookie) {
    return typeof setCookie === "string" ? [setCookie] : setCookie;
}


/***/ }),

/***/ 5053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ Deadlines),
/* harmony export */   b: () => (/* binding */ NOT_WATCHED)
/* harmony export */ });
/** The deadline of something that is not watched. */
const NOT_WATCHED = -1;
/** Those with the same timeout: the order in which they came is the order in which they are due. */
class DeadlineQueue {
    first = null;
    last = null;
    timer = null;
}
/**
 * Timeouts without a timer for each: one queue per timeout length and one timer per queue, armed for
 * its oldest member. Adding and removing take constant time, and a member is called within a
 * millisecond or so of its deadline.
 */
class Deadlines {
    #clock;
    #queues = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    /** Watches `item` from `nowMs` on; it must not be watched already. */
    add(item, nowMs, timeoutMs) {
        let queue = this.#queues.get(timeoutMs);
        if (queue === undefined) {
            queue = new DeadlineQueue();
            this.#queues.set(timeoutMs, queue);
        }
        item.deadlineMs = nowMs + timeoutMs;
        item.previous = queue.last;
        item.next = null;
        if (queue.last === null)
            queue.first = item;
        else
            queue.last.next = item;
        queue.last = item;
        queue.timer ??= this.#arm(timeoutMs, queue, item.deadlineMs);
    }
    /** Stops watching `item`, which was added with this timeout; does nothing when it is not watched. */
    remove(item, timeoutMs) {
        const queue = this.#queues.get(timeoutMs);
        if (queue === undefined || item.deadlineMs === NOT_WATCHED)
            return;
        item.deadlineMs = NOT_WATCHED;
        if (item.previous === null)
            queue.first = item.next;
        else
            item.previous.next = item.next;
        if (item.next === null)
            queue.last = item.previous;
        else
            item.next.previous = item.previous;
        item.next = null;
        item.previous = null;
    }
    /** Cancels all timers; nobody is called any more. */
    close() {
        for (const queue of this.#queues.values())
            queue.timer?.cancel();
        this.#queues.clear();
    }
    #arm(timeoutMs, queue, atMs) {
        return this.#clock.at(atMs, () => this.#expire(timeoutMs, queue));
    }
    #expire(timeoutMs, queue) {
        queue.timer = null;
        const nowMs = this.#clock.now();
        while (queue.first !== null && queue.first.deadlineMs <= nowMs) {
            const item = queue.first;
            this.remove(item, timeoutMs);
            item.onDeadline();
        }
        this.#rearm(timeoutMs, queue);
    }
    #rearm(timeoutMs, queue) {
        if (queue.timer !== null)
            return;
        if (queue.first === null)
            this.#queues.delete(timeoutMs);
        else
            queue.timer = this.#arm(timeoutMs, queue, queue.first.deadlineMs);
    }
}


/***/ }),

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ decodeBody),
/* harmony export */   di: () => (/* binding */ ACCEPTED_ENCODINGS),
/* harmony export */   g$: () => (/* binding */ tooLarge)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/** What requests ask for. */
const ACCEPTED_ENCODINGS = "gzip, br, zstd, deflate";
const DECODERS = {
    gzip: node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync,
    "x-gzip": node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync,
    br: node_zlib__WEBPACK_IMPORTED_MODULE_0__.brotliDecompressSync,
    zstd: node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync,
    // By the standard with a zlib header, by some servers without.
    deflate: (bytes, options) => ((bytes[0] ?? 0) & 0x0f) === 8 ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(bytes, options) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(bytes, options),
};
/** As curl has it: more than anybody uses, and too few to keep a process busy. */
const MAX_CODINGS = 5;
/**
 * Undoes the codings of a `content-encoding` header, the last one first. Stops as soon as there are more
 * than `maxBytes`, so that a small body cannot fill the memory.
 */
function decodeBody(body, contentEncoding, maxBytes) {
    const codings = contentEncoding
        .split(",")
        .map((coding) => coding.trim().toLowerCase())
        .filter((coding) => coding !== "" && coding !== "identity");
    if (codings.length > MAX_CODINGS) {
        return failed("protocol", `the body has ${codings.length} encodings, more than ${MAX_CODINGS}`);
    }
    let bytes = body;
    for (const coding of codings.reverse()) {
        const decoder = DECODERS[coding];
        if (decoder === undefined)
            return failed("protocol", `the body has an unknown encoding, "${coding}"`);
        try {
            bytes = decoder(bytes, { maxOutputLength: maxBytes });
        }
        catch (error) {
            return isTooLarge(error)
                ? { kind: "failed", failure: tooLarge(maxBytes) }
                : failed("protocol", `the body is no valid ${coding}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    }
    return { kind: "decoded", bytes };
}
/** The failure of a body of which more than `maxBytes` would have to be kept. */
function tooLarge(maxBytes) {
    return { kind: "body_too_large", message: `the body is larger than ${maxBytes} bytes` };
}
function failed(kind, message) {
    return { kind: "failed", failure: { kind, message } };
}
function isTooLarge(error) {
    return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}


/***/ }),

/***/ 6692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _request_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3678);
/* harmony import */ var _response_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8793);



/**
 * `worker.http`: requests of one iteration, over the connections of its virtual user. Every request is
 * measured, one sample for each hop of a redirect.
 *
 * A failed request is a result: it resolves with status 0 and an `error`. Requests that are made at the
 * same time run at the same time, each on a connection of its own. The iteration is not over before
 * its last request is, also when nobody awaits it.
 *
 * @example
 * ```ts
 * import type { Worker } from "rampa";
 *
 * export default async function (worker: Worker) {
 *   const login = await worker.http.post("/login", { json: { user: "ada" }, name: "login" });
 *   if (login.error) return;
 *   await worker.http.get("/orders", { query: { page: 1 }, timeout: "5s" });
 * }
 * ```
 */
class HttpClient {
    #context;
    #running = new Set();
    #isClosed = false;
    constructor(context) {
        this.#context = context;
    }
    get(url, options) {
        return this.request("GET", url, options);
    }
    post(url, options) {
        return this.request("POST", url, options);
    }
    put(url, options) {
        return this.request("PUT", url, options);
    }
    patch(url, options) {
        return this.request("PATCH", url, options);
    }
    delete(url, options) {
        return this.request("DELETE", url, options);
    }
    head(url, options) {
        return this.request("HEAD", url, options);
    }
    options(url, options) {
        return this.request("OPTIONS", url, options);
    }
    /**
     * @param method In any case.
     * @param url A path below `base_url`, or a whole URL.
     * @returns Rejects with RampaError `usage_invalid` when the URL or an option makes no sense, and with
     * `request_failed` when there is no response and `throw` is set. After the iteration has ended it
     * resolves with error kind `aborted`, and nothing is sent.
     */
    request(method, url, options) {
        return new Promise((resolve, reject) => {
            const { network, connections, sites } = this.#context;
            const spec = sites.compile(method.toUpperCase(), String(url), this.#context.group(), options);
            if (options?.checks !== undefined)
                this.#context.validateChecks(options.checks);
            if (this.#isClosed) {
                this.#refuse(spec, resolve);
                return;
            }
            const listener = new PendingResponse(this, options, resolve, reject);
            const run = new _request_run_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestRun */ .z(spec, network, connections, listener);
            this.#running.add(run);
            run.start();
        });
    }
    /** True while a request is in flight. */
    get isBusy() {
        return this.#running.size > 0;
    }
    /** Sends nothing any more; what is in flight may finish. */
    close() {
        this.#isClosed = true;
    }
    /** As {@link close}, and gives up what is in flight: it resolves with error kind `aborted`. */
    abort() {
        this.#isClosed = true;
        for (const run of [...this.#running])
            run.abort();
    }
    /** For {@link PendingResponse}: settles a request. */
    settle(run, options, resolve, reject) {
        const { failure } = run;
        if (failure !== null)
            this.#context.onFailure(run);
        if (options?.checks !== undefined)
            this.#context.onChecks(run, options.checks);
        if (failure !== null && options?.throw === true) {
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("request_failed", `${run.spec.name}: ${failure.message} (${failure.kind})`));
        }
        else {
            resolve(new _response_js__WEBPACK_IMPORTED_MODULE_2__/* .Response */ .Y(run));
        }
        this.#running.delete(run);
        if (this.#running.size === 0)
            this.#context.onIdle();
    }
    #refuse(spec, resolve) {
        const failure = { kind: "aborted", message: "the iteration has ended" };
        this.#context.answerLate(() => resolve(new _response_js__WEBPACK_IMPORTED_MODULE_2__/* .Response */ .Y({ status: 0, url: spec.url, failure })));
    }
}
class PendingResponse {
    #client;
    #options;
    #resolve;
    #reject;
    constructor(client, options, resolve, reject) {
        this.#client = client;
        this.#options = options;
        this.#resolve = resolve;
        this.#reject = reject;
    }
    onRequestDone(run) {
        this.#client.settle(run, this.#options, this.#resolve, this.#reject);
    }
}


/***/ }),

/***/ 7058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _N: () => (/* binding */ timeoutFailure),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   kL: () => (/* binding */ isTimeout)
/* harmony export */ });
const TIMEOUT_KINDS = {
    lookup: "connect_timeout",
    connect: "connect_timeout",
    tls: "connect_timeout",
    // Connected, and still not sent: it was this process that had no time for it.
    ready: "connect_timeout",
    wait: "response_timeout",
    head: "body_timeout",
    receive: "body_timeout",
};
const TIMEOUT_TEXTS = {
    lookup: "no connection",
    connect: "no connection",
    tls: "no connection",
    ready: "not sent",
    wait: "no response",
    head: "no complete response",
    receive: "no complete response",
};
/** The failure of a request that was given up after `timeoutMs` in `phase`. */
function timeoutFailure(phase, timeoutMs) {
    return { kind: TIMEOUT_KINDS[phase], message: `${TIMEOUT_TEXTS[phase]} within ${timeoutMs} ms` };
}
/** Whether a request of this kind was given up because its time was over. */
function isTimeout(kind) {
    return kind === "response_timeout" || kind === "body_timeout" || kind === "connect_timeout";
}
/** The response broke off: undici's parser or Node's socket saw the end before the message was complete. */
const CLOSED_CODES = new Set(["UND_ERR_SOCKET", "UND_ERR_CLOSED", "UND_ERR_DESTROYED"]);
/** Before a head was accepted it means lengths that contradict each other, and after it a body that broke off. */
const LENGTH_CODE = "UND_ERR_RES_CONTENT_LENGTH_MISMATCH";
/** How undici's parser says it; its error has no code. */
const CLOSED_TEXT = "(Invalid EOF state)";
/** The system has nothing left for another connection: no port, no file descriptor, no buffer. */
const EXHAUSTED_CODES = new Set(["EADDRNOTAVAIL", "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"]);
const RESET_CODES = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);
/** Texts of undici's SocketError for an answer that is no HTTP response to this request. */
const PROTOCOL_TEXTS = new Set(["bad response", "bad upgrade"]);
/** The request itself is not one that can be sent, such as a header with a line break. */
const UNSENDABLE_CODES = new Set([
    "UND_ERR_INVALID_ARG",
    "UND_ERR_NOT_SUPPORTED",
    "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
]);
/**
 * Maps an error of Node or undici to its kind. `phase` decides where a code alone does not: a reset
 * during the TLS handshake is a failed handshake.
 */
function failureOf(error, phase) {
    const cause = firstCause(error);
    const code = codeOf(cause);
    const text = cause instanceof Error ? cause.message : String(cause);
    if (UNSENDABLE_CODES.has(code))
        return { kind: "protocol", message: `the request cannot be sent: ${text}` };
    if (isLookupError(cause))
        return { kind: "dns", message: describe("host name not resolved", code, text) };
    if (phase === "tls")
        return { kind: "tls", message: describe("TLS handshake failed", code, text) };
    if (code === "ETIMEDOUT") {
        return { kind: TIMEOUT_KINDS[phase], message: describe(TIMEOUT_TEXTS[phase], code, text) };
    }
    if (phase === "lookup" || phase === "connect") {
        const whose = EXHAUSTED_CODES.has(code) ? ", this machine has nothing left for it" : "";
        return { kind: "refused", message: describe(`connection not made${whose}`, code, text) };
    }
    return brokenOff(code, text, phase);
}
function brokenOff(code, text, phase) {
    if (RESET_CODES.has(code))
        return { kind: "reset", message: describe("connection reset", code, text) };
    if (isClosed(code, text, phase)) {
        const state = phase === "wait" ? "a response came" : "the response was complete";
        return { kind: "closed", message: `the server closed the connection before ${state}` };
    }
    return { kind: "protocol", message: describe("not a valid HTTP exchange", code, text) };
}
function isClosed(code, text, phase) {
    if (code === LENGTH_CODE)
        return phase === "receive";
    return text.includes(CLOSED_TEXT) || (CLOSED_CODES.has(code) && !PROTOCOL_TEXTS.has(text));
}
/** With several addresses tried, the errors of all of them are the same kind: the first speaks. */
function firstCause(error) {
    return error instanceof AggregateError && error.errors.length > 0 ? firstCause(error.errors[0]) : error;
}
function codeOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
function isLookupError(error) {
    return error instanceof Error && "syscall" in error && error.syscall === "getaddrinfo";
}
/** Node's own text has the address; a code that it lacks is added. */
function describe(what, code, text) {
    const detail = code === "" || text.includes(code) ? text : `${code}: ${text}`;
    return `${what}: ${detail}`;
}


/***/ }),

/***/ 3678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ RequestRun)
});

// EXTERNAL MODULE: ./node_modules/undici/lib/core/errors.js
var errors = __webpack_require__(8707);
// EXTERNAL MODULE: ./lib/http/deadlines.js
var deadlines = __webpack_require__(5053);
// EXTERNAL MODULE: ./lib/http/request-target.js
var request_target = __webpack_require__(1415);
// EXTERNAL MODULE: ./lib/http/transport.js
var transport = __webpack_require__(3005);
;// CONCATENATED MODULE: ./lib/http/redirect.js


const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);
/** Headers that describe a body; they go when the body does. */
const BODY_HEADERS = new Set(["content-type", "content-length", "content-encoding", "content-language"]);
/** Headers that are meant for one origin only. */
const CREDENTIAL_HEADERS = new Set(["authorization", "cookie", "proxy-authorization", "host"]);
/** Whether a status sends the client elsewhere. */
function isRedirect(status) {
    return REDIRECT_STATUSES.has(status);
}
/**
 * The request that follows a redirect, by the rules of the Fetch standard (HTTP-redirect fetch): 303
 * turns everything but GET and HEAD into GET, 301 and 302 turn POST into GET, 307 and 308 change nothing,
 * and credentials stay with their origin. Null when `location` is no HTTP URL: the redirect is then a
 * plain response.
 *
 * @param moved An origin whose place another takes: a redirect must not leave the version that is measured.
 */
function nextHop(hop, status, location, moved) {
    // Header values come as Latin-1; servers that do not encode a location send UTF-8.
    const target = (0,request_target/* redirectTarget */.ET)(Buffer.from(location, "latin1").toString("utf8"), hop.url, moved);
    if (target === null)
        return null;
    const { method } = hop.dispatch;
    const becomesGet = (status === 303 && method !== "GET" && method !== "HEAD") ||
        ((status === 301 || status === 302) && method === "POST");
    const nextMethod = becomesGet ? "GET" : method;
    const dropped = new Set((0,transport/* proxyAuthorization */.YB)(hop.route) === null ? [] : ["proxy-authorization"]);
    if (becomesGet)
        BODY_HEADERS.forEach((name) => dropped.add(name));
    if (target.origin !== hop.route.origin)
        CREDENTIAL_HEADERS.forEach((name) => dropped.add(name));
    if (target.authorization !== null)
        dropped.add("authorization");
    const headers = keptHeaders(hop, dropped);
    if (target.authorization !== null)
        headers.push("authorization", target.authorization);
    const route = hop.route.transport.routeTo(target.origin, hop.route.keepAlive);
    const proxyCredentials = (0,transport/* proxyAuthorization */.YB)(route);
    if (proxyCredentials !== null)
        headers.push("proxy-authorization", proxyCredentials);
    return {
        route,
        url: target.url,
        dispatch: {
            ...hop.dispatch,
            path: (0,transport/* requestPath */.Zq)(route, target.path),
            method: nextMethod,
            headers,
            body: becomesGet ? null : (hop.dispatch.body ?? null),
        },
        recorder: hop.recorder.withMethod(nextMethod),
    };
}
function keptHeaders(hop, dropped) {
    const headers = hop.dispatch.headers;
    const kept = [];
    for (let index = 0; index + 1 < headers.length; index += 2) {
        const name = headers[index] ?? "";
        if (!dropped.has(name))
            kept.push(name, headers[index + 1] ?? "");
    }
    return kept;
}

// EXTERNAL MODULE: ./lib/http/decode-body.js
var decode_body = __webpack_require__(677);
;// CONCATENATED MODULE: ./lib/http/timed-request.js
/** The clock hand of one request: moments in, phases out, all in milliseconds. */
class TimedRequest {
    blocked = 0;
    connecting = 0;
    tlsHandshaking = 0;
    sending = 0;
    waiting = 0;
    receiving = 0;
    duration = 0;
    #startMs = 0;
    #sendMs = 0;
    #sentMs = 0;
    #answerMs = 0;
    /** When its last byte went. */
    get sentMs() {
        return this.#sentMs;
    }
    /** It wants a connection. */
    markStart(nowMs) {
        this.#startMs = nowMs;
        this.connecting = 0;
        this.tlsHandshaking = 0;
    }
    /** It has a connection, and its first byte goes. The first request on a connection carries what that took. */
    markSend(nowMs, progress) {
        this.#sendMs = nowMs;
        this.#sentMs = nowMs;
        this.blocked = nowMs - this.#startMs;
        if (progress !== undefined)
            this.#charge(progress);
    }
    /** Its last byte went. */
    markSent(nowMs) {
        this.#sentMs = nowMs;
    }
    /** The first byte of the answer came. */
    markAnswer(nowMs) {
        this.#answerMs = nowMs;
    }
    /** It is over, in the stage that it has reached; phases that it has not reached are 0. */
    markEnd(nowMs, stage, progress) {
        if (stage === "queued")
            this.#endUnsent(nowMs, progress);
        else
            this.sending = this.#sentMs - this.#sendMs;
        const isAnswered = stage === "answering";
        this.waiting = stage === "queued" ? 0 : (isAnswered ? this.#answerMs : nowMs) - this.#sentMs;
        this.receiving = isAnswered ? nowMs - this.#answerMs : 0;
        this.duration = this.sending + this.waiting + this.receiving;
    }
    /** Connecting may still have been under way. */
    #endUnsent(nowMs, progress) {
        this.sending = 0;
        this.blocked = nowMs - this.#startMs;
        if (progress === undefined)
            return;
        this.#charge(progress);
        if (progress.phase === "connect")
            this.connecting ||= nowMs - progress.sinceMs;
        else if (progress.phase === "tls")
            this.tlsHandshaking ||= nowMs - progress.sinceMs;
    }
    #charge(progress) {
        this.connecting = progress.connectingMs;
        this.tlsHandshaking = progress.tlsMs;
        progress.connectingMs = 0;
        progress.tlsMs = 0;
    }
}

;// CONCATENATED MODULE: ./lib/http/request-answer.js


const NO_HEADERS = Object.freeze({});
/** What came of one request: the last response's status, headers and body, or the failure. */
class RequestAnswer extends TimedRequest {
    spec;
    status = 0;
    url;
    headers = NO_HEADERS;
    chunks = [];
    /** Bytes of the body: as they came, or decoded once it was. Also when they were not kept. */
    bodySize = 0;
    /** Values of `set-cookie`, also of redirects before; null: none. */
    setCookies = null;
    failure = null;
    errorKind = null;
    isExpected = false;
    uncertainty = 0;
    constructor(spec) {
        super();
        this.spec = spec;
        this.url = spec.url;
    }
    /** What the body still has to be decoded from; null: nothing. */
    get encoding() {
        const isLeft = this.spec.bodyUse === "later" && this.bodySize > 0 && this.#isEncoded();
        return isLeft ? String(this.headers["content-encoding"]) : null;
    }
    /** Most of the body that is decoded. */
    get maxBodyBytes() {
        return this.spec.maxBodyBytes;
    }
    /** Keeps a part of the body, as far as somebody will read it. */
    takeChunk(chunk) {
        this.bodySize += chunk.length;
        if (!this.#keepsBody())
            return;
        if (this.bodySize <= this.spec.maxBodyBytes)
            this.chunks.push(chunk);
        else
            this.chunks.length = 0;
    }
    /** Decodes the whole body where it is read at once; one that cannot be is a failure. */
    takeBody() {
        const { maxBodyBytes, bodyUse } = this.spec;
        if (bodyUse === "none" || this.bodySize === 0 || !this.#keepsBody())
            return;
        if (this.bodySize > maxBodyBytes)
            this.setFailure((0,decode_body/* tooLarge */.g$)(maxBodyBytes));
        else if (bodyUse !== "later" && this.#isEncoded())
            this.#decode();
    }
    /** The response was a redirect: the next one takes its place. */
    forgetResponse() {
        this.status = 0;
        this.headers = NO_HEADERS;
        this.chunks.length = 0;
        this.bodySize = 0;
        this.failure = null;
        this.errorKind = null;
    }
    /** Without a complete response there is no response: what came of it is dropped. */
    dropResponse(failure) {
        this.setFailure(failure);
        this.status = 0;
        this.headers = NO_HEADERS;
        this.chunks.length = 0;
        this.setCookies = null;
    }
    setFailure(failure) {
        this.failure = failure;
        this.errorKind = failure.kind;
    }
    #keepsBody() {
        const { bodyUse } = this.spec;
        return bodyUse === "size" ? this.#isEncoded() : bodyUse !== "none";
    }
    #isEncoded() {
        return this.spec.decodes && this.headers["content-encoding"] !== undefined;
    }
    #decode() {
        const encoding = String(this.headers["content-encoding"]);
        const decoded = (0,decode_body/* decodeBody */.Vj)(Buffer.concat(this.chunks), encoding, this.spec.maxBodyBytes);
        this.chunks.length = 0;
        if (decoded.kind === "failed") {
            this.setFailure(decoded.failure);
            return;
        }
        this.chunks.push(decoded.bytes);
        this.bodySize = decoded.bytes.length;
    }
}

// EXTERNAL MODULE: ./lib/http/request-failure.js
var request_failure = __webpack_require__(7058);
// EXTERNAL MODULE: ./lib/http/cookies.js
var http_cookies = __webpack_require__(11);
;// CONCATENATED MODULE: ./lib/http/request-run.js






/**
 * One request on its way, redirects included: undici's handler, the deadline, the sample and the
 * result in one object, because nothing else is allocated for a request. After
 * {@link RequestListener.onRequestDone} it does not change any more.
 */
class RequestRun extends RequestAnswer {
    /** Whether the server can have seen it. */
    wasSent = false;
    deadlineMs = deadlines/* NOT_WATCHED */.b;
    next = null;
    previous = null;
    #network;
    #connections;
    #listener;
    #state = "idle";
    #hop;
    #hopCount = 0;
    #connection = null;
    /** Of the request that is on its way. */
    #controller = null;
    constructor(spec, network, connections, listener) {
        super(spec);
        this.#network = network;
        this.#connections = connections;
        this.#listener = listener;
        this.#hop = spec;
    }
    /** Sends the request; the listener may be told before this returns. */
    start() {
        this.#send(this.#network.clock.now());
    }
    /** Gives the request up because its iteration must end. */
    abort() {
        this.#giveUp({ kind: "aborted", message: "the iteration was interrupted" });
    }
    onDeadline() {
        this.#giveUp((0,request_failure/* timeoutFailure */._N)(this.#phase(), this.spec.timeoutMs));
    }
    onRequestStart(controller) {
        if (this.#state !== "queued") {
            // It was given up while others were sent before it.
            controller.abort(new errors.InformationalError("given up"));
            return;
        }
        this.#controller = controller;
        this.#state = "sent";
        this.wasSent = true;
        this.markSend(this.#network.clock.now(), this.#connection?.progress);
    }
    onRequestSent() {
        this.markSent(this.#network.clock.now());
    }
    onResponseStarted() {
        // Comes once more after an informational answer such as 103: the first byte is what counts.
        if (this.#state !== "sent")
            return;
        this.#state = "answering";
        this.markAnswer(this.#network.batchTime.now(this.sentMs));
    }
    onResponseStart(_controller, status, headers) {
        if (status < 200 || this.#state === "over")
            return;
        this.status = status;
        this.headers = headers;
    }
    onResponseData(_controller, chunk) {
        this.takeChunk(chunk);
    }
    onResponseEnd() {
        if (this.#state === "over")
            return;
        try {
            this.#complete();
        }
        catch (error) {
            // undici would swallow it, and nobody would ever hear of this request again.
            this.#network.clock.yield(() => {
                throw error;
            });
        }
    }
    onResponseError(_controller, error) {
        if (this.#state === "over" || this.#state === "idle")
            return;
        this.#fail((0,request_failure/* failureOf */.g5)(error, this.#phase()));
        this.#releaseConnection();
        this.#end();
        // undici is still taking the connection down: a request that the listener sends now would be lost in it.
        queueMicrotask(() => this.#listener.onRequestDone(this));
    }
    #complete() {
        const { batchTime } = this.#network;
        this.#markEnd(batchTime.now(this.sentMs));
        this.uncertainty = batchTime.uncertaintyMs;
        this.#releaseConnection();
        const setCookie = this.headers["set-cookie"];
        if (setCookie !== undefined)
            this.#keepCookies(setCookie);
        const hop = this.#redirect();
        if (hop === null)
            this.#finish();
        else
            this.#follow(hop);
    }
    #keepCookies(setCookie) {
        this.setCookies ??= [];
        this.setCookies.push(setCookie);
        if (this.spec.usesCookies)
            this.#connections.cookies.store(setCookie, this.url);
    }
    #send(nowMs) {
        const { pacer } = this.#network;
        this.#state = "queued";
        this.#controller = null;
        this.markStart(nowMs);
        if (pacer === null || pacer.enter(this))
            this.#dispatch(nowMs);
    }
    onTurn() {
        if (this.#state === "queued")
            this.#dispatch(this.#network.clock.now());
    }
    #dispatch(nowMs) {
        const { timeoutMs } = this.spec;
        if (timeoutMs > 0 && this.#hopCount === 0)
            this.#network.deadlines.add(this, nowMs, timeoutMs);
        this.#connection = this.#connections.take(this.#hop.route);
        this.#connection.dispatch(this.#dispatchOptions(), this);
    }
    #dispatchOptions() {
        const { dispatch } = this.#hop;
        const { cookies } = this.#connections;
        return this.spec.usesCookies && !cookies.isEmpty
            ? (0,http_cookies/* withJar */.kO)(dispatch, cookies.headerFor(this.url))
            : dispatch;
    }
    #follow(hop) {
        this.#record();
        this.#hop = hop;
        this.#hopCount += 1;
        this.url = hop.url;
        this.forgetResponse();
        this.#send(this.#network.clock.now());
    }
    /** The next hop, or null when this response is the last; too many redirects are an error of the last. */
    #redirect() {
        const { maxRedirects } = this.spec;
        const hop = maxRedirects > 0 && isRedirect(this.status) ? this.#target() : null;
        if (hop === null) {
            this.takeBody();
            return null;
        }
        if (this.#hopCount < maxRedirects)
            return hop;
        this.setFailure({
            kind: "too_many_redirects",
            message: `more than ${maxRedirects} redirect${maxRedirects === 1 ? "" : "s"}`,
        });
        return null;
    }
    /** Where the redirect leads; null when it leads nowhere. */
    #target() {
        const { location } = this.headers;
        return location === undefined ? null : nextHop(this.#hop, this.status, location, this.#network.moved);
    }
    #giveUp(failure) {
        if (this.#state === "over" || this.#state === "idle")
            return;
        this.#fail(failure);
        this.#end();
        this.#network.pacer?.leave(this);
        // Only now: undici tells of an error while it is being destroyed.
        if (this.#connection !== null)
            this.#connections.giveUp(this.#connection, this.#controller);
        this.#connection = null;
        this.#listener.onRequestDone(this);
    }
    #fail(failure) {
        this.#markEnd(this.#network.clock.now());
        this.dropResponse(failure);
    }
    #finish() {
        this.#end();
        this.#listener.onRequestDone(this);
    }
    #end() {
        const hopWasSent = this.#state !== "queued";
        this.#state = "over";
        this.#network.deadlines.remove(this, this.spec.timeoutMs);
        if (hopWasSent || this.errorKind !== "aborted")
            this.#record();
    }
    #record() {
        this.isExpected = this.spec.expected.has(this.status);
        this.#hop.recorder.record(this);
    }
    #markEnd(nowMs) {
        if (this.#state === "idle" || this.#state === "over")
            return;
        this.markEnd(nowMs, this.#state, this.#connection?.progress);
    }
    #releaseConnection() {
        if (this.#connection !== null)
            this.#connections.release(this.#connection);
        this.#connection = null;
    }
    #phase() {
        if (this.#state === "answering")
            return this.status > 0 ? "receive" : "head";
        if (this.#state === "sent")
            return "wait";
        return this.#connection?.progress.phase ?? "connect";
    }
}


/***/ }),

/***/ 1415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ redirectTarget),
/* harmony export */   P_: () => (/* binding */ authorizationOf),
/* harmony export */   u1: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* harmony import */ var _config_leads_to_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7283);
/* harmony import */ var _config_url_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3632);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);



const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
/**
 * Resolves a URL as a user writes it: absolute, or a path below `baseUrl`, which keeps the base's own path.
 *
 * @param moved Changes the origin of absolute URLs that are written for another.
 * @throws RampaError `usage_invalid` when that is no HTTP URL.
 */
function resolveTarget(written, baseUrl, query = {}, moved) {
    const isAbsolute = ABSOLUTE.test(written);
    const url = movedUrl(parseUrl(isAbsolute ? written : belowBase(written, baseUrl), written), moved);
    for (const [name, values] of Object.entries(query)) {
        for (const value of Array.isArray(values) ? values : [values]) {
            url.searchParams.append(name, String(value));
        }
    }
    const path = pathOfLabel(written, isAbsolute, url);
    const isForeign = isAbsolute && (baseUrl === undefined || URL.parse(baseUrl)?.origin !== url.origin);
    return Object.freeze({ ...targetOf(url), label: isForeign ? `${url.origin}${path}` : path });
}
/**
 * The target of a redirect: `location` as a browser reads it, relative to where the answer came from.
 *
 * @param moved Changes the origin of a location that leads to another version.
 */
function redirectTarget(location, from, moved) {
    const parsed = URL.parse(location, from);
    if (parsed === null || !isHttp(parsed))
        return null;
    const url = movedUrl(parsed, moved);
    return { ...targetOf(url), label: url.pathname };
}
function movedUrl(url, moved) {
    if (moved === undefined || !(0,_config_leads_to_js__WEBPACK_IMPORTED_MODULE_1__/* .leadsTo */ .R)(url, moved.from))
        return url;
    const at = new URL(url.pathname + url.search + url.hash, moved.to);
    at.username = url.username;
    at.password = url.password;
    return at;
}
function targetOf(url) {
    return {
        origin: url.origin,
        path: url.pathname + url.search,
        url: url.origin + url.pathname + url.search,
        authorization: authorizationOf(url),
    };
}
function belowBase(written, baseUrl) {
    if (baseUrl === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("usage_invalid", `"${written}" is a path, and there is no base_url that it could lie below`, {
            hint: "Set base_url, or write the whole URL with http:// or https://.",
        });
    }
    const base = baseUrl.replace(/[?#].*$/s, "");
    if (written === "" || written.startsWith("?") || written.startsWith("#"))
        return base + written;
    return `${base.replace(/\/+$/, "")}/${written.replace(/^\/+/, "")}`;
}
function parseUrl(text, written) {
    const url = URL.parse(text);
    if (url !== null && isHttp(url))
        return url;
    const shown = (0,_config_url_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .maskUrlCredentials */ .gn)(written);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("usage_invalid", `"${shown}" is no URL that a request can be made to`, {
        hint: 'Write a path below base_url, such as "/users", or a URL with http:// or https://.',
    });
}
function isHttp(url) {
    return (url.protocol === "http:" || url.protocol === "https:") && url.hostname !== "";
}
/** As written where that is possible, so that a name is what its author sees in the file. */
function pathOfLabel(written, isAbsolute, url) {
    if (isAbsolute)
        return url.pathname;
    const path = written.replace(/[?#].*$/s, "");
    return path.startsWith("/") ? path : `/${path}`;
}
/** The `authorization` header that credentials in a URL ask for, or null. */
function authorizationOf(url) {
    if (url.username === "" && url.password === "")
        return null;
    const credentials = `${decodedBytes(url.username)}:${decodedBytes(url.password)}`;
    return `Basic ${Buffer.from(credentials, "latin1").toString("base64")}`;
}
/** One character for each byte; a "%" that encodes nothing stands for itself, as URLs are read. */
function decodedBytes(encoded) {
    return encoded.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}


/***/ }),

/***/ 8793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Response)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _cookies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11);
/* harmony import */ var _decode_body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(677);



const DEFAULT_MAX_BODY_BYTES = 16_000_000;
const NO_BODY = new Uint8Array(0);
/**
 * What came back for a request. Without a response, `status` is 0 and `error` says why, so that checks
 * count it like any other unexpected status.
 *
 * @example
 * ```ts
 * import { Response } from "rampa";
 *
 * const response = new Response({
 *   status: 200,
 *   url: "http://127.0.0.1/user",
 *   headers: { "content-type": "application/json" },
 *   body: '{"name":"Ada"}',
 * });
 * response.ok; // true
 * response.json(); // { name: "Ada" }
 * ```
 */
class Response {
    #source;
    #headers = null;
    #body = null;
    #text = null;
    #cookies = null;
    constructor(source) {
        this.#source = source;
    }
    /** 0 without a response. */
    get status() {
        return this.#source.status;
    }
    /** Of the last hop, without credentials and fragment. */
    get url() {
        return this.#source.url;
    }
    /** True from 200 to 299. */
    get ok() {
        return this.status >= 200 && this.status < 300;
    }
    /** By lower-case name; values of a repeated header are joined with `, `. */
    get headers() {
        return (this.#headers ??= plainHeaders(this.#source.headers ?? {}));
    }
    /**
     * Values of the cookies that this response and redirects before it set, by name; a cookie that was
     * deleted is not among them.
     */
    get cookies() {
        return (this.#cookies ??= (0,_cookies_js__WEBPACK_IMPORTED_MODULE_1__/* .cookieValues */ .vN)(setCookiesOf(this.#source)));
    }
    /** Without its content encoding, empty without one. */
    get body() {
        return (this.#body ??= this.#joinBody());
    }
    /** Why there is no complete response; undefined when there is one. */
    get error() {
        return this.#source.failure ?? undefined;
    }
    /** Of the last hop, in milliseconds. */
    get timings() {
        const source = this.#source;
        return Object.freeze({
            blocked: source.blocked ?? 0,
            connecting: source.connecting ?? 0,
            tlsHandshaking: source.tlsHandshaking ?? 0,
            sending: source.sending ?? 0,
            waiting: source.waiting ?? 0,
            receiving: source.receiving ?? 0,
            duration: source.duration ?? 0,
        });
    }
    /**
     * The body as UTF-8 text.
     *
     * @throws RampaError `request_failed` when the body was too large to be kept, or cannot be decoded.
     */
    text() {
        return (this.#text ??= new TextDecoder().decode(this.body));
    }
    /**
     * The body as JSON.
     *
     * @throws RampaError `request_failed` when it is no JSON.
     */
    json() {
        const text = this.text();
        try {
            return JSON.parse(text);
        }
        catch (cause) {
            const start = JSON.stringify(text.slice(0, 60));
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("request_failed", `the body of ${this.#place()} is no JSON; it begins with ${start}`, {
                hint: "Check the status before you read the body.",
                cause,
            });
        }
    }
    #joinBody() {
        if (this.error?.kind === "body_too_large") {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("request_failed", `the body of ${this.#place()} was not kept: ${this.error.message}`);
        }
        const chunks = this.#chunks();
        const [first = NO_BODY] = chunks;
        const joined = chunks.length < 2 ? first : Buffer.concat(chunks);
        const { encoding = null } = this.#source;
        return encoding === null ? joined : this.#decode(joined, encoding);
    }
    #chunks() {
        const { chunks, body } = this.#source;
        if (body === undefined)
            return chunks ?? [];
        return [typeof body === "string" ? new TextEncoder().encode(body) : body];
    }
    #decode(body, encoding) {
        const { buffer, byteOffset, byteLength } = body;
        const encoded = Buffer.from(buffer, byteOffset, byteLength);
        const decoded = (0,_decode_body_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeBody */ .Vj)(encoded, encoding, this.#source.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES);
        if (decoded.kind === "decoded")
            return decoded.bytes;
        const { kind, message } = decoded.failure;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("request_failed", `the body of ${this.#place()} was not read: ${message} (${kind})`, {
            hint: "Raise max_body, or look at the body of fewer responses.",
        });
    }
    /** Never with a query, which can hold secrets. */
    #place() {
        return `${this.url.replace(/\?.*$/s, "")} (status ${this.status})`;
    }
}
function setCookiesOf({ setCookies, headers }) {
    const own = headers?.["set-cookie"];
    return setCookies ?? (own === undefined ? [] : [own]);
}
function plainHeaders(headers) {
    // Without a prototype: a header that was not sent must not be found on it.
    const plain = Object.create(null);
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            plain[name] = typeof value === "string" ? value : value.join(", ");
    }
    return Object.freeze(plain);
}


/***/ }),

/***/ 3005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ transportOf),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization),
/* harmony export */   Zq: () => (/* binding */ requestPath),
/* harmony export */   a_: () => (/* binding */ serverNameOf)
/* harmony export */ });
/* unused harmony export Transport */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var _request_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1415);



/** How connections are made; what all of them share is made once. */
class Transport {
    proxy;
    #settings;
    #routes = new Map();
    #secureContext = null;
    constructor(settings) {
        this.#settings = settings;
        this.proxy = settings.proxy === null ? null : proxyOf(settings.proxy);
    }
    get tls() {
        return this.#settings.tls;
    }
    /** Certificates and keys are parsed once, not for each connection. */
    get secureContext() {
        return (this.#secureContext ??= secureContextOf(this.#settings.tls));
    }
    routeTo(origin, keepAlive) {
        const key = keepAlive ? origin : `close ${origin}`;
        let route = this.#routes.get(key);
        if (route === undefined) {
            route = this.#route(origin, keepAlive);
            this.#routes.set(key, route);
        }
        return route;
    }
    #route(origin, keepAlive) {
        const url = new URL(origin);
        const isTls = url.protocol === "https:";
        const hostname = withoutBrackets(url.hostname);
        const port = portOf(url);
        return Object.freeze({
            origin,
            transport: this,
            isTls,
            hostname,
            port,
            endpoint: this.#endpoint(this.proxy ?? { host: hostname, port }),
            offersHttp2: isTls && this.#settings.http2,
            keepAlive,
        });
    }
    #endpoint({ host, port }) {
        const replacement = this.#settings.hosts[host.toLowerCase()];
        return replacement === undefined
            ? { host, port }
            : { host: replacement.address, port: replacement.port ?? port };
    }
}
const transports = new WeakMap();
/** The transport of these settings; the same for the same object. */
function transportOf(settings) {
    let transport = transports.get(settings);
    if (transport === undefined) {
        transport = new Transport(settings);
        transports.set(settings, transport);
    }
    return transport;
}
/** What the first line of a request names: a proxy that is not tunnelled through needs the whole URL. */
function requestPath({ transport, isTls, origin }, path) {
    return transport.proxy === null || isTls ? path : origin + path;
}
/** The header value that a proxy which is not tunnelled through wants with each request, or null. */
function proxyAuthorization({ transport, isTls }) {
    return isTls ? null : (transport.proxy?.authorization ?? null);
}
/** The name that a server is asked for; none for an address, which TLS does not allow. */
function serverNameOf(hostname) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(hostname) === 0 ? hostname : undefined;
}
function secureContextOf({ ca, cert, key }) {
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.createSecureContext)({
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
    });
}
function proxyOf(text) {
    const url = new URL(text);
    return {
        host: withoutBrackets(url.hostname),
        port: portOf(url),
        isTls: url.protocol === "https:",
        authorization: (0,_request_target_js__WEBPACK_IMPORTED_MODULE_2__/* .authorizationOf */ .P_)(url),
    };
}
function portOf({ port, protocol }) {
    return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}
function withoutBrackets(hostname) {
    return hostname.replace(/^\[|\]$/g, "");
}


/***/ }),

/***/ 8450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ Aggregator)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/group-thousands.js
var group_thousands = __webpack_require__(383);
// EXTERNAL MODULE: ./lib/metrics/create-sink.js
var create_sink = __webpack_require__(2397);
;// CONCATENATED MODULE: ./lib/metrics/series.js
/** Takes the samples of one metric with one set of tags, for every sink that they concern. */
class Series {
    #first;
    #rest;
    constructor(first, rest = []) {
        this.#first = first;
        this.#rest = rest;
    }
    /** @throws RampaError `metric_invalid` when the value is not finite; nothing is recorded then. */
    add(value) {
        this.#first.add(value);
        for (const sink of this.#rest)
            sink.add(value);
    }
}
/** The same for a gauge whose samples of several threads will be merged: the later one is its value. */
class TimedSeries extends Series {
    #sinks;
    #now;
    constructor(first, rest, now) {
        super(first, rest);
        this.#sinks = [first, ...rest];
        this.#now = now;
    }
    add(value) {
        const atMs = this.#now();
        for (const sink of this.#sinks) {
            if (sink.kind === "gauge")
                sink.add(value, atMs);
        }
    }
}

// EXTERNAL MODULE: ./lib/metrics/sink-delta.js
var sink_delta = __webpack_require__(9281);
// EXTERNAL MODULE: ./lib/metrics/tag-key.js
var tag_key = __webpack_require__(3167);
;// CONCATENATED MODULE: ./lib/metrics/metric-state.js




/** What is kept of one metric besides its registry's sink. */
class MetricState {
    views;
    #metric;
    #base;
    #submetrics;
    #maxTagSets;
    #now;
    #tagSets = new Map();
    #newTagSets = [];
    #isOverflowing = false;
    constructor(options) {
        const { metric, base, submetrics, views, maxTagSets, now } = options;
        this.#metric = metric;
        this.#base = base;
        this.#submetrics = submetrics.map((submetric) => ({ ...submetric, sink: (0,create_sink/* createSink */.O)(metric.kind) }));
        this.views = views;
        this.#maxTagSets = maxTagSets;
        this.#now = metric.kind === "gauge" ? now : undefined;
    }
    /** True when there were more tag sets than are told apart. */
    get isOverflowing() {
        return this.#isOverflowing || this.views.some((view) => view.isFull);
    }
    /** Those that are told apart, in the order in which they came. */
    get tagSets() {
        return [...this.#tagSets.values()].map(({ tags }) => tags);
    }
    submetricSink(key) {
        return this.#submetrics.find((candidate) => candidate.key === key)?.sink;
    }
    /** Where samples with these tags go. */
    series(tags) {
        const key = (0,tag_key/* tagKey */.E)(tags);
        const known = this.#tagSets.get(key);
        if (known !== undefined)
            return known.series;
        const series = this.#createSeries(tags);
        if (this.#tagSets.size < this.#maxTagSets) {
            const kept = { ...tags };
            this.#tagSets.set(key, { tags: kept, series });
            this.#newTagSets.push(kept);
        }
        else {
            this.#isOverflowing = true;
        }
        return series;
    }
    /** Takes out what the sinks hold; series stay valid. */
    drain() {
        const tagSets = this.#newTagSets;
        this.#newTagSets = [];
        return {
            metric: this.#metric,
            base: (0,sink_delta/* drainSink */.S)(this.#base),
            submetrics: this.#submetrics.map(({ sink }) => (0,sink_delta/* drainSink */.S)(sink)),
            views: this.views.map((view) => view.drain()),
            tagSets,
            isOverflowing: this.#isOverflowing,
        };
    }
    /** Adds what the same metric of another thread, with the same submetrics and views, was drained of. */
    absorb(delta) {
        // As if they had come here: what is told apart is decided once, for all threads.
        for (const tags of delta.tagSets)
            this.series(tags);
        (0,sink_delta/* absorbInto */.q)(this.#base, delta.base);
        this.#submetrics.forEach(({ sink }, index) => (0,sink_delta/* absorbInto */.q)(sink, delta.submetrics[index] ?? null));
        this.views.forEach((view, index) => {
            const part = delta.views[index];
            if (part !== undefined)
                view.absorb(part);
        });
        this.#isOverflowing ||= delta.isOverflowing;
    }
    #createSeries(tags) {
        const matching = this.#submetrics.filter(({ filter }) => filter.every(([tag, value]) => tags[tag] === value));
        const sinks = [...matching.map(({ sink }) => sink), ...this.views.map((view) => view.sinkOf(tags))];
        const now = this.#now;
        return now === undefined ? new Series(this.#base, sinks) : new TimedSeries(this.#base, sinks, now);
    }
}

;// CONCATENATED MODULE: ./lib/metrics/view.js


/** Stands for all tag values that are not told apart. */
const OTHER = "other";
/**
 * The rows that views with the same tags may have. They share them, so that tables agree: a name that one
 * metric shows as `other` is `other` in all.
 */
class RowKeys {
    #known = new Set();
    #limit;
    #isFull = false;
    constructor(limit) {
        this.#limit = limit;
    }
    /** True when a row did not get in. */
    get isFull() {
        return this.#isFull;
    }
    /** No further row gets in. */
    close() {
        this.#isFull = true;
    }
    admits(key) {
        if (this.#known.has(key))
            return true;
        this.#isFull ||= this.#known.size >= this.#limit;
        if (!this.#isFull)
            this.#known.add(key);
        return !this.#isFull;
    }
}
/** One metric by the values of some tags. */
class View {
    #kind;
    #by;
    #keys;
    #rows = new Map();
    constructor(kind, by, keys) {
        this.#kind = kind;
        this.#by = by;
        this.#keys = keys;
    }
    /** True when some samples are in `other`. */
    get isFull() {
        return this.#keys.isFull;
    }
    isBy(tags) {
        return tags.length === this.#by.length && tags.every((tag, index) => tag === this.#by[index]);
    }
    rows() {
        return [...this.#rows.values()].filter(({ sink }) => !sink.isEmpty);
    }
    /** The sink of the row, or that of `other`. */
    sinkOf(tags) {
        const values = this.#by.map((tag) => tags[tag] ?? "");
        return this.#row(this.#keys.admits(JSON.stringify(values)) ? values : values.map(() => OTHER)).sink;
    }
    /** Takes out what the rows hold; the rows stay. */
    drain() {
        const rows = [...this.#rows.values()].flatMap(({ values, sink }) => {
            const delta = (0,sink_delta/* drainSink */.S)(sink);
            return delta === null ? [] : [{ values, delta }];
        });
        return { rows, isFull: this.isFull };
    }
    /** Adds what another view by the same tags was drained of. */
    absorb({ rows, isFull }) {
        for (const { values, delta } of rows) {
            const isRest = isFull && values.every((value) => value === OTHER);
            const isTold = isRest || this.#keys.admits(JSON.stringify(values));
            (0,sink_delta/* absorbInto */.q)(this.#row(isTold ? values : values.map(() => OTHER)).sink, delta);
        }
        if (isFull)
            this.#keys.close();
    }
    #row(values) {
        const key = JSON.stringify(values);
        const row = this.#rows.get(key) ?? { values, sink: (0,create_sink/* createSink */.O)(this.#kind) };
        this.#rows.set(key, row);
        return row;
    }
}

;// CONCATENATED MODULE: ./lib/metrics/aggregator.js





const DEFAULT_MAX_TAG_SETS = 1000;
/**
 * Sorts samples into sinks while they come, so that none is kept: all of a metric, the submetrics that
 * thresholds ask for, and the rows of views.
 *
 * Beyond `maxTagSets` tag sets of a metric, later ones are not kept, and a view has at most as many rows:
 * samples of later rows go to its row `other`. Metrics and submetrics count every sample, also those of
 * tag sets that are not kept, so thresholds stay exact.
 */
class Aggregator {
    #registry;
    #submetrics;
    #views;
    #maxTagSets;
    #now;
    #states = new Map();
    #rowKeys = new Map();
    constructor(options) {
        this.#registry = options.registry;
        this.#submetrics = options.submetrics;
        this.#views = options.views;
        this.#maxTagSets = options.maxTagSets ?? DEFAULT_MAX_TAG_SETS;
        this.#now = options.now;
    }
    get registry() {
        return this.#registry;
    }
    /**
     * Where the samples of a metric with these tags go. Takes about a microsecond: keep the result where
     * tags repeat, but never for an unbounded number of them.
     */
    series(metric, tags) {
        return this.#stateOf(metric.name).series(tags);
    }
    /**
     * The rows of a view that have samples, in the order in which they came.
     *
     * @param by As in the options.
     */
    rows(metric, by) {
        if (this.#registry.get(metric) === undefined)
            return [];
        const view = this.#stateOf(metric).views.find((candidate) => candidate.isBy(by));
        return view?.rows() ?? [];
    }
    /** All samples that carry the submetric's tags; undefined while no such metric exists. */
    submetricSink(submetric) {
        const [metric, filter] = submetric;
        if (Object.keys(filter).length === 0)
            return this.#registry.getSink(metric);
        if (this.#registry.get(metric) === undefined)
            return undefined;
        return this.#stateOf(metric).submetricSink((0,tag_key/* submetricKey */.e)(submetric));
    }
    /** Distinct values of a tag among the metric's samples, in the order in which they came. */
    seenTagValues(metric, tag) {
        const values = new Set();
        for (const tags of this.#states.get(metric)?.tagSets ?? []) {
            const value = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
            if (value !== undefined)
                values.add(value);
        }
        return [...values];
    }
    /** Names of the metrics with more tag sets than are told apart. */
    get overflowing() {
        return [...this.#states].filter(([, state]) => state.isOverflowing).map(([name]) => name);
    }
    /** True when a metric has more tag sets than are told apart. */
    get isOverflowing() {
        return this.overflowing.length > 0;
    }
    /** One sentence for the report when a metric has more tag sets than are told apart. */
    overflowWarning() {
        const [first, ...others] = this.overflowing;
        if (first === undefined)
            return null;
        const names = others.length === 0 ? `${first} has` : `${first} and ${others.length} more have`;
        const limit = (0,group_thousands/* groupThousands */.Z)(this.#maxTagSets);
        return (`${names} more than ${limit} different tag sets: tables may show later ones together as "other". ` +
            "Totals and thresholds are complete. Give requests a `name`, and keep ids out of tags.");
    }
    /**
     * All metrics that have something to show.
     *
     * @param timestampMs Milliseconds since the Unix epoch.
     */
    snapshot(timestampMs, durationS) {
        const values = [];
        for (const name of this.#registry.names) {
            const stats = this.#registry.getSink(name)?.format(durationS) ?? {};
            if (Object.keys(stats).length > 0)
                values.push([name, Object.freeze(stats)]);
        }
        return Object.freeze({
            timestamp: timestampMs,
            duration: durationS,
            values: Object.freeze(Object.fromEntries(values)),
        });
    }
    /** Takes out what came since the last call; series stay valid, and the sinks of the registry are empty. */
    drain() {
        const parts = [...this.#states.values()].map((state) => state.drain());
        return parts.filter(({ base, tagSets }) => base !== null || tagSets.length > 0);
    }
    /**
     * Adds what an aggregator with the same submetrics and views was drained of, as if its samples had come
     * here.
     *
     * @returns What could not be added: metrics that have another kind here.
     */
    absorb(delta) {
        const conflicts = [];
        for (const part of delta) {
            const { name, kind, unit } = part.metric;
            try {
                this.#registry.getOrCreate(name, kind, unit);
                this.#stateOf(name).absorb(part);
            }
            catch (error) {
                if (!(error instanceof errors/* RampaError */.QG) || error.code !== "metric_kind_conflict")
                    throw error;
                conflicts.push(error);
            }
        }
        return conflicts;
    }
    #stateOf(name) {
        let state = this.#states.get(name);
        if (state === undefined) {
            state = this.#createState(name);
            this.#states.set(name, state);
        }
        return state;
    }
    #rowKeysOf(by) {
        const key = JSON.stringify(by);
        const keys = this.#rowKeys.get(key) ?? new RowKeys(this.#maxTagSets);
        this.#rowKeys.set(key, keys);
        return keys;
    }
    #createState(name) {
        const base = this.#registry.getSink(name);
        const metric = this.#registry.get(name);
        if (base === undefined || metric === undefined) {
            throw new errors/* RampaError */.QG("internal", `the metric ${name} is not in the registry`);
        }
        const submetrics = new Map();
        for (const submetric of this.#submetrics) {
            const filter = Object.entries(submetric[1]);
            if (submetric[0] !== name || filter.length === 0)
                continue;
            const key = (0,tag_key/* submetricKey */.e)(submetric);
            submetrics.set(key, { key, filter });
        }
        return new MetricState({
            metric,
            base,
            submetrics: [...submetrics.values()],
            views: this.#views
                .filter((view) => view.metric === name)
                .map(({ by }) => new View(metric.kind, by, this.#rowKeysOf(by))),
            maxTagSets: this.#maxTagSets,
            now: this.#now,
        });
    }
}


/***/ }),

/***/ 9281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ drainSink),
/* harmony export */   q: () => (/* binding */ absorbInto)
/* harmony export */ });
/** Takes out what a sink holds: it is empty afterwards. Null when there is nothing. */
function drainSink(sink) {
    return sink.isEmpty || !("drain" in sink) ? null : sink.drain();
}
/** Adds to a sink what another one of its kind was drained of. */
function absorbInto(sink, delta) {
    if (delta === null)
        return;
    if (sink.kind === "counter" && delta.kind === "counter")
        sink.absorb(delta);
    else if (sink.kind === "gauge" && delta.kind === "gauge")
        sink.absorb(delta);
    else if (sink.kind === "rate" && delta.kind === "rate")
        sink.absorb(delta);
    else if (delta.kind === "trend" && "absorb" in sink && sink.kind === "trend")
        sink.absorb(delta);
    else
        throw new TypeError(`a ${sink.kind} cannot take what a ${delta.kind} held`);
}


/***/ }),

/***/ 2439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ compileSoon),
/* harmony export */   JF: () => (/* binding */ holdBestCompiler),
/* harmony export */   X7: () => (/* binding */ releaseBestCompiler)
/* harmony export */ });
/* harmony import */ var _v8_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2749);

/** V8's own. */
const USUAL = { calls: 400, callsOfOneKind: 500 };
const SOON = { calls: 50, callsOfOneKind: 50 };
/**
 * Has V8 compile what runs now after a few calls, in all threads of the process.
 *
 * @returns Has it wait as long as it usually does.
 */
function compileSoon() {
    limitQuickCompiler(SOON);
    return () => limitQuickCompiler(USUAL);
}
/**
 * Keeps V8 from its best compiler, in all threads of the process. That takes about a second of CPU time for what a
 * request runs through, all at once and soon after a load has begun; where it shares the core of the load, nothing
 * starts for tens of milliseconds, and answers are dated as much too late. What the quick compiler makes takes about a
 * fifth more CPU time, which a load has that does not need all of it.
 *
 * @returns Lets V8 have it again.
 */
function holdBestCompiler() {
    // Not `--no-turbofan`: what the quick compiler makes meanwhile would never be made better.
    (0,_v8_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .setFlag */ .l)("--battery-saver-mode");
    return releaseBestCompiler;
}
/** Lets V8 use its best compiler: a load that takes most of a core is better off with it. */
function releaseBestCompiler() {
    (0,_v8_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .setFlag */ .l)("--no-battery-saver-mode");
}
function limitQuickCompiler({ calls, callsOfOneKind }) {
    (0,_v8_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .setFlag */ .l)(`--invocation-count-for-maglev=${calls}`);
    (0,_v8_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .setFlag */ .l)(`--minimum-invocations-after-ic-update=${callsOfOneKind}`);
}


/***/ }),

/***/ 3275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ mergeDelayCounts),
/* harmony export */   J_: () => (/* binding */ delayAt),
/* harmony export */   NZ: () => (/* binding */ countDelay),
/* harmony export */   TP: () => (/* binding */ emptyDelayCounts),
/* harmony export */   Xq: () => (/* binding */ meanDelayMs),
/* harmony export */   e6: () => (/* binding */ totalOf)
/* harmony export */ });
/* unused harmony export shareLonger */
/** Delays below this share one bucket: timers are not more exact than that. */
const FIRST_MS = 0.25;
/** Buckets for each doubling; so one is 4.4 % wide. */
const PER_DOUBLING = 16;
/** Up to about 16 s; longer delays count as that. */
const BUCKETS = 16 * PER_DOUBLING + 1;
/** Counts of no delay at all. */
function emptyDelayCounts() {
    return new Array(BUCKETS).fill(0);
}
/**
 * Counts a delay that a timer saw. A timer cannot fire again while it is late, so the ones that would have
 * fired meanwhile are counted with what they would have seen; otherwise a second without a turn would weigh
 * no more than a millisecond.
 */
function countDelay(counts, delayMs, intervalMs) {
    for (let missedMs = Math.max(0, delayMs);; missedMs -= intervalMs) {
        const bucket = bucketOf(missedMs);
        counts[bucket] = (counts[bucket] ?? 0) + 1;
        if (missedMs < intervalMs)
            return;
    }
}
/** The counts of several threads together. */
function mergeDelayCounts(parts) {
    return emptyDelayCounts().map((_, bucket) => parts.reduce((sum, part) => sum + (part[bucket] ?? 0), 0));
}
/** The delay that a share of all, from 0 to 1, did not exceed; null without any. */
function delayAt(counts, share) {
    const total = totalOf(counts);
    if (total === 0)
        return null;
    let seen = 0;
    const bucket = counts.findIndex((count) => (seen += count) >= share * total && seen > 0);
    return upperEndMs(bucket === -1 ? counts.length - 1 : bucket);
}
/** The share of delays that were longer, from 0 to 1; 0 without any. */
function shareLonger(counts, thanMs) {
    const total = totalOf(counts);
    if (total === 0)
        return 0;
    const bucket = bucketOf(thanMs);
    return counts.reduce((sum, count, index) => (index > bucket ? sum + count : sum), 0) / total;
}
/** Null without any. */
function meanDelayMs(counts) {
    const total = totalOf(counts);
    return total === 0
        ? null
        : counts.reduce((sum, count, bucket) => sum + count * upperEndMs(bucket), 0) / total;
}
/** How many delays were counted. */
function totalOf(counts) {
    return counts.reduce((sum, count) => sum + count, 0);
}
function bucketOf(delayMs) {
    if (delayMs <= FIRST_MS)
        return 0;
    return Math.min(Math.ceil(Math.log2(delayMs / FIRST_MS) * PER_DOUBLING - 1e-9), BUCKETS - 1);
}
function upperEndMs(bucket) {
    return FIRST_MS * 2 ** (bucket / PER_DOUBLING);
}


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ VIEWS)
/* harmony export */ });
/** The tables that every load keeps. */
const VIEWS = {
    requests: { metric: "http_reqs", by: ["name", "method"] },
    requestFailures: { metric: "http_req_failed", by: ["name", "method"] },
    requestDurations: { metric: "http_req_duration", by: ["name", "method"] },
    iterationLags: { metric: "iteration_lag", by: ["scenario"] },
    iterationDurations: { metric: "iteration_duration", by: ["scenario"] },
    responseTimes: { metric: "iteration_response_time", by: ["scenario"] },
    checks: { metric: "checks", by: ["check", "scenario"] },
};


/***/ }),

/***/ 7637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ Measurements),
  Z: () => (/* binding */ aggregatorOf)
});

// EXTERNAL MODULE: ./lib/executors/planned-load.js
var planned_load = __webpack_require__(8421);
// EXTERNAL MODULE: ./lib/metrics/aggregator.js + 3 modules
var aggregator = __webpack_require__(8450);
// EXTERNAL MODULE: ./lib/metrics/builtins.js
var builtins = __webpack_require__(2097);
// EXTERNAL MODULE: ./lib/metrics/cut-text.js
var cut_text = __webpack_require__(3469);
;// CONCATENATED MODULE: ./lib/metrics/error-log.js

/** Distinct errors that are told apart, and the kinds among the rest. */
const MAX_DISTINCT = 100;
const MAX_REST_KINDS = 20;
const MAX_MESSAGE_LENGTH = 1000;
const MAX_NAME_LENGTH = 200;
/** Counts errors; the first distinct ones keep their text, the rest are counted by kind. */
class ErrorLog {
    #entries = new Map();
    #rest = new Map();
    /** @param atS Seconds after the start of the load. */
    record(kind, step, message, atS) {
        count(this.#entryOf((0,cut_text/* cutText */.I)(kind, MAX_NAME_LENGTH), step, message), 1, atS);
    }
    /** The most frequent first; equally frequent ones as they came. */
    reports() {
        const entries = [...this.#entries.values(), ...this.#rest.values()].filter((entry) => entry.count > 0);
        return entries.sort((a, b) => b.count - a.count).map((entry) => Object.freeze({ ...entry }));
    }
    /** Takes out what was counted since the last call; which errors are told apart stays. */
    drain() {
        return { told: drainEntries(this.#entries), rest: drainEntries(this.#rest) };
    }
    /** Adds what another log was drained of, as if its errors had come here. */
    absorb({ told, rest }) {
        for (const { kind, step, message, count: added, firstAtS } of told) {
            count(this.#entryOf(kind, step, message), added, firstAtS);
        }
        for (const { kind, count: added, firstAtS } of rest)
            count(this.#restOf(kind), added, firstAtS);
    }
    #entryOf(kind, step, message) {
        const shortStep = step === null ? null : (0,cut_text/* cutText */.I)(step, MAX_NAME_LENGTH);
        const shortMessage = (0,cut_text/* cutText */.I)(message, MAX_MESSAGE_LENGTH);
        const key = JSON.stringify([kind, shortStep, shortMessage]);
        const known = this.#entries.get(key);
        if (known !== undefined)
            return known;
        if (this.#entries.size >= MAX_DISTINCT)
            return this.#restOf(kind);
        const entry = { kind, step: shortStep, message: shortMessage, count: 0, firstAtS: Infinity };
        this.#entries.set(key, entry);
        return entry;
    }
    #restOf(kind) {
        const key = this.#rest.has(kind) || this.#rest.size < MAX_REST_KINDS ? kind : "other";
        const known = this.#rest.get(key);
        if (known !== undefined)
            return known;
        const message = `other messages, after the first ${MAX_DISTINCT} distinct errors`;
        const entry = { kind: key, step: null, message, count: 0, firstAtS: Infinity };
        this.#rest.set(key, entry);
        return entry;
    }
}
function count(entry, added, atS) {
    entry.count += added;
    if (atS < entry.firstAtS)
        entry.firstAtS = atS;
}
function drainEntries(entries) {
    const drained = [];
    for (const entry of entries.values()) {
        if (entry.count === 0)
            continue;
        drained.push({ ...entry });
        entry.count = 0;
        entry.firstAtS = Infinity;
    }
    return drained;
}

// EXTERNAL MODULE: ./lib/metrics/registry.js
var metrics_registry = __webpack_require__(9166);
;// CONCATENATED MODULE: ./lib/metrics/timeline.js
/** Intervals that are easy to read on an axis, in seconds. */
const INTERVALS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
/** A run of the planned length gets at most so many points; a longer one doubles the interval from there. */
const PLANNED_POINTS = 400;
const POINTS_PER_DOUBLING = 25;
/** Timers may fire a trace early. */
const TOLERANCE_S = 0.001;
/** Turns the cumulative sinks of requests into points over time, at most about 600 of them. */
class Timeline {
    #registry;
    #baseIntervalS;
    #watched;
    #points = [];
    #keepsCounts;
    #intervals = [];
    /** For each point, one of each watched trend. */
    #steps = [];
    /** Start of the last point's interval. */
    #previous = null;
    /** End of the last point's interval. */
    #last = { tS: 0, requests: 0, failed: 0, durations: null, watched: [] };
    constructor(options) {
        this.#registry = options.registry;
        this.#watched = options.watched ?? [];
        this.#keepsCounts = options.keepsCounts ?? false;
        const wanted = options.plannedDurationS / PLANNED_POINTS;
        this.#baseIntervalS = INTERVALS_S.find((interval) => interval >= wanted) ?? Math.ceil(wanted);
    }
    /** Length of the interval that is running. */
    get intervalS() {
        const doublings = Math.ceil((this.#points.length + 1 - PLANNED_POINTS) / POINTS_PER_DOUBLING);
        return this.#baseIntervalS * 2 ** Math.max(0, doublings);
    }
    /**
     * Ends the running interval when its time is over; call it every second or so.
     *
     * @param tS Seconds after the start of the load.
     * @param vus Virtual users at this moment.
     */
    tick(tS, vus) {
        // By the grid: after a late tick the next one, which is in time, must still end an interval.
        if (this.#intervalsUntil(tS) > this.#intervalsUntil(this.#last.tS))
            this.#close(tS, vus);
    }
    #intervalsUntil(tS) {
        return Math.floor((tS + TOLERANCE_S) / this.intervalS);
    }
    /** Ends the last interval. A rest shorter than half an interval joins the one before. */
    finish(tS, vus) {
        const restS = tS - this.#last.tS;
        if (restS <= 0)
            return;
        if (this.#previous !== null && restS < this.intervalS / 2) {
            const mark = this.#previous;
            const before = this.#points.pop();
            this.#steps.pop();
            const now = this.#mark(tS);
            this.#keep(now, before?.vus ?? vus);
            this.#points.push(this.#pointSince(mark, now, before?.vus ?? vus));
            this.#steps.push(this.#stepsSince(mark, now));
            this.#last = now;
            return;
        }
        this.#close(tS, vus);
    }
    points() {
        return [...this.#points];
    }
    /** Of the watched trends, one entry for each point. */
    courses() {
        return this.#watched.map(({ metric, aggregation }, index) => ({
            metric,
            aggregation,
            counts: this.#steps.map((steps) => steps[index]?.count ?? 0),
            values: this.#steps.map((steps) => steps[index]?.value ?? null),
        }));
    }
    /** What each interval held, if that is kept; a rest at the end is an interval of its own. */
    intervals() {
        return [...this.#intervals];
    }
    #keep(to, vus) {
        if (!this.#keepsCounts)
            return;
        const from = this.#last;
        this.#intervals.push({
            tS: to.tS,
            vus,
            requests: to.requests - from.requests,
            failed: to.failed - from.failed,
            durations: this.#durations?.countsSince(from.durations) ?? new Uint32Array(),
            watched: this.#watched.map(({ sink }, index) => {
                const before = from.watched[index] ?? null;
                return {
                    count: (to.watched[index]?.count ?? 0) - (before?.count ?? 0),
                    counts: markable(sink())?.countsSince(before?.trend ?? null) ?? new Uint32Array(),
                };
            }),
        });
    }
    #close(tS, vus) {
        const now = this.#mark(tS);
        this.#keep(now, vus);
        this.#points.push(this.#pointSince(this.#last, now, vus));
        this.#steps.push(this.#stepsSince(this.#last, now));
        this.#previous = this.#last;
        this.#last = now;
    }
    #pointSince(from, to, vus) {
        const percentiles = this.#durations?.percentilesSince(from.durations, [50, 95, 99]) ?? [];
        const [p50 = null, p95 = null, p99 = null] = percentiles;
        return Object.freeze({
            tS: to.tS,
            vus,
            rate: (to.requests - from.requests) / (to.tS - from.tS),
            failed: to.failed - from.failed,
            p50,
            p95,
            p99,
        });
    }
    #stepsSince(from, to) {
        return this.#watched.map(({ percentile, sink }, index) => {
            const before = from.watched[index] ?? null;
            const count = (to.watched[index]?.count ?? 0) - (before?.count ?? 0);
            const [value = null] = markable(sink())?.percentilesSince(before?.trend ?? null, [percentile]) ?? [];
            return { count, value };
        });
    }
    #mark(tS) {
        const requests = this.#registry.getSink("http_reqs");
        const failed = this.#registry.getSink("http_req_failed");
        return {
            tS,
            requests: requests?.kind === "counter" ? requests.count : 0,
            failed: failed?.kind === "rate" ? failed.passes : 0,
            durations: this.#durations?.mark() ?? null,
            watched: this.#watched.map(({ sink }) => {
                const trend = markable(sink());
                return trend === undefined ? null : { trend: trend.mark(), count: trend.count };
            }),
        };
    }
    get #durations() {
        return markable(this.#registry.getSink("http_req_duration"));
    }
}
function markable(sink) {
    return sink?.kind === "trend" && "mark" in sink ? sink : undefined;
}

// EXTERNAL MODULE: ./lib/threads/load-views.js
var load_views = __webpack_require__(2938);
// EXTERNAL MODULE: ./lib/threads/watched-trends.js
var watched_trends = __webpack_require__(172);
;// CONCATENATED MODULE: ./lib/threads/measurements.js








/** Timers may fire a trace early. */
const EARLY_S = 0.001;
/** Everything that is measured of a load. */
class Measurements {
    registry = new metrics_registry/* MetricRegistry */.o();
    errors = new ErrorLog();
    aggregator;
    timeline;
    #lastVus = 0;
    /** Seconds of the load that {@link Measurements.look} has seen. */
    #seenS = -1;
    constructor(plan, { now, keepsCounts = false } = {}) {
        this.aggregator = aggregatorOf(plan, this.registry, now);
        this.timeline = new Timeline({
            registry: this.registry,
            plannedDurationS: (0,planned_load/* plannedDurationMs */.du)(plan.scenarios) / 1000,
            watched: (0,watched_trends/* watchedTrends */.t)(plan.thresholds, this.aggregator),
            keepsCounts,
        });
    }
    /** Adds what was measured elsewhere; samples that fit no metric are errors of the script. */
    absorb({ metrics, errors }, elapsedS) {
        this.errors.absorb(errors);
        for (const { message } of this.aggregator.absorb(metrics)) {
            this.errors.record("script", null, message, elapsedS);
        }
    }
    /** Looks at the whole load when it begins, and when one more second of it is over. */
    look(elapsedS, activeVus, maxVus) {
        const seenS = Math.floor(elapsedS + EARLY_S);
        if (seenS <= this.#seenS)
            return;
        this.#seenS = seenS;
        this.recordVus(activeVus, maxVus);
        this.tick(elapsedS);
    }
    /** Looks at the virtual users of the whole load. */
    recordVus(activeVus, maxVus) {
        this.#lastVus = activeVus;
        this.aggregator.series(builtins/* BUILTIN_METRICS */.I.vus, {}).add(activeVus);
        this.aggregator.series(builtins/* BUILTIN_METRICS */.I.vus_max, {}).add(maxVus);
    }
    /** A second is over; after the virtual users were looked at. */
    tick(elapsedS) {
        this.timeline.tick(elapsedS, this.#lastVus);
    }
    /** Nobody is left at the end: the last interval had the users of the last look. */
    finish(elapsedS) {
        this.timeline.finish(elapsedS, this.#lastVus);
    }
}
/** An empty aggregator for the samples of a plan. */
function aggregatorOf(plan, registry = new metrics_registry/* MetricRegistry */.o(), now) {
    (0,builtins/* registerBuiltins */.o)(registry);
    return new aggregator/* Aggregator */.u({
        registry,
        submetrics: [...plan.thresholds, ...(plan.relativeThresholds ?? [])].map(({ submetric }) => submetric),
        views: Object.values(load_views/* VIEWS */.V),
        ...(now === undefined ? {} : { now }),
    });
}


/***/ }),

/***/ 3362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ addTallies),
/* harmony export */   P6: () => (/* binding */ NO_ITERATIONS),
/* harmony export */   bZ: () => (/* binding */ ScenarioObserver)
/* harmony export */ });
/* harmony import */ var _metrics_builtins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2097);

function earlier(a, b) {
    return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
/** The tally of a scenario that has not begun. */
const NO_ITERATIONS = Object.freeze({
    started: 0,
    completed: 0,
    failed: 0,
    interrupted: 0,
    dropped: 0,
    unreached: 0,
    exhaustedAtS: null,
    ranOutAtS: null,
});
/** The tally of two segments of a scenario together. */
function addTallies(a, b) {
    return {
        started: a.started + b.started,
        completed: a.completed + b.completed,
        failed: a.failed + b.failed,
        interrupted: a.interrupted + b.interrupted,
        dropped: a.dropped + b.dropped,
        unreached: a.unreached + b.unreached,
        exhaustedAtS: earlier(a.exhaustedAtS, b.exhaustedAtS),
        ranOutAtS: earlier(a.ranOutAtS, b.ranOutAtS),
    };
}
/** Turns what an executor tells into metrics and a tally. */
class ScenarioObserver {
    #onBroken;
    #iterations;
    #duration;
    #errors;
    #interruptions;
    #drops;
    #lag;
    #response;
    #elapsedS;
    #started = 0;
    #completed = 0;
    #failed = 0;
    #interrupted = 0;
    #dropped = 0;
    #unreached = 0;
    #exhaustedAtS = null;
    #ranOutAtS = null;
    constructor(aggregator, tags, elapsedS, onBroken) {
        this.#onBroken = onBroken;
        this.#elapsedS = elapsedS;
        this.#iterations = aggregator.series(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILTIN_METRICS */ .I.iterations, tags);
        this.#duration = aggregator.series(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILTIN_METRICS */ .I.iteration_duration, tags);
        this.#errors = aggregator.series(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILTIN_METRICS */ .I.iteration_errors, tags);
        this.#interruptions = aggregator.series(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILTIN_METRICS */ .I.interrupted_iterations, tags);
        this.#drops = aggregator.series(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILTIN_METRICS */ .I.dropped_iterations, tags);
        this.#lag = aggregator.series(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILTIN_METRICS */ .I.iteration_lag, tags);
        this.#response = aggregator.series(_metrics_builtins_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILTIN_METRICS */ .I.iteration_response_time, tags);
    }
    /** True while no iteration runs. */
    get isIdle() {
        return this.#started === this.#completed + this.#interrupted;
    }
    get tally() {
        return {
            started: this.#started,
            completed: this.#completed,
            failed: this.#failed,
            interrupted: this.#interrupted,
            dropped: this.#dropped,
            unreached: this.#unreached,
            exhaustedAtS: this.#exhaustedAtS,
            ranOutAtS: this.#ranOutAtS,
        };
    }
    arrivalStarted(lagMs) {
        this.#lag.add(lagMs);
    }
    iterationStarted() {
        this.#started += 1;
    }
    iterationEnded(outcome, durationMs, lagMs) {
        if (outcome === "interrupted") {
            this.#interrupted += 1;
            this.#interruptions.add(1);
            return;
        }
        this.#completed += 1;
        this.#iterations.add(1);
        this.#duration.add(durationMs);
        if (lagMs !== null)
            this.#response.add(lagMs + durationMs);
        if (outcome === "completed")
            return;
        this.#failed += 1;
        this.#errors.add(1);
    }
    iterationsDropped(count, reason) {
        this.#dropped += count;
        if (reason === "unreached")
            this.#unreached += count;
        else
            this.#exhaustedAtS ??= this.#elapsedS();
        this.#drops.add(count);
    }
    limitReached() {
        this.#ranOutAtS ??= this.#elapsedS();
    }
    broke(error) {
        this.#onBroken(error);
    }
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ setFlag)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8877);


/** V8 of Node 24. Older ones do not know all flags that are set here, and say so on standard error. */
const LEAST_V8 = { major: 13, minor: 6 };
/** Sets a flag that V8 reads each time it uses it, as it does few; it holds for all threads of the process. */
function setFlag(flag) {
    if (KNOWS_FLAGS)
        (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)(flag);
}
const KNOWS_FLAGS = isNewEnough(node_process__WEBPACK_IMPORTED_MODULE_0__.versions.v8);
function isNewEnough(version) {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    return major > LEAST_V8.major || (major === LEAST_V8.major && minor >= LEAST_V8.minor);
}


/***/ }),

/***/ 172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ watchedTrends)
/* harmony export */ });
/* harmony import */ var _metrics_aggregations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);

/** Each costs a copy of its histogram for every interval. */
const MOST = 10;
/** What every timeline has of all requests. */
const KNOWN = new Set([50, 95, 99]);
/** The percentiles that thresholds ask for, so that a report can say since when a limit was exceeded. */
function watchedTrends(thresholds, aggregator) {
    const watched = new Map();
    for (const { metric, submetric, expression } of thresholds) {
        const { aggregation } = expression;
        const percentile = aggregation === "med" ? 50 : (0,_metrics_aggregations_js__WEBPACK_IMPORTED_MODULE_0__/* .percentileOf */ .D4)(aggregation);
        const isKnown = metric === "http_req_duration" && percentile !== null && KNOWN.has(percentile);
        if (percentile === null || isKnown)
            continue;
        const sink = () => aggregator.submetricSink(submetric);
        watched.set(JSON.stringify([metric, aggregation]), { metric, aggregation, percentile, sink });
    }
    return [...watched.values()].slice(0, MOST);
}


/***/ }),

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ExecutionInfo)
/* harmony export */ });
/**
 * Where in the test an iteration stands.
 *
 * @example
 * ```ts
 * import { ExecutionInfo } from "rampa";
 *
 * const info = new ExecutionInfo({ workerId: 1, scenario: "load", iteration: 0 });
 * info.workerId; // 1
 * ```
 */
class ExecutionInfo {
    /** Number of the virtual user within its scenario, from 1, over all threads and shards. */
    workerId;
    /** Name of the scenario. */
    scenario;
    /** Number of the iteration within its scenario, from 0, over all threads and shards. */
    iteration;
    /** Number of the iteration within its virtual user, from 0. */
    iterationInWorker;
    constructor(init) {
        this.workerId = init.workerId;
        this.scenario = init.scenario;
        this.iteration = init.iteration;
        this.iterationInWorker = init.iterationInWorker ?? 0;
    }
}


/***/ }),

/***/ 218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Worker),
/* harmony export */   h: () => (/* binding */ currentGroup)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6804);


/**
 * Groups around the running code. It follows `await`, so that groups that run at the same time are kept
 * apart.
 */
const groups = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** Names of the groups around the running code, outermost first, such as `checkout::payment`. */
function currentGroup() {
    return groups.getStore() ?? "";
}
/**
 * What a script's function gets: everything that an iteration can do.
 *
 * @example
 * ```ts
 * import type { Worker } from "rampa";
 *
 * export default async function (worker: Worker) {
 *   const response = await worker.http.get("/users");
 *   worker.check(response, { "status is 200": (r) => r.status === 200 });
 *   await worker.sleep("500ms");
 * }
 * ```
 */
class Worker {
    #context;
    constructor(context) {
        this.#context = context;
    }
    /** Sends measured requests over the virtual user's own connections. */
    get http() {
        return this.#context.iteration.http;
    }
    get execution() {
        return this.#context.execution;
    }
    /** What `setup` returned. */
    get setupData() {
        return this.#context.setupData;
    }
    /** The environment, with the scenario's `env` over it. */
    get env() {
        return this.#context.env;
    }
    /**
     * Variables of the iteration, empty at its begin. A function that `call` runs shares them with the
     * steps: it reads what they extracted, and sets what `${name}` gives them.
     *
     * @example
     * ```ts
     * import type { Worker } from "rampa";
     *
     * export default function sign(worker: Worker) {
     *   const { token } = worker.vars;
     *   worker.vars["signature"] = Buffer.from(String(token)).toString("base64");
     * }
     * ```
     */
    get vars() {
        return this.#context.scope().vars;
    }
    /**
     * The iteration's row of each feeder under `data` in the config, such as `worker.data.users`: the
     * same row for the whole iteration. Values are texts from CSV, and as they stand there from JSON.
     *
     * @example
     * ```ts
     * import type { Worker } from "rampa";
     *
     * export default async function (worker: Worker) {
     *   const user = worker.data["users"];
     *   await worker.http.post("/login", { json: { user: user?.["name"] } });
     * }
     * ```
     */
    get data() {
        return this.#context.scope().data;
    }
    /**
     * A random number from 0 to below 1. It depends on `seed`, the scenario and the number of the
     * iteration only, so that a run with the same seed makes the same choices.
     */
    random() {
        return this.#context.scope().random.fraction();
    }
    /** Aborts when the iteration must end: the run was stopped, or `graceful_stop` is over. */
    get signal() {
        return this.#context.iteration.signal;
    }
    /**
     * Counts each condition in the metric `checks`, by its name. A condition that throws does not hold.
     *
     * @returns True when all hold.
     * @example
     * ```ts
     * import type { Worker } from "rampa";
     *
     * export default async function (worker: Worker) {
     *   const response = await worker.http.get("/health");
     *   const isFine = worker.check(response, {
     *     "status is 200": (r) => r.status === 200,
     *     "answers in time": (r) => r.timings.duration < 300,
     *   });
     *   if (!isFine) return;
     * }
     * ```
     */
    check(value, conditions, tags) {
        const { iteration, samples } = this.#context;
        let allPassed = true;
        for (const name of Object.keys(conditions)) {
            const passed = this.#holds(conditions[name], value);
            if (!passed)
                allPassed = false;
            if (!iteration.isOver)
                samples.check(name, passed, currentGroup(), tags);
        }
        return allPassed;
    }
    /**
     * Adds to a counter of your own.
     *
     * @throws RampaError `metric_kind_conflict` when the name is another kind of metric; `metric_invalid`
     * when the value is no finite number. The same holds for the other three kinds.
     * @example
     * ```ts
     * import type { Worker } from "rampa";
     *
     * export default function (worker: Worker) {
     *   worker.counter("orders");
     *   worker.gauge("queue_length", 12);
     *   worker.rate("cache_hits", true);
     *   worker.trend("parse_time", 3.5, { parser: "fast" });
     * }
     * ```
     */
    counter(name, value = 1, tags) {
        this.#record("counter", name, value, tags);
    }
    /** Sets a gauge of your own: its last, smallest and largest values are kept. */
    gauge(name, value, tags) {
        this.#record("gauge", name, value, tags);
    }
    /** Adds to a rate of your own: the share of those that are true, or not 0. */
    rate(name, value, tags) {
        this.#record("rate", name, Number(value), tags);
    }
    /** Adds to a trend of your own: its distribution is kept. */
    trend(name, value, tags) {
        this.#record("trend", name, value, tags);
    }
    /**
     * Runs `run`, and tags every sample in it with `group`. Groups nest as `outer::inner`.
     *
     * @returns What `run` returns; a promise when it is asynchronous.
     * @example
     * ```ts
     * import type { Worker } from "rampa";
     *
     * export default async function (worker: Worker) {
     *   await worker.group("checkout", async () => {
     *     await worker.http.post("/orders", { json: { item: 1 } });
     *   });
     * }
     * ```
     */
    group(name, run) {
        const outer = currentGroup();
        return groups.run(outer === "" ? name : `${outer}::${name}`, run);
    }
    /**
     * Waits, such as `"500ms"` or `"1s"`; less long when the iteration must end.
     *
     * @throws RampaError `duration_invalid`.
     */
    async sleep(duration) {
        const durationMs = (0,_config_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(duration);
        await this.#context.iteration.sleep(durationMs);
    }
    #holds(condition, value) {
        try {
            const result = condition?.(value);
            if (!isPromise(result))
                return Boolean(result);
            throw new TypeError("a condition of check() is asynchronous; await before the check instead");
        }
        catch (error) {
            this.#context.onCheckError(error);
            return false;
        }
    }
    #record(kind, name, value, tags) {
        const { iteration, samples } = this.#context;
        if (!iteration.isOver)
            samples.custom(kind, name, value, currentGroup(), tags);
    }
}
function isPromise(value) {
    return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}


/***/ })

};
