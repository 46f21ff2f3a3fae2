import type { Plan } from "../config/plan.ts";
import type { Aggregator } from "../metrics/aggregator.ts";

/** Why a baseline that ran beside the load is nothing to compare with, and what to do. */
export interface BaseFailure {
  /** A clause: `the baseline at http://127.0.0.1:3001 refused every connection`. */
  readonly message: string;
  readonly hint: string;
}

const NOT_THERE =
  "Check that it runs there. With wait-on at the origin of base_url the load begins when both versions answer.";
const NOT_WORKING =
  "Look at its log: it gets the same requests as this version, and has to answer with http.expected_statuses.";

/** Null for one of which some request got an expected status, and for one that got none. */
export function baseFailure(figures: Aggregator, plan: Plan): BaseFailure | null {
  const failed = figures.registry.getSink("http_req_failed");
  if (failed?.kind !== "rate" || failed.passes === 0 || failed.fails > 0) return null;
  const statuses = figures.seenTagValues("http_reqs", "status").filter((status) => status !== "0");
  const errors = figures.seenTagValues("http_reqs", "error");
  const at = URL.parse(plan.baseUrl ?? "")?.origin;
  const who = at === undefined ? "the baseline" : `the baseline at ${at}`;
  const hint = statuses.length === 0 ? NOT_THERE : NOT_WORKING;
  return { message: `${who} ${deedOf(statuses, errors)}`, hint };
}

function deedOf(statuses: readonly string[], errors: readonly string[]): string {
  const [status, error] = [statuses[0], errors[0]];
  if (statuses.length === 0 && errors.length === 1) {
    return error === "refused" ? "refused every connection" : `answered no request (${error ?? ""})`;
  }
  if (statuses.length === 1 && errors.length === 0) {
    return `answered every request with status ${status ?? ""}`;
  }
  const seen = [...statuses.map((text) => `status ${text}`), ...errors].slice(0, 5).join(", ");
  return `gave no request an expected status${seen === "" ? "" : ` (seen: ${seen})`}`;
}
