import type { RequestErrorKind } from "../http/request-failure.ts";
import { Response, type ResponseSource } from "../http/response.ts";

/** What checks look at. */
export interface CheckedRun extends ResponseSource {
  readonly errorKind: RequestErrorKind | null;
  /** Bytes of the body, also of one that was not kept. */
  readonly bodySize: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** A response as checks and extraction see it: what several of them need is made once. */
export class CheckedResponse {
  readonly run: CheckedRun;
  readonly #response: Response;
  #json: { readonly value: unknown } | null | undefined;

  constructor(run: CheckedRun) {
    this.run = run;
    this.#response = new Response(run);
  }

  /** Null when the body was too large to be kept, or could not be decoded. */
  get body(): string | null {
    const { errorKind, status } = this.run;
    const isLost = errorKind === "body_too_large" || (errorKind === "protocol" && status !== 0);
    return isLost ? null : this.#response.text();
  }

  /** The body as JSON; null when it is none. */
  get json(): { readonly value: unknown } | null {
    if (this.#json === undefined) this.#json = this.#parse();
    return this.#json;
  }

  header(name: string): string | null {
    return this.#response.headers[name] ?? null;
  }

  /** The value that this response, or a redirect before it, gave a cookie; null when they set none of that name. */
  cookie(name: string): string | null {
    return this.#response.cookies[name] ?? null;
  }

  /** Names of the cookies that were set. */
  get cookieNames(): readonly string[] {
    return Object.keys(this.#response.cookies);
  }

  #parse(): { readonly value: unknown } | null {
    const text = this.body;
    if (text === null) return null;
    try {
      return { value: JSON.parse(text) as unknown };
    } catch {
      return null;
    }
  }
}
