import { describe, expect, test } from "vitest";

import { parseCheck } from "../../../src/config/check-language.ts";
import { RampaError } from "../../../src/errors.ts";

function errorOf(text: string): RampaError {
  try {
    parseCheck(text);
  } catch (error) {
    if (error instanceof RampaError) return error;
  }
  throw new Error(`${text} was accepted`);
}

const is = (value: unknown): unknown => ({ kind: "constant", value });
const status = { kind: "status" };
const body = { kind: "body" };

describe("reads", () => {
  test.each([
    ["status == 200", status, false, { kind: "equals", value: is(200) }],
    ["status==200", status, false, { kind: "equals", value: is(200) }],
    ["status != 500", status, true, { kind: "equals", value: is(500) }],
    ["status not == 500", status, true, { kind: "equals", value: is(500) }],
    ["status not != 500", status, false, { kind: "equals", value: is(500) }],
    ["status in [200, 304]", status, false, { kind: "in", values: [200, 304].map(is) }],
    ["status not in [500]", status, true, { kind: "in", values: [500].map(is) }],
    ["duration < 300ms", { kind: "duration" }, false, { kind: "compare", operator: "<", value: is(300) }],
    ["duration<=1.1s", { kind: "duration" }, false, { kind: "compare", operator: "<=", value: is(1_100) }],
    ["duration > 5", { kind: "duration" }, false, { kind: "compare", operator: ">", value: is(5) }],
    ["size >= 1.5kB", { kind: "size" }, false, { kind: "compare", operator: ">=", value: is(1_500) }],
    ["size < 2MB", { kind: "size" }, false, { kind: "compare", operator: "<", value: is(2_000_000) }],
    ["size < 10 B", { kind: "size" }, false, { kind: "compare", operator: "<", value: is(10) }],
    ["body contains hello world", body, false, { kind: "contains", value: is("hello world") }],
    ['body contains "a \\"quoted\\" text"', body, false, { kind: "contains", value: is('a "quoted" text') }],
    ["body == 'yes'", body, false, { kind: "equals", value: is("yes") }],
    ["body == true", body, false, { kind: "equals", value: is("true") }],
    ["body not exists", body, true, { kind: "exists" }],
    ['body matches /"id":\\d+/', body, false, { kind: "matches", pattern: '"id":\\d+', flags: "" }],
    ["body matches /a\\/b/is", body, false, { kind: "matches", pattern: "a\\/b", flags: "is" }],
    ['body in ["a, b", c]', body, false, { kind: "in", values: ["a, b", "c"].map(is) }],
    [
      "header content-type contains json",
      { kind: "header", name: "content-type" },
      false,
      { kind: "contains", value: is("json") },
    ],
    ["header X-Id exists", { kind: "header", name: "x-id" }, false, { kind: "exists" }],
    [
      "header age < 60",
      { kind: "header", name: "age" },
      false,
      { kind: "compare", operator: "<", value: is(60) },
    ],
    ["header etag == 5", { kind: "header", name: "etag" }, false, { kind: "equals", value: is("5") }],
    ["  status   ==   200  ", status, false, { kind: "equals", value: is(200) }],
  ])("%s", (text, subject, negated, expected) => {
    expect(parseCheck(text)).toEqual({ subject, negated, test: expected });
  });

  test("into a frozen expression", () => {
    const check = parseCheck("status in [200]");
    expect(Object.isFrozen(check)).toBe(true);
    expect(Object.isFrozen(check.test)).toBe(true);
  });
});

describe("refuses, and says what to write", () => {
  test.each([
    ["", "no subject"],
    ["statsu == 200", 'unknown subject "statsu"'],
    ["status", "no operator"],
    ["status = 200", 'unknown operator "="'],
    ["status is 200", 'unknown operator "is"'],
    ["status ==", "no value"],
    ["status == ok", 'expected a number, got "ok"'],
    ["status == 200 and duration < 5", 'expected a number, got "200 and duration < 5"'],
    ["status == 200ms", 'expected a number, got "200ms"'],
    ["status contains 2", '"contains" does not apply to status'],
    ["duration exists", '"exists" does not apply to duration'],
    ["size < 1KB", 'expected a number, got "1KB"'],
    ["header == x", "no header name"],
    ["header exists", "no header name"],
    ["header x", "no operator"],
    ["body matches abc", "no pattern"],
    ["body matches /a/g", 'flags "g"'],
    ["body matches //", "an empty pattern"],
    ["status in 200", 'no list after "in"'],
    ["status in []", "an empty value in the list"],
    ["body exists now", 'text after "exists"'],
    ['body contains "a', 'missing "'],
    ['body contains "a" b', "text after the closing quote"],
  ])("%j", (text, found) => {
    const error = errorOf(text);
    expect(error.code).toBe("check_invalid");
    expect(error.message).toBe(`${found} in the check ${JSON.stringify(text)}`);
    expect(error.hint).toBeTruthy();
  });

  test.each([
    ["status = 200", "Write =="],
    ["status is 200", "Write =="],
    ["body contians x", "Write contains"],
  ])("%j, with what was meant", (text, hint) => {
    expect(errorOf(text).hint).toBe(hint);
  });

  test("an invalid pattern, with the engine's reason", () => {
    expect(errorOf("body matches /(/").message).toContain("Unterminated group");
  });

  test.each([
    ["statsu == 200", 'Did you mean "status"?'],
    ["status = 200", "Write =="],
    ["body contain x", "Write contains"],
    ["size < 1KB", "Write 1kB"],
  ])("%s: %s", (text, hint) => {
    expect(errorOf(text).hint).toContain(hint);
  });
});
