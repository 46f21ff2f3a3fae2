import { HTTP_DEFAULTS } from "../../src/config/http-schema.ts";
import type { ConnectionSettings, HttpSettings, TlsSettings } from "../../src/config/http-plan.ts";

interface Settings extends Partial<Omit<ConnectionSettings, "tls">> {
  readonly tls?: Partial<TlsSettings>;
}

/** Settings of requests whose connections are made like this. */
export function connectionOf({ tls, ...settings }: Settings): Pick<HttpSettings, "connection"> {
  const { connection } = HTTP_DEFAULTS;
  return { connection: { ...connection, ...settings, tls: { ...connection.tls, ...tls } } };
}
