import { formatValue } from "../metrics/format-value.ts";
import type { ReportModel } from "./model.ts";
import { formatElapsed, plural } from "./numbers.ts";

/** One sentence on the load before the measured one; empty when there was none. */
export function warmUpText({ warmUp }: Pick<ReportModel, "warmUp">): string {
  if (warmUp === null) return "";
  const { duration_s: durationS, requests, failed, iterations } = warmUp;
  const share = requests === 0 ? "" : ` (${formatValue(failed / requests, "ratio")} failed)`;
  return (
    `Warm-up: ${plural(requests, "request")}${share} and ${plural(iterations, "iteration")} ` +
    `in ${formatElapsed(durationS)} before the load; they are in no other figure.`
  );
}
