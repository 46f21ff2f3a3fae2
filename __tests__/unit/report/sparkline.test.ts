import { expect, test } from "vitest";

import { sparkline } from "../../../src/report/sparkline.ts";
import { timelineText } from "../../../src/report/timeline-text.ts";

test("bars begin at zero and the largest value is full", () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], 60)).toBe("▁▂▃▄▅▆▇█");
  expect(sparkline([5, 5], 60)).toBe("██");
  expect(sparkline([0, 0], 60)).toBe("▁▁");
});

test("an interval without a value is a gap", () => {
  expect(sparkline([7, null, 7], 60)).toBe("█·█");
});

test("many values share a bar, which shows the largest of them", () => {
  const values = Array.from({ length: 600 }, (_, index) => (index === 599 ? 7 : 1));
  const line = sparkline(values, 60);
  expect(line).toHaveLength(60);
  expect(line.endsWith("▂█")).toBe(true);
});

const point = (tS: number, rate: number, p95: number | null) => ({
  t_s: tS,
  vus: 1,
  rate,
  failed: 0,
  p50: p95,
  p95,
  p99: p95,
});

test("the course of a run has its range of p95 and of the rate", () => {
  expect(timelineText([point(1, 100, 10), point(2, 50, 1240), point(3, 0, null)])).toBe(
    "p95   ▁█·  10 ms … 1.24 s\nrate  █▅▁  0/s … 100/s",
  );
});

test("a run of one interval, or without a request, has no course", () => {
  expect(timelineText([point(1, 100, 10)])).toBe("");
  expect(timelineText([point(1, 0, null), point(2, 0, null)])).toBe("");
});

test("has no line for response times when nothing ever answered", () => {
  expect(timelineText([point(1, 100, null), point(2, 50, null)])).toBe("rate  █▅  50/s … 100/s");
});
