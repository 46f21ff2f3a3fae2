import { parseArgs } from "node:util";

import { comparisonRow } from "./comparisons.ts";
import { methodRows } from "./methods.ts";
import { nightRows } from "./nights.ts";
import { NOISES } from "./scenes.ts";

const HELP = `node benchmarks/comparison/simulate.ts [methods] [comparisons] [nights] [--runs N]

How often the statistics of src/compare are right on simulated machines:
  methods      intervals of several methods for one build against itself (--pairs 12,29)
  comparisons  whole comparisons: false alarms, and changes that are found
               (--slower 0,10 percent, --noise calm,wild, --budget 60 and --round 0.5 seconds, --seed)
  nights       steps in series of nightly runs`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "20" },
    slower: { type: "string", default: "0,3,5,10" },
    budget: { type: "string", default: "60" },
    round: { type: "string", default: "0.5" },
    noise: { type: "string", default: Object.keys(NOISES).join(",") },
    seed: { type: "string", default: "0" },
    pairs: { type: "string", default: "12,29" },
    help: { type: "boolean", default: false },
  },
});

const runs = Number(values.runs);
const isAsked = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
const numbers = (list: string): readonly number[] => list.split(",").map(Number);

function print(header: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const row of [header, header.map(() => "---"), ...rows]) console.log(`| ${row.join(" | ")} |`);
  console.log("");
}

if (values.help) console.log(HELP);
else {
  if (isAsked("methods")) {
    const header = ["noise", "pairs", "method", "missed at 99 %", "width at 99.9 %, points"];
    print(
      header,
      numbers(values.pairs).flatMap((pairs) => methodRows(pairs, runs)),
    );
  }
  if (isAsked("comparisons")) {
    const header = ["noise", "slower by", "any regression", "med: regression", "p(95): regression"];
    const more = ["med: no change", "fails `+10%`", "noise floor", "seconds"];
    print(
      [...header, ...more],
      numbers(values.slower).flatMap((percent) =>
        values.noise.split(",").map((noise) =>
          comparisonRow({
            noise,
            slowdown: 1 + percent / 100,
            runs,
            budgetS: Number(values.budget),
            roundS: Number(values.round),
            firstSeed: Number(values.seed),
          }),
        ),
      ),
    );
  }
  if (isAsked("nights")) {
    const header = [
      "spread",
      "nights after",
      "step found within 3",
      "range holds it",
      "flat series with an alarm",
    ];
    print(header, nightRows(runs));
  }
}
