import type { Socket } from "node:net";

import { buildConnector } from "undici";

import type { Clock } from "../clock.ts";
import type { RequestPhase } from "./request-failure.ts";

/** One connection while it is made, and how long its parts took in milliseconds. */
export interface ConnectionProgress {
  phase: RequestPhase;
  /** When the present phase began, as the clock counts. */
  sinceMs: number;
  connectingMs: number;
  tlsMs: number;
  /** The TCP socket, also below TLS: its counters are what went over the wire. */
  socket: Socket | null;
}

/** undici's connectors return the socket, which their type does not say; it is needed to give up connecting. */
type SocketConnector = (options: buildConnector.Options, callback: buildConnector.Callback) => Socket;

/**
 * Time limits are ours ({@link Deadlines}), and TLS sessions are not resumed: each virtual user
 * stands for a client of its own, which pays for its own handshake.
 */
const CONNECTOR_OPTIONS = { allowH2: false, timeout: 0, maxCachedSessions: 0 } as const;
const connectTcp = buildConnector(CONNECTOR_OPTIONS) as unknown as SocketConnector;
const connectTls = buildConnector(CONNECTOR_OPTIONS);

/**
 * A connector that opens TCP first and puts TLS on top of it, so that the two are timed apart.
 * Name resolution belongs to neither: it shows in `http_req_blocked` only, as in k6.
 */
export function timedConnector(
  clock: Clock,
  begin: () => ConnectionProgress,
  onSocket: (socket: Socket) => void,
): buildConnector.connector {
  return (options, callback) => {
    const progress = begin();
    const isTls = options.protocol === "https:";
    progress.phase = "lookup";
    progress.sinceMs = clock.now();
    const port = options.port === "" ? (isTls ? "443" : "80") : options.port;
    const tcp = connectTcp({ ...options, port, protocol: "http:" }, (error, socket) => {
      progress.connectingMs = clock.now() - progress.sinceMs;
      if (error !== null) callback(error, null);
      else if (isTls) startTls(clock, progress, { ...options, httpSocket: socket }, callback);
      else succeed(progress, socket, callback);
    });
    tcp.once("connectionAttempt", () => {
      progress.phase = "connect";
      progress.sinceMs = clock.now();
    });
    progress.socket = tcp;
    onSocket(tcp);
  };
}

function startTls(
  clock: Clock,
  progress: ConnectionProgress,
  options: buildConnector.Options,
  callback: buildConnector.Callback,
): void {
  progress.phase = "tls";
  progress.sinceMs = clock.now();
  connectTls(options, (error, socket) => {
    progress.tlsMs = clock.now() - progress.sinceMs;
    if (error !== null) callback(error, null);
    else succeed(progress, socket, callback);
  });
}

function succeed(progress: ConnectionProgress, socket: Socket, callback: buildConnector.Callback): void {
  progress.phase = "ready";
  callback(null, socket);
}
