import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

import type { Tool } from "./tool.ts";

const home = resolve(import.meta.dirname, "..");
const entry = resolve(home, "node_modules/autocannon/autocannon.js");

/** Installs what benchmarks/package.json pins, unless that is there. */
export function installAutocannon(): void {
  if (existsSync(entry)) return;
  process.stderr.write("installing autocannon in benchmarks/\n");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: home,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

interface Output {
  readonly requests: { readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly non2xx: number;
}

export const autocannon: Tool = {
  id: "autocannon",
  name: "autocannon",
  isDrained: false,
  prepare: ({ url, connections, durationS }) => ({
    command: [process.execPath, entry, "-c", `${connections}`, "-d", `${durationS}`, "--json", "-n", url],
    report(stdout) {
      const { requests, latency, errors, non2xx } = JSON.parse(stdout) as Output;
      const problem = errors + non2xx === 0 ? null : `${errors} errors, ${non2xx} other statuses`;
      return { requests: requests.total, p50: latency.p50, p99: latency.p99, problem };
    },
  }),
};
