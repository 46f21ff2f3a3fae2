import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";

import { renderConsole } from "../../../src/report/console.ts";
import { reportModel } from "../../../src/report/model.ts";
import { terminalText, terminalWidth } from "../../../src/report/terminal-text.ts";
import { failedResult, passedResult, sampleRequest, sampleResult } from "../../support/sample-result.ts";

test("figures come first, the verdict last", () => {
  expect(renderConsole(reportModel({ ...failedResult(), timeline: [] }))).toBe(`Requests
                   count    rate  failed       p50      p95      p99
  all requests     9,876   329/s     152    85 ms   213 ms   425 ms
  list orders GET  6,000   200/s       0   325 ms   813 ms   1.63 s
  checkout POST      876  29.2/s     152   401 ms      1 s   2.01 s¹
  POST /login      3,000   100/s       0  85.1 ms   213 ms   426 ms
  ¹ fewer than ten samples lie beyond this percentile

Checks
  ✗ duration < 300ms  default  4,021 of 4,270 passed
  ✓ status == 200     default  8,820 of 8,820 passed

Errors
  140 times  reset in checkout             read ECONNRESET                                                      first after 12 s
   12 times  response_timeout in checkout  no response headers from http://127.0.0.1:3000/checkout within 10 s  first after 21 s

Thresholds
  ✗ http_req_duration{name:list orders}  p(95)<500   812 ms
  ✗ checks                               rate>0.99   98.1 %
  ✗ http_req_duration{name:chekout}      p(99)<800  no data
  ✓ http_req_failed                      rate<0.05      0 %  default
  ✓ http_req_duration                    p(95)<500   413 ms

! The generator used 92 % of its CPU: latencies may be shorter than reported.

✗ Failed – p(95) of "list orders" was 812 ms, limit 500 ms.
  3 of 5 thresholds failed.
  249 of 13,090 checks failed, all of them "duration < 300ms".
  480 iterations of scenario default could not start: no virtual user was free.
`);
});

test("colour changes nothing but colour", () => {
  const model = reportModel(failedResult());
  const colored = renderConsole(model, { color: true });
  expect(colored).toContain("\u001b[31m✗");
  expect(stripVTControlCharacters(colored)).toBe(renderConsole(model));
});

test("a pass is one line of verdict", () => {
  const text = renderConsole(reportModel(passedResult()));
  expect(text.trimEnd().split("\n").at(-1)).toBe("✓ Passed – 3 of 3 thresholds, 12,345 requests in 30 s.");
});

test("more than twenty rows are counted", () => {
  const requests = Array.from({ length: 25 }, (_, index) => sampleRequest({ name: `r${index}` }));
  expect(renderConsole(reportModel(sampleResult({ requests })))).toContain("\n  5 more in result.json\n");
});

test("a name cannot move the cursor, nor be a command of the runner", () => {
  const names = [
    "\u001b[2J\u001b]0;title\u0007",
    "::error::boom",
    "x ##[error]boom",
    "a\r\n::stop-commands::x",
  ];
  const result = sampleResult({
    status: "execution_failed",
    error: { code: "x", message: "::set-output name=a::b" },
    requests: names.map((name) => sampleRequest({ name })),
    warnings: names,
  });
  const text = renderConsole(reportModel(result));
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toContain("##[");
});

test("columns stay aligned beside wide characters", () => {
  expect(terminalWidth("abc")).toBe(3);
  expect(terminalWidth("漢字")).toBe(4);
  expect(terminalWidth("e\u0301")).toBe(1);
  expect(terminalWidth("✅")).toBe(2);
});

test("ordinary text is left as it is", () => {
  expect(terminalText("Foo::bar #1 [x]")).toBe("Foo::bar #1 [x]");
});
