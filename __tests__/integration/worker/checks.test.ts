import { expect, test } from "vitest";

import { startHttpTarget } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

const BODY = {
  id: 7,
  name: "Ada",
  price: 12.5,
  active: true,
  nothing: null,
  tags: ["red", "blue"],
  items: [{ id: 1 }, { id: 2 }],
  address: { city: "Paris" },
  length: undefined,
};

/** Checks of every subject with every operator: some that hold, and some that do not. */
const HOLD = [
  "status == 201",
  "status != 200",
  "status < 202",
  "status <= 201",
  "status > 200",
  "status >= 201",
  "status in [200, 201]",
  "status not in [200]",
  "status == ${created}",
  "duration < 10s",
  "duration >= 0ms",
  "duration != 10s",
  "duration not in [0.5, 60s, ${vu}]",
  `size == ${JSON.stringify(BODY).length}`,
  "size > 0.1kB",
  "size <= 1MB",
  "size not in [1]",
  "body contains Ada",
  'body matches /"ID":\\d/i',
  'body matches /"name":"${name}"/',
  "body exists",
  'body not == ""',
  'body != "x"',
  'body not in ["x", y]',
  "header content-type contains json",
  "header content-type == application/json",
  "header X-Count > 11",
  "header x-count in [11, 12]",
  "header x-count == ${count}",
  "header x-count matches /^1/",
  "header x-empty exists",
  "header x-none not exists",
  "header x-none != 1",
  "cookie session == abc=def",
  "cookie session exists",
  "cookie session contains c=d",
  "cookie session matches /^a/",
  "cookie session in [abc=def]",
  "cookie n > 4",
  "cookie other not exists",
  "json $.id == 7",
  'json $.id != "7"',
  "json $.id in [6, 7]",
  "json $.id > 6.5",
  "json $.name == Ada",
  'json $.name == "Ada"',
  "json $.name contains d",
  "json $.name matches /^a/i",
  "json $.active == true",
  "json $.nothing == null",
  "json $.nothing exists",
  "json $.missing not exists",
  "json $.missing != 1",
  "json $.tags contains red",
  'json $.tags == ["red", "blue"]',
  "json $.tags.length == 2",
  "json $.items[?@.id == 2].id == 2",
  "json $.items[-1].id == 2",
  'json $.address == {"city": "Paris"}',
  "json $.address contains city",
  "json $.address == ${address}",
  "json $.id == ${id}",
  "json $['name'] == ${name}",
  'json $.name == "${name}"',
  "json $.price < 13s",
  "${id} == 7",
  "${id} in [7]",
  "${id} > 6",
  "${name} == Ada",
  "${name} matches /da$/",
  "${name} contains A",
  "${count} == 12",
  "${count} < 13",
  "${address.city} == Paris",
  "${vu} == 1",
  "${iteration} == 0",
  "${scenario} == shop",
  "${name} exists",
] as const;

const FAIL = [
  "status == 200",
  "status not == 201",
  "status > 201",
  "status in [200, 204]",
  "duration > 10s",
  "duration == 10s",
  "size < 100B",
  "size == ${id}",
  "body contains ada",
  "body not exists",
  "body == x",
  "body matches /^x/",
  "body in [x]",
  "header content-type == text/html",
  "header x-count < 12",
  "header x-none exists",
  "header x-none == 1",
  "header x-none contains 1",
  "header content-type > 1",
  "header x-count in [1, 2]",
  "cookie session == abc",
  "cookie other exists",
  "cookie session not matches /a/",
  'json $.id == "7"',
  "json $.id == 8",
  'json $.active == "true"',
  "json $.name == ada",
  "json $.missing exists",
  "json $.missing == 1",
  "json $.missing > 1",
  "json $.tags == red",
  "json $.tags contains green",
  "json $.tags.length > 2",
  "json $.items matches /1/",
  "json $.name > 1",
  "json $.name in [Bob]",
  'json $.id == "${id}"',
  "${id} == 8",
  "${name} not exists",
  "${name} == ${id}",
  "${id} in [1, 2]",
  "${id} > 7",
  "${name} matches /x/",
] as const;

test("every subject with every operator, passing and failing, is counted exactly", async () => {
  await using target = await startHttpTarget((_request, response) => {
    response.writeHead(201, {
      "content-type": "application/json",
      "x-count": "12",
      "x-empty": "",
      "set-cookie": ["session=abc=def; Path=/; HttpOnly", "n=5"],
    });
    response.end(JSON.stringify(BODY));
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const step = requestStep("get", "/", {
    extract: {
      created: "status",
      id: "json $.id",
      name: 'regex /"name":"(\\w+)"/',
      count: "header X-Count",
      address: "json $.address",
    },
    checks: [...HOLD, ...FAIL],
  });
  const user = bench.stepUser(step);
  expect(await bench.iterate(user)).toBe("completed");
  await bench.close();
  const wrong = [
    ...HOLD.filter((check) => bench.passes(check) !== 1),
    ...FAIL.filter((check) => bench.fails(check) !== 1),
  ];
  expect(wrong).toEqual([]);
  expect(bench.stats("checks")).toMatchObject({ passes: HOLD.length, fails: FAIL.length });
  expect(target.requestCount).toBe(1);
});

test.each([
  ["not JSON", "<html>", ["json $.a exists", "json $.a not exists", "json $.a != 1"]],
  ["empty", "", ["json $ exists", "body exists"]],
])("a body that is %s fulfils no check of its members", async (_name, body, checks) => {
  await using target = await startHttpTarget((_request, response) => response.end(body));
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runSteps(requestStep("get", "/", { checks }));
  await bench.close();
  expect(bench.stats("checks")).toMatchObject({ passes: 0, fails: checks.length });
});
