import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";

/** An answer that costs this process next to nothing. */
const ANSWER = Buffer.from("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nok");

/** The server that a self-warm-up sends its requests to, in the same process. */
export class WarmUpServer {
  readonly #server: Server;
  readonly #held: Socket[] = [];
  #holding: { readonly count: number; readonly callback: () => void } | null = null;

  constructor() {
    this.#server = createServer({ noDelay: true }, (socket) => {
      socket.on("data", () => this.#answer(socket));
      socket.on("error", () => socket.destroy());
    });
  }

  /** @returns Its origin. */
  async start(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
    return `http://127.0.0.1:${address.port}`;
  }

  /** Calls back while so many requests wait for their answers, which they get then. */
  hold(count: number, callback: () => void): void {
    this.#holding = { count, callback };
  }

  close(): void {
    this.#server.close();
  }

  #answer(socket: Socket): void {
    if (this.#holding === null) {
      socket.write(ANSWER);
      return;
    }
    this.#held.push(socket);
    if (this.#held.length < this.#holding.count) return;
    this.#holding.callback();
    this.#holding = null;
    for (const waiting of this.#held.splice(0)) waiting.write(ANSWER);
  }
}
