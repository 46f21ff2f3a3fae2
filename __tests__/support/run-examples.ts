/**
 * Runs the modules of a folder one after another, as `node run-examples.ts FOLDER`, with `"rampa"` meaning the
 * library's source, and prints what became of each as JSON. Functions that a module exports are run as
 * iterations, with the folder's `base.yml`.
 */
import { deepStrictEqual } from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import * as library from "../../src/index.ts";
import { importScript } from "../../src/loader/import-script.ts";
import { provideScriptModule } from "../../src/loader/script-module.ts";

const [, , folder = "."] = process.argv;

/** Of values that statements state; each is compared. */
let expectations = 0;
Object.assign(globalThis, {
  expectValue(actual: unknown, expected: unknown) {
    expectations += 1;
    deepStrictEqual(actual, expected);
  },
});

/** One iteration of a default function, or a moment of the scenarios that a module declares. */
async function runAsScript(name: string, isDefault: boolean): Promise<string | null> {
  const overrides = isDefault ? {} : { duration: "200ms" };
  const test = await library.loadTest("base.yml", { script: name, overrides });
  const result = await new library.Engine(test).start().wait();
  const errors = result.errors.map(({ kind, message }) => `${kind}: ${message}`);
  return result.status === "passed" && errors.length === 0
    ? null
    : [result.status, result.error?.message, ...errors].join("; ");
}

async function failureOf(name: string): Promise<string | null> {
  const imported = await importScript(join(process.cwd(), name), name);
  if (imported.kind !== "loaded")
    return imported.kind === "invalid" ? imported.problem.message : imported.kind;
  const isDefault = typeof imported.exports.default === "function";
  const hasFunctions = Object.values(imported.exports).some((value) => typeof value === "function");
  return hasFunctions ? runAsScript(name, isDefault) : null;
}

provideScriptModule(library);
process.chdir(folder);
const log = console.log.bind(console);
console.log = () => undefined;
const failures: Record<string, string | null> = {};
for (const name of readdirSync(".").filter((entry) => entry.endsWith(".ts"))) {
  failures[name] = await failureOf(name).catch((error: unknown) => String(error));
}
log(JSON.stringify({ failures, expectations }));
process.exit(0);
