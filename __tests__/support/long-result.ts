import { HdrTrendSink } from "../../src/metrics/hdr-trend-sink.ts";
import type { ResultFile } from "../../src/report/result-file.ts";
import { failedResult } from "./sample-result.ts";

/** Ten minutes of the shop, one point a second, with real histograms; it turned slow after half of the time. */
export function longResult(): ResultFile {
  const base = failedResult();
  const sink = new HdrTrendSink();
  for (let index = 0; index < 20_000; index++) sink.add(5 + ((index * 7919) % 1000) ** 1.2 / 10);
  const histogram = sink.encode();
  const timeline = Array.from({ length: 600 }, (_, second) => ({
    t_s: second + 1,
    vus: 10 + (second % 7),
    rate: 380.123 + ((second * 37) % 41),
    failed: second > 300 ? second % 5 : 0,
    p50: 42.123 + ((second * 13) % 17),
    p95: (second > 300 ? 700 : 180) + ((second * 31) % 97) + 0.456,
    p99: (second > 300 ? 950 : 260) + ((second * 53) % 131) + 0.789,
  }));
  const metric = base.metrics.http_req_duration;
  if (metric === undefined) throw new Error("the sample has no durations");
  return {
    ...base,
    duration_s: 600,
    timeline,
    metrics: { ...base.metrics, http_req_duration: { ...metric, histogram } },
    submetrics: {
      "http_req_duration{name:list orders}": { ...metric, histogram },
    },
  };
}
