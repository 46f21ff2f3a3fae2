import type { ResultFile } from "../../src/report/result-file.ts";
import { standardRows } from "../../src/compare/compared-row.ts";
import { nextHistory } from "../../src/run/history.ts";
import { passedResult } from "./sample-result.ts";

/** Numbers from 0 to below 1 that repeat with the seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Response times of one night, as a share of what they usually are. */
export function nightLevel(random: () => number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  // Of a hundred nights five are bad, by up to half.
  const bad = random() < 0.05 ? 1 + random() / 2 : 1;
  return Math.exp(spread * normal) * bad;
}

const DAY_MS = 86_400_000;

/** The result of one night whose response times are `level` times as long as usual, without a history. */
export function nightlyResult(night: number, level: number): ResultFile {
  const result = passedResult();
  const scaled = (stats: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(stats).map(([name, value]) => [name, name === "count" ? value : value * level]),
    );
  return {
    ...result,
    run_id: `night-${night}`,
    started_at: new Date(Date.parse(result.started_at) + night * DAY_MS).toISOString(),
    git: { sha: (0xabc000 + night).toString(16).padEnd(40, "0") },
    metrics: Object.fromEntries(
      Object.entries(result.metrics).map(([name, metric]) => [
        name,
        metric.kind === "trend" ? { ...metric, stats: scaled(metric.stats) } : metric,
      ]),
    ),
    requests: result.requests.map((request) => ({ ...request, stats: scaled(request.stats) })),
  };
}

/** Night after night, each result carrying the history of those before: the last of them, and all that was new. */
export function nights(
  levels: readonly number[],
  mostRuns = 50,
): { readonly last: ResultFile; readonly news: readonly { night: number; runId: string }[] } {
  const news: { night: number; runId: string }[] = [];
  const results: ResultFile[] = [];
  for (const [night, level] of levels.entries()) {
    const result = nightlyResult(night, level);
    const rows = standardRows(result.requests.map(({ name }) => name));
    const history = nextHistory(results.at(-1)?.history ?? null, result, rows, mostRuns);
    for (const change of history.changes) if (change.is_new) news.push({ night, runId: change.run_id });
    results.push({ ...result, history });
  }
  const last = results.at(-1);
  if (last === undefined) throw new RangeError("no night");
  return { last, news };
}
