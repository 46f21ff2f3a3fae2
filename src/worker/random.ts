const TWO_TO_53 = 2 ** 53;

/** Bits of every character of a text, spread over 32 bits: FNV-1a, then MurmurHash3's finalizer. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Where the numbers of a stream come from: the same origin gives the same numbers. */
export interface RandomOrigin {
  /** Whole, from 0 to 2^53 − 1. */
  readonly seed: number;
  /** Keeps streams for different purposes apart. */
  readonly stream: string;
  /** Number of the iteration. */
  readonly iteration: number;
}

/**
 * Random numbers that depend on their origin alone, not on the order of iterations: sfc32, the "small
 * fast counter" generator of Chris Doty-Humphrey's PractRand, seeded and mixed as there.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor({ seed, stream, iteration }: RandomOrigin) {
    this.#a = (seed >>> 0) ^ hashText(stream);
    this.#b = Math.floor(seed / 2 ** 32) ^ Math.floor(iteration / 2 ** 32);
    this.#c = iteration >>> 0;
    for (let round = 0; round < 15; round += 1) this.#next();
  }

  /** From 0 to below 1, with 53 random bits. */
  fraction(): number {
    const high = this.#next() >>> 5;
    return (high * 2 ** 26 + (this.#next() >>> 6)) / TWO_TO_53;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return Math.min(most, least + Math.floor(this.fraction() * (most - least + 1)));
  }

  /** Version 4, as RFC 9562 has it. */
  uuid(): string {
    const words = [this.#next(), this.#next(), this.#next(), this.#next()];
    const hex = words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20),
    ].join("-");
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum;
  }
}
