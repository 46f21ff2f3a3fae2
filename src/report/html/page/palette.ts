/** Colours of the charts; the page's style says which, for light and dark. */
export type ColorName =
  "text" | "muted" | "grid" | "bad" | "excess" | "c1" | "c2" | "c3" | "c4" | "c5" | "c6";

/** The colour as it is now: it changes with the reader's settings and for paper. */
export function color(name: ColorName): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Colours of curves that stand for equals. */
export const CURVE_COLORS: readonly ColorName[] = ["c1", "c2", "c3", "c4", "c5", "c6"];
