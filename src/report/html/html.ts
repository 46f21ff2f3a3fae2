/** Markup that is safe to write as it is. */
export interface Html {
  readonly markup: string;
}

/** What a template takes: words, which are escaped, or markup. */
export type HtmlValue = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters (but tab and line feed), and those that change the direction of what follows. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- these are the characters that must not pass
  /[\0-\x08\v-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;

/**
 * Builds markup from a template. Every word that is put in is escaped, for text and for a quoted attribute
 * alike; it can bring no element, attribute or script.
 *
 * @example
 * ```ts
 * html`<td title="${name}">${name}</td>`;
 * ```
 */
export function html(words: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = words[0] ?? "";
  values.forEach((value, index) => {
    markup += markupOf(value) + (words[index + 1] ?? "");
  });
  return { markup };
}

/** Markup that we wrote ourselves, such as the page's script. */
export function trustedHtml(markup: string): Html {
  return { markup };
}

/** Nothing at all. */
export const NO_HTML: Html = { markup: "" };

function markupOf(value: HtmlValue): string {
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}

function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSAFE, "\ufffd")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A value as JSON inside a script element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): Html {
  const json = JSON.stringify(value);
  const escaped = json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return { markup: escaped };
}
