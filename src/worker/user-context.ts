import type { Clock } from "../clock.ts";
import type { Connections } from "../http/connections.ts";
import type { Network } from "../http/network.ts";
import type { RequestRun } from "../http/request-run.ts";
import type { ScenarioSamples } from "./scenario-samples.ts";

/** What every virtual user has, whether it runs steps or a script. */
export interface UserContext {
  readonly clock: Clock;
  readonly network: Network;
  /** Its own. */
  readonly connections: Connections;
  readonly samples: ScenarioSamples;
  /** Adds a request that failed to the errors of the report. */
  reportFailure(run: RequestRun): void;
}
