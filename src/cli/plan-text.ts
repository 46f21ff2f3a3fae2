import { formatDuration } from "../config/duration.ts";
import type { ExecutorPlan } from "../config/executor-plan.ts";
import { DEFAULT_COMPARE, type Plan, type ScenarioPlan } from "../config/plan.ts";
import type { RelativeThresholdPlan, ThresholdPlan } from "../config/threshold-plan.ts";
import { longestDurationMs, plannedLoad } from "../executors/planned-load.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { alignedLines } from "../report/console-table.ts";
import { formatCount, plural } from "../report/numbers.ts";
import { terminalText } from "../report/terminal-text.ts";
import { stepLines } from "./step-lines.ts";
import type { Style } from "./style.ts";

const NOTE_LENGTH = 500;

/** Left and right half of a line. */
type Row = readonly [string, string];

/** A plan in words: what would run, how long at most, and what must hold. */
export function renderPlan(test: TestPlan, style: Style): string {
  const { plan } = test;
  const lines = [
    style.bold(`${terminalText(test.file)} is valid: ${overview(plan)}`),
    "",
    ...block(frameRows(test), style),
    ...plan.scenarios.flatMap((scenario) => [
      "",
      `${style.bold(`scenario ${terminalText(scenario.name)}`)}  ${scenario.executor.kind}`,
      ...block(scenarioRows(scenario), style),
    ]),
    "",
    style.bold("thresholds"),
    ...thresholdLines([...plan.thresholds, ...(plan.relativeThresholds ?? [])], style),
    ...plan.notes.map((note) => `  ${style.dim(terminalText(note, NOTE_LENGTH))}`),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * `2 scenarios, up to 105 virtual users, at most 2m5s`.
 *
 * @param isSideBySide A baseline has the same load in turns with this version.
 */
export function overview(plan: Plan, isSideBySide = false): string {
  const { scenarios, warmUpMs = 0, compare = DEFAULT_COMPARE } = plan;
  const longest = isSideBySide
    ? `${formatDuration(compare.maxDurationMs)} with the baseline`
    : formatDuration(longestDurationMs(scenarios));
  const vus = scenarios.reduce((sum, scenario) => sum + plannedLoad(scenario.executor).maxVus, 0);
  return [
    plural(scenarios.length, "scenario"),
    `up to ${plural(vus, "virtual user")}`,
    `at most ${longest}`,
    ...(warmUpMs === 0 ? [] : [`after ${formatDuration(warmUpMs)} of warm-up`]),
  ].join(", ");
}

function frameRows({ plan, setupFn, teardownFn }: TestPlan): Row[] {
  const { baseUrl, setupTimeoutMs, teardownTimeoutMs, warmUpMs = 0, data = [], seed } = plan;
  return [
    ["base URL", baseUrl === undefined ? "none" : terminalText(baseUrl)],
    ...data.map(({ name, file, pick, table }, index): Row => [
      index === 0 ? "data" : "",
      `${name}: ${terminalText(file)}, ${plural(table.rowCount, "row")}, ${pick}`,
    ]),
    ...(seed === undefined ? [] : [["seed", String(seed)] as const]),
    ...(setupFn === null ? [] : [["setup", `at most ${formatDuration(setupTimeoutMs)}`] as const]),
    ...(warmUpMs === 0
      ? []
      : [["warm-up", `${formatDuration(warmUpMs)} of the same load, not measured`] as const]),
    ...(teardownFn === null ? [] : [["teardown", `at most ${formatDuration(teardownTimeoutMs)}`] as const]),
  ];
}

function scenarioRows(scenario: ScenarioPlan): Row[] {
  const { executor, startTimeMs, gracefulStopMs, work, rowLimit } = scenario;
  const { iterations, durationMs } = plannedLoad(executor);
  const isExact = executor.kind !== "shared-iterations" && executor.kind !== "per-vu-iterations";
  const runs = work.kind === "function" ? [`function ${terminalText(work.name)}`] : stepLines(work.steps);
  return [
    ["load", loadText(executor)],
    ["VUs", vusText(executor)],
    ...(iterations === null
      ? []
      : [[isArrivalRate(executor) ? "arrivals" : "iterations", formatCount(iterations)] as const]),
    ["starts", startTimeMs === 0 ? "at once" : `after ${formatDuration(startTimeMs)}`],
    [
      "lasts",
      `${isExact ? "" : "at most "}${formatDuration(durationMs)}, then up to ${formatDuration(gracefulStopMs)} to finish`,
    ],
    ...(rowLimit === undefined
      ? []
      : [["ends", `after ${plural(rowLimit.rows, "iteration")}: the rows of ${rowLimit.feeder}`] as const]),
    ...runs.map((text, index): Row => [index === 0 ? "runs" : "", text]),
  ];
}

function isArrivalRate(executor: ExecutorPlan): boolean {
  return executor.kind === "constant-arrival-rate" || executor.kind === "ramping-arrival-rate";
}

function loadText(executor: ExecutorPlan): string {
  switch (executor.kind) {
    case "constant-vus":
      return "one iteration after the other";
    case "ramping-vus":
      return stagesText(formatCount(executor.startVus), executor.stages, (vus) => formatCount(vus));
    case "shared-iterations":
      return `${plural(executor.iterations, "iteration")}, whoever is free`;
    case "per-vu-iterations":
      return `${plural(executor.iterations, "iteration")} for each virtual user`;
    case "constant-arrival-rate":
      return rateText(executor.rate, executor.timeUnitMs);
    case "ramping-arrival-rate": {
      const { startRate, stages, timeUnitMs } = executor;
      return stagesText(rateText(startRate, timeUnitMs), stages, (rate) => rateText(rate, timeUnitMs));
    }
  }
}

/** `50/s`, `3 per 500ms`. */
function rateText(rate: number, timeUnitMs: number): string {
  return timeUnitMs === 1000
    ? `${formatCount(rate)}/s`
    : `${formatCount(rate)} per ${formatDuration(timeUnitMs)}`;
}

/** Longer profiles are cut in the middle: their start and end say most. */
const MAX_STAGES = 8;

function stagesText(
  start: string,
  stages: readonly { readonly durationMs: number; readonly target: number }[],
  show: (target: number) => string,
): string {
  const parts = stages.map(({ durationMs, target }) =>
    durationMs === 0 ? `at once ${show(target)}` : `${show(target)} in ${formatDuration(durationMs)}`,
  );
  if (parts.length > MAX_STAGES) {
    const hidden = parts.length - MAX_STAGES + 1;
    parts.splice(MAX_STAGES / 2, hidden, `${hidden} more stages`);
  }
  return [start, ...parts].join(" → ");
}

function vusText(executor: ExecutorPlan): string {
  switch (executor.kind) {
    case "constant-vus":
    case "shared-iterations":
    case "per-vu-iterations":
      return formatCount(executor.vus);
    case "ramping-vus":
      return `up to ${formatCount(plannedLoad(executor).maxVus)}`;
    case "constant-arrival-rate":
    case "ramping-arrival-rate": {
      const { preAllocatedVus, maxVus } = executor;
      return maxVus === preAllocatedVus
        ? formatCount(maxVus)
        : `${formatCount(preAllocatedVus)}, up to ${formatCount(maxVus)}`;
    }
  }
}

function thresholdLines(
  thresholds: readonly (ThresholdPlan | RelativeThresholdPlan)[],
  style: Style,
): string[] {
  const rows = thresholds.map((threshold, index) => [
    thresholds[index - 1]?.metric === threshold.metric ? "" : terminalText(threshold.metric),
    terminalText(threshold.source),
    style.dim(remarkOn(threshold)),
  ]);
  return alignedLines(rows, ["left", "left", "left"]).map((line) => `  ${line}`);
}

function remarkOn(threshold: ThresholdPlan | RelativeThresholdPlan): string {
  if ("limit" in threshold) return "compared with the baseline";
  const { isDefault, abortOnFail, gracePeriodMs } = threshold;
  if (isDefault) return "default";
  if (!abortOnFail) return "";
  return gracePeriodMs === 0
    ? "ends the run"
    : `ends the run when it fails for ${formatDuration(gracePeriodMs)}`;
}

function block(rows: readonly Row[], style: Style): string[] {
  const width = 10;
  return rows.map(([label, text]) => `  ${style.dim(label.padEnd(width))}  ${text}`);
}
