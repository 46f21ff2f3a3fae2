import { expect, test } from "vitest";

import { plainLine, shorten } from "../../../src/report/plain-text.ts";

test("line breaks and other white space become one space", () => {
  expect(plainLine("  a\r\n\tb\u2028c\u0085d  ")).toBe("a b c d");
});

test("control characters and those that turn text around are shown as replaced", () => {
  expect(plainLine("a\u001b[31mb\u0000c\u202ed\u2066e\u200bf")).toBe(
    "a\ufffd[31mb\ufffdc\ufffdd\ufffde\ufffdf",
  );
});

test("letters of right-to-left scripts, accents and joined emoji stay", () => {
  expect(plainLine("שלום é 👩‍💻")).toBe("שלום é 👩‍💻");
});

test("half a surrogate pair is replaced", () => {
  expect(plainLine("a\ud83d")).toBe("a\ufffd");
});

test("a long text ends with an ellipsis and keeps its length", () => {
  expect(plainLine("x".repeat(10_000), 200)).toBe(`${"x".repeat(199)}…`);
  expect(plainLine("x".repeat(200), 200)).toBe("x".repeat(200));
  expect(plainLine(`${" ".repeat(5000)}x`, 10)).toBe("…");
});

test("shortening never cuts a character in two", () => {
  expect(shorten("ab😀cd", 4)).toBe("ab…");
});
