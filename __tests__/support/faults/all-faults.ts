import { BROKEN_OFF, ENDLESS, MALFORMED } from "./broken-answers.ts";
import { NOT_CONNECTED } from "./broken-connections.ts";
import { DYING } from "./dying-servers.ts";
import type { Fault } from "./fault.ts";

export { NO_FAULT } from "./broken-answers.ts";

/** Every fault that is tested, in the order of the table in docs/reliability.md. */
export const ALL_FAULTS: readonly Fault[] = [
  ...NOT_CONNECTED,
  ...BROKEN_OFF,
  ...MALFORMED,
  ...ENDLESS,
  ...DYING,
];
