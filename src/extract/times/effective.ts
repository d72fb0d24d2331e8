/**
 * The time that holds for a verb or clause: what happened when, kept apart from when it was said and when it was published. By grammar
 * the time that hangs on the verb; without a parse the nearest in its clause. A time of saying is never one.
 */
import type { Token } from "../../annotate/parse.js";
import { contains, overlaps, type Span } from "../../text/span.js";
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

/** Times that say when, but not when something was said. */
const candidates = (times: readonly TimeFound[], said: readonly Span[]): TimeFound[] =>
  times.filter((t) => saysWhen(t) && !said.some((s) => overlaps(s, t.span)));

/** The verb that a token belongs to, itself included: how many steps up, none where another clause's verb stands between. */
function stepsTo({ sentence, n }: SentenceToken, verb: number): number | null {
  for (let at = n, steps = 0; at >= 0 && steps <= MAX_STEPS_TO_VERB; at = (sentence[at] as Token).head, steps++) {
    if (at === verb) return steps;
    if (steps > 0 && (sentence[at] as Token).tag === "VERB") return null;
  }
  return null;
}

function byGrammar(grammar: Grammar, span: Span, times: readonly TimeFound[]): TimeFound | null {
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
function byNearness(text: string, span: Span, times: readonly TimeFound[]): TimeFound | null {
  const between = (t: TimeFound) => (t.span[1] <= span[0] ? text.slice(t.span[1], span[0]) : text.slice(span[1], t.span[0]));
  const open = times.filter((t) => !contains(t.span, span) && !CLAUSE_END.test(between(t)));
  return open.sort((a, b) => between(a).length - between(b).length)[0] ?? null;
}

/**
 * The time that holds for the verb or clause at `span` of `text`, out of its `times`; null where none is said of it.
 * With a parse only what hangs on the verb counts, but for a clause of which the parse knows no head.
 */
export function effectiveOf(
  text: string,
  span: Span,
  times: readonly TimeFound[],
  { grammar, said = [] }: EffectiveOptions = {},
): TimeFound | null {
  const all = candidates(times, said);
  const found = grammar ? byGrammar(grammar, span, all) : null;
  return found ?? (grammar?.headIn(span) ? null : byNearness(text, span, all));
}
