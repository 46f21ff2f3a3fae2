import { versions } from "node:process";
import { setFlagsFromString } from "node:v8";

/** V8 of Node 24. Older ones do not know all flags that are set here, and say so on standard error. */
const LEAST_V8 = { major: 13, minor: 6 } as const;

/** Sets a flag that V8 reads each time it uses it, as it does few; it holds for all threads of the process. */
export function setFlag(flag: string): void {
  if (KNOWS_FLAGS) setFlagsFromString(flag);
}

const KNOWS_FLAGS = isNewEnough(versions.v8);

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > LEAST_V8.major || (major === LEAST_V8.major && minor >= LEAST_V8.minor);
}
