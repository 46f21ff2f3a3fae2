#!/usr/bin/env node
import { Console } from "node:console";

import { systemClock } from "../clock.ts";
import { Redactor } from "../config/redactor.ts";
import { secretValuesOf } from "../config/secret-values.ts";
import { RampaError } from "../errors.ts";
import { EXIT_CODES } from "../exit-codes.ts";
import { provideScriptModule } from "../loader/script-module.ts";
import { crashError } from "../run/crash-error.ts";
import { maskOutput } from "../config/mask-output.ts";
import { keepFromExiting } from "../run/script-exit.ts";
import { BEAT_MS, StallWatch } from "../run/stall-watch.ts";
import { onStopSignals } from "../run/stop-signals.ts";
import { YoungSpace } from "../run/young-space.ts";
import { reportFailure } from "./failure.ts";
import { runCli } from "./program.ts";

/** Results are written within five seconds; whatever still runs after this has hung. */
const LAST_RESORT_MS = 30_000;

const YOUNG_SPACE_CHECK_MS = 500;

/** Ctrl+C under npm comes twice: from the terminal, and passed on by npm. */
const ONE_WISH_MS = 500;

const stopping = new AbortController();
/** How this process came to its end. */
const end = { isOurs: false, crash: null as RampaError | null };

const exit: (code: number) => never = keepFromExiting(process, breakOff);

function leave(code: number): never {
  end.isOurs = true;
  exit(code);
}

onStopSignals(process, {
  clock: systemClock,
  oneWishMs: ONE_WISH_MS,
  onFirst: (name) => stopping.abort(`stopped by ${name}`),
  onAgain: () => void stallWatch.stop().then(() => leave(EXIT_CODES.stopped)),
});

function breakOff(thrown: unknown): void {
  if (end.crash !== null) return;
  end.crash = thrown instanceof RampaError ? thrown : crashError(thrown);
  stopping.abort(end.crash);
  setTimeout(() => leave(EXIT_CODES.execution_failed), LAST_RESORT_MS).unref();
}

let concludeStalled: ((error: RampaError) => number) | null = null;
const stallWatch = new StallWatch({
  clock: systemClock,
  onStall: (error) => concludeStalled?.(error) ?? reportFailure(error, process),
  exit: leave,
});
setInterval(() => stallWatch.beat(), BEAT_MS).unref();

process.on("unhandledRejection", breakOff);
process.on("uncaughtException", breakOff);

// A reader that went away, as in `rampa run --json | head`, changes no verdict.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

let redactor = new Redactor(secretValuesOf([process.env], [], {}));
for (const stream of [process.stdout, process.stderr]) maskOutput(stream, (text) => redactor.text(text));

// What a script prints is no part of the report, nor of the JSON, on standard output.
globalThis.console = new Console(process.stderr, process.stderr);

// A script that calls process.exit(0), or an event loop that runs dry, is no passed run.
process.on("exit", () => {
  if (end.isOurs) return;
  process.stderr.write("rampa: the process ended before the command did\n");
  process.exitCode = EXIT_CODES.execution_failed;
});

function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.writable) stream.write("", () => resolve());
    else resolve();
  });
}

// Older ones fail deep inside a dependency, with a message that helps nobody.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`rampa needs Node 22.19 or newer, this is ${process.version}\n`);
  leave(EXIT_CODES.config_error);
}

// Only for a script: a command without one starts in half the time.
provideScriptModule(async () => {
  await stallWatch.start();
  return import("../index.ts");
});

const youngSpace = new YoungSpace();
setInterval(() => youngSpace.check(), YOUNG_SPACE_CHECK_MS).unref();
process.on("worker", (worker) => {
  if (!stallWatch.owns(worker)) youngSpace.release();
});

const code = await runCli({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  clock: systemClock,
  signal: stopping.signal,
  atExit(callback, processGroup) {
    process.once("exit", callback);
    const leaveBehind = processGroup === undefined ? undefined : stallWatch.takeAlong(processGroup);
    return () => {
      process.removeListener("exit", callback);
      leaveBehind?.();
    };
  },
  maskOutput(given) {
    redactor = given;
  },
  watchStalls: () => stallWatch.start(),
  whenStalled(conclude) {
    concludeStalled = conclude;
    return () => (concludeStalled = null);
  },
});
const isFalselyGreen = code === EXIT_CODES.passed && end.crash !== null;
const exitCode = isFalselyGreen ? reportFailure(end.crash, process) : code;
await Promise.all([flush(process.stdout), flush(process.stderr), stallWatch.stop()]);
// Timers and sockets that a script left open must not keep the process.
leave(exitCode);
