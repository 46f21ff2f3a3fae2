import fc from "fast-check";
import { expect, test } from "vitest";

import { createSink } from "../../src/metrics/create-sink.ts";
import { evaluateThreshold, type ThresholdResult } from "../../src/thresholds/evaluate.ts";
import type { ThresholdOperator } from "../../src/thresholds/parse.ts";

const SEED = { seed: 20_240_611, numRuns: 300 };

const kind = fc.constantFrom("counter", "gauge", "rate", "trend" as const);
const aggregation = fc.constantFrom(
  "count",
  "rate",
  "value",
  "passes",
  "fails",
  "avg",
  "min",
  "max",
  "med",
  "p(95)",
);
const values = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 5 });
const limit = fc.integer({ min: -3, max: 3 });

test("an operator and its opposite never agree with data, and both fail without", () => {
  const opposites = fc.constantFrom<readonly [ThresholdOperator, ThresholdOperator]>(
    ["<", ">="],
    [">", "<="],
    ["==", "!="],
    ["===", "!="],
  );
  fc.assert(
    fc.property(kind, aggregation, values, limit, opposites, (metricKind, name, samples, value, pair) => {
      const sink = createSink(metricKind);
      for (const sample of samples) sink.add(sample);
      const [one, other] = pair.map((operator): ThresholdResult => {
        const expression = { aggregation: name, aggregationValue: null, operator, value };
        return evaluateThreshold({ source: "any", expression }, sink, 10);
      });
      if (one?.lhs === null) {
        expect([one.outcome, other?.outcome, one.passed, other?.passed]).toEqual([
          "no_data",
          "no_data",
          false,
          false,
        ]);
      } else expect(one?.passed).toBe(!other?.passed);
      if (samples.length === 0 && metricKind !== "counter") expect(one?.lhs).toBeNull();
    }),
    SEED,
  );
});
