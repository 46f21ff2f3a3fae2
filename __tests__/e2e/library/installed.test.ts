import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

import manifest from "../../../package.json" with { type: "json" };
import { startHttpTarget } from "../../support/http-target.ts";
import { ROOT } from "../../support/documents.ts";

const run = promisify(execFile);
const FIXTURES = join(ROOT, "__tests__", "fixtures", "library");

let folder: string;
let project: string;

/** Compiles `src/` as a release does, packs it, and unpacks it where `npm install` would. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-package-"));
  project = join(folder, "project");
  const tarball = await packInto(join(folder, "stage"));
  const installed = join(project, "node_modules", "rampa");
  await mkdir(installed, { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  // What npm would fetch is linked, so that the test needs no network.
  for (const name of [...Object.keys(manifest.dependencies), "@types/node"]) await link(name);
  await writeFile(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  for (const name of await readdir(FIXTURES)) await cp(join(FIXTURES, name), join(project, name));
}, 90_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function packInto(stage: string): Promise<string> {
  await mkdir(stage);
  await node("typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", join(stage, "lib"));
  for (const name of ["package.json", "schema", "README.md", "LICENSE"]) {
    if (existsSync(join(ROOT, name))) await cp(join(ROOT, name), join(stage, name), { recursive: true });
  }
  const args = ["pack", "--ignore-scripts", "--json", "--offline"];
  const { stdout } = await run("npm", args, { cwd: stage, env: { ...process.env, HOME: folder } });
  const [packed] = JSON.parse(stdout) as [{ filename: string }];
  return join(stage, packed.filename);
}

async function link(name: string): Promise<void> {
  const path = join(project, "node_modules", name);
  await mkdir(dirname(path), { recursive: true });
  await symlink(join(ROOT, "node_modules", name), path);
}

function node(tool: string, ...args: string[]): Promise<{ stdout: string }> {
  return run(process.execPath, [join(ROOT, "node_modules", tool), ...args], { cwd: ROOT });
}

const COMPILER_OPTIONS = {
  target: "es2024",
  lib: ["es2024"],
  module: "nodenext",
  types: ["node"],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  // The package's own declarations are checked as well.
  skipLibCheck: false,
  noEmit: true,
};

test("types resolve with the strictest settings, for every export of the design", async () => {
  const config = join(project, "tsconfig.json");
  await writeFile(config, JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ["sample.ts"] }));
  const complaints = await node("typescript/bin/tsc", "-p", config).then(
    () => "",
    (failed: unknown) => (failed as { readonly stdout: string }).stdout,
  );
  expect(complaints).toBe("");
});

test("import works, and a test with a script runs", async () => {
  await using target = await startHttpTarget();
  await writeFile(
    join(project, "rampa.yml"),
    "base_url: ${env.ORIGIN}\nscript: ./load.ts\nthresholds: { orders: count==6 }\n",
  );
  await writeFile(
    join(project, "load.ts"),
    `import { scenario, type Worker } from "rampa";
export const load = scenario({ executor: "per-vu-iterations", vus: 2, iterations: 3 }, async (worker: Worker) => {
  await worker.http.get("/");
  worker.counter("orders");
});
`,
  );
  const { stdout, stderr } = await run(process.execPath, ["program.mjs", target.origin], { cwd: project });
  expect(stderr).toBe("");
  const { names, ...found } = JSON.parse(stdout) as { names: string[] };
  expect(found).toEqual({ schema: "object", status: "passed", requests: 6, orders: 6 });
  expect(target.requestCount).toBe(6);
  const library = await import("../../../src/index.ts");
  expect(names).toEqual(Object.keys(library).sort());
});

test("nothing else is published, and nothing else can be imported", async () => {
  const published = await readdir(join(project, "node_modules", "rampa"));
  expect(published.filter((name) => !["LICENSE", "README.md"].includes(name)).sort()).toEqual([
    "lib",
    "package.json",
    "schema",
  ]);
  const source = 'await import("rampa/lib/engine/run.js").catch(({ code }) => console.log(code));';
  const args = ["--input-type=module", "--eval", source];
  const { stdout } = await run(process.execPath, args, { cwd: project });
  expect(stdout.trim()).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
});
