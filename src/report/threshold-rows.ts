import { type Quantity, quantityOf } from "../metrics/aggregations.ts";
import { BUILTIN_METRICS } from "../metrics/builtins.ts";
import { formatPercent } from "../metrics/format-change.ts";
import { formatLimit, formatObserved } from "../metrics/format-value.ts";
import type { Metric } from "../metrics/metric.ts";
import { isRelative, parseRelativeThreshold } from "../thresholds/parse-relative.ts";
import { parseSubmetric } from "../thresholds/parse-submetric.ts";
import { parseThreshold, type ThresholdExpression } from "../thresholds/parse.ts";
import { isThinPercentile, numberOfSamples } from "./percentile.ts";
import type { ResultFile } from "./result-file.ts";

/** A threshold and what became of it. */
export interface ThresholdRow {
  /** As written, with its tag filters. */
  readonly metric: string;
  /** The metric's name without filters. */
  readonly baseMetric: string;
  readonly tags: Readonly<Record<string, string>>;
  /** As written, such as `p(95)<500`. */
  readonly source: string;
  readonly aggregation: string;
  readonly operator: string;
  readonly outcome: ResultFile["thresholds"][number]["outcome"];
  /** A limit on the change from the baseline: `observed` and `limit` are percentages. */
  readonly isRelative: boolean;
  readonly observed: number | null;
  readonly limit: number;
  /** With as many digits as it takes to see on which side of the limit it is. */
  readonly observedText: string;
  readonly limitText: string;
  /** True when the observed percentile rests on fewer than ten samples in its tail. */
  readonly isThin: boolean;
  /** How far beyond the limit, as a share of it; null unless it failed with a value. */
  readonly excess: number | null;
  readonly isDefault: boolean;
  readonly abortOnFail: boolean;
  /** One sentence for a reader. */
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** Whether a threshold fails the run. */
export function isFailedRow({ outcome }: Pick<ThresholdRow, "outcome">): boolean {
  return outcome === "failed" || outcome === "no_data";
}

/** Failed ones first, the one furthest beyond its limit at the top, then those without data, then the rest. */
export function thresholdRows(result: ResultFile): readonly ThresholdRow[] {
  return result.thresholds.map((threshold) => rowOf(threshold, result)).toSorted((a, b) => rank(b) - rank(a));
}

const PASSED = -2;
const INCONCLUSIVE = -1.5;
const WITHOUT_DATA = -1;

function rank(row: ThresholdRow): number {
  if (row.outcome === "passed") return PASSED;
  if (row.outcome === "inconclusive") return INCONCLUSIVE;
  return row.excess ?? WITHOUT_DATA;
}

function rowOf(threshold: ResultFile["thresholds"][number], result: ResultFile): ThresholdRow {
  const { metric, source, outcome, observed, limit } = threshold;
  const [baseMetric, tags] = submetricOf(metric);
  const expression = expressionOf(source);
  const aggregation = expression?.aggregation ?? "";
  const data = ownEntry(result.submetrics, metric) ?? ownEntry(result.metrics, baseMetric);
  // A metric without a sample is not among the metrics.
  const kind = data ?? ownEntry<Pick<Metric, "kind" | "unit">>(BUILTIN_METRICS, baseMetric);
  const quantity = kind === undefined ? "" : quantityOf(kind, aggregation);
  return {
    metric,
    baseMetric,
    tags,
    source,
    aggregation,
    operator: expression?.operator ?? "",
    outcome,
    observed,
    limit,
    ...textsOf(threshold, quantity),
    isThin:
      !isRelative(source) &&
      data?.kind === "trend" &&
      isThinPercentile(aggregation, numberOfSamples(data.stats)),
    excess: outcome === "failed" && observed !== null ? excessOf(observed, limit) : null,
    isDefault: threshold.is_default,
    abortOnFail: threshold.abort_on_fail,
    message: threshold.message,
    file: threshold.file ?? null,
    line: threshold.line ?? null,
    column: threshold.column ?? null,
  };
}

function textsOf(
  { source, outcome, observed, limit }: ResultFile["thresholds"][number],
  quantity: Quantity,
): Pick<ThresholdRow, "isRelative" | "observedText" | "limitText"> {
  if (isRelative(source)) {
    // Judged without a number: the baseline's was 0.
    const unnumbered = outcome === "inconclusive" ? "not known" : "from 0";
    const observedText = observed === null ? unnumbered : formatPercent(observed);
    return { isRelative: true, observedText, limitText: formatPercent(limit) };
  }
  const observedText = observed === null ? "no data" : formatObserved(observed, limit, quantity);
  return { isRelative: false, observedText, limitText: formatLimit(limit, quantity) };
}

function excessOf(observed: number, limit: number): number {
  const distance = Math.abs(observed - limit);
  // Any share of a limit of zero is more than all of it.
  const excess = limit === 0 ? 1 + distance : distance / Math.abs(limit);
  return Math.min(excess, Number.MAX_VALUE);
}

function ownEntry<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A result file may hold any text; what is no threshold is shown as it is. */
function expressionOf(source: string): Pick<ThresholdExpression, "aggregation" | "operator"> | null {
  try {
    return isRelative(source) ? parseRelativeThreshold(source) : parseThreshold(source);
  } catch {
    return null;
  }
}

function submetricOf(metric: string): readonly [string, Readonly<Record<string, string>>] {
  try {
    return parseSubmetric(metric);
  } catch {
    return [metric, {}];
  }
}
