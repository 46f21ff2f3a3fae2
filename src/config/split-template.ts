/** A text cut at its `${…}`. `unclosed`: a `${` without its `}`. */
export type TextPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "expression"; readonly source: string }
  | { readonly kind: "unclosed" };

const QUOTES = "\"'";

/** The same where expressions may stand inside: a default has no quotes of its own. */
function endOfNested(text: string, from: number): number {
  const brackets = /\$\{|\}/g;
  brackets.lastIndex = from;
  let depth = 1;
  for (let found = brackets.exec(text); found !== null; found = brackets.exec(text)) {
    depth += found[0] === "}" ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return -1;
}

/** Index of the `}` that ends an expression which begins at `from`, or -1. A `}` in quotes ends nothing. */
function endOfExpression(text: string, from: number): number {
  if (text.startsWith("env.", from)) return endOfNested(text, from);
  if (text.startsWith("{", from)) return text.indexOf("}", from);
  let quote = "";
  let canQuote = true;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
    } else if (character === "}") {
      return at;
    } else if (canQuote && QUOTES.includes(character)) {
      quote = character;
    }
    if (character.trim() !== "") canQuote = character === "(" || character === ",";
  }
  return -1;
}

/** Cuts a text at its expressions; `$${` becomes the text `${`. */
export function splitTemplate(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let literal = "";
  let from = 0;
  for (;;) {
    const at = text.indexOf("${", from);
    if (at < 0) break;
    if (at > from && text.charAt(at - 1) === "$") {
      literal += `${text.slice(from, at - 1)}\${`;
      from = at + 2;
      continue;
    }
    literal += text.slice(from, at);
    if (literal !== "") pieces.push({ kind: "text", text: literal });
    literal = "";
    const end = endOfExpression(text, at + 2);
    if (end < 0) {
      pieces.push({ kind: "unclosed" });
      return pieces;
    }
    pieces.push({ kind: "expression", source: text.slice(at + 2, end) });
    from = end + 1;
  }
  literal += text.slice(from);
  if (literal !== "") pieces.push({ kind: "text", text: literal });
  return pieces;
}

/** Splits at commas that stand outside quotes and expressions. */
export function splitAtCommas(source: string): readonly string[] {
  const items: string[] = [];
  let start = 0;
  let quote = "";
  let isBegin = true;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
      continue;
    }
    if (source.startsWith("${", at)) {
      const end = endOfExpression(source, at + 2);
      at = end < 0 ? source.length : end;
    } else if (character === ",") {
      items.push(source.slice(start, at).trim());
      start = at + 1;
    } else if (isBegin && QUOTES.includes(character)) {
      quote = character;
    }
    if (character.trim() !== "") isBegin = character === ",";
  }
  items.push(source.slice(start).trim());
  return items;
}

/** The text in quotes, with `\` before what stands for itself; null when it is not all in one pair. */
export function unquote(source: string): string | null {
  const quote = source.charAt(0);
  let value = "";
  let at = 1;
  for (; at < source.length && source.charAt(at) !== quote; at += 1) {
    if (source.charAt(at) === "\\" && at + 1 < source.length) at += 1;
    value += source.charAt(at);
  }
  return at === source.length - 1 ? value : null;
}

/** Whether a text begins with a quote. */
export function isQuoted(source: string): boolean {
  return source !== "" && QUOTES.includes(source.charAt(0));
}
