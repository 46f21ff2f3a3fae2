// A small service to test: a health check, a list, and one slower search.
import { createServer } from "node:http";
import process from "node:process";
import { setTimeout } from "node:timers";
import { URL } from "node:url";

const port = Number(process.env.PORT ?? 3000);
const orders = Array.from({ length: 20 }, (_, id) => ({ id, total: 10 * id }));

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const answer = (status, value, delayMs = 0) =>
    setTimeout(() => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    }, delayMs);

  if (pathname === "/health") answer(200, { ok: true });
  else if (pathname === "/orders") answer(200, orders);
  else if (pathname === "/search")
    answer(
      200,
      orders.filter((order) => order.total > Number(searchParams.get("min"))),
      20,
    );
  else answer(404, { error: "not found" });
});

server.listen(port, "127.0.0.1", () => process.stdout.write(`listening on ${port}\n`));
process.on("SIGTERM", () => server.close(() => process.exit(0)));
