import type { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";

import { readConfigText, type ConfigLayer } from "../config/layer.ts";
import type { Overrides } from "../config/overrides.ts";
import type { Position } from "../config/position.ts";
import { inOrder } from "../config/problem-order.ts";
import { scriptPathOf } from "../config/script-path.ts";
import { encodingComplaint } from "../config/text-encoding.ts";
import { formatProblem, messageOf, RampaError, type ErrorCode, type Problem } from "../errors.ts";
import { completeTestPlan } from "./complete-test-plan.ts";
import { importScript, SCRIPT_EXTENSION } from "./import-script.ts";
import { filesFrom } from "./read-files.ts";
import { readScript, type Script } from "./read-script.ts";
import type { TestPlan } from "./test-plan.ts";

/** What `loadTest` needs to know besides the path. */
export interface LoadTestOptions {
  /** What `${env.…}` and `worker.env` see; nothing when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Replaces the script that the config names; relative to `cwd`. */
  readonly script?: string;
  /** Stronger than what the config says. */
  readonly overrides?: Overrides;
  /** Where relative paths start; default: the folder of the process. */
  readonly cwd?: string;
  /** How many machines make the load together, as `shard.count` of the engine says; default: one. */
  readonly machines?: number;
}

/** A problem together with what kind of failure it is when it is the only one. */
interface Finding {
  readonly code: ErrorCode;
  readonly problem: Problem;
  readonly cause?: unknown;
  /** Nothing more can be found out. */
  readonly isFinal?: boolean;
}

const NO_SCRIPT: Script = {
  layer: null,
  functions: new Map(),
  setupFn: null,
  teardownFn: null,
  problems: [],
};

/**
 * Reads a test from a YAML config or a script (`.js .mjs .ts .mts`). A script is loaded as an ES module:
 * its top level runs. Of several sources the stronger wins: overrides, YAML, the script's own config,
 * defaults.
 *
 * @throws RampaError with every problem in `problems`: `config_not_found`, `script_not_found`,
 * `script_invalid`, else `config_invalid`.
 * @example
 * ```ts
 * import { loadTest } from "rampa";
 *
 * const test = await loadTest("rampa.yml", { env: { BASE_URL: "http://127.0.0.1:3000" } });
 * console.log(test.plan.scenarios.map(({ name }) => name));
 * ```
 */
export async function loadTest(path: string, options: LoadTestOptions = {}): Promise<TestPlan> {
  const { env = {}, overrides = {}, cwd = ".", machines = 1 } = options;
  const findings: Finding[] = [];
  const layer = SCRIPT_EXTENSION.test(path) ? null : await readConfigFile(path, cwd, findings);
  const choice = chooseScript(path, layer, options);
  findings.push(...choice.problems.map(configFinding));
  const scriptFile = choice.file;
  const script = scriptFile === null ? withoutFile(choice) : await loadScript(scriptFile, findings);
  if (findings.some(({ isFinal }) => isFinal === true)) throw failure(findings, path);
  const folder = resolve(cwd, dirname(path));
  const { test, problems } = completeTestPlan({
    file: path,
    scriptFile: scriptFile === null ? null : { path: scriptFile.absolute, shownAs: scriptFile.shownAs },
    layers: [layer, script?.layer ?? null].filter((candidate) => candidate !== null),
    script,
    env,
    overrides,
    readFile: filesFrom(folder),
    folder,
    machines,
  });
  if (test !== null && findings.length === 0) return test;
  throw failure([...findings, ...problems.map(configFinding)], path);
}

function configFinding(problem: Problem): Finding {
  return { code: "config_invalid", problem };
}

async function readConfigFile(path: string, cwd: string, findings: Finding[]): Promise<ConfigLayer | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(resolve(cwd, path));
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    const message = isMissing ? "the config file does not exist" : `cannot be read: ${messageOf(cause)}`;
    const hint = isMissing ? `Looked in ${resolve(cwd, path)}; \`rampa init\` writes a first one` : undefined;
    const problem = { file: path, message, ...(hint === undefined ? {} : { hint }) };
    findings.push({ code: isMissing ? "config_not_found" : "config_invalid", problem, cause, isFinal: true });
    return null;
  }
  const complaint = encodingComplaint(bytes);
  if (complaint !== null) {
    findings.push({ code: "config_invalid", problem: { file: path, ...complaint }, isFinal: true });
    return null;
  }
  const { layer, problems } = readConfigText(bytes.toString("utf8"), path);
  findings.push(...problems.map((problem) => ({ ...configFinding(problem), isFinal: layer === null })));
  return layer;
}

interface ScriptFile {
  readonly absolute: string;
  readonly shownAs: string;
  /** Where the config names it. */
  readonly namedAt: Position | null;
}

interface ScriptChoice {
  readonly file: ScriptFile | null;
  /** Why the config's name of a script is none. */
  readonly problems: readonly Problem[];
}

/** The script that is loaded: the file itself, the one asked for, or the one that the config names. */
function chooseScript(
  path: string,
  layer: ConfigLayer | null,
  { script, cwd = ".", env = {} }: LoadTestOptions,
): ScriptChoice {
  const asked = SCRIPT_EXTENSION.test(path) ? path : script;
  if (asked !== undefined) {
    return { file: { absolute: resolve(cwd, asked), shownAs: asked, namedAt: null }, problems: [] };
  }
  const named = layer === null ? { script: null, problems: [] } : scriptPathOf(layer, env);
  if (layer === null || named.script === null) return { file: null, problems: named.problems };
  const file = {
    absolute: resolve(cwd, dirname(path), named.script),
    shownAs: isAbsolute(named.script) ? named.script : join(dirname(path), named.script),
    namedAt: layer.locate(["script"]),
  };
  return { file, problems: named.problems };
}

/** What a script that was misnamed exports is not known. */
function withoutFile({ problems }: ScriptChoice): Script | null {
  return problems.length === 0 ? NO_SCRIPT : null;
}

/** Null when the script could not be loaded. */
async function loadScript(file: ScriptFile, findings: Finding[]): Promise<Script | null> {
  const { absolute, shownAs, namedAt } = file;
  const place = namedAt === null ? { file: shownAs } : { ...namedAt, path: "script" };
  if (!SCRIPT_EXTENSION.test(absolute)) {
    const message = `expected a script that ends in .js, .mjs, .ts or .mts, got "${shownAs}"`;
    findings.push({ code: "script_invalid", problem: { ...place, message } });
    return null;
  }
  const imported = await importScript(absolute, shownAs);
  switch (imported.kind) {
    case "loaded": {
      const script = readScript(imported.exports, shownAs);
      findings.push(...script.problems.map(configFinding));
      return script;
    }
    case "missing": {
      const message = `the script ${shownAs} does not exist`;
      findings.push({
        code: "script_not_found",
        problem: { ...place, message, hint: `Looked in ${absolute}` },
      });
      return null;
    }
    case "invalid":
      findings.push({ code: "script_invalid", problem: imported.problem, cause: imported.cause });
      return null;
  }
}

/** One error for all that was found; its code is `config_invalid` unless all is of one other kind. */
function failure(findings: readonly Finding[], path: string): RampaError {
  const distinct = new Map(findings.map((finding) => [formatProblem(finding.problem), finding]));
  const all = [...distinct.values()];
  const [first] = all;
  const code = all.every((finding) => finding.code === first?.code) ? first?.code : "config_invalid";
  const problems = inOrder(
    all.map(({ problem }) => problem),
    [path],
  );
  const title = problems.length === 1 ? "" : `${problems.length} problems:\n`;
  return new RampaError(code ?? "config_invalid", title + problems.map(formatProblem).join("\n"), {
    problems,
    ...(first?.cause === undefined ? {} : { cause: first.cause }),
  });
}
