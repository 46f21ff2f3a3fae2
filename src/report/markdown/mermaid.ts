/** One line of a chart; every value is a finite number. */
export interface MermaidLine {
  readonly values: readonly number[];
  /** Such as `#c2510c`. */
  readonly color: string;
}

interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly MermaidLine[];
}

/** A chart over time from 0 seconds. */
export interface MermaidChart extends Chart {
  readonly seconds: number;
}

/** GitHub draws a chart as wide as the page, and so do these. */
const WIDTH = 900;
const HEIGHT = 320;

/** A Mermaid `xychart-beta` as lines of a fenced block. Its colours can be read on light and on dark pages. */
export function mermaidChart({ seconds, ...chart }: MermaidChart): readonly string[] {
  const [scale, title] = seconds > 600 ? [60, "minutes"] : [1, "seconds"];
  return chartLines(chart, { title, from: 0, to: seconds / scale });
}

/** The same over runs, of which each line has one value, from `floor` on. */
export function mermaidRuns(chart: Chart, floor: number): readonly string[] {
  const runs = Math.max(2, ...chart.lines.map(({ values }) => values.length));
  return chartLines(chart, { title: "run", from: 1, to: runs }, floor);
}

function chartLines(
  { title, unit, lines }: Chart,
  axis: { readonly title: string; readonly from: number; readonly to: number },
  floor = 0,
): readonly string[] {
  const greatest = Math.max(0, ...lines.flatMap(({ values }) => values));
  return [
    "```mermaid",
    "---",
    "config:",
    "  xyChart:",
    `    width: ${WIDTH}`,
    `    height: ${HEIGHT}`,
    "  themeVariables:",
    "    xyChart:",
    `      plotColorPalette: "${lines.map(({ color }) => color).join(", ")}"`,
    "---",
    "xychart-beta",
    `  title ${mermaidText(title)}`,
    `  x-axis ${mermaidText(axis.title)} ${axis.from} --> ${mermaidNumber(axis.to)}`,
    `  y-axis ${mermaidText(unit)} ${mermaidNumber(floor)} --> ${mermaidNumber(greatest > 0 ? greatest * 1.05 : 1)}`,
    ...lines.map(({ values }) => `  line [${values.map(mermaidNumber).join(", ")}]`),
    "```",
  ];
}

/** Words in quotes; what would end them, or mean something to Mermaid, HTML or a fence, is left out. */
export function mermaidText(text: string): string {
  const plain = text.replace(/[^\p{L}\p{N} .,:;()<>=/+–-]/gu, "").trim();
  return `"${plain.replaceAll("<", "#lt;").replaceAll(">", "#gt;") || "–"}"`;
}

/** Mermaid knows no exponents. */
function mermaidNumber(value: number): string {
  const bounded = Math.min(Math.max(value, 0), 1e15);
  return String(bounded < 1000 ? Number(bounded.toFixed(3)) : Math.round(bounded));
}
