/** Why a request got no usable response. */
export type RequestErrorKind =
  | "connect_timeout"
  | "response_timeout"
  | "body_timeout"
  | "refused"
  | "reset"
  | "closed"
  | "dns"
  | "tls"
  | "protocol"
  | "too_many_redirects"
  | "body_too_large"
  | "aborted";

/** A request's failure, as `response.error` shows it. */
export interface RequestFailure {
  readonly kind: RequestErrorKind;
  /** The same text for the same cause, so that equal failures can be counted together. */
  readonly message: string;
}

/** How far a request had come; `head`: the answer has begun, but its head is not complete. */
export type RequestPhase = "lookup" | "connect" | "tls" | "ready" | "wait" | "head" | "receive";

const TIMEOUT_KINDS = {
  lookup: "connect_timeout",
  connect: "connect_timeout",
  tls: "connect_timeout",
  // Connected, and still not sent: it was this process that had no time for it.
  ready: "connect_timeout",
  wait: "response_timeout",
  head: "body_timeout",
  receive: "body_timeout",
} as const satisfies Record<RequestPhase, RequestErrorKind>;

const TIMEOUT_TEXTS = {
  lookup: "no connection",
  connect: "no connection",
  tls: "no connection",
  ready: "not sent",
  wait: "no response",
  head: "no complete response",
  receive: "no complete response",
} as const satisfies Record<RequestPhase, string>;

/** The failure of a request that was given up after `timeoutMs` in `phase`. */
export function timeoutFailure(phase: RequestPhase, timeoutMs: number): RequestFailure {
  return { kind: TIMEOUT_KINDS[phase], message: `${TIMEOUT_TEXTS[phase]} within ${timeoutMs} ms` };
}

/** Whether a request of this kind was given up because its time was over. */
export function isTimeout(kind: RequestErrorKind): boolean {
  return kind === "response_timeout" || kind === "body_timeout" || kind === "connect_timeout";
}

/** The response broke off: undici's parser or Node's socket saw the end before the message was complete. */
const CLOSED_CODES = new Set(["UND_ERR_SOCKET", "UND_ERR_CLOSED", "UND_ERR_DESTROYED"]);

/** Before a head was accepted it means lengths that contradict each other, and after it a body that broke off. */
const LENGTH_CODE = "UND_ERR_RES_CONTENT_LENGTH_MISMATCH";

/** How undici's parser says it; its error has no code. */
const CLOSED_TEXT = "(Invalid EOF state)";

/** The system has nothing left for another connection: no port, no file descriptor, no buffer. */
const EXHAUSTED_CODES = new Set(["EADDRNOTAVAIL", "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"]);

const RESET_CODES = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);

/** Texts of undici's SocketError for an answer that is no HTTP response to this request. */
const PROTOCOL_TEXTS = new Set(["bad response", "bad upgrade"]);

/** The request itself is not one that can be sent, such as a header with a line break. */
const UNSENDABLE_CODES = new Set([
  "UND_ERR_INVALID_ARG",
  "UND_ERR_NOT_SUPPORTED",
  "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
]);

/**
 * Maps an error of Node or undici to its kind. `phase` decides where a code alone does not: a reset
 * during the TLS handshake is a failed handshake.
 */
export function failureOf(error: unknown, phase: RequestPhase): RequestFailure {
  const cause = firstCause(error);
  const code = codeOf(cause);
  const text = cause instanceof Error ? cause.message : String(cause);
  if (UNSENDABLE_CODES.has(code)) return { kind: "protocol", message: `the request cannot be sent: ${text}` };
  if (isLookupError(cause)) return { kind: "dns", message: describe("host name not resolved", code, text) };
  if (phase === "tls") return { kind: "tls", message: describe("TLS handshake failed", code, text) };
  if (code === "ETIMEDOUT") {
    return { kind: TIMEOUT_KINDS[phase], message: describe(TIMEOUT_TEXTS[phase], code, text) };
  }
  if (phase === "lookup" || phase === "connect") {
    const whose = EXHAUSTED_CODES.has(code) ? ", this machine has nothing left for it" : "";
    return { kind: "refused", message: describe(`connection not made${whose}`, code, text) };
  }
  return brokenOff(code, text, phase);
}

function brokenOff(code: string, text: string, phase: RequestPhase): RequestFailure {
  if (RESET_CODES.has(code)) return { kind: "reset", message: describe("connection reset", code, text) };
  if (isClosed(code, text, phase)) {
    const state = phase === "wait" ? "a response came" : "the response was complete";
    return { kind: "closed", message: `the server closed the connection before ${state}` };
  }
  return { kind: "protocol", message: describe("not a valid HTTP exchange", code, text) };
}

function isClosed(code: string, text: string, phase: RequestPhase): boolean {
  if (code === LENGTH_CODE) return phase === "receive";
  return text.includes(CLOSED_TEXT) || (CLOSED_CODES.has(code) && !PROTOCOL_TEXTS.has(text));
}

/** With several addresses tried, the errors of all of them are the same kind: the first speaks. */
function firstCause(error: unknown): unknown {
  return error instanceof AggregateError && error.errors.length > 0 ? firstCause(error.errors[0]) : error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function isLookupError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "getaddrinfo";
}

/** Node's own text has the address; a code that it lacks is added. */
function describe(what: string, code: string, text: string): string {
  const detail = code === "" || text.includes(code) ? text : `${code}: ${text}`;
  return `${what}: ${detail}`;
}
