/**
 * A piece of a sentence. `text` are words (also those that others wrote, such as an error's
 * message), `code` is a name or an expression, `strong` is what the reader must not miss.
 */
export interface Segment {
  readonly kind: "text" | "code" | "strong";
  readonly text: string;
}

/** A sentence that each medium escapes and decorates in its own way. */
export type Phrase = readonly Segment[];

/**
 * Builds a phrase from a template; values are segments, phrases or words.
 *
 * @example
 * ```ts
 * phrase`p(95) of ${code("list orders")} was ${"812 ms"}`;
 * ```
 */
export function phrase(
  words: TemplateStringsArray,
  ...values: readonly (Segment | Phrase | string | number)[]
): Phrase {
  const segments: Segment[] = [];
  words.forEach((word, index) => {
    if (word !== "") segments.push({ kind: "text", text: word });
    const value = values[index];
    if (value === undefined) return;
    if (typeof value === "string" || typeof value === "number") {
      segments.push({ kind: "text", text: String(value) });
    } else if ("kind" in value) segments.push(value);
    else segments.push(...value);
  });
  return segments;
}

/** A name or an expression inside a phrase. */
export function code(text: string): Segment {
  return { kind: "code", text };
}

/** What the reader must not miss. */
export function strong(text: string): Segment {
  return { kind: "strong", text };
}

/** A phrase as plain words, not yet escaped for any medium; names with spaces stand in quotes. */
export function phraseText(segments: Phrase): string {
  return segments.map(segmentText).join("");
}

function segmentText({ kind, text }: Segment): string {
  return kind === "code" && /[\s,]/.test(text) ? `"${text}"` : text;
}
