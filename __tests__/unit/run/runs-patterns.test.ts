import { expect, test } from "vitest";

import { createTestPlan } from "../../../src/index.ts";
import { runsPatterns } from "../../../src/run/runs-patterns.ts";

type Steps = NonNullable<Parameters<typeof createTestPlan>[0]["config"]["scenarios"]>[string]["steps"];

function runs(...steps: NonNullable<Steps>): boolean {
  const one = { executor: "shared-iterations", steps } as const;
  return runsPatterns(
    createTestPlan({ config: { base_url: "http://127.0.0.1:9", scenarios: { one } } }).plan,
  );
}

test.each([
  ["a check", { get: "/", checks: ["body matches /a+b/"] }],
  ["an extraction", { get: "/", extract: { token: "regex /t=(.*)/" } }],
  ["a path", { get: "/", checks: ["json $.items[?search(@.name, 'a+b')] exists"] }],
])("steps with a regular expression in %s are watched", (_, step) => {
  expect(runs({ get: "/" }, { repeat: 2, steps: [{ parallel: [step] }] })).toBe(true);
});

test("steps without one are not", () => {
  expect(
    runs({ get: "/search", checks: ["status == 200", "json $.match exists", "body contains regex"] }),
  ).toBe(false);
});
