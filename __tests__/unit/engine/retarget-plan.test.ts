import { expect, test } from "vitest";

import { retargetPlan } from "../../../src/engine/retarget-plan.ts";
import { resolveTarget } from "../../../src/http/request-target.ts";
import { createTestPlan } from "../../../src/loader/create-test-plan.ts";

const BASE = "http://127.0.0.1:4001";

test("everything that is written for the origin of base_url goes to the other, and nothing else", () => {
  const { plan } = createTestPlan({
    config: {
      base_url: "http://u:p@shop.test:3000/api",
      scenarios: {
        a: {
          executor: "shared-iterations",
          env: {
            OWN: "http://shop.test:3000/x?y",
            OTHER: "http://other.test/",
            NAME: "http://shop.test:3000.evil.test/",
            WORD: "shop.test:3000",
          },
        },
      },
    },
    functions: { default: () => undefined },
  });
  const moved = retargetPlan(plan, BASE);
  expect(moved?.baseUrl).toBe("http://u:p@127.0.0.1:4001/api");
  expect(moved?.scenarios[0]?.env).toEqual({
    OWN: `${BASE}/x?y`,
    OTHER: "http://other.test/",
    NAME: "http://shop.test:3000.evil.test/",
    WORD: "shop.test:3000",
  });
  const at = (url: string): string => resolveTarget(url, moved?.baseUrl, {}, moved?.moved).url;
  expect(at("/orders")).toBe(`${BASE}/api/orders`);
  expect(at("http://shop.test:3000/orders?a=1")).toBe(`${BASE}/orders?a=1`);
  expect(at("http://other.test/orders")).toBe("http://other.test/orders");
});

test("this machine is one server by all of its names", () => {
  const moved = { from: "http://127.0.0.1:3000", to: BASE };
  const at = (url: string): string => resolveTarget(url, BASE, {}, moved).url;
  for (const name of ["localhost", "shop.localhost", "[::1]", "0.0.0.0"]) {
    expect(at(`http://${name}:3000/a?b`)).toBe(`${BASE}/a?b`);
  }
  for (const url of [
    "http://localhost:3001/",
    "http://127.0.0.2:3000/",
    "https://localhost:3000/",
    "http://notlocalhost:3000/",
  ]) {
    expect(at(url)).toBe(url);
  }
});

test("requests keep their names", () => {
  const moved = { from: "http://shop.test:3000", to: BASE };
  expect(resolveTarget("http://shop.test:3000/orders", BASE, {}, moved).label).toBe("/orders");
});

test("without a base_url nothing can be moved", () => {
  const { plan } = createTestPlan({ config: {}, functions: { default: () => undefined } });
  expect(retargetPlan(plan, BASE)).toBeNull();
});
