/** A version's text as it is compared: its sentences, and the words in them. */
import type { AnatomyPart } from "../../records/report.js";
import type { Part } from "../../records/vocabulary.js";
import { paragraphs } from "../../text/paragraphs.js";
import { lastStartingAt, type Span } from "../../text/span.js";
import { type Sentence, sentences } from "../../tokens/tokens.js";
import { wordKey } from "./word-key.js";

export interface Word {
  readonly span: Span;
  /** With the marks that cling to it and have no key of their own. */
  readonly shown: Span;
  readonly key: string;
  readonly part: Part;
  /** Number of its sentence. */
  readonly sentence: number;
}

export interface ComparedSentence {
  readonly span: Span;
  /** Its words are `words[from]` up to `words[to - 1]`. */
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** What it is compared within: a headline, by-line or correction only with its like. */
  readonly scope: Part | "body";
  /** Number of its paragraph. */
  readonly paragraph: number;
}

export interface VersionText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly ComparedSentence[];
}

/** Parts whose words are compared as a whole, not statement by statement. */
export const WHOLE_PARTS: ReadonlySet<Part> = new Set(["headline", "byline", "correction"]);

/** Parts that are no report: they change with every page that is served. [D2] */
const NOISE_PARTS: ReadonlySet<Part> = new Set(["furniture", "credit", "sign-off"]);

/** A line that says how long ago it was, or at what time of day it was put up. [D2] */
const SINCE =
  /^\W*(?:(?:last )?(?:updated|published|posted|modified)\b.{0,60}|(?:\d{1,3}|an?|one) (?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?) ago)\W*$/i;

/** For each offset at which a token begins, the innermost part that it stands in. */
function partsAt(anatomy: readonly AnatomyPart[], starts: readonly number[]): Part[] {
  const found: Part[] = starts.map(() => "paragraph");
  const outermostFirst = [...anatomy].sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
  for (const { part, span } of outermostFirst)
    for (let n = lastStartingAt(starts, span[0] - 1, (start) => start) + 1; n < starts.length && (starts[n] as number) < span[1]; n++)
      found[n] = part;
  return found;
}

interface Token {
  readonly span: Span;
  readonly key: string;
  readonly part: Part;
}

/** Adds the words of a sentence, with what has no key around them: articles and opening marks go with the word behind, every other mark with the word before. */
function addWords(text: string, tokens: readonly Token[], sentence: number, words: { shown: Span }[]): void {
  const first = words.length;
  let opening: number | null = null;
  for (const [n, { span, key, part }] of tokens.entries()) {
    if (key !== "") {
      const word: Word = { span, shown: opening === null ? span : [opening, span[1]], key, part, sentence };
      words.push(word);
      opening = null;
      continue;
    }
    const last = words.length > first ? words.at(-1) : undefined;
    const opens = tokens[n + 1]?.span[0] === span[1] && tokens[n - 1]?.span[1] !== span[0];
    const clings = opens || /\p{L}/u.test(text.slice(...span));
    if (last && !clings && opening === null) last.shown = [last.shown[0], span[1]];
    else opening ??= span[0];
  }
  const last = words.length > first ? words.at(-1) : undefined;
  if (last && opening !== null) last.shown = [last.shown[0], (tokens.at(-1) as Token).span[1]];
}

/**
 * How closely two texts are compared. `meaning`: spellings of one word are one. `words`: every other word counts, marks and capitals do not.
 * `letters`: everything counts, furniture and times such as "5 min ago" too. [D2]
 */
export type Closeness = "meaning" | "words" | "letters";

const KEYS: Readonly<Record<Closeness, (token: string) => string>> = {
  meaning: wordKey,
  words: (token) => (/^\p{P}+$/u.test(token) && token !== "%" ? "" : token.toLowerCase().replaceAll("’", "'")),
  letters: (token) => token,
};

/** A text cut into tokens once, for comparisons of any closeness. */
export interface CutText {
  readonly text: string;
  readonly sentences: readonly (Sentence & { readonly paragraph: number })[];
  /** The part of each token, of all sentences in a row. */
  readonly parts: readonly Part[];
}

export function cutText({ text, anatomy }: { readonly text: string; readonly anatomy: readonly AnatomyPart[] }): CutText {
  const cut = paragraphs(text).flatMap((span, paragraph) => sentences(text, span).map(({ span, tokens }) => ({ span, tokens, paragraph })));
  const starts = cut.flatMap(({ tokens }) => tokens.map(([start]) => start));
  return { text, sentences: cut, parts: partsAt(anatomy, starts) };
}

export function versionText({ text, sentences: cut, parts }: CutText, closeness: Closeness = "meaning"): VersionText {
  const noise = closeness === "letters";
  const keyOf = KEYS[closeness];
  const words: Word[] = [];
  const found: ComparedSentence[] = [];
  let at = 0;
  for (const { span, tokens, paragraph } of cut) {
    const from = words.length;
    const scope = WHOLE_PARTS.has(parts[at] as Part) ? (parts[at] as Part) : "body";
    const since = !noise && SINCE.test(text.slice(...span));
    const kept: Token[] = [];
    for (const token of tokens) {
      const part = parts[at++] as Part;
      if (noise || !(since || NOISE_PARTS.has(part))) kept.push({ span: token, part, key: keyOf(text.slice(...token)) });
    }
    addWords(text, kept, found.length, words);
    if (words.length === from) continue;
    let key: string = scope;
    for (let n = from; n < words.length; n++) key += ` ${(words[n] as Word).key}`;
    found.push({ span, from, to: words.length, key, scope, paragraph });
  }
  return { text, words, sentences: found };
}
