/**
 * [S41] What the speaker does behind what he says is no part of it: "said the ferries would sail and left the room". Where that too is
 * said ("…, and demanded an inquiry"), it is a statement of its own. [S42] Nor is the report's sentence before a quotation: "Keel was there
 * when he was arrested. “They broke the door,” she said." [S48] Nor is the day of saying: "said Tuesday the bridge was shut".
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { ParsedSentence, Token } from "../../annotate/parse.js";
import { contains, overlapping, overlaps, type Span, trimmed, wordsOf } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { beginningAt, contentBehind } from "./content-start.js";

const MODAL = /^(?:will|would|can|could|should|may|might|must|shall|to|not|ca|wo|['’]ll|['’]d)$/iu;
const SPEECH =
  /^(?:demand|accus|call|den(?:y|ie)|critici[sz]|classif|describ|urg|warn|promis|pledg|vow|reject|praise|blam|prais|condemn|denounc|thank|threaten|argu|insist|add|claim|confirm|propos|question|qualif|label|brand|dismiss|complain|apologi)/iu;
const SCRAP = 6; // characters: less is left of a tail that no statement can be of
const VERBS_BACK = 14; // tokens looked back over for the verb that "and" goes on with

/** Tokens of a sentence that stand in a span, with their numbers. */
const tokensOf = (sentence: ParsedSentence, span: Span): { t: Token; n: number }[] =>
  sentence.flatMap((t, n) => (overlaps(t.span, span) ? [{ t, n }] : []));

/** Whether a verb before token `n` is one behind a modal: what goes on with it is no past. */
function behindModal(text: string, sentence: ParsedSentence, n: number, from: number): boolean {
  for (let k = n - 1; k >= Math.max(0, n - VERBS_BACK); k--) {
    const token = sentence[k] as Token;
    if (token.span[0] < from) return false;
    if (token.tag !== "VERB" && token.tag !== "AUX") continue;
    if (token.tag === "AUX" && MODAL.test(wordsOf(text, token.span))) return true;
    if (token.tag === "VERB" && token.features.VerbForm !== "Inf") return false;
    for (let b = k - 1; b >= Math.max(0, k - 4); b--) if (MODAL.test(wordsOf(text, (sentence[b] as Token).span))) return true;
    if (token.tag === "VERB") return false;
  }
  return false;
}

/** Pasts by their form, for the parse takes many for what the modal before them governs. */
const IRREGULAR =
  /^(?:left|went|took|gave|made|told|came|began|flew|drove|rose|sat|stood|ran|met|sent|kept|got|found|lost|won|sold|bought|brought|threw|hung|sang|shook|spoke|wrote|withdrew|drew)$/iu;
const isPast = (word: string, { features }: Token): boolean =>
  (features.Tense === "Past" && features.VerbForm === "Fin") || /[^e]ed$/iu.test(word) || IRREGULAR.test(word);

interface Tail {
  /** Where what is said ends. */
  readonly end: number;
  /** The verb that goes on. */
  readonly verb: Token;
}

/** The speaker's next deed in a content, behind "and" or "then". */
function tailIn(text: string, sentence: ParsedSentence, content: Span, quotations: readonly Span[]): Tail | null {
  for (const { t, n } of tokensOf(sentence, content)) {
    if (t.tag !== "VERB" || t.span[0] <= content[0] || overlapping(quotations, t.span)) continue;
    const lead = /(?:,\s*|\s+)(?<link>(?:and|but)(?:\s+then)?|then)\s+(?:(?:also|later|again|immediately|finally)\s+)?$/iu.exec(
      text.slice(content[0], t.span[0]),
    );
    if (!lead?.groups || sentence.some((s) => s.head === n && /^nsubj/.test(s.relation) && s.span[0] > content[0] + lead.index)) continue;
    const comma = lead[0].startsWith(",");
    const past = isPast(wordsOf(text, t.span), t);
    const speech = SPEECH.test(wordsOf(text, t.span));
    const then = /then/iu.test(lead.groups.link as string);
    if (past && (behindModal(text, sentence, n, content[0]) || (comma && (speech || then))))
      return { end: content[0] + lead.index, verb: t };
  }
  return null;
}

/** An attribution without the tail, and the tail's own where it too is said. */
export function withoutOwnTail(
  text: string,
  grammar: Grammar,
  attribution: ScoredAttribution,
  quotations: readonly Span[],
): ScoredAttribution[] {
  const { cue, contents, sources } = attribution;
  const n = grammar.sentenceAt(cue[0]);
  const sentence = grammar.sentences[n];
  if (!sentence || sources.length === 0) return [attribution];
  const whole = grammar.spanOf(n);
  for (const content of contents) {
    if (!contains(whole, content) || content[0] < cue[1]) continue;
    const tail = tailIn(text, sentence, content, quotations);
    const kept = tail && trimmed(text, content[0], tail.end);
    if (!tail || !kept) continue;
    const shorter = { ...attribution, contents: contents.map((c) => (c === content ? kept : c)) };
    const rest = trimmed(text, tail.verb.span[1], content[1]);
    const own = SPEECH.test(wordsOf(text, tail.verb.span)) && rest !== null && rest[1] - rest[0] > SCRAP;
    return own ? [shorter, { ...attribution, cue: tail.verb.span, contents: [rest] }] : [shorter];
  }
  return [attribution];
}

/** A sentence of the report's own behind a quotation that ends like one. */
const NEXT_SENTENCE = /^[\s\S]*?[.!?…]["”’']+(?=\s+\p{Lu})/u;

/** [S62] "“Shoot them.” That is the advice of": the first word of the sentence that says whose words they are. */
const POINTS_BACK = /^\s*(?:that|this|those|these|such|it|so)$/iu;
const OPENS_WITH = /^according to$/iu;

/** [S42] Without other sentences outside quotation marks, where the sentence of the cue has words that are said. */
export function withoutNarrative(
  text: string,
  grammar: Grammar,
  attribution: ScoredAttribution,
  quotations: readonly Span[],
): ScoredAttribution {
  const { cue, contents } = attribution;
  const home = grammar.sentenceAt(cue[0]);
  const isHome = (c: Span): boolean => grammar.sentenceAt(c[0]) === home || grammar.sentenceAt(c[1] - 1) === home;
  const quoted = (c: Span): Span | undefined => overlapping(quotations, c);
  const opens = home >= 0 && grammar.spanOf(home)[0] === cue[0] && OPENS_WITH.test(wordsOf(text, cue));
  const told = (c: Span): boolean => opens && !quoted(c) && c[1] <= cue[0] && contents.some((o) => o[0] >= cue[1]);
  const pointsBack = (c: Span): boolean =>
    POINTS_BACK.test(text.slice(...c)) && quotations.some((q) => q[1] < c[0] && text.slice(q[1], c[0]).trim() === "");
  const cut = contents
    .filter((c) => !told(c) && !pointsBack(c))
    .map((c): Span => {
      const q = quoted(c);
      if (q && q[0] <= c[0] && POINTS_BACK.test(text.slice(q[1], c[1]))) return [c[0], q[1]];
      const rest = q && !isHome(c) && q[0] <= c[0] && q[1] < c[1] && !overlapping(quotations, [q[1], c[1]]);
      return rest && NEXT_SENTENCE.test(text.slice(q[0], c[1])) ? [c[0], q[1]] : c;
    });
  const own = cut.filter(isHome);
  return own.length === 0
    ? { ...attribution, contents: cut }
    : { ...attribution, contents: cut.filter((c) => own.includes(c) || quoted(c)) };
}

const DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\\s+(?:morning|afternoon|evening|night))?";
const BEFORE_LAST = `the\\s+(?:${DAY}|week|weekend|month|night)\\s+before\\s+last|the\\s+day\\s+before\\s+yesterday`;
/** "Late on Tuesday", "the Sunday before last", at the head of what is said and right behind the cue. */
const DAY_OF_SAYING = new RegExp(
  `^(?:(?:late|early|earlier|later)\\s+)?(?:(?:on|last)\\s+)?(?:${DAY}|yesterday|last\\s+(?:week|month|night)|${BEFORE_LAST})\\s+(?=\\p{L})`,
  "u",
);

const TELLING = /\b(?:tell|tells|told|telling)$/iu;
const ADDRESSED =
  /^(?:reporters|journalists|newspapers|lawmakers|(?:the|a|his|her|their) [\p{L}-]+)\s+(?=(?:that|who|what|whether|how|why|when|where)\b)/iu;

/** [S9] Without whom it was told: "would not tell reporters who". */
export function withoutAddressee(text: string, attribution: ScoredAttribution): ScoredAttribution {
  if (!TELLING.test(wordsOf(text, attribution.cue))) return attribution;
  const first = contentBehind(attribution);
  const told = first && ADDRESSED.exec(text.slice(...first));
  return told ? beginningAt(attribution, first, first[0] + told[0].length) : attribution;
}

/** [S48] Without the day of saying that opens it: where what follows could stand alone, and is no verb of that day ("Tuesday was"). */
export function withoutDayOfSaying(text: string, grammar: Grammar, attribution: ScoredAttribution): ScoredAttribution {
  const first = contentBehind(attribution, 2);
  const day = first && DAY_OF_SAYING.exec(text.slice(...first));
  if (!first || !day) return attribution;
  const at = first[0] + day[0].length;
  const next = grammar.tokensIn([at, at + 1])[0];
  if (!next || /^(?:AUX|VERB|PUNCT|ADP|CCONJ)$/.test((next.sentence[next.n] as Token).tag)) return attribution;
  return beginningAt(attribution, first, at);
}
