/**
 * Words and sentences with exact offsets, cut the way the English Web Treebank cuts them: "don't" is "do" + "n't",
 * "Biden's" is "Biden" + "'s", hyphens part words, "U.S." and "Lt." keep their full stops.
 */
import type { Span } from "../text/span.js";
import { bare, INITIALS, OTHERS, STARTERS, TITLES } from "./abbreviations.js";

export interface Sentence {
  readonly span: Span;
  /** Its tokens, in text order. */
  readonly tokens: readonly Span[];
}

const APOSTROPHE = "['’]";
const PIECE = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)[^\\s<>"”]*[^\\s<>"”.,;:!?)\\]]', // addresses
    "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}",
    "[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,4}\\.(?:com|org|net|gov|edu|mil|info|co\\.uk|html?|pdf|docx?|xlsx?)(?![\\p{L}\\p{N}])", // sites and files
    "@[\\p{L}\\p{N}_]+|#[\\p{L}_][\\p{L}\\p{N}_]*",
    "\\d{3}-(?:\\d{3}-)?\\d{4}(?![\\p{L}\\p{N}])", // telephone numbers
    "\\b[bw]/[co]\\b|\\be-mail(?=s?\\b)",
    "[:;=8]-?[)(DPp\\]\\[](?![\\p{L}\\p{N}])",
    "(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?", // U.S. a.m.
    "\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s)?(?![\\p{L}\\p{N}])", // 2,000 10:30 1990s
    "\\d+(?:[.,]\\d+)*",
    `\\p{L}[\\p{L}\\p{M}\\p{N}_]*(?:${APOSTROPHE}\\p{L}[\\p{L}\\p{M}]*)*`,
    "[\\p{N}\\p{M}_]+",
    "\\.{2,}|[-=]{2,}|[!?]{2,}|\\*{2,}|_{2,}|<{2,}|>{2,}|[$]{2,}",
    "[^\\s]",
  ].join("|"),
  "gu",
);

const NEGATION = new RegExp(`^(.+)(n${APOSTROPHE}t)$`, "iu");
const CLITIC = new RegExp(`^(.+?)(${APOSTROPHE}(?:s|re|ve|ll|d|m))$`, "iu");
const FUSED: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3, gimme: 3, lemme: 3 };

/** The parts of one piece of text at `start`. */
function split(piece: string, start: number, into: Span[]): void {
  const cut = (at: number) => {
    split(piece.slice(0, at), start, into);
    into.push([start + at, start + piece.length]);
  };
  const fused = FUSED[piece.toLowerCase()];
  const clitic = NEGATION.exec(piece) ?? CLITIC.exec(piece);
  if (clitic) cut((clitic[1] as string).length);
  else if (fused !== undefined) cut(fused);
  else into.push([start, start + piece.length]);
}

/** Tokens of the stretch `[from, to)` of `text`; every visible character lies in exactly one. */
export function tokens(text: string, [from, to]: Span): Span[] {
  const found: Span[] = [];
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(PIECE)) {
    const start = from + match.index;
    split(match[0], start, found);
    keepFullStop(text, found);
  }
  return found;
}

/** "Lt" + "." is one token where the word is an abbreviation. */
function keepFullStop(text: string, found: Span[]): void {
  const last = found.at(-1) as Span;
  const before = found.at(-2);
  if (!before || before[1] !== last[0] || text.slice(...last) !== ".") return;
  const word = text.slice(...before);
  const initial = word.length === 1 && /\p{Lu}/u.test(word);
  if (initial || TITLES.has(bare(word)) || OTHERS.has(bare(word))) found.splice(-2, 2, [before[0], last[1]]);
}

const ENDS = /^(?:[.!?]+|…)$/;
const CLOSES = /^["”’'»)\]]$/;
const OPENS = /^["“‘'«„([]$/;

/** Whether an abbreviation's full stop may also end its sentence, by what follows. */
function abbreviationEnds(word: string, next: string): boolean {
  if (!word.endsWith(".") || TITLES.has(bare(word)) || /^\p{Lu}\.$/u.test(word)) return false;
  return (INITIALS.test(word) || OTHERS.has(bare(word))) && /^\p{Lu}/u.test(next) && STARTERS.has(next.toLowerCase());
}

/** Sentences of one paragraph. A sentence never spans paragraphs. */
export function sentences(text: string, paragraph: Span): Sentence[] {
  const all = tokens(text, paragraph);
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const part = all.slice(start, end);
    if (part.length > 0) found.push({ span: [(part[0] as Span)[0], (part.at(-1) as Span)[1]], tokens: part });
    start = end;
  };
  const word = (n: number) => (all[n] ? text.slice(...(all[n] as Span)) : "");
  for (let n = 0; n < all.length; n++) {
    const here = word(n);
    const ends = ENDS.test(here);
    if (!ends && !abbreviationEnds(here, word(n + 1))) continue;
    let after = n + 1;
    // closing marks belong to the sentence they close, unless a space parts them from it
    while (CLOSES.test(word(after)) && (all[after] as Span)[0] === (all[after - 1] as Span)[1]) after++;
    if (after >= all.length) continue;
    const gap = (all[after] as Span)[0] > (all[after - 1] as Span)[1];
    let next = after;
    while (OPENS.test(word(next))) next++;
    const lower = /^\p{Ll}/u.test(word(next));
    const soft = here === "..." || here === "…" || here === "..";
    if (!gap || lower || (soft && !/^\p{Lu}/u.test(word(next)))) continue;
    close(after);
    n = after - 1;
  }
  close(all.length);
  return found;
}
