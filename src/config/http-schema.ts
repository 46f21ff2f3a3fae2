import type { ConnectionSettings, StatusRange } from "./plan.ts";
import {
  addIssue,
  durationLeaf,
  flagLeaf,
  leaf,
  list,
  mapping,
  plainLeaf,
  table,
  whole,
  wholeLeaf,
  expectation,
} from "./schema-leaf.ts";
import type { Complaint } from "./schema-leaf.ts";

const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/;

function headerNameComplaint(name: string): Complaint | null {
  return TOKEN.test(name)
    ? null
    : {
        message: `${JSON.stringify(name)} is no header name`,
        hint: "Header names are letters, digits and hyphens",
      };
}

function headerValueHint(text: string): string | null {
  // What HTTP allows in a header's value: no line break, no other control character, Latin-1.
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
    ? null
    : "Header values are one line of Latin-1 text; encode anything else";
}

/** Request headers; names are case-insensitive. */
const Headers = table("a map of headers", plainLeaf(headerValueHint), headerNameComplaint).check(
  whole((context) => {
    const seen = new Map<string, string>();
    for (const name of Object.keys(context.value)) {
      const first = seen.get(name.toLowerCase());
      const message = `"${name}" and "${first ?? ""}" are one header`;
      if (first !== undefined) addIssue(context, [name], { message, hint: "Keep one of them" });
      seen.set(name.toLowerCase(), name);
    }
  }),
);

const EXPECTED_STATUS = 'a status such as 200, or a range such as "200-399"';

/** `200` or `"200-399"`, read as a range. */
const ExpectedStatus = leaf<number | string, StatusRange>(
  {
    anyOf: [
      { type: "integer", minimum: 100, maximum: 599 },
      { type: "string", pattern: "^[1-5]\\d\\d(-[1-5]\\d\\d)?$|\\$\\{env\\." },
    ],
  },
  (input) => {
    const match =
      typeof input === "number" || typeof input === "string" ? STATUS_RANGE.exec(String(input)) : null;
    const [, from = "", to = from] = match ?? [];
    if (match === null) {
      return { message: expectation(EXPECTED_STATUS, input), hint: "HTTP statuses lie between 100 and 599" };
    }
    return Number(from) <= Number(to)
      ? { value: Object.freeze({ from: Number(from), to: Number(to) }) }
      : { message: expectation(EXPECTED_STATUS, input), hint: `Write "${to}-${from}"` };
  },
);

const STATUS_RANGE = /^([1-5]\d\d)(?: {0,4}- {0,4}([1-5]\d\d))?$/;

/** The keys of `http`, which a request step may have too. */
export const httpShape = {
  headers: Headers.optional().describe("Headers of the request; names are case-insensitive."),
  timeout: durationLeaf("positive")
    .optional()
    .describe("Longest time for the whole request: connecting, redirects and the body included."),
  max_redirects: wholeLeaf(0)
    .optional()
    .describe("Redirects that are followed; 0 takes a redirect as the response."),
  keep_alive: flagLeaf()
    .optional()
    .describe("Whether a virtual user keeps its connections open between requests."),
  expected_statuses: list("a list of statuses", ExpectedStatus)
    .optional()
    .describe("Statuses that http_req_failed counts as a success: numbers, or ranges such as 200-399."),
};

const DEFAULT_CONNECTION: ConnectionSettings = Object.freeze({
  http2: false,
  tls: Object.freeze({ verify: true }),
  proxy: null,
  hosts: Object.freeze({}),
});

/** What every request starts from when the config says nothing else. */
export const HTTP_DEFAULTS = Object.freeze({
  headers: Object.freeze({}),
  timeoutMs: 60_000,
  maxRedirects: 10,
  keepAlive: true,
  connection: DEFAULT_CONNECTION,
  expectedStatuses: Object.freeze([Object.freeze({ from: 200, to: 399 })]),
});

/** Defaults of every request. */
export const Http = mapping("a map of HTTP settings", httpShape);
