import { formatDuration } from "../config/duration.ts";
import type { RequestStepPlan, StepPlan, ThinkStepPlan } from "../config/step-plan.ts";
import { alignedLines } from "../report/console-table.ts";
import { formatCount, plural } from "../report/numbers.ts";
import { terminalText } from "../report/terminal-text.ts";

const URL_LENGTH = 60;
const NAMES_LENGTH = 60;
const CONDITION_LENGTH = 80;

/** A line of the plan: columns for a request, one text for everything else. */
type Line =
  | { readonly kind: "request"; readonly depth: number; readonly step: RequestStepPlan }
  | { readonly kind: "text"; readonly depth: number; readonly text: string };

/** Steps as lines, those inside others indented; columns for requests: URL, name, what it checks and sets. */
export function stepLines(steps: readonly StepPlan[]): string[] {
  const lines = linesOf(steps, 0);
  const requests = lines.filter((line) => line.kind === "request");
  const cells = alignedLines(
    requests.map(({ step, depth }) => requestCells(step, depth)),
    ["left", "left", "left"],
  );
  let next = 0;
  return lines.map((line) =>
    line.kind === "request" ? (cells[next++] ?? "") : indented(line.text, line.depth),
  );
}

function linesOf(steps: readonly StepPlan[], depth: number): readonly Line[] {
  return steps.flatMap((step): readonly Line[] => {
    switch (step.kind) {
      case "request":
        return [{ kind: "request", depth, step }];
      case "think":
        return [text(thinkText(step), depth)];
      case "call":
        return [text(`call ${terminalText(step.name)}`, depth)];
      case "parallel":
        return [text("at the same time", depth), ...linesOf(step.requests, depth + 1)];
      case "repeat":
        return [text(`${formatCount(step.times)} times`, depth), ...linesOf(step.steps, depth + 1)];
      case "when":
        return [
          text(`when ${terminalText(step.condition.name, CONDITION_LENGTH)}`, depth),
          ...linesOf(step.steps, depth + 1),
        ];
    }
  });
}

function text(words: string, depth: number): Line {
  return { kind: "text", depth, text: words };
}

function indented(line: string, depth: number): string {
  return "  ".repeat(depth) + line;
}

function requestCells(step: RequestStepPlan, depth: number): string[] {
  const { method, url, name, checks, extract = [] } = step;
  const verb = method.toUpperCase();
  const isNamed = name !== `${verb} ${url.replace(/[?#].*$/s, "")}`;
  const variables = extract.map((variable) => variable.name).join(", ");
  const remarks = [
    ...(checks.length === 0 ? [] : [plural(checks.length, "check")]),
    ...(variables === "" ? [] : [`sets ${terminalText(variables, NAMES_LENGTH)}`]),
  ];
  return [
    indented(`${verb} ${terminalText(url, URL_LENGTH)}`, depth),
    isNamed ? terminalText(name, URL_LENGTH) : "",
    remarks.join(", "),
  ];
}

function thinkText({ minMs, maxMs }: ThinkStepPlan): string {
  if (minMs === maxMs) return `think ${formatDuration(minMs)}`;
  return `think ${formatDuration(minMs)} to ${formatDuration(maxMs)}`;
}
