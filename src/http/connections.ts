import type { Socket } from "node:net";

import type { Dispatcher } from "undici";
import errors from "undici/lib/core/errors.js";

import type { Clock } from "../clock.ts";
import { Connection } from "./connection.ts";
import type { UserCookies } from "./cookies.ts";
import type { ReadQueue } from "./read-queue.ts";
import type { Route } from "./transport.ts";

/** What {@link Connections} work with. */
export interface ConnectionsContext {
  readonly clock: Clock;
  readonly cookies: UserCookies;
  /** Of this thread. */
  readonly reads: ReadQueue;
  /** Told of each socket that is opened. */
  readonly onSocket: (socket: Socket, route: Route) => void;
  readonly onClose: () => void;
}

/**
 * The connections of one virtual user, and its cookies. Connections outlive its iterations. Requests that it makes at the same
 * time get connections of their own, unless they share one by HTTP/2.
 */
export class Connections {
  readonly cookies: UserCookies;
  readonly #context: ConnectionsContext;
  readonly #all = new Set<Connection>();
  readonly #idle = new Map<Route, Connection[]>();
  /** Where HTTP/2 is offered, and not known to be refused. */
  readonly #shared = new Map<Route, Connection>();

  constructor(context: ConnectionsContext) {
    this.#context = context;
    this.cookies = context.cookies;
  }

  /** A connection that nobody else uses until it is released or given up, but by HTTP/2; the last used one first. */
  take(route: Route): Connection {
    if (route.offersHttp2) return this.#takeShared(route);
    return this.#idle.get(route)?.pop() ?? this.#open(route);
  }

  /** Opens a connection ahead of the first request on this way; never rejects. */
  async connect(route: Route): Promise<void> {
    const connection = this.take(route);
    await connection.connect();
    if (this.#all.has(connection)) this.release(connection);
  }

  /** Its request is over. */
  release(connection: Connection): void {
    if (connection.route.offersHttp2) this.#releaseShared(connection);
    else this.#keepIdle(connection);
  }

  /**
   * For a connection whose request was given up: what is still on its way must not reach another one.
   *
   * @param controller Of the request; null when it was not sent.
   */
  giveUp(connection: Connection, controller: Dispatcher.DispatchController | null): void {
    if (connection.users > 1 || (connection.protocol === "h2" && controller !== null)) {
      // Only its stream ends. One that is not sent yet ends itself when its turn comes.
      controller?.abort(new errors.InformationalError("given up"));
      this.release(connection);
    } else {
      this.#discard(connection);
    }
  }

  async close(): Promise<void> {
    const all = [...this.#all];
    this.#all.clear();
    this.#idle.clear();
    this.#shared.clear();
    await Promise.all(all.map((connection) => connection.destroy()));
    this.#context.onClose();
  }

  #open(route: Route): Connection {
    const { clock, reads, onSocket } = this.#context;
    const connection = new Connection(route, { clock, reads, onSocket: (socket) => onSocket(socket, route) });
    this.#all.add(connection);
    return connection;
  }

  #discard(connection: Connection): void {
    this.#all.delete(connection);
    if (this.#shared.get(connection.route) === connection) this.#shared.delete(connection.route);
    void connection.destroy();
  }

  #keepIdle(connection: Connection): void {
    const idle = this.#idle.get(connection.route);
    if (idle === undefined) this.#idle.set(connection.route, [connection]);
    else idle.push(connection);
  }

  /** As long as it is not known whether the server speaks HTTP/2, it is expected to. */
  #takeShared(route: Route): Connection {
    const shared = this.#shared.get(route);
    const isShareable = shared !== undefined && shared.protocol !== "http/1.1";
    const connection = isShareable ? shared : (this.#idle.get(route)?.pop() ?? this.#open(route));
    if (shared === undefined && route.keepAlive) this.#shared.set(route, connection);
    connection.users += 1;
    return connection;
  }

  #releaseShared(connection: Connection): void {
    connection.users -= 1;
    if (connection.users > 0) return;
    if (connection.protocol === "http/1.1") this.#keepIdle(connection);
    else if (!connection.route.keepAlive) this.#discard(connection);
  }
}
