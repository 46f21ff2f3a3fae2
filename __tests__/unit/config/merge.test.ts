import { describe, expect, test } from "vitest";

import { layerFromObject, readConfigText } from "../../../src/config/layer.ts";
import { resolveConfig, type Resolution } from "../../../src/config/resolve.ts";
import { formatProblem } from "../../../src/errors.ts";

/** A YAML over what a script exports. */
function merge(yaml: string, script: unknown): Resolution {
  const layers = [readConfigText(yaml, "load.yml").layer!, layerFromObject(script, "load.ts").layer!];
  return resolveConfig(layers, { env: {}, overrides: {} });
}

function resolvedOf(yaml: string, script: unknown): unknown {
  const resolution = merge(yaml, script);
  return resolution.ok ? resolution.resolved : resolution.problems.map(formatProblem);
}

describe("the stronger source wins", () => {
  test("per top-level key", () => {
    expect(resolvedOf("base_url: http://yaml", { base_url: "http://script", secrets: ["A"] })).toEqual({
      base_url: "http://yaml",
      secrets: ["A"],
    });
  });

  test("per key of options, http and thresholds", () => {
    const yaml = "options: { vus: 2, tags: { a: 1 } }\nhttp: { timeout: 1s }\nthresholds: { a: avg<1 }";
    const script = {
      options: { duration: "5s", tags: { b: 2 } },
      http: { timeout: "9s", max_redirects: 0 },
      thresholds: { a: "avg<9", b: "avg<2" },
    };
    expect(resolvedOf(yaml, script)).toEqual({
      options: { vus: 2, duration: "5s", tags: { a: 1 } },
      http: { timeout: "1s", max_redirects: 0 },
      thresholds: { a: "avg<1", b: "avg<2" },
    });
  });

  test("per scenario and field", () => {
    const yaml = "scenarios: { a: { vus: 9 }, c: { executor: shared-iterations } }";
    const script = {
      scenarios: {
        a: { executor: "constant-vus", vus: 1, duration: "5s" },
        b: { executor: "shared-iterations" },
      },
    };
    expect(resolvedOf(yaml, script)).toEqual({
      scenarios: {
        a: { executor: "constant-vus", vus: 9, duration: "5s" },
        b: { executor: "shared-iterations" },
        c: { executor: "shared-iterations" },
      },
    });
  });

  test("with another executor, whose fields replace the weaker one's", () => {
    const yaml = "scenarios: { a: { executor: constant-vus, duration: 1s } }";
    const script = {
      scenarios: {
        a: { executor: "ramping-vus", vus: 3, stages: [{ duration: "1s", target: 1 }], start_time: "2s" },
      },
    };
    expect(resolvedOf(yaml, script)).toEqual({
      scenarios: { a: { executor: "constant-vus", vus: 3, duration: "1s", start_time: "2s" } },
    });
  });

  test("with steps over a function", () => {
    const yaml = "scenarios: { a: { steps: [{ think: 1s }] } }";
    const script = { scenarios: { a: { executor: "shared-iterations", exec_fn: "load" } } };
    expect(resolvedOf(yaml, script)).toEqual({
      scenarios: { a: { executor: "shared-iterations", steps: [{ think: "1s" }] } },
    });
  });

  test("with shortcuts over scenarios", () => {
    expect(
      resolvedOf("options: { duration: 1s }", { scenarios: { a: { executor: "shared-iterations" } } }),
    ).toEqual({
      options: { duration: "1s" },
    });
  });

  test("with scenarios over shortcuts, whose other options stay", () => {
    expect(
      resolvedOf("scenarios: { a: { executor: shared-iterations } }", {
        options: { duration: "1s", setup_timeout: "2s" },
      }),
    ).toEqual({ options: { setup_timeout: "2s" }, scenarios: { a: { executor: "shared-iterations" } } });
  });

  test("but options that are no shortcuts leave scenarios alone", () => {
    expect(
      resolvedOf("options: { tags: { a: 1 } }", { scenarios: { a: { executor: "shared-iterations" } } }),
    ).toEqual({
      options: { tags: { a: 1 } },
      scenarios: { a: { executor: "shared-iterations" } },
    });
  });

  test("with one way to say how long over all others", () => {
    expect(
      resolvedOf("options: { duration: 1s }", {
        options: { vus: 3, stages: [{ duration: "1s", target: 1 }] },
      }),
    ).toEqual({
      options: { duration: "1s", vus: 3 },
    });
  });
});

test("each problem names the source that it comes from", () => {
  const yaml = "options:\n  vus: 0";
  expect(resolvedOf(yaml, { options: { duration: 30 }, thresholds: { a: "p95<1" } })).toEqual([
    "load.yml:2:3 options.vus: expected a whole number of at least 1, got 0. Raise it",
    'load.ts options.duration: expected a duration such as "30s", got 30. Write "30s" for 30 seconds or "30ms" for 30 milliseconds',
    'load.ts thresholds.a: expected a threshold such as "p(95)<500", got "p95<1". Write p(95) for a percentile',
  ]);
});

test("an alias in one source meets the key in another", () => {
  const script = { scenarios: { a: { executor: "shared-iterations", max_duration: "9s" } } };
  expect(resolvedOf("scenarios: { a: { executor: shared-iterations, maxDuration: 5s } }", script)).toEqual({
    scenarios: { a: { executor: "shared-iterations", max_duration: "5s" } },
  });
});

test("an alias of an executor that the other source names", () => {
  const script = { scenarios: { a: { executor: "shared-iterations" } } };
  expect(resolvedOf("scenarios: { a: { maxDuration: 5s } }", script)).toEqual({
    scenarios: { a: { executor: "shared-iterations", max_duration: "5s" } },
  });
});

test("sources are not changed", () => {
  const script = { options: { duration: "1s" }, scenarios: undefined };
  merge("options: { vus: 2 }", script);
  expect(script).toEqual({ options: { duration: "1s" }, scenarios: undefined });
});
