import { durationLeaf, expectation, FROM_ENVIRONMENT, leaf, mapping, rangeLeaf } from "./schema-leaf.ts";

/** Fewer pairs of rounds are none: the first never counts. */
const LEAST_ROUNDS = 2;

const Rounds = leaf<number | "auto", number | "auto">(
  { anyOf: [{ const: "auto" }, { type: "integer", minimum: LEAST_ROUNDS }, FROM_ENVIRONMENT] },
  (input) => {
    if (input === "auto") return { value: input };
    if (typeof input === "number" && Number.isSafeInteger(input) && input >= LEAST_ROUNDS) {
      return { value: input };
    }
    const expected = `auto, or a whole number of at least ${LEAST_ROUNDS}`;
    return { message: expectation(expected, input), coercion: "number", hint: "Leave it out for auto" };
  },
);

/** How a run is compared with its baseline. */
export const Compare = mapping("a map of settings", {
  confidence: rangeLeaf(0.5, 0.9999)
    .prefault(0.99)
    .describe("How sure the intervals of a comparison are, all of them together."),
  max_duration: durationLeaf("positive")
    .prefault("3m")
    .describe("The most time that the load of both sides may take together, side by side."),
  rounds: Rounds.prefault("auto").describe(
    "Pairs of rounds: as many as the answer needs (auto), or exactly so many if the time allows.",
  ),
});
