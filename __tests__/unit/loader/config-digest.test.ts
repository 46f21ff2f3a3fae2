import { expect, test } from "vitest";

import { configDigest } from "../../../src/loader/config-digest.ts";

const config = {
  base_url: "http://a",
  scenarios: { b: { vus: 1, steps: [{ get: "/x" }] } },
  http: { timeout: "1s" },
};

test("is a SHA-256 in hex and depends on what is said, not on its order", () => {
  const digest = configDigest(config, []);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  const { scenarios, http, base_url } = config;
  expect(configDigest({ http, base_url, scenarios }, [])).toBe(digest);
  expect(configDigest({ ...config, http: { timeout: "2s" } }, [])).not.toBe(digest);
  expect(configDigest({ ...config, http: undefined }, [])).not.toBe(digest);
});

test("the address of the system does not matter", () => {
  expect(configDigest({ ...config, base_url: "http://b" }, [])).toBe(configDigest(config, []));
});

test("secrets do not matter and cannot be guessed from it", () => {
  const withToken = (token: string): string =>
    configDigest({ http: { headers: { a: `Bearer ${token}` } } }, [token]);
  expect(withToken("s3cret-one")).toBe(withToken("another"));
});
