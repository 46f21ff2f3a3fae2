import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";

import { afterEach, expect, test } from "vitest";

import { DirectSocket } from "../../../src/http/direct-socket.ts";

const opened: { server: Server; sockets: Socket[] }[] = [];

afterEach(() => {
  for (const { server, sockets } of opened.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

/** Both ends of one connection; each end is kept open until it is closed. */
async function connection(): Promise<{ readonly near: Socket; readonly far: Socket }> {
  const server = createServer({ noDelay: true }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  const accepted = once(server, "connection") as Promise<[Socket]>;
  const near = new DirectSocket();
  near.connect(address.port, "127.0.0.1");
  const [far] = await accepted;
  opened.push({ server, sockets: [near, far] });
  return { near, far };
}

async function receives(socket: Socket, bytes: number): Promise<void> {
  while (socket.bytesRead < bytes) await new Promise((resolve) => setImmediate(resolve));
}

function readAll(socket: Socket): string {
  let text = "";
  for (;;) {
    const chunk = socket.read() as Buffer | null;
    if (chunk === null) return text;
    text += chunk.toString();
  }
}

test("a reader that waits gets all data in order, and then the end", async () => {
  const { near, far } = await connection();
  let text = "";
  near.on("readable", () => (text += readAll(near)));
  const ended = once(near, "end");
  const parts = Array.from({ length: 500 }, (_, index) => `${index} ${"x".repeat(index)}\n`);
  for (const part of parts) {
    far.write(part);
    if (part.length % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  far.end();
  await ended;
  expect(text).toBe(parts.join(""));
  expect(near.bytesRead).toBe(text.length);
});

test("what a reader leaves is kept for its next read, and told of again with what comes later", async () => {
  const { near, far } = await connection();
  let calls = 0;
  let text = "";
  const complete = new Promise<void>((resolve) => {
    near.on("readable", () => {
      calls += 1;
      if (calls % 3 !== 0) return;
      const head = near.read(2) as Buffer | null;
      text += (head?.toString() ?? "") + readAll(near);
      if (text.endsWith("!")) resolve();
    });
  });
  for (let index = 0, sent = 0; index < 30; index += 1) {
    const part = `part ${index};`;
    far.write(part);
    sent += part.length;
    await receives(near, sent);
  }
  far.write("!");
  // Whatever the number of calls so far was: more of them take the rest.
  const more = setInterval(() => far.write("!"), 1);
  await complete;
  clearInterval(more);
  const whole = Array.from({ length: 30 }, (_, index) => `part ${index};`).join("");
  expect(text.replace(/!+$/, "")).toBe(whole);
});

test("a consumer of `data`, and one that comes late, get everything", async () => {
  const { near, far } = await connection();
  far.write("early;");
  await receives(near, 6);
  let text = "";
  near.on("data", (chunk: Buffer) => (text += chunk.toString()));
  far.end("late");
  await once(near, "end");
  expect(text).toBe("early;late");
});

test("data that came before anybody waited for it is read first", async () => {
  const { near, far } = await connection();
  far.write("early;");
  await receives(near, 6);
  let text = "";
  near.on("readable", () => (text += readAll(near)));
  far.end("late");
  await once(near, "end");
  expect(text).toBe("early;late");
});
