import { expect, test } from "vitest";

import { WarmUpServer } from "../../../src/threads/warm-up-server.ts";

test("answers at once, but for those that wait until as many are there as asked for", async () => {
  const server = new WarmUpServer();
  const origin = await server.start();
  const ask = async (): Promise<string> => (await fetch(origin)).text();
  expect(await ask()).toBe("ok");

  const told: string[] = [];
  server.hold(2, () => told.push("both wait"));
  const first = ask().then((text) => told.push(text));
  const second = ask().then((text) => told.push(text));
  await Promise.all([first, second]);
  expect(told).toEqual(["both wait", "ok", "ok"]);

  expect(await ask()).toBe("ok");
  expect(told).toHaveLength(3);
  server.close();
});
