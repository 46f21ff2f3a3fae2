import { systemClock } from "../../../src/clock.ts";
import { UserCookies, cookieValues } from "../../../src/http/cookies.ts";
import { decodeBody } from "../../../src/http/decode-body.ts";
import { redirectTarget } from "../../../src/http/request-target.ts";
import { readHistogram } from "../../../src/metrics/read-histogram.ts";
import { CheckedResponse } from "../../../src/worker/checked-response.ts";
import { compileExtraction } from "../../../src/worker/compile-extraction.ts";
import { compileCheck } from "../../../src/worker/compile-check.ts";
import { parseCheck } from "../../../src/config/check-language.ts";
import type { FuzzTarget } from "./fuzz-target.ts";
import { mutated, repeated, soup } from "./texts.ts";

const PATHS = ["$.a", "$..a", "$[?@.a==1]", "$[-1:]", "$.*", "$..*", "$[?length(@.a)>1]", "$[?@.a<'b']"];
const LOOKS = PATHS.map((path) => ({
  exists: compileCheck(path, parseCheck(`json ${path} exists`)),
  equals: compileCheck(path, parseCheck(`json ${path} == {"a":[1]}`)),
  extraction: compileExtraction({ name: "v", source: path, from: { kind: "json", path } }),
}));

function lookInto(body: string): void {
  for (const { exists, equals, extraction } of LOOKS) {
    const chunks = [Buffer.from(body)];
    const run = {
      status: 200,
      url: "http://x/",
      chunks,
      errorKind: null,
      bodySize: body.length,
      duration: 1,
    };
    const response = new CheckedResponse(run);
    exists.holds(response, null);
    equals.holds(response, null);
    extraction.read(response);
  }
}

function takeCookie(text: string): void {
  const cookies = new UserCookies(systemClock, true);
  const values = text.split("\n");
  cookies.store(values, "http://shop.example.test/a/b");
  cookies.headerFor("http://shop.example.test/a/b?c");
  cookies.headerFor("https://example.test/");
  cookieValues(values);
}

const JSON_WORDS = [
  "{",
  "}",
  "[",
  "]",
  '{"a":',
  '"a":',
  "1",
  ",",
  '"b"',
  "null",
  "true",
  '{"a":[1]}',
  "1e999",
];
const COOKIE_WORDS = [
  ..."a=1 ;Path=/ ;Domain=example.test ;Domain=.test ;Max-Age=1 ;Max-Age=-1 ;Expires=Thu, 01-Jan-1970".split(
    " ",
  ),
  ...[
    "; Expires=Wed, 21 Oct 2099 07:28:00 GMT",
    ";Secure",
    ";HttpOnly",
    ";SameSite=None",
    "=",
    ";",
    "\n",
    "__Host-a=1",
  ],
];
const LOCATION_WORDS = [
  ..."http:// https:// // / ../ ? # @ : [::1] 127.0.0.1 user:pass@ %zz %00 javascript: file:///".split(" "),
];
const ENCODING_WORDS = [..."gzip br deflate zstd x-gzip identity , , GZIP".split(" ")];
const HISTOGRAM = "HISTFAAAACl4nJNpmSzMwMDAxAABzFCaEUoz2X+AMIKZAEARAtM=";

export const SERVER_TARGETS: readonly FuzzTarget[] = [
  { name: "JSON of a server", input: soup(JSON_WORDS, 24), read: lookInto },
  { name: "JSON of a server: repetition", input: repeated(JSON_WORDS, 20_000), read: lookInto },
  { name: "set-cookie", input: soup(COOKIE_WORDS), read: takeCookie },
  { name: "set-cookie: repetition", input: repeated(COOKIE_WORDS, 16_000), read: takeCookie },
  {
    name: "location",
    input: soup(LOCATION_WORDS),
    read: (text) => void redirectTarget(text, "http://127.0.0.1:3000/a?b"),
  },
  {
    name: "content-encoding",
    input: soup(ENCODING_WORDS),
    read: (text) => void decodeBody(Buffer.from(text), text, 1_000),
  },
  {
    name: "histogram of a result file",
    input: mutated([HISTOGRAM], ["H", "I", "A", "/"]),
    read: (text) => void readHistogram(text),
  },
];
