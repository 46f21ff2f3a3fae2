import { expect, test } from "vitest";

import { roundOrder } from "../../../src/compare/round-order.ts";

const first = (count: number): readonly ("base" | "head")[] =>
  Array.from({ length: count }, (_, k) => roundOrder(k)).flat();

test("the rounds read ABBA BAAB BAAB ABBA", () => {
  const letters = first(8).map((side) => (side === "base" ? "A" : "B"));
  expect(letters.join("")).toBe("ABBABAABBAABABBA");
});

test("each pair has both sides", () => {
  for (let k = 0; k < 100; k++) expect(new Set(roundOrder(k)).size).toBe(2);
});

test.each([1, 2, 3])("a drift of degree %i cancels over eight pairs", (degree) => {
  const gain = first(8).reduce((sum, side, t) => sum + (side === "head" ? 1 : -1) * t ** degree, 0);
  expect(gain).toBe(0);
});
