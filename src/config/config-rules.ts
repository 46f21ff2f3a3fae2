import type { z } from "zod";

import type { Fields } from "./config-tree.ts";
import { SHORTCUTS } from "./options-schema.ts";
import type { ConfigPath } from "./place.ts";
import { NESTING_KEYS } from "./run-time-texts.ts";
import { addIssue } from "./schema-leaf.ts";
import { show } from "./show-value.ts";
import { HTTP_METHODS } from "./step-plan.ts";

function checkExclusive(context: z.core.ParsePayload<Fields>): void {
  const { options } = context.value;
  if (!("scenarios" in context.value) || typeof options !== "object" || options === null) return;
  for (const key of SHORTCUTS.filter((shortcut) => shortcut in options)) {
    const message = `"scenarios" and the shortcut "options.${key}" stand in one config`;
    addIssue(context, ["options", key], {
      message,
      hint: `Move ${key} into a scenario, or remove scenarios`,
    });
  }
}

/** Paths need a base; looks at steps that were read, wherever they stand. */
function checkPaths(context: z.core.ParsePayload<Fields>, steps: unknown, path: ConfigPath): void {
  if (!Array.isArray(steps)) return;
  steps.forEach((step: unknown, index) => {
    const fields = (step ?? {}) as Fields;
    for (const method of HTTP_METHODS) {
      const url = fields[method];
      if (typeof url !== "string" || !url.startsWith("/")) continue;
      const message = `the path ${show(url)} needs a base_url, and the config has none`;
      const hint = "Add base_url at the top, or write the whole URL";
      addIssue(context, [...path, index, method], { message, hint }, {});
    }
    for (const key of NESTING_KEYS) checkPaths(context, fields[key], [...path, index, key]);
  });
}

function checkWorkPaths(context: z.core.ParsePayload<Fields>, owner: unknown, path: ConfigPath): void {
  checkPaths(context, ((owner ?? {}) as Fields).steps, [...path, "steps"]);
}

/** A warm-up would take rows that are there only once. */
function checkWarmUp(context: z.core.ParsePayload<Fields>): void {
  const { warm_up: warmUp, data } = context.value;
  if (typeof warmUp !== "number" || warmUp === 0) return;
  const feeders = Object.entries((data ?? {}) as Record<string, Fields | undefined>);
  for (const [name] of feeders.filter(([, feeder]) => feeder?.pick === "unique")) {
    const message = `"warm_up" would take rows of the data "${name}", which gives each only once`;
    addIssue(context, ["warm_up"], { message, hint: "Remove warm_up, or pick sequential" });
  }
}

/** What has to hold between the keys of a config. */
export function checkConfig(context: z.core.ParsePayload<Fields>): void {
  checkWarmUp(context);
  checkExclusive(context);
  const { options, scenarios } = context.value;
  const isTable = typeof scenarios === "object" && scenarios !== null;
  if (isTable && Object.keys(scenarios).length === 0) {
    const hint = "Add one, or remove the key and use the shortcuts of options";
    addIssue(context, ["scenarios"], { message: "expected at least one scenario, got none", hint });
  }
  if ("base_url" in context.value) return;
  checkWorkPaths(context, options, ["options"]);
  if (!isTable) return;
  for (const [name, scenario] of Object.entries(scenarios))
    checkWorkPaths(context, scenario, ["scenarios", name]);
}
