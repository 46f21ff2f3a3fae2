import { expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import { Response } from "../../../src/http/response.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("has status, headers, body and URL as it was made (rampa.http.Response)", () => {
  const response = new Response({ status: 200, url: "http://x", headers: {}, chunks: [bytes("ok")] });
  expect(response.status).toBe(200);
  expect(response.text()).toBe("ok");
  expect(response.url).toBe("http://x");
  expect(response.error).toBeUndefined();
  expect(response.timings).toMatchObject({ duration: 0, waiting: 0 });
});

test.for([
  [0, false],
  [199, false],
  [200, true],
  [299, true],
  [302, false],
  [500, false],
] as const)("status %i is ok: %s", ([status, ok]) => {
  expect(new Response({ status, url: "http://x" }).ok).toBe(ok);
});

test("what is made once is the same the next time", () => {
  const response = new Response({
    status: 200,
    url: "http://x",
    headers: { a: ["1", "2"] },
    chunks: [bytes("a"), bytes("b")],
  });
  expect(response.headers).toBe(response.headers);
  expect(response.headers).toEqual({ a: "1, 2" });
  expect(response.body).toBe(response.body);
  expect(response.text()).toBe("ab");
});

test("a byte order mark is no part of the text", () => {
  const response = new Response({ status: 200, url: "http://x", chunks: [bytes("\uFEFF{}")] });
  expect(response.json()).toEqual({});
});

test("an error about the body never shows the query", () => {
  const response = new Response({ status: 502, url: "http://x/a?token=1", chunks: [bytes("Bad Gateway")] });
  expect(() => response.json()).toThrow(RampaError);
  expect(() => response.json()).toThrow(
    'the body of http://x/a (status 502) is no JSON; it begins with "Bad Gateway"',
  );
});
