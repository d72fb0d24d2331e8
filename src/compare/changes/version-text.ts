/** A version's text as it is compared: its sentences, and the words in them. */
import type { AnatomyPart } from "../../records/report.js";
import type { Part } from "../../records/vocabulary.js";
import { paragraphs } from "../../text/paragraphs.js";
import { lastStartingAt, type Span } from "../../text/span.js";
import { sentences } from "../../tokens/tokens.js";
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

type Token = Pick<Word, "span" | "key" | "part">;

/** Words with what has no key around them: articles and opening marks go with the word behind, every other mark with the word before. */
function withMarks(text: string, tokens: readonly Token[]): (Token & { readonly shown: Span })[] {
  const found: (Token & { shown: [number, number] })[] = [];
  let opening: number | null = null;
  for (const [n, token] of tokens.entries()) {
    const { span, key } = token;
    if (key !== "") {
      found.push({ ...token, shown: [opening ?? span[0], span[1]] });
      opening = null;
      continue;
    }
    const last = found.at(-1);
    const opens = tokens[n + 1]?.span[0] === span[1] && tokens[n - 1]?.span[1] !== span[0];
    const clings = opens || /\p{L}/u.test(text.slice(...span));
    if (last && !clings && opening === null) last.shown[1] = span[1];
    else opening ??= span[0];
  }
  const last = found.at(-1);
  if (last && opening !== null) last.shown[1] = (tokens.at(-1) as Token).span[1];
  return found;
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

export function versionText(
  { text, anatomy }: { readonly text: string; readonly anatomy: readonly AnatomyPart[] },
  closeness: Closeness = "meaning",
): VersionText {
  const noise = closeness === "letters";
  const keyOf = KEYS[closeness];
  const cut = paragraphs(text).flatMap((span, paragraph) => sentences(text, span).map((sentence) => ({ ...sentence, paragraph })));
  const starts = cut.flatMap(({ tokens }) => tokens.map(([start]) => start));
  const parts = partsAt(anatomy, starts);
  const words: Word[] = [];
  const found: ComparedSentence[] = [];
  let at = 0;
  for (const { span, tokens, paragraph } of cut) {
    const from = words.length;
    const scope = WHOLE_PARTS.has(parts[at] as Part) ? (parts[at] as Part) : "body";
    const since = !noise && SINCE.test(text.slice(...span));
    const kept = tokens.flatMap((token, n): Token[] => {
      const part = parts[at + n] as Part;
      if (!noise && (since || NOISE_PARTS.has(part))) return [];
      const word = text.slice(...token);
      return [{ span: token, part, key: keyOf(word) }];
    });
    for (const word of withMarks(text, kept)) words.push({ ...word, sentence: found.length });
    at += tokens.length;
    if (words.length === from) continue;
    const key = words
      .slice(from)
      .map((word) => word.key)
      .join(" ");
    found.push({ span, from, to: words.length, key: `${scope} ${key}`, scope, paragraph });
  }
  return { text, words, sentences: found };
}
