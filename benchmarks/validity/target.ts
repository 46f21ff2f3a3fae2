/** A server that answers each request after the same time: `node target.ts DELAY_MS` prints its port. */
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

const delayMs = Number(process.argv[2] ?? 5);

const server = createServer((_request, response) => {
  void pause(delayMs).then(() => response.end("ok"));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address !== "string") console.log(address.port);
});
