import { mkdtempSync, readFileSync, existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, describe, expect, test } from "vitest";

import { systemClock } from "../../../src/clock.ts";
import { startTarget, type TargetOptions, type TargetProcess } from "../../../src/run/target-process.ts";

const isWindows = process.platform === "win32";
const targets: TargetProcess[] = [];

afterEach(async () => {
  for (const target of targets.splice(0)) await target.stop(0);
});

function folder(): string {
  return mkdtempSync(join(tmpdir(), "rampa-target-"));
}

/** A script of its own, run by this Node. */
function nodeCommand(source: string): string {
  const file = join(folder(), "target.mjs");
  writeFileSync(file, source);
  return `"${process.execPath}" "${file}"`;
}

function start(
  command: string,
  change: Partial<TargetOptions> = {},
): { target: TargetProcess; logPath: string } {
  const logPath = join(folder(), "results", "target.log");
  const target = startTarget({
    command,
    cwd: folder(),
    env: process.env,
    logPath,
    mask: (line) => line,
    clock: systemClock,
    atExit: () => () => undefined,
    ...change,
  });
  targets.push(target);
  return { target, logPath };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error("it did not happen");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A zombie that nobody has reaped yet is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

describe("the target's output", () => {
  test("goes to a file, both streams, each line masked, also what the end cut short", async () => {
    const source = `process.stdout.write("password hunter2\\r\\n"); process.stderr.write("err hunter2\\nno line end");`;
    const { target, logPath } = start(nodeCommand(source), {
      mask: (line) => line.replaceAll("hunter2", "***"),
    });
    await target.died;
    await target.stop(0);
    expect(readFileSync(logPath, "utf8").split("\n").sort()).toEqual([
      "",
      "err ***",
      "no line end",
      "password ***",
    ]);
  });

  test("is masked although it comes in pieces", async () => {
    const source = `process.stdout.write("a hun"); setTimeout(() => process.stdout.write("ter2 b\\n"), 100);`;
    const { target } = start(nodeCommand(source), { mask: (line) => line.replaceAll("hunter2", "***") });
    await target.died;
    expect(target.log.tail).toEqual(["a *** b"]);
  });

  test("is kept as its last 50 lines", async () => {
    const { target } = start(nodeCommand(`for (let i = 1; i <= 120; i++) console.log("line " + i);`));
    await target.died;
    expect(target.log.tail).toEqual(Array.from({ length: 50 }, (_, index) => `line ${index + 71}`));
  });

  test("that cannot be written is no reason to fail", async () => {
    const blocked = join(folder(), "file");
    writeFileSync(blocked, "");
    const { target } = start(nodeCommand(`console.log("hello")`), { logPath: join(blocked, "target.log") });
    expect(await target.died).toBe("exited with code 0");
    await target.stop(0);
    expect(target.log.tail).toEqual(["hello"]);
    expect(target.log.failure).toMatch(/EEXIST|ENOTDIR/);
  });
});

describe("a target that ends by itself", () => {
  test.each([
    [`process.exit(3)`, "exited with code 3"],
    [`process.exit(0)`, "exited with code 0"],
  ])("%s", async (source, reason) => {
    const { target } = start(nodeCommand(source));
    expect(target.death).toBeNull();
    expect(await target.died).toBe(reason);
    expect(target.death).toBe(reason);
  });

  test.skipIf(isWindows)("by a signal", async () => {
    const { target } = start(`exec ${nodeCommand(`process.kill(process.pid, "SIGKILL")`)}`);
    expect(await target.died).toBe("was ended by SIGKILL");
  });

  test("because there is no such command", async () => {
    const { target } = start("rampa-has-no-such-command");
    expect(await target.died).toMatch(isWindows ? "exited with code 1" : "exited with code 127");
    expect(target.log.tail.join()).toContain("rampa-has-no-such-command");
  });

  test("because there is no such folder", async () => {
    const { target } = start("echo", { cwd: join(folder(), "none") });
    expect(await target.died).toMatch(/^could not be started: .*ENOENT/);
  });

  test.skipIf(isWindows)("lives as long as what it left running in its group", async () => {
    const { target } = start(`${nodeCommand(`setTimeout(() => {}, 900)`)} &`);
    const before = performance.now();
    expect(await target.died).toBe("exited with code 0");
    expect(performance.now() - before).toBeGreaterThan(800);
  });
});

describe("stop", () => {
  test("ends the whole group, and the end that was asked for is no death", async () => {
    const pidFile = join(folder(), "pid");
    const child = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`;
    const { target } = start(`${nodeCommand(child)} && echo never`);
    await until(() => existsSync(pidFile) && readFileSync(pidFile, "utf8") !== "");
    const pid = Number(readFileSync(pidFile, "utf8"));
    await target.stop(5_000);
    await until(() => !isAlive(pid));
    expect(target.death).toBeNull();
  });

  test.skipIf(isWindows)("lets the target end in order", async () => {
    const { target, logPath } = start(
      `exec ${nodeCommand(`process.on("SIGTERM", () => { console.log("bye"); process.exit(0); }); console.log("up"); setInterval(() => {}, 1000);`)}`,
    );
    await until(() => target.log.tail.includes("up"));
    await target.stop(5_000);
    expect(readFileSync(logPath, "utf8")).toBe("up\nbye\n");
  });

  test.skipIf(isWindows)("ends one by force that does not want to", async () => {
    const { target } = start(
      nodeCommand(
        `process.on("SIGTERM", () => console.log("no")); console.log(process.pid); setInterval(() => {}, 1000);`,
      ),
    );
    await until(() => target.log.tail.length > 0);
    const pid = Number(target.log.tail[0]);
    await target.stop(200);
    expect(isAlive(pid)).toBe(false);
    expect(target.log.tail).toContain("no");
  });

  test("is the same however often it is called, also after the end", async () => {
    const { target } = start(nodeCommand(`process.exit(0)`));
    await target.died;
    expect(target.stop(0)).toBe(target.stop(5_000));
    await target.stop(0);
  });

  test("an exit of this process ends the group as well", async () => {
    const ends: (() => void)[] = [];
    const { target } = start(nodeCommand(`console.log(process.pid); setInterval(() => {}, 1000);`), {
      atExit: (end) => {
        ends.push(end);
        return () => void ends.pop();
      },
    });
    await until(() => target.log.tail.length > 0);
    const pid = Number(target.log.tail[0]);
    ends[0]!();
    await until(() => !isAlive(pid));
    await target.stop(0);
    expect(ends).toEqual([]);
  });
});
