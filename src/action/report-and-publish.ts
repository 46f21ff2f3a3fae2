import { resolve } from "node:path";

import { RampaError } from "../errors.ts";
import type { ResultFile } from "../report/result-file.ts";
import { readResultFile } from "../run/read-result-file.ts";
import { Redactor } from "../config/redactor.ts";
import { findResults } from "../run/shards/find-results.ts";
import { writeResult } from "../run/write-result.ts";
import type { ActionSession } from "./action-session.ts";
import { markerOf } from "./comment-marker.ts";
import { findPullRequest } from "./find-pull-request.ts";
import { problemsOf, publishConfigError } from "./publish-config-error.ts";
import { publishResult } from "./publish-result.ts";

/**
 * Publishes the result that another workflow run left, whose token may not comment. Nothing in the file is
 * trusted: it is read strictly, rendered anew, and where it belongs is asked of GitHub.
 */
export async function reportAndPublish(session: ActionSession): Promise<0 | 1> {
  const { inputs, paths, github, log } = session;
  log.group("Read the result");
  const result = await readOne(session);
  if (result instanceof RampaError) {
    await publishConfigError(problemsOf(result), session);
    return 1;
  }
  const { workflowRun } = github;
  // From a file only a digest is taken: it tells the comments of the one workflow from each other.
  const workflow = workflowRun?.workflow ?? github.workflow;
  const marker = markerOf(inputs.commentKey, workflow, result.comment_cell ?? session.cell);
  const summaryUrl = workflowRun?.url ?? github.runUrl;
  const folder = resolve(paths.workingDirectory, inputs.resultsDir);
  const comment = { marker, ...(summaryUrl === undefined ? {} : { summaryUrl }) };
  const outcome = await writeResult(result, { folder, comment, redactor: new Redactor([]) });
  await publishResult(outcome, session, async ({ comment: body }) => {
    if (inputs.comment === "never") return;
    await session.publication.attempt("The pull-request comment", async () => {
      const found = await findPullRequest(session);
      if (found.kind === "none") session.publication.miss(found.notDone);
      else {
        const pullRequest = { number: found.number, tokenLimit: null };
        await session.commentOn(pullRequest, marker, body, result.status === "passed");
      }
    });
  });
  return inputs.failOn.has(result.status) ? 1 : 0;
}

async function readOne({ inputs, paths, log }: ActionSession): Promise<ResultFile | RampaError> {
  const { files } = await findResults(inputs.results, paths.workingDirectory);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    const found = file === undefined ? "none" : `${files.length}`;
    return new RampaError(
      "input_invalid",
      `input results: expected one result.json to report, found ${found}`,
      {
        hint: "Download the artifact of the run, and name the one file in it.",
      },
    );
  }
  try {
    const result = await readResultFile(file.path, file.name);
    log.say(`${file.name}: run ${result.run_id}, ${result.status}`);
    if (result.shard === undefined) return result;
    return new RampaError("result_invalid", `${file.name} is the result of one shard`, {
      hint: "Report the result of the merge.",
    });
  } catch (thrown) {
    if (thrown instanceof RampaError) return thrown;
    throw thrown;
  }
}
