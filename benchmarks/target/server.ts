/**
 * What is put under load: HTTP/1.1 on a raw socket, two bytes of body, in a process of its own. It counts
 * the requests, so that no tool is believed about what it sent, and does as little else as it can.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { type AddressInfo, type Socket, createServer } from "node:net";

import { DelayCounts } from "./delay-counts.ts";
import type { TargetCommand, TargetMessage, TargetOptions } from "./protocol.ts";

const { delayMs } = JSON.parse(process.argv[2] ?? '{"delayMs":0}') as TargetOptions;

const ANSWER = Buffer.from("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nok");
const END_OF_HEAD = "\r\n\r\n";

let requests = 0;
let connections = 0;
let firstRequestAtMs: number | null = null;
let delays = new DelayCounts();
const stalls = monitorEventLoopDelay({ resolution: 1 });
stalls.enable();

/** Requests without a body that end in this chunk. */
function headsIn(chunk: Buffer): number {
  // Nearly always it is one whole request.
  const first = chunk.indexOf(END_OF_HEAD);
  if (first === chunk.length - END_OF_HEAD.length) return 1;
  let count = 0;
  for (let at = first; at >= 0; at = chunk.indexOf(END_OF_HEAD, at + END_OF_HEAD.length)) count++;
  return count;
}

interface Waiting {
  readonly socket: Socket;
  readonly sinceMs: number;
}

/** First in, first out: all wait for the same time. */
const waiting: Waiting[] = [];
let nextWaiting = 0;

/** Spins while somebody waits: a timer of Node is late by up to a millisecond. */
function answerDue(): void {
  for (let next = waiting[nextWaiting]; next !== undefined; next = waiting[nextWaiting]) {
    const waitedMs = performance.now() - next.sinceMs;
    if (waitedMs < delayMs) break;
    nextWaiting++;
    delays.record(waitedMs);
    if (!next.socket.destroyed) next.socket.write(ANSWER);
  }
  if (nextWaiting === waiting.length) {
    waiting.length = 0;
    nextWaiting = 0;
    return;
  }
  if (nextWaiting > 10_000) waiting.splice(0, nextWaiting - (nextWaiting = 0));
  setImmediate(answerDue);
}

function answerLater(socket: Socket, count: number): void {
  const isIdle = waiting.length === 0;
  const sinceMs = performance.now();
  for (let index = 0; index < count; index++) waiting.push({ socket, sinceMs });
  if (isIdle) setImmediate(answerDue);
}

const server = createServer({ noDelay: true }, (socket) => {
  connections++;
  let cut = "";
  socket.on("error", () => socket.destroy());
  socket.on("data", (data: Buffer) => {
    const chunk = cut === "" ? data : Buffer.concat([Buffer.from(cut, "latin1"), data]);
    const count = headsIn(chunk);
    // An end of head may come in two parts.
    cut =
      chunk.length < 4 || chunk.at(-1) !== 10 ? chunk.toString("latin1", Math.max(chunk.length - 3, 0)) : "";
    if (count === 0) return;
    firstRequestAtMs ??= Number(process.hrtime.bigint()) / 1e6;
    requests += count;
    if (delayMs > 0) answerLater(socket, count);
    else for (let index = 0; index < count; index++) socket.write(ANSWER);
  });
});

function tell(message: TargetMessage): void {
  process.send?.(message);
}

process.on("message", (command: TargetCommand) => {
  switch (command) {
    case "read":
      tell({
        kind: "reading",
        reading: {
          requests,
          connections,
          firstRequestAtMs,
          longestStallMs: stalls.max / 1e6,
          delay: delays.summary(),
        },
      });
      return;
    case "reset":
      requests = 0;
      connections = 0;
      firstRequestAtMs = null;
      delays = new DelayCounts();
      stalls.reset();
      return;
    default:
      command satisfies never;
  }
});
// Nobody is left to ask.
process.on("disconnect", () => process.exit());

server.listen({ host: "127.0.0.1", port: 0, backlog: 4096 }, () => {
  tell({ kind: "listening", port: (server.address() as AddressInfo).port });
});
