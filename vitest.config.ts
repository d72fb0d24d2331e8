import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, longest first: a worker that got one of them last would keep all waiting. */
const LONGEST = [
  "src/ledger/postgres/",
  "scripts/package.test.ts",
  "scripts/page.test.ts",
  "src/ledger/sqlite/",
  "scripts/privacy.test.ts",
  "scripts/first-hour.test.ts",
  "evals/ledger/through.test.ts",
  "src/attacks.test.ts",
  "src/batch/worker-pool.test.ts",
  "src/odd-inputs.test.ts",
  "src/ledger/faults/",
  "src/cli/ledger/ledger.test.ts",
  "src/hostile",
  "src/cli/outputs.test.ts",
  "src/cli/passwords.test.ts",
  "src/read.test.ts",
  "corpus/corpus.test.ts",
  "src/fuzz.test.ts",
];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((path) => moduleId.includes(`/${path}`));
  return at < 0 ? LONGEST.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "web/src/**/*.test.ts",
      "corpus/**/*.test.ts",
      "scripts/**/*.test.ts",
      "evals/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    globalSetup: ["scripts/built-for-tests.ts", "scripts/postgres-for-tests.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
