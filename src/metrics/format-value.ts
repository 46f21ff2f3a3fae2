import { groupThousands } from "../config/group-thousands.ts";
import type { Quantity } from "./aggregations.ts";

/** What stands where there is no number. */
export const NO_VALUE = "–";

const DIGITS = 3;
/** All that a double can tell apart. */
const MAX_DIGITS = 15;

/** A unit, its size, and the value from which it is used. */
type Unit = readonly [from: number, size: number, name: string];

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const UNITS: Readonly<Record<Quantity, readonly [Unit, ...Unit[]]>> = {
  "": [[0, 1, ""]],
  ms: [
    [0, 1, " ms"],
    [1000, 1000, " s"],
    [10 * MINUTE_MS, MINUTE_MS, " min"],
    [2 * HOUR_MS, HOUR_MS, " h"],
  ],
  bytes: byteUnits(""),
  bytes_per_second: byteUnits("/s"),
  per_second: [[0, 1, "/s"]],
  ratio: [[0, 0.01, " %"]],
};

function byteUnits(per: string): readonly [Unit, ...Unit[]] {
  return [
    [0, 1, ` B${per}`],
    [1e3, 1e3, ` kB${per}`],
    [1e6, 1e6, ` MB${per}`],
    [1e9, 1e9, ` GB${per}`],
    [1e12, 1e12, ` TB${per}`],
  ];
}

/**
 * A number for readers, in three significant digits with its unit: `812 ms`, `1.24 s`, `3.1 MB`, `99.2 %`,
 * `98.1/s`. Whole numbers without a unit stay as they are (`12,345`), and only all is `100 %`. A dash
 * stands for what is no finite number.
 */
export function formatValue(value: number | null | undefined, quantity: Quantity, digits = DIGITS): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE;
  if (quantity === "" && Number.isInteger(value)) return decimal(value, MAX_DIGITS);
  if (quantity === "ratio" && value < 1 && round(value, digits) >= 1 && digits < MAX_DIGITS) {
    return formatValue(value, quantity, digits + 1);
  }
  const rounded = Math.abs(round(value, digits));
  const units = UNITS[quantity];
  const [, size, name] = units.findLast(([from]) => rounded >= from) ?? units[0];
  const shown = value / size;
  return Number.isFinite(shown) ? `${decimal(shown, digits)}${name}` : NO_VALUE;
}

/** A limit as its author meant it: with all its digits. */
export function formatLimit(limit: number, quantity: Quantity): string {
  return formatValue(limit, quantity, MAX_DIGITS);
}

/**
 * An observed value beside its limit, with as many digits as it takes to see on which side of it the value
 * lies: 500.2 ms against a limit of 500 ms is not `500 ms`.
 */
export function formatObserved(observed: number, limit: number, quantity: Quantity): string {
  let digits = DIGITS;
  while (digits < MAX_DIGITS && Math.sign(round(observed, digits) - limit) !== Math.sign(observed - limit)) {
    digits++;
  }
  return formatValue(observed, quantity, digits);
}

/** A tie goes up, also one that binary cannot hold: 2.005 is 2.01. */
function round(value: number, digits: number): number {
  return Number((value * (1 + Number.EPSILON)).toPrecision(digits));
}

function decimal(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) {
    return value.toExponential(DIGITS - 1).replace(/\.?0+e/, "e");
  }
  return groupThousands(round(value, digits));
}
