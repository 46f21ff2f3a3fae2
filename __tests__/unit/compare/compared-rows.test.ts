import { expect, test } from "vitest";

import { comparedRows } from "../../../src/compare/compared-rows.ts";
import { parseRelativeThreshold } from "../../../src/thresholds/parse-relative.ts";
import { parseSubmetric } from "../../../src/thresholds/parse-submetric.ts";

function limited(metric: string, source: string) {
  return { metric, submetric: parseSubmetric(metric), limit: parseRelativeThreshold(source) };
}

test("a limit on what is compared anyway makes that row primary", () => {
  const rows = comparedRows(["a", "b"], [limited("http_req_duration{name:b}", "p(99) < +10%")]);
  const own = rows.filter(({ limits }) => limits.length > 0);
  expect(rows).toHaveLength(15);
  expect(own).toMatchObject([
    { metric: "http_req_duration", name: "b", aggregation: "p(99)", isPrimary: true, mustBeClear: true },
  ]);
});

test("any other limit is a row of its own, whose operator says what is better", () => {
  const rows = comparedRows(
    ["a"],
    [
      limited("http_req_duration{status:200}", "avg < +5%"),
      limited("http_req_duration{status:200}", "avg < +50%"),
      limited("orders", "rate > -5%"),
    ],
  );
  expect(rows.slice(5)).toMatchObject([
    { metric: "http_req_duration{status:200}", name: null, aggregation: "avg", better: "lower" },
    { metric: "orders", name: null, aggregation: "rate", better: "higher", isPrimary: true },
  ]);
  expect(rows[5]?.limits).toHaveLength(2);
});
