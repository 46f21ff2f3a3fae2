import type { Metric, MetricKind, MetricUnit } from "./metric.ts";
import type { MetricRegistry } from "./registry.ts";

const builtin = (name: string, kind: MetricKind, unit: MetricUnit = ""): Metric =>
  Object.freeze({ name, kind, unit, isBuiltin: true });

/** What rampa measures by itself, by name. Times are milliseconds, data is bytes. */
export const BUILTIN_METRICS = Object.freeze({
  http_reqs: builtin("http_reqs", "counter"),
  http_req_duration: builtin("http_req_duration", "trend", "ms"),
  http_req_blocked: builtin("http_req_blocked", "trend", "ms"),
  http_req_connecting: builtin("http_req_connecting", "trend", "ms"),
  http_req_tls_handshaking: builtin("http_req_tls_handshaking", "trend", "ms"),
  http_req_sending: builtin("http_req_sending", "trend", "ms"),
  http_req_waiting: builtin("http_req_waiting", "trend", "ms"),
  http_req_receiving: builtin("http_req_receiving", "trend", "ms"),
  http_req_failed: builtin("http_req_failed", "rate"),
  data_sent: builtin("data_sent", "counter", "bytes"),
  data_received: builtin("data_received", "counter", "bytes"),
  iterations: builtin("iterations", "counter"),
  iteration_duration: builtin("iteration_duration", "trend", "ms"),
  iteration_errors: builtin("iteration_errors", "counter"),
  dropped_iterations: builtin("dropped_iterations", "counter"),
  interrupted_iterations: builtin("interrupted_iterations", "counter"),
  iteration_lag: builtin("iteration_lag", "trend", "ms"),
  iteration_response_time: builtin("iteration_response_time", "trend", "ms"),
  generator_uncertainty: builtin("generator_uncertainty", "trend", "ms"),
  vus: builtin("vus", "gauge"),
  vus_max: builtin("vus_max", "gauge"),
  checks: builtin("checks", "rate"),
});

/**
 * Adds all built-in metrics to a registry.
 *
 * @example
 * ```ts
 * import { MetricRegistry, registerBuiltins } from "rampa";
 *
 * const registry = new MetricRegistry();
 * registerBuiltins(registry);
 * registry.get("checks")?.kind; // "rate"
 * ```
 */
export function registerBuiltins(registry: MetricRegistry): void {
  for (const metric of Object.values(BUILTIN_METRICS)) registry.registerBuiltin(metric);
}
