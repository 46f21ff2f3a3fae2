import { formatCount } from "./numbers.ts";

/** A count with its noun: `1 request`, `12,345 requests`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
