import fc from "fast-check";
import { expect, test } from "vitest";

import { readCsvTable } from "../../src/config/csv-table.ts";
import { readExtraction } from "../../src/config/extraction.ts";
import { readJsonTable } from "../../src/config/json-table.ts";
import { readYaml } from "../../src/config/yaml-reader.ts";
import { CONFIG_TARGETS } from "../support/fuzz/config-targets.ts";
import { readInTime } from "../support/fuzz/fuzz-target.ts";

const names = Array.from({ length: 60_000 }, (_, index) => `column${index}`);

function inTime(name: string, text: string, read: (text: string) => unknown): void {
  readInTime({ name, input: fc.constant(text), read }, text);
}

test("an extraction with a long gap in it", () => {
  inTime("extraction", `x${" ".repeat(400_000)}x`, (text) => {
    expect(readExtraction(text)).toHaveProperty("message");
  });
});

test("a CSV file with very many columns", () => {
  inTime("CSV", `${names.join()}\n${names.join()}`, (text) => {
    expect(readCsvTable(Buffer.from(text))).toMatchObject({ kind: "read", table: { rowCount: 1 } });
  });
});

test("a CSV file with very many columns without names tells of a few", () => {
  expect(readCsvTable(Buffer.from(`${",".repeat(300_000)}\n`))).toMatchObject({
    kind: "failed",
    complaints: [1, 2, 3].map((column) => ({ message: `its column ${column} has no name` })),
  });
});

test("a JSON file with very many members", () => {
  inTime("JSON", JSON.stringify([Object.fromEntries(names.map((name) => [name, 1]))]), (text) => {
    expect(readJsonTable(Buffer.from(text))).toMatchObject({ kind: "read", table: { rowCount: 1 } });
  });
});

test("a config that closes very many brackets which it never opened", () => {
  inTime("config", "]".repeat(200_000), (text) => {
    expect(readYaml(text, "load.yml").problems).toEqual([
      expect.objectContaining({ message: "the file closes 200000 brackets that it never opened" }),
    ]);
  });
});

test("a config with a key of very many variables that are not set", () => {
  const target = CONFIG_TARGETS.find(({ name }) => name === "config: words");
  if (target === undefined) throw new TypeError("nothing reads configs");
  readInTime(target, "? ${x}script".repeat(3_000));
});
