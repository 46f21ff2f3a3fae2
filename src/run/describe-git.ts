import { Git } from "./git.ts";
import type { RunRequest } from "./run-request.ts";

/** What git calls it when no branch is checked out. */
const DETACHED = "HEAD";

/** The commit of a folder, and its branch; undefined where there is no repository, no commit or no git. */
export async function describeGit({
  workingDirectory,
  env,
  signal,
}: Pick<RunRequest, "workingDirectory" | "env" | "signal">): Promise<RunRequest["git"]> {
  const git = new Git(workingDirectory, env, signal);
  // One process for both: each costs some milliseconds before the load.
  const told = await git.run("rev-parse", "HEAD", "--symbolic-full-name", "HEAD");
  const [sha, ref = DETACHED] = told.ok ? told.text.split("\n") : [];
  if (sha === undefined) return undefined;
  return ref === DETACHED ? { sha } : { sha, ref };
}
