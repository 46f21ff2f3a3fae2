import { expect, test } from "vitest";

import { MetricRegistry } from "../../src/metrics/registry.ts";
import { Timeline } from "../../src/metrics/timeline.ts";

test("a tick that comes late does not cost the next interval its point", () => {
  const timeline = new Timeline({ registry: new MetricRegistry(), plannedDurationS: 10 });
  for (const tS of [1.002, 2.005, 3.0005]) timeline.tick(tS, 1);
  timeline.finish(4.004, 1);
  expect(timeline.points().map((point) => point.tS)).toEqual([1.002, 2.005, 3.0005, 4.004]);
});
