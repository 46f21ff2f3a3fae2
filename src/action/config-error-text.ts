import type { Problem } from "../errors.ts";
import { markdownCode, markdownText } from "../report/markdown/escape.ts";

const MAX_ROWS = 100;

function row({ file, line, column, path, message, hint }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const subject = [place.join(":"), path ?? ""].filter((part) => part !== "");
  const text = hint === undefined ? message : `${message}. ${hint}`;
  return `- ${subject.map((part) => `${markdownCode(part)} `).join("")}${markdownText(text)}`;
}

/** What summary and comment show when the config is wrong and nothing ran. */
export function renderConfigError(configPath: string, problems: readonly Problem[], marker?: string): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const missing = problems.length - MAX_ROWS;
  return [
    ...(marker === undefined ? [] : [marker]),
    `## Load test ${markdownCode(configPath)}`,
    "",
    `**Config error** – ${count}; no request was sent.`,
    "",
    ...problems.slice(0, MAX_ROWS).map(row),
    ...(missing > 0 ? [`- … and ${missing} more in the log`] : []),
    "",
  ].join("\n");
}
