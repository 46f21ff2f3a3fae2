import { alignedLines } from "./console-table.ts";
import { formatCount, formatElapsed, plural } from "./numbers.ts";
import { progressParts, type Progress } from "./progress.ts";
import { cutToWidth, terminalText } from "./terminal-text.ts";

/** A scenario of the plan; times are seconds after the start of the load. */
export interface LiveScenario {
  readonly name: string;
  readonly startS: number;
  /** Until no iteration starts any more, at most. */
  readonly durationS: number;
  /** After which it ends; null when it ends by time. */
  readonly iterations: number | null;
}

/** How a live view looks. */
export interface LiveOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly rows: number;
  readonly color: boolean;
}

const BAR_WIDTH = 24;
const NAME_WIDTH = 30;
/** Lines beside those of the scenarios. */
const OTHER_LINES = 4;
const MOST_AT_RISK = 4;

const COLORS = { green: 32, yellow: 33, red: 31, dim: 2, bold: 1 } as const;

/**
 * A run under way as a few lines for a terminal, none wider than it: a bar for each scenario, the figures of
 * the last second, the thresholds that would fail now.
 */
export function liveLines(
  scenarios: readonly LiveScenario[],
  progress: Progress,
  options: LiveOptions,
): readonly string[] {
  const paint = (color: keyof typeof COLORS, text: string): string =>
    options.color ? `\u001b[${COLORS[color]}m${text}\u001b[0m` : text;
  const width = Math.max(options.width, 20);
  const cut = (text: string): string => cutToWidth(text, width);
  const room = Math.max(options.rows - OTHER_LINES - MOST_AT_RISK, 1);
  const shown = scenarios.slice(0, room);
  const rows = alignedLines(
    shown.map((scenario) => scenarioCells(scenario, progress, scenarios.length === 1)),
    ["left", "left", "right", "left"],
  );
  const more = scenarios.length - shown.length;
  const { figures, failed } = progressParts(progress);
  const atRisk = progress.atRisk ?? [];
  return [
    ...rows.map(cut).map((line) => line.replace(/█+/u, (bar) => paint("green", bar))),
    ...(more > 0 ? [paint("dim", cut(`and ${plural(more, "more scenario")}`))] : []),
    paint(failed > 0 ? "yellow" : "bold", cut(figures)),
    ...atRisk
      .slice(0, MOST_AT_RISK)
      .map(({ metric, source }) => paint("red", cut(terminalText(`! at risk: ${metric} ${source}`)))),
    ...(atRisk.length > MOST_AT_RISK
      ? [paint("red", cut(`! and ${plural(atRisk.length - MOST_AT_RISK, "more threshold")}`))]
      : []),
  ];
}

function scenarioCells(
  { name, startS, durationS, iterations }: LiveScenario,
  { snapshot }: Progress,
  isOnly: boolean,
): readonly string[] {
  const title = terminalText(name, NAME_WIDTH);
  const elapsedS = snapshot.duration - startS;
  if (elapsedS < 0) return [title, bar(0), "", `starts in ${formatElapsed(-elapsedS)}`];
  // Iterations are counted over all scenarios.
  if (iterations !== null && isOnly) {
    const done = snapshot.values.iterations?.count ?? 0;
    const share = iterations > 0 ? Math.min(done / iterations, 1) : 1;
    return [title, bar(share), percent(share), `${plural(done, "iteration")} of ${formatCount(iterations)}`];
  }
  if (iterations !== null) return [title, "", "", `at most ${formatElapsed(durationS)}`];
  const share = durationS > 0 ? Math.min(elapsedS / durationS, 1) : 1;
  const time = `${formatElapsed(Math.min(elapsedS, durationS))} of ${formatElapsed(durationS)}`;
  return [title, bar(share), percent(share), share >= 1 ? "finishing" : time];
}

function bar(share: number): string {
  const full = Math.floor(share * BAR_WIDTH);
  return `${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)}`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
