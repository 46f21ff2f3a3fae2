import { rmSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { RunError } from "../engine/run-result.ts";
import { checkoutSubmodules } from "./checkout-submodules.ts";
import { Git } from "./git.ts";
import type { Run } from "./run-context.ts";

/** A version of the repository in a folder of its own. */
export interface Checkout {
  readonly sha: string;
  /** Where in it the working directory lies. */
  readonly folder: string;
  /** Resolves when nothing of it is left. */
  remove(): Promise<void>;
}

/** Hooks of the repository are for people who commit. */
const NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];

const SUBMODULE_HINT =
  "It is taken from the submodule that this checkout has: give actions/checkout `fetch-depth: 0` and a token that may read it.";

/** Checks a branch, tag or commit out beside the repository, as a git worktree in a temporary folder. */
export async function checkoutRef(ref: string, run: Run): Promise<Checkout | RunError> {
  const { request, listener } = run;
  const gitIn = (folder: string): Git => new Git(folder, request.env, request.signal);
  const git = gitIn(request.workingDirectory);
  const prefix = await git.run("rev-parse", "--show-prefix");
  if (!prefix.ok) return failed(ref, prefix.reason, "Check the repository out first: actions/checkout.");
  const commit = await commitOf(ref, git);
  if (typeof commit !== "string") return commit;
  const root = await realpath(await mkdtemp(join(tmpdir(), "rampa-baseline-")));
  const folder = join(root, "checkout");
  const added = await git.run(...NO_HOOKS, "worktree", "add", "--detach", "--force", folder, commit);
  if (!added.ok) {
    await rm(root, { recursive: true, force: true });
    return failed(ref, added.reason, "Look at what git says.");
  }
  const owners = [request.workingDirectory];
  const checkout = checkoutIn(root, { sha: commit, folder: join(folder, prefix.text) }, owners, run);
  const top = await git.run("rev-parse", "--show-toplevel");
  const submodules = await checkoutSubmodules(top.ok ? top.text : request.workingDirectory, folder, gitIn);
  owners.push(...submodules.owners);
  for (const path of submodules.unknown) {
    listener.onNote?.(
      `The baseline has a submodule ${path}, which this checkout does not have: prepare has to check it out.`,
    );
  }
  if (submodules.problem === null) return checkout;
  await checkout.remove();
  return failed(ref, submodules.problem, SUBMODULE_HINT);
}

/** @param owners Folders of the repositories that have a worktree in it. */
function checkoutIn(
  root: string,
  at: Pick<Checkout, "sha" | "folder">,
  owners: readonly string[],
  { request, deps }: Run,
): Checkout {
  // A cancelled run's signal would end this, too.
  const gitsAfter = (): readonly Git[] =>
    owners.map((folder) => new Git(folder, request.env, new AbortController().signal));
  const forget = deps.atExit(() => {
    rmSync(root, { recursive: true, force: true });
    for (const git of gitsAfter()) git.runAtExit("worktree", "prune");
  });
  return {
    ...at,
    async remove() {
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
      for (const git of gitsAfter()) await git.run("worktree", "prune");
      forget();
    },
  };
}

async function commitOf(ref: string, git: Git): Promise<string | RunError> {
  const known = (await resolved(ref, git)) ?? (await resolved(`refs/remotes/origin/${ref}`, git));
  if (known !== null) return known;
  const shallow = await git.run("rev-parse", "--is-shallow-repository");
  const isShallow = shallow.ok && shallow.text === "true";
  // Of a whole repository only what is missing: a depth would make it a shallow one.
  const depth = isShallow ? ["--depth=1"] : [];
  const fetched = await git.run("fetch", "--no-tags", "--no-recurse-submodules", ...depth, "origin", ref);
  const found = fetched.ok ? await resolved("FETCH_HEAD", git) : null;
  if (found !== null) return found;
  const hint = isShallow
    ? "The checkout is shallow: give actions/checkout `fetch-depth: 0`, or name a branch or a tag of origin."
    : "Name a branch, a tag or a commit that this repository or its origin has.";
  return failed(ref, fetched.ok ? "it is no commit" : fetched.reason, hint);
}

async function resolved(revision: string, git: Git): Promise<string | null> {
  const answer = await git.run("rev-parse", "--verify", "--quiet", `${revision}^{commit}`);
  return answer.ok && answer.text !== "" ? answer.text : null;
}

function failed(ref: string, reason: string, hint: string): RunError {
  return {
    code: "baseline_failed",
    message: `the baseline ref:${ref} cannot be checked out: ${reason}`,
    hint,
  };
}
