import type { Problem } from "../errors.ts";
import { isFields, type ConfigTree } from "./config-tree.ts";
import { closest } from "./did-you-mean.ts";
import type { ConfigPath } from "./place.ts";

function functionProblem(
  tree: ConfigTree,
  path: ConfigPath,
  fields: Readonly<Record<string, unknown>>,
  functions: readonly string[],
): readonly Problem[] {
  if ("steps" in fields) return [];
  const { exec_fn: name = "default" } = fields;
  // Another type is a problem already.
  if (typeof name !== "string" || functions.includes(name)) return [];
  if (functions.length === 0 && tree.value.script !== undefined) {
    const hint = "It exports no function at all";
    return [tree.problem(path, { message: `the script exports no function "${name}"`, hint }, "key")];
  }
  if (functions.length === 0) {
    const message = "nothing says what an iteration does: there are no steps, and no script";
    return [tree.problem(path, { message, hint: "Write steps, or name a script" }, "key")];
  }
  const guess = closest(name, functions);
  const list = `It exports ${functions.join(", ")}`;
  const hint = guess === null ? list : `Did you mean "${guess}"? ${list}`;
  const at = "exec_fn" in fields ? [...path, "exec_fn"] : path;
  return [tree.problem(at, { message: `the script exports no function "${name}"`, hint })];
}

/** Scenarios whose iterations have nothing to do, or ask for a function that the script does not have. */
export function workProblems(tree: ConfigTree, functions: readonly string[] | undefined): readonly Problem[] {
  if (functions === undefined) return [];
  const { scenarios, options } = tree.value;
  if (scenarios === undefined) {
    return functionProblem(
      tree,
      isFields(options) ? ["options"] : [],
      isFields(options) ? options : {},
      functions,
    );
  }
  if (!isFields(scenarios)) return [];
  return Object.entries(scenarios).flatMap(([name, scenario]) =>
    isFields(scenario) ? functionProblem(tree, ["scenarios", name], scenario, functions) : [],
  );
}
