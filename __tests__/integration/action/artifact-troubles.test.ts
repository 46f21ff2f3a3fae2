import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { publishArtifact } from "../../../src/action/publish-artifact.ts";
import { uploadArtifact } from "../../../src/action/upload-artifact.ts";
import { systemClock } from "../../../src/clock.ts";
import {
  FakeArtifactService,
  type ServiceTrouble,
  type UploadCall,
} from "../../support/fake-artifact-service.ts";

const BUDGET_MS = 1_500;

/** What ends soon; the rest is tried again until the time is over. */
const ANSWERS: Readonly<Record<string, ServiceTrouble>> = {
  "400": { status: 400 },
  "401": { status: 401 },
  "403": { status: 403 },
  "404": { status: 404 },
  "413": { status: 413 },
  "429": { status: 429 },
  "500": { status: 500 },
  "502 of a proxy": { status: 502, body: "<html>\nbad gateway\n</html>" },
  "503": { status: 503 },
  "no storage left": { status: 403, message: "insufficient usage to create artifact" },
  "what is not GitHub's": { status: 200, body: "welcome to the proxy" },
  "nothing, and closes": "reset",
  "nothing for ever": "hang",
};

const PREFIX = "The results were not uploaded as an artifact: ";

interface Seen {
  readonly outcome: string;
  readonly line: string | null;
  readonly tookMs: number;
}

let folder: string;
let service: FakeArtifactService;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-artifact-"));
  await writeFile(join(folder, "result.json"), "{}");
  service = await new FakeArtifactService().listen();
  // GitHub's library reads them from the process, and prints to its output.
  for (const [name, value] of Object.entries(service.env)) vi.stubEnv(name, value);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await service.close();
  await rm(folder, { recursive: true });
});

async function publish(name: string): Promise<Seen> {
  const beganMs = performance.now();
  const { url, notDone } = await publishArtifact(
    {
      name,
      folder,
      files: [join(folder, "result.json")],
      env: { ...service.env, GITHUB_REPOSITORY: "acme/shop", GITHUB_RUN_ID: "42" },
      budget: { totalMs: BUDGET_MS, stoppedMs: 200, signal: new AbortController().signal },
    },
    { clock: systemClock, uploadArtifact },
  );
  const tookMs = performance.now() - beganMs;
  if (notDone === null && url !== null && service.artifacts.has(name))
    return { outcome: "uploaded", line: null, tookMs };
  const isOneLine = url === null && notDone?.startsWith(PREFIX) === true && /^[^\n\r]{1,400}$/.test(notDone);
  const isSecret = notDone?.includes("sig=") === true || notDone?.includes("e30.") === true;
  const outcome = isOneLine && !isSecret ? "one line" : `wrong: ${String(notDone)}`;
  return { outcome, line: notDone, tookMs };
}

test.each(["create", "store", "finish"] as const satisfies readonly UploadCall[])(
  "whatever the artifact service answers to %s, one line says why nothing was uploaded, within the budget",
  async (call) => {
    const seen = await Promise.all(
      Object.entries(ANSWERS).map(async ([what, answer], index) => {
        service.troubles.set(`${call}-${index}`, { call, answer });
        return { what, ...(await publish(`${call}-${index}`)) };
      }),
    );
    // Blob storage says with its status alone that it took the file.
    const allowed = (what: string): readonly string[] =>
      call === "store" && what === "what is not GitHub's" ? ["one line", "uploaded"] : ["one line"];
    expect(seen.filter(({ what, outcome }) => !allowed(what).includes(outcome))).toEqual([]);
    expect(seen.filter(({ tookMs }) => tookMs > BUDGET_MS + 5_000)).toEqual([]);
  },
);

test.each([
  ["401", { status: 401 }, "Failed to CreateArtifact: Received non-retryable error: Failed request: (401)"],
  [
    "no storage left",
    ANSWERS["no storage left"],
    "the storage for artifacts of this account is used up; delete",
  ],
  ["nothing for ever", "hang", "it took longer than 2 s"],
] as const)("the line says what happened: %s", async (what, answer, reason) => {
  service.troubles.set(what, { call: "create", answer: answer ?? "hang" });
  expect((await publish(what)).line).toContain(PREFIX + reason);
});

test("a service that is not there is one line", async () => {
  vi.stubEnv("ACTIONS_RESULTS_URL", "http://127.0.0.1:9/");
  const { line, outcome, tookMs } = await publish("nowhere");
  expect(outcome).toBe("one line");
  expect(line).toContain("ECONNREFUSED");
  expect(tookMs).toBeLessThan(BUDGET_MS + 5_000);
});

test("without trouble the same upload succeeds", async () => {
  expect((await publish("fine")).outcome).toBe("uploaded");
});
