/** Words as every store can hold them. */

/** Halves of surrogate pairs that stand alone: no store can hold them as text. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What every store can hold as text: PostgreSQL has no NUL. */
export const plain = (words: string): string => words.replaceAll("\0", "\ufffd").replace(HALVES, "\ufffd");
