import type { IncomingHttpHeaders } from "node:http";

import { decodeBody, tooLarge } from "./decode-body.ts";
import type { RequestErrorKind, RequestFailure } from "./request-failure.ts";
import type { RequestSample } from "./request-recorder.ts";
import type { RequestSpec } from "./request-spec.ts";
import { TimedRequest } from "./timed-request.ts";

const NO_HEADERS: IncomingHttpHeaders = Object.freeze({});

/** What came of one request: the last response's status, headers and body, or the failure. */
export abstract class RequestAnswer extends TimedRequest implements RequestSample {
  readonly spec: RequestSpec;
  status = 0;
  url: string;
  headers: IncomingHttpHeaders = NO_HEADERS;
  chunks: Buffer[] = [];
  /** Bytes of the body: as they came, or decoded once it was. Also when they were not kept. */
  bodySize = 0;
  /** Values of `set-cookie`, also of redirects before; null: none. */
  setCookies: (string | readonly string[])[] | null = null;
  failure: RequestFailure | null = null;
  errorKind: RequestErrorKind | null = null;
  isExpected = false;
  uncertainty = 0;

  constructor(spec: RequestSpec) {
    super();
    this.spec = spec;
    this.url = spec.url;
  }

  /** What the body still has to be decoded from; null: nothing. */
  get encoding(): string | null {
    const isLeft = this.spec.bodyUse === "later" && this.bodySize > 0 && this.#isEncoded();
    return isLeft ? String(this.headers["content-encoding"]) : null;
  }

  /** Most of the body that is decoded. */
  get maxBodyBytes(): number {
    return this.spec.maxBodyBytes;
  }

  /** Keeps a part of the body, as far as somebody will read it. */
  protected takeChunk(chunk: Buffer): void {
    this.bodySize += chunk.length;
    if (!this.#keepsBody()) return;
    if (this.bodySize <= this.spec.maxBodyBytes) this.chunks.push(chunk);
    else this.chunks.length = 0;
  }

  /** Decodes the whole body where it is read at once; one that cannot be is a failure. */
  protected takeBody(): void {
    const { maxBodyBytes, bodyUse } = this.spec;
    if (bodyUse === "none" || this.bodySize === 0 || !this.#keepsBody()) return;
    if (this.bodySize > maxBodyBytes) this.setFailure(tooLarge(maxBodyBytes));
    else if (bodyUse !== "later" && this.#isEncoded()) this.#decode();
  }

  /** The response was a redirect: the next one takes its place. */
  protected forgetResponse(): void {
    this.status = 0;
    this.headers = NO_HEADERS;
    this.chunks.length = 0;
    this.bodySize = 0;
    this.failure = null;
    this.errorKind = null;
  }

  /** Without a complete response there is no response: what came of it is dropped. */
  protected dropResponse(failure: RequestFailure): void {
    this.setFailure(failure);
    this.status = 0;
    this.headers = NO_HEADERS;
    this.chunks.length = 0;
    this.setCookies = null;
  }

  protected setFailure(failure: RequestFailure): void {
    this.failure = failure;
    this.errorKind = failure.kind;
  }

  #keepsBody(): boolean {
    const { bodyUse } = this.spec;
    return bodyUse === "size" ? this.#isEncoded() : bodyUse !== "none";
  }

  #isEncoded(): boolean {
    return this.spec.decodes && this.headers["content-encoding"] !== undefined;
  }

  #decode(): void {
    const encoding = String(this.headers["content-encoding"]);
    const decoded = decodeBody(Buffer.concat(this.chunks), encoding, this.spec.maxBodyBytes);
    this.chunks.length = 0;
    if (decoded.kind === "failed") {
      this.setFailure(decoded.failure);
      return;
    }
    this.chunks.push(decoded.bytes);
    this.bodySize = decoded.bytes.length;
  }
}
