/**
 * `npm run eval:found [-- KIND…]`: own variants of the kinds of faults that were found in use, read by the built program.
 * `evals/found/*.jsonl` has a line each: `{id, kind, text or html, published?, expect}`, with `expect` as in the corpus.
 * Contents are compared without outer quotation marks, a leading "that" and closing punctuation.
 */
import { readdirSync, readFileSync } from "node:fs";
import { differences, type Expected } from "../corpus/expected.js";
import { ReadoutError } from "../src/errors.js";
import { Reader } from "../src/read.js";

interface Variant {
  readonly id: string;
  readonly kind: string;
  readonly text?: string;
  readonly html?: string;
  readonly published?: string;
  readonly expect: Expected;
}

export interface KindScore {
  readonly right: number;
  readonly of: number;
  readonly percent: number;
}

const FOLDER = "evals/found";
const EDGES = /^(?:["“‘'«„]|that\b|\s)+|["”’'»\s.,;:!?—–-]+$/gu;
const tidy = (content: string): string => content.replace(EDGES, "");

const variants = (): Variant[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(`${FOLDER}/${name}`, "utf8").split("\n"))
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Variant);

/** What is wrong with a variant as it is read; that it is refused, where it is. */
async function wrongIn(reader: Reader, { id, text, html, published, expect }: Variant): Promise<string[]> {
  const metadata = published ? { published } : {};
  try {
    const document = await reader.read(html === undefined ? { source: id, text: text ?? "", metadata } : { source: id, html, metadata });
    return differences(document, expect, tidy);
  } catch (fault) {
    if (fault instanceof ReadoutError) return [fault.message];
    throw fault;
  }
}

/** How many of each kind are wholly right; `told` is given each that is not, with what is wrong. */
export async function scoreFound(
  told: (variant: Variant, wrong: readonly string[]) => void,
  kinds: readonly string[] = [],
): Promise<Record<string, KindScore>> {
  const scores = new Map<string, { right: number; of: number }>();
  await using reader = await Reader.open();
  for (const variant of variants().filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))) {
    const wrong = await wrongIn(reader, variant);
    if (wrong.length > 0) told(variant, wrong);
    const score = scores.get(variant.kind) ?? { right: 0, of: 0 };
    scores.set(variant.kind, { right: score.right + (wrong.length === 0 ? 1 : 0), of: score.of + 1 });
  }
  return Object.fromEntries([...scores].sort().map(([kind, s]) => [kind, { ...s, percent: Math.round((1000 * s.right) / s.of) / 10 }]));
}

if (process.argv[1]?.endsWith("found.js")) {
  const scores = await scoreFound(({ id, text, html, published }, wrong) => {
    process.stdout.write(
      `\n${id}${published ? ` (${published})` : ""}\n${text ?? html}\n${wrong.map((line) => `  ✗ ${line}`).join("\n")}\n`,
    );
  }, process.argv.slice(2));
  process.stdout.write(`\n${JSON.stringify(scores, null, 1)}\n`);
}
