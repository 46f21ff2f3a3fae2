import { RampaError } from "../errors.ts";

/** The error for a sample that is no number; dropping it silently would make the figures wrong. */
export function notFinite(value: number): RampaError {
  return new RampaError("metric_invalid", `expected a finite number as a sample, got ${value}`, {
    hint: "Check the value before you record it.",
  });
}
