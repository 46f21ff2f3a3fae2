import { closest } from "../config/did-you-mean.ts";
import { parseDuration } from "../config/duration.ts";
import type { HttpSettings, StatusRange, Tags } from "../config/plan.ts";
import { RampaError } from "../errors.ts";
import type { QueryValues } from "./request-target.ts";

/** What every method of `worker.http` takes: the keys of a request step, and `tags` and `throw`. */
export interface RequestOptions {
  /** The `name` tag; default: method and path, without the query. */
  readonly name?: string | undefined;
  /** Over those of the config; names in any case. */
  readonly headers?: Readonly<Record<string, string | number>> | undefined;
  /** Added to the URL's own query. */
  readonly query?: QueryValues | undefined;
  /** Sent as JSON, with the matching `content-type`. */
  readonly json?: unknown;
  readonly body?: string | Uint8Array | undefined;
  /** In the check language of steps, such as `status == 200`. */
  readonly checks?: readonly string[] | undefined;
  /** For the whole request, redirects and body included, such as `"5s"`. */
  readonly timeout?: string | undefined;
  /** 0: redirects are not followed. */
  readonly max_redirects?: number | undefined;
  /** False: the connection is closed after the request. */
  readonly keep_alive?: boolean | undefined;
  /** What `http_req_failed` calls a success: statuses, and ranges such as `"200-399"`. */
  readonly expected_statuses?: readonly (number | string)[] | undefined;
  /** On every sample of the request. */
  readonly tags?: Tags | undefined;
  /** Throw when there is no response, instead of resolving with status 0. */
  readonly throw?: boolean | undefined;
}

const KEYS = [
  "name",
  "headers",
  "query",
  "json",
  "body",
  "checks",
  "timeout",
  "max_redirects",
  "keep_alive",
  "expected_statuses",
  "tags",
  "throw",
] as const satisfies readonly (keyof RequestOptions)[];

const KNOWN_KEYS: ReadonlySet<string> = new Set(KEYS);

/** The settings that hold for one call: its own over the config's. The same object when it has none. */
export function settingsOf(options: RequestOptions, defaults: HttpSettings): HttpSettings {
  for (const key in options) if (!KNOWN_KEYS.has(key)) throw unknownKey(key);
  if (options.json !== undefined && options.body !== undefined) {
    throw invalid("json and body are both given", "Give one of the two.");
  }
  const { headers, timeout, max_redirects: maxRedirects, keep_alive: keepAlive } = options;
  const statuses = options.expected_statuses;
  if (
    headers === undefined &&
    timeout === undefined &&
    maxRedirects === undefined &&
    keepAlive === undefined &&
    statuses === undefined
  ) {
    return defaults;
  }
  if (maxRedirects !== undefined && !(Number.isInteger(maxRedirects) && maxRedirects >= 0)) {
    throw invalid(`max_redirects is ${maxRedirects}`, "Give a whole number; 0 follows no redirect.");
  }
  const timeoutMs = timeout === undefined ? defaults.timeoutMs : parseDuration(timeout);
  if (timeoutMs === 0) throw invalid("timeout is 0", "Give a longer one, or leave it out.");
  return {
    headers: headers === undefined ? defaults.headers : mergeHeaders(defaults.headers, headers),
    timeoutMs,
    maxRedirects: maxRedirects ?? defaults.maxRedirects,
    keepAlive: keepAlive ?? defaults.keepAlive,
    expectedStatuses: statuses === undefined ? defaults.expectedStatuses : statuses.map(readStatusRange),
  };
}

function mergeHeaders(
  defaults: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string>> {
  const merged: Record<string, string> = { ...defaults };
  for (const [name, value] of Object.entries(own)) merged[name.toLowerCase()] = String(value);
  return merged;
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

function unknownKey(key: string): RampaError {
  const guess = closest(key, KEYS);
  return invalid(
    `unknown option "${key}"`,
    guess === null ? `Options are ${KEYS.join(", ")}.` : `Did you mean "${guess}"?`,
  );
}

function invalid(what: string, hint: string): RampaError {
  return new RampaError("usage_invalid", `request options: ${what}`, { hint });
}
