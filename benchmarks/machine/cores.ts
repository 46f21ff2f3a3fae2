import { execFileSync } from "node:child_process";
import { cpus } from "node:os";

/** Where the two sides of a measurement run; null: wherever the system puts them. */
export interface Cores {
  readonly server: number | null;
  readonly generator: number | null;
  /** Why nothing is pinned, or null. */
  readonly warning: string | null;
}

/** Server and generator on different cores, so that neither takes time from the other. */
export function chooseCores(): Cores {
  const unpinned = (reason: string): Cores => ({
    server: null,
    generator: null,
    warning: `not pinned (${reason}): server and generator take time from each other, figures vary more`,
  });
  if (cpus().length < 2) return unpinned("one core only");
  const allowed = allowedCores();
  if (allowed === null) return unpinned("no taskset");
  const [server, generator] = allowed;
  if (server === undefined || generator === undefined) return unpinned("only one core is allowed");
  return { server, generator, warning: null };
}

/** Cores that this process may use, ascending; null without taskset. */
function allowedCores(): readonly number[] | null {
  let output: string;
  try {
    output = execFileSync("taskset", ["-c", "-p", String(process.pid)], { encoding: "utf8" });
  } catch {
    return null;
  }
  const list = output.slice(output.lastIndexOf(":") + 1).trim();
  return list.split(",").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
