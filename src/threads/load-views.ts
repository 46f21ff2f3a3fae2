import type { ViewName } from "../metrics/view.ts";

/** The tables that every load keeps. */
export const VIEWS = {
  requests: { metric: "http_reqs", by: ["name", "method"] },
  requestFailures: { metric: "http_req_failed", by: ["name", "method"] },
  requestDurations: { metric: "http_req_duration", by: ["name", "method"] },
  iterationLags: { metric: "iteration_lag", by: ["scenario"] },
  iterationDurations: { metric: "iteration_duration", by: ["scenario"] },
  responseTimes: { metric: "iteration_response_time", by: ["scenario"] },
  checks: { metric: "checks", by: ["check", "scenario"] },
} as const satisfies Record<string, ViewName>;
