import type { Dispatcher } from "undici";

import type { Clock } from "../clock.ts";
import type { ConnectionSettings } from "../config/http-plan.ts";
import { messageOf } from "../errors.ts";
import { Connection } from "./connection.ts";
import { resolveTarget } from "./request-target.ts";
import { proxyAuthorization, requestPath, transportOf } from "./transport.ts";

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

/** How a URL is looked at. */
export interface ProbeContext {
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Certificates, proxy and addresses: those of the requests of the plan. */
  readonly connection: ConnectionSettings;
}

/** Sends one GET on a connection of its own and reads only the status; redirects are not followed. Never rejects. */
export async function probe(url: string, context: ProbeContext): Promise<ProbeResult> {
  const { signal, clock } = context;
  try {
    const { origin, path, authorization } = resolveTarget(url, undefined);
    const route = transportOf(context.connection).routeTo(origin, false);
    const proxyHeader = proxyAuthorization(route);
    const headers = {
      "user-agent": "rampa",
      ...(authorization === null ? {} : { authorization }),
      ...(proxyHeader === null ? {} : { "proxy-authorization": proxyHeader }),
    };
    const connection = new Connection(route, { clock, onSocket: () => undefined });
    try {
      const options = { method: "GET", path: requestPath(route, path), headers } as const;
      return { kind: "answered", status: await statusOf(connection, options, signal) };
    } finally {
      await connection.destroy().catch(() => undefined);
    }
  } catch (thrown) {
    return { kind: "silent", reason: signal.aborted ? "no answer in time" : reasonOf(thrown) };
  }
}

function statusOf(
  connection: Connection,
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
    connection.dispatch(options, {
      onRequestStart: () => undefined,
      onResponseStart: (_, status) => {
        signal.removeEventListener("abort", giveUp);
        if (status >= 200) resolve(status);
      },
      onResponseData: () => undefined,
      onResponseEnd: () => undefined,
      onResponseError: (_, error) => {
        signal.removeEventListener("abort", giveUp);
        reject(error);
      },
    });
  });
}
