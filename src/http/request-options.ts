import { closest } from "../config/did-you-mean.ts";
import { parseDuration } from "../config/duration.ts";
import type { HttpSettings, StatusRange, Tags } from "../config/plan.ts";
import { RampaError } from "../errors.ts";
import {
  formBody,
  jsonBody,
  multipartBody,
  plainBody,
  type FieldValue,
  type FormFields,
  type MultipartPart,
  type RequestBody,
} from "./body.ts";
import type { QueryValues } from "./request-target.ts";

/** A field of a multipart body: a value, or content with a file name or a type. */
export type MultipartValue =
  | FieldValue
  | {
      readonly content: string | Uint8Array;
      /** Makes it a file. */
      readonly filename?: string;
      /** Default for a file: by the ending of its name, else `application/octet-stream`. */
      readonly type?: string;
    };

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
  /** Sent as a form (`application/x-www-form-urlencoded`); a list repeats its name. */
  readonly form?: FormFields | undefined;
  /** Sent as `multipart/form-data`: values, and files as `{ content, filename, type }`. */
  readonly multipart?: Readonly<Record<string, MultipartValue>> | undefined;
  /** Sent as it is. */
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
  "form",
  "multipart",
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

/** A request has one body. */
const BODIES = ["json", "form", "multipart", "body"] as const satisfies readonly (keyof RequestOptions)[];

/** The settings that hold for one call: its own over the config's. The same object when it has none. */
export function settingsOf(options: RequestOptions, defaults: HttpSettings): HttpSettings {
  for (const key in options) if (!KNOWN_KEYS.has(key)) throw unknownKey(key);
  const [body, otherBody] = BODIES.filter((key) => options[key] !== undefined);
  if (body !== undefined && otherBody !== undefined) {
    throw invalid(`${body} and ${otherBody} are both given`, "Give one of the two.");
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
    connection: defaults.connection,
    expectedStatuses: statuses === undefined ? defaults.expectedStatuses : statuses.map(readStatusRange),
  };
}

/** The body that a call asks for; null: none. */
export function bodyOf({ json, form, multipart, body }: RequestOptions): RequestBody | null {
  if (json !== undefined) return jsonBody(json);
  if (form !== undefined) return formBody(form);
  if (multipart !== undefined) return multipartBody(Object.entries(multipart).map(partOf));
  return body === undefined ? null : plainBody(body);
}

function partOf([name, value]: readonly [string, MultipartValue]): MultipartPart {
  if (typeof value !== "object") return { name, content: String(value) };
  const { content, filename, type } = value;
  return {
    name,
    content,
    ...(filename === undefined ? {} : { filename }),
    ...(type === undefined ? {} : { contentType: type }),
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
