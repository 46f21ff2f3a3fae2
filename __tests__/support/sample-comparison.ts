import type { ResultFile } from "../../src/report/result-file.ts";

type Block = NonNullable<ResultFile["comparison"]>;

/** One figure of a comparison: by default the p95 of all requests, which did not change. */
export function sampleEffect(parts: Partial<Block["effects"][number]> = {}): Block["effects"][number] {
  return {
    metric: "http_req_duration",
    name: null,
    aggregation: "p(95)",
    base: 200,
    head: 201,
    change_percent: 0.5,
    low_percent: -1.2,
    high_percent: 2.1,
    verdict: "no change",
    ...parts,
  };
}

/** A comparison side by side in which nothing changed. */
export function sampleComparison(parts: Partial<Block> = {}): Block {
  return {
    mode: "ref",
    baseline: "main at 0f1e2d3c4b",
    confidence: 0.99,
    rounds: 29,
    noise_floor_percent: 2.1,
    effects: [
      sampleEffect({ aggregation: "med", base: 85, head: 84.7, change_percent: -0.35 }),
      sampleEffect(),
    ],
    ...parts,
  };
}

/** One of two requests got slower; tails and failures have no answer. */
export function slowerComparison(): Block {
  const unclear = { verdict: "inconclusive", doubt: "too_few_samples" } as const;
  const none = { change_percent: null, low_percent: null, high_percent: null } as const;
  return sampleComparison({
    effects: [
      sampleEffect({
        aggregation: "med",
        base: 85,
        head: 88.2,
        change_percent: 3.8,
        low_percent: 2.6,
        high_percent: 5,
        verdict: "regression",
      }),
      sampleEffect({
        base: 200,
        head: 223,
        change_percent: 11.4,
        low_percent: 8.9,
        high_percent: 14.2,
        verdict: "regression",
      }),
      sampleEffect({ aggregation: "p(99)", base: 410, head: 433, ...none, ...unclear }),
      sampleEffect({
        metric: "http_reqs",
        aggregation: "rate",
        base: 411,
        head: 397,
        change_percent: -3.4,
        low_percent: -4.6,
        high_percent: -2.2,
        verdict: "regression",
      }),
      sampleEffect({
        metric: "http_req_failed",
        aggregation: "rate",
        base: 0.001,
        head: 0.0012,
        change_percent: 20,
        low_percent: -30,
        high_percent: 70,
      }),
      sampleEffect({
        name: "list orders",
        aggregation: "med",
        base: 31.2,
        head: 36.1,
        change_percent: 15.7,
        low_percent: 13.1,
        high_percent: 18.3,
        verdict: "regression",
      }),
      sampleEffect({
        name: "list orders",
        base: 78,
        head: 91.3,
        change_percent: 17.1,
        low_percent: 13.9,
        high_percent: 20.4,
        verdict: "regression",
      }),
      sampleEffect({
        name: "list orders",
        aggregation: "p(99)",
        base: 156,
        head: 181,
        change_percent: 16,
        low_percent: -4.1,
        high_percent: 41,
        verdict: "inconclusive",
        doubt: "too_noisy",
      }),
      sampleEffect({
        name: "POST /login",
        aggregation: "med",
        base: 85.1,
        head: 80.9,
        change_percent: -4.9,
        low_percent: -6.3,
        high_percent: -3.4,
        verdict: "improvement",
      }),
      sampleEffect({
        name: "POST /login",
        base: 212,
        head: 213,
        change_percent: 0.4,
        low_percent: -2,
        high_percent: 2.9,
      }),
    ],
  });
}
