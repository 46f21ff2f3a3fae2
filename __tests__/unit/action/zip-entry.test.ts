import { expect, test } from "vitest";

import { zipEntry } from "../../../src/action/zip-entry.ts";
import { zipOf } from "../../support/fake-workflow-runs.ts";

const textOf = (zip: Buffer, most = 1_000): string | null => {
  const entry = zipEntry(zip, "result.json", most);
  return entry.kind === "found" ? entry.data.toString() : null;
};

test.each([0, 8] as const)("a file is read, compressed by method %i", (method) => {
  const zip = zipOf({ "report.html": "<p>", "result.json": '{"a":1}', "z.txt": "z" }, method);
  expect(textOf(zip)).toBe('{"a":1}');
});

test("of several with the name the one nearest to the root is read", () => {
  expect(textOf(zipOf({ "a/b/result.json": "deep", "a/result.json": "near" }))).toBe("near");
});

test("a comment after the end is no matter", () => {
  const zip = zipOf({ "result.json": "x" });
  zip.writeUInt16LE(5, zip.length - 2);
  expect(textOf(Buffer.concat([zip, Buffer.from("hello")]))).toBe("x");
});

test("a file that is not there is absent", () => {
  expect(zipEntry(zipOf({ "a.json": "x" }), "result.json", 10)).toEqual({ kind: "absent" });
});

test.each([0, 8] as const)("a file that would be larger than allowed is not made, by method %i", (method) => {
  const bomb = zipOf({ "result.json": "0".repeat(1_000_000) }, method);
  expect(zipEntry(bomb, "result.json", 999_999)).toEqual({
    kind: "unreadable",
    reason: "the file in it is too large",
  });
  expect(textOf(bomb, 1_000_000)).toHaveLength(1_000_000);
});

test.each([
  ["nothing", Buffer.alloc(0), "it is no zip"],
  ["words", Buffer.from("<html>Not Found</html>".repeat(5)), "it is no zip"],
  ["the end alone", zipOf({ "result.json": "x".repeat(500) }).subarray(-22), "it ends too early"],
])("%s is unreadable", (_, bytes, reason) => {
  expect(zipEntry(bytes, "result.json", 10)).toEqual({ kind: "unreadable", reason });
});

test.each([
  ["encrypted", 8, 1, "it is encrypted"],
  ["of an unknown method", 10, 93, "it is compressed in a way that is not known"],
  ["longer than the zip", 20, 60_000, "it ends too early"],
])("a file %s is unreadable", (_, at, value, reason) => {
  const zip = zipOf({ "result.json": "x" });
  zip.writeUInt16LE(value, zip.indexOf("PK\u0001\u0002") + at);
  expect(zipEntry(zip, "result.json", 10)).toEqual({ kind: "unreadable", reason });
});

test("no single wrong byte does anything but give a file or a reason", () => {
  const zip = zipOf({ "result.json": "hello" });
  for (let at = 0; at < zip.length; at++) {
    for (const byte of [0, 0xff, 0x80]) {
      const broken = Buffer.from(zip);
      broken[at] = byte;
      expect(["found", "absent", "unreadable"]).toContain(zipEntry(broken, "result.json", 100).kind);
    }
  }
});
