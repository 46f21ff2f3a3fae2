import type { JudgedPlan, LoadPart } from "../../engine/load-part.ts";
import { MergedLoad } from "../../engine/merged-load.ts";
import { messageOf, RampaError } from "../../errors.ts";
import type { MachineHealth } from "../../threads/machine-health.ts";
import { decodeMergeData } from "./merge-data.ts";
import type { ShardFile } from "./shard-file.ts";

/** What the samples of all shards come to. */
export interface MergedParts {
  /** Null when there were none. */
  readonly load: MergedLoad | null;
  readonly plan: JudgedPlan | null;
  readonly machine: MachineHealth | null;
  /** Why the samples of a shard are not among them, one sentence each. */
  readonly problems: readonly string[];
}

/** Unpacks the samples of one shard after the other and adds them up. */
export function mergeParts(files: readonly ShardFile[]): MergedParts {
  const problems: string[] = [];
  let load: MergedLoad | null = null;
  let plan: JudgedPlan | null = null;
  for (const { mergeData, name } of files) {
    if (mergeData === null) continue;
    const part = decoded(mergeData, name, problems);
    if (part === null) continue;
    if (load === null || plan === null) {
      plan = part.plan;
      load = new MergedLoad(plan);
    } else if (isSame(part.plan, plan)) {
      plan = together(plan, part.plan);
    } else {
      problems.push(`${name} ran another plan than the shards before it`);
      continue;
    }
    if (part.tallies.length === plan.scenarios.length) load.add(part);
    else problems.push(`${name} does not tell of each of its scenarios`);
  }
  load?.finish();
  return { load, plan, machine: load?.machine ?? null, problems };
}

function decoded(mergeData: string, name: string, problems: string[]): LoadPart | null {
  try {
    return decodeMergeData(mergeData, name);
  } catch (thrown) {
    if (!(thrown instanceof RampaError)) throw thrown;
    problems.push(messageOf(thrown));
    return null;
  }
}

function isSame(a: JudgedPlan, b: JudgedPlan): boolean {
  const judged = ({ scenarios, thresholds, validity }: JudgedPlan): string =>
    JSON.stringify([scenarios, thresholds.map(({ metric, source }) => [metric, source]), validity]);
  return judged(a) === judged(b);
}

/** Of one test; a seed that each shard chose for itself is nobody's. */
function together(a: JudgedPlan, b: JudgedPlan): JudgedPlan {
  const { seed, ...rest } = a;
  const notes = [...new Set([...a.notes, ...b.notes])];
  return { ...rest, notes, ...(seed === undefined || seed !== b.seed ? {} : { seed }) };
}
