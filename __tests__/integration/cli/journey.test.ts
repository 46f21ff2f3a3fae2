import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { ResultFile } from "../../../src/report/result-file.ts";
import { cli } from "../../support/cli-session.ts";
import { startShop, type Shop } from "../../support/shop-server.ts";

const USERS = 20;
const ITERATIONS_EACH = 3;
const ITERATIONS = USERS * ITERATIONS_EACH;
const PHOTO = `<svg xmlns="http://www.w3.org/2000/svg"><circle r="${"9".repeat(2_000)}"/></svg>`;

const CONFIG = `
base_url: \${env.SHOP}
data:
  customers: { file: customers.csv, pick: unique }
scenarios:
  shopping:
    executor: per-vu-iterations
    vus: ${USERS}
    iterations: ${ITERATIONS_EACH}
    steps:
      - get: /login
        name: login form
        extract: { csrf: 'regex /name="csrf" value="([^"]+)"/' }
      - post: /login
        name: login
        form: { user: "\${customers.name}", password: "\${customers.password}", csrf: "\${csrf}" }
        checks: [status == 200, "body contains Welcome \${customers.name}", cookie greeted == yes]
      - post: /api/token
        name: token
        extract: { token: json $.token }
        expected_statuses: [201]
        checks: ["json $.user == \${customers.name}"]
      - get: /api/products
        name: products
        query: { page: 1 }
        auth: { bearer: "\${token}" }
        extract: { page: json $.next, product: "json $.items[1].id" }
      - repeat: 2
        steps:
          - get: /api/products?page=\${page}
            name: products
            auth: { bearer: "\${token}" }
            extract: { page: json $.next }
            checks: [json $.items.length == 4]
      - put: /api/cart
        name: fill cart
        json: { product: "\${product}", quantity: 1 }
        headers: { authorization: "Bearer \${token}" }
        checks: ["json $.items[0] == \${product}"]
      - parallel:
          - { get: /api/cart, name: cart, auth: { bearer: "\${token}" }, checks: ["json $.items.length == 1"] }
          - { get: /api/profile, name: profile, auth: { bearer: "\${token}" }, checks: ["json $.user == \${customers.name}"] }
      - post: /api/photo
        name: upload
        auth: { bearer: "\${token}" }
        multipart: { owner: "\${customers.name}", photo: { file: photo.svg, type: image/svg+xml } }
        checks: ["json $.bytes == ${PHOTO.length}"]
      - get: /checkout
        name: checkout form
        extract: { csrf: 'regex /name="csrf" value="([^"]+)"/' }
      - post: /checkout
        name: order
        form: { csrf: "\${csrf}" }
        extract: { order: json $.id }
        checks: ["json $.owner == \${customers.name}", "json $.items[0] == \${product}"]
      - get: /api/orders/\${order}
        name: see order
        checks: ["json $.id == \${order}"]
      - when: "\${order} exists"
        steps:
          - { delete: "/api/orders/\${order}", name: delete order, checks: [status == 204] }
      - get: /api/orders/\${order}
        name: order is gone
        expected_statuses: [404]
        checks: [status == 404]
      - post: /logout
        name: logout
        checks: [cookie session not exists]
      - get: /home
        name: signed out
        expected_statuses: [401]
        checks: [status == 401]
thresholds:
  checks: rate==1
  http_req_failed: rate==0
`;

/** What the server answers in one iteration, by the name that the step gives it. */
const PER_ITERATION: readonly (readonly [line: string, name: string, count: number])[] = [
  ["GET /login 200", "login form", 1],
  ["POST /login 303", "login", 1],
  ["GET /home 200", "login", 1],
  ["POST /api/token 201", "token", 1],
  ["GET /api/products 200", "products", 3],
  ["PUT /api/cart 200", "fill cart", 1],
  ["GET /api/cart 200", "cart", 1],
  ["GET /api/profile 200", "profile", 1],
  ["POST /api/photo 201", "upload", 1],
  ["GET /checkout 200", "checkout form", 1],
  ["POST /checkout 302", "order", 1],
  ["GET /api/orders/ID 200", "order", 1],
  ["GET /api/orders/ID 200", "see order", 1],
  ["DELETE /api/orders/ID 204", "delete order", 1],
  ["GET /api/orders/ID 404", "order is gone", 1],
  ["POST /logout 204", "logout", 1],
  ["GET /home 401", "signed out", 1],
];

async function runJourney(shop: Shop): Promise<ResultFile> {
  const folder = await mkdtemp(join(tmpdir(), "rampa-journey-"));
  try {
    const rows = Array.from({ length: ITERATIONS }, (_, index) => `customer-${index},"pass, word ${index}"`);
    await writeFile(join(folder, "customers.csv"), `name,password\n${rows.join("\n")}\n`);
    await writeFile(join(folder, "photo.svg"), PHOTO);
    await writeFile(join(folder, "rampa.yml"), CONFIG);
    const { code, stdout } = await cli(["run"], { cwd: folder, env: { SHOP: shop.target.origin } });
    expect(code, stdout).toBe(0);
    return ResultFile.parse(JSON.parse(await readFile(join(folder, "rampa-results", "result.json"), "utf8")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function sumBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  amount: (item: T) => number,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const item of items) sums[key(item)] = (sums[key(item)] ?? 0) + amount(item);
  return sums;
}

test("20 users shop at the same time: the server's log and result.json agree on every count", async () => {
  await using shop = await startShop();
  const { metrics, requests, checks, errors, scenarios } = await runJourney(shop);

  expect(shop.mixUps).toEqual([]);
  expect(new Set(shop.logins).size).toBe(ITERATIONS);
  expect(shop.orders).toEqual({ placed: ITERATIONS, left: 0 });
  expect(shop.photoBytes).toEqual(Array.from({ length: ITERATIONS }, () => PHOTO.length));

  const perIteration = PER_ITERATION.reduce((sum, [, , count]) => sum + count, 0);
  expect(Object.fromEntries(shop.log)).toEqual(
    sumBy(
      PER_ITERATION,
      ([line]) => line,
      ([, , count]) => count * ITERATIONS,
    ),
  );
  const byName = ([line, name]: readonly [string, string, number]): string =>
    `${line.split(" ", 1)[0] ?? ""} ${name}`;
  expect(Object.fromEntries(requests.map(({ method, name, count }) => [`${method} ${name}`, count]))).toEqual(
    sumBy(PER_ITERATION, byName, ([, , count]) => count * ITERATIONS),
  );
  expect(requests.every(({ failed }) => failed === 0)).toBe(true);
  expect(metrics.http_reqs?.stats.count).toBe(perIteration * ITERATIONS);
  expect(shop.target.requestCount).toBe(perIteration * ITERATIONS);
  expect(metrics.iterations?.stats.count).toBe(ITERATIONS);
  expect(scenarios[0]).toMatchObject({ delivered: ITERATIONS });
  expect(errors).toEqual([]);

  expect(checks.every(({ fails }) => fails === 0)).toBe(true);
  // Three of the login, two of the pages, two of the order, one of each other step that has any.
  expect(metrics.checks?.stats.passes).toBe((3 + 1 + 2 + 1 + 2 + 1 + 2 + 1 + 1 + 1 + 1 + 1) * ITERATIONS);

  // One connection for each user, and one more for the second of two requests at the same time.
  expect(shop.target.connectionCount).toBe(2 * USERS);
  expect(metrics.data_sent?.stats.count).toBe(shop.target.bytes.received);
  expect(metrics.data_received?.stats.count).toBe(shop.target.bytes.sent);
}, 60_000);
