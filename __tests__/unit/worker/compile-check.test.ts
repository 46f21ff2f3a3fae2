import { expect, test } from "vitest";

import { parseCheck } from "../../../src/config/check-language.ts";
import { CheckedResponse } from "../../../src/worker/checked-response.ts";
import { compileCheck } from "../../../src/worker/compile-check.ts";

const RESPONSE = {
  status: 200,
  url: "http://h/",
  headers: { "content-type": "application/json; charset=utf-8", "x-count": "12", "x-empty": "" },
  chunks: [Buffer.from('{"id":7,\n"name":"Ada"}')],
  bodySize: 22,
  duration: 120.5,
  failure: null,
  errorKind: null,
} as const;

const NO_RESPONSE = {
  ...RESPONSE,
  status: 0,
  headers: {},
  chunks: [],
  bodySize: 0,
  duration: 0,
  failure: { kind: "refused", message: "" },
  errorKind: "refused",
} as const;

function holds(check: string, response: CheckedResponse["run"] = RESPONSE): boolean {
  return compileCheck(check, parseCheck(check)).holds(new CheckedResponse(response), null);
}

test.for([
  ["status == 200", true],
  ["status != 200", false],
  ["status not == 200", false],
  ["status not != 200", true],
  ["status >= 200", true],
  ["status > 200", false],
  ["status <= 200", true],
  ["status < 200", false],
  ["status in [200, 304]", true],
  ["status in [201, 304]", false],
  ["status not in [201, 304]", true],
  ["duration < 300ms", true],
  ["duration < 0.1s", false],
  ["size == 22", true],
  ["size > 1kB", false],
  ["body contains Ada", true],
  ["body not contains Ada", false],
  ["body contains ada", false],
  ['body matches /"ID":\\d+/i', true],
  ["body matches /^.$/", false],
  ["body exists", true],
  ['body == "{}"', false],
  ["header content-type contains json", true],
  ["header Content-Type matches /^application/", true],
  ["header x-count == 12", true],
  ["header x-count > 11", true],
  ["header x-count > 12", false],
  ["header x-count in [11, 12]", true],
  ["header content-type > 11", false],
  ["header x-empty exists", true],
  ["header x-empty > -1", false],
  ["header x-none exists", false],
  ["header x-none not exists", true],
  ["header constructor exists", false],
  ["header x-none == 12", false],
  ["header x-none != 12", true],
  ["header x-none contains a", false],
] as const)("%s: %s", ([check, expected]) => {
  expect(holds(check)).toBe(expected);
});

test.for([
  ["status == 0", true],
  ["status == 200", false],
  ["status != 200", true],
  ["duration < 300ms", false],
  ["size < 10", false],
  ["size not > 10", false],
  ["body not contains error", false],
  ["header x-none not exists", false],
] as const)("without a response, %s: %s", ([check, expected]) => {
  expect(holds(check, NO_RESPONSE)).toBe(expected);
});

test("a body that was too large to keep fulfils nothing, its size and status do", () => {
  const large = { ...RESPONSE, chunks: [], bodySize: 17e6, errorKind: "body_too_large" } as const;
  expect(holds("body not contains error", large)).toBe(false);
  expect(holds("size > 16MB", large)).toBe(true);
  expect(holds("status == 200", large)).toBe(true);
});

test("only a check on the body needs it", () => {
  const needsBody = (check: string): boolean => compileCheck(check, parseCheck(check)).needsBody;
  expect(["body exists", "size > 1", "status == 200", "header a exists"].map(needsBody)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
