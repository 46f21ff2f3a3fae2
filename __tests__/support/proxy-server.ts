import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type AddressInfo, type Socket } from "node:net";

/** A real forward proxy on 127.0.0.1 that keeps what it was asked. */
export interface ProxyServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** `METHOD target`, each with the credentials it came with. */
  readonly seen: readonly { readonly line: string; readonly authorization: string | undefined }[];
  readonly connectionCount: number;
}

interface ProxyOptions {
  /** Encrypts the connections to the proxy itself. */
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** What it wants in `proxy-authorization`. */
  readonly authorization?: string;
}

export async function startProxy({ certificate, authorization }: ProxyOptions = {}): Promise<ProxyServer> {
  const seen: { line: string; authorization: string | undefined }[] = [];
  const sockets: Socket[] = [];
  const isAllowed = ({ method, url, headers }: IncomingMessage): boolean => {
    const given = headers["proxy-authorization"];
    seen.push({ line: `${method ?? ""} ${url ?? ""}`, authorization: given });
    return authorization === undefined || given === authorization;
  };
  const forward = (incoming: IncomingMessage, response: ServerResponse): void => {
    if (!isAllowed(incoming)) {
      response.writeHead(407).end();
      return;
    }
    const headers = { ...incoming.headers };
    delete headers["proxy-authorization"];
    const outgoing = request(incoming.url ?? "", { method: incoming.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    outgoing.on("error", () => response.writeHead(502).end());
    incoming.pipe(outgoing);
  };
  const server = certificate === undefined ? createServer(forward) : createTlsServer(certificate, forward);
  server.keepAliveTimeout = 60_000;
  server.on("connection", (socket: Socket) => sockets.push(socket));
  server.on("connect", (incoming: IncomingMessage, socket: Socket) => {
    if (!isAllowed(incoming)) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    const [host = "", port = ""] = (incoming.url ?? "").split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    sockets.push(target);
    target.on("error", () => socket.destroy());
    socket.on("error", () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    seen,
    get connectionCount() {
      return sockets.length;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
