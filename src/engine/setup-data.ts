import { messageOf } from "../errors.ts";
import type { RunError } from "./run-result.ts";

/** What setup returned, for teardown, and a copy of it for the virtual users. */
export type SetupData =
  | { readonly kind: "ready"; readonly forUsers: unknown; readonly forTeardown: unknown }
  | { readonly kind: "failed"; readonly error: RunError };

/** Copies setup's result as it is copied to every thread, so that what iterations do to it can never matter. */
export function cloneSetupData(value: unknown): SetupData {
  try {
    return { kind: "ready", forUsers: structuredClone(value), forTeardown: value };
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
