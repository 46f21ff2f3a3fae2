// eslint-disable-next-line no-restricted-globals -- sorts in the browser of a reader, when a table is clicked
const collator = new Intl.Collator("en", { numeric: true });

/** Turns the titles of a table into buttons that sort its rows; a second press turns the order round. */
export function makeSortable(table: HTMLTableElement): void {
  const titles = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
  for (const [column, title] of titles.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = title.textContent;
    button.title = "Sort by this column";
    button.addEventListener("click", () => {
      // Of numbers, a reader wants the largest first.
      const first = title.classList.contains("number") ? "descending" : "ascending";
      const second = first === "ascending" ? "descending" : "ascending";
      const order = title.getAttribute("aria-sort") === first ? second : first;
      for (const other of titles) other.removeAttribute("aria-sort");
      title.setAttribute("aria-sort", order);
      sortRows(table, column, order === "ascending" ? 1 : -1);
    });
    title.replaceChildren(button);
  }
}

function sortRows(table: HTMLTableElement, column: number, direction: 1 | -1): void {
  const body = table.tBodies[table.tBodies.length - 1];
  if (body === undefined) return;
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
  rows.sort((a, b) => compare(a.key, b.key, direction));
  body.append(...rows.map(({ row }) => row));
}

/** Null where there is no value. */
type Key = number | string | null;

function keyOf(cell: HTMLTableCellElement | undefined): Key {
  const sort = cell?.dataset.sort;
  if (sort === undefined) return cell?.textContent ?? null;
  return sort === "" ? null : Number(sort);
}

/** What has no value stands last in either order. */
function compare(a: Key, b: Key, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return (a - b) * direction;
  return collator.compare(String(a), String(b)) * direction;
}
