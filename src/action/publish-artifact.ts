import type { Clock } from "../clock.ts";
import { messageOf } from "../errors.ts";
import { plainLine } from "../report/plain-text.ts";
import { Budget, type BudgetLimits } from "./budget.ts";
import { filled } from "./github-context.ts";

/** Files of one folder, as one artifact of the workflow run. */
interface ArtifactUpload {
  readonly name: string;
  readonly folder: string;
  /** Absolute paths inside the folder. */
  readonly files: readonly string[];
}

/** Uploads an artifact; resolves to its number, or null when the service does not tell. */
export type UploadArtifact = (upload: ArtifactUpload) => Promise<number | null>;

/** What is uploaded, and how long that may take. */
export interface ArtifactRequest extends ArtifactUpload {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly budget: BudgetLimits;
}

/** Longest reason, UTF-16 units. */
const MAX_REASON = 300;

/** What became of the artifact; `notDone` is one line for the reader of log and summary. */
export interface ArtifactOutcome {
  readonly url: string | null;
  readonly notDone: string | null;
}

/** Uploads the results. Every failure is a line, never an exception. */
export async function publishArtifact(
  request: ArtifactRequest,
  deps: { readonly clock: Clock; readonly uploadArtifact: UploadArtifact },
): Promise<ArtifactOutcome> {
  const { name, folder, files, env, budget } = request;
  const obstacle = files.length === 0 ? "there are no result files" : obstacleOf(env);
  if (obstacle !== null) return notDone(obstacle);
  const startedAtMs = deps.clock.now();
  const tooLate = Promise.withResolvers<"late">();
  const timer = new Budget(deps.clock, budget).onceOver(budget.totalMs, () => tooLate.resolve("late"));
  try {
    const id = await Promise.race([deps.uploadArtifact({ name, folder, files }), tooLate.promise]);
    if (id === "late") {
      return notDone(`it took longer than ${Math.round((deps.clock.now() - startedAtMs) / 1000)} s`);
    }
    return { url: id === null ? null : urlOf(env, id), notDone: null };
  } catch (thrown) {
    return notDone(reasonOf(messageOf(thrown), name));
  } finally {
    timer.cancel();
  }
}

function notDone(reason: string): ArtifactOutcome {
  return { url: null, notDone: `The results were not uploaded as an artifact: ${reason}.` };
}

/** Why there is nothing to upload to; null when there is. */
function obstacleOf(env: ArtifactRequest["env"]): string | null {
  if (isEnterpriseServer(env.GITHUB_SERVER_URL)) return "GitHub Enterprise Server does not have this service";
  const isMissing = [env.ACTIONS_RUNTIME_TOKEN, env.ACTIONS_RESULTS_URL].some(
    (value) => filled(value) === undefined,
  );
  return isMissing ? "this runner offers no place for artifacts" : null;
}

/** As `@actions/artifact` tells it, which refuses to work there. */
function isEnterpriseServer(server: string | undefined): boolean {
  if (server === undefined || !URL.canParse(server)) return false;
  const { hostname } = new URL(server);
  return !/^github\.com$|\.ghe\.com$|\.localhost$/i.test(hostname);
}

function reasonOf(message: string, name: string): string {
  if (/conflict|already exists/i.test(message)) {
    return `this workflow run already has one that is named ${name}; give each job and matrix cell its own artifact-name`;
  }
  if (/storage quota/i.test(message)) {
    return "the storage for artifacts of this account is used up; delete old ones, or set upload-artifact: false";
  }
  // Of several lines the first says what happened. A proxy answers with a page.
  const text = /^\s*</.test(message) ? message.replace(/<[^<>]{0,200}>/g, " ") : firstLine(message);
  return plainLine(text, MAX_REASON).replace(/\.+$/, "");
}

function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
}

function urlOf(env: ArtifactRequest["env"], id: number): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}` : null;
}
