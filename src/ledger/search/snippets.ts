/** Words of a text around what a query found in it. */
import { type SearchQuery, type Term, termsOf } from "./search-query.js";
import { type SearchToken, tokensOf } from "./terms.js";

/** Words around the matches, by offsets into the text, in UTF-16 units; the matches by offsets too, in order, none within another. */
export interface Snippet {
  readonly span: readonly [number, number];
  readonly matches: readonly (readonly [number, number])[];
}

/** Words in a snippet. */
const WORDS = 24;
/** Words read after the first match, among which the stretch with most of what is looked for is chosen. */
const AHEAD = 500;
/** Units of a text that stand for its snippet where no match is found in it. */
const BEGINNING = 160;

interface Found {
  readonly term: Term;
  /** Numbers of its first word and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

const begins = (stem: string | undefined, { word, others }: NonNullable<Term["beginning"]>): boolean =>
  stem !== undefined && (stem.startsWith(word) || others.includes(stem));

/** Whether a term's words are the last of those read. */
function ends(tokens: readonly SearchToken[], { stems, beginning }: Term): boolean {
  const first = tokens.length - stems.length;
  return stems.every((stem, n) => {
    const there = tokens[first + n]?.stem;
    return beginning && n === stems.length - 1 ? begins(there, beginning) : there === stem;
  });
}

/** How many of the terms stand in the stretch of so many words that begins with one of them. */
function termsFrom(found: readonly Found[], first: number): number {
  const { from } = found[first] as Found;
  const terms = new Set<Term>();
  for (let n = first; n < found.length && (found[n] as Found).to <= from + WORDS; n++)
    if ((found[n] as Found).from >= from) terms.add((found[n] as Found).term);
  return terms.size;
}

/** Whether all terms stand in the stretch of so many words that ends with what was found last. */
function hasAll(found: readonly Found[], count: number): boolean {
  let first = found.length - 1;
  const { to } = found[first] as Found;
  while (first > 0 && (found[first - 1] as Found).from >= to - WORDS) first--;
  return new Set(found.slice(first).map((f) => f.term)).size === count;
}

/** Where the stretch begins that has most of the terms: the first of these. */
function best(found: readonly Found[]): number {
  let [most, from] = [0, 0];
  for (const [n, { from: start }] of found.entries()) {
    const terms = termsFrom(found, n);
    if (terms > most) [most, from] = [terms, start];
  }
  return from;
}

/** Offsets of what was found between two words; what overlaps is one. */
function joined(tokens: readonly SearchToken[], found: readonly Found[], start: number, end: number): [number, number][] {
  const within = found.filter((f) => f.from >= start && f.to <= end).sort((a, b) => a.from - b.from);
  const spans: [number, number][] = [];
  for (const { from, to } of within) {
    const [a, b] = [(tokens[from] as SearchToken).start, (tokens[to - 1] as SearchToken).end];
    const last = spans.at(-1);
    if (last && a < last[1]) last[1] = Math.max(last[1], b);
    else spans.push([a, b]);
  }
  return spans;
}

/** The words around what is looked for; the beginning of the text where none of it is found. */
export function snippetOf(text: string, query: SearchQuery): Snippet {
  const terms = termsOf(query);
  const tokens: SearchToken[] = [];
  const found: Found[] = [];
  let enough = Number.POSITIVE_INFINITY;
  for (const token of tokensOf(text)) {
    tokens.push(token);
    const before = found.length;
    for (const term of terms) if (ends(tokens, term)) found.push({ term, from: tokens.length - term.stems.length, to: tokens.length });
    if (before === 0 && found.length > 0) enough = tokens.length + AHEAD;
    if (before < found.length && hasAll(found, terms.length)) enough = Math.min(enough, tokens.length + WORDS);
    if (tokens.length >= enough) break;
  }
  if (found.length === 0) return { span: [0, Math.min(text.length, BEGINNING)], matches: [] };
  const first = best(found);
  const last = Math.max(...found.filter((f) => f.from >= first && f.to <= first + WORDS).map((f) => f.to), first + 1);
  const start = Math.max(0, Math.min(first - Math.floor((WORDS - (last - first)) / 2), tokens.length - WORDS));
  const end = Math.min(tokens.length, Math.max(last, start + WORDS));
  return { span: [(tokens[start] as SearchToken).start, (tokens[end - 1] as SearchToken).end], matches: joined(tokens, found, start, end) };
}
