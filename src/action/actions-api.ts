import { z } from "zod";

import { ApiCaller, type ApiOptions } from "./api-caller.ts";
import { isTransient, type ApiReply } from "./api-reply.ts";

/** Longest text of an answer that is used. */
const text = z.string().max(1000);

const WorkflowRun = z.object({
  id: z.number(),
  run_number: z.number(),
  event: text,
  conclusion: text.nullish(),
  head_branch: text.nullish(),
  head_sha: text,
  created_at: text,
  head_repository: z.object({ full_name: text }).nullish(),
});

/** A run of a workflow that is over. */
export interface WorkflowRun {
  readonly id: number;
  /** As people count them: `#41`. */
  readonly number: number;
  readonly event: string;
  /** `success`, `failure`, `cancelled`, … */
  readonly conclusion: string;
  readonly branch: string;
  readonly sha: string;
  readonly createdAt: string;
  /** Where its code came from; null when that repository is gone. */
  readonly headRepository: string | null;
}

const Artifact = z.object({ id: z.number(), name: text, size_in_bytes: z.number(), expired: z.boolean() });

/** An artifact that GitHub keeps of a workflow run. */
export interface StoredArtifact {
  readonly id: number;
  readonly sizeBytes: number;
  readonly isExpired: boolean;
}

/** What came of a download; `too_large` is broken off. */
export type Download = { readonly kind: "whole"; readonly data: Buffer } | { readonly kind: "too_large" };

const PER_PAGE = 30;
const DOWNLOAD_MS = 30_000;

/** The few calls that it takes to find the results of earlier runs. */
export class ActionsApi {
  readonly #caller: ApiCaller;

  constructor(options: ApiOptions) {
    this.#caller = new ApiCaller(options);
  }

  /**
   * The latest runs that are over, newest first.
   *
   * @param workflow Its file, such as `load.yml`.
   */
  listRuns(workflow: string, branch: string): Promise<ApiReply<readonly WorkflowRun[]>> {
    return this.#caller.call({
      route: "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
      parameters: { workflow_id: workflow, branch, status: "completed", per_page: PER_PAGE },
      mayRepeat: isTransient,
      read: (data) =>
        z
          .object({ workflow_runs: z.array(WorkflowRun).max(PER_PAGE) })
          .parse(data)
          .workflow_runs.map(runOf),
    });
  }

  /** Those of one run with that name, the newest first. */
  listArtifacts(runId: number, name: string): Promise<ApiReply<readonly StoredArtifact[]>> {
    return this.#caller.call({
      route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
      parameters: { run_id: runId, name, per_page: PER_PAGE },
      mayRepeat: isTransient,
      read: (data) =>
        z
          .object({ artifacts: z.array(Artifact).max(PER_PAGE) })
          .parse(data)
          // An older server does not know the filter.
          .artifacts.filter((artifact) => artifact.name === name)
          .toSorted((a, b) => b.id - a.id)
          .map(({ id, size_in_bytes: sizeBytes, expired: isExpired }) => ({ id, sizeBytes, isExpired })),
    });
  }

  /** The zip of an artifact; its address is another host's, which gets no token. */
  download(artifactId: number, maxBytes: number): Promise<ApiReply<Download>> {
    return this.#caller.call({
      route: "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
      parameters: { artifact_id: artifactId, archive_format: "zip" },
      mayRepeat: isTransient,
      limitMs: DOWNLOAD_MS,
      isStream: true,
      read: (data) => readBounded(z.instanceof(ReadableStream).parse(data), maxBytes),
    });
  }
}

function runOf(run: z.infer<typeof WorkflowRun>): WorkflowRun {
  return {
    id: run.id,
    number: run.run_number,
    event: run.event,
    conclusion: run.conclusion ?? "",
    branch: run.head_branch ?? "",
    sha: run.head_sha,
    createdAt: run.created_at,
    headRepository: run.head_repository?.full_name ?? null,
  };
}

async function readBounded(stream: ReadableStream, maxBytes: number): Promise<Download> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the transfer.
  for await (const chunk of stream) {
    const bytes = z.instanceof(Uint8Array).parse(chunk);
    size += bytes.length;
    if (size > maxBytes) return { kind: "too_large" };
    chunks.push(bytes);
  }
  return { kind: "whole", data: Buffer.concat(chunks) };
}
