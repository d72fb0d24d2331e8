/**
 * [O4] On which media a text says that its main words rest: whom its lead cites, whom a line "Source: …" names, and whom somebody told
 * what stands in its first sentences. By words alone: what is told of a body must not hang on the report that it stands in.
 */

import { MEDIA_NAME } from "../../lexicon/media.js";
import { matches } from "../../text/matches.js";
import { mediumKey } from "./medium-name.js";

export interface CitedMedium {
  readonly key: string;
  /** The name as the text has it. */
  readonly name: string;
  /** The compared sentence that names it. */
  readonly sentence: number;
  /** Whether the main text rests on it: the first sentence cites it (or the next, where that is short), or a line "Source: …" behind it. */
  readonly lead: boolean;
  /** Whether the words themselves tell that it is a medium. "According to Lindau" may name anything. */
  readonly certain: boolean;
  /** Whether somebody told it, or it found out, as a medium's own report has it. */
  readonly told: boolean;
}

/** Words up to which a first sentence is no lead of its own ("Good morning."): the next is it too. */
const SHORT = 8;
/** Characters of a sentence that are looked at. */
const LOOKED_AT = 1000;
/** Sentences in which somebody may tell a report's own medium what it reports. */
const TOLD_IN = 5;
const PART = "[\\p{Lu}\\p{N}](?:[\\p{L}\\p{N}&-]|['’](?=\\p{L}{2})){0,30}";
const NAME = `(?:[Tt]he )?(?<name>${PART}(?:(?: of| de| and| &)? ${PART}){0,4})`;
const KINDS = "(?:newspaper|paper|daily|weekly|broadcaster|agency|station|website|site|magazine|channel|outlet|network)";
const KIND = `(?<kind>(?:\\p{L}+ ){0,2}?${KINDS} )?`;
const KIND_BEHIND = `(?<kind>(?: \\p{Ll}+){0,1}? ${KINDS})?`; // "the AFP news agency reported"
const POSSESSOR = "(?:['’]s? (?:\\p{Lu}\\p{L}+ ?){1,3})?"; // "Axios' Ann Lee reported"
const ASIDE = "(?:,? (?:on )?(?:\\p{Lu}\\p{L}+day),?| (?:has|have|had|also|first|later|earlier))?";
const SAYS = "(?:reports?|reported|reveals?|revealed|wrote|writes|says?|said)";

/** Each with what its words tell: that it is a medium, or that somebody told it; or neither. */
const CITATIONS: readonly (readonly [RegExp, "medium" | "told" | null])[] = [
  [new RegExp(`${NAME}${POSSESSOR}${ASIDE} ${SAYS}(?: [^,.;]{0,24})?,? (?:citing|quoting)\\b`, "gu"), "medium"],
  [new RegExp(`${NAME},? (?:which |who |and )?(?:citing|cited|quoting|quoted|quotes|understands)\\b`, "gu"), "medium"],
  [new RegExp(`\\bas (?:reported|cited|carried) by (?:the )?${KIND}${NAME}`, "gu"), "medium"],
  [new RegExp(`${NAME}${KIND_BEHIND}${POSSESSOR}${ASIDE} ${SAYS}\\b`, "gu"), null],
  [new RegExp(`${NAME} (?:has |can )?(?:learned|found|reveal)\\b`, "gu"), "told"],
  [new RegExp(`\\b[Aa]ccording to (?:an? (?:\\p{L}+ )?report (?:by|in|from|of) )?(?:the )?${KIND}${NAME}`, "gu"), null],
  [new RegExp(`\\b(?:citing|quoting|with reference to) (?:the )?${KIND}${NAME}`, "gu"), null],
  [new RegExp(`\\breports? (?:by|in|from) (?:the )?${KIND}${NAME}`, "gu"), null],
  [new RegExp(`\\b(?:told|tells?|telling|speaking to|spoke to|interview with) (?:the )?${KIND}${NAME}`, "gu"), "told"],
];
const SOURCE = /\bSource:\s*(?<names>[^\n.]{2,120})/u;
/** What can stand before a name without being of it. */
const NOT_OF_NAME =
  /^(?:On|In|At|As|But|And|Sources?|Officials?|Reporters?|Journalists?|It|He|She|They|We|That|This|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u;

interface Named {
  readonly name: string;
  readonly certain: boolean;
  readonly told: boolean;
}

function* namesIn(sentence: string): Generator<Named> {
  for (const [pattern, tells] of CITATIONS) {
    for (const { groups } of matches(sentence, pattern)) {
      const name = groups?.name ?? "";
      if (name === "" || NOT_OF_NAME.test(name)) continue;
      yield { name, certain: tells === "medium" || groups?.kind !== undefined || MEDIA_NAME.test(name), told: tells === "told" };
    }
  }
  for (const part of SOURCE.exec(sentence)?.groups?.names?.split(/[;,]/) ?? []) {
    const name = part.trim();
    if (/^(?:the )?\p{Lu}/u.test(name) && MEDIA_NAME.test(name)) yield { name, certain: true, told: false };
  }
}

/** @param sentences the words of the compared sentences, as they stand in the text */
export function citedMedia(sentences: readonly string[]): CitedMedium[] {
  const found = new Map<string, CitedMedium>();
  const last = (sentences[0] ?? "").split(/\s+/, SHORT + 1).length > SHORT ? 0 : 1;
  sentences.slice(0, TOLD_IN).forEach((whole, sentence) => {
    const words = whole.slice(0, LOOKED_AT);
    for (const { name, certain, told } of namesIn(words)) {
      const key = mediumKey(name);
      if (key === "") continue;
      const lead = sentence <= last || (sentence === 1 && SOURCE.test(words));
      const known = found.get(key) ?? { key, name, sentence, lead, certain, told };
      found.set(key, { ...known, lead: known.lead || lead, certain: known.certain || certain, told: known.told || told });
    }
  });
  return [...found.values()];
}
