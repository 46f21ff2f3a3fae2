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
  /** By their first four characters, the longest first. */
  readonly #forms = new Map<string, string[]>();
  /** Whether a form begins with this character. */
  readonly #begins = new Uint8Array(2 ** 16);
  readonly #more: () => readonly string[];
  /** How many of them are known already. */
  #seen = 0;
  #longestForm = 0;

  /** @param more Values that come up later: a list that only grows. */
  constructor(values: readonly string[], more: () => readonly string[] = () => []) {
    this.#more = more;
    for (const value of values) this.#add(value);
  }

  /** The text with `***` for each stretch that belongs to a secret value. */
  text(text: string): string {
    this.#learn();
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

  #add(value: string): void {
    if (value.length < MIN_LENGTH) return;
    for (const form of new Set(formsOf(value))) {
      const begin = form.slice(0, MIN_LENGTH);
      const known = this.#forms.get(begin) ?? [];
      if (known.includes(form)) continue;
      known.push(form);
      this.#forms.set(
        begin,
        known.toSorted((a, b) => b.length - a.length),
      );
      this.#begins[form.charCodeAt(0)] = 1;
      this.#longestForm = Math.max(this.#longestForm, form.length);
    }
  }

  #learn(): void {
    const more = this.#more();
    for (; this.#seen < more.length; this.#seen += 1) this.#add(more[this.#seen] ?? "");
  }

  #formAt(text: string, at: number): string | undefined {
    if (this.#begins[text.charCodeAt(at)] === 0) return undefined;
    return this.#forms.get(text.slice(at, at + MIN_LENGTH))?.find((form) => text.startsWith(form, at));
  }

  /** Where secret values stand; what overlaps is one stretch, so that no end of one is left over. */
  #stretches(text: string): [from: number, to: number][] {
    const found = urlCredentialRanges(text).map(([from, to]): [number, number] => [from, to]);
    for (let at = 0; at <= text.length - MIN_LENGTH; at += 1) {
      const form = this.#formAt(text, at);
      if (form !== undefined) found.push([at, at + form.length]);
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
    for (let length = Math.min(this.#longestForm, end); length >= MIN_CUT_LENGTH; length--) {
      const beginning = text.slice(end - length, end);
      const forms = this.#forms.get(beginning.slice(0, MIN_LENGTH));
      if (forms?.some((form) => form.startsWith(beginning)) === true) return length;
    }
    return 0;
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
