import { RampaError } from "../errors.ts";
import type { CallSites } from "./call-sites.ts";
import type { Connections } from "./connections.ts";
import type { Network } from "./network.ts";
import type { RequestOptions } from "./request-options.ts";
import { RequestRun, type RequestListener } from "./request-run.ts";
import type { RequestSpec } from "./request-spec.ts";
import { Response } from "./response.ts";

/** What an {@link HttpClient} works with, and whom it tells. */
export interface HttpClientContext {
  readonly network: Network;
  readonly connections: Connections;
  readonly sites: CallSites;
  /** Groups around the present call, or an empty text. */
  group(): string;
  /** A request got no response, or not a usable one. */
  onFailure(run: RequestRun): void;
  /** Throws when one of them cannot be read, before anything is sent. */
  validateChecks(checks: readonly string[]): void;
  /** A response to a request with `checks`. */
  onChecks(run: RequestRun, checks: readonly string[]): void;
  /** The last request in flight is over. */
  onIdle(): void;
  /** Answers a call that came after the end of the iteration. */
  answerLate(answer: () => void): void;
}

/**
 * `worker.http`: requests of one iteration, over the connections of its virtual user. Every request is
 * measured, one sample for each hop of a redirect.
 *
 * A failed request is a result: it resolves with status 0 and an `error`. Requests that are made at the
 * same time run at the same time, each on a connection of its own. The iteration is not over before
 * its last request is, also when nobody awaits it.
 *
 * @example
 * ```ts
 * import type { Worker } from "rampa";
 *
 * export default async function (worker: Worker) {
 *   const login = await worker.http.post("/login", { json: { user: "ada" }, name: "login" });
 *   if (login.error) return;
 *   await worker.http.get("/orders", { query: { page: 1 }, timeout: "5s" });
 * }
 * ```
 */
export class HttpClient {
  readonly #context: HttpClientContext;
  readonly #running = new Set<RequestRun>();
  #isClosed = false;

  constructor(context: HttpClientContext) {
    this.#context = context;
  }

  get(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request("GET", url, options);
  }

  post(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request("POST", url, options);
  }

  put(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request("PUT", url, options);
  }

  patch(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request("PATCH", url, options);
  }

  delete(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request("DELETE", url, options);
  }

  head(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request("HEAD", url, options);
  }

  options(url: string | URL, options?: RequestOptions): Promise<Response> {
    return this.request("OPTIONS", url, options);
  }

  /**
   * @param method In any case.
   * @param url A path below `base_url`, or a whole URL.
   * @returns Rejects with RampaError `usage_invalid` when the URL or an option makes no sense, and with
   * `request_failed` when there is no response and `throw` is set. After the iteration has ended it
   * resolves with error kind `aborted`, and nothing is sent.
   */
  request(method: string, url: string | URL, options?: RequestOptions): Promise<Response> {
    return new Promise((resolve, reject) => {
      const { network, connections, sites } = this.#context;
      const spec = sites.compile(method.toUpperCase(), String(url), this.#context.group(), options);
      if (options?.checks !== undefined) this.#context.validateChecks(options.checks);
      if (this.#isClosed) {
        this.#refuse(spec, resolve);
        return;
      }
      const listener = new PendingResponse(this, options, resolve, reject);
      const run = new RequestRun(spec, network, connections, listener);
      this.#running.add(run);
      run.start();
    });
  }

  /** True while a request is in flight. */
  get isBusy(): boolean {
    return this.#running.size > 0;
  }

  /** Sends nothing any more; what is in flight may finish. */
  close(): void {
    this.#isClosed = true;
  }

  /** As {@link close}, and gives up what is in flight: it resolves with error kind `aborted`. */
  abort(): void {
    this.#isClosed = true;
    for (const run of [...this.#running]) run.abort();
  }

  /** For {@link PendingResponse}: settles a request. */
  settle(run: RequestRun, options: RequestOptions | undefined, resolve: Resolve, reject: Reject): void {
    const { failure } = run;
    if (failure !== null) this.#context.onFailure(run);
    if (options?.checks !== undefined) this.#context.onChecks(run, options.checks);
    if (failure !== null && options?.throw === true) {
      reject(new RampaError("request_failed", `${run.spec.name}: ${failure.message} (${failure.kind})`));
    } else {
      resolve(new Response(run));
    }
    this.#running.delete(run);
    if (this.#running.size === 0) this.#context.onIdle();
  }

  #refuse(spec: RequestSpec, resolve: Resolve): void {
    const failure = { kind: "aborted", message: "the iteration has ended" } as const;
    this.#context.answerLate(() => resolve(new Response({ status: 0, url: spec.url, failure })));
  }
}

type Resolve = (response: Response) => void;
type Reject = (error: RampaError) => void;

class PendingResponse implements RequestListener {
  readonly #client: HttpClient;
  readonly #options: RequestOptions | undefined;
  readonly #resolve: Resolve;
  readonly #reject: Reject;

  constructor(client: HttpClient, options: RequestOptions | undefined, resolve: Resolve, reject: Reject) {
    this.#client = client;
    this.#options = options;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestDone(run: RequestRun): void {
    this.#client.settle(run, this.#options, this.#resolve, this.#reject);
  }
}
