import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

import { startProcess } from "./machine/processes.ts";
import { machineUsage, usageOf } from "./machine/process-usage.ts";
import type { TargetReading } from "./target/protocol.ts";
import type { Target } from "./target/target.ts";
import type { ToolReport, ToolRun } from "./tools/tool.ts";

const POLL_MS = 20;
const START_TIMEOUT_MS = 20_000;
const END_TIMEOUT_MS = 60_000;

/** A part of a run: from so long after the first request at the server, for so long. */
export interface Window {
  readonly fromS: number;
  readonly durationS: number;
}

/** What a generator did in the window, by the server's count and the system's accounting. */
interface Steady {
  readonly requests: number;
  readonly elapsedS: number;
  readonly cpuS: number;
}

export interface Measured {
  readonly steady: Steady;
  /** Percent of a core that neither the generator nor the server had, and yet was used or stolen. */
  readonly othersPercent: number;
  /** From process start to the end of the window. */
  readonly cpuS: number;
  readonly rssMb: number;
  readonly peakRssMb: number;
  /** From process start to the first request at the server. */
  readonly firstRequestMs: number;
  readonly server: TargetReading;
  readonly report: ToolReport;
}

/** Runs a generator and looks at it from outside. */
export async function measureRun(
  run: ToolRun,
  target: Target,
  core: number | null,
  window: Window,
): Promise<Measured> {
  target.reset();
  const startedAtMs = Number(process.hrtime.bigint()) / 1e6;
  const child = startProcess(run.command, {
    core,
    stdio: ["ignore", "pipe", "pipe"],
    ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
    ...(run.env === undefined ? {} : { env: run.env }),
  });
  const closed = once(child, "close");
  const text = { out: "", error: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (text.out += chunk));
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (text.error += chunk));
  const broken = (what: string): Error =>
    new Error(`${run.command.join(" ")} ${what}\n${text.error}${text.out}`);
  const look = async (): Promise<Look> => {
    const { requests } = await target.read();
    const usage = usageOf(child.pid ?? 0);
    if (usage === null) throw broken("ended before its time");
    const { busyS, stolenS } = machineUsage();
    const othersS = busyS + stolenS - usage.cpuS - target.cpuS;
    return { requests, atMs: performance.now(), othersS, ...usage };
  };
  const firstRequestAtMs = await firstRequest(target, () => child.exitCode !== null);
  if (firstRequestAtMs === null) throw broken("sent nothing");
  await delay(window.fromS * 1000);
  const begin = await look();
  await delay(window.durationS * 1000);
  const end = await look();
  const timeout = setTimeout(() => child.kill("SIGKILL"), END_TIMEOUT_MS);
  await closed;
  clearTimeout(timeout);
  let report: ToolReport;
  try {
    report = run.report(text.out);
  } catch (cause) {
    throw new Error(broken("gave no report").message, { cause });
  }
  return {
    steady: {
      requests: end.requests - begin.requests,
      elapsedS: (end.atMs - begin.atMs) / 1000,
      cpuS: end.cpuS - begin.cpuS,
    },
    othersPercent: (100_000 * (end.othersS - begin.othersS)) / (end.atMs - begin.atMs),
    cpuS: end.cpuS,
    rssMb: end.rssMb,
    peakRssMb: end.peakRssMb,
    firstRequestMs: firstRequestAtMs - startedAtMs,
    server: await target.read(),
    report,
  };
}

interface Look {
  readonly requests: number;
  readonly atMs: number;
  readonly othersS: number;
  readonly cpuS: number;
  readonly rssMb: number;
  readonly peakRssMb: number;
}

async function firstRequest(target: Target, hasEnded: () => boolean): Promise<number | null> {
  const deadlineMs = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadlineMs) {
    const { firstRequestAtMs } = await target.read();
    if (firstRequestAtMs !== null) return firstRequestAtMs;
    if (hasEnded()) return null;
    await delay(POLL_MS);
  }
  return null;
}

/** Beyond this share of a core the rest of the machine is part of what is measured. */
const QUIET_PERCENT = 20;

/** A sentence when other processes disturbed the run, or null. */
export function disturbance({ othersPercent }: Measured): string | null {
  if (othersPercent <= QUIET_PERCENT) return null;
  return `other processes, or the host, took ${Math.round(othersPercent)} % of a core meanwhile`;
}
