import type { IncomingHttpHeaders } from "node:http";

import { RampaError } from "../errors.ts";
import { cookieValues } from "./cookies.ts";
import { decodeBody } from "./decode-body.ts";
import type { RequestFailure } from "./request-failure.ts";
import type { RequestTimings } from "./request-recorder.ts";

/** What a {@link Response} is made from. */
export interface ResponseSource extends Partial<RequestTimings> {
  readonly status: number;
  readonly url: string;
  readonly headers?: IncomingHttpHeaders;
  /** The body in parts, as they came. */
  readonly chunks?: readonly Uint8Array[];
  /** The body as a whole, in place of `chunks`. */
  readonly body?: Uint8Array | string;
  readonly failure?: RequestFailure | null;
  /** What the body still has to be decoded from; null or absent: nothing. */
  readonly encoding?: string | null;
  /** Most that is decoded. */
  readonly maxBodyBytes?: number;
  /** Values of `set-cookie`, also of redirects before; absent: those of the headers. */
  readonly setCookies?: readonly (string | readonly string[])[] | null;
}

const DEFAULT_MAX_BODY_BYTES = 16_000_000;

const NO_BODY = new Uint8Array(0);

/**
 * What came back for a request. Without a response, `status` is 0 and `error` says why, so that checks
 * count it like any other unexpected status.
 *
 * @example
 * ```ts
 * import { Response } from "rampa";
 *
 * const response = new Response({
 *   status: 200,
 *   url: "http://127.0.0.1/user",
 *   headers: { "content-type": "application/json" },
 *   body: '{"name":"Ada"}',
 * });
 * response.ok; // true
 * response.json(); // { name: "Ada" }
 * ```
 */
export class Response {
  readonly #source: ResponseSource;
  #headers: Readonly<Record<string, string>> | null = null;
  #body: Uint8Array | null = null;
  #text: string | null = null;
  #cookies: Readonly<Record<string, string>> | null = null;

  constructor(source: ResponseSource) {
    this.#source = source;
  }

  /** 0 without a response. */
  get status(): number {
    return this.#source.status;
  }

  /** Of the last hop, without credentials and fragment. */
  get url(): string {
    return this.#source.url;
  }

  /** True from 200 to 299. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** By lower-case name; values of a repeated header are joined with `, `. */
  get headers(): Readonly<Record<string, string>> {
    return (this.#headers ??= plainHeaders(this.#source.headers ?? {}));
  }

  /**
   * Values of the cookies that this response and redirects before it set, by name; a cookie that was
   * deleted is not among them.
   */
  get cookies(): Readonly<Record<string, string>> {
    return (this.#cookies ??= cookieValues(setCookiesOf(this.#source)));
  }

  /** Without its content encoding, empty without one. */
  get body(): Uint8Array {
    return (this.#body ??= this.#joinBody());
  }

  /** Why there is no complete response; undefined when there is one. */
  get error(): RequestFailure | undefined {
    return this.#source.failure ?? undefined;
  }

  /** Of the last hop, in milliseconds. */
  get timings(): RequestTimings {
    const source = this.#source;
    return Object.freeze({
      blocked: source.blocked ?? 0,
      connecting: source.connecting ?? 0,
      tlsHandshaking: source.tlsHandshaking ?? 0,
      sending: source.sending ?? 0,
      waiting: source.waiting ?? 0,
      receiving: source.receiving ?? 0,
      duration: source.duration ?? 0,
    });
  }

  /**
   * The body as UTF-8 text.
   *
   * @throws RampaError `request_failed` when the body was too large to be kept, or cannot be decoded.
   */
  text(): string {
    return (this.#text ??= new TextDecoder().decode(this.body));
  }

  /**
   * The body as JSON.
   *
   * @throws RampaError `request_failed` when it is no JSON.
   */
  json(): unknown {
    const text = this.text();
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      const start = JSON.stringify(text.slice(0, 60));
      throw new RampaError(
        "request_failed",
        `the body of ${this.#place()} is no JSON; it begins with ${start}`,
        {
          hint: "Check the status before you read the body.",
          cause,
        },
      );
    }
  }

  #joinBody(): Uint8Array {
    if (this.error?.kind === "body_too_large") {
      throw new RampaError(
        "request_failed",
        `the body of ${this.#place()} was not kept: ${this.error.message}`,
      );
    }
    const chunks = this.#chunks();
    const [first = NO_BODY] = chunks;
    const joined = chunks.length < 2 ? first : Buffer.concat(chunks);
    const { encoding = null } = this.#source;
    return encoding === null ? joined : this.#decode(joined, encoding);
  }

  #chunks(): readonly Uint8Array[] {
    const { chunks, body } = this.#source;
    if (body === undefined) return chunks ?? [];
    return [typeof body === "string" ? new TextEncoder().encode(body) : body];
  }

  #decode(body: Uint8Array, encoding: string): Uint8Array {
    const { buffer, byteOffset, byteLength } = body;
    const encoded = Buffer.from(buffer, byteOffset, byteLength);
    const decoded = decodeBody(encoded, encoding, this.#source.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES);
    if (decoded.kind === "decoded") return decoded.bytes;
    const { kind, message } = decoded.failure;
    throw new RampaError(
      "request_failed",
      `the body of ${this.#place()} was not read: ${message} (${kind})`,
      {
        hint: "Raise max_body, or look at the body of fewer responses.",
      },
    );
  }

  /** Never with a query, which can hold secrets. */
  #place(): string {
    return `${this.url.replace(/\?.*$/s, "")} (status ${this.status})`;
  }
}

function setCookiesOf({ setCookies, headers }: ResponseSource): readonly (string | readonly string[])[] {
  const own = headers?.["set-cookie"];
  return setCookies ?? (own === undefined ? [] : [own]);
}

function plainHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  // Without a prototype: a header that was not sent must not be found on it.
  const plain = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = typeof value === "string" ? value : value.join(", ");
  }
  return Object.freeze(plain);
}
