import type { MetricUnit } from "../metrics/metric.ts";

/** What a number means: a metric's unit, a share of one, or something per second. */
export type Quantity = MetricUnit | "ratio" | "per_second" | "bytes_per_second";

/** What stands where there is no number. */
export const NO_VALUE = "–";

const DIGITS = 3;
/** What a user wrote as a limit is shown as written, as far as a double has digits. */
const LIMIT_DIGITS = 12;
const MAX_DIGITS = 15;

/** A unit to show values in whose size is at least `from`. */
interface Scale {
  readonly from: number;
  readonly divisor: number;
  readonly suffix: string;
}

const SCALES: Readonly<Record<Quantity, readonly [Scale, ...Scale[]]>> = {
  "": [{ from: 0, divisor: 1, suffix: "" }],
  ms: [
    { from: 0, divisor: 1, suffix: " ms" },
    { from: 1000, divisor: 1000, suffix: " s" },
    { from: 600_000, divisor: 60_000, suffix: " min" },
    { from: 7_200_000, divisor: 3_600_000, suffix: " h" },
  ],
  bytes: byteScales(""),
  bytes_per_second: byteScales("/s"),
  ratio: [{ from: 0, divisor: 0.01, suffix: " %" }],
  per_second: [{ from: 0, divisor: 1, suffix: "/s" }],
};

function byteScales(per: string): readonly [Scale, ...Scale[]] {
  return [
    { from: 0, divisor: 1, suffix: ` B${per}` },
    { from: 1e3, divisor: 1e3, suffix: ` kB${per}` },
    { from: 1e6, divisor: 1e6, suffix: ` MB${per}` },
    { from: 1e9, divisor: 1e9, suffix: ` GB${per}` },
    { from: 1e12, divisor: 1e12, suffix: ` TB${per}` },
  ];
}

/**
 * A number with its unit in three significant digits: `812 ms`, `1.24 s`, `3.1 MB`, `12.3 %`,
 * `98.1/s`. Whole numbers without a unit are never rounded: `12,345`. What is no finite number is
 * shown as a dash.
 */
export function formatQuantity(
  value: number | null | undefined,
  quantity: Quantity,
  digits = DIGITS,
): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE;
  if (quantity === "") return formatCount(value, digits);
  if (quantity === "ratio") return formatRatio(value, digits);
  const scale = scaleOf(value, quantity, digits);
  return `${decimal(value / scale.divisor, digits)}${scale.suffix}`;
}

/** A count with thousands separators: `12,345`. */
export function formatCount(value: number, digits = DIGITS): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  const whole = Number.isInteger(value) || Math.abs(value) >= 10 ** digits;
  return decimal(whole ? Math.round(value) : value, whole ? MAX_DIGITS : digits);
}

/** A length of time as people say it: `1.5 s`, `30 s`, `1 min 30 s`, `2 h 5 min`. */
export function formatElapsed(seconds: number): string {
  if (!Number.isFinite(seconds)) return NO_VALUE;
  if (seconds < 10) return formatQuantity(Math.max(seconds, 0) * 1000, "ms", 2);
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const [big, small, bigUnit, smallUnit] =
    whole < 3600
      ? [Math.floor(whole / 60), whole % 60, "min", "s"]
      : [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), "h", "min"];
  const rest = small === 0 ? "" : ` ${small} ${smallUnit}`;
  return `${formatCount(big)} ${bigUnit}${rest}`;
}

/**
 * An observed value beside its limit, with as many digits as it takes to show on which side of the
 * limit it lies: 500.2 ms against 500 ms is never "500 ms".
 */
export function formatObserved(observed: number | null, limit: number, quantity: Quantity): string {
  if (observed === null || !Number.isFinite(observed)) return NO_VALUE;
  const side = Math.sign(observed - limit);
  for (let digits = DIGITS; digits < MAX_DIGITS; digits++) {
    if (Math.sign(shownValue(observed, quantity, digits) - limit) === side) {
      return formatQuantity(observed, quantity, digits);
    }
  }
  return formatQuantity(observed, quantity, MAX_DIGITS);
}

/** A limit as the user meant it: not rounded to three digits. */
export function formatLimit(limit: number, quantity: Quantity): string {
  return formatQuantity(limit, quantity, LIMIT_DIGITS);
}

/** What a reader would read back from the formatted text. */
function shownValue(value: number, quantity: Quantity, digits: number): number {
  if (quantity === "" && (Number.isInteger(value) || Math.abs(value) >= 10 ** digits))
    return Math.round(value);
  const unit = scaleOf(value, quantity, digits).divisor;
  // Rounded once more: 28.1 % is 0.281 and not 0.28100000000000003.
  return Number((Number((value / unit).toPrecision(digits)) * unit).toPrecision(MAX_DIGITS));
}

function formatRatio(value: number, digits: number): string {
  let shown = digits;
  // Not all is not 100 %.
  while (value < 1 && Number((value * 100).toPrecision(shown)) >= 100 && shown < MAX_DIGITS) shown++;
  return `${decimal(value * 100, shown)} %`;
}

/** The largest unit that fits the rounded value: 999.7 ms is 1 s. */
function scaleOf(value: number, quantity: Quantity, digits: number): Scale {
  const rounded = Math.abs(Number(value.toPrecision(digits)));
  const scales = SCALES[quantity];
  return scales.findLast((scale) => rounded >= scale.from) ?? scales[0];
}

function decimal(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size >= 1e15 || size < 1e-6) {
    return value
      .toExponential(2)
      .replace(/\.?0+e/, "e")
      .replace("e+", "e");
  }
  return value.toLocaleString("en-US", { maximumSignificantDigits: digits, maximumFractionDigits: 20 });
}
