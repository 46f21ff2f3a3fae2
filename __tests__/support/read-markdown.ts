/** A table as GitHub reads it: cells of each row, the head first. */
type MarkdownTable = readonly (readonly string[])[];

/**
 * The cells of a line of a table: a pipe parts two cells unless a backslash stands before it, even
 * inside code.
 */
function tableCells(line: string): string[] {
  const cells = line
    .trim()
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}

/** All tables of a document: a line of titles, a line of dashes, rows up to an empty line. */
export function tablesOf(markdown: string): MarkdownTable[] {
  const lines = withoutFences(markdown).split("\n");
  const tables: MarkdownTable[] = [];
  lines.forEach((line, index) => {
    if (!/^\|(?: :?-+:? \|)+$/.test(line)) return;
    const end = lines.indexOf("", index);
    const rows = lines.slice(index + 1, end === -1 ? undefined : end);
    tables.push([lines[index - 1] ?? "", ...rows].map(tableCells));
  });
  return tables;
}

/** The document without fenced blocks, whose fences are read as CommonMark says. */
function withoutFences(markdown: string): string {
  const kept: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split("\n")) {
    const run = /^ {0,3}(`{3,})/.exec(line)?.[1];
    if (fence === null) {
      if (run === undefined) kept.push(line);
      else fence = run;
    } else if (run !== undefined && run.length >= fence.length && line.trim() === run) fence = null;
  }
  if (fence !== null) throw new Error("a fence is not closed");
  return kept.join("\n");
}

/** What GitHub still looks at for mentions, references and links: everything but code. */
export function proseOf(markdown: string): string {
  return withoutFences(markdown)
    .replace(/<!--.*?-->/g, "")
    .replace(/<code>[^<]*<\/code>/g, "CODE")
    .replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/g, "CODE");
}
