import { describe, expect, test } from "vitest";

import { configJsonSchema } from "../../../src/config/json-schema.ts";
import { readConfigText } from "../../../src/config/layer.ts";
import { scriptPathOf } from "../../../src/config/script-path.ts";
import { rows } from "./key-rows.ts";
import { planOf, resolveYaml } from "./resolve-yaml.ts";

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Every key that the schema accepts, such as `options.vus`, `step.get` or `constant-vus.duration`. */
function keysOf(schema: Schema, path: string, found = new Set<string>()): ReadonlySet<string> {
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    found.add(path + key);
    keysOf(value, `${path}${key}.`, found);
  }
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), schema.items, schema.additionalProperties];
  for (const part of parts)
    if (typeof part === "object" && part.$ref === undefined) keysOf(part, path, found);
  return found;
}

const root = configJsonSchema() as Schema;

const accepted = [
  ...keysOf(root, ""),
  ...Object.entries(root.$defs ?? {}).flatMap(([name, schema]) => [...keysOf(schema, `${name}.`)]),
].sort();

/** Keys that act elsewhere than in the plan; tested below. */
const ELSEWHERE = ["script", "secrets"];

test("there is a row for every key that the schema accepts", () => {
  expect(accepted.filter((key) => !rows.has(key) && !ELSEWHERE.includes(key))).toEqual([]);
  expect(accepted.length).toBeGreaterThan(100);
});

describe("every accepted key changes the plan", () => {
  test.each(accepted.filter((key) => rows.has(key)))("%s", (key) => {
    const row = rows.get(key)!;
    expect(row.read(planOf(row.without))).toEqual(row.change[0]);
    expect(row.read(planOf(row.with))).toEqual(row.change[1]);
    expect(row.change[0]).not.toEqual(row.change[1]);
  });
});

test("script is the module that is loaded", () => {
  const pathOf = (text: string): unknown => scriptPathOf(readConfigText(text, "load.yml").layer!, {}).script;
  expect([pathOf(""), pathOf("script: ./load.ts")]).toEqual([null, "./load.ts"]);
});

test("secrets are values that are masked", () => {
  const context = { env: { PLAIN: "open sesame" } };
  const [without, named] = ["", "secrets: [PLAIN]"].map((text) => resolveYaml(text, context).secretValues);
  expect([without, named]).toEqual([[], ["open sesame"]]);
});
