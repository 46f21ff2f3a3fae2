import { z } from "zod";

import type { ResultFile } from "../report/result-file.ts";

export const DEFAULT_CONFIDENCE = 0.99;

const Confidence = z.object({ compare: z.object({ confidence: z.number().min(0.5).max(0.9999) }) });
const History = z.object({ history: z.int().min(1) });

/** What the config in a result says of comparisons; one that says nothing has the defaults. */
export function compareSettings(config: ResultFile["config"]): {
  readonly confidence: number;
  /** Most runs of the history; null: none is kept. */
  readonly mostRuns: number | null;
} {
  return {
    confidence: Confidence.safeParse(config).data?.compare.confidence ?? DEFAULT_CONFIDENCE,
    mostRuns: History.safeParse(config).data?.history ?? null,
  };
}
