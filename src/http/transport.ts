import { isIP } from "node:net";
import { createSecureContext, type SecureContext } from "node:tls";

import type { ConnectionSettings, TlsSettings } from "../config/http-plan.ts";
import { authorizationOf } from "./request-target.ts";

/** A host and port that a socket is opened to. */
interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** A proxy between the virtual users and all origins. */
export interface Proxy extends Endpoint {
  /** Whether the connection to the proxy itself is encrypted. */
  readonly isTls: boolean;
  /** From credentials in its URL, or null. */
  readonly authorization: string | null;
}

/** The way to one origin; the same object for the same way, so that connections can be found by it. */
export interface Route {
  readonly origin: string;
  readonly transport: Transport;
  readonly isTls: boolean;
  /** Of the origin, without brackets. */
  readonly hostname: string;
  readonly port: number;
  /** What TCP connects to. */
  readonly endpoint: Endpoint;
  /** HTTP/2 is offered: requests that are made at the same time may share a connection. */
  readonly offersHttp2: boolean;
  /** Whether connections outlive a request. */
  readonly keepAlive: boolean;
}

/** How connections are made; what all of them share is made once. */
export class Transport {
  readonly proxy: Proxy | null;
  readonly #settings: ConnectionSettings;
  readonly #routes = new Map<string, Route>();
  #secureContext: SecureContext | null = null;

  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
    this.proxy = settings.proxy === null ? null : proxyOf(settings.proxy);
  }

  get tls(): TlsSettings {
    return this.#settings.tls;
  }

  /** Certificates and keys are parsed once, not for each connection. */
  get secureContext(): SecureContext {
    return (this.#secureContext ??= secureContextOf(this.#settings.tls));
  }

  routeTo(origin: string, keepAlive: boolean): Route {
    const key = keepAlive ? origin : `close ${origin}`;
    let route = this.#routes.get(key);
    if (route === undefined) {
      route = this.#route(origin, keepAlive);
      this.#routes.set(key, route);
    }
    return route;
  }

  #route(origin: string, keepAlive: boolean): Route {
    const url = new URL(origin);
    const isTls = url.protocol === "https:";
    const hostname = withoutBrackets(url.hostname);
    const port = portOf(url);
    return Object.freeze({
      origin,
      transport: this,
      isTls,
      hostname,
      port,
      endpoint: this.#endpoint(this.proxy ?? { host: hostname, port }),
      offersHttp2: isTls && this.#settings.http2,
      keepAlive,
    });
  }

  #endpoint({ host, port }: Endpoint): Endpoint {
    const replacement = this.#settings.hosts[host.toLowerCase()];
    return replacement === undefined
      ? { host, port }
      : { host: replacement.address, port: replacement.port ?? port };
  }
}

const transports = new WeakMap<ConnectionSettings, Transport>();

/** The transport of these settings; the same for the same object. */
export function transportOf(settings: ConnectionSettings): Transport {
  let transport = transports.get(settings);
  if (transport === undefined) {
    transport = new Transport(settings);
    transports.set(settings, transport);
  }
  return transport;
}

/** What the first line of a request names: a proxy that is not tunnelled through needs the whole URL. */
export function requestPath({ transport, isTls, origin }: Route, path: string): string {
  return transport.proxy === null || isTls ? path : origin + path;
}

/** The header value that a proxy which is not tunnelled through wants with each request, or null. */
export function proxyAuthorization({ transport, isTls }: Route): string | null {
  return isTls ? null : (transport.proxy?.authorization ?? null);
}

/** The name that a server is asked for; none for an address, which TLS does not allow. */
export function serverNameOf(hostname: string): string | undefined {
  return isIP(hostname) === 0 ? hostname : undefined;
}

function secureContextOf({ ca, cert, key }: TlsSettings): SecureContext {
  return createSecureContext({
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  });
}

function proxyOf(text: string): Proxy {
  const url = new URL(text);
  return {
    host: withoutBrackets(url.hostname),
    port: portOf(url),
    isTls: url.protocol === "https:",
    authorization: authorizationOf(url),
  };
}

function portOf({ port, protocol }: URL): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}
