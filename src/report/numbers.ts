import { formatValue, NO_VALUE } from "../metrics/format-value.ts";

/** A count with thousands separators: `12,345`. */
export function formatCount(value: number | null): string {
  return formatValue(value, "");
}

/** A length of time as people say it: `1.5 s`, `30 s`, `1 min 30 s`, `2 h 5 min`. */
export function formatElapsed(seconds: number): string {
  if (!Number.isFinite(seconds)) return NO_VALUE;
  if (seconds <= 0) return "0 s";
  if (seconds < 9.95) return formatValue(seconds * 1000, "ms", 2);
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const [big, small, bigUnit, smallUnit] =
    whole < 3600
      ? [Math.floor(whole / 60), whole % 60, "min", "s"]
      : [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), "h", "min"];
  return `${formatCount(big)} ${bigUnit}${small === 0 ? "" : ` ${small} ${smallUnit}`}`;
}

/** A count with its noun: `1 request`, `12,345 requests`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A moment of a run: `00:41`, `1:02:03`. */
export function formatMoment(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(Math.round(seconds), 0) : 0;
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const pair = (value: number): string => String(value).padStart(2, "0");
  return `${hours > 0 ? `${hours}:` : ""}${pair(minutes)}:${pair(whole % 60)}`;
}
