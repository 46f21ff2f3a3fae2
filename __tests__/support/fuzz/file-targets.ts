import { readFileSync } from "node:fs";
import { join } from "node:path";

import { readInputs } from "../../../src/action/read-inputs.ts";
import { INPUTS, variableOf, type InputName } from "../../../src/action/inputs.ts";
import { COMMANDS } from "../../../src/cli/command-table.ts";
import { parseArguments } from "../../../src/cli/parse-arguments.ts";
import { readCsvTable } from "../../../src/config/csv-table.ts";
import type { DataTable } from "../../../src/config/data-plan.ts";
import { readJsonTable } from "../../../src/config/json-table.ts";
import { annotationsOf } from "../../../src/report/annotations.ts";
import { renderConsole } from "../../../src/report/console.ts";
import { reportModel } from "../../../src/report/model.ts";
import { parseResultFile } from "../../../src/report/parse-result-file.ts";
import { renderedFiles } from "../../../src/run/rendered-files.ts";
import { Feeder } from "../../../src/worker/feeder.ts";
import { Random } from "../../../src/worker/random.ts";
import { ROOT } from "../documents.ts";
import { resultOf, type FuzzTarget } from "./fuzz-target.ts";
import { mutated, repeated, revalued, soup } from "./texts.ts";

const RESULTS = ["passed.json", "threshold-failed.json"].map((name) => {
  const text = readFileSync(join(ROOT, "__tests__", "fixtures", "results", name), "utf8");
  return JSON.stringify(JSON.parse(text));
});

const RESULT_WORDS = [
  ..."metrics thresholds errors timeline requests histogram stats p(95) count null true 0 -1 1e308 1e999".split(
    " ",
  ),
  ...["0.5", '"a"', '""', "[]", "{}", '"<img src=x>"', '"\\u0000"', '"|"', '"@team"', '"::error::x"', ","],
];

function readResult(text: string): void {
  const result = resultOf(() => parseResultFile(text));
  if (result === null) return;
  const model = reportModel(result);
  renderedFiles(model);
  renderConsole(model);
  annotationsOf(model);
}

/** Numbers, texts and words of JSON. */
const VALUE = /(?<=[:[,])(?:-?\d[\d.eE+-]*|"[^"\\]*"|null|true|false)(?=[,\]}])/g;

function readRows(table: DataTable): void {
  const feeder = new Feeder({ name: "rows", file: "rows", pick: "sequential", table });
  const random = (): Random => new Random({ seed: 1, stream: "", iteration: 0 });
  for (let row = 0; row < Math.min(table.rowCount, 20); row += 1) {
    const names = Object.keys(feeder.row(row, random) ?? {});
    if (names.length !== table.columns.length) throw new Error(`row ${row} has ${names.join()}`);
  }
}

function readTable(read: typeof readCsvTable): (text: string) => void {
  return (text) => {
    const table = read(new TextEncoder().encode(text));
    if (table.kind === "read") readRows(table.table);
    else if (table.complaints.length === 0) throw new Error("neither a table nor a complaint");
  };
}

function readArguments(text: string): void {
  const args = text.split("\n");
  for (const command of COMMANDS) resultOf(() => parseArguments(command, args));
}

function readAllInputs(text: string): void {
  const names = Object.keys(INPUTS) as InputName[];
  readInputs(Object.fromEntries(names.map((name) => [variableOf(name), text])));
}

const CSV_WORDS = ["a", "b", ",", ",", '"', '""', "\n", "\n", "\r\n", "\r", "\ufeff", "1", "é"];
const JSON_WORDS = ["[", "]", "{", "}", '{"a":1}', '{"a":2}', ',{"b":', '"a":', ",", "1", "null", '{"":1}'];
const ARGUMENT_WORDS = [
  ..."run check report --vus --out=x -h --no-color --json -- - --= --vus=3 rampa.yml --constructor".split(
    " ",
  ),
  "\n",
];
const INPUT_WORDS = [
  ..."true false always 10s 0 passed any http://x A=b = run 1/2 auto".split(" "),
  "\n",
  ",",
];

export const FILE_TARGETS: readonly FuzzTarget[] = [
  { name: "result file: changed", input: mutated(RESULTS, RESULT_WORDS), read: readResult },
  { name: "result file: other values", input: revalued(RESULTS, VALUE, RESULT_WORDS), read: readResult },
  { name: "CSV", input: soup(CSV_WORDS, 40), read: readTable(readCsvTable) },
  { name: "CSV: repetition", input: repeated(CSV_WORDS, 200_000), read: readTable(readCsvTable) },
  { name: "JSON data", input: soup(JSON_WORDS, 20), read: readTable(readJsonTable) },
  { name: "JSON data: repetition", input: repeated(JSON_WORDS, 100_000), read: readTable(readJsonTable) },
  { name: "arguments", input: soup(ARGUMENT_WORDS, 10), read: readArguments },
  { name: "inputs", input: soup(INPUT_WORDS, 8), read: readAllInputs },
  { name: "inputs: repetition", input: repeated(INPUT_WORDS, 40_000), read: readAllInputs },
];
