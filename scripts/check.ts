/** Runs every check, two at a time, and fails when one of them does; what each prints stays together. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const AT_ONCE = 2;

/** The longest first. */
const CHECKS = ["dist", "lint", "format", "types", "unused", "architecture"];

function runCheck(name: string): Promise<{ readonly isFine: boolean; readonly output: string }> {
  return new Promise((resolveCheck) => {
    const child = spawn("npm", ["run", `check:${name}`], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    child.on("error", (error) => (output += error.message));
    child.on("close", (code) => resolveCheck({ isFine: code === 0, output }));
  });
}

const waiting = [...CHECKS];
const failed: string[] = [];

async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const begunMs = performance.now();
    const { isFine, output } = await runCheck(name);
    const seconds = ((performance.now() - begunMs) / 1000).toFixed(0);
    console.log(`${isFine ? "✓" : "✗"} check:${name} (${seconds} s)`);
    if (isFine) continue;
    console.log(output);
    failed.push(`check:${name}`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
