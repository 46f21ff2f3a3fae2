import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { parseResultFile } from "../../src/report/parse-result-file.ts";
import type { ResultFile } from "../../src/report/result-file.ts";
import { scratchFolder } from "../machine/scratch.ts";
import type { Tool, ToolRun } from "./tool.ts";

/** A run of rampa, with all that it reported. */
export interface RampaRun extends ToolRun {
  readonly result: () => ResultFile;
}

export interface RampaTest {
  /** Path of the bundle's `index.js`. */
  readonly cli: string;
  /** JSON, which is YAML. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly script?: string;
  /** One unless a test is about them: tools are compared by the core. */
  readonly threads?: number;
}

/** Prepares a run of the bundle, as users run it. */
export function rampaRun({ cli, config, script, threads = 1 }: RampaTest): RampaRun {
  const folder = scratchFolder();
  writeFileSync(join(folder, "rampa.yml"), JSON.stringify(config, null, 2));
  if (script !== undefined) writeFileSync(join(folder, "script.mjs"), script);
  const result = (): ResultFile => parseResultFile(readFileSync(join(folder, "out/result.json"), "utf8"));
  const flags = ["--out", "out", "--quiet", "--threads", String(threads)];
  return {
    command: [process.execPath, cli, "run", "rampa.yml", ...flags],
    cwd: folder,
    result,
    report() {
      const { status, metrics, error } = result();
      const duration = metrics.http_req_duration?.stats ?? {};
      return {
        requests: metrics.http_reqs?.stats.count ?? 0,
        p50: duration.med ?? null,
        p99: duration["p(99)"] ?? null,
        problem: status === "passed" ? null : `${status} ${error?.message ?? ""}`.trim(),
      };
    },
  };
}

/** One request, two checks and one promise for each iteration. */
const TWO_CHECKS = `
export default async function (worker) {
  const response = await worker.http.get("/");
  worker.check(response, {
    "status is 200": (r) => r.status === 200,
    "body is ok": (r) => r.text() === "ok",
  });
}
`;

/** Steps that only send, as the tools do that rampa is compared with. */
export const steps = (cli: string): Tool =>
  closedTool("steps", "rampa steps", cli, { steps: [{ get: "/" }] });

export const stepsWithCheck = (cli: string): Tool =>
  closedTool("steps-check", "rampa steps, 1 check", cli, {
    steps: [{ get: "/", checks: ["status == 200"] }],
  });

export const script = (cli: string): Tool =>
  closedTool("script", "rampa script, 2 checks", cli, { script: TWO_CHECKS });

interface Work {
  readonly steps?: readonly unknown[];
  readonly script?: string;
}

function closedTool(id: string, name: string, cli: string, work: Work): Tool {
  return {
    id,
    name,
    isDrained: true,
    prepare: ({ url, connections, durationS }) =>
      rampaRun({
        cli,
        config: {
          base_url: url,
          ...(work.script === undefined ? {} : { script: "./script.mjs" }),
          options: {
            vus: connections,
            duration: `${durationS}s`,
            ...(work.steps === undefined ? {} : { steps: work.steps }),
          },
        },
        ...(work.script === undefined ? {} : { script: work.script }),
      }),
  };
}
