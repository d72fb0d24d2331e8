/** Errors as the command line tells them. */
import type { ReadoutError } from "../errors.js";
import { LedgerError } from "../ledger/errors.js";

/** Words of an error in which options of the library, named there in quotation marks, are flags: `"since"` is `--since`. */
export const withFlags = (error: ReadoutError, words = error.message): string =>
  (error instanceof LedgerError ? error.options : []).reduce((said, option) => said.replaceAll(`"${option}"`, `--${option}`), words);
