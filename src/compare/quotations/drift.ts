/**
 * How quotations fare in the copies of a report: which statements of several reports are one quotation, and what became of its words from
 * the first that has it. A quotation that a copy tells in words of its own is among them; one that no report has between quotation marks is not.
 */
import type { ReadoutDocument } from "../../records/document.js";
import type { Statement } from "../../records/statement.js";
import { quoteOf } from "../../text/span.js";
import { contentStem, foldedWords } from "../origins/folded-words.js";
import { type WordingPiece, wordingDiff } from "./wording-diff.js";

/** A quotation as one report has it. */
export interface QuotationVariant {
  /** Number of the report among those given. */
  readonly report: number;
  readonly statement: Statement;
  readonly quote: string;
  readonly speaker: string | null;
  /** Words against those of the first variant; of that itself, and where no word differs, one piece. */
  readonly pieces: readonly WordingPiece[];
}

interface Found {
  readonly report: number;
  readonly statement: Statement;
  readonly quote: string;
  readonly stems: ReadonlySet<string>;
}

/** Share of the content words of the shorter of two that the other has too, from which on they are one quotation; and how many at least. */
const ALIKE = 0.6;
const FEWEST = 3;
/** Words of a quotation that are looked at. */
const LONGEST = 120;

const stemsOf = (quote: string): ReadonlySet<string> => new Set(foldedWords(quote, LONGEST).flatMap(({ word }) => contentStem(word) ?? []));

/** @returns how alike two are; 0 where they are not one */
function likeness(a: Found, b: Found): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const fewer = Math.min(a.stems.size, b.stems.size);
  if (shared < FEWEST || shared / fewer < ALIKE) return 0;
  return (2 * shared) / (a.stems.size + b.stems.size);
}

const foundIn = ({ report, statements }: ReadoutDocument, n: number): Found[] =>
  statements
    .filter(({ repeats }) => repeats === null)
    .map((statement) => {
      const quote = quoteOf(report.text, statement.content);
      return { report: n, statement, quote, stems: stemsOf(quote) };
    });

/** Groups of statements that are one quotation, one of each report at most: the most alike are brought together first. */
function grouped(documents: readonly ReadoutDocument[]): Found[][] {
  const groups: Found[][] = [];
  const holders = new Map<string, Set<number>>();
  const put = (group: number, found: Found) => {
    const there = groups[group];
    if (there) there.push(found);
    else groups[group] = [found];
    for (const stem of found.stems) holders.set(stem, (holders.get(stem) ?? new Set()).add(group));
  };
  for (const [n, document] of documents.entries()) {
    const here = foundIn(document, n);
    const pairs = here.flatMap((found) => {
      const near = new Set([...found.stems].flatMap((stem) => [...(holders.get(stem) ?? [])]));
      return [...near].flatMap((group) => {
        const score = Math.max(...(groups[group] as Found[]).map((other) => likeness(found, other)));
        return score > 0 ? [{ found, group, score }] : [];
      });
    });
    const [placed, taken] = [new Set<Found>(), new Set<number>()];
    for (const { found, group } of pairs.sort((a, b) => b.score - a.score || a.group - b.group)) {
      if (placed.has(found) || taken.has(group)) continue;
      placed.add(found);
      taken.add(group);
      put(group, found);
    }
    for (const found of here) if (!placed.has(found)) put(groups.length, found);
  }
  return groups;
}

function speakerOf({ actors }: ReadoutDocument, { speakers, speakerText }: Statement): string | null {
  const names = speakers.flatMap((id) => actors.find((actor) => actor.id === id)?.name ?? []);
  return names.length > 0 ? names.join(" and ") : speakerText;
}

/**
 * @param documents reports of one origin, in the order of their publication
 * @returns each quotation that two of them have at least, in the order in which they come up; its variants in the order of the reports
 */
export function quotationDrift(documents: readonly ReadoutDocument[]): QuotationVariant[][] {
  return grouped(documents)
    .filter((group) => group.length > 1 && group.some(({ statement }) => statement.mode !== "indirect"))
    .map((group) =>
      group.map(({ report, statement, quote }) => ({
        report,
        statement,
        quote,
        speaker: speakerOf(documents[report] as ReadoutDocument, statement),
        pieces: wordingDiff((group[0] as Found).quote, quote),
      })),
    );
}
