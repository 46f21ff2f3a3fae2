import type { IncomingHttpHeaders } from "node:http";

import type { Dispatcher } from "undici";
import errors from "undici/lib/core/errors.js";

import { NOT_WATCHED, type Overdue } from "./deadlines.ts";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";
import type { Network } from "./network.ts";
import { decodeBody, tooLarge } from "./decode-body.ts";
import { isRedirect, nextHop } from "./redirect.ts";
import {
  failureOf,
  timeoutFailure,
  type RequestErrorKind,
  type RequestFailure,
  type RequestPhase,
} from "./request-failure.ts";
import type { Paced } from "./request-pacer.ts";
import type { RequestSample } from "./request-recorder.ts";
import type { RequestHop, RequestSpec } from "./request-spec.ts";
import { withJar } from "./cookies.ts";
import { TimedRequest, type RequestStage } from "./timed-request.ts";

const NO_HEADERS: IncomingHttpHeaders = Object.freeze({});

/** `idle` before the start, `over` when the listener was told. */
type RunState = "idle" | RequestStage | "over";

/** Told once when a request is over; the run then holds its result. */
export interface RequestListener {
  onRequestDone(run: RequestRun): void;
}

/**
 * One request on its way, redirects included: undici's handler, the deadline, the sample and the
 * result in one object, because nothing else is allocated for a request. After
 * {@link RequestListener.onRequestDone} it does not change any more.
 */
export class RequestRun
  extends TimedRequest
  implements RequestSample, Overdue, Paced, Dispatcher.DispatchHandler
{
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
  /** Whether the server can have seen it. */
  wasSent = false;
  deadlineMs = NOT_WATCHED;
  next: Overdue | null = null;
  previous: Overdue | null = null;

  readonly #network: Network;
  readonly #connections: Connections;
  readonly #listener: RequestListener;
  #state: RunState = "idle";
  #hop: RequestHop;
  #hopCount = 0;
  #connection: Connection | null = null;
  /** Of the request that is on its way. */
  #controller: Dispatcher.DispatchController | null = null;

  constructor(spec: RequestSpec, network: Network, connections: Connections, listener: RequestListener) {
    super();
    this.spec = spec;
    this.url = spec.url;
    this.#network = network;
    this.#connections = connections;
    this.#listener = listener;
    this.#hop = spec;
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

  /** Sends the request; the listener may be told before this returns. */
  start(): void {
    this.#send(this.#network.clock.now());
  }

  /** Gives the request up because its iteration must end. */
  abort(): void {
    this.#giveUp({ kind: "aborted", message: "the iteration was interrupted" });
  }

  onDeadline(): void {
    this.#giveUp(timeoutFailure(this.#phase(), this.spec.timeoutMs));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#state !== "queued") {
      // It was given up while others were sent before it.
      controller.abort(new errors.InformationalError("given up"));
      return;
    }
    this.#controller = controller;
    this.#state = "sent";
    this.wasSent = true;
    this.markSend(this.#network.clock.now(), this.#connection?.progress);
  }

  onRequestSent(): void {
    this.markSent(this.#network.clock.now());
  }

  onResponseStarted(): void {
    // Comes once more after an informational answer such as 103: the first byte is what counts.
    if (this.#state !== "sent") return;
    this.#state = "answering";
    this.markAnswer(this.#network.batchTime.now(this.sentMs));
  }

  onResponseStart(_controller: unknown, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200 || this.#state === "over") return;
    this.status = status;
    this.headers = headers;
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.bodySize += chunk.length;
    if (!this.#keepsBody()) return;
    if (this.bodySize <= this.spec.maxBodyBytes) this.chunks.push(chunk);
    else this.chunks.length = 0;
  }

  onResponseEnd(): void {
    if (this.#state === "over") return;
    try {
      this.#complete();
    } catch (error) {
      // undici would swallow it, and nobody would ever hear of this request again.
      this.#network.clock.yield(() => {
        throw error;
      });
    }
  }

  onResponseError(_controller: unknown, error: Error): void {
    if (this.#state === "over" || this.#state === "idle") return;
    this.#fail(failureOf(error, this.#phase()));
    this.#releaseConnection();
    this.#end();
    // undici is still taking the connection down: a request that the listener sends now would be lost in it.
    queueMicrotask(() => this.#listener.onRequestDone(this));
  }

  #complete(): void {
    const { batchTime } = this.#network;
    this.#markEnd(batchTime.now(this.sentMs));
    this.uncertainty = batchTime.uncertaintyMs;
    this.#releaseConnection();
    const setCookie = this.headers["set-cookie"];
    if (setCookie !== undefined) this.#keepCookies(setCookie);
    const hop = this.#redirect();
    if (hop === null) this.#finish();
    else this.#follow(hop);
  }

  #keepCookies(setCookie: string | readonly string[]): void {
    this.setCookies ??= [];
    this.setCookies.push(setCookie);
    if (this.spec.usesCookies) this.#connections.cookies.store(setCookie, this.url);
  }

  #send(nowMs: number): void {
    const { pacer } = this.#network;
    this.#state = "queued";
    this.#controller = null;
    this.markStart(nowMs);
    if (pacer === null || pacer.enter(this)) this.#dispatch(nowMs);
  }

  onTurn(): void {
    if (this.#state === "queued") this.#dispatch(this.#network.clock.now());
  }

  #dispatch(nowMs: number): void {
    const { timeoutMs } = this.spec;
    if (timeoutMs > 0 && this.#hopCount === 0) this.#network.deadlines.add(this, nowMs, timeoutMs);
    this.#connection = this.#connections.take(this.#hop.route);
    this.#connection.dispatch(this.#dispatchOptions(), this);
  }

  #dispatchOptions(): Dispatcher.DispatchOptions {
    const { dispatch } = this.#hop;
    const { cookies } = this.#connections;
    return this.spec.usesCookies && !cookies.isEmpty
      ? withJar(dispatch, cookies.headerFor(this.url))
      : dispatch;
  }

  #follow(hop: RequestHop): void {
    this.#record();
    this.#hop = hop;
    this.#hopCount += 1;
    this.url = hop.url;
    this.status = 0;
    this.headers = NO_HEADERS;
    this.chunks.length = 0;
    this.bodySize = 0;
    this.failure = null;
    this.errorKind = null;
    this.#send(this.#network.clock.now());
  }

  /** The next hop, or null when this response is the last; too many redirects are an error of the last. */
  #redirect(): RequestHop | null {
    const { maxRedirects } = this.spec;
    if (maxRedirects === 0 || !isRedirect(this.status)) return this.#checkBody();
    const { location } = this.headers;
    const hop = location === undefined ? null : nextHop(this.#hop, this.status, location);
    if (hop === null) return this.#checkBody();
    if (this.#hopCount < maxRedirects) return hop;
    this.#setFailure({ kind: "too_many_redirects", message: `more than ${maxRedirects} redirects` });
    return null;
  }

  #checkBody(): null {
    const { maxBodyBytes, bodyUse } = this.spec;
    if (bodyUse === "none" || this.bodySize === 0 || !this.#keepsBody()) return null;
    if (this.bodySize > maxBodyBytes) this.#setFailure(tooLarge(maxBodyBytes));
    else if (bodyUse !== "later" && this.#isEncoded()) this.#decode();
    return null;
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
      this.#setFailure(decoded.failure);
      return;
    }
    this.chunks.push(decoded.bytes);
    this.bodySize = decoded.bytes.length;
  }

  #giveUp(failure: RequestFailure): void {
    if (this.#state === "over" || this.#state === "idle") return;
    this.#fail(failure);
    this.#end();
    this.#network.pacer?.leave(this);
    // Only now: undici tells of an error while it is being destroyed.
    if (this.#connection !== null) this.#connections.giveUp(this.#connection, this.#controller);
    this.#connection = null;
    this.#listener.onRequestDone(this);
  }

  /** Without a complete response there is no response: what came of it is dropped. */
  #fail(failure: RequestFailure): void {
    this.#markEnd(this.#network.clock.now());
    this.#setFailure(failure);
    this.status = 0;
    this.headers = NO_HEADERS;
    this.chunks.length = 0;
    this.setCookies = null;
  }

  #setFailure(failure: RequestFailure): void {
    this.failure = failure;
    this.errorKind = failure.kind;
  }

  #finish(): void {
    this.#end();
    this.#listener.onRequestDone(this);
  }

  #end(): void {
    const hopWasSent = this.#state !== "queued";
    this.#state = "over";
    this.#network.deadlines.remove(this, this.spec.timeoutMs);
    if (hopWasSent || this.errorKind !== "aborted") this.#record();
  }

  #record(): void {
    this.isExpected = this.spec.expected.has(this.status);
    this.#hop.recorder.record(this);
  }

  #markEnd(nowMs: number): void {
    if (this.#state === "idle" || this.#state === "over") return;
    this.markEnd(nowMs, this.#state, this.#connection?.progress);
  }

  #releaseConnection(): void {
    if (this.#connection !== null) this.#connections.release(this.#connection);
    this.#connection = null;
  }

  #phase(): RequestPhase {
    if (this.#state === "answering") return this.status > 0 ? "receive" : "head";
    if (this.#state === "sent") return "wait";
    return this.#connection?.progress.phase ?? "connect";
  }
}
