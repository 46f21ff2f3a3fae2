import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { cli } from "../support/cli-session.ts";
import { codeBlocksOf, fileNameOf } from "../support/documents.ts";
import { startHttpTarget } from "../support/http-target.ts";

/** 2 to 20 a second in half a second, and half a second of 20 a second: 5.5 + 10. */
const ARRIVALS = 15;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rampa-translated-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The shop of both pages: who logs in gets a token, and only who has one may look and order. */
function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  const send = (status: number, value: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
  const route = `${request.method ?? ""} ${(request.url ?? "").replace(/page=[1-9]$/, "page=N")}`;
  if (route === "POST /login") {
    const { user, password } = JSON.parse(body) as { user: string; password: string };
    const isKnown = [`ada pass-1`, `bob pass-2`].includes(`${user} ${password}`);
    send(isKnown ? 200 : 403, { token: `token of ${user}` });
    return;
  }
  if (!/^Bearer token of (ada|bob)$/.test(request.headers.authorization ?? "")) send(401, {});
  else if (route === "GET /products?page=N") send(200, { items: [{ id: 7 }, { id: 8 }] });
  else if (route === "POST /orders")
    send((JSON.parse(body) as { product: number }).product === 7 ? 201 : 422, {});
  else send(404, {});
}

test.each([
  ["docs/from-k6.md", "shop.yml", ""],
  ["docs/from-k6.md", "shop.ts", "script: ./shop.ts\n"],
  ["docs/from-artillery.md", "shop.yml", ""],
])("the translation in %s, %s, does what the original does", async (page, name, starter) => {
  const log = new Map<string, number>();
  await using target = await startHttpTarget((request, response, body) => {
    response.on("finish", () => {
      const line = `${request.method ?? ""} ${request.url?.split("?")[0] ?? ""} ${response.statusCode}`;
      log.set(line, (log.get(line) ?? 0) + 1);
    });
    answer(request, response, body);
  });
  for (const block of codeBlocksOf(page)) {
    const file = fileNameOf(block);
    if (file === null) continue;
    const isData = /\.(?:csv|json)$/.test(file);
    const text = isData ? block.text.replace(/^.*\n/, "") : block.text;
    const near = text.replaceAll("http://127.0.0.1:3000", target.origin).replaceAll(/"?[36]0s"?/g, '"500ms"');
    writeFileSync(join(folder, file), near);
  }
  if (starter !== "") writeFileSync(join(folder, "rampa.yml"), starter);

  const { code, stdout, stderr } = await cli(["run", starter === "" ? name : "rampa.yml"], { cwd: folder });

  expect(code, stdout + stderr).toBe(0);
  expect(Object.fromEntries(log)).toEqual({
    "POST /login 200": ARRIVALS,
    "GET /products 200": ARRIVALS,
    "POST /orders 201": ARRIVALS,
  });
});
