import { BUILTIN_VARIABLES } from "./known-variables.ts";
import { expectation, leaf, mapping, table, textLeaf } from "./schema-leaf.ts";
import { closest } from "./did-you-mean.ts";
import type { Pick } from "./data-plan.ts";
import { show } from "./show-value.ts";
import { isVariableName } from "./expression.ts";

const PICKS = ["sequential", "random", "unique"] as const satisfies readonly Pick[];

const PickLeaf = leaf<Pick, Pick>({ enum: PICKS }, (input) => {
  const pick = PICKS.find((candidate) => candidate === input);
  if (pick !== undefined) return { value: pick };
  const guess = typeof input === "string" ? closest(input, PICKS) : null;
  const hint = guess === null ? {} : { hint: `Did you mean "${guess}"?` };
  return { message: expectation(`one of ${PICKS.join(", ")}`, input), ...hint };
});

const Feeder = mapping("a feeder such as { file: ./users.csv, pick: sequential }", {
  file: textLeaf(
    "the path of a .csv or .json file",
    (text) =>
      /\.(csv|json)$/i.test(text)
        ? null
        : "Data is CSV with a row of column names, or a JSON list of objects",
    { pattern: "\\.([cC][sS][vV]|[jJ][sS][oO][nN])$|\\$\\{env\\." },
  ).describe(
    "CSV file with a first row of column names, or JSON list of objects; starts at the config's folder.",
  ),
  pick: PickLeaf.optional().describe(
    "Which row an iteration gets. sequential (default): iteration k takes row k, from the first again after the last; random: any; unique: iteration k takes row k, and the scenario ends when none is left.",
  ),
});

/** Feeders by name. */
export const Data = table("a map of feeders", Feeder, (name) => {
  if (name === "env" || (BUILTIN_VARIABLES as readonly string[]).includes(name)) {
    return { message: `${show(name)} is a variable of rampa itself`, hint: "Choose another name" };
  }
  return isVariableName(name)
    ? null
    : { message: `${show(name)} is no name for data`, hint: "Use letters, digits and _, no digit first" };
});
