/** Statuses from `from` to `to`, both included. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

/** An address that takes the place of a name's own. */
export interface HostAddress {
  readonly address: string;
  /** Absent: the port of the URL. */
  readonly port?: number;
}

/** Certificates and keys are PEM texts. */
export interface TlsSettings {
  /** Trusted in place of the authorities that Node trusts. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** Asked for and looked for in the certificate, in place of the URL's host. */
  readonly serverName?: string;
  /** False: any certificate will do. */
  readonly verify: boolean;
}

/** Credentials that requests carry. */
export type AuthSettings =
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  | { readonly kind: "bearer"; readonly token: string };

/** How connections are made. Requests whose settings are the same object share them. */
export interface ConnectionSettings {
  readonly http2: boolean;
  readonly tls: TlsSettings;
  /** URL, with credentials if it needs any; null: none. */
  readonly proxy: string | null;
  /** By name, in lower case. */
  readonly hosts: Readonly<Record<string, HostAddress>>;
}

/** What every request of a plan starts from; a step or a call can replace each key. */
export interface HttpSettings {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** 0: redirects are not followed. */
  readonly maxRedirects: number;
  readonly keepAlive: boolean;
  readonly connection: ConnectionSettings;
  /** Whether cookies that servers set are sent back to them. */
  readonly cookies: boolean;
  /** Whether compressed bodies are asked for, and decoded. */
  readonly compression: boolean;
  /** Most of a body that is kept and decoded. */
  readonly maxBodyBytes: number;
  readonly auth: AuthSettings | null;
  /** What `http_req_failed` counts as a success. */
  readonly expectedStatuses: readonly StatusRange[];
}
