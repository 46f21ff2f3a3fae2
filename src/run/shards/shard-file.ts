import type { RunError } from "../../engine/run-result.ts";
import type { Shard } from "../../engine/shard.ts";
import { messageOf, RampaError } from "../../errors.ts";
import type { ResultFile } from "../../report/result-file.ts";
import { readBounded, readResultFile } from "../read-result-file.ts";
import type { FoundFile } from "./find-results.ts";

/** What a shard's result file says, without its figures. */
export interface ShardFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly shard: Shard;
  readonly configDigest: string;
  readonly runId: string;
  readonly status: ResultFile["status"];
  readonly error: RunError | null;
  readonly stopReason: string | null;
  readonly startedAtMs: number;
  /** Null when it has no samples. */
  readonly beganAtMs: number | null;
  readonly durationS: number;
  readonly requests: number;
  readonly iterations: number;
  readonly threads: number;
  /** Undefined when it made no load. */
  readonly generator: "calm" | "busy" | "invalid" | undefined;
  readonly config: ResultFile["config"];
  readonly configFile: string | undefined;
  readonly git: ResultFile["git"];
  readonly runner: ResultFile["runner"];
  readonly phases: ResultFile["phases"];
  readonly warmUp: ResultFile["warm_up"];
  readonly warnings: readonly string[];
  readonly hasSamples: boolean;
}

/** What a file is to a merge. */
export type ReadShard =
  | { readonly kind: "shard"; readonly file: ShardFile }
  /** The sentence says why it cannot be merged. */
  | { readonly kind: "refused"; readonly sentence: string }
  /** What an earlier merge left in the folder of the results. */
  | { readonly kind: "merged" };

/** Reads one file, perhaps a stranger's; never more than its limits. */
export async function readShard({ path, name }: FoundFile): Promise<ReadShard> {
  try {
    const result = await readResultFile(path, name);
    if (result.shards !== undefined) return { kind: "merged" };
    if (result.shard !== undefined)
      return { kind: "shard", file: shardFile(result, result.shard, { path, name }) };
    return { kind: "refused", sentence: `${name} is the result of a whole run, not of a shard` };
  } catch (thrown) {
    if (!(thrown instanceof RampaError)) throw thrown;
    return { kind: "refused", sentence: messageOf(thrown) };
  }
}

/**
 * Reads the samples of a shard, still packed: those of many machines at once would take much memory.
 *
 * @throws RampaError `result_invalid`.
 */
export async function readSamples({ path, name, runId }: ShardFile): Promise<string> {
  const json = parsed(await readBounded(path, name));
  if (typeof json === "object" && json !== null && "run_id" in json && json.run_id === runId) {
    if ("merge_data" in json && typeof json.merge_data === "string") return json.merge_data;
  }
  throw new RampaError("result_invalid", `${name} changed while it was read`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function shardFile(result: ResultFile, shard: Shard, { path, name }: FoundFile): ShardFile {
  return {
    name,
    path,
    shard,
    configDigest: result.config_digest,
    runId: result.run_id,
    status: result.status,
    error: errorOf(result),
    stopReason: result.stop_reason ?? null,
    startedAtMs: Date.parse(result.started_at),
    beganAtMs: result.load_began_at === undefined ? null : Date.parse(result.load_began_at),
    durationS: result.duration_s,
    requests: result.metrics.http_reqs?.stats.count ?? 0,
    iterations: result.metrics.iterations?.stats.count ?? 0,
    threads: result.generator?.threads ?? 0,
    generator: generatorOf(result),
    config: result.config,
    configFile: result.config_file,
    git: result.git,
    runner: result.runner,
    phases: result.phases,
    warmUp: result.warm_up,
    warnings: result.warnings,
    hasSamples: result.merge_data !== undefined,
  };
}

function errorOf({ error }: ResultFile): RunError | null {
  if (error === undefined) return null;
  const { code, message, hint } = error;
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}

function generatorOf({ generator }: ResultFile): ShardFile["generator"] {
  if (generator === undefined || generator.threads === 0) return undefined;
  if (!generator.valid) return "invalid";
  return generator.reasons.length > 0 ? "busy" : "calm";
}
