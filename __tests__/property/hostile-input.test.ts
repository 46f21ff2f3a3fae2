import fc from "fast-check";
import { test } from "vitest";

import { ALL_TARGETS } from "../support/fuzz/all-targets.ts";
import { readInTime } from "../support/fuzz/fuzz-target.ts";

const SEED = 20_270_131;

/** The nightly workflow runs the same with other seeds, and for longer: scripts/fuzz.ts. */
test.each(ALL_TARGETS.map((target) => [target.name, target] as const))(
  "%s: any text gives a result or an error with a code, in time",
  (name, target) => {
    fc.assert(
      fc.property(target.input, (text) => readInTime(target, text)),
      { seed: SEED, numRuns: name.includes("repetition") ? 25 : 150 },
    );
  },
);
