import fc from "fast-check";
import { expect, test } from "vitest";

import type { Tags } from "../../src/config/tags.ts";
import { Aggregator, type AggregatorDelta } from "../../src/metrics/aggregator.ts";
import { ErrorLog } from "../../src/metrics/error-log.ts";
import type { MetricKind } from "../../src/metrics/metric.ts";
import { MetricRegistry } from "../../src/metrics/registry.ts";
import { statsOf } from "../../src/metrics/stats-of.ts";
import type { SubmetricName } from "../../src/thresholds/parse-submetric.ts";

const SEED = { seed: 20_240_801, numRuns: 200 };

const KINDS: Readonly<Record<string, MetricKind>> = {
  hits: "counter",
  level: "gauge",
  ok: "rate",
  took: "trend",
};
const VIEWS = Object.keys(KINDS).map((metric) => ({ metric, by: ["name"] }));

interface Event {
  readonly metric: string;
  readonly tags: Tags;
  readonly value: number;
  readonly thread: number;
  /** The thread's samples are collected after this one. */
  readonly isCollected: boolean;
}

/** Eighths, so that sums are exact and their order cannot matter. */
const value = fc.oneof(
  fc.integer({ min: -80, max: 80_000 }).map((eighths) => eighths / 8),
  fc.integer({ min: 0, max: 2 ** 40 }).map((eighths) => eighths / 8),
);
const tags: fc.Arbitrary<Tags> = fc
  .record({
    name: fc.constantFrom("a", "b", "c", "other", ""),
    status: fc.constantFrom("200", "500"),
  })
  .map((all) => all);
const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.record({
    metric: fc.constantFrom(...Object.keys(KINDS)),
    tags,
    value,
    thread: fc.nat(2),
    isCollected: fc.boolean(),
  }),
  { maxLength: 80 },
);

class Kept {
  readonly registry = new MetricRegistry();
  readonly aggregator: Aggregator;
  readonly #submetrics: readonly SubmetricName[];

  constructor(now: () => number, wanted: Tags, maxTagSets = 1000) {
    this.#submetrics = Object.keys(KINDS).map((metric): SubmetricName => [metric, wanted]);
    this.aggregator = new Aggregator({
      registry: this.registry,
      submetrics: this.#submetrics,
      views: VIEWS,
      maxTagSets,
      now,
    });
  }

  add(event: Event): void {
    const metric = this.registry.getOrCreate(event.metric, KINDS[event.metric] ?? "counter");
    this.aggregator.series(metric, event.tags).add(event.value);
  }

  /** As it crosses to another thread. */
  drain(): AggregatorDelta {
    return structuredClone(this.aggregator.drain());
  }

  /** Everything that a report can show. */
  seen(): unknown {
    const { aggregator, registry } = this;
    return Object.keys(KINDS)
      .filter((name) => registry.get(name) !== undefined)
      .map((name) => {
        const sinks = [registry.getSink(name), aggregator.submetricSink(this.#submetric(name))];
        const rows = aggregator.rows(name, ["name"]).map(({ values, sink }) => [values, statsOf(sink, 7)]);
        return {
          name,
          stats: sinks.map((sink) => sink && [statsOf(sink, 7, [12.5]), sink.isEmpty]),
          rows: rows.map((row) => JSON.stringify(row)).toSorted(),
          statuses: aggregator.seenTagValues(name, "status").toSorted(),
        };
      });
  }

  #submetric(name: string): SubmetricName {
    return this.#submetrics.find(([metric]) => metric === name) ?? [name, {}];
  }
}

/** Aggregates in threads, which are collected now and then and at the end. */
function aggregatedInThreads(all: readonly Event[], wanted: Tags, maxTagSets?: number): Kept {
  let nowMs = 0;
  const now = (): number => nowMs;
  const whole = new Kept(now, wanted, maxTagSets);
  const threads = [0, 1, 2].map(() => new Kept(now, wanted, maxTagSets));
  for (const event of all) {
    nowMs += 1;
    const thread = threads[event.thread];
    thread?.add(event);
    if (event.isCollected && thread !== undefined) whole.aggregator.absorb(thread.drain());
  }
  for (const thread of threads) whole.aggregator.absorb(thread.drain());
  return whole;
}

test("what threads collect equals aggregating once: totals, submetrics, views, tags, gauges", () => {
  fc.assert(
    fc.property(events, tags, (all, wanted) => {
      let nowMs = 0;
      const once = new Kept(() => nowMs, wanted);
      for (const event of all) {
        nowMs += 1;
        once.add(event);
      }
      const names = (kept: Kept): unknown => kept.registry.names.toSorted();
      const merged = aggregatedInThreads(all, wanted);
      expect(names(merged)).toEqual(names(once));
      expect(merged.seen()).toEqual(once.seen());
    }),
    SEED,
  );
});

test("beyond the cap of tag sets totals and submetrics stay exact, and the rows keep the cap", () => {
  fc.assert(
    fc.property(events, tags, fc.integer({ min: 0, max: 4 }), (all, wanted, limit) => {
      const hits = all.filter(({ metric }) => metric === "hits");
      const { aggregator, registry } = aggregatedInThreads(hits, wanted, limit);
      const total = hits.reduce((sum, event) => sum + event.value, 0);
      const matching = hits.filter(
        (event) => event.tags.name === wanted.name && event.tags.status === wanted.status,
      );
      const rows = aggregator.rows("hits", ["name"]);
      expect(registry.getSink("hits")?.value("count", 1) ?? 0).toBe(total);
      expect(rows.reduce((sum, { sink }) => sum + (sink.value("count", 1) ?? NaN), 0)).toBe(total);
      expect(aggregator.submetricSink(["hits", wanted])?.value("count", 1) ?? 0).toBe(
        matching.reduce((sum, event) => sum + event.value, 0),
      );
      expect(rows.length).toBeLessThanOrEqual(limit + 1);
      const distinct = new Set(hits.map((event) => JSON.stringify([event.tags.name, event.tags.status])));
      expect(aggregator.isOverflowing).toBe(distinct.size > limit);
    }),
    SEED,
  );
});

test("an aggregator that is drained has nothing to give, and its series stay valid", () => {
  const kept = new Kept(() => 0, {});
  const metric = kept.registry.getOrCreate("took", "trend");
  const series = kept.aggregator.series(metric, { name: "a" });
  series.add(3);
  expect(kept.drain()).toHaveLength(1);
  expect(kept.drain()).toEqual([]);
  series.add(4);
  const whole = new Kept(() => 0, {});
  whole.aggregator.absorb(kept.drain());
  expect(whole.registry.getSink("took")?.format(1)).toMatchObject({ count: 1, min: 4, max: 4 });
});

test("a metric that has another kind in another thread is refused, and the rest is taken", () => {
  const whole = new Kept(() => 0, {});
  whole.registry.getOrCreate("orders", "counter");
  const thread = new Kept(() => 0, {});
  const orders = thread.registry.getOrCreate("orders", "trend");
  thread.aggregator.series(orders, {}).add(1);
  thread.add({ metric: "hits", tags: {}, value: 2, thread: 0, isCollected: false });
  const conflicts = whole.aggregator.absorb(thread.drain());
  expect(conflicts.map(({ code, message }) => [code, message])).toEqual([
    ["metric_kind_conflict", "orders is in use as a counter, not a trend"],
  ]);
  expect(whole.registry.getSink("hits")?.value("count", 1)).toBe(2);
  expect(whole.registry.getSink("orders")?.isEmpty).toBe(true);
});

const failures = fc.array(
  fc.record({
    kind: fc.constantFrom("refused", "script"),
    message: fc.nat(130).map((number) => `message ${number}`),
    thread: fc.nat(2),
    isCollected: fc.boolean(),
  }),
  { minLength: 0, maxLength: 400 },
);

test("error logs of threads merge to the log of all, with the same cap of distinct errors", () => {
  fc.assert(
    fc.property(failures, (all) => {
      const once = new ErrorLog();
      const whole = new ErrorLog();
      const threads = [0, 1, 2].map(() => new ErrorLog());
      all.forEach(({ kind, message, thread, isCollected }, atS) => {
        once.record(kind, null, message, atS);
        const log = threads[thread];
        log?.record(kind, null, message, atS);
        if (isCollected && log !== undefined) whole.absorb(structuredClone(log.drain()));
      });
      for (const log of threads) whole.absorb(structuredClone(log.drain()));
      const counts = (log: ErrorLog): unknown =>
        log
          .reports()
          .map(({ kind, message, count, firstAtS }) => [kind, message, count, firstAtS].join(" "))
          .toSorted();
      const sum = whole.reports().reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(all.length);
      // Which ones are beyond the cap depends on when threads are collected; that there are some does not.
      const distinct = new Set(all.map(({ kind, message }) => `${kind} ${message}`)).size;
      expect(whole.reports()).toHaveLength(once.reports().length);
      if (distinct <= 100) expect(counts(whole)).toEqual(counts(once));
    }),
    { ...SEED, numRuns: 100 },
  );
});
