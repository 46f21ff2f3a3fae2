import type { Complaint } from "./complaint.ts";
import type { ConnectionSettings, StatusRange } from "./http-plan.ts";
import { z } from "zod";

import { connectionShape } from "./connection-schema.ts";
import {
  addIssue,
  amountLeaf,
  FROM_ENVIRONMENT,
  durationLeaf,
  flagLeaf,
  leaf,
  list,
  mapping,
  plainLeaf,
  sizeLeaf,
  table,
  textLeaf,
  whole,
  wholeLeaf,
  expectation,
} from "./schema-leaf.ts";

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

/** A step's way to have no credentials although the config has some. */
const NoAuth = leaf<false, false>({ const: false }, (input) =>
  input === false ? { value: false } : { message: expectation("false", input), isWrongType: true },
);

const Secret = textLeaf("a text", () => null);

const Basic = mapping("a map with username and password", {
  username: Secret.describe("May be empty."),
  password: Secret.describe("May be empty."),
});

const AuthMap = mapping("a map with basic or bearer", {
  basic: Basic.optional().describe("Name and password."),
  bearer: Secret.optional().describe("A token."),
}).check(
  whole((context) => {
    const { basic, bearer } = context.value;
    if (basic !== undefined && bearer !== undefined) {
      const complaint = { message: '"basic" and "bearer" stand in one auth', hint: "Keep one of the two" };
      addIssue(context, ["bearer"], complaint);
    } else if (!("basic" in context.value) && !("bearer" in context.value) && context.issues.length === 0) {
      const hint = "Write basic: { username, password } or bearer: TOKEN";
      addIssue(context, [], { message: "auth needs basic or bearer", hint }, {});
    }
  }),
);

const Auth = z.union([NoAuth, AuthMap], {
  error: (issue) => expectation("a map with basic or bearer, or false", issue.input),
});

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
  compression: flagLeaf()
    .optional()
    .describe(
      "Whether compressed bodies (gzip, br, zstd, deflate) are asked for, and decoded for those who look.",
    ),
  max_body: sizeLeaf()
    .optional()
    .describe("Most of a body that is kept and decoded for checks, extraction and scripts, such as 16MB."),
  auth: Auth.optional().describe(
    "Credentials: { basic: { username, password } } or { bearer: TOKEN }; false: none.",
  ),
  ...connectionShape,
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
  cookies: true,
  compression: true,
  maxBodyBytes: 16_000_000,
  auth: null,
  expectedStatuses: Object.freeze([Object.freeze({ from: 200, to: 399 })]),
});

const JarMode = leaf<boolean | "keep", boolean | "keep">(
  { anyOf: [{ type: "boolean" }, { const: "keep" }, FROM_ENVIRONMENT] },
  (input) =>
    typeof input === "boolean" || input === "keep"
      ? { value: input }
      : { message: expectation("true, false or keep", input), isWrongType: true, coercion: "boolean" },
);

/** Defaults of every request. */
export const Http = mapping("a map of HTTP settings", {
  ...httpShape,
  cookies: JarMode.optional().describe(
    "One cookie jar for each virtual user: true empties it for each iteration, keep does not; false: none.",
  ),
  max_requests_per_second: amountLeaf("positive")
    .optional()
    .describe("Most requests per second of the whole test, evenly spaced; redirects count as requests."),
});

const CookieValue = plainLeaf((text) => {
  if (text.includes(";")) return "A cookie's value ends at a semicolon: encode it";
  return headerValueHint(text);
});

/** What a step can say of cookies. */
export const StepCookies = z.union(
  [
    flagLeaf(),
    table("a map of cookies", CookieValue, (name) =>
      TOKEN.test(name)
        ? null
        : { message: `${JSON.stringify(name)} is no cookie name`, hint: "Use letters, digits, - and _" },
    ),
  ],
  {
    error: (issue) =>
      expectation("true, false or a map of cookies", issue.input) +
      (issue.input === "keep" ? "\nWrite keep under http: it holds for all requests" : ""),
  },
);
