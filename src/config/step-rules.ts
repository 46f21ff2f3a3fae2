import type { z } from "zod";

import { HTTP_METHODS } from "./step-plan.ts";
import { addIssue } from "./schema-leaf.ts";

const CONTROLS = ["think", "parallel", "repeat", "when", "call"] as const;

/** Keys of which a step has exactly one: they say what it does. */
export const ACTIONS = [...HTTP_METHODS, ...CONTROLS] as const;

type Action = (typeof ACTIONS)[number];

/** Keys of which a request has at most one. */
export const BODIES = ["json", "form", "multipart", "body", "body_file"] as const;

/** Keys that a step with this action has beside it; null: those of a request. */
function companionsOf(action: Action): readonly string[] | null {
  if (action === "repeat" || action === "when") return ["steps"];
  return CONTROLS.some((control) => control === action) ? [] : null;
}

type StepFields = Readonly<Record<string, unknown>>;

/** Complains of keys that cannot stand beside each other in a step; `shape` has all that there are. */
export function checkActions(context: z.core.ParsePayload<StepFields>, shape: object): void {
  const keys = Object.keys(context.value);
  const [first, second] = ACTIONS.filter((action) => keys.includes(action));
  if (first === undefined) {
    // An unknown key is most likely the misspelt action, and is a problem already.
    if (context.issues.length === 0) {
      const message = `a step needs one of ${ACTIONS.join(", ")}`;
      addIssue(context, [], { message, hint: "Write a request such as get: /path, or think: 500ms" });
    }
  } else if (second !== undefined) {
    const message = `"${first}" and "${second}" stand in one step`;
    addIssue(context, [second], { message, hint: "Make them two steps" });
  } else {
    checkCompanions(context, first, keys, shape);
  }
  const [body, otherBody] = BODIES.filter((key) => keys.includes(key));
  if (body !== undefined && otherBody !== undefined) {
    addIssue(context, [otherBody], {
      message: `"${body}" and "${otherBody}" stand in one step`,
      hint: "A request has one body",
    });
  }
}

function checkCompanions(
  context: z.core.ParsePayload<StepFields>,
  action: Action,
  keys: readonly string[],
  shape: object,
): void {
  const companions = companionsOf(action);
  if (companions === null) {
    checkRequest(context, action, keys);
    return;
  }
  for (const key of keys.filter((candidate) => candidate in shape && candidate !== action)) {
    if (companions.includes(key)) continue;
    const hint = "Move it to a request step";
    addIssue(context, [key], { message: `"${key}" does not apply to ${action}`, hint });
  }
  if (companions.includes("steps") && !keys.includes("steps")) {
    const hint = `Add steps: [...] beside ${action}`;
    addIssue(context, [action], { message: `"${action}" has no steps`, hint });
  }
  const { parallel } = context.value;
  if (!Array.isArray(parallel)) return;
  parallel.forEach((step: unknown, index) => {
    const control = CONTROLS.find((key) => typeof step === "object" && step !== null && key in step);
    if (control === undefined) return;
    const message = `"${control}" cannot run in parallel`;
    addIssue(context, ["parallel", index, control], { message, hint: "Write requests only" });
  });
}

function checkRequest(
  context: z.core.ParsePayload<StepFields>,
  action: Action,
  keys: readonly string[],
): void {
  if (keys.includes("steps")) {
    const hint = "Steps stand beside repeat or when";
    addIssue(context, ["steps"], { message: `"steps" does not apply to ${action}`, hint });
  }
  if (keys.includes("stop_on_failed_check") && !keys.includes("checks")) {
    const message = '"stop_on_failed_check" stands where there are no checks';
    addIssue(context, ["stop_on_failed_check"], { message, hint: "Add checks, or remove the key" });
  }
}
