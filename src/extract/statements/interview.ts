/**
 * [S29] Interviews whose questions are paragraphs of their own, in bold or ending in a question mark: the questions are the outlet's, what
 * stands under each is the answer of whoever is interviewed. Only where the introduction says that it is an interview, and somebody is
 * asked: what an outlet asks and answers itself for its readers looks the same.
 */
import { type Span, wordsOf } from "../../text/span.js";
import { inFirstPerson, inSecondPerson, type Quotations, type ShownLine } from "./shown-lines.js";
import { type ShownQuotation, shown } from "./shown-quotation.js";
import { QUESTION } from "./turn.js";

const LEAST_QUESTIONS = 2;
const LONGEST_QUESTION = 700; // characters

/** Words of an introduction to an interview. */
export const INTERVIEW = new RegExp(
  `\\b(?:${[
    "interview(?:s|ed|ing)?|Q\\s?(?:&|and)\\s?A|in conversation|conversation with|(?:we|I) (?:met|visited)",
    "(?:spoke|speaks|talk(?:s|ed)|chat(?:s|ted)|sat down|sits down|caught up) (?:to|with)",
    "(?:questions|answers) (?:for|to|from|with)|answer(?:s|ed) (?:\\w+ ){0,3}questions",
  ].join("|")})\\b`,
  "iu",
);
/** [S70] Words that tell who is asked: "Five questions for Noriko Ishida", "Interview: Ludmila Havel", "We spoke to Oren Falk". */
const ASKED_BY_NAME = new RegExp(
  `(?:${[
    "(?<!\\p{L})[Ii]nterview(?:\\s*[:—–|-]|\\s+with)",
    "(?:[Qq]uestions|[Aa]nswers|[Mm]inutes) (?:for|to|from|with)",
    "[Cc]onversation with",
    "(?:spoke|speaks|talk(?:s|ed)|chat(?:s|ted)|sat down|sits down|caught up) (?:to|with)",
    "(?:[Ww]e|I) (?:met|interviewed|visited|asked)",
    "(?:[Ii]nterviewed)",
  ].join("|")}) (?:[\\p{L}’'-]+ ){0,6}\\p{Lu}[\\p{L}’'.-]+ (?:(?:de|van|von|al|el|bin) )?\\p{Lu}`,
  "u",
);
const EDITED =
  /^\W{0,3}(?:this|the) (?:interview|conversation|transcript|Q\s?(?:&|and)\s?A)\b|\b(?:edited|condensed) for (?:length|clarity|brevity)\b/iu;
const ASIDE = /^[[(][^\])]*[\])]\.?$/u;
/** A question that is nobody's quotation. */
const ASKS = /\?[)\]*_]*$/u;
const SHARE = 0.5; // of the questions, that speak to somebody

/**
 * The answer that stands in the lines `[from, to)`, one span a paragraph; without `to` it is the last, and goes on only while somebody
 * speaks of himself. @param whole whether all that stands before `to` is the answer: elsewhere the report may go on between two turns
 */
export function answersOf(
  text: string,
  lines: readonly ShownLine[],
  from: number,
  to: number | null,
  quotations: Quotations,
  whole: boolean,
): Span[] {
  const found: Span[] = [];
  for (let n = from; n < (to ?? lines.length); n++) {
    const { span, read, part, markup } = lines[n] as ShownLine;
    const words = wordsOf(text, span);
    if (part === "caption" || part === "furniture" || part === "credit" || markup.quotation !== null || ASIDE.test(words)) continue;
    if (!read || (part !== "paragraph" && part !== "list-item") || EDITED.test(words)) break;
    if (!whole && n + 1 === to && QUESTION.test(words)) break; // the next question, which has no label
    if ((to === null || !whole) && !inFirstPerson(text, span, quotations.pieces)) break;
    found.push(span);
  }
  return found;
}

/** Whether a line is a question of its own. @param strong whether the report has its questions in bold */
function isQuestion(text: string, line: ShownLine, strong: boolean): boolean {
  const { span, part, markup } = line;
  if (span[1] - span[0] > LONGEST_QUESTION || markup.quotation !== null) return false;
  const asks = ASKS.test(wordsOf(text, span));
  if (part === "subhead") return asks;
  if (part !== "paragraph") return false;
  return strong ? markup.strong && (asks || !/[:]$/.test(wordsOf(text, span))) : asks;
}

/** The answers of an interview, in text order; none where the report has none. */
export function boldAnswers(text: string, lines: readonly ShownLine[], quotations: Quotations): ShownQuotation[] {
  const asks = ({ span }: ShownLine) => ASKS.test(wordsOf(text, span));
  const strong = lines.filter((l) => l.part === "paragraph" && l.markup.strong && asks(l)).length >= LEAST_QUESTIONS;
  const questions = lines.flatMap((line, n) => (isQuestion(text, line, strong) ? [n] : []));
  const first = questions[0];
  if (first === undefined || questions.length < LEAST_QUESTIONS) return [];
  const spanAt = (n: number): Span => (lines[n] as ShownLine).span;
  const introduction = text.slice(0, spanAt(first)[0]);
  if (!INTERVIEW.test(introduction)) return [];
  if (questions.filter((n) => inSecondPerson(text, spanAt(n))).length < SHARE * questions.length) return [];
  const speaks = (n: number) => {
    const answer = lines[n + 1];
    return answer?.read === true && inFirstPerson(text, answer.span, quotations.pieces);
  };
  if (!questions.some(speaks) && !ASKED_BY_NAME.test(introduction)) return [];
  return questions.flatMap((n, k): ShownQuotation[] => {
    const next = questions[k + 1] ?? null;
    const answer = lines[n + 1];
    if (!answer?.read || answer.part === "subhead" || next === n + 1) return [];
    const behind = answersOf(text, lines, n + 2, next, quotations, true);
    const [start] = answer.span;
    return [shown("S29", { sources: [], cue: [start, start], contents: [answer.span, ...behind] }, { interviewed: true })];
  });
}
