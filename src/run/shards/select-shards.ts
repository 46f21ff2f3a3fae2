import { formatValue } from "../../metrics/format-value.ts";
import type { ShardFile } from "./shard-file.ts";

/** The shards that make one run, and what keeps them from being all of it. */
export interface ShardSelection {
  /** At most one of each number, in their order. */
  readonly chosen: readonly ShardFile[];
  /** How many there are to be; 0 when nobody knows. */
  readonly count: number;
  /** Why the merged result cannot be judged, one sentence each; empty as it should be. */
  readonly problems: readonly string[];
  /** What a reader should know all the same. */
  readonly warnings: readonly string[];
}

/** The begins of all shards lie within the greater of these, or the load was not the one that was planned. */
const MAX_SPREAD_MS = 5_000;
const MAX_SPREAD_SHARE = 0.1;
/** A smaller one is not worth a word. */
const NOTED_SPREAD_MS = 1_000;

const MOST_OF_URL = 200;

/** Names in one sentence. */
const MOST_NAMED = 10;

/** Says which files belong together: most of them decide which test it is. */
export function selectShards(files: readonly ShardFile[]): ShardSelection {
  const own = ownGroup(files);
  const first = own[0];
  if (first === undefined) return { chosen: [], count: 0, problems: [], warnings: [] };
  const { count } = first.shard;
  const foreign = files.filter((file) => !own.includes(file)).map((file) => foreignSentence(file, first));
  const { chosen, duplicates } = distinct(own, count);
  const { late, warnings } = togetherness(chosen);
  const problems = [
    ...missing(chosen, count),
    ...duplicates,
    ...foreign,
    ...chosen.flatMap(failure),
    ...late,
  ];
  return { chosen, count, problems, warnings: [...warnings, ...addresses(chosen)] };
}

/** Machines may reach one system under different addresses; or they tested different systems. */
function addresses(chosen: readonly ShardFile[]): readonly string[] {
  const origins = Map.groupBy(
    chosen.filter(({ beganAtMs }) => beganAtMs !== null),
    ({ config }) => (typeof config.base_url === "string" ? config.base_url : "none"),
  );
  if (origins.size < 2) return [];
  const told = [...origins].map(([url, shards]) => {
    const numbers = shards.map(({ shard }) => String(shard.index));
    return `${url.slice(0, MOST_OF_URL)} (shard ${listed(numbers)})`;
  });
  return [
    `The shards had ${origins.size} values of base_url: ${listed(told)}. ` +
      "The figures are those of one system only if all of these are it.",
  ];
}

function keyOf({ configDigest, shard, git }: ShardFile): string {
  return JSON.stringify([configDigest, shard.count, git?.sha ?? null]);
}

/** The files of the test that most of them are of; of as many, those that come first. */
function ownGroup(files: readonly ShardFile[]): readonly ShardFile[] {
  const groups = Map.groupBy(files, keyOf);
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}

function foreignSentence({ name, configDigest, shard, git }: ShardFile, own: ShardFile): string {
  if (configDigest !== own.configDigest) {
    return `${name} is of another test: its config digest is ${short(configDigest)}, that of ${own.name} ${short(own.configDigest)}`;
  }
  if (shard.count !== own.shard.count) {
    return `${name} is shard ${shard.index} of ${shard.count}, the others are of ${own.shard.count}`;
  }
  return `${name} is of the commit ${short(git?.sha ?? "unknown")}, ${own.name} of ${short(own.git?.sha ?? "unknown")}`;
}

function short(digest: string): string {
  return JSON.stringify(digest.slice(0, 12));
}

function distinct(
  files: readonly ShardFile[],
  count: number,
): { readonly chosen: readonly ShardFile[]; readonly duplicates: readonly string[] } {
  const groups = Map.groupBy(files, ({ shard }) => shard.index);
  const numbers = [...groups.keys()].sort((a, b) => a - b);
  const duplicates = numbers.flatMap((index) => {
    const names = groups.get(index)?.map(({ name }) => name) ?? [];
    if (index > count) return [`${names[0] ?? ""} is shard ${index} of ${count}, which there cannot be`];
    return names.length > 1 ? [`shard ${index} of ${count} is there more than once: ${listed(names)}`] : [];
  });
  return {
    chosen: numbers.filter((index) => index <= count).flatMap((index) => groups.get(index)?.[0] ?? []),
    duplicates,
  };
}

function missing(chosen: readonly ShardFile[], count: number): readonly string[] {
  const there = new Set(chosen.map(({ shard }) => shard.index));
  const absent: string[] = [];
  // No loop over a number that a file names.
  for (let index = 1; index <= count && absent.length <= MOST_NAMED; index++) {
    if (!there.has(index)) absent.push(String(index));
  }
  const total = count - there.size;
  if (total === 0) return [];
  if (total === 1) return [`shard ${absent[0] ?? ""} of ${count} is missing`];
  return [`${total} of ${count} shards are missing: ${listed(absent, total)}`];
}

function listed(names: readonly string[], total = names.length): string {
  const shown = names.slice(0, MOST_NAMED);
  return total > shown.length ? `${shown.join(", ")} and ${total - shown.length} more` : shown.join(", ");
}

/** A teardown that failed has changed nothing of what was measured. */
function failure({ shard, status, error, stopReason, hasSamples }: ShardFile): readonly string[] {
  const which = `shard ${shard.index} of ${shard.count}`;
  const why = error?.message ?? stopReason;
  if (status !== "passed" && status !== "teardown_failed") {
    return [`${which} ended as ${status}${why === null ? "" : `: ${why}`}`];
  }
  return hasSamples ? [] : [`${which} carries no samples`];
}

/** Whether the shards made their load at the same time. Those that had nothing to do are not asked. */
function togetherness(chosen: readonly ShardFile[]): {
  readonly late: readonly string[];
  readonly warnings: readonly string[];
} {
  const loads = chosen.flatMap(({ shard, beganAtMs, durationS }) =>
    beganAtMs === null || durationS === 0
      ? []
      : [{ name: `shard ${shard.index}`, beganAtMs, endedAtMs: beganAtMs + durationS * 1000, durationS }],
  );
  const byBegin = loads.toSorted((a, b) => a.beganAtMs - b.beganAtMs);
  const [first, last] = [byBegin[0], byBegin.at(-1)];
  const over = loads.toSorted((a, b) => a.endedAtMs - b.endedAtMs)[0];
  if (first === undefined || last === undefined || over === undefined) return { late: [], warnings: [] };
  if (last.beganAtMs >= over.endedAtMs && last !== over) {
    const gap = formatValue(last.beganAtMs - over.endedAtMs, "ms");
    return {
      late: [
        `the shards did not run at the same time: ${last.name} began ${gap} after ${over.name} had ended`,
      ],
      warnings: [],
    };
  }
  const spreadMs = last.beganAtMs - first.beganAtMs;
  const lengthMs = Math.max(...loads.map(({ durationS }) => durationS * 1000));
  const apart = `${last.name} began ${formatValue(spreadMs, "ms")} after ${first.name}`;
  if (spreadMs > Math.max(MAX_SPREAD_MS, MAX_SPREAD_SHARE * lengthMs)) {
    const load = `a load of ${formatValue(lengthMs, "ms")}`;
    return { late: [`${apart}, too late for ${load} to be the one that was planned`], warnings: [] };
  }
  const isNoted = spreadMs > NOTED_SPREAD_MS;
  return {
    late: [],
    warnings: isNoted ? [`The shards did not begin together: ${apart}. Give all of them one start-at.`] : [],
  };
}
