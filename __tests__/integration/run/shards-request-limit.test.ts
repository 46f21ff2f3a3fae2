import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { systemClock } from "../../../src/clock.ts";
import { cli } from "../../support/cli-session.ts";
import { startHttpTarget } from "../../support/http-target.ts";

const SHARDS = 2;
const THREADS = 2;
const SEGMENTS = SHARDS * THREADS;
const PER_SECOND = 80;
/** Between two turns of one segment. */
const SPACING_MS = (1000 * SEGMENTS) / PER_SECOND;
const REQUESTS = 80;

/** One virtual user for each segment, so that the server can tell them apart. */
const CONFIG = `base_url: \${env.BASE_URL}
validity: warn
http: { max_requests_per_second: ${PER_SECOND} }
options:
  vus: ${SEGMENTS}
  iterations: ${REQUESTS}
  steps:
    - get: /?vu=\${vu}&at=\${timestamp()}
      name: limited
`;

/** A request as the server saw it: who sent it, when it was asked for and when it came; in milliseconds. */
interface Arrival {
  readonly vu: number;
  readonly askedMs: number;
  readonly cameMs: number;
}

test("max_requests_per_second holds at the server over two shards with two threads each", async () => {
  const arrivals: Arrival[] = [];
  await using target = await startHttpTarget(({ url = "" }, response) => {
    const { searchParams } = new URL(url, "http://target");
    const [vu, askedMs] = [Number(searchParams.get("vu")), Number(searchParams.get("at"))];
    arrivals.push({ vu, askedMs, cameMs: systemClock.wallTime() });
    response.end();
  });
  const folder = await mkdtemp(join(tmpdir(), "rampa-limit-"));
  await writeFile(join(folder, "rampa.yml"), CONFIG);
  const env = { BASE_URL: target.origin };
  const ends = await Promise.all(
    [1, 2].map((shard) =>
      cli(["run", "--shard", `${shard}/${SHARDS}`, "--threads", `${THREADS}`, "--out", `shard-${shard}`], {
        cwd: folder,
        env,
      }),
    ),
  );
  await rm(folder, { recursive: true });
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  expect(arrivals).toHaveLength(REQUESTS);

  // A request is asked for before its segment's first turn, turn k comes k spacings after that, and no request
  // reaches the server before its turn, however late a slow machine makes it.
  const early: unknown[] = [];
  for (let vu = 1; vu <= SEGMENTS; vu++) {
    const own = arrivals.filter((arrival) => arrival.vu === vu);
    const firstMs = Math.min(...own.map(({ askedMs }) => askedMs));
    expect(own).toHaveLength(REQUESTS / SEGMENTS);
    // Both times are cut to whole milliseconds.
    early.push(...own.filter(({ cameMs }, turn) => cameMs < firstMs + turn * SPACING_MS - 1));
  }
  expect(early).toEqual([]);

  // So up to t seconds after the first there were at most t times the limit, and one turn for each segment to begin.
  const begunMs = Math.min(...arrivals.map(({ askedMs }) => askedMs));
  const sorted = arrivals.map(({ cameMs }) => cameMs - begunMs).sort((a, b) => a - b);
  const tooMany = sorted.filter((ms, index) => index + 1 > ((ms + 1) / 1000) * PER_SECOND + SEGMENTS);
  expect(tooMany).toEqual([]);
});
