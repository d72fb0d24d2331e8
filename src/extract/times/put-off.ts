/** Words right before a time by which it is the end of something ("until Friday"), or when something is now due ("moved to Friday"). */

const UNTIL = /(?<!\p{L})(?:until|till)\s+(?:at\s+least\s+)?(?:the\s+)?$/iu;
const TO = /(?<!\p{L})(?:to|for)\s+(?:the\s+)?$/iu;

/** @param before the text up to a time */
export const endsWithUntil = (before: string): boolean => UNTIL.test(before);
/** @param before the text up to a time */
export const endsWithTo = (before: string): boolean => TO.test(before);
