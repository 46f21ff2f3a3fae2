/** Runs a script's default function under a {@link StallWatch}, as `node stalled-program.ts SCRIPT`; prints what was told. */
import { pathToFileURL } from "node:url";

import { systemClock } from "../../src/clock.ts";
import { BEAT_MS, StallWatch } from "../../src/run/stall-watch.ts";

const watch = new StallWatch({
  clock: systemClock,
  stallMs: 1_000,
  onStall: ({ code, message }) => console.log(JSON.stringify({ code, message })),
});
const beats = setInterval(() => watch.beat(), BEAT_MS);
await watch.start();
const script = (await import(pathToFileURL(process.argv[2] ?? "").href)) as { default: () => unknown };
// Ended JavaScript never settles its promise: what goes on is the event loop.
const calls = Array.from({ length: 3 }, async () => {
  await Promise.resolve();
  return script.default();
});
await Promise.race([Promise.all(calls), new Promise((resolve) => setTimeout(resolve, 2_500))]);
clearInterval(beats);
await watch.stop();
console.log("alive");
