import { fileURLToPath } from "node:url";

import type { Plan } from "../config/plan.ts";
import type { StepPlan, WorkPlan } from "../config/step-plan.ts";
import { RampaError } from "../errors.ts";
import { isOwnFile } from "./own-file.ts";

/** A function on the stack, the innermost first; lines and columns from 1. */
export interface StallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** Where JavaScript was that let nothing else have a turn, and for how long. */
export interface Stall {
  readonly frames: readonly StallFrame[];
  readonly seconds: number;
}

const HINT =
  "Look for an endless loop, or a regular expression that tries without end: a script must wait for something, such as a request or worker.sleep(), now and then.";

/** Where user code was that kept a thread busy. */
class StallPlace {
  /** Innermost function first, without those that have no name. */
  readonly functions: readonly string[];
  /** File name, line and column; null when nothing of the stack is the user's. */
  readonly at: string | null;

  constructor(frames: readonly StallFrame[]) {
    const own = frames.filter(({ url }) => url.startsWith("file:") && !isOwnFile(new URL(url).pathname));
    const [innermost] = own;
    this.functions = own.map(({ functionName }) => functionName).filter((name) => name !== "");
    this.at = innermost === undefined ? null : shownPlace(innermost);
  }

  isIn(functionName: string): boolean {
    return this.functions.includes(functionName);
  }
}

/** The error for user code that kept its thread busy, from the stack that it was found in. */
export function stalledError({ frames, seconds }: Stall): RampaError {
  const place = new StallPlace(frames);
  const script = place.at === null ? "the script, or a regular expression of the config," : "the script";
  const what = place.functions[0] === undefined ? script : `the function ${place.functions[0]}`;
  const at = place.at === null ? "" : ` (${place.at})`;
  return new RampaError(
    "execution_failed",
    `${what} kept its thread busy for ${seconds} s without ever waiting${at}`,
    { hint: HINT, cause: place },
  );
}

/** Whether an error is about user code that kept a thread busy in this function, or in what it called. */
export function stalledIn({ cause }: RampaError, functionName: string): boolean {
  return cause instanceof StallPlace && cause.isIn(functionName);
}

/** What an error says, with the scenarios that the function belongs to when user code kept a thread busy. */
export function withScenarios(error: RampaError, plan: Plan | null): string {
  const { message, cause } = error;
  if (plan === null || !(cause instanceof StallPlace)) return message;
  for (const name of ["setup", "teardown"]) if (cause.isIn(name)) return `${name}: ${message}`;
  const ofScript = plan.scenarios.filter(({ work }) => calledBy(work).length > 0);
  const calling = ofScript.filter(({ work }) => calledBy(work).some((name) => cause.isIn(name)));
  // A function without a name may be that of any.
  const names = (calling.length > 0 ? calling : ofScript).map(({ name }) => name);
  if (names.length === 0) return message;
  return `${names.length === 1 ? "scenario" : "one of the scenarios"} ${names.join(", ")}: ${message}`;
}

/** Functions of the script that a scenario calls. */
function calledBy(work: WorkPlan): readonly string[] {
  return work.kind === "function" ? [work.name] : work.steps.flatMap(calledByStep);
}

function shownPlace({ url, line, column }: StallFrame): string {
  const path = fileURLToPath(url.replace(/[?#].*$/, ""));
  return `${path.replace(/^.*[\\/]/, "")}:${line}:${column}`;
}

function calledByStep(step: StepPlan): readonly string[] {
  if (step.kind === "call") return [step.name];
  return step.kind === "repeat" || step.kind === "when" ? step.steps.flatMap(calledByStep) : [];
}
