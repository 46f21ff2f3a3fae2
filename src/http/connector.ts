import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";

import type { Clock } from "../clock.ts";
import { DirectSocket } from "./direct-socket.ts";
import { openTunnel } from "./proxy-tunnel.ts";
import type { ReadQueue } from "./read-queue.ts";
import type { RequestPhase } from "./request-failure.ts";
import { serverNameOf, type Proxy, type Route } from "./transport.ts";

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

/** Gets the socket, or why there is none. */
export type ConnectCallback = (error: Error | null, socket: Socket | null) => void;

/** What {@link openConnection} works with. */
export interface ConnectorContext {
  readonly clock: Clock;
  /** Absent: what comes is handled at once. */
  readonly reads?: ReadQueue | undefined;
  /** Kept up to date while the connection is made. */
  readonly progress: ConnectionProgress;
  /** Told of the TCP socket. */
  readonly onSocket: (socket: Socket) => void;
}

/** After this long without traffic the system asks the peer whether it is still there. */
const TCP_KEEP_ALIVE_MS = 60_000;

const HTTP1 = ["http/1.1"];
const HTTP2_OR_1 = ["h2", ...HTTP1];

/**
 * Opens TCP first and puts TLS on top of it, so that the two are timed apart. Name resolution belongs
 * to neither: it shows in `http_req_blocked` only, as in k6. The way through a proxy belongs to
 * connecting. Time limits are those of the requests. TLS sessions are not resumed: each virtual user
 * stands for a client of its own, which pays for its own handshake.
 */
export function openConnection(route: Route, context: ConnectorContext, callback: ConnectCallback): void {
  new ConnectionAttempt(route, context, callback).start();
}

class ConnectionAttempt {
  readonly #route: Route;
  readonly #context: ConnectorContext;
  #callback: ConnectCallback | null;

  constructor(route: Route, context: ConnectorContext, callback: ConnectCallback) {
    this.#route = route;
    this.#context = context;
    this.#callback = callback;
  }

  start(): void {
    const { progress, reads, onSocket } = this.#context;
    progress.connectingMs = 0;
    progress.tlsMs = 0;
    this.#enter("lookup");
    const tcp = new DirectSocket(reads);
    tcp.setNoDelay(true);
    tcp.setKeepAlive(true, TCP_KEEP_ALIVE_MS);
    tcp.once("connectionAttempt", () => this.#enter("connect"));
    tcp.once("connect", () => this.#onConnect(tcp));
    this.#watch(tcp);
    tcp.connect(this.#route.endpoint);
    progress.socket = tcp;
    onSocket(tcp);
  }

  #onConnect(tcp: Socket): void {
    this.#context.progress.connectingMs = this.#phaseMs();
    const { proxy } = this.#route.transport;
    if (proxy === null) this.#onReached(tcp);
    else if (proxy.isTls) this.#startTls(tcp, proxy.host, HTTP1, (socket) => this.#passProxy(socket, proxy));
    else this.#passProxy(tcp, proxy);
  }

  /** Requests that are not encrypted are handed to the proxy one by one. */
  #passProxy(socket: Socket, proxy: Proxy): void {
    if (!this.#route.isTls) {
      this.#onReached(socket);
      return;
    }
    this.#enter("connect");
    openTunnel(socket, this.#route, proxy, (error) => {
      this.#context.progress.connectingMs += this.#phaseMs();
      if (error === null) this.#onReached(socket);
      else this.#settle(error, null);
    });
  }

  /** Nothing lies between this socket and the origin any more. */
  #onReached(socket: Socket): void {
    const { isTls, transport, hostname, offersHttp2 } = this.#route;
    if (!isTls) {
      this.#settle(null, socket);
      return;
    }
    const host = transport.tls.serverName ?? hostname;
    this.#startTls(socket, host, offersHttp2 ? HTTP2_OR_1 : HTTP1, (tls) => this.#settle(null, tls));
  }

  #startTls(
    socket: Socket,
    host: string,
    protocols: readonly string[],
    next: (socket: Socket) => void,
  ): void {
    const { transport } = this.#route;
    const servername = serverNameOf(host);
    this.#enter("tls");
    const tls = connectTls({
      socket,
      host,
      ...(servername === undefined ? {} : { servername }),
      secureContext: transport.secureContext,
      rejectUnauthorized: transport.tls.verify,
      ALPNProtocols: [...protocols],
    });
    this.#watch(tls);
    tls.once("secureConnect", () => {
      this.#context.progress.tlsMs += this.#phaseMs();
      next(tls);
    });
  }

  /** For the socket's whole life: an error that nobody listens to would end the process. */
  #watch(socket: Socket): void {
    socket.on("error", (error) => this.#settle(error, null));
  }

  #settle(error: Error | null, socket: Socket | null): void {
    const callback = this.#callback;
    if (callback === null) return;
    this.#callback = null;
    if (error === null) this.#context.progress.phase = "ready";
    callback(error, socket);
  }

  #enter(phase: RequestPhase): void {
    this.#context.progress.phase = phase;
    this.#context.progress.sinceMs = this.#context.clock.now();
  }

  #phaseMs(): number {
    return this.#context.clock.now() - this.#context.progress.sinceMs;
  }
}
