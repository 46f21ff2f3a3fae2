import { isFields, type ConfigTree, type Fields } from "./config-tree.ts";
import type { ConfigPath } from "./place.ts";
import { NESTING_KEYS } from "./run-time-texts.ts";

/** Everything in a config that can have the keys of `http`: `http` itself, and each step. */
export function* requestFields({ value }: ConfigTree): Generator<readonly [ConfigPath, Fields]> {
  const { http, options, scenarios } = value;
  if (isFields(http)) yield [["http"], http];
  if (isFields(options)) yield* stepFields(options.steps, ["options", "steps"]);
  if (!isFields(scenarios)) return;
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (isFields(scenario)) yield* stepFields(scenario.steps, ["scenarios", name, "steps"]);
  }
}

function* stepFields(steps: unknown, path: ConfigPath): Generator<readonly [ConfigPath, Fields]> {
  if (!Array.isArray(steps)) return;
  for (const [index, step] of (steps as readonly unknown[]).entries()) {
    if (!isFields(step)) continue;
    yield [[...path, index], step];
    for (const key of NESTING_KEYS) yield* stepFields(step[key], [...path, index, key]);
  }
}
