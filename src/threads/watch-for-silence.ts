import type { Clock, Timer } from "../clock.ts";
import type { LoadThread } from "./load-thread.ts";
import { every } from "./ticker.ts";

/** How often, and how many times in a row, a thread may be found to have told nothing. */
const LOOK_MS = 1_000;
const SILENT_LOOKS = 10;

/** Which threads are listened to, and who is told of a silent one. */
export interface SilenceWatch {
  /** Those that have something to tell: none while the load pauses. */
  readonly threads: () => readonly LoadThread[];
  /** Called again each time that it has been silent for as long once more. */
  readonly onSilent: (thread: LoadThread, seconds: number) => void;
}

/** A thread tells of itself twice a second: one that does not is kept busy by user code. */
export function watchForSilence(clock: Clock, { threads, onSilent }: SilenceWatch): Timer {
  let before = new Map<LoadThread, { readonly told: number; readonly looks: number }>();
  return every(clock, clock.now(), LOOK_MS, () => {
    const seen: typeof before = new Map();
    for (const thread of threads()) {
      const last = before.get(thread);
      // Looks are counted, not time: a process that was suspended has kept nobody busy.
      const looks = last?.told === thread.told ? last.looks + 1 : 0;
      seen.set(thread, { told: thread.told, looks });
      if (looks > 0 && looks % SILENT_LOOKS === 0) onSilent(thread, (SILENT_LOOKS * LOOK_MS) / 1000);
    }
    before = seen;
  });
}
