import fc from "fast-check";

/** One change of a text; places and lengths are shares of it. */
interface Mutation {
  readonly kind: "insert" | "delete" | "repeat" | "replace";
  readonly at: number;
  readonly length: number;
  readonly token: string;
}

const SPECIAL = [
  ..."{}[]()<>:;,.|\\/\"'`#$%&*!?@^~=+- \t\n\r0".split(""),
  "${",
  "$${",
  "\u0000",
  "\u2028",
  "\ud800",
  "é",
  "💥",
  "__proto__",
  "constructor",
  "1e999",
  "-1",
  "9".repeat(40),
  "null",
  "true",
  ".nan",
  ".inf",
  "&a",
  "*a",
  "<<: *a",
  "!!binary",
  "!!js/function",
  "---",
  "...",
  "? ",
  "- ",
];

/** Characters of a language and its neighbours: enough of them make sense to get past the first one. */
export function soup(words: readonly string[], maxLength = 16): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...SPECIAL) },
    { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: "binary" }) },
  );
  return fc
    .array(word, { maxLength })
    .chain((parts) => fc.constantFrom("", " ").map((joint) => parts.join(joint)));
}

/** Texts that are right, changed in a few places. */
export function mutated(corpus: readonly string[], words: readonly string[]): fc.Arbitrary<string> {
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    kind: fc.constantFrom("insert", "delete", "repeat", "replace"),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: 0, max: 0.1, noNaN: true }),
    token: fc.oneof(fc.constantFrom(...SPECIAL, ...words), fc.string({ maxLength: 5, unit: "binary" })),
  });
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(mutation, { maxLength: 6 }))
    .map(([text, mutations]) => mutations.reduce(changed, text));
}

function changed(text: string, { kind, at, length, token }: Mutation): string {
  const from = Math.floor(at * text.length);
  const to = from + Math.ceil(length * text.length);
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (kind) {
    case "insert":
      return before + token + part + after;
    case "delete":
      return before + after;
    case "repeat":
      return before + part + part + after;
    case "replace":
      return before + token + after;
  }
}

/** One thing again and again: what takes more than linear time shows it here. */
export function repeated(words: readonly string[], maxLength: number): fc.Arbitrary<string> {
  const part = fc
    .array(fc.constantFrom(...words, ...SPECIAL), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(""));
  const some = fc
    .array(fc.constantFrom(...words, ...SPECIAL), { maxLength: 3 })
    .map((parts) => parts.join(""));
  return fc
    .tuple(some, part, fc.integer({ min: 1, max: maxLength }), some)
    .map(([before, unit, length, after]) => before + unit.repeat(Math.ceil(length / unit.length)) + after);
}

/** Right texts in which some of what matches `value` is replaced by words or soup. */
export function revalued(
  corpus: readonly string[],
  value: RegExp,
  words: readonly string[],
): fc.Arbitrary<string> {
  const other = fc.oneof(fc.constantFrom(...words), soup(words, 3));
  const change = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), other);
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => {
      const places = [...text.matchAll(value)];
      const chosen = new Map(changes.map(([at, word]) => [Math.floor(at * places.length), word]));
      let index = -1;
      return text.replace(value, (found) => {
        index += 1;
        return chosen.get(index) ?? found;
      });
    });
}
