/** One line of a chart; every value is a finite number. */
export interface MermaidLine {
  readonly values: readonly number[];
  /** Such as `#c2510c`. */
  readonly color: string;
}

/** A chart over time from 0 seconds. */
export interface MermaidChart {
  readonly title: string;
  readonly seconds: number;
  readonly unit: string;
  readonly lines: readonly MermaidLine[];
}

/** GitHub draws a chart as wide as the page, and so do these. */
const WIDTH = 900;
const HEIGHT = 320;

/**
 * A Mermaid `xychart-beta` as lines of a fenced block. Its colours can be read on light and on dark pages.
 */
export function mermaidChart({ title, seconds, unit, lines }: MermaidChart): readonly string[] {
  const greatest = Math.max(0, ...lines.flatMap(({ values }) => values));
  const [scale, axisTitle] = seconds > 600 ? [60, "minutes"] : [1, "seconds"];
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
    `  x-axis ${mermaidText(axisTitle)} 0 --> ${mermaidNumber(seconds / scale)}`,
    `  y-axis ${mermaidText(unit)} 0 --> ${mermaidNumber(greatest > 0 ? greatest * 1.05 : 1)}`,
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
