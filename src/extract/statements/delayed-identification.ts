/**
 * [R43] Whom the opening of a report calls by a description alone ("Ex-harbour chief says …") and the story then names ("Ana Novak, who ran
 * the harbour until 2019, said"). Who speaks with an indefinite word before stays without a name, as does an official or a source.
 */
import { genderOf, givenGenderOf } from "../../annotate/coreference/gender.js";
import type { Mention } from "../../annotate/mention.js";
import { isAnonymous } from "./anonymity.js";
import { kindOfPhrase } from "./authority-rules.js";
import type { AttributionFeatures } from "./features.js";
import type { SourceMention } from "./source-mentions.js";

const OPENING_PARAGRAPHS = 3; // headline, standfirst and lead
const PARAGRAPHS_AHEAD = 2; // within which the name must come
const DESCRIPTION_CHARACTERS = 160; // looked at on either side of a name for who that is
const TELLING_CHARACTERS = 3; // of a word that two descriptions may have in common
const STOP = /\n|[!?”"]\s|(?<!\b\p{Lu}\p{Ll}{0,3})\.\s/u; // "Dr." is none
/** What nameless sources are called on purpose, and what tells nothing. */
const GENERIC =
  /^(?:officials?|sources?|persons?|people|aides?|diplomats?|witness|insider|spokes\p{L}+|former|senior|top|the|and|for|who|man|woman|new)$/iu;
/** Titles before names, by the nouns for those who bear them. */
const TITLES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:lawmaker|legislator|senator|congress\p{L}+|representative|mp)\b/iu, /\b(?:Rep|Sen|Representative|Senator|Congress\p{L}+|MP)\b/u],
  [/\b(?:doctor|physician|surgeon)\b/iu, /\b(?:Dr|physician|surgeon|doctor)\b/u],
  [/\b(?:academic|scholar|expert)\b/iu, /\b(?:Prof|Professor)\b/u],
];

interface Source extends SourceMention {
  readonly mention: number;
  readonly features: AttributionFeatures;
}

/** Sources outside others' words, of which a mention tells, in text order. */
const sourcesOf = (all: readonly AttributionFeatures[]): Source[] =>
  all
    .filter(({ within }) => within === null)
    .sort((a, b) => a.attribution.cue[0] - b.attribution.cue[0])
    .flatMap((features) =>
      features.sourceMentions.flatMap(({ phrase, mention }) => (mention === null ? [] : [{ phrase, mention, features }])),
    );

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** Whether nothing beside a name says who bears it. */
const isBare = (text: string, { span, phrase }: Mention): boolean =>
  phrase[0] === span[0] && !/^[,(]/u.test(text.slice(span[1]).trimStart().slice(0, 1));

/** Whether what stands around a name describes whoever the phrase does. */
function describesSame(text: string, phrase: string, { span }: Mention): boolean {
  const around = text
    .slice(Math.max(0, span[0] - DESCRIPTION_CHARACTERS), span[0])
    .split(STOP)
    .at(-1);
  const beside = `${around} ${text.slice(span[1], span[1] + DESCRIPTION_CHARACTERS).split("\n")[0]}`;
  const known = new Set(wordsIn(beside));
  return (
    wordsIn(phrase).some((w) => w.length >= TELLING_CHARACTERS && !GENERIC.test(w) && known.has(w)) ||
    TITLES.some(([noun, title]) => noun.test(phrase) && title.test(beside))
  );
}

/** Pairs of mentions that are one person: a description in the opening, and the name that the story gives first. */
export function delayedIdentifications(
  text: string,
  all: readonly AttributionFeatures[],
  mentions: readonly Mention[],
): readonly (readonly [number, number])[] {
  const at = (n: number) => mentions[n] as Mention;
  const sources = sourcesOf(all);
  const named = sources.find(({ mention, phrase }) => at(mention).entity === "person" && phrase.person !== null);
  if (!named) return [];
  const name = at(named.mention);
  const surname = name.name.at(-1);
  const isFirst =
    name.name.length > 1 && !mentions.some((m, n) => n < named.mention && m.name.at(-1) === surname && m.paragraph < name.paragraph);
  if (!isFirst) return [];
  const starts = new Set(mentions.slice(0, named.mention + 1).map(({ paragraph }) => paragraph));
  const paragraphs = new Map([...starts].map((start, n) => [start, n]));
  /** Whether its paragraph names nobody before it who might be meant. */
  const isFirstPerson = (n: number) => !mentions.some((m, k) => k < n && m.entity === "person" && m.paragraph === at(n).paragraph);
  const numberOf = ({ paragraph }: Mention) => paragraphs.get(paragraph) ?? starts.size;
  return sources
    .filter(({ mention, phrase }) => {
      const m = at(mention);
      const [shown, given] = [genderOf(m), genderOf(name) ?? givenGenderOf(name)];
      return (
        mention < named.mention &&
        m.entity === null &&
        m.form !== "pronoun" &&
        m.kind === "person" &&
        !m.plural &&
        numberOf(m) < Math.min(OPENING_PARAGRAPHS, numberOf(name)) &&
        numberOf(name) - numberOf(m) <= PARAGRAPHS_AHEAD + (numberOf(m) === 0 ? 1 : 0) &&
        ["official-unnamed", "unnamed", "named-person"].includes(kindOfPhrase(phrase, null).kind) &&
        !isAnonymous(phrase) &&
        !GENERIC.test(phrase.head) &&
        !(shown && given && shown !== given) &&
        (describesSame(text, phrase.text, name) || (isBare(text, name) && isFirstPerson(mention)))
      );
    })
    .map(({ mention }) => [mention, named.mention] as const);
}
