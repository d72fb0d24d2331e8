/** What a list of statements can be asked for. */
import type { Days } from "../projection/sort-key.js";
import type { Paging } from "./page.js";

export interface StatementFilter extends Paging, Days {
  /** Words of a name, or an id. */
  readonly speaker?: string | undefined;
  readonly authority?: string | undefined;
  readonly stance?: string | undefined;
  /** Words of what was said, as `queryOf` reads them. */
  readonly about?: string | undefined;
  readonly dossier?: string | undefined;
  /** Id of a report. */
  readonly report?: string | undefined;
}
