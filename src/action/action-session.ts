import { resolve } from "node:path";

import type { Clock } from "../clock.ts";
import type { Redactor } from "../config/redactor.ts";
import type { RampaError } from "../errors.ts";
import { commentCell, markerOf } from "./comment-marker.ts";
import { filled, readGithubContext, type GithubContext } from "./github-context.ts";
import { JobSummary } from "./job-summary.ts";
import { Publication } from "./publication.ts";
import { publishArtifact, type UploadArtifact } from "./publish-artifact.ts";
import { publishComment, type OpenApi } from "./publish-comment.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { RunLog } from "./run-log.ts";
import type { Toolkit } from "./toolkit.ts";
import { workspacePath, type PathContext } from "./workspace-path.ts";

/** What the action takes from its process, so that tests can give their own. */
export interface ActionIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the runner starts the action: the repository's root. */
  readonly cwd: string;
  readonly clock: Clock;
  readonly toolkit: Toolkit;
  /** Aborted when the job is cancelled (words) or user code broke the process (an error). */
  readonly signal: AbortSignal;
  /**
   * Has `end` called when the process exits, whatever the reason; returns the way back. A process group is also
   * killed when this process has to be.
   */
  readonly atExit: (end: () => void, processGroup?: number) => () => void;
  /** Has everything that this process prints from now on masked. Absent: only what the action prints is. */
  readonly maskOutput?: (redactor: Redactor) => void;
  /** Begins to watch over this thread, for what runs no script but may keep it busy as well. */
  readonly watchStalls?: () => Promise<void>;
  /**
   * Has `conclude` called when user code keeps this thread busy for ever, in the middle of that code: what it
   * returns is the exit code. Returns the way back. Absent: nobody watches.
   */
  readonly whenStalled?: (conclude: (error: RampaError) => number) => () => void;
  /** Has a process of its own publish what was handed over, and waits for it; returns the exit code. */
  readonly publishApart: (handedOver: string) => number;
  readonly openApi: OpenApi;
  readonly uploadArtifact: UploadArtifact;
}

/** Time for the pull-request comment, retries included. */
const COMMENT_MS = 30_000;
/** The same for a job that was cancelled: its processes are killed soon. */
const COMMENT_STOPPED_MS = 2_000;

/** Time for the upload of the results, retries included. */
const ARTIFACT_MS = 60_000;
const ARTIFACT_STOPPED_MS = 2_000;

/** One step of a workflow: what it was asked, where it runs and how it reports. */
export class ActionSession {
  readonly io: ActionIo;
  readonly inputs: ActionInputs;
  readonly github: GithubContext;
  readonly paths: PathContext;
  readonly log: RunLog;
  readonly summary: JobSummary;
  readonly publication: Publication;
  /** By which the comment is found again. */
  readonly marker: string;
  /** What a result file says of that. */
  readonly cell: string;

  constructor(io: ActionIo, inputs: ActionInputs) {
    const { env, cwd, toolkit, clock } = io;
    this.io = io;
    this.inputs = inputs;
    this.github = readGithubContext(env);
    this.paths = {
      workspace: resolve(filled(env.GITHUB_WORKSPACE) ?? cwd),
      workingDirectory: resolve(cwd, inputs.workingDirectory),
    };
    this.log = new RunLog({ toolkit, clock, progressMs: inputs.progressMs });
    this.summary = new JobSummary(inputs.summary ? env.GITHUB_STEP_SUMMARY : undefined);
    this.publication = new Publication(this.log, this.summary);
    this.cell = commentCell({
      job: this.github.job,
      matrix: inputs.matrix,
      configPath: workspacePath(inputs.config, this.paths),
    });
    this.marker = markerOf(inputs.commentKey, this.github.workflow, this.cell);
  }

  /** Sets an output; that it could not be set is noted. */
  setOutput(name: string, value: string): Promise<void> {
    return this.publication.attempt(`The output ${name}`, () => this.io.toolkit.setOutput(name, value));
  }

  /** Whether this step says something to the pull request that its event is about. */
  get hasComment(): boolean {
    // A shard is one part of a verdict: the merged result has the comment.
    return this.inputs.mode !== "report" && this.inputs.shard === undefined;
  }

  /** Writes the pull-request comment, if this run has one, and its output. */
  async comment(body: string, hasPassed: boolean): Promise<void> {
    if (this.hasComment) await this.commentOn(this.github.pullRequest, this.marker, body, hasPassed);
  }

  /** The same for a pull request that the event does not name. */
  async commentOn(
    pullRequest: GithubContext["pullRequest"],
    marker: string,
    body: string,
    hasPassed: boolean,
  ): Promise<void> {
    const { inputs, io } = this;
    const github = { ...this.github, pullRequest };
    await this.publication.attempt("The pull-request comment", async () => {
      const budget = { totalMs: COMMENT_MS, stoppedMs: COMMENT_STOPPED_MS, signal: io.signal };
      const { url, notDone } = await publishComment(
        { mode: inputs.comment, hasPassed, marker, body, token: inputs.token, context: github, budget },
        io,
      );
      if (notDone !== null) this.publication.miss(notDone);
      if (url !== null) await this.setOutput("comment-url", url);
    });
  }

  /** Uploads result files, if they are to be, and sets the output with their address. */
  async artifact(folder: string, files: readonly string[]): Promise<void> {
    const { inputs, io } = this;
    if (!inputs.uploadArtifact) return;
    this.log.group("Upload the results");
    await this.publication.attempt("The artifact", async () => {
      const budget = { totalMs: ARTIFACT_MS, stoppedMs: ARTIFACT_STOPPED_MS, signal: io.signal };
      const { url, notDone } = await publishArtifact(
        { name: inputs.artifactName, folder, files, env: io.env, budget },
        io,
      );
      if (notDone !== null) this.publication.miss(notDone);
      if (url !== null) await this.setOutput("artifact-url", url);
    });
    this.log.endGroup();
  }
}
