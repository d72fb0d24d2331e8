/** [P12] Roles: what stands before a name ("Israeli Defense Minister Yoav Gallant") or in apposition to it ("Hill, a doctor,"). */
import type { Mention } from "../../annotate/mention.js";
import { countryOf } from "../../lexicon/countries.js";
import { type Span, trimmed } from "../../text/span.js";
import { DETERMINERS, isOneOf, OFFICIAL, UNNAMED } from "./nouns.js";

export interface ActorRole {
  readonly title: string;
  /** The country it belongs to, by its usual name, or the body as the words have it. */
  readonly of: string | null;
  readonly span: Span;
}

const ROLE_WORDS = 12; // the longest role: more words are a sentence
const HONORIFIC = /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|dr|prof)\.?$/i;
/** "Israeli", "U.S.", "White House": what a title begins with and belongs to. */
const OWNER_BEFORE_TITLE = /^((?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*)?)(?:['’]s)?\s+(?=\S)/u;
const BODY = /\b(?:House|Department|Ministry|Pentagon|Council|Kremlin|Army|Navy|Party|Committee|Agency|Company|Office|Bank|Force)$/u;

/** "Israeli Defense Minister" → Defense Minister of Israel; "director of the CIA" → of the CIA. */
function divided(words: string): { title: string; of: string | null } {
  const opening = OWNER_BEFORE_TITLE.exec(words);
  for (const size of [2, 1]) {
    const first = opening?.[1]?.split(" ").slice(0, size).join(" ");
    if (!first || first.split(" ").length < size) continue;
    const rest = words
      .slice(first.length)
      .replace(/^['’]s?/, "")
      .trim();
    const country = countryOf(first);
    if (rest && (country || BODY.test(first))) return { title: rest, of: country ?? first };
  }
  const behind = /^(.+?)\s+(?:of|for|at|to)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(words);
  if (
    behind?.[1] &&
    behind[2] &&
    !/^(?:State|Defen[sc]e|Staff|Treasury|Commerce|Energy|Education|Homeland|Justice|Labor|Veterans)\b/.test(behind[2])
  )
    return { title: behind[1], of: countryOf(behind[2]) ?? behind[2] };
  return { title: words, of: null };
}

function roleAt(text: string, start: number, end: number): ActorRole | null {
  let from = start;
  for (
    let word = /^\S+\s+/.exec(text.slice(from, end));
    word && DETERMINERS.has(word[0].trim().toLowerCase());
    word = /^\S+\s+/.exec(text.slice(from, end))
  )
    from += word[0].length;
  const span = trimmed(text, from, end);
  if (!span) return null;
  const words = text.slice(...span).replace(/\s+/gu, " ");
  const count = words.split(" ").length;
  if (count > ROLE_WORDS || /[,;:“”"()]/.test(words) || !/\p{L}{2}/u.test(words)) return null;
  // a given name that the names' head left out is no title
  if (count === 1 && /^\p{Lu}\p{Ll}+$/u.test(words) && !isOneOf(OFFICIAL, words) && !isOneOf(UNNAMED, words)) return null;
  if (words.split(" ").every((w) => HONORIFIC.test(w)) || DETERMINERS.has(words.toLowerCase())) return null;
  return { ...divided(words), span };
}

/** Roles of one actor by its mentions, each title once, in text order. */
export function rolesOf(text: string, mentions: readonly Mention[]): ActorRole[] {
  const found = new Map<string, ActorRole>();
  const person = mentions.some((m) => m.entity === "person");
  for (const m of mentions) {
    const role =
      m.form === "name" && m.entity === "person"
        ? roleAt(text, m.phrase[0], m.span[0])
        : person && m.form === "nominal" && m.appositionTo && (m.article !== "none" || /^\p{Ll}/u.test(text[m.span[0]] as string))
          ? roleAt(text, ...m.span)
          : null;
    if (role && !found.has(role.title.toLowerCase())) found.set(role.title.toLowerCase(), role);
  }
  return [...found.values()];
}
