import type { IncomingHttpHeaders } from "node:http";

import type { Dispatcher } from "undici";
import errors from "undici/lib/core/errors.js";

import { NOT_WATCHED, type Overdue } from "./deadlines.ts";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";
import type { Network } from "./network.ts";
import { isRedirect, nextHop } from "./redirect.ts";
import { RequestAnswer } from "./request-answer.ts";
import { failureOf, timeoutFailure, type RequestFailure, type RequestPhase } from "./request-failure.ts";
import type { Paced } from "./request-pacer.ts";
import type { RequestHop, RequestSpec } from "./request-spec.ts";
import { withJar } from "./cookies.ts";
import type { RequestStage } from "./timed-request.ts";

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
export class RequestRun extends RequestAnswer implements Overdue, Paced, Dispatcher.DispatchHandler {
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
    super(spec);
    this.#network = network;
    this.#connections = connections;
    this.#listener = listener;
    this.#hop = spec;
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
    this.takeChunk(chunk);
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
    this.forgetResponse();
    this.#send(this.#network.clock.now());
  }

  /** The next hop, or null when this response is the last; too many redirects are an error of the last. */
  #redirect(): RequestHop | null {
    const { maxRedirects } = this.spec;
    const hop = maxRedirects > 0 && isRedirect(this.status) ? this.#target() : null;
    if (hop === null) {
      this.takeBody();
      return null;
    }
    if (this.#hopCount < maxRedirects) return hop;
    this.setFailure({
      kind: "too_many_redirects",
      message: `more than ${maxRedirects} redirect${maxRedirects === 1 ? "" : "s"}`,
    });
    return null;
  }

  /** Where the redirect leads; null when it leads nowhere. */
  #target(): RequestHop | null {
    const { location } = this.headers;
    return location === undefined ? null : nextHop(this.#hop, this.status, location, this.#network.moved);
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

  #fail(failure: RequestFailure): void {
    this.#markEnd(this.#network.clock.now());
    this.dropResponse(failure);
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
