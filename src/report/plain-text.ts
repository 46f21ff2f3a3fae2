/** Longest text of one table cell; what is longer ends with an ellipsis. */
export const CELL_LENGTH = 200;

/** Longest text of one sentence or paragraph that others wrote, such as an error's message. */
export const PROSE_LENGTH = 1000;

const WHITE_SPACE = /[\s\u0085]+/gu;

/**
 * What must not reach a reader as it is: control characters, those that change the direction of
 * the text around them, invisible spaces and tags. Joiners stay, because scripts and emoji need them.
 */
const UNSAFE = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;

/** At most `maxLength` UTF-16 units, whole characters, with an ellipsis where something is missing. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, Math.max(maxLength - 1, 0));
  const isSplit = /[\ud800-\udbff]$/.test(cut);
  return `${isSplit ? cut.slice(0, -1) : cut}…`;
}

/**
 * Text that somebody else wrote as one harmless line for any medium; each medium then escapes its
 * own special characters.
 */
export function plainLine(text: string, maxLength = CELL_LENGTH): string {
  // Collapsing needs more than it keeps, but not ten thousand characters of it.
  const bounded = text.slice(0, maxLength * 4 + 16).toWellFormed();
  const line = bounded.replace(WHITE_SPACE, " ").replace(UNSAFE, "\ufffd").trim();
  return shorten(text.length > bounded.length ? `${line}…` : line, maxLength);
}
