/** Evidence as a person gives it: by offsets, or by the words themselves, which must say where they stand. */
import { inContext, nearestOccurrenceTo, occurrencesOf, piecesOf } from "../../text/locate.js";
import { hull, overlaps, type Span } from "../../text/span.js";
import { BadChange } from "../errors.js";

/** A stretch of the report: by its words, or `[start, end)` in UTF-16 units of the text. */
export type EvidencePiece = Span | string;

export interface EvidencePieces {
  readonly source: readonly EvidencePiece[];
  readonly cue: readonly EvidencePiece[];
  readonly content: readonly EvidencePiece[];
  /** Which occurrence of the words of the content, counted from 1, where there are several. */
  readonly nth?: number | undefined;
}

/** Occurrences that a message lists to choose from. */
const LISTED = 9;

const listed = (text: string, occurrences: readonly Span[]): string =>
  `${occurrences
    .slice(0, LISTED)
    .map((occurrence, n) => `(${n + 1}) ${inContext(text, occurrence)}`)
    .join(" ")}${occurrences.length > LISTED ? " …" : ""}`;

/** @throws BadChange where the words stand nowhere */
function everyOccurrence(text: string, words: string): Span[] {
  const found = occurrencesOf(text, words);
  if (found.length > 0) return found;
  const near = nearestOccurrenceTo(text, words);
  throw new BadChange(
    `"${words}"`,
    "these words do not stand in the report",
    near ? `nearest to them is ${inContext(text, near)}: give the words as they stand there` : "copy them from its text",
  );
}

/** The one occurrence of the words, or the `nth`. @throws BadChange */
function occurrenceOf(text: string, words: string, nth: number | undefined): Span {
  const found = everyOccurrence(text, words);
  const occurrence = found[nth === undefined ? 0 : nth - 1];
  if (occurrence && (found.length === 1 || nth !== undefined)) return occurrence;
  const many = found.length === 1 ? "once" : `${found.length} times`;
  throw new BadChange(`"${words}"`, `these words stand ${many} in the report`, `say which with "nth": ${listed(text, found)}`, ["nth"]);
}

/** The occurrence nearest to the content, outside of it. @throws BadChange */
function occurrenceBeside(text: string, words: string, content: readonly Span[]): Span {
  const [start, end] = hull(content) ?? [0, 0];
  const away = ([from, to]: Span): number => (to <= start ? start - to : from >= end ? from - end : 0);
  const [first, second] = everyOccurrence(text, words)
    .filter((occurrence) => !content.some((piece) => overlaps(piece, occurrence)))
    .sort((a, b) => away(a) - away(b));
  if (!first) throw new BadChange(`"${words}"`, "these words stand only in what was said", "give words from before or after it");
  if (second && away(first) === away(second))
    throw new BadChange(
      `"${words}"`,
      `these words stand as near before what was said as after it`,
      `give more of them: ${listed(text, [first, second])}`,
    );
  return first;
}

/**
 * The spans of a statement's pieces. Words of the content must stand once in the text, or `nth` says where; those of source and cue stand
 * nearest to it. White space and the style of quotation marks do not count.
 * @throws BadChange where words stand nowhere, or in several places
 */
export function evidenceIn(text: string, { source, cue, content, nth }: EvidencePieces): { source: Span[]; cue: Span[]; content: Span[] } {
  const said = content.flatMap((piece) => (typeof piece === "string" ? piecesOf(text, occurrenceOf(text, piece, nth)) : [piece]));
  const beside = (pieces: readonly EvidencePiece[]) =>
    pieces.flatMap((piece) => (typeof piece === "string" ? piecesOf(text, occurrenceBeside(text, piece, said)) : [piece]));
  return { source: beside(source), cue: beside(cue), content: said };
}
