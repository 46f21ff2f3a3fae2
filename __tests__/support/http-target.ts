import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type AddressInfo, type Socket } from "node:net";

/** One request as a server saw it. */
interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** Number of its connection, from 1. */
  readonly connection: number;
}

/** A real server on 127.0.0.1 that keeps what it saw. */
export interface HttpTarget extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  /** In the order of their heads; bodies are complete. */
  readonly requests: readonly SeenRequest[];
  /** Heads that came, answered or not. */
  readonly requestCount: number;
  readonly connectionCount: number;
  readonly openConnections: number;
  /** Over all connections, as its own sockets count. */
  readonly bytes: { readonly received: number; readonly sent: number };
}

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Starts an HTTP server, or with a certificate an HTTPS server; it answers 200 `ok` unless told otherwise. */
export async function startHttpTarget(
  answer: Answer = (_, response) => response.end("ok"),
  certificate?: Certificate,
): Promise<HttpTarget> {
  const requests: SeenRequest[] = [];
  const sockets: Socket[] = [];
  let requestCount = 0;
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    requestCount += 1;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      const connection = sockets.findIndex((socket) => socket.remotePort === request.socket.remotePort) + 1;
      requests.push({
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body,
        connection,
      });
      answer(request, response, body);
    });
  };
  const server: Server =
    certificate === undefined ? createServer(onRequest) : createTlsServer(certificate, onRequest);
  // Longer than any test: only the tests that are about it want connections closed.
  server.keepAliveTimeout = 60_000;
  server.on("connection", (socket: Socket) => sockets.push(socket));
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${certificate === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    requests,
    get requestCount() {
      return requestCount;
    },
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
    [Symbol.asyncDispose]: () => closed(server, sockets),
  };
}

/** A server that speaks no HTTP of its own: `onData` gets a connection and everything that came on it so far. */
export interface RawTarget extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  /** Request heads that came. */
  readonly requestCount: number;
  readonly connectionCount: number;
}

export async function startRawTarget(
  onRequest: (socket: Socket, requestNumber: number) => void,
  onConnection: (socket: Socket) => void = () => undefined,
): Promise<RawTarget> {
  const sockets: Socket[] = [];
  let requestCount = 0;
  const server = createTcpServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    let pending = "";
    socket.on("data", (chunk: Buffer) => {
      pending += chunk.toString("latin1");
      const heads = pending.split("\r\n\r\n");
      pending = heads.pop() ?? "";
      heads.forEach(() => onRequest(socket, ++requestCount));
    });
    onConnection(socket);
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    get requestCount() {
      return requestCount;
    },
    get connectionCount() {
      return sockets.length;
    },
    [Symbol.asyncDispose]: () => closed(server, sockets),
  };
}

/** A port of 127.0.0.1 on which nobody listens. */
export async function unusedPort(): Promise<number> {
  const server = createTcpServer();
  await listen(server);
  const { port } = server.address() as AddressInfo;
  await closed(server, []);
  return port;
}

function listen(server: { listen(port: number, host: string, done: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}

function closed(server: { close(done: () => void): unknown }, sockets: readonly Socket[]): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}
