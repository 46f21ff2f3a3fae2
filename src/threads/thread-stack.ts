import { Session, type InspectorNotification, type NodeWorker } from "node:inspector";

import type { Clock } from "../clock.ts";
import type { StallFrame } from "../worker/stalled-error.ts";

/** JavaScript pauses at once: what does not within this time runs none. */
const PAUSE_MS = 1_000;

/** What comes from a thread, of the parts of the protocol that are used here. */
interface FromInspector {
  readonly method?: string;
  readonly params?: {
    readonly scriptId?: string;
    readonly url?: string;
    readonly callFrames?: readonly {
      readonly functionName: string;
      readonly location: {
        readonly scriptId: string;
        readonly lineNumber: number;
        readonly columnNumber?: number;
      };
    }[];
  };
}

/**
 * What the JavaScript of a thread does at this moment, also when it never gives way: it is paused for a look.
 *
 * @param threadId As Node numbers its threads.
 * @returns no frames when there is nothing to see.
 */
export async function threadStack(threadId: number, clock: Clock): Promise<readonly StallFrame[]> {
  const session = new Session();
  const found = Promise.withResolvers<readonly StallFrame[]>();
  const scripts = new Map<string, string>();
  let id: string | null = null;
  const send = (method: string): void => {
    if (id === null) return;
    const message = JSON.stringify({ id: 1, method });
    session.post("NodeWorker.sendMessageToWorker", { sessionId: id, message });
  };
  session.on(
    "NodeWorker.attachedToWorker",
    ({ params }: InspectorNotification<NodeWorker.AttachedToWorkerEventDataType>) => {
      // The number that it has as a worker counts something else.
      if (!params.workerInfo.title.startsWith(`[worker ${threadId}]`)) return;
      id = params.sessionId;
      send("Debugger.enable");
      send("Debugger.pause");
    },
  );
  session.on(
    "NodeWorker.receivedMessageFromWorker",
    ({ params }: InspectorNotification<NodeWorker.ReceivedMessageFromWorkerEventDataType>) => {
      if (params.sessionId !== id) return;
      const told = JSON.parse(params.message) as FromInspector;
      const { scriptId = "", url = "", callFrames = [] } = told.params ?? {};
      if (told.method === "Debugger.scriptParsed") scripts.set(scriptId, url);
      if (told.method !== "Debugger.paused") return;
      found.resolve(
        callFrames.map(({ functionName, location }) => ({
          functionName,
          url: scripts.get(location.scriptId) ?? "",
          line: location.lineNumber + 1,
          column: (location.columnNumber ?? 0) + 1,
        })),
      );
    },
  );
  session.connect();
  session.post("NodeWorker.enable", { waitForDebuggerOnStart: false });
  const late = clock.at(clock.now() + PAUSE_MS, () => found.resolve([]));
  const frames = await found.promise;
  late.cancel();
  // A thread that stays paused cannot be ended.
  send("Debugger.disable");
  await new Promise<void>((resolve) => session.post("NodeWorker.disable", () => resolve()));
  session.disconnect();
  return frames;
}
