/** Fills the generated parts of README.md and docs/ from the code, between markers in those files. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import { actionTables } from "./docs/action-tables.ts";
import { cliTexts } from "./docs/cli-texts.ts";
import { configTables } from "./docs/config-tables.ts";
import { metricTables } from "./docs/metric-tables.ts";

const REGION = /<!-- generated: ([a-z-]+) -->\n[\s\S]*?<!-- end of generated -->/g;

/** Every page that people read, relative to the root of the repository. */
export function pagesOf(root: string): readonly string[] {
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name));
  return ["README.md", ...docs.sort()];
}

/** Path of each page with generated parts → its whole text as it should be. */
export async function generatedDocs(root: string): Promise<Readonly<Record<string, string>>> {
  const parts: Readonly<Record<string, string>> = {
    ...actionTables(readFileSync(join(root, "action.yml"), "utf8")),
    ...configTables(),
    ...metricTables(),
    ...cliTexts(),
  };
  const pages: Record<string, string> = {};
  for (const page of pagesOf(root)) {
    const path = join(root, page);
    const text = readFileSync(path, "utf8");
    const filled = text.replace(REGION, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`${page}: nothing generates "${name}"`);
      return `<!-- generated: ${name} -->\n\n${part.trim()}\n\n<!-- end of generated -->`;
    });
    if (text.search(REGION) < 0) continue;
    pages[page] = await format(filled, { ...(await resolveConfig(path)), filepath: path });
  }
  return pages;
}
