import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createSecureContext } from "node:tls";

import { proxyComplaint, readHostAddress } from "../config/connection-text.ts";
import type { ConnectionSettings, HostAddress, TlsSettings } from "../config/http-plan.ts";
import type { Complaint } from "../config/complaint.ts";
import { messageOf, RampaError } from "../errors.ts";
import type { RequestOptions, TlsOptions } from "./request-options.ts";

/** Most settings of their own that the calls of a script can have: each has connections of its own. */
const MAX_DISTINCT = 1_000;

/** Files and connection settings that calls of a script name; each is read once. */
export class CallConnections {
  readonly #defaults: ConnectionSettings;
  readonly #folder: string;
  readonly #files = new Map<string, Buffer>();
  readonly #settings = new Map<string, ConnectionSettings>();

  /** @param folder Where relative paths start. */
  constructor(defaults: ConnectionSettings, folder: string) {
    this.#defaults = defaults;
    this.#folder = folder;
  }

  /** @throws RampaError `usage_invalid` when it cannot be read. */
  readFile = (path: string): Buffer => {
    let bytes = this.#files.get(path);
    if (bytes === undefined) {
      bytes = this.#read(path);
      this.#files.set(path, bytes);
    }
    return bytes;
  };

  /** The same object for the same options, so that calls share connections. */
  settingsOf(options: RequestOptions): ConnectionSettings {
    const { http2, proxy, hosts, tls } = options;
    if (http2 === undefined && proxy === undefined && hosts === undefined && tls === undefined) {
      return this.#defaults;
    }
    const key = JSON.stringify([http2, proxy, hosts, tls]);
    let settings = this.#settings.get(key);
    if (settings === undefined) {
      if (this.#settings.size >= MAX_DISTINCT) {
        throw invalid(`more than ${MAX_DISTINCT} different proxies, hosts or certificates`, "Use fewer.");
      }
      settings = this.#make(options);
      this.#settings.set(key, settings);
    }
    return settings;
  }

  #make({ http2, proxy, hosts, tls }: RequestOptions): ConnectionSettings {
    const complaint = proxy === undefined ? null : proxyComplaint(proxy);
    if (complaint !== null) throw refused("proxy", complaint);
    return {
      http2: http2 ?? this.#defaults.http2,
      proxy: proxy ?? this.#defaults.proxy,
      hosts: { ...this.#defaults.hosts, ...addressesOf(hosts ?? {}) },
      tls: tls === undefined ? this.#defaults.tls : this.#tls(tls),
    };
  }

  #tls({ ca, cert, key, server_name: serverName, verify }: TlsOptions): TlsSettings {
    const files = Object.entries({ ca, cert, key }).flatMap(([name, path]) =>
      path === undefined ? [] : [[name, this.readFile(path).toString()] as const],
    );
    const settings: TlsSettings = {
      ...this.#defaults.tls,
      ...(Object.fromEntries(files) as Pick<TlsSettings, "ca" | "cert" | "key">),
      ...(serverName === undefined ? {} : { serverName }),
      verify: verify ?? this.#defaults.tls.verify,
    };
    try {
      const { ca: trusted, cert: own, key: secret } = settings;
      createSecureContext({ ca: trusted, cert: own, key: secret });
    } catch (error) {
      throw invalid(
        `tls: ${messageOf(error)}`,
        "Give PEM files, and the key that belongs to the certificate.",
      );
    }
    return settings;
  }

  #read(path: string): Buffer {
    try {
      return readFileSync(resolve(this.#folder, path));
    } catch (error) {
      throw invalid(messageOf(error), "Paths start at the config's folder.");
    }
  }
}

function addressesOf(hosts: Readonly<Record<string, string>>): Readonly<Record<string, HostAddress>> {
  return Object.fromEntries(
    Object.entries(hosts).map(([name, text]) => {
      const read = readHostAddress(text);
      if ("message" in read) throw refused("hosts", read);
      return [name.toLowerCase(), read];
    }),
  );
}

function refused(key: string, { message, hint }: Complaint): RampaError {
  return invalid(`${key}: ${message}`, hint ?? "");
}

function invalid(what: string, hint: string): RampaError {
  return new RampaError("usage_invalid", `request options: ${what}`, { hint });
}
