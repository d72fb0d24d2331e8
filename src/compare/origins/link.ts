/** Whether two texts have one first source, and why: rules O2 to O10 of docs/rules.md. A false link is worse than a missed one. */

import { pairsBeside } from "./alignment.js";
import { citationOf } from "./citation.js";
import { comparedSentences } from "./compared-sentences.js";
import { daysBetween, firstDay } from "./days.js";
import { isSameMedium } from "./medium-name.js";
import { isRelease } from "./release.js";
import type { ComparedText } from "./text-features.js";
import { type Alignment, alignmentOf, isSame, mayTell, type Side, tellsSame } from "./told-share.js";

export type LinkReason = "same-text" | "rewritten" | "cites";

export interface TextLink {
  readonly why: LinkReason;
  /** 0–1: of several sources the one that a text is most strongly linked to is its own. */
  readonly strength: number;
  /** Numbers of the sentences that tell the same, of the first text and of the second. */
  readonly sentences: readonly (readonly [number, number])[];
  /** Share of the words of each that is in the other. */
  readonly covered: readonly [number, number];
  /** Which of the two the other comes from, where what is cited, days or agencies tell it. */
  readonly source: "a" | "b" | null;
}

/** What a share of words is worth that was rewritten; what one of facts is worth that was cited, or that both cite. */
export const REWRITTEN = 0.8;
const CITED = 0.6;
const CITED_BY_BOTH = 0.3;

/** [O2] Share of a text that another has in the same words, the least of all that link two; [O5] where its first sentence is not there. Words below which that tells nothing. */
const COPIED = 0.5;
const COPIED_BEHIND_ANOTHER_LEAD = 0.65;
const COPIED_WORDS = 25;
/** [O3] Share of a text whose matter another has; in how many sentences; with how many words of the other's wording. */
const RETOLD = 0.75;
const RETOLD_SENTENCES = 3;
const RETOLD_OTHER = 0.35;
/** The same where hardly any of the wording is the other's. */
const RETOLD_OTHERWISE = 0.5;
const SOME_WORDING = 0.1;
const REWORDED = 0.6;
const WORDING = 0.25;
const WORDING_WORDS = 20;
const WORDING_IN_LEADS = 8;
/** [O6] Sentences with other figures or names, of those that are alike. */
const FORMS = 1 / 3;
/** Days that a text and its rewriting lie apart at most. */
const REWRITTEN_WITHIN = 3;

/** [O6] Whether the sentences that are alike have too often other figures or names. */
const isForm = (side: Side): boolean => side.form > FORMS * side.told;

/** [O2, O5] Whether one text has this side's words, so that it may be cut or edited from it. */
function isCopied({ words, same, lead }: Side): boolean {
  return same >= COPIED_WORDS && same >= (lead ? COPIED : COPIED_BEHIND_ANOTHER_LEAD) * words;
}

/** [O8] Whether more of what both tell was given out to all than not. */
const isGivenOut = ({ told, toldOwn }: Side): boolean => 2 * toldOwn < told;

/** [O3] Whether nearly all that this side tells stands in the other, of which it is no small part. */
function isRetold(side: Side, other: Side, wording: number): boolean {
  const least = wording >= SOME_WORDING * side.words ? RETOLD_OTHER : RETOLD_OTHERWISE;
  return side.sentences >= RETOLD_SENTENCES && side.told >= RETOLD * side.words && other.told >= least * other.words;
}

/** [O3, O7] Whether both begin with the same matter and much is in one wording outside quotation marks. */
function isReworded({ a, b, wording, leads }: Alignment): boolean {
  const shorter = Math.min(a.words, b.words);
  const told = Math.max(a.told / Math.max(1, a.words), b.told / Math.max(1, b.words));
  const begins = leads !== null && !leads.disagrees && leads.wording >= WORDING_IN_LEADS;
  return begins && told >= REWORDED && wording >= Math.max(WORDING_WORDS, WORDING * shorter);
}

/** [O5] Which side may come from the other, by the days on which they were published: both where a day is unknown or the same. */
function mayDerive(a: ComparedText, b: ComparedText): { a: boolean; b: boolean; days: number | null } {
  const days = daysBetween(firstDay(a.carriers), firstDay(b.carriers));
  return { a: days === null || days <= 0, b: days === null || days >= 0, days };
}

function reasonOf(a: ComparedText, b: ComparedText, alignment: Alignment): LinkReason | null {
  if (isRelease(a) || isRelease(b)) return null;
  const may = mayDerive(a, b);
  const isTemplate = isForm(alignment.a) || isForm(alignment.b);
  if (!isTemplate && ((may.a && isCopied(alignment.a)) || (may.b && isCopied(alignment.b)))) return "same-text";
  const near = may.days === null || Math.abs(may.days) <= REWRITTEN_WITHIN;
  if (isTemplate || !near) return null;
  if (isGivenOut(alignment.a) || isGivenOut(alignment.b)) return null;
  const retold =
    (may.a && isRetold(alignment.a, alignment.b, alignment.wording)) || (may.b && isRetold(alignment.b, alignment.a, alignment.wording));
  return retold || isReworded(alignment) ? "rewritten" : null;
}

/** Whether a text's agency is the publisher of the other and not the other way round. */
function byAgency(a: ComparedText, b: ComparedText): "a" | "b" | null {
  const carries = (from: ComparedText, to: ComparedText) =>
    from.carriers.some(
      ({ publisherKey }) =>
        publisherKey !== null &&
        to.carriers.some(
          ({ agencies, publisherKey: own }) => own !== publisherKey && agencies.some((key) => isSameMedium(key, publisherKey)),
        ),
    );
  const [ofA, ofB] = [carries(a, b), carries(b, a)];
  return ofA === ofB ? null : ofA ? "a" : "b";
}

/** [O17] Whether both were published at one address: versions of one report, whatever was changed in it. */
const isOnePublication = (a: ComparedText, b: ComparedText): boolean =>
  a.carriers.some(({ publication }) => publication !== null && b.carriers.some((other) => other.publication === publication));

/** [O13] By day, then by agency. */
function sourceOf(a: ComparedText, b: ComparedText): "a" | "b" | null {
  const { days } = mayDerive(a, b);
  if (days !== null && days !== 0) return days > 0 ? "a" : "b";
  const agency = byAgency(a, b);
  if (agency !== null || days !== null) return agency;
  const [isKnown, isOtherKnown] = [firstDay(a.carriers) !== null, firstDay(b.carriers) !== null];
  return isKnown === isOtherKnown ? null : isKnown ? "a" : "b";
}

const MIRRORED = { a: "b", b: "a" } as const;

/** A link as it is seen from its other text. */
export const mirrored = (link: TextLink): TextLink => ({
  ...link,
  sentences: link.sentences.map(([i, j]) => [j, i] as const).sort(([i, j], [x, y]) => i - x || j - y),
  covered: [link.covered[1], link.covered[0]],
  source: link.source && MIRRORED[link.source],
});

/** What links two texts, or null. `linkOf(b, a)` is its mirror: of two texts the same one is always looked at first. */
export function linkOf(a: ComparedText, b: ComparedText): TextLink | null {
  if (a.digest === b.digest) return null;
  if (a.digest < b.digest) return linkInOrder(a, b);
  const link = linkInOrder(b, a);
  return link && mirrored(link);
}

function linkInOrder(a: ComparedText, b: ComparedText): TextLink | null {
  const isVersion = isOnePublication(a, b);
  const citation = citationOf(a, b);
  const [left, right] = [comparedSentences(a.features), comparedSentences(b.features)];
  const beside = pairsBeside(left, right);
  if (!isVersion && citation === null && !mayTell(left, right, beside, COPIED)) return null;
  const alignment = alignmentOf(left, right, beside);
  const why = reasonOf(a, b, alignment) ?? (isVersion ? "rewritten" : null);
  if (why === null && citation === null) return null;
  const covers = why === "same-text" ? isSame : tellsSame;
  const share = (side: Side) => (why === "same-text" ? side.same : side.told) / Math.max(1, side.words);
  const covered = [share(alignment.a), share(alignment.b)] as const;
  const cited = (citation?.share ?? 0) * (citation?.source ? CITED : CITED_BY_BOTH);
  const told = why === null ? cited : Math.max(...covered) * (why === "same-text" ? 1 : REWRITTEN);
  const strength = isVersion ? 1 : told;
  return {
    why: why ?? "cites",
    strength,
    sentences: alignment.pairs.filter(covers).map((pair) => [pair.a, pair.b] as const),
    covered,
    source: citation?.source ?? sourceOf(a, b),
  };
}
