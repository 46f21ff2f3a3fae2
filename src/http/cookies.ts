import { Cookie, CookieJar } from "tough-cookie";
import type { Dispatcher } from "undici";

import type { Clock } from "../clock.ts";

/** One or more values of the header `set-cookie`. */
type SetCookie = string | readonly string[];

/** Most header values that are remembered until the next cookie comes. */
const MAX_REMEMBERED = 200;

const JAR_OPTIONS = {
  // As browsers and k6 have it: a cookie for one host of a public suffix is none for the others.
  rejectPublicSuffixes: true,
  allowSecureOnLocal: false,
  looseMode: false,
} as const;

/**
 * The cookies of one virtual user, by RFC 6265: domain, path, expiry, secure, and no cookies for a
 * whole public suffix. A cookie that breaks the rules is ignored, as browsers do.
 */
export class UserCookies {
  readonly #clock: Clock;
  readonly #outlivesIterations: boolean;
  #jar: CookieJar | null = null;
  /** By URL without query. Looking into the jar takes longer than sending a request. */
  readonly #remembered = new Map<string, string>();
  /** Wall time at which the first of the jar's cookies expires. */
  #expiresAtMs = Infinity;

  constructor(clock: Clock, outlivesIterations: boolean) {
    this.#clock = clock;
    this.#outlivesIterations = outlivesIterations;
  }

  /** True when no cookie was ever stored: then there is nothing to look for. */
  get isEmpty(): boolean {
    return this.#jar === null;
  }

  beginIteration(): void {
    if (this.#jar !== null && !this.#outlivesIterations) this.#clear();
  }

  /** Keeps what a response from `url` sets. */
  store(setCookie: SetCookie, url: string): void {
    this.#jar ??= new CookieJar(undefined, JAR_OPTIONS);
    for (const text of listOf(setCookie)) {
      const cookie = parseCookie(text, this.#clock.wallTime());
      if (cookie === null) continue;
      this.#jar.setCookieSync(cookie, url, { ignoreError: true });
      this.#expiresAtMs = Math.min(this.#expiresAtMs, cookie.expiryTime() ?? Infinity);
    }
    this.#remembered.clear();
  }

  /** What a request to `url` sends as `cookie`; empty: nothing. */
  headerFor(url: string): string {
    if (this.#jar === null) return "";
    const [place = url] = url.split("?", 1);
    if (this.#clock.wallTime() >= this.#expiresAtMs) this.#expire(this.#jar);
    let header = this.#remembered.get(place);
    if (header === undefined) {
      header = this.#jar.getCookieStringSync(place);
      if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(place, header);
    }
    return header;
  }

  #clear(): void {
    this.#jar = null;
    this.#remembered.clear();
    this.#expiresAtMs = Infinity;
  }

  /** The jar leaves out what has expired. */
  #expire(jar: CookieJar): void {
    this.#remembered.clear();
    const nowMs = this.#clock.wallTime();
    const expiries = (jar.serializeSync()?.cookies ?? [])
      .map((cookie) => Cookie.fromJSON(cookie)?.expiryTime() ?? Infinity)
      .filter((expiresAtMs) => expiresAtMs > nowMs);
    this.#expiresAtMs = Math.min(Infinity, ...expiries);
  }
}

/** With the moment at which it expires: tough-cookie counts `max-age` from the last time that it was sent. */
function parseCookie(text: string, nowMs: number): Cookie | null {
  const cookie = Cookie.parse(text);
  if (cookie === undefined) return null;
  if (typeof cookie.maxAge === "number") {
    cookie.expires = new Date(cookie.maxAge <= 0 ? 0 : nowMs + cookie.maxAge * 1_000);
    cookie.maxAge = null;
  }
  return cookie;
}

/** Values by name of the cookies that were set, in the order of their coming; one that was deleted is none. */
export function cookieValues(setCookies: readonly SetCookie[]): Readonly<Record<string, string>> {
  // Without a prototype: a cookie that was not set must not be found on it.
  const values = Object.create(null) as Record<string, string>;
  for (const text of setCookies.flatMap(listOf)) {
    const cookie = Cookie.parse(text);
    if (cookie === undefined) continue;
    if (cookie.TTL() > 0) values[cookie.key] = cookie.value;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a map by name, without a prototype
    else delete values[cookie.key];
  }
  return Object.freeze(values);
}

/** The header `cookie` with these values in it, which replace cookies of the same name. */
export function withCookies(header: string, cookies: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  return mergeCookies(pairs.join("; "), header);
}

/** The request with the jar's cookies; those of its own stay. */
export function withJar(dispatch: Dispatcher.DispatchOptions, jarHeader: string): Dispatcher.DispatchOptions {
  if (jarHeader === "") return dispatch;
  const headers = [...(dispatch.headers as readonly string[])];
  const at = headers.findIndex((name, index) => index % 2 === 0 && name === "cookie");
  if (at === -1) headers.push("cookie", jarHeader);
  else headers[at + 1] = mergeCookies(headers[at + 1] ?? "", jarHeader);
  return { ...dispatch, headers };
}

/** Both headers in one; where both have a name, the first one's value stays. */
function mergeCookies(strong: string, weak: string): string {
  if (strong === "") return weak;
  const names = new Set(pairsOf(strong).map(nameOf));
  const rest = pairsOf(weak).filter((pair) => !names.has(nameOf(pair)));
  return rest.length === 0 ? strong : `${strong}; ${rest.join("; ")}`;
}

function pairsOf(header: string): readonly string[] {
  return header.split(";").flatMap((pair) => (pair.trim() === "" ? [] : [pair.trim()]));
}

function nameOf(pair: string): string {
  return pair.split("=", 1)[0] ?? "";
}

function listOf(setCookie: SetCookie): readonly string[] {
  return typeof setCookie === "string" ? [setCookie] : setCookie;
}
