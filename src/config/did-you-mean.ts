/** Longer words are not compared: the cost grows with the product of the lengths. */
const MAX_LENGTH = 64;

/** Edits (insert, delete, replace, swap neighbours) that turn `a` into `b`. */
function distance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? Infinity) + 1);
      }
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Case, hyphens and underscores aside. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}

/** The candidate that `word` most likely was meant to be; null when none is near. */
export function closest(word: string, candidates: Iterable<string>): string | null {
  const target = plain(word);
  if (target === "" || word.length > MAX_LENGTH) return null;
  let best: string | null = null;
  // Up to a third of the word, so that `get` and `put` are not taken for each other.
  let bestDistance = Math.min(Math.floor(Math.max(target.length, 3) / 3) + 1, target.length);
  for (const candidate of candidates) {
    if (candidate.length > MAX_LENGTH) continue;
    const edits = distance(target, plain(candidate));
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
