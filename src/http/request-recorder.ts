import type { Tags } from "../config/tags.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { BUILTIN_METRICS } from "../metrics/builtins.ts";
import type { Series } from "../metrics/series.ts";
import { isTimeout, type RequestErrorKind } from "./request-failure.ts";

/** Milliseconds; 0 for what did not happen, such as connecting on a kept connection. */
export interface RequestTimings {
  /** Until a connection was ready to send on, name resolution, connecting and TLS included. */
  readonly blocked: number;
  readonly connecting: number;
  readonly tlsHandshaking: number;
  readonly sending: number;
  /** From the request's last byte to the response's first. */
  readonly waiting: number;
  readonly receiving: number;
  /** Sending, waiting and receiving. */
  readonly duration: number;
}

/** One request, or one hop of a redirect, as the metrics see it. */
export interface RequestSample extends RequestTimings {
  /** 0 without a response. */
  readonly status: number;
  readonly errorKind: RequestErrorKind | null;
  readonly isExpected: boolean;
  /** How long the response may have waited for this process, at most; milliseconds. */
  readonly uncertainty: number;
}

/** The trends of one call site and one outcome. */
interface PhaseSeries {
  readonly duration: Series;
  readonly blocked: Series;
  readonly connecting: Series;
  readonly tlsHandshaking: Series;
  readonly sending: Series;
  readonly waiting: Series;
  readonly receiving: Series;
  readonly uncertainty: Series;
}

/** The series of one call site and one outcome, looked up once; none is made before it has a sample. */
class OutcomeSeries {
  readonly #aggregator: Aggregator;
  readonly #tags: Tags;
  #requests: Series | null = null;
  #failed: Series | null = null;
  #phases: PhaseSeries | null = null;

  constructor(aggregator: Aggregator, tags: Tags) {
    this.#aggregator = aggregator;
    this.#tags = tags;
  }

  get requests(): Series {
    return (this.#requests ??= this.#aggregator.series(BUILTIN_METRICS.http_reqs, this.#tags));
  }

  get failed(): Series {
    return (this.#failed ??= this.#aggregator.series(BUILTIN_METRICS.http_req_failed, this.#tags));
  }

  get phases(): PhaseSeries {
    return (this.#phases ??= {
      duration: this.#aggregator.series(BUILTIN_METRICS.http_req_duration, this.#tags),
      blocked: this.#aggregator.series(BUILTIN_METRICS.http_req_blocked, this.#tags),
      connecting: this.#aggregator.series(BUILTIN_METRICS.http_req_connecting, this.#tags),
      tlsHandshaking: this.#aggregator.series(BUILTIN_METRICS.http_req_tls_handshaking, this.#tags),
      sending: this.#aggregator.series(BUILTIN_METRICS.http_req_sending, this.#tags),
      waiting: this.#aggregator.series(BUILTIN_METRICS.http_req_waiting, this.#tags),
      receiving: this.#aggregator.series(BUILTIN_METRICS.http_req_receiving, this.#tags),
      uncertainty: this.#aggregator.series(BUILTIN_METRICS.generator_uncertainty, this.#tags),
    });
  }
}

/**
 * Turns requests of one call site into samples.
 *
 * | outcome | `http_reqs` | `http_req_failed` | phases and duration |
 * | --- | --- | --- | --- |
 * | response | 1 | by status; always with an error | all |
 * | timed out | 1 | failed | as long as it waited; no duration when it never had a connection |
 * | no response for another reason | 1 | failed | none |
 * | aborted by the end of the iteration | 1 if it was sent, else 0 | none | none |
 *
 * The time until a timeout is a lower bound of the response time: without it a hanging server would
 * look fast. The time until a refused or broken connection says nothing about responses, and often is
 * close to 0: with it a broken server would look fast. An aborted request was seen by the server, so
 * it is counted, but says nothing about how the server did.
 */
export class RequestRecorder {
  readonly #aggregator: Aggregator;
  readonly #tags: Tags;
  /** By status; without an error, which is nearly always. */
  readonly #byStatus: (OutcomeSeries | undefined)[] = [];
  readonly #byError = new Map<string, OutcomeSeries>();
  readonly #byMethod = new Map<string, RequestRecorder>();

  /** `tags` hold scenario, name, method and the user's. */
  constructor(aggregator: Aggregator, tags: Tags) {
    this.#aggregator = aggregator;
    this.#tags = tags;
  }

  record(sample: RequestSample): void {
    const series = this.#seriesOf(sample.status, sample.errorKind);
    series.requests.add(1);
    if (sample.errorKind === "aborted") return;
    series.failed.add(sample.isExpected && sample.errorKind === null ? 0 : 1);
    const hasResponse = sample.status > 0;
    if (!hasResponse && (sample.errorKind === null || !isTimeout(sample.errorKind))) return;
    // With a connect timeout, duration and the phases after connecting never began.
    const { phases } = series;
    phases.blocked.add(sample.blocked);
    phases.connecting.add(sample.connecting);
    phases.tlsHandshaking.add(sample.tlsHandshaking);
    if (sample.errorKind === "connect_timeout") return;
    phases.sending.add(sample.sending);
    phases.waiting.add(sample.waiting);
    phases.receiving.add(sample.receiving);
    phases.duration.add(sample.duration);
    if (hasResponse) phases.uncertainty.add(sample.uncertainty);
  }

  /** The same call site with the method that a redirect asks for. */
  withMethod(method: string): RequestRecorder {
    if (method === this.#tags.method) return this;
    let recorder = this.#byMethod.get(method);
    if (recorder === undefined) {
      recorder = new RequestRecorder(this.#aggregator, { ...this.#tags, method });
      this.#byMethod.set(method, recorder);
    }
    return recorder;
  }

  #seriesOf(status: number, errorKind: RequestErrorKind | null): OutcomeSeries {
    if (errorKind === null) {
      return (this.#byStatus[status] ??= new OutcomeSeries(this.#aggregator, {
        ...this.#tags,
        status: String(status),
      }));
    }
    const key = `${errorKind} ${status}`;
    let series = this.#byError.get(key);
    if (series === undefined) {
      const tags = { ...this.#tags, status: String(status), error: errorKind };
      series = new OutcomeSeries(this.#aggregator, tags);
      this.#byError.set(key, series);
    }
    return series;
  }
}
