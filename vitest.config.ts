import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "corpus/*.test.ts", "scripts/**/*.test.ts", "evals/**/*.test.ts", "bench/**/*.test.ts"],
    globalSetup: ["scripts/postgres-for-tests.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
