import type { ResultFile } from "./result-file.ts";

type Point = ResultFile["timeline"][number];

/** Fewer say too little to be drawn. */
const MIN_POINTS = 5;

/**
 * Values over time at even distances, as many as there are points but at most `most`; each is the greatest of
 * its stretch, so that no spike gets lost. Where a stretch has no value, stretches are made longer; null when
 * that leaves too few, for what was not measured must not be drawn.
 */
export function resampled(
  timeline: Readonly<ResultFile["timeline"]>,
  most: number,
  read: (point: Point) => number | null,
): readonly number[] | null {
  const endS = timeline.at(-1)?.t_s ?? 0;
  if (!(endS > 0) || !Number.isFinite(endS)) return null;
  for (let count = Math.min(timeline.length, most); count >= MIN_POINTS; count--) {
    const values = greatest(timeline, count, endS, read);
    if (values.every((value) => value !== null)) return values;
  }
  return null;
}

function greatest(
  timeline: Readonly<ResultFile["timeline"]>,
  count: number,
  endS: number,
  read: (point: Point) => number | null,
): readonly (number | null)[] {
  const values = Array.from({ length: count }, (): number | null => null);
  timeline.forEach((point, index) => {
    const value = read(point);
    if (value === null || value < 0) return;
    const middleS = (point.t_s + (timeline[index - 1]?.t_s ?? 0)) / 2;
    const at = Math.min(Math.max(Math.floor((middleS / endS) * count), 0), count - 1);
    values[at] = Math.max(values[at] ?? 0, value);
  });
  return values;
}
