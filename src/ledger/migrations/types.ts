/** What the two stores name otherwise in the definition of a table. */
export interface Types {
  /** A number the store gives out, from 1. */
  readonly seq: string;
  /** Text that is put in order by its code points, whatever the language of the store. */
  readonly exact: string;
  /** A whole number up to 2^53. */
  readonly big: string;
  readonly blob: string;
  /** `create table`; `packed` keeps the rows in the order of the primary key where the store can. */
  table(name: string, columns: string, packed?: "packed"): string;
  /** Statements that make the store refuse to change or delete rows of a table. */
  kept(table: string): readonly string[];
  /** Statements that make the search index. */
  readonly search: readonly string[];
}

/** One step from a schema to the next: statements, run in order in one transaction. */
export type Migration = (types: Types) => readonly string[];
