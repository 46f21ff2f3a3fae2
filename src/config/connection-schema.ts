import { isIP } from "node:net";

import { proxyComplaint, readHostAddress } from "./connection-text.ts";
import type { HostAddress } from "./http-plan.ts";
import { addIssue, expectation, flagLeaf, leaf, mapping, table, textLeaf, whole } from "./schema-leaf.ts";

const PemFile = textLeaf("the path of a PEM file", (text) =>
  text.trim() === "" ? "Remove the key or write a path" : null,
);

const ServerName = textLeaf("a host name", (text) => {
  if (isIP(text) !== 0) return "TLS asks for names only: write a host name";
  return /^[\p{L}\p{N}._-]{1,253}$/u.test(text) ? null : "Write a host name such as shop.test";
});

const Tls = mapping("a map of TLS settings", {
  ca: PemFile.optional().describe("Authorities to trust, in place of those that Node trusts; PEM file."),
  cert: PemFile.optional().describe("Certificate of the client, with its chain; PEM file, with key."),
  key: PemFile.optional().describe("Key of the certificate, not encrypted; PEM file."),
  server_name: ServerName.optional().describe(
    "Name that the server is asked for and must have; default: the host of the URL.",
  ),
  verify: flagLeaf().optional().describe("Whether the server's certificate is checked."),
}).check(
  whole((context) => {
    for (const [one, other] of [
      ["cert", "key"],
      ["key", "cert"],
    ] as const) {
      if (!(one in context.value) || other in context.value) continue;
      addIssue(context, [one], {
        message: `"${one}" stands without "${other}"`,
        hint: `Add ${other} beside it`,
      });
    }
  }),
);

const HostAddressText = leaf<string, HostAddress>({ type: "string" }, (input) => {
  if (typeof input !== "string") {
    return { message: expectation("an address such as 127.0.0.1", input), isWrongType: true };
  }
  const read = readHostAddress(input);
  return "message" in read ? read : { value: Object.freeze(read) };
});

const Hosts = table("a map of names and addresses", HostAddressText, (name) =>
  /^[\p{L}\p{N}._-]{1,253}$/u.test(name)
    ? null
    : {
        message: `${JSON.stringify(name)} is no host name`,
        hint: "Write the name alone, without port or path",
      },
);

const Proxy = textLeaf("the URL of a proxy such as http://127.0.0.1:8888", proxyComplaint, {
  pattern: "^[hH][tT][tT][pP][sS]?://|\\$\\{env\\.",
});

/** The keys of `http` and of steps that say how connections are made. */
export const connectionShape = {
  http2: flagLeaf()
    .optional()
    .describe("Whether HTTP/2 is offered to servers with https; one that refuses gets HTTP/1.1."),
  tls: Tls.optional().describe("Certificates, and how the server's is checked."),
  proxy: Proxy.optional().describe("URL of a proxy, with credentials if it needs any."),
  hosts: Hosts.optional().describe(
    "Addresses that take the place of name resolution, such as shop.test: 127.0.0.1.",
  ),
};
