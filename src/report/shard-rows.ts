import { formatValue } from "../metrics/format-value.ts";
import { formatCount, plural } from "./numbers.ts";
import type { ResultFile } from "./result-file.ts";

type Shard = NonNullable<ResultFile["shards"]>[number];

/** One machine of several that shared a load, or the place of one that left nothing. */
export interface ShardRow {
  readonly index: number;
  /** What became of it, in a word or two. */
  readonly state: string;
  /** False: its part of the load is not, or not wholly, in the figures. */
  readonly isWhole: boolean;
  readonly machine: string | null;
  readonly requests: number | null;
  readonly iterations: number | null;
  readonly durationS: number | null;
  /** How long after the first shard's load its own began. */
  readonly offsetMs: number | null;
  readonly offsetText: string;
  /** How its load generator fared, in a word; null when nothing tells. */
  readonly generator: string | null;
}

const GENERATORS = { calm: "calm", busy: "busy", invalid: "not valid" } as const;

/** The shards of a merged run: those that are missing or failed first. None for another run. */
export function shardRows({ shards = [], shard_count: count = 0 }: ResultFile): readonly ShardRow[] {
  const began = shards.flatMap(({ load_began_at: at }) => (at === undefined ? [] : [Date.parse(at)]));
  const firstMs = Math.min(...began);
  const there = new Map(shards.map((shard) => [shard.index, shard]));
  const numbers = new Set([...there.keys(), ...Array.from({ length: count }, (_, place) => place + 1)]);
  const rows = [...numbers].sort((a, b) => a - b).map((index) => rowOf(index, there.get(index), firstMs));
  return [...rows.filter(({ isWhole }) => !isWhole), ...rows.filter(({ isWhole }) => isWhole)];
}

function rowOf(index: number, shard: Shard | undefined, firstMs: number): ShardRow {
  const offsetMs = shard?.load_began_at === undefined ? null : Date.parse(shard.load_began_at) - firstMs;
  return {
    index,
    state: stateOf(shard),
    isWhole: shard?.status === "passed" || shard?.status === "teardown_failed",
    machine: shard === undefined ? null : `${shard.cpu_model}, ${plural(shard.cpus, "CPU")}`,
    requests: shard?.requests ?? null,
    iterations: shard?.iterations ?? null,
    durationS: shard?.duration_s ?? null,
    offsetMs,
    offsetText: offsetMs === null ? formatValue(null, "ms") : `+${formatValue(offsetMs, "ms")}`,
    generator: shard?.generator === undefined ? null : GENERATORS[shard.generator],
  };
}

/** A shard judges nothing, so it passes nothing. */
function stateOf(shard: Shard | undefined): string {
  if (shard === undefined) return "missing";
  return shard.status === "passed" ? "measured" : shard.status.replaceAll("_", " ");
}

/** `4 shards`, or how many of them are in the figures. */
export function shardCountText(rows: readonly ShardRow[]): string {
  const whole = rows.filter(({ isWhole }) => isWhole).length;
  const all = plural(rows.length, "shard");
  return whole === rows.length ? all : `${formatCount(whole)} of ${all}`;
}
