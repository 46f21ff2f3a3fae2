import type { Socket } from "node:net";

import { type buildConnector, Client, type Dispatcher } from "undici";

import type { Clock } from "../clock.ts";
import { timedConnector, type ConnectionProgress } from "./connector.ts";

/** An idle connection is kept for a virtual user's longest pause; what the server says (`keep-alive: timeout=`) comes first. */
const KEEP_ALIVE_MS = 3_600_000;

/** Given up this long before the server says that it will, so that no request meets a closing socket. */
const KEEP_ALIVE_MARGIN_MS = 500;

/** What happens to a socket that cannot serve the first request. */
const SPOILING = ["readable", "error", "close"] as const;

/**
 * One connection of one virtual user to one origin, with at most one request at a time. It connects
 * when it is first used, and again after the server has closed it.
 */
export class Connection {
  readonly origin: string;
  readonly progress: ConnectionProgress = {
    phase: "lookup",
    sinceMs: 0,
    connectingMs: 0,
    tlsMs: 0,
    socket: null,
  };
  readonly #client: Client;
  readonly #connect: buildConnector.connector;
  /** Opened ahead of the first request, which takes it. */
  #ready: Socket | null = null;

  constructor(origin: string, clock: Clock, onSocket: (socket: Socket) => void) {
    this.origin = origin;
    const begin = (): ConnectionProgress => {
      this.progress.connectingMs = 0;
      this.progress.tlsMs = 0;
      return this.progress;
    };
    this.#connect = timedConnector(clock, begin, onSocket);
    this.#client = new Client(origin, {
      connect: (options, callback) => this.#takeOrConnect(options, callback),
      // Explicit, because undici's defaults for these two have changed between its versions.
      allowH2: false,
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
      keepAliveTimeoutThreshold: KEEP_ALIVE_MARGIN_MS,
      // One limit for the whole request takes their place; these two only notice silence.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Opens the connection before it is needed; never rejects, as the first request tries again. */
  connect(): Promise<void> {
    const { hostname, host, protocol, port } = new URL(this.origin);
    return new Promise((resolve) => {
      this.#connect({ hostname: hostname.replace(/^\[|\]$/g, ""), host, protocol, port }, (...[, socket]) => {
        if (socket !== null) this.#keepReady(socket);
        resolve();
      });
    });
  }

  #keepReady(socket: Socket): void {
    this.#ready = socket;
    for (const event of SPOILING) socket.once(event, this.#spoil);
  }

  /** A socket that breaks, ends or speaks before its first request is no use: that request opens another. */
  readonly #spoil = (): void => {
    this.#takeReady()?.destroy();
  };

  #takeReady(): Socket | null {
    const socket = this.#ready;
    this.#ready = null;
    for (const event of SPOILING) socket?.off(event, this.#spoil);
    return socket;
  }

  #takeOrConnect(options: buildConnector.Options, callback: buildConnector.Callback): void {
    const socket = this.#takeReady();
    if (socket === null) this.#connect(options, callback);
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
