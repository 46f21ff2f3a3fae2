import type { HistoryBlock } from "../history-block.ts";
import { plainLine } from "../plain-text.ts";

/** When a run was, and of which commit: `2026-03-04 at 4f1c0de4f1`. */
export function runText({ started_at: startedAt, sha }: HistoryBlock["runs"][number]): string {
  const day = startedAt.slice(0, 10);
  return sha === undefined ? day : `${day} at ${plainLine(sha).slice(0, 10)}`;
}
