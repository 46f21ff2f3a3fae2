import { describe, expect, test } from "vitest";

import { ExecutorBench } from "../../support/executor-bench.ts";
import { ManualClock } from "../../support/manual-clock.ts";

describe("constant-vus", () => {
  test("every virtual user iterates until the time is over", async () => {
    const plan = { kind: "constant-vus", vus: 2, durationMs: 1000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: 300, gracefulStopMs: 500 });
    await bench.run(2000);
    expect(bench.startsMs).toEqual([0, 0, 300, 300, 600, 600, 900, 900]);
    expect(bench.iterations.map(({ user }) => user)).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
    expect(bench.iterations.map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(bench.finishedMs).toBe(1200);
    expect(bench.closed).toEqual([1, 2]);
    expect(bench.clock.pending).toBe(0);
  });

  test("interrupts at the end of the graceful stop", async () => {
    const plan = { kind: "constant-vus", vus: 1, durationMs: 1000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: 700, gracefulStopMs: 300 });
    await bench.run(5000);
    expect(bench.iterations).toEqual([
      { user: 1, iteration: 0, startedMs: 0, endedMs: 700, outcome: "completed" },
      { user: 1, iteration: 1, startedMs: 700, endedMs: 1300, outcome: "interrupted" },
    ]);
    expect(bench.finishedMs).toBe(1300);
  });

  test("a stop interrupts at once and leaves no timer", async () => {
    const plan = { kind: "constant-vus", vus: 3, durationMs: 60_000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: 1000, gracefulStopMs: 30_000 });
    await bench.run(1500);
    bench.executor.stop();
    bench.executor.stop();
    await bench.clock.advance(0);
    expect(bench.iterations.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 3 }, () => "completed"),
      ...Array.from({ length: 3 }, () => "interrupted"),
    ]);
    expect(bench.finishedMs).toBe(1500);
    expect(bench.clock.pending).toBe(0);
  });

  test("iterations that end at once let the event loop go round and never deepen the stack", async () => {
    const clock = new ManualClock();
    const plan = { kind: "constant-vus", vus: 2, durationMs: 10 } as const;
    // Every hundredth iteration some time passes, as if they had cost something.
    const takesMs = (iteration: number): number => {
      if (iteration % 100 === 99) clock.skip(0.125);
      return 0;
    };
    const bench = new ExecutorBench({ plan, takesMs, clock });
    await bench.run(10);
    // 32 turns of 256: the end, due at 10, had its turn after the 32nd.
    expect(bench.iterations).toHaveLength(8192);
    expect(bench.finishedMs).toBe(10.125);
  });

  test("a defect in a virtual user is told and does not hang the executor", async () => {
    const plan = { kind: "shared-iterations", vus: 1, iterations: 2, maxDurationMs: 1000 } as const;
    const takesMs = (iteration: number): number => {
      if (iteration === 0) throw new Error("broken");
      return 10;
    };
    const bench = new ExecutorBench({ plan, takesMs });
    await bench.run(1000);
    expect(bench.defects).toEqual([new Error("broken")]);
    expect(bench.finishedMs).toBe(10);
  });
});

describe("a pause", () => {
  test("lets running iterations finish, starts none, and is no part of the plan", async () => {
    const plan = { kind: "constant-vus", vus: 1, durationMs: 1000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: 300, gracefulStopMs: 500 });
    await bench.run(400);
    bench.schedule.pause();
    await bench.clock.advance(2000);
    expect(bench.startsMs).toEqual([0, 300]);
    expect(bench.running).toBe(0);
    bench.schedule.resume();
    await bench.clock.advance(5000);
    // 600 ms of the plan were left at 2400.
    expect(bench.startsMs).toEqual([0, 300, 2400, 2700]);
    expect(bench.finishedMs).toBe(3000);
  });

  test("can be stopped", async () => {
    const plan = { kind: "constant-vus", vus: 1, durationMs: 1000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: 300, gracefulStopMs: 500 });
    await bench.run(400);
    bench.schedule.pause();
    await bench.clock.advance(2000);
    bench.executor.stop();
    await bench.clock.advance(0);
    expect(bench.finishedMs).toBe(2400);
  });
});

describe("shared-iterations", () => {
  test("runs exactly the number of iterations, whoever is free takes the next", async () => {
    const plan = { kind: "shared-iterations", vus: 2, iterations: 5, maxDurationMs: 60_000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: (_, user) => (user === 1 ? 100 : 400) });
    await bench.run(60_000);
    expect(bench.iterations.map(({ user, iteration }) => [user, iteration])).toEqual([
      [1, 0],
      [2, 1],
      [1, 2],
      [1, 3],
      [1, 4],
    ]);
    expect(bench.finishedMs).toBe(400);
    expect(bench.dropped).toBe(0);
    expect(bench.clock.pending).toBe(0);
  });

  test("iterations beyond max_duration are dropped", async () => {
    const plan = { kind: "shared-iterations", vus: 1, iterations: 10, maxDurationMs: 1000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: 300, gracefulStopMs: 1000 });
    await bench.run(5000);
    expect(bench.iterations).toHaveLength(4);
    expect(bench.dropped).toBe(6);
    expect(bench.finishedMs).toBe(1200);
  });

  test("needs no more users than iterations", async () => {
    const plan = { kind: "shared-iterations", vus: 50, iterations: 3, maxDurationMs: 1000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: 10 });
    await bench.run(1000);
    expect(bench.created).toEqual([1, 2, 3]);
    expect(bench.iterations).toHaveLength(3);
  });

  test("ends also when every iteration ends at once", async () => {
    const plan = { kind: "shared-iterations", vus: 3, iterations: 10_000, maxDurationMs: 1000 } as const;
    const bench = new ExecutorBench({ plan });
    await bench.run(0);
    expect(bench.iterations).toHaveLength(10_000);
    expect(bench.finishedMs).toBe(0);
  });
});

describe("per-vu-iterations", () => {
  test("every virtual user runs its own number of iterations; numbers have no gaps", async () => {
    const plan = { kind: "per-vu-iterations", vus: 2, iterations: 3, maxDurationMs: 60_000 } as const;
    const bench = new ExecutorBench({ plan, takesMs: (_, user) => user * 100 });
    await bench.run(60_000);
    const byUser = (wanted: number): number[] =>
      bench.iterations.filter(({ user }) => user === wanted).map(({ iteration }) => iteration);
    expect(byUser(1)).toEqual([0, 2, 4]);
    expect(byUser(2)).toEqual([1, 3, 5]);
    expect(bench.finishedMs).toBe(600);
  });

  test("iterations beyond max_duration are dropped", async () => {
    const plan = { kind: "per-vu-iterations", vus: 2, iterations: 3, maxDurationMs: 250 } as const;
    const bench = new ExecutorBench({ plan, takesMs: (_, user) => user * 100, gracefulStopMs: 1000 });
    await bench.run(60_000);
    expect(bench.iterations).toHaveLength(5);
    expect(bench.dropped).toBe(1);
  });
});
