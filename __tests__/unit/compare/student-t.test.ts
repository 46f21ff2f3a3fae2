import { expect, test } from "vitest";

import { studentBound } from "../../../src/compare/student-t.ts";

test.each([
  [0.05, 1, 12.7062],
  [0.05, 2, 4.3027],
  [0.01, 4, 4.6041],
  [0.001, 10, 4.5869],
  [0.05, 30, 2.0423],
])("chance %f with %i degrees of freedom (printed tables)", (alpha, freedom, bound) => {
  expect(studentBound(alpha, freedom)).toBeCloseTo(bound, 4);
});
