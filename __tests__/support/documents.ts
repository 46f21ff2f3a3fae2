import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "..", "..");

/** A fenced block of a page. */
export interface CodeBlock {
  readonly page: string;
  /** Of the first line of its text, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** `docs/steps.md:7`. */
  readonly place: string;
}

/** Every page that people read, relative to the root. */
export function documentPages(): readonly string[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`)
      .sort();
  const top = readdirSync(ROOT).filter((name) => name.endsWith(".md"));
  return [...top, ...inFolder("docs"), ...inFolder("examples")];
}

export function readDocument(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** The fenced blocks of a page in their order. */
export function codeBlocksOf(page: string, language?: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { readonly language: string; readonly line: number; readonly lines: string[] } | null = null;
  for (const [index, line] of readDocument(page).split("\n").entries()) {
    const fence = /^\s*```(\w*)/.exec(line);
    if (open === null) {
      if (fence !== null) open = { language: fence[1] ?? "", line: index + 2, lines: [] };
    } else if (fence === null) {
      open.lines.push(line);
    } else {
      const { lines, ...rest } = open;
      blocks.push({ page, ...rest, text: `${lines.join("\n")}\n`, place: `${page}:${open.line}` });
      open = null;
    }
  }
  return blocks.filter((block) => language === undefined || block.language === language);
}

/** The name that a block's first line gives it as a comment, such as `# rampa.yml` or `// load/shop.ts`. */
export function fileNameOf({ text }: Pick<CodeBlock, "text">): string | null {
  return /^(?:#|\/\/) ([\w./-]+\.(?:yml|ts|csv|json))\n/.exec(text)?.[1] ?? null;
}

/** The `ts` blocks in the comments of the modules that the library exports from. */
export function exampleBlocksOfLibrary(): readonly CodeBlock[] {
  const index = readFileSync(join(ROOT, "src", "index.ts"), "utf8");
  const modules = [...index.matchAll(/from "\.\/([^"]+)"/g)].map(([, path]) => `src/${path ?? ""}`);
  return [...new Set(modules)].flatMap((page) =>
    [...readDocument(page).matchAll(/^ *\* ```ts\n([\s\S]*?)^ *\* ```$/gm)].map((match) => {
      const line = readDocument(page).slice(0, match.index).split("\n").length + 1;
      const text = (match[1] ?? "").replaceAll(/^ *\* ?/gm, "");
      return { page, line, language: "ts", text, place: `${page}:${line}` };
    }),
  );
}
