/** A server in a process of its own that notes when each request arrived; see `arrival-log.ts`. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { ArrivalReport } from "./arrival-log.ts";
import { machineTimeMs, StallMeter } from "./stall-meter.ts";

const arrivals: { path: string; atMs: number }[] = [];
const meter = new StallMeter();
const server = createServer((request, response) => {
  arrivals.push({ path: request.url ?? "", atMs: machineTimeMs() });
  response.end("ok");
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));

process.on("message", () => {
  const report: ArrivalReport = { arrivals: arrivals.splice(0), stalls: meter.stalls.splice(0) };
  process.send?.(report);
});
process.on("disconnect", () => process.exit(0));
