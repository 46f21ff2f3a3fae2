import type { FinishedRun } from "../run/run-request.ts";
import { Redactor } from "../config/redactor.ts";
import { ActionSession, type ActionIo } from "./action-session.ts";
import { publishResult } from "./publish-result.ts";
import { readInputs } from "./read-inputs.ts";

/** What one process of the action hands to another; all of it is masked. */
type HandedOver = Pick<FinishedRun, "result" | "paths" | "comment" | "unwritten">;

/** A run that is over as text for {@link publishHandedOver} of another process. */
export function handOver({ result, paths, comment, unwritten }: FinishedRun): string {
  return JSON.stringify({ result, paths, comment, unwritten } satisfies HandedOver);
}

/**
 * Publishes what another process has measured and written, because nothing that waits goes on there.
 *
 * @param io Of this process, with the inputs of the other one.
 * @returns Exit code: 0, or 1 when the step is to fail.
 */
export async function publishHandedOver(text: string, io: ActionIo): Promise<0 | 1> {
  const handedOver = JSON.parse(text) as HandedOver;
  const session = new ActionSession(io, readInputs(io.env).inputs);
  await publishResult({ kind: "finished", ...handedOver, redactor: new Redactor([]) }, session);
  return session.inputs.failOn.has(handedOver.result.status) ? 1 : 0;
}
