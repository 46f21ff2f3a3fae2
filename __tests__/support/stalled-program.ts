/** Runs a script's default function under a {@link StallWatch}, as `node stalled-program.ts SCRIPT`; prints what was told. */
import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { systemClock } from "../../src/clock.ts";
import { BEAT_MS, StallWatch } from "../../src/run/stall-watch.ts";

const watch = new StallWatch({
  clock: systemClock,
  stallMs: 1_000,
  nativeMs: 4_000,
  onStall: ({ code, message }) => {
    writeSync(1, `${JSON.stringify({ code, message })}\n`);
    return 7;
  },
  exit: (code) => process.exit(code),
});
const beats = setInterval(() => watch.beat(), BEAT_MS);
process.on("exit", (code) => writeSync(1, `exit ${code}\n`));
await watch.start();
Object.assign(globalThis, { watch });
const script = (await import(pathToFileURL(process.argv[2] ?? "").href)) as { default: () => unknown };
const calls = Array.from({ length: 3 }, async () => {
  await Promise.resolve();
  return script.default();
});
await Promise.all(calls);
clearInterval(beats);
await watch.stop();
