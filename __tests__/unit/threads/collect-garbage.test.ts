import { getHeapSpaceStatistics } from "node:v8";
import { expect, test } from "vitest";

import { ageObjects, collectGarbage } from "../../../src/threads/collect-garbage.ts";

interface Holder {
  kept: object | null;
}

async function nextTurn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test("what nothing refers to is collected, and what something refers to is not", async () => {
  const holder: Holder = { kept: { is: "kept" } };
  const kept = new WeakRef(holder.kept ?? {});
  const dropped = new WeakRef({ is: "dropped" });
  // A reference that was made or read in this turn counts as one that is held.
  await nextTurn();
  collectGarbage();
  expect(dropped.deref()).toBeUndefined();
  expect(kept.deref()).toBe(holder.kept);
});

test("objects that are young are old afterwards", () => {
  const youngBytes = (): number =>
    getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_used_size ?? 0;
  ageObjects();
  const before = youngBytes();
  const objects = Array.from({ length: 5000 }, (_, index) => ({ index, text: `${index}` }));
  const made = youngBytes() - before;
  expect(made).toBeGreaterThan(100_000);
  ageObjects();
  expect(youngBytes() - before).toBeLessThan(made / 2);
  expect(objects).toHaveLength(5000);
});

test("the collector is not left to everybody", () => {
  collectGarbage();
  expect("gc" in globalThis).toBe(false);
});
