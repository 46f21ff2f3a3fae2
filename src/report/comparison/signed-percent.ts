import { groupThousands } from "../../config/group-thousands.ts";
import { NO_VALUE } from "../../metrics/format-value.ts";

/** A change in percent with its sign: `+12.3 %`, `−4 %`, `+330 %`; a dash for what is no finite number. */
export function signedPercent(percent: number | null): string {
  return signed(percent, " %");
}

/** A change of a share of one, in points of a hundred: `+0.42 points`. */
export function signedPoints(share: number | null): string {
  return signed(share === null ? null : share * 100, " points");
}

function signed(value: number | null, unit: string): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  const size = Math.abs(value);
  const digits = size < 1 ? 2 : size < 100 ? 1 : 0;
  const rounded = Number(size.toFixed(digits));
  if (rounded === 0) return `0${unit}`;
  const sign = value > 0 ? "+" : "\u2212";
  const text = rounded >= 1e6 ? rounded.toExponential(2) : groupThousands(rounded);
  return `${sign}${text}${unit}`;
}
