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
  /**
   * Statements that give a guarded table other columns and leave its rows as they are. Its indexes are to be made again after, if they are not there.
   * @param columns the table as it is to be, for a store that must make it anew
   * @param kept those of its columns that it has already
   * @param changes the same as steps from what it is, for a store that can take them
   */
  reshaped(table: string, columns: string, kept: string, changes: readonly string[]): readonly string[];
  /** A column of text whose order is that of its bytes, so that what begins alike stands side by side in an index. */
  readonly bytewise: string;
  /** Statements of the search index: of schema 3, whose stems were the store's; of 5, whose stems are ours; of 6, which renames a column. */
  readonly search: Readonly<Record<3 | 5 | 6, readonly string[]>>;
}

/** One step from a schema to the next: statements, run in order in one transaction. */
export type Migration = (types: Types) => readonly string[];
