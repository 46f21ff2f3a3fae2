/**
 * Writes what is generated from the code: the files of schema/, the report page's script and style, and the marked
 * parts of the docs. With --check, fails when one of them is not up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { configJsonSchema } from "../src/config/json-schema.ts";
import { resultJsonSchema } from "../src/report/result-json-schema.ts";
import { generatedDocs } from "./generate-docs.ts";
import { PAGE_ASSETS, pageAssets } from "./page-assets.ts";

const root = resolve(import.meta.dirname, "..");

function jsonText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const files: Readonly<Record<string, string>> = {
  "schema/rampa.schema.json": jsonText(configJsonSchema()),
  "schema/result.schema.json": jsonText(resultJsonSchema()),
  [PAGE_ASSETS]: await pageAssets(),
  ...(await generatedDocs(root)),
};

function isCurrent(path: string, text: string): boolean {
  try {
    return readFileSync(path, "utf8") === text;
  } catch {
    return false;
  }
}

const isCheck = process.argv.includes("--check");
for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  if (isCurrent(path, text)) continue;
  if (isCheck) {
    console.error(`${name} is not what the code says: run "npm run generate" and commit it.`);
    process.exitCode = 1;
  } else {
    mkdirSync(join(root, "schema"), { recursive: true });
    writeFileSync(path, text);
  }
}
