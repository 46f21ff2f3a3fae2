import { leadsTo } from "../config/leads-to.ts";
import type { MovedOrigin } from "../config/plan.ts";
import { maskUrlCredentials } from "../config/url-credentials.ts";
import { RampaError } from "../errors.ts";

/** Parameters of a query; an array repeats its name. */
export type QueryValues = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

/** A value as it can stand in a query. */
type QueryValue = string | number | boolean;

/** Where a request goes; parsed once and used for every request to it. */
export interface RequestTarget {
  /** `scheme://host:port`, without a default port. */
  readonly origin: string;
  /** Path and query, percent-encoded. */
  readonly path: string;
  /** The whole URL without credentials and fragment. */
  readonly url: string;
  /** What identifies it in reports: no query, and no origin when it is that of `base_url`. */
  readonly label: string;
  /** From credentials in the URL, or null. */
  readonly authorization: string | null;
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Resolves a URL as a user writes it: absolute, or a path below `baseUrl`, which keeps the base's own path.
 *
 * @param moved Changes the origin of absolute URLs that are written for another.
 * @throws RampaError `usage_invalid` when that is no HTTP URL.
 */
export function resolveTarget(
  written: string,
  baseUrl: string | undefined,
  query: QueryValues = {},
  moved?: MovedOrigin,
): RequestTarget {
  const isAbsolute = ABSOLUTE.test(written);
  const url = movedUrl(parseUrl(isAbsolute ? written : belowBase(written, baseUrl), written), moved);
  for (const [name, values] of Object.entries(query)) {
    for (const value of Array.isArray(values) ? (values as QueryValue[]) : [values]) {
      url.searchParams.append(name, String(value));
    }
  }
  const path = pathOfLabel(written, isAbsolute, url);
  const isForeign = isAbsolute && (baseUrl === undefined || URL.parse(baseUrl)?.origin !== url.origin);
  return Object.freeze({ ...targetOf(url), label: isForeign ? `${url.origin}${path}` : path });
}

/**
 * The target of a redirect: `location` as a browser reads it, relative to where the answer came from.
 *
 * @param moved Changes the origin of a location that leads to another version.
 */
export function redirectTarget(location: string, from: string, moved?: MovedOrigin): RequestTarget | null {
  const parsed = URL.parse(location, from);
  if (parsed === null || !isHttp(parsed)) return null;
  const url = movedUrl(parsed, moved);
  return { ...targetOf(url), label: url.pathname };
}

function movedUrl(url: URL, moved: MovedOrigin | undefined): URL {
  if (moved === undefined || !leadsTo(url, moved.from)) return url;
  const at = new URL(url.pathname + url.search + url.hash, moved.to);
  at.username = url.username;
  at.password = url.password;
  return at;
}

function targetOf(url: URL): Omit<RequestTarget, "label"> {
  return {
    origin: url.origin,
    path: url.pathname + url.search,
    url: url.origin + url.pathname + url.search,
    authorization: authorizationOf(url),
  };
}

function belowBase(written: string, baseUrl: string | undefined): string {
  if (baseUrl === undefined) {
    throw new RampaError(
      "usage_invalid",
      `"${written}" is a path, and there is no base_url that it could lie below`,
      {
        hint: "Set base_url, or write the whole URL with http:// or https://.",
      },
    );
  }
  const base = baseUrl.replace(/[?#].*$/s, "");
  if (written === "" || written.startsWith("?") || written.startsWith("#")) return base + written;
  return `${base.replace(/\/+$/, "")}/${written.replace(/^\/+/, "")}`;
}

function parseUrl(text: string, written: string): URL {
  const url = URL.parse(text);
  if (url !== null && isHttp(url)) return url;
  const shown = maskUrlCredentials(written);
  throw new RampaError("usage_invalid", `"${shown}" is no URL that a request can be made to`, {
    hint: 'Write a path below base_url, such as "/users", or a URL with http:// or https://.',
  });
}

function isHttp(url: URL): boolean {
  return (url.protocol === "http:" || url.protocol === "https:") && url.hostname !== "";
}

/** As written where that is possible, so that a name is what its author sees in the file. */
function pathOfLabel(written: string, isAbsolute: boolean, url: URL): string {
  if (isAbsolute) return url.pathname;
  const path = written.replace(/[?#].*$/s, "");
  return path.startsWith("/") ? path : `/${path}`;
}

/** The `authorization` header that credentials in a URL ask for, or null. */
export function authorizationOf(url: URL): string | null {
  if (url.username === "" && url.password === "") return null;
  const credentials = `${decodedBytes(url.username)}:${decodedBytes(url.password)}`;
  return `Basic ${Buffer.from(credentials, "latin1").toString("base64")}`;
}

/** One character for each byte; a "%" that encodes nothing stands for itself, as URLs are read. */
function decodedBytes(encoded: string): string {
  return encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
