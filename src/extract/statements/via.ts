/** [V1–V6] Through whom the words reached this report: enclosing speakers, media that were told or that reported, whoever is cited. */

import { isBodyNoun } from "../../annotate/body-nouns.js";
import { MEDIA_NAMES } from "../../lexicon/media.js";
import { AUTHORITY } from "../../records/authority-kinds.js";
import type { Statement } from "../../records/statement.js";
import type { Span } from "../../text/span.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { ActorIndex } from "../actors/actor-index.js";
import type { ActorKind } from "../actors/actor-kind.js";
import { BODY_NAME, isOneOf } from "../actors/nouns.js";
import { type Phrase, phraseAt } from "../actors/phrase.js";
import { kindOfPhrase } from "./authority-rules.js";
import type { AttributionFeatures } from "./features.js";

export type ViaKind = Statement["via"][number]["kind"];

export interface Via {
  readonly actor: ActorDraft | null;
  readonly kind: ViaKind;
  readonly span: Span;
  /** The rule that says so: V1–V6. */
  readonly rule: string;
}

/** What a speaker of each kind is to the words of another; of all other kinds it is a person. */
const VIA_OF_ACTOR: Readonly<Partial<Record<ActorKind | "place", ViaKind>>> = { medium: "medium", document: "document" };

/** What a speaker is to the words of another. */
export const viaKindOf = (actor: ActorDraft): ViaKind => VIA_OF_ACTOR[actor.kind ?? "person"] ?? "person";

/** A name's letters and digits in lower case, without its article. */
const letters = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a name is one of the report's own: its publisher or its dateline's agency. */
export function isOwn(name: string, own: readonly (string | null)[]): boolean {
  const short = letters(name);
  return own.some((o) => o !== null && letters(o) !== "" && (letters(o).includes(short) || short.includes(letters(o))));
}

/** Words that name a medium through which a statement came, and who it is, where a mention tells. */
export interface NamedMedium {
  readonly actor: ActorDraft | null;
  readonly phrase: Phrase;
  readonly span: Span;
  readonly rule: string;
}

const isMediumByWords = (phrase: Phrase): boolean => AUTHORITY[kindOfPhrase(phrase, null).kind].actor === "medium";

/** [V2] Media in an attribution's clause that were told the words or carried them, the report's own among them. */
export function mediaTold(actors: ActorIndex, { names, addressee }: AttributionFeatures): NamedMedium[] {
  const told = addressee && !names.some((n) => n.phrase.span[0] === addressee.phrase.span[0]) ? [addressee] : [];
  return [...names, ...told]
    .map(({ phrase, mention }) => ({
      actor: mention === null ? null : actors.actorOf(mention),
      phrase,
      span: phrase.span,
      rule: "V2",
    }))
    .filter(({ actor, phrase }) => actor?.kind === "medium" || isMediumByWords(phrase));
}

/** Last words of the names of bodies that quote somebody and are no media, besides those of BODY_NAME: "Amnesty International". */
const NO_PAPER = /\b(?:International|Watch|Council|Ltd|Inc|Corp)$/u;

/** [V14] "The Koru Mirror", "the Daily Merchant": of bodies whose name says nothing else, whoever quotes is a paper. */
export const isPaper = ({ name, head }: Phrase): boolean =>
  name?.type === "organisation" && !isOneOf(BODY_NAME, head) && !isBodyNoun(head) && !NO_PAPER.test(head);

/** [V7] Whoever quoted the source ("the agency quoted Novak as saying"). */
export function quotedThrough(actors: ActorIndex, { quotedBy }: AttributionFeatures): Via[] {
  if (!quotedBy) return [];
  const { phrase, mention } = quotedBy;
  const known = mention === null ? null : actors.actorOf(mention);
  const named = phrase.name && !known?.named ? actors.actorAt(phrase.name.span) : null;
  const actor = named ?? known ?? actors.addUncovered(phrase);
  if (actor.nobody) return [];
  if (isMediumByWords(phrase) || /\bagency$/iu.test(phrase.text) || isPaper(phrase)) actor.setKind("medium");
  actor.markSpeaking();
  return [{ actor, kind: viaKindOf(actor), span: phrase.span, rule: "V7" }];
}

/** "Source: Harbour Wire", "as reported by the Harbour Wire". */
const CARRIED = /\bSource:\s*(?<who>[^\n]{2,160}?)(?=\.(?:\s|$)|\n|$)|\bas (?:reported|cited|quoted) by (?<by>[^,.;:\n“”"]{2,60})/gu;
const CARRIED_LINES = 10; // such lines that are looked at: a report has one or two, a list of links thousands
const CARRIED_BY = /^as (?:reported|cited|quoted) by\s+/u;
const BACKGROUND_HEADING = /^\s*(?:Background|Previously|Details of the background):/mu;

/** A medium that is said to carry what stands in a stretch of the report. */
export interface Carrier extends NamedMedium {
  readonly from: number;
  readonly to: number;
}

/**
 * [V5] Media that a report says, in a line "Source: …" or in "as reported by …", it has its words from: they hold for what follows,
 * until the background.
 */
export function carriersIn(text: string, actors: ActorIndex, own: readonly (string | null)[]): Carrier[] {
  return [...text.matchAll(CARRIED)].slice(0, CARRIED_LINES).flatMap((m) => {
    const to = BACKGROUND_HEADING.exec(text.slice(m.index));
    const range = { from: m.index + m[0].length, to: to ? m.index + to.index : text.length };
    const words = m.groups?.by ?? m.groups?.who ?? "";
    const at = m.index + m[0].indexOf(words);
    const names = m.groups?.by ? [words] : words.split(/[;,]/).map((w) => w.trim());
    return names.flatMap((whole) => {
      const name = whole.replace(CARRIED_BY, "");
      const span: Span = [at + words.indexOf(name), at + words.indexOf(name) + name.length];
      const phrase = phraseAt(text, span, []);
      const medium = m.groups?.by !== undefined || name !== whole || isMediumByWords(phrase);
      return /^(?:the )?\p{Lu}/u.test(name) && medium && !isOwn(name, own)
        ? [{ ...range, actor: actors.actorAt(span), phrase, span, rule: "V5" }]
        : [];
    });
  });
}

const PARAGRAPH_CHARACTERS = 5000; // of a paragraph, that are looked back over: there are paragraphs without end
const ASKED = /\b(?:interview(?:ed)?|asked)\b/iu;

/** [V6] The medium that asked or interviewed somebody, in the sentences of one paragraph before a statement. */
export function interviewerBefore(
  text: string,
  actors: ActorIndex,
  { paragraph, sentenceStart }: AttributionFeatures,
  own: readonly (string | null)[],
): NamedMedium | null {
  const from = Math.max(paragraph, sentenceStart - PARAGRAPH_CHARACTERS);
  const before = text.slice(from, sentenceStart);
  const medium = ASKED.test(before) ? [...before.matchAll(MEDIA_NAMES)].at(-1) : undefined;
  if (!medium || isOwn(medium[0], own)) return null;
  const span: Span = [from + medium.index, from + medium.index + medium[0].length];
  return { actor: actors.actorAt(span), phrase: phraseAt(text, span, []), span, rule: "V6" };
}

/** Marks the medium as one that speaks; adds it to the actors where no mention covers it. */
export function addMedium(actors: ActorIndex, { actor, phrase, span, rule }: NamedMedium): Via {
  const medium = actor ?? actors.addUncovered(phrase);
  medium.markSpeaking();
  medium.setKind("medium");
  return { actor: medium, kind: "medium", span, rule };
}
