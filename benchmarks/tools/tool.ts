/** A run of a load generator, as it is to be started. */
export interface ToolRun {
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What the tool says about itself when it is over. */
  readonly report: (stdout: string) => ToolReport;
}

/** What a tool reports about its own run; times are milliseconds. */
export interface ToolReport {
  readonly requests: number;
  readonly p50: number | null;
  readonly p99: number | null;
  /** What makes the run worthless, or null. */
  readonly problem: string | null;
}

/** A closed loop: so many connections, each sends its next request when it has the answer. */
interface ClosedLoad {
  readonly url: string;
  readonly connections: number;
  readonly durationS: number;
}

/** A load generator that can be compared. */
export interface Tool {
  /** What `--tools` calls it. */
  readonly id: string;
  readonly name: string;
  /** True when the last requests are waited for; else as many as it has connections may be lost. */
  readonly isDrained: boolean;
  prepare(load: ClosedLoad): ToolRun;
}
