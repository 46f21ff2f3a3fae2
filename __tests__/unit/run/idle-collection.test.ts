import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

const MODULE = pathToFileURL(resolve("src/run/idle-collection.ts")).href;

/** V8 says when it looks whether it should collect once more. */
const FLAGS = ["--expose-gc", "--trace-memory-reducer"];

/** That is then 50 ms after a full collection, and not 8 s. */
const LOOK_SOON = `setFlagsFromString("--gc-memory-reducer-start-delay-ms=50");`;

/** What a program prints that collects once, until it says what is awaited, or for as long as it lives. */
async function outputOf(firstCall: string, livesMs: number, awaited: string): Promise<string> {
  const program = `
    import { setFlagsFromString } from "node:v8";
    import { collectOnlyWhenFull } from ${JSON.stringify(MODULE)};
    ${LOOK_SOON}
    ${firstCall}
    globalThis.kept = Array.from({ length: 300_000 }, () => ({ list: [1] }));
    gc();
    console.log("collected");
    setTimeout(() => undefined, ${livesMs});`;
  const child = spawn(process.execPath, [...FLAGS, "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (output.includes(awaited)) child.kill();
  });
  await once(child, "close");
  return output;
}

test("V8 does not look for more to collect while little happens, as it does by default", async () => {
  const look = "Memory reducer";
  const [usual, held] = await Promise.all([
    outputOf("", 30_000, look),
    outputOf("collectOnlyWhenFull();", 1_000, look),
  ]);
  expect(usual).toContain(look);
  expect(held).toBe("collected\n");
});
