/** A column of a table; numbers stand at the right. */
export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** A column of words. */
export function left(title: string): Column {
  return { title, align: "left" };
}

/** A column of numbers. */
export function right(title: string): Column {
  return { title, align: "right" };
}

/** The two lines above the rows; cells of rows are already escaped Markdown without line breaks. */
export function tableHead(columns: readonly Column[]): readonly string[] {
  const rules = columns.map(({ align }) => (align === "right" ? "---:" : ":---"));
  return [tableRow(columns.map(({ title }) => title)), tableRow(rules)];
}

/** One line of a table. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
