import { expect, test } from "vitest";

import { VERSION } from "../../../src/version.ts";
import { cli } from "../../support/cli-session.ts";

const COMMANDS = ["run", "check", "report", "schema", "demo", "init"];

test.each([["--help"], ["-h"], ["help"]])("%s lists every command", async (...argv) => {
  const { code, stdout, stderr } = await cli(argv);
  expect(code).toBe(0);
  expect(stderr).toBe("");
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
});

test.each(COMMANDS)("%s has a help of its own, whatever else is wrong", async (command) => {
  const { code, stdout } = await cli([command, "--nonsense", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^Usage: rampa ${command}`));
  expect(await cli(["help", command])).toEqual({ code, stdout, stderr: "" });
});

test("no help line is wider than 100 characters", async () => {
  for (const argv of [["--help"], ...COMMANDS.map((command) => [command, "-h"])]) {
    const { stdout } = await cli(argv);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  }
});

test.each(["--version", "-v"])("%s prints the version", async (flag) => {
  expect(await cli([flag])).toEqual({ code: 0, stdout: `rampa ${VERSION}\n`, stderr: "" });
});

test("no command at all is a usage error that shows the help", async () => {
  const { code, stdout, stderr } = await cli([]);
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("Usage: rampa COMMAND");
});

test("an unknown command is named with the one that was probably meant", async () => {
  expect(await cli(["rnu", "x.yml"])).toEqual({
    code: 3,
    stdout: "",
    stderr: 'unknown command "rnu". Did you mean "run"?\nSee "rampa --help".\n',
  });
});

test("an unknown flag in front of the command is called a flag", async () => {
  const { code, stderr } = await cli(["--verison"]);
  expect(code).toBe(3);
  expect(stderr).toContain('unknown flag "--verison". Did you mean "--version"?');
});

test.each(COMMANDS)(
  "%s refuses an unknown flag with exit code 3 and the way to its help",
  async (command) => {
    const { code, stdout, stderr } = await cli([command, "--nonsense"]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toBe(`unknown flag "--nonsense"\nSee "rampa ${command} --help".\n`);
  },
);

test("everything that is wrong with a command line is told at once, whatever it is wrong with", async () => {
  const flags = [
    "--thread",
    "2",
    "--duratoin=3s",
    "--threads",
    "0",
    "--vus",
    "many",
    "--env",
    "1X=y",
    "--json=yes",
  ];
  expect(await cli(["run", "no-such.yml", ...flags])).toEqual({
    code: 3,
    stdout: "",
    stderr: [
      'unknown flag "--thread". Did you mean "--threads"?',
      'unknown flag "--duratoin". Did you mean "--duration"?',
      'flag "--json" takes no value, got "yes". Write "--json" alone.',
      'flag "--env" expects NAME=VALUE, got the name "1X". A name has letters, digits and _, and no digit first.',
      '--threads: expected auto or a whole number from 1 to 128, got "0"',
      '--vus: expected a whole number of at least 1, got "many"',
      'See "rampa run --help".',
      "",
    ].join("\n"),
  });
});

test.each([
  [
    "compare",
    ["--jsno", "a.json"],
    ['unknown flag "--jsno". Did you mean "--json"?', "expected two result.json files"],
  ],
  ["merge", ["--quite"], ['unknown flag "--quite". Did you mean "--quiet"?', "expected paths or globs"]],
  ["schema", ["confg", "--quite"], ['unknown flag "--quite"', 'expected one of config, result, got "confg"']],
  [
    "check",
    ["--qiet", "--iterations", "0"],
    ['unknown flag "--qiet"', "--iterations: expected a whole number"],
  ],
])("%s tells its own mistakes beside unknown flags", async (command, args, expected) => {
  const { code, stderr } = await cli([command, ...args]);
  const lines = stderr.split("\n");
  expect(code).toBe(3);
  expected.forEach((start, index) => expect(lines[index]).toContain(start));
  expect(lines.slice(expected.length)).toEqual([`See "rampa ${command} --help".`, ""]);
});

test("text of the user cannot steer the terminal", async () => {
  const { stderr } = await cli(["\u001b[2J\u0007run\n::error::x"]);
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(stderr.split("\n")).toHaveLength(3);
});

test.each(["__proto__", "constructor", "toString", "", " ", "💥", "a".repeat(100_000)])(
  "%.20j is no command",
  async (name) => {
    const { code, stderr } = await cli([name]);
    expect(code).toBe(3);
    expect(stderr).toContain("unknown command");
    expect(stderr.length).toBeLessThan(5_000);
  },
);
