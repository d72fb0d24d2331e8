/** [S46] Who is asked to do something is spoken to: "urged the council to wait" asks "to wait", of the council. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { type Span, wordsOf } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { beginningAt, contentBehind } from "./content-start.js";

/** Verbs with an object who is to do what their infinitive says. */
const ASKING =
  /(?:\b(?:ask|urg|order|advis|instruct|warn|invit|implor|beg|beseech|command|direct|exhort|tell|told|remind|press)\p{L}*|\bcall\p{L}* (?:up)?on|\bappeal\p{L}* to|\bplead\p{L}* with)$/iu;
const CLAUSE = /^(?:to|not|that|if|whether|for|who|what|when|where|why|how|which|about|["“”'‘«])(?:\P{L}|$)/iu;
const WORDS = 25; // of the one who is asked, relative clauses included

/** An attribution whose content begins with what is asked, behind the one of whom it is. */
export function withoutAsked(text: string, grammar: Grammar, attribution: ScoredAttribution): ScoredAttribution {
  const { cue } = attribution;
  if (!ASKING.test(wordsOf(text, cue))) return attribution;
  const first = contentBehind(attribution);
  if (!first || CLAUSE.test(wordsOf(text, first))) return attribution;
  const start = infinitiveIn(text, grammar, cue, first);
  return start === null ? attribution : beginningAt(attribution, first, start);
}

/** Where the infinitive begins that hangs on the cue, or on whom it asks; null without one. */
function infinitiveIn(text: string, grammar: Grammar, cue: Span, content: Span): number | null {
  const tokens = grammar.tokensIn([cue[0], content[1]]);
  const sentence = tokens[0]?.sentence;
  if (!sentence) return null;
  const inCue = new Set(tokens.filter(({ n }) => (sentence[n]?.span[0] ?? 0) < cue[1]).map(({ n }) => n));
  // whom it asks: a noun that hangs on the cue before any verb does
  const asked = tokens.find(
    ({ n }) => !inCue.has(n) && inCue.has(sentence[n]?.head ?? -1) && /^(?:i?obj|obl|nsubj)/.test(sentence[n]?.relation ?? ""),
  );
  const behind = tokens.filter(({ n }) => !inCue.has(n)).slice(0, WORDS);
  for (const { n } of behind) {
    const token = sentence[n];
    if (token?.tag !== "PART" || wordsOf(text, token.span).toLowerCase() !== "to") continue;
    const verb = sentence[token.head];
    const hangs = verb && (inCue.has(verb.head) || verb.head === asked?.n);
    if (!hangs || verb.tag !== "VERB") continue;
    const before = sentence[n - 1];
    return before && /^not$/i.test(wordsOf(text, before.span)) ? before.span[0] : token.span[0];
  }
  return null;
}
