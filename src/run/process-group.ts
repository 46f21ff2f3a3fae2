import { readdirSync, readFileSync } from "node:fs";
import { kill, platform } from "node:process";

/** A process that leads a group of its own, and all that it has started; POSIX only. */
export class ProcessGroup {
  readonly #leader: number;
  /** Nothing of the group is left: its number may belong to someone else by now. */
  #isGone = false;

  constructor(leader: number) {
    this.#leader = leader;
  }

  /** True while the group has a member, if only a zombie that waits for its parent. */
  get exists(): boolean {
    return this.signal(0);
  }

  /** True while a member runs. In a container whose first process reaps no zombies, only this becomes false. */
  get runs(): boolean {
    return this.exists && (platform !== "linux" || hasRunningMember(this.#leader));
  }

  /** False when nothing of the group is left. */
  signal(signal: NodeJS.Signals | 0): boolean {
    if (this.#isGone) return false;
    try {
      kill(-this.#leader, signal);
      return true;
    } catch (thrown) {
      this.#isGone = thrown instanceof Error && "code" in thrown && thrown.code === "ESRCH";
      return !this.#isGone;
    }
  }
}

function hasRunningMember(group: number): boolean {
  try {
    return readdirSync("/proc").some((name) => /^\d+$/.test(name) && isRunningMember(name, group));
  } catch {
    return true;
  }
}

/** `/proc/PID/stat` is `PID (NAME) STATE PARENT GROUP …`; the name may hold anything. */
function isRunningMember(pid: string, group: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", , memberOf = ""] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(memberOf) === group && state !== "Z" && state !== "X";
  } catch {
    // It ended while we looked.
    return false;
  }
}
