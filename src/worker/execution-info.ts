/** What an {@link ExecutionInfo} is made from. */
export interface ExecutionInfoInit {
  readonly workerId: number;
  readonly scenario: string;
  readonly iteration: number;
  readonly iterationInWorker?: number;
}

/**
 * Where in the test an iteration stands.
 *
 * @example
 * ```ts
 * import { ExecutionInfo } from "rampa";
 *
 * const info = new ExecutionInfo({ workerId: 1, scenario: "load", iteration: 0 });
 * info.workerId; // 1
 * ```
 */
export class ExecutionInfo {
  /** Number of the virtual user within its scenario, from 1, over all threads and shards. */
  readonly workerId: number;
  /** Name of the scenario. */
  readonly scenario: string;
  /** Number of the iteration within its scenario, from 0, over all threads and shards. */
  readonly iteration: number;
  /** Number of the iteration within its virtual user, from 0. */
  readonly iterationInWorker: number;

  constructor(init: ExecutionInfoInit) {
    this.workerId = init.workerId;
    this.scenario = init.scenario;
    this.iteration = init.iteration;
    this.iterationInWorker = init.iterationInWorker ?? 0;
  }
}
