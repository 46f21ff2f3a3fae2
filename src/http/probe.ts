import { Agent, request } from "undici";

import { messageOf } from "../errors.ts";
import { resolveTarget } from "./request-target.ts";

/** What one look at a URL saw. */
export type ProbeResult =
  | { readonly kind: "answered"; readonly status: number }
  | { readonly kind: "silent"; readonly reason: string };

/** Error codes of Node and undici, in words that a reader of a log understands. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection reset",
  ENOTFOUND: "host not found",
  EAI_AGAIN: "host not found",
  EHOSTUNREACH: "host unreachable",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  UND_ERR_SOCKET: "connection closed without an answer",
};

function reasonOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return reasonOf(thrown.errors[0]);
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  return REASONS[code] ?? messageOf(thrown);
}

/** Sends one GET on a connection of its own and reads only the status; redirects are not followed. Never rejects. */
export async function probe(url: string, signal: AbortSignal): Promise<ProbeResult> {
  const agent = new Agent({ allowH2: false, pipelining: 0 });
  try {
    const target = resolveTarget(url, undefined);
    const { authorization } = target;
    const { statusCode, body } = await request(target.url, {
      dispatcher: agent,
      signal,
      headers: { "user-agent": "rampa", ...(authorization === null ? {} : { authorization }) },
    });
    body.on("error", () => undefined).destroy();
    return { kind: "answered", status: statusCode };
  } catch (thrown) {
    return { kind: "silent", reason: signal.aborted ? "no answer in time" : reasonOf(thrown) };
  } finally {
    await agent.destroy().catch(() => undefined);
  }
}
