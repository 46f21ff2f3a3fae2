import { execFileSync } from "node:child_process";

/** With the rights for it: none, or those that `sudo` gives without asking. */
const MOUNTS = [[], ["sudo", "-n"]];

function as(prefix: readonly string[], ...command: readonly string[]): boolean {
  const [program = "", ...args] = [...prefix, ...command];
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A file system of its own in a folder, until it is let go. */
export interface SmallDisk {
  readonly letGo: () => void;
}

/**
 * Puts a real file system of a few kilobytes into an empty folder, or one that only reads.
 *
 * @returns null where this system or its user cannot.
 */
export function smallDisk(folder: string, options: string): SmallDisk | null {
  const prefix = MOUNTS.find((one) => as(one, "mount", "-t", "tmpfs", "-o", options, "tmpfs", folder));
  if (prefix === undefined) return null;
  return { letGo: () => void as(prefix, "umount", folder) };
}
