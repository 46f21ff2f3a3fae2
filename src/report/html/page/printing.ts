import type { Charts } from "./charts.ts";

/** Paper is light, and nobody can unfold it. */
export function followPrinting({ toPaper, toScreen }: Charts): void {
  const { dataset } = document.documentElement;
  const opened = new Set<HTMLDetailsElement>();
  addEventListener("beforeprint", () => {
    dataset.print = "";
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details.print:not([open])")) {
      details.open = true;
      opened.add(details);
    }
    toPaper();
  });
  addEventListener("afterprint", () => {
    delete dataset.print;
    for (const details of opened) details.open = false;
    opened.clear();
    toScreen();
  });
}
