import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { ResultFile } from "../../../src/report/result-file.ts";
import { cli, type CliEnd } from "../../support/cli-session.ts";
import { type CountingServer, startCountingServer } from "../../support/counting-server.ts";

const SHARDS = 4;
const ITERATIONS = 200;
const BEGAN_AT = /"load_began_at": "[^"]*"/;

const CONFIG = `base_url: \${env.BASE_URL}
script: load.mjs
validity: warn
data:
  users: { file: users.json, pick: sequential }
  orders: { file: orders.json, pick: unique }
scenarios:
  open:
    executor: constant-arrival-rate
    rate: ${ITERATIONS}
    duration: 1s
    pre_allocated_vus: 40
    max_vus: 200
  closed:
    executor: per-vu-iterations
    vus: 6
    iterations: 5
    steps:
      - get: /closed?vu=\${vu}&iteration=\${iteration}
        name: closed
        checks: [status == 200]
thresholds:
  took: ["p(95)<150"]
  "took{half:odd}": ["avg==100"]
  "http_reqs{name:closed}": ["count==30"]
  checks: ["rate==1"]
`;

/** Records each iteration's number, so that what the percentiles rest on is known. */
const SCRIPT = `export default async function (worker) {
  const { iteration } = worker.execution;
  const { users, orders } = worker.data;
  worker.trend("took", iteration, { half: iteration % 2 === 0 ? "even" : "odd" });
  worker.gauge("newest", iteration);
  await worker.http.get("/open?iteration=" + iteration + "&user=" + users.id + "&order=" + orders.id, { tags: { name: "open" } });
}
`;

let folder: string;
let server: CountingServer;
let ends: readonly CliEnd[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-shards-"));
  server = await startCountingServer();
  await writeFile(join(folder, "rampa.yml"), CONFIG);
  await writeFile(join(folder, "load.mjs"), SCRIPT);
  await writeFile(join(folder, "users.json"), rowsOf(7));
  await writeFile(join(folder, "orders.json"), rowsOf(ITERATIONS + 30));
  ends = await Promise.all(
    Array.from({ length: SHARDS }, (_, index) =>
      inFolder(["run", "--shard", `${index + 1}/${SHARDS}`, "--threads", "2", "--out", `shard-${index + 1}`]),
    ),
  );
  for (let shard = 1; shard <= SHARDS; shard++)
    await beginTogether(join(folder, `shard-${shard}`, "result.json"));
}, 60_000);

/** A slow machine may let one shard begin when another one has ended, which is not what is tested. */
async function beginTogether(path: string): Promise<void> {
  const text = await readFile(path, "utf8");
  expect(text).toMatch(BEGAN_AT);
  await writeFile(path, text.replace(BEGAN_AT, '"load_began_at": "2026-01-31T12:00:00.000Z"'));
}

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function rowsOf(count: number): string {
  return JSON.stringify(Array.from({ length: count }, (_, id) => ({ id })));
}

function inFolder(argv: readonly string[]): Promise<CliEnd> {
  return cli(argv, { cwd: folder, env: { BASE_URL: server.origin } });
}

async function resultIn(name: string): Promise<ResultFile> {
  return ResultFile.parse(JSON.parse(await readFile(join(folder, name, "result.json"), "utf8")));
}

/** The numbers in the server's log. */
function seenAt(path: string, parameter: string): readonly number[] {
  const urls = server.seen.map((line) => new URL(line.replace(/^GET /, ""), server.origin));
  const numbers = urls
    .filter(({ pathname }) => pathname === path)
    .map(({ searchParams }) => Number(searchParams.get(parameter)));
  return numbers.sort((a, b) => a - b);
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number);

describe("a shard", () => {
  test("makes its part, judges nothing and says so", async () => {
    expect(ends.map(({ code, stderr }) => [code, stderr.includes("could not")])).toEqual(
      ends.map(() => [0, false]),
    );
    const result = await resultIn("shard-2");
    expect(result).toMatchObject({ status: "passed", shard: { index: 2, count: SHARDS }, thresholds: [] });
    expect(ends[1]?.stdout).toContain("Measured – shard 2 of 4, to be judged when all are merged");
  });

  test("of all together makes exactly the plan, as the server saw it", () => {
    expect(seenAt("/open", "iteration")).toEqual(upTo(ITERATIONS));
    expect(seenAt("/closed", "iteration")).toEqual(upTo(30));
    const users = seenAt("/closed", "vu");
    expect([1, 2, 3, 4, 5, 6].map((vu) => users.filter((seen) => seen === vu).length)).toEqual([
      5, 5, 5, 5, 5, 5,
    ]);
  });

  test("takes the rows of data that its iterations have in the whole plan", () => {
    expect(seenAt("/open", "order")).toEqual(upTo(ITERATIONS));
    const users = upTo(ITERATIONS).map((iteration) => iteration % 7);
    expect(seenAt("/open", "user")).toEqual(users.sort((a, b) => a - b));
  });
});

describe("the merged result", () => {
  let end: CliEnd;
  let merged: ResultFile;

  beforeEach(async () => {
    end = await inFolder(["merge", "shard-*/result.json", "--out", "merged"]);
    merged = await resultIn("merged");
  });

  test("has the counts of the whole plan, and those of the server", () => {
    expect([end.code, merged.status, merged.error]).toEqual([1, "threshold_failed", undefined]);
    expect(merged.metrics.http_reqs?.stats.count).toBe(ITERATIONS + 30);
    expect(merged.metrics.iterations?.stats.count).toBe(ITERATIONS + 30);
    expect(merged.scenarios).toMatchObject([
      { name: "open", planned: ITERATIONS, delivered: ITERATIONS, completed: ITERATIONS, dropped: 0 },
      { name: "closed", planned: 30, delivered: 30, completed: 30, dropped: 0 },
    ]);
    expect(merged.checks).toEqual([{ name: "status == 200", scenario: "closed", passes: 30, fails: 0 }]);
    expect(merged.requests.map(({ name, count, failed }) => [name, count, failed]).sort()).toEqual([
      ["closed", 30, 0],
      ["open", ITERATIONS, 0],
    ]);
    expect(merged.generator?.threads).toBe(2 * SHARDS);
    expect(merged.shards?.map(({ index, requests }) => [index, requests])).toEqual(
      merged.shards?.map(({ index }) => [index, index <= 2 ? 60 : 55]),
    );
  });

  test("has the percentiles of all samples together", () => {
    const stats: Readonly<Record<string, number>> = merged.metrics.took?.stats ?? {};
    expect(stats).toMatchObject({ count: ITERATIONS, min: 0, max: ITERATIONS - 1, avg: 99.5 });
    expect(stats["p(95)"]).toBeCloseTo(189, 0);
    expect(Math.abs((stats["p(95)"] ?? 0) - 189)).toBeLessThanOrEqual(0.189);
    expect(Math.abs((stats.med ?? 0) - 99)).toBeLessThanOrEqual(0.099);
    expect(merged.metrics.newest?.stats).toMatchObject({ min: 0, max: ITERATIONS - 1 });
  });

  test("has a timeline that adds up", () => {
    let beganS = 0;
    let requests = 0;
    for (const { t_s: endS, rate } of merged.timeline) {
      requests += rate * (endS - beganS);
      beganS = endS;
    }
    expect(requests).toBeCloseTo(ITERATIONS + 30, 6);
    const took = merged.courses?.find(({ metric }) => metric === "took");
    expect(took?.counts.reduce((sum, count) => sum + count, 0)).toBe(ITERATIONS);
  });

  test("is judged once, by the thresholds that the shards carry, at their places in the config", () => {
    expect(merged.thresholds.map(({ metric, outcome, file }) => [metric, outcome, file])).toEqual([
      ["took", "failed", "rampa.yml"],
      ["took{half:odd}", "passed", "rampa.yml"],
      ["http_reqs{name:closed}", "passed", "rampa.yml"],
      ["checks", "passed", "rampa.yml"],
      ["http_req_failed", "passed", undefined],
    ]);
    const lines = CONFIG.split("\n");
    expect(lines[(merged.thresholds[0]?.line ?? 0) - 1]).toContain("p(95)<150");
  });
});

describe("what does not make a whole run", () => {
  const edited = async (name: string, change: (text: string) => string): Promise<void> => {
    await mkdir(join(folder, name), { recursive: true });
    const text = await readFile(join(folder, "shard-1", "result.json"), "utf8");
    await writeFile(join(folder, name, "result.json"), change(text));
  };
  const others = ["shard-2/result.json", "shard-3/result.json", "shard-4/result.json"];

  async function refused(...files: readonly string[]): Promise<ResultFile> {
    const out = await mkdtemp(join(folder, "merged-"));
    const { code } = await inFolder(["merge", ...files, "--out", out]);
    const result = ResultFile.parse(JSON.parse(await readFile(join(out, "result.json"), "utf8")));
    expect([code, result.status]).toEqual([2, "execution_failed"]);
    return result;
  }

  test("a missing shard: what was merged is shown all the same", async () => {
    const result = await refused(...others);
    expect(result.error?.message).toBe("shard 1 of 4 is missing");
    expect(result.metrics.iterations?.stats.count).toBe(170);
  });

  test("no file at all", async () => {
    expect((await refused("nothing/**/result.json")).error?.message).toBe(
      'no file matches "nothing/**/result.json"',
    );
  });

  test("a shard that is there twice counts once", async () => {
    await edited("again", (text) => text);
    const result = await refused("again/result.json", "shard-*/result.json");
    expect(result.error?.message).toBe(
      "shard 1 of 4 is there more than once: again/result.json, shard-1/result.json",
    );
    expect(result.metrics.iterations?.stats.count).toBe(230);
  });

  test("a file that two patterns match is one file", async () => {
    const { code } = await inFolder([
      "merge",
      "shard-1/result.json",
      "shard-*/result.json",
      "--out",
      "twice",
    ]);
    expect(code).toBe(1);
    expect((await resultIn("twice")).metrics.iterations?.stats.count).toBe(230);
  });

  test.each([
    [
      "another test",
      (text: string) => text.replace(/"config_digest": "\w{4}/, '"config_digest": "0000'),
      /is of another test/,
    ],
    [
      "another number",
      (text: string) => text.replace('"count": 4\n', '"count": 5\n'),
      /is shard 1 of 5, the others are of 4/,
    ],
    [
      "a whole run",
      (text: string) => text.replace(/"shard": \{[^}]*\},/, ""),
      /is the result of a whole run, not of a shard/,
    ],
    [
      "a merged run",
      (text: string) => text.replace(/"shard": \{[^}]*\},/, '"shards": [],'),
      /is the result of a merge, not of a shard/,
    ],
  ])("the result of %s", async (_, change, sentence) => {
    await edited("foreign", change);
    const result = await refused("foreign/result.json", ...others);
    expect(result.error?.message).toMatch(sentence);
    expect(result.error?.message).toContain("shard 1 of 4 is missing");
    expect(result.metrics.iterations?.stats.count).toBe(170);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, 2000), /is no result file: not JSON/],
    [
      "with samples that are none",
      (text: string) => text.replace(/("merge_data": ")\w{8}/, "$1AAAAAAAA"),
      /carries samples that cannot be unpacked/,
    ],
    [
      "without samples",
      (text: string) => text.replace(/"merge_data": "[^"]*",/, ""),
      /shard 1 of 4 carries no samples/,
    ],
    ["too large", (text: string) => text + " ".repeat(64 * 1024 * 1024), /larger than 64 MiB/],
  ])("a file %s", async (_, change, sentence) => {
    await edited("corrupt", change);
    const result = await refused("corrupt/result.json", ...others);
    expect([result.error?.message, ...result.warnings].join("\n")).toMatch(sentence);
    expect(result.metrics.iterations?.stats.count).toBe(170);
  });

  test("a shard with a metric of another kind, whose samples would be missing", async () => {
    await edited("kinds", (text) => {
      const result = JSON.parse(text) as { merge_data: string };
      const packed = gunzipSync(Buffer.from(result.merge_data, "base64"));
      const end = 4 + packed.readUInt32BE();
      const part = JSON.parse(packed.toString("utf8", 4, end)) as { metrics: Record<string, unknown>[] };
      const other = { name: "http_reqs", kind: "rate", unit: "", isBuiltin: true };
      part.metrics = [
        { metric: other, base: null, submetrics: [], views: [], tagSets: [], isOverflowing: false },
      ];
      const json = Buffer.from(JSON.stringify(part));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(json.length);
      const changed = gzipSync(Buffer.concat([length, json, packed.subarray(end)]));
      return JSON.stringify({ ...result, merge_data: changed.toString("base64") });
    });
    const result = await refused("kinds/result.json", ...others);
    expect(result.error?.message).toBe(
      "kinds/result.json cannot be merged: http_reqs is built in as a counter, not a rate",
    );
    expect(result.metrics.iterations?.stats.count).toBe(170);
  });

  test("shards that had different addresses are one run, which says so", async () => {
    await edited("elsewhere", (text) => text.replace(/("base_url": )"[^"]*"/, '$1"http://10.0.0.7:3000/"'));
    const { code } = await inFolder(["merge", "elsewhere/result.json", ...others, "--out", "addresses"]);
    const result = await resultIn("addresses");
    expect([code, result.metrics.iterations?.stats.count]).toEqual([1, 230]);
    expect(result.warnings).toEqual([
      `The shards had 2 values of base_url: http://10.0.0.7:3000/ (shard 1), ${server.origin} (shard 2, 3, 4). ` +
        "The figures are those of one system only if all of these are it.",
    ]);
  });

  test("a shard that failed", async () => {
    const failed =
      '"status": "setup_failed",\n  "error": { "code": "target_failed", "message": "nobody there" },';
    await edited("failed", (text) => text.replace('"status": "passed",', failed));
    const result = await refused("failed/result.json", ...others);
    expect(result.error?.message).toBe("shard 1 of 4 ended as setup_failed: nobody there");
  });

  test("a shard that ran at another time", async () => {
    await edited("late", (text) => text.replace(BEGAN_AT, '"load_began_at": "2026-01-31T12:01:00.000Z"'));
    const result = await refused("late/result.json", ...others);
    expect(result.error?.message).toMatch(
      /^the shards did not run at the same time: shard 1 began .* s after/,
    );
  });
});
