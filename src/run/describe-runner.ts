import { arch, cpus, platform, totalmem } from "node:os";
import { version } from "node:process";

import type { ResultFile } from "../report/result-file.ts";
import { VERSION } from "../version.ts";

/** The machine that generates the load. */
export function describeRunner(): ResultFile["runner"] {
  const processors = cpus();
  return {
    os: platform(),
    arch: arch(),
    cpu_model: processors[0]?.model.trim() ?? "unknown",
    cpus: processors.length,
    memory_bytes: totalmem(),
    node: version,
    version: VERSION,
  };
}
