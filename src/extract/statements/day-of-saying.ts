/** When something was said, by the grammar and the words around its cue: [W2, W3] and [S18–S21] in docs/rules.md. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { ParsedSentence, Token } from "../../annotate/parse.js";
import { between, overlaps, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { actedOn, cameOut, isAct, NOT_OVER, onOccasion, yetToAppear } from "./day-of-saying-words.js";
import { MASK, type ReportingClause } from "./reporting-clause.js";

const CLAUSE_STEPS = 4; // steps up the tree from a word to its verb
const DATE_STEPS = 2; // steps up the tree from a date to the cue: in "earlier on Wednesday" it hangs on a word that hangs on the verb

/** What may stand between a cue and its date: "said late on Wednesday", "on Wednesday said", "said at 10 a.m.". */
const BESIDE_CUE =
  /^\s+(?:(?:earlier|later|early|late|again|only|back|shortly|just|soon)\s+)?(?:(?:on|at|in|during|after|around|about)\s+)?$/i;

/** Whom somebody told, between cue and date: "told residents on Tuesday". */
const TOLD = /\b(?:told|telling|informed|assured|warned)$/i;
const AFTER_WHOM = /^(?:\s+(?!that\b)[\p{L}’'-]{1,30}){1,4}\s+(?:late\s+|early\s+)?on\s+$/iu;

/** The verb above token `n`, by way of nouns only. */
function verbAbove(sentence: ParsedSentence, n: number): number {
  let at = (sentence[n] as Token).head;
  for (let steps = 0; at >= 0 && steps < CLAUSE_STEPS && (sentence[at] as Token).tag !== "VERB"; steps++) at = (sentence[at] as Token).head;
  return at;
}

/** [W3] The date of what somebody did while speaking: "met on Tuesday with Novak, who said", "arrived on Tuesday, saying". */
function whileSpeaking(grammar: Grammar, cue: Span, dates: readonly Span[]): Span | null {
  const own = grammar.headIn(cue);
  if (!own || !/^(?:acl:relcl|advcl|conj)$/.test((own.sentence[own.n] as Token).relation)) return null;
  const action = verbAbove(own.sentence, own.n);
  const hangs = (date: Span): boolean => {
    const at = grammar.headIn(date);
    return at !== null && at.sentence === own.sentence && verbAbove(at.sentence, at.n) === action;
  };
  return action < 0 ? null : (dates.find(hangs) ?? null);
}

/** Where dates may stand that say when something was said: all, and those of them that are a day. */
export interface DatesAround {
  readonly times: readonly Span[];
  readonly days: readonly Span[];
  /** Whether the cue is of something still to be said (`yetToBeSaid`). */
  readonly toCome: boolean;
}

/** A word and the words that it is joined to by "and". */
function conjoined(sentence: ParsedSentence, from: number): number[] {
  const found = [from];
  for (let n = from; found.length < CLAUSE_STEPS && (sentence[n] as Token).relation === "conj"; found.push(n))
    n = (sentence[n] as Token).head;
  return found;
}

const MOST_STEPS_TO_CUE = 8;

/**
 * Whether a date's clause is the cue's: from the date up the tree, by way of nouns, participles and what the speaker did ("as she left"), with
 * no other subject's verb between. What is said in one breath with the cue ("…, and the other said") shares it.
 */
function leadsTo(text: string, grammar: Grammar, date: Span, { cue, contents }: ScoredAttribution): boolean {
  const verbs = grammar.tokensIn(cue);
  const at = grammar.headIn(date);
  if (!at || at.sentence !== verbs[0]?.sentence) return false;
  const { sentence } = at;
  const joined = new Set<number>(verbs.flatMap(({ n }) => conjoined(sentence, n)));
  for (let n = at.n, steps = 0; n >= 0 && steps < MOST_STEPS_TO_CUE; n = (sentence[n] as Token).head, steps++) {
    // the parse may hang the clause on what was said, and that on nothing
    if (joined.has(n) || contents.some((c) => overlaps(c, (sentence[n] as Token).span))) return true;
    const token = sentence[n] as Token;
    const subjects = sentence.filter((t) => t.head === n && /^nsubj/.test(t.relation)).map((t) => text.slice(...t.span));
    if (subjects.length === 0 || token.tag !== "VERB") continue;
    if (!isAct(text.slice(...token.span)) || !subjects.some((s) => /^(?:he|she|they|who)$/i.test(s))) return false;
  }
  return false;
}

const WORDS_AROUND = 110; // characters on either side of a date that are looked at

/**
 * [W2] When it was said: a date in the clause that the grammar hangs on the cue's verb, that stands right beside the cue, or in it; [S19, S20,
 * W3] else that of what the speaker, or whom the speaker was with, did then; [S18] else the day that the words came out. [S21] Never a day on
 * which they are still to come out.
 */
export function saidAtOf(
  text: string,
  grammar: Grammar,
  clause: ReportingClause,
  attribution: ScoredAttribution,
  { times, days, toCome }: DatesAround,
): Span | null {
  const { cue, sources, contents } = attribution;
  const verbs = grammar.tokensIn(cue);
  const { start, words } = clause;
  const end = start + words.length;
  const before = ([at]: Span): string => words.slice(Math.max(0, at - start - WORDS_AROUND), at - start);
  const behind = ([, at]: Span): string => words.slice(at - start, at - start + WORDS_AROUND);
  const inSource = (span: Span): boolean => sources.some((s) => overlaps(s, span));
  const free = (span: Span): boolean =>
    !contents.some((s) => overlaps(s, span)) && (toCome || !(yetToAppear(before(span)) || NOT_OVER.test(text.slice(...span))));
  const inClause = between(times, start, end).filter(free);
  const dates = inClause.filter((span) => !inSource(span));
  const near = (span: Span): boolean =>
    overlaps(span, cue) ||
    BESIDE_CUE.test(words.slice(cue[1] - start, span[0] - start)) ||
    (TOLD.test(text.slice(...cue)) && AFTER_WHOM.test(words.slice(cue[1] - start, span[0] - start))) ||
    BESIDE_CUE.test(words.slice(span[1] - start, cue[0] - start));
  const hangs = (span: Span): boolean => {
    if (clause.words[span[0] - clause.start] === MASK) return false;
    const own = grammar.headIn(span);
    if (!own || own.sentence !== verbs[0]?.sentence) return false;
    // "of the 2016 election"
    const { relation, head } = own.sentence[own.n] as Token;
    if (/^(?:nummod|compound|amod)/.test(relation) && head > own.n) return false;
    for (let n = (own.sentence[own.n] as Token).head, steps = 0; n >= 0 && steps < DATE_STEPS; steps++) {
      if (verbs.some((v) => v.n === n)) return true;
      if ((own.sentence[n] as Token).tag === "VERB") return false; // "elected on Tuesday, said"
      n = (own.sentence[n] as Token).head;
    }
    return false;
  };
  const shown = inClause.filter((day) => words[day[0] - start] !== MASK);
  const own = shown.filter((day) => inSource(day) || leadsTo(text, grammar, day, attribution));
  const outside = own.filter((day) => !inSource(day));
  return (
    dates.find(near) ??
    dates.find(hangs) ??
    outside.find((day) => actedOn(before(day))) ??
    outside.find((day) => onOccasion(before(day), behind(day))) ??
    whileSpeaking(grammar, cue, between(days, start, end)) ??
    own.find((day) => cameOut(before(day), behind(day), inSource(day))) ??
    null
  );
}

const FUTURE_AUXILIARY = /^(?:will|'ll|’ll|shall|wo)$/i;
const MODAL_AUXILIARY = /^(?:would|may|might|could|should|must)$/i;
/** Verbs and the like behind which an infinitive is still to come. */
const ARRANGED =
  /^(?:is|are|was|were|be|expected|due|set|scheduled|slated|likely|about|plans?|planned|planning|intends?|intended|hopes?|going|wants?|wanted|vowed|promised|pledged|prepar(?:es?|ing|ed)|ready|invited|ordered|asked|urged)$/i;
const PAST_WORDS = /^(?:(?:was|were|had|has|have|did)\b|(?:said|told|wrote|spoke)\b|as (?:having|\p{L}+ing)\b)/iu;
const TO_COME_WORDS = /(?:\b(?:will|shall|(?:expected|due|scheduled|set|likely|going|plans?|planning|about) to)|[’']ll)\b(?! not\b)/i;

/**
 * [T43] Whether a cue is of something still to be said when the report was written ("will tell the council on Friday", "is expected to announce
 * on Thursday"). Everything else was said by then, "would not say" and "declined to say" among it.
 */
export function yetToBeSaid(text: string, grammar: Grammar, cue: Span): boolean {
  const said = text.slice(...cue);
  if (TO_COME_WORDS.test(said)) return true;
  if (PAST_WORDS.test(said)) return false;
  const own = grammar.headIn(cue);
  if (!own) return false;
  const { sentence } = own;
  const words = (t: Token) => text.slice(...t.span);
  for (let n = own.n, steps = 0; n >= 0 && steps < CLAUSE_STEPS; steps++) {
    const token = sentence[n] as Token;
    const under = sentence.filter((t) => t.head === n);
    const negated = under.some((t) => /^(?:not|n't|n’t|never)$/i.test(words(t)));
    if (under.some((t) => FUTURE_AUXILIARY.test(words(t)) && /^aux/.test(t.relation))) return !negated || /^will$/i.test(words(token));
    if (under.some((t) => MODAL_AUXILIARY.test(words(t)) && /^aux/.test(t.relation)))
      return !negated && !under.some((t) => /^have$/i.test(words(t)));
    // a finite verb that nothing puts ahead: it was, or is, said
    const finite = token.features.VerbForm === "Fin" || under.some((t) => /^aux|^nsubj/.test(t.relation));
    const infinitive = under.some((t) => t.relation === "mark" && /^to$/i.test(words(t))) || token.features.VerbForm === "Inf";
    const matrix = sentence[token.head];
    if (infinitive && under.some((t) => /^(?:is|are)$/i.test(words(t)))) return true; // "is to debate"
    if (infinitive && matrix) {
      if (ARRANGED.test(words(matrix)) && matrix.span[0] < token.span[0]) return true;
    } else if (!/^(?:advcl|acl|conj|xcomp)$/.test(token.relation)) return false;
    else if (finite && (token.relation !== "conj" || token.features.Tense === "Past")) return false;
    n = token.head;
  }
  return false;
}
