import { isAmbiguous, type ApiFailure, type ApiReply } from "./api-reply.ts";
import type { GithubApi, IssueComment } from "./github-api.ts";

/** What became of the comment. */
export type UpsertOutcome =
  | { readonly kind: "created" | "updated"; readonly url: string }
  /** There was none to update, and none was to be created. */
  | { readonly kind: "absent" }
  | { readonly kind: "failed"; readonly failure: ApiFailure };

/** A comment as it should stand on an issue or pull request. */
export interface CommentDraft {
  readonly issue: number;
  /** Part of `body`; a comment without it is somebody else's. */
  readonly marker: string;
  readonly body: string;
  /** False: only a comment that exists is updated. */
  readonly mayCreate: boolean;
}

/** More comments than a pull request can have. */
const MAX_PAGES = 100;

/** Updates the comment that carries the marker, or creates it. */
export async function upsertComment(api: GithubApi, draft: CommentDraft): Promise<UpsertOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await upsertOnce(api, draft);
    // A create that failed half-way may have taken effect: look again before trying again.
    const mayRepeat = outcome.kind === "failed" && outcome.isCreate && isAmbiguous(outcome.failure);
    if (!mayRepeat || outcome.failure.isFinal || !(await api.pause(attempt, outcome.failure))) return outcome;
  }
}

type OnceOutcome =
  | Exclude<UpsertOutcome, { kind: "failed" }>
  | { readonly kind: "failed"; readonly failure: ApiFailure; readonly isCreate: boolean };

async function upsertOnce(api: GithubApi, draft: CommentDraft): Promise<OnceOutcome> {
  const found = await findOwn(api, draft);
  if (!found.ok) return { kind: "failed", failure: found.failure, isCreate: false };
  if (found.value !== null) {
    const updated = await api.updateComment(found.value.id, draft.body);
    if (updated.ok) return { kind: "updated", url: updated.value.url };
    const isDeleted = updated.failure.status === 404;
    if (!isDeleted) return { kind: "failed", failure: updated.failure, isCreate: false };
  }
  if (!draft.mayCreate) return { kind: "absent" };
  const created = await api.createComment(draft.issue, draft.body);
  if (created.ok) return { kind: "created", url: created.value.url };
  return { kind: "failed", failure: created.failure, isCreate: true };
}

/** The oldest comment with the marker that the token's account wrote, over all pages. */
async function findOwn(api: GithubApi, draft: CommentDraft): Promise<ApiReply<IssueComment | null>> {
  const marked: IssueComment[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const reply = await api.listComments(draft.issue, page);
    if (!reply.ok) return reply;
    marked.push(...reply.value.comments.filter((comment) => comment.body.includes(draft.marker)));
    if (!reply.value.hasMore) break;
  }
  if (marked.length === 0) return { ok: true, value: null };

  const viewer = await api.viewerLogin();
  if (!viewer.ok && viewer.failure.status === 401) return viewer;
  const isOwn = (comment: IssueComment): boolean =>
    // An app's installation cannot ask who it is; what it writes is written by a bot.
    viewer.ok ? comment.login === viewer.value : comment.isBot;
  return { ok: true, value: marked.find(isOwn) ?? null };
}
