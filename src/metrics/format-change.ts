import { formatValue } from "./format-value.ts";

/** A change in percent with the bounds that hold it. */
export interface ChangeText {
  readonly changePercent: number;
  readonly lowPercent: number;
  readonly highPercent: number;
}

/** A change in percent with its sign, in three significant digits: `+10 %`, `−3.21 %`, `0 %`; a dash for what is no finite number. */
export function formatPercent(percent: number): string {
  if (!Number.isFinite(percent)) return formatValue(null, "ratio");
  const sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
  return `${sign}${formatValue(Math.abs(percent) / 100, "ratio")}`;
}

/** `+9.87 % (+8.1 % to +11.6 %)`. */
export function formatChange({ changePercent, lowPercent, highPercent }: ChangeText): string {
  return `${formatPercent(changePercent)} (${formatPercent(lowPercent)} to ${formatPercent(highPercent)})`;
}
