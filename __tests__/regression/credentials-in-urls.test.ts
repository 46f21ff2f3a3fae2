import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { cli } from "../support/cli-session.ts";
import { type HttpTarget, startHttpTarget } from "../support/http-target.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "rampa-credentials-"));
});
afterEach(() => rm(cwd, { recursive: true }));

const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString("base64")}`;

/** Path → authorization, as the server saw it. */
function seen(target: HttpTarget): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(target.requests.map(({ url, headers }) => [url, headers.authorization]));
}

/** Everything that a run shows and leaves behind. */
async function textsOf(argv: readonly string[]): Promise<{ code: number; texts: readonly string[] }> {
  const { code, stdout, stderr } = await cli([...argv, "--events", "events.jsonl"], { cwd });
  const results = await readdir(join(cwd, "rampa-results"));
  const paths = [...results.map((name) => join("rampa-results", name)), "events.jsonl"];
  const files = await Promise.all(paths.map((path) => readFile(join(cwd, path), "utf8")));
  return { code, texts: [stdout, stderr, ...files] };
}

describe("credentials in URLs are sent as basic authentication and shown nowhere", () => {
  test("those of base_url and of whole URLs in steps, however they are spelled", async () => {
    await using target = await startHttpTarget((request, response) => {
      if (request.url === "/api/moved") response.writeHead(302, { location: "/api/there" });
      response.end("ok");
    });
    const at = `127.0.0.1:${target.port}`;
    await writeFile(
      join(cwd, "rampa.yml"),
      `base_url: http://ada:p%40ss@${at}/api
options:
  iterations: 1
  steps:
    - get: /own
    - get: /moved
    - get: /header
      headers: { authorization: Bearer x }
    - get: http://bob:hunt%er@${at}/malformed
    - get: http://eve:qq@zz@${at}/at-sign
    - get: http://kim:pw@${at}/short
    - get: http://t0ken@${at}/name-only
    - get: http://${at}/without
`,
    );
    const { code, texts } = await textsOf(["run"]);
    expect({ code, texts }).toMatchObject({ code: 0 });
    expect(seen(target)).toEqual({
      "/api/own": basic("ada:p@ss"),
      "/api/moved": basic("ada:p@ss"),
      "/api/there": basic("ada:p@ss"),
      "/api/header": "Bearer x",
      "/malformed": basic("bob:hunt%er"),
      "/at-sign": basic("eve:qq@zz"),
      "/short": basic("kim:pw"),
      "/name-only": basic("t0ken:"),
      "/without": undefined,
    });
    const { stdout: plan } = await cli(["check"], { cwd });
    for (const text of [...texts, plan]) {
      expect(text).not.toMatch(/p%40ss|p@ss|hunt%er|qq@zz|zz@127|:pw@|t0ken|Basic /);
    }
    expect(plan).toContain(`base URL    http://ada:***@${at}/api`);
    expect(texts[0]).toContain("GET /at-sign");
  });

  test("those of whole URLs in scripts, also in what is said of a wrong one", async () => {
    await using target = await startHttpTarget();
    const at = `127.0.0.1:${target.port}`;
    await writeFile(
      join(cwd, "load.mjs"),
      `export default async ({ http, execution }) => {
  if (execution.iteration === 1) await http.get("http://ada:hunter22@:99999/wrong");
  const { url } = await http.get("http://ada:hunter22@${at}/whole");
  if (url !== "http://${at}/whole") throw new Error(url);
  await http.get("http://ada:hunter22@127.0.0.1:1/refused");
};
`,
    );
    const { texts } = await textsOf(["run", "load.mjs", "--iterations", "2"]);
    expect(seen(target)).toEqual({ "/whole": basic("ada:hunter22") });
    for (const text of texts) expect(text).not.toContain("hunter22");
    expect(texts[0]).toContain("http://ada:***@:99999/wrong");
    expect(texts[0]).toContain("GET http://127.0.0.1:1/refused");
  });

  test("those of wait-on", async () => {
    await using target = await startHttpTarget((request, response) => {
      response.writeHead(request.headers.authorization === undefined ? 401 : 200).end();
    });
    const at = `127.0.0.1:${target.port}`;
    await writeFile(
      join(cwd, "rampa.yml"),
      `base_url: http://u:pw@${at}\noptions: { iterations: 1, steps: [{ get: /x }] }\n`,
    );
    const { code, texts } = await textsOf(["run", "--wait-on", `http://u:pw@${at}/ready`]);
    expect({ code, texts }).toMatchObject({ code: 0 });
    expect(seen(target)).toEqual({ "/ready": basic("u:pw"), "/x": basic("u:pw") });
    for (const text of texts) expect(text).not.toContain("pw@");
    expect(texts[1]).toContain(`waiting for http://u:***@${at}/ready`);
  });
});

test("a config error repeats no credentials", async () => {
  await writeFile(join(cwd, "rampa.yml"), 'base_url: "htp://u:pw@h"\noptions: { iterations: 1 }\n');
  const { code, stderr } = await cli(["run", "--wait-on", "ftp://u:pw@h"], { cwd });
  const second = await cli(["check"], { cwd });
  expect([code, second.code]).toEqual([3, 3]);
  expect(stderr + second.stderr).not.toContain("pw@");
  expect(second.stderr).toContain("***@h");
});
