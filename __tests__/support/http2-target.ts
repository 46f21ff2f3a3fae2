import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import type { AddressInfo, Socket } from "node:net";

import { SERVER_CERTIFICATE } from "./certificate.ts";

/** A real server that speaks HTTP/2 and HTTP/1.1 over TLS, as the client wants it. */
export interface Http2Target extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  /** Version, method and path of each request. */
  readonly seen: readonly string[];
  readonly connectionCount: number;
  readonly openConnections: number;
  readonly bytes: { readonly received: number; readonly sent: number };
}

type Answer = (request: Http2ServerRequest, response: Http2ServerResponse) => void;

export async function startHttp2Target(
  answer: Answer = (_, response) => response.end("ok"),
): Promise<Http2Target> {
  const seen: string[] = [];
  const sockets: Socket[] = [];
  const options = { ...SERVER_CERTIFICATE, allowHTTP1: true };
  const server = createSecureServer(options, (request, response) => {
    seen.push(`${request.httpVersion} ${request.method} ${request.url}`);
    request.resume();
    answer(request, response);
  });
  server.on("connection", (socket: Socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    port,
    seen,
    get connectionCount() {
      return sockets.length;
    },
    get openConnections() {
      return sockets.filter((socket) => !socket.destroyed).length;
    },
    get bytes() {
      return {
        received: sockets.reduce((sum, socket) => sum + socket.bytesRead, 0),
        sent: sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0),
      };
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
