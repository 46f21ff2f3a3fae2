import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

const MODULE = pathToFileURL(resolve("src/threads/compilers.ts")).href;

/** V8 says what it compiles, and puts nothing into the function that calls it. */
const FLAGS = ["--trace-opt", "--max-inlined-bytecode-size-cumulative=0", "--no-maglev-inlining"];

interface Compilations {
  readonly quick: number;
  readonly best: number;
}

/** For each word that a program says, how often V8 chose a function `work…` for its compilers since the word before. */
function compilationsOf(program: string): Record<string, Compilations> {
  const source = `
    const { compileSoon, holdBestCompiler } = await import(${JSON.stringify(MODULE)});
    const call = async (work, times) => {
      let sum = 0;
      for (let done = 1; done <= times; done += 1) {
        sum = work(sum, done) % 1000;
        // V8's compilers work beside this thread, which takes over what they made when it turns to something else.
        if (done % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    };
    ${program}`;
  const output = execFileSync(process.execPath, [...FLAGS, "--input-type=module", "-e", source], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const counts: Record<string, Compilations> = {};
  let [quick, best] = [0, 0];
  for (const line of output.split("\n")) {
    const word = /^said (\w+)$/.exec(line)?.[1];
    if (/marking .*JSFunction work.*MAGLEV/.test(line)) quick += 1;
    if (/marking .*JSFunction work.*TURBOFAN/.test(line)) best += 1;
    if (word === undefined) continue;
    counts[word] = { quick, best };
    [quick, best] = [0, 0];
  }
  return counts;
}

test("V8's best compiler is kept from a function however often it runs, and then takes it", () => {
  const { held, released } = compilationsOf(`
    const work = (left, right) => left * 3 + right;
    const release = holdBestCompiler();
    await call(work, 300_000);
    console.log("said held");
    release();
    await call(work, 300_000);
    console.log("said released");`);
  expect(held).toEqual({ quick: 1, best: 0 });
  expect(released).toEqual({ quick: 0, best: 1 });
});

test("the quick compiler takes a function after a few calls, and others again only after hundreds", () => {
  const { usually, soon, again } = compilationsOf(`
    const work1 = (left, right) => left * 3 + right;
    const work2 = (left, right) => left * 5 + right;
    const work3 = (left, right) => left * 7 + right;
    await call(work1, 200);
    console.log("said usually");
    const compileAsUsual = compileSoon();
    await call(work2, 200);
    console.log("said soon");
    compileAsUsual();
    await call(work3, 200);
    console.log("said again");`);
  expect(usually).toEqual({ quick: 0, best: 0 });
  expect(soon).toEqual({ quick: 1, best: 0 });
  expect(again).toEqual({ quick: 0, best: 0 });
});
