import { drawCharts } from "./charts.ts";
import { readPageData } from "./read-page-data.ts";
import { followPrinting } from "./printing.ts";
import { makeFilterable } from "./table-filter.ts";
import { makeSortable } from "./table-sort.ts";

for (const table of document.querySelectorAll<HTMLTableElement>("table.sortable")) makeSortable(table);
for (const table of document.querySelectorAll<HTMLTableElement>("table[data-filter]")) makeFilterable(table);
const charts = drawCharts(readPageData());
followPrinting(charts);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", charts.redraw);
