import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Git } from "./git.ts";

/** What came of the submodules of another version. */
export interface Submodules {
  /** Folders of the repositories that have a worktree there now. */
  readonly owners: readonly string[];
  /** Those that this checkout does not know. */
  readonly unknown: readonly string[];
  /** Why one that this checkout has could not be checked out; null when none failed. */
  readonly problem: string | null;
}

/**
 * Checks the submodules of another version out, as worktrees of those that this checkout has. So only what this
 * checkout was given is asked, with the credentials that it was given; no address of the other version is, and
 * a submodule that this version does without is left out there, too.
 *
 * @param from Top folder of this checkout.
 * @param to Top folder of the other version's.
 */
export async function checkoutSubmodules(
  from: string,
  to: string,
  gitIn: (folder: string) => Git,
): Promise<Submodules> {
  const owners: string[] = [];
  const unknown: string[] = [];
  for (const path of await submodulePaths(gitIn(to))) {
    const commit = await commitAt(path, gitIn(to));
    if (commit === null) continue;
    const own = join(from, path);
    if (!existsSync(join(own, ".git"))) {
      if (!(await isKnown(path, gitIn(from)))) unknown.push(path);
      continue;
    }
    const reason = await addWorktree(gitIn(own), commit, join(to, path));
    if (reason !== null)
      return { owners, unknown, problem: `its submodule ${path} at ${commit.slice(0, 10)}: ${reason}` };
    owners.push(own);
    const inner = await checkoutSubmodules(own, join(to, path), gitIn);
    owners.push(...inner.owners);
    unknown.push(...inner.unknown.map((name) => `${path}/${name}`));
    if (inner.problem !== null) return { owners, unknown, problem: inner.problem };
  }
  return { owners, unknown, problem: null };
}

async function submodulePaths(git: Git): Promise<readonly string[]> {
  const pattern = String.raw`^submodule\..*\.path$`;
  const answer = await git.run("config", "-z", "--file", ".gitmodules", "--get-regexp", pattern);
  if (!answer.ok) return [];
  return answer.text.split("\0").flatMap((entry) => {
    const path = entry.slice(entry.indexOf("\n") + 1);
    return path === "" || path === entry ? [] : [path];
  });
}

/** Null when nothing, or something else, lies there. */
async function commitAt(path: string, git: Git): Promise<string | null> {
  const answer = await git.run("ls-tree", "-z", "HEAD", "--", path);
  return answer.ok ? (/^160000 commit ([0-9a-f]+)\t/.exec(answer.text)?.[1] ?? null) : null;
}

async function isKnown(path: string, git: Git): Promise<boolean> {
  const answer = await git.run("ls-files", "--stage", "--", path);
  return answer.ok && answer.text.startsWith("160000 ");
}

/** Hooks of the repository are for people who commit. */
const NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];

/** Null when it is there. */
async function addWorktree(git: Git, commit: string, folder: string): Promise<string | null> {
  const known = await git.run("cat-file", "-e", `${commit}^{commit}`);
  if (!known.ok) {
    const shallow = await git.run("rev-parse", "--is-shallow-repository");
    const depth = shallow.ok && shallow.text === "true" ? ["--depth=1"] : [];
    const fetched = await git.run(
      "fetch",
      "--no-tags",
      "--no-recurse-submodules",
      ...depth,
      "origin",
      commit,
    );
    if (!fetched.ok) return fetched.reason;
  }
  const added = await git.run(...NO_HOOKS, "worktree", "add", "--detach", "--force", folder, commit);
  return added.ok ? null : added.reason;
}
