import type { CommandSpec, FlagSpec } from "./command.ts";

/** Flags that say what is tested; `run` and `check` share them. */
const PLAN_FLAGS: readonly FlagSpec[] = [
  { name: "script", value: "FILE", summary: "use this script instead of the config's" },
  {
    name: "env",
    value: "NAME=VALUE",
    repeatable: true,
    summary: "set ${env.NAME} and worker.env.NAME; repeatable",
  },
  { name: "vus", value: "N", summary: "override the number of virtual users" },
  { name: "duration", value: "TIME", summary: "override the duration, such as 30s or 1m30s" },
  { name: "iterations", value: "N", summary: "override the number of iterations" },
  {
    name: "scenarios",
    value: "NAMES",
    repeatable: true,
    summary: "run only these scenarios, comma separated",
  },
  { name: "config", value: "FILE", summary: "the same as CONFIG" },
  { name: "working-directory", value: "DIR", summary: "where relative paths start (default: here)" },
];

const SHARD_FLAG: FlagSpec = {
  name: "shard",
  value: "I/N",
  summary: "make only the I-th of N parts of the load; rampa merge judges them",
};

const CONFIG = { name: "CONFIG", summary: "YAML config or script (default: rampa.yml)" };

const OUT_FLAG: FlagSpec = {
  name: "out",
  aliases: ["results-dir"],
  value: "DIR",
  summary: "where result files are written (default: rampa-results)",
};

const OUTPUT_FLAGS: readonly FlagSpec[] = [
  { name: "quiet", summary: "print only the verdict and what went wrong" },
  { name: "no-color", summary: "no colors, as with NO_COLOR=1" },
];

const EXIT_CODE_NOTES: readonly string[] = [
  "Exit codes: 0 passed, 1 threshold_failed, 2 execution_failed, 3 invalid configuration or usage,",
  "4 stopped, 5 setup_failed, 6 could not write results, 7 teardown_failed, 8 invalid.",
  "A run that did not pass keeps its own code when its results could not be written either.",
];

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "run",
    summary: "run a load test and judge it",
    positional: CONFIG,
    flags: [
      ...PLAN_FLAGS,
      {
        name: "threads",
        value: "N",
        summary: "load-generating threads: auto, or a number from 1 to 128 (default: auto)",
      },
      SHARD_FLAG,
      {
        name: "start-at",
        value: "INSTANT",
        summary: "begin the load then, as all shards do: ISO 8601 or epoch seconds",
      },
      { name: "start", value: "COMMAND", summary: "start the system under test with this shell command" },
      {
        name: "wait-on",
        value: "URL",
        repeatable: true,
        summary: "wait until this URL answers 2xx or 3xx; repeatable",
      },
      { name: "wait-on-timeout", value: "TIME", summary: "for how long at most (default: 60s)" },
      {
        name: "baseline",
        value: "WHAT",
        summary: "compare with a result.json, url:ORIGIN or ref:BRANCH (default: none)",
      },
      {
        name: "prepare",
        value: "COMMAND",
        summary: "with --baseline ref:BRANCH, run this in its checkout before --start",
      },
      {
        name: "fail-on",
        value: "LIST",
        summary: "statuses that are a failure: any, none or a list (default: any)",
      },
      OUT_FLAG,
      { name: "progress", value: "TIME", summary: "time between progress lines (default: 10s), 0 for none" },
      { name: "json", summary: "print result.json on standard output, all else on standard error" },
      { name: "events", value: "FILE", summary: "write each event of the run to FILE, one JSON per line" },
      ...OUTPUT_FLAGS,
    ],
    notes: EXIT_CODE_NOTES,
    examples: [
      "rampa run",
      "rampa run load.yml --vus 20 --duration 1m",
      'rampa run --start "npm start" --wait-on http://127.0.0.1:3000/health',
    ],
    load: async () => (await import("./commands/run.ts")).run,
  },
  {
    name: "check",
    summary: "validate a config and print its plan, without any traffic",
    positional: CONFIG,
    flags: [
      ...PLAN_FLAGS,
      { ...SHARD_FLAG, summary: "check it as a load that N machines divide" },
      ...OUTPUT_FLAGS,
    ],
    examples: ["rampa check", "rampa check load.yml --scenarios browse"],
    load: async () => (await import("./commands/check.ts")).check,
  },
  {
    name: "compare",
    summary: "say how one run differs from another",
    positional: {
      name: "A B",
      summary: "two result.json files: the baseline, and what is compared with it",
      most: 2,
    },
    flags: [
      { name: "out", value: "DIR", summary: "write B's result.json and reports there, with the comparison" },
      { name: "json", summary: "print B's result.json with the comparison in it" },
      { name: "quiet", summary: "print nothing but what went wrong" },
      { name: "no-color", summary: "no colors, as with NO_COLOR=1" },
    ],
    notes: [
      "The runs were not measured side by side, so the intervals include how much runs of one build",
      "differ anyway: what is known of that is in the history of A or B.",
      "Exit codes: 0 compared, whatever it showed, 1 a relative threshold of B failed, 3 A and B do not",
      "belong together or are no result files, 6 could not write.",
    ],
    examples: ["rampa compare main.json rampa-results/result.json", "rampa compare a.json b.json --out diff"],
    load: async () => (await import("./commands/compare.ts")).compare,
  },
  {
    name: "merge",
    summary: "merge the results of all shards and judge them once",
    positional: {
      name: "FILES",
      summary: "result.json of each shard: paths or globs, in any order",
      most: 1000,
    },
    flags: [
      { name: "working-directory", value: "DIR", summary: "where relative paths start (default: here)" },
      {
        name: "baseline",
        value: "FILE",
        summary: "compare the whole with the result.json of an earlier run or merge",
      },
      {
        name: "fail-on",
        value: "LIST",
        summary: "statuses that are a failure: any, none or a list (default: any)",
      },
      OUT_FLAG,
      { name: "json", summary: "print result.json on standard output, all else on standard error" },
      ...OUTPUT_FLAGS,
    ],
    notes: [
      "A shard that is missing, failed, there twice, of another test or of another time makes the",
      "merged result execution_failed; what could be merged is shown all the same.",
      ...EXIT_CODE_NOTES,
    ],
    examples: [
      'rampa merge "shards/**/result.json"',
      "rampa merge one/result.json two/result.json --out merged",
    ],
    load: async () => (await import("./commands/merge.ts")).merge,
  },
  {
    name: "report",
    summary: "render all reports again from a result.json",
    positional: { name: "RESULT", summary: "a result.json (default: rampa-results/result.json)" },
    flags: [
      { name: "out", value: "DIR", summary: "where the reports are written (default: beside RESULT)" },
      { name: "quiet", summary: "print nothing but what went wrong" },
      { name: "no-color", summary: "no colors, as with NO_COLOR=1" },
    ],
    notes: [
      "The exit code is 0 whatever the verdict in RESULT is; 3 when it is no result file,",
      "6 when the reports could not be written.",
    ],
    examples: ["rampa report rampa-results/result.json", "rampa report downloaded/result.json --out report"],
    load: async () => (await import("./commands/report.ts")).report,
  },
  {
    name: "schema",
    summary: "print the JSON Schema of the config, or of result.json",
    positional: { name: "NAME", summary: "config or result (default: config)" },
    flags: [],
    examples: ["rampa schema > rampa.schema.json", "rampa schema result"],
    load: async () => (await import("./commands/schema.ts")).schema,
  },
  {
    name: "demo",
    summary: "run a sample test against a target inside this program",
    flags: [OUT_FLAG, ...OUTPUT_FLAGS],
    examples: ["rampa demo"],
    load: async () => (await import("./commands/demo.ts")).demo,
  },
  {
    name: "init",
    summary: "write a starter rampa.yml and a GitHub workflow",
    flags: [
      { name: "force", summary: "overwrite files that exist" },
      { name: "working-directory", value: "DIR", summary: "where to write (default: here)" },
    ],
    examples: ["rampa init"],
    load: async () => (await import("./commands/init.ts")).init,
  },
];
