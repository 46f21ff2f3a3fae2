import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { formatProblem, RampaError } from "../../../src/errors.ts";
import { loadTest, type LoadTestOptions } from "../../../src/loader/load-test.ts";
import { provideScriptModule } from "../../../src/loader/script-module.ts";
import * as rampa from "../../../src/index.ts";

let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "rampa-load-"));
  provideScriptModule(rampa);
});
afterAll(() => rm(root, { recursive: true, force: true }));

let serial = 0;

/** Writes files into a folder of their own, which becomes the working directory. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(root, String(serial++));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

async function load(
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: LoadTestOptions = {},
): Promise<rampa.TestPlan> {
  return loadTest(path, { ...options, cwd: await folderOf(files) });
}

async function failureOf(loading: Promise<unknown>): Promise<RampaError> {
  const thrown: unknown = await loading.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof RampaError) return thrown;
  throw new Error("expected a RampaError", { cause: thrown });
}

const STEPS = "options:\n  iterations: 3\n  steps:\n    - get: /\n";

describe("sources", () => {
  test("a YAML with steps needs no script", async () => {
    const plan = await load("rampa.yml", { "rampa.yml": `base_url: http://127.0.0.1:1\n${STEPS}` });
    expect(plan.plan.scenarios).toMatchObject([
      { name: "default", executor: { kind: "shared-iterations", iterations: 3 }, work: { kind: "steps" } },
    ]);
    expect(plan).toMatchObject({ file: "rampa.yml", setupFn: null, teardownFn: null });
    expect(plan.functions.size).toBe(0);
  });

  test("a script in TypeScript alone, with its own config, scenarios, setup and teardown", async () => {
    const plan = await load("shop.ts", {
      "shop.ts": `
        import { scenario, type Worker } from "rampa";
        import { path } from "./path.ts";
        interface Data { readonly token: string }
        export const config = { base_url: "http://127.0.0.1:1", thresholds: { checks: "rate>0.9" } };
        export const setup = (): Data => ({ token: path });
        export const browse = scenario({ executor: "constant-vus", vus: 2, duration: "1s" }, async (worker: Worker) => worker);
        export function teardown(data: Data): void { data satisfies Data; }
      `,
      "path.ts": `export const path: string = "/x";`,
    });
    expect(plan.plan.scenarios).toMatchObject([
      { name: "browse", executor: { kind: "constant-vus", vus: 2 } },
    ]);
    expect(plan.plan.thresholds).toMatchObject([{ metric: "checks", source: "rate>0.9" }]);
    expect(plan.setupFn?.({ env: {}, baseUrl: undefined })).toEqual({ token: "/x" });
    expect(plan.teardownFn).not.toBeNull();
    expect([...plan.functions.keys()]).toEqual(["browse"]);
  });

  test("a script named by the YAML starts at the YAML's folder", async () => {
    const plan = await load(
      "conf/rampa.yml",
      { "conf/rampa.yml": "script: ./load/${env.NAME}.mjs\n", "conf/load/a.mjs": "export default () => 7;" },
      { env: { NAME: "a" } },
    );
    expect(plan.functions.get("default")?.({} as never)).toBe(7);
    expect(plan.plan.scenarios).toMatchObject([{ work: { kind: "function", name: "default" } }]);
  });

  test("the script option replaces the YAML's and starts at the working directory", async () => {
    const files = {
      "conf/rampa.yml": "script: ./nowhere.mjs\n",
      "mine.mjs": "export default () => 8;",
    };
    const plan = await load("conf/rampa.yml", files, { script: "mine.mjs" });
    expect(plan.functions.get("default")?.({} as never)).toBe(8);
  });

  test("a .js script is an ES module whatever the package.json beside it says", async () => {
    const plan = await load("s.js", {
      "package.json": `{ "type": "commonjs" }`,
      "s.js": "export default () => import.meta.url;",
    });
    expect(plan.functions.has("default")).toBe(true);
  });
});

describe("precedence", () => {
  const files = {
    "rampa.yml": `
script: ./s.mjs
options: { setup_timeout: 5s }
scenarios:
  a: { executor: constant-vus, vus: 2, duration: 20s }
`,
    "s.mjs": `
export const config = {
  options: { setup_timeout: "7s", teardown_timeout: "8s" },
  scenarios: { a: { executor: "constant-vus", vus: 1, duration: "10s", graceful_stop: "3s" } },
};
export default () => {};
`,
  };

  test("inputs over YAML over the script's config over defaults", async () => {
    const { plan } = await load("rampa.yml", files, { overrides: { vus: "9" } });
    expect(plan.scenarios).toMatchObject([
      { executor: { vus: 9, durationMs: 20_000 }, gracefulStopMs: 3000, startTimeMs: 0 },
    ]);
    expect([plan.setupTimeoutMs, plan.teardownTimeoutMs]).toEqual([5000, 8000]);
  });

  test("shortcuts of the YAML replace the script's scenarios", async () => {
    const yaml = "script: ./s.mjs\noptions: { vus: 4, duration: 1s }\n";
    const { plan } = await load("rampa.yml", { ...files, "rampa.yml": yaml });
    expect(plan.scenarios).toMatchObject([{ name: "default", executor: { kind: "constant-vus", vus: 4 } }]);
  });
});

describe("what is wrong is told with its place", () => {
  test.each<[what: string, path: string, files: Record<string, string>, code: string, text: string]>([
    ["no config", "rampa.yml", {}, "config_not_found", "rampa.yml: the config file does not exist"],
    [
      "no script",
      "rampa.yml",
      { "rampa.yml": "script: ./gone.ts\n" },
      "script_not_found",
      "rampa.yml:1:9 script: the script gone.ts does not exist",
    ],
    [
      "a syntax error in JavaScript",
      "s.mjs",
      { "s.mjs": "export default () => {};\nlet a = ;\n" },
      "script_invalid",
      "s.mjs:2: syntax error: Unexpected token ';'",
    ],
    [
      "a syntax error in TypeScript",
      "s.ts",
      { "s.ts": "export default () => {};\n\nconst a: number = ;\n" },
      "script_invalid",
      "s.ts:3: syntax error: ",
    ],
    [
      "TypeScript that cannot be stripped",
      "s.ts",
      { "s.ts": "enum A { B }\nexport default () => A.B;\n" },
      "script_invalid",
      "s.ts:1: TypeScript enum is not supported in strip-only mode",
    ],
    [
      "a name that rampa does not export",
      "s.ts",
      { "s.ts": `\nimport { scenarios } from "rampa";\nexport default scenarios;\n` },
      "script_invalid",
      "s.ts:2: syntax error: ",
    ],
    [
      "a throw at the top level",
      "s.mjs",
      { "s.mjs": `export default () => {};\nthrow new Error("no");\n` },
      "script_invalid",
      "s.mjs:2:7: the script threw while it was loaded: no",
    ],
    [
      "an import that does not exist",
      "s.mjs",
      { "s.mjs": `import "./gone.mjs";\nexport default () => {};\n` },
      "script_invalid",
      `s.mjs:1:8: cannot find the file "./gone.mjs"`,
    ],
    [
      "a misspelt exec_fn",
      "rampa.yml",
      {
        "rampa.yml": "script: s.mjs\nscenarios:\n  a:\n    executor: per-vu-iterations\n    exec_fn: brwse\n",
        "s.mjs": "export const browse = () => {};",
      },
      "config_invalid",
      `rampa.yml:5:14 scenarios.a.exec_fn: the script exports no function "brwse". Did you mean "browse"?`,
    ],
    [
      "the name of a script that is none",
      "rampa.yml",
      { "rampa.yml": "script: load.py\noptions: { iterations: 1 }\n" },
      "config_invalid",
      'rampa.yml:1:9 script: expected the path of an ES module, got "load.py"',
    ],
    [
      "nothing to run",
      "rampa.yml",
      { "rampa.yml": "options: { vus: 1, duration: 1s }\n" },
      "config_invalid",
      "there are no steps, and no script",
    ],
    [
      "an unknown metric",
      "rampa.yml",
      { "rampa.yml": `base_url: http://127.0.0.1:1\n${STEPS}thresholds:\n  http_req_durtion: ["p(95)<1"]\n` },
      "config_invalid",
      `Did you mean "http_req_duration"?`,
    ],
  ])("%s", async (_what, path, files, code, text) => {
    const error = await failureOf(load(path, files));
    expect(error.code).toBe(code);
    expect(error.message).toContain(text);
    expect(error.problems).toHaveLength(1);
  });

  test("all problems of config, script and thresholds together", async () => {
    const error = await failureOf(
      load("rampa.yml", {
        "rampa.yml": `
script: ./gone.mjs
opitons: {}
scenarios:
  a: { executor: constant-vus, duration: 30 }
thresholds:
  http_reqs: ["p(95)<1"]
`,
      }),
    );
    expect(error.code).toBe("config_invalid");
    expect(error.problems.map(({ line }) => line)).toEqual([2, 3, 5, 7]);
    for (const problem of error.problems) expect(error.message).toContain(formatProblem(problem));
  });

  test("a custom metric in a threshold is possible with a script", async () => {
    const plan = await load("rampa.yml", {
      "rampa.yml": `script: s.mjs\noptions: { iterations: 1 }\nthresholds: { orders: ["count>1"] }\n`,
      "s.mjs": "export default (worker) => worker.counter('orders');",
    });
    expect(plan.plan.thresholds).toHaveLength(1);
  });

  test("secrets stay out of messages", async () => {
    const error = await failureOf(
      load(
        "rampa.yml",
        { "rampa.yml": `base_url: http://127.0.0.1:1\n${STEPS}http: { timeout: "\${env.API_TOKEN}" }\n` },
        { env: { API_TOKEN: "hunter2-hunter2" } },
      ),
    );
    expect(error.message).not.toContain("hunter2");
  });
});

test("a config in UTF-16 is told so, and how to save it", async () => {
  const text = Buffer.from("\ufeffoptions: { iterations: 1 }\r\n", "utf16le");
  const error = await failureOf(load("load.yml", { "load.yml": text }));
  expect(error.code).toBe("config_invalid");
  expect(error.message).toBe(
    "load.yml: expected UTF-8, got UTF-16 (little endian). " +
      'Save it as UTF-8: with "Save as" in an editor, or with `-Encoding utf8` where PowerShell writes it',
  );
});
