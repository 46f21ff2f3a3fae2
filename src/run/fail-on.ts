import { RUN_STATUSES, type RunStatus } from "../exit-codes.ts";

/** Every status that can fail a run: all but `passed`. */
const FAILURES = RUN_STATUSES.filter((status) => status !== "passed");

/**
 * Reads which statuses fail a run: `any`, `none`, or a comma or newline separated list. A config
 * error fails whatever is written; naming it is allowed.
 */
export function parseFailOn(text: string): {
  readonly statuses: ReadonlySet<RunStatus>;
  readonly problems: readonly { readonly message: string }[];
} {
  if (text.trim() === "any") return { statuses: new Set(FAILURES), problems: [] };
  if (text.trim() === "none") return { statuses: new Set(), problems: [] };
  const names = text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "config_error");
  const statuses = FAILURES.filter((status) => names.includes(status));
  const problems = names
    .filter((name) => !(FAILURES as readonly string[]).includes(name))
    .map((name) => ({
      message: `expected any, none, or a list of ${FAILURES.join(", ")}, got ${JSON.stringify(name)}`,
    }));
  return { statuses: new Set(statuses), problems };
}
