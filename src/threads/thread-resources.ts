import type { Clock } from "../clock.ts";
import type { Network } from "../http/network.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import type { ErrorLog } from "../metrics/error-log.ts";
import type { MetricRegistry } from "../metrics/registry.ts";
import type { RunTimeSecrets } from "../worker/run-time-secrets.ts";

/** What the virtual users of one thread share. */
export interface ThreadResources {
  readonly clock: Clock;
  readonly registry: MetricRegistry;
  readonly aggregator: Aggregator;
  readonly errors: ErrorLog;
  readonly network: Network;
  readonly secrets: RunTimeSecrets;
  /** The moment of `clock` at which the load began; a pause moves it. */
  readonly startedAt: () => number;
}
