import { expect, test } from "vitest";

import {
  fencedBlock,
  markdownCode,
  markdownLink,
  markdownPhrase,
  markdownText,
} from "../../../src/report/markdown/escape.ts";
import { code, phrase, strong } from "../../../src/report/phrase.ts";

test("ordinary words and metric names stay readable", () => {
  const words = "p(95) of http_req_duration was 1.24 s - limit: 500 ms (load.yml:14:17)";
  expect(markdownText(words)).toBe(words);
});

test.each([
  ["a|b", "a&#124;b"],
  ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
  ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
  ["`x` *y* ~~z~~", "&#96;x&#96; \\*y\\* \\~\\~z\\~\\~"],
  ["_private_ a__b", "\\_private\\_ a\\_\\_b"],
  ["[x](javascript:y)", "\\[x\\](javascript:y)"],
  ["a\\|b", "a&#92;&#124;b"],
  ["$x$", "&#36;x&#36;"],
  ["@someone", "@\u200bsomeone"],
  ["fixes #123, o/r#4 and GH-5", "fixes #\u200b123, o/r#\u200b4 and GH-\u200b5"],
  ["# title", "\\# title"],
  ["- item", "\\- item"],
  ["1. item", "1\\. item"],
  ["a\nb", "a b"],
])("%o becomes words", (text, escaped) => {
  expect(markdownText(text)).toBe(escaped);
});

test("addresses become code, so that they are not linked", () => {
  expect(markdownText("GET http://a.test/x_y?z=1, www.b.test.")).toBe(
    "GET `http://a.test/x_y?z=1`, `www.b.test`.",
  );
});

test("a name is code, with backticks where they can hold it", () => {
  expect(markdownCode("http_req_duration{name:list users}")).toBe("`http_req_duration{name:list users}`");
  expect(markdownCode("p(95)<500")).toBe("`p(95)<500`");
  expect(markdownCode("#123 *x*")).toBe("`#123 *x*`");
});

test("a name that backticks cannot hold is an element with entities", () => {
  expect(markdownCode("a|b")).toBe("<code>a&#124;b</code>");
  expect(markdownCode("@me")).toBe("<code>&#64;me</code>");
  expect(markdownCode("``")).toBe("<code>&#96;&#96;</code>");
  expect(markdownCode("<img>")).toBe("<code>&#60;img&#62;</code>");
  expect(markdownCode("a\\")).toBe("<code>a&#92;</code>");
});

test("an empty name is visible", () => {
  expect(markdownCode(" \n")).toBe("*empty*");
});

test("a phrase keeps the spaces between its pieces", () => {
  expect(markdownPhrase(phrase`p(95) of ${code("a")} was ${strong("1 ms")}, limit ${2}`)).toBe(
    "p(95) of `a` was **1 ms**, limit 2",
  );
});

test("a fence is longer than any in the text, and lines keep their indent", () => {
  expect(fencedBlock("a:\n  b: ```\u0007", "yaml")).toBe("````yaml\na:\n  b: ```\ufffd\n````");
});

test("only an address of the web becomes a link, and cannot leave it", () => {
  expect(markdownLink("x", "https://github.com/o/r/actions/runs/1")).toBe(
    "[x](https://github.com/o/r/actions/runs/1)",
  );
  expect(markdownLink("x", "http://localhost:3000/a) b")).toBe("[x](http://localhost:3000/a%29%20b)");
  expect(markdownLink("x", "javascript:alert(1)")).toBe("x");
});
