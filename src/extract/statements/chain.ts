/** [V1–V3] Through whom the words reached this report: enclosing speakers, media that were told or that reported, whoever is cited. */
import type { Statement } from "../../records/statement.js";
import type { Span } from "../../text/span.js";
import type { Cast, Draft } from "../actors/actors.js";
import { kindOfPhrase } from "./authority.js";
import type { Beside, Noticed } from "./notice.js";

type ViaKind = Statement["via"][number]["kind"];

export interface Via {
  readonly draft: Draft | null;
  readonly kind: ViaKind;
  readonly span: Span;
}

const letters = (words: string): string => words.toLowerCase().replace(/^the\s+/, "").replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a name is one of the report's own: its publisher or its dateline's agency. */
export function isOwn(name: string, own: readonly (string | null)[]): boolean {
  const short = letters(name);
  return own.some((o) => o !== null && letters(o) !== "" && (letters(o).includes(short) || short.includes(letters(o))));
}

/** Whether somebody named beside the cue is a medium, and not the report's own. */
export function isMedium(cast: Cast, { phrase, mention }: Beside, own: readonly (string | null)[]): boolean {
  const kind = mention === null ? null : cast.of(mention).kind;
  return (kind === "medium" || kindOfPhrase(phrase, null).kind === "other-media") && !isOwn(phrase.text, own);
}

/** Media in an attribution's frame that were told the words or carried them. */
export function mediaOf(cast: Cast, { names, addressee }: Noticed, own: readonly (string | null)[]): Via[] {
  const all = [...names, ...(addressee && !names.some((n) => n.phrase.span[0] === addressee.phrase.span[0]) ? [addressee] : [])];
  return all
    .filter((b) => isMedium(cast, b, own))
    .map((b): Via => ({ draft: speaking(b.mention === null ? cast.add(b.phrase) : cast.of(b.mention)), kind: "medium", span: b.phrase.span }));
}

const speaking = (draft: Draft): Draft => {
  draft.speaks = true;
  draft.kind = "medium";
  return draft;
};

const KINDS: Readonly<Partial<Record<NonNullable<Draft["kind"]>, ViaKind>>> = { medium: "medium", document: "document" };

/** What a speaker is to the words of another. */
export const viaKindOf = (draft: Draft): ViaKind => KINDS[draft.kind ?? "person"] ?? "person";
