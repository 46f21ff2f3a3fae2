import { expect, test } from "vitest";

import type { CallStepPlan, StepPlan, WhenStepPlan } from "../../../src/config/step-plan.ts";
import { parseCheck } from "../../../src/config/check-language.ts";
import type { Worker } from "../../../src/worker/worker.ts";
import { startHttpTarget, type HttpTarget } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

function when(text: string, ...steps: readonly StepPlan[]): WhenStepPlan {
  return { kind: "when", condition: { name: text, expression: parseCheck(text) }, steps };
}

function repeat(times: number, ...steps: readonly StepPlan[]): StepPlan {
  return { kind: "repeat", times, steps };
}

const call = (name: string): CallStepPlan => ({ kind: "call", name });

const linesOf = ({ requests }: HttpTarget): readonly string[] =>
  requests.map(({ method, url }) => `${method} ${url}`);

/** Answers every request with what its path says, as JSON. */
const startEcho = (): Promise<HttpTarget> =>
  startHttpTarget((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ path: request.url, id: 7, next: { deep: ["a b", "c/d"] } }));
  });

test("what a response gave goes into URL, query, headers and bodies of the next requests", async () => {
  await using target = await startEcho();
  const bench = new LoadBench({ baseUrl: `${target.origin}/api` });
  const outcome = await bench.runSteps(
    requestStep("get", "/first", {
      extract: { id: "json $.id", words: "json $.next.deep", slash: "json $.next.deep[1]", code: "status" },
    }),
    requestStep("post", "/items/${slash}?q=${slash}&r=1", {
      query: { id: "${id}", list: ["${id}", "x"] },
      headers: { "x-id": "no ${id}" },
      json: {
        id: "${id}",
        text: "id ${id}",
        words: "${words}",
        all: ["${code}", { deep: "$${id}" }],
        plain: 1,
      },
    }),
    requestStep("post", "/form", { form: { a: "${slash}", b: ["${id}", "2"] } }),
    requestStep("put", "/text", { body: "${words.0} is ${words}" }),
    requestStep("post", "/parts", {
      multipart: [
        { name: "note", content: "id ${id}" },
        { name: "file", content: Buffer.from("${id}"), filename: "a.txt" },
      ],
    }),
  );
  await bench.close();
  expect(outcome).toBe("completed");
  expect(linesOf(target)).toEqual([
    "GET /api/first",
    "POST /api/items/c%2Fd?q=c%2Fd&r=1&id=7&list=7&list=x",
    "POST /api/form",
    "PUT /api/text",
    "POST /api/parts",
  ]);
  const [, json, form, text, parts] = target.requests;
  expect(json?.headers).toMatchObject({ "x-id": "no 7", "content-type": "application/json" });
  expect(JSON.parse(json?.body ?? "")).toEqual({
    id: 7,
    text: "id 7",
    words: ["a b", "c/d"],
    all: [200, { deep: "${id}" }],
    plain: 1,
  });
  expect(form?.body).toBe("a=c%2Fd&b=7&b=2");
  expect(text?.body).toBe('a b is ["a b","c/d"]');
  expect(parts?.body).toContain('name="note"\r\n\r\nid 7\r\n');
  expect(parts?.body).toContain('filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n${id}\r\n');
});

test("a URL may be a variable, its host too", async () => {
  await using target = await startEcho();
  const bench = new LoadBench({ baseUrl: target.origin, functions: new Map([["set", setUrls(target)]]) });
  await bench.runSteps(
    call("set"),
    requestStep("get", "${whole}"),
    requestStep("get", "${path}"),
    requestStep("get", "http://${host}:${port}/c"),
  );
  await bench.close();
  expect(linesOf(target)).toEqual(["GET /a?x=1", "GET /b", "GET /c"]);
});

function setUrls({ origin, port }: HttpTarget): (worker: Worker) => void {
  return ({ vars }) => Object.assign(vars, { whole: `${origin}/a?x=1`, path: "/b", host: "127.0.0.1", port });
}

test("a failed extraction counts the checks, ends the iteration as an error, and says what was found", async () => {
  await using target = await startHttpTarget((_request, response) => {
    response.writeHead(401, { "content-type": "application/json" });
    response.end('{"error":"wrong password","code":3}');
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const outcome = await bench.runSteps(
    requestStep("post", "/login", {
      name: "login",
      extract: { token: "json $.token" },
      checks: ["status == 200"],
    }),
    requestStep("get", "/never"),
  );
  await bench.close();
  expect([outcome, target.requestCount, bench.fails("status == 200")]).toEqual(["failed", 1, 1]);
  expect(bench.errors.reports()).toMatchObject([
    {
      kind: "extraction",
      step: "login",
      message: "token: json $.token found nothing, but status 401 and an object with the members error, code",
    },
  ]);
});

test.each([
  ["header x-id", "status 200 with the headers content-type, "],
  ["cookie session", "status 200, which sets the cookies other"],
  ["regex /id=(\\d+)/", 'status 200 and a body (text/html) that begins with "<html>'],
  ["json $.id", 'status 200 and a body (text/html) that begins with "<html>'],
])("extraction by %s says what there was in its place", async (source, instead) => {
  await using target = await startHttpTarget((_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "set-cookie": "other=1" });
    response.end("<html>");
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  expect(await bench.runSteps(requestStep("get", "/", { extract: { x: source } }))).toBe("failed");
  await bench.close();
  expect(bench.errors.reports()[0]?.message).toContain(`x: ${source} found nothing, but ${instead}`);
});

test("extraction of a null says that it is there", async () => {
  await using target = await startHttpTarget((_request, response) => response.end('{"id":null}'));
  const bench = new LoadBench({ baseUrl: target.origin });
  expect(await bench.runSteps(requestStep("get", "/", { extract: { x: "json $.id" } }))).toBe("failed");
  await bench.close();
  expect(bench.errors.reports()[0]?.message).toBe(
    "x: json $.id found nothing, but status 200 and null there",
  );
});

test("loops count, conditions skip, and both nest", async () => {
  await using target = await startEcho();
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(
    repeat(2, requestStep("get", "/a"), repeat(2, requestStep("get", "/b"))),
    when("${vu} == 2", requestStep("get", "/never")),
    when(
      "${vu} == 1",
      repeat(1, requestStep("get", "/c")),
      when("${iteration} == 1", requestStep("get", "/d")),
    ),
    requestStep("get", "/e"),
  );
  expect([await bench.iterate(user, 0), await bench.iterate(user, 1)]).toEqual(["completed", "completed"]);
  await bench.close();
  const names = linesOf(target)
    .map((line) => line.at(-1))
    .join("");
  expect(names).toBe("abbabbce" + "abbabbcde");
});

test("parallel requests are on their way at the same time, and the next step waits for the last", async () => {
  const open: (() => void)[] = [];
  await using target = await startHttpTarget((request, response) => {
    if (request.url?.startsWith("/after") === true) {
      response.end();
      return;
    }
    open.push(() => response.end(`{"id":"${request.url ?? ""}"}`));
    // Answers in the opposite order, when all three are there.
    if (open.length === 3) for (const answer of open.reverse()) answer();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const requests = ["/a", "/b", "/c"].map((path) =>
    requestStep("get", path, { extract: { [path.slice(1)]: "json $.id" }, checks: ["status == 200"] }),
  );
  const outcome = await bench.runSteps(
    { kind: "parallel", requests },
    requestStep("get", "/after", { query: { all: "${a}${b}${c}" } }),
  );
  await bench.close();
  expect(outcome).toBe("completed");
  expect(linesOf(target).at(-1)).toBe("GET /after?all=%2Fa%2Fb%2Fc");
  expect(bench.passes("status == 200")).toBe(3);
});

test("one failed extraction among parallel requests ends the iteration when all are over", async () => {
  await using target = await startEcho();
  const bench = new LoadBench({ baseUrl: target.origin });
  const requests = [
    requestStep("get", "/a", { extract: { x: "json $.none" } }),
    requestStep("get", "/b", { checks: ["status == 200"] }),
  ];
  expect(await bench.runSteps({ kind: "parallel", requests }, requestStep("get", "/never"))).toBe("failed");
  await bench.close();
  expect([target.requestCount, bench.passes("status == 200")]).toEqual([2, 1]);
});

test("an interruption gives up requests that run in parallel", async () => {
  await using target = await startHttpTarget(() => undefined);
  const bench = new LoadBench({ baseUrl: target.origin });
  const requests = [requestStep("get", "/a"), requestStep("get", "/b")];
  const user = bench.stepUser({ kind: "parallel", requests });
  const outcome = bench.iterate(user);
  await expect.poll(() => target.requestCount).toBe(2);
  user.interrupt();
  expect(await outcome).toBe("interrupted");
  await bench.close();
});

test("stop_on_failed_check of a step comes before that of the scenario", async () => {
  await using target = await startEcho();
  const checks = ["status == 500"];
  const run = async (scenario: boolean, step: boolean): Promise<number> => {
    const bench = new LoadBench({ baseUrl: target.origin, stopOnFailedCheck: scenario });
    const before = target.requestCount;
    const steps = [requestStep("get", "/a", { checks, stopOnFailedCheck: step }), requestStep("get", "/b")];
    expect(await bench.runSteps(...steps)).toBe("completed");
    await bench.close();
    return target.requestCount - before;
  };
  expect([await run(false, true), await run(true, false)]).toEqual([1, 2]);
});

test("a function reads and sets variables, sends requests, and its error ends the iteration", async () => {
  await using target = await startEcho();
  const functions = new Map<string, (worker: Worker) => unknown>([
    [
      "sign",
      async ({ vars, http, execution }) => {
        const response = await http.get(`/signed/${String(vars.id)}`, { checks: ["${id} == 7"] });
        vars.signature = `${execution.iteration}-${response.status}`;
      },
    ],
    ["fail", () => Promise.reject(new Error("no luck"))],
  ]);
  const bench = new LoadBench({ baseUrl: target.origin, functions });
  const first = requestStep("get", "/first", { extract: { id: "json $.id" } });
  const user = bench.stepUser(
    first,
    call("sign"),
    requestStep("get", "/last/${signature}"),
    call("fail"),
    first,
  );
  expect(await bench.iterate(user, 4)).toBe("failed");
  await bench.close();
  expect(linesOf(target)).toEqual(["GET /first", "GET /signed/7", "GET /last/4-200"]);
  expect(bench.passes("${id} == 7")).toBe(1);
  expect(bench.errors.reports()).toMatchObject([{ kind: "script", step: "fail", count: 1 }]);
});

test("variables do not outlive their iteration, and one without a value ends it", async () => {
  await using target = await startEcho();
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(
    when("${iteration} == 0", requestStep("get", "/first", { extract: { id: "json $.id" } })),
    requestStep("get", "/items/${id}", { name: "item" }),
  );
  expect([await bench.iterate(user, 0), await bench.iterate(user, 1)]).toEqual(["completed", "failed"]);
  await bench.close();
  expect(linesOf(target)).toEqual(["GET /first", "GET /items/7"]);
  expect(bench.errors.reports()).toMatchObject([
    {
      kind: "extraction",
      step: "item",
      message: "${id} has no value: nothing that ran in this iteration defined it",
    },
  ]);
});

test("values of variables that are secrets are masked in errors", async () => {
  await using target = await startHttpTarget((_request, response) => response.end('{"token":"s3cret"}'));
  const functions = new Map([
    [
      "fail",
      ({ vars }: Worker) => {
        throw new Error(`refused ${String(vars.token)}`);
      },
    ],
  ]);
  const bench = new LoadBench({ baseUrl: target.origin, functions, secretVariables: ["token"] });
  await bench.runSteps(requestStep("get", "/", { extract: { token: "json $.token" } }), call("fail"));
  await bench.close();
  expect(bench.errors.reports()[0]?.message).toContain("refused ***");
});

test("a body is kept only when a check or an extraction looks at it", async () => {
  await using target = await startEcho();
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runSteps(
    requestStep("get", "/", { checks: ["size > 10"], extract: { x: "header content-type" } }),
  );
  await bench.close();
  expect(bench.passes("size > 10")).toBe(1);
});

test("rounds of a loop that never waits let others have their turn", async () => {
  const bench = new LoadBench();
  const user = bench.stepUser(
    repeat(1_000_000, when("${vu} == 2", requestStep("get", "http://127.0.0.1:9/"))),
  );
  const outcome = bench.iterate(user);
  await new Promise((resolve) => setImmediate(resolve));
  user.interrupt();
  expect(await outcome).toBe("interrupted");
  await bench.close();
});
