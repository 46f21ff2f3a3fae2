import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";

import { cli } from "../../support/cli-session.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-init-"));
});

afterEach(() => rm(folder, { recursive: true }));

test("it writes a config that check accepts, and a workflow that runs it", async () => {
  const { code, stdout, stderr } = await cli(["init"], { cwd: folder });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("wrote rampa.yml\n");
  expect(await cli(["check"], { cwd: folder })).toMatchObject({ code: 0, stderr: "" });

  const workflow = parse(await readFile(join(folder, ".github", "workflows", "rampa.yml"), "utf8")) as {
    jobs: Record<string, { steps: { uses?: string; with?: Record<string, string> }[] }>;
  };
  const step = workflow.jobs["load-test"]!.steps.find(({ uses }) => uses === "rampa/action@v1");
  expect(step?.with?.config).toBe("rampa.yml");
});

test("the workflow gives the action only inputs that it has", async () => {
  await cli(["init"], { cwd: folder });
  const workflow = await readFile(join(folder, ".github", "workflows", "rampa.yml"), "utf8");
  const action = parse(await readFile("action.yml", "utf8")) as { inputs: Record<string, unknown> };
  const { jobs } = parse(workflow) as {
    jobs: { "load-test": { steps: { uses?: string; with?: object }[] } };
  };
  const step = jobs["load-test"].steps.find(({ uses }) => uses === "rampa/action@v1");
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
});

test("it overwrites nothing, and then writes nothing at all", async () => {
  await writeFile(join(folder, "rampa.yml"), "mine");
  expect(await cli(["init"], { cwd: folder })).toEqual({
    code: 3,
    stdout: "",
    stderr:
      'rampa.yml exists already. Nothing was written; use --force to overwrite it.\nSee "rampa init --help".\n',
  });
  expect(await readdir(folder)).toEqual(["rampa.yml"]);
  expect(await readFile(join(folder, "rampa.yml"), "utf8")).toBe("mine");
});

test("--force overwrites", async () => {
  await writeFile(join(folder, "rampa.yml"), "mine");
  expect((await cli(["init", "--force"], { cwd: folder })).code).toBe(0);
  expect(await readFile(join(folder, "rampa.yml"), "utf8")).toContain("thresholds:");
});

test("a folder that cannot be written is exit code 6 with the reason", async () => {
  await writeFile(join(folder, "file"), "");
  const { code, stderr } = await cli(["init", "--working-directory", "file"], { cwd: folder });
  expect(code).toBe(6);
  expect(stderr).toMatch(/^cannot write .*file.*rampa\.yml: /);
});
