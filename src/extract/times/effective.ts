/**
 * The time that holds for a verb or clause: what happened when, kept apart from when it was said and when it was published. By grammar
 * the time that hangs on the verb; without a parse the nearest in its clause. A time of saying is never one.
 */
import type { Token } from "../../annotate/parse.js";
import { contains, overlaps, type Span } from "../../text/span.js";
import type { Grammar, SentenceToken } from "../grammar.js";
import { saysWhen, type TimexType } from "./time-expression.js";

/** A time that may be the one: where it stands, and what kind of expression it is. */
export interface TimeCandidate {
  readonly span: Span;
  readonly type: TimexType;
  readonly rule: string;
}

export interface EffectiveOptions {
  /** The parse of the section that holds the span. */
  readonly grammar?: Grammar;
  /** Places of times that say when something was said. */
  readonly said?: readonly Span[];
}

const MAX_STEPS_TO_VERB = 3; // in the parse, from a time up to the verb
const CLAUSE_END = /[.;:!?\n“”"]|\b(?:and|but|which|who|that|after|before|when|while|said|says|told|saying|although|because)\b/i;

/** Times that say when, but not when something was said. */
const candidates = <T extends TimeCandidate>(times: readonly T[], said: readonly Span[]): T[] =>
  times.filter((t) => saysWhen(t) && !said.some((s) => overlaps(s, t.span)));

/** The verb that a token belongs to, itself included: how many steps up, none where another clause's verb stands between. */
function stepsTo({ sentence, n }: SentenceToken, verb: number): number | null {
  for (let at = n, steps = 0; at >= 0 && steps <= MAX_STEPS_TO_VERB; at = (sentence[at] as Token).head, steps++) {
    if (at === verb) return steps;
    if (steps > 0 && (sentence[at] as Token).tag === "VERB") return null;
  }
  return null;
}

function byGrammar<T extends TimeCandidate>(grammar: Grammar, span: Span, times: readonly T[]): T | null {
  const verb = grammar.headIn(span);
  if (!verb) return null;
  const hanging = times.flatMap((time) => {
    const at = grammar.headIn(time.span);
    const steps = at && at.sentence === verb.sentence ? stepsTo(at, verb.n) : null;
    return steps === null ? [] : [{ time, steps }];
  });
  return (
    hanging.sort((a, b) => a.steps - b.steps || Math.abs(a.time.span[0] - span[0]) - Math.abs(b.time.span[0] - span[0]))[0]?.time ?? null
  );
}

/** The nearest time with no end of a clause between it and the span. */
function byNearness<T extends TimeCandidate>(text: string, span: Span, times: readonly T[]): T | null {
  const between = (t: T) => (t.span[1] <= span[0] ? text.slice(t.span[1], span[0]) : text.slice(span[1], t.span[0]));
  const open = times.filter((t) => !contains(t.span, span) && !CLAUSE_END.test(between(t)));
  return open.sort((a, b) => between(a).length - between(b).length)[0] ?? null;
}

/**
 * The time that holds for the verb or clause at `span` of `text`, out of its `times`; null where none is said of it.
 * With a parse only what hangs on the verb counts, but for a clause of which the parse knows no head.
 */
export function effectiveOf<T extends TimeCandidate>(
  text: string,
  span: Span,
  times: readonly T[],
  { grammar, said = [] }: EffectiveOptions = {},
): T | null {
  const all = candidates(times, said);
  const found = grammar ? byGrammar(grammar, span, all) : null;
  return found ?? (grammar?.headIn(span) ? null : byNearness(text, span, all));
}
