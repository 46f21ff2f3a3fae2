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

/** A socket that connects, and the other end of it as soon as there is one; each is kept open until it is closed. */
async function connecting(): Promise<{ readonly near: Socket; readonly accepted: Promise<Socket> }> {
  const server = createServer({ noDelay: true }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  const near = new DirectSocket();
  const sockets: Socket[] = [near];
  opened.push({ server, sockets });
  const accepted = new Promise<Socket>((resolve) => {
    server.once("connection", (far) => {
      sockets.push(far);
      resolve(far);
    });
  });
  near.connect(address.port, "127.0.0.1");
  return { near, accepted };
}

async function connection(): Promise<{ readonly near: Socket; readonly far: Socket }> {
  const { near, accepted } = await connecting();
  const [far] = await Promise.all([accepted, once(near, "connect")]);
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

test("what is written arrives in order and whole, however full the connection is, and before the end", async () => {
  const { near, far } = await connection();
  near.resume();
  // Nobody reads: after some megabytes the kernel takes no more, and all later writes wait.
  const parts = Array.from({ length: 400 }, (_, index) => `${index} ${"é".repeat(20_000)}\n`);
  for (const [index, part] of parts.entries()) {
    if (index % 3 === 0) near.write(Buffer.from(part, "latin1"));
    else near.write(part, "latin1");
  }
  near.end("bye");
  const chunks: Buffer[] = [];
  far.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(far, "end");
  const text = Buffer.concat(chunks).toString("latin1");
  expect(text === `${parts.join("")}bye`).toBe(true);
  expect(near.bytesWritten).toBe(text.length);
});

test("what is written before the connection stands is sent when it does", async () => {
  const { near, accepted } = await connecting();
  near.write("one;", "latin1");
  near.write("two", "latin1");
  const far = await accepted;
  await receives(far, 7);
  far.setEncoding("latin1");
  expect(far.read()).toBe("one;two");
});

test("corked texts go out together, in order", async () => {
  const { near, far } = await connection();
  near.cork();
  near.write("head;", "latin1");
  near.write(Buffer.from("body"));
  near.uncork();
  near.write(";next", "latin1");
  await receives(far, 14);
  far.setEncoding("latin1");
  expect(far.read()).toBe("head;body;next");
});

test("a write to a connection that the other side has broken is an error of the socket, told once", async () => {
  const { near, far } = await connection();
  const errors: string[] = [];
  near.on("error", (error: NodeJS.ErrnoException) => errors.push(error.code ?? error.message));
  const closed = new Promise((resolve) => near.on("close", resolve));
  far.resetAndDestroy();
  const writing = setInterval(() => near.write("x", "latin1"), 1);
  await closed;
  clearInterval(writing);
  expect(errors).toHaveLength(1);
  expect(["ECONNRESET", "EPIPE"]).toContain(errors[0]);
});

test("a write after the end, or after the socket was destroyed, is refused as Node refuses it", async () => {
  const { near } = await connection();
  near.end();
  const ended = once(near, "error") as Promise<[NodeJS.ErrnoException]>;
  expect(near.write("late", "latin1")).toBe(false);
  const [{ code }] = await ended;
  expect(code).toBe("ERR_STREAM_WRITE_AFTER_END");

  const { near: gone } = await connection();
  gone.destroy();
  const written = new Promise<Error | null | undefined>((resolve) => gone.write("late", "latin1", resolve));
  expect(await written).toMatchObject({ code: "ERR_STREAM_DESTROYED" });
});
