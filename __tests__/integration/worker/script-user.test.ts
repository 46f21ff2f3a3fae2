import { expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import type { ExecutionInfo } from "../../../src/worker/execution-info.ts";
import { startHttpTarget, unusedPort } from "../../support/http-target.ts";
import { LoadBench } from "../../support/load-bench.ts";

test("a failed request does not end the iteration", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const port = await unusedPort();
  const outcome = await bench.runScript(async (worker) => {
    const failed = await worker.http.get(`http://127.0.0.1:${port}/a?secret=1`);
    expect(failed).toMatchObject({ status: 0, ok: false, error: { kind: "refused" } });
    expect(failed.text()).toBe("");
    await worker.http.get("/next");
  });
  await bench.close();
  expect(outcome).toBe("completed");
  expect(target.requestCount).toBe(1);
  expect(bench.values("http_reqs", "name")).toEqual(["GET /next", `GET http://127.0.0.1:${port}/a`]);
});

test("throw turns a missing response into an error, which ends the iteration", async () => {
  const bench = new LoadBench();
  const port = await unusedPort();
  const outcome = await bench.runScript((worker) =>
    worker.http.get(`http://127.0.0.1:${port}/`, { throw: true, name: "home" }),
  );
  await bench.close();
  expect(outcome).toBe("failed");
  expect(bench.errors.reports().map(({ kind, step }) => [kind, step])).toEqual([
    ["refused", "home"],
    ["script", "default"],
  ]);
  expect(bench.errors.reports()[1]?.message).toContain("home: connection not made");
});

test("throw leaves a response alone, whatever its status", async () => {
  await using target = await startHttpTarget((_, response) => response.writeHead(500).end());
  const bench = new LoadBench({ baseUrl: target.origin });
  const outcome = await bench.runScript((worker) => worker.http.get("/", { throw: true }));
  await bench.close();
  expect(outcome).toBe("completed");
});

test.for([
  [
    "at once",
    () => {
      throw new TypeError("broken");
    },
  ],
  [
    "later",
    async () => {
      await Promise.resolve();
      throw new TypeError("broken");
    },
  ],
] as const)("what a script throws %s is reported with the script's own line", async ([, run]) => {
  const bench = new LoadBench();
  const outcomes = [await bench.runScript(run), await bench.runScript(run)];
  await bench.close();
  expect(outcomes).toEqual(["failed", "failed"]);
  const [report] = bench.errors.reports();
  expect(report).toMatchObject({ kind: "script", step: "default", count: 2 });
  expect(report?.message).toMatch(/^TypeError: broken \(script-user\.test\.ts:\d+:\d+\)$/);
});

test("an error of rampa itself names the line of the script that caused it", async () => {
  const bench = new LoadBench();
  await bench.runScript((worker) => worker.sleep("5 sec"));
  await bench.runScript((worker) => worker.http.get("/no-base"));
  await bench.close();
  const messages = bench.errors.reports().map(({ message }) => message);
  expect(messages[0]).toMatch(
    /^expected a duration such as "30s", got "5 sec" \(script-user\.test\.ts:\d+:\d+\)$/,
  );
  expect(messages[1]).toMatch(/no base_url.*\(script-user\.test\.ts:\d+:\d+\)$/);
});

test("something thrown that is no error is reported all the same", async () => {
  const bench = new LoadBench();

  await bench.runScript(() => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- users do
    throw "plain text";
  });
  await bench.close();
  expect(bench.errors.reports()).toMatchObject([{ kind: "script", message: "plain text" }]);
});

test("execution, env and setup data are what the plan says", async () => {
  const bench = new LoadBench({
    env: { LANG: "de", HOME: "/root" },
    scenarioEnv: { LANG: "en" },
    setupData: { token: "t" },
  });
  const seen: ExecutionInfo[] = [];
  const user = bench.scriptUser((worker) => {
    seen.push(worker.execution);
    expect(worker.env).toEqual({ LANG: "en", HOME: "/root" });
    expect(worker.setupData).toEqual({ token: "t" });
  });
  await bench.iterate(user, 7);
  await bench.iterate(user, 19);
  await bench.close();
  expect(seen).toMatchObject([
    { workerId: 1, scenario: "shop", iteration: 7, iterationInWorker: 0 },
    { workerId: 1, scenario: "shop", iteration: 19, iterationInWorker: 1 },
  ]);
  expect(bench.errors.reports()).toEqual([]);
});

test("check counts each condition by its name and says whether all hold", async () => {
  const bench = new LoadBench({ tags: { team: "web" } });
  const results: boolean[] = [];
  const outcome = await bench.runScript((worker) => {
    results.push(worker.check(5, { "is odd": (n) => n % 2 === 1, "is large": (n) => n > 10 }));
    results.push(worker.check(11, { "is odd": (n) => n % 2 === 1, "is large": (n) => n > 10 }));
  });
  await bench.close();
  expect(outcome).toBe("completed");
  expect(results).toEqual([false, true]);
  expect(bench.stats("checks")).toEqual({ rate: 0.75, passes: 3, fails: 1 });
  expect(bench.count("checks", { check: "is odd", scenario: "shop", team: "web" })).toBe(2);
});

test("a condition that throws or is asynchronous does not hold, and the report says why", async () => {
  const bench = new LoadBench();
  const results: boolean[] = [];
  await bench.runScript((worker) => {
    const conditions = {
      throws: () => {
        throw new Error("no such field");
      },
      asynchronous: (() => Promise.resolve(true)) as unknown as () => boolean,
    };
    results.push(worker.check({}, conditions));
  });
  await bench.close();
  expect(results).toEqual([false]);
  expect(bench.stats("checks")).toEqual({ rate: 0, passes: 0, fails: 2 });
  const messages = bench.errors.reports().map(({ message }) => message);
  expect(messages[0]).toMatch(/^no such field \(script-user\.test\.ts:/);
  expect(messages[1]).toContain("asynchronous");
});

test("groups nest, follow await, and keep apart what runs at the same time", async () => {
  await using target = await startHttpTarget((request, response) => {
    setTimeout(() => response.end(), request.url === "/slow" ? 30 : 5);
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript(async (worker) => {
    const value = worker.group("sync", () => {
      worker.check(1, { one: (n) => n === 1 });
      return 42;
    });
    expect(value).toBe(42);
    await worker.group("outer", async () => {
      await Promise.all([
        worker.group("slow", () => worker.http.get("/slow", { name: "r" })),
        worker.group("fast", async () => {
          await worker.http.get("/fast", { name: "r" });
          worker.counter("orders");
        }),
      ]);
      await worker.http.get("/", { name: "r" });
    });
    await worker.http.get("/", { name: "r" });
  });
  await bench.close();
  expect(bench.values("http_reqs", "group")).toEqual(["", "outer", "outer::fast", "outer::slow"]);
  expect(bench.values("checks", "group")).toEqual(["sync"]);
  const orders = bench.aggregator.rows("orders", ["team", "group", "scenario"]);
  expect(orders.map(({ values }) => values)).toEqual([["", "outer::fast", "shop"]]);
});

test("custom metrics take values, tags and the scenario's tags", async () => {
  const bench = new LoadBench({ tags: { team: "web" } });
  await bench.runScript((worker) => {
    worker.counter("orders");
    worker.counter("orders", 2, { team: "shop" });
    worker.gauge("queue", 7);
    worker.rate("hits", true);
    worker.rate("hits", 0);
    worker.trend("parse_time", 12.5);
  });
  await bench.close();
  expect(bench.stats("orders").count).toBe(3);
  expect(bench.aggregator.rows("orders", ["team", "group", "scenario"]).map(({ values }) => values)).toEqual([
    ["web", "", "shop"],
    ["shop", "", "shop"],
  ]);
  expect(bench.stats("queue").value).toBe(7);
  expect(bench.stats("hits")).toEqual({ rate: 0.5, passes: 1, fails: 1 });
  expect(bench.stats("parse_time")).toMatchObject({ count: 1, avg: 12.5 });
});

test("one name has one kind, and a sample is a number", async () => {
  const bench = new LoadBench();
  const codes: string[] = [];
  await bench.runScript((worker) => {
    const attempts = [
      () => worker.trend("http_reqs", 1),
      () => worker.trend("t", Number.NaN),
      () => worker.counter("orders{a:b}"),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch (error) {
        codes.push(error instanceof RampaError ? error.code : String(error));
      }
    }
  });
  await bench.close();
  expect(codes).toEqual(["metric_kind_conflict", "metric_invalid", "metric_invalid"]);
});

test("requests take checks in the check language", async () => {
  await using target = await startHttpTarget((_, response) => response.end("hello"));
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript((worker) =>
    worker.group("g", () => worker.http.get("/", { checks: ["status == 200", "body contains bye"] })),
  );
  await bench.close();
  expect(bench.stats("checks")).toEqual({ rate: 0.5, passes: 1, fails: 1 });
  expect(bench.count("checks", { check: "body contains bye", group: "g" })).toBe(1);
});

test("a check that cannot be read is an error of the script, and no request is lost", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const outcome = await bench.runScript((worker) => worker.http.get("/", { checks: ["statsu == 200"] }));
  await bench.close();
  expect(outcome).toBe("failed");
  expect(bench.errors.reports()).toMatchObject([{ kind: "script", count: 1 }]);
  expect(target.requestCount).toBe(0);
});

test("every option of a request changes what it says", async () => {
  await using target = await startHttpTarget((request, response) => {
    if (request.url === "/moved") response.writeHead(302, { location: "/end" }).end();
    else response.writeHead(request.url === "/404" ? 404 : 200).end();
  });
  const bench = new LoadBench({
    baseUrl: `${target.origin}/api/..`,
    http: { headers: { "x-a": "1", "x-b": "1" } },
  });
  await bench.runScript(async ({ http }) => {
    await http.get("/q?a=1#f", { query: { b: "ü &", c: [1, true] } });
    await http.get("/h", { headers: { "X-B": "2", "x-c": 3 } });
    await http.get("/404", { expected_statuses: [404, "200-299"], tags: { team: "web" }, name: "none" });
    await http.get("/moved", { max_redirects: 0 });
    await http.get("/k", { keep_alive: false });
    await http.get("/t", { tags: { name: "by tag" } });
    await http.get(new URL(`${target.origin}/u`));
  });
  await bench.close();
  expect(bench.errors.reports()).toEqual([]);
  expect(target.requests.map(({ url }) => url)).toEqual([
    "/q?a=1&b=%C3%BC+%26&c=1&c=true",
    "/h",
    "/404",
    "/moved",
    "/k",
    "/t",
    "/u",
  ]);
  expect(target.requests[0]?.headers).toMatchObject({ "x-a": "1", "x-b": "1" });
  expect(target.requests[1]?.headers).toMatchObject({ "x-a": "1", "x-b": "2", "x-c": "3" });
  expect(target.requests[4]?.headers.connection).toBe("close");
  expect(bench.stats("http_req_failed").passes).toBe(0);
  expect(bench.count("http_reqs", { name: "none", team: "web", status: "404" })).toBe(1);
  expect(bench.values("http_reqs", "name")).toEqual([
    "GET /h",
    "GET /k",
    "GET /moved",
    "GET /q",
    "GET /u",
    "by tag",
    "none",
  ]);
});

test.for([
  [{ hedaers: {} }, 'unknown option "hedaers"'],
  [{ json: 1, body: "x" }, "json and body are both given"],
  [{ max_redirects: -1 }, "max_redirects is -1"],
  [{ expected_statuses: ["2xx"] }, '"2xx" in expected_statuses'],
  [{ timeout: "5" }, "expected a duration"],
  [{ timeout: "0s" }, "timeout is 0"],
] as const)("options that make no sense are an error of the script: %j", async ([options, message]) => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const outcome = await bench.runScript((worker) => worker.http.get("/", options as object));
  await bench.close();
  expect(outcome).toBe("failed");
  expect(bench.errors.reports()[0]?.message).toContain(message);
  expect(target.requestCount).toBe(0);
});
