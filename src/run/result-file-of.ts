import type { LoadPart } from "../engine/load-part.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { ResultFile } from "../report/result-file.ts";
import { buildResult } from "./build-result.ts";
import { describeRunner } from "./describe-runner.ts";
import type { Run } from "./run-context.ts";

/** The result file of a run; `test` is null when it was interrupted while loading. */
export function resultFileOf(
  { request, redactor }: Run,
  test: TestPlan | null,
  end: RunResult,
  part: LoadPart | null = null,
): ResultFile {
  return buildResult(end, {
    config: test?.resolved ?? {},
    configDigest: test?.digest ?? "",
    configFile: request.configPath,
    git: request.git,
    runner: describeRunner(),
    redactor,
    shard: request.shard,
    ...(part === null ? {} : { part }),
  });
}
