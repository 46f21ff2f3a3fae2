import type { HistoryBlock } from "../report/history-block.ts";
import type { ResultFile } from "../report/result-file.ts";

/** What is asked of the results of earlier runs. */
export interface PastWanted {
  /** Only runs of the same test say anything. */
  readonly configDigest: string;
  readonly wantsBaseline: boolean;
  readonly wantsHistory: boolean;
  /** One line for whoever reads the log: what was taken, and what was not and why. */
  readonly say: (line: string) => void;
}

/** A run that is over and that this one can be compared with. */
export interface BaselineResult {
  readonly result: ResultFile;
  /** Branch it ran on, if that is known. */
  readonly branch?: string;
}

/** What was found of earlier runs. */
export interface PastRuns {
  readonly baseline: BaselineResult | { readonly absentBecause: string };
  /** Null: there is none yet; it begins with this run. */
  readonly history: HistoryBlock | null | { readonly unknownBecause: string };
}

/** Looks for the results of earlier runs; where depends on the front end. Never rejects. */
export type FindPastRuns = (wanted: PastWanted) => Promise<PastRuns>;
