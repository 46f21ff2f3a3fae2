import type { Tool } from "./tool.ts";

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

function milliseconds(stdout: string, percentile: string): number | null {
  const match = new RegExp(`^\\s+${percentile}%\\s+([\\d.]+)(us|ms|s)`, "m").exec(stdout);
  return match === null ? null : Number(match[1]) * (UNITS[match[2] ?? ""] ?? Number.NaN);
}

export const wrk: Tool = {
  id: "wrk",
  name: "wrk",
  isDrained: false,
  prepare: ({ url, connections, durationS }) => ({
    command: ["wrk", "-t1", `-c${connections}`, `-d${durationS}s`, "--latency", url],
    report(stdout) {
      const requests = /(\d+) requests in/.exec(stdout)?.[1];
      const trouble = /Socket errors:.*|Non-2xx.*/.exec(stdout)?.[0] ?? null;
      return {
        requests: Number(requests ?? Number.NaN),
        p50: milliseconds(stdout, "50"),
        p99: milliseconds(stdout, "99"),
        problem: requests === undefined ? "no count in its output" : trouble,
      };
    },
  }),
};
