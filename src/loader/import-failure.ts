import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { messageOf, type Problem } from "../errors.ts";
import { isOwnFile } from "../worker/own-file.ts";
import { failedImport, type ImportSite } from "./script-module.ts";

/** A script, absolute and as the user named it. */
export interface ScriptName {
  readonly path: string;
  readonly shownAs: string;
}

/** A module as messages name it: from where the user's own name of the script starts. */
export function shownFile(file: string, { path, shownAs }: ScriptName): string {
  return file === path ? shownAs : join(dirname(shownAs), relative(dirname(path), file));
}

/**
 * What is wrong with an import of the script, or of a module that it imports, with the place of that
 * import; null when an error is about something else.
 */
export async function importProblem(cause: unknown, script: ScriptName): Promise<Problem | null> {
  const site = failedImport(cause);
  if (!site?.parentUrl.startsWith("file:")) return null;
  const importer = fileURLToPath(site.parentUrl.replace(/[?#].*$/, ""));
  if (isOwnFile(importer)) return null;
  return {
    file: shownFile(importer, script),
    ...(await placeIn(importer, site.specifier)),
    ...complaintOf(cause, site, importer),
  };
}

function complaintOf(
  cause: unknown,
  { specifier }: ImportSite,
  importer: string,
): Pick<Problem, "message" | "hint"> {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const isPath = /^(?:\.{0,2}\/|file:)/.test(specifier);
  if (code !== "ERR_MODULE_NOT_FOUND") {
    return { message: `cannot import "${specifier}": ${messageOf(cause).split("\n")[0] ?? ""}` };
  }
  if (isPath) {
    const looked = specifier.startsWith("file:") ? specifier : resolve(dirname(importer), specifier);
    return {
      message: `cannot find the file "${specifier}"`,
      hint: `Looked in ${looked}; check the path, which needs its extension`,
    };
  }
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  return {
    message: `cannot find the package "${name}"`,
    hint: `Install it where the script is: npm install ${name}`,
  };
}

/** Where a module imports `specifier`, if its text tells. */
async function placeIn(importer: string, specifier: string): Promise<Pick<Problem, "line" | "column">> {
  const text = await readFile(importer, "utf8").catch(() => "");
  for (const quote of ['"', "'", "`"]) {
    const written = quote + specifier + quote;
    for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1)) {
      const before = text.slice(0, at);
      const start = before.lastIndexOf("\n") + 1;
      if (!isImport(before, before.slice(start))) continue;
      return { line: before.split("\n").length, column: at - start + 1 };
    }
  }
  return {};
}

function isImport(before: string, lineBefore: string): boolean {
  // A comment, or types, which are stripped before anything is imported.
  if (/^\s*(?:\/\/|\*|\/\*|import\s+type\b|export\s+type\b)/.test(lineBefore)) return false;
  return /\b(?:from|import)\s*\(?\s*$/.test(before.slice(-100));
}
