/**
 * On whose authority a statement rests, by the words of its source: an ordered list of rules, of which the first that
 * fits decides. The order is the agencies': a named role before a bare noun (WIRE.md, authority.kind).
 */

import { isCountry, isNationality } from "../../lexicon/countries.js";
import { isMedium, MEDIA_NAME } from "../../lexicon/media.js";
import { isPostAbbreviation, isStatePost } from "../../lexicon/titles.js";
import type { AuthorityKind } from "../../records/authority-kinds.js";
import { BODY, BODY_NAME, DOCUMENT, isAnybody, isOneOf, isPlural, MEDIA, OFFICIAL, UNNAMED, WORKPLACE } from "../actors/nouns.js";
import type { Phrase } from "../actors/phrase.js";
import {
  BY_THE_MEDIA,
  FACTION,
  GOVERNING,
  GOVERNING_BODY,
  IN_GOVERNMENT,
  JOURNALIST,
  LAWMAKER,
  LAWYER,
  OF_AN_ASSEMBLY,
  OF_THE_STATE,
  OFFICE_POST,
  OFFICIAL_SOURCE,
  PARTY,
  POST,
  PRIVATE,
  PUBLISHED,
  QUOTED_TITLE,
  REGULATOR,
  SEAT_HOLDER,
  SOME,
  SORT_OF_MEDIUM,
  SPOKESPERSON,
  STUDENT,
} from "./authority-words.js";

/** The kind of authority of a source, and the rule that says so. */
export interface SourceKind {
  readonly kind: AuthorityKind;
  readonly rule: string;
}

/** The same by the words of a phrase. */
export interface PhraseKind extends SourceKind {
  /** Whether no list knows the noun, so that the kind is no more than likely: whether it is a person, the network says. */
  readonly guessed: boolean;
}

interface AuthorityRule {
  readonly id: string;
  readonly kind: AuthorityKind;
  /** The rule of last resort, for a noun that no list knows. */
  readonly guessed?: true;
  readonly fits: (p: Phrase, agency: string | null) => boolean;
}

/** A noun and no name: in lower case, alone, or in a headline's capitals. */
const lower = (p: Phrase): boolean => !p.capital || p.words.length === 1 || p.name === null;
const entity = (p: Phrase, ...types: string[]): boolean => p.name !== null && types.includes(p.name.type);
const definite = (p: Phrase): boolean => ["the", "this", "that"].includes(p.determiner) && !p.plural;
const title = (p: Phrase): string => p.words.join(" ");

/** A report by a medium: what it is called, and from whom it is. */
const BY_MEDIUM = new RegExp(`^\\s+(?:by|in|from|of)\\s+(?:the\\s+)?${MEDIA_NAME.source}`, "u");

/** Whether "some" of what the phrase is of are people of whom nothing is known: of a nation, or of factions. */
const isSome = (p: Phrase): boolean =>
  isNationality(p.head.replace(/^.*-/, "")) ||
  isNationality(p.words.join(" ")) ||
  isNationality(p.words.join(" ").replace(/s$/, "")) ||
  FACTION.test(p.head);

function isBodyName(p: Phrase): boolean {
  if (isPostAbbreviation(p.head)) return false;
  const first = (p.words[0] as string).toLowerCase();
  const last = p.head.toLowerCase();
  return (
    isCountry(title(p)) ||
    isCountry(last) ||
    BODY_NAME.has(last) ||
    BODY_NAME.has(first) ||
    p.words.some((w, n) => n > 0 && /^\p{Lu}/u.test(w) && BODY_NAME.has(w.toLowerCase())) ||
    /^(?:\p{Lu}\.?){2,6}$/u.test(title(p))
  );
}

export const AUTHORITY_RULES: readonly AuthorityRule[] = [
  { id: "K1", kind: "reporter", fits: (p) => p.pronoun === "first" },
  {
    id: "K1",
    kind: "reporter",
    fits: (p, agency) => agency !== null && title(p).toLowerCase().startsWith(`${agency.toLowerCase()} `) && JOURNALIST.test(p.head),
  },
  { id: "K6", kind: "unnamed", fits: isAnybody },
  { id: "K2", kind: "spokesperson", fits: (p) => SPOKESPERSON.test(p.text) },
  { id: "K4", kind: "other-media", fits: (p) => isMedium(title(p), p.name?.type ?? "") },
  { id: "K6", kind: "unnamed", fits: (p) => SOME.test(p.determiner) && isPlural(p.head) && isSome(p) },
  // a party or people, whatever the names' head takes it for
  {
    id: "K8",
    kind: "organisation",
    fits: (p) => p.words.length === 1 && (PARTY.test(p.head) || (isNationality(p.head) && isPlural(p.head))),
  },
  { id: "K3", kind: "named-person", fits: (p) => p.person !== null && p.person[1] > p.core[1] },
  // "the Pentagon", "the Executive": nobody's name has an article
  { id: "K8", kind: "organisation", fits: (p) => p.words.length === 1 && p.capital && p.determiner === "the" && isBodyName(p) },
  { id: "K3", kind: "named-person", fits: (p) => p.person !== null },
  // "the Iraqi television channel Al Sumeria", "a report by the Kesh Times"
  { id: "K17", kind: "other-media", fits: (p) => p.capital && p.words.slice(0, -1).some((w) => /^\p{Ll}/u.test(w) && isOneOf(MEDIA, w)) },
  { id: "K17", kind: "other-media", fits: (p) => SORT_OF_MEDIUM.test(title(p)) },
  { id: "K17", kind: "other-media", fits: (p) => /^\p{Lu}.*\s(?:news|press) agency$/u.test(title(p)) },
  { id: "K17", kind: "other-media", fits: (p) => PUBLISHED.test(p.head) && BY_MEDIUM.test(p.tail) },
  { id: "K17", kind: "other-media", fits: (p) => /^reports?$/i.test(p.head) && BY_THE_MEDIA.test(p.words.slice(0, -1).join(" ")) },
  { id: "K7", kind: "document", fits: (p) => QUOTED_TITLE.test(p.text) },
  {
    id: "K4",
    kind: "other-media",
    fits: (p) =>
      !entity(p, "person") &&
      MEDIA_NAME.test(p.text.slice(0, p.core[1] - p.span[0])) &&
      (p.capital || isOneOf(MEDIA, p.head) || PUBLISHED.test(p.head)),
  },
  { id: "K4", kind: "other-media", fits: (p) => isOneOf(MEDIA, p.head) && lower(p) },
  {
    id: "K5",
    kind: "official-unnamed",
    fits: (p) =>
      isOneOf(UNNAMED, p.head) &&
      p.words.length > 1 &&
      (STUDENT.test(p.head) ? GOVERNING_BODY : GOVERNING).test(p.words.slice(0, -1).join(" ")),
  },
  { id: "K5", kind: "official-unnamed", fits: (p) => isOneOf(UNNAMED, p.head) && !STUDENT.test(p.head) && IN_GOVERNMENT.test(p.tail) },
  { id: "K18", kind: "official-unnamed", fits: (p) => /^sources?$/i.test(p.head) && OFFICIAL_SOURCE.test(p.words.slice(0, -1).join(" ")) },
  { id: "K19", kind: "organisation", fits: (p) => REGULATOR.test(p.head) && lower(p) },
  { id: "K5", kind: "official-unnamed", fits: (p) => isOneOf(SEAT_HOLDER, p.head) && OF_AN_ASSEMBLY.test(p.tail) },
  {
    id: "K6",
    kind: "unnamed",
    fits: (p) =>
      isOneOf(OFFICIAL, p.head) &&
      ((!definite(p) && !LAWMAKER.test(p.head) && PRIVATE.test(p.words.slice(0, -1).join(" "))) ||
        (LAWYER.test(p.head) && !OF_THE_STATE.test(p.text))),
  },
  { id: "K6", kind: "unnamed", fits: (p) => isOneOf(UNNAMED, p.head) && !p.name },
  { id: "K5", kind: "official-unnamed", fits: (p) => /^officials?$/i.test(p.head) || (isStatePost(p.head) && !p.person) },
  { id: "K6", kind: "unnamed", fits: (p) => isPostAbbreviation(p.head) && !p.person },
  { id: "K7", kind: "document", fits: (p) => isOneOf(DOCUMENT, p.head) && lower(p) },
  { id: "K8", kind: "organisation", fits: (p) => isOneOf(BODY, p.head) && lower(p) },
  // "Factory says", "the mine said"
  { id: "K30", kind: "organisation", fits: (p) => isOneOf(WORKPLACE, p.head) && lower(p) },
  { id: "K3", kind: "named-person", fits: (p) => isOneOf(OFFICIAL, p.head) && lower(p) && definite(p) && POST.test(p.head) },
  { id: "K5", kind: "official-unnamed", fits: (p) => isOneOf(OFFICIAL, p.head) && lower(p) },
  { id: "K8", kind: "organisation", fits: (p) => entity(p, "organisation", "government", "group", "place", "facility") },
  { id: "K8", kind: "organisation", fits: (p) => p.capital && (isBodyName(p) || (isNationality(p.head) && p.plural)) },
  {
    id: "K8",
    kind: "organisation",
    fits: (p) => p.capital && p.plural && p.words.length === 1 && !definite(p) && /(?:ans|ats|ives|ists|ese|is)$/.test(p.head),
  },
  {
    id: "K20",
    kind: "organisation",
    fits: (p) =>
      p.words.length === 1 &&
      p.capital &&
      p.determiner === "the" &&
      !isOneOf(OFFICIAL, p.head) &&
      !isOneOf(UNNAMED, p.head) &&
      !POST.test(p.head),
  },
  { id: "K3", kind: "named-person", fits: (p) => p.capital && !p.plural },
  { id: "K15", kind: "named-person", guessed: true, fits: definite },
  { id: "K15", kind: "unnamed", guessed: true, fits: () => true },
];

/** Whether somebody without a name is an official by the noun: whoever holds an office, and is no singer or pastor. */
export const isOfficial = (p: Phrase): boolean =>
  (isOneOf(OFFICIAL, p.head) || OFFICE_POST.test(p.head) || (p.capital && p.words.some((w) => OFFICE_POST.test(w)))) &&
  !PRIVATE.test(p.words.slice(0, -1).join(" ")) &&
  !(LAWYER.test(p.head) && !OF_THE_STATE.test(p.text));

/** The kind of a source by its own words; `agency` is the report's own. Not for pronouns but those of the first person. */
export function kindOfPhrase(phrase: Phrase, agency: string | null): PhraseKind {
  const rule = AUTHORITY_RULES.find(({ fits }) => fits(phrase, agency)) as AuthorityRule;
  return { kind: rule.kind, rule: rule.id, guessed: rule.guessed ?? false };
}
