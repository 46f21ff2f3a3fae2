import type { RunStatus } from "../../../src/exit-codes.ts";
import type { RequestErrorKind } from "../../../src/http/request-failure.ts";

/** Keys of a request step of a config. */
type StepKeys = Readonly<Record<string, unknown>>;

/** A fault while it can be met. */
export interface OpenFault {
  /** What the faulty request asks for: a path of the server, or a whole URL. */
  readonly url: string;
  /** Base of the good path `/good`; a virtual user asks for it after each faulty request. */
  readonly origin: string;
  /** More keys of the faulty step. */
  readonly step?: StepKeys;
  /** Runs before the faulty request of an iteration. */
  before?(iteration: number): Promise<void> | void;
  /** Answers on the good path so far. */
  good(): number;
  /** Connections that the servers still have open. */
  openConnections(): number;
  close(): Promise<void>;
}

/** One way in which servers and networks misbehave, and what a run must make of it. */
export interface Fault {
  /** As the table of docs/reliability.md has it. */
  readonly name: string;
  /** Of the response: 0 when there is none that is complete. */
  readonly responseStatus: number;
  /** In the order of iterations; nothing for a response that is none of the faults that can be told. */
  readonly kinds: readonly RequestErrorKind[];
  /** What the message of the first one must say. */
  readonly message?: RegExp;
  /** Of a run in which every second request meets the fault. */
  readonly runStatus: RunStatus;
  /** Iterations, one after the other by each of two virtual users; default 4. */
  readonly iterations?: number;
  /** Virtual users; default 2. */
  readonly vus?: number;
  /** Faulty requests that fail; default: none without a kind, else all. */
  readonly failures?: number;
  /** Requests for the good path that succeed; default: all. */
  readonly goodAnswers?: number;
  open(): Promise<OpenFault>;
}
