import { mergeResults } from "../run/shards/merge-results.ts";
import type { ActionSession } from "./action-session.ts";
import { publishResult } from "./publish-result.ts";

/** Makes one verdict of the results of all shards and publishes it. */
export async function mergeAndPublish(session: ActionSession): Promise<0 | 1> {
  const { inputs, io, paths, github, log, marker, cell } = session;
  log.group("Merge the results of the shards");
  const outcome = await mergeResults(
    {
      patterns: inputs.results,
      workingDirectory: paths.workingDirectory,
      resultsDir: inputs.resultsDir,
      git: github.git,
      comment: { marker, ...(github.runUrl === undefined ? {} : { summaryUrl: github.runUrl }), cell },
    },
    io,
    (line) => log.say(line),
  );
  await publishResult(outcome, session);
  return inputs.failOn.has(outcome.result.status) ? 1 : 0;
}
