import { defineConfig } from "vitest/config";
import { fastTests } from "./scripts/house/fast.js";

/** `npm run test:fast` and `npm run test:watch`: what needs no weights, no store and no other process. */
export default defineConfig({
  test: {
    include: fastTests(["src", "web/src", "corpus", "scripts", "evals", "bench"]),
    testTimeout: 60_000,
    pool: "threads",
    isolate: false,
    maxWorkers: 2,
  },
});
