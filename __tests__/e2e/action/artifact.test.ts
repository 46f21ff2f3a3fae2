import { afterAll, beforeAll, expect, test } from "vitest";

import { runStep } from "../../support/action-step.ts";
import { FakeArtifactService, zipNames } from "../../support/fake-artifact-service.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";

let service: FakeArtifactService;
let server: CountingServer;

beforeAll(async () => {
  service = await new FakeArtifactService().listen();
  server = await startCountingServer();
});

afterAll(async () => {
  await service.close();
  await server.close();
});

const files = (): Record<string, string> => ({
  "rampa.yml": `options: { iterations: 3, steps: [{ get: "${server.origin}/" }] }\n`,
  "rampa-results/private.txt": "not ours",
});

test("the bundle uploads the files of this run and nothing else, and hides the runner's token from scripts", async () => {
  const step = await runStep({
    files: {
      "rampa.yml": "script: ./load.mjs\noptions: { iterations: 1, exec_fn: default }\n",
      "load.mjs": "export default () => { console.log(`token: ${process.env.ACTIONS_RUNTIME_TOKEN}`); };\n",
      "rampa-results/private.txt": "not ours",
    },
    env: service.env,
    inputs: { "artifact-name": "load-1" },
  });
  expect({ code: step.exitCode, log: step.log }).toMatchObject({ code: 0 });
  expect(step.outputs["artifact-url"]).toBe("https://github.com/acme/shop/actions/runs/42/artifacts/7");
  expect([...service.artifacts.keys()]).toEqual(["load-1"]);
  expect(zipNames(service.artifacts.get("load-1") ?? Buffer.alloc(0)).toSorted()).toEqual([
    "comment.md",
    "junit.xml",
    "report.html",
    "result.json",
    "summary.md",
  ]);
  expect(step.raw).toContain("token: undefined");
});

test("a name that is taken is one line, and the step stays green", async () => {
  const before = service.artifacts.size;
  const inputs = { "artifact-name": "twice" };
  await runStep({ files: files(), env: service.env, inputs });
  const step = await runStep({ files: files(), env: service.env, inputs });
  expect([step.exitCode, step.outputs["artifact-url"]]).toEqual([0, undefined]);
  expect(step.summary).toContain("this workflow run already has one that is named twice");
  expect(service.artifacts.size).toBe(before + 1);
});

test("an upload that is refused is one warning, and leaves a red verdict as it is", async () => {
  service.troubles.set("refused", { call: "create", answer: { status: 403, message: "not allowed" } });
  const failing = `${files()["rampa.yml"] ?? ""}thresholds: { http_reqs: ["count>3"] }\n`;
  const step = await runStep({
    files: { "rampa.yml": failing },
    env: service.env,
    inputs: { "artifact-name": "refused" },
  });
  expect([step.exitCode, step.outputs.status]).toEqual([1, "threshold_failed"]);
  const told = "The results were not uploaded as an artifact: ";
  expect(step.summary.split("\n").filter((line) => line.includes(told))).toEqual([
    expect.stringContaining("(403) Forbidden: not allowed"),
  ]);
  expect(step.log.split(told)).toHaveLength(2);
});

test("upload-artifact: false uploads nothing and says nothing", async () => {
  const before = service.artifacts.size;
  const step = await runStep({ files: files(), env: service.env, inputs: { "upload-artifact": "false" } });
  expect([step.exitCode, service.artifacts.size, step.log.includes("artifact")]).toEqual([0, before, false]);
});
