import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import { Socket, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { EXPIRED_CERTIFICATE, TEST_CERTIFICATE } from "../certificate.ts";
import { unusedPort } from "../http-target.ts";
import type { Fault, OpenFault } from "./fault.ts";
import { startBareServer, startFaultServer } from "./fault-server.ts";

type Expected = Pick<Fault, "name" | "kinds"> & Partial<Fault>;

/** Something that the faulty request meets; the good path is on a server of its own. */
interface Obstacle {
  readonly url: string;
  readonly step?: object;
  openConnections?(): number;
  close?(): Promise<void> | void;
}

function unreached(expected: Expected, meet: () => Promise<Obstacle> | Obstacle): Fault {
  return {
    responseStatus: 0,
    runStatus: "threshold_failed",
    ...expected,
    async open(): Promise<OpenFault> {
      const server = await startFaultServer();
      const obstacle = await meet();
      return {
        url: obstacle.url,
        origin: server.origin,
        step: { timeout: "20s", ...obstacle.step },
        good: () => server.count("/good"),
        openConnections: () => server.openConnections + (obstacle.openConnections?.() ?? 0),
        async close() {
          await obstacle.close?.();
          await server.stop();
        },
      };
    },
  };
}

async function tlsServer(options: ServerOptions, tls: object | null): Promise<Obstacle> {
  const sockets = new Set<Socket>();
  const server = createTlsServer(options, (_, response) => response.end("ok"));
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const folder = mkdtempSync(join(tmpdir(), "rampa-tls-"));
  const ca = join(folder, "ca.pem");
  writeFileSync(ca, String(options.cert));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    step: tls === null ? {} : { tls: { ca, ...tls } },
    openConnections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

async function bareServer(
  protocol: "http" | "https",
  onConnection: (socket: Socket) => void,
  step: object = {},
): Promise<Obstacle> {
  const server = await startBareServer(onConnection);
  return {
    url: `${protocol}://127.0.0.1:${server.port}/`,
    step,
    openConnections: () => server.openConnections,
    close: () => server.stop(),
  };
}

const EXHAUSTED_HOST = "127.0.0.77";

/** The system says no to every connection to one address, as it does when it has nothing left for it. */
function exhausted(code: string, errno: number): Obstacle {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- is called with the socket below
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (this: Socket, ...parts: unknown[]): Socket {
    const [to] = parts as [{ readonly host?: string } | null];
    if (to?.host !== EXHAUSTED_HOST) return Reflect.apply(connect, this, parts) as Socket;
    const error = Object.assign(new Error(`connect ${code} ${EXHAUSTED_HOST}:80`), {
      code,
      errno,
      syscall: "connect",
    });
    process.nextTick(() => this.destroy(error));
    return this;
  };
  return {
    url: `http://${EXHAUSTED_HOST}/`,
    close() {
      Socket.prototype.connect = connect;
    },
  };
}

/** No connection comes to be. */
export const NOT_CONNECTED: readonly Fault[] = [
  unreached({ name: "nobody listens", kinds: ["refused"], message: /ECONNREFUSED/ }, async () => ({
    url: `http://127.0.0.1:${await unusedPort()}/`,
  })),
  unreached({ name: "host name that does not exist", kinds: ["dns"] }, () => ({
    url: "http://no-such-host.invalid/",
  })),
  unreached({ name: "no port left here", kinds: ["refused"], message: /this machine .*EADDRNOTAVAIL/ }, () =>
    exhausted("EADDRNOTAVAIL", -99),
  ),
  unreached(
    { name: "no file descriptor left here", kinds: ["refused"], message: /this machine .*EMFILE/ },
    () => exhausted("EMFILE", -24),
  ),
  unreached({ name: "certificate that nobody vouches for", kinds: ["tls"], message: /SELF_SIGNED/ }, () =>
    tlsServer(TEST_CERTIFICATE, null),
  ),
  unreached({ name: "expired certificate", kinds: ["tls"], message: /CERT_HAS_EXPIRED/ }, () =>
    tlsServer(EXPIRED_CERTIFICATE, {}),
  ),
  unreached({ name: "certificate of another host", kinds: ["tls"], message: /ALTNAME_INVALID/ }, () =>
    tlsServer(TEST_CERTIFICATE, { server_name: "other.test" }),
  ),
  unreached({ name: "TLS handshake closed", kinds: ["tls"] }, () =>
    bareServer("https", (socket) => socket.once("data", () => socket.end())),
  ),
  unreached({ name: "TLS handshake reset", kinds: ["tls"] }, () =>
    bareServer("https", (socket) => socket.once("data", () => socket.resetAndDestroy())),
  ),
  unreached({ name: "TLS handshake answered with HTTP", kinds: ["tls"] }, () =>
    bareServer("https", (socket) => socket.once("data", () => socket.write("HTTP/1.1 400 Bad\r\n\r\n"))),
  ),
  unreached({ name: "TLS handshake without an answer", kinds: ["connect_timeout"], iterations: 2 }, () =>
    bareServer("https", () => undefined, { timeout: "500ms" }),
  ),
];
