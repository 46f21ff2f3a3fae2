import { upperEnd } from "./hdr-counts.ts";

const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;

/**
 * Counts in the buckets of `HdrCounts` for values that lie in a few places of its range: memory follows
 * where they lie, not how great the greatest is. Many of them are kept at once.
 */
export class PagedCounts {
  readonly #pages: (Uint32Array | undefined)[] = [];

  /** @param pairs Buckets, ascending, and their counts. */
  absorb(pairs: Uint32Array): void {
    let number = -1;
    let page: Uint32Array = new Uint32Array();
    for (let next = 0; next < pairs.length; next += 2) {
      const bucket = pairs[next] ?? 0;
      if (bucket >>> PAGE_BITS !== number) {
        number = bucket >>> PAGE_BITS;
        page = this.#page(number);
      }
      const place = bucket & (PAGE - 1);
      page[place] = (page[place] ?? 0) + (pairs[next + 1] ?? 0);
    }
  }

  add(other: PagedCounts): void {
    other.#pages.forEach((from, number) => {
      const to = this.#page(number);
      from?.forEach((count, place) => (to[place] = (to[place] ?? 0) + count));
    });
  }

  total(): number {
    let total = 0;
    this.#pages.forEach((page) => {
      for (const count of page ?? []) total += count;
    });
    return total;
  }

  /** Upper ends of the buckets that hold the `ranks`-th smallest, from 1; the ranks ascend. */
  upperEndsAt(ranks: readonly number[]): number[] {
    const found: number[] = [];
    let seen = 0;
    let last = 0;
    this.#pages.forEach((page, number) => {
      page?.forEach((count, place) => {
        if (count === 0) return;
        seen += count;
        last = upperEnd(number * PAGE + place);
        while (found.length < ranks.length && (ranks[found.length] ?? 0) <= seen) found.push(last);
      });
    });
    return ranks.map((_, index) => found[index] ?? last);
  }

  #page(number: number): Uint32Array {
    return (this.#pages[number] ??= new Uint32Array(PAGE));
  }
}

/** The most memory that counts of these pairs take. */
export function mostBytesOf(pairs: Uint32Array): number {
  const pages = Math.min(pairs.length / 2, ((pairs[pairs.length - 2] ?? 0) >>> PAGE_BITS) + 1);
  return pages * PAGE * Uint32Array.BYTES_PER_ELEMENT;
}
