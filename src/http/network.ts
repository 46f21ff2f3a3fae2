import type { Socket } from "node:net";

import type { Clock } from "../clock.ts";
import type { Tags } from "../config/tags.ts";
import type { MovedOrigin } from "../config/plan.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { BUILTIN_METRICS } from "../metrics/builtins.ts";
import type { Series } from "../metrics/series.ts";
import { BatchTime } from "./batch-time.ts";
import { Connections } from "./connections.ts";
import { UserCookies } from "./cookies.ts";
import { Deadlines } from "./deadlines.ts";
import { ReadQueue } from "./read-queue.ts";
import type { RequestPacer } from "./request-pacer.ts";

/** With more sockets than this, one turn of the event loop may find 1,024 ready and ask for more. */
const CROWDED_SOCKETS = 900;

/** A socket, and how much of its traffic the metrics have. */
interface MeteredSocket {
  readonly socket: Socket;
  readonly sent: Series;
  readonly received: Series;
  sentBytes: number;
  receivedBytes: number;
}

/** What a {@link Network} works with. */
export interface NetworkContext {
  /** The time of the machine, also while the plan pauses: requests in flight go on. */
  readonly clock: Clock;
  readonly aggregator: Aggregator;
  /** Spaces the requests of this thread; absent: each goes when it wants to. */
  readonly pacer?: RequestPacer | null;
  /** An origin whose place another takes, also in redirects. */
  readonly moved?: MovedOrigin | undefined;
}

/**
 * The network of one thread: all connections of its virtual users, their time limits, and their
 * bytes, which are read from the sockets themselves and so include headers and TLS.
 */
export class Network {
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  /** When responses came, for all connections of this thread. */
  readonly batchTime: BatchTime;
  readonly aggregator: Aggregator;
  readonly pacer: RequestPacer | null;
  readonly moved: MovedOrigin | undefined;
  readonly #origins = new Set<string>();
  /** What was read, and when that is handled. */
  readonly reads: ReadQueue;
  readonly #sockets = new Set<MeteredSocket>();
  readonly #users = new Set<Connections>();

  constructor(context: NetworkContext) {
    this.clock = context.clock;
    this.aggregator = context.aggregator;
    this.pacer = context.pacer ?? null;
    this.moved = context.moved;
    this.batchTime = new BatchTime(context.clock);
    this.reads = new ReadQueue(context.clock, this.batchTime);
    this.deadlines = new Deadlines(context.clock);
  }

  /** Where connections were opened to. */
  get origins(): ReadonlySet<string> {
    return this.#origins;
  }

  /**
   * The connections and cookies of one virtual user.
   *
   * @param tags Its bytes are counted with them.
   * @param keepsCookies Whether its cookies outlive its iterations.
   */
  connectionsFor(tags: Tags, keepsCookies: boolean): Connections {
    const sent = this.aggregator.series(BUILTIN_METRICS.data_sent, tags);
    const received = this.aggregator.series(BUILTIN_METRICS.data_received, tags);
    const connections: Connections = new Connections({
      clock: this.clock,
      cookies: new UserCookies(this.clock, keepsCookies),
      reads: this.reads,
      onSocket: (socket, { origin }) => {
        this.#origins.add(origin);
        this.#watch(socket, sent, received);
      },
      onClose: () => this.#users.delete(connections),
    });
    this.#users.add(connections);
    return connections;
  }

  /** Adds the bytes since the last call to `data_sent` and `data_received`. */
  flush(): void {
    for (const metered of this.#sockets) count(metered);
  }

  /** Closes all connections and adds their last bytes. */
  async close(): Promise<void> {
    this.deadlines.close();
    await Promise.all([...this.#users].map((connections) => connections.close()));
    this.flush();
  }

  #watch(socket: Socket, sent: Series, received: Series): void {
    const metered: MeteredSocket = { socket, sent, received, sentBytes: 0, receivedBytes: 0 };
    this.#sockets.add(metered);
    this.batchTime.isCrowded = this.#sockets.size > CROWDED_SOCKETS;
    socket.once("close", () => {
      count(metered);
      this.#sockets.delete(metered);
      this.batchTime.isCrowded = this.#sockets.size > CROWDED_SOCKETS;
    });
  }
}

function count(metered: MeteredSocket): void {
  const sentBytes = metered.socket.bytesWritten;
  const receivedBytes = metered.socket.bytesRead;
  if (sentBytes > metered.sentBytes) metered.sent.add(sentBytes - metered.sentBytes);
  if (receivedBytes > metered.receivedBytes) metered.received.add(receivedBytes - metered.receivedBytes);
  metered.sentBytes = sentBytes;
  metered.receivedBytes = receivedBytes;
}
