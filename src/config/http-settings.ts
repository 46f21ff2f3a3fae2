import type { z } from "zod";

import type { FileSource } from "./file-source.ts";
import { HTTP_DEFAULTS, type Http } from "./http-schema.ts";
import type { AuthSettings, ConnectionSettings, HttpSettings, TlsSettings } from "./http-plan.ts";
import { textOfFile } from "./tls-problems.ts";

type HttpFields = Omit<z.output<typeof Http>, "cookies" | "max_requests_per_second">;

/** What a request says of cookies: whether the jar is used, or what is sent besides it. */
type Cookies = boolean | "keep" | Readonly<Record<string, string>> | undefined;

/** Connection settings by what they say: requests with the same ones share connections. */
export class ConnectionSettingsCache {
  readonly #readFile: FileSource;
  readonly #known = new Map<string, ConnectionSettings>();

  constructor(readFile: FileSource) {
    this.#readFile = readFile;
  }

  of({ http2, tls, proxy, hosts }: HttpFields, base: ConnectionSettings): ConnectionSettings {
    if (http2 === undefined && tls === undefined && proxy === undefined && hosts === undefined) return base;
    const settings: ConnectionSettings = {
      http2: http2 ?? base.http2,
      tls: tls === undefined ? base.tls : this.#tls(tls, base.tls),
      proxy: proxy ?? base.proxy,
      hosts: Object.freeze({ ...base.hosts, ...lowerCased(hosts ?? {}) }),
    };
    const key = JSON.stringify(settings);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, Object.freeze(settings));
    return settings;
  }

  #tls(fields: NonNullable<HttpFields["tls"]>, base: TlsSettings): TlsSettings {
    const { ca, cert, key, server_name: serverName, verify } = fields;
    return Object.freeze({
      ...base,
      ...(ca === undefined ? {} : { ca: textOfFile(ca, this.#readFile) }),
      ...(cert === undefined ? {} : { cert: textOfFile(cert, this.#readFile) }),
      ...(key === undefined ? {} : { key: textOfFile(key, this.#readFile) }),
      ...(serverName === undefined ? {} : { serverName }),
      verify: verify ?? base.verify,
    });
  }
}

/** The settings with the given keys over them; headers are merged by name. */
export function httpSettings(
  fields: HttpFields & { readonly cookies?: Cookies },
  connections: ConnectionSettingsCache,
  base: HttpSettings = HTTP_DEFAULTS,
): HttpSettings {
  const inherited = { ...base.headers };
  // Credentials of a step replace those that it has from the config in either form.
  if (fields.auth !== undefined) delete inherited.authorization;
  return Object.freeze({
    headers: Object.freeze({ ...inherited, ...lowerCased(fields.headers ?? {}) }),
    timeoutMs: fields.timeout ?? base.timeoutMs,
    maxRedirects: fields.max_redirects ?? base.maxRedirects,
    keepAlive: fields.keep_alive ?? base.keepAlive,
    connection: connections.of(fields, base.connection),
    cookies: usesJar(fields.cookies, base.cookies),
    compression: fields.compression ?? base.compression,
    maxBodyBytes: fields.max_body ?? base.maxBodyBytes,
    auth: fields.auth === undefined ? base.auth : authOf(fields.auth),
    expectedStatuses: Object.freeze(fields.expected_statuses ?? base.expectedStatuses),
  });
}

function usesJar(cookies: Cookies, inherited: boolean): boolean {
  if (cookies === "keep") return true;
  return typeof cookies === "boolean" ? cookies : inherited;
}

function authOf(auth: NonNullable<HttpFields["auth"]>): AuthSettings | null {
  if (auth === false) return null;
  if (auth.bearer !== undefined) return Object.freeze({ kind: "bearer", token: auth.bearer });
  const { username = "", password = "" } = auth.basic ?? {};
  return Object.freeze({ kind: "basic", username, password });
}

function lowerCased<V>(values: Readonly<Record<string, V>>): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
