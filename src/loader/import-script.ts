import { access } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

import { messageOf, type Problem } from "../errors.ts";
import { nativeImport } from "./native-import.ts";
import { prepareScriptModule, readAsModule, TYPESCRIPT } from "./script-module.ts";

/** What a script exports, or why it cannot be loaded. */
export type ImportedScript =
  | { readonly kind: "loaded"; readonly exports: Readonly<Record<string, unknown>> }
  | { readonly kind: "missing" }
  | { readonly kind: "invalid"; readonly problem: Problem; readonly cause: unknown };

/** Files that can be scripts: ES modules, TypeScript by Node's own type stripping. */
export const SCRIPT_EXTENSION = /\.m?[jt]s$/i;

/**
 * Runs a script's top level and hands out its exports.
 *
 * @param path Absolute.
 * @param shownAs As the user named it, for messages.
 */
export async function importScript(path: string, shownAs: string): Promise<ImportedScript> {
  try {
    await access(path);
  } catch {
    return { kind: "missing" };
  }
  await prepareScriptModule();
  const url = pathToFileURL(path).href;
  readAsModule(url);
  try {
    return { kind: "loaded", exports: await nativeImport(url) };
  } catch (cause) {
    const problem = { ...(await placeOf(cause, url, path, shownAs)), ...complaintOf(cause) };
    return { kind: "invalid", problem, cause };
  }
}

function complaintOf(cause: unknown): Pick<Problem, "message" | "hint"> {
  const message = messageOf(cause).split("\n")[0] ?? "";
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") {
    return {
      message,
      hint: "Types are stripped, not compiled: use no enums, namespaces or parameter properties",
    };
  }
  if (code === "ERR_MODULE_NOT_FOUND") {
    return { message, hint: "Imports of files need their extension, and packages must be installed" };
  }
  if (cause instanceof SyntaxError) return { message: `syntax error: ${message}` };
  return { message: `the script threw while it was loaded: ${message}` };
}

type FilePlace = Pick<Problem, "file" | "line" | "column">;

async function placeOf(cause: unknown, url: string, path: string, shownAs: string): Promise<FilePlace> {
  const own = stackPlace(cause, path, shownAs);
  if (own !== null) return own;
  if (!(cause instanceof SyntaxError)) return { file: shownAs };
  // V8 keeps the place of a syntax error to itself. Reading the file once more as TypeScript tells it;
  // nothing runs, because the error is still there.
  const again = `${url}?${TYPESCRIPT}`;
  readAsModule(again);
  const second: unknown = await nativeImport(again).catch((error: unknown) => error);
  return stackPlace(second, path, shownAs) ?? { file: shownAs };
}

/** The first place in user code that an error's stack names. */
function stackPlace(error: unknown, script: string, shownAs: string): FilePlace | null {
  if (!(error instanceof Error)) return null;
  for (const match of (error.stack ?? "").matchAll(/(file:\/\/[^\s()]+?):(\d+)(?::(\d+))?(?=[\s)]|$)/g)) {
    const [, where = "", line = "", column] = match;
    if (new URL(where).pathname === new URL(import.meta.url).pathname) return null;
    const file = fileURLToPath(where.replace(/\?.*$/, ""));
    return {
      file: file === script ? shownAs : file,
      line: Number(line),
      ...(column === undefined ? {} : { column: Number(column) }),
    };
  }
  return null;
}
