import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";

import { describeGit } from "../../../src/run/describe-git.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-git-"));
  return () => rm(folder, { recursive: true });
});

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@b.test"];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

function described(): ReturnType<typeof describeGit> {
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() };
  return describeGit({ workingDirectory: folder, env, signal: new AbortController().signal });
}

test("a run in a repository tells the commit and the branch", async () => {
  git("init", "--quiet", "--initial-branch=trunk");
  expect(await described()).toBeUndefined();
  git("commit", "--quiet", "--allow-empty", "--message=first");
  const sha = git("rev-parse", "HEAD");
  expect(await described()).toEqual({ sha, ref: "refs/heads/trunk" });
  git("checkout", "--quiet", "--detach");
  expect(await described()).toEqual({ sha });
});

test("a run outside of any repository tells none", async () => {
  expect(await described()).toBeUndefined();
});
