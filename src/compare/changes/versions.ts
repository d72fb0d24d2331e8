/** Whether two reports are versions of one publication, copies at two outlets, or neither. [D1] */
import type { VersionRelation } from "../../records/change.js";
import type { Report } from "../../records/report.js";
import { folded } from "../../text/fold.js";
import { publicationOf } from "../revisions.js";
import { isFunctionWord, wordKey } from "./word-key.js";

/** What of a report tells its versions. */
export type VersionFacts = Pick<Report, "publisher" | "url" | "title" | "published" | "modified" | "text">;

/** Share of content words, of all of both, from which on two headlines, or two texts, are nearly the same. */
const HEADLINE = 0.6;
const TEXT = 0.6;

const contentWords = (words: string): Set<string> =>
  new Set(
    folded(words)
      .split(" ")
      .map(wordKey)
      .filter((key) => key !== "" && !isFunctionWord(key)),
  );

/** Shared words of all words of both, 0 to 1; each counted once. */
function likeness(a: string, b: string): number {
  const [one, other] = [contentWords(a), contentWords(b)];
  if (one.size + other.size === 0) return 1;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}

const isNearlySame = (a: VersionFacts, b: VersionFacts): boolean =>
  (a.title === null || b.title === null || likeness(a.title, b.title) >= HEADLINE) && likeness(a.text, b.text) >= TEXT;

/** When a version says that it was last changed; its day of publication where it does not say. */
const changedAt = ({ modified, published }: VersionFacts): number => Date.parse(modified ?? published ?? "");

/** Whether one of the two says that it was changed after the other. */
function isChangedLater(a: VersionFacts, b: VersionFacts): boolean {
  const [one, other] = [changedAt(a), changedAt(b)];
  if (Number.isNaN(one) || Number.isNaN(other) || one === other) return false;
  return (one > other ? a : b).modified !== null;
}

const samePublisher = (a: VersionFacts, b: VersionFacts): boolean | null =>
  a.publisher === null || b.publisher === null ? null : folded(a.publisher) === folded(b.publisher);

/**
 * Whether two reports are versions of one publication, whichever came first: they have one address, or one publisher, nearly the same
 * headline and text, and one was changed after the other.
 */
export function isRevision(a: VersionFacts, b: VersionFacts): boolean {
  if (a.url !== null && b.url !== null && publicationOf(a.url) === publicationOf(b.url)) return samePublisher(a, b) !== false;
  return samePublisher(a, b) === true && isChangedLater(a, b) && isNearlySame(a, b);
}

/** `copy`: nearly the same at another publisher. */
export function versionRelation(a: VersionFacts, b: VersionFacts): VersionRelation {
  if (isRevision(a, b)) return "revision";
  return samePublisher(a, b) === false && isNearlySame(a, b) ? "copy" : "independent";
}
