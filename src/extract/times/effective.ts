/**
 * The time that holds for a verb or clause: what happened when, kept apart from when it was said and when it was published. By grammar
 * the time that hangs on the verb; without a parse the nearest in its clause. A time of saying is never one.
 */
import type { Token } from "../../annotate/parse.js";
import { between, contains, overlaps, type Span, wordsOf } from "../../text/span.js";
import type { Grammar, SentenceToken } from "../grammar.js";
import type { TimeFound } from "./normalize.js";
import { saysWhen } from "./time-expression.js";

export interface EffectiveOptions {
  /** The parse of the section that holds the span. */
  readonly grammar?: Grammar;
  /** Places of times that say when something was said. */
  readonly said?: readonly Span[];
}

const MAX_STEPS_TO_VERB = 3; // in the parse, from a time up to the verb
const CLAUSE_END = /[.;:!?\n“”"]|\b(?:and|but|which|who|that|after|before|when|while|said|says|told|saying|although|because)\b/i;

/** A year right before its noun tells it from others, and not when something was: "the 2035 budget". */
const YEAR = /^\d{4}$/;
const BEFORE_NOUN = /^(?:compound|nummod|amod)/;

/** [T55] "After Friday's clash": the day is of what was before. */
const isOfAnother = (text: string, [start, end]: Span): boolean =>
  /^\s?['’]s?\s/.test(text.slice(end, end + 4)) &&
  /(?<!\p{L})(?:after|before|since|following|despite|amid|over)\s(?:the\s)?$/iu.test(text.slice(Math.max(0, start - 16), start));

/** The verb that a token belongs to, itself included: how many steps up, none where another clause's verb stands between. */
function stepsTo({ sentence, n }: SentenceToken, verb: number): number | null {
  for (let at = n, steps = 0; at >= 0 && steps <= MAX_STEPS_TO_VERB; at = (sentence[at] as Token).head, steps++) {
    if (at === verb) return steps;
    if (steps > 0 && (sentence[at] as Token).tag === "VERB") return null;
  }
  return null;
}

const ENDS = /^(?:VERB|AUX|PUNCT)$/;

/**
 * [T51] Whether a time stands in one clause behind a verb, though the parse hangs it on what a comma divides from it: "signed a treaty on 3 May, the
 * ministry said on Friday".
 */
function isTorn({ sentence, n }: SentenceToken, verb: number): boolean {
  const tags = sentence.map(({ tag }) => tag);
  const { head } = sentence[n] as Token;
  const comma = tags.indexOf("PUNCT", n);
  return verb < n && comma > n && comma < head && !tags.slice(verb + 1, n).some((tag) => ENDS.test(tag));
}

/** [T52] "The first halt since May" is no halt of May: behind a word for the first or most of its kind, "since" tells how long there was none. */
const UNPARALLELED = /(?<!\p{L})(?:first|only|\p{L}+est|most\s\p{L}+)\s[^.;!?\n]{0,60}?\bsince\s[^.;!?\n]{0,60}$/iu;
const BEFORE = 130; // characters before a time that are looked at

function isUnparalleled(text: string, verb: Span, time: Span): boolean {
  const from = Math.max(0, time[0] - BEFORE);
  const found = UNPARALLELED.exec(text.slice(from, time[0]));
  // what is told behind "since" may have its day there: "the first since they met in May"
  return found !== null && !(verb[0] > from + text.slice(from, time[0]).lastIndexOf("since") && verb[0] < time[0]);
}

const WHEN = /\s(?:on|in)\s+(?:early\s|late\s|mid-)?$/iu;

interface TimeThere {
  readonly time: Span;
  readonly at: SentenceToken;
}

/** [T53] The first time behind a verb, with its preposition and with no other verb or mark between. */
const ownTime = (text: string, verb: SentenceToken, times: readonly TimeThere[]): TimeThere | undefined =>
  times.find(
    ({ time, at: { n } }) =>
      verb.n < n &&
      WHEN.test(text.slice(Math.max(0, time[0] - 10), time[0])) &&
      !verb.sentence.slice(verb.n + 1, n).some(({ tag }) => ENDS.test(tag)),
  );

/** [T58] Whether a time right behind another verb is that verb's, and not one's that comes later: "the boats held back since May have arrived". */
function isAnothers({ time, at: { sentence, n } }: TimeThere, verb: number): boolean {
  if (n > verb) return false;
  let at = sentence.findIndex((token) => token.span[1] > time[0]) - 1;
  while (at >= 0 && /^(?:ADP|SCONJ|DET|ADJ|NUM|ADV)$/.test((sentence[at] as Token).tag)) at--;
  // "starting Monday": no verb of its own
  return at >= 0 && at !== verb && (sentence[at] as Token).tag === "VERB" && (sentence[at] as Token).head !== n;
}

/** [T56] The time right before a verb, with its preposition, helpers at most between: "the two sides on Monday accepted a truce". */
const timeBefore = (text: string, verb: SentenceToken, times: readonly TimeThere[]): TimeThere | undefined =>
  times.find(
    ({ time, at: { n } }) =>
      n < verb.n &&
      !isAnothers({ time, at: { sentence: verb.sentence, n } }, verb.n) &&
      WHEN.test(text.slice(Math.max(0, time[0] - 10), time[0])) &&
      verb.sentence.slice(n + 1, verb.n).every(({ tag }) => tag === "AUX" || tag === "ADV"),
  );

/** Whether another verb stands between a verb and what stands behind it. */
const isPastVerb = (verb: SentenceToken, { n }: SentenceToken): boolean =>
  verb.sentence.slice(verb.n + 1, n).some(({ tag }) => tag === "VERB");

/** Whether a time hangs on a verb before this one, though it stands behind this one: "met on May 2 and will return on May 20". */
const hangsBefore = (verb: SentenceToken, time: SentenceToken): boolean =>
  verb.sentence.some(({ tag }, n) => n < verb.n && tag === "VERB" && stepsTo(time, n) !== null);

const TORN = MAX_STEPS_TO_VERB + 1; // behind all that hang on the verb

function byGrammar(text: string, grammar: Grammar, span: Span, times: readonly Span[]): Span | null {
  const verb = grammar.headIn(span);
  if (!verb) return null;
  const sentence = grammar.spanOf(grammar.sentenceAt(span[0]));
  const there = between(times, sentence[0], sentence[1]).flatMap((time): TimeThere[] => {
    const at = grammar.headIn(time);
    return at && at.sentence === verb.sentence && !isUnparalleled(text, span, time) ? [{ time, at }] : [];
  });
  const hanging = there.flatMap(({ time, at }) => {
    const named = isOfAnother(text, time) || (YEAR.test(wordsOf(text, time)) && BEFORE_NOUN.test((at.sentence[at.n] as Token).relation));
    const steps = named || isAnothers({ time, at }, verb.n) ? null : (stepsTo(at, verb.n) ?? (isTorn(at, verb.n) ? TORN : null));
    return steps === null ? [] : [{ time, at, steps }];
  });
  const [found] = hanging.sort((a, b) => a.steps - b.steps || Math.abs(a.time[0] - span[0]) - Math.abs(b.time[0] - span[0]));
  const own = ownTime(text, verb, there);
  const isLost = own && (found ? isPastVerb(verb, found.at) : hangsBefore(verb, own.at));
  return ((isLost ? own : found) ?? timeBefore(text, verb, there))?.time ?? null;
}

/** The nearest time with no end of a clause between it and the span. */
function byNearness(text: string, span: Span, times: readonly Span[]): Span | null {
  const gap = (t: Span) => (t[1] <= span[0] ? text.slice(t[1], span[0]) : text.slice(span[1], t[0]));
  const open = times.filter((t) => !contains(t, span) && !CLAUSE_END.test(gap(t)));
  return open.sort((a, b) => gap(a).length - gap(b).length)[0] ?? null;
}

/** As `effectiveOf`, over the places of times that say when, in text order. */
export function effectiveSpan(
  text: string,
  span: Span,
  dates: readonly Span[],
  { grammar, said = [] }: EffectiveOptions = {},
): Span | null {
  const all = said.length === 0 ? dates : dates.filter((d) => !said.some((s) => overlaps(s, d)));
  const found = grammar ? byGrammar(text, grammar, span, all) : null;
  return found ?? (grammar?.headIn(span) ? null : byNearness(text, span, all));
}

/**
 * The time that holds for the verb or clause at `span` of `text`, out of its `times`; null where none is said of it.
 * With a parse only what hangs on the verb counts, but for a clause of which the parse knows no head.
 */
export function effectiveOf(text: string, span: Span, times: readonly TimeFound[], options: EffectiveOptions = {}): TimeFound | null {
  const saying = times.filter(saysWhen);
  const found = effectiveSpan(
    text,
    span,
    saying.map((t) => t.span),
    options,
  );
  return (found && saying.find((t) => t.span[0] === found[0] && t.span[1] === found[1])) ?? null;
}
