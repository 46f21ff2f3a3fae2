import { expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import { redirectTarget, resolveTarget } from "../../../src/http/request-target.ts";

test.for([
  ["/users", "http://h", "http://h/users"],
  ["/users", "http://h/", "http://h/users"],
  ["/users", "http://h:8080/api", "http://h:8080/api/users"],
  ["/users", "http://h/api/", "http://h/api/users"],
  ["users", "http://h/api", "http://h/api/users"],
  ["?page=2", "http://h/api", "http://h/api?page=2"],
  ["", "http://h/api", "http://h/api"],
  ["/a b/ü?q=ä", "http://h", "http://h/a%20b/%C3%BC?q=%C3%A4"],
  ["/users#top", "http://h/?x=1", "http://h/users"],
  ["http://other/x", "http://h", "http://other/x"],
  ["HTTPS://Other:443/x", undefined, "https://other/x"],
  ["http://[::1]:8080/", undefined, "http://[::1]:8080/"],
] as const)("%s below %s is %s", ([written, base, url]) => {
  expect(resolveTarget(written, base).url).toBe(url);
});

test("the label has no query, and an origin only when it is not that of base_url", () => {
  expect(resolveTarget("http://h/a?token=1", "http://h/api").label).toBe("/a");
  expect(resolveTarget("/users/ü?token=1", "http://h/api").label).toBe("/users/ü");
  expect(resolveTarget("http://h:81/a?token=1", "http://h").label).toBe("http://h:81/a");
});

test("adds a query to the one that is there, repeated for lists", () => {
  const { path } = resolveTarget("/a?x=1#f", "http://h", { b: "ü&=", c: [1, true], d: [] });
  expect(path).toBe("/a?x=1&b=%C3%BC%26%3D&c=1&c=true");
});

test("credentials in a URL become a header and nothing else", () => {
  const target = resolveTarget("http://ada:p%40ss@h/x", undefined);
  expect(target).toMatchObject({
    url: "http://h/x",
    origin: "http://h",
    label: "http://h/x",
    authorization: `Basic ${Buffer.from("ada:p@ss").toString("base64")}`,
  });
});

test.for([
  ["/users", undefined, "no base_url"],
  ["ftp://h/x", "http://h", "no URL that a request"],
  ["http://", undefined, "no URL that a request"],
  ["/x", "not a url", "no URL that a request"],
] as const)("%s below %s is an error", ([written, base, message]) => {
  expect(() => resolveTarget(written, base)).toThrow(RampaError);
  expect(() => resolveTarget(written, base)).toThrow(message);
});

test.for([
  ["/next", "http://h/next"],
  ["next", "http://h/a/next"],
  ["//other/x", "http://other/x"],
  ["?q=1", "http://h/a/b?q=1"],
  ["https://h/x#y", "https://h/x"],
] as const)("a redirect to %s goes to %s", ([location, url]) => {
  expect(redirectTarget(location, "http://h/a/b")?.url).toBe(url);
});

test.for(["mailto:a@b", "http://[", "javascript:alert(1)"])("a redirect to %s goes nowhere", (location) => {
  expect(redirectTarget(location, "http://h/")).toBeNull();
});
