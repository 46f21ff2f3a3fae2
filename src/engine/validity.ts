import type { ThresholdPlan } from "../config/threshold-plan.ts";
import { type Delivery, shortfalls } from "./delivery.ts";
import { limitsTime, mayBeGenerators, type IterationDelays, type MissedLimit } from "./generator-blame.ts";
import type { GeneratorReadings } from "./generator-readings.ts";
import { type Strain, strainOf } from "./generator-strain.ts";
import type { RunError } from "./run-result.ts";

/** What a validity is judged on. */
export interface ValidityEvidence {
  readonly readings: GeneratorReadings;
  readonly deliveries: readonly Delivery[];
  readonly thresholds: readonly ThresholdPlan[];
  /** Those that were not met, with or without data, by their plan. */
  readonly failed: readonly FailedThreshold[];
  readonly iteration: IterationDelays;
  /** Of `http_req_duration`. */
  readonly durationP99Ms: number | null;
}

/** A threshold that was not met; `missed` when it has samples of a trend. */
export interface FailedThreshold {
  readonly threshold: ThresholdPlan;
  readonly missed: MissedLimit | null;
}

/**
 * Whether the load generator can be believed. `sound`: it had room to spare. `upper_bounds`: it was busy, so
 * response times are at most what is shown. `invalid`: nothing can be judged.
 */
export type Validity =
  | { readonly kind: "sound" }
  | {
      readonly kind: "upper_bounds";
      readonly reasons: readonly string[];
      readonly remedies: readonly string[];
    }
  | {
      readonly kind: "invalid";
      readonly code: "load_not_delivered" | "generator_overloaded";
      readonly reasons: readonly string[];
      readonly remedies: readonly string[];
    };

/**
 * Judges the instrument first. A busy generator can only make response times look longer, never shorter:
 *
 * 1. The load was not delivered: `invalid`, whatever the thresholds say.
 * 2. Nothing but limits on times were missed, and each might have been kept without the generator's own
 *    delay: `invalid`. One failure that the generator cannot have made is enough for a verdict.
 * 3. Otherwise the generator was busy at most: the times are upper bounds.
 */
export function judgeValidity(evidence: ValidityEvidence): Validity {
  const { readings, deliveries, thresholds, durationP99Ms } = evidence;
  const strain = strainOf(readings, durationP99Ms);
  const short = shortfalls(deliveries, thresholds, strain);
  if (short.length > 0) {
    return {
      kind: "invalid",
      code: "load_not_delivered",
      reasons: short.map(({ reason }) => `the load was not delivered: ${reason}`),
      remedies: distinct(short.map(({ remedy }) => remedy)),
    };
  }
  if (strain === null) return { kind: "sound" };
  const doubtful = evidence.failed.filter((failure) => isDoubtful(failure, evidence));
  if (doubtful.length === 0 || doubtful.length < evidence.failed.length) {
    return { kind: "upper_bounds", reasons: [upperBounds(strain)], remedies: [strain.remedy] };
  }
  return {
    kind: "invalid",
    code: "generator_overloaded",
    reasons: doubtful.map(({ threshold }) => doubt(threshold, strain)),
    remedies: [strain.remedy],
  };
}

/** The error of a run that cannot be judged. */
export function invalidityError({
  code,
  reasons,
  remedies,
}: Extract<Validity, { kind: "invalid" }>): RunError {
  return { code, message: reasons[0] ?? "", hint: remedies.join(" ") };
}

function isDoubtful(
  { threshold, missed }: FailedThreshold,
  { readings, iteration }: ValidityEvidence,
): boolean {
  if (missed === null || !limitsTime(threshold, missed.metric)) return false;
  return mayBeGenerators(missed, readings, iteration);
}

function doubt({ metric, source }: ThresholdPlan, { sign }: Strain): string {
  return (
    `the threshold ${metric} ${source} failed by no more than the load generator's own delay, ` +
    `so nobody can tell whose it is: ${sign}`
  );
}

function upperBounds({ sign }: Strain): string {
  return `the load generator was busy (${sign}), so response times are upper bounds: the system may be faster`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
