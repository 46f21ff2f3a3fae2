/** Invisible; keeps two characters from being read as one sign. */
const BREAK = "\u200B";

/**
 * Text whose lines a runner reads as text: it takes a line that begins with `::`, and `##[` anywhere,
 * for a command. (A lone carriage return ends a line as well.)
 */
export function plainForRunner(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^(\s*):(?=:)/, `$1:${BREAK}`).replaceAll("##[", `##${BREAK}[`))
    .join("\n");
}
