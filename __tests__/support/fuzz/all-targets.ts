import { CONFIG_TARGETS } from "./config-targets.ts";
import { FILE_TARGETS } from "./file-targets.ts";
import type { FuzzTarget } from "./fuzz-target.ts";
import { SERVER_TARGETS } from "./server-targets.ts";

/** Everything that reads text of strangers. */
export const ALL_TARGETS: readonly FuzzTarget[] = [...CONFIG_TARGETS, ...FILE_TARGETS, ...SERVER_TARGETS];
