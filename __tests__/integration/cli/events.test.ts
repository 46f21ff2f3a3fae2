import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";

import { cli } from "../../support/cli-session.ts";
import { startHttpTarget } from "../../support/http-target.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-events-"));
  return () => rm(folder, { recursive: true });
});

interface Line {
  readonly type: string;
  readonly run_id: string;
  readonly timestamp_ns: number;
  readonly phase?: string;
  readonly will_abort?: boolean;
  readonly results?: readonly { readonly source: string; readonly outcome: string }[];
  readonly snapshot?: { readonly duration: number; readonly values: Record<string, { count?: number }> };
}

/** Runs a config with `--events` and reads the file. */
async function eventsOf(config: string): Promise<{ code: number; lines: readonly Line[] }> {
  await writeFile(join(folder, "rampa.yml"), config);
  const { code } = await cli(["run", "--events", "events.jsonl", "--quiet"], { cwd: folder, env: {} });
  const text = await readFile(join(folder, "events.jsonl"), "utf8");
  return {
    code,
    lines: text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line),
  };
}

test("the lines of --events are in order: phases, snapshots that grow, and the abort at its moment", async () => {
  await using target = await startHttpTarget((_, response) => setTimeout(() => response.end("ok"), 20));
  const { code, lines } = await eventsOf(`base_url: ${target.origin}
options: { vus: 1, duration: 60s, steps: [{ get: / }] }
thresholds:
  http_reqs: count<1000000
  http_req_duration:
    - { threshold: p(95)<5, abort_on_fail: true, grace_period: 1s }
`);
  expect(code).toBe(1);
  const times = lines.map(({ timestamp_ns: at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(lines.map(({ run_id: id }) => id)).size).toBe(1);
  expect(lines.flatMap(({ phase }) => phase ?? [])).toEqual(["setup", "execute", "teardown", "finished"]);

  // Evaluated after 2 s, when the failure is new, and after 4 s, when it has lasted for its grace period.
  const live = lines.filter(({ type }) => type === "LiveThresholdEvent");
  expect(live.map(({ will_abort: willAbort }) => willAbort)).toEqual([false, true]);
  expect(live[0]?.results?.map(({ source, outcome }) => [source, outcome])).toEqual([
    ["count<1000000", "passed"],
    ["p(95)<5", "failed"],
    ["rate<0.05", "passed"],
  ]);

  const counts = lines.flatMap(({ snapshot }) => snapshot?.values.http_reqs?.count ?? []);
  expect(counts.length).toBeGreaterThanOrEqual(4);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts.at(-1)).toBe(target.requestCount);
  expect(lines.slice(-3).map(({ type }) => type)).toEqual(["PhaseEvent", "ThresholdEvent", "PhaseEvent"]);
});
