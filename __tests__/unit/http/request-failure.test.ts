import { expect, test } from "vitest";

import { failureOf, timeoutFailure, type RequestPhase } from "../../../src/http/request-failure.ts";

function errorWith(code: string, message = code, more: object = {}): Error {
  return Object.assign(new Error(message), { code }, more);
}

test.for([
  ["connect", "ECONNREFUSED", "refused"],
  ["connect", "EHOSTUNREACH", "refused"],
  ["connect", "ENETUNREACH", "refused"],
  ["connect", "EADDRNOTAVAIL", "refused"],
  ["lookup", "EMFILE", "refused"],
  ["connect", "ECONNRESET", "refused"],
  ["connect", "ETIMEDOUT", "connect_timeout"],
  ["tls", "ECONNRESET", "tls"],
  ["tls", "CERT_HAS_EXPIRED", "tls"],
  ["tls", "ERR_TLS_CERT_ALTNAME_INVALID", "tls"],
  ["tls", "EPROTO", "tls"],
  ["wait", "ECONNRESET", "reset"],
  ["receive", "ECONNRESET", "reset"],
  ["wait", "EPIPE", "reset"],
  ["wait", "ETIMEDOUT", "response_timeout"],
  ["receive", "ETIMEDOUT", "body_timeout"],
  ["wait", "UND_ERR_SOCKET", "closed"],
  ["receive", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "closed"],
  ["head", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "protocol"],
  ["head", "UND_ERR_SOCKET", "closed"],
  ["head", "ETIMEDOUT", "body_timeout"],
  ["receive", "HPE_INVALID_CHUNK_SIZE", "protocol"],
  ["wait", "UND_ERR_HEADERS_OVERFLOW", "protocol"],
  ["lookup", "UND_ERR_INVALID_ARG", "protocol"],
] as const)("while it does %s, %s is %s", ([phase, code, kind]) => {
  expect(failureOf(errorWith(code), phase).kind).toBe(kind);
});

test.for(["EADDRNOTAVAIL", "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"])(
  "%s is told as what it is: this machine's own limit",
  (code) => {
    expect(failureOf(errorWith(code, `connect ${code} 127.0.0.1:80`), "connect")).toEqual({
      kind: "refused",
      message: `connection not made, this machine has nothing left for it: connect ${code} 127.0.0.1:80`,
    });
  },
);

test("a name that is not found is dns, whatever the code", () => {
  const error = errorWith("EAI_AGAIN", "getaddrinfo EAI_AGAIN shop.test", { syscall: "getaddrinfo" });
  expect(failureOf(error, "lookup")).toEqual({
    kind: "dns",
    message: "host name not resolved: getaddrinfo EAI_AGAIN shop.test",
  });
});

test("of several addresses the first speaks", () => {
  const first = errorWith("ECONNREFUSED", "connect ECONNREFUSED ::1:9");
  const error = new AggregateError([first, errorWith("ETIMEDOUT")], "");
  expect(failureOf(error, "connect")).toEqual({
    kind: "refused",
    message: "connection not made: connect ECONNREFUSED ::1:9",
  });
});

test("an answer to nothing is no closed connection", () => {
  expect(failureOf(errorWith("UND_ERR_SOCKET", "bad response"), "wait").kind).toBe("protocol");
});

test("something thrown that is no error still gets a text", () => {
  expect(failureOf("odd", "wait")).toEqual({ kind: "protocol", message: "not a valid HTTP exchange: odd" });
});

test.for([
  ["lookup", "connect_timeout", "no connection within 50 ms"],
  ["connect", "connect_timeout", "no connection within 50 ms"],
  ["tls", "connect_timeout", "no connection within 50 ms"],
  ["ready", "connect_timeout", "not sent within 50 ms"],
  ["wait", "response_timeout", "no response within 50 ms"],
  ["head", "body_timeout", "no complete response within 50 ms"],
  ["receive", "body_timeout", "no complete response within 50 ms"],
] as const satisfies readonly (readonly [RequestPhase, string, string])[])(
  "a timeout while it does %s is %s",
  ([phase, kind, message]) => {
    expect(timeoutFailure(phase, 50)).toEqual({ kind, message });
  },
);
