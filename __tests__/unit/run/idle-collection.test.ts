import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

const MODULE = pathToFileURL(resolve("src/run/idle-collection.ts")).href;

/** V8 says when it looks whether it should collect once more, and what follows; it looks soon, and not after 8 s. */
const FLAGS = ["--trace-memory-reducer", "--gc-memory-reducer-start-delay-ms=50"];
const LOOK = "Memory reducer: ";

/** What V8 says of itself in a program that fills its heap, is told something, and then does nothing. */
async function outputOf(call: string): Promise<string> {
  const program = `
    const { collectOnlyWhenFull } = await import(${JSON.stringify(MODULE)});
    globalThis.kept = Array.from({ length: 300_000 }, () => ({ list: [1] }));
    ${call}
    process.stdin.once("data", () => process.exit());`;
  const child = spawn(process.execPath, [...FLAGS, "--input-type=module", "-e", program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    // What follows from a look is said in the same breath, before the program hears of this.
    if (output.includes(LOOK)) child.stdin.end("enough");
  });
  await once(child, "close");
  return output;
}

test("by default V8 looks again, until it may collect once more", async () => {
  expect(await outputOf("")).toMatch(/Memory reducer: (waiting for|started GC)/);
});

test("V8 looks once and leaves it at that, also when its heap was filled before it was told to", async () => {
  const output = await outputOf("collectOnlyWhenFull(1);");
  expect(output).toContain(LOOK);
  expect(output).not.toMatch(/waiting for|started GC/);
});

test("an old process, in which V8 may have collected so already, keeps V8's own way", async () => {
  expect(await outputOf("collectOnlyWhenFull(7);")).toMatch(/Memory reducer: (waiting for|started GC)/);
});
