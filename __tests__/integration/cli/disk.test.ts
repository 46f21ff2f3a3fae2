import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { ResultFile } from "../../../src/report/result-file.ts";
import { cli, type CliEnd } from "../../support/cli-session.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";
import { smallDisk } from "../../support/small-disk.ts";

let server: CountingServer;
let folder: string;

beforeEach(async () => {
  server = await startCountingServer();
  folder = mkdtempSync(join(tmpdir(), "rampa-disk-"));
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]): Promise<CliEnd> {
  const config = `base_url: ${server.origin}\noptions: { iterations: 6, steps: [{ get: / }] }\n`;
  writeFileSync(join(folder, "rampa.yml"), config);
  return cli(["run", "--out", "out", ...args], { cwd: folder });
}

function resultIn(path: string): ResultFile {
  return ResultFile.parse(JSON.parse(readFileSync(join(folder, path, "result.json"), "utf8")));
}

/** The run was made and shown, whatever became of its files. */
function expectShown({ code, stdout }: CliEnd): void {
  expect([code, server.count]).toEqual([6, 6]);
  expect(stdout).toContain("Passed");
  expect(stdout).not.toContain("Report: ");
}

describe("the folder of the results", () => {
  test("is made when it is missing, with all above it", async () => {
    const { code } = await run("--out", "a/b/c");
    expect([code, resultIn("a/b/c").status]).toEqual([0, "passed"]);
  });

  test("may hold results of an earlier run, which are replaced, and anything else, which stays", async () => {
    await run();
    const { run_id: earlier } = resultIn("out");
    writeFileSync(join(folder, "out", "notes.txt"), "mine");
    await run();
    expect(resultIn("out").run_id).not.toBe(earlier);
    expect(readFileSync(join(folder, "out", "notes.txt"), "utf8")).toBe("mine");
  });

  test("that is a file is exit code 6, and names every file that is missing", async () => {
    writeFileSync(join(folder, "out"), "a file");
    const end = await run();
    expectShown(end);
    const named = end.stderr.match(/could not write out\/\S+/g) ?? [];
    expect(named.map((text) => text.replace(/.*\/|:$/g, "")).toSorted()).toEqual([
      "comment.md",
      "junit.xml",
      "report.html",
      "result.json",
      "summary.md",
    ]);
  });

  test("with a folder in the place of one file is exit code 6, and has all other files", async () => {
    mkdirSync(join(folder, "out", "report.html", "x"), { recursive: true });
    const end = await run();
    expectShown(end);
    expect(end.stderr.match(/could not write .*/g)).toEqual([
      expect.stringMatching(/^could not write out\/report\.html: /),
    ]);
    expect(resultIn("out").status).toBe("passed");
    expect(readdirSync(join(folder, "out")).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

const probe = mkdtempSync(join(tmpdir(), "rampa-probe-"));
const probed = smallDisk(probe, "size=64k");
probed?.letGo();
rmSync(probe, { recursive: true });

// A file system of its own takes rights that not everybody has; on CI they are there.
describe.runIf(probed !== null)("a disk", () => {
  async function runOn(options: string, ...args: readonly string[]): Promise<CliEnd> {
    mkdirSync(join(folder, "out"));
    const disk = smallDisk(join(folder, "out"), options);
    try {
      const end = await run(...args);
      const left = readdirSync(join(folder, "out"), { withFileTypes: true });
      expect(left.filter(({ name }) => name.startsWith("."))).toEqual([]);
      for (const { name } of left.filter((entry) => entry.isFile() && entry.name.endsWith(".json"))) {
        // Whole or not at all.
        expect(statSync(join(folder, "out", name)).size).toBeGreaterThan(0);
        JSON.parse(readFileSync(join(folder, "out", name), "utf8"));
      }
      return end;
    } finally {
      disk?.letGo();
    }
  }

  test("that is full is exit code 6; what fits is written whole, the rest is named with the reason", async () => {
    const end = await runOn("size=48k");
    expectShown(end);
    expect(end.stderr).toMatch(/could not write out\/report\.html: ENOSPC/);
  });

  test("that has no room for a single file is exit code 6", async () => {
    const end = await runOn("size=4k,nr_inodes=1");
    expectShown(end);
    expect(end.stderr.match(/could not write out\/.*(ENOSPC|no space)/g)).toHaveLength(5);
  });

  test("that only reads is exit code 6", async () => {
    const end = await runOn("ro,size=64k");
    expectShown(end);
    expect(end.stderr).toContain("EROFS");
  });

  test("that gets full of events is exit code 6, and has the results elsewhere", async () => {
    const config = `base_url: ${server.origin}\noptions: { iterations: 6, steps: [{ get: / }, { think: 500ms }] }\n`;
    writeFileSync(join(folder, "rampa.yml"), config);
    mkdirSync(join(folder, "small"));
    const disk = smallDisk(join(folder, "small"), "size=4k");
    try {
      const end = await cli(["run", "--progress", "100ms", "--events", "small/events.jsonl"], {
        cwd: folder,
      });
      expect(end.code).toBe(6);
      expect(end.stderr).toMatch(/could not write small\/events\.jsonl: ENOSPC/);
      expect(resultIn("rampa-results").status).toBe("passed");
    } finally {
      disk?.letGo();
    }
  });
});
