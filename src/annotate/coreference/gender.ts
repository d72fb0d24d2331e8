/** The gender that a mention shows by its words [P5]: "he", "she" or "it"; and [P15] the one that a person's given name makes likely. */
import { FAMILY_FIRST, VIETNAMESE } from "../../lexicon/family-names.js";
import { GENDERS, type Gender } from "../../lexicon/gender-words.js";
import { genderOfGivenName } from "../../lexicon/given-gender.js";
import { bareWord } from "../../text/letters.js";
import type { Mention } from "../mention.js";

const LINK = /^(?:of|for|at|in|from|to|with)$/;
/** [P50] The noun phrase by which a description in front of a name calls its bearer: "the king's widow", without what she is the widow of. */
export function calledBy({ words }: Mention): readonly string[] {
  const link = words.findIndex((w) => LINK.test(w));
  const own = link < 0 ? words : words.slice(0, link);
  return own.slice(own.findLastIndex((w) => /^['’]s?$/u.test(w)) + 1);
}

/** Words before a name that say more than its bearer's title: "the king's adviser Ana Novak". */
const NO_TITLE = /^(?:['’]s?|in|at|from|with|by|to|of|for|on|and|or|who|that|,)$/;

/** Words that stand right before a name, as a title does; and a title that the name is taken to open with. [P30] A description calls by its noun. */
function titlesOf(m: Mention): readonly string[] {
  if (m.description) return calledBy(m);
  const before = m.words.slice(0, Math.max(0, m.words.indexOf(m.name[0] ?? "")));
  const last = before.findLastIndex((w) => NO_TITLE.test(w));
  const opening = m.name.length > 1 ? m.name.slice(0, 1) : m.name.length === 0 ? m.words.slice(0, 1) : [];
  return [...before.slice(last + 1), ...opening];
}

/** Looked at once a mention: each is held against many. */
const shownBy = new WeakMap<Mention, Gender | null>();
const givenBy = new WeakMap<Mention, Gender | null>();

function once(known: WeakMap<Mention, Gender | null>, m: Mention, find: (m: Mention) => Gender | null): Gender | null {
  const before = known.get(m);
  if (before !== undefined) return before;
  const found = find(m);
  known.set(m, found);
  return found;
}

/** The gender that a mention shows; null where it shows none. */
export const genderOf = (m: Mention): Gender | null => once(shownBy, m, shownGender);

function shownGender(m: Mention): Gender | null {
  const shows = ({ gender, pronouns, nouns, titles }: (typeof GENDERS)[number]): boolean => {
    if (m.form === "pronoun") return pronouns.has(m.headWord);
    if (m.form === "nominal") return nouns.has(m.headWord);
    // [P53] [P62] no word before a person's name makes it a thing: "Secretary of State", "State Senator", "the board member"
    if (m.entity !== "person" || gender === "it") return false;
    const [before, opening] = [titlesOf(m), m.name[0] ?? ""];
    return before.some((w) => titles.has(w) || (w !== opening && nouns.has(w)));
  };
  return GENDERS.find(shows)?.gender ?? null;
}

/**
 * [P15] The gender of nearly all who bear a person's given name; null where both do, where few do, and for a name of one word, which may be a
 * family's. What a title or a noun shows outranks it.
 */
export const givenGenderOf = (m: Mention): Gender | null => once(givenBy, m, givenGender);

function givenGender(m: Mention): Gender | null {
  // the names' head misses some: "She told Mary Olander"
  return genderOfFullName(m.entity === "person" ? m.name : m.entity === null && m.form === "name" && m.kind === "person" ? m.words : []);
}

/** The gender of nearly all who bear the given name of a full name; null for a name of one word. @param name its words, in small letters */
export function genderOfFullName(name: readonly string[]): Gender | null {
  if (name.length < 2) return null;
  const middle = VIETNAMESE.has(bareWord(name[0] ?? "")) && name.length > 2 ? bareWord(name[1] ?? "") : "";
  if (middle === "thi" || middle === "van") return middle === "thi" ? "she" : "he";
  const from = name.findIndex((w) => /^\p{L}{2}/u.test(w));
  if (from < 0 || from === name.length - 1) return null;
  // "Jean", "-", "Pierre"
  let to = from + 1;
  while (/^[-‐‑]$/u.test(name[to] ?? "") && to + 1 < name.length) to += 2;
  if (to >= name.length) return null;
  const first = genderOfGivenName(name.slice(from, to).join(""));
  return first ?? (FAMILY_FIRST.has(bareWord(name[from] ?? "")) ? genderOfGivenName(name.slice(to).join("")) : null);
}
