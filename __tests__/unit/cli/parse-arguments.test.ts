import { describe, expect, test } from "vitest";

import type { CommandSpec } from "../../../src/cli/command.ts";
import { parseArguments } from "../../../src/cli/parse-arguments.ts";

const SPEC: CommandSpec = {
  name: "run",
  summary: "run",
  positional: { name: "CONFIG", summary: "the config" },
  flags: [
    { name: "vus", value: "N", summary: "" },
    { name: "env", value: "NAME=VALUE", repeatable: true, summary: "" },
    { name: "out", aliases: ["results-dir"], value: "DIR", summary: "" },
    { name: "json", summary: "" },
  ],
  examples: [],
  load: () => Promise.reject(new Error("not loaded in this test")),
};

function problemsOf(...args: string[]): readonly string[] {
  const { problems } = parseArguments(SPEC, args);
  return problems.map(({ message, hint }) => (hint === undefined ? message : `${message}. ${hint}`));
}

describe("values", () => {
  test("a value may follow its flag or an equals sign", () => {
    expect(parseArguments(SPEC, ["--vus", "5"]).value("vus")).toBe("5");
    expect(parseArguments(SPEC, ["--vus=5"]).value("vus")).toBe("5");
  });

  test("an inline value keeps its dashes, equals signs and spaces", () => {
    const args = parseArguments(SPEC, ["--vus=-5", "--env=A=--b = c"]);
    expect(args.value("vus")).toBe("-5");
    expect(args.values("env")).toEqual(["A=--b = c"]);
  });

  test("the last of several values counts, and all of them are kept", () => {
    const args = parseArguments(SPEC, ["--env", "A=1", "--vus", "1", "--env", "B=2", "--vus", "2"]);
    expect(args.value("vus")).toBe("2");
    expect(args.values("env")).toEqual(["A=1", "B=2"]);
  });

  test("an alias is the same flag", () => {
    expect(parseArguments(SPEC, ["--results-dir", "a"]).value("out")).toBe("a");
  });

  test("an empty value is a value", () => {
    expect(parseArguments(SPEC, ["--vus="]).value("vus")).toBe("");
    expect(parseArguments(SPEC, ["--vus", ""]).value("vus")).toBe("");
  });

  test("what was not given is absent", () => {
    const args = parseArguments(SPEC, []);
    expect([args.positional, args.value("vus"), args.values("env"), args.has("json")]).toEqual([
      undefined,
      undefined,
      [],
      false,
    ]);
  });

  test("after -- everything is an argument", () => {
    expect(parseArguments(SPEC, ["--json", "--", "--vus"]).positional).toBe("--vus");
  });
});

describe("mistakes", () => {
  test("an unknown flag is named with the one that was probably meant", () => {
    expect(problemsOf("--vsu", "5")).toEqual(['unknown flag "--vsu". Did you mean "--vus"?']);
    expect(problemsOf("--result-dir=x")).toEqual([
      'unknown flag "--result-dir". Did you mean "--results-dir"?',
    ]);
    expect(problemsOf("--zzzzzzzz")).toEqual(['unknown flag "--zzzzzzzz"']);
  });

  test("a long flag with one dash is one mistake", () => {
    expect(problemsOf("-vus", "5")).toEqual(['unknown flag "-vus". Did you mean "--vus"?']);
  });

  test("a flag without its value is told what to write", () => {
    expect(problemsOf("--vus")).toEqual(['flag "--vus" expects a value. Write "--vus N".']);
  });

  test("a flag is no value of another flag", () => {
    expect(problemsOf("--vus", "--json")).toEqual([
      'flag "--vus" expects a value, got "--json". If that is the value, write "--vus=--json".',
    ]);
  });

  test("a switch takes no value", () => {
    expect(problemsOf("--json=yes")).toEqual([
      'flag "--json" takes no value, got "yes". Write "--json" alone.',
    ]);
  });

  test("a second argument is refused", () => {
    expect(problemsOf("a.yml", "b.yml", "c.yml")).toEqual([
      '"rampa run" takes one CONFIG, found also "b.yml", "c.yml"',
    ]);
  });

  test("all mistakes are reported at once", () => {
    expect(problemsOf("--vsu", "--json=1", "a", "b", "--out")).toHaveLength(4);
  });

  test("what follows an unknown flag is its value and no second argument", () => {
    expect(problemsOf("a.yml", "--vsu", "5")).toEqual(['unknown flag "--vsu". Did you mean "--vus"?']);
    expect(problemsOf("a.yml", "--vsu=5", "b.yml")).toHaveLength(2);
  });

  test("a flag with a problem counts as not given", () => {
    expect(parseArguments(SPEC, ["--json=1", "--vus"]).has("json")).toBe(false);
    expect(parseArguments(SPEC, ["--vus", "5", "--vus"]).values("vus")).toEqual(["5"]);
  });

  test.each([
    "--__proto__",
    "--constructor=1",
    "--toString",
    "--",
    "-",
    "--=",
    "-=",
    "--\u0000",
    "--no-json",
  ])("%j changes no prototype and throws nothing unexpected", (argument) => {
    problemsOf(argument, argument);
    expect(Object.hasOwn(Object.prototype, "vus")).toBe(false);
  });
});
