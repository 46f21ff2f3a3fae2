import { Git } from "./git.ts";
import type { RunRequest } from "./run-request.ts";

/** The commit of a folder, and its branch; undefined where there is no repository, no commit or no git. */
export async function describeGit({
  workingDirectory,
  env,
  signal,
}: Pick<RunRequest, "workingDirectory" | "env" | "signal">): Promise<RunRequest["git"]> {
  const git = new Git(workingDirectory, env, signal);
  const [head, branch] = await Promise.all([
    git.run("rev-parse", "--verify", "--quiet", "HEAD"),
    git.run("symbolic-ref", "--quiet", "HEAD"),
  ]);
  if (!head.ok) return undefined;
  return { sha: head.text, ...(branch.ok ? { ref: branch.text } : {}) };
}
