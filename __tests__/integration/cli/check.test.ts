import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";

import { cli, type CliEnd } from "../../support/cli-session.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-check-"));
  return () => rm(folder, { recursive: true });
});

const CONFIG = `base_url: http://127.0.0.1:1
options:
  vus: 3
  duration: 2s
  steps:
    - get: /
`;

async function check(
  config: string,
  args: readonly string[] = [],
  given: Parameters<typeof cli>[1] = {},
): Promise<CliEnd> {
  await writeFile(join(folder, "rampa.yml"), config);
  return cli(["check", ...args], { cwd: folder, ...given });
}

test("a valid config prints its plan with the default threshold and writes nothing", async () => {
  expect(await check(CONFIG)).toEqual({
    code: 0,
    stderr: "",
    stdout: `rampa.yml is valid: 1 scenario, up to 3 virtual users, at most 32s

  base URL    http://127.0.0.1:1

scenario default  constant-vus
  load        one iteration after the other
  VUs         3
  starts      at once
  lasts       2s, then up to 30s to finish
  runs        GET /

thresholds
  http_req_failed  rate<0.05  default
`,
  });
  expect(await readdir(folder)).toEqual(["rampa.yml"]);
});

test("--quiet prints one line", async () => {
  const { stdout } = await check(CONFIG, ["--quiet"]);
  expect(stdout).toBe("rampa.yml is valid: 1 scenario, up to 3 virtual users, at most 32s\n");
});

test("flags change the plan as they change a run", async () => {
  const { stdout } = await check(CONFIG, ["--vus", "7", "--duration", "1m"]);
  expect(stdout).toContain("up to 7 virtual users, at most 1m30s");
});

test("the script of a config is loaded, and its functions must exist", async () => {
  await writeFile(
    join(folder, "load.ts"),
    "export function setup(): number { return 1; }\nexport const buy = (): void => {};\n",
  );
  const config = "script: ./load.ts\noptions: { vus: 1, duration: 1s, exec_fn: buy }\n";
  const { code, stdout } = await check(config);
  expect(code).toBe(0);
  expect(stdout).toContain("runs        function buy");
  expect(stdout).toContain("setup       at most 1m");
  const wrong = await check(config.replace("buy", "bye"));
  expect(wrong.code).toBe(3);
  expect(wrong.stderr).toMatch(/^rampa\.yml:2:\d+ options\.exec_fn: .*bye.*buy/);
});

test("every problem has one line with its place and its remedy", async () => {
  const { code, stdout, stderr } = await check(`base_url: \${env.NOWHERE}
options:
  vsu: 3
  duration: 10
  steps:
    - get: /
      checks: [status = 200]
thresholds:
  http_req_duration: ["p95<200"]
`);
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr.trimEnd().split("\n")).toEqual([
    expect.stringMatching(/^rampa\.yml:1:11 base_url: .*NOWHERE.*\$\{env\.NOWHERE:-/),
    expect.stringMatching(/^rampa\.yml:3:3 options\.vsu: .*Did you mean "vus"/),
    expect.stringMatching(/^rampa\.yml:4:13 options\.duration: .*got 10.*"10s"/),
    expect.stringMatching(/^rampa\.yml:7:16 options\.steps\[0\]\.checks\[0\]: .*==/),
    expect.stringMatching(/^rampa\.yml:9:\d+ thresholds\.http_req_duration\[0\]: .*p\(95\)/),
  ]);
});

test("a problem with a flag names the flag", async () => {
  const { code, stderr } = await check(CONFIG, ["--duration", "30"]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^--duration: expected a duration such as "30s", got "30"/);
});

test("secrets are masked, in the plan and in problems", async () => {
  const env = { DB_PASSWORD: "hunter2-token" };
  const config = CONFIG.replace("get: /", "get: /?key=${env.DB_PASSWORD}");
  const { code, stdout } = await check(config, [], { env });
  expect(code).toBe(0);
  expect(stdout).toContain("GET /?key=***");
  const wrong = await check(config.replace("duration: 2s", "duration: ${env.DB_PASSWORD}"), [], { env });
  expect(wrong.code).toBe(3);
  expect(wrong.stdout + wrong.stderr).not.toContain("hunter2");
});

test("a name in the config cannot steer the terminal or write a second line", async () => {
  const config = CONFIG.replace("get: /", 'get: "/\\u001b[2J"\n      name: "a\\nb::error::c"');
  const { stdout } = await check(config);
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(stdout).toContain("a b::error::c");
});

test.each([
  ["nothing", ""],
  ["a list", "- 1\n"],
  ["no text", "\u0000\u0001"],
  ["broken YAML", "options: [\n"],
  [
    "an alias bomb",
    `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join("\n")}`,
  ],
])("%s as a config is a usage error without a stack", async (_, config) => {
  const { code, stdout, stderr } = await check(config);
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(/rampa\.yml/);
  expect(stderr).not.toContain("    at ");
});

test.each([".", "rampa.yml/x", "/dev/null/x", "\u0000", "x".repeat(5_000)])(
  "the path %.20j is a usage error",
  async (path) => {
    const { code, stderr } = await check(CONFIG, [path]);
    expect(code).toBe(3);
    expect(stderr).not.toContain("    at ");
  },
);

test("more users than a machine has are refused, unless as many machines divide them as it takes", async () => {
  const config = CONFIG.replace("vus: 3", "vus: 1000000");
  const alone = await check(config);
  expect([alone.code, alone.stdout]).toEqual([3, ""]);
  expect(alone.stderr).toContain(
    "rampa.yml:3:8 options.vus: expected at most 100,000 virtual users on one machine, got 1,000,000. " +
      "Lower it, or divide the load over 10 shards",
  );
  expect(await check(config, ["--shard", "1/10", "--quiet"])).toMatchObject({ code: 0, stderr: "" });
  expect((await check(CONFIG, ["--shard", "3/2"])).stderr).toContain("--shard: expected a shard such as 2/5");
});
