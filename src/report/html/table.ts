import { html, type Html, type HtmlValue, NO_HTML } from "./html.ts";

/** A column of a table. */
interface Column {
  readonly title: HtmlValue;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
}

/** A cell; `sort` is what its column is sorted by where that is not its text. */
export interface Cell {
  readonly content: HtmlValue;
  readonly sort?: number | null;
}

/** What a table shows. */
export interface TableOptions {
  /** Read out to those who do not see the table. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The page's script lets its reader sort the rows. */
  readonly isSortable?: boolean;
  /** Put above a table that its reader can filter: what the rows are. */
  readonly filter?: string;
  /** Stays first however the rows are sorted. */
  readonly total?: readonly Cell[];
}

/** A cell that is sorted by its text. */
export function cell(content: HtmlValue): Cell {
  return { content };
}

/** A number as text, sorted by its value. */
export function numberCell(content: HtmlValue, sort: number | null): Cell {
  return { content, sort };
}

/** A table that can be scrolled sideways where it is too wide. */
export function table(options: TableOptions): Html {
  const { caption, columns, rows, isSortable = false, filter, total } = options;
  const classes = isSortable ? "sortable" : "";
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
<table class="${classes}"${filter === undefined ? NO_HTML : html` data-filter="${filter}"`}>
<caption>${caption}</caption>
<thead><tr>${columns.map(head)}</tr></thead>
${total === undefined ? NO_HTML : html`<tbody class="total">${row(total, columns)}</tbody>`}
<tbody>${rows.map((cells) => row(cells, columns))}</tbody>
</table></div>`;
}

function head({ title, isNumber = false }: Column): Html {
  return html`<th scope="col"${isNumber ? html` class="number"` : NO_HTML}>${title}</th>`;
}

function row(cells: readonly Cell[], columns: readonly Column[]): Html {
  const parts = cells.map(({ content, sort }, index) => {
    const key =
      sort === undefined
        ? NO_HTML
        : html` data-sort="${sort !== null && Number.isFinite(sort) ? String(sort) : ""}"`;
    const align = columns[index]?.isNumber === true ? html` class="number"` : NO_HTML;
    if (index === 0) return html`<th scope="row"${align}${key}>${content}</th>`;
    return html`<td${align}${key}>${content}</td>`;
  });
  return html`<tr>${parts}</tr>
`;
}
