import type { Position } from "./position.ts";

/** Keys and indexes from the root of a config. */
export type ConfigPath = readonly (string | number)[];

/** Where a value stands in a text, and where its parts do. Lines and columns count from 1. */
export interface Spot {
  readonly key?: Place;
  readonly value: Place;
  readonly children: ReadonlyMap<string | number, Spot>;
}

/** Where something stands in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Which of the two a problem is about. */
export type PathPart = "key" | "value";

/** The place of a path, or of the nearest parent that exists. */
export function locateSpot(file: string, root: Spot, path: ConfigPath, part: PathPart): Position {
  let spot = root;
  let isWhole = true;
  for (const segment of path) {
    const child = spot.children.get(segment);
    if (child === undefined) {
      isWhole = false;
      break;
    }
    spot = child;
  }
  // What is missing is shown at the key of the parent that lacks it.
  const place = part === "key" || !isWhole ? (spot.key ?? spot.value) : spot.value;
  return Object.freeze({ file, line: place.line, column: place.column });
}

/** `scenarios.checkout.stages[1].duration`; a key that is no plain word is quoted. */
export function formatPath(path: ConfigPath): string {
  return path
    .map((segment, index) => {
      if (typeof segment === "number") return `[${segment}]`;
      if (!/^[\w$-]{1,200}$/.test(segment)) return `[${JSON.stringify(segment)}]`;
      return index === 0 ? segment : `.${segment}`;
    })
    .join("");
}
