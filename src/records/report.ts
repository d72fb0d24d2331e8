import { z } from "zod";
import { reportId, span, text } from "./common.js";
import { METADATA_SOURCES, PARTS } from "./vocabulary.js";

export const anatomyPart = z.object({ part: z.enum(PARTS), span });

export const dateline = z.object({
  span,
  place: text.nullable(),
  /** ISO 8601, possibly partial; completed from the publication date where the line names no year. */
  date: text.nullable(),
  agency: text.nullable(),
});

const metadataSource = z.enum(METADATA_SOURCES).nullable();

/** Where each value comes from; null where there is none. */
const metadataSources = z.object({
  title: metadataSource,
  publisher: metadataSource,
  authors: metadataSource,
  published: metadataSource,
  modified: metadataSource,
  url: metadataSource,
  language: metadataSource,
  section: metadataSource.optional(),
});

/** One version of one published text with its metadata; immutable once stored. */
export const report = z.object({
  id: reportId,
  ref: text.nullable(),
  source: text,
  mediaType: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: text.nullable(),
  publisher: text.nullable(),
  authors: z.array(text),
  published: text.nullable(),
  modified: text.nullable(),
  url: text.nullable(),
  language: text.nullable(),
  /** The section of its outlet, as that calls it: "World". Absent from reports that were read before it was kept. */
  section: text.nullable().optional(),
  dateline: dateline.nullable(),
  text: z.string(),
  anatomy: z.array(anatomyPart),
  /** Absent from reports that were read before it was kept. */
  metadataSources: metadataSources.optional(),
});

export type Report = z.infer<typeof report>;
export type AnatomyPart = z.infer<typeof anatomyPart>;
export type MetadataSources = z.infer<typeof metadataSources>;
export type Dateline = z.infer<typeof dateline>;
