import { expect, test } from "vitest";

import { planOf, problemsOf, resolveYaml } from "./resolve-yaml.ts";

test.each([
  [
    "tls: { ca: missing.pem }",
    'load.yml:1:20 http.tls.ca: the file "missing.pem" does not exist. Paths start at the config\'s folder',
  ],
  [
    "tls: { ca: notes.txt }",
    'http.tls.ca: the file "notes.txt" holds no certificate that can be read. A PEM file has lines such as "-----BEGIN CERTIFICATE-----"',
  ],
  [
    "tls: { cert: client.pem, key: client.pem }",
    'http.tls.key: the file "client.pem" holds no private key that can be read',
  ],
  [
    "tls: { cert: client.pem, key: server.key }",
    'http.tls.key: the key does not belong to the certificate "client.pem"',
  ],
  ["tls: { cert: client.pem }", 'http.tls.cert: "cert" stands without "key". Add key beside it'],
  ["tls: { key: client.key }", 'http.tls.key: "key" stands without "cert". Add cert beside it'],
  ["tls: { server_name: 127.0.0.1 }", "TLS asks for names only: write a host name"],
  ["tls: { verfy: false }", 'http.tls.verfy: unknown key "verfy". Did you mean "verify"?'],
  [
    "hosts: { a.test: localhost }",
    'http.hosts["a.test"]: expected an address such as 127.0.0.1 or 127.0.0.1:8080, got "localhost"',
  ],
  ["hosts: { a.test: '127.0.0.1:99999' }", "99999 is no port. Ports lie between 1 and 65535"],
  ["hosts: { 'a.test:80': 127.0.0.1 }", "is no host name. Write the name alone, without port or path"],
  ["proxy: socks5://p:1", "Proxies are reached by http:// or https://"],
  ["proxy: p:1", "expected the URL of a proxy such as http://127.0.0.1:8888"],
  ["proxy: http://p:1/path", "Leave out the path"],
  ["cookies: maybe", 'http.cookies: expected true, false or keep, got "maybe"'],
  ["compression: gzip", "http.compression: expected true or false"],
  ["max_body: 5", 'http.max_body: expected a size such as "16MB", got 5. Write "5B"'],
  ["max_body: 16mb", "Write a number with B, kB, MB or GB, such as 16MB"],
  ["max_body: 9GB", "Sizes lie between 1B and 2GB"],
  [
    "auth: { bearer: t, basic: { username: u, password: p } }",
    '"basic" and "bearer" stand in one auth. Keep one of the two',
  ],
  ["auth: {}", "auth needs basic or bearer. Write basic: { username, password } or bearer: TOKEN"],
  ["auth: { basic: { username: u } }", "http.auth.basic.password: missing, expected a text"],
  ["auth: token", "expected a map with basic or bearer, or false"],
  ["http2: yes please", "http.http2: expected true or false"],
  ["max_requests_per_second: 0", "http.max_requests_per_second: expected a number greater than 0, got 0"],
])("http: { %s }", (text, problem) => {
  const problems = problemsOf(`http: { ${text} }`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
  expect(problems[0]).toMatch(/^load\.yml:1:\d+ http\./);
});

test("a step's files are looked into as well, at their own place", () => {
  const text =
    "options:\n  steps:\n    - repeat: 2\n      steps:\n        - get: http://x\n          tls: { ca: missing.pem }";
  expect(problemsOf(text)).toEqual([
    'load.yml:6:22 options.steps[0].steps[0].tls.ca: the file "missing.pem" does not exist. Paths start at the config\'s folder',
  ]);
});

test.each([
  ["cookies: keep", "Write keep under http: it holds for all requests"],
  ["cookies: { 'a b': 1 }", '"a b" is no cookie name'],
  ["cookies: { a: 'x; y' }", "A cookie's value ends at a semicolon: encode it"],
  ["max_requests_per_second: 5", 'unknown key "max_requests_per_second"'],
])("a step with %s", (text, problem) => {
  expect(problemsOf(`options: { steps: [{ get: http://x, ${text} }] }`)).toEqual([
    expect.stringContaining(problem),
  ]);
});

test("passwords and tokens are secrets, and the resolved config shows none however short", () => {
  const text = [
    "http: { auth: { basic: { username: ada, password: p4ssword } } }",
    "options: { steps: [{ get: http://x, auth: { bearer: t0k3n-1 } }, { get: http://x, auth: { bearer: x } }, { get: http://x, auth: { bearer: '${uuid()}' } }] }",
  ].join("\n");
  const resolution = resolveYaml(text);
  if (!resolution.ok) throw new Error("invalid");
  expect(resolution.secretValues).toEqual(["p4ssword", "t0k3n-1"]);
  expect(JSON.stringify(resolution.resolved)).not.toMatch(/p4ssword|t0k3n|"x"/);
  expect(resolution.resolved).toMatchObject({
    http: { auth: { basic: { username: "ada", password: "***" } } },
  });
});

test("a proxy's password is a secret", () => {
  const resolution = resolveYaml("http: { proxy: 'http://ada:pr0xypass@p:1' }");
  expect(resolution.secretValues).toContain("pr0xypass");
});

test("what weakens or does nothing is noted once", () => {
  expect(planOf("http: { tls: { verify: false } }").notes).toEqual([
    "Certificates of servers are not checked (tls.verify is false).",
  ]);
  const steps = "{ get: https://x, tls: { verify: false } }, { get: https://y, tls: { verify: false } }";
  expect(planOf(`options: { steps: [${steps}] }`).notes).toHaveLength(1);
  expect(planOf("base_url: http://x\nhttp: { http2: true }").notes).toEqual([
    "HTTP/2 is spoken with https only: requests to base_url go by HTTP/1.1.",
  ]);
  expect(planOf("base_url: https://x\nhttp: { http2: true }").notes).toEqual([]);
});

test("requests with the same connection settings share connections", () => {
  const text =
    "options: { steps: [{ get: http://x, proxy: http://p:1 }, { get: http://y, proxy: http://p:1 }, { get: http://y }] }";
  const { scenarios, http } = planOf(text);
  const work = scenarios[0]?.work;
  const settings = (work?.kind === "steps" ? work.steps : []).map((step) =>
    step.kind === "request" ? step.http.connection : null,
  );
  expect(settings[0]).toBe(settings[1]);
  expect(settings[2]).toBe(http.connection);
});

test("credentials of a step replace an authorization header of the config", () => {
  const text =
    "http: { headers: { Authorization: all, x: y } }\noptions: { steps: [{ get: http://x, auth: { bearer: t } }, { get: http://x, auth: false }] }";
  const work = planOf(text).scenarios[0]?.work;
  const https = (work?.kind === "steps" ? work.steps : []).map((step) =>
    step.kind === "request" ? step.http : null,
  );
  expect(https.map((http) => [http?.headers, http?.auth])).toEqual([
    [{ x: "y" }, { kind: "bearer", token: "t" }],
    [{ x: "y" }, null],
  ]);
});
