import { RampaError } from "../errors.ts";
import { show } from "./show-value.ts";

/** Value of a unit as `factor` × 10^`exponent` milliseconds, so that `1.1h` is exact. */
const UNITS = {
  h: { factor: 36, exponent: 5 },
  m: { factor: 6, exponent: 4 },
  s: { factor: 1, exponent: 3 },
  ms: { factor: 1, exponent: 0 },
} as const;

type Unit = keyof typeof UNITS;

const UNIT_ORDER = Object.keys(UNITS) as readonly Unit[];

/** Longer text is refused unread. */
const MAX_LENGTH = 64;

const COMPONENT = /(\d+(?:\.\d+)?)(ms|h|m|s)/y;

/** Without what adding decimal fractions leaves below a nanosecond; doubles hold those for 100 days. */
function toNanoseconds(ms: number): number {
  return ms < 8e9 ? Math.round(ms * 1e6) / 1e6 : ms;
}

/** Sticky and anchored, so that reading is linear in the text's length. */
function readComponents(text: string): number | null {
  if (text.length === 0 || text.length > MAX_LENGTH) return null;
  let totalMs = 0;
  let lastUnit = -1;
  COMPONENT.lastIndex = 0;
  while (COMPONENT.lastIndex < text.length) {
    const match = COMPONENT.exec(text);
    if (match === null) return null;
    const [, digits = "", name = "ms"] = match;
    const order = UNIT_ORDER.indexOf(name as Unit);
    if (order <= lastUnit) return null;
    lastUnit = order;
    const unit = UNITS[name as Unit];
    totalMs += unit.factor * Number(`${digits}e${unit.exponent}`);
  }
  return totalMs <= Number.MAX_SAFE_INTEGER ? toNanoseconds(totalMs) : null;
}

/** Spellings that people write, and the unit they mean. */
const WORDS: Readonly<Record<string, string>> = {
  ms: "ms",
  msec: "ms",
  msecs: "ms",
  millis: "ms",
  millisecond: "ms",
  milliseconds: "ms",
  s: "s",
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  m: "m",
  min: "m",
  mins: "m",
  minute: "m",
  minutes: "m",
  h: "h",
  hr: "h",
  hrs: "h",
  hour: "h",
  hours: "h",
};

function remedy(text: string): string {
  const match = /^(\d{1,15}(?:\.\d{1,15})?) {0,8}([a-z]{0,16})$/i.exec(text.trim().slice(0, MAX_LENGTH));
  const [, digits = "", word = ""] = match ?? [];
  if (match !== null && word === "") {
    return `Write "${digits}s" for ${digits} seconds or "${digits}ms" for ${digits} milliseconds`;
  }
  const lower = word.toLowerCase();
  if (match !== null && Object.hasOwn(WORDS, lower)) return `Write "${digits}${WORDS[lower] ?? ""}"`;
  return 'Write whole numbers or fractions with h, m, s, ms in this order, such as "1m30s", "1.5s" or "500ms"';
}

/** What is wrong with a duration, in words. */
export interface DurationComplaint {
  readonly message: string;
  readonly hint: string;
}

/** As {@link parseDuration}, for anything that a file may hold, without an exception. */
export function readDuration(value: unknown): number | DurationComplaint {
  const ms = typeof value === "string" ? readComponents(value) : null;
  if (ms !== null) return ms;
  return {
    message: `expected a duration such as "30s", got ${show(value)}`,
    hint: remedy(typeof value === "number" ? String(value) : typeof value === "string" ? value : ""),
  };
}

/**
 * Reads a duration such as `500ms`, `30s`, `1m30s`, `1.5s` or `2h`.
 *
 * @returns Milliseconds.
 * @throws RampaError `duration_invalid` for anything else, a bare number included.
 * @example
 * ```ts
 * import { parseDuration } from "rampa";
 *
 * parseDuration("1m30s"); // 90000
 * ```
 */
export function parseDuration(text: string): number {
  const duration = readDuration(text);
  if (typeof duration === "number") return duration;
  throw new RampaError("duration_invalid", duration.message, { hint: duration.hint });
}

/** The shortest spelling of a number of milliseconds: `90000` → `1m30s`. */
export function formatDuration(ms: number): string {
  const sign = ms < 0 ? "-" : "";
  let rest = toNanoseconds(Math.abs(ms));
  let text = "";
  for (const [unit, size] of [
    ["h", 3_600_000],
    ["m", 60_000],
  ] as const) {
    const whole = Math.floor(rest / size);
    if (whole > 0) text += `${plain(whole)}${unit}`;
    rest -= whole * size;
  }
  if (rest >= 1_000) text += `${plain(rest / 1_000)}s`;
  else if (rest > 0) text += `${plain(rest)}ms`;
  return sign + (text === "" ? "0s" : text);
}

/** Without exponent, and without the noise that subtraction leaves behind the ninth decimal. */
function plain(value: number): string {
  return Number.isInteger(value)
    ? BigInt(value).toString()
    : value
        .toFixed(9)
        .replace(/0{1,9}$/, "")
        .replace(/\.$/, "");
}
