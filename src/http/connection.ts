import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";

import type { Dispatcher } from "undici";
import Client from "undici/lib/dispatcher/client.js";

import {
  openConnection,
  type ConnectCallback,
  type ConnectionProgress,
  type ConnectorContext,
} from "./connector.ts";
import type { Route } from "./transport.ts";

/** An idle connection is kept for a virtual user's longest pause; what the server says (`keep-alive: timeout=`) comes first. */
const KEEP_ALIVE_MS = 3_600_000;

/** Given up this long before the server says that it will, so that no request meets a closing socket. */
const KEEP_ALIVE_MARGIN_MS = 500;

/** What happens to a socket that cannot serve the first request. */
const SPOILING = ["readable", "error", "close"] as const;

/** With HTTP/2 a server speaks first. */
const SPOILING_HTTP2 = ["error", "close"] as const;

/** What a {@link Connection} works with. */
export type ConnectionContext = Pick<ConnectorContext, "clock" | "reads" | "onSocket">;

/**
 * One connection of one virtual user to one origin. It connects when it is first used, and again after
 * the server has closed it. With HTTP/1.1 it serves at most one request at a time, with HTTP/2 as many
 * as the server allows.
 */
export class Connection {
  readonly route: Route;
  readonly progress: ConnectionProgress = {
    phase: "lookup",
    sinceMs: 0,
    connectingMs: 0,
    tlsMs: 0,
    socket: null,
  };
  /** Null before it was agreed on. */
  protocol: "http/1.1" | "h2" | null = null;
  /** Requests that have it now. */
  users = 0;
  readonly #client: Client;
  readonly #context: ConnectorContext;
  /** Opened ahead of the first request, which takes it. */
  #ready: Socket | null = null;

  constructor(route: Route, { clock, reads, onSocket }: ConnectionContext) {
    this.route = route;
    this.#context = { clock, reads, progress: this.progress, onSocket };
    this.#client = new Client(route.origin, {
      connect: (_, callback) => this.#takeOrConnect(callback as ConnectCallback),
      // Explicit, because undici's defaults for these have changed between its versions.
      allowH2: route.offersHttp2,
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
      keepAliveTimeoutThreshold: KEEP_ALIVE_MARGIN_MS,
      // One limit for the whole request takes their place; these two only notice silence.
      headersTimeout: 0,
      bodyTimeout: 0,
      ...(route.offersHttp2 ? { h2Options: { pingInterval: 0 } } : {}),
    });
  }

  /** Opens the connection before it is needed; never rejects, as the first request tries again. */
  connect(): Promise<void> {
    return new Promise((resolve) => {
      this.#open((_, socket) => {
        if (socket !== null) this.#keepReady(socket);
        resolve();
      });
    });
  }

  #open(callback: ConnectCallback): void {
    openConnection(this.route, this.#context, (error, socket) => {
      const isHttp2 = socket instanceof TLSSocket && socket.alpnProtocol === "h2";
      this.protocol = socket === null ? null : isHttp2 ? "h2" : "http/1.1";
      callback(error, socket);
    });
  }

  #keepReady(socket: Socket): void {
    this.#ready = socket;
    for (const event of this.#spoiling()) socket.once(event, this.#spoil);
  }

  /** A socket that breaks, ends or speaks before its first request is no use: that request opens another. */
  readonly #spoil = (): void => {
    this.#takeReady()?.destroy();
  };

  #takeReady(): Socket | null {
    const socket = this.#ready;
    this.#ready = null;
    for (const event of this.#spoiling()) socket?.off(event, this.#spoil);
    return socket;
  }

  #spoiling(): readonly string[] {
    return this.protocol === "h2" ? SPOILING_HTTP2 : SPOILING;
  }

  #takeOrConnect(callback: ConnectCallback): void {
    const socket = this.#takeReady();
    if (socket === null) this.#open(callback);
    // undici does not expect the answer before it has finished asking.
    else queueMicrotask(() => callback(null, socket));
  }

  /** Calls `handler` as undici does; an invalid request reaches `onResponseError` before this returns. */
  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void {
    this.#client.dispatch(options, handler);
  }

  /** Drops the connection in whatever state it is; a request on it ends without another word. */
  async destroy(): Promise<void> {
    const destroyed = this.#client.destroy();
    this.progress.socket?.destroy();
    await destroyed;
  }
}
