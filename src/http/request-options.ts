import { closest } from "../config/did-you-mean.ts";
import type { Tags } from "../config/tags.ts";
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

/** A field of a multipart body: a value, a file, or content with a file name or a type. */
type MultipartValue =
  | FieldValue
  | {
      /** A path that starts at the config's folder; read once. */
      readonly file: string;
      /** Default: that of the file. */
      readonly filename?: string;
      /** Default: by the ending of the file's name, else `application/octet-stream`. */
      readonly type?: string;
    }
  | {
      readonly content: string | Uint8Array;
      /** Makes it a file. */
      readonly filename?: string;
      /** Default for a file: as above. */
      readonly type?: string;
    };

/** Certificates for a call; paths start at the config's folder. */
export interface TlsOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly server_name?: string;
  readonly verify?: boolean;
}

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
  /** Sent as `multipart/form-data`. */
  readonly multipart?: Readonly<Record<string, MultipartValue>> | undefined;
  /** Sent as it is. */
  readonly body?: string | Uint8Array | undefined;
  /** A file that is sent as the body; its path starts at the config's folder. Read once. */
  readonly body_file?: string | undefined;
  /** Cookies to send besides those of the virtual user; `false`: none are sent or kept. */
  readonly cookies?: Readonly<Record<string, string | number>> | boolean | undefined;
  /** In the check language of steps, such as `status == 200`. */
  readonly checks?: readonly string[] | undefined;
  /** For the whole request, redirects and body included, such as `"5s"`. */
  readonly timeout?: string | undefined;
  /** 0: redirects are not followed. */
  readonly max_redirects?: number | undefined;
  /** False: the connection is closed after the request. */
  readonly keep_alive?: boolean | undefined;
  /** Whether a compressed body is asked for and decoded. */
  readonly compression?: boolean | undefined;
  /** Most of a body that is kept and decoded, such as `"16MB"`. */
  readonly max_body?: string | undefined;
  /** `false`: none, whatever the config says. */
  readonly auth?:
    | { readonly bearer: string }
    | { readonly basic: { readonly username: string; readonly password: string } }
    | false
    | undefined;
  readonly http2?: boolean | undefined;
  /** A URL, with credentials if it needs any. */
  readonly proxy?: string | undefined;
  /** Name → address, which may have a port. */
  readonly hosts?: Readonly<Record<string, string>> | undefined;
  readonly tls?: TlsOptions | undefined;
  /** What `http_req_failed` calls a success: statuses, and ranges such as `"200-399"`. */
  readonly expected_statuses?: readonly (number | string)[] | undefined;
  /** On every sample of the request. */
  readonly tags?: Tags | undefined;
  /** Throw when there is no response, instead of resolving with status 0. */
  readonly throw?: boolean | undefined;
}

/** A request has one body. */
const BODIES = [
  "json",
  "form",
  "multipart",
  "body",
  "body_file",
] as const satisfies readonly (keyof RequestOptions)[];

const KEYS = [
  "name",
  "headers",
  "query",
  ...BODIES,
  "cookies",
  "checks",
  "timeout",
  "max_redirects",
  "keep_alive",
  "compression",
  "max_body",
  "auth",
  "http2",
  "proxy",
  "hosts",
  "tls",
  "expected_statuses",
  "tags",
  "throw",
] as const satisfies readonly (keyof RequestOptions)[];

const KNOWN_KEYS: ReadonlySet<string> = new Set(KEYS);

/** @throws RampaError `usage_invalid` for options that nobody knows, or that exclude each other. */
export function validateOptions(options: RequestOptions): void {
  for (const key in options) if (!KNOWN_KEYS.has(key)) throw unknownKey(key);
  const [body, otherBody] = BODIES.filter((key) => options[key] !== undefined);
  if (body !== undefined && otherBody !== undefined) {
    throw invalid(`${body} and ${otherBody} are both given`, "Give one of the two.");
  }
}

/** Reads a file of the user's. */
export type ReadFile = (path: string) => Uint8Array;

/** The body that a call asks for; null: none. */
export function bodyOf(options: RequestOptions, readFile: ReadFile): RequestBody | null {
  const { json, form, multipart, body, body_file: file } = options;
  if (json !== undefined) return jsonBody(json);
  if (form !== undefined) return formBody(form);
  if (multipart !== undefined) {
    return multipartBody(Object.entries(multipart).map((entry) => partOf(entry, readFile)));
  }
  if (file !== undefined) return plainBody(readFile(file));
  return body === undefined ? null : plainBody(body);
}

/** Cookies that a call sends besides the jar's. */
export function cookiesOf({ cookies }: RequestOptions): Readonly<Record<string, string>> | undefined {
  if (cookies === undefined || typeof cookies === "boolean") return undefined;
  return Object.fromEntries(Object.entries(cookies).map(([name, value]) => [name, String(value)]));
}

function partOf([name, value]: readonly [string, MultipartValue], readFile: ReadFile): MultipartPart {
  if (typeof value !== "object") return { name, content: String(value) };
  const type = value.type === undefined ? {} : { contentType: value.type };
  if ("file" in value) {
    const filename = value.filename ?? value.file.replace(/^.*[/\\]/s, "");
    return { name, content: readFile(value.file), filename, ...type };
  }
  return {
    name,
    content: value.content,
    ...(value.filename === undefined ? {} : { filename: value.filename }),
    ...type,
  };
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
