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

/** What came into an {@link ErrorLog} since it was last drained. */
export interface ErrorLogDelta {
  readonly told: readonly ErrorReport[];
  /** Those that are counted by kind only. */
  readonly rest: readonly ErrorReport[];
}

/** Counts errors; the first distinct ones keep their text, the rest are counted by kind. */
export class ErrorLog {
  readonly #entries = new Map<string, Entry>();
  readonly #rest = new Map<string, Entry>();

  /** @param atS Seconds after the start of the load. */
  record(kind: string, step: string | null, message: string, atS: number): void {
    count(this.#entryOf(cutText(kind, MAX_NAME_LENGTH), step, message), 1, atS);
  }

  /** The most frequent first; equally frequent ones as they came. */
  reports(): readonly ErrorReport[] {
    const entries = [...this.#entries.values(), ...this.#rest.values()].filter((entry) => entry.count > 0);
    return entries.sort((a, b) => b.count - a.count).map((entry) => Object.freeze({ ...entry }));
  }

  /** Takes out what was counted since the last call; which errors are told apart stays. */
  drain(): ErrorLogDelta {
    return { told: drainEntries(this.#entries), rest: drainEntries(this.#rest) };
  }

  /** Adds what another log was drained of, as if its errors had come here. */
  absorb({ told, rest }: ErrorLogDelta): void {
    for (const { kind, step, message, count: added, firstAtS } of told) {
      count(this.#entryOf(kind, step, message), added, firstAtS);
    }
    for (const { kind, count: added, firstAtS } of rest) count(this.#restOf(kind), added, firstAtS);
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

function count(entry: Entry, added: number, atS: number): void {
  entry.count += added;
  if (atS < entry.firstAtS) entry.firstAtS = atS;
}

function drainEntries(entries: ReadonlyMap<string, Entry>): readonly ErrorReport[] {
  const drained: ErrorReport[] = [];
  for (const entry of entries.values()) {
    if (entry.count === 0) continue;
    drained.push({ ...entry });
    entry.count = 0;
    entry.firstAtS = Infinity;
  }
  return drained;
}
