import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { scratchFolder } from "../machine/scratch.ts";
import type { Tool } from "./tool.ts";

const SCRIPT = `
import http from "k6/http";
import { check } from "k6";
export const options = { summaryTrendStats: ["med", "p(99)"] };
export default function () {
  const response = http.get(__ENV.TARGET);
  check(response, { "status is 200": (r) => r.status === 200, "body is ok": (r) => r.body === "ok" });
}
`;

interface Summary {
  readonly metrics: {
    readonly http_reqs: { readonly count: number };
    readonly http_req_duration: Readonly<Record<"med" | "p(99)", number>>;
    readonly checks: { readonly fails: number };
  };
}

/** The same work as rampa's scripted scenario: one request and two checks. */
export const k6: Tool = {
  id: "k6",
  name: "k6",
  isDrained: true,
  prepare({ url, connections, durationS }) {
    const folder = scratchFolder();
    const script = join(folder, "script.js");
    const summary = join(folder, "summary.json");
    writeFileSync(script, SCRIPT);
    const options = ["--vus", `${connections}`, "--duration", `${durationS}s`, "--summary-export", summary];
    return {
      command: ["k6", "run", "--quiet", "--no-usage-report", ...options, script],
      env: { ...process.env, TARGET: url, GOMAXPROCS: "1" },
      report() {
        const { metrics } = JSON.parse(readFileSync(summary, "utf8")) as Summary;
        const { http_reqs, http_req_duration, checks } = metrics;
        return {
          requests: http_reqs.count,
          p50: http_req_duration.med,
          p99: http_req_duration["p(99)"],
          problem: checks.fails === 0 ? null : `${checks.fails} failed checks`,
        };
      },
    };
  },
};
