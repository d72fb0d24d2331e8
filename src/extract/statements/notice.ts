/** What one section's grammar tells of an attribution, noted while the section is at hand: its words' places, not yet who they are. */
import type { ScoredAttribution } from "../../model/attribution.js";
import type { Entity } from "../../model/entities.js";
import type { Mention } from "../../model/mentions.js";
import type { Token } from "../../model/parse.js";
import { matches } from "../../text/matches.js";
import { contains, disjoint, inTextOrder, lastStartingAt, overlaps, type Span, trimmed } from "../../text/span.js";
import { MEDIA_NAME } from "../actors/nouns.js";
import { entitiesIn, type Phrase, partsOf, phraseAt } from "../actors/phrase.js";
import type { Grammar } from "../grammar.js";
import { type Frame, frameOf } from "./frame.js";
import { type TermsSaid, termsIn } from "./terms.js";
import { type Venue, venueOf } from "./venue.js";

/** One of those who speak side by side. */
export interface Part {
  readonly phrase: Phrase;
  /** Number of its mention in the report; of a relative pronoun that of what it stands for. */
  readonly mention: number | null;
}

/** Somebody or something named in the frame. */
export interface Beside {
  readonly phrase: Phrase;
  readonly mention: number | null;
}

export interface Noticed {
  readonly attribution: ScoredAttribution;
  /** How it was found: M1 by the network, S11, S13, S14 or V3 by rule. */
  readonly rule: string;
  /** Where there is no source: the number of the mention that is the subject of the cue's verb. */
  readonly subject: number | null;
  /** Start of its paragraph. */
  readonly paragraph: number;
  /** Number, among the section's, of the one in whose content it lies. */
  readonly within: number | null;
  readonly parts: readonly Part[];
  readonly frame: Frame;
  readonly saidAt: Span | null;
  readonly venue: Venue | null;
  readonly addressee: Beside | null;
  /** Names in the frame that are neither source nor addressee. */
  readonly names: readonly Beside[];
  /** Whether the source stands inside a quotation, as "I" may. */
  readonly quoted: boolean;
}

/** Terms said in a sentence, and whom it is about where the sentence says so itself. */
export interface TermsNoticed {
  readonly terms: TermsSaid;
  readonly sentence: Span;
  readonly subject: number | null;
}

const FITTING = 0.5; // share of the longer of two spans that a mention and a phrase must have in common

/** The mention that is this phrase: by its pronoun, its name, or its head. */
function mentionOf(grammar: Grammar, phrase: Phrase): number | null {
  const { mentions } = grammar;
  const at = (n: number) => mentions[n] as Mention;
  if (phrase.person) {
    const { person } = phrase;
    return grammar.headedIn(person).find((n) => at(n).entity === "person") ?? null;
  }
  const common = (n: number): number => {
    const [a, b] = [at(n).span, phrase.core];
    if (at(n).head[1] === b[1] && a[0] <= b[0]) return 1; // the same noun, and more behind it
    return (Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(a[1] - a[0], b[1] - b[0]);
  };
  const best = grammar.headedIn(phrase.core).sort((a, b) => common(b) - common(a))[0];
  return best !== undefined && common(best) >= FITTING ? best : null;
}

/** [R5] What a relative pronoun stands for: the noun whose clause it opens, else the mention just before it. */
function antecedentOf(text: string, grammar: Grammar, span: Span): number | null {
  const near = justBefore(text, grammar, span);
  // "Kaine is a lawyer who": Kaine
  const saidOf = near === null ? null : (grammar.mentions[near] as Mention).saidOf;
  if (saidOf) return grammar.headedAt(saidOf) ?? near;
  // the parse hangs ", who" on the first of a list; the name right before it is the likelier
  if (near !== null && (grammar.mentions[near] as Mention).entity === "person") return near;
  const own = grammar.headIn(span);
  for (let n = own?.n ?? -1, steps = 0; own && n >= 0 && steps < CLAUSES; steps++) {
    const { relation, head } = own.sentence[n] as Token;
    if (RELATIVE.test(relation) && head >= 0) return grammar.headedAt((own.sentence[head] as Token).span) ?? near;
    n = head;
  }
  return near;
}

const RELATIVE = /^(?:acl|advcl):relcl$/;
const CLAUSES = 4; // steps up from a pronoun to its clause
const GAP = 60; // characters looked back over for a stop

/** The mention that ends where a relative clause begins. */
function justBefore(text: string, { mentions }: Grammar, span: Span): number | null {
  const end = span[0] - (/[,\s]*$/u.exec(text.slice(Math.max(0, span[0] - GAP), span[0]))?.[0].length ?? 0);
  let n = lastStartingAt(mentions, end, (m) => m.head[0]);
  for (let steps = 0; n >= 0 && steps < CLAUSES; n--, steps++) {
    const m = mentions[n] as Mention;
    if (Math.abs(m.span[1] - end) <= 1 || Math.abs(m.phrase[1] - end) <= 1) return n;
  }
  return null;
}

const partFor = (text: string, grammar: Grammar, phrase: Phrase): Part => ({
  phrase,
  mention: phrase.pronoun === "relative" ? antecedentOf(text, grammar, phrase.span) : mentionOf(grammar, phrase),
});

const SHARING = /^(?:conj|advcl|xcomp|parataxis|acl)$/;

/** [R9] Who does what a cue without a source says, unless it is passive: the verb's subject, or that of the verb it goes with. */
function subjectOf(grammar: Grammar, cue: Span): number | null {
  const own = grammar.headIn(cue);
  if (!own) return null;
  const { sentence } = own;
  for (let n = own.n, steps = 0; n >= 0 && steps < CLAUSES; steps++) {
    const verb = sentence[n] as Token;
    if (verb.tag !== "VERB" || sentence.some((t) => t.head === n && /:pass$/.test(t.relation))) return null;
    const subject = sentence.find((t) => t.head === n && t.relation === "nsubj");
    if (subject) return grammar.headedAt(subject.span);
    if (!SHARING.test(verb.relation)) return null;
    n = verb.head;
  }
  return null;
}

const TOLD = new Set(["obj", "iobj"]);
const PERSONAL = new Set(["person", "organisation"]);

/** Whom the words were said to: the object of the cue's verb, where it is a person or body outside source and content. */
function addresseeOf(text: string, grammar: Grammar, { cue, sources, contents }: ScoredAttribution): Beside | null {
  const verbs = grammar.tokensIn(cue);
  for (const token of verbs[0]?.sentence ?? []) {
    if (!TOLD.has(token.relation) || !verbs.some((v) => v.n === token.head)) continue;
    if ([...sources, ...contents].some((s) => overlaps(s, token.span))) continue;
    const mention = grammar.headedAt(token.span);
    const m = mention === null ? null : (grammar.mentions[mention] as Mention);
    if (m && (PERSONAL.has(m.kind) || m.form === "pronoun") && !contents.some((c) => overlaps(c, m.span)))
      return { phrase: phraseAt(text, m.form === "name" ? m.span : m.phrase, grammar.entities), mention };
  }
  return null;
}


const REACH = 2; // "earlier on Wednesday": the date may hang on another word that hangs on the verb

/** [W2] When it was said: a date in the frame that the grammar hangs on the cue's verb. */
function saidAtOf(grammar: Grammar, frame: Frame, { cue, sources, contents }: ScoredAttribution): Span | null {
  const verbs = grammar.tokensIn(cue);
  const dates = framed(grammar, frame).filter(({ type, span }) => type === "date" && ![...sources, ...contents].some((s) => overlaps(s, span)));
  const hangs = ({ span }: Entity): boolean => {
    const own = grammar.headIn(span);
    if (!own || own.sentence !== verbs[0]?.sentence) return false;
    for (let n = (own.sentence[own.n] as Token).head, steps = 0; n >= 0 && steps < REACH; steps++) {
      if (verbs.some((v) => v.n === n)) return true;
      n = (own.sentence[n] as Token).head;
    }
    return false;
  };
  return dates.find(hangs)?.span ?? null;
}

const framed = (grammar: Grammar, { start, words }: Frame): Entity[] => entitiesIn(grammar.entities, [start, start + words.length]);

/** What stands before somebody who was told, or before the next of a list of them. */
const TOLD_TO = /(?:\b(?:told|tells?|telling|to|with|by|on|via|and|from)|,)\s+(?:the\s+)?$/i;
const MEDIUM = new RegExp(MEDIA_NAME.source, "gu");
const CITED = /\b(?:citing|cited|cites|quoting)\s+(?<who>[^,;:“”"]{3,80}?)(?=[,;:“”"]|\.(?:\s|$)|\s+(?:that|as|who|said|says)\b|$)/giu;

/**
 * [V3] Whom a source draws on, in the sentence of the cue: what "citing" has for its object, where "citing" is the cue, or stands
 * outside what is said or just before a piece of it.
 */
function citedOf(text: string, [start, end]: Span, { cue, contents }: ScoredAttribution): { verb: Span; object: Span } | null {
  for (const m of text.slice(start, end).matchAll(CITED)) {
    const from = start + m.index;
    const object = trimmed(text, from + m[0].length - (m.groups?.who as string).length, from + m[0].length);
    const verb: Span = [from, from + (/^\p{L}+/u.exec(m[0])?.[0].length ?? 1)];
    const said = contents.find((c) => contains(c, verb));
    if (object && (overlaps(verb, cue) || !said || (object[1] >= said[1] && verb[0] - said[0] > object[1] - verb[0]))) return { verb, object };
  }
  return null;
}

/** What is said less the words of whom it is drawn from. */
const without = (contents: readonly Span[], [start, end]: Span): Span[] =>
  contents.flatMap((c): Span[] => (overlaps(c, [start, end]) ? [[c[0], start] as Span, [end, c[1]] as Span].filter((s) => s[1] - s[0] > LEAST) : [c]));
const LEAST = 12; // characters: less is what is left of "citing" itself

/** The inner attribution to whomever the source cites: the same words, one layer down. */
function citation(text: string, grammar: Grammar, attribution: ScoredAttribution): ScoredAttribution | null {
  const n = grammar.sentenceAt(attribution.cue[0]);
  const cited = n < 0 ? null : citedOf(text, grammar.spanOf(n), attribution);
  if (!cited || attribution.sources.length === 0 || attribution.sources.some((s) => contains(cited.object, s))) return null;
  const contents = without(attribution.contents, [Math.min(cited.verb[0], cited.object[0]), cited.object[1]]);
  return contents.length > 0 ? { ...attribution, cue: cited.verb, sources: [cited.object], contents } : null;
}

function namesIn(text: string, grammar: Grammar, frame: Frame, { sources, contents }: ScoredAttribution): Beside[] {
  const names = framed(grammar, frame).filter((e) => ["organisation", "person"].includes(e.type));
  const media = [...matches(frame.words, MEDIUM)]
    .map((m): Span => [frame.start + m.index, frame.start + m.index + m[0].length])
    .filter((span) => !names.some((e) => overlaps(e.span, span)));
  return [...names.map((e) => e.span), ...media]
    .filter((span) => TOLD_TO.test(frame.words.slice(0, span[0] - frame.start)) && ![...sources, ...contents].some((s) => overlaps(s, span)))
    .map((span) => {
      const phrase = phraseAt(text, span, grammar.entities);
      return { phrase, mention: mentionOf(grammar, phrase) };
    });
}

const ACCOUNT =
  /^(?:By|In)\s+(?<source>the\s+[^,;:“”"\s]+(?=\s+account)|[^,;:“”"]{3,60}?['’]s?)\s+(?<cue>(?:own\s+)?(?:account|telling|reckoning|version))\b,?\s*(?<content>\S[\s\S]{10,}?)[.\s]*$/u;
const ACCOUNT_SURE = 0.6;

/** [S13] "By one official’s account the …": what the rest of the sentence says is told by that one. */
function accounts(text: string, grammar: Grammar, read: readonly Layer[]): Layer[] {
  return grammar.sentences.flatMap((_, n): Layer[] => {
    const [start, end] = grammar.spanOf(n);
    const m = ACCOUNT.exec(text.slice(start, end));
    if (!m?.groups) return [];
    const { source, cue, content } = m.groups as Record<"source" | "cue" | "content", string>;
    const at = start + m[0].indexOf(source);
    const said = start + m[0].lastIndexOf(content);
    const verb = text.indexOf(cue, at + source.length);
    const outer = read.findIndex(({ attribution: a, within }) => within === null && a.contents.some((c) => c[0] <= at && verb < c[1]));
    const whole = outer < 0 ? [said, said + content.length] : [said, Math.max(...(read[outer] as Layer).attribution.contents.map((c) => c[1]))];
    return [{ attribution: { sources: [[at, at + source.length]], cue: [verb, verb + cue.length], contents: [whole as [number, number]], score: ACCOUNT_SURE, within: null }, within: outer < 0 ? null : outer, rule: "S13" }];
  });
}

/** What stands in the words of an account is one layer down. */
function underAccount(l: Layer, told: readonly Layer[], from: number): Layer {
  const n = l.within === null ? told.findIndex(({ attribution, within }) => within === null && contains(attribution.contents[0] as Span, l.attribution.cue)) : -1;
  if (n < 0) return l;
  const account = (told[n] as Layer).attribution.contents[0] as Span;
  return { ...l, attribution: { ...l.attribution, sources: l.attribution.sources.filter((s) => contains(account, s)) }, within: from + n };
}

/** What a section's grammar tells of its attributions; `within` and mentions are numbered from the section's start. */
export function noticedIn(
  text: string,
  grammar: Grammar,
  read: readonly Layer[],
  quotations: readonly Span[],
): { noticed: Noticed[]; terms: TermsNoticed[] } {
  const told = accounts(text, grammar, read).filter(({ attribution: a }) => !read.some((l) => l.attribution.sources.some((s) => overlaps(s, a.cue) && overlaps(l.attribution.cue, a.cue))));
  const layers = [...read.map((l) => underAccount(l, told, read.length)), ...told];
  const cited = layers.flatMap(({ attribution }, within): Layer[] => {
    const found = citation(text, grammar, attribution);
    return found && !layers.some((l) => l.within === within && found.sources.some((s) => l.attribution.sources.some((o) => overlaps(o, s))))
      ? [{ attribution: found, within, rule: "V3" }]
      : [];
  });
  const named = (l: Layer) => cited.some((c) => l.attribution.contents.every((s) => c.attribution.sources.some((o) => contains(o, s))));
  const all = [...layers.map((l) => (named(l) ? { ...l, attribution: { ...l.attribution, contents: [] } } : l)), ...cited].map((l) => ({ ...l, attribution: signed(text, l.attribution) }));
  const contents = disjoint(all.flatMap(({ attribution }) => attribution.contents).sort(inTextOrder));
  return { noticed: all.map((layer) => notice(text, grammar, layer, contents, quotations)), terms: termsNoticed(text, grammar, quotations) };
}

/** An attribution and, where it lies in another's content, the number of that one. */
export interface Layer {
  readonly attribution: ScoredAttribution;
  readonly within: number | null;
  /** The rule that found it; none for what the network found. */
  readonly rule?: string;
}

const DASH = /^[―—–-]{1,2}$/;
const SIGNED = /^[ \t\u00a0]*(\p{Lu}[^\n.!?“”"]{1,60}?)[ \t\u00a0]*(?=\n|$)/u;

/** [R9] Behind a quotation and a dash, what ends the paragraph is who said it ("“…” ― Ana Novak"). */
function signed(text: string, attribution: ScoredAttribution): ScoredAttribution {
  const { cue, sources } = attribution;
  const name = sources.length === 0 && DASH.test(text.slice(...cue)) ? SIGNED.exec(text.slice(cue[1], cue[1] + 80)) : null;
  if (!name?.[1]) return attribution;
  const start = cue[1] + name[0].indexOf(name[1]);
  return { ...attribution, sources: [[start, start + name[1].length]] };
}

function notice(text: string, grammar: Grammar, { attribution, within, rule }: Layer, contents: readonly Span[], quotations: readonly Span[]): Noticed {
  const { cue, sources } = attribution;
  const sentence: Span = grammar.sentences.length > 0 ? grammar.spanOf(Math.max(0, grammar.sentenceAt(cue[0]))) : cue;
  const frame = frameOf(
    text,
    sentence,
    cue,
    contents.filter((c) => overlaps(c, sentence) && !contains(c, cue)),
  );
  return {
    attribution,
    within,
    rule: rule ?? "M1",
    parts: sources.flatMap((s) => partsOf(text, s, grammar.entities)).map((p) => partFor(text, grammar, p)),
    frame,
    subject: sources.length > 0 ? null : subjectOf(grammar, cue),
    paragraph: text.lastIndexOf("\n", cue[0]) + 1,
    saidAt: saidAtOf(grammar, frame, attribution),
    venue: venueOf(frame),
    addressee: addresseeOf(text, grammar, attribution),
    names: namesIn(text, grammar, frame, attribution),
    quoted: insideAny(quotations, (sources[0] ?? cue)[0]),
  };
}

const insideAny = (spans: readonly Span[], at: number): boolean => (spans[lastStartingAt(spans, at, (s) => s[0])]?.[1] ?? 0) > at;

const moved = <T extends { readonly mention: number | null }>(thing: T, by: number): T =>
  thing.mention === null ? thing : { ...thing, mention: thing.mention + by };

/** A section's notes numbered as the report's: `noticed` and `mentions` are how many went before. */
export function numbered(found: readonly Noticed[], noticed: number, mentions: number): Noticed[] {
  return found.map((n) => ({
    ...n,
    within: n.within === null ? null : n.within + noticed,
    parts: n.parts.map((p) => moved(p, mentions)),
    subject: n.subject === null ? null : n.subject + mentions,
    addressee: n.addressee && moved(n.addressee, mentions),
    names: n.names.map((b) => moved(b, mentions)),
  }));
}

/** Every sentence that says on what terms somebody spoke, in text order; `hidden` are quotations, in text order. */
function termsNoticed(text: string, grammar: Grammar, hidden: readonly Span[]): TermsNoticed[] {
  return grammar.sentences.flatMap((tokens, n) => {
    const sentence = grammar.spanOf(n);
    const own = hidden.filter((h) => overlaps(h, sentence));
    const terms = termsIn(frameOf(text, sentence, sentence, disjoint(own)).words, sentence[0]);
    if (!terms) return [];
    const subject = tokens.find((t) => t.relation.startsWith("nsubj") && (tokens[t.head]?.relation ?? "") === "root");
    return [{ terms, sentence, subject: subject ? grammar.headedAt(subject.span) : null }];
  });
}
