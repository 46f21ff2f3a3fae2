import { z } from "zod";

import { SCENARIO_ALIASES, THRESHOLD_ALIASES, isExecutorKind } from "./executor-fields.ts";
import { Config } from "./schema.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

interface MapSchema {
  type: "object";
  properties: Record<string, z.core.JSONSchema.BaseSchema>;
  required?: string[];
  [keyword: string]: unknown;
}

/** Adds k6's spellings beside rampa's own; never both. */
function addAliases(
  map: MapSchema,
  aliases: readonly { readonly alias: string; readonly key: string }[],
): void {
  const conditions: JsonSchema[] = [];
  for (const { alias, key } of aliases) {
    const own = map.properties[key];
    if (own === undefined) continue;
    map.properties[alias] = { ...own, description: `k6's spelling of ${key}.` };
    if (map.required?.includes(key) === true) {
      map.required = map.required.filter((name) => name !== key);
      conditions.push({ oneOf: [{ required: [key] }, { required: [alias] }] });
    } else {
      conditions.push({ not: { required: [key, alias] } });
    }
  }
  if (conditions.length > 0) map.allOf = conditions;
}

/** Whether a map must have the key: every schema here substitutes or permits absence explicitly. */
function isRequired(schema: z.core.$ZodType): boolean {
  return !["optional", "prefault", "default"].includes(schema._zod.def.type);
}

function completeMap(schema: z.core.$ZodObject, map: MapSchema): void {
  const required = Object.entries(schema._zod.def.shape)
    .filter(([, value]) => isRequired(value))
    .map(([key]) => key);
  delete map.required;
  if (required.length > 0) map.required = required;
  map.additionalProperties = false;
  const executor = map.properties.executor?.const;
  if (isExecutorKind(executor)) {
    addAliases(
      map,
      SCENARIO_ALIASES.filter(({ executors }) => executors.includes(executor)),
    );
  }
  if ("abort_on_fail" in map.properties) addAliases(map, THRESHOLD_ALIASES);
}

/**
 * The JSON Schema (draft 2020-12) of a config file, for editors and other tools. It accepts what
 * rampa accepts; rules that a schema cannot express are checked by rampa alone.
 */
export function configJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(Config, {
    io: "input",
    target: "draft-2020-12",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === "object")
        completeMap(zodSchema as z.core.$ZodObject, jsonSchema as MapSchema);
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: "rampa config",
    description: "A load test and what decides its verdict.",
    ...rest,
  };
}
