import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { parse } from "yaml";

import { ResultFile } from "../../src/report/result-file.ts";

/** What a workflow's step would say, and where it runs. */
export interface StepOptions {
  /** Of the repository: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** The step's `with`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Another step of the same job: the repository of an earlier one. */
  readonly workspace?: string;
  /** Sees the process and all that it has logged so far. */
  readonly onLog?: (log: string, kill: (signal: NodeJS.Signals) => void) => void;
}

interface Annotation {
  readonly level: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: string;
  readonly title?: string;
}

/** What is left of a step. */
export interface StepResult {
  readonly exitCode: number | null;
  /** What a reader of the log sees: without the runner's commands. */
  readonly log: string;
  readonly stderr: string;
  /** Everything on standard output. */
  readonly raw: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly workspace: string;
  readonly durationMs: number;
  /** The result file at its default place. */
  result(): ResultFile;
}

let bundle: string | undefined;
const temporary: string[] = [];

process.once("exit", () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `rampa-${name}-`));
  temporary.push(folder);
  return folder;
}

/** The action as a runner downloads it: `dist/` and `action.yml` in a folder with nothing around it. */
function actionFolder(): string {
  if (bundle !== undefined) return bundle;
  const built = join(process.env.RAMPA_DIST ?? "dist", "action");
  if (!existsSync(join(built, "index.js"))) throw new Error(`${built} is missing: run "npm run build"`);
  bundle = temporaryFolder("action");
  cpSync(built, join(bundle, "dist", "action"), { recursive: true });
  cpSync("action.yml", join(bundle, "action.yml"));
  return bundle;
}

/** Runs the bundle as GitHub's runner does. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const action = actionFolder();
  const workspace = options.workspace ?? temporaryFolder("workspace");
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  const commands = temporaryFolder("commands");
  const files = { GITHUB_OUTPUT: join(commands, "output"), GITHUB_STEP_SUMMARY: join(commands, "summary") };
  for (const file of Object.values(files)) writeFileSync(file, "");

  const { runs, inputs } = parse(readFileSync(join(action, "action.yml"), "utf8")) as {
    runs: { main: string };
    inputs: Record<string, { default: string }>;
  };
  const before = performance.now();
  const child = spawn(process.execPath, [join(action, runs.main)], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_WORKFLOW: "CI",
      GITHUB_JOB: "load",
      GITHUB_RUN_ID: "42",
      GITHUB_ACTOR: "octocat",
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_EVENT_NAME: "push",
      ...files,
      ...inputVariables(inputs, options.inputs ?? {}),
      ...options.env,
    },
  });
  let raw = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    raw += text;
    options.onLog?.(raw, (signal) => child.kill(signal));
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    exitCode,
    log: raw
      .split("\n")
      .filter((line) => !line.startsWith("::"))
      .join("\n"),
    stderr,
    raw,
    annotations: raw.split("\n").flatMap(readAnnotation),
    outputs: readOutputs(readFileSync(files.GITHUB_OUTPUT, "utf8")),
    summary: existsSync(files.GITHUB_STEP_SUMMARY) ? readFileSync(files.GITHUB_STEP_SUMMARY, "utf8") : "",
    workspace,
    durationMs: performance.now() - before,
    result: () =>
      ResultFile.parse(JSON.parse(readFileSync(join(workspace, "rampa-results", "result.json"), "utf8"))),
  };
}

/** A runner passes every input, with its default evaluated where the step gives none. */
function inputVariables(
  declared: Readonly<Record<string, { default: string }>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const evaluated: Record<string, string> = { matrix: "null", "github-token": "ghs_fake" };
  return Object.fromEntries(
    Object.entries(declared).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? evaluated[name] ?? input.default,
    ]),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

function readAnnotation(line: string): readonly Annotation[] {
  const match = /^::(error|warning|notice)(?: ([^:]*))?::(.*)$/.exec(line);
  if (match === null) return [];
  const [, level = "", properties = "", message = ""] = match;
  const pairs = properties.split(",").map((pair) => pair.split("="));
  const named = Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, unescape(value)]));
  return [{ ...named, level, message: unescape(message) }];
}

/** `NAME<<DELIMITER`, lines, `DELIMITER`. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)) {
    outputs[name] = value;
  }
  return outputs;
}
