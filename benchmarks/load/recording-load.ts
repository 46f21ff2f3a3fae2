/** Runs a config from the sources: `recording-load.ts on|off FILE`; off: no sample reaches a sink. */
import { Engine } from "../../src/engine/engine.ts";
import { loadTest } from "../../src/loader/load-test.ts";
import { Series } from "../../src/metrics/series.ts";

const [, , mode, file = ""] = process.argv;

if (mode === "off") Series.prototype.add = () => undefined;

await new Engine(await loadTest(file), { threads: 1 }).start().wait();
process.exit();
