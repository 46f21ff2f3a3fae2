import { expect, test } from "vitest";

import { finishRun, statOf } from "../../support/run-test-plan.ts";

test("thresholds judge a script's own metrics of every kind, by their tags", async () => {
  const { result } = await finishRun({
    config: {
      options: { vus: 2, iterations: 20, tags: { team: "web" } },
      thresholds: {
        orders: "count==30",
        "orders{shop:a}": "count==20",
        "orders{shop:b,team:web}": "count==10",
        "orders{shop:c}": "count==0",
        queue: "max==19",
        "hits{scenario:default}": "rate==0.5",
        'took{group:"outer::inner"}': ["p(100)==19", "count==20"],
        took: "count==40",
        forgotten: "count==0",
      },
    },
    functions: {
      default(worker) {
        const { iteration } = worker.execution;
        worker.counter("orders", 1, { shop: "a" });
        if (iteration % 2 === 0) worker.counter("orders", 1, { shop: "b" });
        worker.gauge("queue", iteration);
        worker.rate("hits", iteration % 2 === 0);
        worker.trend("took", iteration);
        worker.group("outer", () => worker.group("inner", () => worker.trend("took", iteration)));
      },
    },
  });
  const outcomes = result.thresholdResults.map(({ metric, outcome }) => [metric, outcome]);
  expect(outcomes.filter(([, outcome]) => outcome !== "passed")).toEqual([["forgotten", "no_data"]]);
  expect(outcomes).toHaveLength(10);
  expect(result.status).toBe("threshold_failed");
  expect(statOf(result, "orders", "count")).toBe(30);
});

test("a metric that is used as two kinds is an error of the script that names both", async () => {
  const { result } = await finishRun({
    config: { options: { iterations: 4 } },
    functions: {
      default(worker) {
        worker.counter("orders");
        if (worker.execution.iteration > 0) worker.trend("orders", 1);
      },
    },
  });
  expect(result.scenarios).toMatchObject([{ completed: 4, failed: 3 }]);
  expect(result.errors).toMatchObject([{ kind: "script", count: 3 }]);
  expect(result.errors[0]?.message).toMatch(
    /^orders is in use as a counter, not a trend \(custom-metrics\.test\.ts:\d+:\d+\)$/,
  );
});

test("the first hundred distinct errors are told with their line, the rest is counted", async () => {
  const { result } = await finishRun({
    config: { options: { iterations: 130 } },
    functions: {
      default(worker) {
        throw new Error(`order ${worker.execution.iteration} failed`);
      },
    },
  });
  expect(result.errors).toHaveLength(101);
  expect(result.errors.reduce((sum, { count }) => sum + count, 0)).toBe(130);
  const told = result.errors.filter(({ message }) => message.startsWith("order "));
  expect(told).toHaveLength(100);
  for (const { message } of told) {
    expect(message).toMatch(/^order \d+ failed \(custom-metrics\.test\.ts:\d+:\d+\)$/);
  }
  expect(result.errors.find(({ count }) => count === 30)?.message).toContain("other messages");
});
