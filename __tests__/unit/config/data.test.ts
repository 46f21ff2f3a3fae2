import { describe, expect, test } from "vitest";

import { readCsvTable } from "../../../src/config/csv-table.ts";
import type { FeederPlan } from "../../../src/config/data-plan.ts";
import { readJsonTable } from "../../../src/config/json-table.ts";
import { Feeder } from "../../../src/worker/feeder.ts";
import { Random } from "../../../src/worker/random.ts";
import { problemsOf } from "./resolve-yaml.ts";

function feederOf(
  text: string | Uint8Array,
  pick: FeederPlan["pick"] = "sequential",
  file = "a.csv",
): Feeder {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const read = file.endsWith(".json") ? readJsonTable(bytes) : readCsvTable(bytes);
  if (read.kind === "failed") throw new Error(read.complaints.map(({ message }) => message).join("\n"));
  return new Feeder({ name: "a", file, pick, table: read.table });
}

function random(iteration: number): () => Random {
  return () => new Random({ seed: 1, stream: "a", iteration });
}

function rowsOf(feeder: Feeder, count: number): readonly unknown[] {
  return Array.from({ length: count }, (_, iteration) => feeder.row(iteration, random(iteration)));
}

describe("CSV", () => {
  test.each([
    [
      "plain",
      "name,age\nada,36\nbob,7\n",
      [
        { name: "ada", age: "36" },
        { name: "bob", age: "7" },
      ],
    ],
    ["without a last line end", "name\nada", [{ name: "ada" }]],
    ["with CRLF and a byte order mark", "\ufeffname,age\r\nada,36\r\n", [{ name: "ada", age: "36" }]],
    ["with empty lines", "name\n\nada\n\n\nbob\n", [{ name: "ada" }, { name: "bob" }]],
    ["with empty values", "a,b\n,\n", [{ a: "", b: "" }]],
    ["with quotes", 'a,b\n"x, ""y""","line\nbreak"\n', [{ a: 'x, "y"', b: "line\nbreak" }]],
    ["with a quote inside a value", 'a\n5" disk\n', [{ a: '5" disk' }]],
    ["beyond ASCII", "größe,✓\nüber,日本\n", [{ größe: "über", "✓": "日本" }]],
    ["with names of JavaScript's own", "constructor,toString\n1,2\n", [{ constructor: "1", toString: "2" }]],
  ])("%s", (_name, text, rows) => {
    expect(rowsOf(feederOf(text), rows.length)).toEqual(rows);
  });

  test("a million rows keep the file's bytes and two numbers for each row", () => {
    const text = Buffer.from(`id,name\n${"1234567,somebody\n".repeat(1_000_000)}`);
    const read = readCsvTable(text);
    if (read.kind === "failed") throw new Error("not read");
    const { table } = read;
    expect(table.rowCount).toBe(1_000_000);
    expect(table.bytes).toBe(text);
    expect(table.starts.byteLength + table.ends.byteLength).toBeLessThan(8.1e6);
    const feeder = new Feeder({ name: "a", file: "a.csv", pick: "sequential", table });
    expect(feeder.row(999_999, random(0))).toEqual({ id: "1234567", name: "somebody" });
  });
});

test("JSON keeps the types of its values", () => {
  const rows = [
    { name: "ada", tags: ["a"], age: 36, admin: true, boss: null },
    { name: "bob", tags: [], age: 7, admin: false, boss: { name: "ada" } },
  ];
  expect(rowsOf(feederOf(JSON.stringify(rows), "sequential", "a.json"), 2)).toEqual(rows);
});

describe("picks", () => {
  const text = "n\n0\n1\n2\n";
  test("sequential: iteration k takes row k, from the first again after the last", () => {
    expect(rowsOf(feederOf(text), 7).map((row) => (row as { n: string }).n)).toEqual("0120120".split(""));
  });

  test("unique: iteration k takes row k, and there is none after the last", () => {
    expect(rowsOf(feederOf(text, "unique"), 4)).toEqual([{ n: "0" }, { n: "1" }, { n: "2" }, undefined]);
  });

  test("random: all rows, the same ones each time", () => {
    const feeder = feederOf(text, "random");
    const picked = rowsOf(feeder, 60).map((row) => (row as { n: string }).n);
    expect(rowsOf(feeder, 60).map((row) => (row as { n: string }).n)).toEqual(picked);
    expect([...new Set(picked)].sort()).toEqual(["0", "1", "2"]);
  });
});

test("rows that are there only once are not for a warm-up", () => {
  const config = (pick: string): string => `warm_up: 5s\ndata: { users: { file: a.csv, pick: ${pick} } }`;
  expect(problemsOf(config("sequential"))).toEqual([]);
  expect(problemsOf(config("unique"))).toEqual([
    'load.yml:1:1 warm_up: "warm_up" would take rows of the data "users", which gives each only once. Remove warm_up, or pick sequential',
  ]);
});

describe("is refused at its place, with the line of the file", () => {
  const problems = (content: string, file = "a.csv"): readonly string[] =>
    problemsOf(`data:\n  users:\n    file: ${file}`, {
      readFile: () => ({ kind: "read", bytes: Buffer.from(content) }),
    });
  const at = (message: string, file = "a.csv"): string =>
    `load.yml:3:11 data.users.file: the data file "${file}": ${message}`;

  test.each([
    ["empty", "", ["it is empty. Write a row of column names first"]],
    ["only a head", "a,b\n", ["it has column names, but no rows. Add rows below the first"]],
    ["a column twice", "a,b,a\n1,2,3", ['it has two columns "a". Rename one of them']],
    ["a column without a name", "a,\n1,2", ["its column 2 has no name. Name every column in the first row"]],
    [
      "ragged rows",
      'a,b\n1,2\n3\n"x\ny",4\n4,5,6\n7\n8\n9',
      [
        "line 3 has 1 value, but there are 2 columns. Quote a value that has a comma in it",
        "line 6 has 3 values, but there are 2 columns. Quote a value that has a comma in it",
        "line 7 has 1 value, but there are 2 columns. Quote a value that has a comma in it",
        "2 more of its rows are wrong",
      ],
    ],
    ["an open quote", 'a\n1\n"2\n3', ['line 3: a quote is never closed. Write "" for a quote inside quotes']],
    [
      "text after a quote",
      'a,b\n"x"y,2',
      ['line 2: text after a closing quote. Quote the whole value, with "" for a quote inside'],
    ],
  ])("CSV: %s", (_name, content, messages) => {
    expect(problems(content)).toEqual(messages.map((message) => at(message)));
  });

  test.each([
    ["no list", "{}", "it is no list"],
    ["an empty list", "[]", "it is empty"],
    ["no objects", "[1]", "row 1 is no object"],
    ["other members", '[{"a":1},{"b":1}]', 'row 2 has no "a", unlike the first'],
    ["more members", '[{"a":1},{"a":1,"b":1}]', 'row 2 has "b", unlike the first'],
  ])("JSON: %s", (_name, content, message) => {
    expect(problems(content, "a.json")[0]).toContain(at(message, "a.json"));
  });

  test("a file that is missing", () => {
    const readFile = () => ({ kind: "failed", reason: "does not exist" }) as const;
    expect(problemsOf("data:\n  users:\n    file: a.csv", { readFile })).toEqual([
      at("it does not exist. Paths start at the config's folder"),
    ]);
  });

  test.each([
    ["{ users: { file: a.txt } }", "Data is CSV with a row of column names, or a JSON list of objects"],
    ["{ users: { file: a.csv, pick: uniqe } }", 'Did you mean "unique"?'],
    ["{ vu: { file: a.csv } }", '"vu" is a variable of rampa itself'],
    ["{ a-b: { file: a.csv } }", '"a-b" is no name for data'],
  ])("%s", (data, message) => {
    expect(problemsOf(`data: ${data}`)).toEqual([expect.stringContaining(message)]);
  });
});

test("nothing more is said of a file whose name could not be resolved", () => {
  const readFile = () => ({ kind: "failed", reason: "does not exist" }) as const;
  const steps = "options: { steps: [{ post: http://x, body_file: '${env.NOPE}' }] }";
  const problems = problemsOf(`data: { users: { file: '\${env.NOPE}.csv' } }\n${steps}`, { readFile });
  expect(problems).toEqual([
    expect.stringContaining('data.users.file: the environment variable "NOPE" is not set'),
    expect.stringContaining('options.steps[0].body_file: the environment variable "NOPE" is not set'),
  ]);
});
