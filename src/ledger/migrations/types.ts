/** What the two stores name otherwise in the definition of a table. */
export interface Types {
  /** A number the store gives out, from 1. */
  readonly seq: string;
  /** A whole number up to 2^53. */
  readonly big: string;
  readonly blob: string;
  /** `create table`; `packed` keeps the rows in the order of the primary key where the store can. */
  table(name: string, columns: string, packed?: "packed"): string;
  /** Statements that make the store refuse to change or delete rows of a table. */
  guards(table: string): readonly string[];
  /** A column of text whose order is that of its bytes, so that what begins alike stands side by side in an index. */
  readonly bytewise: string;
  /** Statements of the search index: of schema 3, whose stems were the store's; of 5, whose stems are ours; of 6, which renames a column. */
  readonly search: Readonly<Record<3 | 5 | 6, readonly string[]>>;
}

/** One step from a schema to the next: statements, run in order in one transaction. */
export type Migration = (types: Types) => readonly string[];
