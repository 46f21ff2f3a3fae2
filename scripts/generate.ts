/** Writes the files of schema/ from the code; with --check, fails when one of them is not up to date. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { configJsonSchema } from "../src/config/json-schema.ts";
import { resultJsonSchema } from "../src/report/result-json-schema.ts";

const root = resolve(import.meta.dirname, "..");

const files: Readonly<Record<string, object>> = {
  "schema/rampa.schema.json": configJsonSchema(),
  "schema/result.schema.json": resultJsonSchema(),
};

function isCurrent(path: string, text: string): boolean {
  try {
    return readFileSync(path, "utf8") === text;
  } catch {
    return false;
  }
}

const isCheck = process.argv.includes("--check");
for (const [name, schema] of Object.entries(files)) {
  const path = join(root, name);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (isCurrent(path, text)) continue;
  if (isCheck) {
    console.error(`${name} is not what the code says: run "npm run generate" and commit it.`);
    process.exitCode = 1;
  } else {
    mkdirSync(join(root, "schema"), { recursive: true });
    writeFileSync(path, text);
  }
}
