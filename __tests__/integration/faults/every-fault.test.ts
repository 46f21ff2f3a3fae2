import { expect, test } from "vitest";

import { ALL_FAULTS } from "../../support/faults/all-faults.ts";
import { DEFAULT_ITERATIONS, meetFault } from "../../support/faults/meet-fault.ts";

test.each(ALL_FAULTS.map((fault) => [fault.name, fault] as const))(
  "%s: named in the results, and the virtual users go on",
  async (_name, fault) => {
    const { iterations = DEFAULT_ITERATIONS, kinds, responseStatus } = fault;
    const { failures = kinds.length === 0 ? 0 : iterations, goodAnswers = iterations } = fault;
    const { result, badHeld, goodSeen, leftOpen } = await meetFault(fault);

    expect(result.status).toBe(fault.runStatus);
    const inOrder = [...result.errors].sort((a, b) => a.firstAtS - b.firstAtS);
    expect([...new Set(inOrder.map(({ kind }) => kind))]).toEqual(kinds);
    expect(inOrder[0]?.message ?? "").toMatch(fault.message ?? /^/);
    expect(badHeld).toBe(responseStatus === 0 ? failures : iterations);

    const bad = result.requests.filter(({ name }) => name === "bad");
    const good = result.requests.filter(({ name }) => name === "good");
    expect(good).toMatchObject([{ count: iterations, failed: iterations - goodAnswers }]);
    expect(bad.reduce((sum, { failed }) => sum + failed, 0)).toBe(failures);
    expect(result.checks.find(({ name }) => name === "good")).toMatchObject({ passes: goodAnswers });
    expect(goodSeen).toBe(goodAnswers);
    expect(result.scenarios).toMatchObject([{ completed: iterations, failed: 0, interrupted: 0 }]);
    expect(leftOpen).toBe(0);
  },
);
