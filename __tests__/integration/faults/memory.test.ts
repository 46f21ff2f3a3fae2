import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { beforeAll, expect, test } from "vitest";

import { NO_FAULT } from "../../support/faults/all-faults.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "..", "scripts", "measure-faults.ts");

/** The rest of a body, what is decoded of it, and the server's own part. */
const ROOM_MB = 130;

/** Of the process, in megabytes; the server is in it, too. */
async function peakMb(fault: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, "--one", fault]);
  return (JSON.parse(stdout) as { readonly peakMb: number }).peakMb;
}

let baseMb = 0;
beforeAll(async () => {
  baseMb = await peakMb(NO_FAULT.name);
});

test.each([
  "body of 100 MB that nobody looks at",
  "body of 100 MB with a check",
  "gzip bomb: 1 MB that becomes 1 GB",
  "body without end",
])("%s: the memory stays bounded", async (fault) => {
  expect(await peakMb(fault)).toBeLessThan(baseMb + ROOM_MB);
});
