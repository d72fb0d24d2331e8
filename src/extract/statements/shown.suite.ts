/** Texts by hand for the tests of shown quotations: their lines and quotations, without a model. */
import type { Part } from "../../records/vocabulary.js";
import { type Markup, UNMARKED } from "../../text/markup.js";
import { paragraphs } from "../../text/paragraphs.js";
import { wordsOf } from "../../text/span.js";
import { pairQuotes } from "../../tokens/quotes.js";
import { Quotations, type ShownLine } from "./shown-lines.js";
import type { ShownQuotation } from "./shown-quotation.js";

/** What a line is: its part, and its markup. */
export type LineKind = Partial<Markup> & { readonly part?: Part };

/** The lines of a text, all of them read; `kinds` by the number of the line. */
export function linesOf(text: string, kinds: Readonly<Record<number, LineKind>> = {}): { lines: ShownLine[]; quotations: Quotations } {
  const spans = paragraphs(text);
  const lines = spans.map((span, n): ShownLine => {
    const { part = "paragraph", ...markup } = kinds[n] ?? {};
    return { span, read: part !== "subhead", part, markup: { ...UNMARKED, ...markup } };
  });
  return { lines, quotations: new Quotations(pairQuotes(text, spans).quotes) };
}

/** Each as "rule source: content … content". */
export const written = (text: string, all: readonly ShownQuotation[]): string[] =>
  all.map(({ rule, attribution: { sources, contents }, interviewed }) => {
    const source = interviewed ? "(interviewed)" : sources.map((s) => wordsOf(text, s)).join(" & ");
    return `${rule} ${source}: ${contents.map((c) => wordsOf(text, c)).join(" … ")}`;
  });
