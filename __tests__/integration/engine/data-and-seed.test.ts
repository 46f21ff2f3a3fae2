import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Engine } from "../../../src/engine/engine.ts";
import type { RunResult } from "../../../src/engine/run-result.ts";
import { loadTest } from "../../../src/loader/load-test.ts";
import { startHttpTarget, type HttpTarget } from "../../support/http-target.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rampa-data-"));
  writeFileSync(join(folder, "users.csv"), "id,name\n0,ada\n1,bob\n2,cleo\n3,dan\n4,eve\n5,fay\n6,gus\n");
  writeFileSync(join(folder, "items.json"), '[{"sku":1},{"sku":2},{"sku":3}]');
  writeFileSync(join(folder, "upload.txt"), "a file with ${users.name}");
  writeFileSync(
    join(folder, "script.mjs"),
    `export default async function (worker) {
       const item = Math.floor(worker.random() * 1000);
       await worker.http.get("/s/" + worker.data.users.id + "/" + item, { name: "s" });
     }
     export function sign(worker) { worker.vars.signature = worker.data.users.name + "!"; }`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(config: string, threads = 1): Promise<RunResult> {
  const path = join(folder, "rampa.yml");
  writeFileSync(path, config);
  const plan = await loadTest(path);
  return new Engine(plan, { selfWarmUpMs: 0, threads }).start().wait();
}

const urlsOf = ({ requests }: HttpTarget): readonly string[] => requests.map(({ url }) => url).sort();

const EXECUTORS = {
  "constant-vus": "vus: 3, duration: 10s",
  "shared-iterations": "vus: 3, iterations: 100",
  "per-vu-iterations": "vus: 3, iterations: 30",
  "ramping-vus": "vus: 3, stages: [{ duration: 10s, target: 3 }]",
  "constant-arrival-rate": "rate: 100, duration: 10s, pre_allocated_vus: 3, max_vus: 20",
  "ramping-arrival-rate":
    "rate: 100, stages: [{ duration: 10s, target: 100 }], pre_allocated_vus: 3, max_vus: 20",
};

describe("unique data", () => {
  test.each(Object.entries(EXECUTORS))(
    "ends a scenario of %s when its rows are taken",
    async (kind, fields) => {
      await using target = await startHttpTarget();
      const result = await run(`
base_url: ${target.origin}
data: { users: { file: users.csv, pick: unique } }
scenarios: { shop: { executor: ${kind}, ${fields}, steps: [{ get: "/u/\${users.id}" }] } }`);
      expect(urlsOf(target)).toEqual(["/u/0", "/u/1", "/u/2", "/u/3", "/u/4", "/u/5", "/u/6"]);
      expect(result.durationS).toBeLessThan(9);
      expect(result.scenarios[0]).toMatchObject({
        delivered: 7,
        completed: 7,
        dropped: 0,
        endReason: 'the data "users" has no row left: its 7 rows are taken',
      });
      expect(result.warnings).toContainEqual(
        expect.stringMatching(/^The scenario shop ended after [\d.]+ m?s, because the data "users"/),
      );
    },
  );

  test("gives each row once over two threads, with the row's own number and function", async () => {
    await using target = await startHttpTarget((_request, response) => response.end('{"token":"t"}'));
    const config = `
script: script.mjs
base_url: ${target.origin}
seed: 5
data: { users: { file: users.csv, pick: unique } }
options:
  vus: 4
  duration: 20s
  steps:
    - { get: "/a/\${users.id}/\${iteration}", name: a, extract: { token: json $.token } }
    - call: sign
    - { get: "/b/\${signature}/\${token}/\${randomInt(1, 1000000)}", name: b }`;
    const result = await run(config, 2);
    expect(result.scenarios[0]).toMatchObject({ delivered: 7, completed: 7, failed: 0 });
    expect(result.scenarios[0]?.endReason).toContain("its 7 rows are taken");
    const two = urlsOf(target);
    expect(two.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, k) => `/a/${k}/${k}`));
    await using again = await startHttpTarget((_request, response) => response.end('{"token":"t"}'));
    await run(config.replace(target.origin, again.origin));
    expect(urlsOf(again)).toEqual(two);
  });

  test("ends a script's scenario too, and leaves one alone that does not use it", async () => {
    await using target = await startHttpTarget();
    const result = await run(`
script: script.mjs
base_url: ${target.origin}
data: { users: { file: users.csv, pick: unique } }
scenarios:
  script: { executor: shared-iterations, iterations: 9 }
  plain: { executor: shared-iterations, iterations: 9, steps: [{ get: /plain }] }`);
    expect(result.scenarios.map(({ delivered }) => delivered)).toEqual([7, 9]);
    expect(target.requestCount).toBe(16);
  });
});

test("sequential rows are shared by all virtual users, in the order of iterations", async () => {
  await using target = await startHttpTarget();
  await run(`
base_url: ${target.origin}
data: { users: { file: users.csv }, items: { file: items.json, pick: sequential } }
options:
  vus: 4
  iterations: 21
  steps: [{ get: "/\${iteration}/\${users.id}/\${items.sku}/\${users.name}" }]`);
  const names = ["ada", "bob", "cleo", "dan", "eve", "fay", "gus"];
  const expected = Array.from(
    { length: 21 },
    (_, k) => `/${k}/${k % 7}/${(k % 3) + 1}/${names[k % 7] ?? ""}`,
  );
  expect(urlsOf(target)).toEqual(expected.sort());
});

describe("a seed", () => {
  const config = (target: HttpTarget, seed: string, vus: number): string => `
${seed}
script: script.mjs
base_url: ${target.origin}
data: { users: { file: users.csv, pick: random } }
scenarios:
  steps:
    executor: shared-iterations
    vus: ${vus}
    iterations: 30
    steps:
      - get: /r/\${iteration}/\${users.id}/\${randomInt(1, 1000000)}/\${randomItem(a, b, c)}/\${uuid()}
        name: r
      - think: { min: 0s, max: 5ms }
      - parallel:
          - { get: "/p/\${iteration}/\${randomInt(1, 1000000)}", name: p }
          - { get: "/q/\${iteration}/\${randomInt(1, 1000000)}", name: q }
  script: { executor: shared-iterations, vus: ${vus}, iterations: 20 }`;

  test("gives the same requests, however many virtual users make them", async () => {
    const logs: (readonly string[])[] = [];
    for (const [seed, vus] of [
      ["seed: 42", 1],
      ["seed: 42", 7],
      ["seed: 43", 7],
    ] as const) {
      await using target = await startHttpTarget();
      const result = await run(config(target, seed, vus));
      expect([result.seed, target.requestCount]).toEqual([Number(seed.slice(6)), 110]);
      logs.push(urlsOf(target));
    }
    expect(logs[1]).toEqual(logs[0]);
    expect(logs[2]).not.toEqual(logs[0]);
    const seen = (logs[0] ?? []).filter((url) => url.startsWith("/r/"));
    expect(new Set(seen.map((url) => url.split("/")[4])).size).toBe(30);
  });

  test("that was chosen for a run repeats it", async () => {
    await using target = await startHttpTarget();
    const first = await run(config(target, "", 2));
    const seen = urlsOf(target);
    await using again = await startHttpTarget();
    await run(config(again, `seed: ${first.seed ?? -1}`, 3));
    expect(urlsOf(again)).toEqual(seen);
  });
});

test("files are sent as they are, and a function of the script sees the row", async () => {
  await using target = await startHttpTarget();
  const result = await run(`
script: script.mjs
base_url: ${target.origin}
data: { users: { file: users.csv } }
options:
  steps:
    - { post: /file, body_file: upload.txt }
    - post: /parts
      multipart: { who: "\${users.name}", doc: { file: ./upload.txt } }
    - call: sign
    - get: /signed/\${signature}`);
  expect(result.status).toBe("passed");
  const [file, parts, signed] = target.requests;
  expect(file?.body).toBe("a file with ${users.name}");
  expect(parts?.body).toContain("\r\n\r\nada\r\n");
  expect(parts?.body).toContain(
    'filename="upload.txt"\r\ncontent-type: text/plain\r\n\r\na file with ${users.name}',
  );
  expect(signed?.url).toBe("/signed/ada!");
  // One name for all values.
  expect(result.requests.map(({ name }) => name)).toEqual([
    "POST /file",
    "POST /parts",
    "GET /signed/${signature}",
  ]);
});
