/** Puts a field above a table that hides the rows without the words typed there. */
export function makeFilterable(table: HTMLTableElement): void {
  const what = table.dataset.filter ?? "rows";
  const rows = [...(table.tBodies[table.tBodies.length - 1]?.rows ?? [])];
  const label = document.createElement("label");
  label.className = "filter";
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = "part of a name";
  const count = document.createElement("output");
  label.append(`Show ${what} with `, field, " ", count);
  const names = rows.map((row) => (row.cells[0]?.textContent ?? "").toLowerCase());
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const [index, row] of rows.entries()) {
      row.hidden = !words.every((word) => names[index]?.includes(word) === true);
      if (!row.hidden) shown++;
    }
    count.textContent = field.value === "" ? "" : `${shown} of ${rows.length}`;
  });
  (table.closest(".scroll") ?? table).before(label);
}
