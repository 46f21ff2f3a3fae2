import { RampaError } from "../errors.ts";

const OPERATORS = ["<=", ">=", "===", "==", "!=", "<", ">"] as const;

/** How an observed value is compared with the limit. */
export type ThresholdOperator = (typeof OPERATORS)[number];

/** Aggregations without an argument; `p(N)` is the other. */
const AGGREGATIONS = ["count", "rate", "value", "passes", "fails", "avg", "min", "max", "med"] as const;

/** Value of a time unit as `factor` × 10^`exponent` milliseconds. */
const TIME_UNITS = {
  ms: { factor: 1, exponent: 0 },
  s: { factor: 1, exponent: 3 },
  m: { factor: 6, exponent: 4 },
} as const;

/** `count rate value passes fails avg min max med`, or `p(N)`. */
export interface ThresholdExpression {
  /** In its plain spelling, such as `p(95)`. */
  readonly aggregation: string;
  /** The N of `p(N)`, else null. */
  readonly aggregationValue: number | null;
  readonly operator: ThresholdOperator;
  /** In the metric's unit: a value with a time unit is turned into milliseconds. */
  readonly value: number;
  /** The time unit that the value was written with; only trends of times may have one. */
  readonly unit?: "ms" | "s" | "m";
}

/** Longer text is refused unread. */
const MAX_LENGTH = 1_000;

const EXPECTED = 'expected a threshold such as "p(95)<500"';

/** @param hint What to write instead. */
export function complain(text: string, hint: string): RampaError {
  return new RampaError("threshold_invalid", `${EXPECTED}, got ${JSON.stringify(text.slice(0, 200))}`, {
    hint,
  });
}

const AGGREGATION_HINT = `Write one of ${AGGREGATIONS.join(", ")} or p(N) with N from 0 to 100`;

/** Spellings of other tools, and the aggregation they mean. */
const MISNOMERS: Readonly<Record<string, string>> = {
  mean: "avg",
  average: "avg",
  median: "med",
  minimum: "min",
  maximum: "max",
  pass: "passes",
  fail: "fails",
};

function aggregationOf(
  source: string,
  text: string,
): Pick<ThresholdExpression, "aggregation" | "aggregationValue"> {
  if ((AGGREGATIONS as readonly string[]).includes(text))
    return { aggregation: text, aggregationValue: null };
  const percentile = /^p ?\( ?(\d{1,3}(?:\.\d{1,12})?) ?\)$/.exec(text.replaceAll(/\s+/g, " "));
  if (percentile !== null) {
    const n = Number(percentile[1]);
    if (n <= 100) return { aggregation: `p(${n})`, aggregationValue: n };
    throw complain(source, `A percentile lies between p(0) and p(100), not at p(${n})`);
  }
  const bare = /^p(\d{1,3}(?:\.\d{1,12})?)$/.exec(text);
  if (bare !== null) throw complain(source, `Write p(${bare[1] ?? ""}) for a percentile`);
  if (Object.hasOwn(MISNOMERS, text))
    throw complain(source, `Write ${MISNOMERS[text] ?? ""} instead of ${text}`);
  throw complain(
    source,
    text === "" ? AGGREGATION_HINT : `Unknown aggregation "${text}". ${AGGREGATION_HINT}`,
  );
}

const VALUE = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?)\s*(ms|s|m)?$/i;

function valueOf(source: string, text: string): Pick<ThresholdExpression, "value" | "unit"> {
  if (text.endsWith("%")) {
    throw complain(
      source,
      /^[+-]/.test(text)
        ? "A change from the baseline is no limit of its own here: write a number"
        : "Write a share as a fraction: 0.05 for 5%",
    );
  }
  const match = VALUE.exec(text);
  const [, digits = "", unit] = match ?? [];
  const plain = Number(digits);
  if (match === null || !Number.isFinite(plain)) {
    throw complain(
      source,
      "One threshold has one limit: a number, for times with ms, s or m, such as 500 or 0.5s",
    );
  }
  if (unit !== "ms" && unit !== "s" && unit !== "m") {
    if (unit !== undefined) throw complain(source, `Write the unit as ${unit.toLowerCase()}`);
    return { value: plain };
  }
  const { factor, exponent } = TIME_UNITS[unit];
  const value = /e/i.test(digits)
    ? plain * factor * 10 ** exponent
    : factor * Number(`${digits}e${exponent}`);
  return { value, unit };
}

/** A threshold whose limit is not read yet. */
interface ThresholdParts extends Pick<ThresholdExpression, "aggregation" | "aggregationValue" | "operator"> {
  /** Without the spaces around it. */
  readonly source: string;
  readonly limit: string;
}

/** @throws RampaError `threshold_invalid`. */
export function splitThreshold(text: string): ThresholdParts {
  const source = text.trim();
  if (source.length > MAX_LENGTH) throw complain(source, `A threshold has at most ${MAX_LENGTH} characters`);
  const at = source.search(/[<>=!]/);
  if (at < 0) throw complain(source, `Write an aggregation, one of ${OPERATORS.join(" ")}, and a limit`);
  const tail = source.slice(at);
  const symbols = /^[<>=!]{1,4}/.exec(tail)?.[0] ?? "";
  const operator = OPERATORS.find((candidate) => candidate === symbols);
  if (operator === undefined) {
    const meant = { "=": "==", "=<": "<=", "=>": ">=", "!": "!=", "<>": "!=", "!==": "!=" }[symbols];
    throw complain(source, meant === undefined ? `Write one of ${OPERATORS.join(" ")}` : `Write ${meant}`);
  }
  const aggregation = aggregationOf(source, source.slice(0, at).trim());
  return { source, ...aggregation, operator, limit: tail.slice(symbols.length).trim() };
}

/**
 * Reads a threshold: `<aggregation> <operator> <value>`, spaces are free.
 *
 * @throws RampaError `threshold_invalid`.
 * @example
 * ```ts
 * import { parseThreshold } from "rampa";
 *
 * parseThreshold("p(95) < 0.5s").value; // 500, milliseconds
 * ```
 */
export function parseThreshold(text: string): ThresholdExpression {
  const { source, limit, ...expression } = splitThreshold(text);
  return Object.freeze({ ...expression, ...valueOf(source, limit) });
}
