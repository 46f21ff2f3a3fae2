import { deflateRawSync, crc32 } from "node:zlib";

import type { SentRequest } from "./github-openapi.ts";

/** A run of the one workflow, with its artifacts. */
export interface FakeRun {
  readonly id: number;
  readonly event: string;
  readonly conclusion: string;
  readonly branch: string;
  readonly sha: string;
  readonly headRepository: string;
  readonly artifacts: readonly FakeArtifact[];
}

export interface FakeArtifact {
  readonly id: number;
  readonly name: string;
  readonly zip: Buffer;
  readonly isExpired: boolean;
  /** What the list says, true or not. */
  readonly sizeBytes: number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** GitHub's runs of a workflow and their artifacts, newest first. */
export class FakeWorkflowRuns {
  readonly workflow = "load.yml";
  readonly runs: FakeRun[] = [];
  #lastId = 100;

  /** A run newer than all others; by default one of `main` that passed. */
  add(zip: Buffer | null, parts: Partial<FakeRun & FakeArtifact> = {}): FakeRun {
    const id = (this.#lastId += 1);
    const { name = "rampa-results", isExpired = false, sizeBytes = zip?.length ?? 0, ...rest } = parts;
    const run: FakeRun = {
      event: "push",
      conclusion: "success",
      branch: "main",
      sha: id.toString(16).padStart(40, "c"),
      headRepository: "acme/shop",
      artifacts: zip === null ? [] : [{ id: id * 10, name, zip, isExpired, sizeBytes }],
      ...rest,
      id,
    };
    this.runs.unshift(run);
    return run;
  }

  /** Null for another call. */
  answer({ path, query }: SentRequest, origin: string): Answer | null {
    const [, workflow] = /\/actions\/workflows\/([^/]+)\/runs$/.exec(path) ?? [];
    if (workflow !== undefined) return this.#list(workflow, query, origin);
    const [, runId] = /\/actions\/runs\/(\d+)\/artifacts$/.exec(path) ?? [];
    if (runId !== undefined) return this.#artifacts(Number(runId), query, origin);
    const [, artifactId] = /\/actions\/artifacts\/(\d+)\/zip$/.exec(path) ?? [];
    if (artifactId === undefined) return null;
    if (this.artifact(Number(artifactId))?.isExpired !== false)
      return { status: 410, body: { message: "Artifact has expired" } };
    return { status: 302, body: undefined, headers: { location: `${origin}/blob/${artifactId}?sig=secret` } };
  }

  artifact(id: number): FakeArtifact | undefined {
    return this.runs.flatMap(({ artifacts }) => artifacts).find((artifact) => artifact.id === id);
  }

  #list(workflow: string, query: Readonly<Record<string, string>>, origin: string): Answer {
    if (workflow !== this.workflow) return { status: 404, body: { message: "Not Found" } };
    const found = this.runs.filter(({ branch }) => query.branch === undefined || branch === query.branch);
    const shown = found.slice(0, Number(query.per_page ?? 30));
    return {
      status: 200,
      body: { total_count: found.length, workflow_runs: shown.map((run) => shownRun(run, origin)) },
    };
  }

  #artifacts(runId: number, query: Readonly<Record<string, string>>, origin: string): Answer {
    const run = this.runs.find(({ id }) => id === runId);
    const found = (run?.artifacts ?? []).filter(
      ({ name }) => query.name === undefined || name === query.name,
    );
    const artifacts = found.map(({ id, name, isExpired, sizeBytes }) => ({
      id,
      node_id: `A_${id}`,
      name,
      size_in_bytes: sizeBytes,
      url: `${origin}/artifacts/${id}`,
      archive_download_url: `${origin}/artifacts/${id}/zip`,
      expired: isExpired,
      created_at: "2026-03-01T00:00:00Z",
      expires_at: "2026-06-01T00:00:00Z",
      updated_at: "2026-03-01T00:00:00Z",
    }));
    return { status: 200, body: { total_count: artifacts.length, artifacts } };
  }
}

function shownRun(run: FakeRun, origin: string): Record<string, unknown> {
  const { id, event, conclusion, branch, sha, headRepository } = run;
  const url = `${origin}/runs/${id}`;
  const person = { name: "Octocat", email: "octocat@example.com" };
  return {
    id,
    node_id: `WFR_${id}`,
    name: "Load",
    head_branch: branch,
    head_sha: sha,
    path: ".github/workflows/load.yml",
    display_title: "Load",
    run_number: id - 100,
    event,
    status: "completed",
    conclusion,
    workflow_id: 1,
    ...Object.fromEntries(
      [
        "url",
        "html_url",
        "jobs_url",
        "logs_url",
        "check_suite_url",
        "cancel_url",
        "rerun_url",
        "artifacts_url",
        "workflow_url",
      ].map((key) => [key, url]),
    ),
    pull_requests: [],
    created_at: "2026-03-01T00:00:00Z",
    updated_at: "2026-03-01T00:10:00Z",
    head_commit: {
      id: sha,
      tree_id: sha,
      message: "m",
      timestamp: "2026-03-01T00:00:00Z",
      author: person,
      committer: person,
    },
    repository: minimalRepository("acme/shop", origin),
    head_repository: minimalRepository(headRepository, origin),
  };
}

const REPOSITORY_URLS =
  "archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges milestones notifications pulls releases stargazers statuses subscribers subscription tags teams trees html";

function minimalRepository(fullName: string, origin: string): Record<string, unknown> {
  const [login = "", name = ""] = fullName.split("/");
  const url = `${origin}/repos/${fullName}`;
  const ownerUrls =
    "followers following gists starred subscriptions organizations repos events received_events html avatar";
  return {
    id: 1,
    node_id: "R_1",
    name,
    full_name: fullName,
    private: false,
    fork: fullName !== "acme/shop",
    description: null,
    url,
    ...Object.fromEntries(REPOSITORY_URLS.split(" ").map((key) => [`${key}_url`, url])),
    owner: {
      login,
      id: 1,
      node_id: "U_1",
      gravatar_id: "",
      type: "Organization",
      site_admin: false,
      url,
      ...Object.fromEntries(ownerUrls.split(" ").map((key) => [`${key}_url`, url])),
    },
  };
}

/** A zip as the runner's library writes it: sizes follow the data, and the directory has them. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, method: 0 | 8 = 8): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const data = method === 8 ? deflateRawSync(plain) : plain;
    const name = Buffer.from(path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(plain), 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, data);
    directory.push(entry, name);
    offset += local.length + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
