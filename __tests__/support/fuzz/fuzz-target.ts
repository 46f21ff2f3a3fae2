import type fc from "fast-check";

import { ERROR_CODES, RampaError } from "../../../src/errors.ts";

/** Something that reads text of strangers. */
export interface FuzzTarget {
  readonly name: string;
  readonly input: fc.Arbitrary<string>;
  /** Returns when the text gave a result or a RampaError; throws everything else. */
  readonly read: (text: string) => void;
}

/** What it returns; null when it threw a RampaError that tells a user what is wrong. */
export function resultOf<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RampaError)) throw error;
    if (error.message === "" || !ERROR_CODES.includes(error.code))
      throw new Error("says nothing", { cause: error });
    if (error.code === "internal") throw new Error("a defect of ours", { cause: error });
    for (const { message } of [error, ...error.problems]) {
      if (/\n\s+at /.test(message)) throw new Error("shows a stack", { cause: error });
    }
    return null;
  }
}

/** CPU time, not time on the clock: others may be busy, too. */
const MAX_CPU_MS = 2_000;

/** Throws when a text is neither read nor refused in time. */
export function readInTime({ read, name }: FuzzTarget, text: string): void {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  const tookMs = (user + system) / 1_000;
  if (tookMs > MAX_CPU_MS)
    throw new Error(`${name}: ${text.length} characters took ${Math.round(tookMs)} ms`);
}
