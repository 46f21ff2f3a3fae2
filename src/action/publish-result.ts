import { statSync } from "node:fs";
import { basename, join } from "node:path";

import { annotationsOf } from "../report/annotations.ts";
import { renderConsole } from "../report/console.ts";
import { renderSummary } from "../report/markdown/summary.ts";
import { reportModel } from "../report/model.ts";
import type { ResultFile } from "../report/result-file.ts";
import type { FinishedRun } from "../run/run-request.ts";
import type { ActionSession } from "./action-session.ts";
import { annotate } from "./annotate.ts";

/** In UTF-16 units; GitHub takes 1 MB for all outputs of a job. */
const MAX_OUTPUT = 400_000;

/** Publishes a run that is over; what needs no network comes first, so that a cancelled job still has it. */
export async function publishResult(
  outcome: FinishedRun,
  session: ActionSession,
  comment: (outcome: FinishedRun) => Promise<void> = ({ comment: body, result: { status } }) =>
    session.comment(body, status === "passed"),
): Promise<void> {
  const { inputs, log, publication, summary } = session;
  const { result } = outcome;
  const model = reportModel(result);
  log.say(`${outcome.paths.folder}: ${writtenNames(outcome)}`);
  log.endGroup();
  log.say(renderConsole(model, { color: false }));
  for (const { path, reason } of outcome.unwritten)
    publication.miss(`${path} could not be written: ${reason}.`);

  await publication.attempt("The job summary", () => {
    const limit = summary.limit();
    if (limit !== null) summary.append(renderSummary(model, { limit }));
  });
  await setOutputs(outcome, session);
  await publication.attempt("The annotations", () => {
    // Those of an untrusted run would stand at lines of another branch.
    const isOwn = inputs.mode !== "report";
    if (inputs.annotations && isOwn) annotate(session.io.toolkit, annotationsOf(model), session.paths);
  });
  await comment(outcome);
  await session.artifact(outcome.paths.folder, filesOf(outcome));
  publication.conclude();
}

/** Of what was started for the run. */
const LOGS = ["target.log", "baseline.log", "baseline-prepare.log"];

/** Only what this run wrote: the folder may hold anything else, also what an earlier run left at the same path. */
function filesOf(outcome: FinishedRun): readonly string[] {
  const files = [...writtenFiles(outcome), ...LOGS.map((name) => join(outcome.paths.folder, name))];
  return files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

function writtenFiles({ paths, unwritten }: FinishedRun): readonly string[] {
  const { result, report, summary, comment, junit } = paths;
  const missed = new Set(unwritten.map(({ path }) => path));
  return [result, report, summary, comment, junit].filter((file) => !missed.has(file));
}

function writtenNames(outcome: FinishedRun): string {
  const names = writtenFiles(outcome).map((file) => basename(file));
  return names.length === 0 ? "nothing could be written" : names.join(", ");
}

/** All outputs but the addresses of comment and artifact, which are known only later. */
async function setOutputs(outcome: FinishedRun, session: ActionSession): Promise<void> {
  const { result, paths } = outcome;
  const written = writtenFiles(outcome);
  const pathOf = (file: string): string => (written.includes(file) ? file : "");
  const outputs = {
    status: result.status,
    passed: String(result.status === "passed"),
    "run-id": result.run_id,
    "result-path": pathOf(paths.result),
    "report-path": pathOf(paths.report),
    "junit-path": pathOf(paths.junit),
    "summary-path": pathOf(paths.summary),
    thresholds: JSON.stringify(result.thresholds),
    metrics: JSON.stringify(statsOf(result)),
  };
  for (const [name, value] of Object.entries(outputs)) {
    if (value.length <= MAX_OUTPUT) await session.setOutput(name, value);
    else
      session.publication.miss(`The output ${name} would be longer than GitHub takes; it is in result.json.`);
  }
}

/** Metric → statistics. */
function statsOf({ metrics }: ResultFile): Record<string, ResultFile["metrics"][string]["stats"]> {
  return Object.fromEntries(Object.entries(metrics).map(([name, { stats }]) => [name, stats]));
}
