import type { Problem } from "../errors.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { InputReader } from "./input-reader.ts";

/**
 * Reads all inputs; an input with a problem has its default, so that the rest can be checked too.
 *
 * @param wallTimeMs Now; with it an instant too far ahead is a problem.
 */
export function readInputs(
  env: Readonly<Record<string, string | undefined>>,
  wallTimeMs = Infinity,
): {
  readonly inputs: ActionInputs;
  readonly problems: readonly Problem[];
} {
  const reader = new InputReader(env);
  const shard = reader.shard();
  const mode = reader.mode();
  const inputs: ActionInputs = {
    mode,
    results: reader.results(mode),
    config: reader.text("config"),
    workingDirectory: reader.text("working-directory"),
    script: reader.optional("script"),
    env: reader.env(),
    overrides: reader.overrides(),
    threads: reader.threads(),
    shard,
    startAtMs: reader.startAt(wallTimeMs),
    start: reader.optional("start"),
    waitOn: reader.urls(),
    waitOnTimeoutMs: reader.duration("wait-on-timeout"),
    baseline: reader.baseline(mode, shard),
    baselineBranch: reader.optional("baseline-branch"),
    prepare: reader.optional("prepare"),
    failOn: reader.failOn(),
    summary: reader.boolean("summary"),
    comment: reader.commentMode(),
    commentKey: reader.optional("comment-key"),
    matrix: reader.optional("matrix") ?? "null",
    annotations: reader.boolean("annotations"),
    resultsDir: reader.text("results-dir"),
    uploadArtifact: reader.boolean("upload-artifact"),
    artifactName: reader.artifactName(shard),
    progressMs: reader.progress(),
    token: reader.optional("github-token"),
  };
  return { inputs, problems: reader.problems };
}
