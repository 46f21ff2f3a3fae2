import type { Phrase, Segment } from "../phrase.ts";
import { CELL_LENGTH, plainLine, PROSE_LENGTH } from "../plain-text.ts";

/** Zero-width space: parts what GitHub would link after it has read the Markdown. */
const BREAK = "\u200b";

/** What a code span with backticks cannot hold in every place, or looks like HTML in. */
const NOT_FOR_BACKTICKS = /[`|@\\]|<[a-z!/?]/i;

const LINK = /(?:[a-z0-9+.-]*:\/\/|www\.)(?:\S*[^\s.,;:!?)\]}'"])?/giu;

/** Characters that mean something to Markdown or HTML anywhere in a line. */
const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  "\\": "&#92;",
  $: "&#36;",
  "`": "&#96;",
  "*": "\\*",
  "~": "\\~",
  "[": "\\[",
  "]": "\\]",
};

/**
 * Words that somebody wrote, as they are, for any place in GitHub's Markdown: a table cell, a list
 * item, a paragraph. One line; links become code; nothing is mentioned and no issue is referenced.
 */
export function markdownText(text: string, maxLength = PROSE_LENGTH): string {
  return escapeBlockStart(escapeInline(plainLine(text, maxLength)));
}

/**
 * A name or an expression as code, for any place in GitHub's Markdown. Backticks where they can
 * hold the text, else a `<code>` element with every special character as an entity.
 */
export function markdownCode(text: string, maxLength = CELL_LENGTH): string {
  const line = plainLine(text, maxLength);
  return line === "" ? "*empty*" : codeSpan(line);
}

/** A sentence for any place in GitHub's Markdown. */
export function markdownPhrase(segments: Phrase): string {
  return escapeBlockStart(segments.map(markdownSegment).join(""));
}

/** Lines of text that keep their shape; the fence is longer than any inside. */
export function fencedBlock(text: string, language = ""): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => keepIndent(line));
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}

/** A link, or only its words when the address is none of the web. */
export function markdownLink(words: string, address: string): string {
  if (!/^https?:\/\/[\w.:[\]-]+(?:\/|$)/i.test(address)) return words;
  const encoded = address.replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (character) => percentEncoded(character));
  return `[${words}](${encoded})`;
}

function percentEncoded(character: string): string {
  // The standard function leaves parentheses alone.
  return encodeURIComponent(character.toWellFormed()).replace(/[()]/g, (bracket) =>
    bracket === "(" ? "%28" : "%29",
  );
}

function markdownSegment(segment: Segment): string {
  switch (segment.kind) {
    case "text":
      return keepEnds(segment.text, escapeInline(plainLine(segment.text, PROSE_LENGTH)));
    case "code":
      return markdownCode(segment.text);
    case "strong":
      return `**${escapeInline(plainLine(segment.text, PROSE_LENGTH))}**`;
    default:
      return segment.kind satisfies never;
  }
}

/** Pieces of a sentence begin and end with the spaces between them. */
function keepEnds(original: string, escaped: string): string {
  if (escaped === "") return original === "" ? "" : " ";
  return `${original.startsWith(" ") ? " " : ""}${escaped}${original.endsWith(" ") ? " " : ""}`;
}

function codeSpan(line: string): string {
  if (!NOT_FOR_BACKTICKS.test(line)) return `\`${line}\``;
  return `<code>${line.replace(/[!-/:-@[-`{-~]/g, entity)}</code>`;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
}

function escapeInline(line: string): string {
  let escaped = "";
  let end = 0;
  for (const match of line.matchAll(LINK)) {
    escaped += escapeWords(line.slice(end, match.index)) + codeSpan(match[0]);
    end = match.index + match[0].length;
  }
  return escaped + escapeWords(line.slice(end));
}

function escapeWords(text: string): string {
  return text
    .replace(/[&<>|\\$`*~[\]]/g, (character) => SPECIAL[character] ?? character)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/@/g, `@${BREAK}`)
    .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${BREAK}`);
}

/** What would begin a heading, a list or a rule at the start of a line. */
function escapeBlockStart(escaped: string): string {
  return escaped.replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?: |$)))/u, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

function keepIndent(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent + plainLine(line, PROSE_LENGTH);
}
