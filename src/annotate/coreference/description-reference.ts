/**
 * [P65] Whom a definite description that speaks ("the minister said") means: one of the people named before it, or nobody of them. Weights of a choice
 * among candidates (a softmax), fitted on 225 such sources of labelled newswire (training/log.md).
 */
import { isBodyNoun } from "../body-nouns.js";
import type { Mention } from "../mention.js";
import { isKinNoun } from "../person-nouns.js";

const WEIGHTS = {
  /** By four units of the network's score above that of being somebody new. */
  score: 1.25,
  /** For whoever spoke last, and for whoever has spoken at all. */
  spokeLast: 0.62,
  spoke: 1.6,
  /** By the logarithm of the distance in hundreds of characters; in one paragraph. */
  distance: -1.09,
  sameParagraph: -0.47,
  /** By the logarithms of how often somebody is named, and mentioned. */
  names: -0.35,
  mentions: -0.55,
  /** For whoever is called by this noun in a title or noun phrase; by another; in a noun phrase of their own; by each further word in common. */
  calledSo: 1.33,
  calledElse: -0.49,
  calledSoAlone: 1,
  sharedWord: 1.1,
  /** For the only candidate; for whoever is named at the report's head. */
  only: 0.13,
  atHead: 1.26,
} as const;

/** Of being none of them: at all, by the logarithm of how many they are, by each word before the noun, and with "of" behind it. */
const NOBODY = { bias: -1.19, candidates: 0.47, modifiers: -0.37, of: -0.32 } as const;

/** Of the likeliest, to be taken: of 100 taken so 83 are right, 5 another person and 12 nobody named, or nobody in the text. */
const MIN_PROBABILITY = 0.6;
const HEAD_CHARACTERS = 300;
const MAX_SHARED_WORDS = 3;
const POSSESSIVE = /^(?:my|our|your|his|her|its|their|another|other|latter|former)$/;
/** Nouns of many whose form is singular. */
const SEVERAL =
  /^(?:press|media|military|police|public|family|crowd|audience|clergy|leadership|opposition|staff|crew|team|people|youth|couple|pair|duo)$/;
const PLAIN = new Set([",", "of", "the", "(", ")", "'", "’", "s", "and", "-", "mr", "ms", "mrs", "dr", "sir"]);

/** What is known of one who may be meant. */
export interface DescribedCandidate {
  /** Number of a mention of theirs. */
  readonly mention: number;
  /** The network's score of the likeliest mention, above that of somebody new. */
  readonly score: number;
  readonly mentions: readonly Mention[];
  readonly spokeLast: boolean;
}

const telling = (words: readonly string[]): string[] => words.filter((w) => !PLAIN.has(w));

/** The words of a description before and behind its noun. */
function modifiersOf(m: Mention): { before: readonly string[]; behind: readonly string[] } {
  const head = m.words.indexOf(m.headWord);
  return { before: telling(m.words.slice(0, Math.max(0, head))), behind: telling(m.words.slice(head + 1)) };
}

/** Whether a mention is a description of one person that may mean somebody named. */
export const isDescription = (m: Mention): boolean =>
  m.speaks &&
  m.form === "nominal" &&
  m.kind === "person" &&
  m.article === "definite" &&
  !m.plural &&
  !isBodyNoun(m.headWord) &&
  !SEVERAL.test(m.headWord) &&
  !isKinNoun(m.headWord) &&
  !m.words.some((w) => POSSESSIVE.test(w)) &&
  !isApposedTo(m);

/** Whether a name may stand behind a comma ("the surveyor, Jonas Brandt,"): whoever that is, is meant. */
const isApposedTo = ({ words }: Mention): boolean => {
  const comma = words.indexOf(",");
  return comma >= 0 && !/^(?:who|whose|whom|which|that)$/.test(words[comma + 1] ?? "");
};

/** [P84] What heads of states and of governments are called. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  state: ["president", "king", "queen", "emir", "sultan", "emperor", "monarch", "pope"],
  government: ["premier", "minister", "chancellor", "taoiseach"],
};

/** [P84] Whom else "the Head of State" may be called: "the President"; none for other descriptions. */
const otherTitles = ({ headWord, words }: Mention): readonly string[] =>
  headWord === "head" && words[words.indexOf("head") + 1] === "of" ? (HEADS[words[words.indexOf("head") + 2] ?? ""] ?? []) : [];

/** [P36] "The president of Valdania" is nobody who is not called by one of these words. */
const isOfAnother = (m: Mention, { mentions }: DescribedCandidate): boolean => {
  const behind = [...modifiersOf(m).behind, ...otherTitles(m)];
  return m.words[m.words.indexOf(m.headWord) + 1] === "of" && !behind.some((w) => mentions.some((o) => o.words.includes(w)));
};

/** Offices of a state, by which people are called. */
const OFFICE =
  /^(?:minister|president|premier|chancellor|senator|congressman|congresswoman|representative|governor|mayor|king|queen|emir|sultan|prince|princess|ambassador|envoy|judge|general|colonel|admiral|brigadier|commander|secretary|lawmaker|deputy|mp|pm)$/;
/** What people in office are called besides. */
const OF_OFFICE =
  /^(?:leader|politician|lawmaker|official|diplomat|head|chief|man|woman|chair|chairman|chairwoman|chairperson|speaker|whip|veteran|republican|democrat|conservative|socialist|liberal|incumbent|candidate|nominee|legislator|parliamentarian|statesman|ruler|monarch|negotiator|spokesman|spokeswoman|spokesperson|lawyer|author|economist|professor|academic|soldier|officer|doctor|native|candidate|year-old|old)$/;

/** [P87] Whoever is known by an office is no "importer" or "driver", for all that nobody else is named. */
const isOutOfOffice = (m: Mention, { mentions }: DescribedCandidate): boolean => {
  const called = mentions.flatMap((o) => (o.form === "pronoun" ? [] : o.words));
  return !called.includes(m.headWord) && called.some((w) => OFFICE.test(w)) && !OFFICE.test(m.headWord) && !OF_OFFICE.test(m.headWord);
};

/** How likely one is meant, beside the others. */
function weightOf(m: Mention, { score, mentions, spokeLast }: DescribedCandidate, only: boolean): number {
  const names = mentions.filter((o) => o.form === "name");
  const phrases = mentions.filter((o) => o.form === "nominal" || o.appositionTo !== null);
  const called = new Set([
    ...names.flatMap((o) => telling(o.words).filter((w) => !o.name.includes(w))),
    ...phrases.flatMap((o) => telling(o.words)),
  ]);
  const last = mentions.reduce((a, b) => (a.span[0] > b.span[0] ? a : b));
  const first = Math.min(...mentions.map((o) => o.span[0]));
  const { before, behind } = modifiersOf(m);
  const shared = Math.min(MAX_SHARED_WORDS, [...before, ...behind].filter((w) => called.has(w)).length);
  const so = called.has(m.headWord) || otherTitles(m).some((w) => called.has(w));
  const when = (holds: boolean, weight: number): number => (holds ? weight : 0);
  return (
    (WEIGHTS.score * Math.max(-8, Math.min(4, score))) / 4 +
    when(spokeLast, WEIGHTS.spokeLast) +
    when(
      mentions.some((o) => o.speaks),
      WEIGHTS.spoke,
    ) +
    WEIGHTS.distance * Math.log1p(Math.max(1, m.span[0] - last.span[0]) / 100) +
    when(last.paragraph === m.paragraph, WEIGHTS.sameParagraph) +
    WEIGHTS.names * Math.log(Math.max(1, names.length)) +
    WEIGHTS.mentions * Math.log(mentions.length) +
    when(so, WEIGHTS.calledSo) +
    when(!so && called.size > 0, WEIGHTS.calledElse) +
    when(
      phrases.some((o) => o.words.includes(m.headWord)),
      WEIGHTS.calledSoAlone,
    ) +
    WEIGHTS.sharedWord * shared +
    when(only, WEIGHTS.only) +
    when(first < HEAD_CHARACTERS, WEIGHTS.atHead)
  );
}

/** The mention of whoever a description means; undefined where that is likelier none of them. */
export function describedBy(m: Mention, people: readonly DescribedCandidate[]): number | undefined {
  const candidates = people.filter((c) => !isOfAnother(m, c) && !isOutOfOffice(m, c));
  if (candidates.length === 0) return undefined;
  const weights = candidates.map((c) => weightOf(m, c, candidates.length === 1));
  const nobody =
    NOBODY.bias +
    NOBODY.candidates * Math.log1p(candidates.length) +
    NOBODY.modifiers * modifiersOf(m).before.length +
    (m.words.includes("of") ? NOBODY.of : 0);
  const best = weights.indexOf(Math.max(...weights));
  const others = Math.exp(nobody) + weights.reduce((sum, w, n) => sum + (n === best ? 0 : Math.exp(w)), 0);
  const likeliest = Math.exp(weights[best] as number);
  return likeliest / (likeliest + others) > MIN_PROBABILITY ? candidates[best]?.mention : undefined;
}
