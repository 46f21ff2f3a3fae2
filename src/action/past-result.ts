import { messageOf } from "../errors.ts";
import { formatValue } from "../metrics/format-value.ts";
import { parseResultFile } from "../report/parse-result-file.ts";
import type { ResultFile } from "../report/result-file.ts";
import { RESULT_LIMITS } from "../report/result-leaves.ts";
import type { ActionsApi } from "./actions-api.ts";
import type { ApiFailure } from "./api-reply.ts";
import { zipEntry } from "./zip-entry.ts";

/** The result of an earlier run, why there is none, or that GitHub cannot be asked. */
export type PastResult =
  | { readonly kind: "found"; readonly result: ResultFile }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "failed"; readonly failure: ApiFailure };

/** Results of an hour with many requests take less than 1 MB. */
const MOST_BYTES = 32_000_000;

/** Reads the `result.json` in the artifact of a run; whatever is in there is taken for a stranger's. */
export async function pastResult(api: ActionsApi, runId: number, artifactName: string): Promise<PastResult> {
  const listed = await api.listArtifacts(runId, artifactName);
  if (!listed.ok) return failed(listed.failure);
  const artifact = listed.value[0];
  if (artifact === undefined) return refused(`it has no artifact named ${artifactName}`);
  if (artifact.isExpired) return refused("its artifact has expired");
  const tooLarge = `its artifact is larger than ${formatValue(MOST_BYTES, "bytes")}`;
  if (artifact.sizeBytes > MOST_BYTES) return refused(tooLarge);
  const download = await api.download(artifact.id, MOST_BYTES);
  if (!download.ok) return failed(download.failure);
  return download.value.kind === "too_large" ? refused(tooLarge) : readResult(download.value.data);
}

function readResult(zip: Buffer): PastResult {
  const entry = zipEntry(zip, "result.json", RESULT_LIMITS.file);
  switch (entry.kind) {
    case "absent":
      return refused("its artifact holds no result.json");
    case "unreadable":
      return refused(`its artifact cannot be read: ${entry.reason}`);
    case "found":
      try {
        return { kind: "found", result: parseResultFile(entry.data.toString("utf8")) };
      } catch (thrown) {
        return refused(messageOf(thrown));
      }
  }
}

/** What is gone is no reason to stop looking. */
function failed(failure: ApiFailure): PastResult {
  if (failure.status === 404 || failure.status === 410) return refused("its artifact is gone");
  return { kind: "failed", failure };
}

function refused(reason: string): PastResult {
  return { kind: "refused", reason };
}
