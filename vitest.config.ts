import { join } from "node:path";

import { defineConfig } from "vitest/config";

// Threads and programs of tests run src/ as it is: what Node makes of it is kept from one to the next.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "node_modules", ".cache", "compiled");

/** Tests that compare real time with a plan: another test beside them would be the noise they measure. */
const REAL_TIME = ["__tests__/**/real-time*.test.ts"];

/** Tests of functions and classes alone: they share no state, so that what they import is loaded once for all. */
const PURE = ["__tests__/unit/**/*.test.ts", "__tests__/property/**/*.test.ts"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is awaited comes, also on a machine that is busy; a second is no more than a self-warm-up may take.
    expect: { poll: { timeout: 30_000 } },
    // Secrets and GitHub variables of the machine must not reach a test.
    env: { GITHUB_ACTIONS: "", GITHUB_TOKEN: "", GITHUB_STEP_SUMMARY: "", GITHUB_OUTPUT: "", CI: "" },
    // Scripts of users are imported by Node itself, as in a real run.
    // GitHub's parser imports JSON as only bundlers can.
    server: {
      deps: {
        external: [/src\/loader\/native-import\.ts$/],
        inline: [/@actions\/(?:workflow-parser|expressions)/],
      },
    },
    projects: [
      {
        extends: true,
        test: { name: "pure", include: PURE, isolate: false, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: "main",
          include: ["__tests__/**/*.test.ts"],
          exclude: [...REAL_TIME, ...PURE],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "real time",
          include: REAL_TIME,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
