import { expect, test } from "vitest";

import { MetricRegistry } from "../../src/metrics/registry.ts";
import { parseSubmetric } from "../../src/thresholds/parse-submetric.ts";

test.each([
  "",
  " orders",
  "my orders",
  "a\nb",
  "a,b",
  "a:b",
  'a"b',
  "a'b",
  "a{b}",
  "a}",
  "__proto__",
  "x".repeat(1_001),
])("%j names no metric, for scripts as for thresholds", (name) => {
  const registry = new MetricRegistry();
  expect(() => registry.getOrCreate(name, "counter")).toThrow(
    expect.objectContaining({
      code: "metric_invalid",
      hint: "Use letters, digits, dots and underscores, such as orders_placed; give details as tags.",
    }),
  );
  expect(registry.names).toEqual([]);
  // Spaces around a name are free in a threshold.
  if (name.trim() === name) {
    expect(() => parseSubmetric(name)).toThrow(expect.objectContaining({ code: "submetric_invalid" }));
  }
});
