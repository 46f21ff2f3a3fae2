import { parseDuration } from "../config/duration.ts";
import type { AuthSettings, ConnectionSettings, HttpSettings, StatusRange } from "../config/http-plan.ts";
import { parseSize } from "../config/size.ts";
import { RampaError } from "../errors.ts";
import type { RequestOptions } from "./request-options.ts";

/** The settings that hold for one call: its own over the config's. The same object when it has none. */
export function settingsOf(
  options: RequestOptions,
  defaults: HttpSettings,
  connection: ConnectionSettings,
): HttpSettings {
  if (!hasOwn(options) && connection === defaults.connection) return defaults;
  const { max_redirects: maxRedirects, expected_statuses: statuses } = options;
  if (maxRedirects !== undefined && !(Number.isInteger(maxRedirects) && maxRedirects >= 0)) {
    throw invalid(`max_redirects is ${maxRedirects}`, "Give a whole number; 0 follows no redirect.");
  }
  return {
    headers: headersOf(options, defaults),
    timeoutMs: timeoutOf(options, defaults),
    maxRedirects: maxRedirects ?? defaults.maxRedirects,
    keepAlive: options.keep_alive ?? defaults.keepAlive,
    connection,
    cookies: typeof options.cookies === "boolean" ? options.cookies : defaults.cookies,
    compression: options.compression ?? defaults.compression,
    maxBodyBytes: options.max_body === undefined ? defaults.maxBodyBytes : parseSize(options.max_body),
    auth: options.auth === undefined ? defaults.auth : authOf(options.auth),
    expectedStatuses: statuses === undefined ? defaults.expectedStatuses : statuses.map(readStatusRange),
  };
}

/** Options that are settings; all of them may be absent, as they mostly are. */
const SETTINGS = [
  "headers",
  "timeout",
  "max_redirects",
  "keep_alive",
  "cookies",
  "compression",
  "max_body",
  "auth",
  "expected_statuses",
] as const satisfies readonly (keyof RequestOptions)[];

function hasOwn(options: RequestOptions): boolean {
  return SETTINGS.some((key) => options[key] !== undefined);
}

/** Credentials of a call replace an `authorization` that it has from the config. */
function headersOf({ headers, auth }: RequestOptions, defaults: HttpSettings): HttpSettings["headers"] {
  if (headers === undefined && auth === undefined) return defaults.headers;
  const merged: Record<string, string> = { ...defaults.headers };
  if (auth !== undefined) delete merged.authorization;
  for (const [name, value] of Object.entries(headers ?? {})) merged[name.toLowerCase()] = String(value);
  return merged;
}

function timeoutOf({ timeout }: RequestOptions, defaults: HttpSettings): number {
  const timeoutMs = timeout === undefined ? defaults.timeoutMs : parseDuration(timeout);
  if (timeoutMs === 0) throw invalid("timeout is 0", "Give a longer one, or leave it out.");
  return timeoutMs;
}

function authOf(auth: NonNullable<RequestOptions["auth"]>): AuthSettings | null {
  if (auth === false) return null;
  if ("bearer" in auth) return { kind: "bearer", token: auth.bearer };
  if ("basic" in auth) return { kind: "basic", ...auth.basic };
  throw invalid(
    "auth has neither basic nor bearer",
    "Give { bearer: token } or { basic: { username, password } }.",
  );
}

function readStatusRange(range: number | string): StatusRange {
  const match = /^(\d{3})(?:-(\d{3}))?$/.exec(String(range));
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (match === null || from > to) {
    throw invalid(
      `"${range}" in expected_statuses`,
      'Give statuses such as 200, or ranges such as "200-399".',
    );
  }
  return { from, to };
}

function invalid(what: string, hint: string): RampaError {
  return new RampaError("usage_invalid", `request options: ${what}`, { hint });
}
