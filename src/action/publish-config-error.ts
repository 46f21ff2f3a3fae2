import { formatProblem, type Problem, type RampaError } from "../errors.ts";
import type { ActionSession } from "./action-session.ts";
import { annotate, annotationOf } from "./annotate.ts";
import { renderConfigError } from "./config-error-text.ts";

/** What is wrong, one by one; an error that names no problem is one itself. */
export function problemsOf(error: RampaError): readonly Problem[] {
  if (error.problems.length > 0) return error.problems;
  return [{ message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) }];
}

/** Publishes that nothing ran, and everything that has to be put right before it can. */
export async function publishConfigError(
  problems: readonly Problem[],
  session: ActionSession,
): Promise<void> {
  const { inputs, log, publication, summary, marker } = session;
  log.endGroup();
  log.say(`Config error, ${problems.length === 1 ? "1 problem" : `${problems.length} problems`}:`);
  for (const problem of problems) log.say(formatProblem(problem));

  await publication.attempt("The job summary", () =>
    summary.append(renderConfigError(inputs.config, problems)),
  );
  await session.setOutput("status", "config_error");
  await session.setOutput("passed", "false");
  await publication.attempt("The annotations", () => {
    if (inputs.annotations) annotate(session.io.toolkit, problems.map(annotationOf), session.paths);
  });
  // A comment that an earlier run left would go on saying that all is well.
  await session.comment(renderConfigError(inputs.config, problems, marker), false);
  publication.conclude();
}
