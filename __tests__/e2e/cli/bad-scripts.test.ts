import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ResultFile } from "../../../src/report/result-file.ts";
import { type CliEnd, runBundledCli } from "../../support/bundled-cli.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";

let server: CountingServer;
let folder: string;

beforeAll(async () => {
  server = await startCountingServer();
  folder = mkdtempSync(join(tmpdir(), "rampa-scripts-"));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface End extends CliEnd {
  /** Null when nothing ran. */
  readonly result: ResultFile | null;
}

const OPTIONS = "{ iterations: 2, setup_timeout: 500ms, teardown_timeout: 500ms }";

async function run(script: string, options = OPTIONS, ...args: readonly string[]): Promise<End> {
  const work = mkdtempSync(join(folder, "work-"));
  mkdirSync(join(work, "load"));
  writeFileSync(
    join(work, "rampa.yml"),
    `base_url: ${server.origin}\nscript: ./load/shop.mjs\noptions: ${options}\n`,
  );
  writeFileSync(join(work, "load", "shop.mjs"), script);
  const end = await runBundledCli(work, ["run", ...args]);
  const path = join(work, "rampa-results", "result.json");
  const result = existsSync(path) ? ResultFile.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
  return { ...end, result };
}

const GET = 'await worker.http.get("/");';

describe("a script that cannot be loaded is a config error with its place, before any traffic", () => {
  test.concurrent.each([
    [
      "throws",
      "const a = 1;\nthrow new Error('boom ' + a);",
      /shop\.mjs:2:\d+.*the script threw while it was loaded: boom 1/,
    ],
    ["throws what is no error", "throw undefined;", /shop\.mjs.*the script threw while it was loaded/],
    ["has a syntax error", "export default () => {\n  const = 1;\n};", /shop\.mjs:2: syntax error/],
    ["has a syntax error in what it imports", 'import "data:text/javascript,const%20=1";', /syntax error/],
    ["imports what is not there", 'import "./missing.mjs";\nexport default () => {};', /missing\.mjs/],
    [
      "imports a name that is not exported",
      'import { nothing } from "rampa";\nexport default () => {};',
      /nothing/,
    ],
    ["has no default function", "export const browse = () => {};", /default.*browse|browse.*default/s],
    ["has a default that is no function", "export default 42;", /default/],
    ["has a setup that is no function", "export const setup = {};\nexport default () => {};", /setup/],
  ])("%s", async (_, script, message) => {
    const { code, stderr, result } = await run(script);
    expect([code, result]).toEqual([3, null]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("a script that fails in", () => {
  test.concurrent.each([
    [
      "setup, by throwing",
      `export const setup = () => { throw new Error("no database"); };`,
      "",
      5,
      "setup_failed",
      /setup threw: no database .*shop\.mjs:1/,
    ],
    [
      "setup, by never ending",
      "export const setup = () => new Promise(() => {});",
      "",
      5,
      "setup_failed",
      /setup was not over after 0\.5 s/,
    ],
    [
      "setup, by returning a function",
      "export const setup = () => ({ log: () => {} });",
      "",
      5,
      "setup_failed",
      /cannot be copied/,
    ],
    [
      "teardown, by throwing",
      `export const teardown = () => { throw new Error("still there"); };`,
      GET,
      7,
      "teardown_failed",
      /teardown threw: still there .*shop\.mjs:1/,
    ],
    [
      "teardown, by never ending",
      "export const teardown = () => new Promise(() => {});",
      GET,
      7,
      "teardown_failed",
      /teardown was not over after 0\.5 s/,
    ],
    ["every iteration, by throwing nothing", "", "throw undefined;", 2, "execution_failed", /undefined/],
    [
      "every iteration, by endless recursion",
      "const deeper = (n) => deeper(n + 1) + 1;",
      "deeper(0);",
      2,
      "execution_failed",
      /Maximum call stack/,
    ],
    [
      "the background, by a rejection",
      "",
      `${GET} void Promise.reject(new Error("nobody waits")); await worker.sleep("5s");`,
      2,
      "execution_failed",
      /nobody waits.*shop\.mjs:2/,
    ],
    [
      "the background, by a rejection without a reason",
      "",
      `${GET} void Promise.reject(); await worker.sleep("5s");`,
      2,
      "execution_failed",
      /nobody caught/,
    ],
  ] as const)("%s", async (_, outside, inside, code, status, message) => {
    const end = await run(`${outside}\nexport default async (worker) => { ${inside} };`);
    expect([end.code, end.result?.status]).toEqual([code, status]);
    expect(end.result?.error?.message).toMatch(message);
    expect(end.stdout).toMatch(message);
  });
});

test.concurrent.each(["1", "2"])(
  "a hundred megabytes of setup data reach the users of %s threads",
  async (threads) => {
    const { code, result } = await run(
      `export const setup = () => ({ rows: Array.from({ length: 100 }, (_, n) => String(n).padEnd(1_000_000, "x")) });
     export default async (worker) => {
       if (worker.setupData.rows[99].length !== 1_000_000) throw new Error("not whole");
       ${GET}
     };`,
      "{ iterations: 4, vus: 2 }",
      "--threads",
      threads,
    );
    expect([code, result?.status, result?.metrics.http_reqs?.stats.count]).toEqual([0, "passed", 4]);
  },
);
