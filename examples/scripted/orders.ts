// Reads the orders once, then searches for those above the total of one of them.
import type { RunContext, Worker } from "rampa";

interface Order {
  readonly id: number;
  readonly total: number;
}

/** Once, before the load; not measured. */
export async function setup({ baseUrl }: RunContext): Promise<readonly Order[]> {
  const response = await fetch(`${baseUrl}/orders`);
  if (!response.ok) throw new Error(`GET /orders answered ${response.status}`);
  return (await response.json()) as Order[];
}

/** One iteration. */
export async function searchOrders(worker: Worker): Promise<void> {
  const orders = worker.setupData as readonly Order[];
  const order = orders[worker.execution.iteration % orders.length];
  if (order === undefined) throw new Error("setup found no orders");

  const list = await worker.http.get("/orders", { name: "list orders" });
  worker.check(list, {
    "status is 200": (response) => response.status === 200,
    "no order is missing": (response) => (response.json() as Order[]).length === orders.length,
  });

  await worker.group("search", async () => {
    const found = await worker.http.get("/search", { name: "search", query: { min: order.total - 1 } });
    if (!worker.check(found, { "status is 200": (response) => response.status === 200 })) return;
    worker.trend("orders_found", (found.json() as Order[]).length);
  });
  await worker.sleep("20ms");
}

/** Once, after the load. */
export function teardown(orders: readonly Order[]): void {
  console.log(`searched among ${orders.length} orders`);
}
