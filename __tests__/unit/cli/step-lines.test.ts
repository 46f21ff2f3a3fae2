import { expect, test } from "vitest";

import { stepLines } from "../../../src/cli/step-lines.ts";
import { planOf } from "../config/resolve-yaml.ts";

test("steps inside others are indented, and requests stand in columns", () => {
  const { scenarios } = planOf(`
base_url: http://x
options:
  steps:
    - post: /login
      name: login
      extract: { token: json $.token, id: status }
      checks: [status == 200]
    - think: { min: 1s, max: 2s }
    - parallel: [{ get: /a }, { get: "/b?x=1", checks: [status == 200, size > 1] }]
    - repeat: 3
      steps:
        - when: "\${token} exists"
          steps: [{ delete: "/orders/\${id}" }, { call: sign }]
`);
  const work = scenarios[0]?.work;
  expect(work?.kind === "steps" ? stepLines(work.steps) : []).toEqual([
    "POST /login               login  1 check, sets token, id",
    "think 1s to 2s",
    "at the same time",
    "  GET /a",
    "  GET /b?x=1                     2 checks",
    "3 times",
    "  when ${token} exists",
    "    DELETE /orders/${id}",
    "    call sign",
  ]);
});
