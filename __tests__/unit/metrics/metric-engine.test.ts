import { expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import type { MetricSnapshot } from "../../../src/metrics/metric.ts";
import { MetricEngine, type MetricEngineOptions } from "../../../src/metrics/metric-engine.ts";
import { MetricRegistry } from "../../../src/metrics/registry.ts";
import { evaluateThresholds } from "../../../src/thresholds/evaluate.ts";
import { parseThreshold } from "../../../src/thresholds/parse.ts";
import { ManualClock } from "../../support/manual-clock.ts";

interface Bench {
  readonly clock: ManualClock;
  readonly engine: MetricEngine;
  /** `duration: count of orders` of each snapshot that was handed out. */
  readonly seen: string[];
}

function setUp(options: Partial<MetricEngineOptions> = {}): Bench {
  const clock = new ManualClock({ nowMs: 7000 });
  const registry = new MetricRegistry();
  registry.getOrCreate("orders", "counter");
  registry.getOrCreate("queue", "gauge");
  const seen: string[] = [];
  const onSnapshot = (snapshot: MetricSnapshot): void => void seen.push(shown(snapshot));
  const engine = new MetricEngine({ registry, clock, onSnapshot, ...options });
  return { clock, engine, seen };
}

const shown = ({ duration, values }: MetricSnapshot): string =>
  `${duration}: ${values.orders?.count ?? "none"}`;

const orders = (value: number, tags: Record<string, string> = {}) => ({ metric: "orders", value, tags });

test("drains samples and hands out a snapshot at every interval, and the last at the end", async () => {
  const { clock, engine, seen } = setUp();
  engine.record(orders(1));
  engine.start();
  engine.start();
  await clock.advance(49);
  engine.record(orders(2));
  expect(seen).toEqual([]);
  await clock.advance(1);
  expect(seen).toEqual(["0.05: 3"]);
  await clock.advance(50);
  engine.record(orders(4));
  await clock.advance(20);
  const last = await engine.stop();
  expect(seen).toEqual(["0.05: 3", "0.1: 3", "0.12: 7"]);
  expect(shown(last)).toBe("0.12: 7");
  expect(last.timestamp).toBe(clock.wallTime());
  expect(await engine.stop()).toBe(last);
  expect(clock.pending).toBe(0);
});

test("a busy process leaves intervals out, and the next ones are where they belong", async () => {
  const { clock, engine, seen } = setUp({ flushIntervalMs: 100 });
  engine.start();
  clock.skip(350);
  await clock.advance(0);
  await clock.advance(100);
  expect(seen).toEqual(["0.35: 0", "0.4: 0"]);
  await engine.stop();
});

test("while the consumer is busy snapshots are left out and samples are not; the last one always comes", async () => {
  let release = (): void => undefined;
  const seen: string[] = [];
  const onSnapshot = (snapshot: MetricSnapshot): Promise<void> => {
    seen.push(shown(snapshot));
    return new Promise((resolve) => (release = resolve));
  };
  const { clock, engine } = setUp({ onSnapshot });
  engine.start();
  await clock.advance(200);
  engine.record(orders(5));
  await clock.advance(20);
  expect(seen).toEqual(["0.05: 0"]);
  const stopped = engine.stop();
  await clock.advance(10);
  expect(seen).toEqual(["0.05: 0"]);
  release();
  await clock.advance(0);
  expect(seen).toEqual(["0.05: 0", "0.23: 5"]);
  release();
  expect(shown(await stopped)).toBe("0.23: 5");
  expect(clock.pending).toBe(0);
});

test("a consumer that throws ends nothing, and stop tells its first error", async () => {
  const errors = [new Error("first"), new Error("second")];
  const { clock, engine } = setUp({
    onSnapshot: () => {
      throw errors.shift() ?? new Error("late");
    },
  });
  engine.start();
  engine.record(orders(1));
  await clock.advance(500);
  await expect(engine.stop()).rejects.toThrow("first");
  expect(engine.sinks.get("orders")?.format(1)).toEqual({ count: 1, rate: 1 });
});

test("what it kept can be judged, submetrics included", async () => {
  const { clock, engine } = setUp({ submetrics: ["orders{shop:a}", "unknown{shop:a}"] });
  engine.start();
  engine.record(orders(3, { shop: "a" }));
  engine.record(orders(2, { shop: "b" }));
  await clock.advance(2000);
  const { duration } = await engine.stop();
  const threshold = (source: string) => ({ source, expression: parseThreshold(source) });
  const results = evaluateThresholds(
    {
      orders: [threshold("rate==2.5")],
      "orders{shop:a}": [threshold("count==3")],
      queue: [threshold("value<9")],
    },
    engine.sinks,
    duration,
    engine.submetricSinks,
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(["passed", "passed", "no_data"]);
});

test("flush without start has no duration; a stop without start hands out the only snapshot", async () => {
  const { engine, seen } = setUp();
  engine.record(orders(1));
  expect(shown(engine.flush())).toBe("0: 1");
  await engine.stop();
  expect(seen).toEqual(["0: 1"]);
  engine.start();
  expect(seen).toHaveLength(1);
});

test("a sample that could not be counted is refused at once", () => {
  const { engine } = setUp();
  expect(() => engine.record({ metric: "gone", value: 1 })).toThrow('the registry has no metric "gone"');
  expect(() => engine.record(orders(NaN))).toThrow(RampaError);
  expect(shown(engine.flush())).toBe("0: 0");
});

test.each([0, 0.5, NaN, Infinity])("an interval of %d is refused", (flushIntervalMs) => {
  expect(() => setUp({ flushIntervalMs })).toThrow(`flushIntervalMs is ${flushIntervalMs}`);
});
