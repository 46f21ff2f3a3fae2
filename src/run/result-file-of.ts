import type { RunResult } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { ResultFile } from "../report/result-file.ts";
import { buildResult } from "./build-result.ts";
import { describeRunner } from "./describe-runner.ts";
import type { EndOfRun } from "./end-of-run.ts";
import type { Run } from "./run-context.ts";

/** The result file of a run; `test` is null when it was interrupted while loading. */
export function resultFileOf(
  { request, redactor }: Run,
  test: TestPlan | null,
  end: RunResult,
  { part = null, history = null }: Partial<Pick<EndOfRun, "part" | "history">> = {},
): ResultFile {
  return buildResult(end, {
    config: test?.resolved ?? {},
    configDigest: test?.digest ?? "",
    configFile: request.configPath,
    git: request.git,
    runner: describeRunner(),
    redactor,
    commentCell: request.comment?.cell,
    shard: request.shard,
    ...(part === null ? {} : { part }),
    ...(history === null ? {} : { history }),
  });
}
