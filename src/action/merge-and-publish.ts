import { baselineProblem, type PastPlaces } from "../run/look-up-past.ts";
import { mergeResults } from "../run/shards/merge-results.ts";
import type { ActionSession } from "./action-session.ts";
import { pastRunFinder } from "./past-run-finder.ts";
import { problemsOf, publishConfigError } from "./publish-config-error.ts";
import { publishResult } from "./publish-result.ts";

/** Makes one verdict of the results of all shards and publishes it. */
export async function mergeAndPublish(session: ActionSession): Promise<0 | 1> {
  const { inputs, io, paths, github, log, marker, cell } = session;
  log.group("Merge the results of the shards");
  const places: PastPlaces = {
    workingDirectory: paths.workingDirectory,
    resultsDir: inputs.resultsDir,
    baseline: inputs.baseline,
    findPastRuns: pastRunFinder(session),
    signal: io.signal,
  };
  const unread = await baselineProblem(places);
  if (unread !== null) {
    await publishConfigError(problemsOf(unread), session);
    return 1;
  }
  const outcome = await mergeResults(
    {
      ...places,
      patterns: inputs.results,
      git: github.git,
      comment: { marker, ...(github.runUrl === undefined ? {} : { summaryUrl: github.runUrl }), cell },
    },
    io,
    (line) => log.say(line),
  );
  await publishResult(outcome, session);
  return inputs.failOn.has(outcome.result.status) ? 1 : 0;
}
