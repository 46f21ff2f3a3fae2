import { isFields, pathKey, type Fields } from "./config-tree.ts";
import { SCENARIO_ALIASES, THRESHOLD_ALIASES } from "./executor-fields.ts";
import type { ConfigPath } from "./place.ts";
import type { Complaint } from "./complaint.ts";

/** A layer's data in rampa's own spelling. */
export interface Renamed {
  readonly raw: Fields;
  /** Path in rampa's spelling → its last key as it was written. */
  readonly spellings: Map<string, string>;
  readonly conflicts: readonly { readonly path: ConfigPath; readonly complaint: Complaint }[];
}

class Renaming {
  readonly spellings = new Map<string, string>();
  readonly conflicts: { path: ConfigPath; complaint: Complaint }[] = [];

  /** The same map, with each alias under its key. */
  rename(
    fields: Fields,
    path: ConfigPath,
    aliases: readonly { readonly alias: string; readonly key: string }[],
  ): Fields {
    const renamed: Fields = {};
    for (const [name, value] of Object.entries(fields)) {
      const key = aliases.find(({ alias }) => alias === name)?.key ?? name;
      if (key !== name && Object.hasOwn(fields, key)) {
        const message = `"${name}" is another spelling of "${key}", and both stand here`;
        this.conflicts.push({ path: [...path, name], complaint: { message, hint: "Keep one of them" } });
        continue;
      }
      if (key !== name) this.spellings.set(pathKey([...path, key]), name);
      renamed[key] = value;
    }
    return renamed;
  }

  scenario(scenario: unknown, path: ConfigPath, executor: unknown): unknown {
    if (!isFields(scenario)) return scenario;
    // An alias of a key that this executor does not have stays, so that the message can say whose it is.
    const aliases = SCENARIO_ALIASES.filter(({ executors }) => executors.some((kind) => kind === executor));
    return this.rename(scenario, path, aliases);
  }

  threshold(rule: unknown, path: ConfigPath): unknown {
    if (Array.isArray(rule)) return rule.map((item, index) => this.threshold(item, [...path, index]));
    return isFields(rule) ? this.rename(rule, path, THRESHOLD_ALIASES) : rule;
  }
}

function mapValues(value: unknown, change: (item: unknown, key: string) => unknown): unknown {
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}

/**
 * Puts k6's spellings inside `scenarios` and `thresholds` into rampa's own.
 *
 * @param executorOf The executor of a scenario, which another source may name.
 */
export function renameAliases(raw: Readonly<Fields>, executorOf: (scenario: string) => unknown): Renamed {
  const renaming = new Renaming();
  const renamed: Fields = { ...raw };
  if ("scenarios" in raw) {
    renamed.scenarios = mapValues(raw.scenarios, (item, name) =>
      renaming.scenario(item, ["scenarios", name], executorOf(name)),
    );
  }
  if ("thresholds" in raw) {
    renamed.thresholds = mapValues(raw.thresholds, (item, metric) =>
      renaming.threshold(item, ["thresholds", metric]),
    );
  }
  return { raw: renamed, spellings: renaming.spellings, conflicts: renaming.conflicts };
}
