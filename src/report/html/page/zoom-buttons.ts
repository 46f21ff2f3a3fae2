import type uPlot from "uplot";

/** Zooms all charts over time together, for those who cannot drag. */
export function addZoomButtons(section: HTMLElement, charts: readonly uPlot[]): void {
  const toolbar = document.createElement("div");
  toolbar.className = "toolbar";
  toolbar.setAttribute("role", "group");
  toolbar.setAttribute("aria-label", "Part of the run that the charts show");
  const hint = document.createElement("small");
  hint.textContent = "Drag over a chart to zoom.";
  toolbar.append(
    button("+", "Zoom in", () => zoom(charts, 0.5, 0)),
    button("−", "Zoom out", () => zoom(charts, 2, 0)),
    button("←", "Earlier", () => zoom(charts, 1, -0.5)),
    button("→", "Later", () => zoom(charts, 1, 0.5)),
    button("Whole run", "Show the whole run", () => zoom(charts, Infinity, 0)),
    hint,
  );
  section.querySelector("h2")?.after(toolbar);
}

function button(text: string, label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.setAttribute("aria-label", label);
  element.title = label;
  element.addEventListener("click", onClick);
  return element;
}

/** Changes the width of what is shown by a factor and moves it by a share of that width. */
function zoom(charts: readonly uPlot[], factor: number, shift: number): void {
  for (const chart of charts) {
    const times = chart.data[0];
    const [first = 0, last = 1] = [times[0], times.at(-1)];
    const { min: from = first, max: to = last } = chart.scales.x ?? {};
    const width = Math.min((to - from) * factor, last - first);
    const middle = (from + to) / 2 + (to - from) * shift;
    const start = Math.min(Math.max(middle - width / 2, first), last - width);
    chart.setScale("x", { min: start, max: start + width });
  }
}
