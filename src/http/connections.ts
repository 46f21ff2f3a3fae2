import type { Socket } from "node:net";

import type { Clock } from "../clock.ts";
import { Connection } from "./connection.ts";

/**
 * The connections of one virtual user. They outlive its iterations; requests that it makes at the
 * same time get connections of their own.
 */
export class Connections {
  readonly #clock: Clock;
  readonly #onSocket: (socket: Socket) => void;
  readonly #onClose: () => void;
  readonly #all = new Set<Connection>();
  readonly #idle = new Map<string, Connection[]>();

  constructor(clock: Clock, onSocket: (socket: Socket) => void, onClose: () => void) {
    this.#clock = clock;
    this.#onSocket = onSocket;
    this.#onClose = onClose;
  }

  /** A connection that nobody else uses until it is released or discarded; the last used one first. */
  take(origin: string): Connection {
    const idle = this.#idle.get(origin)?.pop();
    if (idle !== undefined) return idle;
    const connection = new Connection(origin, this.#clock, this.#onSocket);
    this.#all.add(connection);
    return connection;
  }

  /** Opens a connection ahead of the first request to this origin; never rejects. */
  async connect(origin: string): Promise<void> {
    const connection = this.take(origin);
    await connection.connect();
    if (this.#all.has(connection)) this.release(connection);
  }

  release(connection: Connection): void {
    const idle = this.#idle.get(connection.origin);
    if (idle === undefined) this.#idle.set(connection.origin, [connection]);
    else idle.push(connection);
  }

  /** For a connection whose request was given up: what is still on its way must not reach another one. */
  discard(connection: Connection): void {
    this.#all.delete(connection);
    void connection.destroy();
  }

  async close(): Promise<void> {
    const all = [...this.#all];
    this.#all.clear();
    this.#idle.clear();
    await Promise.all(all.map((connection) => connection.destroy()));
    this.#onClose();
  }
}
