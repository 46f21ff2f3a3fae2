import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { startCountingServer, type CountingServer } from "./counting-server.ts";

/** What no output may show. */
const SECRETS = {
  /** Environment variables that look like secrets by their names. */
  apiToken: "tok-1f9a8c7e6d5b4a39",
  dbPassword: "db pass=Xk29&jQ7?word",
  /** One that only `secrets` names. */
  customer: "cust omer/ü+value&1",
  /** In the config: of a URL, and of `auth`. */
  url: "urlpass-Zq8w7e6r5t",
  basic: "basic-pass-Q1w2e3r4t5",
  bearer: "bearer-9f8e7d6c5b4a",
  /** Of run-time variables: from JSON, from a header, set by a function, and returned by setup. */
  session: "sess-5e6f7a8b9c0d",
  csrf: "csrf-0a1b2c3d4e5f",
  scripted: "scripted-7g8h9i0j1k",
  setup: "setup-2l3m4n5o6p",
} as const;

/** The environment of the run. */
export const PLANTED_ENV = {
  API_TOKEN: SECRETS.apiToken,
  DB_PASSWORD: SECRETS.dbPassword,
  CUSTOMER: SECRETS.customer,
};

/** A system under test that prints what it knows. */
export const PLANTED_START =
  'echo "up with $DB_PASSWORD and $API_TOKEN"; printf %s "$DB_PASSWORD" | base64; exec sleep 60';

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** Gives away its session, and repeats what it is sent in everything that it answers. */
export function startTalkativeServer(): Promise<CountingServer> {
  return startCountingServer((request, response) => {
    const seen = `${request.headers.authorization ?? ""} ${request.url ?? ""}`;
    response.statusCode = request.url?.startsWith("/login") === true ? 200 : 403;
    response.setHeader("content-type", "application/json");
    response.setHeader("x-csrf", SECRETS.csrf);
    response.setHeader("x-seen", encodeURIComponent(seen));
    response.end(
      request.url?.startsWith("/page") === true
        ? `${SECRETS.session} is no session of ${SECRETS.csrf}`
        : JSON.stringify({ session: SECRETS.session, seen }),
    );
  });
}

/** Config and script that put all secrets wherever they can. */
export function plantedFiles(origin: string): Record<string, string> {
  return {
    "rampa.yml": `base_url: ${origin.replace("//", `//shop:${SECRETS.url}@`)}
script: ./load.mjs
secrets: [CUSTOMER, session, csrf, scripted, setupToken]
validity: warn
scenarios:
  buy:
    executor: shared-iterations
    vus: 2
    iterations: 4
    tags: { who: "\${env.API_TOKEN}" }
    steps:
      - post: /login
        name: "log in as \${env.CUSTOMER}"
        json: { password: "\${env.DB_PASSWORD}" }
        extract: { session: json $.session, csrf: header x-csrf }
        checks: ["body contains \${env.CUSTOMER}", { name: "is \${env.API_TOKEN}", check: status == 404 }]
      - get: "/items?session=\${session}&customer=\${env.CUSTOMER}"
        headers: { authorization: "Bearer \${env.API_TOKEN}" }
        checks: ["header x-seen contains \${csrf}", "\${session} == nothing"]
      - get: /basic
        auth: { basic: { username: shop, password: ${SECRETS.basic} } }
      - get: "http://user:${SECRETS.url}@127.0.0.1:9/refused?token=\${session}"
        name: refused
      - call: leak
  page:
    executor: per-vu-iterations
    iterations: 2
    steps:
      - post: /login
        extract: { session: json $.session, csrf: header x-csrf }
      - get: /page
        auth: { bearer: ${SECRETS.bearer} }
        extract: { nothing: "regex /no(thing) of it/" }
thresholds:
  "http_reqs{name:log in as \${env.CUSTOMER}}": ["count>5000"]
  "checks{check:is \${env.API_TOKEN}}": ["rate>0.5"]
`,
    "load.mjs": `
const base64 = (text) => Buffer.from(text).toString("base64");
function tell(values) {
  for (const text of values) {
    console.log("log", text, base64(text), encodeURIComponent(text));
    console.error("error", { text, again: [base64("user:" + text)] });
    process.stdout.write("direct " + text + "\\n");
    process.stderr.write(Buffer.from("bytes " + text + "\\n"));
  }
}
const known = () => [process.env.API_TOKEN, process.env.DB_PASSWORD, process.env.CUSTOMER];
export function setup() {
  tell(known());
  return { setupToken: ${JSON.stringify(SECRETS.setup)} };
}
export async function leak(worker) {
  worker.vars.scripted = ${JSON.stringify(SECRETS.scripted)};
  const { session, csrf, scripted } = worker.vars;
  const values = [...known(), session, csrf, scripted, worker.setupData.setupToken];
  tell(values);
  for (const value of values) {
    worker.check(value, { ["knows " + value]: () => false, [base64(value)]: () => true });
    worker.counter("told", 1, { what: value });
    await worker.http.get("/" + encodeURIComponent(value), { tags: { name: "page of " + value } });
    worker.group("group " + value, () => worker.trend("size_of_it", value.length));
  }
  const all = values.join(" and ");
  throw new Error("failed with " + all, { cause: new Error(base64(all)) });
}
export function teardown(data) {
  tell([data.setupToken]);
  throw new Error("cannot tear down " + data.setupToken + " " + process.env.DB_PASSWORD);
}
`,
  };
}

/** Every way in which a secret could be written. */
function formsOf(secret: string): readonly string[] {
  const form = new URLSearchParams([["", secret]]).toString().slice(1);
  const inBase64 = [base64(secret), Buffer.from(secret).toString("base64url"), base64(`user:${secret}`)];
  const escaped = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    form,
    escaped,
    ...inBase64.map((text) => text.slice(0, -4)),
  ];
}

/** Where a secret is shown although none should be, as `secret in place`. */
export function leaksIn(places: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(places).flatMap(([place, text]) =>
    Object.entries(SECRETS).flatMap(([name, secret]) =>
      formsOf(secret)
        .filter((form) => text.includes(form))
        .map((form) => {
          const at = text.indexOf(form);
          return `${name} in ${place}: ${text.slice(Math.max(0, at - 60), at + form.length + 20)}`;
        }),
    ),
  );
}

/** All files of a folder: path → text. */
export function textsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}
