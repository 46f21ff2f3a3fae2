import { expect, test } from "vitest";

import { Config, Options, parseDuration, RampaError, ScenarioConfig, Stage } from "../../../src/index.ts";

test("config.parse_duration: h, m, s and ms components, at least one", () => {
  expect(["30s", "1m30s", "2h", "500ms"].map(parseDuration)).toEqual([30_000, 90_000, 7_200_000, 500]);
  for (const text of ["", "30", "s", "30 sec", "1x"]) {
    expect(() => parseDuration(text)).toThrow(RampaError);
    expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: "duration_invalid" }));
  }
});

test("config.parse_duration: what is no text is refused, not guessed", () => {
  expect(() => parseDuration(30_000 as never)).toThrow(expect.objectContaining({ code: "duration_invalid" }));
});

test("config.Duration: a readable text becomes a number of milliseconds wherever a duration stands", () => {
  const { scenarios } = Config.parse({
    scenarios: { a: { executor: "constant-vus", duration: "1m30s", start_time: "500ms" } },
  });
  expect(scenarios?.a).toMatchObject({ duration: 90_000, start_time: 500 });
});

test("config.Stage: a target and a duration", () => {
  expect(Stage.parse({ duration: "30s", target: 100 }).target).toBe(100);
  expect(Stage.parse({ duration: "1m", target: 0 }).duration).toBe(60_000);
});

test("config.ScenarioConfig: executor and vus are kept", () => {
  const config = ScenarioConfig.parse({ executor: "constant-vus", vus: 10, duration: "30s" });
  expect(config.executor).toBe("constant-vus");
  expect(config).toMatchObject({ vus: 10, duration: 30_000 });
});

test("config.Options: vus are kept", () => {
  expect(Options.parse({ vus: 10, duration: "30s" }).vus).toBe(10);
});

test("config.Config: scenarios by name, or shortcuts, never both", () => {
  const smoke = { executor: "constant-vus", vus: 1, duration: "10s" };
  const config = Config.parse({ scenarios: { smoke } });
  expect("smoke" in (config.scenarios ?? {})).toBe(true);
  expect(config.scenarios?.smoke?.executor).toBe("constant-vus");
  expect(Config.safeParse({ scenarios: { smoke }, options: { vus: 1, duration: "10s" } }).success).toBe(
    false,
  );
});
