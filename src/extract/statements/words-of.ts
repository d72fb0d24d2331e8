/** [S36] "In Olander’s words, “…”", "in the words of one aide, “…”": the quotation beside it is what that one said. */
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import type { Span } from "../../text/span.js";

const NAMED = "(?:(?:the|an?|one|his|her|their|its)\\s+)?[\\p{L}\\p{N}.’'-]+(?:\\s+[\\p{L}\\p{N}.’'-]+){0,6}?";
const OF_WHOM = `the\\s+(?:now-famous\\s+|famous\\s+|own\\s+)?(?<of>words|phrase)\\s+of\\s+(?<whom>${NAMED})`;
const WHOSE = `(?<who>${NAMED})['’]s?\\s+(?:own\\s+)?(?<words>words|phrase)`;
/** Before a quotation. */
const BEFORE = new RegExp(
  `\\b(?:in|to\\s+(?:use|borrow))\\s+(?:${OF_WHOM}|${WHOSE})(?<apposed>,\\s+[^,.;:“”"\\n]{3,50})?\\s*[,:]?\\s*$`,
  "iu",
);
/** Behind one. */
const BEHIND = new RegExp(`^,?\\s+in\\s+(?:${OF_WHOM}|${WHOSE})(?=\\s*[.,;]|\\s*$)`, "iu");
/** A name behind a comma: "its director, Agnes Roth". */
const NAME = /^,\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|al|bin)(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|al|bin)){0,4}$/u;
const BEFORE_CHARACTERS = 140;
const SCORE = 0.85; // a form of words that says nothing else

function found(text: string, piece: Span): NestedAttribution | null {
  const line = text.lastIndexOf("\n", piece[0] - 1) + 1;
  const from = Math.max(line, piece[0] - BEFORE_CHARACTERS);
  const before = BEFORE.exec(text.slice(from, piece[0]));
  const m = before ?? BEHIND.exec(text.slice(piece[1], piece[1] + BEFORE_CHARACTERS));
  if (!m?.groups) return null;
  const start = (before ? from : piece[1]) + m.index;
  const { who, whom, words, of, apposed } = m.groups;
  const source = (whom ?? who) as string;
  const cue = (of ?? words) as string;
  // "its director, Agnes Roth": the name is a part of the source
  const named = whom && NAME.test(apposed ?? "") ? source.length + (apposed ?? "").length : source.length;
  const sourceAt = start + (whom ? m[0].lastIndexOf(source) : m[0].indexOf(source));
  const cueAt = whom ? start + m[0].indexOf(cue) : start + m[0].indexOf(cue, m[0].indexOf(source) + source.length);
  return {
    attribution: {
      sources: [[sourceAt, sourceAt + named]],
      cue: [cueAt, cueAt + cue.length],
      contents: [piece],
      score: SCORE,
      within: null,
    },
    within: null,
    rule: "S36",
  };
}

/** Quotations in somebody's words, in text order. @param quotations outermost ones, one span a paragraph */
export const wordsOfOthers = (text: string, quotations: readonly Span[]): NestedAttribution[] =>
  quotations.flatMap((q) => found(text, q) ?? []);
