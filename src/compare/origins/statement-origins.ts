/**
 * [O15, O16] Where the words of each statement of a report come from: the text that the report comes from, a medium that it names, a source
 * without a name, or the report itself.
 */
import { isNameless } from "../../records/authority-kinds.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { Statement } from "../../records/statement.js";
import { overlaps, type Span } from "../../text/span.js";
import { lazy } from "../memo.js";
import { quotationsIn, sentencesOf } from "./body-sentences.js";
import { foldedWords } from "./folded-words.js";
import { smallest } from "./hashes.js";
import type { LinkReason } from "./link.js";
import { isSameMedium, mediumKey } from "./medium-name.js";
import { originOfMedium, originOfReport, originOfSource } from "./origin-ids.js";
import { firstOf } from "./origins.js";
import type { Parent } from "./parents.js";
import type { ComparedText } from "./text-features.js";

export interface StatementOrigin {
  readonly statement: string;
  readonly origin: string;
  /** Why it has another origin than its own report; null where it has not. */
  readonly why: LinkReason | "same-source" | null;
  /** What the origin is called, where it is of no report here; null where it is. */
  readonly label: string | null;
}

/** What a report's text comes from. */
export interface StatementParent {
  readonly text: ComparedText;
  readonly parent: Parent;
  /** The origin of both. */
  readonly origin: string;
}

/** Words of a quotation from which two quotations of one description are the same source's. */
const QUOTATION_WORDS = 6;
const MAX_WORDS = 80;
const folded = (words: string): string =>
  foldedWords(words, MAX_WORDS)
    .map(({ word }) => word)
    .filter((word) => word !== "a" && word !== "an" && word !== "the")
    .join(" ");

/** Of a quotation's runs of six words the one with the smallest hash: quotations that are cut elsewhere still share it mostly. */
function quotationKey(text: string, content: readonly Span[], quotes: readonly Span[]): string | null {
  const inside = quotes.filter((quote) => content.some((span) => overlaps(span, quote)));
  const runs = inside.flatMap((quote) => {
    const words = foldedWords(text.slice(...quote), MAX_WORDS).map(({ word }) => word);
    return words.slice(QUOTATION_WORDS - 1).map((_, n) => words.slice(n, n + QUOTATION_WORDS).join(" "));
  });
  return smallest(runs, 1)[0] ?? null;
}

/**
 * @param source what the report's text comes from, where it comes from another
 * @returns one a statement, in the document's order
 */
export function statementOrigins(document: ReadoutDocument, text: ComparedText, source: StatementParent | null): StatementOrigin[] {
  const { report, actors, statements } = document;
  // cut where they are asked for: a list of matters looks at hundreds of reports, and most are originals whose sources have names
  const sentences = lazy(() => sentencesOf(document));
  const quotes = lazy(() => quotationsIn(document, sentences()));
  const aligned = new Set(source?.parent.sentences ?? []);
  const itself = originOfReport(firstOf(text).report);
  const own = text.carriers.flatMap(({ publisherKey, agencies }) => [...(publisherKey === null ? [] : [publisherKey]), ...agencies]);
  const media = (source?.text.carriers ?? []).flatMap(({ publisherKey, agencies }) => [publisherKey ?? "", ...agencies]);
  const cited = (source?.text.features.cited ?? []).filter(({ lead }) => lead).map(({ key }) => key);
  const isOfSource = (key: string) => [...media, ...cited].some((medium) => isSameMedium(medium, key));
  const nameOf = (id: string | null, span: Span) => actors.find((actor) => actor.id === id)?.name ?? report.text.slice(...span);

  const originOf = (statement: Statement): Omit<StatementOrigin, "statement"> => {
    const isInside = (sentence: Span) => statement.content.some((span) => overlaps(span, sentence));
    // what stands before the body is of its main words
    if (source && sentences().every((sentence, n) => aligned.has(n) || !isInside(sentence)))
      return { origin: source.origin, why: source.parent.link.why, label: null };
    const via = statement.via.find(({ kind }) => kind === "medium");
    const speaking = statement.authority.kind === "other-media" ? statement.source[0] : undefined;
    const name = via ? nameOf(via.actor, via.span) : speaking ? nameOf(statement.speaker, speaking) : "";
    const medium = mediumKey(name);
    if (medium !== "" && !own.some((key) => isSameMedium(key, medium))) {
      if (source && isOfSource(medium)) return { origin: source.origin, why: "cites", label: null };
      const { descriptor } = statement.authority;
      const label = [name.replace(/\s+/g, " "), ...(descriptor === null ? [] : [descriptor])].join(", ");
      return { origin: originOfMedium(medium, folded(descriptor ?? "")), why: "cites", label };
    }
    const words = isNameless(statement.authority.kind) ? quotationKey(report.text, statement.content, quotes()) : null;
    const described = folded(statement.authority.descriptor ?? statement.speakerText ?? "");
    if (words !== null && described !== "") return { origin: originOfSource(described, words), why: "same-source", label: described };
    return { origin: itself, why: null, label: null };
  };
  return statements.map((statement) => ({ statement: statement.id, ...originOf(statement) }));
}
