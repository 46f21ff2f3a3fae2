import type { Dispatcher } from "undici";

import type { AuthSettings, HttpSettings, StatusRange } from "../config/http-plan.ts";
import { VERSION } from "../version.ts";
import type { RequestBody } from "./body.ts";
import { withCookies } from "./cookies.ts";
import { ACCEPTED_ENCODINGS } from "./decode-body.ts";
import type { RequestRecorder } from "./request-recorder.ts";
import type { RequestTarget } from "./request-target.ts";
import { proxyAuthorization, requestPath, transportOf, type Route } from "./transport.ts";

/** A request as it goes to one origin: made once for a call site, frozen, and sent any number of times. */
export interface RequestHop {
  readonly route: Route;
  readonly url: string;
  readonly dispatch: Dispatcher.DispatchOptions;
  readonly recorder: RequestRecorder;
}

/** Everything about a request that does not change from one sending to the next. */
export interface RequestSpec extends RequestHop {
  /** In reports and errors. */
  readonly name: string;
  /** For the whole request: connecting, all hops, the whole body. */
  readonly timeoutMs: number;
  /** 0: redirects are not followed. */
  readonly maxRedirects: number;
  readonly expected: ExpectedStatuses;
  readonly bodyUse: BodyUse;
  /** Most of a body that is kept and decoded. */
  readonly maxBodyBytes: number;
  /** Whether the body's `content-encoding` is undone. */
  readonly decodes: boolean;
  /** Whether cookies are sent, and those that come are kept. */
  readonly usesCookies: boolean;
}

/**
 * Who looks at a body, which is drained in any case: nobody; those who want its size, or its content, when
 * it is complete; or a script, perhaps, later.
 */
export type BodyUse = "none" | "size" | "content" | "later";

/** What a {@link RequestSpec} is made from. */
export interface RequestDescription {
  readonly method: string;
  readonly target: RequestTarget;
  readonly name: string;
  readonly http: HttpSettings;
  readonly body: RequestBody | null;
  readonly expected: ExpectedStatuses;
  readonly bodyUse: BodyUse;
  /** To send besides those of the jar. */
  readonly cookies?: Readonly<Record<string, string>> | undefined;
  readonly recorder: RequestRecorder;
}

const DEFAULT_USER_AGENT = `rampa/${VERSION}`;

/** Compiles a description; the result is frozen. */
export function compileRequest(description: RequestDescription): RequestSpec {
  const { http, target, body } = description;
  const route = transportOf(http.connection).routeTo(target.origin, http.keepAlive);
  const headers = headerList(description);
  const proxyCredentials = proxyAuthorization(route);
  if (proxyCredentials !== null) headers.push("proxy-authorization", proxyCredentials);
  return Object.freeze({
    route,
    url: target.url,
    dispatch: Object.freeze({
      path: requestPath(route, target.path),
      method: description.method,
      headers,
      body: body?.bytes ?? null,
      // Also for HEAD, and for GET and DELETE with a body: undici would close the connection after these.
      reset: !http.keepAlive,
      // HTTP/1.1 has one request at a time: undici need not look for others when a response begins.
      blocking: false,
    }),
    recorder: description.recorder,
    name: description.name,
    timeoutMs: http.timeoutMs,
    maxRedirects: http.maxRedirects,
    expected: description.expected,
    bodyUse: description.bodyUse,
    maxBodyBytes: http.maxBodyBytes,
    decodes: http.compression,
    usesCookies: http.cookies,
  });
}

/** Names and values in turn, as undici takes them without a copy. */
function headerList({ http, target, body, cookies }: RequestDescription): string[] {
  const { headers, compression, auth } = http;
  const list: string[] = [];
  const add = (name: string, value: string | null): void => {
    if (value !== null && headers[name] === undefined) list.push(name, value);
  };
  add("user-agent", DEFAULT_USER_AGENT);
  add("accept-encoding", compression ? ACCEPTED_ENCODINGS : null);
  add("content-type", body?.contentType ?? null);
  add("authorization", target.authorization ?? authorizationFor(auth));
  if (cookies !== undefined) list.push("cookie", withCookies(headers.cookie ?? "", cookies));
  for (const [name, value] of Object.entries(headers)) {
    if (name !== "cookie" || cookies === undefined) list.push(name, value);
  }
  return list;
}

function authorizationFor(auth: AuthSettings | null): string | null {
  if (auth === null) return null;
  if (auth.kind === "bearer") return `Bearer ${auth.token}`;
  return `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString("base64")}`;
}

/** Which statuses are a success, for a look-up without a loop. */
export class ExpectedStatuses {
  readonly #isExpected = new Uint8Array(1_000);

  constructor(ranges: readonly StatusRange[]) {
    for (const { from, to } of ranges) this.#isExpected.fill(1, from, to + 1);
  }

  has(status: number): boolean {
    return this.#isExpected[status] === 1;
  }
}
