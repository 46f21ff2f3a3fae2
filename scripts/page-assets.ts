/** The script and the style of the report page, bundled into one TypeScript module of texts. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

import { rolldown } from "rolldown";

const root = resolve(import.meta.dirname, "..");
const page = join(root, "src", "report", "html", "page");

/** Where the module stands, relative to the root of the repository. */
export const PAGE_ASSETS = "src/report/html/page-assets.ts";

async function bundledScript(): Promise<string> {
  const bundle = await rolldown({ input: join(page, "main.ts"), platform: "browser", cwd: root });
  try {
    const { output } = await bundle.generate({ format: "iife", minify: true });
    return output[0].code.trim();
  } finally {
    await bundle.close();
  }
}

function style(): string {
  const uplot = createRequire(import.meta.url).resolve("uplot/dist/uPlot.min.css");
  const own = readFileSync(join(page, "page.css"), "utf8").replaceAll(/\s+/g, " ");
  return `${readFileSync(uplot, "utf8").trim()}\n${own.trim()}`;
}

/** What a content security policy calls a text. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The module's whole text; the same bytes for the same sources. */
export async function pageAssets(): Promise<string> {
  // Neither may end the element that it stands in.
  const script = (await bundledScript()).replaceAll(/<(?=\/script|!--)/gi, "\\x3C");
  const constants = {
    PAGE_SCRIPT: script,
    PAGE_SCRIPT_HASH: hashOf(script),
    PAGE_STYLE: style(),
    PAGE_STYLE_HASH: hashOf(style()),
  };
  const lines = Object.entries(constants).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)};`,
  );
  return `// Made by "npm run generate" from src/report/html/page/.\n${lines.join("\n")}\n`;
}
