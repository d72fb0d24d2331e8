/** [A22] Marks of footnotes are no words of a report: "sail¹", set as <sup>1</sup>, would be read as "sail1". */
import type { Element } from "./dom.js";

/** A number, a letter or a sign, with or without brackets. */
const MARK = /^\s*[[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{2,4}|note \d{1,3}|[*†‡§¶]{1,3})(?:\s*,\s*\d{1,3})*\s*[\])]?\s*$/iu;
const BRACKETED = /^\s*[[(].*[\])]\s*$/u;
/** What a power stands behind: a figure, a unit, one letter, a formula. */
const HAS_POWER = /(?:^|[^\p{L}])(?:[kcdm]?m|ft|in|yd|mi|mc|[\p{L}])$|\p{N}$/u;
/** What a mark stands behind: a word or the end of one. */
const ANNOTATED = /[\p{L}.,;:!?%)\]”’"'»]$/u;
const LOOKED_AT = 8; // characters before it

/** Whether a <sup> marks a footnote. @param before the words of its paragraph before it */
export function isFootnoteMark(sup: Element, before: string): boolean {
  const words = sup.textContent ?? "";
  if (!MARK.test(words)) return false;
  if (BRACKETED.test(words) || sup.querySelector("a") !== null || sup.parentElement?.tagName.toUpperCase() === "A") return true;
  const tail = before.slice(-LOOKED_AT);
  return ANNOTATED.test(tail) && !HAS_POWER.test(tail);
}
