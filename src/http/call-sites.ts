import type { HttpSettings } from "../config/http-plan.ts";
import type { MovedOrigin } from "../config/plan.ts";
import type { Tags } from "../config/tags.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { tagKey } from "../metrics/tag-key.ts";
import { bodyOf, cookiesOf, validateOptions, type RequestOptions } from "./request-options.ts";
import { CallConnections } from "./call-connection.ts";
import { settingsOf } from "./call-settings.ts";
import { RequestRecorder } from "./request-recorder.ts";
import { compileRequest, ExpectedStatuses, type RequestSpec } from "./request-spec.ts";
import { sampleTags } from "./sample-tags.ts";
import { resolveTarget, type RequestTarget } from "./request-target.ts";

/** Most entries of each cache: a script whose URLs or names never repeat must not fill the memory. */
const MAX_CACHED = 2_000;

const NO_TAGS: Tags = Object.freeze({});

/** Where a script's requests come from. */
export interface CallSitesContext {
  readonly aggregator: Aggregator;
  readonly baseUrl: string | undefined;
  readonly moved?: MovedOrigin | undefined;
  readonly http: HttpSettings;
  /** Where paths of files start. */
  readonly folder: string;
  /** The scenario's name and tags. */
  readonly tags: Tags;
}

/** Compiles the calls of a scenario's script, and remembers what repeats. */
export class CallSites {
  readonly #context: CallSitesContext;
  readonly #expected: ExpectedStatuses;
  readonly #connections: CallConnections;
  /** Calls without options, by group and method, then by URL: no key needs to be put together for them. */
  readonly #plain = new Map<string, Map<string, Map<string, RequestSpec>>>();
  readonly #targets = new Map<string, RequestTarget>();
  readonly #recorders = new Map<string, RequestRecorder>();

  constructor(context: CallSitesContext) {
    this.#context = context;
    this.#connections = new CallConnections(context.http.connection, context.folder);
    this.#expected = new ExpectedStatuses(context.http.expectedStatuses);
  }

  /**
   * @param group Names of the groups around the call, or an empty text.
   * @throws RampaError `usage_invalid` for a URL or option that nothing can be made of.
   */
  compile(method: string, url: string, group: string, options: RequestOptions | undefined): RequestSpec {
    if (options !== undefined) return this.#compile(method, url, group, options);
    const specs = this.#plainSpecs(method, group);
    let spec = specs.get(url);
    if (spec === undefined) {
      spec = this.#compile(method, url, group, {});
      remember(specs, url, spec);
    }
    return spec;
  }

  #plainSpecs(method: string, group: string): Map<string, RequestSpec> {
    let byMethod = this.#plain.get(group);
    if (byMethod === undefined) {
      byMethod = new Map();
      remember(this.#plain, group, byMethod);
    }
    let specs = byMethod.get(method);
    if (specs === undefined) {
      specs = new Map();
      remember(byMethod, method, specs);
    }
    return specs;
  }

  #compile(method: string, url: string, group: string, options: RequestOptions): RequestSpec {
    validateOptions(options);
    const http = settingsOf(options, this.#context.http, this.#connections.settingsOf(options));
    const target = this.#targetOf(url, options);
    const tags = options.tags ?? NO_TAGS;
    const name = options.name ?? tags.name ?? `${method} ${target.label}`;
    return compileRequest({
      method,
      target,
      name,
      http,
      body: bodyOf(options, this.#connections.readFile),
      expected:
        options.expected_statuses === undefined
          ? this.#expected
          : new ExpectedStatuses(http.expectedStatuses),
      bodyUse: options.checks === undefined ? "later" : "content",
      cookies: cookiesOf(options),
      recorder: this.#recorderOf(method, name, group, tags),
    });
  }

  #targetOf(url: string, options: RequestOptions): RequestTarget {
    const { baseUrl, moved } = this.#context;
    if (options.query !== undefined) return resolveTarget(url, baseUrl, options.query, moved);
    let target = this.#targets.get(url);
    if (target === undefined) {
      target = resolveTarget(url, baseUrl, {}, moved);
      remember(this.#targets, url, target);
    }
    return target;
  }

  #recorderOf(method: string, name: string, group: string, tags: Tags): RequestRecorder {
    const key = `${method} ${name} ${group} ${tags === NO_TAGS ? "" : tagKey(tags)}`;
    let recorder = this.#recorders.get(key);
    if (recorder === undefined) {
      const own = { ...sampleTags(this.#context.tags, tags, group), name, method };
      recorder = new RequestRecorder(this.#context.aggregator, own);
      remember(this.#recorders, key, recorder);
    }
    return recorder;
  }
}

function remember<T>(cache: Map<string, T>, key: string, value: T): void {
  if (cache.size < MAX_CACHED) cache.set(key, value);
}
