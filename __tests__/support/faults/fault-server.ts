import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** Gets the connection when the head of a request is complete, and how many came for its path before. */
export type Misbehaviour = (socket: Socket, earlier: number) => unknown;

/** A server that speaks no HTTP of its own: what it answers is written byte for byte. */
export interface FaultServer {
  readonly origin: string;
  readonly port: number;
  readonly openConnections: number;
  /** Heads of requests for a path. */
  count(path: string): number;
  /** Resets what is open, and listens no more. */
  stop(): Promise<void>;
  /** Listens again, on the same port. */
  start(): Promise<void>;
}

const GOOD_ANSWER = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\ngood";

const HEAD_END = "\r\n\r\n";

/** Starts a server on 127.0.0.1 that answers `/good` as it should, and all other paths by `misbehave`. */
export async function startFaultServer(misbehave: Misbehaviour = () => undefined): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const counts = new Map<string, number>();
  const onHead = (socket: Socket, head: string): void => {
    const path = /^[A-Z]+ (\S+) /.exec(head)?.[1] ?? "";
    const earlier = counts.get(path) ?? 0;
    counts.set(path, earlier + 1);
    if (path === "/good") socket.write(GOOD_ANSWER);
    else misbehave(socket, earlier);
  };
  const onConnection = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    let pending = "";
    socket.on("data", (chunk: Buffer) => {
      const heads = (pending + chunk.toString("latin1")).split(HEAD_END);
      pending = heads.pop() ?? "";
      for (const head of heads) onHead(socket, head);
    });
  };
  let server = await listening(onConnection, 0);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    get openConnections() {
      return sockets.size;
    },
    count: (path) => counts.get(path) ?? 0,
    stop: () => stopped(server, sockets),
    async start() {
      server = await listening(onConnection, port);
    },
  };
}

/** A server whose connections are broken before there is anything like HTTP on them. */
export async function startBareServer(
  onConnection: (socket: Socket) => void,
): Promise<{ readonly port: number; readonly openConnections: number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = await listening((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    // Without a reader it would not hear that the other side has gone.
    socket.resume();
    onConnection(socket);
  }, 0);
  return {
    port: (server.address() as AddressInfo).port,
    get openConnections() {
      return sockets.size;
    },
    stop: () => stopped(server, sockets),
  };
}

function listening(onConnection: (socket: Socket) => void, port: number): Promise<Server> {
  const server = createServer(onConnection);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function stopped(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.resetAndDestroy();
  });
}
