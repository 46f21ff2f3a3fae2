import { messageOf } from "../errors.ts";
import type { RunError } from "./run-result.ts";

/** What setup returned, as a copy for the virtual users and one for teardown. */
export type SetupData =
  | { readonly kind: "ready"; readonly forUsers: unknown; readonly forTeardown: unknown }
  | { readonly kind: "failed"; readonly error: RunError };

/** Copies setup's result as it is copied to every thread, so that sharing it can never matter. */
export function cloneSetupData(value: unknown): SetupData {
  try {
    return { kind: "ready", forUsers: structuredClone(value), forTeardown: structuredClone(value) };
  } catch (error) {
    return {
      kind: "failed",
      error: {
        code: "setup_failed",
        message: `setup returned something that cannot be copied: ${messageOf(error)}`,
        hint: "Return plain data (numbers, text, lists, maps, dates): no functions, connections or promises.",
      },
    };
  }
}
