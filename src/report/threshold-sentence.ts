import { code, type Phrase, phrase, type Segment } from "./phrase.ts";
import { plainLine, PROSE_LENGTH } from "./plain-text.ts";
import type { ThresholdRow } from "./threshold-rows.ts";

const AGGREGATION_WORDS: Readonly<Record<string, string>> = {
  avg: "average",
  med: "median",
  min: "minimum",
  max: "maximum",
  count: "count",
  rate: "rate",
  value: "value",
  passes: "number of passes",
  fails: "number of fails",
};

const LIMIT_WORDS: Readonly<Record<string, string>> = {
  "<": "limit",
  "<=": "limit",
  ">": "must be above",
  ">=": "must be at least",
  "==": "must be",
  "===": "must be",
  "!=": "must not be",
};

/** What a rate counts, where a sentence can say it better than the metric's name. */
const RATE_WORDS: ReadonlyMap<string, { readonly of: string; readonly did: string }> = new Map([
  ["http_req_failed", { of: "requests", did: "failed" }],
  ["checks", { of: "checks", did: "passed" }],
]);

/**
 * What happened to a threshold, without a full stop: p(95) of `list orders` was 812 ms, limit 500 ms.
 */
export function thresholdSentence(row: ThresholdRow): Phrase {
  if (row.isRelative || row.outcome === "no_data" || row.observed === null) return withoutData(row);
  const limit = `${LIMIT_WORDS[row.operator] ?? row.operator} ${row.limitText}`;
  const share = row.aggregation === "rate" ? RATE_WORDS.get(row.baseMetric) : undefined;
  if (share !== undefined) {
    const which = Object.keys(row.tags).length === 0 ? phrase`` : phrase` of ${subject(row)}`;
    return phrase`${row.observedText} of ${share.of}${which} ${share.did}, ${limit}`;
  }
  const word = AGGREGATION_WORDS[row.aggregation] ?? row.aggregation;
  return phrase`${word === "" ? code(row.source) : word} of ${subject(row)} was ${row.observedText}, ${limit}`;
}

/** A failed limit on a change, for a line below which the interval stands: median of `list orders` changed by +17.1 %, limit +10 %. */
export function changeSentence(row: ThresholdRow): Phrase {
  if (!row.isRelative || row.observed === null) return thresholdSentence(row);
  const word = AGGREGATION_WORDS[row.aggregation] ?? row.aggregation;
  const limit = `${LIMIT_WORDS[row.operator] ?? row.operator} ${row.limitText}`;
  return phrase`${word} of ${subject(row)} changed by ${row.observedText}, ${limit}`;
}

/** As it was told when the run was judged. */
function withoutData(row: ThresholdRow): Phrase {
  const message = plainLine(row.message, PROSE_LENGTH).replace(/\.+$/u, "");
  return message === "" ? phrase`no samples: ${code(row.metric)}` : phrase`${message}`;
}

/** A request by its name; anything else by its metric as written. */
function subject(row: ThresholdRow): Segment {
  const tags = Object.keys(row.tags);
  const name = row.tags.name ?? row.tags.check;
  const isAboutName = row.baseMetric === "http_req_duration" || RATE_WORDS.has(row.baseMetric);
  return code(tags.length === 1 && name !== undefined && isAboutName ? name : row.metric);
}
