import type { MovedOrigin } from "../config/plan.ts";
import type { RequestHop } from "./request-spec.ts";
import { redirectTarget } from "./request-target.ts";
import { proxyAuthorization, requestPath } from "./transport.ts";

const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);

/** Headers that describe a body; they go when the body does. */
const BODY_HEADERS = new Set(["content-type", "content-length", "content-encoding", "content-language"]);

/** Headers that are meant for one origin only. */
const CREDENTIAL_HEADERS = new Set(["authorization", "cookie", "proxy-authorization", "host"]);

/** Whether a status sends the client elsewhere. */
export function isRedirect(status: number): boolean {
  return REDIRECT_STATUSES.has(status);
}

/**
 * The request that follows a redirect, by the rules of the Fetch standard (HTTP-redirect fetch): 303
 * turns everything but GET and HEAD into GET, 301 and 302 turn POST into GET, 307 and 308 change nothing,
 * and credentials stay with their origin. Null when `location` is no HTTP URL: the redirect is then a
 * plain response.
 *
 * @param moved An origin whose place another takes: a redirect must not leave the version that is measured.
 */
export function nextHop(
  hop: RequestHop,
  status: number,
  location: string,
  moved?: MovedOrigin,
): RequestHop | null {
  // Header values come as Latin-1; servers that do not encode a location send UTF-8.
  const target = redirectTarget(Buffer.from(location, "latin1").toString("utf8"), hop.url, moved);
  if (target === null) return null;
  const { method } = hop.dispatch;
  const becomesGet =
    (status === 303 && method !== "GET" && method !== "HEAD") ||
    ((status === 301 || status === 302) && method === "POST");
  const nextMethod = becomesGet ? "GET" : method;
  const dropped = new Set<string>(proxyAuthorization(hop.route) === null ? [] : ["proxy-authorization"]);
  if (becomesGet) BODY_HEADERS.forEach((name) => dropped.add(name));
  if (target.origin !== hop.route.origin) CREDENTIAL_HEADERS.forEach((name) => dropped.add(name));
  if (target.authorization !== null) dropped.add("authorization");
  const headers = keptHeaders(hop, dropped);
  if (target.authorization !== null) headers.push("authorization", target.authorization);
  const route = hop.route.transport.routeTo(target.origin, hop.route.keepAlive);
  const proxyCredentials = proxyAuthorization(route);
  if (proxyCredentials !== null) headers.push("proxy-authorization", proxyCredentials);
  return {
    route,
    url: target.url,
    dispatch: {
      ...hop.dispatch,
      path: requestPath(route, target.path),
      method: nextMethod,
      headers,
      body: becomesGet ? null : (hop.dispatch.body ?? null),
    },
    recorder: hop.recorder.withMethod(nextMethod),
  };
}

function keptHeaders(hop: RequestHop, dropped: ReadonlySet<string>): string[] {
  const headers = hop.dispatch.headers as readonly string[];
  const kept: string[] = [];
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const name = headers[index] ?? "";
    if (!dropped.has(name)) kept.push(name, headers[index + 1] ?? "");
  }
  return kept;
}
