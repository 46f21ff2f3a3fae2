import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";

import type { Fault } from "./fault.ts";
import { startFaultServer, type Misbehaviour } from "./fault-server.ts";

const OK = "HTTP/1.1 200 OK\r\n";
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;

/** Long enough to get a connection on a busy machine; and what nothing but a fault without end may reach. */
const TIMEOUT = { short: "500ms", long: "20s" };

const MEGABYTE = Buffer.alloc(1_000_000, 97);

/** A gigabyte; 1 MB on the wire. */
const BOMB = Buffer.concat(Array<Buffer>(1_000).fill(gzipSync(MEGABYTE)));

type Expected = Pick<Fault, "name" | "kinds"> & Partial<Fault>;

/** A fault that is in what one path of a server answers. */
function answered(expected: Expected, misbehave: Misbehaviour, step: object = {}): Fault {
  const isTold = expected.kinds.length > 0;
  const isTimeout = expected.kinds.some((kind) => kind.endsWith("_timeout"));
  return {
    ...(isTimeout ? { iterations: 2 } : {}),
    responseStatus: isTold ? 0 : 200,
    runStatus: isTold ? "threshold_failed" : "passed",
    ...expected,
    async open() {
      const server = await startFaultServer(misbehave);
      return {
        url: "/bad",
        origin: server.origin,
        step: { timeout: isTimeout ? TIMEOUT.short : TIMEOUT.long, ...step },
        good: () => server.count("/good"),
        openConnections: () => server.openConnections,
        close: () => server.stop(),
      };
    },
  };
}

function says(text: string): Misbehaviour {
  return (socket) => void socket.write(text, "latin1");
}

function saysAndEnds(text: string): Misbehaviour {
  return (socket) => void socket.end(text, "latin1");
}

/** Writes again and again, as fast as the other side reads; without `everyMs` between. */
function goesOn(start: string, part: string | Buffer, everyMs = 0): Misbehaviour {
  return (socket) => {
    socket.write(start);
    const next = (): void => {
      if (socket.destroyed) return;
      if (everyMs > 0) setTimeout(() => socket.write(part, next), everyMs);
      else socket.write(part, () => setImmediate(next));
    };
    next();
  };
}

/** A whole body of many megabytes, never more than one of them in memory. */
function large(head: string, megabytes: number): Misbehaviour {
  return (socket) => {
    socket.write(head);
    let left = megabytes;
    const next = (): void => {
      if (left === 0 || socket.destroyed) return;
      left -= 1;
      socket.write(MEGABYTE, next);
    };
    next();
  };
}

function resetAfter(text: string): Misbehaviour {
  return (socket) => socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 20));
}

function bombed(socket: Socket): void {
  socket.write(`${OK}content-encoding: gzip\r\ncontent-length: ${BOMB.length}\r\n\r\n`);
  socket.write(BOMB);
}

/** Nothing is wrong: what the others are compared with. */
export const NO_FAULT: Fault = answered(
  { name: "no fault", kinds: [] },
  says(`${OK}content-length: 2\r\n\r\nok`),
);

/** The server resets or closes the connection, or falls silent. */
export const BROKEN_OFF: readonly Fault[] = [
  answered({ name: "reset instead of an answer", kinds: ["reset"] }, (socket) => socket.resetAndDestroy()),
  answered(
    { name: "reset in the middle of the body", kinds: ["reset"], message: /connection reset/ },
    resetAfter(`${OK}content-length: 100\r\n\r\nhalf`),
  ),
  answered({ name: "closed instead of an answer", kinds: ["closed"] }, (socket) => socket.end()),
  answered(
    { name: "closed in the middle of the head", kinds: ["closed"] },
    saysAndEnds(`${OK}content-length: 1`),
  ),
  answered(
    { name: "content-length larger than the body, then closed", kinds: ["closed"] },
    saysAndEnds(`${OK}content-length: 100\r\n\r\nhalf`),
  ),
  answered(
    { name: "chunks without an end, then closed", kinds: ["closed"] },
    saysAndEnds(`${CHUNKED}5\r\nhello\r\n`),
  ),
  answered(
    { name: "kept connection closed when it is used again", kinds: ["closed"], vus: 1, failures: 3 },
    (socket, earlier) => (earlier === 0 ? socket.write(`${OK}content-length: 0\r\n\r\n`) : socket.end()),
  ),
  answered({ name: "no answer", kinds: ["response_timeout"] }, () => undefined),
  answered({ name: "half a head, then silence", kinds: ["body_timeout"] }, says(`${OK}content-length: 1`)),
  answered(
    { name: "half a body, then silence", kinds: ["body_timeout"] },
    says(`${OK}content-length: 100\r\n\r\nhalf`),
  ),
  answered({ name: "half a chunk, then silence", kinds: ["body_timeout"] }, says(`${CHUNKED}ff\r\nhalf`)),
  answered(
    { name: "slow drip: a byte at a time", kinds: ["body_timeout"] },
    goesOn(`${OK}content-length: 1000000\r\n\r\n`, "x", 5),
  ),
  answered(
    { name: "early hints without end, and no answer", kinds: ["body_timeout"] },
    goesOn("", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", 5),
  ),
];

/** What came is no answer to the request. */
export const MALFORMED: readonly Fault[] = [
  answered({ name: "garbage", kinds: ["protocol"] }, says("\u0000\u0001\u0002 no HTTP at all\r\n\r\n")),
  answered({ name: "another protocol", kinds: ["protocol"] }, says("SSH-2.0-OpenSSH_9.2\r\n\r\n")),
  answered({ name: "malformed chunk size", kinds: ["protocol"] }, says(`${CHUNKED}ZZ\r\nhello\r\n`)),
  answered(
    { name: "chunk longer than its size", kinds: ["protocol"] },
    says(`${CHUNKED}2\r\nhello\r\n0\r\n\r\n`),
  ),
  answered(
    { name: "two different content-lengths", kinds: ["protocol"] },
    says(`${OK}content-length: 2\r\ncontent-length: 3\r\n\r\nok!`),
  ),
  answered(
    { name: "content-length that is no number", kinds: ["protocol"] },
    says(`${OK}content-length: two\r\n\r\nok`),
  ),
  answered(
    { name: "content-length beside chunks", kinds: ["protocol"] },
    says(`${OK}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n`),
  ),
  answered(
    { name: "content-length smaller than the body", kinds: [] },
    says(`${OK}content-length: 2\r\n\r\nok and more`),
  ),
  answered(
    { name: "a second answer that nobody asked for", kinds: [] },
    says(`${OK}content-length: 2\r\n\r\nokHTTP/1.1 500 No\r\ncontent-length: 3\r\n\r\nbad`),
  ),
  answered(
    { name: "a change of protocol that nobody asked for", kinds: ["protocol"] },
    says("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n"),
  ),
  answered(
    { name: "body with an encoding that nobody knows", kinds: ["protocol"], responseStatus: 200 },
    says(`${OK}content-encoding: rot13\r\ncontent-length: 2\r\n\r\nbx`),
    { checks: ["body == ok"] },
  ),
  answered(
    { name: "body that is no gzip, but says so", kinds: ["protocol"], responseStatus: 200 },
    says(`${OK}content-encoding: gzip\r\ncontent-length: 2\r\n\r\nok`),
    { checks: ["body == ok"] },
  ),
  answered(
    {
      name: "body that is encoded a thousand times",
      kinds: ["protocol"],
      responseStatus: 200,
      message: /1000 encodings/,
    },
    says(`${OK}content-encoding: ${"gzip,".repeat(1_000)}\r\ncontent-length: 2\r\n\r\nok`),
    { checks: ["body == ok"] },
  ),
];

/** More of something than anybody wants. */
export const ENDLESS: readonly Fault[] = [
  answered(
    { name: "headers without end", kinds: ["protocol"], message: /HEADERS_OVERFLOW|Headers Overflow/ },
    goesOn(OK, `x: ${"y".repeat(1_000)}\r\n`),
  ),
  answered(
    { name: "body without end", kinds: ["body_timeout"] },
    goesOn(`${OK}content-length: 900000000000\r\n\r\n`, MEGABYTE),
  ),
  answered(
    { name: "chunk extension without end", kinds: ["body_timeout"] },
    goesOn(`${CHUNKED}5;`, "x".repeat(1_000)),
  ),
  answered(
    { name: "body of 100 MB that nobody looks at", kinds: [], iterations: 1, vus: 1 },
    large(`${OK}content-length: 100000000\r\n\r\n`, 100),
  ),
  answered(
    {
      name: "body of 100 MB with a check",
      kinds: ["body_too_large"],
      responseStatus: 200,
      iterations: 1,
      vus: 1,
    },
    large(`${OK}content-length: 100000000\r\n\r\n`, 100),
    { checks: ["body contains x"] },
  ),
  answered(
    {
      name: "gzip bomb: 1 MB that becomes 1 GB",
      kinds: ["body_too_large"],
      responseStatus: 200,
      iterations: 2,
    },
    bombed,
    { checks: ["body contains x"] },
  ),
  answered(
    { name: "redirects without end", kinds: ["too_many_redirects"], responseStatus: 302 },
    says("HTTP/1.1 302 Found\r\nlocation: /bad\r\ncontent-length: 0\r\n\r\n"),
  ),
  answered(
    { name: "redirect to what is no URL", kinds: [], responseStatus: 302 },
    says("HTTP/1.1 302 Found\r\nlocation: http://[\r\ncontent-length: 0\r\n\r\n"),
  ),
];
