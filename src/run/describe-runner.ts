import { arch, cpus, platform, totalmem } from "node:os";
import { version } from "node:process";

import type { ResultFile } from "../report/result-file.ts";
import { VERSION } from "../version.ts";

let described: ResultFile["runner"] | null = null;

/** The machine that generates the load. To ask the system takes milliseconds, and the answer stays the same. */
export function describeRunner(): ResultFile["runner"] {
  return (described ??= ask());
}

function ask(): ResultFile["runner"] {
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
