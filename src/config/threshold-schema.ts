import { z } from "zod";

import { parseSubmetric, parseThreshold } from "../thresholds/parse.ts";
import { durationLeaf, expectation, flagLeaf, mapping, table, textLeaf } from "./schema-leaf.ts";
import { complaintOf } from "./step-schema.ts";

/** For editors; the grammar itself says more. */
const PATTERN =
  "^\\s*(count|rate|value|passes|fails|avg|min|max|med|p\\s*\\(\\s*\\d+(\\.\\d+)?\\s*\\))" +
  "\\s*(<=|>=|===|==|!=|<|>)\\s*[+-]?[.\\d][^<>=%]*$|\\$\\{env\\.";

const ThresholdText = textLeaf(
  'a threshold such as "p(95)<500"',
  (text) => complaintOf(parseThreshold, text),
  { pattern: PATTERN },
);

/** A threshold with its behaviour during the run. */
export const ThresholdRule = mapping("a threshold", {
  threshold: ThresholdText.describe("AGGREGATION OPERATOR VALUE, such as p(95)<500."),
  abort_on_fail: flagLeaf()
    .optional()
    .describe("Ends the run as soon as the threshold fails; default false."),
  grace_period: durationLeaf("zero")
    .optional()
    .describe("How long a failure must persist before it ends the run; default 0s."),
}).meta({ id: "threshold" });

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
