import { RampaError } from "../errors.ts";

const OPERATORS = ["<=", ">=", "===", "==", "!=", "<", ">"] as const;

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

/** A metric's name and the tags that a sample must carry. */
export type SubmetricName = readonly [metric: string, tags: Readonly<Record<string, string>>];

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

/** Where reading a submetric's name stands. */
interface Cursor {
  readonly text: string;
  at: number;
}

function complainName(text: string, message: string, hint: string): RampaError {
  return new RampaError(
    "submetric_invalid",
    `${message} in the metric name ${JSON.stringify(text.slice(0, 200))}`,
    {
      hint,
    },
  );
}

function skipSpaces(cursor: Cursor): void {
  while (/\s/.test(cursor.text.charAt(cursor.at))) cursor.at += 1;
}

/** Text up to one of the `ends`, without the spaces around it. */
function readPlain(cursor: Cursor, ends: string): string {
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !ends.includes(cursor.text.charAt(cursor.at))) cursor.at += 1;
  return cursor.text.slice(start, cursor.at).trim();
}

function readQuoted(cursor: Cursor): string {
  const quote = cursor.text.charAt(cursor.at);
  let value = "";
  for (cursor.at += 1; cursor.at < cursor.text.length; cursor.at += 1) {
    const character = cursor.text.charAt(cursor.at);
    if (character === quote) {
      cursor.at += 1;
      return value;
    }
    if (character === "\\") cursor.at += 1;
    value += cursor.text.charAt(cursor.at);
  }
  throw complainName(cursor.text, "unclosed quote", `Close the value with ${quote}`);
}

function readTag(cursor: Cursor): readonly [string, string] {
  skipSpaces(cursor);
  const name = readPlain(cursor, ":,}");
  if (name === "" || name === "__proto__" || cursor.text.charAt(cursor.at) !== ":") {
    throw complainName(cursor.text, "expected tag:value", "Write the filters as {tag:value,other:value}");
  }
  cursor.at += 1;
  skipSpaces(cursor);
  const first = cursor.text.charAt(cursor.at);
  if (first === '"' || first === "'") {
    const quoted = readQuoted(cursor);
    skipSpaces(cursor);
    return [name, quoted];
  }
  const value = readPlain(cursor, ":,}");
  if (cursor.text.charAt(cursor.at) === ":") {
    const whole = value + readPlain(cursor, ",}");
    throw complainName(cursor.text, 'unquoted ":"', `Quote the value: ${name}:${JSON.stringify(whole)}`);
  }
  return [name, value];
}

function readTags(cursor: Cursor): Record<string, string> {
  const tags: Record<string, string> = {};
  if (cursor.text.slice(cursor.at).trim() === "}") return tags;
  for (;;) {
    const [name, value] = readTag(cursor);
    if (Object.hasOwn(tags, name)) {
      throw complainName(cursor.text, `tag "${name}" twice`, "A sample has one value for each tag");
    }
    tags[name] = value;
    const end = cursor.text.charAt(cursor.at);
    cursor.at += 1;
    if (end === "}") break;
    if (end !== ",") {
      const hint = "Write the filters as {tag:value,other:value}, and quote values that hold , : or }";
      throw complainName(cursor.text, end === "" ? 'missing "}"' : `unexpected "${end}"`, hint);
    }
  }
  if (cursor.at < cursor.text.length) {
    throw complainName(cursor.text, 'text after "}"', 'Quote a value that holds "}"');
  }
  return tags;
}

/** Whether a metric can have this name, so that thresholds can refer to it. */
export function isMetricName(name: string): boolean {
  return name !== "" && name.length <= MAX_LENGTH && name !== "__proto__" && !/[\s{}"':,]/.test(name);
}

/**
 * Splits a metric's name from its tag filters. A value that holds `,`, `:` or `}` is quoted.
 *
 * @throws RampaError `submetric_invalid`.
 * @example
 * ```ts
 * import { parseSubmetric } from "rampa";
 *
 * parseSubmetric("http_req_duration{status:200}"); // ["http_req_duration", { status: "200" }]
 * ```
 */
export function parseSubmetric(text: string): SubmetricName {
  const name = text.trim();
  if (name.length > MAX_LENGTH) {
    throw complainName(name, `more than ${MAX_LENGTH} characters`, "Shorten it");
  }
  const brace = name.indexOf("{");
  const metric = (brace < 0 ? name : name.slice(0, brace)).trim();
  if (!isMetricName(metric)) {
    throw complainName(name, "expected a name without spaces", "Write metric or metric{tag:value}");
  }
  const tags = brace < 0 ? {} : readTags({ text: name, at: brace + 1 });
  return Object.freeze([metric, Object.freeze(tags)] as const);
}
