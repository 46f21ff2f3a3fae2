import type { z } from "zod";

import type { ConfigPath, PathPart } from "./place.ts";
import type { Complaint } from "./complaint.ts";
import type { IssueParams } from "./schema-leaf.ts";

/** What a schema found wrong with one part of a value. */
export interface Finding extends Complaint {
  readonly path: ConfigPath;
  readonly part: PathPart;
  readonly coercion?: "number" | "boolean";
}

type Issue = z.core.$ZodIssue;

function paramsOf(issue: Issue): IssueParams {
  return issue.code === "custom" && issue.params !== undefined ? (issue.params as IssueParams) : {};
}

/** Whether a branch of a union is out of the question: the value itself has another type. */
function isWrongBranch(issues: readonly Issue[]): boolean {
  return issues.some(
    (issue) =>
      issue.path.length === 0 && (issue.code === "invalid_type" || paramsOf(issue).isWrongType === true),
  );
}

function ofUnion(issue: Issue & { readonly code: "invalid_union" }, path: ConfigPath): readonly Finding[] {
  const branches = issue.errors as readonly (readonly Issue[])[];
  const meant = branches.find((branch) => !isWrongBranch(branch));
  if (meant !== undefined) return meant.flatMap((inner) => findingsOf(inner, path));
  const [message = "", ownHint] = issue.message.split("\n");
  const hint =
    ownHint ??
    branches
      .flat()
      .map((inner) => paramsOf(inner).hint)
      .find((text) => text !== undefined);
  return [{ path, part: "value", message, ...(hint === undefined ? {} : { hint }) }];
}

function findingsOf(issue: Issue, parent: ConfigPath): readonly Finding[] {
  const path = [...parent, ...(issue.path as ConfigPath)];
  if (issue.code === "invalid_union") return ofUnion(issue, path);
  const { hint, describeUnknownKey, coercion, part = "value" } = paramsOf(issue);
  if (describeUnknownKey !== undefined) {
    return [{ path, part: "key", ...describeUnknownKey(String(path.at(-1) ?? "")) }];
  }
  const [message = "", ownHint] = issue.message.split("\n");
  const remedy = hint ?? ownHint;
  const words = remedy === undefined ? { message } : { message, hint: remedy };
  return [{ path, part, ...words, ...(coercion === undefined ? {} : { coercion }) }];
}

/** What a failed parse found, with the branch of each union that was meant. */
export function readIssues(error: z.ZodError): readonly Finding[] {
  return error.issues.flatMap((issue) => findingsOf(issue, []));
}
