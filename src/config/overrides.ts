/** What inputs of the action or flags of the command line say, as raw text. */
export interface Overrides {
  readonly vus?: string;
  readonly duration?: string;
  readonly iterations?: string;
  /** Names of the scenarios to run; the others are skipped. */
  readonly scenarios?: readonly string[];
}
