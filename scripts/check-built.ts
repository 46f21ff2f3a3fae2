/** Fails unless dist/ is what the last build made, and that was of these sources. `npm run check:dist` builds again. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { RECORD_FILE, recordOf } from "./dist-record.ts";

const dist = resolve(import.meta.dirname, "..", "dist");
const path = join(dist, RECORD_FILE);
const kept: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
const current = Object.entries(recordOf(dist));
const different = current.filter(([name, digest]) => Reflect.get(Object(kept), name) !== digest);

if (different.length > 0) {
  const what = different.map(([name]) => name).join(" and ");
  console.error(`dist/ does not fit its ${what}. Run "npm run build" and commit dist/.`);
  process.exitCode = 1;
}
