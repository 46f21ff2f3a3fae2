import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { BENCHMARKS } from "./measures/benchmarks.ts";

export interface BenchOptions {
  /** Names of benchmarks; null for all. */
  readonly only: readonly string[] | null;
  readonly rounds: number;
  readonly seconds: number;
  readonly requests: number;
  readonly tools: readonly string[] | null;
  readonly cli: string;
  readonly json: string | null;
}

const HELP = `Usage: npm run bench -- [OPTIONS]

  --only NAMES     some of: ${Object.keys(BENCHMARKS).join(", ")}
  --rounds N       rounds to take the median of (default: 3)
  --seconds N      length of each measurement (default: 5)
  --requests N     requests of each run of memory (default: 2000000)
  --tools NAMES    of throughput, such as steps,autocannon (default: all that are installed)
  --cli FILE       the bundle to measure (default: dist/cli/index.js)
  --json FILE      write everything that was measured
  --help           print this
`;

/** Prints the help and ends when that is asked for. @throws Error for what it does not know. */
export function parseBenchOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: "string", multiple: true },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "5" },
      requests: { type: "string", default: "2000000" },
      tools: { type: "string", multiple: true },
      cli: { type: "string", default: resolve(import.meta.dirname, "../dist/cli/index.js") },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit();
  }
  const only = names(values.only);
  const unknown = only?.find((name) => !Object.hasOwn(BENCHMARKS, name));
  if (unknown !== undefined) throw new Error(`unknown benchmark "${unknown}"\n\n${HELP}`);
  return {
    only,
    rounds: wholeNumber("--rounds", values.rounds),
    seconds: wholeNumber("--seconds", values.seconds),
    requests: wholeNumber("--requests", values.requests),
    tools: names(values.tools),
    cli: resolve(values.cli),
    json: values.json === undefined ? null : resolve(values.json),
  };
}

function names(lists: readonly string[] | undefined): readonly string[] | null {
  return lists?.flatMap((list) => list.split(",")).map((name) => name.trim()) ?? null;
}

function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${flag}: expected 1, 2, 3, …, got "${text}"`);
  return value;
}
