import type { Fault } from "./fault.ts";
import { startFaultServer } from "./fault-server.ts";

const ANSWER = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

/** The iteration in which the server dies with a request on its way. */
const LAST = 2;

/** A server that dies in the middle of a run; it listens again from an iteration on. */
function dying(
  expected: Omit<Fault, "responseStatus" | "vus" | "runStatus" | "open">,
  backAt = Infinity,
): Fault {
  return {
    responseStatus: 0,
    runStatus: "threshold_failed",
    vus: 1,
    ...expected,
    async open() {
      const server = await startFaultServer((socket, earlier) => {
        if (earlier === LAST) void server.stop();
        else socket.write(ANSWER);
      });
      return {
        url: "/bad",
        origin: server.origin,
        step: { timeout: "20s" },
        before: (iteration) => (iteration === backAt ? server.start() : undefined),
        good: () => server.count("/good"),
        openConnections: () => server.openConnections,
        close: () => server.stop(),
      };
    },
  };
}

/** What was there is gone, for a while or for good. */
export const DYING: readonly Fault[] = [
  dying({
    name: "server dies in the middle of a run",
    kinds: ["reset", "refused"],
    iterations: 5,
    failures: 3,
    goodAnswers: 2,
  }),
  dying(
    {
      name: "server dies and comes back",
      kinds: ["reset", "refused"],
      iterations: 8,
      failures: 2,
      goodAnswers: 6,
    },
    4,
  ),
];
