/** [O4] Whether two texts rest on one medium's report: one is that medium's, or cites it too, and they tell the same facts. */
import type { CitedMedium } from "./cited-media.js";
import { comparedSentences } from "./compared-sentences.js";
import { daysBetween, firstDay } from "./days.js";
import { isSameMedium } from "./medium-name.js";
import { isRelease } from "./release.js";
import type { ComparedText } from "./text-features.js";

/** Days that a report and one that cites it lie apart at most. */
const NEAR = 3;
/** Sentences in which the cited facts stand in a citing text, and in which the other tells them. */
const CITED_IN = 2;
const TOLD_IN = 8;
/** Content stems of the cited facts that the other tells, names and figures among them, and their share. */
const FACTS = 4;
const NAMES_AND_FIGURES = 2;
const SHARE = 0.4;

export interface Citation {
  /** Which of the two is the cited medium's own report; null where both cite it. */
  readonly source: "a" | "b" | null;
  /** The share of the cited facts that the other tells. */
  readonly share: number;
}

/** Share of what a citing text's first sentences tell that the other's tell too; 0 where it is too little. */
function factsShared(citing: ComparedText, other: ComparedText, medium: string): number {
  const own = new Set(medium.split(" "));
  const lead = comparedSentences(citing.features).slice(0, CITED_IN);
  const rest = comparedSentences(other.features).slice(0, TOLD_IN);
  const there = new Set(rest.flatMap(({ content }) => [...content]));
  const names = new Set(rest.flatMap((sentence) => [...sentence.names, ...sentence.figures]));
  const telling = lead.flatMap((sentence) => [...sentence.names, ...sentence.figures]).filter((word) => !own.has(word));
  if (new Set(telling.filter((word) => names.has(word))).size < NAMES_AND_FIGURES) return 0;
  const told = (sentences: typeof lead) => {
    const facts = [...new Set(sentences.flatMap(({ content }) => [...content]))].filter((stem) => !own.has(stem));
    const shared = facts.filter((stem) => there.has(stem)).length;
    return shared >= FACTS ? shared / facts.length : 0;
  };
  const share = Math.max(told(lead.slice(0, 1)), told(lead));
  return share >= SHARE ? share : 0;
}

/** Whether a text is one of a medium's own: published by it, or with its agency in dateline, byline or sign-off. */
const isOf = ({ carriers }: ComparedText, medium: string): boolean =>
  carriers.some(
    ({ publisherKey, agencies }) =>
      (publisherKey !== null && isSameMedium(publisherKey, medium)) || agencies.some((agency) => isSameMedium(agency, medium)),
  );

const citing = ({ features }: ComparedText): readonly CitedMedium[] => features.cited.filter(({ lead }) => lead);

/** Whether the medium is its text's own: what a report says of its own medium cites nobody. */
const citesItself = (text: ComparedText, { key }: CitedMedium): boolean => isOf(text, key);

/** The share of facts by which `b` rests on a report of `a`'s medium. */
function restsOn(b: ComparedText, a: ComparedText): number {
  const media = citing(b).filter((medium) => !citesItself(b, medium) && isOf(a, medium.key) && !isRelease(a));
  return Math.max(0, ...media.map(({ key }) => factsShared(b, a, key)));
}

/** The share of facts for which both name one medium, which at least one of them rests on. */
function bothRestOn(a: ComparedText, b: ComparedText): number {
  const shares = (x: ComparedText, y: ComparedText) =>
    citing(x)
      .filter(({ key, certain }) => y.features.cited.some((medium) => (certain || medium.certain) && isSameMedium(medium.key, key)))
      .map(({ key }) => factsShared(x, y, key));
  return Math.max(0, ...shares(a, b), ...shares(b, a));
}

export function citationOf(a: ComparedText, b: ComparedText): Citation | null {
  const days = daysBetween(firstDay(a.carriers), firstDay(b.carriers));
  if (days !== null && Math.abs(days) > NEAR) return null;
  const [ofA, ofB] = [restsOn(b, a), restsOn(a, b)];
  if (ofA > 0 || ofB > 0) return { source: ofA > ofB ? "a" : ofB > ofA ? "b" : null, share: Math.max(ofA, ofB) };
  const share = bothRestOn(a, b);
  return share > 0 ? { source: null, share } : null;
}
