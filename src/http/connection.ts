import type { Socket } from "node:net";

import { Client, type Dispatcher } from "undici";

import type { Clock } from "../clock.ts";
import { timedConnector, type ConnectionProgress } from "./connector.ts";

/** An idle connection is kept for a virtual user's longest pause; what the server says (`keep-alive: timeout=`) comes first. */
const KEEP_ALIVE_MS = 3_600_000;

/** Given up this long before the server says that it will, so that no request meets a closing socket. */
const KEEP_ALIVE_MARGIN_MS = 500;

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

  constructor(origin: string, clock: Clock, onSocket: (socket: Socket) => void) {
    this.origin = origin;
    const begin = (): ConnectionProgress => {
      this.progress.connectingMs = 0;
      this.progress.tlsMs = 0;
      return this.progress;
    };
    this.#client = new Client(origin, {
      connect: timedConnector(clock, begin, onSocket),
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
