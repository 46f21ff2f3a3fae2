import { afterAll, beforeAll, expect, test } from "vitest";

import { systemClock } from "../../../src/clock.ts";
import { type DemoTarget, startDemoTarget } from "../../../src/cli/demo-target.ts";

let target: DemoTarget;

beforeAll(async () => {
  target = await startDemoTarget(systemClock);
});

afterAll(() => target.close());

async function ask(path: string, init?: RequestInit): Promise<[status: number, body: unknown]> {
  const response = await fetch(`${target.origin}${path}`, init);
  return [response.status, await response.json()];
}

function post(path: string, body: string): Promise<[status: number, body: unknown]> {
  return ask(path, { method: "POST", body });
}

test("it listens on the loopback address only", () => {
  expect(target.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test("it answers as a small shop does", async () => {
  expect(await ask("/health")).toEqual([200, { status: "ok" }]);
  expect(await ask("/users?page=2")).toMatchObject([
    200,
    { users: [{ id: 5 }, { id: 6 }, { id: 7 }, { id: 8 }], total: 8 },
  ]);
  expect(await ask("/users/3")).toMatchObject([200, { id: 3 }]);
  expect(await post("/login", '{"password":"demo"}')).toMatchObject([200, { token: "demo-token" }]);
  expect(await post("/orders", '{"items":[{}]}')).toMatchObject([201, { status: "accepted", items: 1 }]);
});

test("it refuses what makes no sense", async () => {
  expect((await ask("/users/99"))[0]).toBe(404);
  expect((await ask("/nowhere"))[0]).toBe(404);
  expect((await ask("/users/%00"))[0]).toBe(404);
  expect((await post("/login", '{"password":"guess"}'))[0]).toBe(401);
  expect((await post("/orders", "no json"))[0]).toBe(400);
  expect((await post("/orders", '"items"'))[0]).toBe(422);
  expect((await post("/orders", "x".repeat(70_000)))[0]).toBe(400);
});

test("it counts what it answered", async () => {
  const before = target.answered;
  await Promise.all(Array.from({ length: 25 }, () => ask("/health")));
  expect(target.answered - before).toBe(25);
});

test("closing it ends open connections", async () => {
  const other = await startDemoTarget(systemClock);
  await fetch(`${other.origin}/health`).then((response) => response.text());
  await other.close();
  await expect(fetch(`${other.origin}/health`)).rejects.toThrow();
});
