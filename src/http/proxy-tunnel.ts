import type { Socket } from "node:net";

import type { Proxy, Route } from "./transport.ts";

/** The most that a proxy may say before the tunnel is open. */
const MAX_HEAD_BYTES = 65_536;

const HEAD_END = "\r\n\r\n";

/**
 * Asks a proxy for a tunnel to the origin (RFC 9110, CONNECT). `callback` gets null when what is
 * written to the socket from now on reaches the origin.
 */
export function openTunnel(
  socket: Socket,
  route: Route,
  proxy: Proxy,
  callback: (error: Error | null) => void,
): void {
  let head = Buffer.alloc(0);
  const finish = (error: Error | null): void => {
    socket.off("data", onData);
    socket.off("close", onClose);
    socket.pause();
    if (error !== null) socket.destroy();
    callback(error);
  };
  const onClose = (): void => finish(new Error(`the proxy ${nameOf(proxy)} closed the connection`));
  const onData = (chunk: Buffer): void => {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf(HEAD_END);
    if (end === -1) {
      if (head.length > MAX_HEAD_BYTES)
        finish(new Error(`the proxy ${nameOf(proxy)} sends no HTTP response`));
      return;
    }
    const rest = head.subarray(end + HEAD_END.length);
    const refusal = refusalOf(head.subarray(0, end).toString("latin1"), proxy);
    finish(refusal);
    if (refusal === null && rest.length > 0) socket.unshift(rest);
  };
  socket.on("data", onData);
  socket.on("close", onClose);
  socket.write(requestFor(route, proxy));
}

function requestFor({ hostname, port }: Route, { authorization }: Proxy): string {
  const authority = `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
  const credentials = authorization === null ? "" : `proxy-authorization: ${authorization}\r\n`;
  return `CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n${credentials}\r\n`;
}

/** Null when the proxy agreed. */
function refusalOf(head: string, proxy: Proxy): Error | null {
  const [statusLine = ""] = head.split("\r\n", 1);
  const [, status = "", reason = ""] = /^HTTP\/1\.[01] (\d{3})(?: (.{0,100}))?/.exec(statusLine) ?? [];
  if (status === "") return new Error(`the proxy ${nameOf(proxy)} sends no HTTP response`);
  return status.startsWith("2")
    ? null
    : new Error(`the proxy ${nameOf(proxy)} answered CONNECT with ${`${status} ${reason}`.trim()}`);
}

function nameOf({ host, port }: Proxy): string {
  return `${host}:${port}`;
}
