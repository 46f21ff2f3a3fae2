import { cutText } from "./cut-text.ts";

/** Errors of the same kind, step and message. */
export interface ErrorReport {
  /** A network error kind, `script` or `extraction`. */
  readonly kind: string;
  /** Name of the request or step, or null. */
  readonly step: string | null;
  readonly message: string;
  readonly count: number;
  /** Seconds after the start of the load. */
  readonly firstAtS: number;
}

/** Distinct errors that are told apart, and the kinds among the rest. */
const MAX_DISTINCT = 100;
const MAX_REST_KINDS = 20;

const MAX_MESSAGE_LENGTH = 1000;
const MAX_NAME_LENGTH = 200;

interface Entry {
  readonly kind: string;
  readonly step: string | null;
  readonly message: string;
  count: number;
  firstAtS: number;
}

/** Counts errors; the first distinct ones keep their text, the rest are counted by kind. */
export class ErrorLog {
  readonly #entries = new Map<string, Entry>();
  readonly #rest = new Map<string, Entry>();

  /** @param atS Seconds after the start of the load. */
  record(kind: string, step: string | null, message: string, atS: number): void {
    const entry = this.#entryOf(cutText(kind, MAX_NAME_LENGTH), step, message);
    entry.count++;
    if (atS < entry.firstAtS) entry.firstAtS = atS;
  }

  /** The most frequent first; equally frequent ones as they came. */
  reports(): readonly ErrorReport[] {
    const entries = [...this.#entries.values(), ...this.#rest.values()];
    return entries.sort((a, b) => b.count - a.count).map((entry) => Object.freeze({ ...entry }));
  }

  #entryOf(kind: string, step: string | null, message: string): Entry {
    const shortStep = step === null ? null : cutText(step, MAX_NAME_LENGTH);
    const shortMessage = cutText(message, MAX_MESSAGE_LENGTH);
    const key = JSON.stringify([kind, shortStep, shortMessage]);
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    if (this.#entries.size >= MAX_DISTINCT) return this.#restOf(kind);
    const entry = { kind, step: shortStep, message: shortMessage, count: 0, firstAtS: Infinity };
    this.#entries.set(key, entry);
    return entry;
  }

  #restOf(kind: string): Entry {
    const key = this.#rest.has(kind) || this.#rest.size < MAX_REST_KINDS ? kind : "other";
    const known = this.#rest.get(key);
    if (known !== undefined) return known;
    const message = `other messages, after the first ${MAX_DISTINCT} distinct errors`;
    const entry = { kind: key, step: null, message, count: 0, firstAtS: Infinity };
    this.#rest.set(key, entry);
    return entry;
  }
}
