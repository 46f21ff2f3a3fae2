import { messageOf } from "../errors.ts";
import { isOwnFile } from "./own-file.ts";

/** A stack line's place: `file:line:column`, with or without brackets around it. */
const FRAME = /^\s*at (?:.*?\()?(?:file:\/\/)?((?:[A-Za-z]:)?[^():]+):(\d+):(\d+)\)?$/;

/** What a script threw, with the first line of the script in its stack: `TypeError: … (shop.ts:12:5)`. */
export function describeScriptError(thrown: unknown): string {
  const message = messageOf(thrown);
  if (!(thrown instanceof Error)) return message;
  const text =
    thrown.name === "Error" || thrown.name === "RampaError" ? message : `${thrown.name}: ${message}`;
  const place = firstUserFrame(thrown.stack ?? "");
  return place === null ? text : `${text} (${place})`;
}

function firstUserFrame(stack: string): string | null {
  for (const line of stack.split("\n")) {
    const [, file, lineNumber, column] = FRAME.exec(line) ?? [];
    if (file === undefined || file.startsWith("node:") || isOwnFile(file)) continue;
    if (/[\\/]node_modules[\\/]/.test(file)) continue;
    return `${file.replace(/^.*[\\/]/, "").replace(/\?.*$/, "")}:${lineNumber ?? ""}:${column ?? ""}`;
  }
  return null;
}
