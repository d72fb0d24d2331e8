/** [V1–V6] Through whom the words reached this report: enclosing speakers, media that were told or that reported, whoever is cited. */
import type { Statement } from "../../records/statement.js";
import type { Span } from "../../text/span.js";
import type { ActorDraft, ActorIndex } from "../actors/actors.js";
import { MEDIA_NAMES } from "../actors/media.js";
import { kindOfPhrase } from "./authority.js";
import type { AttributionFeatures } from "./features.js";
import type { SourceMention } from "./source-mentions.js";

type ViaKind = Statement["via"][number]["kind"];

export interface Via {
  readonly draft: ActorDraft | null;
  readonly kind: ViaKind;
  readonly span: Span;
  /** The rule that says so: V1–V6. */
  readonly rule: string;
}

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

/** Whether somebody named beside the cue is a medium. */
const isMedium = (cast: ActorIndex, { phrase, mention }: SourceMention): boolean =>
  (mention !== null && cast.of(mention).kind === "medium") || kindOfPhrase(phrase, null).kind === "other-media";

/** [V2] Media in an attribution's frame that were told the words or carried them, the report's own among them. */
export function mediaOf(cast: ActorIndex, { names, addressee }: AttributionFeatures): Via[] {
  const all = [...names, ...(addressee && !names.some((n) => n.phrase.span[0] === addressee.phrase.span[0]) ? [addressee] : [])];
  return all
    .filter((part) => isMedium(cast, part))
    .map(
      ({ phrase, mention }): Via => ({
        draft: speaking(mention === null ? cast.add(phrase) : cast.of(mention)),
        kind: "medium",
        span: phrase.span,
        rule: "V2",
      }),
    );
}

const speaking = (draft: ActorDraft): ActorDraft => {
  draft.speaks = true;
  draft.kind = "medium";
  return draft;
};

const KINDS: Readonly<Partial<Record<NonNullable<ActorDraft["kind"]>, ViaKind>>> = { medium: "medium", document: "document" };

/** What a speaker is to the words of another. */
export const viaKindOf = (draft: ActorDraft): ViaKind => KINDS[draft.kind ?? "person"] ?? "person";

const CARRIED = /\bSource:\s*(?<who>[^\n]{2,160}?)(?=\.(?:\s|$)|\n|$)|\bas (?:reported|cited|quoted) by (?<by>[^,.;:\n“”"]{2,60})/gu;
/** Such lines that are looked at: a report has one or two, a list of links thousands. */
const MOST = 10;
const BY = /^as (?:reported|cited|quoted) by\s+/u;
const ENDS = /^\s*(?:Background|Previously|Details of the background):/mu;

/**
 * [V5] Media that a report says, in a line "Source: …" or in "as reported by …", it has its words from: they hold for what follows,
 * until the background.
 */
export function carriers(text: string, cast: ActorIndex, own: readonly (string | null)[]): { from: number; to: number; via: Via }[] {
  return [...text.matchAll(CARRIED)].slice(0, MOST).flatMap((m) => {
    const to = ENDS.exec(text.slice(m.index));
    const range = { from: m.index + m[0].length, to: to ? m.index + to.index : text.length };
    const words = m.groups?.by ?? m.groups?.who ?? "";
    const at = m.index + m[0].indexOf(words);
    const names = m.groups?.by ? [words] : words.split(/[;,]/).map((w) => w.trim());
    return names.flatMap((whole) => {
      const name = whole.replace(BY, "");
      const span: Span = [at + words.indexOf(name), at + words.indexOf(name) + name.length];
      const phrase = cast.phrase(span);
      const medium = m.groups?.by !== undefined || name !== whole || kindOfPhrase(phrase, null).kind === "other-media";
      return /^(?:the )?\p{Lu}/u.test(name) && medium && !isOwn(name, own)
        ? [{ ...range, via: { draft: speaking(cast.at(span) ?? cast.add(phrase)), kind: "medium" as const, span, rule: "V5" } }]
        : [];
    });
  });
}

/** Characters of a paragraph looked back over: there are paragraphs without end. */
const LOOK_BACK = 5000;
const ASKED = /\b(?:interview(?:ed)?|asked)\b/iu;

/** [V6] A medium that asked or interviewed somebody, in the sentences of one paragraph before a statement. */
export function interviewer(
  text: string,
  cast: ActorIndex,
  { paragraph, start }: AttributionFeatures,
  own: readonly (string | null)[],
): Via[] {
  const from = Math.max(paragraph, start - LOOK_BACK);
  const before = text.slice(from, start);
  const medium = ASKED.test(before) ? [...before.matchAll(MEDIA_NAMES)].at(-1) : undefined;
  if (!medium || isOwn(medium[0], own)) return [];
  const span: Span = [from + medium.index, from + medium.index + medium[0].length];
  return [{ draft: speaking(cast.at(span) ?? cast.add(cast.phrase(span))), kind: "medium", span, rule: "V6" }];
}
