import { expect, test } from "vitest";

import { liveLines, type LiveScenario } from "../../../src/report/live-view.ts";
import type { Progress } from "../../../src/report/progress.ts";
import { terminalWidth } from "../../../src/report/terminal-text.ts";

const PLAIN = { width: 80, rows: 24, color: false };
const browse: LiveScenario = { name: "browse", startS: 0, durationS: 50, iterations: null };

function progressAt(duration: number, values: Progress["snapshot"]["values"] = {}): Progress {
  return { snapshot: { timestamp: 0, duration, values } };
}

test("each scenario has a bar of its own time; the figures follow", () => {
  const scenarios = [browse, { ...browse, name: "buy", startS: 30, durationS: 20 }];
  const values = {
    vus: { value: 12 },
    http_reqs: { count: 2_500, rate: 100 },
    http_req_duration: { "p(95)": 343.2 },
    http_req_failed: { passes: 0 },
  };
  expect(liveLines(scenarios, progressAt(25, values), PLAIN)).toEqual([
    "browse  ████████████░░░░░░░░░░░░  50 %  25 s of 50 s",
    "buy     ░░░░░░░░░░░░░░░░░░░░░░░░        starts in 5 s",
    "12 VUs · 100/s · p95 343 ms · 0 failed",
  ]);
});

test("a scenario that ends after its iterations is measured by them", () => {
  const progress = progressAt(5, { iterations: { count: 3, rate: 1 } });
  expect(liveLines([{ ...browse, iterations: 12, durationS: 600 }], progress, PLAIN)[0]).toBe(
    "browse  ██████░░░░░░░░░░░░░░░░░░  25 %  3 iterations of 12",
  );
  const several = liveLines([{ ...browse, iterations: 12, durationS: 600 }, browse], progress, PLAIN);
  expect(several[0]).toMatch(/^browse +at most 10 min$/);
});

test("thresholds at risk stand below; what is too much is counted", () => {
  const atRisk = Array.from({ length: 6 }, (_, index) => ({ metric: "checks", source: `rate>0.9${index}` }));
  const scenarios = Array.from({ length: 30 }, (_, index) => ({ ...browse, name: `s${index}` }));
  const lines = liveLines(scenarios, { ...progressAt(1), atRisk }, PLAIN);
  expect(lines.slice(16)).toEqual([
    "and 14 more scenarios",
    "0/s iterations",
    "! at risk: checks rate>0.90",
    "! at risk: checks rate>0.91",
    "! at risk: checks rate>0.92",
    "! at risk: checks rate>0.93",
    "! and 2 more thresholds",
  ]);
});

test("no line is wider than the terminal, and no name controls it", () => {
  const scenarios = [{ ...browse, name: "日本\u001b[31m::error::\n" + "x".repeat(10_000) }];
  const atRisk = [{ metric: "a\u001b[2J".repeat(50), source: "rate>1" }];
  for (const line of liveLines(scenarios, { ...progressAt(1), atRisk }, { ...PLAIN, width: 40 })) {
    expect(terminalWidth(line)).toBeLessThanOrEqual(40);
    expect(line).not.toMatch(/\p{Cc}/u);
  }
});

test("colors only when they are wanted", () => {
  const colored = liveLines([browse], progressAt(25), { ...PLAIN, color: true });
  expect(colored[0]).toContain("\u001b[32m████████████\u001b[0m░");
});
