import type { Dispatcher } from "undici";

import type { HttpSettings, StatusRange } from "../config/plan.ts";
import { VERSION } from "../version.ts";
import type { RequestBody } from "./body.ts";
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
  /** Whether anybody will look at the body; it is drained in any case. */
  readonly keepsBody: boolean;
}

/** What a {@link RequestSpec} is made from. */
export interface RequestDescription {
  readonly method: string;
  readonly target: RequestTarget;
  readonly name: string;
  readonly http: HttpSettings;
  readonly body: RequestBody | null;
  readonly expected: ExpectedStatuses;
  readonly keepsBody: boolean;
  readonly recorder: RequestRecorder;
}

const DEFAULT_USER_AGENT = `rampa/${VERSION}`;

/** Compiles a description; the result is frozen. */
export function compileRequest(description: RequestDescription): RequestSpec {
  const { http, target, body } = description;
  const route = transportOf(http.connection).routeTo(target.origin, http.keepAlive);
  const headers = headerList(http.headers, target.authorization, body?.contentType ?? null);
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
    keepsBody: description.keepsBody,
  });
}

/** Names and values in turn, as undici takes them without a copy. */
function headerList(
  headers: Readonly<Record<string, string>>,
  authorization: string | null,
  contentType: string | null,
): string[] {
  const list: string[] = [];
  if (headers["user-agent"] === undefined) list.push("user-agent", DEFAULT_USER_AGENT);
  if (contentType !== null && headers["content-type"] === undefined) list.push("content-type", contentType);
  if (authorization !== null && headers.authorization === undefined)
    list.push("authorization", authorization);
  for (const [name, value] of Object.entries(headers)) list.push(name, value);
  return list;
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
