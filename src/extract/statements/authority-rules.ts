/**
 * On whose authority a statement rests, by the words of its source: an ordered list of rules, of which the first that
 * fits decides. The order is the agencies': a named role before a bare noun (WIRE.md, authority.kind).
 */
import type { Authority } from "../../records/statement.js";
import type { AuthorityKind } from "../../records/vocabulary.js";
import type { Span } from "../../text/span.js";
import { countryOf, isCountry, isNationality } from "../actors/countries.js";
import { isMedium, MEDIA_NAME } from "../actors/media.js";
import { ANYBODY, BODY, BODY_NAME, DOCUMENT, isOneOf, isPlural, MEDIA, OFFICIAL, UNNAMED } from "../actors/nouns.js";
import type { Phrase } from "../actors/phrase.js";

/** What a spokesperson is called. */
export const SPOKES = /\bspokes(?:man|woman|person|men|women|people|persons)\b|\bpress secretary\b/i;
const ACCOUNT = /^(?:story|article|editorial|reporting|account|report)$/i;
const WITNESS = /^(?:reporter|journalist|correspondent|photographer|witness)s?$/i;
const GOVERNING =
  /\b(?:White House|Pentagon|Kremlin|administration|government|military|army|defen[sc]e|intelligence|security|diplomatic|ministry|department|palace|presidential|congressional|palestinian authority)\b/i;
/** Leaders and lawyers of what is no state. */
const PRIVATE =
  /\b(?:business|industry|corporate|company|tech|religious|faith|church|evangelical|union|labou?r|community|tribal|student|civil[- ]rights|opinion|world's)\b/i;
const LAWYER = /^(?:lawyer|attorney)s?$/i;
const STATE = /\b(?:government|state|federal|administration|campaign|department|ministry|district|city|county|House|Senate|U\.S\.)\b/;
/** "A member of Congress". */
const SEATS = new Set(["member"]);
const SEATED =
  /^\s+of\s+(?:(?:the|his|her|its|their)\s+)?(?:\S+\s+)?(?:congress|parliament|government|cabinet|knesset|duma|bundestag|senate|house|council|legislature|administration|campaign|assembly|delegation)\b/i;
const STANDING =
  /^(?:president|prime minister|minister|chancellor|secretary|king|queen|pope|governor|mayor|senator|candidate|nominee|leader|chief|premier|chairman|chairwoman|director|commander|head|ambassador|general|author|actor|actress|singer|coach|pastor|director|filmmaker|billionaire|mogul|businessman|congressman|congresswoman)$/i;

/** Kinds of people whom a report need not name. */
export const NAMELESS: readonly AuthorityKind[] = ["official-unnamed", "unnamed", "spokesperson"];

/** What a phrase is said by, and the rule that says so. */
export interface Kind {
  readonly kind: AuthorityKind;
  readonly rule: string;
}

/** Parties called by their people. */
const PARTY =
  /^(?:Republicans|Democrats|Conservatives|Liberals|Tories|Socialists|Greens|Libertarians|Progressives|Nationalists|Communists|Islamists|Houthis)$/;

/** Some of a people are not that people: "many Americans", "31 Latvians". */
const SOME = /^(?:many|some|most|several|few|other|all|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/;

interface Rule {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly fits: (p: Phrase, agency: string | null) => boolean;
}

/** A noun and no name: in lower case, alone, or in a headline's capitals. */
const lower = (p: Phrase): boolean => !p.capital || p.words.length === 1 || p.name === null;
const entity = (p: Phrase, ...types: string[]): boolean => p.name !== null && types.includes(p.name.type);
const definite = (p: Phrase): boolean => ["the", "this", "that"].includes(p.determiner) && !p.plural;
const title = (p: Phrase): string => p.words.join(" ");

function isBodyName(p: Phrase): boolean {
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

/** The rule of last resort: a noun that no list knows. Whether it is a person, the network says. */
export const FALLBACK = "K15";

const RULES: readonly Rule[] = [
  { id: "K1", kind: "reporter", fits: (p) => p.pronoun === "first" },
  {
    id: "K1",
    kind: "reporter",
    fits: (p, agency) => agency !== null && title(p).toLowerCase().startsWith(`${agency.toLowerCase()} `) && WITNESS.test(p.head),
  },
  { id: "K6", kind: "unnamed", fits: (p) => ANYBODY.has(p.text.toLowerCase()) },
  { id: "K2", kind: "spokesperson", fits: (p) => SPOKES.test(p.text) },
  { id: "K4", kind: "other-media", fits: (p) => isMedium(title(p), p.name?.type ?? "") },
  { id: "K6", kind: "unnamed", fits: (p) => SOME.test(p.determiner) && isPlural(p.head) && isNationality(p.head.replace(/^.*-/, "")) },
  // a party or people, whatever the names' head takes it for
  {
    id: "K8",
    kind: "organisation",
    fits: (p) => p.words.length === 1 && (PARTY.test(p.head) || (isNationality(p.head) && isPlural(p.head))),
  },
  // "the Pentagon": nobody's name has an article
  { id: "K8", kind: "organisation", fits: (p) => p.words.length === 1 && p.capital && p.determiner === "the" && isBodyName(p) },
  { id: "K3", kind: "named-person", fits: (p) => p.person !== null },
  {
    id: "K4",
    kind: "other-media",
    fits: (p) =>
      !entity(p, "person") &&
      MEDIA_NAME.test(p.text.slice(0, p.core[1] - p.span[0])) &&
      (p.capital || isOneOf(MEDIA, p.head) || ACCOUNT.test(p.head)),
  },
  { id: "K4", kind: "other-media", fits: (p) => isOneOf(MEDIA, p.head) && lower(p) },
  {
    id: "K5",
    kind: "official-unnamed",
    fits: (p) => isOneOf(UNNAMED, p.head) && p.words.length > 1 && GOVERNING.test(p.words.slice(0, -1).join(" ")),
  },
  { id: "K5", kind: "official-unnamed", fits: (p) => isOneOf(SEATS, p.head) && SEATED.test(p.tail) },
  {
    id: "K6",
    kind: "unnamed",
    fits: (p) =>
      isOneOf(OFFICIAL, p.head) &&
      !definite(p) &&
      (PRIVATE.test(p.words.slice(0, -1).join(" ")) || (LAWYER.test(p.head) && !STATE.test(p.text))),
  },
  { id: "K6", kind: "unnamed", fits: (p) => isOneOf(UNNAMED, p.head) && !p.name },
  { id: "K5", kind: "official-unnamed", fits: (p) => /^officials?$/i.test(p.head) },
  { id: "K7", kind: "document", fits: (p) => isOneOf(DOCUMENT, p.head) && lower(p) },
  { id: "K8", kind: "organisation", fits: (p) => isOneOf(BODY, p.head) && lower(p) },
  { id: "K3", kind: "named-person", fits: (p) => isOneOf(OFFICIAL, p.head) && lower(p) && definite(p) && STANDING.test(p.head) },
  { id: "K5", kind: "official-unnamed", fits: (p) => isOneOf(OFFICIAL, p.head) && lower(p) },
  { id: "K8", kind: "organisation", fits: (p) => entity(p, "organisation", "government", "group", "place", "facility") },
  { id: "K8", kind: "organisation", fits: (p) => p.capital && (isBodyName(p) || (isNationality(p.head) && p.plural)) },
  {
    id: "K8",
    kind: "organisation",
    fits: (p) => p.capital && p.plural && p.words.length === 1 && !definite(p) && /(?:ans|ats|ives|ists|ese|is)$/.test(p.head),
  },
  { id: "K3", kind: "named-person", fits: (p) => p.capital && !p.plural },
  { id: FALLBACK, kind: "named-person", fits: definite },
  { id: FALLBACK, kind: "unnamed", fits: () => true },
];

/** The kind of a source by its own words; `agency` is the report's own. Not for pronouns but those of the first person. */
export function kindOfPhrase(phrase: Phrase, agency: string | null): Kind {
  const rule = RULES.find(({ fits }) => fits(phrase, agency)) as Rule;
  return { kind: rule.kind, rule: rule.id };
}

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  "one two three four five six seven eight nine ten".split(" ").map((word, n) => [word, n + 1]),
);

/** [K10] How many speak: by number or article; several without one are "plural". */
export function countOf({ determiner, plural, head }: Phrase): Authority["count"] {
  const number = NUMBERS[determiner] ?? (/^\d{1,4}$/.test(determiner) ? Number(determiner) : null);
  if (number) return number;
  return plural || isPlural(head) || /^(?:some|many|most|several|few|others)$/i.test(head)
    ? "plural"
    : /^(?:an?|another|the|this|that)$/.test(determiner)
      ? 1
      : null;
}

/** [K11] Senior or former, by the words before the head. */
export const seniorityOf = (words: string): Authority["seniority"] =>
  /\b(?:former|ex|retired|onetime|one-time)\b/i.test(words)
    ? "former"
    : /\b(?:senior|top|high-ranking|high-level)\b/i.test(words)
      ? "senior"
      : null;

/** [K12] The country or body spoken for: a nationality or name before the head, or behind "of", "for", "from", "in". */
export function affiliationOf(phrase: Phrase): string | null {
  const before = phrase.words.slice(0, -1);
  for (let n = 0; n < before.length; n++) {
    const country = (n + 1 < before.length && countryOf(before.slice(n, n + 2).join(" "))) || countryOf(before[n] as string);
    if (country) return country;
  }
  const named = /^(?:(?:the|a|an)\s+)?((?:\p{Lu}[\p{L}.'’&-]*\s+)+)/u.exec(before.length > 0 ? `${before.join(" ")} ` : "")?.[1]?.trim();
  if (named) return named.replace(/['’]s?$/u, "");
  const behind = /^\s+(?:of|for|from|in|at|with)\s+(?:the\s+)?(\p{Lu}[\p{L}.'’&-]*(?:\s+(?:of\s+(?:the\s+)?)?\p{Lu}[\p{L}.'’&-]*)*)/u.exec(
    phrase.tail,
  )?.[1];
  return behind ? (countryOf(behind) ?? behind.replace(/['’]s?$/u, "")) : null;
}

/** [K13] How near the source is to the matter, as it says itself. */
const PROXIMITY =
  /\b(?:(?:directly |closely |who (?:is|are|was|were) )*(?:familiar with|briefed on|close to|involved in|present (?:at|in)|aware of|informed (?:about|of|on)|privy to)|(?:who (?:has|have|had) |with )?(?:(?:direct|first-?hand|detailed|intimate) )?knowledge of|who (?:attended|saw|witnessed|took part in|participated in|heard))\s+[^,;:.“”"()]{2,60}/iu;

/** The place of what says how near a source is to the matter. */
export function proximityOf({ text, span }: Phrase): Span | null {
  const match = PROXIMITY.exec(text);
  return match ? [span[0] + match.index, span[0] + match.index + match[0].trimEnd().length] : null;
}

/** Words that say on what terms a source spoke, or that it spoke: no part of its description. */
const SPEAKING =
  /[,\s]+(?:who\s+(?:spoke|asked|declined|requested|was not|were not|is not|are not)|speaking|on condition|briefing|granted|not authori[sz]ed|requesting|asking|cited by|quoted by)\b.*$/isu;

/** [K14] The source's own description of itself, less its article and what it says of its terms. */
export function descriptorOf({ text, span }: Phrase): Span | null {
  const article = /^(?:an?|the)\s+/i.exec(text)?.[0].length ?? 0;
  const own = text
    .slice(article)
    .replace(SPEAKING, "")
    .replace(/[\s,]+$/u, "");
  return own ? [span[0] + article, span[0] + article + own.length] : null;
}
