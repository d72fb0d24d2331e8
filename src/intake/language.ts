/** The language a text is written in, as a BCP 47 tag. */
import { francAll } from "franc-min";
import type { Note } from "../records/document.js";
import { firstSaid, sourcedFrom } from "./metadata-sources.js";
import type { Metadata } from "./report.js";

const ENOUGH = 80; // letters; below that the detector guesses
const SAMPLE = 2048; // characters: the detector looks at no more
/** Words that English has at every turn, and other languages hardly. */
const ENGLISH = /(?<!\p{L})(?:the|of|and|to|that|with|from|this)(?!\p{L})/giu;
const ENGLISH_SHARE = 0.12; // of all words; the detector, which goes through 80 languages, is not asked then
const NEAR = 0.85; // of the best score: English news full of foreign names still counts as English

/** Whether there is no doubt that words are English. */
const isPlainlyEnglish = (words: string): boolean =>
  (words.match(ENGLISH)?.length ?? 0) >= ENGLISH_SHARE * (words.match(/\p{L}+/gu)?.length ?? 0);

/** The detected language of a text, or null where the text is too short to tell. */
function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH) return null;
  if (isPlainlyEnglish(sample)) return "en";
  const scores = francAll(sample, { minLength: 40 });
  const best = scores[0];
  if (!best || best[0] === "und") return null;
  const english = scores.find(([code]) => code === "eng");
  const code = english && english[1] >= NEAR * best[1] ? "eng" : best[0];
  return Intl.getCanonicalLocales(code)[0] ?? null;
}

const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
/** Tags that say that the language is not known, or that there is none or more than one. */
const UNTOLD = ["und", "mul", "mis", "zxx"];
/** Subtags that a tag has in practice, and some more. */
const MOST = 8;

/** The code of a language called by its English name. */
function codeOf(name: string): string | null {
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  return codes.find((code) => NAMES.of(code)?.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The canonical form of subtags, or null where they are no BCP 47 tag of a language that is known. */
function canonicalTag(subtags: readonly string[]): string | null {
  try {
    const tag = Intl.getCanonicalLocales(subtags.join("-"))[0] as string;
    const { language } = new Intl.Locale(tag);
    // whatever has three letters may be one of the 7,000 of ISO 639-3, which have no names here
    return language.length === 3 || NAMES.of(language) ? tag : null;
  } catch {
    return null;
  }
}

/**
 * The BCP 47 tag that is meant by a language as people and pages write it: `en_GB`, `EN-us`, `en_US.UTF-8`, `English`. Subtags that
 * make no sense are left out. Null where it cannot be told.
 */
export function languageTag(value: string): string | null {
  const [first = "", ...rest] = (/^[a-z\d]+(?:[-_][a-z\d]+)*/i.exec(value.trim())?.[0] ?? "").split(/[-_]/).slice(0, MOST);
  const subtags = [first.length > 3 ? (codeOf(first) ?? first) : first, ...rest];
  for (let n = subtags.length; n > 0; n--) {
    const tag = canonicalTag(subtags.slice(0, n));
    if (tag !== null) return UNTOLD.includes(tag) ? null : tag;
  }
  return null;
}

/** The language that came with a report; a note where something was given that names none. */
function toldLanguage(value: string | null | undefined): { readonly tag: string | null; readonly doubts: readonly Note[] } {
  const given = value?.trim() ?? "";
  const tag = languageTag(given);
  if (tag !== null || given === "" || UNTOLD.includes(given.toLowerCase())) return { tag, doubts: [] };
  const message = `the language is given as ${JSON.stringify(given.slice(0, 40))}, which names none (a tag such as en-GB would); it is taken from the text instead`;
  return { tag, doubts: [{ code: "language-unknown", span: null, message }] };
}

/** The name of a language for people; its tag where it has no name. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag; // kept by an earlier version, which took any words
  }
}

/** Whether a tag names English, of whatever region. */
export const isEnglish = (tag: string): boolean => /^en(?:g)?(?:[-_]|$)/i.test(tag);

/** The language of a report, with where that is said: by who gives it, else by its words, else by its page or file. Doubts are of what is told. */
export function languageOf(given: Metadata, found: Metadata, text: string) {
  const [told, said] = [toldLanguage(given.language), toldLanguage(found.language)];
  const chosen = firstSaid(
    sourcedFrom(given.from?.language ?? "given", told.tag),
    told.tag === null ? sourcedFrom("detected", detectLanguage(text)) : null,
    sourcedFrom(found.from?.language ?? "document", said.tag),
  );
  return { chosen, doubts: [...told.doubts, ...(told.tag === null ? said.doubts : [])] };
}
