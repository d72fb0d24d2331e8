/** Changes of what is compared as a whole: headline, corrections, by-line, and the days and names known beside the text. [D10] [D11] */
import type { Report } from "../../records/report.js";
import type { Part } from "../../records/vocabulary.js";
import { folded } from "../../text/fold.js";
import { type Finding, type FindingSide, knownSide, sideOf, spansOver } from "./finding.js";
import { claim, type Sides } from "./sides.js";
import type { VersionText } from "./version-text.js";
import type { Alignment } from "./word-alignment.js";

const wordsOfPart = ({ words }: VersionText, part: Part): number[] => [...words.keys()].filter((n) => words[n]?.part === part);

/** The words of one part, where they are not the same in both versions. */
function ofPart({ before, after, toAfter, toBefore }: Alignment, part: Part, sides: Sides): Omit<Finding, "kind"> | null {
  const [left, right] = [wordsOfPart(before, part), wordsOfPart(after, part)];
  const differs = left.some((n) => toAfter[n] === null) || right.some((n) => toBefore[n] === null);
  claim(sides.before, left);
  claim(sides.after, right);
  if (!differs) return null;
  return { before: sideOf(before.text, spansOver(before, left, "shown")), after: sideOf(after.text, spansOver(after, right, "shown")) };
}

/** Paragraphs of corrections, each by itself: one that stands in both versions is no news. */
function corrections({ before, after, toAfter, toBefore }: Alignment, sides: Sides): Finding[] {
  const changed = (text: VersionText, to: readonly (number | null)[]): FindingSide[] => {
    const paragraphs = new Map<number, number[]>();
    for (const n of wordsOfPart(text, "correction")) {
      const paragraph = text.sentences[text.words[n]?.sentence as number]?.paragraph as number;
      paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), n]);
    }
    return [...paragraphs.values()]
      .filter((words) => words.some((n) => to[n] === null))
      .flatMap((words) => sideOf(text.text, spansOver(text, words, "shown")) ?? []);
  };
  const [left, right] = [changed(before, toAfter), changed(after, toBefore)];
  claim(sides.before, wordsOfPart(before, "correction"));
  claim(sides.after, wordsOfPart(after, "correction"));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, n) => ({
    kind: "correction",
    before: left[n] ?? null,
    after: right[n] ?? null,
  }));
}

const sameWords = (a: string, b: string): boolean => folded(a) === folded(b);

/** The moment of a day or time as it is given, so that two ways of writing it are one. */
function moment(value: string): string {
  const time = /T/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? value : String(time);
}

/** A headline that stands in neither text but is known of both. */
function title(before: Report, after: Report): Finding[] {
  if (before.title === null || after.title === null || sameWords(before.title, after.title)) return [];
  return [{ kind: "headline", before: knownSide(before.title), after: knownSide(after.title) }];
}

/** What is known of both reports beside their text. Of one publication only: a copy has its own days and names. */
function known(before: Report, after: Report): Finding[] {
  const found: Finding[] = [];
  const differ = (kind: "published" | "modified", one: string | null, other: string | null) => {
    if (one === other || (one !== null && other !== null && moment(one) === moment(other))) return;
    if (kind === "published" && (one === null || other === null)) return;
    found.push({ kind, before: knownSide(one), after: knownSide(other) });
  };
  differ("published", before.published, after.published);
  differ("modified", before.modified, after.modified);
  const names = ({ authors }: Report) => authors.map(folded).sort().join("; ");
  if (before.authors.length > 0 && after.authors.length > 0 && names(before) !== names(after))
    found.push({ kind: "byline", before: knownSide(before.authors.join(", ")), after: knownSide(after.authors.join(", ")) });
  return found;
}

/** @param copied whether one is another publisher's copy */
export function reportChanges(alignment: Alignment, before: Report, after: Report, copied: boolean, sides: Sides): Finding[] {
  const [headline, byline] = [ofPart(alignment, "headline", sides), ofPart(alignment, "byline", sides)];
  const beside = copied ? [] : known(before, after);
  const printed = byline?.before && byline.after && !copied && !beside.some(({ kind }) => kind === "byline") ? byline : null;
  const both = (text: VersionText) => wordsOfPart(text, "headline").length > 0;
  const untold = !both(alignment.before) || !both(alignment.after);
  return [
    ...(headline?.before && headline.after ? [{ kind: "headline" as const, ...headline }] : untold && !copied ? title(before, after) : []),
    ...corrections(alignment, sides),
    ...(printed ? [{ kind: "byline" as const, ...printed }] : []),
    ...beside,
  ];
}
