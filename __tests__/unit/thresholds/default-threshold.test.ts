import { expect, test } from "vitest";

import { withDefaultThreshold } from "../../../src/thresholds/default-threshold.ts";
import { planThreshold } from "../../support/plan-threshold.ts";

test("adds the rule on failed requests after the user's", () => {
  const own = planThreshold("checks", "rate>0.9");
  const thresholds = withDefaultThreshold([own]);
  expect(thresholds).toEqual([own, planThreshold("http_req_failed", "rate<0.05", { isDefault: true })]);
  expect(Object.isFrozen(thresholds)).toBe(true);
});

test("adds it when there is no other, and beside one on a part of the requests", () => {
  expect(withDefaultThreshold([])).toHaveLength(1);
  expect(withDefaultThreshold([planThreshold("http_req_failed{name:login}", "rate<0.5")])).toHaveLength(2);
});

test("leaves it out when the user has one on all requests", () => {
  const own = [planThreshold("http_req_failed", "rate<0.5")];
  expect(withDefaultThreshold(own)).toBe(own);
  expect(withDefaultThreshold([planThreshold("http_req_failed{}", "rate<0.5")])).toHaveLength(1);
});
