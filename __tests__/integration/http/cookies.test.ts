import type { IncomingMessage } from "node:http";

import { expect, test, vi } from "vitest";

import { systemClock } from "../../../src/clock.ts";
import { UserCookies } from "../../../src/http/cookies.ts";
import type { Response } from "../../../src/http/response.ts";
import { SERVER_CERTIFICATE } from "../../support/certificate.ts";
import { connectionOf } from "../../support/connection-settings.ts";
import { startHttpTarget, type HttpTarget } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

/** Sets what the query says (`?set=a%3D1&set=…`), and redirects when there is a `to`. */
function startCookieServer(certificate?: typeof SERVER_CERTIFICATE): Promise<HttpTarget> {
  return startHttpTarget((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://x");
    const to = searchParams.get("to");
    response.setHeader("set-cookie", searchParams.getAll("set"));
    if (to === null) response.end("ok");
    else response.writeHead(Number(searchParams.get("status") ?? 302), { location: to }).end();
  }, certificate);
}

function setting(...cookies: readonly string[]): string {
  return cookies.map((cookie) => `set=${encodeURIComponent(cookie)}`).join("&");
}

function cookiesSeen({ requests }: HttpTarget): readonly (string | undefined)[] {
  return requests.map(({ headers }: { headers: IncomingMessage["headers"] }) => headers.cookie);
}

test("sends back what was set, and nothing when nothing was", async () => {
  await using target = await startCookieServer();
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runSteps(
    requestStep("get", "/a"),
    requestStep("get", `/b?${setting("sid=7; HttpOnly", "lang=de")}`),
    requestStep("get", "/c"),
    requestStep("post", `/d?${setting("sid=8")}`),
    requestStep("get", "/e"),
  );
  await bench.close();
  expect(cookiesSeen(target)).toEqual([
    undefined,
    undefined,
    "sid=7; lang=de",
    "sid=7; lang=de",
    "sid=8; lang=de",
  ]);
});

test.for([
  ["empties the jar for each iteration", {}, [undefined, "a=1", undefined, "a=1"]],
  ["keeps it when it is asked to", { keepsCookies: true }, [undefined, "a=1", "a=1", "a=1"]],
  ["has none without cookies", { http: { cookies: false } }, [undefined, undefined, undefined, undefined]],
] as const)("%s, in steps and in scripts", async ([, options, seen]) => {
  await using target = await startCookieServer();
  const path = `/set?${setting("a=1")}`;
  const bench = new LoadBench({ baseUrl: target.origin, ...options });
  const http = "http" in options ? options.http : {};
  const stepUser = bench.stepUser(requestStep("get", path, http), requestStep("get", "/get", http));
  const scriptUser = bench.scriptUser(async (worker) => {
    await worker.http.get(path);
    await worker.http.get("/get");
  });
  for (const user of [stepUser, scriptUser]) {
    await bench.iterate(user);
    await bench.iterate(user, 1);
  }
  await bench.close();
  expect(cookiesSeen(target)).toEqual([...seen, ...seen]);
});

test("each virtual user has a jar of its own", async () => {
  await using target = await startCookieServer();
  const bench = new LoadBench({ baseUrl: target.origin, keepsCookies: true });
  const users = [1, 2, 3].map((number) =>
    bench.stepUser(requestStep("get", `/?${setting(`user=${number}`)}`), requestStep("get", `/${number}`)),
  );
  await Promise.all(users.map((user) => bench.iterate(user)));
  await bench.close();
  const seen = target.requests
    .filter(({ url }) => !url.includes("?"))
    .map(({ url, headers }) => [url, headers.cookie]);
  expect(seen.toSorted()).toEqual([
    ["/1", "user=1"],
    ["/2", "user=2"],
    ["/3", "user=3"],
  ]);
});

test("keeps to path, domain and public suffixes", async () => {
  await using target = await startCookieServer();
  const hosts = Object.fromEntries(
    ["shop.co.uk", "www.shop.co.uk", "other.co.uk"].map((name) => [
      name,
      { address: "127.0.0.1", port: target.port },
    ]),
  );
  const bench = new LoadBench({ http: connectionOf({ hosts }) });
  const cookies = setting(
    "everywhere=1; Domain=shop.co.uk; Path=/",
    "host=1; Path=/",
    "admin=1; Path=/admin",
    "suffix=1; Domain=co.uk; Path=/",
    "foreign=1; Domain=other.co.uk; Path=/",
  );
  await bench.runScript(async ({ http }) => {
    await http.get(`http://www.shop.co.uk/login?${cookies}`);
    await http.get("http://www.shop.co.uk/admin/users");
    await http.get("http://www.shop.co.uk/administrator");
    await http.get("http://shop.co.uk/");
    await http.get("http://other.co.uk/");
  });
  await bench.close();
  expect(cookiesSeen(target)).toEqual([
    undefined,
    "admin=1; everywhere=1; host=1",
    "everywhere=1; host=1",
    "everywhere=1",
    undefined,
  ]);
});

test("sends secure cookies by https only, and takes them from there only", async () => {
  await using plain = await startCookieServer();
  await using encrypted = await startCookieServer(SERVER_CERTIFICATE);
  const bench = new LoadBench({ http: connectionOf({ tls: { verify: false } }) });
  const path = `/?${setting("open=1", "safe=1; Secure")}`;
  await bench.runScript(async ({ http }) => {
    await http.get(plain.origin + path);
    await http.get(`${plain.origin}/`);
    await http.get(encrypted.origin + path);
    await http.get(`${encrypted.origin}/`);
    await http.get(`${plain.origin}/`);
  });
  await bench.close();
  expect(cookiesSeen(plain)).toEqual([undefined, "open=1", "open=1"]);
  // Cookies do not know ports.
  expect(cookiesSeen(encrypted)).toEqual(["open=1", "open=1; safe=1"]);
});

test("forgets what has expired or was deleted", async () => {
  await using target = await startCookieServer();
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript(async ({ http }) => {
    await http.get(`/?${setting("a=1", "b=2; Max-Age=3600", "c=3; Expires=Thu, 01 Jan 1970 00:00:00 GMT")}`);
    await http.get(`/?${setting("a=; Max-Age=0")}`);
    await http.get("/");
  });
  await bench.close();
  expect(cookiesSeen(target)).toEqual([undefined, "a=1; b=2", "b=2"]);
});

test("a remembered cookie goes when its time is over", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
  try {
    const cookies = new UserCookies(systemClock, false);
    cookies.store(["short=1; Max-Age=1", "longer=1; Max-Age=60", "session=1"], "http://a.test/");
    const header = (): string => cookies.headerFor("http://a.test/x?q=1");
    expect([header(), header()]).toEqual(["short=1; longer=1; session=1", "short=1; longer=1; session=1"]);
    vi.setSystemTime(1_001_000);
    expect([header(), header()]).toEqual(["longer=1; session=1", "longer=1; session=1"]);
    vi.setSystemTime(1_060_000);
    expect(header()).toBe("session=1");
  } finally {
    vi.useRealTimers();
  }
});

test.for([301, 302, 303, 307, 308])("a %i takes its cookies with it, each hop a sample", async (status) => {
  await using target = await startCookieServer();
  const bench = new LoadBench({ baseUrl: target.origin });
  let response: Response | undefined;
  await bench.runScript(async ({ http }) => {
    const to = encodeURIComponent(`/welcome?${setting("seen=1")}`);
    response = await http.post(`/login?${setting("sid=7")}&status=${status}&to=${to}`, {
      form: { user: "ada" },
    });
  });
  await bench.close();
  expect(cookiesSeen(target)).toEqual([undefined, "sid=7"]);
  const isKept = status >= 307;
  expect(target.requests[1]).toMatchObject({
    method: isKept ? "POST" : "GET",
    body: isKept ? "user=ada" : "",
  });
  expect(response?.cookies).toEqual({ sid: "7", seen: "1" });
  expect(bench.stats("http_reqs").count).toBe(2);
});

test("a request's own cookies come besides those of the jar, win over them, and stay with their origin", async () => {
  await using other = await startHttpTarget();
  await using target = await startCookieServer();
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript(async ({ http }) => {
    await http.get(`/?${setting("a=jar", "b=jar")}`);
    await http.get("/own", { cookies: { b: "own", c: 3 } });
    await http.get("/header", { headers: { Cookie: "b=header; d=4" }, cookies: { d: "own" } });
    await http.get("/after");
    await http.get("/none", { cookies: false });
    const away = `${other.origin.replace("127.0.0.1", "localhost")}/there`;
    await http.get(`/away?to=${encodeURIComponent(away)}`, { cookies: { c: "3" } });
  });
  await bench.close();
  expect(cookiesSeen(target)).toEqual([
    undefined,
    "b=own; c=3; a=jar",
    "d=own; b=header; a=jar",
    "a=jar; b=jar",
    undefined,
    "c=3; a=jar; b=jar",
  ]);
  expect(cookiesSeen(other)).toEqual([undefined]);
});

test("checks and extraction see the cookies that were set, on the way too", async () => {
  await using target = await startCookieServer();
  const bench = new LoadBench({ baseUrl: target.origin });
  const checks = [
    "cookie sid == 7",
    "cookie sid exists",
    "cookie other not exists",
    "cookie gone not exists",
  ];
  const to = encodeURIComponent(`/b?${setting("gone=; Max-Age=0")}`);
  await bench.runSteps(requestStep("get", `/a?${setting("sid=7; Path=/", "gone=1")}&to=${to}`, { checks }));
  await bench.close();
  expect(bench.stats("checks")).toMatchObject({ passes: 4, fails: 0 });
});
