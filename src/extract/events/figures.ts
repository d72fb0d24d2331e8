/**
 * [E7] How many people a deed killed, hurt, drove out, held or freed: the words as they stand, with the number or range they come to. "Dozens"
 * is a range, "at least 20" has no upper end, "about 20" neither end.
 */
import type { Span } from "../../text/span.js";
import { countedHead } from "../predicates/noun-phrase.js";
import { phraseStart } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { amountAt } from "../times/numbers.js";
import { TokenStream, timeTokens } from "../times/tokens.js";

export interface FigureFeatures {
  /** What is counted: "deaths", "injured", "displaced", "evacuated", "detained", "released" or "abducted". */
  readonly of: string;
  /** The number said; null where only a range is. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly span: Span;
}

const entries = (of: string, words: string): (readonly [string, string])[] => words.split(" ").map((word) => [word, of]);

const COUNTED: ReadonlyMap<string, string> = new Map([
  ...entries("deaths", "kill murder slay slaughter massacre behead execute assassinate butcher lynch killing murder massacre execution"),
  ...entries("injured", "wound injure maim hurt stab"),
  ...entries("displaced", "displace uproot evict expel displacement eviction expulsion"),
  ...entries("evacuated", "evacuate rescue evacuation rescue"),
  ...entries("detained", "arrest detain jail imprison apprehend intern sentence arrest detention imprisonment"),
  ...entries("released", "free release pardon acquit liberate"),
  ...entries("abducted", "abduct kidnap abduction kidnapping"),
]);

/** Adjectives that say of how many what became of them: "left 20 dead". */
const LEFT: Readonly<Record<string, string>> = {
  dead: "deaths",
  injured: "injured",
  wounded: "injured",
  hurt: "injured",
  homeless: "displaced",
  displaced: "displaced",
  missing: "missing",
};

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };
const VAGUE: readonly (readonly [RegExp, number, number | null])[] = [
  [/^tens of thousands\b/, 20_000, 99_999],
  [/^hundreds of thousands\b/, 200_000, 999_999],
  [/^(?:a couple|a pair)\b/, 2, 2],
  [/^(?:a handful|several|a few)\b/, 3, 9],
  [/^scores\b/, 40, 199],
  [/^(?:tens|dozens)\b/, 20, 99],
  [/^(?:a|one) dozen\b/, 12, 12],
  [/^hundreds\b/, 200, 999],
  [/^thousands\b/, 2000, 9999],
  [/^millions\b/, 2_000_000, null],
];
type Bound = "low" | "above" | "high" | "below" | "about";
const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:at least|no fewer than|no less than|not less than|not fewer than)\s+/, "low"],
  [/^(?:more than|over|upwards of)\s+/, "above"],
  [/^(?:up to|as many as|at most|no more than)\s+/, "high"],
  [/^(?:nearly|almost|fewer than|less than|under|close to)\s+/, "below"],
  [/^(?:about|around|some|approximately|roughly|an estimated|estimated)\s+/, "about"],
];
const MAX_BEFORE = 3; // words before a phrase that bound its number

/** What is counted by a verb or noun, by base form; null where nothing is. */
export const countedBy = (lemma: string): string | null => COUNTED.get(lemma) ?? null;

/** The figure that a noun phrase with this head starts with; null where it starts with none. */
export function figureAt(text: string, tree: SentenceTree, head: number, of: string): FigureFeatures | null {
  const own = phraseStart(tree, head);
  // "hundreds of villagers"
  const first = own > 1 && tree.word(own - 1) === "of" && countedHead(tree, own - 2) !== own - 2 ? phraseStart(tree, own - 2) : own;
  const end = Math.max(tree.token(head).span[1], tree.token(countedHead(tree, head)).span[1]);
  for (let before = MAX_BEFORE; before >= 0; before--) {
    const from = first - before;
    if (from < 0) continue;
    const start = tree.token(from).span[0];
    const words = text.slice(start, end).toLowerCase().replace(/\s/g, " ");
    const bound = BOUNDS.find(([pattern]) => pattern.test(words));
    if (before > 0 && !bound) continue;
    const range = rangeOf(bound ? words.replace(bound[0], "") : words, bound?.[1] ?? null);
    if (range) return { of, ...range, span: [start, end] };
  }
  return null;
}

function rangeOf(words: string, bound: Bound | null): Pick<FigureFeatures, "value" | "low" | "high"> | null {
  const vague = VAGUE.find(([pattern]) => pattern.test(words));
  if (vague) return { value: null, low: vague[1], high: bound === "low" || bound === "above" ? null : vague[2] };
  const value = numberAt(words);
  if (value === null) return null;
  if (bound === "low") return { value, low: value, high: null };
  if (bound === "above") return { value, low: value + 1, high: null };
  if (bound === "high") return { value, low: null, high: value };
  if (bound === "below") return { value, low: null, high: value - 1 };
  return bound === "about" ? { value, low: null, high: null } : { value, low: value, high: value };
}

/** The whole number that the words start with; null for none, or for one that counts no people ("2022", "17-year-old"). */
function numberAt(words: string): number | null {
  if (/^(?:an?|the)\s/.test(words) && !/^a\s(?:hundred|thousand|million)\b/.test(words)) return null;
  const tokens = new TokenStream(words, timeTokens(words));
  const amount = amountAt(tokens, 0);
  if (amount === null || amount.value === null || tokens.word(amount.to) === "-") return null;
  const value = amount.value * (SCALES[tokens.word(amount.to)] ?? 1);
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** Heads of what is "left dead" or the like behind a verb, with what became of them. */
export function leftAs(tree: SentenceTree, n: number): { readonly head: number; readonly of: string }[] {
  if (tree.lemma(n) !== "leave") return [];
  const found: { head: number; of: string }[] = [];
  for (let at = n + 1; at < tree.tokens.length && tree.word(at) !== "."; at++) {
    const of = LEFT[tree.word(at)];
    if (of && at > n + 1) found.push({ head: at - 1, of });
  }
  return found;
}
