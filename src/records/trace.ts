/** Where a paragraph of a report stands in what came in. */
import { z } from "zod";
import { span } from "./common.js";

/** Words with what stands on both sides, as a text quote selector of the Web Annotation model has them. */
const textQuote = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });

const sourcePlace = z.object({
  span: z.tuple([z.int().min(0), z.int().min(0)]).describe("from which to which of the page's characters, the last not included"),
  words: z.string().describe("as they are written there, markup and all; the first 3,000 characters"),
  before: z.string(),
  after: z.string(),
});

const pagedBox = z.object({
  page: z.int().min(1),
  box: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .describe("left, bottom, right, top: points from the lower left of the page"),
});

/** Each place is null, or an empty list, where the form of the report has none such. */
export const tracedParagraph = z.object({
  span: span.describe("in the canonical text"),
  xpath: z
    .string()
    .nullable()
    .describe("of a page: the innermost element, or the attribute, that holds its words, in the tree that its characters make"),
  quote: textQuote.nullable().describe("its words and what stands on both sides, in the page; of other forms, in the canonical text"),
  source: sourcePlace.nullable().describe("of a page: how its words are written in it, with what stands on both sides"),
  boxes: z.array(pagedBox).describe("of a PDF: one for each column of each page that it runs over"),
  bytes: z
    .tuple([z.int().min(0), z.int().min(0)])
    .nullable()
    .describe("of a text: from which to which byte of what came in, the last not included"),
});

type ReadOnlyTraced = z.infer<typeof tracedParagraph>;
export type TextQuote = Readonly<ReadOnlyTraced["quote"] & object>;
export type SourcePlace = Readonly<ReadOnlyTraced["source"] & object>;
export type PagedBox = Readonly<ReadOnlyTraced["boxes"][number]>;
export type TracedParagraph = Readonly<ReadOnlyTraced>;
