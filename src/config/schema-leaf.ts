import { z } from "zod";

import type { Complaint } from "./complaint.ts";
import { closest } from "./did-you-mean.ts";
import { readDuration } from "./duration.ts";
import { show } from "./show-value.ts";
import { readSize, SIZE_PATTERN } from "./size.ts";

/** What an issue of these schemas carries besides its message. */
export interface IssueParams {
  readonly hint?: string;
  /** The value has a type that this schema never takes: another branch of a union may. */
  readonly isWrongType?: boolean;
  /** A text that spells such a value stands for it when it came from the environment. */
  readonly coercion?: "number" | "boolean";
  /** What a reader should look at: the key, when it should not be there. Default: the value. */
  readonly part?: "key" | "value";
  /** The issue is about a key that the map does not have. */
  readonly describeUnknownKey?: (key: string) => Complaint;
}

/** JSON Schema keywords. */
export type JsonKeywords = Readonly<Record<string, unknown>>;

/** How a value is read: the result, or a complaint. */
type Reading<O> = { readonly value: O } | (Complaint & IssueParams);

/** `expected …, got …`, or that the value is missing. */
export function expectation(expected: string, value: unknown): string {
  return value === undefined ? `missing, expected ${expected}` : `expected ${expected}, got ${show(value)}`;
}

/** A schema of one value, with full control over its messages and its JSON Schema. */
export function leaf<I, O>(keywords: JsonKeywords, read: (input: unknown) => Reading<O>): z.ZodType<O, I> {
  const schema = z.transform((input: unknown, context): O | undefined => {
    const reading = read(input);
    if ("value" in reading) return reading.value;
    const { message, ...params } = reading;
    context.issues.push({ code: "custom", input, message, params });
    return undefined;
  });
  return schema.meta(keywords) as unknown as z.ZodType<O, I>;
}

/** Text that the environment fills stands wherever a number or boolean does. */
export const FROM_ENVIRONMENT = { type: "string", pattern: "\\$\\{env\\." } as const;

/** Any text that `accepts` likes; it returns a complaint or null. */
export function textLeaf<T extends string = string>(
  expected: string,
  accepts: (text: string) => Complaint | string | null,
  keywords: JsonKeywords = {},
): z.ZodType<T, string> {
  return leaf({ type: "string", ...keywords }, (input) => {
    if (typeof input !== "string") {
      const isPlain = typeof input === "number" || typeof input === "boolean";
      const hint = isPlain && accepts(String(input)) === null ? { hint: `Write "${input}"` } : {};
      return { message: expectation(expected, input), isWrongType: true, ...hint };
    }
    const complaint = accepts(input);
    if (complaint === null) return { value: input as T };
    return typeof complaint === "string"
      ? { message: expectation(expected, input), hint: complaint }
      : complaint;
  });
}

/** A duration in its spelling; read as milliseconds. */
export function durationLeaf(least: "positive" | "zero"): z.ZodType<number, string> {
  const pattern =
    "^(?=\\d)(\\d+(\\.\\d+)?h)?(\\d+(\\.\\d+)?m)?(\\d+(\\.\\d+)?s)?(\\d+(\\.\\d+)?ms)?$|\\$\\{env\\.";
  return leaf({ type: "string", pattern }, (input) => {
    if (input === undefined)
      return { message: expectation('a duration such as "30s"', input), isWrongType: true };
    const duration = readDuration(input);
    if (typeof duration !== "number") return { ...duration, isWrongType: typeof input !== "string" };
    if (least === "positive" && duration === 0) {
      return { message: expectation("a duration longer than 0s", input), hint: 'Write one such as "30s"' };
    }
    return { value: duration };
  });
}

/** A size such as `16MB`; read as bytes. */
export function sizeLeaf(): z.ZodType<number, string> {
  return leaf({ type: "string", pattern: `${SIZE_PATTERN}|\\$\\{env\\.` }, (input) => {
    if (input === undefined)
      return { message: expectation('a size such as "16MB"', input), isWrongType: true };
    const size = readSize(input);
    return typeof size === "number" ? { value: size } : { ...size, isWrongType: typeof input !== "string" };
  });
}

/** What a whole number is beyond which the next one cannot be told from it. */
const TOO_LARGE = `a whole number of at most ${Number.MAX_SAFE_INTEGER}`;

function numberLeaf(
  expected: string | ((input: unknown) => string),
  keywords: JsonKeywords,
  accepts: (n: number) => boolean,
): z.ZodType<number, number> {
  return leaf({ anyOf: [keywords, FROM_ENVIRONMENT] }, (input) => {
    if (typeof input === "number" && accepts(input)) return { value: input };
    const isQuoted = typeof input === "string" && input.trim() !== "" && accepts(Number(input));
    return {
      message: expectation(typeof expected === "string" ? expected : expected(input), input),
      isWrongType: typeof input !== "number",
      coercion: "number",
      ...(isQuoted ? { hint: `Write ${Number(input)} without quotes` } : {}),
    };
  });
}

/** A whole number. */
export function wholeLeaf(minimum: number): z.ZodType<number, number> {
  return numberLeaf(
    (input) =>
      typeof input === "number" && Number.isInteger(input) && input >= minimum
        ? TOO_LARGE
        : `a whole number of at least ${minimum}`,
    { type: "integer", minimum },
    (n) => Number.isSafeInteger(n) && n >= minimum,
  );
}

/** A finite number, fractions included. */
export function amountLeaf(least: "positive" | "zero"): z.ZodType<number, number> {
  return least === "positive"
    ? numberLeaf(
        "a number greater than 0",
        { type: "number", exclusiveMinimum: 0 },
        (n) => Number.isFinite(n) && n > 0,
      )
    : numberLeaf(
        "a number of at least 0",
        { type: "number", minimum: 0 },
        (n) => Number.isFinite(n) && n >= 0,
      );
}

/** A number between two others, both included. */
export function rangeLeaf(least: number, most: number): z.ZodType<number, number> {
  return numberLeaf(
    `a number from ${least} to ${most}`,
    { type: "number", minimum: least, maximum: most },
    (n) => n >= least && n <= most,
  );
}

/** `true` or `false`. */
export function flagLeaf(): z.ZodType<boolean, boolean> {
  return leaf({ anyOf: [{ type: "boolean" }, FROM_ENVIRONMENT] }, (input) =>
    typeof input === "boolean"
      ? { value: input }
      : { message: expectation("true or false", input), isWrongType: true, coercion: "boolean" },
  );
}

/** A text, number or boolean, read as text; `accepts` as in {@link textLeaf}. */
export function plainLeaf(
  accepts: (text: string) => string | null = () => null,
): z.ZodType<string, string | number | boolean> {
  const expected = "a text, number or boolean";
  return leaf({ type: ["string", "number", "boolean"] }, (input) => {
    if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") {
      return { message: expectation(expected, input), isWrongType: true };
    }
    const hint = accepts(String(input));
    return hint === null ? { value: String(input) } : { message: expectation(expected, input), hint };
  });
}

function describeUnknown(keys: readonly string[], key: string): Complaint {
  const guess = closest(key, keys);
  const known = `Known keys: ${keys.join(", ")}`;
  return {
    message: `unknown key ${show(key)}`,
    hint: guess === null ? known : `Did you mean "${guess}"?`,
  };
}

/**
 * A map with these keys and no other. `explain` may say more of a key that the map does not have.
 */
export function mapping<S extends z.core.$ZodLooseShape>(
  what: string,
  shape: S,
  explain: (key: string) => Complaint | null = () => null,
): z.ZodObject<S, z.core.$strict> {
  const keys = Object.keys(shape);
  const params: IssueParams = { describeUnknownKey: (key) => explain(key) ?? describeUnknown(keys, key) };
  const stranger = z.transform((input: unknown, context) => {
    context.issues.push({ code: "custom", input, message: "unknown key", params: { ...params } });
  });
  return z.object(shape, { error: (issue) => expectation(what, issue.input) }).catchall(stranger);
}

/** A map with keys of the user's own. */
export function table<V extends z.ZodType>(
  what: string,
  value: V,
  acceptsKey: (key: string) => Complaint | null = () => null,
): z.ZodRecord<z.ZodString, V> {
  return z.record(z.string(), value, { error: (issue) => expectation(what, issue.input) }).check(
    whole((context) => {
      for (const key of Object.keys(context.value)) {
        const complaint = acceptsKey(key);
        if (complaint !== null) addIssue(context, [key], complaint, { describeUnknownKey: () => complaint });
      }
    }),
  );
}

/** A list with at least one element. */
export function list<V extends z.ZodType>(what: string, item: V): z.ZodArray<V> {
  return z
    .array(item, {
      // What follows the line break is the hint.
      error: ({ input }) =>
        expectation(what, input) + (input === undefined ? "" : '\nBegin each of them with "- "'),
    })
    .min(1, { error: () => `expected ${what}, got an empty list` });
}

/** Adds an issue about a part of the value that is being checked. */
export function addIssue(
  context: z.core.ParsePayload,
  path: readonly (string | number)[],
  { message, hint }: Complaint,
  params: IssueParams = { part: "key" },
): void {
  const withHint = hint === undefined ? params : { ...params, hint };
  context.issues.push({
    code: "custom",
    input: context.value,
    path: [...path],
    message,
    params: { ...withHint },
    continue: true,
  });
}

/** A check of several keys together, made also when one of them is wrong: all problems at once. */
export function whole<T>(check: (context: z.core.ParsePayload<T>) => void): z.core.$ZodCheck<T> {
  const made = z.check<T>(check);
  made._zod.def.when = ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value);
  return made;
}
