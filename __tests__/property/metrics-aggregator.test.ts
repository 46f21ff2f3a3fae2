import fc from "fast-check";
import { expect, test } from "vitest";

import { Aggregator } from "../../src/metrics/aggregator.ts";
import { MetricRegistry } from "../../src/metrics/registry.ts";

const SEED = { seed: 20_240_609, numRuns: 200 };

const name = fc.constantFrom("a", "b", "c", "other", "");
const tags = fc.record({ name, status: fc.constantFrom("200", "500") }, { requiredKeys: [] });
const samples = fc.array(fc.tuple(tags, fc.nat(100)), { maxLength: 40 });
const maxTagSets = fc.integer({ min: 0, max: 12 });

test("rows sum to the metric and a submetric is exactly what carries its tags, however few tag sets are kept", () => {
  fc.assert(
    fc.property(samples, maxTagSets, tags, (all, limit, wanted) => {
      const registry = new MetricRegistry();
      const metric = registry.getOrCreate("hits", "counter");
      const aggregator = new Aggregator({
        registry,
        submetrics: [["hits", wanted]],
        views: [{ metric: "hits", by: ["name"] }],
        maxTagSets: limit,
      });
      for (const [sampleTags, value] of all) aggregator.series(metric, sampleTags).add(value);

      const total = all.reduce((sum, [, value]) => sum + value, 0);
      const matching = all.filter(([sampleTags]) =>
        Object.entries(wanted).every(
          ([tag, value]) => new Map(Object.entries(sampleTags)).get(tag) === value,
        ),
      );
      const rows = aggregator.rows("hits", ["name"]);
      expect(registry.getSink("hits")?.value("count", 1)).toBe(total);
      expect(rows.reduce((sum, { sink }) => sum + (sink.value("count", 1) ?? NaN), 0)).toBe(total);
      expect(aggregator.submetricSink(["hits", wanted])?.value("count", 1)).toBe(
        matching.reduce((sum, [, value]) => sum + value, 0),
      );
      expect(rows.length).toBeLessThanOrEqual(limit + 1);
      const distinct = new Set(all.map(([{ name: n, status }]) => JSON.stringify([n, status])));
      expect(aggregator.isOverflowing).toBe(distinct.size > limit);
    }),
    SEED,
  );
});
