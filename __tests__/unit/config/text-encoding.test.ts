import { describe, expect, test } from "vitest";

import { encodingComplaint } from "../../../src/config/text-encoding.ts";
import { problemsOf } from "./resolve-yaml.ts";

const SAVE_AS_UTF8 =
  'Save it as UTF-8: with "Save as" in an editor, or with `-Encoding utf8` where PowerShell writes it';

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

const LITTLE = Buffer.from("\ufeffname\r\nada\r\n", "utf16le");

describe("a text in another encoding is told by its name", () => {
  test.each([
    { what: "UTF-16 with a mark", bytes: LITTLE, message: "expected UTF-8, got UTF-16 (little endian)" },
    {
      what: "UTF-16, the other way round",
      bytes: swapped(LITTLE),
      message: "expected UTF-8, got UTF-16 (big endian)",
    },
    {
      what: "UTF-16 without a mark",
      bytes: LITTLE.subarray(2),
      message: "expected UTF-8, got UTF-16 (little endian)",
    },
    {
      what: "UTF-16 without a mark, the other way round",
      bytes: swapped(LITTLE).subarray(2),
      message: "expected UTF-8, got UTF-16 (big endian)",
    },
    {
      what: "UTF-32",
      bytes: Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
      message: "expected UTF-8, got UTF-32 (little endian)",
    },
    {
      what: "Latin-1",
      bytes: Buffer.from("name\nada\nzo\u00eb\n", "latin1"),
      message: "expected UTF-8, got other bytes on line 3",
    },
  ])("$what", ({ bytes, message }) => {
    expect(encodingComplaint(bytes)).toEqual({ message, hint: SAVE_AS_UTF8 });
  });
});

test.each(["", "a", "name\nzo\u00eb\n", "\ufeffname\n", "\u{1f600}"])("UTF-8 is fine: %j", (text) => {
  expect(encodingComplaint(Buffer.from(text))).toBeNull();
});

test.each(["users.csv", "users.json"])("a data file in UTF-16 is refused where it is named: %s", (file) => {
  const yaml = `data:\n  users: { file: ${file} }\noptions:\n  iterations: 1\n  steps: [{ get: http://a/ }]\n`;
  const readFile = () => ({ kind: "read", bytes: LITTLE }) as const;
  expect(problemsOf(yaml, { readFile })).toEqual([
    `load.yml:2:18 data.users.file: the data file "${file}": expected UTF-8, got UTF-16 (little endian). ${SAVE_AS_UTF8}`,
  ]);
});
