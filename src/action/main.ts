import { spawnSync } from "node:child_process";
import { text } from "node:stream/consumers";

import * as core from "@actions/core";

import { systemClock } from "../clock.ts";
import { Redactor } from "../config/redactor.ts";
import { secretValuesOf } from "../config/secret-values.ts";
import { RampaError } from "../errors.ts";
import { provideScriptModule } from "../loader/script-module.ts";
import { crashError } from "../run/crash-error.ts";
import { maskOutput } from "../config/mask-output.ts";
import { keepFromExiting } from "../run/script-exit.ts";
import { BEAT_MS, StallWatch } from "../run/stall-watch.ts";
import { onStopSignals } from "../run/stop-signals.ts";
import { YoungSpace } from "../run/young-space.ts";
import type { ActionIo } from "./action-session.ts";
import { variableOf } from "./inputs.ts";
import { openOctokit } from "./open-octokit.ts";
import { publishHandedOver } from "./publish-handed-over.ts";
import { runAction } from "./run-action.ts";
import { OVER_STATE } from "./step-state.ts";
import { plainForRunner } from "./workflow-text.ts";

const cancellation = new AbortController();
const atExit = new Set<() => void>();
let isOver = false;

// A cancelled job gets SIGINT, 7.5 s later SIGTERM (on Windows Ctrl-C and Ctrl-Break), then it is killed.
onStopSignals(process, {
  clock: systemClock,
  oneWishMs: 0,
  onFirst: (name) => cancellation.abort(`the job was cancelled (${name})`),
  onAgain: () => void stallWatch.stop().then(() => exit(1)),
});

/** Results, and a comment with its retries, take less; whatever still runs after this has hung. */
const LAST_RESORT_MS = 60_000;

function breakOff(thrown: unknown): void {
  cancellation.abort(thrown instanceof RampaError ? thrown : crashError(thrown));
  setTimeout(() => exit(1), LAST_RESORT_MS).unref();
}

const exit = keepFromExiting(process, breakOff);
let concludeStalled: ((error: RampaError) => number) | null = null;
const stallWatch = new StallWatch({
  clock: systemClock,
  onStall(error) {
    if (concludeStalled !== null) return concludeStalled(error);
    core.error(plainForRunner(error.message));
    return 1;
  },
  exit: leave,
});
setInterval(() => stallWatch.beat(), BEAT_MS).unref();

let redactor = new Redactor(secretValuesOf([process.env], [], {}));
for (const stream of [process.stdout, process.stderr]) maskOutput(stream, (text) => redactor.text(text));

process.on("uncaughtException", breakOff);
process.on("unhandledRejection", breakOff);
// A reader of the log that went away changes no verdict.
process.stdout.on("error", () => undefined);

process.on("exit", () => {
  for (const end of atExit) end();
  if (isOver) return;
  // User code that calls process.exit(0), or waits for nothing for ever, must not make the step green.
  process.exitCode = 1;
  core.error(
    "rampa ended before the run was over: a second signal, a hang, or a script that ended the process.",
  );
});

const YOUNG_SPACE_CHECK_MS = 500;
const youngSpace = new YoungSpace();
setInterval(() => youngSpace.check(), YOUNG_SPACE_CHECK_MS).unref();
process.on("worker", (worker) => {
  if (!stallWatch.owns(worker)) youngSpace.release();
});

/** With it the runner lets a step use its services, such as artifacts. */
const RUNTIME_TOKEN = "ACTIONS_RUNTIME_TOKEN";

/** The one argument of a process that is to publish what it reads from standard input. */
const PUBLISH = "publish";
/** Comment and artifact take 90 s at most. */
const PUBLISH_MS = 120_000;

const env = { ...process.env };
// A user's script shares this process; a plain step would not see these tokens either.
Reflect.deleteProperty(process.env, variableOf("github-token"));
Reflect.deleteProperty(process.env, RUNTIME_TOKEN);

const io: ActionIo = {
  env,
  cwd: process.cwd(),
  clock: systemClock,
  toolkit: core,
  signal: cancellation.signal,
  atExit: (end, processGroup) => {
    atExit.add(end);
    const leaveBehind = processGroup === undefined ? undefined : stallWatch.takeAlong(processGroup);
    return () => {
      atExit.delete(end);
      leaveBehind?.();
    };
  },
  maskOutput: (given) => {
    redactor = given;
  },
  watchStalls: () => stallWatch.start(),
  whenStalled: (conclude) => {
    concludeStalled = conclude;
    return () => (concludeStalled = null);
  },
  publishApart(handedOver) {
    for (const end of atExit) end();
    const [, program = ""] = process.argv;
    const { status } = spawnSync(process.execPath, [program, PUBLISH], {
      env,
      input: handedOver,
      stdio: ["pipe", "inherit", "inherit"],
      timeout: PUBLISH_MS,
    });
    return status ?? 1;
  },
  openApi: openOctokit,
  uploadArtifact: async (upload) => {
    process.env[RUNTIME_TOKEN] = env[RUNTIME_TOKEN];
    return (await import("./upload-artifact.ts")).uploadArtifact(upload);
  },
};

async function main(): Promise<0 | 1> {
  provideScriptModule(async () => {
    await stallWatch.start();
    return import("../index.ts");
  });
  try {
    return process.argv[2] === PUBLISH
      ? await publishHandedOver(await text(process.stdin), io)
      : await runAction(io);
  } catch (thrown) {
    const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    core.error(`rampa failed because of a defect of its own: ${plainForRunner(trace)}`);
    return 1;
  }
}

function leave(exitCode: number): void {
  isOver = true;
  try {
    core.saveState(OVER_STATE, "true");
  } catch {
    // The checkpoint is gone: the post part finds nothing to publish.
  }
  exit(exitCode);
}

const exitCode = await main();
await stallWatch.stop();
// A script may have left timers or servers behind; a pipe may still have to take the log.
process.stdout.write("", () => leave(exitCode));
