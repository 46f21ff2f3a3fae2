import type { Load } from "../threads/load.ts";
import type { WarmUpReport } from "./run-result.ts";

/** What a warm-up came to. */
export function warmUpReport({ registry, tallies, elapsedS }: Load): WarmUpReport {
  const requests = registry.getSink("http_reqs");
  const failures = registry.getSink("http_req_failed");
  return {
    durationS: elapsedS,
    requests: requests?.kind === "counter" ? requests.count : 0,
    failed: failures?.kind === "rate" ? failures.passes : 0,
    iterations: tallies.reduce((sum, { completed }) => sum + completed, 0),
  };
}
