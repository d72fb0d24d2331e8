/** What is known of a report, with where each value comes from: the two are kept together until intake has chosen. */
import type { MetadataSources } from "../records/report.js";
import type { MetadataSource } from "../records/vocabulary.js";
import type { Metadata } from "./report.js";

export type MetadataField = keyof MetadataSources;

/** Fields of a report that are told of it beside its text. */
export const METADATA_FIELDS = [
  "title",
  "publisher",
  "authors",
  "published",
  "modified",
  "url",
  "language",
  "section",
] as const satisfies readonly MetadataField[];

const FIELDS = [...METADATA_FIELDS, "captured"] as const;

const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/** Metadata of which each value that has no source yet comes from one place. */
export function comingFrom(source: MetadataSource | null, metadata: Metadata): Metadata {
  if (source === null) return metadata;
  const filled = FIELDS.filter((field) => isSaid(metadata[field])).map((field) => [field, source]);
  return { ...metadata, from: { ...Object.fromEntries(filled), ...metadata.from } };
}

/** What is known of a report, with what is known better laid over it: each value with its source. */
export function overlaid(under: Metadata, over: Metadata): Metadata {
  const left = Object.entries(under.from ?? {}).filter(([field]) => !(field in over));
  const from = { ...Object.fromEntries(left), ...over.from };
  const { from: _, ...metadata } = { ...under, ...over };
  return Object.keys(from).length > 0 ? { ...metadata, from } : metadata;
}

/** A value with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: MetadataSource;
}

/** A value of what is known; null where there is none. What has no source of its own was given. */
export function sourcedValue<F extends MetadataField | "captured">(metadata: Metadata, field: F): Sourced<NonNullable<Metadata[F]>> | null {
  const value = metadata[field];
  return isSaid(value) ? { value: value as NonNullable<Metadata[F]>, source: metadata.from?.[field] ?? "given" } : null;
}

/** The first value that there is. */
export const firstSaid = <T>(...values: readonly (Sourced<T> | null)[]): Sourced<T> | null =>
  values.find((found) => found !== null) ?? null;

/** A value from one place; null where it is none. */
export const sourcedFrom = <T>(source: MetadataSource, value: T | null): Sourced<T> | null => (value === null ? null : { value, source });

/** Where each value of a report comes from. */
export const sourcesOf = (known: Readonly<Record<MetadataField, Sourced<unknown> | null>>): MetadataSources =>
  Object.fromEntries(Object.entries(known).map(([field, found]) => [field, found?.source ?? null])) as MetadataSources;
