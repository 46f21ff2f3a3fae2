import { BUILTIN_METRICS } from "../../src/metrics/builtins.ts";
import { listAggregations } from "../../src/metrics/aggregations.ts";
import type { MetricKind } from "../../src/metrics/metric.ts";
import { code, markdownTable } from "./markdown-table.ts";

const MEANINGS: Readonly<Record<keyof typeof BUILTIN_METRICS, string>> = {
  http_reqs: "requests: responses and failures, one for each hop of a redirect",
  http_req_duration: "sending + waiting + receiving",
  http_req_blocked: "until a connection was ready to send on: name resolution, connecting and TLS included",
  http_req_connecting: "opening the TCP connection; 0 on a kept connection",
  http_req_tls_handshaking: "the TLS handshake; 0 on a kept connection and without TLS",
  http_req_sending: "writing the request",
  http_req_waiting: "from the request's last byte to the response's first",
  http_req_receiving: "reading the response",
  http_req_failed: "share of requests without an expected status; `passes` are failed requests, as in k6",
  data_sent: "bytes that the sockets sent, headers and TLS included",
  data_received: "bytes that the sockets received, headers and TLS included",
  iterations: "iterations that ended by themselves, with or without an error",
  iteration_duration: "how long these iterations took, think times and sleeps included",
  iteration_errors: "iterations that ended with an error that a script threw",
  dropped_iterations: "planned iterations that never started",
  interrupted_iterations: "iterations that were cut off when `graceful_stop` or the run was over",
  iteration_lag: "actual minus planned start; only the arrival-rate executors",
  iteration_response_time:
    "from an iteration's planned start to its end, so waiting is part of it; only the arrival-rate executors",
  generator_uncertainty:
    "how long a response may have waited for the generator itself, at most; 0 while that is not busy",
  vus: "virtual users that iterate, or stand ready for an arrival; looked at once a second",
  vus_max: "virtual users that exist or are reserved",
  checks: "share of checks that held, with the tag `check`",
};

const KINDS: Readonly<Record<MetricKind, { readonly what: string; readonly merge: string }>> = {
  counter: { what: "a running total; `rate` is per second of load", merge: "the sum" },
  gauge: {
    what: "the latest value, with the least and the greatest",
    merge: "the later value, the outer range",
  },
  rate: { what: "the share of samples that are not 0", merge: "the sums of both counts" },
  trend: { what: "a distribution", merge: "the sum of the histograms" },
};

/** The built-in metrics and the kinds of metrics. */
export function metricTables(): Readonly<Record<string, string>> {
  return {
    metrics: markdownTable(
      ["metric", "kind", "unit", "meaning"],
      Object.values(BUILTIN_METRICS).map(({ name, kind, unit }) => [
        code(name),
        kind,
        unit,
        MEANINGS[name as keyof typeof BUILTIN_METRICS],
      ]),
    ),
    kinds: markdownTable(
      ["kind", "what it is", "aggregations", "two halves merge to"],
      (Object.keys(KINDS) as MetricKind[]).map((kind) => [
        kind,
        KINDS[kind].what,
        listAggregations(kind)
          .split(", ")
          .map((aggregation) => code(aggregation))
          .join(" "),
        KINDS[kind].merge,
      ]),
    ),
  };
}
