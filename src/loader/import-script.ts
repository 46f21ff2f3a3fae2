import { access } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

import { messageOf, type Problem } from "../errors.ts";
import { isOwnFile } from "../worker/own-file.ts";
import { importProblem, shownFile, type ScriptName } from "./import-failure.ts";
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
    const script = { path, shownAs };
    const problem = (await importProblem(cause, script)) ?? {
      ...(await placeOf(cause, url, script)),
      ...complaintOf(cause),
    };
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
  if (cause instanceof SyntaxError) return { message: `syntax error: ${message}` };
  return { message: `the script threw while it was loaded: ${message}` };
}

type FilePlace = Pick<Problem, "file" | "line" | "column">;

async function placeOf(cause: unknown, url: string, script: ScriptName): Promise<FilePlace> {
  const own = stackPlace(cause, script);
  if (own !== null) return own;
  if (!(cause instanceof SyntaxError)) return { file: script.shownAs };
  // V8 keeps the place of a syntax error to itself. Reading the file once more as TypeScript tells it;
  // nothing runs, because the error is still there.
  const again = `${url}?${TYPESCRIPT}`;
  readAsModule(again);
  const second: unknown = await nativeImport(again).catch((error: unknown) => error);
  return stackPlace(second, script) ?? { file: script.shownAs };
}

/** The first place in user code that an error's stack names. */
function stackPlace(error: unknown, script: ScriptName): FilePlace | null {
  if (!(error instanceof Error)) return null;
  for (const frame of (error.stack ?? "").split("\n")) {
    const [, where, line = "", column] = FRAME_PLACE.exec(frame) ?? [];
    if (where === undefined) continue;
    const file = fileURLToPath(where.replace(/\?.*$/, ""));
    if (!isOwnFile(file)) {
      return {
        file: shownFile(file, script),
        line: Number(line),
        ...(column === undefined ? {} : { column: Number(column) }),
      };
    }
    // What rampa calls for the script stands above it; what waits for the script, below.
    if (/^\s*at async /.test(frame)) return null;
  }
  return null;
}

const FRAME_PLACE = /(file:\/\/[^\s()]+?):(\d+)(?::(\d+))?\)?$/;
