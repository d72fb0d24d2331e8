/** What a list of statements can be asked for. */
import { BadQuery } from "../errors.js";
import type { Days } from "../projection/sort-key.js";
import type { Where } from "../search/search-index.js";
import type { Paging } from "./page.js";

export interface StatementFilter extends Paging, Days {
  /** Words of a name, or an id. */
  readonly speaker?: string | undefined;
  readonly authority?: string | undefined;
  readonly stance?: string | undefined;
  /** Words of what was said, as `queryOf` reads them. */
  readonly about?: string | undefined;
  /** Words of what was said or of who said it, as a search takes them; instead of `about`. */
  readonly words?: string | undefined;
  readonly dossier?: string | undefined;
  /** Id of a report. */
  readonly report?: string | undefined;
}

/** The words of a filter, and where they are looked for; null where it has none. @internal @throws BadQuery where it has both kinds */
export function wordsOf({ about, words }: StatementFilter): { readonly words: string; readonly where: Where } | null {
  if (about !== undefined && words !== undefined)
    throw new BadQuery(
      { about, words },
      "are two ways to ask for words",
      'give "about" for words of what was said, or "words" for those of the speaker too',
    );
  if (about !== undefined) return { words: about, where: "words" };
  return words === undefined ? null : { words, where: "speakers too" };
}
