import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, longest first: a worker that got one of them last would keep all waiting. */
const LONGEST = [
  "src/ledger/postgres/",
  "src/ledger/faults/",
  "src/cli/passwords.test.ts",
  "src/fuzz.test.ts",
  "scripts/privacy.test.ts",
  "scripts/patterns.test.ts",
  "src/odd-inputs.test.ts",
  "evals/ledger/through.test.ts",
  "corpus/corpus.test.ts",
  "src/cli/outputs.test.ts",
  "src/hostile",
  "src/attacks.test.ts",
  "scripts/consumer.test.ts",
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
    include: ["src/**/*.test.ts", "corpus/**/*.test.ts", "scripts/**/*.test.ts", "evals/**/*.test.ts", "bench/**/*.test.ts"],
    globalSetup: ["scripts/built-for-tests.ts", "scripts/postgres-for-tests.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
