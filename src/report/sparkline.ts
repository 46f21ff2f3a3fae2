const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
/** Stands for an interval without a value. */
const GAP = "·";

/**
 * Values over time as one line of bars from 0 to the largest value. More values than `width` are
 * put together; a bar then shows the largest of its values, so that no spike gets lost.
 */
export function sparkline(values: readonly (number | null)[], width: number): string {
  const bars = values.length <= width ? [...values] : bucketMaxima(values, width);
  const top = Math.max(0, ...bars.filter((value) => value !== null));
  return bars.map((value) => (value === null ? GAP : barOf(value, top))).join("");
}

function barOf(value: number, top: number): string {
  if (top <= 0) return BARS[0];
  const index = Math.round((Math.max(value, 0) / top) * (BARS.length - 1));
  return BARS[index] ?? BARS[0];
}

function bucketMaxima(values: readonly (number | null)[], width: number): (number | null)[] {
  return Array.from({ length: width }, (_, bucket) => {
    const from = Math.floor((bucket * values.length) / width);
    const to = Math.floor(((bucket + 1) * values.length) / width);
    const present = values.slice(from, to).filter((value) => value !== null);
    return present.length === 0 ? null : Math.max(...present);
  });
}
