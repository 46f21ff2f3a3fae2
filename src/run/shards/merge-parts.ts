import type { JudgedPlan, LoadPart } from "../../engine/load-part.ts";
import { MergedLoad } from "../../engine/merged-load.ts";
import { messageOf, RampaError } from "../../errors.ts";
import type { MachineHealth } from "../../threads/machine-health.ts";
import { decodeMergeData } from "./merge-data.ts";
import { readSamples, type ShardFile } from "./shard-file.ts";

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
export async function mergeParts(files: readonly ShardFile[]): Promise<MergedParts> {
  const problems: string[] = [];
  let load: MergedLoad | null = null;
  let plan: JudgedPlan | null = null;
  for (const file of files) {
    if (!file.hasSamples) continue;
    try {
      const part = await readPart(file);
      plan = plan === null ? part.plan : together(plan, part.plan, file);
      load ??= new MergedLoad(plan);
      load.add(part);
    } catch (thrown) {
      if (!(thrown instanceof RampaError)) throw thrown;
      problems.push(named(messageOf(thrown), file));
    }
  }
  load?.finish();
  return { load, plan, machine: load?.machine ?? null, problems };
}

async function readPart(file: ShardFile): Promise<LoadPart> {
  const part = decodeMergeData(await readSamples(file), file.name);
  if (part.tallies.length === part.plan.scenarios.length) return part;
  throw new RampaError("result_invalid", `${file.name} does not tell of each of its scenarios`);
}

function named(sentence: string, { name }: ShardFile): string {
  return sentence.startsWith(name) ? sentence : `${name} cannot be merged: ${sentence}`;
}

function isSame(a: JudgedPlan, b: JudgedPlan): boolean {
  const judged = ({ scenarios, thresholds, validity }: JudgedPlan): string =>
    JSON.stringify([scenarios, thresholds.map(({ metric, source }) => [metric, source]), validity]);
  return judged(a) === judged(b);
}

/** The plan of both; a seed that each shard chose for itself is nobody's. */
function together(a: JudgedPlan, b: JudgedPlan, { name }: ShardFile): JudgedPlan {
  if (!isSame(a, b)) {
    throw new RampaError("result_invalid", `${name} ran another plan than the shards before it`);
  }
  const { seed, ...rest } = a;
  const notes = [...new Set([...a.notes, ...b.notes])];
  return { ...rest, notes, ...(seed === undefined || seed !== b.seed ? {} : { seed }) };
}
