import { spawn, type ChildProcess } from "node:child_process";
import { platform } from "node:process";

import { delay, type Clock } from "../clock.ts";
import { messageOf } from "../errors.ts";
import { ProcessGroup } from "./process-group.ts";
import { TargetLog } from "./target-log.ts";

const isWindows = platform === "win32";

/** How often a process group is looked at while it ends. */
const LOOK_MS = 25;
/** How often a group is looked at whose shell has ended. */
const WATCH_MS = 500;
/** For the last output of a process that has ended: its grandchildren may hold the pipes open. */
const DRAIN_MS = 250;
/** After SIGKILL, which no process can refuse. */
const KILL_MS = 500;

/** How the system under test is started. */
export interface TargetOptions {
  /** Given to the shell as it is. */
  readonly command: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logPath: string;
  readonly mask: (line: string) => string;
  readonly clock: Clock;
  /** Has `end` called when this process exits without an orderly end; returns the way back. */
  readonly atExit: (end: () => void, processGroup?: number) => () => void;
}

/**
 * The system under test, started by a shell command in a process group of its own, so that
 * whatever the command starts ends with it.
 */
export class TargetProcess {
  /** Resolves, with the reason, when the target ends although nobody asked; else never. */
  readonly died: Promise<string>;
  readonly log: TargetLog;
  readonly #child: ChildProcess;
  readonly #clock: Clock;
  readonly #forget: () => void;
  /** Aborted when the shell has ended and nobody holds its output open. */
  readonly #closed = new AbortController();
  #death: string | null = null;
  #stopping: Promise<void> | null = null;
  /** Null on Windows, which has none, and when nothing was started. */
  readonly #group: ProcessGroup | null;

  constructor(child: ChildProcess, log: TargetLog, clock: Clock, atExit: TargetOptions["atExit"]) {
    this.#child = child;
    this.log = log;
    this.#clock = clock;
    this.#group = isWindows || child.pid === undefined ? null : new ProcessGroup(child.pid);
    this.#forget = atExit(
      () => this.#group?.signal("SIGKILL") ?? child.kill("SIGKILL"),
      this.#group === null ? undefined : child.pid,
    );
    this.died = this.#watch();
  }

  /** Why the target ended by itself; null while it has not. */
  get death(): string | null {
    return this.#death;
  }

  /** Ends the whole group: politely first, by force after `graceMs`. Safe to call again. */
  stop(graceMs: number): Promise<void> {
    this.#stopping ??= this.#end(graceMs).finally(this.#forget);
    return this.#stopping;
  }

  #watch(): Promise<string> {
    const child = this.#child;
    return new Promise((resolve) => {
      const die = (reason: string): void => {
        if (this.#death !== null || this.#stopping !== null) return;
        this.#death = reason;
        resolve(reason);
      };
      child.once("error", (error) => {
        die(`could not be started: ${messageOf(error)}`);
      });
      child.once("close", () => this.#closed.abort());
      child.once("exit", (code, signal) => {
        void this.#drained()
          .then(() => (code === 0 ? this.#groupEnded() : undefined))
          .then(() =>
            die(signal === null ? `exited with code ${code ?? "unknown"}` : `was ended by ${signal}`),
          );
      });
    });
  }

  /** Waits for the last output, but not long for a process that has left the group. */
  #drained(): Promise<void> {
    return delay(this.#clock, DRAIN_MS, this.#closed.signal);
  }

  /** A command such as `node server.js &` ends at once and leaves its group running. */
  async #groupEnded(): Promise<void> {
    while (this.#stopping === null && this.#group?.exists === true) await delay(this.#clock, WATCH_MS);
  }

  async #end(graceMs: number): Promise<void> {
    if (isWindows) await this.#endTree();
    else if (this.#group?.runs === true) await this.#endGroup(this.#group, graceMs);
    await this.#drained();
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
    await this.log.close();
  }

  async #endGroup(group: ProcessGroup, graceMs: number): Promise<void> {
    group.signal("SIGTERM");
    if (await this.#hasEndedWithin(group, graceMs)) return;
    group.signal("SIGKILL");
    await this.#hasEndedWithin(group, KILL_MS);
  }

  async #hasEndedWithin(group: ProcessGroup, limitMs: number): Promise<boolean> {
    const deadline = this.#clock.now() + limitMs;
    while (group.runs) {
      if (this.#clock.now() >= deadline) return false;
      await delay(this.#clock, LOOK_MS);
    }
    return true;
  }

  /** Windows has no process groups; only `taskkill` ends what a process has started. */
  #endTree(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      const killer = spawn("taskkill", ["/PID", String(pid), "/T", "/F"], {
        stdio: "ignore",
        windowsHide: true,
      });
      killer.once("error", () => resolve());
      killer.once("exit", () => resolve());
    });
  }
}

/** Starts the command; that it could not be started shows in {@link TargetProcess.died}. */
export function startTarget(options: TargetOptions): TargetProcess {
  const child = spawn(options.command, {
    cwd: options.cwd,
    env: { ...options.env },
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    detached: !isWindows,
    windowsHide: true,
  });
  const log = new TargetLog(options.logPath, options.mask);
  child.stdout.on("data", log.sink());
  child.stderr.on("data", log.sink());
  return new TargetProcess(child, log, options.clock, options.atExit);
}
