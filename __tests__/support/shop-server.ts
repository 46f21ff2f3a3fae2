import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

import { startHttpTarget, type HttpTarget } from "./http-target.ts";

/** A shop with real state: sessions, tokens, carts, photos and orders, each of one customer. */
export interface Shop extends AsyncDisposable {
  readonly target: HttpTarget;
  /** `METHOD route status` → how often. */
  readonly log: ReadonlyMap<string, number>;
  /** What one customer did with the session, token or form of another. */
  readonly mixUps: readonly string[];
  readonly logins: readonly string[];
  readonly photoBytes: readonly number[];
  /** Orders that were placed, and those that are left. */
  readonly orders: { readonly placed: number; readonly left: number };
}

interface Session {
  user: string | null;
  csrf: string;
  token: string;
  cart: number[];
}

/** What a route gets to see. */
interface Call {
  readonly url: URL;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
  readonly session: Session | null;
  readonly response: ServerResponse;
}

const PAGES = 4;
const PAGE_SIZE = 4;

export async function startShop(): Promise<Shop> {
  const shop = new ShopState();
  const target = await startHttpTarget((request, response, body) => shop.answer(request, response, body));
  return {
    target,
    log: shop.log,
    mixUps: shop.mixUps,
    logins: shop.logins,
    photoBytes: shop.photoBytes,
    get orders() {
      return { placed: shop.placed, left: shop.orders.size };
    },
    [Symbol.asyncDispose]: () => target[Symbol.asyncDispose](),
  };
}

class ShopState {
  readonly log = new Map<string, number>();
  readonly mixUps: string[] = [];
  readonly logins: string[] = [];
  readonly photoBytes: number[] = [];
  readonly orders = new Map<string, { owner: string; items: readonly number[] }>();
  placed = 0;
  readonly #sessions = new Map<string, Session>();

  answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const url = new URL(request.url ?? "", "http://shop.test");
    const route = `${request.method ?? ""} ${url.pathname.replace(/\/orders\/[\w-]+$/, "/orders/ID")}`;
    const id = /(?:^|; )session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const session = this.#sessions.get(id) ?? null;
    const call = { url, body, headers: request.headers, session, response };
    response.on("finish", () => {
      const line = `${route} ${response.statusCode}`;
      this.log.set(line, (this.log.get(line) ?? 0) + 1);
    });
    const handler = this.#routes[route];
    if (handler === undefined) response.writeHead(404).end();
    else handler(call);
  }

  readonly #routes: Readonly<Record<string, (call: Call) => void>> = {
    "GET /login": ({ response }) => {
      const id = randomUUID();
      const session = { user: null, csrf: randomUUID(), token: "", cart: [] };
      this.#sessions.set(id, session);
      response.setHeader("set-cookie", [
        `session=${id}; Path=/; HttpOnly; Max-Age=600`,
        "seen=1; Path=/login",
      ]);
      page(response, `<form method="post"><input name="csrf" value="${session.csrf}"></form>`);
    },
    "POST /login": ({ body, session, response, headers }) => {
      const form = new URLSearchParams(body);
      const wasSeen = (headers.cookie ?? "").includes("seen=1");
      if (session === null || !wasSeen || form.get("csrf") !== session.csrf) {
        this.mixUps.push(`login of ${form.get("user") ?? ""} with another form`);
        response.writeHead(403).end();
        return;
      }
      session.user = form.get("user");
      this.logins.push(session.user ?? "");
      response.setHeader("set-cookie", "greeted=yes; Path=/");
      response.writeHead(303, { location: "/home" }).end();
    },
    "GET /home": (call) => this.#signedIn(call, (user) => page(call.response, `<h1>Welcome ${user}</h1>`)),
    "POST /api/token": (call) =>
      this.#signedIn(call, (user, session) => {
        session.token = randomUUID();
        json(call.response, 201, { token: session.token, user });
      }),
    "GET /api/products": (call) =>
      this.#authorized(call, () => {
        const number = Number(call.url.searchParams.get("page"));
        const items = Array.from({ length: PAGE_SIZE }, (_, index) => ({ id: number * 100 + index }));
        json(call.response, 200, { items, next: number < PAGES ? number + 1 : null });
      }),
    "PUT /api/cart": (call) =>
      this.#authorized(call, (_, session) => {
        session.cart.push((JSON.parse(call.body) as { product: number }).product);
        json(call.response, 200, { items: session.cart });
      }),
    "GET /api/cart": (call) =>
      this.#authorized(call, (_, session) => json(call.response, 200, { items: session.cart })),
    "GET /api/profile": (call) => this.#authorized(call, (user) => json(call.response, 200, { user })),
    "POST /api/photo": (call) =>
      this.#authorized(call, (user) => {
        const owner = /name="owner"\r\n\r\n(.*?)\r\n/.exec(call.body)?.[1];
        if (owner !== user) this.mixUps.push(`photo of ${owner ?? "nobody"} from ${user}`);
        const photo = /filename="photo\.svg"\r\ncontent-type: image\/svg\+xml\r\n\r\n(.*?)\r\n--/s.exec(
          call.body,
        )?.[1];
        this.photoBytes.push(photo?.length ?? 0);
        json(call.response, 201, { bytes: photo?.length ?? 0 });
      }),
    "GET /checkout": (call) =>
      this.#signedIn(call, (_, session) => {
        session.csrf = randomUUID();
        page(call.response, `<form method="post"><input name="csrf" value="${session.csrf}"></form>`);
      }),
    "POST /checkout": (call) =>
      this.#signedIn(call, (user, session) => {
        const form = new URLSearchParams(call.body);
        if (form.get("csrf") !== session.csrf) {
          this.mixUps.push(`checkout of ${user} with another form`);
          call.response.writeHead(403).end();
          return;
        }
        const id = randomUUID();
        this.orders.set(id, { owner: user, items: session.cart });
        this.placed += 1;
        session.cart = [];
        call.response.writeHead(302, { location: `/api/orders/${id}` }).end();
      }),
    "GET /api/orders/ID": (call) =>
      this.#order(call, (id, order) => json(call.response, 200, { id, ...order })),
    "DELETE /api/orders/ID": (call) =>
      this.#order(call, (id) => {
        this.orders.delete(id);
        call.response.writeHead(204).end();
      }),
    "POST /logout": (call) =>
      this.#signedIn(call, (_, session) => {
        for (const [id, each] of this.#sessions) if (each === session) this.#sessions.delete(id);
        call.response.setHeader("set-cookie", "session=; Path=/; Max-Age=0");
        call.response.writeHead(204).end();
      }),
  };

  #order(call: Call, found: (id: string, order: { owner: string; items: readonly number[] }) => void): void {
    this.#signedIn(call, (user) => {
      const id = call.url.pathname.replace(/^.*\//, "");
      const order = this.orders.get(id);
      if (order === undefined) {
        json(call.response, 404, { error: "no such order" });
        return;
      }
      if (order.owner !== user) this.mixUps.push(`order of ${order.owner} seen by ${user}`);
      found(id, order);
    });
  }

  #signedIn({ session, response }: Call, then: (user: string, session: Session) => void): void {
    const user = session?.user ?? null;
    if (session === null || user === null) response.writeHead(401).end();
    else then(user, session);
  }

  #authorized(call: Call, then: (user: string, session: Session) => void): void {
    this.#signedIn(call, (user, session) => {
      if (call.headers.authorization === `Bearer ${session.token}`) {
        then(user, session);
        return;
      }
      this.mixUps.push(`token of somebody else from ${user}`);
      call.response.writeHead(403).end();
    });
  }
}

function page(response: ServerResponse, html: string): void {
  response.setHeader("content-type", "text/html");
  response.end(`<!doctype html>${html}`);
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
