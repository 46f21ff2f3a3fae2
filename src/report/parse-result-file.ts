import type { z } from "zod";

import { type Problem, RampaError } from "../errors.ts";
import { plainLine } from "./plain-text.ts";
import { ResultFile } from "./result-file.ts";
import { RESULT_LIMITS } from "./result-leaves.ts";
import { isFailedRow } from "./threshold-rows.ts";

const MAX_PROBLEMS = 20;

const HINT = "Give a result.json that rampa wrote; schema/result.schema.json describes it.";

/**
 * Reads a `result.json`, perhaps one from an untrusted run: strict, and bounded in size, depth and
 * number of entries.
 *
 * @throws {@link RampaError} `result_invalid` with all problems (at most 20 are listed).
 */
export function parseResultFile(text: string, file = "result.json"): ResultFile {
  if (text.length > RESULT_LIMITS.file) {
    throw invalid(file, [{ file, message: `larger than ${RESULT_LIMITS.file / 1024 / 1024} MiB` }]);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw invalid(file, [{ file, message: "not JSON" }], cause);
  }
  // Before zod, which calls itself once for each level.
  const unsafe = unsafeValue(raw);
  if (unsafe !== null) throw invalid(file, [{ file, message: unsafe }]);
  const parsed = ResultFile.safeParse(raw);
  if (!parsed.success)
    throw invalid(
      file,
      parsed.error.issues.map((issue) => problemOf(issue, file)),
    );
  const contradiction = contradictionOf(parsed.data);
  if (contradiction !== null) throw invalid(file, [{ file, path: "status", message: contradiction }]);
  return parsed.data;
}

/** A status that the file's own thresholds refute, so that nothing is called green above a table that is red. */
function contradictionOf({ status, thresholds }: ResultFile): string | null {
  if (status !== "passed" && status !== "teardown_failed") return null;
  const broken = thresholds.find(isFailedRow);
  if (broken === undefined) return null;
  const { metric, source, outcome } = broken;
  const end = outcome === "failed" ? "failed" : "has no data";
  return plainLine(`"${status}", although the threshold ${metric} ${source} ${end}`);
}

function invalid(file: string, problems: readonly Problem[], cause?: unknown): RampaError {
  const first = problems[0];
  const place = first?.path === undefined ? "" : ` ${first.path}:`;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return new RampaError(
    "result_invalid",
    `${file} is no result file:${place} ${first?.message ?? ""}${more}`,
    {
      hint: HINT,
      problems: problems.slice(0, MAX_PROBLEMS),
      cause,
    },
  );
}

function problemOf(issue: z.core.$ZodIssue, file: string): Problem {
  const path = plainLine(issue.path.map(String).join("."));
  const message = plainLine(issue.message);
  return path === "" ? { file, message } : { file, path, message };
}

/** What makes a value unsafe to walk or to copy, or null. */
function unsafeValue(root: unknown): string | null {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > RESULT_LIMITS.depth) return `nested deeper than ${RESULT_LIMITS.depth} levels`;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      if (Object.hasOwn(value, "__proto__")) return 'has a key "__proto__"';
      // One by one: a spread of a long list would overflow the stack.
      for (const child of Object.values(value)) next.push(child);
    }
    level = next;
  }
  return null;
}
