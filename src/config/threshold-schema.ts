import { z } from "zod";

import { isRelative, parseRelativeThreshold } from "../thresholds/parse-relative.ts";
import { parseSubmetric } from "../thresholds/parse-submetric.ts";
import { parseThreshold } from "../thresholds/parse.ts";
import {
  addIssue,
  durationLeaf,
  expectation,
  flagLeaf,
  mapping,
  table,
  textLeaf,
  whole,
} from "./schema-leaf.ts";
import { complaintOf } from "./step-leaves.ts";

/** For editors; the grammar itself says more. */
const PATTERN =
  "^\\s*(count|rate|value|passes|fails|avg|min|max|med|p\\s*\\(\\s*\\d+(\\.\\d+)?\\s*\\))" +
  "\\s*((<=|>=|===|==|!=|<|>)\\s*[+-]?[.\\d][^<>=%]*|(<=|>=|<|>)\\s*[+-][.\\d]+\\s*%\\s*)$|\\$\\{env\\.";

const ThresholdText = textLeaf(
  'a threshold such as "p(95)<500"',
  (text) => complaintOf(isRelative(text) ? parseRelativeThreshold : parseThreshold, text),
  { pattern: PATTERN },
);

/** What is compared with the baseline is known when the run is over. */
function checkRule(context: z.core.ParsePayload<Readonly<Record<string, unknown>>>): void {
  const { threshold } = context.value;
  if (typeof threshold !== "string" || !isRelative(threshold)) return;
  for (const key of ["abort_on_fail", "grace_period"].filter((name) => name in context.value)) {
    const message = `"${key}" stands beside a threshold that compares with the baseline`;
    addIssue(context, [key], { message, hint: "Such a threshold is judged when the run is over: remove it" });
  }
}

/** A threshold with its behaviour during the run. */
export const ThresholdRule = mapping("a threshold", {
  threshold: ThresholdText.describe(
    "AGGREGATION OPERATOR VALUE, such as p(95)<500, or p(95)<+10% compared with the baseline.",
  ),
  abort_on_fail: flagLeaf()
    .optional()
    .describe("Ends the run as soon as the threshold fails; default false."),
  grace_period: durationLeaf("zero")
    .optional()
    .describe("How long a failure must persist before it ends the run; default 0s."),
})
  .check(whole<Readonly<Record<string, unknown>>>(checkRule))
  .meta({ id: "threshold" });

const EXPECTED = 'a threshold such as "p(95)<500", a map with threshold, or a list of them';

const OneThreshold = z.union([ThresholdText, ThresholdRule], {
  error: (issue) => expectation(EXPECTED, issue.input),
});

/** Thresholds of one metric. */
const ThresholdList = z.union(
  [
    ThresholdText,
    ThresholdRule,
    z.array(OneThreshold).min(1, { error: () => "expected at least one threshold, got an empty list" }),
  ],
  { error: (issue) => expectation(EXPECTED, issue.input) },
);

/** Metric, with tag filters if you like, → what must hold of it. */
export const Thresholds = table("a map of metrics and their thresholds", ThresholdList, (metric) =>
  complaintOf(parseSubmetric, metric),
);
