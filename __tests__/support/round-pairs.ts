import { measureKey, measureOf, type RoundPair, type RoundSide } from "../../src/compare/round.ts";
import { createSink } from "../../src/metrics/create-sink.ts";

/** Response times in milliseconds by request name, and how many of the requests failed. */
export interface RoundSample {
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly failed?: number;
  readonly durationS?: number;
}

/** One side of a round as the sinks of a run would tell it. */
export function roundSide({ times, failed = 0, durationS = 1 }: RoundSample): RoundSide {
  const names = Object.keys(times);
  const parts = new Map<string | null, readonly number[]>(Object.entries(times));
  if (names.length > 1) parts.set(null, Object.values(times).flat());
  else parts.set(null, Object.values(times)[0] ?? []);
  const measures = new Map<string, ReturnType<typeof measureOf>>();
  for (const [name, values] of parts) {
    const [trend, requests, failures] = [createSink("trend"), createSink("counter"), createSink("rate")];
    values.forEach((value, index) => {
      trend.add(value);
      requests.add(1);
      failures.add(index < failed ? 1 : 0);
    });
    measures.set(measureKey("http_req_duration", name), measureOf(trend));
    measures.set(measureKey("http_reqs", name), measureOf(requests));
    measures.set(measureKey("http_req_failed", name), measureOf(failures));
  }
  return { durationS, measures };
}

export function exchanged(pairs: readonly RoundPair[]): readonly RoundPair[] {
  return pairs.map(({ base, head }) => ({ base: head, head: base }));
}

/** So many response times around a level, spread evenly by ±10 %. */
export function timesAround(levelMs: number, count = 40): readonly number[] {
  return Array.from({ length: count }, (_, index) => levelMs * (0.9 + (0.2 * index) / (count - 1)));
}
