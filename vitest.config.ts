import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["__tests__/**/*.test.ts"],
    pool: "forks",
    // Scripts of users are imported by Node itself, as in a real run.
    server: { deps: { external: [/src\/loader\/native-import\.ts$/] } },
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Secrets and GitHub variables of the machine must not reach a test.
    env: { GITHUB_ACTIONS: "", GITHUB_TOKEN: "", GITHUB_STEP_SUMMARY: "", GITHUB_OUTPUT: "", CI: "" },
  },
});
