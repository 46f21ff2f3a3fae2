import { urlCredentialRanges } from "../config/url-credentials.ts";

/** Shorter values are words that happen to be secret; masking them would make a report unreadable. */
const MIN_LENGTH = 4;
/** Fewest characters of base64 that stand for a value inside a longer text. */
const MIN_BASE64_LENGTH = 6;
/** Fewest characters of a line of a secret text that are masked on their own. */
const MIN_LINE_LENGTH = 8;

/** Fewest characters of a value whose end was cut off. */
const MIN_CUT_LENGTH = 6;

const MASK = "***";
const ELLIPSIS = "…";

/**
 * Masks secret values, and credentials in URLs, in texts: as they are, percent-encoded, as in JSON, and in base64, also when
 * the value is only a part of what was encoded (`Basic` credentials), and where a text was
 * shortened with an ellipsis.
 */
export class Redactor {
  /** Everything to look for, the longest first. */
  readonly #forms: readonly string[];

  constructor(values: readonly string[]) {
    const forms = new Set(values.filter((value) => value.length >= MIN_LENGTH).flatMap(formsOf));
    this.#forms = [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  /** The text with `***` for each stretch that belongs to a secret value. */
  text(text: string): string {
    const stretches = this.#stretches(text);
    let masked = "";
    let end = 0;
    for (const [from, to] of stretches) {
      masked += text.slice(end, from) + MASK;
      end = to;
    }
    return masked + text.slice(end);
  }

  /**
   * A copy of plain JSON data with all texts masked: values and keys. Two keys that become the same
   * are told apart by a number.
   */
  deep<Json>(json: Json): Json {
    return this.#copy(json) as Json;
  }

  #copy(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.#copy(item));
    const copy = new Map<string, unknown>();
    for (const [key, item] of Object.entries(value))
      copy.set(uniqueKey(this.text(key), copy), this.#copy(item));
    return Object.fromEntries(copy);
  }

  /** Where secret values stand; what overlaps is one stretch, so that no end of one is left over. */
  #stretches(text: string): [from: number, to: number][] {
    const found = urlCredentialRanges(text).map(([from, to]): [number, number] => [from, to]);
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
        found.push([at, at + form.length]);
      }
    }
    for (let at = text.indexOf(ELLIPSIS); at !== -1; at = text.indexOf(ELLIPSIS, at + 1)) {
      const length = this.#lengthOfCutValue(text, at);
      if (length > 0) found.push([at - length, at]);
    }
    const merged: [number, number][] = [];
    for (const [from, to] of found.toSorted((a, b) => a[0] - b[0])) {
      const last = merged.at(-1);
      if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged;
  }

  /** How many characters before `end`, where a text was shortened, are the beginning of a value. */
  #lengthOfCutValue(text: string, end: number): number {
    for (let length = this.#longest(end); length >= MIN_CUT_LENGTH; length--) {
      const beginning = text.slice(end - length, end);
      if (this.#forms.some((form) => form.startsWith(beginning))) return length;
    }
    return 0;
  }

  #longest(end: number): number {
    return Math.min(this.#forms[0]?.length ?? 0, end);
  }
}

function uniqueKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key} (${number})`)) number++;
  return `${key} (${number})`;
}

function formsOf(value: string): string[] {
  const lines = value
    .split(/[\r\n]+/)
    .filter((line) => line !== value && line.trim().length >= MIN_LINE_LENGTH);
  return [value, ...lines].flatMap((text) => [
    text,
    ...percentForms(text),
    ...base64Forms(text),
    JSON.stringify(text).slice(1, -1),
  ]);
}

function percentForms(text: string): string[] {
  const component = encodeURIComponent(text.toWellFormed());
  const form = new URLSearchParams([["", text]]).toString().slice(1);
  const strict = component.replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const forms = [component, form, strict, encodeURI(text.toWellFormed())];
  const lowerCase = (encoded: string): string =>
    encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return [...forms, ...forms.map(lowerCase)];
}

/** The characters that are the same wherever the value stands in what was encoded. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text, "utf8");
  const forms = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url");
    // Each character has six bits: those that share one with a neighbouring byte depend on it.
    const from = Math.ceil((offset * 8) / 6);
    const to = Math.floor(((offset + bytes.length) * 8) / 6);
    return encoded.slice(from, to);
  });
  const whole = bytes.toString("base64url");
  return [whole, ...forms]
    .filter((form) => form.length >= MIN_BASE64_LENGTH)
    .flatMap((form) => [form, form.replaceAll("-", "+").replaceAll("_", "/")]);
}
