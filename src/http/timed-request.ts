import type { ConnectionProgress } from "./connector.ts";
import type { RequestTimings } from "./request-recorder.ts";

/** How far a request has come; each stage ends where the next one begins. */
export type RequestStage = "queued" | "sent" | "answering";

/** The clock hand of one request: moments in, phases out, all in milliseconds. */
export abstract class TimedRequest implements RequestTimings {
  blocked = 0;
  connecting = 0;
  tlsHandshaking = 0;
  sending = 0;
  waiting = 0;
  receiving = 0;
  duration = 0;
  #startMs = 0;
  #sendMs = 0;
  #sentMs = 0;
  #answerMs = 0;

  /** When its last byte went. */
  protected get sentMs(): number {
    return this.#sentMs;
  }

  /** It wants a connection. */
  protected markStart(nowMs: number): void {
    this.#startMs = nowMs;
    this.connecting = 0;
    this.tlsHandshaking = 0;
  }

  /** It has a connection, and its first byte goes. The first request on a connection carries what that took. */
  protected markSend(nowMs: number, progress: ConnectionProgress | undefined): void {
    this.#sendMs = nowMs;
    this.#sentMs = nowMs;
    this.blocked = nowMs - this.#startMs;
    if (progress !== undefined) this.#charge(progress);
  }

  /** Its last byte went. */
  protected markSent(nowMs: number): void {
    this.#sentMs = nowMs;
  }

  /** The first byte of the answer came. */
  protected markAnswer(nowMs: number): void {
    this.#answerMs = nowMs;
  }

  /** It is over, in the stage that it has reached; phases that it has not reached are 0. */
  protected markEnd(nowMs: number, stage: RequestStage, progress: ConnectionProgress | undefined): void {
    if (stage === "queued") this.#endUnsent(nowMs, progress);
    else this.sending = this.#sentMs - this.#sendMs;
    const isAnswered = stage === "answering";
    this.waiting = stage === "queued" ? 0 : (isAnswered ? this.#answerMs : nowMs) - this.#sentMs;
    this.receiving = isAnswered ? nowMs - this.#answerMs : 0;
    this.duration = this.sending + this.waiting + this.receiving;
  }

  /** Connecting may still have been under way. */
  #endUnsent(nowMs: number, progress: ConnectionProgress | undefined): void {
    this.sending = 0;
    this.blocked = nowMs - this.#startMs;
    if (progress === undefined) return;
    this.#charge(progress);
    if (progress.phase === "connect") this.connecting ||= nowMs - progress.sinceMs;
    else if (progress.phase === "tls") this.tlsHandshaking ||= nowMs - progress.sinceMs;
  }

  #charge(progress: ConnectionProgress): void {
    this.connecting = progress.connectingMs;
    this.tlsHandshaking = progress.tlsMs;
    progress.connectingMs = 0;
    progress.tlsMs = 0;
  }
}
