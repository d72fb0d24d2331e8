/** The language a text is written in, as a BCP 47 tag. */
import { francAll } from "franc-min";

const ENOUGH = 80; // letters; below that the detector guesses
const SAMPLE = 6000; // characters
const NEAR = 0.85; // of the best score: English news full of foreign names still counts as English

/** The detected language of a text, or null where the text is too short to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH) return null;
  const scores = francAll(sample, { minLength: 40 });
  const best = scores[0];
  if (!best || best[0] === "und") return null;
  const english = scores.find(([code]) => code === "eng");
  const code = english && english[1] >= NEAR * best[1] ? "eng" : best[0];
  return Intl.getCanonicalLocales(code)[0] ?? null;
}

/** Whether a tag names English, of whatever region. */
export const isEnglish = (tag: string): boolean => /^en(?:g)?(?:[-_]|$)/i.test(tag);
