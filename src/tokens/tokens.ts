/**
 * Words and sentences with exact offsets, cut the way the English Web Treebank cuts them: "don't" is "do" + "n't",
 * "Biden's" is "Biden" + "'s", hyphens part words, "U.S." and "Lt." keep their full stops.
 */
import { matches } from "../text/matches.js";
import type { Span } from "../text/span.js";
import { bare, INITIALS, OTHERS, STARTERS, TITLES } from "./abbreviations.js";

export interface Sentence {
  readonly span: Span;
  /** Its tokens, in text order. */
  readonly tokens: readonly Span[];
}

const APOSTROPHE = "['’]";
/** They stand with a hyphen, but not as words of their own. */
const PREFIXES =
  "[Nn]on|[Aa]nti|[Cc]o|[Pp]re|[Pp]ost|[Mm]id|[Pp]ro|[Rr]e|[Ee]x|[Mm]ulti|[Ss]emi|[Nn]eo|[Ss]ub|[Cc]ounter|[Ii]nter|[Uu]ltra|[Ee]";
const FACE = "[:;=8]-?[)(DPp\\]\\[]"; // :-)
const PIECE = new RegExp(
  [
    "\\p{L}+(?![\\p{L}\\p{M}\\p{N}_'’.@&/:+%$-])", // most words: with nothing behind that could belong to them
    '(?:https?:\\/\\/|www\\.)[^\\s<>"”]*[^\\s<>"”.,;:!?)\\]]', // addresses
    "[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,6}",
    "[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,4}\\.(?:com|org|net|gov|edu|mil|info|co\\.uk|html?|pdf|docx?|xlsx?|pptx?|txt|csv|zip)(?![\\p{L}\\p{N}])", // sites and files
    "\\p{Ll}{1,63}(?:\\.\\p{Ll}{1,63}){2,8}(?![\\p{L}\\p{N}])", // names of groups
    "@[\\p{L}\\p{N}_]+|#[\\p{L}_][\\p{L}\\p{N}_]*",
    "\\d{3}-(?:\\d{3}-)?\\d{4}(?![\\p{L}\\p{N}])", // telephone numbers
    "\\b[bw]/[co]\\b|\\be-mail(?=s?\\b)",
    `${FACE}(?![\\p{L}\\p{N}])`,
    "\\p{Lu}{1,4}&\\p{Lu}{1,4}(?![\\p{L}\\p{N}])", // R&D AT&T
    "(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?", // U.S. a.m.
    "\\+?\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th|s|['’]s)?(?![\\p{L}\\p{N}]|[.,:/]\\d)", // 2,000 10:30 1990s
    "US\\$",
    `(?:${PREFIXES})-\\p{L}[\\p{L}\\p{M}\\p{N}_]*(?:${APOSTROPHE}\\p{L}[\\p{L}\\p{M}]*)*`, // anti-tank
    "\\d+(?:[.,:]\\d+)*",
    `\\p{L}[\\p{L}\\p{M}\\p{N}_]*(?:${APOSTROPHE}\\p{L}[\\p{L}\\p{M}]*)*`,
    "[\\p{N}\\p{M}_]+",
    "''|’’|‘’|\\.{2,}|[-=]{2,}|[!?]{2,}|\\*{2,}|_{2,}|<{2,}|>{2,}|[$]{2,}",
    "[^\\s]",
  ].join("|"),
  "gu",
);

const NEGATION = new RegExp(`^(.+)(n${APOSTROPHE}t)$`, "iu");
const CLITIC = new RegExp(`^(.*?\\p{L})(${APOSTROPHE}(?:s|re|ve|ll|d|m))$`, "iu");
/** "dont": the apostrophe left out. */
const BARE_NEGATION = /^(ca|wo|do|did|does|is|was|are|were|could|would|should|have|has|had)(nt)$/iu;
/** Two words written as one, by the length of the first. */
const FUSED: Readonly<Record<string, number>> = {
  ...{ cannot: 3, gonna: 3, gotta: 3, wanna: 3, gimme: 3, lemme: 3, outta: 3, kinda: 4, alot: 1 },
  ...{ im: 1, ive: 1, youre: 3, youve: 3, theyre: 4, theyve: 4, hes: 2, shes: 3, thats: 4, whats: 4, theres: 5 },
};

/** The parts of one piece of text at `start`. */
function split(piece: string, start: number, into: Span[]): void {
  const cut = (at: number) => {
    split(piece.slice(0, at), start, into);
    into.push([start + at, start + piece.length]);
  };
  const fused = FUSED[piece.toLowerCase()];
  const clitic = /['’]/.test(piece) ? (NEGATION.exec(piece) ?? CLITIC.exec(piece)) : /nt$/i.test(piece) ? BARE_NEGATION.exec(piece) : null;
  if (clitic) cut((clitic[1] as string).length);
  else if (fused !== undefined) cut(fused);
  else into.push([start, start + piece.length]);
}

/** Tokens of the stretch `[from, to)` of `text`; every visible character lies in exactly one. */
export function tokens(text: string, [from, to]: Span): Span[] {
  const found: Span[] = [];
  const stretch = text.slice(from, to);
  for (const match of matches(stretch, PIECE)) {
    const start = from + match.index;
    split(match[0], start, found);
    keepFullStop(text, found, to);
  }
  return found;
}

/** "Lt" + "." is one token where the word is an abbreviation. */
function keepFullStop(text: string, found: Span[], to: number): void {
  const last = found.at(-1) as Span;
  const before = found.at(-2);
  if (!before || before[1] !== last[0] || text.slice(...last) !== ".") return;
  const word = text.slice(...before);
  const initial = word.length === 1 && /\p{Lu}/u.test(word);
  // "etc." gives its full stop to the sentence it ends
  if (bare(word) === "etc" && /^(?:$|\s+["“‘'(]?\p{Lu})/u.test(text.slice(last[1], Math.min(to, last[1] + 8)))) return;
  if (initial || TITLES.has(bare(word)) || OTHERS.has(bare(word))) found.splice(-2, 2, [before[0], last[1]]);
}

const ENDS = /^(?:[.!?]+|…)$/;
const CLOSES = /^["”’'»)\]]$/;
const OPENS = /^["“‘'«„([]$/;
const SMILES = new RegExp(`^${FACE}$`, "u");
const LOWER = /^\p{Ll}/u;

/** Whether an abbreviation's full stop may also end its sentence, by what follows. */
function abbreviationEnds(word: string, next: string): boolean {
  if (!word.endsWith(".") || TITLES.has(bare(word)) || /^\p{Lu}\.$/u.test(word)) return false;
  return (INITIALS.test(word) || OTHERS.has(bare(word))) && /^\p{Lu}/u.test(next) && STARTERS.has(next.toLowerCase());
}

/** Where the sentences of one paragraph end, as numbers of the tokens after them. A sentence never spans paragraphs. */
class Ends {
  readonly #text: string;
  readonly #all: readonly Span[];

  constructor(text: string, all: readonly Span[]) {
    this.#text = text;
    this.#all = all;
  }

  #word(n: number): string {
    const span = this.#all[n];
    return span ? this.#text.slice(...span) : "";
  }

  #gapBefore(n: number): boolean {
    return (this.#all[n] as Span)[0] > (this.#all[n - 1] as Span)[1];
  }

  /** The token after the sentence that token `n` ends, or null; `start` is that sentence's first. */
  after(n: number, start: number): number | null {
    const here = this.#word(n);
    if (SMILES.test(here)) return n + 1 < this.#all.length && /^\p{Lu}/u.test(this.#word(n + 1)) ? n + 1 : null;
    if (!ENDS.test(here) && !abbreviationEnds(here, this.#word(n + 1))) return null;
    if (here === "." && n === start + 1 && /^\d{1,2}$/.test(this.#word(start))) return null; // "2. The second point"
    let after = n + 1;
    // closing marks belong to the sentence they close, unless a space parts them from it; so does a smile
    while (SMILES.test(this.#word(after)) || (CLOSES.test(this.#word(after)) && !this.#gapBefore(after))) after++;
    if (after >= this.#all.length || !this.#gapBefore(after)) return null;
    let next = after;
    while (OPENS.test(this.#word(next))) next++;
    const follows = this.#word(next);
    if (here === "." && follows === ".") return null; // ". . ."
    const soft = here === "…" || here === ".." || here === "...";
    if (soft) return /^\p{Lu}/u.test(follows) ? after : null;
    if (!LOWER.test(follows)) return after;
    return next === n + 1 && this.#endsBeforeLower(n) ? after : null;
  }

  /** "it was late. we left": writing without capitals, but not "Yahoo! said" and not "“Why?” he asked". */
  #endsBeforeLower(n: number): boolean {
    return /^\p{Ll}{2,}$/u.test(this.#word(n - 1));
  }
}

/** Sentences of one paragraph. A sentence never spans paragraphs. */
export function sentences(text: string, paragraph: Span): Sentence[] {
  const all = tokens(text, paragraph);
  const ends = new Ends(text, all);
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const part = all.slice(start, end);
    if (part.length > 0) found.push({ span: [(part[0] as Span)[0], (part.at(-1) as Span)[1]], tokens: part });
    start = end;
  };
  for (let n = 0; n < all.length; n++) {
    const after = ends.after(n, start);
    if (after === null) continue;
    close(after);
    n = after - 1;
  }
  close(all.length);
  return found;
}
