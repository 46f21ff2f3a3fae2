import { execFile, spawnSync } from "node:child_process";

import { messageOf } from "../errors.ts";

/** What git said. */
export type GitAnswer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** A fetch over a slow network takes longest. */
const TIMEOUT_MS = 120_000;
const MAX_OUTPUT = 1024 * 1024;
const MAX_REASON = 500;

/** Git in one folder; never through a shell, and never asking anybody for a password. */
export class Git {
  readonly #cwd: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #signal: AbortSignal;

  /** @param signal Ends what runs when it aborts. */
  constructor(cwd: string, env: Environment, signal: AbortSignal) {
    this.#cwd = cwd;
    this.#env = plainEnvironment(env);
    this.#signal = signal;
  }

  run(...args: readonly string[]): Promise<GitAnswer> {
    return new Promise((resolve) => {
      const options = {
        cwd: this.#cwd,
        env: this.#env,
        signal: this.#signal,
        timeout: TIMEOUT_MS,
        maxBuffer: MAX_OUTPUT,
        windowsHide: true,
      };
      execFile("git", [...args], options, (error, stdout, stderr) => {
        if (error === null) resolve({ ok: true, text: stdout.trim() });
        else resolve({ ok: false, reason: reasonOf(error, stderr) });
      });
    });
  }

  /** The same for the last moment of a process, in which nothing can be waited for. */
  runAtExit(...args: readonly string[]): void {
    spawnSync("git", [...args], { cwd: this.#cwd, env: this.#env, timeout: 5_000, stdio: "ignore" });
  }
}

/** What a hook sets for the repository that it runs in. */
const OF_HOOKS = new Set(["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]);

function plainEnvironment(env: Environment): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([name]) => !OF_HOOKS.has(name));
  return { ...Object.fromEntries(own), GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}

/** Git's own last words say more than the command that failed. */
function reasonOf(error: Error, stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const told = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1);
  return (told ?? messageOf(error)).slice(0, MAX_REASON);
}
