/** Paper is light, and nobody can unfold it. */
export function followPrinting(redraw: () => void): void {
  const { dataset } = document.documentElement;
  const opened = new Set<HTMLDetailsElement>();
  addEventListener("beforeprint", () => {
    dataset.print = "";
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details.print:not([open])")) {
      details.open = true;
      opened.add(details);
    }
    redraw();
  });
  addEventListener("afterprint", () => {
    delete dataset.print;
    for (const details of opened) details.open = false;
    opened.clear();
    redraw();
  });
}
