import { isIP } from "node:net";

import type { HostAddress } from "./http-plan.ts";
import type { Complaint } from "./complaint.ts";
import { show } from "./show-value.ts";
import { maskUrlCredentials } from "./url-credentials.ts";

/** Reads `127.0.0.1`, `127.0.0.1:8080`, `::1` or `[::1]:8080`. */
export function readHostAddress(text: string): HostAddress | Complaint {
  const [, bracketed, plain, portText] =
    /^(?:\[([^\]]{0,64})\]|([^:]{1,64}))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const address = bracketed ?? plain ?? text;
  const port = portText === undefined ? undefined : Number(portText);
  if (isIP(address) === 0) {
    return {
      message: `expected an address such as 127.0.0.1 or 127.0.0.1:8080, got ${show(text)}`,
      hint: "Write an IP address, with a port if you like; an IPv6 address with a port in brackets",
    };
  }
  if (port === undefined) return { address };
  if (port >= 1 && port <= 65_535) return { address, port };
  return { message: `${port} is no port`, hint: "Ports lie between 1 and 65535" };
}

/** What is wrong with the URL of a proxy; null: nothing. */
export function proxyComplaint(text: string): Complaint | null {
  const url = URL.parse(text);
  const message = `expected the URL of a proxy such as http://127.0.0.1:8888, got ${show(maskUrlCredentials(text))}`;
  if (url === null || url.hostname === "") return { message, hint: "Write it with http:// or https://" };
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return { message, hint: "Proxies are reached by http:// or https://" };
  }
  return url.pathname === "/" && url.search === "" && url.hash === ""
    ? null
    : { message, hint: "Leave out the path" };
}
