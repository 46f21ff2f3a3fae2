import { expect, test } from "vitest";

import { readScript } from "../../../src/loader/read-script.ts";
import { scenario } from "../../../src/loader/scenario.ts";
import type { Worker } from "../../../src/worker/worker.ts";

const config = { executor: "constant-vus", vus: 5, duration: "10s" } as const;
const fn = (worker: Worker): unknown => worker;

test("a declared scenario becomes part of the script's config and runs its function", () => {
  const load = scenario("load test", config, fn);
  const script = readScript({ load, other: scenario(config, fn), default: fn }, "s.ts");
  expect(script.problems).toEqual([]);
  expect(script.layer?.raw).toEqual({
    scenarios: {
      "load test": { ...config, exec_fn: "load" },
      other: { ...config, exec_fn: "other" },
    },
  });
  expect([...script.functions.keys()]).toEqual(["load", "other", "default"]);
  const worker: unknown = { isWorker: true };
  expect(script.functions.get("load")?.(worker as Worker)).toBe(worker);
});

test("it joins the scenarios of the exported config; the same name twice is a problem", () => {
  const script = readScript(
    {
      config: { thresholds: { checks: "rate>0.9" }, scenarios: { a: config, b: config } },
      a: scenario(config, fn),
      c: scenario(config, fn),
    },
    "s.ts",
  );
  expect(Object.keys(script.layer?.raw.scenarios as object)).toEqual(["a", "b", "c"]);
  expect(script.layer?.raw.thresholds).toEqual({ checks: "rate>0.9" });
  expect(script.problems).toMatchObject([{ file: "s.ts", path: "scenarios.a" }]);
});

test("setup and teardown are no functions of iterations", () => {
  const script = readScript({ setup: fn, teardown: fn, default: fn }, "s.ts");
  expect([...script.functions.keys()]).toEqual(["default"]);
  expect(script.setupFn).toBe(fn);
  expect(script.teardownFn).toBe(fn);
  expect(script.layer).toBeNull();
});

test("what is not what it should be is a problem", () => {
  const script = readScript({ config: { vus: () => 1 }, setup: 3, default: fn }, "s.ts");
  expect(script.problems.map(({ path }) => path)).toEqual(["setup", "vus"]);
  expect(() => scenario("x", config, undefined as never)).toThrow("a name, a config and a function");
});
