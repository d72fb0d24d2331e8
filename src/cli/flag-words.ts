/** Errors as the command line tells them. */
import type { ReadoutError } from "../errors.js";

/** An option of the library as a flag: `sourceWords` is `--source-words`. */
const flagOf = (option: string): string => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Words of an error in which options of the library, named there in quotation marks, are flags: `"since"` is `--since`. */
export const withFlags = (error: ReadoutError, words = error.message): string =>
  error.options.reduce((said, option) => said.replaceAll(`"${option}"`, flagOf(option)), words);
