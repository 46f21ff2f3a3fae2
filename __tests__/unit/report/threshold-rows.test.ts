import { expect, test } from "vitest";

import { thresholdRows } from "../../../src/report/threshold-rows.ts";
import { failedResult, sampleResult, sampleThreshold, trend } from "../../support/sample-result.ts";

const duration = { kind: "trend", unit: "ms", stats: trend(5_000, 100) } as const;

test("failed thresholds come first, by how far beyond their limit, then those without data", () => {
  const rows = thresholdRows(failedResult());
  expect(rows.map(({ metric, outcome }) => [metric, outcome])).toEqual([
    ["http_req_duration{name:list orders}", "failed"],
    ["checks", "failed"],
    ["http_req_duration{name:chekout}", "no_data"],
    ["http_req_failed", "passed"],
    ["http_req_duration", "passed"],
  ]);
});

test("a change from nothing is told without a number, and one that is not known as such", () => {
  const rows = (["failed", "inconclusive"] as const).map((outcome) =>
    sampleThreshold({ metric: "http_req_failed", source: "rate<+5%", outcome, observed: null, limit: 5 }),
  );
  const shown = thresholdRows(sampleResult({ thresholds: rows }));
  expect(shown.map(({ observedText, limitText }) => [observedText, limitText])).toEqual([
    ["from 0", "+5 %"],
    ["not known", "+5 %"],
  ]);
});

test.each([
  ["trend", "ms", "p(95)<500", 812.4, 500, "812 ms", "500 ms"],
  ["trend", "ms", "max<1m", 61_500, 60_000, "61.5 s", "60 s"],
  ["trend", "ms", "count>100", 99, 100, "99", "100"],
  ["trend", "bytes", "avg<1000000", 3_100_000, 1_000_000, "3.1 MB", "1 MB"],
  ["rate", "", "rate<0.05", 0.1234, 0.05, "12.3 %", "5 %"],
  ["rate", "", "rate>0.9999", 0.99985, 0.9999, "99.985 %", "99.99 %"],
  ["rate", "", "fails<10", 12_345, 10, "12,345", "10"],
  ["counter", "", "count<10", 12, 10, "12", "10"],
  ["counter", "", "rate>100", 98.07, 100, "98.1/s", "100/s"],
  ["counter", "bytes", "rate<1000", 1500, 1000, "1.5 kB/s", "1 kB/s"],
  ["gauge", "", "max<=50", 51, 50, "51", "50"],
] as const)(
  "a %s in %o judged by %s shows its unit",
  (kind, unit, source, observed, limit, shown, shownLimit) => {
    const [row] = thresholdRows(
      sampleResult({
        metrics: { m: { kind, unit, stats: {} } },
        thresholds: [sampleThreshold({ metric: "m", source, outcome: "failed", observed, limit })],
      }),
    );
    expect([row?.observedText, row?.limitText]).toEqual([shown, shownLimit]);
  },
);

test("a built-in metric without a sample has its unit all the same", () => {
  const [row] = thresholdRows(
    sampleResult({ thresholds: [sampleThreshold({ outcome: "no_data", observed: null })] }),
  );
  expect([row?.observedText, row?.limitText]).toEqual(["no data", "500 ms"]);
});

test("a value just beyond its limit is never shown as the limit", () => {
  const threshold = sampleThreshold({ outcome: "failed", observed: 500.2 });
  const [row] = thresholdRows(
    sampleResult({ metrics: { http_req_duration: duration }, thresholds: [threshold] }),
  );
  expect([row?.observedText, row?.limitText]).toEqual(["500.2 ms", "500 ms"]);
});

test("any excess over a limit of zero outweighs one within the limit's size", () => {
  const rows = thresholdRows(
    sampleResult({
      thresholds: [
        sampleThreshold({ outcome: "failed", observed: 900, limit: 500 }),
        sampleThreshold({ metric: "errors", source: "count==0", outcome: "failed", observed: 1, limit: 0 }),
      ],
    }),
  );
  expect(rows[0]?.metric).toBe("errors");
});

test("a percentile of few samples is marked, by the samples that the filter left", () => {
  const thresholds = [
    sampleThreshold({ source: "p(99)<500" }),
    sampleThreshold({ source: "p(99)<500", metric: "http_req_duration{name:login}" }),
    sampleThreshold({ source: "max<500", metric: "http_req_duration{name:login}" }),
  ];
  const rows = thresholdRows(
    sampleResult({
      thresholds,
      metrics: { http_req_duration: duration },
      submetrics: { "http_req_duration{name:login}": { ...duration, stats: trend(999, 100) } },
    }),
  );
  expect(rows.map((row) => row.isThin)).toEqual([false, true, false]);
});

test("texts that are no threshold are kept as they are", () => {
  const [row] = thresholdRows(
    sampleResult({ thresholds: [sampleThreshold({ metric: "constructor{", source: "<b>", observed: 1 })] }),
  );
  expect(row).toMatchObject({ baseMetric: "constructor{", tags: {}, aggregation: "", observedText: "1" });
});
