import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";

import { expect, test } from "vitest";

import { YoungSpace } from "../../../src/run/young-space.ts";

function heapOf(sizesMb: readonly number[]): { factors: number[]; space: YoungSpace } {
  const factors: number[] = [];
  let at = 0;
  const space = new YoungSpace({
    size: () => (sizesMb[at++] ?? 0) * 1e6,
    setGrowthFactor: (factor) => factors.push(factor),
  });
  return { factors, space };
}

test("lets the space grow until it is large enough, and again after V8 shrank it", () => {
  const { factors, space } = heapOf([1, 8, 16, 16, 4, 16]);
  for (let look = 0; look < 6; look++) space.check();
  expect(factors).toEqual([1, 2, 1]);
});

test("leaves V8 alone while the space is small", () => {
  const { factors, space } = heapOf([1, 8]);
  space.check();
  space.check();
  space.release();
  expect(factors).toEqual([]);
});

test("once released lets everything grow for good", () => {
  const { factors, space } = heapOf([16, 16]);
  space.check();
  space.release();
  space.check();
  expect(factors).toEqual([1, 2]);
});

const CHURN = `
  const { YoungSpace } = await import(process.argv[1]);
  const { getHeapSpaceStatistics } = await import("node:v8");
  const size = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space").space_size;
  const space = new YoungSpace();
  const alive = new Array(20_000);
  for (let turn = 0; turn < 300; turn++) {
    for (let index = 0; index < 20_000; index++) alive[index] = { index, list: [index, turn] };
    space.check();
  }
  console.log(String(size()));
`;

test("holds in a real process whose objects outlive many collections", async () => {
  const module = new URL("../../../src/run/young-space.ts", import.meta.url).href;
  const args = ["--input-type=module", "--eval", CHURN, module];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const bytes = Number(stdout);
  expect(bytes).toBeGreaterThan(12e6);
  // Unchecked it is twice as much and more.
  expect(bytes).toBeLessThan(24e6);
});

test("a process hears of each thread it starts", async () => {
  let heard = 0;
  const count = (): void => {
    heard += 1;
  };
  process.once("worker", count);
  const worker = new Worker("", { eval: true });
  await new Promise((resolve) => worker.once("exit", resolve));
  expect(heard).toBe(1);
});
