/**
 * Where a chart of a trend begins: half of the range below the least value, but not below 0. From 0 a change of a
 * tenth could hardly be seen; the range stands beside each chart in numbers.
 */
export function chartFloor(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const least = values.reduce((a, b) => Math.min(a, b));
  const greatest = values.reduce((a, b) => Math.max(a, b));
  return least === greatest ? 0 : Math.max(0, least - (greatest / 2 - least / 2));
}
