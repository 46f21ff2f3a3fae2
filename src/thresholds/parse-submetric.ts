import { RampaError } from "../errors.ts";

/** A metric's name and the tags that a sample must carry. */
export type SubmetricName = readonly [metric: string, tags: Readonly<Record<string, string>>];

/** A longer name is refused unread. */
const MAX_LENGTH = 1_000;

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
