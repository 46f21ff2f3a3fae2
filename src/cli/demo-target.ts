import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { type Clock, delay } from "../clock.ts";

/** A small shop on 127.0.0.1, for `rampa demo`. */
export interface DemoTarget {
  readonly origin: string;
  /** Requests that were answered so far. */
  readonly answered: number;
  close(): Promise<void>;
}

/** An endpoint: how long it takes, and what it says. */
interface Endpoint {
  readonly method: string;
  readonly path: RegExp;
  /** Most requests take little more than `baseMs`; the tail is exponential with mean `tailMs`. */
  readonly baseMs: number;
  readonly tailMs: number;
  readonly answer: (request: DemoRequest) => { readonly status: number; readonly body: unknown };
}

interface DemoRequest {
  readonly id: string;
  readonly page: number;
  readonly body: unknown;
}

const USERS = ["Ada", "Grace", "Edsger", "Barbara", "Donald", "Margaret", "Alan", "Radia"].map(
  (name, index) => ({
    id: index + 1,
    name,
  }),
);

const PAGE_SIZE = 4;
const MAX_BODY_BYTES = 64 * 1024;

const ENDPOINTS: readonly Endpoint[] = [
  { method: "GET", path: /^\/health$/, baseMs: 0, tailMs: 0, answer: () => ok({ status: "ok" }) },
  { method: "GET", path: /^\/users$/, baseMs: 4, tailMs: 6, answer: listUsers },
  { method: "GET", path: /^\/users\/(?<id>\d{1,9})$/, baseMs: 2, tailMs: 3, answer: oneUser },
  { method: "POST", path: /^\/login$/, baseMs: 25, tailMs: 15, answer: logIn },
  { method: "POST", path: /^\/orders$/, baseMs: 40, tailMs: 30, answer: placeOrder },
];

/** Starts the shop on a free port. */
export async function startDemoTarget(clock: Clock): Promise<DemoTarget> {
  const shop = new Shop(clock);
  const server = createServer((request, response) => void shop.serve(request, response));
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    get answered() {
      return shop.answered;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class Shop {
  readonly #clock: Clock;
  #received = 0;
  answered = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const number = ++this.#received;
    const url = new URL(request.url ?? "/", "http://shop.invalid");
    const endpoint = ENDPOINTS.find((one) => one.method === request.method && one.path.test(url.pathname));
    const body = await readBody(request);
    if (endpoint === undefined) {
      this.#reply(response, 404, { error: "not found" });
      return;
    }
    await delay(this.#clock, latencyMs(endpoint, number));
    if (!body.isJson) {
      this.#reply(response, 400, { error: "the body is no JSON" });
      return;
    }
    const { status, body: answer } = endpoint.answer({
      id: endpoint.path.exec(url.pathname)?.groups?.id ?? "",
      page: Number(url.searchParams.get("page") ?? "1"),
      body: body.value,
    });
    this.#reply(response, status, answer);
  }

  #reply(response: ServerResponse, status: number, body: unknown): void {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(text),
    });
    this.answered += 1;
    response.end(text);
  }
}

/**
 * The `number`-th request takes the same time in every run: multiples of the golden ratio spread
 * evenly over [0, 1), and the exponential quantile makes a tail of them.
 */
function latencyMs(endpoint: Endpoint, number: number): number {
  const uniform = (number * 0.618_033_988_749_895) % 1;
  return endpoint.baseMs - endpoint.tailMs * Math.log(1 - uniform);
}

/** An empty body counts as JSON: most requests have none. */
async function readBody(request: IncomingMessage): Promise<{ isJson: boolean; value: unknown }> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    }
    if (length > MAX_BODY_BYTES) return { isJson: false, value: undefined };
    const text = Buffer.concat(chunks).toString("utf8");
    return { isJson: true, value: text === "" ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    return { isJson: false, value: undefined };
  }
}

function ok(body: unknown): { status: number; body: unknown } {
  return { status: 200, body };
}

function listUsers({ page }: DemoRequest): { status: number; body: unknown } {
  const start = (Math.max(page, 1) - 1) * PAGE_SIZE;
  return ok({ users: USERS.slice(start, start + PAGE_SIZE), total: USERS.length });
}

function oneUser({ id }: DemoRequest): { status: number; body: unknown } {
  const user = USERS.find((one) => one.id === Number(id));
  return user === undefined ? { status: 404, body: { error: "no such user" } } : ok(user);
}

function logIn({ body }: DemoRequest): { status: number; body: unknown } {
  const given = isRecord(body) ? body.password : undefined;
  if (given !== "demo") return { status: 401, body: { error: "the password is demo" } };
  return ok({ token: "demo-token" });
}

function placeOrder({ body }: DemoRequest): { status: number; body: unknown } {
  if (!isRecord(body) || !Array.isArray(body.items) || body.items.length === 0) {
    return { status: 422, body: { error: "an order needs items" } };
  }
  return { status: 201, body: { id: 4711, status: "accepted", items: body.items.length } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
}
