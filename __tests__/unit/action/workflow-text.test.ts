import { expect, test } from "vitest";
import fc from "fast-check";

import { plainForRunner } from "../../../src/action/workflow-text.ts";

/** What GitHub's runner takes for a command, line by line. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith("::") || line.includes("##[");
}

test.each([
  "::error::x",
  "  ::add-mask::x",
  "a\n::stop-commands::x",
  "a\r::error::x",
  "say ##[error]x",
  "\t::set-output name=a::b",
])("%j is no command for a runner", (text) => {
  expect(
    plainForRunner(text)
      .split(/\r\n|\n|\r/)
      .filter(isCommand),
  ).toEqual([]);
});

test("text without commands stays as it is", () => {
  expect(plainForRunner("a :: b\n  c: d\n## [x]")).toBe("a :: b\n  c: d\n## [x]");
});

test("no text at all is a command, and nothing visible is lost", () => {
  const part = fc.oneof(
    fc.constantFrom("::", ":", "##[", "##", "\n", "\r", " ", "error"),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      const plain = plainForRunner(text);
      expect(plain.split(/\r\n|\n|\r/).filter(isCommand)).toEqual([]);
      expect(plain.replaceAll("\u200B", "")).toBe(text.replaceAll("\u200B", "").replaceAll(/\r\n|\r/g, "\n"));
    }),
    { seed: 7 },
  );
});
