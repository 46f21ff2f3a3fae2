import { describe, expect, test } from "vitest";

import { layerFromObject, readConfigText } from "../../../src/config/layer.ts";
import { formatProblem } from "../../../src/errors.ts";

function problemsOf(text: string): readonly string[] {
  return readConfigText(text, "load.yml").problems.map(formatProblem);
}

function rawOf(text: string): unknown {
  return readConfigText(text, "load.yml").layer?.raw;
}

describe("the place of", () => {
  const text = 'a: 1\nb:\n  c: [1, { "d e": 2 }]\n  f: |\n    text\n';
  const { layer } = readConfigText(text, "load.yml");

  test.each([
    ["a value", ["a"], "value", 1, 4],
    ["a key", ["a"], "key", 1, 1],
    ["a nested map", ["b"], "value", 3, 3],
    ["a list's element", ["b", "c", 0], "value", 3, 7],
    ["a quoted key", ["b", "c", 1, "d e"], "key", 3, 12],
    ["a value in a flow map", ["b", "c", 1, "d e"], "value", 3, 19],
    ["a block text", ["b", "f"], "value", 4, 6],
    ["what is missing, the parent's key", ["b", "x"], "value", 2, 1],
    ["what is missing in a list's map, the map", ["b", "c", 1, "x"], "value", 3, 10],
    ["what is below a plain value, that value's key", ["a", "x", "y"], "value", 1, 1],
    ["the whole file", [], "value", 1, 1],
  ] as const)("%s", (_name, path, part, line, column) => {
    expect(layer?.locate(path, part)).toEqual({ file: "load.yml", line, column });
  });

  test("a file with CRLF and a byte order mark", () => {
    const crlf = readConfigText("\uFEFFa: 1\r\nb:\r\n  c: 2\r\n", "load.yml");
    expect(crlf.layer?.raw).toEqual({ a: 1, b: { c: 2 } });
    expect(crlf.layer?.locate(["b", "c"], "key")).toEqual({ file: "load.yml", line: 3, column: 3 });
  });
});

describe("broken YAML is a problem with its line and a remedy", () => {
  test.each([
    [
      "a:\n\tb: 1",
      "load.yml:2:1: this is not valid YAML: Tabs are not allowed as indentation. Indent with spaces: YAML allows no tabs there",
    ],
    [
      "a: b: c",
      'load.yml:1:4: this is not valid YAML: Nested mappings are not allowed in compact mappings. Put a value that holds ": " in quotes, or start nested keys on a line of their own',
    ],
    [
      "a:\n  b: 1\n c: 2",
      "load.yml:3:1: this is not valid YAML: All mapping items must start at the same column. Indent with two spaces for each level, and align keys of one level",
    ],
    [
      "a: [1",
      "load.yml:1:6: this is not valid YAML: a bracket is never closed. Close the list with ] or the map with }",
    ],
    [
      "a: 'x",
      "load.yml:1:6: this is not valid YAML: a quote, bracket, comma or colon is missing. Check for a missing quote, bracket, comma or colon on this line or the one above",
    ],
    [
      "a: { b: ${env.C} }",
      "load.yml:1:10: this is not valid YAML: Unexpected flow-map-start at node end. Inside { } and [ ], put a text with ${…} in quotes",
    ],
    [
      "a: @b",
      "load.yml:1:4: this is not valid YAML: Plain value cannot start with reserved character @. Put the value in quotes",
    ],
    [
      "a: 1\n---\nb: 2",
      'load.yml:2:1: this is not valid YAML: a second document begins here. A config is one document: remove the "---" line',
    ],
    [
      "a: !secret b",
      "load.yml:1:4: this is not valid YAML: Unresolved tag: !secret. Remove the tag: a config holds plain values",
    ],
    [
      "a: *b",
      'load.yml:1:4 a: nothing is anchored as "b". Define the anchor (&name) before its alias (*name)',
    ],
    [
      "a: &b [*b]",
      'load.yml:1:8 a[0]: "*b" stands inside its own anchor. Define the anchor (&name) before its alias (*name)',
    ],
    ["a: 1\nb: 2\na: 3", 'load.yml:3:1 a: the key "a" stands here twice, first on line 1. Keep one of them'],
    ["200: ok", 'load.yml:1:1: expected a text as key, got 200. Write the key in quotes: "200"'],
    ["? [a]\n: b", "load.yml:1:3: expected a text as key, got a list, map or alias. Choose another key"],
    [
      "__proto__: { polluted: true }",
      'load.yml:1:1: expected a text as key, got "__proto__". Choose another key',
    ],
    [
      "- a",
      "load.yml:1:1: expected a map, got a list. A config is a map of keys such as options, scenarios and thresholds",
    ],
    [
      "just text",
      "load.yml:1:1: expected a map, got a single value. A config is a map of keys such as options, scenarios and thresholds",
    ],
    [
      "a: !!binary aGk=",
      "load.yml:1:13 a: expected plain text, a number or a boolean. Put the value in quotes",
    ],
  ])("%j", (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});

describe("reads", () => {
  test.each([
    ["", {}],
    ["# nothing\n", {}],
    ['{"a": [1, true, null, "x"]}', { a: [1, true, null, "x"] }],
    ["a: &x { b: 1 }\nc: *x", { a: { b: 1 }, c: { b: 1 } }],
    ["a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }", { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }],
    [
      "a: &x { b: 1 }\nd: &y { c: 2, b: 5 }\ne: { <<: [*x, *y] }",
      { a: { b: 1 }, d: { b: 5, c: 2 }, e: { b: 1, c: 2 } },
    ],
    ["a: on\nb: 0x10\nc: 1e3\nd: 2026-01-01", { a: "on", b: 16, c: 1000, d: "2026-01-01" }],
  ])("%j", (text, expected) => {
    expect(rawOf(text)).toEqual(expected);
    expect(problemsOf(text)).toEqual([]);
  });

  test("whole numbers as they stand, and none that would silently become another", () => {
    const kept = "a: 10000000000000000000\nb: -9007199254740992\nc: 1.00000000000000000001\n";
    expect(rawOf(kept)).toEqual({ a: 1e19, b: -9007199254740992, c: 1 });
    expect(problemsOf(kept)).toEqual([]);
    expect(problemsOf("json: { id: 1234567890123456789 }")).toEqual([
      "load.yml:1:13 json.id: 1234567890123456789 has more digits than a number can keep: it would become " +
        "1234567890123456768. Put it in quotes to use it as text; a JSON body that needs the number can be " +
        'written as text under "body"',
    ]);
  });

  test("the rest of a file in which a key stands twice, so that all problems are told at once", () => {
    expect(rawOf("a: 1\na: 2\nb: 3")).toEqual({ a: 1, b: 3 });
  });

  test("places of an alias' parts from its anchor, and of itself from where it stands", () => {
    const { layer } = readConfigText("a: &x { b: 1 }\nc: *x", "load.yml");
    expect(layer?.locate(["c"])).toEqual({ file: "load.yml", line: 2, column: 4 });
    expect(layer?.locate(["c", "b"])).toEqual({ file: "load.yml", line: 1, column: 12 });
  });
});

describe("bounds what a text can cost", () => {
  test("aliases that multiply", () => {
    const lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"];
    for (let level = 1; level < 12; level += 1) {
      lines.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(",")}]`,
      );
    }
    expect(problemsOf(lines.join("\n"))).toEqual([
      expect.stringContaining("the file holds more than 100000 values. Use fewer aliases"),
    ]);
  });

  test.each([
    ["brackets", "[".repeat(100_000), "nested more than 500 levels"],
    ["dashes", "- ".repeat(100_000), "nested more than 500 levels"],
    ["closed brackets", `a: ${"[".repeat(300)}${"]".repeat(300)}`, "nested more than 64 levels"],
    [
      "indentation",
      Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
      "more than 64 levels",
    ],
    ["sheer size", "#".repeat(500_001), "at most 500000 are read"],
  ])("%s", (_name, text, message) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(message)]);
  });
});

describe("a layer of a script's export", () => {
  test("is a copy of plain data, placed at the file", () => {
    const exported = { options: { vus: 2, tags: undefined }, list: [1, { a: null }] };
    const { layer, problems } = layerFromObject(exported, "load.ts");
    expect(problems).toEqual([]);
    expect(layer?.raw).toEqual({ options: { vus: 2 }, list: [1, { a: null }] });
    expect(layer?.raw).not.toBe(exported);
    expect(layer?.locate(["options", "vus"])).toEqual({ file: "load.ts" });
  });

  test("refuses what is not plain data", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const raw = { a: () => 1, b: new Date(0), c: new Map(), d: [Symbol("x")], e: 1n, cyclic };
    expect(layerFromObject(raw, "load.ts").problems.map(formatProblem)).toEqual([
      "load.ts a: expected plain data, got a function. Export texts, numbers, booleans, lists and plain objects",
      "load.ts b: expected plain data, got an instance of Date. Export texts, numbers, booleans, lists and plain objects",
      "load.ts c: expected plain data, got an instance of Map. Export texts, numbers, booleans, lists and plain objects",
      "load.ts d[0]: expected plain data, got a symbol. Export texts, numbers, booleans, lists and plain objects",
      "load.ts e: expected plain data, got a bigint. Export texts, numbers, booleans, lists and plain objects",
      "load.ts cyclic.self.self.self.self.self.self.self: expected plain data, got more than 64 levels. Export texts, numbers, booleans, lists and plain objects",
    ]);
  });

  test("refuses a __proto__ key of its own", () => {
    const raw: unknown = JSON.parse('{"a": {"__proto__": {"polluted": true}}}');
    const { layer, problems } = layerFromObject(raw, "load.ts");
    expect(problems.map(formatProblem)).toEqual([
      "load.ts a.__proto__: expected plain data, got this key. Export texts, numbers, booleans, lists and plain objects",
    ]);
    expect(layer?.raw).toEqual({ a: {} });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([[5], [null], [[1]], ["text"]])("refuses %j as a whole", (raw) => {
    const { layer, problems } = layerFromObject(raw, "load.ts");
    expect(layer).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      "load.ts: expected the config to be a plain object. A config is a map of keys such as options, scenarios and thresholds",
    ]);
  });
});
