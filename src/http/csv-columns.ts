/** The columns of a list as comma-separated values, from the schema of its items: those that people read first, then the rest, then those for machines. */
import { z } from "zod";

/** A field of an item by its path: those of an object within it each have a column, as in `report.title`. */
export type ColumnPath = readonly string[];

/** What people look for first, in this order, in whichever list has it. */
const FIRST: readonly string[] = [
  "name",
  "label",
  "about",
  "one.name",
  "other.name",
  "title",
  "report.title",
  "publisher",
  "report.publisher",
  "published",
  "report.published",
  "day",
  "at",
  "who",
  "action",
  "speaker",
  "speakerName",
  "speakerText",
  "authority",
  "authority.kind",
  "authority.descriptor",
  "state",
  "stance",
  "cueWords",
  "quote",
  "words",
  "snippet",
  "why",
  "kind",
];

/** A schema without what says that its value may be missing. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

/** Ids are texts that begin in one way. */
const isId = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString &&
  (schema.def.checks ?? []).some((check) => (check._zod.def as { format?: unknown }).format === "starts_with");

/** 0 for what people read, 1 for offsets into texts, 2 for ids. */
function depth(schema: z.core.$ZodType): 0 | 1 | 2 {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return depth(inner.element);
  return isId(inner) ? 2 : inner instanceof z.ZodTuple ? 1 : 0;
}

interface Column {
  readonly path: ColumnPath;
  readonly schema: z.core.$ZodType;
}

function fields(schema: z.core.$ZodType, before: ColumnPath = []): Column[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => fields(option, before));
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Readonly<Record<string, z.core.$ZodType>>).flatMap(([name, field]) =>
      fields(field, [...before, name]),
    );
  return [{ path: before, schema: inner }];
}

const titleOf = ({ path }: Column): string => path.join(".");

const rank = (column: Column): number => {
  const [of, place] = [depth(column.schema), FIRST.indexOf(titleOf(column))];
  return of === 0 && place >= 0 ? place : FIRST.length + of;
};

/** Each field of an item once, in the order in which columns stand. @param item schema of the items of a list */
export function columnPaths(item: z.core.$ZodType): ColumnPath[] {
  const found = new Map(fields(item).map((column) => [titleOf(column), column]));
  return [...found.values()].sort((a, b) => rank(a) - rank(b)).map(({ path }) => path);
}
