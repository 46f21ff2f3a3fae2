export const id = 92;
export const ids = [92];
export const modules = {

/***/ 1100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Engine)
});

// EXTERNAL MODULE: ./lib/clock.js
var clock = __webpack_require__(5233);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/engine/engine-options.js


const DEFAULT_ENGINE_OPTIONS = Object.freeze({
    metricFlushIntervalMs: 50,
    liveThresholdIntervalMs: 2000,
    eventQueueCapacity: 1024,
    teardownAfterStopMs: 2500,
    selfWarmUpMs: 300,
    clock: clock/* systemClock */.m,
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
    const complete = { ...DEFAULT_ENGINE_OPTIONS, ...Object.fromEntries(given) };
    for (const [name, least] of Object.entries(LEAST)) {
        const value = complete[name];
        if (Number.isFinite(value) && value >= least)
            continue;
        throw new errors/* RampaError */.QG("usage_invalid", `${name} is ${value}; it must be a number from ${least} on`, {
            hint: `Leave it out for ${DEFAULT_ENGINE_OPTIONS[name]}.`,
        });
    }
    return complete;
}

;// CONCATENATED MODULE: ./lib/executors/segment.js
/** The segment that is the whole plan. */
const WHOLE = Object.freeze({ index: 0, count: 1 });
/** How many of the items 0 … total−1 belong to the segment. */
function shareOf(total, segment) {
    return Math.max(0, Math.ceil((total - segment.index) / segment.count));
}
/** Number in the whole plan of the segment's `local`-th item; both from 0. */
function globalIndex(local, segment) {
    return local * segment.count + segment.index;
}
/**
 * The segment among those that have a virtual user. With fewer users than segments the last segments
 * have none, so the iterations are dealt among the others; null for a segment without work.
 */
function amongUsers(segment, users) {
    if (segment.index >= users)
        return null;
    return { index: segment.index, count: Math.min(segment.count, users) };
}

// EXTERNAL MODULE: ./lib/thresholds/evaluate.js
var evaluate = __webpack_require__(5861);
// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/metrics/cut-text.js
/** At most `length` UTF-16 units, the last an ellipsis when something is cut; never half a surrogate pair. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

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
    const near = (0,did_you_mean/* closest */.k)(value, seen);
    const question = near === null ? "" : ` (did you mean ${near}?)`;
    return `${tag} was one of: ${listValues(seen)}${question}`;
}
function listValues(values) {
    const shown = values
        .slice(0, MAX_VALUES)
        .map((value) => cutText(value, MAX_VALUE_LENGTH))
        .join(", ");
    const rest = values.length - MAX_VALUES;
    return rest > 0 ? `${shown} and ${rest} more` : shown;
}

;// CONCATENATED MODULE: ./lib/thresholds/judge.js


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
        const result = (0,evaluate/* evaluateThreshold */.l)(threshold, sink, durationS);
        const { metric, isDefault, abortOnFail, position } = threshold;
        const message = describeResult(threshold, result, aggregator);
        const place = position === undefined ? {} : { position };
        return [Object.freeze({ ...result, metric, isDefault, abortOnFail, message, ...place })];
    });
}

// EXTERNAL MODULE: ./lib/thresholds/default-threshold.js
var default_threshold = __webpack_require__(4035);
;// CONCATENATED MODULE: ./lib/executors/executor.js
/** Runs one iteration and tells how it went. `done` is called once, perhaps before this returns. */
function runIteration({ observer, realClock }, user, iteration, done) {
    const startedAtMs = realClock.now();
    let ended = false;
    const end = (outcome) => {
        if (ended)
            return;
        ended = true;
        observer.iterationEnded(outcome, realClock.now() - startedAtMs);
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
 * is due. Every due time comes from the formula, so nothing adds up.
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
    #next = 0;
    #started = 0;
    #hasEnded = false;
    #finish = null;
    constructor(context, arrivals, limits) {
        this.#context = context;
        this.#arrivals = arrivals;
        this.#limits = {
            preAllocatedVus: shareOf(limits.preAllocatedVus, context.segment),
            maxVus: shareOf(limits.maxVus, context.segment),
        };
        this.#total = shareOf(arrivals.count, context.segment);
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
            this.#next += 1;
            this.#release(Math.max(0, nowMs - dueMs));
        }
        this.#finishWhenIdle();
    }
    get #dueMs() {
        return this.#originMs + this.#arrivals.atMs(globalIndex(this.#next, this.#context.segment));
    }
    #release(lagMs) {
        const { observer, segment } = this.#context;
        const user = this.#takeUser();
        if (user === null) {
            observer.iterationsDropped(1);
            return;
        }
        observer.arrivalStarted(lagMs);
        runIteration(this.#context, user, globalIndex(this.#started++, segment), () => {
            this.#free.add(user);
            this.#finishWhenIdle();
        });
    }
    /** The user that has been free for longest, or a new one; null when all are busy. */
    #takeUser() {
        for (const user of this.#free) {
            this.#free.delete(user);
            return user;
        }
        return this.#users.length < this.#limits.maxVus ? this.#createUser() : null;
    }
    #createUser() {
        const user = this.#context.createUser(globalIndex(this.#users.length, this.#context.segment) + 1);
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
                observer.iterationsDropped(1);
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
        if (this.#state === "idle")
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
            if (clock.isPaused || turn.spend()) {
                this.#state = "waiting";
                turn.defer(() => this.#continue());
                return;
            }
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
    #continue() {
        if (this.#state !== "waiting")
            return;
        this.#proceed();
    }
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
            const user = this.#context.createUser(globalIndex(local, segment) + 1);
            const take = () => this.#plan.takeIteration(local);
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
        const undelivered = this.#plan.undelivered();
        if (undelivered > 0)
            this.#context.observer.iterationsDropped(undelivered);
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
        users: shareOf(plan.vus, segment),
        durationMs: plan.durationMs,
        takeIteration: () => globalIndex(started++, segment),
        undelivered: () => 0,
    };
}

;// CONCATENATED MODULE: ./lib/executors/per-vu-iterations.js

/**
 * Every virtual user runs the same number of iterations. The j-th of user v, both from 0, is iteration
 * j · vus + v of the scenario, so numbers are unique and without gaps over all segments.
 */
function perVuIterations(plan, segment) {
    const users = shareOf(plan.vus, segment);
    const started = new Uint32Array(users);
    let total = 0;
    return {
        users,
        durationMs: plan.maxDurationMs,
        takeIteration: (user) => {
            const round = started[user] ?? 0;
            if (round >= plan.iterations)
                return null;
            started[user] = round + 1;
            total += 1;
            return round * plan.vus + globalIndex(user, segment);
        },
        undelivered: () => users * plan.iterations - total,
    };
}

// EXTERNAL MODULE: ./lib/executors/planned-load.js
var planned_load = __webpack_require__(8421);
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
        return shareOf((0,ramping_vus/* peakVus */.cH)(this.#plan), this.#context.segment);
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
        this.#apply(0);
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
    /** Applies the change at `position`, if its time has come, and waits for the next. */
    #apply(position) {
        const change = this.#changes[position];
        // A change in the very moment of the end is the end's.
        if (this.#hasEnded || change === undefined || change.atMs >= this.#durationMs)
            return;
        const { clock } = this.#context;
        const atMs = this.#originMs + change.atMs;
        if (atMs - clock.now() > ramping_loop_TIME_TOLERANCE_MS) {
            this.#changeTimer = clock.at(atMs, () => this.#apply(position));
            return;
        }
        this.#become(change.vus, atMs);
        this.#apply(position + 1);
    }
    #become(plannedVus, atMs) {
        const vus = shareOf(plannedVus, this.#context.segment);
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
        const vu = this.#context.createUser(globalIndex(local, segment) + 1);
        const take = () => globalIndex(this.#started++, segment);
        const user = {
            loop: new UserLoop(vu, this.#context, take, () => this.#rested(user)),
            deadline: null,
        };
        this.#users.push(user);
        return user;
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
        const last = this.#changes.at(-1);
        // Users that the last stage takes away in this moment are ramped down, the others stopped.
        if (last !== undefined)
            this.#become(last.vus, this.#endsAtMs);
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
    const total = shareOf(plan.iterations, segment);
    let started = 0;
    return {
        // More users than iterations would stand idle.
        users: Math.min(shareOf(plan.vus, segment), total),
        durationMs: plan.maxDurationMs,
        takeIteration: () => (started < total ? globalIndex(started++, segment) : null),
        undelivered: () => total - started,
    };
}

;// CONCATENATED MODULE: ./lib/executors/create-executor.js










/** The executor of a scenario in one segment; null when the segment has none of its virtual users. */
function createExecutor(plan, whole) {
    const segment = amongUsers(whole.segment, (0,planned_load/* plannedLoad */.F)(plan).maxVus);
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
    pause() {
        if (this.isPaused)
            return;
        this.#pausedAtMs = this.#base.now();
        for (const pending of this.#pending)
            pending.timer?.cancel();
    }
    /** Milliseconds that this pause lasted; 0 when there was none. */
    resume() {
        if (this.#pausedAtMs === null)
            return 0;
        const lastedMs = this.#base.now() - this.#pausedAtMs;
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

;// CONCATENATED MODULE: ./lib/executors/turn-queue.js
/** Longest stretch of starting iterations before timers and I/O get their turn. */
const MAX_TURN_MS = 1;
const MAX_TURN_STARTS = 256;
/**
 * How much one thread may start before it lets the event loop go round. Iterations that never wait
 * would otherwise keep every timer from firing.
 */
class TurnQueue {
    #clock;
    #sinceMs = -Infinity;
    #starts = 0;
    #waiting = [];
    #isArmed = false;
    constructor(clock) {
        this.#clock = clock;
    }
    /** True when nothing may start before the event loop went round; else counts one start. */
    spend() {
        if (this.#isSpent())
            return true;
        this.#starts += 1;
        return false;
    }
    /** Calls back when the event loop went round and, on a pausable clock, no pause holds. */
    defer(callback) {
        this.#waiting.push(callback);
        this.#arm();
    }
    #isSpent() {
        return this.#starts >= MAX_TURN_STARTS || this.#clock.now() - this.#sinceMs >= MAX_TURN_MS;
    }
    #arm() {
        if (this.#isArmed)
            return;
        this.#isArmed = true;
        this.#clock.yield(() => this.#drain());
    }
    #drain() {
        this.#isArmed = false;
        this.#starts = 0;
        this.#sinceMs = this.#clock.now();
        const due = this.#waiting;
        this.#waiting = [];
        let next = 0;
        while (next < due.length && !this.#isSpent())
            due[next++]?.();
        // Those that waited longest stay in front.
        this.#waiting = [...due.slice(next), ...this.#waiting];
        if (this.#waiting.length > 0)
            this.#arm();
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
 */
class BatchTime {
    #clock;
    #stampMs;
    #idleMs;
    #isOpen = false;
    #uncertaintyMs = 0;
    constructor(clock) {
        this.#clock = clock;
        this.#stampMs = clock.now();
        this.#idleMs = clock.idleTime();
    }
    /**
     * How long the responses of this batch may have waited for this process: since the batch before when
     * the loop has not slept since, else not at all.
     */
    get uncertaintyMs() {
        return this.#uncertaintyMs;
    }
    /** @param notBeforeMs What is handled now cannot have come earlier: its request was not sent yet. */
    now(notBeforeMs) {
        const idleMs = this.#clock.idleTime();
        if (this.#isOpen && idleMs === this.#idleMs && this.#stampMs >= notBeforeMs)
            return this.#stampMs;
        const nowMs = this.#clock.now();
        this.#uncertaintyMs = idleMs === this.#idleMs ? nowMs - this.#stampMs : 0;
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

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(4371);
;// CONCATENATED MODULE: ./lib/http/connector.js

/**
 * Time limits are ours ({@link Deadlines}), and TLS sessions are not resumed: each virtual user
 * stands for a client of its own, which pays for its own handshake.
 */
const CONNECTOR_OPTIONS = { allowH2: false, timeout: 0, maxCachedSessions: 0 };
const connectTcp = (0,undici/* buildConnector */.gU)(CONNECTOR_OPTIONS);
const connectTls = (0,undici/* buildConnector */.gU)(CONNECTOR_OPTIONS);
/**
 * A connector that opens TCP first and puts TLS on top of it, so that the two are timed apart.
 * Name resolution belongs to neither: it shows in `http_req_blocked` only, as in k6.
 */
function timedConnector(clock, begin, onSocket) {
    return (options, callback) => {
        const progress = begin();
        const isTls = options.protocol === "https:";
        progress.phase = "lookup";
        progress.sinceMs = clock.now();
        const port = options.port === "" ? (isTls ? "443" : "80") : options.port;
        const tcp = connectTcp({ ...options, port, protocol: "http:" }, (error, socket) => {
            progress.connectingMs = clock.now() - progress.sinceMs;
            if (error !== null)
                callback(error, null);
            else if (isTls)
                startTls(clock, progress, { ...options, httpSocket: socket }, callback);
            else
                succeed(progress, socket, callback);
        });
        tcp.once("connectionAttempt", () => {
            progress.phase = "connect";
            progress.sinceMs = clock.now();
        });
        progress.socket = tcp;
        onSocket(tcp);
    };
}
function startTls(clock, progress, options, callback) {
    progress.phase = "tls";
    progress.sinceMs = clock.now();
    connectTls(options, (error, socket) => {
        progress.tlsMs = clock.now() - progress.sinceMs;
        if (error !== null)
            callback(error, null);
        else
            succeed(progress, socket, callback);
    });
}
function succeed(progress, socket, callback) {
    progress.phase = "ready";
    callback(null, socket);
}

;// CONCATENATED MODULE: ./lib/http/connection.js


/** An idle connection is kept for a virtual user's longest pause; what the server says (`keep-alive: timeout=`) comes first. */
const KEEP_ALIVE_MS = 3_600_000;
/** Given up this long before the server says that it will, so that no request meets a closing socket. */
const KEEP_ALIVE_MARGIN_MS = 500;
/** What happens to a socket that cannot serve the first request. */
const SPOILING = ["readable", "error", "close"];
/**
 * One connection of one virtual user to one origin, with at most one request at a time. It connects
 * when it is first used, and again after the server has closed it.
 */
class Connection {
    origin;
    progress = {
        phase: "lookup",
        sinceMs: 0,
        connectingMs: 0,
        tlsMs: 0,
        socket: null,
    };
    #client;
    #connect;
    /** Opened ahead of the first request, which takes it. */
    #ready = null;
    constructor(origin, clock, onSocket) {
        this.origin = origin;
        const begin = () => {
            this.progress.connectingMs = 0;
            this.progress.tlsMs = 0;
            return this.progress;
        };
        this.#connect = timedConnector(clock, begin, onSocket);
        this.#client = new undici/* Client */.Kj(origin, {
            connect: (options, callback) => this.#takeOrConnect(options, callback),
            // Explicit, because undici's defaults for these two have changed between its versions.
            allowH2: false,
            pipelining: 1,
            keepAliveTimeout: KEEP_ALIVE_MS,
            keepAliveMaxTimeout: KEEP_ALIVE_MS,
            keepAliveTimeoutThreshold: KEEP_ALIVE_MARGIN_MS,
            // One limit for the whole request takes their place; these two only notice silence.
            headersTimeout: 0,
            bodyTimeout: 0,
        });
    }
    /** Opens the connection before it is needed; never rejects, as the first request tries again. */
    connect() {
        const { hostname, host, protocol, port } = new URL(this.origin);
        return new Promise((resolve) => {
            this.#connect({ hostname: hostname.replace(/^\[|\]$/g, ""), host, protocol, port }, (...[, socket]) => {
                if (socket !== null)
                    this.#keepReady(socket);
                resolve();
            });
        });
    }
    #keepReady(socket) {
        this.#ready = socket;
        for (const event of SPOILING)
            socket.once(event, this.#spoil);
    }
    /** A socket that breaks, ends or speaks before its first request is no use: that request opens another. */
    #spoil = () => {
        this.#takeReady()?.destroy();
    };
    #takeReady() {
        const socket = this.#ready;
        this.#ready = null;
        for (const event of SPOILING)
            socket?.off(event, this.#spoil);
        return socket;
    }
    #takeOrConnect(options, callback) {
        const socket = this.#takeReady();
        if (socket === null)
            this.#connect(options, callback);
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

;// CONCATENATED MODULE: ./lib/http/connections.js

/**
 * The connections of one virtual user. They outlive its iterations; requests that it makes at the
 * same time get connections of their own.
 */
class Connections {
    #clock;
    #onSocket;
    #onClose;
    #all = new Set();
    #idle = new Map();
    constructor(clock, onSocket, onClose) {
        this.#clock = clock;
        this.#onSocket = onSocket;
        this.#onClose = onClose;
    }
    /** A connection that nobody else uses until it is released or discarded; the last used one first. */
    take(origin) {
        const idle = this.#idle.get(origin)?.pop();
        if (idle !== undefined)
            return idle;
        const connection = new Connection(origin, this.#clock, this.#onSocket);
        this.#all.add(connection);
        return connection;
    }
    /** Opens a connection ahead of the first request to this origin; never rejects. */
    async connect(origin) {
        const connection = this.take(origin);
        await connection.connect();
        if (this.#all.has(connection))
            this.release(connection);
    }
    release(connection) {
        const idle = this.#idle.get(connection.origin);
        if (idle === undefined)
            this.#idle.set(connection.origin, [connection]);
        else
            idle.push(connection);
    }
    /** For a connection whose request was given up: what is still on its way must not reach another one. */
    discard(connection) {
        this.#all.delete(connection);
        void connection.destroy();
    }
    async close() {
        const all = [...this.#all];
        this.#all.clear();
        this.#idle.clear();
        await Promise.all(all.map((connection) => connection.destroy()));
        this.#onClose();
    }
}

// EXTERNAL MODULE: ./lib/http/deadlines.js
var deadlines = __webpack_require__(5053);
;// CONCATENATED MODULE: ./lib/http/network.js




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
    #sockets = new Set();
    #users = new Set();
    constructor(context) {
        this.clock = context.clock;
        this.aggregator = context.aggregator;
        this.batchTime = new BatchTime(context.clock);
        this.deadlines = new deadlines/* Deadlines */.Q(context.clock);
    }
    /** The connections of one virtual user, whose bytes are counted with `tags`. */
    connectionsFor(tags) {
        const sent = this.aggregator.series(builtins/* BUILTIN_METRICS */.I.data_sent, tags);
        const received = this.aggregator.series(builtins/* BUILTIN_METRICS */.I.data_received, tags);
        const connections = new Connections(this.clock, (socket) => this.#watch(socket, sent, received), () => this.#users.delete(connections));
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
        socket.once("close", () => {
            count(metered);
            this.#sockets.delete(metered);
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

// EXTERNAL MODULE: ./lib/metrics/aggregator.js + 2 modules
var aggregator = __webpack_require__(5596);
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
        const entry = this.#entryOf(cutText(kind, MAX_NAME_LENGTH), step, message);
        entry.count++;
        if (atS < entry.firstAtS)
            entry.firstAtS = atS;
    }
    /** The most frequent first; equally frequent ones as they came. */
    reports() {
        const entries = [...this.#entries.values(), ...this.#rest.values()];
        return entries.sort((a, b) => b.count - a.count).map((entry) => Object.freeze({ ...entry }));
    }
    #entryOf(kind, step, message) {
        const shortStep = step === null ? null : cutText(step, MAX_NAME_LENGTH);
        const shortMessage = cutText(message, MAX_MESSAGE_LENGTH);
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

// EXTERNAL MODULE: ./lib/metrics/registry.js
var registry = __webpack_require__(9166);
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
    #points = [];
    /** Start of the last point's interval. */
    #previous = null;
    /** End of the last point's interval. */
    #last = { tS: 0, requests: 0, failed: 0, durations: null };
    constructor(options) {
        this.#registry = options.registry;
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
            this.#points.push(this.#pointSince(mark, this.#mark(tS), before?.vus ?? vus));
            this.#last = this.#mark(tS);
            return;
        }
        this.#close(tS, vus);
    }
    points() {
        return [...this.#points];
    }
    #close(tS, vus) {
        const now = this.#mark(tS);
        this.#points.push(this.#pointSince(this.#last, now, vus));
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
    #mark(tS) {
        const requests = this.#registry.getSink("http_reqs");
        const failed = this.#registry.getSink("http_req_failed");
        return {
            tS,
            requests: requests?.kind === "counter" ? requests.count : 0,
            failed: failed?.kind === "rate" ? failed.passes : 0,
            durations: this.#durations?.mark() ?? null,
        };
    }
    get #durations() {
        const sink = this.#registry.getSink("http_req_duration");
        return sink?.kind === "trend" && "mark" in sink ? sink : undefined;
    }
}

;// CONCATENATED MODULE: ./lib/threads/scenario-observer.js

/** Turns what an executor tells into metrics and a tally. */
class ScenarioObserver {
    #onBroken;
    #iterations;
    #duration;
    #errors;
    #interruptions;
    #drops;
    #lag;
    #started = 0;
    #completed = 0;
    #failed = 0;
    #interrupted = 0;
    #dropped = 0;
    constructor(aggregator, tags, onBroken) {
        this.#onBroken = onBroken;
        this.#iterations = aggregator.series(builtins/* BUILTIN_METRICS */.I.iterations, tags);
        this.#duration = aggregator.series(builtins/* BUILTIN_METRICS */.I.iteration_duration, tags);
        this.#errors = aggregator.series(builtins/* BUILTIN_METRICS */.I.iteration_errors, tags);
        this.#interruptions = aggregator.series(builtins/* BUILTIN_METRICS */.I.interrupted_iterations, tags);
        this.#drops = aggregator.series(builtins/* BUILTIN_METRICS */.I.dropped_iterations, tags);
        this.#lag = aggregator.series(builtins/* BUILTIN_METRICS */.I.iteration_lag, tags);
    }
    get tally() {
        return {
            started: this.#started,
            completed: this.#completed,
            failed: this.#failed,
            interrupted: this.#interrupted,
            dropped: this.#dropped,
        };
    }
    arrivalStarted(lagMs) {
        this.#lag.add(lagMs);
    }
    iterationStarted() {
        this.#started += 1;
    }
    iterationEnded(outcome, durationMs) {
        if (outcome === "interrupted") {
            this.#interrupted += 1;
            this.#interruptions.add(1);
            return;
        }
        this.#completed += 1;
        this.#iterations.add(1);
        this.#duration.add(durationMs);
        if (outcome === "completed")
            return;
        this.#failed += 1;
        this.#errors.add(1);
    }
    iterationsDropped(count) {
        this.#dropped += count;
        this.#drops.add(count);
    }
    broke(error) {
        this.#onBroken(error);
    }
}

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

;// CONCATENATED MODULE: ./lib/threads/segment-run.js












/** The tables that every run keeps. */
const VIEWS = {
    requests: { metric: "http_reqs", by: ["name", "method"] },
    requestFailures: { metric: "http_req_failed", by: ["name", "method"] },
    requestDurations: { metric: "http_req_duration", by: ["name", "method"] },
    checks: { metric: "checks", by: ["check", "scenario"] },
};
const TICK_MS = 1000;
/** The most time that users get to connect before the load begins. */
const PREPARE_MS = 1000;
/** One segment of a plan's load, in this thread: its executors, users, network and metrics. */
class SegmentRun {
    registry = new registry/* MetricRegistry */.o();
    errors = new ErrorLog();
    aggregator;
    timeline;
    /** Stands still during a pause. */
    clock;
    #realClock;
    #network;
    #turn;
    #resources;
    #scenarios;
    #startTimers = [];
    #release = [];
    #originMs = 0;
    #lastVus = 0;
    #hasBegun = false;
    #endedAtMs = null;
    #isStopped = false;
    #defect = null;
    constructor(options) {
        const { plan, clock } = options;
        (0,builtins/* registerBuiltins */.o)(this.registry);
        this.#realClock = clock;
        this.clock = new PausableClock(clock);
        this.#originMs = this.clock.now();
        this.aggregator = new aggregator/* Aggregator */.u({
            registry: this.registry,
            submetrics: plan.thresholds.map(({ submetric }) => submetric),
            views: Object.values(VIEWS),
        });
        this.timeline = new Timeline({
            registry: this.registry,
            plannedDurationS: (0,planned_load/* plannedDurationMs */.d)(plan.scenarios) / 1000,
        });
        this.#network = new Network({ clock, aggregator: this.aggregator });
        this.#turn = new TurnQueue(this.clock);
        this.#resources = {
            clock,
            registry: this.registry,
            aggregator: this.aggregator,
            errors: this.errors,
            network: this.#network,
            startedAt: () => clock.now() - (this.clock.now() - this.#originMs),
        };
        this.#scenarios = plan.scenarios.map((scenario) => this.#scenarioRun(scenario, options));
    }
    /** Seconds since the load began, 0 before it; without pauses; it stands still when the load is over. */
    get elapsedS() {
        if (!this.#hasBegun)
            return 0;
        return ((this.#endedAtMs ?? this.clock.now()) - this.#originMs) / 1000;
    }
    get originMs() {
        return this.#originMs;
    }
    get activeVus() {
        return this.#sum(({ executor }) => executor?.activeVus ?? 0);
    }
    get maxVus() {
        return this.#sum(({ executor }) => executor?.maxVus ?? 0);
    }
    /** What a broken contract inside rampa threw; null as it should be. */
    get defect() {
        return this.#defect;
    }
    /** By scenario, in the plan's order. */
    get tallies() {
        return this.#scenarios.map(({ scenario, observer }) => ({ scenario, ...observer.tally }));
    }
    /**
     * Makes ready what must not take time once the load runs: the connections of users that wait for
     * arrivals. A target that is slow to take them holds the load back only so long.
     */
    async prepare() {
        // Users that cannot be made are told of when the load begins.
        const executors = this.#scenarios.flatMap(({ executor }) => executor ?? []);
        const prepared = Promise.allSettled(executors.map((executor) => executor.prepare()));
        await new Promise((resolve) => {
            const timer = this.#realClock.at(this.#realClock.now() + PREPARE_MS, resolve);
            const finish = () => {
                timer.cancel();
                resolve();
            };
            this.#release.push(finish);
            void prepared.then(finish);
        });
    }
    /** Runs the load; resolves when every iteration has ended and every connection is closed. */
    async run() {
        this.#originMs = this.clock.now();
        this.#hasBegun = true;
        const running = this.#scenarios.map((scenario) => this.#runScenario(scenario));
        const ticker = every(this.clock, this.#originMs, TICK_MS, () => this.#tick());
        this.#recordVus();
        const endsMs = await Promise.all(running);
        this.#endedAtMs = Math.max(this.#originMs, ...endsMs);
        ticker.cancel();
        // Nobody is left at the end: the last interval had the users of the last look.
        this.timeline.finish(this.elapsedS, this.#lastVus);
        await this.#network.close();
    }
    /** No iteration starts any more; those that run are interrupted at once. */
    stop() {
        if (this.#isStopped)
            return;
        this.#isStopped = true;
        for (const timer of this.#startTimers)
            timer.cancel();
        for (const release of this.#release.splice(0))
            release();
        for (const { executor } of this.#scenarios)
            executor?.stop();
    }
    #scenarioRun(scenario, { segment, usersOf }) {
        const tags = { ...scenario.tags, scenario: scenario.name };
        const observer = new ScenarioObserver(this.aggregator, tags, (error) => this.#break(error));
        const executor = createExecutor(scenario.executor, {
            clock: this.clock,
            realClock: this.#realClock,
            segment,
            turn: this.#turn,
            gracefulStopMs: scenario.gracefulStopMs,
            observer,
            createUser: usersOf(scenario, this.#resources),
        });
        return { scenario, observer, executor };
    }
    /** The moment at which its last iteration ended; closing connections takes time of its own. */
    async #runScenario({ scenario, executor }) {
        if (executor === null)
            return this.#originMs;
        const startsAtMs = this.#originMs + scenario.startTimeMs;
        if (scenario.startTimeMs > 0)
            await this.#waitUntil(startsAtMs);
        if (this.#isStopped)
            return this.clock.now();
        let endedAtMs = null;
        try {
            await executor.run(startsAtMs);
            endedAtMs = this.clock.now();
            await executor.close();
        }
        catch (error) {
            this.#break(error);
        }
        return endedAtMs ?? this.clock.now();
    }
    #break(error) {
        this.#defect ??= error;
        this.stop();
    }
    /** Resolves at the given time, or when the load is stopped. */
    #waitUntil(atMs) {
        return new Promise((resolve) => {
            this.#release.push(resolve);
            this.#startTimers.push(this.clock.at(atMs, resolve));
        });
    }
    #tick() {
        this.#network.flush();
        this.#recordVus();
        this.timeline.tick(this.elapsedS, this.#lastVus);
    }
    #recordVus() {
        this.#lastVus = this.activeVus;
        this.aggregator.series(builtins/* BUILTIN_METRICS */.I.vus, {}).add(this.#lastVus);
        this.aggregator.series(builtins/* BUILTIN_METRICS */.I.vus_max, {}).add(this.maxVus);
    }
    #sum(count) {
        return this.#scenarios.reduce((total, run) => total + count(run), 0);
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/config/check-language.js + 1 modules
var check_language = __webpack_require__(8347);
// EXTERNAL MODULE: ./lib/metrics/tag-key.js
var tag_key = __webpack_require__(3167);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
;// CONCATENATED MODULE: ./lib/http/request-options.js



const KEYS = [
    "name",
    "headers",
    "query",
    "json",
    "body",
    "checks",
    "timeout",
    "max_redirects",
    "keep_alive",
    "expected_statuses",
    "tags",
    "throw",
];
const KNOWN_KEYS = new Set(KEYS);
/** The settings that hold for one call: its own over the config's. The same object when it has none. */
function settingsOf(options, defaults) {
    for (const key in options)
        if (!KNOWN_KEYS.has(key))
            throw unknownKey(key);
    if (options.json !== undefined && options.body !== undefined) {
        throw invalid("json and body are both given", "Give one of the two.");
    }
    const { headers, timeout, max_redirects: maxRedirects, keep_alive: keepAlive } = options;
    const statuses = options.expected_statuses;
    if (headers === undefined &&
        timeout === undefined &&
        maxRedirects === undefined &&
        keepAlive === undefined &&
        statuses === undefined) {
        return defaults;
    }
    if (maxRedirects !== undefined && !(Number.isInteger(maxRedirects) && maxRedirects >= 0)) {
        throw invalid(`max_redirects is ${maxRedirects}`, "Give a whole number; 0 follows no redirect.");
    }
    const timeoutMs = timeout === undefined ? defaults.timeoutMs : (0,duration/* parseDuration */.E9)(timeout);
    if (timeoutMs === 0)
        throw invalid("timeout is 0", "Give a longer one, or leave it out.");
    return {
        headers: headers === undefined ? defaults.headers : mergeHeaders(defaults.headers, headers),
        timeoutMs,
        maxRedirects: maxRedirects ?? defaults.maxRedirects,
        keepAlive: keepAlive ?? defaults.keepAlive,
        expectedStatuses: statuses === undefined ? defaults.expectedStatuses : statuses.map(readStatusRange),
    };
}
function mergeHeaders(defaults, own) {
    const merged = { ...defaults };
    for (const [name, value] of Object.entries(own))
        merged[name.toLowerCase()] = String(value);
    return merged;
}
function readStatusRange(range) {
    const match = /^(\d{3})(?:-(\d{3}))?$/.exec(String(range));
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (match === null || from > to) {
        throw invalid(`"${range}" in expected_statuses`, 'Give statuses such as 200, or ranges such as "200-399".');
    }
    return { from, to };
}
function unknownKey(key) {
    const guess = (0,did_you_mean/* closest */.k)(key, KEYS);
    return invalid(`unknown option "${key}"`, guess === null ? `Options are ${KEYS.join(", ")}.` : `Did you mean "${guess}"?`);
}
function invalid(what, hint) {
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
;// CONCATENATED MODULE: ./lib/http/request-spec.js

const DEFAULT_USER_AGENT = `rampa/${version/* VERSION */.x}`;
/** Compiles a description; the result is frozen. */
function compileRequest(description) {
    const { http, target } = description;
    const body = bodyOf(description);
    const isJson = description.json !== undefined;
    const headers = headerList(http.headers, target.authorization, isJson);
    return Object.freeze({
        origin: target.origin,
        url: target.url,
        dispatch: Object.freeze({
            path: target.path,
            method: description.method,
            headers,
            body,
            // Also for HEAD, and for GET and DELETE with a body: undici would close the connection after these.
            reset: !http.keepAlive,
        }),
        recorder: description.recorder,
        name: description.name,
        timeoutMs: http.timeoutMs,
        maxRedirects: http.maxRedirects,
        expected: description.expected,
        keepsBody: description.keepsBody,
    });
}
function bodyOf({ json, body }) {
    if (json !== undefined)
        return Buffer.from(JSON.stringify(json));
    if (body === undefined || body.length === 0)
        return null;
    return typeof body === "string"
        ? Buffer.from(body)
        : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
/** Names and values in turn, as undici takes them without a copy. */
function headerList(headers, authorization, isJson) {
    const list = [];
    if (headers["user-agent"] === undefined)
        list.push("user-agent", DEFAULT_USER_AGENT);
    if (isJson && headers["content-type"] === undefined)
        list.push("content-type", "application/json");
    if (authorization !== null && headers.authorization === undefined)
        list.push("authorization", authorization);
    for (const [name, value] of Object.entries(headers))
        list.push(name, value);
    return list;
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
    /** Calls without options, by group and method, then by URL: no key needs to be put together for them. */
    #plain = new Map();
    #targets = new Map();
    #recorders = new Map();
    constructor(context) {
        this.#context = context;
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
        const http = settingsOf(options, this.#context.http);
        const target = this.#targetOf(url, options);
        const tags = options.tags ?? NO_TAGS;
        const name = options.name ?? tags.name ?? `${method} ${target.label}`;
        return compileRequest({
            method,
            target,
            name,
            http,
            json: options.json,
            body: options.body,
            expected: options.expected_statuses === undefined
                ? this.#expected
                : new ExpectedStatuses(http.expectedStatuses),
            keepsBody: true,
            recorder: this.#recorderOf(method, name, group, tags),
        });
    }
    #targetOf(url, options) {
        if (options.query !== undefined)
            return (0,request_target/* resolveTarget */.u)(url, this.#context.baseUrl, options.query);
        let target = this.#targets.get(url);
        if (target === undefined) {
            target = (0,request_target/* resolveTarget */.u)(url, this.#context.baseUrl);
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

// EXTERNAL MODULE: ./lib/http/response.js
var response = __webpack_require__(1174);
;// CONCATENATED MODULE: ./lib/worker/compile-check.js

/** A response as checks see it: what several of them need is made once. */
class CheckedResponse {
    run;
    #response;
    constructor(run) {
        this.run = run;
        this.#response = new response/* Response */.Y(run);
    }
    /** Null when the body was too large to be kept. */
    get body() {
        return this.run.errorKind === "body_too_large" ? null : this.#response.text();
    }
    header(name) {
        return this.#response.headers[name] ?? null;
    }
}
/**
 * Without a response only `status` has a value, which is 0. Every other check fails then, `not` or not:
 * there is nothing of which it could be true.
 */
function compileCheck(name, expression) {
    const subject = compileSubject(expression.subject);
    const test = compileTest(expression.test, expression.subject);
    const { negated } = expression;
    const needsResponse = expression.subject.kind !== "status";
    return {
        name,
        needsBody: expression.subject.kind === "body",
        holds(response) {
            if (needsResponse && response.run.status === 0)
                return false;
            const value = subject(response);
            if (value === null && expression.subject.kind === "body")
                return false;
            return test(value) !== negated;
        },
    };
}
function compileSubject(subject) {
    switch (subject.kind) {
        case "status":
            return ({ run }) => run.status;
        case "duration":
            return ({ run }) => run.duration;
        case "size":
            return ({ run }) => run.bodySize;
        case "body":
            return (response) => response.body;
        case "header":
            return (response) => response.header(subject.name);
    }
}
function compileTest(test, subject) {
    switch (test.kind) {
        case "equals":
            return (value) => value === test.value;
        case "compare":
            return compileComparison(test.operator, test.value);
        case "contains":
            return (value) => typeof value === "string" && value.includes(test.text);
        case "matches": {
            const pattern = new RegExp(test.pattern, test.flags);
            return (value) => typeof value === "string" && pattern.test(value);
        }
        case "in":
            return (value) => value !== null && test.values.includes(value);
        case "exists":
            return (value) => value !== null && (value !== "" || subject.kind === "header");
    }
}
/** A text that spells no number becomes NaN, of which no comparison is true. */
function compileComparison(operator, limit) {
    switch (operator) {
        case "<":
            return (value) => numberOf(value) < limit;
        case "<=":
            return (value) => numberOf(value) <= limit;
        case ">":
            return (value) => numberOf(value) > limit;
        case ">=":
            return (value) => numberOf(value) >= limit;
    }
}
function numberOf(value) {
    if (typeof value === "number")
        return value;
    return value === null || value.trim() === "" ? Number.NaN : Number(value);
}

;// CONCATENATED MODULE: ./lib/worker/compile-steps.js




/**
 * Compiles a scenario's steps, once for all of its virtual users in a thread.
 *
 * @throws RampaError `usage_invalid` when a URL makes no sense.
 */
function compileSteps(steps, context) {
    return steps.map((step) => (step.kind === "think" ? step : compileRequestStep(step, context)));
}
function compileRequestStep(step, { plan, aggregator, tags }) {
    const method = step.method.toUpperCase();
    const checks = step.checks.map(({ name, expression }) => compileCheck(name, expression));
    const spec = compileRequest({
        method,
        target: (0,request_target/* resolveTarget */.u)(step.url, plan.baseUrl, step.query),
        name: step.name,
        http: step.http,
        json: step.json,
        body: step.body,
        expected: new ExpectedStatuses(step.http.expectedStatuses),
        keepsBody: checks.some((check) => check.needsBody),
        recorder: new RequestRecorder(aggregator, { ...tags, name: step.name, method }),
    });
    return { kind: "request", spec, checks };
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

// EXTERNAL MODULE: ./lib/worker/own-file.js
var own_file = __webpack_require__(3153);
;// CONCATENATED MODULE: ./lib/worker/script-error.js


/** A stack line's place: `file:line:column`, with or without brackets around it. */
const FRAME = /^\s*at (?:.*?\()?(?:file:\/\/)?((?:[A-Za-z]:)?[^():]+):(\d+):(\d+)\)?$/;
/** What a script threw, with the first line of the script in its stack: `TypeError: … (shop.ts:12:5)`. */
function describeScriptError(thrown) {
    const message = (0,errors/* messageOf */.bD)(thrown);
    if (!(thrown instanceof Error))
        return message;
    const text = thrown.name === "Error" || thrown.name === "RampaError" ? message : `${thrown.name}: ${message}`;
    const place = firstUserFrame(thrown.stack ?? "");
    return place === null ? text : `${text} (${place})`;
}
function firstUserFrame(stack) {
    for (const line of stack.split("\n")) {
        const [, file, lineNumber, column] = FRAME.exec(line) ?? [];
        if (file === undefined || file.startsWith("node:") || (0,own_file/* isOwnFile */.Z)(file))
            continue;
        if (/[\\/]node_modules[\\/]/.test(file))
            continue;
        return `${file.replace(/^.*[\\/]/, "").replace(/\?.*$/, "")}:${lineNumber ?? ""}:${column ?? ""}`;
    }
    return null;
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
        const current = this.#begin(done);
        const { userFunction } = this.#context;
        try {
            const result = userFunction(this.#workerOf(current, iteration));
            if (isThenable(result)) {
                result.then(() => current.settle("completed"), (error) => this.#fail(current, error));
            }
            else {
                current.settle("completed");
            }
        }
        catch (error) {
            this.#fail(current, error);
        }
    }
    async connect() {
        const { connections, origin } = this.#context;
        if (origin !== null)
            await connections.connect(origin);
    }
    interrupt() {
        this.#current?.interrupt();
    }
    async close() {
        await this.#context.connections.close();
    }
    #begin(done) {
        const { clock, network, connections, sites } = this.#context;
        const current = new Iteration({
            clock,
            network,
            connections,
            sites,
            group: worker/* currentGroup */.h,
            onFailure: (run) => this.#context.reportFailure(run),
            validateChecks: (checks) => {
                for (const text of checks)
                    this.#compiled(text);
            },
            onChecks: (run, checks) => this.#check(current, run, checks),
        }, done);
        this.#current = current;
        return current;
    }
    #workerOf(current, iteration) {
        const { scenario, samples, setupData, env, reportThrown } = this.#context;
        const iterationInWorker = this.#iterations;
        this.#iterations += 1;
        return new worker/* Worker */.T({
            iteration: current,
            execution: new execution_info/* ExecutionInfo */.X({ workerId: this.id, scenario, iteration, iterationInWorker }),
            samples,
            setupData,
            env,
            onCheckError: reportThrown,
        });
    }
    /** An error that comes after the end is not the iteration's any more. */
    #fail(current, error) {
        if (current.isOver)
            return;
        this.#context.reportThrown(error);
        current.settle("failed");
    }
    #check(current, run, texts) {
        if (current.isOver)
            return;
        const response = new CheckedResponse(run);
        for (const text of texts) {
            this.#context.samples.check(text, this.#compiled(text).holds(response), (0,worker/* currentGroup */.h)());
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

// EXTERNAL MODULE: ./lib/http/request-run.js + 2 modules
var request_run = __webpack_require__(137);
;// CONCATENATED MODULE: ./lib/worker/step-user.js


/**
 * A virtual user that runs steps: a state machine that is moved by callbacks, without a promise or a
 * response object for each request.
 */
class StepUser {
    id;
    #context;
    #done = null;
    #index = 0;
    #run = null;
    #thinking = null;
    /** A step that ends before it has begun to wait moves on in the loop that started it, not deeper. */
    #isAdvancing = false;
    #mustAdvance = false;
    constructor(id, context) {
        this.id = id;
        this.#context = context;
    }
    iterate(_iteration, done) {
        this.#done = done;
        this.#index = 0;
        this.#advance();
    }
    async connect() {
        const { steps, connections } = this.#context;
        const first = steps.find((step) => step.kind === "request");
        if (first !== undefined && !first.spec.dispatch.reset)
            await connections.connect(first.spec.origin);
    }
    interrupt() {
        if (this.#done === null)
            return;
        this.#thinking?.cancel();
        const run = this.#run;
        this.#run = null;
        run?.abort();
        this.#finish("interrupted");
    }
    async close() {
        await this.#context.connections.close();
    }
    onRequestDone(run) {
        if (run.failure !== null)
            this.#context.reportFailure(run);
        // An interrupted iteration has let go of its request: nobody checks what came of it.
        if (this.#run !== run)
            return;
        this.#run = null;
        const step = this.#context.steps[this.#index - 1];
        const passed = step?.kind !== "request" || this.#check(run, step.checks);
        if (!passed && this.#context.stopOnFailedCheck)
            this.#finish("completed");
        else
            this.#advance();
    }
    #check(run, checks) {
        if (checks.length === 0)
            return true;
        const response = new CheckedResponse(run);
        let allPassed = true;
        for (const check of checks) {
            const passed = check.holds(response);
            if (!passed)
                allPassed = false;
            this.#context.samples.check(check.name, passed, "");
        }
        return allPassed;
    }
    #advance() {
        if (this.#isAdvancing) {
            this.#mustAdvance = true;
            return;
        }
        this.#isAdvancing = true;
        while (this.#startNext())
            this.#mustAdvance = false;
        this.#isAdvancing = false;
        if (this.#done !== null && this.#run === null && this.#thinking === null)
            this.#finish("completed");
    }
    /** Begins the next step; true when it is over already. Without a next one nothing is left to wait for. */
    #startNext() {
        const step = this.#context.steps[this.#index];
        if (step === undefined)
            return false;
        this.#index += 1;
        if (step.kind === "think") {
            this.#think(step.minMs + (step.maxMs - step.minMs) * this.#context.random());
        }
        else {
            this.#run = new request_run/* RequestRun */.z(step.spec, this.#context.network, this.#context.connections, this);
            this.#run.start();
        }
        return this.#mustAdvance;
    }
    #think(durationMs) {
        if (durationMs <= 0) {
            this.#mustAdvance = true;
            return;
        }
        const { clock } = this.#context;
        this.#thinking = clock.at(clock.now() + durationMs, () => {
            this.#thinking = null;
            this.#advance();
        });
    }
    #finish(outcome) {
        const done = this.#done;
        this.#done = null;
        this.#thinking = null;
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
        connections: network.connectionsFor(tags),
        samples,
        reportFailure: (run) => reportFailure(deps, run),
    });
    return scenario.work.kind === "steps"
        ? stepUsers(deps, scenario.work, tags, contextOf)
        : scriptUsers(deps, scenario.work, tags, contextOf);
}
function stepUsers(deps, work, tags, contextOf) {
    const { stopOnFailedCheck } = work;
    const steps = compileSteps(work.steps, { plan: deps.plan, aggregator: deps.aggregator, tags });
    const random = deps.random ?? machineRandom;
    return (id) => new StepUser(id, { ...contextOf(), steps, stopOnFailedCheck, random });
}
function scriptUsers(deps, work, tags, contextOf) {
    const { plan, scenario, userFunction, aggregator } = deps;
    if (userFunction === null) {
        throw new errors/* RampaError */.QG("internal", `the scenario ${scenario.name} has no function ${work.name}`);
    }
    const shared = {
        scenario: scenario.name,
        userFunction,
        sites: new CallSites({ aggregator, baseUrl: plan.baseUrl, http: plan.http, tags }),
        origin: plan.http.keepAlive ? (URL.parse(plan.baseUrl ?? "")?.origin ?? null) : null,
        setupData: deps.setupData,
        env: Object.freeze({ ...plan.env, ...scenario.env }),
        checks: new Map(),
        reportThrown: (error) => deps.errors.record("script", work.name, describeScriptError(error), secondsSinceStart(deps)),
    };
    return (id) => new ScriptUser(id, { ...contextOf(), ...shared });
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
// The one place where steps get their randomness, unless the caller gives another.
// eslint-disable-next-line no-restricted-properties
const machineRandom = () => Math.random();

;// CONCATENATED MODULE: ./lib/threads/self-warm-up.js






/** An answer that costs this process next to nothing. */
const ANSWER = Buffer.from("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nok");
const VUS = 20;
/** More than this makes nothing faster. */
const ITERATIONS = 3_000;
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
    const server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
        socket.on("data", () => socket.write(ANSWER));
        socket.on("error", () => socket.destroy());
    });
    try {
        const load = warmUpLoad(warmUpPlan(plan, await listen(server), ways, durationMs), clock);
        const stop = () => load.stop();
        signal.addEventListener("abort", stop, { once: true });
        if (!signal.aborted)
            await load.prepare().then(() => load.run());
        signal.removeEventListener("abort", stop);
        if (!signal.aborted)
            for (const [name] of ways)
                warmed.add(name);
    }
    catch {
        // No port, no permission: the load begins cold.
    }
    finally {
        server.close();
    }
}
function waysOf({ scenarios }) {
    return new Map(scenarios.map(({ executor, work }) => {
        const isOpen = executor.kind === "constant-arrival-rate" || executor.kind === "ramping-arrival-rate";
        return [`${isOpen ? "open" : "closed"} ${work.kind}`, { isOpen, work: work.kind }];
    }));
}
/** @returns The server's origin. */
async function listen(server) {
    server.listen(0, "127.0.0.1");
    await (0,external_node_events_.once)(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string")
        throw new TypeError("a TCP server has a port");
    return `http://127.0.0.1:${address.port}`;
}
function warmUpLoad(plan, clock) {
    return new SegmentRun({
        plan,
        segment: WHOLE,
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
function warmUpPlan(plan, origin, ways, durationMs) {
    const shareMs = Math.max(1, Math.floor(durationMs / ways.length));
    const scenarios = ways.map(([name, { isOpen, work }], index) => ({
        name,
        executor: isOpen ? openLoad(shareMs) : closedLoad(shareMs),
        work: work === "steps" ? stepsWork(plan) : { kind: "function", name },
        startTimeMs: index * shareMs,
        gracefulStopMs: 0,
        tags: {},
        env: {},
    }));
    return { ...plan, baseUrl: origin, scenarios, thresholds: [] };
}
function closedLoad(durationMs) {
    return { kind: "shared-iterations", vus: VUS, iterations: ITERATIONS, maxDurationMs: durationMs };
}
function openLoad(durationMs) {
    return {
        kind: "constant-arrival-rate",
        rate: ITERATIONS,
        timeUnitMs: durationMs,
        durationMs,
        preAllocatedVus: VUS,
        maxVus: VUS,
    };
}
function stepsWork({ http }) {
    const request = { kind: "request", method: "get", url: "/", name: "warm up", query: {} };
    return { kind: "steps", steps: [{ ...request, checks: [CHECK], http }], stopOnFailedCheck: false };
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
    return plan.thresholds
        .filter(({ submetric }) => submetric[0] === metric)
        .map(({ expression }) => expression.aggregationValue)
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
    for (const { metric: name, submetric } of plan.thresholds) {
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
    const failures = sinksByRow(load, VIEWS.requestFailures);
    const durations = sinksByRow(load, VIEWS.requestDurations);
    return load.aggregator.rows(VIEWS.requests.metric, VIEWS.requests.by).map(({ values, sink }) => {
        const key = JSON.stringify(values);
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
function sinksByRow(load, view) {
    const rows = load.aggregator.rows(view.metric, view.by);
    return new Map(rows.map(({ values, sink }) => [JSON.stringify(values), sink]));
}
function checkReports(load) {
    return load.aggregator.rows(VIEWS.checks.metric, VIEWS.checks.by).flatMap(({ values, sink }) => {
        const [name = "", scenario = ""] = values;
        return sink.kind === "rate" ? [{ name, scenario, passes: sink.passes, fails: sink.fails }] : [];
    });
}
function scenarioReports(load) {
    return load.tallies.map(({ scenario, started, completed, failed, dropped, interrupted }) => ({
        name: scenario.name,
        executor: scenario.executor.kind,
        planned: (0,planned_load/* plannedLoad */.F)(scenario.executor).iterations,
        delivered: started,
        completed,
        failed,
        dropped,
        interrupted,
    }));
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
        ...(firstError === undefined ? {} : { firstError: firstError.message }),
    };
}
function seenAnswers(load) {
    const statuses = load.aggregator.seenTagValues("http_reqs", "status").filter((status) => status !== "0");
    const errors = load.aggregator.seenTagValues("http_reqs", "error");
    return [...statuses.map((status) => `status ${status}`), ...errors].slice(0, 10);
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
    if (facts.invalidity !== null && !facts.isAborted)
        return { status: "invalid", error: facts.invalidity };
    if (facts.isAborted || facts.hasFailedThreshold)
        return withTeardown("threshold_failed", facts);
    return withTeardown(facts.teardownError === null ? "passed" : "teardown_failed", facts);
}
function withTeardown(status, { teardownError }) {
    return teardownError === null ? { status } : { status, error: teardownError };
}
function executionErrorOf({ load, isStopped, isAborted }) {
    if (load === null)
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

;// CONCATENATED MODULE: ./lib/engine/validity.js
/** More than this share of the arrivals dropped, and the system was not tested at the rate that was asked for. */
const MAX_DROPPED_SHARE = 0.01;
/**
 * Says that the load was not delivered, when that is so: then the figures are of another load than the
 * one that was asked for, and neither good nor bad ones say anything. A threshold of the user's own on
 * `dropped_iterations` takes the place of the limit. Null when the load can be judged.
 */
function undeliveredLoad(deliveries, thresholds) {
    const short = deliveries
        .filter((delivery) => shareDropped(delivery) > MAX_DROPPED_SHARE)
        .filter(({ scenario }) => isOpen(scenario) && !isJudgedByUser(scenario, thresholds))
        .toSorted((a, b) => shareDropped(b) - shareDropped(a));
    const [worst] = short;
    if (worst === undefined)
        return null;
    return {
        code: "load_not_delivered",
        message: `the load was not delivered: ${describe(worst)}`,
        hint: "Raise max_vus if the system may need longer for an answer, else lower the rate or give the generator more " +
            "CPU. A threshold of your own on dropped_iterations takes the place of the limit of 1 %.",
    };
}
function isOpen({ executor }) {
    return executor.kind === "constant-arrival-rate" || executor.kind === "ramping-arrival-rate";
}
function isJudgedByUser({ name }, thresholds) {
    return thresholds.some(({ submetric: [metric, { scenario = name }] }) => {
        return metric === "dropped_iterations" && scenario === name;
    });
}
function shareDropped({ started, dropped }) {
    return dropped === 0 ? 0 : dropped / (started + dropped);
}
function describe(delivery) {
    const { scenario, started, dropped } = delivery;
    const percent = (shareDropped(delivery) * 100).toPrecision(2);
    const share = `${dropped} of ${started + dropped} iterations (${Number(percent)} %)`;
    const users = "maxVus" in scenario.executor ? scenario.executor.maxVus : 0;
    const cause = users === 1 ? "its only virtual user was busy" : `all of its ${users} virtual users were busy`;
    return `the scenario ${scenario.name} dropped ${share}, because ${cause} when they were due`;
}

;// CONCATENATED MODULE: ./lib/engine/build-run-result.js



const NOTHING = {
    durationS: 0,
    metrics: [],
    submetrics: [],
    requests: [],
    checks: [],
    scenarios: [],
    errors: [],
    timeline: [],
};
/** The result of a run from what is known of it. */
function buildRunResult(record) {
    const { load, stopReason, abortReason } = record;
    const { status, error } = decideStatus({
        setupError: record.setupError,
        defect: record.defect,
        load: load === null ? null : loadFacts(load),
        isStopped: stopReason !== null,
        invalidity: load === null ? null : undeliveredLoad(load.tallies, record.plan.thresholds),
        isAborted: abortReason !== null,
        hasFailedThreshold: record.thresholdResults.some(({ passed }) => !passed),
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
        ...(load === null ? NOTHING : loadReports(load, record.plan)),
        phases: record.phases,
        warnings: warningsOf(record, error),
    });
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
    };
}
function warningsOf({ load, plan, teardownError, warnings }, error) {
    const overflow = load?.aggregator.overflowWarning() ?? null;
    return [
        ...warnings,
        ...(overflow === null ? [] : [overflow]),
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
            const [report] = judge([threshold], this.#aggregator, durationS);
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
        this.#plannedMs = (0,planned_load/* plannedDurationMs */.d)(plan.scenarios);
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
                message: `setup threw: ${describeScriptError(outcome.error)}`,
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
            return { code: "teardown_failed", message: `teardown threw: ${describeScriptError(outcome.error)}` };
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

;// CONCATENATED MODULE: ./lib/engine/run.js













/** One run, from setup to the result. */
class Run {
    runId;
    #test;
    #plan;
    #context;
    #options;
    #hub;
    #stopping = new AbortController();
    #phases = [];
    #warnings = [];
    #epochMs;
    #load = null;
    #isLoadOver = false;
    #pausedAtMs = null;
    #stopReason = null;
    #abortReason = null;
    #result = null;
    constructor(test, options) {
        const { clock } = options;
        this.runId = options.runId ?? crypto.randomUUID();
        this.#test = test;
        this.#plan = { ...test.plan, thresholds: (0,default_threshold/* withDefaultThreshold */.h)(test.plan.thresholds) };
        const { env, baseUrl } = test.plan;
        this.#context = Object.freeze({ env: Object.freeze({ ...env }), baseUrl });
        this.#options = options;
        this.#hub = new EventHub(options.eventQueueCapacity);
        this.#epochMs = clock.wallTime() - clock.now();
    }
    wait() {
        this.#result ??= this.#execute();
        return this.#result;
    }
    stop(reason = "stopped") {
        if (this.#stopReason !== null || this.#stopping.signal.aborted)
            return;
        this.#stopReason = reason;
        this.#stopping.abort();
        this.#load?.stop();
    }
    pause() {
        if (this.#isLoadOver || this.isPaused || this.#stopping.signal.aborted)
            return;
        this.#pausedAtMs = this.#options.clock.now();
        this.#load?.clock.pause();
        this.#emit({ type: "PauseEvent" });
    }
    resume() {
        if (this.#pausedAtMs === null)
            return;
        const pausedMs = this.#options.clock.now() - this.#pausedAtMs;
        this.#pausedAtMs = null;
        this.#load?.clock.resume();
        this.#emit({ type: "ResumeEvent", pausedSeconds: pausedMs / 1000 });
    }
    get isPaused() {
        return this.#pausedAtMs !== null;
    }
    snapshot() {
        const load = this.#load;
        return load === null ? null : load.aggregator.snapshot(this.#options.clock.wallTime(), load.elapsedS);
    }
    events() {
        return this.#hub.subscribe();
    }
    recordScriptError(thrown) {
        const message = `left unhandled: ${describeScriptError(thrown)}`;
        if (this.#load === null)
            this.#warnings.push(`the script ${message}`);
        else
            this.#load.errors.record("script", null, message, this.#load.elapsedS);
    }
    async #execute() {
        const startedAtMs = this.#options.clock.wallTime();
        const outcome = { setupError: null, defect: null, teardownError: null };
        try {
            await this.#runPhases(outcome);
            return this.#conclude(startedAtMs, outcome);
        }
        catch (error) {
            // Whatever breaks, there is a result, and it is not green.
            this.#load = null;
            return this.#conclude(startedAtMs, { ...outcome, defect: defectOf(error) });
        }
        finally {
            this.#isLoadOver = true;
            this.resume();
            this.#emit({ type: "PhaseEvent", phase: "finished" });
            this.#hub.end();
        }
    }
    async #runPhases(outcome) {
        const setup = await this.#setUp();
        if (setup.kind === "failed")
            outcome.setupError = setup.error;
        // As in k6, teardown has nothing to tear down when setup did not end well.
        if (setup.kind !== "ready")
            return;
        // Whatever breaks the load, what setup set up is torn down.
        outcome.defect = await this.#runLoad(setup.forUsers).catch(defectOf);
        outcome.teardownError = await this.#tearDown(setup.forTeardown);
    }
    async #setUp() {
        const { setupFn } = this.#test;
        const timeoutMs = this.#plan.setupTimeoutMs;
        const phase = this.#enter("setup");
        if (setupFn === null)
            return cloneSetupData(undefined);
        const outcome = await this.#callScript(() => setupFn(this.#context), timeoutMs, 0);
        phase.end();
        if (outcome.kind === "cut")
            return { kind: "cut" };
        const error = setupErrorOf(outcome, timeoutMs);
        if (error !== null)
            return { kind: "failed", error };
        return cloneSetupData(outcome.kind === "returned" ? outcome.value : undefined);
    }
    async #runLoad(setupData) {
        await this.#warmUp();
        if (this.#stopping.signal.aborted)
            return null;
        const phase = this.#enter("execute");
        try {
            return await this.#watchLoad(this.#createLoad(setupData));
        }
        finally {
            phase.end();
        }
    }
    async #watchLoad(load) {
        const watch = this.#watch(load);
        this.#load = load;
        if (this.isPaused)
            load.clock.pause();
        try {
            await load.prepare();
            const running = load.run();
            watch.start();
            await running;
        }
        finally {
            watch.stop();
            this.#isLoadOver = true;
            this.resume();
        }
        if (this.#hub.hasSubscribers)
            watch.emitSnapshot();
        return load.defect === null ? null : defectOf(load.defect);
    }
    async #warmUp() {
        const { clock, selfWarmUpMs } = this.#options;
        const { signal } = this.#stopping;
        if (selfWarmUpMs === 0 || signal.aborted)
            return;
        await selfWarmUp({ clock, plan: this.#plan, durationMs: selfWarmUpMs, signal });
    }
    #createLoad(setupData) {
        const plan = this.#plan;
        return new SegmentRun({
            plan,
            segment: WHOLE,
            clock: this.#options.clock,
            usersOf: (scenario, resources) => {
                const { work } = scenario;
                const userFunction = work.kind === "function" ? this.#test.functions.get(work.name) : undefined;
                return createVirtualUserFactory({
                    ...resources,
                    plan,
                    scenario,
                    setupData,
                    userFunction: userFunction ?? null,
                });
            },
        });
    }
    #watch(load) {
        return new LiveWatch({
            load,
            plan: this.#plan,
            options: this.#options,
            hasSubscribers: () => this.#hub.hasSubscribers,
            emit: (event) => this.#emit(event),
            abort: ({ metric, source }) => {
                this.#abortReason ??= `the threshold ${metric} ${source} failed (abort_on_fail)`;
                load.stop();
            },
        });
    }
    async #tearDown(data) {
        const { teardownFn } = this.#test;
        const timeoutMs = this.#plan.teardownTimeoutMs;
        const phase = this.#enter("teardown");
        if (teardownFn === null)
            return null;
        const call = () => teardownFn(data, this.#context);
        const outcome = await this.#callScript(call, timeoutMs, this.#options.teardownAfterStopMs);
        phase.end();
        return teardownErrorOf(outcome, timeoutMs);
    }
    #callScript(call, timeoutMs, afterStopMs) {
        const { clock } = this.#options;
        return callUserFunction(call, { clock, timeoutMs, stopping: this.#stopping.signal, afterStopMs });
    }
    #conclude(startedAtMs, outcome) {
        const load = this.#load;
        const thresholdResults = load === null ? [] : judge(this.#plan.thresholds, load.aggregator, load.elapsedS);
        if (load !== null)
            this.#emit({ type: "ThresholdEvent", results: thresholdResults });
        return buildRunResult({
            ...outcome,
            runId: this.runId,
            startedAtMs,
            plan: this.#plan,
            load,
            snapshot: this.snapshot(),
            thresholdResults,
            phases: this.#phases,
            warnings: this.#warnings,
            stopReason: this.#stopReason,
            abortReason: this.#abortReason,
        });
    }
    /** Announces a phase; `end` records how long it took. */
    #enter(phase) {
        const { clock } = this.#options;
        const enteredMs = clock.now();
        this.#emit({ type: "PhaseEvent", phase });
        return {
            end: () => {
                this.#phases.push({ name: phase, durationS: (clock.now() - enteredMs) / 1000 });
            },
        };
    }
    #emit(event) {
        const nowUs = Math.round((this.#epochMs + this.#options.clock.now()) * 1000);
        const stamp = { runId: this.runId, timestampNs: BigInt(nowUs) * 1000n };
        this.#hub.emit({ ...event, ...stamp });
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
    /** @throws RampaError `usage_invalid` for a number among the options with which no run could work. */
    constructor(test, options = {}) {
        this.#test = test;
        this.#options = completeEngineOptions(options);
    }
    /** Starts a run of its own each time it is called. */
    start() {
        const run = new Run(this.#test, this.#options);
        void run.wait();
        return run;
    }
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

/***/ 6692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _request_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(137);
/* harmony import */ var _response_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1174);



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
    receive: "body_timeout",
};
const TIMEOUT_TEXTS = {
    lookup: "no connection",
    connect: "no connection",
    tls: "no connection",
    ready: "not sent",
    wait: "no response",
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
const CLOSED_CODES = new Set([
    "UND_ERR_SOCKET",
    "UND_ERR_CLOSED",
    "UND_ERR_DESTROYED",
    "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
]);
/** How undici's parser says it; its error has no code. */
const CLOSED_TEXT = "(Invalid EOF state)";
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
        return { kind: "refused", message: describe("connection not made", code, text) };
    }
    return brokenOff(code, text, phase);
}
function brokenOff(code, text, phase) {
    if (RESET_CODES.has(code))
        return { kind: "reset", message: describe("connection reset", code, text) };
    if (text.includes(CLOSED_TEXT) || (CLOSED_CODES.has(code) && !PROTOCOL_TEXTS.has(text))) {
        const state = phase === "receive" ? "the response was complete" : "a response came";
        return { kind: "closed", message: `the server closed the connection before ${state}` };
    }
    return { kind: "protocol", message: describe("not a valid HTTP exchange", code, text) };
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

/***/ 137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ RequestRun)
});

// EXTERNAL MODULE: ./lib/http/deadlines.js
var deadlines = __webpack_require__(5053);
// EXTERNAL MODULE: ./lib/http/request-target.js
var request_target = __webpack_require__(1415);
;// CONCATENATED MODULE: ./lib/http/redirect.js

const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);
/** Headers that describe a body; they go when the body does. */
const BODY_HEADERS = new Set(["content-type", "content-length", "content-encoding", "content-language"]);
/** Headers that are meant for one origin only. */
const CREDENTIAL_HEADERS = new Set(["authorization", "cookie", "proxy-authorization", "host"]);
function isRedirect(status) {
    return REDIRECT_STATUSES.has(status);
}
/**
 * The request that follows a redirect, by the rules of the Fetch standard (HTTP-redirect fetch): 303
 * turns everything but GET and HEAD into GET, 301 and 302 turn POST into GET, 307 and 308 change nothing,
 * and credentials stay with their origin. Null when `location` is no HTTP URL: the redirect is then a
 * plain response.
 */
function nextHop(hop, status, location) {
    // Header values come as Latin-1; servers that do not encode a location send UTF-8.
    const target = (0,request_target/* redirectTarget */.E)(Buffer.from(location, "latin1").toString("utf8"), hop.url);
    if (target === null)
        return null;
    const { method } = hop.dispatch;
    const becomesGet = (status === 303 && method !== "GET" && method !== "HEAD") ||
        ((status === 301 || status === 302) && method === "POST");
    const nextMethod = becomesGet ? "GET" : method;
    const dropped = new Set();
    if (becomesGet)
        BODY_HEADERS.forEach((name) => dropped.add(name));
    if (target.origin !== hop.origin)
        CREDENTIAL_HEADERS.forEach((name) => dropped.add(name));
    if (target.authorization !== null)
        dropped.add("authorization");
    const headers = keptHeaders(hop, dropped);
    if (target.authorization !== null)
        headers.push("authorization", target.authorization);
    return {
        origin: target.origin,
        url: target.url,
        dispatch: {
            ...hop.dispatch,
            path: target.path,
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

// EXTERNAL MODULE: ./lib/http/request-failure.js
var request_failure = __webpack_require__(7058);
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

;// CONCATENATED MODULE: ./lib/http/request-run.js




/** Most of a body that is kept in memory for scripts and checks. */
const MAX_KEPT_BODY_BYTES = 16_000_000;
const NO_HEADERS = Object.freeze({});
/**
 * One request on its way, redirects included: undici's handler, the deadline, the sample and the
 * result in one object, because nothing else is allocated for a request. After
 * {@link RequestListener.onRequestDone} it does not change any more.
 */
class RequestRun extends TimedRequest {
    spec;
    status = 0;
    url;
    headers = NO_HEADERS;
    chunks = [];
    /** Bytes of the body as they came, also when they were not kept. */
    bodySize = 0;
    failure = null;
    errorKind = null;
    isExpected = false;
    uncertainty = 0;
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
    constructor(spec, network, connections, listener) {
        super();
        this.spec = spec;
        this.url = spec.url;
        this.#network = network;
        this.#connections = connections;
        this.#listener = listener;
        this.#hop = spec;
    }
    /** Sends the request; the listener may be told before this returns. */
    start() {
        const { timeoutMs } = this.spec;
        const nowMs = this.#network.clock.now();
        if (timeoutMs > 0)
            this.#network.deadlines.add(this, nowMs, timeoutMs);
        this.#send(nowMs);
    }
    /** Gives the request up because its iteration must end. */
    abort() {
        this.#giveUp({ kind: "aborted", message: "the iteration was interrupted" });
    }
    onDeadline() {
        this.#giveUp((0,request_failure/* timeoutFailure */._N)(this.#phase(), this.spec.timeoutMs));
    }
    onRequestStart() {
        if (this.#state !== "queued")
            return;
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
        this.bodySize += chunk.length;
        if (!this.spec.keepsBody)
            return;
        if (this.bodySize <= MAX_KEPT_BODY_BYTES)
            this.chunks.push(chunk);
        else
            this.chunks.length = 0;
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
        const hop = this.#redirect();
        if (hop === null)
            this.#finish();
        else
            this.#follow(hop);
    }
    #send(nowMs) {
        this.#state = "queued";
        this.markStart(nowMs);
        this.#connection = this.#connections.take(this.#hop.origin);
        this.#connection.dispatch(this.#hop.dispatch, this);
    }
    #follow(hop) {
        this.#record();
        this.#hop = hop;
        this.#hopCount += 1;
        this.url = hop.url;
        this.status = 0;
        this.headers = NO_HEADERS;
        this.chunks.length = 0;
        this.bodySize = 0;
        this.failure = null;
        this.errorKind = null;
        this.#send(this.#network.clock.now());
    }
    /** The next hop, or null when this response is the last; too many redirects are an error of the last. */
    #redirect() {
        const { maxRedirects } = this.spec;
        if (maxRedirects === 0 || !isRedirect(this.status))
            return this.#checkSize();
        const { location } = this.headers;
        const hop = location === undefined ? null : nextHop(this.#hop, this.status, location);
        if (hop === null)
            return this.#checkSize();
        if (this.#hopCount < maxRedirects)
            return hop;
        this.#setFailure({ kind: "too_many_redirects", message: `more than ${maxRedirects} redirects` });
        return null;
    }
    #checkSize() {
        if (this.spec.keepsBody && this.bodySize > MAX_KEPT_BODY_BYTES) {
            this.#setFailure({
                kind: "body_too_large",
                message: `the body is larger than ${MAX_KEPT_BODY_BYTES} bytes`,
            });
        }
        return null;
    }
    #giveUp(failure) {
        if (this.#state === "over" || this.#state === "idle")
            return;
        this.#fail(failure);
        this.#end();
        // Only now: undici tells of an error while it is being destroyed.
        if (this.#connection !== null)
            this.#connections.discard(this.#connection);
        this.#connection = null;
        this.#listener.onRequestDone(this);
    }
    /** Without a complete response there is no response: what came of it is dropped. */
    #fail(failure) {
        this.#markEnd(this.#network.clock.now());
        this.#setFailure(failure);
        this.status = 0;
        this.headers = NO_HEADERS;
        this.chunks.length = 0;
    }
    #setFailure(failure) {
        this.failure = failure;
        this.errorKind = failure.kind;
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
            return "receive";
        if (this.#state === "sent")
            return "wait";
        return this.#connection?.progress.phase ?? "connect";
    }
}


/***/ }),

/***/ 1415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redirectTarget),
/* harmony export */   u: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* harmony import */ var _config_url_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1251);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);


const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
/**
 * Resolves a URL as a user writes it: absolute, or a path below `baseUrl`, which keeps the base's own path.
 *
 * @throws RampaError `usage_invalid` when that is no HTTP URL.
 */
function resolveTarget(written, baseUrl, query = {}) {
    const isAbsolute = ABSOLUTE.test(written);
    const url = parseUrl(isAbsolute ? written : belowBase(written, baseUrl), written);
    for (const [name, values] of Object.entries(query)) {
        for (const value of Array.isArray(values) ? values : [values]) {
            url.searchParams.append(name, String(value));
        }
    }
    const path = pathOfLabel(written, isAbsolute, url);
    const isForeign = isAbsolute && (baseUrl === undefined || URL.parse(baseUrl)?.origin !== url.origin);
    return Object.freeze({ ...targetOf(url), label: isForeign ? `${url.origin}${path}` : path });
}
/** The target of a redirect: `location` as a browser reads it, relative to where the answer came from. */
function redirectTarget(location, from) {
    const url = URL.parse(location, from);
    if (url === null || !isHttp(url))
        return null;
    return { ...targetOf(url), label: url.pathname };
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
    const shown = (0,_config_url_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .maskUrlCredentials */ .gn)(written);
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

/***/ 1174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Response)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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
 *   chunks: [new TextEncoder().encode('{"name":"Ada"}')],
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
    /** As it came, empty without one. */
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
     * @throws RampaError `request_failed` when the body was too large to be kept.
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
        const chunks = this.#source.chunks ?? [];
        const [first = NO_BODY] = chunks;
        return chunks.length < 2 ? first : Buffer.concat(chunks);
    }
    /** Never with a query, which can hold secrets. */
    #place() {
        return `${this.url.replace(/\?.*$/s, "")} (status ${this.status})`;
    }
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

/***/ 5596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ Aggregator)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
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

// EXTERNAL MODULE: ./lib/metrics/tag-key.js
var tag_key = __webpack_require__(3167);
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
    #states = new Map();
    #rowKeys = new Map();
    constructor(options) {
        this.#registry = options.registry;
        this.#submetrics = options.submetrics;
        this.#views = options.views;
        this.#maxTagSets = options.maxTagSets ?? DEFAULT_MAX_TAG_SETS;
    }
    get registry() {
        return this.#registry;
    }
    /**
     * Where the samples of a metric with these tags go. Takes about a microsecond: keep the result where
     * tags repeat, but never for an unbounded number of them.
     */
    series(metric, tags) {
        const state = this.#stateOf(metric.name);
        const key = (0,tag_key/* tagKey */.E)(tags);
        const known = state.tagSets.get(key);
        if (known !== undefined)
            return known.series;
        if (state.tagSets.size < this.#maxTagSets) {
            const series = seriesOf(state, tags);
            state.tagSets.set(key, { tags: { ...tags }, series });
            return series;
        }
        state.isOverflowing = true;
        return seriesOf(state, tags);
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
        const key = (0,tag_key/* submetricKey */.e)(submetric);
        return this.#stateOf(metric).submetrics.find((candidate) => candidate.key === key)?.sink;
    }
    /** Distinct values of a tag among the metric's samples, in the order in which they came. */
    seenTagValues(metric, tag) {
        const values = new Set();
        for (const { tags } of this.#states.get(metric)?.tagSets.values() ?? []) {
            const value = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
            if (value !== undefined)
                values.add(value);
        }
        return [...values];
    }
    /** Names of the metrics with more tag sets than are told apart. */
    get overflowing() {
        const isFull = ({ isOverflowing, views }) => isOverflowing || views.some((view) => view.isFull);
        return [...this.#states].filter(([, state]) => isFull(state)).map(([name]) => name);
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
        const limit = this.#maxTagSets.toLocaleString("en-US");
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
            submetrics.set(key, { key, filter, sink: (0,create_sink/* createSink */.O)(metric.kind) });
        }
        return {
            base,
            submetrics: [...submetrics.values()],
            views: this.#views
                .filter((view) => view.metric === name)
                .map(({ by }) => new View(metric.kind, by, this.#rowKeysOf(by))),
            tagSets: new Map(),
            isOverflowing: false,
        };
    }
}
function seriesOf(state, tags) {
    const matching = state.submetrics.filter(({ filter }) => filter.every(([tag, value]) => tags[tag] === value));
    const rows = state.views.map((view) => view.sinkOf(tags));
    return new Series(state.base, [...matching.map(({ sink }) => sink), ...rows]);
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
/* harmony export */   S: () => (/* binding */ evaluateThresholds),
/* harmony export */   l: () => (/* binding */ evaluateThreshold)
/* harmony export */ });
/* harmony import */ var _metrics_tag_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3167);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1947);


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
    const bySubmetric = new Map(entriesOf(submetricSinks).map(([name, sink]) => [(0,_metrics_tag_key_js__WEBPACK_IMPORTED_MODULE_1__/* .submetricKey */ .e)((0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubmetric */ .GD)(name)), sink]));
    const byMetric = new Map(entriesOf(sinks));
    return Object.entries(metricThresholds).flatMap(([name, thresholds]) => {
        const submetric = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubmetric */ .GD)(name);
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
