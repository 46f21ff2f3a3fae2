import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A real HTTP server on 127.0.0.1 that counts what it answers. */
export interface CountingServer {
  readonly origin: string;
  /** Requests that were answered so far. */
  readonly count: number;
  /** `METHOD /path?query` of each, in their order. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server that answers 200 with JSON, unless told otherwise. */
export async function startCountingServer(
  answer: Answer = (_, response) => {
    response.setHeader("content-type", "application/json");
    response.end('{"ok":true}');
  },
): Promise<CountingServer> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ""} ${request.url ?? ""}`);
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get count() {
      return seen.length;
    },
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
