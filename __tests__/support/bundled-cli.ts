import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** How the command line ended. */
export interface CliEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface StartedCli {
  readonly child: ChildProcess;
  readonly end: Promise<CliEnd>;
  /** What was written to standard error so far. */
  readonly stderr: () => string;
}

let folder: string | undefined;

/** The bundles of the command line and of its threads, in a folder with nothing around them. */
function program(): string {
  if (folder === undefined) {
    const dist = resolve(process.env.RAMPA_DIST ?? "dist");
    if (!existsSync(join(dist, "cli"))) throw new Error(`${dist} is missing: run "npm run build"`);
    const copy = mkdtempSync(join(tmpdir(), "rampa-cli-"));
    for (const entry of ["cli", "thread"]) cpSync(join(dist, entry), join(copy, entry), { recursive: true });
    process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
    folder = copy;
  }
  return join(folder, "cli", "index.js");
}

/** Starts the bundle in a folder, with only what every process has of this one's environment. */
export function startBundledCli(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  nodeFlags: readonly string[] = [],
): StartedCli {
  const child = spawn(process.execPath, [...nodeFlags, program(), ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 45_000,
    killSignal: "SIGKILL",
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const end = new Promise<CliEnd>((done) => child.once("close", (code) => done({ code, stdout, stderr })));
  return { child, end, stderr: () => stderr };
}

/** Runs the bundle to its end. */
export function runBundledCli(...invocation: Parameters<typeof startBundledCli>): Promise<CliEnd> {
  return startBundledCli(...invocation).end;
}
