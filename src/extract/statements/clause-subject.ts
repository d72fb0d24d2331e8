/**
 * [S40] What is said keeps its subject, and its verb: in a passive ("The ship was thought to be lost": the ship … to be lost), around a
 * clause put in between ("The law, critics say, would hurt"), and before one that closes ("The protests left ten dead, according to").
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { type Mention, wordsAsSource } from "../../annotate/mention.js";
import type { ParsedSentence, Token } from "../../annotate/parse.js";
import { hull, inTextOrder, lastStartingAt, overlaps, type Span, trimmed, wordsOf } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { spokenOf } from "./cue-syntax.js";

const PASSIVE =
  /(?:\b(?:is|are|was|were|be|been|being)|['’](?:s|re))\s+(?:\p{L}+ly\s+)?(?!\p{L}+ing\b)\p{L}+(?:ed|en|wn|ght|id|ood|ld)\b/iu;
/** Passives whose subject is spoken to, and so no part of what is said. */
const SPOKEN_TO =
  /\b(?:asked|told|informed|warned|urged|pressed|questioned|advised|reminded|ordered|instructed|briefed|assured|charged|encouraged|notified|invited|quoted|cited)\b/iu;
const EXPLETIVE = /^(?:it|there)$/iu;
const RELATIVE = /^(?:who|which|that)$/iu;
const EDGE = /[\s,;–—-]+$/u;

const isFiniteVerb = ({ tag, features }: Token): boolean => tag === "AUX" || (tag === "VERB" && features.VerbForm === "Fin");

/** The words of a noun phrase by its head's token: as its mention has them. */
function phraseOf(grammar: Grammar, token: Token): Span {
  const n = grammar.headedAt(token.span);
  const m = n === null ? null : (grammar.mentions[n] as Mention);
  return m ? (m.form === "name" ? wordsAsSource(m) : m.phrase) : token.span;
}

/** "The man who": a relative pronoun with the noun before it. */
function withAntecedent(text: string, grammar: Grammar, pronoun: Span): Span {
  const before = text.slice(Math.max(0, pronoun[0] - 4), pronoun[0]).replace(/[\s,]+$/u, "");
  const end = pronoun[0] - (text.slice(Math.max(0, pronoun[0] - 4), pronoun[0]).length - before.length);
  for (let n = lastStartingAt(grammar.mentions, end, (m) => m.head[0]), steps = 0; n >= 0 && steps < 4; n--, steps++) {
    const m = grammar.mentions[n] as Mention;
    if (m.span[1] === end) return [wordsAsSource(m)[0], pronoun[1]];
  }
  return pronoun;
}

/** The subject of a passive cue that names nobody as its source. */
function passiveSubject(text: string, grammar: Grammar, { cue, sources }: ScoredAttribution): Span | null {
  const words = wordsOf(text, cue);
  if (sources.length > 0 || SPOKEN_TO.test(words) || !PASSIVE.test(words)) return null;
  const tokens = grammar.tokensIn(cue);
  const { sentence } = tokens[0] ?? {};
  if (!sentence) return null;
  const own = sentence.filter((t) => /^nsubj/.test(t.relation) && t.span[1] <= cue[0] && tokens.some(({ n }) => n === t.head));
  const beside = sentence.filter((t) => t.span[1] <= cue[0] && cue[0] - t.span[1] <= 1 && /^(?:NOUN|PROPN|PRON)$/.test(t.tag));
  const subject = own.at(-1) ?? beside.at(-1);
  if (!subject || EXPLETIVE.test(wordsOf(text, subject.span))) return null;
  const near = beside.at(-1);
  if (near && RELATIVE.test(wordsOf(text, near.span))) return withAntecedent(text, grammar, near.span);
  return phraseOf(grammar, subject);
}

/** What one sentence has of an attribution, and where its reporting clause stands. */
interface Clause {
  readonly sentence: ParsedSentence;
  readonly whole: Span;
  /** From the first to the last word of cue and sources. */
  readonly reporting: Span;
}

function clauseOf(grammar: Grammar, { cue, sources }: ScoredAttribution): Clause | null {
  const n = grammar.sentenceAt(cue[0]);
  if (n < 0) return null;
  const whole = grammar.spanOf(n);
  const here = sources.filter((s) => overlaps(s, whole));
  return { sentence: grammar.sentences[n] as ParsedSentence, whole, reporting: hull([cue, ...here]) as Span };
}

const tokensOf = (sentence: ParsedSentence, span: Span): Token[] => sentence.filter((t) => overlaps(t.span, span));
const firstWord = (tokens: readonly Token[]): Token | undefined => tokens.find((t) => t.tag !== "ADV" && t.tag !== "PUNCT");

/** "The law, critics say, would hurt": the verb behind a clause that stands between commas, for a content that has none. */
function restBehind(text: string, { sentence, whole, reporting }: Clause, contents: readonly Span[]): Span | null {
  const before = contents.filter((c) => c[1] <= reporting[0] && c[0] >= whole[0]).at(-1);
  if (!before || contents.some((c) => c[0] >= reporting[1] && c[0] < whole[1])) return null;
  if (!/^[\s,]+$/u.test(text.slice(before[1], reporting[0])) || tokensOf(sentence, before).some(isFiniteVerb)) return null;
  const gap = /^\s*(?:[\p{L}\s]{0,24})?,\s*/u.exec(text.slice(reporting[1], whole[1]))?.[0];
  if (gap === undefined) return null;
  const rest = trimmed(text, reporting[1] + gap.length, whole[1]);
  const first = rest && firstWord(tokensOf(sentence, rest));
  return rest && first && isFiniteVerb(first) ? rest : null;
}

/** The subject that stands before a content which opens with a verb. */
function subjectBefore(text: string, grammar: Grammar, { sentence, whole, reporting }: Clause, contents: readonly Span[]): Span | null {
  const first = contents.find((c) => overlaps(c, whole));
  if (!first || first[0] <= whole[0]) return null;
  const own = tokensOf(sentence, first);
  const opens = firstWord(own);
  if (!opens || !isFiniteVerb(opens)) return null;
  const numbers = new Set(own.map((t) => sentence.indexOf(t)));
  const subject = sentence.find((t) => /^nsubj/.test(t.relation) && t.span[1] <= first[0] && numbers.has(t.head));
  const start = subject ? phraseOf(grammar, subject)[0] : whole[0];
  const between = reporting[1] <= first[0] && reporting[0] > start;
  if (between) {
    const ahead = text.slice(start, reporting[0]);
    const closed = /,\s*$/u.test(ahead) && /^\s*,|,\s*$/u.test(text.slice(reporting[1], first[0]));
    const span = trimmed(text, start, start + ahead.replace(EDGE, "").length);
    return closed && span && !tokensOf(sentence, span).some((t) => isFiniteVerb(t) && !inRelative(text, sentence, t)) ? span : null;
  }
  return subject && !overlaps(reporting, [start, first[0]]) ? [start, first[0]] : null;
}

/** Whether a verb stands behind a relative pronoun of its sentence: "Orr, who was toppled, had". */
const inRelative = (text: string, sentence: ParsedSentence, verb: Token): boolean =>
  sentence.some((t) => t.span[1] <= verb.span[0] && verb.span[0] - t.span[1] < 30 && RELATIVE.test(wordsOf(text, t.span)));

const NO_COMPLEMENT = /^\s+(?:by|on|in|at|last|this|late|earlier|yesterday|today|and|but|or|when|after|before|because)\b/iu;
const CLAUSE_END = /[,;:!?]|\.(?=\s|$)|\s(?:after|when|because|but|although|while|since|despite)\s/u;

/** "Was seen as retaliation": what stands behind a passive cue, where what is said stands before it alone. */
function complement(text: string, grammar: Grammar, { whole }: Clause, { cue, contents, sources }: ScoredAttribution): Span | null {
  if (sources.length > 0 || !PASSIVE.test(wordsOf(text, cue)) || contents.some((c) => c[1] > cue[0])) return null;
  const behind = text.slice(cue[1], whole[1]);
  const next = grammar.tokensIn([cue[1] + 1, cue[1] + 2])[0];
  if (!/^\s+\p{L}/u.test(behind) || NO_COMPLEMENT.test(behind) || (next && /^(?:AUX|CCONJ)$/.test((next.sentence[next.n] as Token).tag)))
    return null;
  return trimmed(text, cue[1], cue[1] + (CLAUSE_END.exec(behind)?.index ?? behind.length));
}

/** [S81] An attribution whose source is what it tells of, and so a part of what is said. */
const ofItsSource = (text: string, read: ScoredAttribution): ScoredAttribution => ({
  ...read,
  sources: [],
  contents: [
    ...read.sources.filter((s) => !read.contents.some((c) => overlaps(c, s))).map((s) => withArticle(text, s)),
    ...read.contents,
  ].sort(inTextOrder),
});

/** A noun phrase with the article right before it. */
function withArticle(text: string, [start, end]: Span): Span {
  const article = /(?<![\p{L}’'-])(?:the|an?)\s$/iu.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? "";
  return [start - article.length, end];
}

/** An attribution whose content has its subject and its verb. */
export function withSubject(text: string, grammar: Grammar, read: ScoredAttribution): ScoredAttribution {
  const attribution = spokenOf(text, grammar, read) ? ofItsSource(text, read) : read;
  const { contents } = attribution;
  const clause = clauseOf(grammar, attribution);
  if (!clause || contents.length === 0) return attribution;
  const inOrder = [...contents].sort(inTextOrder);
  const ahead = inOrder.some((c) => c[1] <= attribution.cue[0] && c[0] >= clause.whole[0]);
  const passive = ahead ? null : passiveSubject(text, grammar, attribution);
  const isPassive = PASSIVE.test(wordsOf(text, attribution.cue));
  const relatives = inOrder.map((c) =>
    isPassive && attribution.sources.length === 0 && RELATIVE.test(wordsOf(text, c)) ? withAntecedent(text, grammar, c) : c,
  );
  const added =
    passive ??
    complement(text, grammar, clause, attribution) ??
    (isPassive ? null : restBehind(text, clause, relatives)) ??
    subjectBefore(text, grammar, clause, relatives);
  if (!added || added[0] >= added[1] || relatives.some((c) => overlaps(c, added))) return { ...attribution, contents: relatives };
  return { ...attribution, contents: [...relatives, added].sort(inTextOrder) };
}
