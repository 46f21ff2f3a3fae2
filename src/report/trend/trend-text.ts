import { phraseText } from "../phrase.ts";
import { figurePhrase } from "../comparison/figure-name.ts";
import { chartFloor } from "./chart-floor.ts";
import { sparkline } from "../sparkline.ts";
import { terminalText, terminalWidth } from "../terminal-text.ts";
import type { TrendView } from "./trend-view.ts";

const WIDTH = 50;
const NAME_LENGTH = 40;
const MOST_LINES = 8;

/** The last runs as lines of plain text, from about the least value to the largest; none before there are two. */
export function trendText({ series }: TrendView): readonly string[] {
  const shown = series.filter(({ points }) => points.length > 1).slice(0, MOST_LINES);
  const names = shown.map(({ of }) => terminalText(phraseText(figurePhrase(of)), NAME_LENGTH));
  const width = Math.max(0, ...names.map(terminalWidth));
  return shown.map(({ points, rangeText }, index) => {
    const values = points.map(({ value }) => value);
    const floor = chartFloor(values);
    const line = sparkline(
      values.map((value) => value - floor),
      WIDTH,
    );
    const name = names[index] ?? "";
    return `${name}${" ".repeat(width - terminalWidth(name))}  ${line}  ${rangeText}, now ${points.at(-1)?.text ?? ""}`;
  });
}
