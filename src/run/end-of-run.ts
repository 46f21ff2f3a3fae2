import type { LoadPart } from "../engine/load-part.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { HistoryBlock } from "../report/history-block.ts";

/** What is known when a run is over. */
export interface EndOfRun {
  readonly result: RunResult;
  /** Of a shard: what it hands over to the merge. */
  readonly part: LoadPart | null;
  /** The last runs with this one; null when none are kept. */
  readonly history: HistoryBlock | null;
}
