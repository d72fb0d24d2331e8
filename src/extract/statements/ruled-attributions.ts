/** What rules add to the attributions that the network found in a section, and what they mend in them. */

import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { between, contains, hull, overlaps, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { accordingNouns, underAccordingNoun } from "./according-noun.js";
import { withoutAsked } from "./asked-of.js";
import { withBareQuotations, withoutGestures } from "./bare-quotations.js";
import { citedSource } from "./cited-source.js";
import { withSubject } from "./clause-subject.js";
import { dashAttribution } from "./dash-attribution.js";
import { headlineSources } from "./headline-source.js";
import { isNoStatement } from "./no-statements.js";
import { withoutAddressee, withoutDayOfSaying, withoutNarrative, withoutOwnTail } from "./own-tails.js";
import { type Paragraphs, withinParagraph } from "./paragraph-crossing.js";
import { parsedAttributions } from "./parsed-attributions.js";
import { quotedAsSaying } from "./quoted-as-saying.js";
import { termsIn } from "./terms.js";
import { withoutThoughtOf } from "./thought-of.js";
import { wordsOfOthers } from "./words-of.js";

const TERMS_CHARACTERS = 600; // the longest attribution that may say nothing but terms
const SUBJECT_CHARACTERS = 30; // of who it is that was "not authorised to speak"
const MARK_CHARACTERS = 2; // characters that a content may go on behind the terms: a mark and a space

/** [S16] Whether an attribution only says on what terms somebody spoke: that is no statement of its own. */
function saysTermsAlone(text: string, { attribution: { cue, contents } }: NestedAttribution): boolean {
  const [start, end] = hull([cue, ...contents]) as Span;
  const terms = end - start < TERMS_CHARACTERS ? termsIn(text.slice(start, end), start) : null;
  if (terms === null || terms.basis !== "stated" || !overlaps(terms.span, cue)) return false;
  const stop = (terms.reason?.[1] ?? terms.span[1]) + MARK_CHARACTERS;
  return contents.every((c) => c[0] < terms.span[1] && c[1] <= stop);
}

/** [S16] Without pieces behind others that only say on what terms it was said: "…, said one of them because [he was not authorised to discuss it]". */
function withoutTermsSaid(text: string, l: NestedAttribution): NestedAttribution {
  const { contents, cue } = l.attribution;
  const isTerms = (span: Span): boolean => {
    if (span[0] < cue[1] || span[1] - span[0] > TERMS_CHARACTERS) return false;
    const terms = termsIn(text.slice(...span), span[0]);
    return terms?.basis === "stated" && terms.span[0] - span[0] <= SUBJECT_CHARACTERS && span[1] - terms.span[1] <= MARK_CHARACTERS;
  };
  const kept = contents.filter((span, n) => n === 0 || !isTerms(span));
  return kept.length === contents.length ? l : { ...l, attribution: { ...l.attribution, contents: kept } };
}

/** [S13] Sentences told "by one official's account", less those that the network found by the same words. */
function newAccordingNouns(text: string, grammar: Grammar, read: readonly NestedAttribution[]): NestedAttribution[] {
  const isRead = ({ attribution: a }: NestedAttribution): boolean =>
    read.some((l) => l.attribution.sources.some((s) => overlaps(s, a.cue)) && overlaps(l.attribution.cue, a.cue));
  return accordingNouns(text, grammar, read).filter((l) => !isRead(l));
}

/** [V3] Those whom an attribution cites, one layer down, less those that are known there. */
function newCitedSources(text: string, grammar: Grammar, all: readonly NestedAttribution[]): NestedAttribution[] {
  return all.flatMap(({ attribution }, within): NestedAttribution[] => {
    const cited = citedSource(text, grammar, attribution);
    const isKnown =
      cited && all.some((l) => l.within === within && cited.sources.some((s) => l.attribution.sources.some((o) => overlaps(o, s))));
    return cited && !isKnown ? [{ attribution: cited, within, rule: "V3" }] : [];
  });
}

/**
 * What was read, mended: contents and sources as the rules have them. In the order of `read`, so that numbers hold; what is new comes last.
 */
function mended(text: string, grammar: Grammar, read: readonly NestedAttribution[], paragraphs: Paragraphs): NestedAttribution[] {
  // of the section alone: other sections have theirs
  const quotations = between(paragraphs.quotations, ...grammar.span);
  const own = read.map((l): NestedAttribution => {
    if (l.fixed) return l;
    const near = l.within === null ? withinParagraph(text, grammar, l.attribution, paragraphs) : l.attribution;
    const acted = withoutGestures(text, grammar, near);
    return {
      ...l,
      attribution: withoutDayOfSaying(
        text,
        grammar,
        withoutNarrative(text, grammar, withoutAsked(text, grammar, withoutAddressee(text, withoutThoughtOf(text, acted))), quotations),
      ),
    };
  });
  const quoted = quotedAsSaying(text, grammar, own, quotations);
  const tails: NestedAttribution[] = [];
  const whole = quoted.map((l, n): NestedAttribution => {
    const shown = own[n];
    if (shown?.fixed) return shown;
    const [first, ...more] = withoutOwnTail(text, grammar, withSubject(text, grammar, l.attribution), quotations);
    tails.push(...more.map((attribution) => ({ attribution, within: l.within, rule: "S41" })));
    return { ...l, attribution: first as ScoredAttribution };
  });
  const words = wordsOfOthers(text, quotations);
  const taken = words.flatMap(({ attribution }) => attribution.contents);
  const less = [...whole, ...tails].map((l) =>
    words.some((w) => overlaps(w.attribution.cue, l.attribution.cue)) ? emptied(l) : withoutSpans(l, taken),
  );
  return withBareQuotations(text, grammar, [...less, ...words], { ...paragraphs, quotations });
}

/** What is no statement keeps its number and loses its contents. */
const emptied = (l: NestedAttribution): NestedAttribution => ({ ...l, attribution: { ...l.attribution, contents: [] } });

/** An attribution without the contents that are known to be another's. */
const withoutSpans = (l: NestedAttribution, spans: readonly Span[]): NestedAttribution =>
  spans.length === 0
    ? l
    : { ...l, attribution: { ...l.attribution, contents: l.attribution.contents.filter((c) => !spans.some((s) => contains(s, c))) } };

/**
 * All attributions of a section: `read` first, in its order, so that numbers hold; then what rules found. Those that are no statements
 * (terms alone, the name of whom another cites) lose their contents and keep their numbers.
 */
export function withRuledAttributions(
  text: string,
  grammar: Grammar,
  network: readonly NestedAttribution[],
  paragraphs: Paragraphs,
): NestedAttribution[] {
  const none = network.map((l) => (!l.fixed && isNoStatement(text, l, paragraphs.quotations) ? emptied(l) : l));
  const read = mended(text, grammar, none, paragraphs);
  const told = newAccordingNouns(text, grammar, read);
  const headlined = headlineSources(text, grammar.span, paragraphs.stretches, read);
  const found = [...read.map((l) => underAccordingNoun(l, told, read.length)), ...told, ...headlined];
  const all = [...found, ...parsedAttributions(text, grammar, found)];
  const cited = newCitedSources(text, grammar, all);
  const namesCited = ({ attribution }: NestedAttribution): boolean =>
    cited.some((c) => attribution.contents.every((s) => c.attribution.sources.some((o) => contains(o, s))));
  const kept = all.map((l) => (namesCited(l) || saysTermsAlone(text, l) ? emptied(l) : withoutTermsSaid(text, l)));
  return [...kept, ...cited].map((l) => ({ ...l, attribution: dashAttribution(text, l.attribution) }));
}
