import { expect, test } from "vitest";

import { closest } from "../../../src/config/did-you-mean.ts";

test.each([
  ["vu", ["vus", "duration"], "vus"],
  ["tresholds", ["thresholds", "scenarios"], "thresholds"],
  ["durtaion", ["duration"], "duration"],
  ["preAllocatedVus", ["max_vus", "pre_allocated_vus"], "pre_allocated_vus"],
  ["Constant VUs", ["constant-vus", "ramping-vus"], "constant-vus"],
  ["constant-arival-rate", ["constant-vus", "constant-arrival-rate"], "constant-arrival-rate"],
  ["put", ["get"], null],
  ["seed", ["steps", "scenarios"], null],
  ["", ["a"], null],
  ["x".repeat(1_000), ["x".repeat(1_000)], null],
])("%j in %j means %j", (word, candidates, expected) => {
  expect(closest(word, candidates)).toBe(expected);
});
