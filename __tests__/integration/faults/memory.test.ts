import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { NO_FAULT } from "../../support/faults/all-faults.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "..", "scripts", "measure-faults.ts");

/** Of the process, in megabytes; the server is in it, too. */
async function peakMb(fault: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, "--one", fault]);
  return (JSON.parse(stdout) as { readonly peakMb: number }).peakMb;
}

test("a hundred megabytes, a bomb and bodies without end leave the memory bounded", async () => {
  const base = await peakMb(NO_FAULT.name);
  const faults = [
    "body of 100 MB that nobody looks at",
    "body of 100 MB with a check",
    "gzip bomb: 1 MB that becomes 1 GB",
    "body without end",
  ];
  const grown: [string, boolean][] = [];
  for (const fault of faults) grown.push([fault, (await peakMb(fault)) - base < 130]);
  expect(grown).toEqual(faults.map((fault) => [fault, true]));
});
