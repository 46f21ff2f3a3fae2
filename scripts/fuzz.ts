/**
 * Gives everything that reads text of strangers many hostile texts: `node scripts/fuzz.ts [--runs N] [--seed N]
 * [--target NAME]`. Prints how many were read, and for a defect the smallest text found with the seed that makes it
 * again; then it exits with 1.
 */
import { parseArgs } from "node:util";

import fc from "fast-check";

import { ALL_TARGETS } from "../__tests__/support/fuzz/all-targets.ts";
import { readInTime, type FuzzTarget } from "../__tests__/support/fuzz/fuzz-target.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    target: { type: "string", default: "" },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed) % 2 ** 31;

/** Long texts take longer: a tenth of them. */
function runsOf({ name }: FuzzTarget): number {
  return name.includes("repetition") ? Math.ceil(runs / 10) : runs;
}

let total = 0;
for (const target of ALL_TARGETS.filter(({ name }) => name.includes(values.target))) {
  const beginMs = performance.now();
  const outcome = fc.check(
    fc.property(target.input, (text) => readInTime(target, text)),
    { seed, numRuns: runsOf(target), endOnFailure: false },
  );
  total += outcome.numRuns;
  console.log(`${target.name}: ${outcome.numRuns} texts in ${Math.round(performance.now() - beginMs)} ms`);
  if (!outcome.failed) continue;
  process.exitCode = 1;
  const [text = ""] = outcome.counterexample ?? [];
  console.error(`DEFECT (seed ${seed}): ${JSON.stringify(text.slice(0, 2_000))} (${text.length} characters)`);
  console.error(outcome.errorInstance);
}
console.log(`${total} texts with seed ${seed}`);
