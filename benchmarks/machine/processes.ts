import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";

const running = new Set<ChildProcess>();

// Whatever ends this process ends what it started; SIGKILL, as a load generator may be slow to stop.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const [name, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.on(name, () => process.exit(code));
}

export interface ProcessOptions {
  /** Core that the process may use; null for any. */
  readonly core: number | null;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly stdio: StdioOptions;
}

/** Starts a process on one core; it never outlives this one. */
export function startProcess(command: readonly string[], options: ProcessOptions): ChildProcess {
  const pinned = options.core === null ? command : ["taskset", "-c", String(options.core), ...command];
  const [file = "", ...args] = pinned;
  const child = spawn(file, args, {
    stdio: options.stdio,
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}
