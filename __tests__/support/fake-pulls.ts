import type { GithubOpenApi, SentRequest } from "./github-openapi.ts";

/** A pull request of `acme/shop`. */
export interface FakePull {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly sha: string;
  /** `owner/name` of the head's repository. */
  readonly from: string;
  readonly branch: string;
  /** GitHub does not always tell of the commits of forks. */
  readonly isFoundByCommit: boolean;
}

export const PULL_TEMPLATES = [
  "/repos/{owner}/{repo}/pulls",
  "/repos/{owner}/{repo}/commits/{commit_sha}/pulls",
] as const;

/** What GitHub answers to who looks for pull requests; null to another call. */
export function answerPulls(
  pulls: readonly FakePull[],
  { path, query }: SentRequest,
  api: GithubOpenApi,
): { readonly status: number; readonly body: unknown } | null {
  if (!path.endsWith("/pulls")) return null;
  const commit = /\/commits\/([^/]+)\/pulls$/.exec(path)?.[1];
  const found = pulls.filter((pull) => {
    if (commit !== undefined) return pull.isFoundByCommit && pull.sha === commit;
    const head = `${pull.from.split("/")[0] ?? ""}:${pull.branch}`;
    return pull.state === (query.state ?? "open") && (query.head ?? head) === head;
  });
  return { status: 200, body: found.map((pull) => shown(pull, api)) };
}

type Fields = Readonly<Record<string, unknown>>;

function shown({ number, state, sha, from, branch }: FakePull, api: GithubOpenApi): Fields {
  const [sample] = api.sampleAnswer("GET", PULL_TEMPLATES[0], 200) as [
    Fields & { readonly head: Fields & { repo: Fields }; readonly base: Fields & { repo: Fields } },
  ];
  const { head, base } = sample;
  return {
    ...sample,
    number,
    state,
    head: { ...head, sha, ref: branch, label: `${from}:${branch}`, repo: { ...head.repo, full_name: from } },
    base: { ...base, ref: "main", repo: { ...base.repo, full_name: "acme/shop" } },
  };
}
