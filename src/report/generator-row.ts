import { formatValue } from "../metrics/format-value.ts";
import { formatCount, plural } from "./numbers.ts";
import type { ResultFile } from "./result-file.ts";

/** How the load generator fared, as texts for any medium. */
export interface GeneratorRow {
  readonly valid: boolean;
  /** True when its times are upper bounds or cannot be judged at all. */
  readonly isNotable: boolean;
  /** What it looked at and what it saw; figures that this platform lacks are left out. */
  readonly figures: readonly (readonly [name: string, value: string])[];
}

/** What a busy generator means for figures that count nevertheless. */
export function generatorNotices({ generator }: ResultFile): readonly string[] {
  if (generator?.valid !== true) return [];
  return [...generator.reasons, ...generator.remedies].map(asSentence);
}

function asSentence(text: string): string {
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

/** The load-generator row; null when there is nothing to tell. */
export function generatorRow({ generator, scenarios }: ResultFile): GeneratorRow | null {
  // No thread ever made a load.
  if (generator === undefined || generator.threads === 0) return null;
  const figures: readonly (readonly [string, string | null])[] = [
    ["load", deliveredText(scenarios)],
    ["lag p99", time(generator.lag_p99_ms)],
    ["uncertainty p99", time(generator.uncertainty_p99_ms)],
    ["loop delay p99", time(generator.loop_delay_p99_ms)],
    ["loop busy", share(generator.loop_utilization)],
    ["CPU of process", cores(generator.cpu_process)],
    ["CPU of machine", share(generator.cpu_machine)],
    ["GC", time(generator.gc_ms)],
    ["threads", formatCount(generator.threads)],
  ];
  return {
    valid: generator.valid,
    isNotable: !generator.valid || generator.reasons.length > 0,
    figures: figures.filter((figure): figure is readonly [string, string] => figure[1] !== null),
  };
}

/** `990 of 1,000 iterations, 10 dropped`: planned ones where the plan says a number. */
function deliveredText(scenarios: ResultFile["scenarios"]): string {
  const sum = (count: (row: ResultFile["scenarios"][number]) => number | null): number | null =>
    scenarios.reduce<number | null>((total, row) => {
      const value = count(row);
      return total === null || value === null ? null : total + value;
    }, 0);
  const delivered = sum((row) => row.delivered) ?? 0;
  const planned = sum((row) => row.planned);
  const dropped = sum((row) => row.dropped) ?? 0;
  const load =
    planned === null
      ? plural(delivered, "iteration")
      : `${formatCount(delivered)} of ${plural(planned, "iteration")}`;
  return `${load}, ${formatCount(dropped)} dropped`;
}

function time(milliseconds: number | null): string | null {
  return milliseconds === null ? null : formatValue(milliseconds, "ms");
}

function share(value: number | null): string | null {
  return value === null ? null : formatValue(value, "ratio");
}

function cores(value: number | null): string | null {
  return value === null ? null : `${formatValue(value, "")} ${value === 1 ? "core" : "cores"}`;
}
