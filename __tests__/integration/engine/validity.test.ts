import { expect, test } from "vitest";

import type { Worker } from "../../../src/worker/worker.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { finishRun, statOf } from "../../support/run-test-plan.ts";

/** Keeps the thread from everything else. */
function block(ms: number): void {
  const endMs = performance.now() + ms;
  while (performance.now() < endMs);
}

/** Two virtual users on a rate that takes some fifty; each iteration waits half a second. */
const TOO_FEW = {
  scenarios: {
    a: {
      executor: "constant-arrival-rate",
      rate: 100,
      duration: "1s",
      pre_allocated_vus: 2,
      graceful_stop: "5s",
    },
  },
} as const;

const slow = async (worker: Worker): Promise<void> => {
  await worker.http.get("/");
  await worker.sleep("500ms");
};

test("too few virtual users make a run invalid, with since when and what to change", async () => {
  await using target = await startHttpTarget();
  const { result } = await finishRun({
    config: { base_url: target.origin, ...TOO_FEW },
    functions: { default: slow },
  });
  expect(result.status).toBe("invalid");
  expect(result.error?.code).toBe("load_not_delivered");
  expect(result.error?.message).toMatch(
    /^the load was not delivered: the scenario a dropped \d+ of 100 iterations .* all of its 2 virtual users were busy when they were due, first after/,
  );
  expect(result.error?.hint).toContain("max_vus above 2");
  expect(result.generator).toMatchObject({ valid: false, threads: 1, remedies: [result.error?.hint] });
  expect(target.requestCount).toBe(statOf(result, "http_reqs", "count"));
});

test("validity: warn judges such a run by its thresholds, with the warning", async () => {
  await using target = await startHttpTarget();
  const { result } = await finishRun({
    config: { base_url: target.origin, validity: "warn", ...TOO_FEW },
    functions: { default: slow },
  });
  expect(result.status).toBe("passed");
  expect(result.generator?.valid).toBe(false);
  expect(result.warnings[0]).toMatch(/^The load was not delivered: the scenario a dropped/);
});

test("a time limit that only the generator's own delay broke makes a run invalid, not failed", async () => {
  await using target = await startHttpTarget();
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      options: { vus: 2, iterations: 40 },
      thresholds: { iteration_duration: "p(95)<75" },
    },
    functions: {
      // The answer is there in a moment; the thread comes to it only after the other user's work.
      default: async (worker: Worker) => {
        await worker.http.get("/");
        block(40);
      },
    },
  });
  expect(result.status).toBe("invalid");
  expect(result.error?.code).toBe("generator_overloaded");
  expect(result.generator?.reasons[0]).toMatch(
    /^the threshold iteration_duration p\(95\)<75 failed by no more than/,
  );
  expect(target.requestCount).toBe(40);
});

test("a run that passed on a busy generator says that its times are upper bounds", async () => {
  await using target = await startHttpTarget();
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      options: { vus: 2, iterations: 40 },
      thresholds: { http_req_duration: "p(95)<60000" },
    },
    functions: {
      default: async (worker: Worker) => {
        await worker.http.get("/");
        block(40);
      },
    },
  });
  expect(result.status).toBe("passed");
  expect(result.generator).toMatchObject({
    valid: true,
    reasons: [expect.stringMatching(/^the load generator was busy \(.*upper bounds/)],
  });
  expect(target.requestCount).toBe(40);
});

test("errors decide a run whatever the generator did", async () => {
  await using target = await startHttpTarget();
  let calls = 0;
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      options: { vus: 2, iterations: 20 },
      thresholds: { iteration_duration: "p(95)<75", checks: "rate==1" },
    },
    functions: {
      default: async (worker: Worker) => {
        const response = await worker.http.get("/");
        calls += 1;
        worker.check(response, { "is right": () => calls !== 5 });
        block(40);
      },
    },
  });
  expect(result.status).toBe("threshold_failed");
  expect(target.requestCount).toBe(20);
});
